"""Labels of web pages in many languages."""

from __future__ import annotations

import pytest

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.labels import default_labels, read_labels


def category_of(content: str) -> str | None:
    line = Line(0, len(content), content)
    return default_labels().find(line.key, line.closed)


@pytest.mark.parametrize(
    ("content", "category"),
    [
        ("Leia também: Barco", "related"),
        ("LEES OOK", "related"),
        ("यह भी पढ़ें: पुल", "related"),
        ("続きを読む", "related"),
        ("Publicidade", "advertisement"),
        ("[Reklama]", "advertisement"),
        ("Komentarze (12)", "comments"),
        ("12 Kommentare", "comments"),
        ("Polityka prywatności", "cookies"),
        ("Zaloguj się", "paywall"),
        ("Condividi", "share"),
        ("Hoppa till innehåll", "navigation"),
        ("See more: Storks are back", "related"),
        ("ALSO READ| Storks are back", "related"),
        ("For more, read: Storks are back", "related"),
        ("Related photos - Storks are back", "related"),
        ("Watch: Storks are back", "related"),
        ("Dig deeper: Storks are back", "related"),
    ],
)
def test_interface_words_are_labels_alone_or_before_a_link(content: str, category: str) -> None:
    assert category_of(content) == category


@pytest.mark.parametrize(
    "content",
    [
        "Now: the long road",
        "Look: storks are back",
        "More at stake: the bridge",
        "See the light: storks are back",
        "Related: storks",  # too short for a title
        "See more: Storks are back.",  # a sentence
        "The mill: storks are back",
        "Reklama dźwignią handlu",
        "Storks are back",
    ],
)
def test_other_words_before_a_colon_are_not_labels(content: str) -> None:
    assert category_of(content) is None


def test_a_mistake_in_the_file_is_named() -> None:
    english = {"core": ["read"], "alone": ["read"], "others": ["also"]}
    assert read_labels({"english": english, "share": {"nl": ["Delen"]}}).find("delen", False) == "share"
    with pytest.raises(ValueError, match=r"labels\.toml has the unknown key 'weather'"):
        read_labels({"english": english, "weather": {"nl": ["Weer"]}})
    with pytest.raises(ValueError, match=r"labels\.toml: \[share\]: 'nl' must be a list of strings"):
        read_labels({"english": english, "share": {"nl": "Delen"}})
