"""Where a dateline may begin: at the start of a line, or run in behind a note, a byline or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse_dateline.tokens import BLANK, DASH, LETTER

HEAD = 8000
"""How far a dateline is looked for, in code points."""

MOST_LINES = 150
"""In how many lines with ink: crude extractors put a hundred lines of the page before the story."""

OPENING = re.compile(rf"{BLANK}*+(?:\w(?={BLANK}{{2}})|(?:RPT|REPEAT|REFILE)\b[^\w\r\n]*)?[^\w(\[\"'“”‘’«»\r\n]*")
"""What may stand before a dateline on its line: bullets, stars, a stray letter of the wire."""

_MARK = re.compile(rf"[(\[/|:\d{DASH[1:]}")
_HYPHEN = re.compile(rf"(?<={LETTER})-(?={LETTER})")

WRAPPED = re.compile(rf"[,/]{BLANK}*\r?\n{BLANK}*\S|\r?\n{BLANK}*\(")
"""The end of a line over which a dateline may run, in hard-wrapped text."""

ANCHOR = re.compile(rf"[)\]/\d]{BLANK}{{0,3}}\.?{DASH}|[)\]/\d]{BLANK}{{1,3}}{DASH}|[)/]\.?{BLANK}")
"""The end of what only a dateline has: a bracket, a stroke or a day before its mark."""

CAPTION = re.compile(
    r"\W*(?:file |hand ?out |undated )?(?:photo|picture|image|illustration|graphic|video|source)", re.IGNORECASE
)
"""How a line begins whose agency supplied a picture."""

_BOUNDARY = re.compile(rf"[.!?)\]\"”’:]{BLANK}+(?=\w)|{BLANK}{{2,}}(?=\w)")
_WORDS = re.compile(r"[^\W\d_][^\s]*")
MOST_ANCHORS = 8
"""How many anchors of one line are looked at."""

REACH = 90
"""How far before its agency or date a run-in dateline can begin, in code points."""


def is_marked(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds what every dateline does: a bracket, a stroke, a colon, a digit, a dash.

    A hyphen inside a word is none.
    """
    mark = _MARK.search(text, start, end)
    while mark and _HYPHEN.match(text, mark.start()):
        mark = _MARK.search(text, mark.end(), end)
    return mark is not None


def lines(text: str, last: int) -> Iterator[tuple[int, int]]:
    """Where the lines with ink begin and end in the first ``last`` code points, no more of them than are looked at."""
    start = number = 0
    while start < last and number < MOST_LINES:
        end = text.find("\n", start, last)
        end = last if end < 0 else end
        turn = text.find("\r", start, end)
        end = end if turn < 0 else turn
        if end > start and not text[start:end].isspace():
            number += 1
            yield start, end
        start = end + 1


def run_in_starts(text: str, line_start: int, anchor: int) -> list[int]:
    """Where in its line a dateline that holds the anchor may begin, from left to right.

    Behind the end of a sentence, of a note or of several blanks; where the capitals begin; at the agency's bracket.
    """
    low = max(line_start, anchor - REACH)
    starts = {m.end() for m in _BOUNDARY.finditer(text, low, anchor)}
    before = True
    for m in _WORDS.finditer(text, low, anchor):
        capital = m.group().upper() == m.group() and len(m.group()) > 1
        if capital and not before and m.start() > low:
            starts.add(m.start())
        before = capital
    bracket = max(text.rfind("(", low, anchor + 1), text.rfind("/", low, anchor))
    if bracket > line_start:
        starts.add(bracket)
    return sorted(starts)


def mixes_case(name: str) -> bool:
    """Whether a name goes over from small letters to capitals, as a byline does that runs into a dateline.

    No byline has a full stop behind its first word (``St. VELMAR``), and two letters are a state (``Velmar WA``).
    """
    words = name.split()
    small = not words[0].isupper() and not words[0].endswith(".")
    return small and words[-1].isupper() and len(words[-1]) > 2
