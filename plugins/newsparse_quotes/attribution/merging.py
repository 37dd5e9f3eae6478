"""Merging: quotations and clauses with one cue become one attribution with all its pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from newsparse.linear import Candidates
from newsparse.text import first_of_stretches
from newsparse_quotes.attribution import linking
from newsparse_quotes.attribution.attribution import Attribution, Piece, overlap, without_inner_source
from newsparse_quotes.attribution.boundaries import LONGEST_TIME
from newsparse_quotes.attribution.link_context import FEWEST_TOKENS, LinkContext
from newsparse_quotes.attribution.named_things import names_a_thing
from newsparse_quotes.attribution.quotations import RULES, attribute
from newsparse_quotes.attribution.selection import CLAUSE
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import REPORTER, SENTENCE_STOPS, TIMES
from newsparse_quotes.document.limits import MOST_RELINKED_IN
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.phrases import is_asked_clause
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import OPEN
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.linking import NONE, PART
from newsparse_quotes.features.models import SCALE
from newsparse_quotes.state import Links, State

FOLLOWS = "clause and what follows"
"""The rule of a clause that also has quotations as pieces."""

RELINK_MARGIN = SCALE // 2
"""How much the score of a cue must exceed that of "not a quote", for a quotation whose clause was rejected."""

_UNLINKED = (NONE, PART)


def merge(state: State) -> State:
    """Complete the pieces of each attribution, re-link quotations whose clause was rejected, and sort by cue."""
    document, links = state.document, state.links
    laid_out, whole, clauses = _by_kind(state.attributions)
    clauses = with_joined_quotations(links, clauses)
    options, relinked = relink_deferred(state, clauses)
    if options:
        links = links._replace(options=tuple([options.get(n, option) for n, option in enumerate(links.options)]))
    found = [*with_quotations_of_the_cue(links, whole, clauses), *relinked]
    found = with_following_sentences(document, links, found)
    worded = [one for one in (_with_words_only(document, one) for one in (*laid_out, *found)) if one is not None]
    worded.sort(key=lambda one: one.order)
    return state._replace(links=links, attributions=tuple(worded))


def _by_kind(found: Iterable[Attribution]) -> tuple[list[Attribution], list[Attribution], list[Attribution]]:
    """The attributions of the layout, of quotations and of clauses."""
    laid_out: list[Attribution] = []
    whole: list[Attribution] = []
    clauses: list[Attribution] = []
    for one in found:
        (clauses if one.rule == CLAUSE else whole if one.rule in RULES else laid_out).append(one)
    return laid_out, whole, clauses


def with_joined_quotations(links: Links, clauses: list[Attribution]) -> list[Attribution]:
    """The clauses, each with the quotations that join a quotation inside it."""
    if not links.joined:
        return clauses
    numbers = sorted(links.joined)
    starts = [links.quotations[n].start for n in numbers]
    merged = []
    for one in clauses:
        parts = [n for a, b in one.pieces for n in numbers[bisect_left(starts, a) : bisect_left(starts, b)]]
        more = [_marked(links.quotations[joined]) for n in sorted(parts) for joined in links.joined[n]]
        merged.append(one._replace(pieces=(*one.pieces, *more), rule=FOLLOWS) if more else one)
    return merged


def relink_deferred(state: State, clauses: Sequence[Attribution]) -> tuple[Mapping[int, int], list[Attribution]]:
    """Re-link quotations whose clause was rejected to an unused cue.

    Returns:
        Their new options by quotation number, and their attributions.
    """
    linear, links = state.models("linking"), state.links
    used = {one.cue for one in clauses} | set(links.linked_cues)
    reported = _Ranges(clauses)
    options: dict[int, int] = {}
    found: list[Attribution] = []
    numbers = list(links.deferred)
    starts = [state.document.scan.starts[links.quotations[number].left] for number in numbers]
    for n in first_of_stretches(starts, MOST_RELINKED_IN):
        number = numbers[n]
        previous, back = links.deferred[number]
        if reported.share(_marked(links.quotations[number])):
            continue
        if names_a_thing(LinkContext.of(state.document, links.quotations, number, previous[0])):
            continue
        candidates = Candidates()
        linking.offer_choices(candidates, state.document, links.quotations, number, previous, back)
        scored = [(linear.score(keys), choice) for choice, keys in candidates.found if choice[0] != PART]
        none = next(score for score, (option, _) in scored if option == NONE)
        score, (option, cue) = max(scored, key=lambda one: one[0])
        if cue < 0 or cue in used or score <= none + RELINK_MARGIN:
            continue
        used.add(cue)
        options[number] = option
        found.append(attribute(state, cue, [number])._replace(rule=RULES[option]))
    return options, found


def with_quotations_of_the_cue(
    links: Links, whole: Sequence[Attribution], clauses: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions of quotations and of clauses; those that share a cue are merged."""
    clause_of = {one.cue: one for one in clauses}
    merged = []
    for one in whole:
        clause = clause_of.pop(one.cue, None)
        if clause is None or overlap(clause.pieces, one.pieces):
            merged.append(one)
        else:
            marked = map(_marked, links.members(one.cue))
            merged.append(clause._replace(pieces=(*clause.pieces, *marked), rule=FOLLOWS))
    return [*merged, *clause_of.values()]


