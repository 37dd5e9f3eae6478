"""Lone surrogates, which Python strings can contain and UTF-8 cannot: extracted from a JSON tree and restored.

Each is written as U+FFFD; a list keeps the originals as ``[pointer, offset, code]``, with a JSON pointer (RFC 6901) to
the string and the offset in code points.
"""

from __future__ import annotations

from typing import Any

from newsparse.errors import DecodeError


def is_unicode(text: str) -> bool:
    """Whether a string can be encoded as UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def extract(value: Any, pointer: str, originals: list[list[Any]]) -> Any:
    """Return the tree with U+FFFD for each lone surrogate; the originals are appended to ``originals``."""
    if isinstance(value, str):
        if is_unicode(value):
            return value
        lone = [i for i, c in enumerate(value) if "\ud800" <= c <= "\udfff"]
        originals.extend([pointer, i, ord(value[i])] for i in lone)
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
    if isinstance(value, list):
        return [extract(item, f"{pointer}/{i}", originals) for i, item in enumerate(value)]
    if isinstance(value, dict):
        return {key: extract(item, f"{pointer}/{_step(key)}", originals) for key, item in value.items()}
    return value


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def restore(tree: dict[str, Any], originals: Any) -> None:
    """Restore the originals in the tree, in time linear in its strings and their number.

    Raises:
        DecodeError: if ``originals`` is not a list, or an original does not fit the tree.
    """
    if type(originals) is not list:
        raise DecodeError(f"surrogates: expected list, got {type(originals).__name__}")
    strings: dict[str, list[tuple[int, int]]] = {}
    for number, entry in enumerate(originals):
        if not (isinstance(entry, list) and [type(e) for e in entry] == [str, int, int]):
            raise DecodeError(f"surrogates[{number}]: expected [pointer, offset, code], got {str(entry)[:40]}")
        strings.setdefault(entry[0], []).append((entry[1], entry[2]))
    for pointer, places in strings.items():
        try:
            _restore_string(tree, pointer, places)
        except (LookupError, TypeError, ValueError) as error:
            raise DecodeError(f"surrogates: {pointer[:40]!r} does not fit the document: {error}") from error


def _restore_string(tree: dict[str, Any], pointer: str, places: list[tuple[int, int]]) -> None:
    """Restore the originals of one string.

    Only one spelling of a pointer is accepted: each spelling splits the string once, and time must stay linear.
    """
    beginning, *steps = pointer.split("/")
    if beginning or not steps:
        raise ValueError("it is not a JSON pointer")
    *path, last = [step.replace("~1", "/").replace("~0", "~") for step in steps]
    owner: Any = tree
    for step in path:
        owner = owner[_key(owner, step)]
    key = _key(owner, last)
    if not isinstance(owner[key], str):
        raise ValueError("there is no string at it")
    characters = list(owner[key])
    for offset, code in places:
        if not (0xD800 <= code <= 0xDFFF and offset >= 0 and characters[offset] == "\ufffd"):
            raise ValueError("there is no U+FFFD at it, or the code is not a surrogate")
        characters[offset] = chr(code)
    owner[key] = "".join(characters)


def _key(owner: Any, step: str) -> Any:
    """Return a step of a pointer as an index or a key of its owner."""
    if not isinstance(owner, list):
        return step
    number = int(step)
    if number < 0 or str(number) != step:
        raise ValueError(f"{step[:40]!r} is not an index of a list")
    return number
