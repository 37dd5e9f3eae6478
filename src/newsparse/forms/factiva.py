"""Exports of Factiva, with a code at the start of each line ("HD Ferry is back") or without codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsparse import lazy_re as re
from newsparse.forms.keys import form_keys
from newsparse.forms.lines import Found, Line, lines_of
from newsparse.lexicon import default_lexicon
from newsparse.model import Span
from newsparse.model.markup import MarkupRole

FEWEST_CODES = 4
"""The fewest codes of an export."""

MOST_BEFORE_COUNT = 4
"""The most lines before the line with the number of words: section, headline, byline."""

MOST_AFTER_COUNT = 14
"""The most lines after it up to the copyright: date, time, publication, code, edition, page, language."""

LONGEST_HEAD = 800
"""The longest text before the number of words, in code points."""

LONGEST = 160
"""The longest line of the head, in code points."""

LONGEST_BYLINE_WORDS = 8
"""The most words of a byline without "By"."""

_CODED = re.compile(r"(?P<code>[A-Z]{2,3})(?:[ \t]+|\Z)")
_COUNT = re.compile(r"\d[\d,.]* (?:words|Wörter|mots|palabras|palavras|parole|woorden)")
_COUNT_LINE = re.compile(rf"^[ \t]*{_COUNT.pattern}[ \t]*\r?$", re.MULTILINE)
_COPYRIGHT = re.compile(r"(?:\(c\)|©|Copyright|All rights reserved)", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:AN[ \t]+)?Document [A-Z]{2,}[0-9A-Za-z]{12,}")
PAGE = re.compile(r"Page \d+ of \d+(?: .{0,60})?")
_BY = re.compile(r"(?:By|Von|Par|Por|Di|Door)\s", re.IGNORECASE)


@cache
def _day() -> re.Pattern[str]:
    """A date such as "4 May 2024". Cached."""
    months = "|".join(map(re.escape, default_lexicon().calendar.month_numbers_in_all_languages))
    return re.compile(rf"\d{{1,2}}\.? (?:de )?(?:{months}) (?:de )?\d{{4}}", re.IGNORECASE)


def read_factiva(text: str) -> Found | None:
    """The codes or the head of an export of Factiva, ``None`` if it is something else."""
    if "\nLP" in text and ("HD" in text[:400] or "\nHD" in text):
        return _read_codes(text)
    if _COUNT_LINE.search(text[:LONGEST_HEAD]):
        return _read_display(text)
    return None


def _code(line: Line) -> tuple[str, int] | None:
    """The code of a line, and the offset of its value in the text of the line."""
    m = _CODED.match(line.text)
    return (m["code"], m.end()) if m and m["code"] in form_keys().factiva else None


def _read_codes(text: str) -> Found | None:
    lines = lines_of(text)
    codes = [(number, code) for number, line in enumerate(lines) if (code := _code(line)) is not None]
    printed = [code for _, (code, _) in codes]
    if len(set(printed)) < FEWEST_CODES or "HD" not in printed or "LP" not in printed:
        return None
    if not {"WC", "PD"} <= set(printed) or printed.index("HD") > printed.index("LP"):
        return None
    found = Found(text, "archive")
    head = next(number for number, (code, _) in codes if code == "LP")
    body = [number for number, (code, _) in codes if code == "TD" and number > head]
    tail = _tail(lines, body[0] if body else head)
    for line in lines[head:tail]:
        if PAGE.fullmatch(line.text):
            found.add_line(line, "other")
    _read_coded(found, lines[:head])
    for number in (head, *body[:1]):
        line, (_, size) = lines[number], _code(lines[number]) or ("", 0)
        found.add(Span(line.start, line.text_start + size if size < len(line.text) else line.end), "label")
    _read_coded(found, lines[tail:])
    return found


def _read_coded(found: Found, lines: Sequence[Line]) -> None:
    """Add lines with codes, and the lines that continue their values."""
    role: MarkupRole = "other"
    for line in lines:
        if not line.text:
            continue
        value = line.span
        if (code := _code(line)) is not None:
            role = form_keys().factiva[code[0]]
            value = Span(line.text_start + code[1], line.text_end)
        if role in ("headline", "date", "byline") and found.names(role) and value:
            role = "other"
        found.add_line(line, role, value)


def _tail(lines: Sequence[Line], story: int) -> int:
    """The number of the first line of the codes after the story: from there to the end most lines have one."""
    tail, coded, other = len(lines), 0, 0
    for number in range(len(lines) - 1, story, -1):
        line = lines[number]
        if not line.text:
            continue
        code = _code(line)
        if (code and code[0] not in ("HD", "BY", "LP", "TD")) or _DOCUMENT.fullmatch(line.text):
            tail, coded, other = number, coded + 1, 0
        else:
            other += 1
        if other > max(2, coded) or len(line.text) > 20 * LONGEST:
            break
    return tail


def _read_display(text: str) -> Found | None:
    """The head without codes: headline, byline, number of words, date, publication, language, copyright."""
    lines = [line for line in lines_of(text) if line.text]
    limit = MOST_BEFORE_COUNT + 1
    count = next((number for number, line in enumerate(lines[:limit]) if _COUNT.fullmatch(line.text)), None)
    if not count or count + 2 >= len(lines) or not _day().fullmatch(lines[count + 1].text):
        return None
    after = lines[count + 1 : count + 1 + MOST_AFTER_COUNT]
    end = next((number for number, line in enumerate(after, start=1) if _COPYRIGHT.search(line.text)), None)
    document = _DOCUMENT.fullmatch(lines[-1].text)
    if end is None:
        languages = form_keys().languages
        end = next((number for number, line in enumerate(after, start=1) if line.text.casefold() in languages), None)
    if end is None or any(len(line.text) > LONGEST for line in after[: end - 1]):
        return None
    found = Found(text, "archive")
    _read_before_count(found, lines[:count])
    found.add_line(lines[count], "length")
    for number, line in enumerate(after[:end]):
        role: MarkupRole = "date" if number == 0 else "copyright" if _COPYRIGHT.search(line.text) else "other"
        found.add_line(line, role)
    if document:
        found.add_line(lines[-1], "end")
    return found


def _read_before_count(found: Found, lines: Sequence[Line]) -> None:
    """Add the lines before the number of words: section, headline and byline, of which only the headline is certain."""
    last = lines[-1].text
    words = last.split()
    capitals = all(not word[0].islower() for word in words if len(word) > 3)
    signed = len(lines) > 1 and (
        _BY.match(last) or (len(words) <= LONGEST_BYLINE_WORDS and capitals and len(lines[-2].text) > len(last))
    )
    headline = len(lines) - (2 if signed else 1)
    for number, line in enumerate(lines):
        roles: dict[int, MarkupRole] = {headline: "headline", headline + 1: "byline"}
        found.add_line(line, roles.get(number, "section"))
