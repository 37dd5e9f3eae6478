"""Lines of times outside the story: reading times, what is left beside a timestamp, the times of live posts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.model import Block, Boilerplate, Span, SpanIndex, Timestamp
from newsparse_furniture.head_lines import MOST_UNCOVERED, HeadLine
from newsparse_furniture.timestamp import DateContext, StampLine, parse_timestamps

LONGEST_POST_TIME = 40
"""The longest line with the time of a post, in code points: "20.19 BST", "2h ago"."""

FEWEST_POSTS = 3
"""The fewest times of day of a live page; of two films, the second may begin earlier."""

PAIRS_PER_MIDNIGHT = 3
"""A live page prints at least this many times after one before midnight."""

_DIGIT = re.compile(r"\d")
_DECIMAL = re.compile(r"\W*\d{1,2}\.\d\d\W*")
"""A price or a ratio, if no zone or other word of times is beside it."""

_PIECE = re.compile(r"\w(?:[^\n]*[\w.)])?")
"""From the first word of a piece of a line to its last."""


def residue(text: str, line: Span, stamp: StampLine) -> Iterator[Boilerplate]:
    """Yield what a line of dates and times holds besides its timestamps: "Uhr | Lesedauer: 3 Minuten"."""
    if _DECIMAL.fullmatch(text, line.start, line.end):
        return
    start = line.start
    for end, following in [*((one.span.start, one.span.end) for one in stamp.timestamps), (line.end, line.end)]:
        found = _PIECE.search(text, start, end)
        if found is not None:
            yield Boilerplate(span=Span(*found.span()), category="navigation", rule="stamp_line")
        start = following


def stamps_above(text: str, lines: Sequence[HeadLine], near: dt.date | None) -> list[Timestamp]:
    """The dates and times on lines of their own above the dateline of a story.

    Args:
        text: the text.
        lines: the lines above the dateline.
        near: a date from which a missing year is completed.
    """
    found: list[Timestamp] = []
    for line in lines:
        stamp = parse_timestamps(text, line.span, DateContext(near=near))
        if stamp is not None:
            rule = "label" if stamp.labelled else "line"
            found += [evolve(one, rule=rule) for one in stamp.timestamps if one.time is not None or stamp.labelled]
    return found


def post_times(text: str, blocks: Sequence[Block], covered: SpanIndex) -> list[Boilerplate]:
    """The lines with the times of the posts of a live page: "2h ago", and times of which the latest is the first.

    Times in the other order are the headings of a chronicle, which are part of the story.
    """
    found: list[Span] = []
    times: list[tuple[Span, int]] = []
    for block in blocks:
        line = block.content
        if not 0 < len(line) <= LONGEST_POST_TIME or not _DIGIT.search(text, line.start, line.end):
            continue
        if _DECIMAL.fullmatch(text, line.start, line.end):
            continue
        stamp = parse_timestamps(text, line)
        if stamp is None or covered.covers(line, MOST_UNCOVERED):
            continue
        if stamp.relative:
            found.append(line)
        elif stamp.time is not None:
            times.append((line, 60 * stamp.time.hour + stamp.time.minute))
    if _is_latest_first([minute for _, minute in times]):
        found += [line for line, _ in times]
    return [Boilerplate(span=line, category="live_blog", rule="post_time") for line in found]


def _is_latest_first(minutes: Sequence[int]) -> bool:
    """Whether times of day are those of posts, the latest first; after midnight, one is later than the one before."""
    pairs = [*pairwise(minutes)]
    later = sum(first < second for first, second in pairs)
    return len(minutes) >= FEWEST_POSTS and later <= len(pairs) / PAIRS_PER_MIDNIGHT
