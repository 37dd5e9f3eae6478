"""A mistake in a data file of the credits plugin is one sentence with the file, the section and what is allowed."""

from __future__ import annotations

from typing import Any

import pytest

from newsparse.plugin import read_toml
from newsparse_credits.roles import read_roles, role_book

DATA = read_toml("newsparse_credits", "roles.toml")
OTHER_LANGUAGES = read_toml("newsparse_credits", "foreign_openers.toml")


def test_the_roles_of_the_data_file_are_valid() -> None:
    assert read_roles(DATA, OTHER_LANGUAGES) == role_book()


@pytest.mark.parametrize(
    ("section", "entries", "message"),
    [
        ("openers", {"reportng": ["reports"]}, "[openers] has the unknown key 'reportng'; allowed keys: "),
        ("openers", {"reporting": "reports"}, "[openers]: 'reporting' must be a list of strings, not 'reports'"),
        ("additional_roles", {"editing": "more"}, "[additional_roles] editing must not be 'more'; allowed values: "),
        ("lists", {"common": []}, "[lists] lacks the key 'after_with'"),
        ("list", {}, "roles.toml has the unknown key 'list'; allowed keys: "),
    ],
)
def test_a_wrong_entry_of_the_roles_is_one_sentence(section: str, entries: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=r"^roles\.toml") as caught:
        read_roles({**DATA, section: entries})
    assert message in str(caught.value)
