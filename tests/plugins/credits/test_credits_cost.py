"""What credit lines cost on texts that only look like them."""

from __future__ import annotations

import time

import pytest

from newsparse_credits import find_credits


def seconds(text: str) -> float:
    start = time.process_time()
    find_credits(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "- By (",
        "(By A",
        "[(Editing by ",
        "(with Ada Quill reported ",
        "(Reporting by Ada Quill, ",
        "(Editing by Adaquill",
    ],
)
def test_brackets_that_are_never_closed_cost_in_proportion_to_their_number(unit: str) -> None:
    short, long = (seconds(unit * (size // len(unit))) for size in (30_000, 90_000))
    assert long < 6 * short + 0.3
