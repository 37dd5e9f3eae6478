"""Headlines that a rule found, checked by the score of the lines."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page

from newsparse.model import Headline
from newsparse_furniture.head_lines import head_lines
from newsparse_furniture.headline_choice import check_by_score


@pytest.mark.parametrize(("rule", "notation", "expected"), claims("checked_headlines"))
def test_a_headline_that_a_rule_found_is_checked(rule: str, notation: str, expected: str) -> None:
    printed = page(notation)
    lines = head_lines(printed.text, printed.blocks, printed.covered, None)
    headline = Headline(span=lines[printed.marked].span, rule=rule.removeprefix("dated "))
    found = check_by_score(headline, lines, lambda: printed.lines, dated=rule.startswith("dated "))
    assert (found.span.of(printed.text) if found else "-") == expected
    assert found is None or found == headline or found.rule == "score"
