"""Regular expressions of users: limits when they are compiled, a time limit when they are matched."""

from __future__ import annotations

import pickle
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsparse.text import PatternMatches, UserPatterns
from newsparse.text import user_patterns as module

LONG_LINE = "a" * 5000 + "!"

ATOMS = (
    "a",
    "b",
    ".",
    r"\w",
    r"\s",
    "[^a]",
    r"\X",
    r"\p{L}",
    r"\b",
    "^",
    "$",
    r"\1",
    "(?R)",
    "(?1)",
    "ﬃ",
    "|",
    "(?if)",
    "(?b)",
)
QUANTIFIERS = ("", "*", "+", "?", "*?", "++", "{3}", "{30}", "{1000}", "{0,1000}", "{2,}", "{e<=3}", "{i<=2,d<=9}")
GROUPS = ("({})", "(?:{})", "(?={})", "(?!{})", "(?<={})", "(?<!{})", "(?>{})", "(?|{})")

hostile_patterns = st.recursive(
    st.sampled_from(ATOMS),
    lambda parts: st.one_of(
        st.builds("".join, st.lists(parts, min_size=1, max_size=5)),
        st.builds(
            lambda group, part, count: group.format(part) + count,
            st.sampled_from(GROUPS),
            parts,
            st.sampled_from(QUANTIFIERS),
        ),
        st.builds(lambda one, other: f"(?:{one}|{other})*", parts, parts),
    ),
    max_leaves=12,
)
"""Patterns, valid and invalid, many of which need exponential time, much memory or deep recursion."""

SUBJECTS = [LONG_LINE, "The ferry is back. " * 200, "ab" * 20_000, "ﬃß" * 2000, "a"]


def matching(patterns: list[str], strings: list[str]) -> list[str]:
    found = UserPatterns.of(patterns).fullmatch_all(strings)
    assert found.timed_out == ()
    return [strings[number] for number in sorted(found.numbers)]


def test_a_pattern_matches_whole_strings_in_their_case() -> None:
    strings = ["Most read today", "most read today", "See Most read today", "Most read"]
    assert matching(["Most read .+"], strings) == ["Most read today"]
    assert matching(["(?i)most read .+"], strings) == ["Most read today", "most read today"]


def test_a_string_is_matched_if_one_of_the_patterns_matches_it() -> None:
    assert matching(["Page [0-9]+", "Print"], ["Page 3", "Print", "Page x"]) == ["Page 3", "Print"]


def test_the_syntax_is_that_of_the_module_regex() -> None:
    assert matching([r"\p{Lu}+", "(?:newsletter){e<=1}"], ["ÉTÉ", "newsleter", "news"]) == ["ÉTÉ", "newsleter"]


def test_without_patterns_nothing_matches() -> None:
    patterns = UserPatterns.of([])
    assert not patterns
    assert patterns.fullmatch_all(["a"]) == PatternMatches()


def test_patterns_are_equal_by_their_sources_and_can_be_pickled() -> None:
    patterns = UserPatterns.of(["Page [0-9]+"])
    assert patterns
    assert pickle.loads(pickle.dumps(patterns)) == patterns == UserPatterns.of(("Page [0-9]+",))
    assert patterns != UserPatterns.of(["Page"])
    assert repr(patterns) == "UserPatterns(sources=('Page [0-9]+',))"


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(a|aa)+$", "(?:.*a){12}", "(?R)?a", r"(a(?:a|aa)*)(?1)(?1)", "z(?:abc){1000000i+1d<=100000000:[a-z]}"],
)
def test_a_pattern_that_needs_exponential_time_ends_after_the_time_limit(pattern: str) -> None:
    before = process_time()
    found = UserPatterns.of([pattern]).fullmatch_all([LONG_LINE, "z" + LONG_LINE] * 500)
    assert found.timed_out == (pattern,)
    assert process_time() - before < 2 * module.SECONDS_PER_TEXT


def test_a_pattern_that_takes_too_long_is_not_applied_to_the_remaining_strings_and_costs_no_other_pattern() -> None:
    patterns = UserPatterns.of(["(a+)+$", "b+"])
    found = patterns.fullmatch_all(["a", LONG_LINE, "aa", "bb"])
    assert found == PatternMatches(frozenset({0, 3}), ("(a+)+$",))
    assert patterns.fullmatch_all(["aa"]) == PatternMatches(frozenset({0}), ()), "the next text starts anew"


def test_the_time_for_all_strings_is_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_PER_TEXT", 0.02)
    found = UserPatterns.of(["(?:a|aa){25}b"]).fullmatch_all(["a" * 40] * 10_000)
    assert found.timed_out == ("(?:a|aa){25}b",)


REFUSED = {
    "(Page": "is not a valid regular expression: missing ) at position 5",
    "[": "is not a valid regular expression: unterminated character set at position 1",
    r"\L<names>": "is not a valid regular expression: undefined named list at position 9",
    r"\p{Nope}": "is not a valid regular expression: unknown property at position 8",
    "x" * 2001: "has 2001 code points; the limit is 2000",
    "a{1000000000}": "becomes too large",
    "(?:(?:a?){1000}){1000}": "becomes too large",
    "(?x)(?:a?) {100000}": "becomes too large",
    "(?:a?)(?#note){100000}": "becomes too large",
    "(" * 1000 + "a" + ")" * 999: "is nested too deeply",
    "": "matches the empty string",
    ".*": "matches the empty string; write '.+' in place of '.*'",
    "(?:|a)": "matches the empty string",
    "(?:(?R)|a)*": "takes more than 0.1 s for the empty string",
    "(?L)a": "has the flag L; patterns must not depend on the locale",
    "(?iL:a)": "has the flag L",
}


@pytest.mark.parametrize("pattern", REFUSED, ids=range(len(REFUSED)))
def test_a_refused_pattern_is_named_with_its_number_and_the_reason(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"^pattern 2, ") as caught:
        UserPatterns.of(["Most read .+", pattern])
    message = str(caught.value)
    assert REFUSED[pattern] in message
    assert len(message.splitlines()) == 1
    assert len(message) < 250


def test_a_pattern_that_is_not_a_string_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^pattern 1, b'a', is not a string$"):
        UserPatterns.of([b"a"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"^patterns must be a list of strings, not one string; write \['a'\]$"):
        UserPatterns.of("a")


def test_too_many_patterns_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^1001 patterns are too many; the limit is 1000$"):
        UserPatterns.of(["a"] * 1001)


@pytest.mark.parametrize(
    "pattern", [r"\d{4}-\d{2}-\d{2}", r"(?:\w+ ){3,7}\w+", ".{3,200}", "a{1,100000}", r"\{300\}", "x" * 2000, "[{}]{3}"]
)
def test_an_ordinary_pattern_is_accepted(pattern: str) -> None:
    assert UserPatterns.of([pattern]).sources == (pattern,)


@given(hostile_patterns)
@example("(?<=(?:a|aa)*)*" + "." * 50)
@example("(?if)" + "ﬃ" * 500)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_pattern_is_refused_or_ends_in_time(pattern: str) -> None:
    before = process_time()
    try:
        patterns = UserPatterns.of([pattern])
    except ValueError:
        pass
    else:
        patterns.fullmatch_all(SUBJECTS)
    assert process_time() - before < 2 * module.SECONDS_PER_TEXT


@given(st.text(max_size=30))
def test_any_text_is_a_pattern_or_refused(pattern: str) -> None:
    try:
        patterns = UserPatterns.of([pattern])
    except ValueError:
        return
    patterns.fullmatch_all(["", "a", pattern])
