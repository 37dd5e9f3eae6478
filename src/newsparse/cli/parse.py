"""``newsparse parse``."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from newsparse.cli.formats import FormatChoice, with_table, write
from newsparse.cli.io import (
    EXIT_INTERRUPTED,
    EXIT_UNWRITTEN,
    UnreadableError,
    UnwritableError,
    read_document,
    report,
)
from newsparse.cli.options import CommandWithSettings, check_hints, with_options
from newsparse.errors import NewsparseError
from newsparse.export import FORMATS, TABLE_NAMES
from newsparse.model import Hints
from newsparse.plugin import Exporter

if TYPE_CHECKING:
    from newsparse.model import Article
    from newsparse.pipeline import Pipeline

EXIT_UNREADABLE = 1
EXIT_PLUGIN = 3


@click.command(cls=CommandWithSettings)
@click.argument("files", nargs=-1, metavar="[FILES|-]")
@click.option("--format", "exporter", type=FormatChoice(), default="view", show_default=True,
              help="; ".join(f"{one.name}: {one.description}" for one in FORMATS.values())
              + ". For the formats of plugins, see 'newsparse plugins'.")  # fmt: skip
@click.option("--table", type=click.Choice(TABLE_NAMES),
              help="Write rows of a table, with --format csv (then 'quotes' by default) or jsonl.")  # fmt: skip
@click.option("--disable", multiple=True, metavar="NAME", help="Leave out a plugin or an annotator; repeatable.")
@click.option("--settings", "settings_file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A TOML file with the settings of the plugins, a section each.")  # fmt: skip
@click.option("--hint-site", metavar="NAME", help="The site that the texts come from, such as mercury.example.")
@click.option("--hint-date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="The day of publication.")  # fmt: skip
@click.option("--hint-language", metavar="TAG", help="The language of the texts, such as en or pt-BR.")
@click.option("--trace", is_flag=True, help="Add remarks about rejected candidates.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="The number of processes.")
def parse(files: tuple[str, ...], exporter: Exporter, table: str | None, disable: tuple[str, ...],
          settings_file: Path | None, hint_site: str | None, hint_date: dt.datetime | None,
          hint_language: str | None, trace: bool, jobs: int,
          **plugin_options: tuple[str, ...]) -> None:  # fmt: skip
    """Parse the FILES, or standard input.

    Results go to standard output, messages to standard error.
    """
    if not files:
        if sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError("name a file, or - for standard input")
        files = ("-",)
    exporter = with_table(exporter, table)
    hints = Hints(site=hint_site, date=hint_date, language=hint_language)
    pipeline = build_pipeline(disable, settings_file, plugin_options, hints, trace=trace)
    unread: list[str] = []
    complete = True
    named = ((name, text) for name in files if (text := _read(name, unread)) is not None)
    try:
        with suppress(BrokenPipeError):
            complete = write(exporter, _parse_all(pipeline, named, hints, jobs), len(files) > 1)
    except UnwritableError as error:
        report("standard output", f"not written: {error}")
        sys.exit(EXIT_UNWRITTEN)
    except KeyboardInterrupt:
        report("parse", "interrupted; the output written so far is complete")
        sys.exit(EXIT_INTERRUPTED)
    for problem in pipeline.problems:
        report(problem.plugin or "newsparse", problem.message)
    sys.exit(EXIT_PLUGIN if pipeline.problems or not complete else EXIT_UNREADABLE if unread else 0)


def build_pipeline(
    disable: tuple[str, ...],
    settings_file: Path | None,
    plugin_options: Mapping[str, tuple[str, ...]],
    hints: Hints,
    *,
    trace: bool = False,
) -> Pipeline:
    """Return the pipeline for the options of a command.

    Raises:
        click.UsageError: if an option has an unknown name or an invalid value.
    """
    import tomllib

    from newsparse.pipeline import Pipeline
    from newsparse.plugin import Settings
    from newsparse.plugin.manager import Plugins

    settings, kinds = Settings(), Plugins(disable=disable).settings_types().items
    try:
        if settings_file is not None:
            sections = tomllib.loads(settings_file.read_text(encoding="utf-8"))
            settings = Settings.from_mapping({name: sections[name] for name in sections.keys() - disable}, kinds)
    except RecursionError as error:
        raise click.UsageError(f"{settings_file}: nested too deeply") from error
    except (NewsparseError, tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise click.UsageError(f"{settings_file}: {error}") from error
    try:
        check_hints(kinds, plugin_options, hints)
        return Pipeline(disable=disable, settings=with_options(settings, kinds, plugin_options), trace=trace)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _read(name: str, unread: list[str]) -> str | None:
    try:
        return read_document(name)
    except UnreadableError as error:
        report(name or "''", f"not parsed: {error}")
        unread.append(name)
        return None


def _parse_all(
    pipeline: Pipeline, named: Iterator[tuple[str, str]], hints: Hints, jobs: int
) -> Iterator[tuple[str, Article]]:
    """Yield the name of each file with its article; report problems on standard error."""
    names: list[str] = []

    def texts() -> Iterator[tuple[str, Hints]]:
        for name, text in named:
            names.append(name)
            yield text, attrs.evolve(hints, id=name)

    for number, article in enumerate(pipeline.parse_many(texts(), jobs=jobs)):
        for problem in article.problems[len(pipeline.problems) :]:
            report(names[number], problem.message)
        yield names[number], article
