"""Tables: plain rows of many articles, for pandas, polars, CSV files and spreadsheets.

>>> import newsparse
>>> article = newsparse.parse('TARN BRIDGE (Reuters) - "Mind the gap," engineer Ada Lunn said.')
>>> [(row["speaker"], row["quote"]) for row in newsparse.tables([article]).quotes]
[('Ada Lunn', 'Mind the gap,')]
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from newsparse._messages import suggest
from newsparse.export.dates import iso_date
from newsparse.model import Article, Boilerplate, Dateline, Note, Person, Phrase, Place

Row = dict[str, Any]
"""A row: a value for each column of its table, ``None`` where the article gives none."""

_Values = Iterator[tuple[Any, ...]]


ERROR = "error"
"""The column of the table ``articles`` with the reason for an input that could not be read."""


@frozen
class Table:
    """A kind of table.

    Attributes:
        name: its name.
        columns: the names of its columns; the first is ``id``, the identifier of the article.
        description: what a row is.
        values: returns the values of the rows of an article, without the identifier.
    """

    name: str
    columns: tuple[str, ...]
    description: str
    values: Callable[[Article], _Values] = field(repr=False)

    def row_of_failure(self, identifier: str, reason: str) -> Row | None:
        """Return the row of an input that could not be read; ``None`` if the table has no column for the reason."""
        if ERROR not in self.columns:
            return None
        return {**dict.fromkeys(self.columns), "id": identifier, ERROR: reason}

    def rows(self, article: Article, identifier: str) -> Iterator[Row]:
        """Yield the rows of an article."""
        for values in self.values(article):
            yield dict(zip(self.columns, (identifier, *values), strict=True))


def _articles(article: Article) -> _Values:
    dateline = article.dateline
    yield (
        article.hints.site,
        article.headline and article.headline.text,
        _joined(article.byline.names if article.byline else ()),
        dateline and dateline.place,
        article.published and iso_date(article.published),
        len(article.paragraphs),
        len(article.body.text.split()),
        len(article.quotes),
        len(article.boilerplate) + len(article.notes),
        len(article.problems),
        None,
    )


def _quotes(article: Article) -> _Values:
    starts = [paragraph.span.start for paragraph in article.paragraphs]
    for quote in article.quotes:
        source, number = quote.source, bisect_right(starts, quote.content[0].span.start)
        yield (
            quote.text,
            quote.speaker,
            source and source.mention.text,
            quote.form,
            quote.section,
            quote.cue and quote.cue.text,
            number if number and quote.section == "story" else None,
            *quote.span,
            quote.rule,
            source.rule if source else "",
        )


def _people(article: Article) -> _Values:
    if article.byline:
        for person in article.byline.people:
            yield _person(person, "byline")
    for credit in article.credits:
        for person in credit.people:
            yield _person(person, credit.role)
    sources = [quote.source for quote in article.quotes if quote.source and quote.source.name]
    counts = Counter(source.name for source in sources)
    for source in {source.name: source for source in reversed(sources)}.values():
        yield source.name, "speaker", counts[source.name], None, None, None, *(source.referent or (None, None))


def _person(person: Person, role: str) -> tuple[Any, ...]:
    return (
        person.name,
        role,
        None,
        _printed(person.title),
        _printed(person.affiliation),
        _printed(person.location),
        *person.span,
    )


def _credits(article: Article) -> _Values:
    for credit in article.credits:
        for person in credit.people:
            yield credit.role, person.name, "person", *person.span
        for organization in credit.organizations:
            yield credit.role, organization.text, "organization", *organization.span


def _datelines(article: Article) -> _Values:
    for dateline in article.all(Dateline):
        date = dateline.date
        yield (
            dateline.text,
            _joined(place.name for place in dateline.places),
            _printed(dateline.region),
            _printed(dateline.agency),
            *((date.year, date.month, date.day) if date else (None, None, None)),
            *dateline.span,
        )


def _removed(article: Article) -> _Values:
    removed: tuple[Boilerplate | Note, ...] = (*article.boilerplate, *article.notes)
    for one in sorted(removed, key=lambda part: part.span):
        yield one.text, one.kind.removeprefix("newsparse."), one.category, one.rule, *one.span


def _joined(names: Iterable[str]) -> str | None:
    return "; ".join(names) or None


def _printed(part: Phrase | Place | None) -> str | None:
    if part is None:
        return None
    return part.name if isinstance(part, Place) else part.text


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            Table(
                "articles",
                ("id", "site", "headline", "byline", "place", "published", "paragraphs", "words", "quotes", "removed",
                 "problems", ERROR),
                "one article, with its counts",
                _articles,
            ),
            Table(
                "quotes",
                ("id", "quote", "speaker", "mention", "form", "section", "cue", "paragraph", "start", "end", "rule",
                 "speaker_rule"),
                "one quote",
                _quotes,
            ),
            Table(
                "people",
                ("id", "name", "role", "quotes", "title", "affiliation", "location", "start", "end"),
                "one person in one role: byline, speaker, or the role of a credit",
                _people,
            ),
            Table("credits", ("id", "role", "name", "type", "start", "end"), "one name in a credit line", _credits),
            Table(
                "datelines",
                ("id", "dateline", "places", "region", "agency", "year", "month", "day", "start", "end"),
                "one dateline",
                _datelines,
            ),
            Table(
                "removed",
                ("id", "text", "kind", "category", "rule", "start", "end"),
                "one passage of boilerplate, or one editorial note",
                _removed,
            ),
        )
    }
)  # fmt: skip
"""The tables by name."""


def table_named(name: str) -> Table:
    """Return a table.

    Raises:
        ValueError: if there is no table of that name.
    """
    if name not in TABLES:
        raise ValueError(f"unknown table: {name!r}{suggest(str(name), TABLES)}")
    return TABLES[name]


@frozen
class Tables:
    """The tables of some articles, each a list of rows (``dict``) with the same keys.

    Attributes:
        articles: one row per article: ``id``, ``site``, ``headline``, ``byline``, ``place``, counts.
        quotes: one row per quote. ``speaker`` is the name of the speaker, ``None`` if the article does not name them;
            ``paragraph`` counts from 1.
        people: one row per person and role.
        credits: one row per name in a credit line.
        datelines: one row per dateline.
        removed: one row per passage of boilerplate and per editorial note.
    """

    articles: list[Row]
    quotes: list[Row]
    people: list[Row]
    credits: list[Row]
    datelines: list[Row]
    removed: list[Row]

    def csv(self, table: str = "quotes") -> str:
        """Return a table as CSV (RFC 4180) with a header. Cells that a spreadsheet could run as a formula get a ``'``.

        Raises:
            ValueError: if there is no table of that name.
        """
        from newsparse.export.table_formats import csv_line

        columns = table_named(table).columns
        return csv_line(columns) + "".join(csv_line(row.values()) for row in getattr(self, table))


def tables(articles: Iterable[Article] | Mapping[str, Article] | Article) -> Tables:
    """Return the tables of some articles.

    ``pandas.DataFrame(tables.quotes)`` and ``polars.DataFrame(tables.quotes, infer_schema_length=None)`` make data
    frames. The column ``id`` is the key of the mapping, else ``article.hints.id``, else the number of the article,
    from 1.

    Args:
        articles: the articles, such as the result of ``parse_many``; a mapping from identifiers to articles; or one
            article.

    Raises:
        TypeError: if an item is not an ``Article``.
    """
    given: Iterable[tuple[str | None, Any]]
    if isinstance(articles, Article):
        given = [(None, articles)]
    elif isinstance(articles, Mapping):
        given = ((str(key), article) for key, article in articles.items())
    else:
        given = ((None, article) for article in articles)
    made: dict[str, list[Row]] = {name: [] for name in TABLES}
    for number, (key, article) in enumerate(given, 1):
        if not isinstance(article, Article):
            raise TypeError(f"tables needs articles, not {article!r:.60}; parse the texts first")
        identifier = key or article.hints.id or str(number)
        for name, table in TABLES.items():
            made[name].extend(table.rows(article, identifier))
    return Tables(**made)
