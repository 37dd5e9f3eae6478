"""From a document to attributions: the five models in their order."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.attribution import linking, readings, selection, sources
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.attribution.readings import Models
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk, chunk_kinds, noun_chunks
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.linear import SCALE

Head = tuple[int, Chunk | None]
"""A cue and its source."""


RULES = (
    "cue before", "cue after", "cue in the sentence before", "joined to the quote before", "joined to the next quote",
    "part of a clause", "no quote", "cue in the sentence after",
)  # fmt: skip


SURER = SCALE // 2
"""How much likelier than no quote a cue must be for a quotation that finds itself in no clause."""


FOLLOWS = "clause and what follows"
_AFTER_A_CLAUSE = (linking.BEFORE, linking.SENTENCE_BEFORE)
_LOOSE = (linking.NONE, linking.PART)


class Decided(NamedTuple):
    """What the quotations have chosen.

    Attributes:
        quotations: those that stand in no other one.
        options: the choice of each.
        groups: the quotations that share a cue, by the token index of the cue.
        tails: quotations that go with the clause around an earlier one, by its number.
        hopes: of those that chose to be part of a clause, what the quotation before had chosen, and its number.
    """

    quotations: list[Quotation]
    options: list[int]
    groups: dict[int, list[int]]
    tails: dict[int, list[int]]
    hopes: dict[int, tuple[linking.Choice, int]]


class Chunker:
    """The noun chunks of each sentence, found once."""

    def __init__(self, document: Document) -> None:
        self.masked = document.shut
        self._sentences = document.sentences
        self._kinds = chunk_kinds(document)
        self._known: dict[int, list[Chunk]] = {}

    def __call__(self, sentence: int) -> list[Chunk]:
        """The noun chunks of a sentence, by its number."""
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = noun_chunks(self._kinds, *self._sentences[sentence])
        return known


def choose(document: Document, models: Models) -> Decided:
    """Let each quotation choose."""
    quotations = linking.top_level(document)
    linear = models("attach")
    options: list[int] = []
    home: list[int | None] = []
    previous, back, anchor = linking.NOTHING_BEFORE, -1, -1
    hopes: dict[int, tuple[linking.Choice, int]] = {}
    for number in range(len(quotations)):
        barred = linking.barred(document, quotations, number)
        if back >= 0 and options[back] == linking.NEXT:
            barred |= {linking.JOIN}
        found = linking.choices(document, quotations, number, previous, back)
        option, cue = linear.best((c for c in found if c[0][0] not in barred), (linking.NONE, -1))
        if option == linking.NONE and _goes_on(document, quotations, options, anchor, number):
            # A quote over paragraphs that ends without a cue of its own goes on with what was said before it.
            option, back = linking.JOIN, anchor
        options.append(option)
        if option == linking.PART:
            hopes[number] = previous, back
        if option == linking.JOIN:
            home.append(home[back] if options[back] != linking.PART else -back - 1)
        else:
            home.append(cue if cue >= 0 else None)
        if option != linking.NONE:
            previous, back = (option, previous[1] if option == linking.JOIN else cue), number
            anchor = anchor if option == linking.NEXT else number
    return _grouped(quotations, options, home, hopes)


def _goes_on(document: Document, quotations: list[Quotation], options: list[int], anchor: int, number: int) -> bool:
    """Whether a quotation ends a quote over paragraphs, one right after the other, the first behind a quote's own."""
    if anchor < 0 or any(option != linking.NEXT for option in options[anchor + 1 :]) or anchor + 1 == number:
        return False
    here, there = (document.paragraph_at(quotations[n].left) for n in (number, anchor))
    return here - there == number - anchor


def _grouped(
    quotations: list[Quotation],
    options: list[int],
    home: list[int | None],
    hopes: dict[int, tuple[linking.Choice, int]],
) -> Decided:
    for number in range(len(quotations) - 2, -1, -1):
        if options[number] == linking.NEXT:
            home[number] = home[number + 1]
    groups: dict[int, list[int]] = {}
    tails: dict[int, list[int]] = {}
    for number, place in enumerate(home):
        if place is None:
            continue
        if place < 0:
            tails.setdefault(-place - 1, []).append(number)
        else:
            groups.setdefault(place, []).append(number)
    return Decided(quotations, options, groups, tails, hopes)


def attributions(document: Document, models: Models, decided: Decided, chunks: Chunker) -> list[Attribution]:
    """Every attribution of a text, those of whole quotations first."""
    said = [decided.quotations[n] for members in decided.groups.values() for n in members]
    document.claim(said)
    heads: list[Head] = []
    whole: list[Attribution] = []
    for cue, members in sorted(decided.groups.items()):
        found = _of_quotations(document, models, chunks, decided, cue, members, earlier(document, heads, cue))
        heads.append((cue, found.source))
        whole.append(found)
    clauses_found = list(_of_clauses(document, models, chunks, decided))
    left_over = list(_left_over(document, models, chunks, decided, clauses_found))
    return _with_sentences(document, decided, [*_merged(decided, whole, clauses_found), *left_over])


def _merged(decided: Decided, whole: list[Attribution], found: list[Attribution]) -> list[Attribution]:
    """The attributions of quotations and of clauses; of two with one cue the clause takes the quotations along."""
    clause_of = {one.cue: one for one in found}
    merged = []
    for one in whole:
        clause = clause_of.pop(one.cue, None)
        if clause is None or selection.overlap(clause.pieces, one.pieces):
            merged.append(one)
        else:
            marked = [(decided.quotations[n].left, decided.quotations[n].right) for n in decided.groups[one.cue]]
            merged.append(clause._replace(pieces=(*clause.pieces, *marked), rule=FOLLOWS))
    return [*merged, *clause_of.values()]


