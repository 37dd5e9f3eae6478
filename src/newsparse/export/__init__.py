"""Exporters: JSON, HTML and text. The module of a format is imported on first use.

``FORMATS`` has the built-in formats of ``newsparse parse --format``; a new one is one line there. Plugins add formats
with the hook ``newsparse_exporters``.
"""

from __future__ import annotations

import json
from types import MappingProxyType

from newsparse.model import Article
from newsparse.plugin.exporter import Exporter

__all__ = ["FORMATS", "TABLE_NAMES"]


def _view(article: Article) -> str:
    from newsparse.export.view import view

    return view(article)


def _json(article: Article) -> str:
    return json.dumps(article.to_dict(), ensure_ascii=False, indent=2)


def _jsonl(article: Article) -> str:
    return json.dumps(article.to_dict(), ensure_ascii=False)


def _failed(identifier: str, reason: str) -> str:
    return json.dumps({"id": identifier, "error": reason}, ensure_ascii=False)


def _text(article: Article) -> str:
    return article.body.text


def _document(article: Article) -> str:
    from newsparse.export.json_document import dumps

    return dumps(article)


def _csv(article: Article) -> str:
    from newsparse.export.tables import tables

    return tables(article).csv("quotes")


def _html(article: Article) -> str:
    from newsparse.export.html import page

    return page(article)


def _jsonld(article: Article) -> str:
    from newsparse.export.jsonld import dumps

    return dumps(article)


def _ninjs(article: Article) -> str:
    from newsparse.export.ninjs import dumps

    return dumps(article)


def _web_annotation(article: Article) -> str:
    from newsparse.export.web_annotation import dumps

    return dumps(article)


def _brat(article: Article) -> str:
    from newsparse.export.brat import dumps

    return dumps(article)


_JSON = "application/json"

FORMATS = MappingProxyType(
    {
        exporter.name: exporter
        for exporter in (
            Exporter("view", _view, description="for reading"),
            Exporter("json", _json, description="the record, for jq and pandas", media_type=_JSON, failed=_failed),
            Exporter("jsonl", _jsonl, description="a record per line", media_type=_JSON, per_line=True, failed=_failed),
            Exporter("text", _text, description="the text of the story"),
            Exporter("csv", _csv, description="a table of quotes or other rows, see --table", media_type="text/csv"),
            Exporter(
                "document", _document, description="what loads reads, a line each", media_type=_JSON, per_line=True
            ),
            Exporter("jsonld", _jsonld, description="schema.org NewsArticle", media_type=_JSON),
            Exporter("ninjs", _ninjs, description="IPTC ninjs 3.1", media_type=_JSON),
            Exporter("webannotation", _web_annotation, description="W3C Web Annotation", media_type=_JSON),
            Exporter("brat", _brat, description="brat standoff (.ann)"),
            Exporter(
                "html",
                _html,
                description="a page with marked parts and tables, without scripts",
                media_type="text/html",
            ),
        )
    }
)
"""The built-in formats by name."""

TABLE_NAMES = ("articles", "quotes", "people", "credits", "datelines", "removed")
"""The names of the tables of ``newsparse.export.tables``."""
