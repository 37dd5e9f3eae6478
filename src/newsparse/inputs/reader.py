"""Documents of files, folders and standard input, one after the other; a file is never read whole if it has many."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from newsparse._messages import suggest
from newsparse.errors import InputError
from newsparse.inputs.decoding import GZIP, PARQUET, decode, is_html, is_json, is_json_lines
from newsparse.inputs.document import Document, Reading, Unreadable
from newsparse.inputs.fields import document_of, identifier_of
from newsparse.inputs.html import read_html
from newsparse.model.hints import NO_HINTS, Hints

_PARQUET_BUFFER = 1 << 20
"""Bytes of a column of a Parquet file that are read at once."""

Documents = Iterator[Document | Unreadable]

_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".html": "html", ".htm": "html"}


def read_documents(
    names: Iterable[str | os.PathLike[str]], reading: Reading | None = None, hints: Hints = NO_HINTS
) -> Documents:
    """Yield the documents of files, of all files of folders, and of standard input (``-``).

    Nothing ends the iteration: what can't be read is an ``Unreadable`` in its place.

    Args:
        names: files and folders.
        reading: how they are read.
        hints: what is known about every document.

    Raises:
        ValueError: for an unknown format.
    """
    reading = reading or Reading()
    if reading.format != "auto" and reading.format not in FORMATS:
        raise ValueError(f"unknown input format: {reading.format!r}{suggest(reading.format, FORMATS)}")
    return _documents([os.fspath(name) for name in names], reading, hints)


def _documents(names: Iterable[str], reading: Reading, hints: Hints) -> Documents:
    for name in names:
        if name not in ("", "-") and Path(name).is_dir():
            yield from _of_folder(Path(name), reading, hints)
        else:
            yield from _of_file(name, reading, hints)


def read_document(name: str | os.PathLike[str], reading: Reading | None = None, hints: Hints = NO_HINTS) -> Document:
    """Return the document of a file with one document.

    Raises:
        InputError: if it can't be read, is a folder, or has several documents.
    """
    found = _of_file(os.fspath(name), reading or Reading(), hints)
    first, second = next(found, None), next(found, None)
    if first is None or second is not None:
        many = "no document" if first is None else "more than one document"
        raise InputError(f"{os.fspath(name)}: it has {many}; use newsparse.inputs.read_documents")
    if isinstance(first, Unreadable):
        raise InputError(f"{first.id}: {first.reason}")
    return first


def _of_folder(folder: Path, reading: Reading, hints: Hints) -> Documents:
    try:
        files = sorted(path for path in folder.rglob(reading.glob) if path.is_file())
    except (OSError, ValueError, NotImplementedError) as error:  # pathlib's for an absolute pattern
        yield Unreadable(id=str(folder), reason=str(error))
        return
    if not files:
        yield Unreadable(id=str(folder), reason=f"the folder has no file {reading.glob!r}; choose others with --glob")
    for path in files:
        yield from _of_file(str(path), reading, hints)


def _of_file(name: str, reading: Reading, hints: Hints) -> Documents:
    try:
        if not name:
            raise InputError("the name of the file is empty; name a file, or - for standard input")
        with _opened(name) as stream:
            form = reading.format if reading.format != "auto" else _form(name, stream)
            yield from FORMATS[form](stream, name, reading, hints)
    except InputError as error:
        yield Unreadable(id=name or "''", reason=str(error))
    except IsADirectoryError:
        yield Unreadable(id=name, reason="it is a directory; name the files in it")
    except (OSError, EOFError) as error:
        yield Unreadable(id=name, reason=(isinstance(error, OSError) and error.strerror) or str(error))


@contextmanager
def _opened(name: str) -> Iterator[io.BufferedReader]:
    """Open a file, or standard input, which stays open; a compressed file is read as what it contains."""
    if name != "-":
        with open(name, "rb") as stream:
            yield _expanded(stream)
    elif sys.stdin is None:
        raise InputError("standard input is closed")
    else:
        raw: Any = sys.stdin.buffer
        yield _expanded(raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(raw))


def _expanded(stream: io.BufferedReader) -> io.BufferedReader:
    if stream.peek(2)[:2] != GZIP:
        return stream
    import gzip

    unpacked: Any = gzip.GzipFile(fileobj=stream)
    return io.BufferedReader(unpacked)


def _form(name: str, stream: io.BufferedReader) -> str:
    """Return the format of a file by its name, else by its first bytes."""
    suffixes = [suffix for suffix in Path(name).suffixes if suffix.lower() != ".gz"]
    by_name = _SUFFIXES.get(suffixes[-1].lower()) if suffixes else None
    return by_name or ("parquet" if stream.peek(4)[:4] == PARQUET else "text")


def _text(stream: io.BufferedReader, name: str, reading: Reading, hints: Hints) -> Documents:
    text, notice = decode(stream.read())
    hints = attrs.evolve(hints, id=name)
    if reading.format == "auto":
        if is_html(text):
            yield attrs.evolve(read_html(text, hints), notice=notice)
            return
        if is_json_lines(text) and text.strip().count("\n"):
            raise InputError("it is JSON Lines; use --input jsonl, or the suffix .jsonl")
        if is_json(text):
            raise InputError("it is JSON; write one object per line and use --input jsonl")
    yield Document(text=text, hints=hints, notice=notice)


def _html(stream: io.BufferedReader, name: str, reading: Reading, hints: Hints) -> Documents:
    del reading
    text, notice = decode(stream.read())
    yield attrs.evolve(read_html(text, attrs.evolve(hints, id=name)), notice=notice)


def _json_lines(stream: io.BufferedReader, name: str, reading: Reading, hints: Hints) -> Documents:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        identifier = f"{name}:{number}"
        try:
            record = json.loads(line.decode("utf-8-sig"))
            if not isinstance(record, dict):
                raise InputError("the line is not a JSON object")
            identifier = identifier_of(record, identifier, reading)
            yield document_of(record, identifier, reading, hints)
        except InputError as error:
            yield Unreadable(id=identifier, reason=str(error))
        except (ValueError, RecursionError) as error:
            yield Unreadable(id=identifier, reason=f"the line is not valid JSON in UTF-8: {error}")


def _parquet(stream: io.BufferedReader, name: str, reading: Reading, hints: Hints) -> Documents:
    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError("Parquet needs pyarrow: install newsparse with the extra 'arrow'") from None
    if name == "-":
        raise InputError("Parquet can't be read from standard input; name a file")
    try:
        # With a buffer, a column is read bit by bit: a group of rows can be larger than the memory.
        file = parquet.ParquetFile(stream, buffer_size=_PARQUET_BUFFER)
        batches = file.iter_batches(batch_size=256, columns=_columns(file.schema_arrow.names, reading))
        rows = (row for batch in batches for row in _rows(batch))
        for number, row in enumerate(rows, 1):
            identifier = f"{name}:{number}"
            try:
                if isinstance(row, ValueError):
                    raise InputError(f"the row can't be read: {row}")
                identifier = identifier_of(row, identifier, reading)
                yield document_of(row, identifier, reading, hints)
            except InputError as error:
                yield Unreadable(id=identifier, reason=str(error))
    except (ValueError, OSError) as error:  # pyarrow's errors are subclasses
        raise InputError(f"it is not a Parquet file: {error}") from error


def _columns(names: list[str], reading: Reading) -> list[str] | None:
    """Return the columns that are needed; all of them if that of the text is missing, for the message."""
    wanted = {reading.text_field, reading.id_field, *(name for some in reading.hint_fields.values() for name in some)}
    return [name for name in names if name in wanted] if reading.text_field in names else None


def _rows(batch: Any) -> Iterator[dict[str, Any] | ValueError]:
    """Yield the rows of a batch; of a row with an invalid value, such as a text that is not UTF-8, the error."""
    try:
        yield from batch.to_pylist()
    except ValueError:
        for number in range(len(batch)):
            try:
                yield from batch.slice(number, 1).to_pylist()
            except ValueError as error:
                yield error


FORMATS: dict[str, Callable[[io.BufferedReader, str, Reading, Hints], Documents]] = {
    "text": _text, "html": _html, "jsonl": _json_lines, "parquet": _parquet,
}  # fmt: skip
"""The input formats by name: each returns the documents of an open file."""
