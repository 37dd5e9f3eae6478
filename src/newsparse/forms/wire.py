"""Feeds of news agencies: ANPA 1312 and IPTC 7901 headers, lines between ``^`` and ``<``, slugs, end marks."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.forms.keys import form_keys
from newsparse.forms.lines import Found, Line, lines_of
from newsparse.forms.service import SERVICE_LINE, read_service
from newsparse.model import NamedValue, Span
from newsparse.model.markup import MarkupRole

FEWEST_CARET_LINES = 2
"""The fewest lines between ``^`` and ``<`` or ``=``."""

MOST_BEFORE_CARET = 3
"""The most lines of the header before the first of them."""

LONGEST_HEADER = 80
"""The longest line of a header, in code points."""

TAIL = 200
"""The length of the end of a text that is searched for end marks, in code points."""

_CARET = re.compile(r"\^(?P<inside>.*?)(?P<mark>[<=])?\Z")
_SLUG = re.compile(r"(?:[A-Z]{2}-.*?(?:--|,\s*\d+\Z|,[a-z]?\d{3,})|[A-Za-z]{2}-[^\s]+-?[^\s]*,.*\d)", re.DOTALL)
_ADVISORY = re.compile(r"Eds?(?:itors)?\s?:|EDS\s?:|With (?:AP )?[Pp]hotos?|AP [Pp]hotos?")
_BY = re.compile(r"By\s", re.IGNORECASE)
_STAMP = re.compile(r"[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}(?:GMT|[ECMP][SD]T)?<?")
_KEYWORD = re.compile(r"[a-z] [a-z](?: [a-z])? +[A-Za-z]{2}-\S.*\d{4}")
_START = re.compile(r"[\x01-\x04]*\s*ZCZC\b.*|[\x01-\x04].*")
_END = re.compile(r"[\x01-\x04]*N{4}[\x01-\x04]*|[\x01-\x04]+")
_CLOCK = re.compile(r"\d{6}(?: ?(?:GMT|[ECMP][SD]T))? [A-Za-z]{3} \d\d(?:\d\d)?")
_PLAIN_SLUG = re.compile(r"[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+(?:[ ,].{0,20}\d)?")
_SERVICE = re.compile(rf"\s{{0,20}}{SERVICE_LINE}[^\S\n]*\n")
_TAGGED = re.compile(r"\s{0,8}(?P<slug>[A-Z0-9][A-Z0-9.&'-]*(?:/[A-Z0-9.&'-]+)*:?)[ \t]*(?=\()")


def read_wire(text: str) -> Found | None:
    """The marks of the feed of an agency, ``None`` if there are none."""
    if "\n^" in text or text[:1] == "^":
        lines = lines_of(text)
        if sum(_is_caret_line(line) for line in lines) >= FEWEST_CARET_LINES:
            return _read_caret(text, lines)
    if _SERVICE.match(text):
        return read_service(text)
    if "ZCZC" in text[:200] or "NNNN" in text[-TAIL:]:
        return _read_telegraph(text)
    return _read_slug(text)


def _is_caret_line(line: Line) -> bool:
    return line.text[:1] == "^" and line.text[-1] in "<="


def _read_caret(text: str, lines: Sequence[Line]) -> Found | None:
    """A text whose lines of the head are between ``^`` and ``<``."""
    found = Found(text, "wire")
    first = next(number for number, line in enumerate(lines) if _is_caret_line(line))
    before = [line for line in lines[:first] if line.text]
    if len(before) > MOST_BEFORE_CARET or any(len(line.text) > LONGEST_HEADER for line in before):
        return None
    for line in before:
        found.add_line(line, "slug")
    bylines: list[Span] = []
    head = True
    for line in lines[first:]:
        if line.text[:1] == "^":
            role = _caret_role(found, line, bylines) if head else "mark"
            _add_caret(found, line, role, bylines)
        elif line.text:
            head = False
            _add_end(found, line)
    if bylines:
        found.named.append(NamedValue("byline", Span.cover(bylines)))
    return found


def _caret_role(found: Found, line: Line, bylines: Sequence[Span]) -> MarkupRole:
    """What a line of the head is."""
    inside = line.text.strip("^<=")
    if _SLUG.match(inside):
        return "slug"
    if _ADVISORY.match(inside):
        return "advisory"
    if _BY.match(inside) or (bylines and len(bylines) == 1):
        return "byline"
    return "other" if found.names("headline") or bylines else "headline"


def _add_caret(found: Found, line: Line, role: MarkupRole, bylines: list[Span]) -> None:
    m = _CARET.match(line.text)
    inside = Span.from_match(m, "inside").shift(line.text_start) if m else line.span
    if role == "mark":
        found.add(Span(line.text_start, inside.start))
        found.add(Span(inside.end, line.text_end))
    elif role == "byline":
        found.add_line(line, "byline", inside)
        found.named.pop()
        bylines.append(inside)
    else:
        found.add_line(line, role, inside)


def _add_end(found: Found, line: Line) -> None:
    """Add the time at the end of the text, or the mark at the end of a paragraph."""
    if _STAMP.fullmatch(line.text):
        found.add_line(line, "end")
    elif line.text[-1] == "<":
        found.add(Span(line.text_end - 1, line.text_end))


def _read_telegraph(text: str) -> Found:
    """A text between ``ZCZC`` and ``NNNN``."""
    lines = [line for line in lines_of(text) if line.text]
    found = Found(text, "wire")
    if lines and _START.fullmatch(lines[0].text):
        found.add_line(lines[0], "mark")
        for line in lines[1:3]:
            if not (_KEYWORD.fullmatch(line.text) or _PLAIN_SLUG.fullmatch(line.text)):
                break
            found.add_line(line, "slug")
    last = len(lines) - 1
    if last > 0 and _END.fullmatch(lines[last].text):
        found.add_line(lines[last], "end")
        if last > 1 and _CLOCK.fullmatch(lines[last - 1].text):
            found.add_line(lines[last - 1], "end")
    return found


def _read_slug(text: str) -> Found | None:
    """A slug with words such as UPDATE and PIX in brackets, alone on the first line."""
    m = _TAGGED.match(text)
    tags = form_keys().wire_tags.match(text, m.end()) if m else None
    if m is None or tags is None:
        return None
    if not (set(m["slug"]) & set("-/") or "," in tags.group() or any(map(str.isdigit, tags.group()))):
        return None  # one word may be anything
    line = next(line for line in lines_of(text[: tags.end() + 200]) if line.text)
    if line.text_end != tags.end() or line.end >= len(text.rstrip()):
        return None
    found = Found(text, "wire")
    found.add_line(line, "slug", Span.from_match(m, "slug"))
    return found
