"""A mistake in a data file is one sentence with the file, the entry and what is allowed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import DataFileError
from newsparse.lexicon.agencies import USUAL_USES, read_agency
from newsparse.plugin import check_choice, check_keys, parse_toml, string_list, string_lists
from newsparse.testing.cases import CaseError, read_cases

ROOT = Path(__file__).parents[2]
DATA_FILES = sorted([*ROOT.glob("src/**/data/*.toml"), *ROOT.glob("plugins/*/data/*.toml")])


@pytest.mark.parametrize("text", ["gale = 'loud", "gale = 1\ngale = 2", "gale"])
def test_invalid_toml_is_reported_with_the_file_and_the_line(text: str) -> None:
    with pytest.raises(ValueError, match=r"^words\.toml is not valid TOML: .+\(at (line \d|end of document)"):
        parse_toml(text, "words.toml")


@pytest.mark.parametrize(
    ("check", "message"),
    [
        (lambda: check_choice("lou", "words.toml: 'gale'", ("loud", "low")),
         "words.toml: 'gale' must not be 'lou'; allowed values: 'loud', 'low'"),
        (lambda: check_choice(3, "words.toml: 'gale'", ("loud",)),
         "words.toml: 'gale' must not be 3; allowed values: 'loud'"),
        (lambda: check_keys({"use": []}, "words.toml: 'gale'", (), ("uses", "also")),
         "words.toml: 'gale' has the unknown key 'use'; allowed keys: 'also', 'uses'"),
        (lambda: check_keys({}, "words.toml", ("nouns",)), "words.toml lacks the key 'nouns'"),
        (lambda: check_keys("x", "words.toml: 'gale'"), "words.toml: 'gale' must be a table, not 'x'"),
        (lambda: string_list("gale", "words.toml: 'nouns'"),
         "words.toml: 'nouns' must be a list of strings, not 'gale'"),
        (lambda: string_list([""], "words.toml: 'nouns'"),
         "words.toml: 'nouns' must be a list of strings that are not blank, which '' is not"),
        (lambda: string_lists({"nouns": [3]}, "words.toml", ("nouns",)),
         "words.toml: 'nouns' must be a list of strings that are not blank, which 3 is not"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_one_sentence(check: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=r"^words\.toml") as caught:
        check()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"use": ["dateline"]}, "has the unknown key 'use'; allowed keys: 'also', 'more', 'uses'"),
        ({"uses": ["datelines"]}, "uses must not be 'datelines'; allowed values: 'dateline', 'byline', 'signature', "),
        ({"more": ["x"]}, "uses must not be 'x'; allowed values: 'dateline', "),
        ({"also": "Weir"}, "also must be a list of strings, not 'Weir'"),
        ("dateline", "must be a table, not 'dateline'"),
    ],
)
def test_a_wrong_entry_of_an_agency_is_reported(entry: Any, message: str) -> None:
    with pytest.raises(ValueError, match=r"^agencies\.toml: 'Weir Wire'") as caught:
        read_agency("Weir Wire", entry)
    assert message in str(caught.value)


def test_an_agency_has_the_usual_uses_unless_the_entry_lists_its_uses() -> None:
    assert read_agency("Weir Wire", {}).uses == USUAL_USES
    assert read_agency("Weir Wire", {"more": ["signoff"]}).uses == USUAL_USES | {"signoff"}
    assert read_agency("Weir Wire", {"uses": ["photo"], "also": ["WW"]}).uses == {"photo"}


def test_a_case_file_that_is_not_valid_toml_is_reported_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "negative.toml").write_text("[[case]\n")
    with pytest.raises(CaseError, match=r"negative\.toml is not valid TOML: .+ \(at line 1"):
        list(read_cases(tmp_path))


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.name)
def test_data_files_are_read_as_tomllib_reads_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = parse_toml(text, path.name)
    assert read == tomllib.loads(text)
    assert list(read) == list(tomllib.loads(text))


@given(
    text=st.lists(
        st.sampled_from(
            ["[t]", "a = ", "b = ", '"x"', "'y'", '"""', "[", "]", ",", "#", "=", "\\", " ", "\n", "\t", "\x0b", "é"]
        )
    ).map("".join)
)
def test_word_lists_are_read_as_tomllib_reads_them(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(DataFileError):
            parse_toml(text, "words.toml")
    else:
        assert parse_toml(text, "words.toml") == expected
