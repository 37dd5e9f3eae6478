"""Lines of dates and times: their dates, labels, times and zones."""

from __future__ import annotations

import pytest
from furniture_claims import claims

from newsparse.model import ClockTime, Timestamp
from newsparse_furniture.timestamp import parse_timestamps


def shown_time(time: ClockTime | None) -> str:
    if time is None:
        return ""
    return f" {time.hour}:{time.minute:02}{f' {time.zone.text}' if time.zone else ''}"


def shown(line: str, stamp: Timestamp) -> str:
    date = "-".join(str(part or "?") for part in (stamp.date.year, stamp.date.month, stamp.date.day))
    return f"{stamp.role} {date}{shown_time(stamp.time)} = {stamp.span.of(line)}"


def parts(line: str) -> str:
    """The parts of a line, as claims print them."""
    found = parse_timestamps(line)
    if found is None:
        return "-"
    printed = [shown(line, stamp) for stamp in found.timestamps]
    printed += [f"time {found.time.hour}:{found.time.minute:02}"] if found.time else []
    printed += [name for name in ("relative", "labelled") if getattr(found, name)]
    return "; ".join(printed) or "nothing"


@pytest.mark.parametrize(("line", "expected"), claims("timestamps"))
def test_the_parts_of_a_line_of_dates_and_times(line: str, expected: str) -> None:
    assert parts(line.replace("¦", "|")) == expected
