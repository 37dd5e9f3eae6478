"""Lists, patterns and profiles of users: whatever they contain is refused with one sentence, or every text parses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Pipeline, dumps, loads
from newsparse.lexicon import LexiconSettings
from newsparse.text import UserPatterns, user_patterns
from newsparse_boilerplate import BoilerplateSettings, SiteProfile, site_profile
from newsparse_dateline import DatelineSettings
from newsparse_quotes import QuotesSettings

STORY = (
    "Ferry sails again\n\nBy Ann Lee\n\nLOW BAY (Reuters) - The ferry sails again, Ann Lee said.\n\n"
    "“It is so,” the harbour office said.\n\n(Reporting by Bo Roe)\n\nRead more\n"
)
LISTS: dict[str, Callable[[tuple[str, ...]], object]] = {
    "agencies": lambda names: LexiconSettings(agencies=names),
    "organizations": lambda names: LexiconSettings(organizations=names),
    "places": lambda names: LexiconSettings(places=names),
    "regions": lambda names: LexiconSettings(regions=names),
    "phrases": lambda names: BoilerplateSettings(phrases=names),
    "labels": lambda names: DatelineSettings(labels=names),
    "cues": lambda names: QuotesSettings(cues=names),
}
ODDS = st.sampled_from(
    ["(a+)+$", "[", "\\", "(?P<x>", "|", "a|b", "*", "**", "x*", ".", "...", "-", "The", "said", "Ann Lee", "\ud800",
     "\x00", "a\nb", " x ", "İ", "ﬁ", "é" * 500, "Reuters", "“", "Read more", "{0}", "%s", "$"]
)  # fmt: skip
STRINGS = st.lists(ODDS | st.text(max_size=8), max_size=6).map(tuple)


@pytest.mark.parametrize("name", LISTS)
@given(strings=STRINGS)
@settings(max_examples=25)
def test_strings_of_any_characters_are_refused_or_harmless(name: str, strings: tuple[str, ...]) -> None:
    refused = None
    try:
        made = LISTS[name](strings)
    except ValueError as error:
        refused = str(error)
    if refused is not None:
        assert len(refused.splitlines()) == 1
        return
    article = Pipeline(settings=[made]).parse(STORY)
    assert not article.problems
    assert loads(dumps(article)) == article


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_limited_in_number_and_size(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} has 100001 strings; the limit is 100000"):
        LISTS[name](("x",) * 100_001)
    with pytest.raises(ValueError, match=f"{name} has a string of 5001 code points; the limit is 5000"):
        LISTS[name](("x" * 5001,))


def test_all_patterns_together_have_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_patterns, "SECONDS_FOR_ALL", 0.3)
    slow = [f"(a+)+{number}" for number in range(50)]
    found = UserPatterns.of(["Page", *slow]).fullmatch_all(["Page", "a" * 5000 + "!"])
    assert found.timed_out == tuple(slow)
    assert found.numbers == {0}


def test_a_file_that_never_ends_is_not_a_profile(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(site_profile, "LARGEST_PROFILE", 1000)
    file = tmp_path / "large.json"
    file.write_text(SiteProfile.learn([STORY] * 3, "x").dumps() + " " * 1000)
    with pytest.raises(ValueError, match=r"large.json: not a site profile of newsparse: it has more than"):
        SiteProfile.load(file)
