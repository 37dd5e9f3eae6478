"""The word lists of the quotes plugin."""

from __future__ import annotations

from collections import Counter

import pytest

from newsparse.errors import DataFileError
from newsparse.plugin import read_toml
from newsparse_quotes.document.word_lists import WordLists, word_lists


def test_a_missing_list_is_a_mistake_in_the_file() -> None:
    with pytest.raises(DataFileError, match=r"^word_lists\.toml lacks the list 'nouns'$"):
        WordLists()["nouns"]


def test_each_list_has_words() -> None:
    assert all(word_lists().values())


def test_no_list_has_a_word_twice() -> None:
    lists = read_toml("newsparse_quotes", "word_lists.toml")
    twice = {name: [word for word, n in Counter(words.split()).items() if n > 1] for name, words in lists.items()}
    assert not any(twice.values()), twice
