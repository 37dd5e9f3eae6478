"""Timestamps: lines that consist of dates, times and the words around them ("Updated 12 May 2024, 10:14 | 4 min read").

A line is read as a sequence of tokens. If any other word is left, the line is not a timestamp: a sentence of the story
that contains a date never is one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.model import ClockTime, PartialDate, Phrase, Span, Timestamp, TimestampRole
from newsparse_furniture.words import any_of, timestamp_words

LONGEST = 200
"""The longest line that is read as a timestamp, in code points."""

LATEST_SHORT_YEAR = 69
"""Years of two digits up to this one are of this century."""

Order = Literal["day first", "month first"]
"""The order of day and month in dates of numbers alone."""

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")
_SEPARATOR = re.compile(r"[|/·•–—-]\s*\Z")
_SHORT_TAIL = re.compile(r"[^\W\d]\w*(?:\s[^\W\d]\w*){0,3}")
"""The name of the outlet or the section after a separator at the end of the line."""

_DIGIT = re.compile(r"\d")


class DateContext(NamedTuple):
    """What is known about dates that are printed incompletely.

    Attributes:
        order: the order of day and month, ``None`` if the page does not show it.
        near: a date from which a missing year is completed.
    """

    order: Order | None = None
    near: dt.date | None = None


class StampLine(NamedTuple):
    """A line of dates and times.

    Attributes:
        timestamps: the dates with their times; empty if the line has a time or a reading time only.
        labelled: whether a word such as "Published" precedes the first date.
        time: the first time of day of a line without a date.
        relative: whether it counts back from now: "2 hours ago".
    """

    timestamps: tuple[Timestamp, ...]
    labelled: bool
    time: ClockTime | None = None
    relative: bool = False


@cache
def _token() -> re.Pattern[str]:
    """One token of a line: a date, a time, a zone, a label, another word of such lines, or marks."""
    calendar, words = default_lexicon().calendar, timestamp_words()
    month = _one_of(calendar.month_numbers_in_all_languages)
    gap = r"(?:[\s./-]|\bde\b|\bdel\b|\bof\b){0,4}?"
    year = r"(?:19|20)\d\d)(?!\d)"
    half = r"\s?[ap]\.?\s?m\b\.?"
    zones = r"GMT|UTC|BST|IST|MEZ|MESZ|HAE|HNE|CEST|AEST|AEDT|[ECMPAW][SDEA]?T|JST|SGT|SAST|EAT|CAT|WIB|HKT|PKT"
    alternatives = {
        "iso": rf"(?<!\d)(?P<iy>{year}(?P<is>[-/.])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)(?!\d)T?",
        "numeric": r"(?<!\d)(?P<n1>\d\d?)(?P<ns>[./-])(?P<n2>\d\d?)(?P=ns)(?P<n3>\d{4}|\d\d)(?![\d/-])",
        "dmy": rf"(?<!\d)(?P<d1>\d\d?)(?:st|nd|rd|th|er|[.ºª°])?{gap}(?P<m1>{month})\b\.?(?:,?{gap}(?P<y1>{year})?",
        "mdy": rf"\b(?P<m2>{month})\b\.?\s{{0,2}}(?P<d2>\d\d?)(?:st|nd|rd|th)?(?![\d:])(?:,?\s{{0,2}}(?P<y2>{year})?",
        "duration": rf"(?<!\d)\d{{1,3}}\s?-?{_one_of(words.units)}\b(?!\d)",
        "time": rf"(?<!\d)(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d)(?!\d)(?::\d\d(?:\.\d+)?)?|(?={half}))"
        rf"(?P<half>{half})?",
        "zone": rf"(?:\b(?:{zones})\b|(?<=\d)Z\b)(?:\s?[+-]\d\d?(?::?\d\d)?)?|(?<=\d)\s?[+-]\d\d:?\d\d(?!\d)",
        "updated": rf"\b{_one_of(words.updated)}\b",
        "published": rf"\b{_one_of(words.published)}\b",
        "weekday": rf"\b{_one_of(calendar.weekdays_in_all_languages)}\b",
        "word": rf"\b{_one_of(words.others)}\b",
        "mark": r"[\W_]+",
    }
    return re.compile("|".join(f"(?P<{name}>{source})" for name, source in alternatives.items()), re.IGNORECASE)


def _one_of(words: Iterable[str]) -> str:
    """The source of a regular expression that matches each of the words.

    The words are grouped by their first letters for speed: case is ignored, so that otherwise each word is tried at
    each position.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(re.escape(word[0]), []).append(word[1:])
    alternatives = (f"{initial}(?:{any_of(rests)})" for initial, rests in sorted(groups.items()))
    return f"(?=[{''.join(sorted(groups))}])(?:{'|'.join(alternatives)})"


