"""Lines of a text, and the markup that they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.model import BLANKS, Markup, NamedValue, Phrase, Span
from newsparse.model.markup import NAMED_ROLES, MarkupForm, MarkupRole
from newsparse.text.layout import line_spans

_KEY = re.compile(r"[*_]{0,2}(?P<key>[^\W\d_](?:[^\W_]|_(?=[^\W_])| ?[-/] ?| ){0,28})(?::[*_]{1,2}|[*_]{0,2}:)")


class Line(NamedTuple):
    """A line of a text.

    Attributes:
        start: where it begins, in code points.
        text_start: where its text begins, after blanks.
        text_end: where its text ends, before blanks and the line break.
        end: where the next line begins.
        text: its text.
    """

    start: int
    text_start: int
    text_end: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The text of the line."""
        return Span(self.text_start, self.text_end)

    def key(self) -> tuple[str, int] | None:
        """The words before the first colon, case folded, and the offset of the value in the line's text."""
        found = _KEY.match(self.text)
        return (found["key"].casefold().strip(), found.end()) if found else None


def lines_of(text: str) -> list[Line]:
    """The lines of a text."""
    return [_line(text, span) for span in line_spans(text)]


def _line(text: str, span: Span) -> Line:
    inside = span.of(text)
    left = inside.lstrip(BLANKS)
    start = span.end - len(left)
    shown = left.rstrip(BLANKS)
    return Line(span.start, start, start + len(shown), span.end, shown)


class Found:
    """The markup of one form, collected line by line.

    Attributes:
        text: the text.
        form: the form.
        markup: the marks and keys.
        named: the ranges that the form names.
    """

    def __init__(self, text: str, form: MarkupForm) -> None:
        self.text = text
        self.form = form
        self.markup: list[Markup] = []
        self.named: list[NamedValue] = []

    def add(self, span: Span, role: MarkupRole = "mark", value: Span | None = None) -> None:
        """Add a mark or a key with its value."""
        if not span:
            return
        if value is not None and not value:
            value = None
        phrase = Phrase.of(self.text, value) if value else None
        # With the text, which the article would otherwise set in a copy of each mark.
        one = Markup(span=span, annotator=ANNOTATOR, form=self.form, role=role, value=phrase, _article_text=self.text)
        self.markup.append(one)
        if value and role in NAMED_ROLES:
            self.named.append(NamedValue(role, value))

    def add_line(self, line: Line, role: MarkupRole = "other", value: Span | None = None) -> None:
        """Add a whole line: the line break after it belongs to it, unless its value is shown."""
        value = value if value is not None else line.span
        shown = role in NAMED_ROLES and bool(value)
        self.add(Span(line.text_start if shown else line.start, line.text_end if shown else line.end), role, value)

    def names(self, role: str) -> bool:
        """Whether the form names a part."""
        return any(value.name == role for value in self.named)


ANNOTATOR = "forms"
"""The name of the annotator of markup."""


def paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """The runs of lines without a blank line between them."""
    run: list[Line] = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run
