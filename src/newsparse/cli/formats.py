"""The output formats of the command line: those of the core, of tables, and of plugins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from newsparse.cli.io import Emit, report
from newsparse.cli.writers import JsonList, Lines, Pages, View, Writer, export_article
from newsparse.export import FORMATS
from newsparse.plugin import Exporter


def _not_text(_article: object) -> str:
    raise TypeError("Parquet is not text")


PARQUET = Exporter(
    "parquet", _not_text, description="a row per document with the columns of newsparse.arrow; needs --output"
)
"""The format that ``newsparse.cli.parquet`` writes."""


def plugin_formats() -> dict[str, Exporter]:
    """Return the formats of the plugins by name; report a plugin that fails on standard error."""
    from newsparse.plugin.manager import Plugins

    found = Plugins().exporters({**FORMATS, PARQUET.name: PARQUET})
    for problem in found.problems:
        report(problem.plugin, problem.message)
    return {exporter.name: exporter for exporter in found.items}


class FormatChoice(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.2
    """The names of formats. The plugins are loaded only for a name that is not built in, and for the help."""

    name = "format"
    choices = (*FORMATS, PARQUET.name)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Exporter:
        """Return the exporter with a name."""
        if isinstance(value, Exporter):
            return value
        built_in = {**FORMATS, PARQUET.name: PARQUET}
        known = built_in if value in built_in else {**built_in, **plugin_formats()}
        if value not in known:
            self.fail(f"{value!r} is not one of {', '.join(map(repr, known))}.", param, ctx)
        return known[str(value)]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return the names for the help, including those of plugins."""
        del param, ctx
        return f"[{'|'.join([*self.choices, *plugin_formats()])}]"


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


def export_for(exporter: Exporter, jobs: int, *, several: bool) -> Callable[[Any], Any] | None:
    """Return what the processes make of each article, ``None`` if the writer needs the article itself."""
    if exporter is PARQUET:
        from newsparse.export.columns import row_or_error

        return row_or_error
    if jobs == 1 or exporter is FORMATS["view"] or (several and exporter is FORMATS["html"]):
        return None
    import pickle

    try:
        pickle.dumps(exporter)
    except Exception:  # of a plugin, with a function that other processes can't import
        return None
    return partial(export_article, exporter=exporter)


def is_resumable(exporter: Exporter) -> bool:
    """Whether each result has a line of its own that begins with its identifier."""
    return exporter.rows or exporter is FORMATS["jsonl"]


def writer_for(exporter: Exporter, emit: Emit, *, several: bool, is_file: bool, with_header: bool) -> Writer:
    """Return the writer of a format.

    Args:
        exporter: the format.
        emit: writes the output.
        several: whether there can be several documents.
        is_file: whether the output is a file.
        with_header: whether the header of the format is written.
    """
    if exporter is FORMATS["view"] and not is_file:
        return View(several)
    if exporter.is_json and several and not (exporter.per_line or exporter.rows):
        return JsonList(exporter, emit)
    return Lines(exporter, emit, with_header)


def pages_writer(exporter: Exporter, output: Path | None, *, several: bool) -> Pages | None:
    """Return the writer of several pages, for HTML of several documents; ``None`` for everything else.

    Raises:
        click.UsageError: if there is no folder for them.
    """
    if exporter is not FORMATS["html"] or not several:
        return None
    if output is None:
        raise click.UsageError("several pages need a folder: --output FOLDER")
    if output.exists() and not output.is_dir():
        raise click.UsageError(f"several pages need a folder, and {output} is a file")
    return Pages(output)
