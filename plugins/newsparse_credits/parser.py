"""Credit lines in a text: where they begin, where they end, and what they say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from newsparse.model import Block, Credit, CreditBlock, Span, trim
from newsparse.text import split_blocks
from newsparse_credits.anchors import BY, anchors
from newsparse_credits.clauses import Clauses, Grammar, read_clauses
from newsparse_credits.openers import is_common
from newsparse_credits.roles import role_book
from newsparse_credits.signoffs import LONGEST_SIGNOFF, find_signoff

LONGEST = 6000
"""The longest credit line, in code points."""

SENTENCES_BEFORE = 6
"""How many sentences before a verb such as "contributed" a sentence credit may begin."""

MOST_VAIN = 100_000
"""How much may be read in brackets that hold no credit line before only the commonest openers are, in code points."""

LAST_BLOCKS = 6
"""How many blocks at the end are looked at for lines without an anchor, such as "Editor: Ann Lee"."""

LONGEST_LINE = 300
"""The longest of these lines, in code points."""

LONGEST_CONTACT = 120
"""The longest note behind a credit line of how to reach somebody, in code points."""

_OPENING = re.compile(r"[(\[]+\s*(?:[-–—]+\s*)?")
_START = re.compile(r"(?:[.!?…:][\"'”’)\]]*|[\"”)\]*_]|[-–—]{1,3})\s*(?=[^\W\d_])|[\r\n]\s*")
_MARKS = re.compile(r"[-–—*_•]+[^\S\r\n]*$")
_CLOSE = re.compile(r"[()\[\]]")
_STRAY = re.compile(r"\s*[)\]]+")
_PAREN = re.compile(r"\s\(")
_TAIL = re.compile(r"[\s;,.})\]]*")
_ADDRESS = re.compile(r"\S@\S|\+\d")
_STOP = re.compile(r"\.|\s*\*")
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
        found = _bracketed(line, span.start, opening.end(), span.end, known)
    else:
        found = _bare(line, span.start, span.end, known)[0]
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
            one = self._at(at, kind) if at >= self.done else None
            if one:
                found.append(one)
                self.done = one.span.end
        found.extend(self._lines(found))
        found.sort(key=lambda one: one.span.start)
        return tuple(found)

    def _block(self, position: int) -> Block:
        return self.blocks[bisect_right(self.starts, position) - 1]

    def _at(self, at: int, kind: int) -> CreditBlock | None:
        block = self._block(at)
        if kind >= 0:
            return self._bracket(at, kind, block.content.end)
        if kind == BY:
            start = self._opener_before(at, block)
            return self._inside_bracket(at, block) if start is None else self._bare(start, block)
        for start in self._sentences(at, block):
            if found := self._bare(start, block):
                return found
        return None

    def _bracket(self, at: int, inside: int, paragraph: int) -> CreditBlock | None:
        """The credit line in brackets, as long as not too much was read in vain."""
        if self.vain > MOST_VAIN and not is_common(self.text, inside, paragraph):
            return None
        found = _bracketed(self.text, at, inside, paragraph, self.grammar)
        if found is None:
            close = self.text.find(")", inside, min(paragraph, inside + LONGEST))
            self.vain += (close if close >= 0 else min(paragraph, inside + LONGEST)) - inside
        return found

    def _bare(self, start: int, block: Block) -> CreditBlock | None:
        """The credit line without a bracket at ``start``. Where one ends badly, no other is looked for inside it."""
        if start < self.hopeless:
            return None
        found, end = _bare(self.text, start, self._limit(block), self.grammar)
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
        return _bracketed(text, start, start + 1, block.content.end, self.grammar)

    def _sentences(self, position: int, block: Block) -> list[int]:
        """Where a sentence with a verb at ``position`` may begin, the earliest first."""
        low = max(block.content.start, self.done, position - 700)
        starts = [m.end() for m in _START.finditer(self.text, low, position)][-SENTENCES_BEFORE:]
        if low in (block.content.start, self.done):
            starts.insert(0, low)
        return starts

    def _lines(self, found: Sequence[CreditBlock]) -> Iterator[CreditBlock]:
        """Credit lines that have no anchor: "Editor: Ann Lee", initials, a name behind a dash."""
        taken = {self._block(one.span.start).span.start for one in found[-LAST_BLOCKS:]}
        last = self.blocks[-LAST_BLOCKS:]
        for number, block in enumerate(last):
            start, end = block.content.start, block.content.end
            if not start < end < start + LONGEST_LINE or block.span.start in taken:
                continue
            one = None
            if _opens_line(self.text, start):
                one = _bare(self.text, start, end, self.grammar)[0]
            elif end - start <= LONGEST_SIGNOFF and number + 4 >= len(last) > 1:
                one = find_signoff(self.text, block.content)
            if one:
                yield one


def _opens_line(text: str, start: int) -> bool:
    """Whether a line begins like a credit line without an anchor: "Editor:", "With files from", "-By"."""
    if text[start] in "Ww-–—" and _WITH_LINE.match(text, start):
        return True
    return ":" in text[start : start + 16] and _COLON_LINE.match(text, start) is not None


def _starts_sentence(before: str) -> bool:
    """Whether a sentence may begin behind this text."""
    kept = before.rstrip()
    return not kept or kept[-1] in '.!?…"”’)]*_-–—' or "\n" in before[len(kept) :]


def _bracketed(text: str, start: int, inside: int, paragraph: int, grammar: Grammar) -> CreditBlock | None:
    """The credit line in brackets that open at ``start``; one that is not closed ends with its paragraph."""
    close = _closing(text, inside, min(len(text), inside + LONGEST))
    limit = close if close is not None else min(paragraph, inside + LONGEST)
    clauses = read_clauses(text, inside, limit, grammar, bracketed=True)
    if not clauses.credits:
        return None
    stop = _stray(text, close) if close is not None else _open_end(text, clauses.end, paragraph)
    if not any(credit.people or credit.organizations for credit in clauses.credits):
        rest = text[stop:paragraph].lstrip(" \u00a0\t\r\n.")
        if rest and not rest.startswith("("):
            return None
    return _block(Span(start, stop), clauses, "brackets" if close is not None else "unclosed")


def _open_end(text: str, position: int, paragraph: int) -> int:
    """Where a credit line that is never closed ends: with its paragraph, if only marks or addresses are left."""
    tail = _TAIL.match(text, position, paragraph)
    if tail and (tail.end() == paragraph or _ADDRESS.search(text, tail.end(), min(paragraph, tail.end() + 40))):
        return paragraph
    return _stray(text, position)


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the bracket that closes is, ``None`` if none does."""
    depth = 0
    for m in _CLOSE.finditer(text, start, end):
        if m.group() in "([":
            depth += 1
        elif depth == 0:
            return m.start()
        else:
            depth -= 1
    return None


