"""Reading the data files of packages. A mistake in a file is one sentence with the file, the entry and what is allowed.

>>> table = parse_toml('gust = "lou"', "words.toml")
>>> check_choice(table["gust"], "words.toml: 'gust'", ["loud", "quiet"])
Traceback (most recent call last):
newsparse.errors.DataFileError: words.toml: 'gust' must not be 'lou'; allowed values: 'loud', 'quiet'
>>> parse_toml('gust = ', "words.toml")
Traceback (most recent call last):
newsparse.errors.DataFileError: words.toml is not valid TOML: Invalid value (at end of document)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import get_data
from typing import Any

from newsparse._messages import short_repr
from newsparse.errors import DataFileError

_SPACE = r"[ \t\n]*+"
_STRING = r"(?:\"[^\"\\\x00-\x1f\x7f]*+\"|'[^'\x00-\x1f\x7f]*+')"
_STRINGS = rf"(?:{_SPACE}{_STRING}{_SPACE},)*+{_SPACE}(?:{_STRING}{_SPACE})?"
_LONG_STRING = r"\"{3}\n([^\"\\\x00-\x09\x0b-\x1f\x7f]*+)\"{3}"
_VALUE = rf"\[({_STRINGS})\]|({_STRING})|{_LONG_STRING}"
_COMMENT = r"#[^\x00-\x08\n-\x1f\x7f]*+"
_LINE = re.compile(rf"{_SPACE}(?:\[([\w-]++)\]|([\w-]++) = (?:{_VALUE}))? *+(?:{_COMMENT})?(?:\n|\Z)", re.ASCII)
"""The name of a table, or a key with a list of strings or with a string, without escapes; or a comment."""

_ITEM = re.compile(_STRING)


def read_bytes(package: str, name: str) -> bytes:
    """The content of the file ``data/NAME`` of a package.

    Raises:
        OSError: if there is no such file.
    """
    content = get_data(package, f"data/{name}")  # importlib.resources loads twenty modules more
    if content is None:
        raise FileNotFoundError(f"the package {package} has no file data/{name}")
    return content


def read_text(package: str, name: str) -> str:
    """The text of the file ``data/NAME`` of a package, with its line breaks as line feeds.

    Raises:
        OSError: if there is no such file.
    """
    return read_bytes(package, name).decode("utf-8").replace("\r\n", "\n")


def data_folder(package: str, name: str) -> Path:
    """The folder ``data/NAME`` of a package."""
    return Path(next(iter(import_module(package).__path__)), "data", name)


def read_toml(package: str, name: str) -> dict[str, Any]:
    """The content of the file ``data/NAME`` of a package.

    Raises:
        DataFileError: if it is not valid TOML; the message names the file and the line.
    """
    return parse_toml(read_text(package, name), name)


def parse_toml(text: str, file: str) -> dict[str, Any]:
    """The content of a TOML document.

    Args:
        text: the document.
        file: the name of its file, for messages.

    Raises:
        DataFileError: if it is not valid TOML; the message names the file and the line.
    """
    if (plain := _parse_lists(text)) is not None:
        return plain
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{file} is not valid TOML: {error}") from error


def _parse_lists(text: str) -> dict[str, Any] | None:
    """The content of a TOML document that has lists of strings and strings without escapes only: a word list.

    It takes a fifth of the time of ``tomllib``, which is written in Python and reads each character. The result for
    any other document, and for an invalid one, is ``None``.
    """
    document: dict[str, Any] = {}
    table, at = document, 0
    while at < len(text):
        found = _LINE.match(text, at)
        if found is None:
            return None
        at = found.end()
        name, key, items, string, long_string = found.groups()
        if (document if name else table).get(name or key) is not None:
            return None
        if name:
            table = document[name] = {}
        elif items is not None:
            table[key] = [item[1:-1] for item in _ITEM.findall(items)]
        elif key:
            table[key] = long_string if string is None else string[1:-1]
    return document


def check_keys(table: Any, where: str, required: Collection[str] = (), optional: Collection[str] = ()) -> None:
    """Check that a value is a table with known keys.

    Args:
        table: the value.
        where: the file and the entry, for messages.
        required: the keys that it must have.
        optional: the keys that it may have.

    Raises:
        DataFileError: if it is not a table, has an unknown key, or lacks a required one.
    """
    if not isinstance(table, Mapping):
        raise DataFileError(f"{where} must be a table, not {short_repr(table)}")
    allowed = sorted({*required, *optional})
    for key in table:
        if key not in allowed:
            raise DataFileError(f"{where} has the unknown key {key!r}; allowed keys: {_listed(allowed)}")
    for key in required:
        if key not in table:
            raise DataFileError(f"{where} lacks the key {key!r}")


def check_choice(value: Any, where: str, allowed: Collection[str]) -> None:
    """Check that a value is one of the allowed strings.

    Args:
        value: the value.
        where: the file and the entry, for messages.
        allowed: the allowed strings.

    Raises:
        DataFileError: if it is not; the message lists the allowed strings.
    """
    if not isinstance(value, str) or value not in allowed:
        raise DataFileError(f"{where} must not be {short_repr(value)}; allowed values: {_listed(allowed)}")


def string_list(value: Any, where: str) -> tuple[str, ...]:
    """The strings of a list.

    Args:
        value: the list.
        where: the file and the entry, for messages.

    Raises:
        DataFileError: if it is not a list of strings that are not blank.
    """
    if not isinstance(value, list):
        raise DataFileError(f"{where} must be a list of strings, not {short_repr(value)}")
    for one in value:
        if not isinstance(one, str) or not one.strip():
            raise DataFileError(f"{where} must be a list of strings that are not blank, which {short_repr(one)} is not")
    return tuple(value)


def string_lists(
    table: Any, where: str, required: Collection[str], optional: Collection[str] = ()
) -> dict[str, tuple[str, ...]]:
    """The lists of strings in a table, by key.

    Args:
        table: the table.
        where: the file and the entry, for messages.
        required: the keys that it must have.
        optional: the keys that it may have.

    Raises:
        DataFileError: if it is not a table with these keys and lists of strings.
    """
    check_keys(table, where, required, optional)
    return {key: string_list(value, f"{where}: {key!r}") for key, value in table.items()}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))
