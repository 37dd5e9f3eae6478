"""From a reading to attributions: the five models in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse_quotes import attach, contents, cues, sources
from newsparse_quotes.attribution import Attribution, Piece
from newsparse_quotes.chunks import Chunk, chunk_kinds, noun_chunks
from newsparse_quotes.classes import numbers
from newsparse_quotes.lexicon import STRONG
from newsparse_quotes.linear import SCALE, Linear
from newsparse_quotes.marks import Quotation
from newsparse_quotes.reading import Reading

Models = Callable[[str], Linear]

LEAST_SCORES = (0, 0, 60, 50)
"""What a cue must score, by level: nouns and stances must be surer than verbs of saying, or they cost more than they
bring. Chosen on a part of the training set that the models had not seen."""

RESCUE = -SCALE * 2 // 5
"""A cue with this score still counts where a quotation needs one."""


RULES = (
    "cue before", "cue after", "cue in the sentence before", "joined to the quote before", "joined to the next quote",
    "part of a clause", "no quote", "cue in the sentence after",
)  # fmt: skip


_BE = numbers("is are was were be been being am")
_IT = numbers("it")
_REPORTED = numbers("by that to whether if how why what")
_PARTING = numbers(", . ; : ? !")


class Decided(NamedTuple):
    """What the quotations have chosen.

    Attributes:
        quotations: those that stand in no other one.
        options: the choice of each.
        groups: the quotations that share a cue, by the token index of the cue.
        tails: quotations that go with the clause around an earlier one, by its number.
    """

    quotations: list[Quotation]
    options: list[int]
    groups: dict[int, list[int]]
    tails: dict[int, list[int]]


class Chunker:
    """The noun chunks of each sentence, found once."""

    def __init__(self, reading: Reading) -> None:
        self._sentences = reading.sentences
        self._kinds = chunk_kinds(reading)
        self._known: dict[int, list[Chunk]] = {}

    def __call__(self, sentence: int) -> list[Chunk]:
        """The noun chunks of a sentence, by its number."""
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = noun_chunks(self._kinds, *self._sentences[sentence])
        return known


def choose(reading: Reading, models: Models) -> Decided:
    """Let each quotation choose."""
    quotations = attach.top_level(reading)
    linear = models("attach")
    options: list[int] = []
    home: list[int | None] = []
    previous = attach.NOTHING_BEFORE
    for number in range(len(quotations)):
        barred = attach.barred(reading, quotations, number)
        if number and options[-1] in (attach.NONE, attach.NEXT):
            barred |= {attach.JOIN}
        found = attach.choices(reading, quotations, number, previous)
        option, cue = linear.best((c for c in found if c[0][0] not in barred), (attach.NONE, -1))
        options.append(option)
        if option == attach.JOIN:
            home.append(home[-1] if options[-2] != attach.PART else -number)
        else:
            home.append(cue if cue >= 0 else None)
        previous = option, previous[1] if option == attach.JOIN else cue
    return _grouped(quotations, options, home)


def _grouped(quotations: list[Quotation], options: list[int], home: list[int | None]) -> Decided:
    for number in range(len(quotations) - 2, -1, -1):
        if options[number] == attach.NEXT:
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
    return Decided(quotations, options, groups, tails)


def attributions(reading: Reading, models: Models, decided: Decided, chunks: Chunker) -> Iterator[Attribution]:
    """Every attribution of a text, those of whole quotations first."""
    reading.claimed = {decided.quotations[n].left for members in decided.groups.values() for n in members}
    for cue, members in decided.groups.items():
        yield _of_quotations(reading, models, chunks, decided, cue, members)
    yield from _of_clauses(reading, models, chunks, decided)


def quote_side(quotations: list[Quotation], members: list[int], cue: int) -> int:
    """Where the quotations of a cue stand: 1 behind it, 2 before it, 3 on both sides."""
    return any(quotations[n].left > cue for n in members) + 2 * any(quotations[n].right <= cue for n in members)


def find_source(reading: Reading, models: Models, chunks: Chunker, cue: int, side: int) -> Chunk | None:
    """The chunk that names the source of a cue."""
    sentence = reading.sentence_at(cue)
    first, last = reading.sentences[sentence]
    return models("source").best(sources.candidates(reading, cue, first, last, chunks(sentence), side), None)


def _of_quotations(
    reading: Reading, models: Models, chunks: Chunker, decided: Decided, cue: int, members: list[int]
) -> Attribution:
    quotations = decided.quotations
    source = find_source(reading, models, chunks, cue, quote_side(quotations, members, cue))
    pieces = tuple((quotations[n].start, quotations[n].end) for n in members)
    first = next((n for n in members if decided.options[n] not in (attach.JOIN, attach.NEXT)), members[0])
    return Attribution(cue, source, pieces, True, RULES[decided.options[first]])


def _of_clauses(reading: Reading, models: Models, chunks: Chunker, decided: Decided) -> Iterator[Attribution]:
    """The attributions of clauses. A cue below the threshold is taken where a quotation in its sentence chose to be
    part of a clause and no better cue reports it.
    """
    linear = models("cue")
    parts = [n for n, option in enumerate(decided.options) if option == attach.PART]
    at = 0
    for first, last, here in by_sentence(reading, decided.groups):
        while at < len(parts) and decided.quotations[parts[at]].left < first:
            at += 1
        inside = [n for n in parts[at : at + 8] if decided.quotations[n].left < last]
        quoted = [decided.quotations[n].left for n in inside]
        scored = [
            (linear.score(cues.features(reading, cue, first, last, quoted, sides)), cue)
            for cue, sides in with_rivals(here)
        ]
        found = [
            a
            for score, cue in scored
            if score > LEAST_SCORES[reading.grades[cue] >> 8]
            and (a := _of_clause(reading, models, chunks, cue, first, last))
        ]
        missing = [n for n in inside if not _reported(found, decided.quotations[n])]
        for score, cue in sorted(scored, reverse=True) if missing else ():
            rescued = (
                _of_clause(reading, models, chunks, cue, first, last)
                if RESCUE < score <= LEAST_SCORES[reading.grades[cue] >> 8]
                else None
            )
            if rescued and any(_reported([rescued], decided.quotations[n]) for n in missing):
                found.append(rescued)
                break
        for a in found:
            yield _with_tails(a, inside, decided)


def with_rivals(here: list[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The possible cues of a sentence, each with the one before and the one after it."""
    return zip(here, zip([-1, *here], [*here[1:], -1], strict=False), strict=True)


