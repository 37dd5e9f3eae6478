"""Editorial notes: "($1 = 0.88 euros)", "(Adds details)", contact lines, keywords, corrections."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import cast

from attrs import frozen

from newsparse.model import Block, Note, NoteCategory, Span, merge_spans, trim
from newsparse.text import split_blocks

LONGEST_RATE = 300
"""The longest list of exchange rates, in code points."""

HEAD = 5
"""In how many blocks from the start a note such as "(Adds details)" may stand."""

TAIL = 3
"""Among how many last blocks the sign-off of a story may stand; page residue may follow it."""

LONGEST_SIGN_OFF = 20
"""The longest sign-off, in code points."""

LONGEST = 1000
"""The longest note, in code points."""

_RATE = (
    r"(?=[A-Z.\s]{0,7}[$€£¥1])(?:[A-Z]{1,3}\.?[A-Z]?\.?\s?)?(?:[$€£¥]\s?1(?:\.0+)?|1(?:\.0+)?\s[^\W\d_]+(?:\s[^\W\d_]+){0,2})"
    r"\s?(?:=|equals|is equal to)\s?\S"
)
_ADDRESS = re.compile(r"[\w.+-]+\s?(?:@|\(at\))\s?[\w-]+\.\w|\+\d[\d ()-]{7,}")
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)\s*?(?:\r|\n)")
_BRACKET = re.compile(r"[()]")


@frozen
class NoteBook:
    """How notes begin: ``head`` in the bracket of a first line, ``tail`` anywhere, ``opening`` from the bracket on."""

    head: re.Pattern[str]
    tail: re.Pattern[str]
    opening: re.Pattern[str]
    sign_offs: frozenset[str]
    head_families: Mapping[str, NoteCategory]
    tail_families: Mapping[str, NoteCategory]


@cache
def note_book() -> NoteBook:
    """The lists of the package's data file."""
    raw = tomllib.loads((files("newsparse_credits") / "data" / "notes.toml").read_text(encoding="utf-8"))

    def table(name: str) -> dict[str, NoteCategory]:
        return {start: cast("NoteCategory", category) for category, starts in raw[name].items() for start in starts}

    def alternatives(starts: Mapping[str, NoteCategory]) -> str:
        ordered = sorted(starts, key=lambda start: (start[0], -len(start)))
        letters = (
            (first, "|".join(re.escape(start[1:]) for start in same)) for first, same in groupby(ordered, itemgetter(0))
        )
        return rf"(?i:{'|'.join(f'{first}(?:{rest})' for first, rest in letters)})(?!\w)"

    head, tail = table("head"), table("tail")
    return NoteBook(
        head=re.compile(rf"\(\s*({alternatives(head)})"),
        tail=re.compile(alternatives(tail)),
        opening=re.compile(rf"\((?<!\(\()(?:\s?(?:(?=({_RATE}))|({alternatives(tail)}))|(\()|\s?[\w.+-]{{1,40}}@\w)"),
        sign_offs=frozenset(table("whole")),
        head_families=head,
        tail_families=tail,
    )


def find_notes(text: str, blocks: Sequence[Block] | None = None, *, taken: Sequence[Span] = ()) -> tuple[Note, ...]:
    """The editorial notes of a text, in order.

    Args:
        text: the text.
        blocks: its paragraphs; found by ``split_blocks`` where they are not given.
        taken: the spans of the credit lines; no note is looked for in them, and one may stand bare right behind them.
    """
    paragraphs = split_blocks(text) if blocks is None else blocks
    if not paragraphs:
        return ()
    found = [*_bracketed(text, paragraphs, taken), *_behind(text, paragraphs, taken), *_signed_off(text, paragraphs)]
    found.sort(key=lambda note: note.span)
    kept: list[Note] = []
    for note in found:
        if not kept or note.span.start >= kept[-1].span.end:
            kept.append(note)
    return tuple(kept)


