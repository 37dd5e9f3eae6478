"""The headings inside a story, by the lines around them: condition by condition."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse.model import Span
from newsparse_furniture.stamp_lines import post_times
from newsparse_furniture.subheading import find_subheadings


@pytest.mark.parametrize(("notation", "expected"), claims("subheadings"))
def test_the_headings_of_a_story(notation: str, expected: str) -> None:
    printed = page(sized_lines(notation))
    text, story = printed.text, Span(0, len(printed.text))
    posts = frozenset(one.span.start for one in post_times(text, printed.blocks, printed.covered))
    found = find_subheadings(text, printed.blocks, story, printed.covered, posts)
    assert ("; ".join(one.span.of(text) for one in found) or "-") == expected
