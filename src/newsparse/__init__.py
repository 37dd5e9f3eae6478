"""newsparse turns the plain text of a news article into a structured document.

>>> import newsparse
>>> article = newsparse.parse("TALLOW BAY (Reuters) - The ferry is back, the harbour office said.")
>>> article.dateline.place
'TALLOW BAY'
>>> article.body.text
'The ferry is back, the harbour office said.'

``import newsparse`` loads the document model; the first parse loads the plugins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, overload

from newsparse.errors import (
    AnnotatorError,
    DecodeError,
    InputError,
    NewsparseError,
    NewsparseWarning,
    PluginError,
    SettingsError,
)
from newsparse.model import (
    Annotation,
    Article,
    Block,
    Boilerplate,
    Byline,
    Caption,
    ClockTime,
    Credit,
    CreditBlock,
    Dateline,
    Headline,
    Hints,
    Markup,
    NamedValue,
    Note,
    Offsets,
    Opaque,
    PartialDate,
    Person,
    Phrase,
    Place,
    Problem,
    Quote,
    Remark,
    Source,
    Span,
    Standfirst,
    Subheading,
    TextView,
    Timestamp,
)
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.export.tables import Tables
    from newsparse.pipeline import Input, Pipeline, Returns
    from newsparse.plugin import Annotator, Draft, Exporter, Settings
    from newsparse.plugin.spec import hookimpl

_LAZY = {
    "Annotator": "newsparse.plugin",
    "Draft": "newsparse.plugin",
    "Exporter": "newsparse.plugin",
    "Pipeline": "newsparse.pipeline",
    "Settings": "newsparse.plugin",
    "Tables": "newsparse.export.tables",
    "hookimpl": "newsparse.plugin",
}

__all__ = [
    "Annotation",
    "Annotator",
    "AnnotatorError",
    "Article",
    "Block",
    "Boilerplate",
    "Byline",
    "Caption",
    "ClockTime",
    "Credit",
    "CreditBlock",
    "Dateline",
    "DecodeError",
    "Draft",
    "Exporter",
    "Headline",
    "Hints",
    "InputError",
    "Markup",
    "NamedValue",
    "NewsparseError",
    "NewsparseWarning",
    "Note",
    "Offsets",
    "Opaque",
    "PartialDate",
    "Person",
    "Phrase",
    "Pipeline",
    "Place",
    "PluginError",
    "Problem",
    "Quote",
    "Remark",
    "Settings",
    "SettingsError",
    "Source",
    "Span",
    "Standfirst",
    "Subheading",
    "Tables",
    "TextView",
    "Timestamp",
    "__version__",
    "dumps",
    "hookimpl",
    "loads",
    "parse",
    "parse_file",
    "parse_html",
    "parse_many",
    "tables",
]


def parse(text: str, hints: Hints | None = None) -> Article:
    """Parse one article with the installed plugins and their default settings.

    Args:
        text: the plain text of the article; any string is accepted.
        hints: what is known about the article.

    Raises:
        TypeError: for an argument of the wrong type. No text raises an error.
    """
    from newsparse.pipeline import default_pipeline

    return default_pipeline().parse(text, hints)


def parse_file(path: str | PathLike[str], hints: Hints | None = None) -> Article:
    """Parse the article in a file: plain text, or HTML with the extra ``html``.

    The encoding is UTF-8, else Windows-1252, which a ``NewsparseWarning`` reports.

    Args:
        path: the file.
        hints: what is known about the article; ``id`` is the path by default.

    Raises:
        InputError: if the file can't be read, is not text, or has many articles (JSON Lines, Parquet).
        TypeError: for an argument of the wrong type.
    """
    import attrs

    from newsparse.inputs import read_document

    document = read_document(path, hints=hints or Hints())
    if document.notice:
        import warnings

        warnings.warn(f"{path}: {document.notice}", NewsparseWarning, stacklevel=2)
    identifier = hints.id if hints and hints.id else document.hints.id
    return parse(document.text, attrs.evolve(document.hints, id=identifier))


def parse_html(html: str, hints: Hints | None = None, *, url: str | None = None) -> Article:
    """Parse the article of an HTML page. trafilatura (the extra ``html``) extracts its text and metadata.

    Args:
        html: the page.
        hints: what is known about the article; it takes precedence over the metadata of the page.
        url: the address of the page.

    Raises:
        InputError: if trafilatura is not installed or finds no article.
        TypeError: for an argument of the wrong type.
    """
    from newsparse.inputs import read_html

    document = read_html(html, hints or Hints(), url=url)
    return parse(document.text, document.hints)


@overload
def parse_many(
    texts: Iterable[Input],
    *,
    jobs: int = 1,
    time_budget: float | None = None,
    returns: Literal["articles"] = "articles",
) -> Iterator[Article]: ...


@overload
def parse_many(
    texts: Iterable[Input], *, jobs: int = 1, time_budget: float | None = None, returns: Returns
) -> Iterator[Any]: ...


def parse_many(
    texts: Iterable[Input], *, jobs: int = 1, time_budget: float | None = None, returns: Returns = "articles"
) -> Iterator[Any]:
    """Parse many articles; there is exactly one result per input, in order. See ``Pipeline.parse_many``."""
    from newsparse.pipeline import default_pipeline

    options: dict[str, Any] = {"jobs": jobs, "time_budget": time_budget, "returns": returns}
    return default_pipeline().parse_many(texts, **options)


def tables(articles: Iterable[Article] | Mapping[str, Article] | Article) -> Tables:
    """Return tables of quotes, people, credits, datelines and removed passages. See ``newsparse.export.tables``.

    Args:
        articles: the articles; a mapping from identifiers to articles; or one article.

    Raises:
        TypeError: if an item is not an ``Article``.
    """
    from newsparse.export.tables import tables

    return tables(articles)


def dumps(article: Article) -> str:
    """Return the whole article as one line of JSON, which ``loads`` reads. See ``newsparse.export.json_document``."""
    from newsparse.export.json_document import dumps

    return dumps(article)


def loads(document: str | bytes, *, types: Iterable[type[Annotation]] | None = None) -> Article:
    """Return the article that ``dumps`` wrote.

    Args:
        document: the JSON text.
        types: the known annotation classes besides the standard parts; by default those of the installed plugins.
            Annotations of other kinds become ``Opaque``.

    Raises:
        DecodeError: if the document is corrupt or was not written by ``dumps``.
        TypeError: if it is neither ``str`` nor ``bytes``.
    """
    from newsparse.export.json_document import loads

    if types is None:
        from newsparse.pipeline import default_pipeline

        types = default_pipeline().annotation_types
    return loads(document, types=types)


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
