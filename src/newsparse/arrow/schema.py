"""The schema of the rows: the same for every article and every pipeline, as engines need it before the run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from newsparse.export.columns import Row

_TEXT, _NUMBER = pa.string(), pa.int32()
_SPAN = (("start", _NUMBER), ("end", _NUMBER))


def _struct(*fields: tuple[str, pa.DataType]) -> pa.DataType:
    return pa.struct([*fields])


_PART = _struct(("text", _TEXT), *_SPAN)
_CATEGORY = _struct(("category", _TEXT), ("rule", _TEXT), ("text", _TEXT), *_SPAN)

OUTPUT_SCHEMA = pa.schema(
    [
        ("id", _TEXT),
        ("error", _TEXT),
        ("text_length", _NUMBER),
        ("text_sha256", _TEXT),
        ("headline", _PART),
        ("standfirst", _PART),
        (
            "byline",
            _struct(
                ("text", _TEXT), ("names", pa.list_(_TEXT)), ("organization", _TEXT), ("places", pa.list_(_TEXT)),
                *_SPAN,
            ),
        ),
        (
            "dateline",
            _struct(
                ("text", _TEXT), ("places", pa.list_(_TEXT)), ("region", _TEXT), ("agency", _TEXT), ("year", _NUMBER),
                ("month", _NUMBER), ("day", _NUMBER), *_SPAN,
            ),
        ),
        ("published", _TEXT),
        ("timestamps", pa.list_(_struct(("role", _TEXT), ("date", _TEXT), ("text", _TEXT), *_SPAN))),
        ("paragraphs", pa.list_(_struct(*_SPAN))),
        ("body", _TEXT),
        (
            "quotes",
            pa.list_(
                _struct(
                    ("text", _TEXT), ("speaker", _TEXT), ("mention", _PART), ("referent", _struct(*_SPAN)),
                    ("cue", _PART), ("content", pa.list_(_struct(*_SPAN))), ("form", _TEXT), ("section", _TEXT),
                    ("rule", _TEXT), ("speaker_rule", _TEXT), *_SPAN,
                )
            ),
        ),
        ("subheadings", pa.list_(_PART)),
        ("captions", pa.list_(_PART)),
        (
            "credits",
            pa.list_(_struct(("role", _TEXT), ("people", pa.list_(_TEXT)), ("organizations", pa.list_(_TEXT)), *_SPAN)),
        ),
        ("notes", pa.list_(_CATEGORY)),
        ("boilerplate", pa.list_(_CATEGORY)),
        ("markup", pa.list_(_struct(("form", _TEXT), ("role", _TEXT), ("value", _TEXT), *_SPAN))),
        ("other", _TEXT),
        (
            "problems",
            pa.list_(
                _struct(
                    ("stage", _TEXT), ("plugin", _TEXT), ("annotator", _TEXT), ("error", _TEXT), ("message", _TEXT)
                )
            ),
        ),
        ("versions", _TEXT),
    ]
)  # fmt: skip
"""The columns of ``parse_batches``.

``error`` is null, or a code (``no_text``, ``wrong_type``, ``invalid_utf8``, ``too_long``, ``time_budget``, ``killed``,
``not_sendable``, ``failed``, ``unreadable``), a colon and a sentence; all columns of results are null then.
``text_length`` and all offsets count code points; ``text_sha256`` is the hash of the text in UTF-8. ``other`` has the
annotations of plugins' own kinds and ``versions`` the versions of the distributions, both as a JSON object.
"""


def _ddl(kind: pa.DataType) -> str:
    """Return a type in the language of Spark."""
    if pa.types.is_list(kind):
        return f"ARRAY<{_ddl(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"STRUCT<{', '.join(f'`{one.name}`: {_ddl(one.type)}' for one in kind)}>"
    return "INT" if kind == _NUMBER else "STRING"


SPARK_DDL: str = ", ".join(f"`{one.name}` {_ddl(one.type)}" for one in OUTPUT_SCHEMA)
"""``OUTPUT_SCHEMA`` as Spark writes it, for ``mapInArrow``. Append ``, site STRING`` for ``keep=["site"]``."""


def batch_of(rows: Sequence[Row]) -> pa.RecordBatch:
    """Return rows of ``newsparse.export.columns`` as a batch. A lone surrogate becomes U+FFFD."""
    try:
        return _batch(rows)
    except UnicodeEncodeError:
        return _batch([_encodable(row) for row in rows])


def _batch(rows: Sequence[Row]) -> pa.RecordBatch:
    columns = zip(*rows, strict=True) if rows else ((),) * len(OUTPUT_SCHEMA)
    arrays = [pa.array(values, one.type) for values, one in zip(columns, OUTPUT_SCHEMA, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=OUTPUT_SCHEMA)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else _replaced(value)
    if isinstance(value, (tuple, list)):
        return type(value)([_encodable(item) for item in value])
    return value


def _replaced(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
