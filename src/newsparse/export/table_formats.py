"""The rows of a table as lines of CSV or JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from functools import partial
from io import StringIO
from typing import Any

from newsparse.export.tables import TABLES, Row, Table
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
    return _exporter("csv", "text/csv", table.name, _csv_line, header=csv_line(table.columns)[:-1])


def jsonl_exporter(table: Table) -> Exporter:
    """Return the exporter that writes each row of a table as a JSON object on a line."""
    return _exporter("jsonl", "application/json", table.name, _json_line)


def _csv_line(row: Row) -> str:
    return csv_line(row.values())


def _json_line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _exporter(name: str, media_type: str, table: str, line: Callable[[Row], str], header: str = "") -> Exporter:
    """Return the exporter of a table. It has functions of this module only, so that other processes can import it."""
    rows, failed = partial(_rows, table=table, line=line), partial(_failed, table=table, line=line)
    return Exporter(name, rows, media_type=media_type, rows=True, header=header, failed=failed)


def _rows(article: Article, table: str, line: Callable[[Row], str]) -> str:
    return "".join(map(line, TABLES[table].rows(article, article.hints.id or "")))


def _failed(identifier: str, reason: str, table: str, line: Callable[[Row], str]) -> str:
    row = TABLES[table].row_of_failure(identifier, reason)
    return line(row) if row else ""