def _with_sentences(document: Document, decided: Decided, found: list[Attribution]) -> list[Attribution]:
    """The attributions with the quoted sentences that follow them and that nothing else reports.

    B in "A, he said. “B.”", where the sentence before reports one thing.
    """
    loose = [q for q, option in zip(decided.quotations, decided.options, strict=True) if option in _LOOSE]
    if not loose:
        return found
    reports: dict[int, list[int]] = {}
    for n, one in enumerate(found):
        reports.setdefault(document.sentence_at(one.cue), []).append(n)
    taken = sorted(piece for one in found for piece in one.pieces)
    for q in loose:
        sentence = document.sentence_at(q.left)
        first, last = document.sentences[sentence]
        before = reports.get(sentence - 1, ())
        alone = q.left == first and q.right >= last and q.end - q.start >= linking.WHOLE
        if not alone or len(before) != 1 or document.paragraph_of(first)[0] == first:
            continue
        at = bisect_right(taken, (q.start, sys.maxsize)) - 1
        if at < 0 or taken[at][1] <= q.start:
            one = found[before[0]]
            piece = (q.start, q.end) if one.direct else (q.left, q.right)
            found[before[0]] = one._replace(pieces=(*one.pieces, piece), rule=one.rule if one.direct else FOLLOWS)
    return found


def _left_over(
    document: Document, models: Models, chunks: Chunker, decided: Decided, found: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Quotations that wanted to be part of a clause where no clause was kept choose again among the free cues."""
    linear = models("attach")
    cues = {one.cue for one in found} | set(decided.groups)
    reported = sorted(piece for one in found for piece in one.pieces)
    for number, (previous, back) in decided.hopes.items():
        start = decided.quotations[number].start
        at = bisect_right(reported, (start, sys.maxsize)) - 1
        if at >= 0 and start < reported[at][1]:
            continue
        scored = [
            (linear.score(keys), choice)
            for choice, keys in linking.choices(document, decided.quotations, number, previous, back)
            if choice[0] != linking.PART
        ]
        none = next(score for score, (option, _) in scored if option == linking.NONE)
        score, (option, cue) = max(scored, key=lambda one: one[0])
        if cue < 0 or cue in cues or score <= none + SURER:
            continue
        cues.add(cue)
        decided.options[number] = option
        yield _of_quotations(document, models, chunks, decided, cue, [number], None)


def earlier(document: Document, heads: Sequence[Head], cue: int) -> Head | None:
    """The cue before another one in its sentence, with its source. ``heads`` are in order."""
    at = bisect_left(heads, cue, key=lambda head: head[0])
    if not at:
        return None
    first = document.sentences[document.sentence_at(cue)][0]
    return heads[at - 1] if heads[at - 1][0] >= first else None


def quote_side(quotations: list[Quotation], members: list[int], cue: int) -> int:
    """Where the quotations of a cue stand: 1 behind it, 2 before it, 3 on both sides."""
    return any(quotations[n].left > cue for n in members) + 2 * any(quotations[n].right <= cue for n in members)


def find_source(
    document: Document,
    models: Models,
    chunks: Chunker,
    cue: int,
    side: int,
    before: Head | None = None,
) -> Chunk | None:
    """The chunk that names the source of a cue."""
    sentence = document.sentence_at(cue)
    first, last = document.sentences[sentence]
    here = chunks(sentence)
    found = models("source").best(sources.candidates(document, cue, first, last, here, side, before), None)
    return sources.with_head(document, found, cue, here)


def _of_quotations(
    document: Document,
    models: Models,
    chunks: Chunker,
    decided: Decided,
    cue: int,
    members: list[int],
    before: Head | None,
) -> Attribution:
    quotations = decided.quotations
    source = find_source(document, models, chunks, cue, quote_side(quotations, members, cue), before)
    pieces = tuple((quotations[n].start, quotations[n].end) for n in members)
    first = next((n for n in members if decided.options[n] not in (linking.JOIN, linking.NEXT)), members[0])
    return Attribution(cue, source, pieces, True, RULES[decided.options[first]])


def _of_clauses(document: Document, models: Models, chunks: Chunker, decided: Decided) -> Iterator[Attribution]:
    """The attributions of clauses, with the quotations that joined one in them."""
    parts = {decided.quotations[n].left: n for n, option in enumerate(decided.options) if option == linking.PART}
    own = {
        cue: members
        for cue, members in decided.groups.items()
        if any(decided.options[n] not in _AFTER_A_CLAUSE for n in members)
    }
    for place in readings.places(document, own, list(parts)):
        found = readings.ways(document, models, chunks(document.sentence_at(place.first)), place)
        for one in selection.best_ways(document, models, place, found):
            yield _with_tails(one, [parts[left] for left in place.parts], decided)


def _reported(found: Attribution, q: Quotation) -> bool:
    return any(a <= q.start < b for a, b in found.pieces)


def _with_tails(found: Attribution, inside: list[int], decided: Decided) -> Attribution:
    """An attribution with the quotations that joined one in its clause."""
    if not decided.tails:
        return found
    tails = [
        t for n in inside if n in decided.tails and _reported(found, decided.quotations[n]) for t in decided.tails[n]
    ]
    if not tails:
        return found
    more = tuple((decided.quotations[t].left, decided.quotations[t].right) for t in tails)
    return found._replace(pieces=found.pieces + more, rule=FOLLOWS)
