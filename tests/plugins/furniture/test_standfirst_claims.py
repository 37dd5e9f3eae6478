"""The standfirst among the lines between a headline and a story: condition by condition."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse_furniture.head_lines import head_lines
from newsparse_furniture.standfirst import find_standfirst


@pytest.mark.parametrize(("how", "lines", "expected"), claims("standfirsts"))
def test_the_standfirst_among_some_lines(how: str, lines: str, expected: str) -> None:
    printed = page(sized_lines(lines))
    head = head_lines(printed.text, printed.blocks, printed.covered, None)
    story = how.removeprefix("story=") if how.startswith("story=") else None
    found = find_standfirst(head, framed=how != "plain", summarised=story)
    words, _, rule = expected.rpartition(" = ")
    shown = page(sized_lines(words)).text if words else ""
    assert (found and (found.span.of(printed.text), found.rule)) == ((shown, rule) if words else None)
