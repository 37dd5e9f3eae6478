"""The byline near the beginning of a text, and all parts around a story, by the lines around them."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse.lexicon import default_lexicon
from newsparse.model import Annotation, Boilerplate
from newsparse_furniture import KnownParts, find_byline, find_furniture
from newsparse_furniture.head_lines import head_lines


@pytest.mark.parametrize(("notation", "expected"), claims("byline_lines"))
def test_the_byline_near_the_beginning_of_a_text(notation: str, expected: str) -> None:
    printed = page(sized_lines(notation))
    dateline = printed.dateline.start if printed.dateline else None
    found = find_byline(printed.text, printed.blocks, before=dateline)
    words = found.span.of(printed.text).replace("\n\n", " ¶ ").replace("\n", "⏎") if found else "-"
    assert words == expected


def rule_of(part: Annotation) -> str:
    """The rule of a part, and the category of boilerplate."""
    rule = str(getattr(part, "rule", ""))
    return f"{rule}/{part.category}" if isinstance(part, Boilerplate) else rule


@pytest.mark.parametrize(("notation", "expected"), claims("stories"))
def test_the_parts_around_a_story(notation: str, expected: str) -> None:
    printed = page(notation)
    known = KnownParts(default_lexicon(), printed.dateline, tuple(printed.covered.spans))
    found = sorted(find_furniture(printed.text, printed.blocks, known), key=lambda one: one.span)
    for part in expected.split("; "):
        name, _, words = part.partition(": ")
        kind, _, rule = name.partition(" ")
        same = [one for one in found if type(one).__name__ == kind]
        shown = ", ".join(one.span.of(printed.text).replace("\n\n", " ¶ ") for one in same)
        assert (shown or "-") == words
        assert not rule or {rule_of(one) for one in same} == {rule}


@pytest.mark.parametrize(("notation", "expected"), claims("head_lines"))
def test_the_lines_at_the_head_of_a_text(notation: str, expected: str) -> None:
    printed = page(notation)
    dateline = printed.dateline.start if printed.dateline else None
    lines = head_lines(printed.text, printed.blocks, printed.covered, dateline)
    assert "\n\n".join(line.text for line in lines) == page(expected).text
