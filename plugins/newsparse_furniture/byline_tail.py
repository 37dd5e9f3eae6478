"""What follows the names in the line of a byline: dates, addresses and handles."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.model import Span
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.timestamp import parse_timestamps

MOST_TAILS = 8
"""The most marks in a byline after which a date may follow."""

DIGIT_OR_HANDLE = re.compile(r"[\d@]")
DATED = re.compile(
    r"[\s|,·•–—-]*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s+[A-Z][a-z]+\.?\s\d"
    r"|\b(?:updated|published|posted|last\s+(?:updated|modified)|first\s+published)\b"
    r"|\bon\s+(?=(?:[A-Z][a-z]+\.?\s\d|\d))|\d{1,2}:\d\d|\d{1,2}[\s-]min(?:ute)?s?\s+read"
    r"|\d{1,2}\s?(?:h|d|hrs?|hours?|min(?:ute)?s?|days?|weeks?)\s+ago\b|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}\s[A-Z][a-z]+\.?\s\d{4}|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4})[^\r\n]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\s|,(<]*(?:\S+@[\w-]+\.[\w.]+|@\w+)[)>]?")
_BEFORE_DATE = re.compile(r"\s*(?:[,|·•/]|\s[-–—]\s)\s*|\s+(?=\d)")


def start_of_tail(text: str, start: int, end: int) -> int:
    """The start of the dates, addresses and handles after the people."""
    if (label := byline_words().tail.search(text, start, end)) is not None:
        end = label.start()
    if not DIGIT_OR_HANDLE.search(text, start, end):
        return end
    found = [m.start() for m in (DATED.search(text, start, end), _ADDRESS.search(text, start, end)) if m]
    for number, before in enumerate(_BEFORE_DATE.finditer(text, start, end)):
        if number >= MOST_TAILS:
            break
        if parse_timestamps(text, Span(before.end(), end)):
            found.append(before.start())
            break
    return min(found, default=end)
