"""The rows of a table as lines of CSV or JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any

from newsparse.export.tables import Row, Table
from newsparse.model import Article, fold_space
from newsparse.plugin.exporter import Exporter

ESCAPED = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Characters with which a cell can begin a formula in a spreadsheet (OWASP, "CSV injection")."""


def csv_line(cells: Iterable[Any]) -> str:
    """Return one line of CSV. White space is folded, and text that could begin a formula is preceded by ``'``."""
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow([_safe(cell) if isinstance(cell, str) else cell for cell in cells])
    return line.getvalue()


def _safe(cell: str) -> str:
    shown = fold_space(cell).replace("\0", "\ufffd")
    return f"'{shown}" if shown.startswith(ESCAPED) else shown


def csv_exporter(table: Table) -> Exporter:
    """Return the exporter that writes the rows of a table as CSV."""
    return _exporter("csv", "text/csv", table, lambda row: csv_line(row.values()), header=csv_line(table.columns)[:-1])


def jsonl_exporter(table: Table) -> Exporter:
    """Return the exporter that writes each row of a table as a JSON object on a line."""
    return _exporter("jsonl", "application/json", table, lambda row: json.dumps(row, ensure_ascii=False) + "\n")


def _exporter(name: str, media_type: str, table: Table, line: Callable[[Row], str], header: str = "") -> Exporter:
    def rows(article: Article) -> str:
        return "".join(map(line, table.rows(article, article.hints.id or "")))

    def failed(identifier: str, reason: str) -> str:
        row = table.row_of_failure(identifier, reason)
        return line(row) if row else ""

    return Exporter(name, rows, media_type=media_type, rows=True, header=header, failed=failed)