def _bracketed(text: str, blocks: Sequence[Block], taken: Sequence[Span]) -> Iterator[Note]:
    book = note_book()
    heads, first = tuple(_head(text, blocks)), book.opening.search(text)
    if not (heads or first):
        return
    done = 0
    gone = merge_spans(taken)
    for opening in (*heads, *_openings(text, first, gone)):
        start = opening.start()
        if start < done or _end_of_taken(gone, start):
            continue
        block = block_at(blocks, start)
        category = _family(text, opening, block)
        end = _closed(text, start, block, category) if category else 0
        if category and end:
            done = end if opening.re is book.opening else done
            yield Note(span=Span(start, end), rule="brackets", category=category)


def _head(text: str, blocks: Sequence[Block]) -> Iterator[re.Match[str]]:
    """The brackets that begin a line of the head and hold a note such as "Adds details"."""
    for block in blocks[:HEAD]:
        start = block.content.start
        if text[start : start + 1] == "(" and (m := note_book().head.match(text, start, block.content.end)):
            yield m


def _openings(text: str, first: re.Match[str] | None, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The first of the brackets that hold a note and those behind it, as far as they stand outside what is taken."""
    opening = first
    while opening:
        over = _end_of_taken(taken, opening.start())
        if not over:
            yield opening
        opening = opening.re.search(text, over or opening.end())


def _end_of_taken(taken: Sequence[Span], position: int) -> int:
    """Where the span ends in which an offset lies, 0 if it lies in none; the spans are in order and apart."""
    number = bisect_right(taken, position, key=lambda span: span.start) - 1
    return taken[number].end if number >= 0 and position < taken[number].end else 0


def _family(text: str, opening: re.Match[str], block: Block) -> NoteCategory | None:
    book = note_book()
    if opening.re is book.head:
        return book.head_families[opening[1].casefold()]
    if opening[1]:
        return "exchange_rates"
    if opening[2]:
        return book.tail_families[opening[2].casefold()]
    stop = min(block.content.end, opening.end() + 300)
    return "contact" if _ADDRESS.search(text, opening.end(), stop) else None


def block_at(blocks: Sequence[Block], position: int) -> Block:
    """The block in which an offset lies."""
    return blocks[bisect_right(blocks, position, key=lambda block: block.span.start) - 1]


def _closed(text: str, start: int, block: Block, category: NoteCategory) -> int:
    """Where the brackets that open at ``start`` end; an open one ends with its block; 0 where that is too far."""
    longest = LONGEST_RATE if category == "exchange_rates" else LONGEST
    limit = start + longest
    blank = _BLANK_LINE.search(text, start, min(limit, len(text)))
    limit = blank.start() if blank else min(limit, len(text))
    open_now = 0
    last = 0
    for m in _BRACKET.finditer(text, start, limit):
        open_now += 1 if m.group() == "(" else -1
        if open_now == 0:
            return m.end()
        if m.group() == ")":
            last = m.end()
    if category == "contact" and last:
        return last
    return block.content.end if block.content.end - start <= longest else 0


def _signed_off(text: str, blocks: Sequence[Block]) -> Iterator[Note]:
    """A last line that says only that the copy ends: "Reuter", "-30-", "###"."""
    for block in blocks[-TAIL:] if len(blocks) > TAIL else blocks[1:]:
        if len(block.content) <= LONGEST_SIGN_OFF:
            words = block.content.of(text)
            inside = words.strip("-–—_*/()[]. \t").casefold()
            listed = {inside, words.casefold()} & note_book().sign_offs
            if listed or (not inside.strip("#") and "##" in inside):
                yield Note(span=block.content, rule="sign_off", category="sign_off")


def _behind(text: str, blocks: Sequence[Block], taken: Sequence[Span]) -> Iterator[Note]:
    """Notes without brackets in the paragraph of a credit line, behind it: "Corrects ...", "Keywords: ..."."""
    last = blocks[-1].content.end
    for credit in taken:
        if credit.end >= last:
            continue
        block = block_at(blocks, credit.start)
        if credit.end >= block.content.end or block.content.end - credit.end > LONGEST:
            continue
        rest = trim(text, Span(credit.end, block.content.end))
        if start := note_book().tail.match(text, rest.start, rest.end):
            yield Note(span=rest, rule="behind_credits", category=note_book().tail_families[start.group().casefold()])
