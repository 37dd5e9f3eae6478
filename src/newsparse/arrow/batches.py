"""Batches of texts to batches of rows: the function that engines call."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache, partial
from itertools import chain

import pyarrow as pa
from attrs import field, frozen

from newsparse._messages import describe_exception, suggest
from newsparse.arrow.schema import OUTPUT_SCHEMA, batch_of
from newsparse.export.columns import Row, row_of_error, row_or_error
from newsparse.model import Hints
from newsparse.pipeline import Pipeline
from newsparse.pipeline.returned import convert_for
from newsparse.text.layout import Layout


@frozen(kw_only=True)
class Config:
    """The pipeline that each process of an engine builds. Small and picklable: plugins are given by their names.

    Args:
        plugins: the import names of the plugins; by default those that are installed.
        disable: names of plugins or annotators that are left out.
        settings: instances of the settings classes of plugins.
        split: the layout of the texts.
        forms: whether marks and keys of forms such as Markdown are recognised.
    """

    plugins: tuple[str, ...] | None = None
    disable: tuple[str, ...] = ()
    settings: tuple[object, ...] = field(default=(), converter=tuple)
    split: Layout = "auto"
    forms: bool = True


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    config: Config | None = None,
    id_column: str | None = "id",
    text_column: str = "text",
    keep: Sequence[str] = (),
    time_budget_ms: int | None = None,
    max_chars: int | None = 200_000,
    isolate: bool = False,
) -> Iterator[pa.RecordBatch]:
    """Yield a batch for each batch, with a row for each row, in order; see ``OUTPUT_SCHEMA`` for the columns.

    What can't be parsed is a row with an ``error``; no text raises. The rows do not depend on the borders of batches.

    Args:
        batches: batches with a column of texts; consumed as needed.
        config: the pipeline; by default that of ``newsparse.parse``.
        id_column: the column with the identifiers; ``None`` if there is none.
        text_column: the column with the texts.
        keep: columns that are copied; they come after those of ``OUTPUT_SCHEMA``.
        time_budget_ms: milliseconds for one text. It needs another process, as ``isolate`` does.
        max_chars: longer texts are rows with the error ``too_long``, in code points.
        isolate: whether the texts are parsed in another process, so that a text that kills it is a row with the error
            ``killed`` and this process, which belongs to the engine, lives on.

    Raises:
        ValueError: if a batch does not have one of the columns, or ``keep`` names a column of ``OUTPUT_SCHEMA``.
        RuntimeError: if another process can't be started.
    """
    if taken := set(keep) & set(OUTPUT_SCHEMA.names):
        raise ValueError(f"keep has the name of a column of OUTPUT_SCHEMA: {min(taken)!r}; rename it before")
    names = (id_column, text_column, tuple(keep))
    work = _isolated if isolate or time_budget_ms is not None else _here
    return work(_pipeline(config), map(partial(_Batch.read, names=names, most=max_chars), batches), time_budget_ms)


def _pipeline(config: Config | None) -> Pipeline:
    try:
        return _built(config or Config())
    except TypeError:  # settings that have no hash
        return _built.__wrapped__(config or Config())


@lru_cache(maxsize=4)
def _built(config: Config) -> Pipeline:
    """Build a pipeline once a process: engines call ``parse_batches`` for each partition."""
    return Pipeline(
        config.plugins, disable=config.disable, settings=config.settings, split=config.split, forms=config.forms
    )


@frozen
class _Batch:
    """A batch that was read.

    Attributes:
        rows: the row of each text that is not parsed, ``None`` for the others.
        inputs: the texts that are parsed, with hints that have their identifiers.
        kept: the arrays that are copied, and their fields.
    """

    rows: list[Row | None]
    inputs: list[tuple[str, Hints]]
    kept: tuple[tuple[pa.Field, pa.Array], ...]

    @classmethod
    def read(cls, batch: pa.RecordBatch, names: tuple[str | None, str, tuple[str, ...]], most: int | None) -> _Batch:
        """Read a batch.

        Raises:
            ValueError: if it does not have one of the columns.
        """
        id_column, text_column, keep = names
        for name in (text_column, *keep, *([id_column] if id_column else [])):
            if name not in batch.schema.names:
                raise ValueError(f"unknown column: {name!r}{suggest(name, batch.schema.names)}")
        rows: list[Row | None] = []
        inputs: list[tuple[str, Hints]] = []
        for number, text in enumerate(batch.column(text_column)):
            identifier = _identifier(batch.column(id_column)[number]) if id_column else None
            checked = _text_or_row(text, identifier, most)
            rows.append(None if isinstance(checked, str) else checked)
            if isinstance(checked, str):
                inputs.append((checked, Hints(id=identifier)))
        return cls(rows, inputs, tuple((batch.schema.field(name), batch.column(name)) for name in keep))

    def written(self, parsed: Iterator[Row]) -> pa.RecordBatch:
        """Return the batch of the rows; those of the inputs are taken from ``parsed``."""
        made = batch_of([next(parsed) if row is None else row for row in self.rows])
        for kept, column in self.kept:
            made = made.append_column(kept, column)
        return made


def _identifier(value: pa.Scalar) -> str | None:
    try:
        given = value.as_py()
    except (ValueError, UnicodeDecodeError, OverflowError):
        return None
    return given if given is None or isinstance(given, str) else str(given)


def _text_or_row(value: pa.Scalar, identifier: str | None, most: int | None) -> str | Row:
    """Return a text that is parsed, or the row of one that is not."""
    try:
        text = value.as_py()
    except UnicodeDecodeError as error:
        return row_of_error(identifier, "invalid_utf8", f"the text is not valid UTF-8 at byte {error.start}")
    except (ValueError, OverflowError):
        text = value
    if text is None:
        return row_of_error(identifier, "no_text", "the text is null")
    if not isinstance(text, str):
        return row_of_error(identifier, "wrong_type", f"the text is of type {value.type}, not string")
    if most is not None and len(text) > most:
        reason = f"the text has {len(text)} code points, more than {most}"
        return row_of_error(identifier, "too_long", reason, text)
    return text


def _here(pipeline: Pipeline, batches: Iterator[_Batch], _budget: int | None) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield batch.written(_row(pipeline, text, hints) for text, hints in batch.inputs)


def _row(pipeline: Pipeline, text: str, hints: Hints) -> Row:
    try:
        return row_or_error(pipeline.parse(text, hints))
    except Exception as error:  # a mistake in newsparse must not end the job of an engine
        return row_of_error(hints.id, "failed", describe_exception(error), text)


def _isolated(pipeline: Pipeline, batches: Iterator[_Batch], budget: int | None) -> Iterator[pa.RecordBatch]:
    """Parse in one other process, which reads some texts ahead, across the borders of batches."""
    from newsparse.pipeline.workers import work

    waiting: deque[_Batch] = deque()

    def inputs() -> Iterator[tuple[str, Hints]]:
        for batch in batches:
            waiting.append(batch)
            yield from batch.inputs

    seconds = None if budget is None else budget / 1000
    parsed: Iterator[Row] = work(pipeline, inputs(), 1, seconds, convert_for(row_or_error))
    with closing(parsed):  # type: ignore[type-var]  # a generator; when it is closed, the process ends
        row: Row | None = ()
        while row is not None:
            row = next(parsed, None)
            while waiting and not waiting[0].inputs:
                yield waiting.popleft().written(iter(()))
            if row is not None:
                yield waiting.popleft().written(chain([row], parsed))
