"""What other annotators have taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.model import Span
from newsparse_furniture.coverage import SLACK, Cover

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 12))


@given(st.lists(spans, max_size=6), spans)
def test_a_span_is_held_if_all_of_it_but_the_slack_at_its_ends_is_covered(taken: list[Span], asked: Span) -> None:
    cover = Cover(taken)
    covered = {position for span in taken for position in range(span.start, span.end)}
    if set(range(asked.start, asked.end)) <= covered:
        assert cover.holds(asked)
    inner = set(range(asked.start + SLACK, asked.end - SLACK))
    if not inner <= covered:
        assert not cover.holds(asked)


def test_stretches_that_touch_are_one() -> None:
    assert Cover([Span(0, 10), Span(10, 20)]).holds(Span(0, 20))
    assert not Cover([Span(0, 8), Span(12, 20)]).holds(Span(0, 20))


def test_two_code_points_may_be_left_over_at_either_end() -> None:
    cover = Cover([Span(2, 18)])
    assert cover.holds(Span(0, 20))
    assert not cover.holds(Span(0, 21))
    assert not Cover([Span(3, 18)]).holds(Span(0, 20))
    assert not Cover().holds(Span(0, 1))


def test_more_stretches_make_a_new_cover() -> None:
    small = Cover([Span(0, 10)])
    assert small.and_also([Span(10, 20)]).holds(Span(0, 20))
    assert not small.holds(Span(0, 20))
