"""Writers: how the results of several documents become one output."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from newsparse._messages import describe_exception, is_interrupt, short_repr
from newsparse.cli.io import Emit, UnwritableError, emit_shown, output_file, report, uninterrupted
from newsparse.cli.work import Result
from newsparse.export import FORMATS
from newsparse.plugin import Exporter


class Writer(Protocol):
    """Writes results. ``complete`` is false if an article could not be exported."""

    complete: bool

    def write(self, results: Iterable[Result]) -> None:
        """Write the results.

        Raises:
            BrokenPipeError: if the reader has closed the pipe.
            UnwritableError: if the output can't be written.
        """


class Lines:
    """Writes articles one after the other: a line, several rows, or a text each.

    Attributes:
        exporter: the format.
        emit: writes the output.
        with_header: whether the header is written.
    """

    def __init__(self, exporter: Exporter, emit: Emit, with_header: bool = True) -> None:
        self.exporter = exporter
        self.emit = emit
        self.with_header = with_header
        self.complete = True

    def write(self, results: Iterable[Result]) -> None:
        """Write the results."""
        in_lines, between = self.exporter.per_line or self.exporter.rows, ""
        if self.exporter.header and self.with_header:
            self.emit(f"{self.exporter.header}\n")
        for result in results:
            shown, works = _exported(self.exporter, result)
            self.complete &= works
            if shown or (shown is not None and not self.exporter.rows):  # an article can have no row in a table
                self.emit(f"{between}{shown}\n")
                between = "" if in_lines else "\n"


class JsonList:
    """Writes a JSON list."""

    def __init__(self, exporter: Exporter, emit: Emit) -> None:
        self.exporter = exporter
        self.emit = emit
        self.complete = True

    def write(self, results: Iterable[Result]) -> None:
        """Write the results; after an interruption the list is shorter, but valid."""
        opening = "[\n"
        try:
            for result in results:
                shown, works = _exported(self.exporter, result)
                self.complete &= works
                if shown is None:
                    continue
                with uninterrupted():
                    self.emit(opening + shown)
                    opening = ",\n"
        finally:
            self.emit("[]\n" if opening == "[\n" else "\n]\n")


class View:
    """Writes articles for reading on the terminal."""

    def __init__(self, several: bool) -> None:
        self.several = several
        self.complete = True

    def write(self, results: Iterable[Result]) -> None:
        """Write the results."""
        import sys
        from io import TextIOWrapper

        from newsparse.export.view import show

        if isinstance(sys.stdout, TextIOWrapper):  # escape characters that the encoding of the locale lacks
            sys.stdout.reconfigure(errors="backslashreplace")
        for result in results:
            if result.article:
                emit_shown(show(result.article, result.id if self.several else None))


class Pages:
    """Writes the page of each article to a folder, and an index page.

    Attributes:
        folder: the folder; it is made if it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.complete = True
        self._names: set[str] = set()

    def write(self, results: Iterable[Result]) -> None:
        """Write the results."""
        from newsparse.export.html.index import Entry, index_page

        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UnwritableError(str(self.folder), error.strerror or str(error)) from error
        entries: list[Entry] = []
        for result in results:
            shown, works = _exported(FORMATS["html"], result)
            self.complete &= works
            if result.article is None or shown is None:
                entries.append(Entry.failed(result.id, result.error or "its page could not be made"))
                continue
            name = self._name(result.id)
            with output_file(self.folder / name) as emit:
                emit(f"{shown}\n")
            entries.append(Entry.of(result.article, name))
        with output_file(self.folder / "index.html") as emit:
            emit(index_page(entries))

    def _name(self, identifier: str) -> str:
        """Return a file name for an identifier that no other page has."""
        stem = re.sub(r"[^\w.-]+", "_", Path(identifier).name, flags=re.ASCII).strip("._")[:80] or "article"
        name, number = f"{stem}.html", 2
        while name.lower() in self._names or name == "index.html":
            name, number = f"{stem}-{number}.html", number + 1
        self._names.add(name.lower())
        return name


def _exported(exporter: Exporter, result: Result) -> tuple[str | None, bool]:
    """Return the text of a result in a format, ``None`` if there is none, and whether the exporter worked."""
    if result.exported is None and result.article is None:
        return _of_failure(exporter, result.id, result.error), True
    shown, wrong = result.exported or export_article(result.article, exporter)
    if not wrong:
        return shown.removesuffix("\n"), True
    report(result.id, f"not written: exporter {exporter.name!r} {wrong}")
    return _of_failure(exporter, result.id, f"exporter {exporter.name!r} {wrong}"), False


def _of_failure(exporter: Exporter, identifier: str, reason: str) -> str | None:
    """Return the text for a document without an article; ``None`` if the format has none."""
    return exporter.failed(identifier, reason).removesuffix("\n") if exporter.failed else None


def export_article(article: Any, exporter: Exporter) -> tuple[str, str]:
    """Call an exporter; return its text and what is wrong with it."""
    try:
        function: Callable[[Any], object] = exporter.function
        shown = function(article)
    except BaseException as error:  # the function can be a plugin's
        if is_interrupt(error):
            raise
        return "", f"failed: {describe_exception(error)}"
    if not isinstance(shown, str):
        return "", f"returned {short_repr(shown)}, not a string"
    return shown, "" if exporter in FORMATS.values() else _fault(exporter, shown)


def _fault(exporter: Exporter, shown: str) -> str:
    """Return what is wrong with the text of an exporter, or an empty string."""
    if exporter.per_line and any(mark in shown.removesuffix("\n") for mark in "\n\r"):
        return "returned a line break, but it has per_line=True"
    if exporter.is_json and not exporter.rows:
        try:
            json.loads(shown)
        except ValueError:
            return f"returned {short_repr(shown)}, which is not valid JSON"
    return ""
