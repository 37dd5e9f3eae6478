"""``newsparse parse``."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsparse.cli.options import CommandWithSettings, check_hints, with_options
from newsparse.cli.output import EXIT_INTERRUPTED, EXIT_UNWRITTEN, UnwritableError, complain, emit, unbroken
from newsparse.cli.source import UnreadableError, read_document
from newsparse.errors import NewsparseError
from newsparse.model import Hints

if TYPE_CHECKING:
    from newsparse.model import Article
    from newsparse.pipeline import Pipeline

EXIT_UNREADABLE = 1
EXIT_PLUGIN = 3


@click.command(cls=CommandWithSettings)
@click.argument("files", nargs=-1, metavar="[FILES|-]")
@click.option("--format", "form", type=click.Choice(["view", "json", "jsonl", "text"]), default="view",
              show_default=True, help="view: for reading; json: the record (a list of them for several files); "
              "jsonl: a record a line, with its file; text: the story alone.")  # fmt: skip
@click.option("--disable", multiple=True, metavar="NAME", help="A plugin or an annotator to leave out; repeatable.")
@click.option("--settings", "settings_file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A TOML file with a section for each plugin's settings.")  # fmt: skip
@click.option("--hint-site", metavar="NAME", help="The site the texts come from, such as mercury.example.")
@click.option("--hint-date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="The day the texts were published.")  # fmt: skip
@click.option("--hint-language", metavar="TAG", help="The language of the texts, such as en or pt-BR.")
@click.option("--trace", is_flag=True, help="Remark on rejected candidates.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use.")
def parse(files: tuple[str, ...], form: str, disable: tuple[str, ...], settings_file: Path | None,
          hint_site: str | None, hint_date: dt.datetime | None, hint_language: str | None, trace: bool, jobs: int,
          **of_plugins: tuple[str, ...]) -> None:  # fmt: skip
    """Parse the FILES, or standard input.

    Standard output carries data only, everything else goes to standard error.
    """
    if not files:
        if sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError("name a file, or - for standard input")
        files = ("-",)
    hints = Hints(site=hint_site, date=hint_date, language=hint_language)
    pipeline = build_pipeline(disable, settings_file, of_plugins, hints, trace=trace)
    unread: list[str] = []
    named = ((name, text) for name in files if (text := _read(name, unread)) is not None)
    try:
        with suppress(BrokenPipeError):
            _WRITERS[form](_parse_all(pipeline, named, hints, jobs), len(files) > 1)
    except UnwritableError as error:
        complain("standard output", f"not written: {error}")
        sys.exit(EXIT_UNWRITTEN)
    except KeyboardInterrupt:
        complain("parse", "interrupted; what was written until then is whole")
        sys.exit(EXIT_INTERRUPTED)
    for problem in pipeline.problems:
        complain(problem.plugin or "newsparse", problem.message)
    sys.exit(EXIT_PLUGIN if pipeline.problems else EXIT_UNREADABLE if unread else 0)


def build_pipeline(
    disable: tuple[str, ...],
    settings_file: Path | None,
    of_plugins: Mapping[str, tuple[str, ...]],
    hints: Hints,
    *,
    trace: bool = False,
) -> Pipeline:
    """The pipeline that the options ask for.

    Raises:
        click.UsageError: if they ask for something that does not exist.
    """
    import tomllib

    from newsparse.pipeline import Pipeline
    from newsparse.plugin import Settings
    from newsparse.plugin.manager import Plugins

    settings, kinds = Settings(), Plugins(disable=disable).settings_types()
    try:
        if settings_file is not None:
            sections = tomllib.loads(settings_file.read_text(encoding="utf-8"))
            settings = Settings.from_mapping({name: sections[name] for name in sections.keys() - disable}, kinds)
    except RecursionError as error:
        raise click.UsageError(f"{settings_file}: it is nested too deeply") from error
    except (NewsparseError, tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise click.UsageError(f"{settings_file}: {error}") from error
    try:
        check_hints(kinds, of_plugins, hints)
        return Pipeline(disable=disable, settings=with_options(settings, kinds, of_plugins), trace=trace)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _read(name: str, unread: list[str]) -> str | None:
    try:
        return read_document(name)
    except UnreadableError as error:
        complain(name or "''", f"not parsed: {error}")
        unread.append(name)
        return None


def _parse_all(
    pipeline: Pipeline, named: Iterator[tuple[str, str]], hints: Hints, jobs: int
) -> Iterator[tuple[str, Article]]:
    """Each file's name with its article; what failed in it is said on standard error."""
    names: list[str] = []

    def texts() -> Iterator[tuple[str, Hints]]:
        for name, text in named:
            names.append(name)
            yield text, hints

    for number, article in enumerate(pipeline.parse_many(texts(), jobs=jobs)):
        for problem in article.problems[len(pipeline.problems) :]:
            complain(names[number], problem.message)
        yield names[number], article


Articles = Iterator[tuple[str, "Article"]]


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _write_json(articles: Articles, several: bool) -> None:
    if not several:
        for _, article in articles:
            emit(_json(article.to_dict(), 2) + "\n")
        return
    opening = "[\n"
    try:
        for name, article in articles:
            piece = _json({"file": name, **article.to_dict()}, 2)
            with unbroken():
                emit(opening + piece)
                opening = ",\n"
    finally:  # an interrupted list is shorter, not broken
        emit("[]\n" if opening == "[\n" else "\n]\n")


def _write_jsonl(articles: Articles, _: bool) -> None:
    for name, article in articles:
        emit(_json({"file": name, **article.to_dict()}) + "\n")


def _write_text(articles: Articles, _: bool) -> None:
    for number, (_name, article) in enumerate(articles):
        emit(("\n" if number else "") + article.body.text + "\n")


def _write_view(articles: Articles, several: bool) -> None:
    from newsparse.cli.view import show

    if isinstance(sys.stdout, TextIOWrapper):  # what the locale's encoding can't hold is written as an escape
        sys.stdout.reconfigure(errors="backslashreplace")
    for name, article in articles:
        show(article, name if several else None)


_WRITERS: dict[str, Callable[[Articles, bool], None]] = {
    "json": _write_json,
    "jsonl": _write_jsonl,
    "text": _write_text,
    "view": _write_view,
}