def _stray(text: str, position: int) -> int:
    """The position behind closing brackets that stand there, one too many or all that there are."""
    m = _STRAY.match(text, position)
    return m.end() if m else position


def _bare(text: str, start: int, end: int, grammar: Grammar) -> tuple[CreditBlock | None, int]:
    """The credit line without an opening bracket that begins at ``start``, and how far the reading came."""
    bracket = _PAREN.search(text, start, min(end, start + LONGEST))
    limit = bracket.start() if bracket else min(end, start + LONGEST)
    clauses = read_clauses(text, start, limit, grammar, bracketed=False)
    if not clauses.credits or not _ends_well(text, clauses, end, grammar):
        return None, clauses.end
    stop = _stray(text, clauses.end)
    dot = _STOP.match(text, stop, end)
    marks = _MARKS.search(text, max(0, start - 6), start)
    stop = dot.end() if dot else stop
    tail = _TAIL.match(text, stop, end)
    if tail and end - stop < LONGEST_CONTACT and grammar.reaches(text, tail.end(), end):
        stop = end
    span = Span(marks.start() if marks else start, stop)
    return _block(span, clauses, "line" if clauses.openers else "sentence"), span.end


def _ends_well(text: str, clauses: Clauses, end: int, grammar: Grammar) -> bool:
    """Whether what follows the last clause shows that it was a credit line and no sentence of the story."""
    rest = text[clauses.end : min(end, clauses.end + 80)].lstrip(" \u00a0\t\r\n.;,*_)]")
    if not rest:
        return True
    if not clauses.clean and clauses.openers < 2 and not grammar.reaches(rest, 0, len(rest)):
        return False
    return clauses.openers > 0 or rest[0] in "(©" or rest.startswith(("Copyright", "___"))


def _block(span: Span, clauses: Clauses, rule: str) -> CreditBlock:
    found: Sequence[Credit] = clauses.credits
    return CreditBlock(span=span, rule=rule, credits=tuple(found))
