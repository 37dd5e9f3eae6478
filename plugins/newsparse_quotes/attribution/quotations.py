"""The attributions of quotations that are linked to a cue, with their sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.linear import Search
from newsparse_quotes.attribution import sources
from newsparse_quotes.attribution.attribution import Attribution, without_inner_source
from newsparse_quotes.attribution.colons import owner_of_words, subject_before_colon
from newsparse_quotes.attribution.source_heads import in_apposition, whole_source
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COLON, COMMON_NOUNS, SPEAKING_NOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import ED
from newsparse_quotes.features.linking import JOIN, NEXT
from newsparse_quotes.state import SourcedCue, State

RULES = (
    "cue before", "cue after", "cue in the sentence before", "joined to the quote before", "joined to the next quote",
    "part of a clause", "no quote", "cue in the sentence after",
)  # fmt: skip
"""The rule of a quote by the option of its quotation."""

_SILENT_NOUNS = COMMON_NOUNS - SPEAKING_NOUNS


def attribute_quotations(state: State) -> State:
    """Add an attribution for each linked cue."""
    if not state.links.linked_cues:
        return state
    sourced: list[SourcedCue] = []
    found: list[Attribution] = []
    for cue, members in sorted(state.links.linked_cues.items()):
        one = attribute(state, cue, members, previous_cue(state.document, sourced, cue))
        sourced.append((cue, one.source))
        found.append(one)
    return state._replace(attributions=(*state.attributions, *found))


def attribute(state: State, cue: int, members: Sequence[int], before: SourcedCue | None = None) -> Attribution:
    """The attribution of quotations that share a cue.

    Args:
        state: the state, with its links and noun chunks.
        cue: the token of the cue.
        members: the numbers of the quotations.
        before: the previous cue of the sentence, and its source.
    """
    options = state.links.options
    quotations = [state.links.quotations[n] for n in members]
    owned = owner_of_words(state.document, cue, _chunks(state, cue)) if state.document.classes[cue] in COLON else None
    if owned is not None:
        cue, source = owned
    else:
        source = find_source(state, cue, quote_side(quotations, cue), before)
        if source is not None and source[1] <= cue and _is_passive_participle(state.document, cue):
            source = None
    first = next((n for n in members if options[n] not in (JOIN, NEXT)), members[0])
    pieces = tuple([(q.start, q.end) for q in quotations])
    return without_inner_source(Attribution(cue, source, pieces, True, RULES[options[first]]))


def find_source(state: State, cue: int, side: int, before: SourcedCue | None = None) -> Chunk | None:
    """The noun chunk that names the source of a cue; ``side`` is the result of ``quote_side``, 0 if unknown."""
    document = state.document
    number = document.sentence_at(cue)
    sentence = sources.Sentence(*document.sentences[number], state.chunks(number))
    search = Search(state.models("source"))
    sources.offer_sources(search, document, cue, sentence, side, before)
    found = search.best()
    if document.classes[cue] in COLON:
        found = in_apposition(document, found, sentence.chunks)
        found = subject_before_colon(document, cue, found, sentence.chunks)
    return whole_source(document, found, cue, sentence.chunks)


def _is_passive_participle(document: Document, cue: int) -> bool:
    """Whether a participle before "as" describes the noun before it: "with injuries described as “serious”"."""
    classes, words = document.classes, document.words
    if classes[cue] != ED or words[cue + 1 : cue + 2] != ("as",) or not cue:
        return False
    return words[cue - 1].islower() and classes[cue - 1] in _SILENT_NOUNS


def _chunks(state: State, cue: int) -> Sequence[Chunk]:
    return state.chunks(state.document.sentence_at(cue))


def quote_side(quotations: Sequence[Quotation], cue: int) -> int:
    """The side of a cue on which its quotations are: 1 after it, 2 before it, 3 both."""
    return any(q.left > cue for q in quotations) + 2 * any(q.right <= cue for q in quotations)


def previous_cue(document: Document, sourced: Sequence[SourcedCue], cue: int) -> SourcedCue | None:
    """The previous cue in the sentence of a cue, with its source. ``sourced`` is in text order."""
    at = bisect_left(sourced, cue, key=lambda one: one[0])
    if not at:
        return None
    first = document.sentence_of(cue)[0]
    return sourced[at - 1] if sourced[at - 1][0] >= first else None
