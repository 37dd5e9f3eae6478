"""Pairing of quotation marks, paragraph by paragraph, in linear time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from newsparse.text.tokens import Tokens
from newsparse_quotes.document.mark_roles import (
    BEFORE_OPENING,
    closes_single,
    end_of_unclosed,
    is_possessive,
    opens_single,
    single_that_continues,
    spaced_before,
)
from newsparse_quotes.document.token_classes import MARK, SINGLE, class_of

OPENS, CLOSES, EITHER = 1, 2, 3
_ALWAYS_OPENS = "“„‟«"
_ALWAYS_CLOSES = "”"
_STYLES = ("“”„‟", "«»", "'`", '"＂″')
_STYLE_OF = {mark: number for number, style in enumerate(_STYLES) for mark in style}
MOST_INSIDE = 8
"""Number of quotation marks after a nested quotation that are searched for the closing mark of the outer one."""

DEEPEST = 3
"""Maximum depth of nested quotations."""


class Quotation(NamedTuple):
    """A pair of quotation marks and the range between them, as half-open token indices.

    Attributes:
        left: the first token of the opening mark.
        start: the first token inside.
        end: the index after the last token inside.
        right: the index after the closing mark; equal to ``end`` if the paragraph ends without a closing mark.
        depth: the number of quotations around it.
        single: whether the marks are single quotation marks.
    """

    left: int
    start: int
    end: int
    right: int
    depth: int
    single: bool

    @property
    def open(self) -> bool:
        """Whether the closing mark is missing."""
        return self.end == self.right


class QuotationRange(Sequence[Quotation]):
    """Some consecutive quotations of a text, without a copy of the list.

    Args:
        quotations: all quotations of the text.
        first: the index of the first one.
        last: the index after the last one.
    """

    __slots__ = ("_first", "_last", "_quotations")

    def __init__(self, quotations: Sequence[Quotation], first: int, last: int) -> None:
        self._quotations, self._first, self._last = quotations, first, max(first, last)

    def __len__(self) -> int:
        return self._last - self._first

    def __iter__(self) -> Iterator[Quotation]:
        return map(self._quotations.__getitem__, range(self._first, self._last))

    @overload
    def __getitem__(self, index: int) -> Quotation: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Quotation]: ...

    def __getitem__(self, index: int | slice) -> Quotation | Sequence[Quotation]:
        indices = range(self._first, self._last)[index]
        return self._quotations[indices] if isinstance(indices, int) else [self._quotations[i] for i in indices]


class Paired(NamedTuple):
    """The result of pairing: the quotations by start, and the tokens of unpaired marks."""

    quotations: tuple[Quotation, ...]
    unpaired: tuple[int, ...]


def pair_paragraph(scan: Tokens, marks: Sequence[int], first: int, last: int, continues: bool) -> Paired:
    """Pair the quotation marks of one paragraph.

    A quotation without a closing mark extends to the end of the paragraph. Its opening mark counts as unpaired, unless
    the quotation continues in the next paragraph.

    Args:
        scan: the tokens of the text.
        marks: indices of the tokens of the paragraph that may be quotation marks.
        first: the first token of the paragraph.
        last: the index after its last token.
        continues: whether the next paragraph opens with a quotation mark.
    """
    doubles, singles = _double_and_single(scan, marks)
    roles = [_roles(scan, left, right, first, last) for left, right in doubles]
    styles = [_style(scan.words[left]) for left, _ in doubles]
    found: list[Quotation] = []
    unpaired: list[int] = []
    opened: tuple[int, int] | None = None
    outer = inner = -1
    for number, (left, right) in enumerate(doubles):
        opens, closes = roles[number]
        if opened is None:
            if opens:
                opened, outer = (left, right), number
            else:
                unpaired.append(left)
        elif inner >= 0:
            found.append(Quotation(*doubles[inner], left, right, 0, False))
            inner = -1
        elif closes:
            if opened[1] < left:
                found.append(Quotation(opened[0], opened[1], left, right, 0, False))
            opened = None
        elif _nested(roles, styles, outer, number) and right < doubles[number + 1][0]:
            inner = number
        elif (end := end_of_unclosed(scan, opened[1], left)) > opened[1]:
            found.append(Quotation(opened[0], opened[1], end, end, 0, False))
            unpaired.append(opened[0])
            opened, outer = (left, right), number
    if opened is not None:
        if opened[1] < last:
            found.append(Quotation(opened[0], opened[1], last, last, 0, False))
        if not continues or opened[1] >= last:
            unpaired.append(opened[0])
    if singles:
        found.extend(_pair_singles(scan, singles, found, first))
    if continues:
        done = max([q.right for q in found], default=first)
        if (left := single_that_continues(scan, singles, done, first)) >= 0:
            found.append(Quotation(left, left + 1, last, last, 0, True))
    if len(found) > 1:
        found.sort(key=lambda q: (q.left, -q.right))
    return Paired(tuple(_with_depth(found)), tuple(unpaired))


def _style(mark: str) -> int:
    """The number of the style of a mark; an opening and a closing mark have the same style."""
    return _STYLE_OF.get(mark, len(_STYLES))


def _nested(roles: Sequence[tuple[bool, bool]], styles: Sequence[int], outer: int, number: int) -> bool:
    """Whether an opening mark inside an open quotation opens a nested one: two closing marks must follow.

    If both have the same style, the next two marks must be closing marks only. Otherwise a closing mark is missing, or
    two paragraphs of one quote have been joined.
    """
    if number + 2 >= len(roles) or not roles[number + 1][1] or styles[number + 1] != styles[number]:
        return False
    if styles[number] != styles[outer]:
        return styles[outer] in styles[number + 2 :][:MOST_INSIDE]
    return not roles[number + 1][0] and roles[number + 2] == (False, True) and styles[number + 2] == styles[outer]


def _double_and_single(scan: Tokens, marks: Sequence[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """Double marks as token ranges (two adjacent apostrophes or backticks are one), and single marks as tokens."""
    doubles: list[tuple[int, int]] = []
    singles: list[int] = []
    words, starts = scan
    number, size = 0, len(marks)
    while number < size:
        at = marks[number]
        word = words[at]
        number += 1
        if class_of(word) == MARK:
            doubles.append((at, at + 1))
        elif word in "'`’" and number < size and marks[number] == at + 1 and words[at + 1] == word \
                and starts[at + 1] == starts[at] + 1:  # fmt: skip
            number += 1
            triple = (
                number < size and marks[number] == at + 2 and words[at + 2] == word and starts[at + 2] == starts[at] + 2
            )
            if triple and number >= 3 and not spaced_before(scan, at):
                singles.append(at)  # in ''He called it 'odd,''' the first mark closes the inner quotation
                doubles.append((at + 1, at + 3))
                number += 1
            else:
                doubles.append((at, at + 2))
        else:
            singles.append(at)
    return doubles, singles


def _roles(scan: Tokens, left: int, right: int, first: int, last: int) -> tuple[bool, bool]:
    """Whether a double mark can open a quotation, and whether it can close one."""
    words = scan.words
    mark = words[left]
    space_before = left == first or spaced_before(scan, left)
    after = words[right] if right < last else ""
    space_after = right >= last or scan.end(right - 1) < scan.starts[right]
    word_after = after[:1].isalnum() and not space_after
    if mark in _ALWAYS_OPENS:
        return True, not word_after
    if mark in _ALWAYS_CLOSES:
        return space_before and word_after, True  # Swedish opens quotations with this mark
    before = words[left - 1] if left > first else ""
    starts_here = space_before or before in BEFORE_OPENING
    if before == ":" and not space_before and space_after and mark in _STYLES[-1]:
        return True, False  # a blank on the wrong side: said:" I did"
    if mark == "»":
        return starts_here and word_after, True
    if mark == "`":
        return True, not word_after
    return (starts_here and not (space_after and after)) or (not space_after and not before[-1:].isalnum() and \
        before not in ".,!?…"), not starts_here or space_after  # fmt: skip


def _pair_singles(scan: Tokens, singles: list[int], doubles: list[Quotation], first: int) -> list[Quotation]:
    """Pairs of single marks that are inside the same quotation in double marks, or outside all of them."""
    found: list[Quotation] = []
    opened = weak = home = -1
    region = 0
    for at in singles:
        while region < len(doubles) and doubles[region].right <= at:
            region += 1
        here = region if region < len(doubles) and doubles[region].left <= at else -1
        opens = opens_single(scan, at, first)
        parted = here != home >= 0 or (weak >= 0 and region > 0 and doubles[region - 1].left > weak)
        if opens or parted:
            if weak >= 0:
                found.append(Quotation(opened, opened + 1, weak, weak + 1, 0, True))
            opened = weak = -1
        if opens:
            opened, home = at, here
        elif opened >= 0 and here == home and at > opened + 1 and closes_single(scan, at):
            weak = at
            if scan.words[at - 1] in ".,!?…" or not is_possessive(scan, at):
                found.append(Quotation(opened, opened + 1, at, at + 1, 0, True))
                opened = weak = -1
    if weak >= 0:
        found.append(Quotation(opened, opened + 1, weak, weak + 1, 0, True))
    return found


def _with_depth(found: list[Quotation]) -> list[Quotation]:
    """The quotations with their depths, in order; a quotation that crosses another one is dropped."""
    deep: list[Quotation] = []
    around: list[Quotation] = []
    for q in found:
        while around and around[-1].right <= q.left:
            around.pop()
        if (around and q.right > around[-1].right) or len(around) >= DEEPEST:
            continue
        deep.append(Quotation(*q[:4], len(around), q.single) if around else q)
        around.append(q)
    return deep


def pair_all(scan: Tokens, marks: Sequence[int], paragraphs: Sequence[tuple[int, int]]) -> Paired:
    """Pair the quotation marks of a text; ``paragraphs`` are token ranges in order."""
    found: list[Quotation] = []
    unpaired: list[int] = []
    at = 0
    for number, (first, last) in enumerate(paragraphs):
        begin = bisect_left(marks, first, at)
        at = bisect_left(marks, last, begin)
        if begin == at:
            continue
        follows = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(scan.words)
        continues = follows < len(scan.words) and class_of(scan.words[follows]) in (MARK, SINGLE)
        paired = pair_paragraph(scan, marks[begin:at], first, last, continues)
        found.extend(paired.quotations)
        unpaired.extend(paired.unpaired)
    return Paired(tuple(found), tuple(unpaired))
