"""Exports of news archives: Nexis, Factiva and ProQuest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newsparse import lazy_re as re
from newsparse.forms.factiva import PAGE, read_factiva
from newsparse.forms.keys import form_keys
from newsparse.forms.lines import Found, Line, lines_of, paragraphs
from newsparse.lexicon import default_lexicon
from newsparse.model import Span, trim
from newsparse.model.markup import MarkupRole

MOST_BEFORE_KEYS = 12
"""The most lines before the first key: headline, publication, date, edition, copyright."""

LONGEST_BEFORE_KEYS = 200
"""The longest of these lines, in code points."""

FEWEST_KEYS = 3
"""The fewest keys of an export, with one that only exports have."""

MOST_TAIL_LINES = 80
"""The most lines with keys and labels after the story."""

LONGEST_VALUE = 400
"""The longest line with a key, in code points, except a line in which the story begins."""

FEWEST_WORDS = 3
"""The fewest words of a headline without a key."""

_CUES = (
    "LENGTH:", "Length:", "LOAD-DATE:", "Load-Date:", "ull text:", "ULL TEXT:", "ublication title:", "ocument ID:",
)  # fmt: skip
"""One of these is in every export with keys: a quick test."""

_KEYED_LINE = re.compile(r"\n\s{0,8}[A-Z][A-Za-z /-]{2,30}+:")
"""A line that begins like a key: a quick test before the cues, which are many."""

_COUNT = re.compile(r"\d[\d,.]* words?", re.IGNORECASE)
_END = re.compile(
    r"End of Document|Document \d+ of \d+|Page \d+ of \d+.{0,60}|\d+ of \d+ DOCUMENTS?|_{3,}"
    r"|Document [A-Z]{2,}[0-9A-Za-z]{12,}",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\) ?\d{4})|All rights reserved", re.IGNORECASE)
_CITATION = re.compile(r".{3,160}\d{4}: ?[A-Z]{0,2}\.?\d{1,3}\.?", re.IGNORECASE)
_LINK_LINE = re.compile(r"(?:ProQuest )?document link|Find a copy|Check for full text.*", re.IGNORECASE)


@cache
def _day() -> re.Pattern[str]:
    """A date with its year: "May 4, 2024 Saturday". Cached."""
    month = default_lexicon().calendar.month_pattern
    return re.compile(
        rf"(?:{month} \d{{1,2}}, \d{{4}}|\d{{1,2}} {month} \d{{4}}|{month} \d{{4}})\b.{{0,40}}", re.IGNORECASE
    )


def read_archive(text: str) -> Found | None:
    """The keys of an export of an archive, ``None`` if it is something else."""
    if _KEYED_LINE.search(text) and any(cue in text for cue in _CUES) and (found := _read_keyed(text)) is not None:
        return found
    return read_factiva(text)


def _read_keyed(text: str) -> Found | None:
    lines = lines_of(text)
    keyed = [number for number, line in enumerate(lines) if _role(line) is not None]
    if len(keyed) < FEWEST_KEYS or not _is_signed([lines[number] for number in keyed]):
        return None
    found = Found(text, "archive")
    story = 0
    first = min(
        keyed[0], next((number for number, line in enumerate(lines) if _label_end(line) is not None), len(lines))
    )
    before = [line for line in lines[:first] if line.text]
    if len(before) <= MOST_BEFORE_KEYS and all(len(line.text) <= LONGEST_BEFORE_KEYS for line in before):
        story = _story_start(lines, first)
        _read_values(found, lines[first:story], keep=True)
        _read_before_keys(found, before)
        _label(found, lines, story)
    tail = _tail(lines, story)
    for line in lines[story + 1 : tail]:
        if PAGE.fullmatch(line.text):
            found.add_line(line, "other")
    _read_values(found, lines[tail:], keep=False)
    return found


def _role(line: Line) -> MarkupRole | None:
    """What the key of a line names, ``None`` if it has no key of an export."""
    key = line.key() if len(line.text) <= LONGEST_VALUE else None
    return form_keys().archive.get(key[0]) if key else None


def _is_signed(lines: Iterable[Line]) -> bool:
    """Whether one of the lines occurs in exports only."""
    for line in lines:
        key = line.key()
        if key is None:
            continue
        if key[0] in form_keys().signature or (key[0] == "length" and _COUNT.fullmatch(line.text[key[1] :].strip())):
            return True
    return False


def _label_end(line: Line) -> int | None:
    """The length of a label before the story ("BODY:", "Full text:") in a line, ``None`` if it has none."""
    key = line.key()
    if key and key[0] in form_keys().labels:
        return key[1]
    return len(line.text) if line.text.casefold() in form_keys().labels else None


def _story_start(lines: Sequence[Line], first: int) -> int:
    """The number of the line after the keys at the head: the line with the label, or the first line of the story."""
    labelled = next((number for number in range(first, len(lines)) if _label_end(lines[number]) is not None), None)
    if labelled is not None and sum(len(line.text) > LONGEST_VALUE for line in lines[first:labelled]) <= 1:
        return labelled
    number = first
    for number in range(first, len(lines)):
        line = lines[number]
        if line.text and _role(line) is None and not lines[number - 1].text:
            return number
    return number + 1


def _read_values(found: Found, lines: Sequence[Line], *, keep: bool) -> None:
    """Add the lines with keys, and the lines that continue a value.

    Args:
        found: the result.
        lines: the lines.
        keep: whether these keys name parts of the story; after the story they repeat them.
    """
    role: MarkupRole = "other"
    for line in lines:
        if not line.text:
            continue
        value = line.span
        if (own := _role(line)) is not None and (key := line.key()) is not None:
            role = own
            value = trim(found.text, Span(line.text_start + key[1], line.text_end))
            if not keep and found.names(role):
                role = "other"
        elif _END.fullmatch(line.text):
            role = "end"
        elif _COPYRIGHT.match(line.text):
            role = "copyright"
        if role in ("headline", "date", "dateline", "byline") and found.names(role):
            role = "other"
        found.add_line(line, role, value)


def _read_before_keys(found: Found, lines: Sequence[Line]) -> None:
    """Add the lines before the first key: the publication is above the date, the headline above or below both."""
    dated = next((number for number, line in enumerate(lines) if _day().fullmatch(line.text)), None)
    other = [
        bool(_COPYRIGHT.search(line.text) or _END.fullmatch(line.text) or _LINK_LINE.fullmatch(line.text))
        for line in lines
    ]
    publication = None
    if dated:
        publication = next((number for number in range(dated - 1, -1, -1) if not other[number]), None)
    free = [
        number
        for number, line in enumerate(lines)
        if number not in (dated, publication) and not other[number] and not _CITATION.fullmatch(line.text)
    ]
    headline = None
    if not found.names("headline"):
        before = [number for number in free if publication is not None and number < publication]
        long = [number for number in free if len(lines[number].text.split()) >= FEWEST_WORDS]
        headline = next(iter(before or long), None)
        if headline is not None and dated is not None and headline > dated:
            headline = long[-1]  # an edition may be printed between the date and the headline
    for number, line in enumerate(lines):
        if number == headline:
            found.add_line(line, "headline")
        elif number == dated and not found.names("date"):
            found.add_line(line, "date")
        elif number == publication:
            found.add_line(line, "publication")
        else:
            found.add_line(line, "copyright" if _COPYRIGHT.search(line.text) else "other")


def _label(found: Found, lines: Sequence[Line], story: int) -> None:
    """Add the label before the story."""
    if story < len(lines) and (size := _label_end(lines[story])) is not None:
        line = lines[story]
        rest = line.text[size:].lstrip()
        end = line.text_end - len(rest) if rest else line.end
        found.add(Span(line.start, end), "label")


def _tail(lines: Sequence[Line], story: int) -> int:
    """The number of the first line of the keys after the story."""
    starts = {id(line): number for number, line in enumerate(lines)}
    tail = _labelled_tail(lines, story)
    for run in reversed(list(paragraphs(list(lines[story + 1 : tail])))):
        first = next((number for number, line in enumerate(run) if _ends_story(line)), None)
        if first is None:
            break
        if first and not all(_ends_story(line) or len(line.text) < LONGEST_VALUE // 4 for line in run[first:]):
            break
        tail = starts[id(run[first])]
        if first:
            break
    return tail


def _labelled_tail(lines: Sequence[Line], story: int) -> int:
    """The number of the first label of the keys after the story ("Classification"), below which all lines are short."""
    tail = number = len(lines)
    keyed = False
    while number > story + 1 and len(lines[number - 1].text) <= LONGEST_VALUE:
        number -= 1
        keyed = keyed or _role(lines[number]) is not None
        if keyed and lines[number].text.casefold() in form_keys().tail_labels:
            tail = number
        elif len(lines) - number > MOST_TAIL_LINES:
            break
    return tail


def _ends_story(line: Line) -> bool:
    return _role(line) is not None or _END.fullmatch(line.text) is not None or _COPYRIGHT.match(line.text) is not None
