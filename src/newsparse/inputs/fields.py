"""Values of fields and metadata as hints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import attrs

from newsparse.errors import InputError
from newsparse.inputs.document import Document, Reading
from newsparse.model import Hints


def identifier_of(record: Mapping[str, Any], name: str, reading: Reading) -> str:
    """Return the identifier of a JSON object or of a row, else ``name``, such as ``stories.jsonl:17``."""
    identifier = record.get(reading.id_field)
    return name if identifier in (None, "") else str(identifier)


def document_of(record: Mapping[str, Any], identifier: str, reading: Reading, hints: Hints) -> Document:
    """Return the document of a JSON object or of a row.

    Args:
        record: its fields.
        identifier: its identifier.
        reading: the names of the fields.
        hints: what the caller knows about every document; the fields of a document take precedence.

    Raises:
        InputError: if the field of the text is missing or is not a string.
    """
    text = record.get(reading.text_field)
    if not isinstance(text, str):
        fields = ", ".join(map(str, record)) or "none"
        what = "has no string in" if reading.text_field in record else "has no field"
        raise InputError(f"it {what} {reading.text_field!r}; its fields are: {fields}; choose one with --text-field")
    found = {hint: _hint(hint, record, names) for hint, names in reading.hint_fields.items()}
    known = {hint: value for hint, value in found.items() if value is not None}
    made = attrs.evolve(hints, id=identifier, **known)
    return Document(text=text, hints=made)


def _hint(hint: str, record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    value = next((record[name] for name in names if record.get(name)), None)
    if hint == "date":
        return day_of(value)
    if isinstance(value, (list, tuple)):
        value = ", ".join(one for one in value if isinstance(one, str))
    if not isinstance(value, str) or not value.strip():
        return None
    return host_of(value) if hint == "site" else value


def day_of(value: Any) -> dt.date | None:
    """Return the day of a date, a time, or a string that begins with ISO 8601; otherwise ``None``."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        with suppress(ValueError):
            return dt.date.fromisoformat(value.strip()[:10])
    return None


def host_of(address: Any) -> str | None:
    """Return the host name of a web address or of a host name, without ``www.``; otherwise ``None``."""
    if not isinstance(address, str):
        return None
    with suppress(ValueError):
        host = urlsplit(address if "://" in address else f"//{address}").hostname
        return host.removeprefix("www.") if host else None
    return None
