"""The text of the bytes of a file, and what the bytes are if they are not text."""

from __future__ import annotations

import codecs
import json

from newsparse import lazy_re as re
from newsparse.errors import InputError

_WIDE = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16",
         codecs.BOM_UTF16_BE: "UTF-16"}  # fmt: skip
"""The byte order marks of encodings with several bytes per character, the longest first."""
_CONVERT = "convert it to UTF-8 first: iconv -f {} -t UTF-8"
_SIGNATURES = {
    b"%PDF-": "it is a PDF; extract its text first, for example with pdftotext",
    b"PK\x03\x04": "it is a ZIP archive, such as a Word document; save it as plain text first",
    b"\xd0\xcf\x11\xe0": "it is an old Office document; save it as plain text first",
    b"{\\rtf": "it is RTF; save it as plain text first",
    b"\x89PNG": "it is an image",
    b"\xff\xd8\xff": "it is an image",
    b"GIF8": "it is an image",
}
"""The first bytes of common files that are not text (``file``, magic numbers)."""
PARQUET = b"PAR1"
GZIP = b"\x1f\x8b"

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MOST_LINES = 20


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text of the bytes of a file, and a notice if the encoding is not UTF-8.

    Raises:
        InputError: if they are not text in UTF-8 or Windows-1252.
    """
    if (mark := next((mark for mark in _WIDE if raw.startswith(mark)), None)) is not None:
        raise InputError(f"it is {_WIDE[mark]}; {_CONVERT.format(_WIDE[mark])}")
    for signature, reason in _SIGNATURES.items():
        if raw.startswith(signature):
            raise InputError(reason)
    if raw.count(0) > len(raw) // 4:
        raise InputError(f"more than a quarter of its bytes are NUL, as in UTF-16; {_CONVERT.format('UTF-16LE')}")
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        position = error.start
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise InputError(f"byte {position} is not valid UTF-8, and the text is not Windows-1252") from None
    return text, f"byte {position} is not valid UTF-8; read as Windows-1252"


def is_html(text: str) -> bool:
    """Whether a text begins like an HTML page."""
    head = text[:2000].lstrip("\ufeff")
    return head.lstrip().startswith("<") and _HTML.match(head) is not None


def is_json_lines(text: str) -> bool:
    """Whether each of the first lines of a text is a JSON object."""
    lines = [line for line in text[:200_000].split("\n", _MOST_LINES)[:_MOST_LINES] if line.strip()]
    if not lines or not lines[0].lstrip("\ufeff \t").startswith("{"):
        return False
    return all(_is_object(line) for line in lines[:-1] or lines)


def is_json(text: str) -> bool:
    """Whether a text is one JSON object or list."""
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        return False
    try:
        return isinstance(json.loads(text.lstrip("\ufeff")), (dict, list))
    except (ValueError, RecursionError):
        return False


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line.lstrip("\ufeff")), dict)
    except (ValueError, RecursionError):
        return False
