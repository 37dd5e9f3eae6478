"""Write one article or many in a built-in format or in a format of a plugin."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import TextIOWrapper

import click

from newsparse._messages import describe_exception, short_repr
from newsparse.cli.io import emit, emit_shown, report, uninterrupted
from newsparse.export import FORMATS
from newsparse.model import Article
from newsparse.plugin import Exporter

Articles = Iterator[tuple[str, Article]]
"""Articles, each with the name of its file."""


def plugin_formats() -> dict[str, Exporter]:
    """Return the formats of the plugins by name; report a plugin that fails on standard error."""
    from newsparse.plugin.manager import Plugins

    found = Plugins().exporters(FORMATS)
    for problem in found.problems:
        report(problem.plugin, problem.message)
    return {exporter.name: exporter for exporter in found.items}


def with_table(exporter: Exporter, table: str | None) -> Exporter:
    """Return the exporter that writes a table; without ``table``, CSV has the quotes.

    Raises:
        click.UsageError: if the format is not a format for tables.
    """
    is_csv = exporter is FORMATS["csv"]
    if table is None and not is_csv:
        return exporter
    from newsparse.export.table_formats import csv_exporter, jsonl_exporter
    from newsparse.export.tables import TABLES

    if is_csv:
        return csv_exporter(TABLES[table or "quotes"])
    if exporter is FORMATS["jsonl"]:
        return jsonl_exporter(TABLES[str(table)])
    raise click.UsageError(f"--table needs --format csv or --format jsonl, not {exporter.name}")


class FormatChoice(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.2
    """The names of formats. The plugins are loaded only for a name that is not built in, and for the help."""

    name = "format"
    choices = tuple(FORMATS)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Exporter:
        """Return the exporter with a name."""
        if isinstance(value, Exporter):
            return value
        known = FORMATS if value in FORMATS else {**FORMATS, **plugin_formats()}
        if value not in known:
            self.fail(f"{value!r} is not one of {', '.join(map(repr, known))}.", param, ctx)
        return known[str(value)]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return the names for the help, including those of plugins."""
        del param, ctx
        return f"[{'|'.join([*FORMATS, *plugin_formats()])}]"


def write(exporter: Exporter, articles: Articles, several: bool) -> bool:
    """Write articles to standard output. An article whose export fails is reported and left out.

    Args:
        exporter: the format.
        articles: the articles.
        several: whether there are several files.

    Returns:
        Whether all articles were exported.

    Raises:
        BrokenPipeError: if the reader has closed the pipe.
        UnwritableError: if standard output can't be written.
    """
    if exporter is FORMATS["view"]:
        return _write_view(articles, several)
    if exporter.is_json and several and not (exporter.per_line or exporter.rows):
        return _write_list(exporter, articles)
    complete, between = True, ""
    if exporter.header:
        emit(f"{exporter.header}\n")
    for name, article in articles:
        shown = _exported(exporter, article, name, with_name=exporter.per_line)
        if shown is None:
            complete = False
            continue
        if shown or not exporter.rows:  # an article can have no row in a table
            emit(f"{between}{shown}\n")
        between = "" if exporter.per_line or exporter.rows else "\n"
    return complete


def _exported(exporter: Exporter, article: Article, name: str, *, with_name: bool) -> str | None:
    """Return the text of an article in a format; report a failure and return ``None``."""
    try:
        shown = exporter.function(article)
        wrong = _fault(exporter, shown)
    except (Exception, SystemExit) as error:  # the function can be a plugin's
        wrong = f"failed: {describe_exception(error)}"
    if wrong:
        report(name, f"not written: exporter {exporter.name!r} {wrong}")
        return None
    shown = shown.removesuffix("\n")
    return with_file(shown, name) if with_name and exporter.with_file else shown


def _fault(exporter: Exporter, shown: object) -> str:
    """Return what is wrong with the result of an exporter, or an empty string."""
    if not isinstance(shown, str):
        return f"returned {short_repr(shown)}, not a string"
    if exporter in FORMATS.values():
        return ""
    if exporter.per_line and any(mark in shown.removesuffix("\n") for mark in "\n\r"):
        return "returned a line break, but it has per_line=True"
    if exporter.is_json and not exporter.rows:
        try:
            value = json.loads(shown)
        except ValueError:
            return f"returned {short_repr(shown)}, which is not valid JSON"
        if exporter.with_file and not isinstance(value, dict):
            return f"returned {short_repr(shown)}, not a JSON object, but it has with_file=True"
    return ""


def with_file(shown: str, name: str) -> str:
    """Return a JSON object with the name of a file as its first key."""
    key = f'{{"file": {json.dumps(name, ensure_ascii=False)}'
    rest = shown.lstrip().removeprefix("{")
    return f"{key}{rest}" if rest.lstrip() == "}" else f"{key}, {rest.lstrip(' ')}"


def _write_list(exporter: Exporter, articles: Articles) -> bool:
    """Write a JSON list."""
    complete, opening = True, "[\n"
    try:
        for name, article in articles:
            piece = _exported(exporter, article, name, with_name=True)
            if piece is None:
                complete = False
                continue
            with uninterrupted():
                emit(opening + piece)
                opening = ",\n"
    finally:  # after an interruption the list is shorter, but valid
        emit("[]\n" if opening == "[\n" else "\n]\n")
    return complete


def _write_view(articles: Articles, several: bool) -> bool:
    from newsparse.export.view import show

    if isinstance(sys.stdout, TextIOWrapper):  # escape characters that the encoding of the locale lacks
        sys.stdout.reconfigure(errors="backslashreplace")
    for name, article in articles:
        emit_shown(show(article, name if several else None))
    return True
