"""Sentences: whether a range of text ends one, and where they begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from newsparse.testing import nasty_texts
from newsparse.text import ends_sentence, split_sentences


@pytest.mark.parametrize(
    "text", ["It rained.", "“It rained!” ", "(Did it rain?)\n", "It rained…", "雨が降った。", "Mr."]
)
def test_a_stop_with_closing_marks_and_blanks_after_it_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "It rained", "It rained:", "It rained,”", " ", "”"])
def test_other_endings_do_not_end_a_sentence(text: str) -> None:
    assert not ends_sentence(text)


def test_only_the_given_range_counts() -> None:
    assert ends_sentence("It rained. It snowed", 0, 10)
    assert not ends_sentence("It rained.", 0, 9)
    assert not ends_sentence("It rained.  ", 10)


def test_an_abbreviation_or_an_initial_does_not_end_a_sentence() -> None:
    text = "Dr. Ada J. Quill left on Jan. 4. “Is it far?” she asked. It was 3.5 miles; e.g. to Rome."
    assert [span.of(text) for span in split_sentences(text)] == [
        "Dr. Ada J. Quill left on Jan. 4.",
        "“Is it far?” she asked.",
        "It was 3.5 miles; e.g. to Rome.",
    ]


@given(nasty_texts(["Dr. ", "U.S. ", "said. ", "?” ", "… ", "J. "]))
def test_sentences_cover_all_words_in_order(text: str) -> None:
    spans = list(split_sentences(text))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
