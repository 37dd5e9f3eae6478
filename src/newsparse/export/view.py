"""The view for reading: the parts of an article, each on its line, and the story with its quotes in colour."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse._messages import counted
from newsparse.export.shown import one_line, showable
from newsparse.model import STANDARD_PARTS, Article, Credit, Dateline, Person, Quote, Span, Subheading, kind_of

STYLES = {"direct": "green", "mixed": "yellow", "indirect": "cyan"}
_BLANKS = re.compile(" +\n")


def view(article: Article) -> str:
    """Return an article for reading, without colours, 100 columns wide."""
    return _rendered(article, None, None)


def show(article: Article, name: str | None = None) -> str:
    """Return an article for reading on standard output: with the colours and the width of the terminal, if it is one.

    Args:
        article: the article.
        name: a title for it, such as the name of its file.
    """
    return _rendered(article, name, Console())


def _rendered(article: Article, name: str | None, terminal: Console | None) -> str:
    is_terminal = terminal is not None and terminal.is_terminal
    shown = StringIO()
    console = Console(
        file=shown,
        force_terminal=is_terminal,
        color_system=terminal.color_system if terminal else None,  # type: ignore[arg-type]  # rich returns a plain str
        width=terminal.width if terminal and is_terminal else 100,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    _print(console, article, name)
    lines = shown.getvalue()
    return lines if is_terminal else _BLANKS.sub("\n", lines)


def _print(console: Console, article: Article, name: str | None) -> None:
    if name is not None:
        console.rule(one_line(name), style="dim")
    head = _grid()
    for label, value in _head(article):
        head.add_row(label, value)
    if head.row_count:
        console.print(head)
    if article.paragraphs or article.subheadings:
        console.print()
        console.print(Padding(_story(article), (0, 0, 0, 2)))
    for title, table in _tables(article):
        if table.row_count:
            console.print()
            console.print(Text(title, style="bold"))
            console.print(Padding(table, (0, 0, 0, 2)))
    for problem in article.problems:
        console.print(Text(f"problem: {one_line(problem.message)}", style="bold red"))


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    return grid


def _head(article: Article) -> Iterator[tuple[str, Text]]:
    if article.headline:
        yield "headline", Text(one_line(article.headline.text), style="bold")
    if article.standfirst:
        yield "standfirst", Text(one_line(article.standfirst.text), style="italic")
    for caption in article.captions:
        yield "caption", Text(one_line(caption.text))
    if byline := article.byline:
        parts = [_person(person) for person in byline.people]
        parts += [byline.organization.text] if byline.organization else []
        yield "byline", Text(one_line(", ".join(parts)))
    if article.dateline:
        yield "dateline", Text(one_line(_dateline(article.dateline)))
    for stamp in article.timestamps:
        yield stamp.role, Text(one_line(stamp.text))
    yield "story", Text(f"{counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.quotes), 'quote')}")


def _dateline(dateline: Dateline) -> str:
    parts = ["/".join(place.name for place in dateline.places)]
    parts += [part.text for part in (dateline.region, dateline.agency) if part]
    if date := dateline.date:
        numbers = [str(n) for n in (date.year, date.month, date.day) if n is not None]
        parts.append("-".join(n.zfill(2) for n in numbers))
    return ", ".join(part for part in parts if part)


def _person(person: Person) -> str:
    details = [part for part in (person.title and person.title.text, person.location and person.location.name) if part]
    return person.name + (f" ({', '.join(details)})" if details else "")


def _story(article: Article) -> Table:
    """Return the numbered paragraphs, quotes in the colour of their form, with the subheadings between them."""
    pieces = sorted((piece.span, quote.form) for quote in article.quotes for piece in quote.content)
    first = 0
    story = Table.grid(padding=(0, 2))
    story.add_column(style="dim", justify="right", no_wrap=True)
    headings = deque(article.subheadings)
    for number, paragraph in enumerate(article.paragraphs, 1):
        while headings and headings[0].span.start < paragraph.span.start:
            _add_heading(story, headings.popleft())
        shown = paragraph.unwrapped()
        line = Text(showable(shown.text.replace("\n", " ")))
        while first < len(pieces) and pieces[first][0].end <= paragraph.span.start:
            first += 1
        for piece, form in islice(pieces, first, None):
            if piece.start >= paragraph.span.end:
                break
            if inside := shown.from_source(piece):
                line.stylize(STYLES[form], inside.start, inside.end)
        story.add_row(str(number), line)
    for heading in headings:
        _add_heading(story, heading)
    return story


def _add_heading(story: Table, heading: Subheading) -> None:
    story.add_row("", Text(one_line(heading.text), style="bold"))


def _tables(article: Article) -> Iterator[tuple[str, Table]]:
    quotes = _grid()
    quotes.add_column(max_width=28)
    for quote in article.quotes:
        quotes.add_row(Text(quote.form, style=STYLES[quote.form]), _speaker(quote), Text(one_line(quote.text)))
    yield "Quotes", quotes
    credit_rows = _grid()
    for credit in article.credits:
        credit_rows.add_row(credit.role.replace("_", " "), Text(one_line(_credit(credit))))
    yield "Credits", credit_rows
    notes = _grid()
    for note in article.notes:
        notes.add_row(note.category.replace("_", " "), _covered(article, note.span))
    yield "Notes", notes
    boilerplate = _grid()
    for residue in article.boilerplate:
        boilerplate.add_row(residue.category, _covered(article, residue.span))
    yield "Boilerplate", boilerplate
    other = _grid()
    for annotation in article.annotations:
        if type(annotation) not in STANDARD_PARTS:
            other.add_row(one_line(kind_of(annotation)), _covered(article, annotation.span))
    yield "Other", other
    remarks = _grid()
    for remark in article.remarks:
        about = Text.assemble("  ", _covered(article, remark.span)) if remark.span else Text()
        remarks.add_row(one_line(remark.code), Text.assemble(one_line(remark.message), about))
    yield "Remarks", remarks


def _speaker(quote: Quote) -> Text:
    if quote.source is None:
        return Text("(unknown speaker)", style="dim")
    mention, name = one_line(quote.source.mention.text), quote.source.name
    if name is None or one_line(name) == mention:
        return Text(mention)
    return Text.assemble((one_line(name), "bold"), f" ({mention})")


def _credit(credit: Credit) -> str:
    return ", ".join([*map(_person, credit.people), *(name.text for name in credit.organizations)])


def _covered(article: Article, span: Span) -> Text:
    return Text(one_line(span.of(article.text)), style="dim")
