"""The byline of a page, by the lines around the names: condition by condition."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized, sized_lines

from newsparse.lexicon import default_lexicon
from newsparse_furniture.page_byline import PageByline


@pytest.mark.parametrize("columns", claims("page_bylines"), ids=lambda columns: columns[0])
def test_the_byline_of_a_page(columns: list[str]) -> None:
    notation, names, *rules = columns
    printed = page(sized_lines(notation))
    headline = printed.marked if printed.marked >= 0 else None
    found = PageByline(printed.text, printed.lines, headline, default_lexicon()).find()
    shown = "-"
    if found is not None:
        organization = [f"@{found.organization.text}"] if found.organization else []
        shown = " ".join([", ".join(found.names), *organization]).strip()
    assert shown == sized(names)
    assert not rules or (found is not None and [found.rule] == rules)