def with_following_sentences(document: Document, links: Links, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with the quoted sentences that follow it and belong to no other attribution.

    B in "A, he said. “B.”", if the previous sentence has exactly one attribution. What follows words of the reporter is
    a reply: "She laughs when I repeat this. “Nonsense!”", and so is what follows the question: "Asked if he paid, Lee
    laughed. “No!”"
    """
    merged = list(found)
    unlinked = [q for q, option in zip(links.quotations, links.options, strict=True) if option in _UNLINKED]
    if not unlinked:
        return merged
    reports: dict[int, list[int]] = {}
    for n, one in enumerate(merged):
        reports.setdefault(document.sentence_at(one.cue), []).append(n)
    reported = _Ranges(merged)
    for q in unlinked:
        sentence = document.sentence_at(q.left)
        first, last = document.sentences[sentence]
        before = reports.get(sentence - 1, ())
        whole = q.end - q.start >= FEWEST_TOKENS or is_short_sentence(document, q)
        alone = q.left == first and last - q.right <= 1 and whole
        if (
            not alone
            or len(before) != 1
            or document.paragraph_of(first)[0] == first
            or reported.share((q.start, q.end))
            or is_reporter(document, merged[before[0]].source)
            or _is_question(document, merged[before[0]])
        ):
            continue
        one = merged[before[0]]
        piece = (q.start, q.end) if one.direct else _marked(q)
        merged[before[0]] = one._replace(pieces=(*one.pieces, piece), rule=one.rule if one.direct else FOLLOWS)
    return merged


def _is_question(document: Document, one: Attribution) -> bool:
    """Whether an attribution is what its sentence says that the speaker was asked: "Asked if he paid, Lee laughed"."""
    first = document.sentence_of(one.cue)[0]
    return is_asked_clause(document.words, first, one.cue + 1) and (one.source is None or one.source[0] > one.cue)


def is_short_sentence(document: Document, q: Quotation) -> bool:
    """Whether a short quotation is a sentence: it starts with a capital and ends with a stop."""
    words = document.words
    stop = q.end - 1 if document.classes[q.end - 1] in SENTENCE_STOPS else q.right
    return words[q.start][:1].isupper() and document.classes[stop] in SENTENCE_STOPS


def is_reporter(document: Document, source: Chunk | None) -> bool:
    """Whether a source is "I" or "we"."""
    return source is not None and source[1] - source[0] == 1 and document.classes[source[0]] in REPORTER


class _Ranges:
    """The contents of several attributions that do not share tokens, for look-up."""

    def __init__(self, found: Iterable[Attribution]) -> None:
        self._pieces = sorted(piece for one in found for piece in one.pieces)

    def share(self, piece: Piece) -> bool:
        """Whether a piece shares a token with one of them."""
        at = bisect_left(self._pieces, (piece[1],)) - 1
        return at >= 0 and self._pieces[at][1] > piece[0]


def _marked(q: Quotation) -> Piece:
    return q.left, q.right


def _with_words_only(document: Document, found: Attribution) -> Attribution | None:
    """An attribution without the pieces that contain no word; ``None`` if no piece contains one.

    A piece that is exactly one quotation loses its quotation marks.
    """
    if len(found.pieces) == 1:  # most attributions have one piece, whose first token is a word
        first, last = found.pieces[0]
        if document.words[first][:1].isalnum() and last - first > LONGEST_TIME:
            return without_inner_source(found)
    pieces = [_within_marks(document, piece) for piece in found.pieces]
    if len(pieces) > 1:
        pieces = _apart(pieces)
    worded = tuple([(first, last) for first, last in pieces if _has_words(document, first, last)])
    if not worded:
        return None
    return without_inner_source(found if worded == found.pieces else found._replace(pieces=worded))


def _apart(pieces: list[Piece]) -> list[Piece]:
    """The pieces; those that share tokens as one: a clause can contain a quotation that is joined to it."""
    ordered = sorted(pieces)
    if all(one[1] <= following[0] for one, following in pairwise(ordered)):
        return pieces
    merged = ordered[:1]
    for first, last in ordered[1:]:
        start, end = merged[-1]
        if first < end:
            merged[-1] = (start, max(end, last))
        else:
            merged.append((first, last))
    return merged


def _within_marks(document: Document, piece: Piece) -> Piece:
    first, last = piece
    if document.classes[first] == OPEN:
        for q in document.quotations_at(first):
            if q.left == first and q.right == last:
                return q.start, q.end
    return piece


def _has_words(document: Document, first: int, last: int) -> bool:
    """Whether a piece contains words, and not only a time such as "earlier this month"."""
    words, classes = document.words, document.classes
    if last - first > LONGEST_TIME and words[first][:1].isalnum():
        return True
    times = word_lists()["times"]
    return any(
        words[i][:1].isalnum()
        and not (last - first <= LONGEST_TIME and (classes[i] in TIMES or words[i].lower() in times))
        for i in range(first, last)
    )
