"""The stage that says who the source of each attribution is."""

from __future__ import annotations

from attrs import evolve

from newsparse_quotes.attribution.attribution import Attribution, Speaker
from newsparse_quotes.speakers.entities import People
from newsparse_quotes.speakers.mentions import whole_phrase
from newsparse_quotes.speakers.resolver import Speakers
from newsparse_quotes.state import State


def resolve_speakers(state: State) -> State:
    """Resolve the sources, in the order of the cues. The names of the text are looked up if there is a source."""
    document, chunks = state.document, state.chunks
    if not any(one.source for one in state.attributions):
        return state
    speakers = Speakers(document, People(document, document.text), chunks)

    def resolve(one: Attribution) -> Attribution:
        mention = whole_phrase(document, one, chunks)
        if mention is None:
            return one
        name = speakers.resolve(one, mention)
        return one._replace(speaker=Speaker(mention, name, "speaker" if name else ""))

    return evolve(state, attributions=tuple(map(resolve, state.attributions)))
