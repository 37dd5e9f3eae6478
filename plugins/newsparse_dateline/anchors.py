"""Where a dateline may begin: at the start of a line, or after a note, a byline or a sentence on the same line."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import lazy_re as re
from newsparse_dateline.tokens import BLANK, DASH, LETTER

HEAD = 8000
"""The length of the beginning of a text that is searched for a dateline, in code points."""

MOST_LINES = 150
"""The most lines with text that are searched: crude extractors print a hundred lines of the page first."""

OPENING = re.compile(rf"{BLANK}*+(?:\w(?={BLANK}{{2}})|(?:RPT|REPEAT|REFILE)\b[^\w\r\n]*)?[^\w(\[\"'“”‘’«»\r\n]*")
"""Characters before a dateline on its line: bullets, stars, a stray letter of wire copy."""

_MARK = re.compile(rf"[(\[/|:\d{DASH[1:]}")
_HYPHEN = re.compile(rf"(?<={LETTER})-(?={LETTER})")

WRAPPED = re.compile(rf"[,/]{BLANK}*\r?\n{BLANK}*\S|\r?\n{BLANK}*\(")
"""The end of a line after which a dateline may continue, in hard-wrapped text."""

ANCHOR = re.compile(rf"[)\]/\d](?:{BLANK}{{0,3}}\.?{DASH}|(?<=[)/])\.?{BLANK})")
"""An anchor: the end of a bracket, a slash or a day before a mark, by which a dateline inside a line is recognised."""

CAPTION = re.compile(
    r"\W*(?:file |hand ?out |undated )?(?:photo|picture|image|illustration|graphic|video|source)", re.IGNORECASE
)
"""The beginning of a line whose agency supplied a picture."""

CITY = re.compile(rf"{BLANK}{{0,8}}[^\W\d_a-zß-öø-ÿ]{LETTER}{{2,20}}(?:[ -]{LETTER}{{2,20}}){{0,3}}\. [^\W\d_a-z]")
"""A name with a full stop at the start of a line: a dateline can have no other mark if it is the name of a city."""

MOST_ANCHORS = 8
"""The most anchors of a line that are tried."""

REACH = 90
"""The most code points between the start of a dateline inside a line and its anchor."""

_BOUNDARY = re.compile(rf"[.!?)\]\"”’:]{BLANK}+(?=\w)|{BLANK}{{2,}}(?=\w)")
_WORDS = re.compile(r"[^\W\d_][^\s]*")


def is_marked(text: str, start: int, end: int) -> bool:
    """Whether a range contains a character that every dateline contains: a bracket, slash, colon, digit or dash.

    A hyphen inside a word does not count.
    """
    mark = _MARK.search(text, start, end)
    while mark and _HYPHEN.match(text, mark.start()):
        mark = _MARK.search(text, mark.end(), end)
    return mark is not None


def lines(text: str, last: int) -> Iterator[tuple[int, int]]:
    """The start and end of each line with text in the first ``last`` code points, at most ``MOST_LINES``."""
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


def inner_starts(text: str, line_start: int, anchor: int) -> list[int]:
    """The offsets inside a line at which a dateline with a given anchor may begin, in order.

    These are the ends of sentences, notes and runs of blanks, the first word in capitals, and the bracket of an agency.
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
    """Whether a name changes from lower case to upper case, as a byline does that runs into a dateline.

    Exceptions are a full stop after the first word (``St. VELMAR``) and a state of two letters (``Velmar WA``).
    """
    words = name.split()
    lower_case = not words[0].isupper() and not words[0].endswith(".")
    return lower_case and words[-1].isupper() and len(words[-1]) > 2
