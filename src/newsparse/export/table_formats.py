"""The rows of a table as lines of CSV or JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from io import StringIO
from typing import Any

from newsparse.export.tables import Table
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

    def function(article: Article) -> str:
        return "".join(csv_line(row.values()) for row in table.rows(article, article.hints.id or ""))

    header = csv_line(table.columns).removesuffix("\n")
    return Exporter("csv", function, media_type="text/csv", rows=True, header=header)


def jsonl_exporter(table: Table) -> Exporter:
    """Return the exporter that writes each row of a table as a JSON object on a line."""

    def function(article: Article) -> str:
        rows = table.rows(article, article.hints.id or "")
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    return Exporter("jsonl", function, media_type="application/json", rows=True)
