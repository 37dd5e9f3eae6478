"""Going on with an output file that an earlier run did not finish."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsparse.inputs import Document, Unreadable
from newsparse.plugin import Exporter


class Written(NamedTuple):
    """What is written already.

    Attributes:
        size: the size of the part of the file that is kept, in bytes.
        ids: how often each identifier is written.
    """

    size: int
    ids: Counter[str]

    @classmethod
    def nothing(cls) -> Written:
        """Nothing is written."""
        return cls(0, Counter())

    def rest_of(self, documents: Iterable[Document | Unreadable]) -> Iterator[Document | Unreadable]:
        """Yield the documents that are not written yet. Of documents with one identifier, the first ones are."""
        left = self.ids.copy()
        for one in documents:
            identifier = one.id if isinstance(one, Unreadable) else str(one.hints.id)
            if left[identifier]:
                left[identifier] -= 1
            else:
                yield one


def written(path: Path, exporter: Exporter) -> Written:
    """Return what an output file contains. A line that is broken off is not kept.

    Of a table, the rows of the last identifier are not kept either: more of them can be missing.

    Raises:
        ValueError: if the file was not written in this format.
        OSError: if it can't be read.
    """
    if not path.exists():
        return Written.nothing()
    kept, size, last, last_start = Counter[str](), 0, None, 0
    with open(path, "rb") as file:
        for number, line in enumerate(file):
            if not line.endswith(b"\n"):
                break
            if number or not exporter.header:
                identifier = _id_of(line, exporter, f"{path}: line {number + 1}")
                if not exporter.rows or identifier != last:
                    kept[identifier] += 1
                    last, last_start = identifier, size
            size += len(line)
    if exporter.rows and last is not None:
        kept[last] -= 1
        size = last_start
    return Written(size, kept)


def _id_of(line: bytes, exporter: Exporter, where: str) -> str:
    try:
        if exporter.is_json:
            return str(json.loads(line)["id"])
        return next(csv.reader([line.decode("utf-8")]))[0]
    except (ValueError, KeyError, TypeError, IndexError, StopIteration):
        raise ValueError(f"{where} was not written with these options; choose another file for --output") from None
