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

from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import get_data
from typing import Any

from newsparse._messages import short_repr
from newsparse._toml import read_plain
from newsparse.errors import DataFileError


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
    if (plain := read_plain(text)) is not None:
        return plain
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{file} is not valid TOML: {error}") from error


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
