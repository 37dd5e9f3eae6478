"""Readings of cues: the source of each likely cue, and several candidates for its content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from newsparse.linear import Search
from newsparse_quotes.attribution import boundaries, sources
from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.attribution.closing_tags import closing_tag, outside_tag
from newsparse_quotes.attribution.cues import (
    LEAST_SCORE,
    is_impersonal,
    is_noun,
    is_one_of_several_verbs,
    is_passive_without_content,
    is_without_content,
    with_rivals,
)
from newsparse_quotes.attribution.source_heads import whole_source
from newsparse_quotes.attribution.sources import Sentence
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    CIRCUMSTANCES,
    COMMA,
    CONTINUATIONS,
    SUBORDINATORS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.features import cue as cue_features
from newsparse_quotes.features.linking import BEFORE, PART, SENTENCE_BEFORE
from newsparse_quotes.features.models import SCALE
from newsparse_quotes.state import CueSentence, Reading, SentenceReadings, SourcedCue, State

CLOSE_CALL = SCALE * 3 // 4
"""The second best start or end is kept if its score is at most this much lower than the best."""

CERTAIN = SCALE * 2
"""The score of a cue that the grammar of its sentence shows."""

AFTER_A_CLAUSE = (BEFORE, SENTENCE_BEFORE)
"""A cue with quotations by these options only may have a clause too, as in ``A, he said. “B.”``"""

MOST_QUOTATIONS = 8
"""Maximum number of quotations of a sentence that its clauses may contain."""


class ScoredCue(NamedTuple):
    """A cue with its score, its source, and the margin between that source and the second best, in eight steps."""

    at: int
    score: int
    source: Chunk | None
    margin: int


def read_clauses(state: State) -> State:
    """Add the readings of every cue to which no quotation is linked."""
    links = state.links
    parts = [q.left for q, option in zip(links.quotations, links.options, strict=True) if option == PART]
    taken = {
        cue
        for cue, members in links.linked_cues.items()
        if any(links.options[n] not in AFTER_A_CLAUSE for n in members)
    }
    found = (
        SentenceReadings(cue_sentence, readings(state, cue_sentence))
        for cue_sentence in sentences_with_cues(state, taken, parts)
    )
    return state._replace(readings=tuple([one for one in found if one.readings]))


def readings(state: State, cue_sentence: CueSentence, least: int = LEAST_SCORE) -> list[Reading]:
    """The readings of the cues of a sentence whose score exceeds ``least``."""
    linear, source_model = state.models("cue"), state.models("source")
    document = state.document
    first, last, parts = cue_sentence.first, cue_sentence.last, cue_sentence.parts
    chunks = state.chunks(document.sentence_at(first))
    found: list[Reading] = []
    before: SourcedCue | None = None
    if tag := closing_tag(document, cue_sentence, chunks):
        if not tag.is_report:
            before = tag.cue, tag.source
            found.append(Reading(tag.cue, CERTAIN, tag.source, (tag.content,), 0, (7, 7, 7)))
        cue_sentence = outside_tag(cue_sentence, tag)
        last = cue_sentence.last
    sentence = Sentence(first, last, chunks)
    for cue, sides in with_rivals(cue_sentence.cues):
        if is_noun(document, cue, first, last) or is_impersonal(document, cue, first):
            continue
        if is_one_of_several_verbs(document, cue, last):
            continue
        score = linear.score(cue_features.features(document, cue, first, last, parts, sides))
        if score <= least:
            continue
        search = Search(source_model)
        sources.offer_sources(search, document, cue, sentence, 0, before)
        ranked = search.ranked()
        source = whole_source(document, ranked[0][1], cue, sentence.chunks)
        if source is None and is_passive_without_content(document, cue, first, last):
            continue
        if score > 0:
            before = cue, source
        found.extend(_readings_of_cue(state, cue_sentence, ScoredCue(cue, score, source, _margin(ranked))))
    return found


def _readings_of_cue(state: State, cue_sentence: CueSentence, scored: ScoredCue) -> list[Reading]:
    found: list[Reading] = []
    document, first, last = state.document, cue_sentence.first, cue_sentence.last
    cue, score, source, sure = scored
    search = Search(state.models("start"))
    boundaries.offer_starts(search, document, cue, first, last, source)
    begins = search.ranked()
    margin = _margin(begins)
    for number, (begin_score, begin) in enumerate(begins):
        if number and begins[0][0] - begin_score > CLOSE_CALL:
            break
        if begin.end:
            pieces = (begin.at, begin.end), *boundaries.second_piece(document, cue, last, source)
            if is_without_content(document, cue, pieces):
                continue
            found.append(Reading(cue, score, source, pieces, 2 * number, (sure, margin, 7)))
            continue
        if _is_main_clause(document, cue, begin.at, first):
            continue
        lead = _interrupted(state, cue_sentence, scored, begin.at)
        limit = before_linked(state, begin.at, last)
        if source is not None and begin.at < source[0] < limit and _ends_clause(document, source[0] - 1):
            limit = source[0]
        limit = _end_of_subordinate(document, cue, begin.at, (first, limit))
        if source is not None and source[0] > first and document.words[source[0] - 1].lower() == "what":
            called = next((q.right for q in document.quotations_in(begin.at, begin.at + 1)), limit)
            limit = called if called < limit and document.finite[called] else limit
        search = Search(state.models("end"))
        boundaries.offer_ends(search, document, cue, begin.at, limit, cue_sentence.free)
        ends = search.ranked()
        for other, (end_score, end) in enumerate(ends):
            if end <= begin.at or (other and (number or ends[0][0] - end_score > CLOSE_CALL)):
                break
            pieces = (*lead, (begin.at, end))
            if is_without_content(document, cue, pieces):
                continue
            found.append(Reading(cue, score, source, pieces, 2 * number + other, (sure, margin, _margin(ends))))
    return found


def _interrupted(state: State, cue_sentence: CueSentence, scored: ScoredCue, start: int) -> tuple[Piece, ...]:
    """The first piece of a content that the clause interrupts: A in ``A, he said, B``."""
    document, first, cue, source = state.document, cue_sentence.first, scored.at, scored.source
    classes = document.classes
    begin = cue if source is None else min(cue, source[0])
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if start != done + 1 or classes[done] not in COMMA or begin - 1 <= first or classes[begin - 1] not in COMMA:
        return ()
    first += classes[first] in CONTINUATIONS
    if first >= begin - 1 or any(q.left in state.linked for q in document.quotations_in(first, begin)):
        return ()
    return ((first, begin - 1),)


def _end_of_subordinate(document: Document, cue: int, start: int, within: Piece) -> int:
    """The last possible end of a quoted content in a clause that opens its sentence: before the main clause.

    "When the nurse said “it's a boy”, Lee fainted": the comma behind the quotation ends the clause.
    """
    (first, limit), classes = within, document.classes
    if classes[first] not in SUBORDINATORS or any(c in COMMA for c in classes[first:cue]):
        return limit
    q = next((q for q in document.quotations_in(start, start + 2) if q.right < limit), None)
    return (
        q.right if q is not None and classes[q.right] in COMMA and document.finite.count(1, q.right, limit) else limit
    )


def _is_main_clause(document: Document, cue: int, start: int, first: int) -> bool:
    """Whether a content is the main clause behind a clause that ends in its cue: "When she called, he left"."""
    classes = document.classes
    opening = first + (document.words[first] in ("Even", "But", "And", "Only", "Just"))
    behind_comma = start == cue + 2 and classes[cue + 1] in COMMA and not any(c in COMMA for c in classes[first:cue])
    return behind_comma and classes[opening] in CIRCUMSTANCES and not document.quotations_in(start, start + 1)


def _ends_clause(document: Document, at: int) -> bool:
    """Whether a clause ends with a token, so that a source after it is outside the content.

    An example is "Saying the well was dry, Ann Lee left".
    """
    before = at - 1 if document.classes[at] == CLOSE else at
    return document.classes[before] in COMMA


def _margin(ranked: Sequence[tuple[int, object]]) -> int:
    """The margin between the best and the second best score, in eight steps; 7 if there is one candidate."""
    if len(ranked) < 2:
        return 7
    return min(7, (ranked[0][0] - ranked[1][0]) * 2 // SCALE)


def before_linked(state: State, start: int, last: int) -> int:
    """The last possible end of a content that begins at ``start``: before a quotation that is linked to a cue."""
    for q in state.document.quotations_in(start, last):
        if q.left in state.linked:
            return q.left
    return last


def sentences_with_cues(state: State, taken: Container[int], parts: Sequence[int]) -> Iterator[CueSentence]:
    """The sentences with cues whose clauses are read; masked and taken cues are left out.

    Args:
        state: the state, with its mask and links.
        taken: the cues that have quotations only.
        parts: left ends of the quotations that chose to be part of a clause, in order.
    """
    document, masked = state.document, state.masked
    sentence = last = -1
    here: list[int] = []
    for cue in document.possible_cues:
        if masked[cue] or cue in taken or document.cue_entries[cue].manner:
            continue
        if cue >= last:
            if here:
                yield _cue_sentence(state, sentence, here, parts)
            sentence = document.sentence_at(cue)
            last, here = document.sentences[sentence][1], []
        here.append(cue)
    if here:
        yield _cue_sentence(state, sentence, here, parts)


def _cue_sentence(state: State, sentence: int, here: list[int], parts: Sequence[int]) -> CueSentence:
    first, last = state.document.sentences[sentence]
    inside = list(parts[bisect_left(parts, first) : bisect_left(parts, last)][:MOST_QUOTATIONS]) if parts else []
    return CueSentence(first, last, here, unlinked(state, first, last), inside)


def unlinked(state: State, first: int, last: int) -> list[int]:
    """The left ends of the first eight quotations in a sentence that neither a cue nor the layout attributes."""
    linked, by_layout = state.linked, state.attributed_by_layout
    inside = state.document.quotations_in(first, last)
    return [q.left for q in inside if q.depth == 0 and q.left not in linked and q.left not in by_layout][
        :MOST_QUOTATIONS
    ]
