"""Find the credit lines of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.model import Block, CreditBlock, Span, trim
from newsparse.text import Density, continues_after, first_of_stretches, split_blocks
from newsparse_credits.anchors import BY, anchors, opens_before
from newsparse_credits.clauses import LONGEST_SENTENCE, Grammar
from newsparse_credits.credit_line import LONGEST, parse_bracketed, parse_unbracketed
from newsparse_credits.roles import role_book
from newsparse_credits.signoffs import find_signoff, find_trailing_signoff
from newsparse_credits.sources import find_source_line

SENTENCES_BEFORE = 6
"""The greatest number of sentences before a verb such as "contributed" in which the credit may begin."""

MOST_REJECTED = 100_000
"""After this many code points of brackets without credits, only brackets with a common opener are parsed.

This keeps the time proportional to the length of the text, whatever the text.
"""

MOST_ANCHORS: Density = ((4_000, 50),)
"""The most anchors that are read. Of 12,500 stories and pages, none has more than 21 in 4,000 code points."""

LAST_BLOCKS = 6
"""The last blocks of a text that are searched for lines without an anchor, such as "Editor: Ann Lee"."""

LONGEST_LINE = 300
"""The longest line without an anchor, in code points."""

LONGEST_OPENER = 70
"""The greatest distance from the start of an opener without brackets to its "by", in code points."""

_OPENING = re.compile(r"[(\[]+\s*(?:[-–—]+\s*)?")
_SENTENCE_START = re.compile(r"(?:[.!?…:][\"'”’)\]]*|[\"”)\]*_]|[-–—]{1,3})\s*(?=[^\W\d_])|[\r\n]\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT_LINE = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*")
_INDENTED_LINE = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]{2,}")
_WITH_LINE = re.compile(r"(?:[-–—]{1,3}\s?)?[Ww]ith\s|[-–—]{1,3}\s?[Bb]y\s")
_COLON_LINE = re.compile(r"[A-Z][a-z]+\s?:\s")
_UNFINISHED = re.compile(r"(?:[;,/&]|\b(?:and|by))$")


@cache
def default_grammar() -> Grammar:
    """The grammar with the words of the data files. Cached."""
    return Grammar(role_book(), default_lexicon())


def parse_credit_line(line: str, grammar: Grammar | None = None) -> CreditBlock | None:
    """Parse a string as a credit line; None if it is something else.

    Args:
        line: the line, with or without its brackets.
        grammar: the words; those of the data files by default.
    """
    known = grammar or default_grammar()
    span = trim(line, Span(0, len(line)))
    if not span:
        return None
    if opening := _OPENING.match(line, span.start):
        found = parse_bracketed(line, span.start, opening.end(), span.end, known)
    else:
        found, _ = parse_unbracketed(line, span, known)
    return found or find_signoff(line, span, known.lexicon)


def find_credits(
    text: str, blocks: Sequence[Block] | None = None, grammar: Grammar | None = None
) -> tuple[CreditBlock, ...]:
    """Find all credit lines of a text, in order.

    Args:
        text: the text.
        blocks: its paragraphs; those of ``split_blocks`` by default.
        grammar: the words; those of the data files by default.
    """
    finder = _Finder(text, split_blocks(text) if blocks is None else blocks, grammar or default_grammar())
    progress = _Progress()
    found: list[CreditBlock] = []
    places = anchors(text, finder.grammar.book)
    for number in first_of_stretches([at for at, _ in places], MOST_ANCHORS):
        at, inside = places[number]
        if at < progress.done:
            continue
        block = finder.at_anchor(at, inside, progress)
        if block:
            found.append(block)
            progress.done = block.span.end
    lines = list(finder.lines_without_anchor(found))
    if trailing := finder.trailing_signoff([*found, *lines]):
        lines.append(trailing)
    if lines:
        found = sorted(found + lines, key=lambda block: block.span.start)
    return tuple(found)


class _Progress:
    """The state of a search.

    Attributes:
        done: the end of the last credit line.
        rejected_to: the end of the last line without brackets that is not a credit line.
        rejected: the number of code points parsed in brackets without credits.
        joined: the block whose end was looked for last, with the lines that continue it.
    """

    def __init__(self) -> None:
        self.done = 0
        self.rejected_to = 0
        self.rejected = 0
        self.joined = Span(0, 0)


class _Finder:
    """Finds the credit line at an anchor.

    Attributes:
        text: the text.
        blocks: its paragraphs.
        grammar: the words.
    """

    def __init__(self, text: str, blocks: Sequence[Block], grammar: Grammar) -> None:
        self.text = text
        self.blocks = blocks
        self.grammar = grammar

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def _block(self, position: int) -> Block:
        return self.blocks[bisect_right(self._starts, position) - 1]

    def at_anchor(self, at: int, inside: int, progress: _Progress) -> CreditBlock | None:
        """The credit line at an anchor, None if there is none."""
        if inside >= 0:
            return self._bracketed(at, inside, progress)
        block = self._block(at)
        if inside == BY:
            if not opens_before(self.text, at, self.grammar.book):
                return None
            start = self._opener_before(at, block, progress.done)
            if start is None:
                return self._around_opener(at, block, progress.done)
            return self._unbracketed(start, block, progress)
        for start in self._sentence_starts(at, block, progress.done):
            if found := self._unbracketed(start, block, progress):
                return found
        return None

    def _bracketed(self, at: int, inside: int, progress: _Progress) -> CreditBlock | None:
        block = self._block(at).content
        paragraph = block.end
        common = self.grammar.book.common
        if progress.rejected > MOST_REJECTED and not common.match(self.text, inside, paragraph):
            return None
        found = parse_bracketed(self.text, at, inside, paragraph, self.grammar)
        if found is not None and continues_after(self.text, found.span, block):
            return None
        if found is None:
            limit = min(paragraph, inside + LONGEST)
            closing = self.text.find(")", inside, limit)
            progress.rejected += (closing if closing >= 0 else limit) - inside
        return found

    def _unbracketed(self, start: int, block: Block, progress: _Progress) -> CreditBlock | None:
        """The credit line without brackets at an offset, None inside a line that has been rejected."""
        if start < progress.rejected_to:
            return None
        if not progress.joined.contains(block.content.start):
            progress.joined = Span(block.content.start, self._paragraph_end(block))
        end = max(start, progress.joined.end)
        found, stop = parse_unbracketed(self.text, Span(start, end), self.grammar)
        if found is None:
            progress.rejected_to = max(progress.rejected_to, stop)
        return found

    def _paragraph_end(self, block: Block) -> int:
        """The end of a block, or of the indented or continued lines after it if its sentence is not finished."""
        number = bisect_right(self._starts, block.span.start)
        end = block.content.end
        while number < len(self.blocks) and self.text[end - 1] not in '.!?)”"':
            following = self.blocks[number].content
            unfinished = _UNFINISHED.search(self.text, max(block.content.start, end - 5), end)
            gap = _NEXT_LINE if unfinished else _INDENTED_LINE
            if not gap.fullmatch(self.text, end, following.start):
                break
            end, number = following.end, number + 1
        return end

    def _opener_before(self, by: int, block: Block, done: int) -> int | None:
        """The start of the opener of a "by", None if it does not begin its block or a sentence."""
        text, book = self.text, self.grammar.book
        low = max(block.content.start, done, by - LONGEST_OPENER)
        start = by
        for m in reversed(list(_WORD.finditer(text, low, by))):
            word = m.group().casefold()
            if not (book.is_known(word) or word in book.before_opener or book.corrected(word)):
                break
            start = m.start()
        before = text[low:start]
        if start == by:
            return by if low == block.content.start and before.strip() else None
        if start == block.content.start or not before.strip(" ;,.\r\n") or _ends_sentence(before):
            return start
        return None

    def _around_opener(self, by: int, block: Block, done: int) -> CreditBlock | None:
        """The credit line around a "by" of a later clause in brackets: "(Oslo newsroom; Editing by Ann Lee)"."""
        text = self.text
        semicolon = text.rfind(";", max(done, by - 40), by)
        if semicolon < 0:
            return None
        start = text.rfind("(", max(done, block.content.start, semicolon - 200), semicolon)
        if start < 0 or ")" in text[start:semicolon]:
            return None
        return parse_bracketed(text, start, start + 1, block.content.end, self.grammar)

    def _sentence_starts(self, verb: int, block: Block, done: int) -> list[int]:
        """The offsets at which the sentence with a verb may begin, in ascending order."""
        low = max(block.content.start, done, verb - LONGEST_SENTENCE)
        starts = [m.end() for m in _SENTENCE_START.finditer(self.text, low, verb)][-SENTENCES_BEFORE:]
        return [low, *starts] if low in (block.content.start, done) else starts

    def lines_without_anchor(self, found: Sequence[CreditBlock]) -> Iterator[CreditBlock]:
        """The lines at the end of a text that have no anchor: "Editor: Ann Lee", initials, a name after a dash."""
        lexicon = self.grammar.lexicon
        last = self.blocks[-LAST_BLOCKS:]
        for number, block in enumerate(last):
            start, end = block.content
            if not 0 < end - start <= LONGEST_LINE:
                continue
            opens = _opens_line(self.text, start) or self._opens_in_other_language(block.content)
            if any(self._block(one.span.start) is block for one in found[-LAST_BLOCKS:]):
                continue
            line = parse_unbracketed(self.text, block.content, self.grammar)[0] if opens else None
            line = line or find_source_line(self.text, block.content, lexicon)
            if line is None and number + 4 >= len(last) > 1:
                line = find_signoff(self.text, block.content, lexicon)
            if line:
                yield line

    def trailing_signoff(self, found: Sequence[CreditBlock]) -> CreditBlock | None:
        """The agency or the initials in brackets at the end of the last paragraph of the story."""
        later = self.blocks[len(self.blocks) // 2 :]  # captions in the first half end in the same way
        for block in later[: -LAST_BLOCKS - 1 : -1]:
            if any(self._block(one.span.start) is block for one in found[-LAST_BLOCKS:]):
                continue
            if self.text.endswith((")", ")."), block.content.start, block.content.end):
                return find_trailing_signoff(self.text, block.content, self.grammar.lexicon)
        return None

    def _opens_in_other_language(self, line: Span) -> bool:
        """Whether a line begins with the opener of a clause in another language."""
        book = self.grammar.book
        if self.text[line.start : line.start + 3].casefold() not in book.foreign_stems:
            return False
        word = _WORD.match(self.text, line.start, line.end)
        return word is not None and word.group().casefold() in book.foreign_first


def _opens_line(text: str, start: int) -> bool:
    """Whether a line begins like a credit line without an anchor: "Editor:", "With files from", "-By"."""
    if text[start] in "Ww-–—" and _WITH_LINE.match(text, start):
        return True
    return ":" in text[start : start + 16] and _COLON_LINE.match(text, start) is not None


def _ends_sentence(before: str) -> bool:
    """Whether a sentence may begin after these words."""
    kept = before.rstrip()
    return not kept or kept[-1] in '.!?…"”’)]*_•-–—' or "\n" in before[len(kept) :]
