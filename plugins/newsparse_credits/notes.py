"""Editorial notes: "($1 = 0.88 euros)", "(Adds details)", contact details, keywords, corrections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, cast

from newsparse import lazy_re as re
from newsparse.model import NOTE_CATEGORIES, Block, Note, NoteCategory, Span, SpanIndex, merge_spans, trim
from newsparse.plugin import check_keys, read_toml, string_lists
from newsparse.text import fold_space, interrupts_sentence, may_remove_brackets, split_blocks
from newsparse_credits.note_lines import find_note_lines

LONGEST_RATES = 300
"""The longest list of exchange rates, in code points."""

HEAD = 5
"""A note of the head, such as "(Adds details)", is in one of this many first blocks."""

TAIL = 3
"""The sign-off of a story is in one of this many last blocks; residue of the page may follow it."""

LONGEST_SIGN_OFF = 20
"""The longest sign-off, in code points."""

LONGEST = 1000
"""The longest note, in code points."""

_RATE = (
    r"(?=[A-Z.\s]{0,7}[$€£¥1])(?:[A-Z]{1,3}\.?[A-Z]?\.?\s?)?(?:[$€£¥]\s?1(?:\.0+)?|1(?:\.0+)?\s[^\W\d_]+(?:\s[^\W\d_]+){0,2})"
    r"\s?(?:=|equals|is equal to)\s?\S"
)
_ADDRESS = re.compile(r"[\w.+-]+\s?(?:@|\(at\))\s?[\w-]+\.\w|\+\d[\d ()-]{7,}")
BLANK = r"[ \t\xa0]+"
"""The white space between two words of a phrase."""

_BLANK_LINE = re.compile(r"(?:\r\n?|\n)\s*?(?:\r|\n)")
_BRACKET = re.compile(r"[()]")


class NotePatterns(NamedTuple):
    """The patterns of notes.

    Attributes:
        head: an opening bracket with the first words of a note of the head.
        tail: the first words of a note after the credits.
        opening: an opening bracket that may begin a note anywhere in a story.
        sign_offs: the whole lines that are sign-offs, case folded.
        head_categories: the category of each match of ``head``, by its first words, case folded.
        tail_categories: the category of each match of ``tail``, in the same way.
    """

    head: re.Pattern[str]
    tail: re.Pattern[str]
    opening: re.Pattern[str]
    sign_offs: frozenset[str]
    head_categories: Mapping[str, NoteCategory]
    tail_categories: Mapping[str, NoteCategory]


@cache
def note_patterns() -> NotePatterns:
    """The patterns of the package's data file. Cached."""
    raw = read_toml("newsparse_credits", "notes.toml")
    check_keys(raw, "notes.toml", ("head", "tail", "whole"))

    def table(name: str) -> dict[str, NoteCategory]:
        lists = string_lists(raw[name], f"notes.toml: [{name}]", (), NOTE_CATEGORIES)
        return {start: cast("NoteCategory", category) for category, starts in lists.items() for start in starts}

    head, tail = table("head"), table("tail")
    first_words = _any_of(tail)
    return NotePatterns(
        head=re.compile(rf"\(\s*({_any_of(head)})"),
        tail=re.compile(first_words),
        opening=re.compile(rf"\((?<!\(\()(?:\s?(?:(?=({_RATE}))|({first_words}))|(\()|\s?[\w.+-]{{1,40}}@\w)"),
        sign_offs=frozenset(table("whole")),
        head_categories=head,
        tail_categories=tail,
    )


def _any_of(phrases: Mapping[str, NoteCategory]) -> str:
    """The source of a regular expression that matches each phrase. Grouped by first letter for speed."""
    ordered = sorted(phrases, key=lambda phrase: (phrase[0], -len(phrase)))
    letters = (
        (first, "|".join(re.escape(phrase[1:]) for phrase in same)) for first, same in groupby(ordered, itemgetter(0))
    )
    grouped = "|".join(f"{first}(?:{rest})" for first, rest in letters).replace(r"\ ", BLANK)
    return rf"(?i:{grouped})(?!\w)"


def find_notes(
    text: str, blocks: Sequence[Block] | None = None, *, credit_lines: Sequence[Span] = ()
) -> tuple[Note, ...]:
    """Find the editorial notes of a text, in order.

    Args:
        text: the text.
        blocks: its paragraphs; those of ``split_blocks`` by default.
        credit_lines: the spans of the credit lines. They contain no notes, and a note after one needs no brackets.
    """
    paragraphs = split_blocks(text) if blocks is None else blocks
    if not paragraphs:
        return ()
    found = [
        *_bracketed(text, paragraphs, credit_lines),
        *_after_credits(text, paragraphs, credit_lines),
        *_sign_offs(text, paragraphs),
        *find_note_lines(text, paragraphs, SpanIndex(credit_lines)),
    ]
    found.sort(key=lambda note: note.span)
    kept: list[Note] = []
    for note in found:
        if not kept or note.span.start >= kept[-1].span.end:
            kept.append(note)
    return tuple(kept)


