"""Markdown inside paragraphs: emphasis, links, images and escapes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsparse import lazy_re as re
from newsparse.forms.lines import Line, paragraphs
from newsparse.model import Span, SpanIndex
from newsparse.model.markup import MarkupRole
from newsparse.model.span import gaps_between

LONGEST_NAME = 64
"""The longest label of a link that is defined elsewhere, in code points."""

LONGEST_LABEL = 600
"""The longest text of a link, in code points."""

LONGEST_ADDRESS = 2000
"""The longest address of a link, in code points."""

LONGEST_EMPHASIS = 4000
"""The longest stretch with emphasis, in code points."""

_ADDRESS = re.compile(
    r"\(<?(?P<address>(?:https?://|mailto:|www\.|/|\.\.?/|#)(?:[^\s()<>]|(?<=[-/?&=])\r?\n(?=[\w/?&=%-]))*+(?:\([^\s()]*+\)[^\s()<>]*+)*+"
    r"|[\w./%?=&#~-]{3,}+)>?(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"
)
_RUN = re.compile(r"\\[\\`*_{}\[\]()#+.!>|~-]|\*{1,3}|(?<![^\W_])_{1,3}|_{1,3}(?![^\W_])|~~")
_PUNCTUATION = "\"'“”‘’«»„()[]{}.,;:!?…-–—/\\*_~|>^&=+"


class Inline:
    """The marks inside paragraphs.

    Attributes:
        marks: the marks with their roles, in order.
        links: the number of links and images with an address.
        bold: the number of stretches in bold.
        italic: the number of other stretches with emphasis.
    """

    def __init__(self) -> None:
        self.marks: list[tuple[Span, MarkupRole]] = []
        self.links = 0
        self.bold = 0
        self.italic = 0


def read_inline(text: str, lines: Sequence[Line], labels: Collection[str] = ()) -> Inline:
    """The marks inside the paragraphs of a text.

    Args:
        text: the text.
        lines: its lines.
        labels: the labels of the links that are defined in lines of their own, case folded.
    """
    found = Inline()
    links: list[tuple[Span, MarkupRole]] = []
    if "](" in text:
        links = list(_links(text, found))
    if labels:
        links = sorted([*links, *_labelled_links(text, labels, found)])
    found.marks += links
    taken = SpanIndex([span for span, _ in links])
    if "*" in text or "_" in text or "~~" in text or "\\" in text:
        for run in paragraphs(list(lines)):
            _emphasis(text, Span(run[0].text_start, run[-1].text_end), taken, found)
    found.marks.sort(key=lambda mark: (mark[0].start, mark[0].end, mark[1]))  # spans compare slowly
    return found


def _links(text: str, found: Inline) -> Iterator[tuple[Span, MarkupRole]]:
    """The marks of links, and whole images. An image inside a link comes first."""
    images: list[Span] = []
    joint = text.find("](")
    while joint >= 0:
        address = _ADDRESS.match(text, joint + 1, joint + LONGEST_ADDRESS)
        opening = _opening(text, joint) if address and _is_address(address["address"]) else -1
        if address and opening >= 0:
            found.links += 1
            if opening and text[opening - 1] == "!":
                images.append(Span(opening - 1, address.end()))
                yield images[-1], "image"
            else:
                inside = _after(images, opening)
                empty = not "".join(gap.of(text) for gap in gaps_between(inside, Span(opening + 1, joint))).strip()
                marks = (
                    [Span(opening, address.end())]
                    if empty
                    else [Span(opening, opening + 1), Span(joint, address.end())]
                )
                for mark in marks:
                    yield from ((gap, "link") for gap in gaps_between(inside, mark))
        joint = text.find("](", joint + 2)


def _labelled_links(text: str, labels: Collection[str], found: Inline) -> Iterator[tuple[Span, MarkupRole]]:
    """The marks of links whose addresses are elsewhere: "[the hall][1]"."""
    joint = text.find("][")
    while joint >= 0:
        end = text.find("]", joint + 2, joint + LONGEST_NAME)
        opening = _opening(text, joint) if end >= 0 else -1
        label = text[joint + 2 : end] or text[opening + 1 : joint]
        if opening >= 0 and label.casefold() in labels:
            found.links += 1
            yield Span(opening, opening + 1), "link"
            yield Span(joint, end + 1), "link"
        joint = text.find("][", joint + 2)


def _is_address(address: str) -> bool:
    """Whether the brackets after the text of a link hold an address and not a word."""
    return "." in address or "/" in address or address[:1] == "#"


def _after(images: Sequence[Span], start: int) -> list[Span]:
    """The last images, those after an offset."""
    inside = []
    for image in reversed(images):
        if image.start < start:
            break
        inside.append(image)
    return inside[::-1]


def _opening(text: str, joint: int) -> int:
    """The offset of the bracket that opens the text of a link, -1 if there is none in the paragraph."""
    depth = 0
    around_blocks = (
        text[joint - 1 : joint] == "\n"
    )  # the text of the link is a heading or a picture on lines of its own
    for position in range(joint - 1, max(-1, joint - LONGEST_LABEL - 2), -1):
        character = text[position]
        if character == "]":
            depth += 1
        elif character == "[":
            if not depth:
                return position
            depth -= 1
        elif character == "\n" and text[position - 1 : position] == "\n" and not around_blocks:
            return -1
    return -1


def _emphasis(text: str, paragraph: Span, taken: SpanIndex, found: Inline) -> None:
    """Add the marks of emphasis in a paragraph: pairs of equal marks, each next to the words that it encloses."""
    waiting: list[Span] = []
    places: dict[str, list[int]] = {}
    for m in _RUN.finditer(text, paragraph.start, paragraph.end):
        span, mark = Span(*m.span()), m.group()
        if taken.spans and taken.overlaps(span):
            continue
        if mark[0] == "\\":
            found.marks.append((Span(span.start, span.start + 1), "mark"))
            continue
        before = text[span.start - 1 : span.start] if span.start > paragraph.start else " "
        after = text[span.end : span.end + 1] if span.end < paragraph.end else " "
        known = places.setdefault(mark[0], [])
        while known and (known[-1] >= len(waiting) or text[waiting[known[-1]].start] != mark[0]):
            known.pop()  # it was inside a pair of other marks
        if known and not before.isspace() and (after.isspace() or after in _PUNCTUATION or before in ".:!?"):
            span = _close(text, span, waiting, known, found)
        if span and not after.isspace() and (before.isspace() or before in _PUNCTUATION):
            known.append(len(waiting))
            waiting.append(span)


def _close(text: str, closing: Span, waiting: list[Span], known: list[int], found: Inline) -> Span:
    """Close the last openings of the same mark, from the inside; return the rest of the closing marks.

    A run of three marks can close one of two and one of one: "***both** of them*".
    """
    while closing and known:
        number = known[-1]
        opening = waiting[number]
        size = min(len(opening), len(closing))
        if not opening.end < closing.start <= opening.end + LONGEST_EMPHASIS:
            break
        inner, closing_part = Span(opening.end - size, opening.end), Span(closing.start, closing.start + size)
        _add_emphasis(text, inner, closing_part, found)
        del waiting[number + 1 :]
        waiting[number] = Span(opening.start, inner.start)
        if not waiting[number]:
            known.pop()
            del waiting[number]
        closing = Span(closing_part.end, closing.end)
    return closing


def _add_emphasis(text: str, opening: Span, closing: Span, found: Inline) -> None:
    """Add a pair of marks around words."""
    inside = text[opening.end : closing.start]
    is_word = len(opening) > 1 and text[opening.start] == "_" and not (inside[0].isupper() or " " in inside)
    if is_word or not any(map(str.isalpha, inside)):
        return  # "__init__" is a word of a program, "**12**" a footnote
    found.marks += [(opening, "mark"), (closing, "mark")]
    if len(opening) == 1:
        found.italic += 1
    elif text[opening.start] == "*":
        found.bold += 1