def parse_timestamps(text: str, span: Span | None = None, context: DateContext | None = None) -> StampLine | None:
    """Parse a line of dates and times; ``None`` if it contains anything else.

    Args:
        text: the text.
        span: the line; the whole text by default.
        context: what is known about incomplete dates.
    """
    start, end = span or Span(0, len(text))
    if not 0 < end - start <= LONGEST or not _DIGIT.search(text, start, end):
        return None
    context = context or DateContext()
    pattern = _token()
    found: list[re.Match[str]] = []
    position = start
    while position < end:
        token = pattern.match(text, position, end)
        if token is None:
            if found and _SEPARATOR.search(text[start:position]) and _SHORT_TAIL.fullmatch(text, position, end):
                break
            return None
        position = token.end()
        if token.lastgroup != "mark":
            found.append(token)
    if any(token[0].casefold() in timestamp_words().foreign for token in found):
        context = context._replace(order="day first")
    return _assemble(text, found, context)


def is_stamp(line: str) -> bool:
    """Whether a line consists of dates, times and durations, or is a label such as "Published"."""
    if len(line) > LONGEST:
        return False
    return parse_timestamps(line) is not None if _DIGIT.search(line) else is_stamp_label(line)


def is_stamp_label(line: str) -> bool:
    """Whether a line is the label of a date on another line: "Published", "Posted on:"."""
    words = timestamp_words()
    folded = line.strip().rstrip(":").rstrip().casefold()
    label, _, last = folded.rpartition(" ")
    labels = (folded, label) if last in words.others else (folded,)
    return any(one in words.updated or one in words.published for one in labels)


def _assemble(text: str, tokens: Sequence[re.Match[str]], context: DateContext) -> StampLine | None:
    """The timestamps of a line: each date with the label before it and the time next to it."""
    stamps: list[Timestamp] = []
    role: TimestampRole | None = None
    first: int | None = None  # the start of the label, the weekday or the time before the next date
    ahead: ClockTime | None = None
    alone: ClockTime | None = None
    labelled = times = relative = False
    for number, token in enumerate(tokens):
        kind = _kind(token)
        if kind in ("updated", "published"):
            role, first, ahead = _ROLES[kind], token.start(), None
            labelled = labelled or not stamps
        elif kind == "time":
            times = True
            time = _time(text, token, tokens[number + 1 : number + 2])
            if time is None:
                return None
            if stamps and stamps[-1].time is None and role is None:
                stamps[-1] = evolve(stamps[-1], time=time, span=Span(stamps[-1].span.start, _end(text, time)))
            else:
                ahead, first = time, token.start() if first is None else first
                alone = alone or time
        elif kind in _DATES:
            date = _date(token, kind, context)
            if date is None:
                return None
            begin = date.span.start if first is None else first
            stamps.append(Timestamp(span=Span(begin, date.span.end), date=date, time=ahead, role=role or "published"))
            role = first = ahead = None
        elif kind == "weekday" and tokens[number + 1 : number + 2] and _kind(tokens[number + 1]) in _DATES:
            first = token.start() if first is None else first
        else:
            times = times or kind == "duration"
            relative = relative or token[0].casefold() in timestamp_words().relative
    if not (stamps or times):
        return None
    return StampLine(tuple(stamps), labelled, None if stamps else alone, relative and times and not stamps)


