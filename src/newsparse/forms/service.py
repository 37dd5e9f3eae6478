"""IPTC 7901 as dpa sends it: a line with source, number, priority and word count, then a slug and the headline.

xyz0003 3 i 380  dpa 0045

Ferries/winter/
1ST LEAD
Ferry is back in Tallow Bay
By dpa correspondents =
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.forms.lines import Found, Line, lines_of
from newsparse.model import Span

SERVICE_LINE = r"[a-z]{2,4}\d{2,5} [1-9] [a-z]{1,3} \d{1,4}(?: +[\w/.-]+){0,5}"
"""The first line: service and number, priority from 1 (most urgent), section, number of words, names of desks."""

MOST_HEAD_LINES = 8
"""The most lines between the first line and the story."""

LONGEST = 160
"""The longest of these lines, in code points."""

_SLUG = re.compile(r"[\w.&-]+(?:/[\w.&-]*)+")
_STATUS = re.compile(
    r"(?:\d{1,2}(?:ST|ND|RD|TH) )?(?:LEAD|REFILE|CORRECTION|CORRECTED|URGENT|UPDATE|EXTRA|ADVISORY|REPEAT|SNAP|FEATURE"
    r"|ROUNDUP|PREVIEW|ANALYSIS|BACKGROUND|PROFILE|INTERVIEW|EMBARGOED)(?: \d{1,2})?"
)
"""The status of a story: a lead replaces what was sent before, a refile repeats it. Terms of news agencies."""

_BY = re.compile(r"By\s|Von\s", re.IGNORECASE)
_NOTES = re.compile(r"# ?(?:[A-Za-z]{2,5} )?(?:notebook|notizblock)", re.IGNORECASE)
_HEADING = re.compile(r"#{1,3} ?\S.{0,60}")
_RULE = re.compile(r"(?:\* ?){3,}")
_CONFIDENTIAL = re.compile(
    r"The following information is not (?:intended )?for publication|Die folgenden Informationen .{0,60}", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{6} (?:GMT|[A-Z]{2,4}) [A-Za-z]{3} \d\d(?:\d\d)?")


def read_service(text: str) -> Found:
    """The marks of such a text; the caller has checked its first line."""
    lines = [line for line in lines_of(text) if line.text]
    found = Found(text, "wire")
    found.add_line(lines[0], "mark")
    story = _read_head(found, lines)
    notes = next((number for number in range(story, len(lines)) if _NOTES.fullmatch(lines[number].text)), len(lines))
    for line in lines[notes:]:
        if _HEADING.fullmatch(line.text) or _RULE.fullmatch(line.text) or _CONFIDENTIAL.fullmatch(line.text):
            found.add_line(line, "label")
    if len(lines) > story and _CLOCK.fullmatch(lines[-1].text):
        found.add_line(lines[-1], "end")
    return found


def _read_head(found: Found, lines: Sequence[Line]) -> int:
    """Add the lines of the head; return the number of the first line of the story."""
    number = 1
    while number < len(lines) and (_SLUG.fullmatch(lines[number].text) or _STATUS.fullmatch(lines[number].text)):
        found.add_line(lines[number], "slug")
        number += 1
    last = next((n for n in range(number, min(len(lines), number + MOST_HEAD_LINES)) if lines[n].text[-1] == "="), None)
    if last is None or any(len(line.text) > LONGEST for line in lines[number:last]):
        return number
    for line in lines[number : last + 1]:
        end = line.text_end
        if line is lines[last]:
            end = line.text_start + len(line.text[:-1].rstrip())
        value = Span(line.text_start, end)
        if not value:
            found.add_line(line, "mark")
        elif _BY.match(line.text):
            found.add_line(line, "byline", value)
        elif found.names("headline"):
            found.add_line(line, "standfirst" if not found.names("standfirst") else "other", value)
        else:
            found.add_line(line, "headline", value)
    return last + 1