def _bracketed(text: str, blocks: Sequence[Block], credit_lines: Sequence[Span]) -> Iterator[Note]:
    patterns = note_patterns()
    heads, first = tuple(_heads(text, blocks)), patterns.opening.search(text)
    if not (heads or first):
        return
    done = 0
    excluded = merge_spans(credit_lines)
    for opening in (*heads, *_openings(text, first, excluded)):
        start = opening.start()
        if start < done or _end_of_excluded(excluded, start):
            continue
        block = block_at(blocks, start)
        category = _category(text, opening, block)
        end = _end(text, start, block, category) if category else 0
        if category and end and _may_go(text, Span(start, end), block, category):
            done = end if opening.re.pattern == patterns.opening.pattern else done
            yield Note(span=Span(start, end), rule="brackets", category=category)


def _heads(text: str, blocks: Sequence[Block]) -> Iterator[re.Match[str]]:
    """The brackets that begin one of the first blocks and contain a note such as "Adds details"."""
    for block in blocks[:HEAD]:
        start = block.content.start
        if text[start : start + 1] == "(" and (m := note_patterns().head.match(text, start, block.content.end)):
            yield m


def _openings(text: str, first: re.Match[str] | None, excluded: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The first bracket that may begin a note, and those after it, without the excluded spans."""
    opening = first
    while opening:
        skip_to = _end_of_excluded(excluded, opening.start())
        if not skip_to:
            yield opening
        opening = opening.re.search(text, skip_to or opening.end())


def _end_of_excluded(excluded: Sequence[Span], position: int) -> int:
    """The end of the excluded span that contains an offset, 0 if none does. The spans are in order and disjoint."""
    number = bisect_right(excluded, position, key=lambda span: span.start) - 1
    return excluded[number].end if number >= 0 and position < excluded[number].end else 0


def _category(text: str, opening: re.Match[str], block: Block) -> NoteCategory | None:
    patterns = note_patterns()
    if opening.re.pattern == patterns.head.pattern:
        return patterns.head_categories[fold_space(opening[1]).casefold()]
    if opening[1]:
        return "exchange_rates"
    if opening[2]:
        return patterns.tail_categories[fold_space(opening[2]).casefold()]
    stop = min(block.content.end, opening.end() + 300)
    return "contact" if _ADDRESS.search(text, opening.end(), stop) else None


def block_at(blocks: Sequence[Block], position: int) -> Block:
    """The block that contains an offset."""
    return blocks[bisect_right(blocks, position, key=lambda block: block.span.start) - 1]


def _end(text: str, start: int, block: Block, category: NoteCategory) -> int:
    """The end of the brackets that open at ``start``, 0 if the note is too long.

    Brackets that do not close end with their block.
    """
    longest = LONGEST_RATES if category == "exchange_rates" else LONGEST
    limit = start + longest
    blank = _BLANK_LINE.search(text, start, min(limit, len(text)))
    limit = blank.start() if blank else min(limit, len(text))
    depth = 0
    last_closing = 0
    for m in _BRACKET.finditer(text, start, limit):
        depth += 1 if m.group() == "(" else -1
        if depth == 0:
            return m.end()
        if m.group() == ")":
            last_closing = m.end()
    if category == "contact" and last_closing:
        return last_closing
    return block.content.end if block.content.end - start <= longest else 0


def _may_go(text: str, brackets: Span, block: Block, category: NoteCategory) -> bool:
    """Whether the guard of the story lets brackets go; a list of exchange rates has verbs and is not a sentence."""
    if category == "exchange_rates":
        return not interrupts_sentence(text, brackets, block.content)
    return may_remove_brackets(text, brackets, block.content)


def _sign_offs(text: str, blocks: Sequence[Block]) -> Iterator[Note]:
    """The last lines that are end marks: "Reuter", "-30-", "###"."""
    for block in blocks[-TAIL:] if len(blocks) > TAIL else blocks[1:]:
        if len(block.content) <= LONGEST_SIGN_OFF:
            line = block.content.of(text)
            bare = line.strip("-–—_*/()[]. \t").casefold()
            listed = {bare, line.casefold()} & note_patterns().sign_offs
            if listed or (not bare.strip("#") and "##" in bare):
                yield Note(span=block.content, rule="sign_off", category="sign_off")


def _after_credits(text: str, blocks: Sequence[Block], credit_lines: Sequence[Span]) -> Iterator[Note]:
    """Notes without brackets after a credit line, in the same paragraph: "Corrects ...", "Keywords: ..."."""
    last = blocks[-1].content.end
    for credit_line in credit_lines:
        if credit_line.end >= last:
            continue
        block = block_at(blocks, credit_line.start)
        if credit_line.end >= block.content.end or block.content.end - credit_line.end > LONGEST:
            continue
        rest = trim(text, Span(credit_line.end, block.content.end))
        patterns = note_patterns()
        if start := patterns.tail.match(text, rest.start, rest.end):
            category = patterns.tail_categories[fold_space(start.group()).casefold()]
            yield Note(span=rest, rule="behind_credits", category=category)
