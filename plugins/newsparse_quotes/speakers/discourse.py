"""Who spoke so far: the state of speaker resolution between two quotes, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import Gender

SENTENCES_KEPT = 16
"""Sentences before the current one whose speakers are kept: more than any resolver looks back."""

ENTITIES_KEPT = 30
"""The entities whose gender is kept, the latest ones."""


class Discourse(NamedTuple):
    """The speakers of the quotes resolved so far, in the order of the cues. Each quote yields a new value.

    Attributes:
        speakers: the speaker by number of sentence, for the latest sentences that have one; ``None`` if several people
            or a person without a name speak in the sentence.
        last: the last speaker with a name, and the number of the sentence.
        genders: the gender of the pronouns that were resolved, by entity, for the latest entities.
        heard: the last source of each sentence, for the latest sentences: like ``speakers``, but including
            organizations and names of one word; ``None`` if the last source has no name.
        spoken: the latest speakers, each once, the last one at the end.
    """

    speakers: Mapping[int, Entity | None] = MappingProxyType({})
    last: tuple[int, Entity] | None = None
    genders: Mapping[Entity, Gender] = MappingProxyType({})
    heard: Mapping[int, Entity | None] = MappingProxyType({})
    spoken: tuple[Entity, ...] = ()

    def after(self, sentence: int, speaker: Entity, gender: Gender = "unknown") -> Discourse:
        """The discourse after a quote whose speaker is known, by a pronoun of a gender if one was resolved."""
        known = self.speakers.get(sentence, speaker)
        genders = self.genders
        if gender != "unknown" and speaker not in genders:
            latest = list(genders.items())[1 - ENTITIES_KEPT :]
            genders = {**dict(latest), speaker: gender}
        speakers = _with(self.speakers, sentence, speaker if known is speaker else None)
        spoken = (*(one for one in self.spoken[1 - ENTITIES_KEPT :] if one is not speaker), speaker)
        return Discourse(speakers, (sentence, speaker), genders, _with(self.heard, sentence, speaker), spoken)

    def after_unnamed(self, sentence: int) -> Discourse:
        """The discourse after a quote of a person without a name. A known speaker of the sentence stays."""
        if sentence in self.speakers:
            return self
        return Discourse(_with(self.speakers, sentence, None), self.last, self.genders, self.heard, self.spoken)

    def hearing(self, sentence: int, speaker: Entity | None) -> Discourse:
        """The discourse after a quote of any source; ``None`` if it has no name."""
        heard = _with(self.heard, sentence, speaker)
        return Discourse(self.speakers, self.last, self.genders, heard, self.spoken)


def _with(known: Mapping[int, Entity | None], sentence: int, speaker: Entity | None) -> Mapping[int, Entity | None]:
    """The latest ones of some speakers by sentence, with one more."""
    kept = {n: one for n, one in known.items() if n >= sentence - SENTENCES_KEPT}
    kept[sentence] = speaker
    return kept
