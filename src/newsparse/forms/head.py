"""Heads of keys and values: front matter between lines of dashes, heads of e-mail, "Title: ..." lines of page savers.

---                              From: Ann Lee <ann@quay.example>        Title: Ferry is back
title: Ferry is back             Date: Sat, 4 May 2024 10:14:00 +0200    Author: Ann Lee
author: Ann Lee                  Subject: Ferry is back                  URL: https://quay.example/1
---
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.forms.keys import form_keys
from newsparse.forms.lines import Found, Line, lines_of
from newsparse.model import Span, trim
from newsparse.model.markup import MarkupRole

MOST_LINES = 60
"""The most lines of a head."""

FEWEST_KEYS = 3
"""The fewest known keys of a head without lines of dashes."""

_FIRST_KEY = re.compile(r"\s{0,40}+[*_]{0,2}([^\W\d_](?:[^\W_]|[ -]){0,28}+)[*_]{0,2}:")
_FORWARDED = re.compile(r"\s{0,10}(?:-{2,}[^\r\n-]{3,40}-{2,}|Begin forwarded message:)[ \t]*\r?\n")
"""A line above the head of an e-mail that was sent on."""

_SENT_ON = re.compile(r"(?:(?:re|fw|fwd|aw|wg|tr|rv)\s?:\s*)+", re.IGNORECASE)
"""What mail programs put before a subject."""

_ADDRESS = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>\s*\Z|\s*\[mailto:[^\]\s]*\]\s*\Z")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_QUOTED = re.compile(r"(?P<mark>[\"']|\*\*)(?P<inside>.+)(?P=mark)")
_ITEM = re.compile(r"-\s+(?=\S)")


def read_head(text: str) -> Found | None:
    """The head of a text, ``None`` if it has none. A quick test of its first characters comes first."""
    if text.startswith(("---\n", "---\r", "+++\n", "\ufeff---")):
        return _front_matter(text)
    if ":" not in text[:160]:
        return None
    forwarded = _FORWARDED.match(text)
    start = forwarded.end() if forwarded else 0
    first = _FIRST_KEY.match(text, start)
    known = first is not None and first[1].casefold().strip() in form_keys().head
    return _keyed_head(text, start) if known else None


def _front_matter(text: str) -> Found | None:
    """The front matter between two lines of dashes."""
    lines = lines_of(text[: _end_of_lines(text)])
    marks = (lines[0].text.lstrip("\ufeff"), "...")
    last = next((number for number, line in enumerate(lines[1:], start=1) if line.text in marks), None)
    if last is None:
        return None
    keys = form_keys().head
    found = Found(text, "front_matter")
    found.add_line(lines[0], "mark")
    role: MarkupRole = "other"
    known = 0
    for line in lines[1:last]:
        key = line.key() or _equals(line)
        indented = line.text_start > line.start
        if key and not indented:
            role = keys.get(key[0].replace("_", " "), "other")
            known += role != "other"
            value = _plain_value(text, Span(line.text_start + key[1], line.text_end))
        elif (item := _ITEM.match(line.text)) is not None:
            value = _plain_value(text, Span(line.text_start + item.end(), line.text_end))
        elif not line.text or indented or line.text.startswith("#"):
            value = line.span
            found.add_line(line, "other")
            continue
        else:
            return None
        _add(found, line, role, value)
    found.add_line(lines[last], "mark")
    return found if known else None


def _equals(line: Line) -> tuple[str, int] | None:
    """The key of a line ``key = value``."""
    key, equals, _ = line.text.partition(" = ")
    return (key.casefold(), len(key) + 3) if equals and key.replace("_", "").isalnum() else None


def _plain_value(text: str, span: Span) -> Span:
    """A value without blanks, quotation marks, asterisks and brackets around it."""
    span = trim(text, span)
    inside = span.of(text)
    if inside[:1] == "[" and inside[-1:] == "]":
        return _plain_value(text, Span(span.start + 1, span.end - 1)) if len(inside) > 2 else Span(span.end, span.end)
    m = _QUOTED.fullmatch(inside)
    return _plain_value(text, Span.from_match(m, "inside").shift(span.start)) if m else span


def _add(found: Found, line: Line, role: MarkupRole, value: Span) -> None:
    """Add a line of a head. Only the first headline and the first date are named."""
    if role in ("headline", "date", "standfirst", "dateline") and found.names(role):
        role = "other"
    found.add_line(line, role if value else "other", value)


def _end_of_lines(text: str) -> int:
    """The offset after the first lines of a text, in which a head can be."""
    end = 0
    for _ in range(MOST_LINES):
        following = text.find("\n", end)
        if following < 0:
            return len(text)
        end = following + 1
    return end


def _keyed_head(text: str, start: int) -> Found | None:
    """The head of a text that begins with keys, perhaps below a line that says that it was sent on."""
    whole = lines_of(text[: _end_of_lines(text)])
    lines = [line for line in whole if line.start >= start]
    keys = form_keys().head
    run: list[tuple[Line, MarkupRole, Span]] = []
    number = 0
    unknown = False
    for number, line in enumerate(lines):
        if not line.text:
            continue
        key = line.key()
        role = keys.get(key[0]) if key else None
        if key is None or role is None:
            unknown = key is not None and bool(run) and bool(lines[number - 1].text)
            continued = run and line.text_start > line.start and lines[number - 1].text
            if not continued:
                break
            run.append((line, "other", line.span))
            continue
        run.append((line, role, _plain_value(text, Span(line.text_start + key[1], line.text_end))))
    else:
        return None  # there is no story after it
    if not _is_head(text, run, unknown=unknown):
        return None
    found = Found(text, "head")
    for line in whole[: len(whole) - len(lines)]:
        found.add_line(line, "mark")
    for line, role, value in run:
        address = _ADDRESS.search(value.of(text)) if role == "byline" else None
        sent_on = _SENT_ON.match(text, value.start, value.end) if role == "headline" else None
        inside = Span(
            sent_on.end() if sent_on else value.start, value.start + address.start() if address else value.end
        )
        _add(found, line, role, inside)
    return found


def _is_head(text: str, run: Sequence[tuple[Line, MarkupRole, Span]], *, unknown: bool) -> bool:
    """Whether the lines are the head of a text, and not the beginning of a list of facts about a book or an event.

    Three keys are known. One of them names the headline, another one a day or an address on the web. If a key follows
    that is not known, there must be an address.
    """
    roles = {role for _, role, value in run if value}
    keyed = [role for line, role, _ in run if line.key()]
    dated = any(role == "date" and any(c.isdigit() for c in value.of(text)) for _, role, value in run)
    linked = any(
        role in ("address", "publication", "byline") and _has_address(value.of(text)) for _, role, value in run
    )
    return len(keyed) >= FEWEST_KEYS and "headline" in roles and (linked or (dated and not unknown))


def _has_address(value: str) -> bool:
    return _LINK.match(value) is not None or ("@" in value and _ADDRESS.search(value) is not None)
