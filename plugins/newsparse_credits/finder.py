"""Credit lines in a text: where they begin, where they end, and what they say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from newsparse.model import Block, CreditBlock, Span, trim
from newsparse.text import split_blocks
from newsparse_credits.anchors import BY, anchors, opens_before
from newsparse_credits.clauses import Grammar
from newsparse_credits.credit_line import LONGEST, read_bare, read_bracketed
from newsparse_credits.openers import is_common
from newsparse_credits.roles import role_book
from newsparse_credits.signoffs import LONGEST_SIGNOFF, SIGNOFF_LETTERS, find_signoff

SENTENCES_BEFORE = 6
"""How many sentences before a verb such as "contributed" a sentence credit may begin."""

MOST_VAIN = 100_000
"""How much may be read in brackets that hold no credit line before only the commonest openers are, in code points."""

LAST_BLOCKS = 6
"""How many blocks at the end are looked at for lines without an anchor, such as "Editor: Ann Lee"."""

LONGEST_LINE = 300
"""The longest of these lines, in code points."""

_OPENING = re.compile(r"[(\[]+\s*(?:[-–—]+\s*)?")
_START = re.compile(r"(?:[.!?…:][\"'”’)\]]*|[\"”)\]*_]|[-–—]{1,3})\s*(?=[^\W\d_])|[\r\n]\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INDENT = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]{2,}")
_WITH_LINE = re.compile(r"(?:[-–—]{1,3}\s?)?[Ww]ith\s|[-–—]{1,3}\s?[Bb]y\s")
_OPEN = re.compile(r"(?:[;,/&]|\b(?:and|by))$")
_UNFINISHED = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*")
_COLON_LINE = re.compile(r"[A-Z][a-z]+\s?:\s")


@cache
def default_grammar() -> Grammar:
    """The grammar of the shipped word lists."""
    return Grammar(role_book())


def parse_credit_line(line: str, grammar: Grammar | None = None) -> CreditBlock | None:
    """The credit line that a string is, ``None`` if it is something else.

    Args:
        line: the line, with or without its brackets, and nothing else.
        grammar: the words; the shipped ones by default.
    """
    known = grammar or default_grammar()
    span = trim(line, Span(0, len(line)))
    if not span:
        return None
    opening = _OPENING.match(line, span.start)
    if opening:
        found = read_bracketed(line, span.start, opening.end(), span.end, known)
    else:
        found = read_bare(line, span.start, span.end, known)[0]
    return found or find_signoff(line, span)


def find_credits(
    text: str, blocks: Sequence[Block] | None = None, grammar: Grammar | None = None
) -> tuple[CreditBlock, ...]:
    """All credit lines of a text, in order.

    Args:
        text: the text.
        blocks: its paragraphs; found by ``split_blocks`` where they are not given.
        grammar: the words; the shipped ones by default.
    """
    known = grammar or default_grammar()
    return _Finder(text, split_blocks(text) if blocks is None else blocks, known).find()


class _Finder:
    """Goes from anchor to anchor.

    ``done`` is where the last credit line found ends, ``hopeless`` where the last one that was none does; ``vain`` is
    how much was read in brackets that held none.
    """

    def __init__(self, text: str, blocks: Sequence[Block], grammar: Grammar) -> None:
        self.text, self.blocks, self.grammar = text, blocks, grammar
        self.starts = [block.span.start for block in blocks]
        self.done = self.vain = 0
        self.hopeless = 0

    def find(self) -> tuple[CreditBlock, ...]:
        found: list[CreditBlock] = []
        for at, kind in anchors(self.text, self.grammar.book):
            one = None if at < self.done else self._at(at, kind)
            if one:
                found.append(one)
                self.done = one.span.end
        if lines := self._lines(found):
            found = sorted(found + lines, key=lambda one: one.span.start)
        return tuple(found)

    def _block(self, position: int) -> Block:
        return self.blocks[bisect_right(self.starts, position) - 1]

    def _at(self, at: int, kind: int) -> CreditBlock | None:
        if kind >= 0:
            return self._bracket(at, kind)
        if kind == BY and not opens_before(self.text, at, self.grammar.book):
            return None
        block = self._block(at)
        if kind == BY:
            start = self._opener_before(at, block)
            return self._inside_bracket(at, block) if start is None else self._bare(start, block)
        for start in self._sentences(at, block):
            if found := self._bare(start, block):
                return found
        return None

    def _bracket(self, at: int, inside: int) -> CreditBlock | None:
        """The credit line in brackets, as long as not too much was read in vain."""
        paragraph = self._block(at).content.end
        if self.vain > MOST_VAIN and not is_common(self.text, inside, paragraph):
            return None
        found = read_bracketed(self.text, at, inside, paragraph, self.grammar)
        if found is None:
            close = self.text.find(")", inside, min(paragraph, inside + LONGEST))
            self.vain += (close if close >= 0 else min(paragraph, inside + LONGEST)) - inside
        return found

    def _bare(self, start: int, block: Block) -> CreditBlock | None:
        """The credit line without a bracket at ``start``. Where one ends badly, no other is looked for inside it."""
        if start < self.hopeless:
            return None
        found, end = read_bare(self.text, start, self._limit(block), self.grammar)
        self.hopeless = max(self.hopeless, end if found is None else 0)
        return found

    def _limit(self, block: Block) -> int:
        """Where a paragraph ends: with its block, or with the lines after one that is not finished."""
        number = bisect_right(self.starts, block.span.start)
        end = block.content.end
        while number < len(self.blocks) and self.text[end - 1] not in '.!?)”"':
            following = self.blocks[number].content
            gap = _UNFINISHED if _OPEN.search(self.text, max(block.content.start, end - 5), end) else _INDENT
            if not gap.fullmatch(self.text, end, following.start):
                break
            end, number = following.end, number + 1
        return end

    def _opener_before(self, position: int, block: Block) -> int | None:
        """Where the opener begins that ends in the "by" at ``position``: at the start of a block or of a sentence."""
        text, book = self.text, self.grammar.book
        low = max(block.content.start, self.done, position - 70)
        start = position
        words = 0
        for m in reversed(list(_WORD.finditer(text, low, position))):
            word = m.group().casefold()
            if not (book.known(word) or word in book.leading or book.mended(word)):
                break
            start, words = m.start(), words + 1
        before = text[low:start]
        if not words:
            return position if low == block.content.start and before.strip() else None
        if start == block.content.start or not before.strip(" ;,.\r\n") or _starts_sentence(before):
            return start
        return None

    def _inside_bracket(self, position: int, block: Block) -> CreditBlock | None:
        """The credit line around a "by" whose opener is not the first in its brackets: "(Oslo newsroom; Editing by"."""
        text = self.text
        semicolon = text.rfind(";", max(self.done, position - 40), position)
        start = (
            text.rfind("(", max(self.done, block.content.start, semicolon - 200), semicolon) if semicolon >= 0 else -1
        )
        if start < 0 or ")" in text[start:semicolon]:
            return None
        return read_bracketed(text, start, start + 1, block.content.end, self.grammar)

    def _sentences(self, position: int, block: Block) -> list[int]:
        """Where a sentence with a verb at ``position`` may begin, the earliest first."""
        low = max(block.content.start, self.done, position - 700)
        starts = [m.end() for m in _START.finditer(self.text, low, position)][-SENTENCES_BEFORE:]
        if low in (block.content.start, self.done):
            starts.insert(0, low)
        return starts

    def _lines(self, found: Sequence[CreditBlock]) -> list[CreditBlock]:
        """Credit lines that have no anchor: "Editor: Ann Lee", initials, a name behind a dash."""
        lines: list[CreditBlock] = []
        last = self.blocks[-LAST_BLOCKS:]
        for number, block in enumerate(last):
            start, end = block.content.start, block.content.end
            if not start < end < start + LONGEST_LINE:
                continue
            signs = self.text[start] in SIGNOFF_LETTERS
            if not signs and ":" not in self.text[start : start + 16]:
                continue
            signs = signs and end - start <= LONGEST_SIGNOFF
            opens = _opens_line(self.text, start)
            if not (opens or signs) or any(self._block(known.span.start) is block for known in found[-LAST_BLOCKS:]):
                continue
            one = read_bare(self.text, start, end, self.grammar)[0] if opens else None
            if one is None and signs and number + 4 >= len(last) > 1:
                one = find_signoff(self.text, block.content)
            if one:
                lines.append(one)
        return lines


def _opens_line(text: str, start: int) -> bool:
    """Whether a line begins like a credit line without an anchor: "Editor:", "With files from", "-By"."""
    if text[start] in "Ww-–—" and _WITH_LINE.match(text, start):
        return True
    return ":" in text[start : start + 16] and _COLON_LINE.match(text, start) is not None


def _starts_sentence(before: str) -> bool:
    """Whether a sentence may begin behind this text."""
    kept = before.rstrip()
    return not kept or kept[-1] in '.!?…"”’)]*_•-–—' or "\n" in before[len(kept) :]