_DATES = frozenset({"iso", "numeric", "dmy", "mdy"})
_ROLES: dict[str, TimestampRole] = {"updated": "updated", "published": "published"}


def _kind(token: re.Match[str]) -> str:
    """The name of the alternative that a token matches."""
    return next(name for name in _KINDS if token[name] is not None)


_KINDS = (
    "iso", "numeric", "dmy", "mdy", "duration", "time", "zone", "updated", "published", "weekday", "word", "mark",
)  # fmt: skip


def _end(text: str, time: ClockTime) -> int:
    """The end of a time of day with its zone, which may be in brackets: "11:20 PM (IST)"."""
    if time.zone is None:
        return time.span.end
    start, end = time.zone.span
    return end + (text[start - 1] == "(" and text[end : end + 1] == ")")


def _time(text: str, token: re.Match[str], following: Sequence[re.Match[str]]) -> ClockTime | None:
    """The time of day in a token, with the zone in the token after it; ``None`` if there is no such time."""
    hour, minute = int(token["hour"]), int(token["minute"] or 0)
    half = (token["half"] or "").strip().casefold()[:1]
    if half and not 1 <= hour <= 12:
        half = ""  # "15:30 pm"
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    zone = next((one for one in following if one["zone"] is not None), None)
    phrase = Phrase.of(text, Span(zone.start() + len(zone[0]) - len(zone[0].lstrip()), zone.end())) if zone else None
    return ClockTime(span=Span(*token.span()), hour=hour, minute=minute, zone=phrase)


def _date(token: re.Match[str], kind: str, context: DateContext) -> PartialDate | None:
    """The date in a token; ``None`` if there is no such date."""
    year: int | None
    month: int | None
    day: int | None
    start, end = token.span()
    if kind == "iso":
        year, month, day = int(token["iy"]), int(token["im"]), int(token["id"])
        end = token.end("id")
    elif kind == "numeric":
        year = int(token["n3"])
        year += 0 if year > 99 else 2000 if year <= LATEST_SHORT_YEAR else 1900
        ordered = _day_and_month(
            int(token["n1"]), int(token["n2"]), "day first" if token["ns"] == "." else context.order
        )
        if ordered is None:
            return PartialDate(span=Span(start, end), year=year)
        day, month = ordered
    else:
        at = "1" if kind == "dmy" else "2"
        month = default_lexicon().calendar.month_numbers_in_all_languages[token[f"m{at}"].casefold()]
        day, printed = int(token[f"d{at}"]), token[f"y{at}"]
        year = int(printed) if printed else _year_near(context.near, month, day)
        end = token.end(f"y{at}") if printed else end
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return PartialDate(span=Span(start, end), year=year, month=month, day=day)


def _day_and_month(first: int, second: int, order: Order | None) -> tuple[int, int] | None:
    """The day and the month of two numbers; ``None`` if their order is not known."""
    if first == second or (first > 12) or (second <= 12 and order == "day first"):
        return first, second
    if second > 12 or order == "month first":
        return second, first
    return None


def _year_near(known: dt.date | None, month: int, day: int) -> int | None:
    """The year that makes a date nearest to a known date."""
    if known is None:
        return None
    years = [year for year in (known.year - 1, known.year, known.year + 1) if 1 <= year <= 9999]
    return min(years, key=lambda year: abs(dt.date(year, month, 1).toordinal() + day - 1 - known.toordinal()))


def shown_order(lines: Iterable[str], language: str | None = None) -> Order | None:
    """The order of day and month on a page: shown by a date with a number above 12, or by the language.

    Args:
        lines: the lines with dates.
        language: the code of the language, if it is known. Only dates in English have both orders.
    """
    for line in lines:
        for found in _NUMERIC.finditer(line):
            first, second = int(found[1]), int(found[3])
            if first > 12 >= second:
                return "day first"
            if second > 12 >= first:
                return "month first"
    return "day first" if language and not language.casefold().startswith("en") else None
