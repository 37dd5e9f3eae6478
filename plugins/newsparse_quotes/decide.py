"""From a reading to attributions: the five models in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse_quotes import attach, contents, cues, sources
from newsparse_quotes.chunks import Chunk, noun_chunks
from newsparse_quotes.linear import Linear
from newsparse_quotes.marks import Quotation
from newsparse_quotes.reading import Reading

Models = Callable[[str], Linear]
Piece = tuple[int, int]


class Attribution(NamedTuple):
    """Who said what, in token ranges.

    Attributes:
        cue: the token of the cue, -1 where there is none.
        source: the chunk that names the source, ``None`` where none does.
        pieces: the content.
        direct: whether the pieces are whole quotations, marks left out.
        rule: which choice found it.
    """

    cue: int
    source: Chunk | None
    pieces: tuple[Piece, ...]
    direct: bool
    rule: str


RULES = ("cue before", "cue after", "cue in the sentence before", "joined to the quote before", "joined to the next quote",
         "part of a clause", "no quote", "cue in the sentence after")  # fmt: skip


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
        self._reading = reading
        self._known: dict[int, list[Chunk]] = {}

    def __call__(self, sentence: int) -> list[Chunk]:
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = noun_chunks(self._reading, *self._reading.sentences[sentence])
        return known


def choose(reading: Reading, models: Models) -> Decided:
    """Let each quotation choose."""
    quotations = attach.top_level(reading)
    linear = models("attach")
    options: list[int] = []
    home: list[int | None] = []
    for number in range(len(quotations)):
        found = attach.choices(reading, quotations, number)
        barred = attach.barred(reading, quotations, number)
        if number and options[-1] in (attach.NONE, attach.NEXT):
            barred |= {attach.JOIN}
        allowed = [c for c in found if c.option not in barred] or found
        best = allowed[linear.best([c.keys for c in allowed])]
        options.append(best.option)
        if best.option == attach.JOIN:
            home.append(home[-1] if options[-2] != attach.PART else -number)
        else:
            home.append(best.cue if best.cue >= 0 else None)
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


def attributions(
    reading: Reading, models: Models, decided: Decided, chunks: Chunker, threshold: int = 0
) -> Iterator[Attribution]:
    """Every attribution of a text, those of whole quotations first."""
    for cue, members in decided.groups.items():
        yield _of_quotations(reading, models, chunks, decided, cue, members)
    yield from _of_clauses(reading, models, chunks, decided, threshold)


def quote_side(quotations: list[Quotation], members: list[int], cue: int) -> int:
    """Where the quotations of a cue stand: 1 behind it, 2 before it, 3 on both sides."""
    return any(quotations[n].left > cue for n in members) + 2 * any(quotations[n].right <= cue for n in members)


def find_source(reading: Reading, models: Models, chunks: Chunker, cue: int, side: int) -> Chunk | None:
    """The chunk that names the source of a cue."""
    sentence = reading.sentence_at(cue)
    found = sources.candidates(reading, cue, *reading.sentences[sentence], chunks(sentence), side)
    return found[models("source").best([c.keys for c in found])].chunk


def _of_quotations(
    reading: Reading, models: Models, chunks: Chunker, decided: Decided, cue: int, members: list[int]
) -> Attribution:
    quotations = decided.quotations
    source = find_source(reading, models, chunks, cue, quote_side(quotations, members, cue))
    pieces = tuple((quotations[n].start, quotations[n].end) for n in members)
    first = next((n for n in members if decided.options[n] not in (attach.JOIN, attach.NEXT)), members[0])
    return Attribution(cue, source, pieces, True, RULES[decided.options[first]])


def _of_clauses(
    reading: Reading, models: Models, chunks: Chunker, decided: Decided, threshold: int
) -> Iterator[Attribution]:
    linear = models("cue")
    shut = reading.shut
    loose = [decided.quotations[n].left for n, option in enumerate(decided.options) if option == attach.PART]
    parts = [n for n, option in enumerate(decided.options) if option == attach.PART]
    at = 0
    for cue in [i for i, grade in enumerate(reading.grades) if grade]:
        if shut[cue] or cue in decided.groups:
            continue
        sentence = reading.sentence_at(cue)
        first, last = reading.sentences[sentence]
        while at < len(loose) and loose[at] < first:
            at += 1
        quoted = []
        n = at
        while n < len(loose) and loose[n] < last:
            quoted.append(loose[n])
            n += 1
        if linear.score(cues.features(reading, cue, first, last, quoted[:8])) <= threshold:
            continue
        source = find_source(reading, models, chunks, cue, 0)
        pieces = find_content(reading, models, cue, first, last, source)
        if not pieces:
            continue
        rule = "clause"
        for number in parts[at:n]:
            if number in decided.tails and any(a <= decided.quotations[number].start < b for a, b in pieces):
                pieces += tuple((decided.quotations[t].left, decided.quotations[t].right) for t in decided.tails[number])
                rule = "clause and what follows"
        yield Attribution(cue, source, pieces, False, rule)


def find_content(
    reading: Reading, models: Models, cue: int, first: int, last: int, source: Chunk | None
) -> tuple[Piece, ...]:
    """The pieces of what a cue reports."""
    places = contents.starts(reading, cue, first, last, source)
    if not places:
        return ()
    best = places[models("start").best([p.keys for p in places])]
    if best.end:
        return ((best.at, best.end), *contents.second_piece(reading, cue, last, source))
    found = contents.ends(reading, cue, best.at, last)
    end = found[models("end").best([e.keys for e in found])].at
    return ((best.at, end),) if best.at < end else ()