def by_sentence(reading: Reading, taken: dict[int, list[int]]) -> Iterator[tuple[int, int, list[int]]]:
    """The sentences that hold possible cues, with these; what is shut or taken is left out."""
    shut = reading.shut
    sentence = last = -1
    here: list[int] = []
    for cue in reading.possible_cues:
        if shut[cue] or cue in taken:
            continue
        if cue >= last:
            if here:
                yield (*reading.sentences[sentence], here)
            sentence = reading.sentence_at(cue)
            last, here = reading.sentences[sentence][1], []
        here.append(cue)
    if here:
        yield (*reading.sentences[sentence], here)


def _of_clause(
    reading: Reading, models: Models, chunks: Chunker, cue: int, first: int, last: int
) -> Attribution | None:
    source = find_source(reading, models, chunks, cue, 0)
    pieces = find_content(reading, models, cue, first, last, source)
    if not pieces or (source is None and _merely_passive(reading, cue, first, last)):
        return None
    return Attribution(cue, source, pieces, False, "clause")


def _merely_passive(reading: Reading, cue: int, first: int, last: int) -> bool:
    """Whether a cue without a source is a passive that names or bids ("the vote was called") and reports no clause.

    A stance is left to the models; "it was said", an agent, a clause with "that" or "to" and marks are evidence.
    """
    classes = reading.classes
    if cue - 2 < first or classes[cue - 1] not in _BE or classes[cue - 2] in _IT or reading.grades[cue] >> 8 > STRONG:
        return False
    if any(classes[i] in _REPORTED for i in range(cue + 1, min(cue + 6, last))):
        return False
    return not reading.quotations_in(first, last) and (cue + 1 >= last or classes[cue + 1] in _PARTING)


def _reported(found: list[Attribution], q: Quotation) -> bool:
    return any(a <= q.start < b for one in found for a, b in one.pieces)


def _with_tails(found: Attribution, inside: list[int], decided: Decided) -> Attribution:
    """An attribution with the quotations that joined one in its clause."""
    tails = [
        t for n in inside if n in decided.tails and _reported([found], decided.quotations[n]) for t in decided.tails[n]
    ]
    if not tails:
        return found
    more = tuple((decided.quotations[t].left, decided.quotations[t].right) for t in tails)
    return found._replace(pieces=found.pieces + more, rule="clause and what follows")


def before_claimed(reading: Reading, start: int, last: int) -> int:
    """Where a content that begins at ``start`` must end at the latest: before a quotation that is taken."""
    return next((q.left for q in reading.quotations_in(start, last) if q.left in reading.claimed), last)


def find_content(
    reading: Reading, models: Models, cue: int, first: int, last: int, source: Chunk | None
) -> tuple[Piece, ...]:
    """The pieces of what a cue reports."""
    best = models("start").best(contents.starts(reading, cue, first, last, source), None)
    if best is None:
        return ()
    if best.end:
        return ((best.at, best.end), *contents.second_piece(reading, cue, last, source))
    end = models("end").best(contents.ends(reading, cue, best.at, before_claimed(reading, best.at, last)), best.at)
    return ((best.at, end),) if best.at < end else ()
