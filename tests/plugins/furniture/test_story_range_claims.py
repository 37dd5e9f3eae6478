"""The lines of the story among the lines of a page."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse_furniture.page_lines import page_lines


@pytest.mark.parametrize(("notation", "expected"), claims("story_ranges"))
def test_the_lines_of_the_story(notation: str, expected: str) -> None:
    printed = page(sized_lines(notation))
    dateline = printed.dateline.start if printed.dateline else None
    start, end = page_lines(printed.text, printed.blocks, printed.covered, dateline).story
    assert f"{start}-{end}" == expected
