"""How many places of a stretch of text are read."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from newsparse import CreditBlock, parse
from newsparse.text import first_of_stretches

OFFSETS = st.lists(st.integers(0, 500), max_size=60).map(sorted)


@given(OFFSETS, st.integers(1, 200), st.integers(1, 9))
def test_the_first_offsets_of_each_stretch_are_kept(starts: list[int], length: int, most: int) -> None:
    kept = first_of_stretches(starts, ((length, most),))
    assert list(kept) == sorted(kept)
    for stretch, number in Counter(start // length for start in starts).items():
        of_stretch = [n for n, start in enumerate(starts) if start // length == stretch]
        assert [n for n in kept if n in of_stretch] == of_stretch[: min(number, most)]


@given(OFFSETS, st.integers(1, 200), st.integers(1, 9), st.integers(1, 9))
def test_every_limit_holds(starts: list[int], length: int, most: int, more: int) -> None:
    limits = ((length, most), (2 * length, more))
    kept = [starts[number] for number in first_of_stretches(starts, limits)]
    for size, number in limits:
        assert max(Counter(start // size for start in kept).values(), default=0) <= number


def test_the_captions_and_credits_of_a_dense_text_do_not_hide_those_after_it() -> None:
    dense = "[Photo: A]\n" * 800 + "The pier is old and the harbour is new, as it was said.\n" * 80
    article = parse(f"{dense}(Reporting by Ada Quill in Low Bay)\n")
    assert 2 < len(article.all(CreditBlock)) < 400
    assert article.credits[-1].names == ("Ada Quill",)
