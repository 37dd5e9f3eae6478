"""Markdown: headings, emphasis, links, images, quotes, lists and rules (CommonMark, without nested blocks).

A text is Markdown if it holds enough evidence: a link or an image with an address, a heading on the first line, two
headings inside, two stretches in bold. An asterisk, a dash or a number sign at the start of a line proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse import lazy_re as re
from newsparse.forms.inline import Inline, read_inline
from newsparse.forms.lines import Found, Line, lines_of
from newsparse.model import NamedValue, Span, SpanIndex
from newsparse.model.markup import MarkupRole
from newsparse.text.density import Density, first_of_stretches

ENOUGH = 2
"""The evidence that makes a text Markdown."""

FEWEST_WORDS = 3
"""The fewest words of a heading on the first line that is evidence alone."""

LONGEST_HEADLINE = 200
"""The longest heading that is the headline, in code points; some pages print captions as headings."""

MOST_MARKS: Density = ((4_000, 400),)
"""The most marks. Of 12,500 texts, none has more than 267 in 4,000 code points."""

PROSE = 60
"""The shortest line of prose, in code points; lines with links can be those of menus."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSING = re.compile(r"[ \t]+#+\Z")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ITEM = re.compile(r"[-*+][ \t]+(?=\S)")
_DEFINITION = re.compile(r"\[([^\[\]]{1,60})\]:[ \t]+<?(?:https?://|/|www\.)\S+")
_LETTER = re.compile(r"[*_\"'“‘(\[]*[^\W\d_]")


class _Evidence:
    """What shows that a text is Markdown.

    Attributes:
        title: a heading on the first line, or with a line of equals signs below it.
        headings: further headings between blank lines.
        underlined: headings with a line of equals signs below.
        definitions: definitions of links.
    """

    def __init__(self) -> None:
        self.title = False
        self.headings = 0
        self.underlined = 0
        self.definitions = 0

    def is_enough(self, inline: Inline) -> bool:
        """Whether this and the marks inside paragraphs are enough."""
        if self.title or inline.links:
            return True
        found = min(self.headings, 2) + min(inline.bold, 2) + self.underlined + self.definitions
        return found + (1 if inline.italic else 0) >= ENOUGH


class _Lines:
    """The marks that are whole lines or at the start of a line.

    Attributes:
        marks: the marks.
        lists: the marks of lists.
        headings: the level and the text of each heading.
        labels: the labels of links that are defined in lines of their own.
    """

    def __init__(self) -> None:
        self.marks: list[Span] = []
        self.lists: list[Span] = []
        self.headings: list[tuple[int, Span]] = []
        self.labels: set[str] = set()


def read_markdown(text: str, head: int = 0, *, certain: bool = False) -> Found | None:
    """The marks of Markdown, ``None`` if the text is not Markdown. A few searches for marks come first.

    Args:
        text: the text.
        head: the end of the head of another form, in code points; the first line is the one after it.
        certain: whether the head shows that the text is Markdown, as front matter does.
    """
    may_be = (  # one character is found much faster than two
        ("]" in text and "](" in text)
        or ("*" in text and "**" in text)
        or ("#" in text and ("\n#" in text or text[head:].lstrip()[:1] == "#"))
        or ("=" in text and "\n===" in text)
    )
    if not (certain or may_be):
        return None
    lines = [line for line in lines_of(text) if line.start >= head]
    evidence, found = _Evidence(), _Lines()
    _read_lines(lines, evidence, found)
    inline = read_inline(text, lines, found.labels)
    if not (certain or evidence.is_enough(inline)):
        return None
    result = Found(text, "markdown")
    taken = SpanIndex([*found.marks, *found.lists])
    marks: list[tuple[Span, MarkupRole]] = [(span, "mark") for span in found.marks]
    marks += [(span, "list_mark") for span in found.lists]
    marks += [mark for mark in inline.marks if not taken.overlaps(mark[0])]
    marks.sort(key=lambda mark: mark[0].start)
    for number in first_of_stretches([span.start for span, _ in marks], MOST_MARKS):
        result.add(*marks[number])
    result.named.extend(_named(found.headings, lines))
    return result


def _read_lines(lines: Sequence[Line], evidence: _Evidence, found: _Lines) -> None:
    """Read the marks at the start of lines."""
    first = next((number for number, line in enumerate(lines) if line.text), 0)
    for number, line in enumerate(lines):
        if not line.text:
            continue
        above = lines[number - 1].text if number else ""
        below = lines[number + 1].text if number + 1 < len(lines) else ""
        start = line.text_start
        if (quote := _QUOTE.match(line.text)) is not None:
            found.marks.append(Span(start, start + quote.end()))
        elif (heading := _HEADING.match(line.text)) is not None:
            inside = _heading(line, heading, found)
            if not below and _LETTER.match(line.text, heading.end()):
                if number == first:
                    evidence.title = len(line.text.split()) > FEWEST_WORDS and number + 1 < len(lines)
                elif not above and len(heading[1]) > 1:
                    evidence.headings += 1
                found.headings.append((len(heading[1]), inside))
        elif above and _UNDERLINE.fullmatch(line.text) and not (number > 1 and lines[number - 2].text) and not below:
            found.marks.append(Span(line.start, line.end))
            found.headings.append((1 if line.text[0] == "=" else 2, lines[number - 1].span))
            evidence.underlined += line.text[0] == "="
            evidence.title = evidence.title or (number == first + 1 and line.text[0] == "=")
        elif _RULE.fullmatch(line.text):
            following = next((other for other in range(number + 1, len(lines)) if lines[other].text), number)
            found.marks.append(Span(line.start, lines[following].start if following > number else line.end))
        elif (definition := _DEFINITION.match(line.text)) is not None:
            found.labels.add(definition[1].casefold())
            found.marks.append(Span(line.start, line.end))
            evidence.definitions += 1
        elif (item := _ITEM.match(line.text)) is not None:
            found.lists.append(Span(start, start + item.end()))


def _heading(line: Line, heading: re.Match[str], found: _Lines) -> Span:
    """Add the marks of a heading, and return its text."""
    start = line.text_start
    closing = _CLOSING.search(line.text, heading.end())
    end = start + closing.start() if closing else line.text_end
    found.marks.append(Span(start, start + heading.end()))
    if closing:
        found.marks.append(Span(end, line.text_end))
    return Span(start + heading.end(), end)


def _named(headings: Sequence[tuple[int, Span]], lines: Sequence[Line]) -> Iterator[NamedValue]:
    """The headline is the only heading of the first level, if most of the story is below it, and not notes.

    The headings of lower levels after it are subheadings.
    """
    titles = [span for level, span in headings if level == 1]
    if len(titles) != 1 or len(titles[0]) > LONGEST_HEADLINE:
        return
    prose = [line.start for line in lines if len(line.text) >= PROSE and "](" not in line.text]
    if 2 * sum(start < titles[0].start for start in prose) > len(prose):
        return
    yield NamedValue("headline", titles[0])
    yield from (NamedValue("subheading", span) for _, span in headings if span.start > titles[0].end)
