"""The view for reading: the parts of an article, each on its line, and the story with its quotes in colour."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice

from newsparse._messages import counted
from newsparse.export.grid import Cell, Row, Run, Terminal, cell, wrapped
from newsparse.export.shown import one_line, showable
from newsparse.model import (
    STANDARD_PARTS,
    Article,
    Credit,
    Dateline,
    Person,
    Quote,
    Span,
    Subheading,
    TextView,
    kind_of,
)

STYLES = {"direct": "green", "mixed": "yellow", "indirect": "cyan"}

WIDEST_SPEAKER = 28
"""The widest column of speakers, in cells."""

INDENT = 2
"""The cells before the lines of the story and of tables."""


def view(article: Article) -> str:
    """Return an article for reading, without colours, 100 columns wide."""
    return _rendered(article, None, Terminal())


def show(article: Article, name: str | None = None) -> str:
    """Return an article for reading on standard output: with the colours and the width of the terminal, if it is one.

    Args:
        article: the article.
        name: a title for it, such as the name of its file.
    """
    return _rendered(article, name, Terminal.of_output())


def _rendered(article: Article, name: str | None, terminal: Terminal) -> str:
    return "".join(f"{line}\n" for line in _lines(article, name, terminal))


def _lines(article: Article, name: str | None, terminal: Terminal) -> Iterator[str]:
    if name is not None:
        yield terminal.rule(one_line(name))
    yield from terminal.grid([(cell(label, "dim"), value) for label, value in _head(article)])
    if article.paragraphs or article.subheadings:
        yield ""
        yield from terminal.grid(list(_story(article)), indent=INDENT, right=True)
    for title, rows in _tables(article):
        if rows:
            yield ""
            yield terminal.line(cell(title, "bold"))
            most = (WIDEST_SPEAKER,) if len(rows[0]) > 2 else ()
            yield from terminal.grid(rows, indent=INDENT, most=most)
    for problem in article.problems:
        for line in wrapped(cell(f"problem: {one_line(problem.message)}", "bold red"), terminal.width):
            yield terminal.line(line)


def _head(article: Article) -> Iterator[tuple[str, Cell]]:
    if article.headline:
        yield "headline", cell(one_line(article.headline.text), "bold")
    if article.standfirst:
        yield "standfirst", cell(one_line(article.standfirst.text), "italic")
    for caption in article.captions:
        yield "caption", cell(one_line(caption.text))
    if byline := article.byline:
        parts = [_person(person) for person in byline.people]
        parts += [byline.organization.text] if byline.organization else []
        yield "byline", cell(one_line(", ".join(parts)))
    if article.dateline:
        yield "dateline", cell(one_line(_dateline(article.dateline)))
    for stamp in article.timestamps:
        yield stamp.role, cell(one_line(stamp.text))
    yield "story", cell(f"{counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.quotes), 'quote')}")


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


def _story(article: Article) -> Iterator[Row]:
    """Yield the numbered paragraphs, quotes in the colour of their form, with the subheadings between them."""
    pieces = sorted((piece.span, quote.form) for quote in article.quotes for piece in quote.content)
    first = 0
    headings = deque(article.subheadings)
    for number, paragraph in enumerate(article.paragraphs, 1):
        while headings and headings[0].span.start < paragraph.span.start:
            yield _heading(headings.popleft())
        shown = paragraph.unwrapped()
        while first < len(pieces) and pieces[first][0].end <= paragraph.span.start:
            first += 1
        quoted = []
        for piece, form in islice(pieces, first, None):
            if piece.start >= paragraph.span.end:
                break
            if inside := shown.from_source(piece):
                quoted.append((inside, STYLES[form]))
        yield cell(str(number), "dim"), tuple(_styled(shown, quoted))
    for heading in headings:
        yield _heading(heading)


def _styled(shown: TextView, quoted: list[tuple[Span, str]]) -> Iterator[Run]:
    """Yield the text of a paragraph, with the style of the quotes in it; of two that overlap, the first one counts."""
    text, start = showable(shown.text.replace("\n", " ").replace("\t", " ")), 0
    for span, style in quoted:
        if span.start >= start:
            yield Run(text[start : span.start])
            yield Run(span.of(text), style)
            start = span.end
    yield Run(text[start:])


def _heading(heading: Subheading) -> Row:
    return cell(""), cell(one_line(heading.text), "bold")


def _tables(article: Article) -> Iterator[tuple[str, list[Row]]]:
    yield (
        "Quotes",
        [
            (cell(quote.form, STYLES[quote.form]), _speaker(quote), cell(one_line(quote.text)))
            for quote in article.quotes
        ],
    )
    yield (
        "Credits",
        [_row(credit.role.replace("_", " "), cell(one_line(_credit(credit)))) for credit in article.credits],
    )
    yield "Notes", [_row(note.category.replace("_", " "), _covered(article, note.span)) for note in article.notes]
    yield "Boilerplate", [_row(one.category, _covered(article, one.span)) for one in article.boilerplate]
    other = [one for one in article.annotations if type(one) not in STANDARD_PARTS]
    yield "Other", [_row(one_line(kind_of(one)), _covered(article, one.span)) for one in other]
    remarks = []
    for remark in article.remarks:
        about = (Run("  "), *_covered(article, remark.span)) if remark.span else ()
        remarks.append(_row(one_line(remark.code), (Run(one_line(remark.message)), *about)))
    yield "Remarks", remarks


def _row(label: str, value: Cell) -> Row:
    return cell(label, "dim"), value


def _speaker(quote: Quote) -> Cell:
    if quote.source is None:
        return cell("(unknown speaker)", "dim")
    mention, name = one_line(quote.source.mention.text), quote.source.name
    if name is None or one_line(name) == mention:
        return cell(mention)
    return Run(one_line(name), "bold"), Run(f" ({mention})")


def _credit(credit: Credit) -> str:
    return ", ".join([*map(_person, credit.people), *(name.text for name in credit.organizations)])


def _covered(article: Article, span: Span) -> Cell:
    return cell(one_line(span.of(article.text)), "dim")
