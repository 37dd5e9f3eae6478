"""``newsparse parse``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.formats import PARQUET, FormatChoice, export_for, is_resumable, pages_writer, with_table, writer_for
from newsparse.cli.io import (
    EXIT_INTERRUPTED,
    EXIT_PLUGIN,
    EXIT_UNREADABLE,
    EXIT_UNWRITTEN,
    UnwritableError,
    emit,
    output_file,
    report,
)
from newsparse.cli.options import CommandWithSettings
from newsparse.cli.pipelines import build_pipeline, hints_of, input_options, reading_of
from newsparse.cli.progress import with_progress
from newsparse.cli.resume import Written, written
from newsparse.cli.work import Work
from newsparse.export import FORMATS, TABLE_NAMES
from newsparse.inputs import Document, Unreadable, read_documents
from newsparse.plugin import Exporter

if TYPE_CHECKING:
    from newsparse.cli.parquet import ParquetOutput
    from newsparse.cli.writers import Writer
    from newsparse.pipeline import Pipeline

_FORMAT_HELP = "; ".join(f"{one.name}: {one.description}" for one in (*FORMATS.values(), PARQUET))


@click.command(cls=CommandWithSettings)
@input_options
@click.option("--format", "exporter", type=FormatChoice(), default="view", show_default=True,
              help=f"{_FORMAT_HELP}. For the formats of plugins, see 'newsparse plugins'.")  # fmt: skip
@click.option("--table", type=click.Choice(TABLE_NAMES),
              help="Write rows of a table, with --format csv (then 'quotes' by default) or jsonl.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="PATH",
              help="The file to write to; for several HTML pages, a folder. Otherwise standard output.")  # fmt: skip
@click.option(
    "--resume", is_flag=True, help="Go on with an output file; with --output and --format jsonl, csv or parquet."
)
@click.option("--trace", is_flag=True, help="Add remarks about rejected candidates.")
@click.option("--traceback", is_flag=True, help="Show where a plugin fails.")
@click.option("--time-budget", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
              help="The most time for one document.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="The number of processes.")
def parse(**given: Any) -> None:
    """Parse the INPUTS: files, folders, or standard input.

    Inputs are plain text, JSON Lines, Parquet or HTML. Results go to standard output, messages to standard error.
    """
    names = names_of(given["inputs"])
    exporter = with_table(_format(given), given["table"])
    reading = reading_of(given)
    several = len(names) > 1 or reading.format in ("jsonl", "parquet") or any(map(_has_many, names))
    trace = given["trace"] or exporter is FORMATS["html"]
    pipeline = build_pipeline(given, trace=trace)
    parquet = _parquet(exporter, given, names, pipeline)
    before = parquet or _written(exporter, given)
    work = Work(pipeline, given["jobs"], given["time_budget"], export_for(exporter, given["jobs"], several=several))
    documents: Iterable[Document | Unreadable] = read_documents(names, reading, hints_of(given))
    results = with_progress(work.results(before.rest_of(documents)))

    def write() -> bool:
        with ExitStack() as stack:
            writer: Writer | None = parquet or pages_writer(exporter, given["output"], several=several)
            if writer is None:
                path, size = given["output"], before.size if isinstance(before, Written) else 0
                out = emit if path is None else stack.enter_context(output_file(path, at=size))
                writer = writer_for(exporter, out, several=several, is_file=path is not None, with_header=not size)
            writer.write(results)
            return writer.complete

    complete = run(write)
    if given["traceback"] and work.failures:
        _show_traceback(work, read_documents(names, reading, hints_of(given)))
    for problem in pipeline.problems:
        report(problem.plugin or "newsparse", problem.message)
    for name in work.failed_everywhere:
        report(name, "failed in every document")
    failed = pipeline.problems or work.failed_everywhere or not complete
    sys.exit(EXIT_PLUGIN if failed else EXIT_UNREADABLE if work.done["unread"] else 0)


def names_of(inputs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the inputs; standard input if there are none.

    Raises:
        click.UsageError: if there are none and standard input is a terminal.
    """
    if not inputs and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file or a folder, or - for standard input")
    return inputs or ("-",)


def run(write: Callable[[], bool]) -> bool:
    """Write the output; exit if it can't be written or is interrupted. Return whether all of it was written."""
    complete = True
    try:
        with suppress(BrokenPipeError):
            complete = write()
    except UnwritableError as error:
        report(error.name, f"not written: {error.reason}")
        sys.exit(EXIT_UNWRITTEN)
    except KeyboardInterrupt:
        report("work", "interrupted; the output written so far is complete")
        sys.exit(EXIT_INTERRUPTED)
    return complete


def _has_many(name: str) -> bool:
    """Whether an input can have several documents."""
    suffixes = {suffix.lower() for suffix in Path(name).suffixes}
    return bool(suffixes & {".jsonl", ".ndjson", ".parquet"}) or (name not in ("", "-") and Path(name).is_dir())


def _format(given: dict[str, Any]) -> Exporter:
    """Return the format; without ``--format``, a file with the suffix ``.parquet`` is written in that format."""
    exporter: Exporter = given["exporter"]
    path: Path | None = given["output"]
    source = click.get_current_context().get_parameter_source("exporter")
    is_default = source is click.core.ParameterSource.DEFAULT
    return PARQUET if is_default and path is not None and path.suffix.lower() == ".parquet" else exporter


def _parquet(
    exporter: Exporter, given: dict[str, Any], names: tuple[str, ...], pipeline: Pipeline
) -> ParquetOutput | None:
    """Return the Parquet output, ``None`` for another format.

    Raises:
        click.UsageError: if it can't be written or resumed.
    """
    if exporter is not PARQUET:
        return None
    if given["output"] is None:
        raise click.UsageError("--format parquet needs --output FILE")
    from newsparse.cli.parquet import ParquetOutput, made_from

    try:
        origin = made_from(names, reading_of(given), given.__getitem__, pipeline.versions)
        return ParquetOutput.open(given["output"], origin, resume=given["resume"])
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error


def _written(exporter: Exporter, given: dict[str, Any]) -> Written:
    """Return what is written already.

    Raises:
        click.UsageError: if the output can't be resumed.
    """
    if not given["resume"]:
        return Written.nothing()
    if given["output"] is None or not is_resumable(exporter):
        raise click.UsageError("--resume needs --output FILE and --format jsonl, csv or parquet")
    try:
        return written(given["output"], exporter)
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error


def _show_traceback(work: Work, documents: Iterable[Document | Unreadable]) -> None:
    """Parse the documents again in this process until a plugin fails, and show the traceback."""
    import traceback

    from newsparse.errors import NewsparseError

    pipeline = work.pipeline.with_options(on_error="raise")
    for one in documents:
        if isinstance(one, Document):
            try:
                pipeline.parse(one.text, one.hints)
            except NewsparseError as error:
                report(str(one.hints.id), "".join(traceback.format_exception(error.__cause__ or error)))
                return
