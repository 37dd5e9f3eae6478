"""The lists, patterns, words and weights are well formed."""

from __future__ import annotations

import time
from importlib.resources import files

import pytest

from newsparse_boilerplate.context.features import _LENGTHS, _NEAR, bin_of
from newsparse_boilerplate.lines import Line, fold_line
from newsparse_boilerplate.weights import weights
from newsparse_boilerplate.wording.patterns import HEADS, MARKS, pattern_book
from newsparse_boilerplate.wording.phrases import phrasebook, read_phrases

LISTS = sorted(file.name for file in files("newsparse_boilerplate").joinpath("data/phrases").iterdir())


@pytest.mark.parametrize("name", LISTS)
def test_each_list_says_where_it_comes_from_and_every_phrase_is_folded(name: str) -> None:
    text = files("newsparse_boilerplate").joinpath("data/phrases", name).read_text(encoding="utf-8")
    assert "ource:" in text.split("==")[0]
    for phrase, _ in read_phrases(text, name):
        assert phrase == phrase.lower() or not phrase.isascii()
        assert not any(char.isdigit() for char in phrase)


@pytest.mark.parametrize("wrong", ["== nonsense line\nx", "== share always\nx"])
def test_a_section_that_does_not_exist_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="no section"):
        list(read_phrases(wrong, "test"))


def test_every_opening_is_found_by_its_own_words() -> None:
    book = phrasebook()
    for known in book.openings.values():
        for opening, phrase in known:
            assert book.opening(opening) is not None, (opening, phrase)


@pytest.mark.parametrize(
    "line",
    [
        "Follow the Mercury on Twitter", "You can follow her on Mastodon", "She can be reached at a@b.example",
        "All the news, every day: sign up here.", "Get the tides in your inbox", "Home > News > Harbour",
        "News | Sport | Weather", "Facebook Twitter Email", "More from the Mercury", "Watch: Storks come home",
        "Tags: ferry, ice, harbour", "12 comments", "Reading time: 4 minutes", "Hit play to hear the bells",
        "Ⓒ The Mercury. All rights reserved.",
    ],
)  # fmt: skip
def test_the_quick_test_lets_every_pattern_through(line: str) -> None:
    candidate = Line(0, len(line), line)
    book = pattern_book()
    assert any(pattern.matches(candidate.key, candidate.closed) for pattern in book.patterns)
    assert book.find(candidate.key, candidate.closed) is not None
    assert candidate.key.split()[0].rstrip(",:|.") in HEADS or any(mark in candidate.key for mark in MARKS)


def test_weights_are_numbers_over_closed_features() -> None:
    known = weights()
    assert set(known.article) == {"leading", "between", "trailing", "trailing prose"}
    tables = [*known.article.values(), known.page_lines, known.page_places]
    assert all(isinstance(weight, float) for table in tables for weight in table.values())
    assert sum(map(len, tables)) < 1500
    assert all(weight >= 0 for t in known.article.values() for name, weight in t.items() if name.startswith("gone="))


def test_stricter_levels_have_higher_limits() -> None:
    limits = weights().limits
    for mode in ("article", "page"):
        for name in limits["standard"][mode]:
            levels = [limits[level][mode][name] for level in ("thorough", "standard", "cautious")]
            assert name in ("long", "reach") or levels == sorted(levels)


@pytest.mark.parametrize(
    ("line", "folded"),
    [
        ("• READ  MORE »", "read more"), ("3,214 Comments", "# comments"), ("Don’t miss", "don't miss"),
        ("Share\u00a0this", "share this"), ("", ""), ("***", ""), ("### Most Popular", "most popular"),
    ],
)  # fmt: skip
def test_folding_leaves_what_makes_a_phrase(line: str, folded: str) -> None:
    assert fold_line(line) == folded


@pytest.mark.parametrize(
    "part", ["share on ", "a | ", "follow ", "facebook ", "sign up here ", "permission of ", "follow x "]
)
@pytest.mark.parametrize("end", ["", "zzz", "?"])
def test_no_pattern_backtracks(part: str, end: str) -> None:
    """On the longest line that patterns are asked about; a pattern that backtracks would not come back."""
    line = (part * 100)[:390] + end
    started = time.perf_counter()
    for pattern in pattern_book().patterns:
        pattern.matches(line, closed=False)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(("bins", "rest"), [(_LENGTHS, "40+"), (_NEAR, "9+")])
def test_a_bin_holds_the_numbers_that_its_name_says(bins: tuple[tuple[int, str], ...], rest: str) -> None:
    for number in range(bins[0][0], 60):
        name = bin_of(number, bins, rest)
        low, _, high = name.rstrip("+").partition("-")
        assert int(low) <= number <= (number if name.endswith("+") else int(high or low))
