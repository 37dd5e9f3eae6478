"""A quick reader for TOML documents in the plain form of the data files.

``tomllib`` is written in Python and reads each character. Regular expressions read word lists in a fifth of the time,
and the command reads its data files before the first text without ``tomllib``.

>>> read_plain('[gusts]\\nwords = ["loud", "low"]\\nscale = { least = 3 }')
{'gusts': {'words': ['loud', 'low'], 'scale': {'least': 3}}}
>>> read_plain('gust = "lo\\\\u0075d"') is None
True
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_COMMENT = r"#[^\x00-\x08\n-\x1f\x7f]*+"
_GAP = rf"(?:[ \t\n]++|{_COMMENT}(?=\n|\Z))*+"
_PLAIN = r"[^\"\\\x00-\x1f\x7f]*+"
_STRING = rf"(?:\"{_PLAIN}(?:\\[\\\"nt]{_PLAIN})*+\"(?!\")|'[^'\x00-\x1f\x7f]*+'(?!'))"
_STRINGS = rf"(?:{_GAP}{_STRING}{_GAP},)*+{_GAP}(?:{_STRING}{_GAP})?"
_LONG_STRING = r"\"{3}\n([^\"\\\x00-\x09\x0b-\x1f\x7f]*+)\"{3}(?!\")"
_NAME = rf"(?:[\w-]++|{_STRING})"

_LINE = re.compile(
    rf"{_GAP}(?:\[([\w-]++(?:\.[\w-]++)*+)\]|\[\[([\w-]++)\]\]"
    rf"|({_NAME}) = (?:\[({_STRINGS})\]|({_STRING})|{_LONG_STRING}))?+[ \t]*+(?:{_COMMENT})?(?:\n|\Z)",
    re.ASCII,
)
"""The name of a table, or a key with a list of strings or with a string; or nothing. There may be a comment."""

_KEY = re.compile(rf"{_GAP}({_NAME}) = ", re.ASCII)
_SIMPLE = re.compile(
    rf"\[(?P<strings>{_STRINGS})\]|(?P<string>{_STRING})"
    r"|(?P<integer>0|-?[1-9]\d*+)(?![\w.:+-])|(?P<float>-?(?:0|[1-9]\d*+)\.\d++)(?![\w.:+-])|(?P<boolean>true|false)\b",
    re.ASCII,
)
_BETWEEN = re.compile(_GAP)
_BLANKS = re.compile(r"[ \t]*+")
_END = re.compile(rf"[ \t]*+(?:{_COMMENT})?(?:\n|\Z)")
_ITEM = re.compile(rf"{_STRING}|{_COMMENT}")


_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"\\": "\\", '"': '"', "n": "\n", "t": "\t"}
_CONVERTED: dict[str, Callable[[str], Any]] = {"integer": int, "float": float, "boolean": "true".__eq__}


class _NotPlainError(Exception):
    """A document is not in the plain form."""


def read_plain(text: str) -> dict[str, Any] | None:
    """Read a document.

    Strings have simple escapes only, keys are followed by `` = ``, and tables come before the tables inside them.

    Returns:
        What ``tomllib.loads`` returns; ``None`` for a document in another form, and for an invalid one.
    """
    try:
        return _read(text)
    except _NotPlainError:
        return None


def _read(text: str) -> dict[str, Any]:
    document: dict[str, Any] = {}
    headers: dict[str, dict[str, Any]] = {"": document}
    table, at = document, 0
    while at < len(text):
        found = _LINE.match(text, at)
        if found is None:
            opened = _KEY.match(text, at)
            value, at = _value(text, opened.end() if opened else at)
            ended = _END.match(text, at)
            if opened is None or ended is None:
                raise _NotPlainError
            _add(table, _unquoted(opened[1]), value)
            at = ended.end()
            continue
        at = found.end()
        header, array, key, strings, string, long_string = found.groups()
        if key:
            value = _items(strings) if strings is not None else long_string if string is None else _unquoted(string)
            _add(table, _unquoted(key), value)
        elif header:
            table = headers[header] = {}
            parent, _, name = header.rpartition(".")
            _add(_opened(headers, parent), name, table)
        elif array:
            table = {}
            _add_to_array(document, array, headers, table)
    return document


def _add(table: dict[str, Any], key: str, value: Any) -> None:
    if key in table:
        raise _NotPlainError
    table[key] = value


def _opened(headers: dict[str, dict[str, Any]], header: str) -> dict[str, Any]:
    """The table with a header; it is made if only tables inside it have one."""
    if header not in headers:
        headers[header] = {}
        parent, _, name = header.rpartition(".")
        _add(_opened(headers, parent), name, headers[header])
    return headers[header]


def _add_to_array(
    document: dict[str, Any], name: str, headers: dict[str, dict[str, Any]], table: dict[str, Any]
) -> None:
    """Add a table to an array of tables, whose header is kept as ``[[name]]``."""
    if f"[[{name}]]" not in headers:
        headers[f"[[{name}]]"] = {}
        _add(document, name, [])
    document[name].append(table)


def _unquoted(name: str) -> str:
    """The content of a string, or a key without quotation marks as it is."""
    if name[0] == "'":
        return name[1:-1]
    if name[0] != '"':
        return name
    return _ESCAPE.sub(lambda found: _ESCAPED[found[1]], name[1:-1]) if "\\" in name else name[1:-1]


def _items(strings: str) -> list[str]:
    found: list[str] = _ITEM.findall(strings)
    if "\\" in strings:
        return [_unquoted(item) for item in found if item[0] != "#"]
    return [item[1:-1] for item in found if item[0] != "#"]


def _value(text: str, at: int) -> tuple[Any, int]:
    """The value at an offset, and its end."""
    found = _SIMPLE.match(text, at)
    if found is None:
        opening = text[at : at + 1]
        if opening not in ("[", "{"):
            raise _NotPlainError
        return _list(text, at + 1) if opening == "[" else _inline_table(text, at + 1)
    kind, value = found.lastgroup, found[found.lastgroup or 0]
    if kind == "strings":
        return _items(value), found.end()
    if kind == "string":
        return _unquoted(value), found.end()
    return _CONVERTED[kind or ""](value), found.end()


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _list(text: str, at: int) -> tuple[list[Any], int]:
    values = []
    at = _end(_BETWEEN, text, at)
    while text[at : at + 1] != "]":
        value, at = _value(text, at)
        values.append(value)
        at = _end(_BETWEEN, text, at)
        if text[at : at + 1] == ",":
            at = _end(_BETWEEN, text, at + 1)
        elif text[at : at + 1] != "]":
            raise _NotPlainError
    return values, at + 1


def _inline_table(text: str, at: int) -> tuple[dict[str, Any], int]:
    table: dict[str, Any] = {}
    at = _end(_BLANKS, text, at)
    if text[at : at + 1] == "}":
        return table, at + 1
    while True:
        found = _KEY.match(text, at)
        if found is None or "\n" in found[0]:
            raise _NotPlainError
        value, at = _value(text, found.end())
        _add(table, _unquoted(found[1]), value)
        at = _end(_BLANKS, text, at)
        mark, at = text[at : at + 1], at + 1
        if mark == "}":
            return table, at
        if mark != ",":
            raise _NotPlainError
