"""Spans: half-open, in code points, ordered; merging, inversion, look-ups."""

from __future__ import annotations

import pickle
import re
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Span
from newsparse.model import SpanIndex, invert_spans, merge_spans

SIZE = 30
spans = st.tuples(st.integers(0, SIZE), st.integers(0, SIZE)).map(lambda t: Span(min(t), max(t)))


def covered(many: object) -> set[int]:
    return {i for span in many for i in range(span.start, span.end)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_needs_its_start_before_its_end_and_neither_below_zero(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"start={start}, end={end}"):
        Span(start, end)


def test_a_span_of_strings_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        Span("a", "b")  # type: ignore[arg-type]


def test_a_span_is_a_frozen_value() -> None:
    span = Span(1, 2)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        span.start = 0  # type: ignore[misc]
    assert {span, Span(1, 2)} == {span}
    assert pickle.loads(pickle.dumps(span)) == span


def test_an_empty_span_is_false_and_has_no_length() -> None:
    assert not Span(4, 4)
    assert len(Span(4, 4)) == 0
    assert Span(4, 6)
    assert len(Span(4, 6)) == 2


def test_a_span_covers_code_points_not_bytes_or_units() -> None:
    assert Span(1, 2).of("a\U0001f600b") == "\U0001f600"
    assert Span(0, 2).of("e\u0301a") == "e\u0301"


def test_order_is_by_start_then_by_end() -> None:
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


def test_contains_takes_spans_and_offsets() -> None:
    outer = Span(2, 5)
    assert outer.contains(outer)
    assert outer.contains(Span(3, 3))
    assert not outer.contains(Span(1, 3))
    assert not outer.contains(Span(4, 6))
    assert outer.contains(2)
    assert outer.contains(4)
    assert not outer.contains(5), "the end is exclusive"


@pytest.mark.parametrize(
    ("other", "expected"),
    [(Span(0, 2), False), (Span(0, 3), True), (Span(5, 8), False), (Span(3, 3), False), (Span(0, 9), True)],
)
def test_spans_overlap_only_where_they_share_a_character(other: Span, expected: bool) -> None:
    assert Span(2, 5).overlaps(other) is expected
    assert other.overlaps(Span(2, 5)) is expected


def test_shift_moves_both_ends_and_rejects_negative_offsets() -> None:
    assert Span(2, 5).shift(3) == Span(5, 8)
    assert Span(2, 5).shift(-2) == Span(0, 3)
    with pytest.raises(ValueError, match="start=-1"):
        Span(2, 5).shift(-3)


def test_cover_needs_at_least_one_span() -> None:
    assert Span.cover([Span(5, 6), Span(1, 2)]) == Span(1, 6)
    with pytest.raises(ValueError, match="at least one"):
        Span.cover(iter(()))


@settings(deadline=None)
@given(st.lists(spans, max_size=8))
def test_merged_spans_cover_the_same_are_in_order_and_do_not_touch(many: list[Span]) -> None:
    merged = merge_spans(many)
    assert covered(merged) == covered(many)
    assert all(a.end < b.start for a, b in pairwise(merged))
    assert all(merged)


@settings(deadline=None)
@given(st.lists(spans, max_size=8), spans)
def test_inverted_spans_are_the_uncovered_ranges(many: list[Span], within: Span) -> None:
    gaps = invert_spans(many, within)
    assert covered(gaps) == covered([within]) - covered(many)
    assert list(gaps) == sorted(gaps)
    assert all(gaps)


@settings(deadline=None)
@given(spans, spans)
def test_overlap_and_containment_agree_with_the_characters(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(covered([a]) & covered([b]))
    if b:
        assert a.contains(b) == (covered([b]) <= covered([a]))


@given(st.lists(spans, max_size=6), spans, st.integers(0, 3))
def test_an_index_covers_a_span_if_all_of_it_except_the_slack_is_covered(
    known: list[Span], query: Span, slack: int
) -> None:
    inner = set(range(query.start + slack, query.end - slack))
    if inner:
        assert SpanIndex(known).covers(query, slack) == (inner <= covered(known))


@given(st.lists(spans, max_size=6), spans)
def test_an_index_overlaps_a_span_that_shares_a_character_with_one_of_its_spans(known: list[Span], query: Span) -> None:
    assert SpanIndex(known).overlaps(query) == any(query.overlaps(span) for span in known)


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_an_index_with_more_spans_is_the_index_of_all_spans(some: list[Span], more: list[Span]) -> None:
    index = SpanIndex(some)
    assert index.with_spans(more) == SpanIndex([*some, *more])
    assert index == SpanIndex(some)


@given(st.lists(spans, max_size=6), spans)
def test_an_index_returns_the_uncovered_parts_of_a_span(known: list[Span], query: Span) -> None:
    assert SpanIndex(known).uncovered(query) == invert_spans(known, query)


def test_a_span_can_be_made_from_a_match_or_one_of_its_groups() -> None:
    m = re.search(r"(?P<name>Roe)( Jr)?", "Al Roe")
    assert m is not None
    assert Span.from_match(m) == Span.from_match(m, 1) == Span.from_match(m, "name") == Span(3, 6)
    with pytest.raises(ValueError, match="group 2 did not take part in the match"):
        Span.from_match(m, 2)


def test_a_span_yields_start_and_end_and_has_a_slice() -> None:
    start, end = Span(3, 6)
    assert (start, end) == (3, 6)
    assert "Al Roe"[slice(*Span(3, 6))] == "Al Roe"[Span(3, 6).slice] == "Roe"
