"""Parquet output: parts that are complete or absent at any moment, which become one file at the end.

The parts are in a folder beside the output file. A run that is killed loses the part that it was writing; ``--resume``
goes on after the complete ones.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import define

from newsparse.cli.io import UnwritableError, report
from newsparse.cli.work import Result
from newsparse.export.columns import Row, row_of_error
from newsparse.inputs import Document, Reading, Unreadable
from newsparse.version import __version__

PART = 5000
"""Rows of a part, which is a row group of the output file."""

_BATCH = 500
"""Rows that are kept as Python objects."""

_KEY = b"newsparse"
"""The key of the metadata of a file that says from which inputs it was made, and how."""


@define
class ParquetOutput:
    """An output file and its parts; a writer of results.

    Attributes:
        path: the output file.
        made_from: the inputs and options, as JSON; a run goes on only with parts that were made from the same.
        parts: the complete parts, in order.
        rows: the number of their rows.
        finished: whether the output file is complete.
    """

    path: Path
    made_from: str
    parts: list[Path]
    rows: int
    finished: bool
    complete: bool = True

    @classmethod
    def open(cls, path: Path, made_from: str, *, resume: bool) -> ParquetOutput:
        """Return the output with the parts that are there already.

        Raises:
            ValueError: if they are of other inputs or options, or pyarrow is missing.
            OSError: if they can't be read or removed.
        """
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError:
            raise ValueError("Parquet needs pyarrow: install newsparse with the extra 'arrow'") from None
        if path.is_dir():
            raise ValueError(f"{path} is a folder; name a file with --output")
        output = cls(path, made_from, [], 0, finished=False)
        if not resume:
            output._remove_parts()
        elif path.exists() and not output._folder.exists():
            output._check(path)
            output.finished = True
        elif path.exists() and _made_from(path) == made_from:  # killed before the parts were removed
            output.finished = True
        else:
            output._find_parts()
        return output

    @property
    def _folder(self) -> Path:
        return self.path.with_name(f"{self.path.name}.parts")

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{number:06}.parquet"

    def _find_parts(self) -> None:
        from pyarrow import parquet

        while (part := self._part(len(self.parts))).exists():
            self._check(part)
            self.rows += parquet.read_metadata(part).num_rows
            self.parts.append(part)

    def _check(self, path: Path) -> None:
        if _made_from(path) != self.made_from:
            raise ValueError(
                f"{path} was not written from these inputs with these options; choose another file for --output, "
                "or leave out --resume"
            )

    def _remove_parts(self) -> None:
        if self._folder.is_dir():
            for part in sorted(self._folder.glob("part-*.parquet*"), reverse=True):
                part.unlink()  # the last first, so that the parts that are left are the first ones
            with suppress(OSError):  # other files are in it
                self._folder.rmdir()

    def rest_of(self, documents: Iterable[Document | Unreadable]) -> Iterator[Document | Unreadable]:
        """Yield the documents that have no row yet."""
        return iter(()) if self.finished else islice(documents, self.rows, None)

    def write(self, results: Iterable[Result]) -> None:
        """Write the results as parts, then the output file.

        Raises:
            UnwritableError: if a file can't be written.
        """
        try:
            if not self.finished:
                self._folder.mkdir(exist_ok=True)
                rows = (one.exported or row_of_error(one.id, "unreadable", one.error) for one in results)
                while self._write_part(rows):
                    pass
                _write(self.path, self._folder / "part-all.parquet.tmp", self._tables(), self.made_from)
            self._remove_parts()
        except OSError as error:
            raise UnwritableError(str(self.path), error.strerror or str(error)) from error
        except KeyboardInterrupt:
            report(str(self.path), "not finished; the same command with --resume goes on")
            raise

    def _write_part(self, rows: Iterator[Row]) -> bool:
        """Write the next part; return whether there was one. After an interruption it is shorter."""
        first = next(rows, None)
        if first is None and self.parts:
            return False
        interrupts: list[KeyboardInterrupt] = []
        part, left = self._part(len(self.parts)), islice(rows, PART - 1)
        _write(part, part.with_suffix(".parquet.tmp"), _batches(first, left, interrupts), self.made_from)
        self.parts.append(part)
        if interrupts:
            raise interrupts[0]
        return first is not None

    def _tables(self) -> Iterator[Any]:
        from pyarrow import parquet

        for part in self.parts:
            yield parquet.read_table(part)


def _batches(first: Row | None, rows: Iterator[Row], interrupts: list[KeyboardInterrupt]) -> Iterator[Any]:
    """Yield rows as batches; an interruption ends them."""
    from newsparse.arrow import batch_of

    waiting = [] if first is None else [first]
    try:
        for row in rows:
            waiting.append(row)
            if len(waiting) == _BATCH:
                yield batch_of(waiting)
                waiting = []
    except KeyboardInterrupt as interrupt:
        interrupts.append(interrupt)
    yield batch_of(waiting)


def _write(path: Path, unfinished: Path, pieces: Iterator[Any], made_from: str) -> None:
    """Write batches or tables to a file under another name, then give it its name, so that it is complete or absent."""
    import pyarrow as pa
    from pyarrow import parquet

    from newsparse.arrow import OUTPUT_SCHEMA

    schema = OUTPUT_SCHEMA.with_metadata({_KEY: made_from.encode()})
    try:
        with open(unfinished, "wb") as file:
            with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
                for piece in pieces:
                    table = piece if isinstance(piece, pa.Table) else pa.Table.from_batches([piece])
                    writer.write_table(table.replace_schema_metadata(schema.metadata))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _made_from(path: Path) -> str:
    """Return from which inputs and options a file was made; an empty string for a file of another program."""
    from pyarrow import parquet

    try:
        metadata = parquet.read_metadata(path).metadata or {}
    except ValueError:  # pyarrow's errors are subclasses
        return ""
    found: bytes = metadata.get(_KEY, b"")
    return found.decode("utf-8", "replace")


def made_from(names: Iterable[str], reading: Reading, options: Callable[[str], object], versions: object) -> str:
    """Return the inputs and the options that decide what the rows are, as JSON.

    Args:
        names: the names of the inputs.
        reading: how they are read.
        options: returns the value of an option of the command line.
        versions: the versions of the distributions.
    """
    sizes = [Path(name).stat().st_size if name != "-" and Path(name).is_file() else None for name in names]
    decisive = ("disable", "only", "settings_file", "hint_site", "hint_date", "hint_language")
    known = {
        "newsparse": __version__, "inputs": [*zip(names, sizes, strict=True)], "reading": repr(reading),
        "options": {name: str(options(name)) for name in decisive}, "versions": versions,
    }  # fmt: skip
    return json.dumps(known)
