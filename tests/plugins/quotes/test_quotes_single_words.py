"""Properties of single words: the possessive ending, titles, initials, verb forms, cue entries, classes, clusters."""

from __future__ import annotations

import pytest

from newsparse_quotes.document.capital_words import is_initials
from newsparse_quotes.document.possessives import has_possessive_ending, without_possessive
from newsparse_quotes.document.speech_verbs import NO_CUE, CueEntry, CueLexicon, cue_lexicon, inflections
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import (
    class_names,
    class_number,
    class_of,
    cluster_names,
    cluster_of,
    find_class,
    numbers,
    one_of,
)


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Lee's", "Lee"), ("Lee’s", "Lee"), ("Lee‘s", "Lee"), ("Lees", "Lees"), ("Lee'", "Lee'"), ("Lee'S", "Lee'S")],
)
def test_the_possessive_ending_of_a_word(word: str, plain: str) -> None:
    assert without_possessive(word) == plain
    assert has_possessive_ending(word) == (word != plain)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The Old Mill", True), ("the Old Mill", False), ("The old mill", False), ("The old Mill", True),
        ("The old mill Sings", False), ("The old Mill Sings", True), ("The", True), ("the", False),
        ("40 Old Mills", True), ("“ The Old Mill ,", True), ("40", False), ("The old mill of A B", False),
        ("The old mill A B", True),
    ],
)  # fmt: skip
def test_a_title_has_capitals(words: str, title: bool) -> None:
    assert is_title(words.split()) == title


@pytest.mark.parametrize(
    ("word", "initials"),
    [("V.K.", True), ("A.B.C.", True), ("V.", False), ("U.S.", False), ("U.N.", False), ("V.K", False), ("V-K-", False),
     ("1.2.", False), ("VK", False), ("v.k.", True), ("VK..", False)],
)  # fmt: skip
def test_initials_of_a_person_are_not_those_of_a_state_or_organization(word: str, initials: bool) -> None:
    assert is_initials(word) == initials


def test_only_regular_forms_are_made() -> None:
    for verb, forms in (
        ("quip", "quip quips quiped quiping quipped quipping"),
        ("cry", "cry cries cried crying"),
        ("bray", "bray brays brayed braying"),
        ("rave", "rave raves raved raving"),
        ("box", "box boxes boxed boxing"),
        ("vow", "vow vows vowed vowing"),
        ("shout", "shout shouts shouted shouting"),
        ("hum", "hum hums humed huming hummed humming"),
        ("ah", "ah ahs ahed ahing"),
    ):
        assert " ".join(inflections(verb)) == forms


def test_a_lexicon_caches_short_words_only_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    said = CueEntry(15, 2, 0)
    lexicon = CueLexicon({"said": said}, stances=False, beside_marks={"sang": said})
    code = lexicon["Said"]
    assert (code & 0xFF, code >> 8 & 0xFFFF, code >> 24) == (class_of("said"), said.pack(), cluster_of("Said"))
    assert lexicon["mill"] == class_of("mill") | cluster_of("mill") << 24
    assert (lexicon.entry("SAID"), lexicon.entry("sang")) == (said, NO_CUE)
    assert (lexicon.entry_beside_marks("Sang"), lexicon.entry_beside_marks("said")) == (said, NO_CUE)
    lexicon.codes(["x" * 80, "x" * 81])
    assert set(lexicon) == {"Said", "mill", "x" * 80}
    monkeypatch.setattr("newsparse_quotes.document.speech_verbs.MOST_KEPT", 3)
    lexicon.codes(["so"])
    assert set(lexicon) == {"Said", "mill", "x" * 80, "so"}
    lexicon.codes(["no"])
    assert set(lexicon) == {"no"}


def test_a_verb_of_the_settings_is_a_cue_of_one_lexicon_only() -> None:
    assert cue_lexicon(False, ("zap",)).entry("zapping").rate > 0
    assert cue_lexicon(False).entry("zapping") == NO_CUE
    assert cue_lexicon(True).stances
    assert not cue_lexicon(False).stances


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("", "BLANK"), ("co-founder", "ROLE"), ("Co-Founder", "ROLE"), ("president-elect", "TITLE"),
        ("co-op", "OTHER"), ("mill-elect", "OTHER"), ("CO-FOUNDER", "CAPS"), ("al-Amin", "NAME"), ("d’Este", "NAME"),
        ("dell'Orto", "NAME"), ("al-amin", "OTHER"), ("al-A1", "OTHER"), ("al-A", "OTHER"), ("xal-Amin", "OTHER"),
        ("_mill", "OTHER"), ("A", "a"), ("B", "INITIAL"), ("b", "OTHER"), ("it’s", "PRONOUN_VERB"), ("MEN", "CAPS"),
        ("Men", "ROLE"), ("White", "ORGANIZATION_NAME"), ("white", "ORGANIZATION"), ("glass", "OTHER"),
        ("gas", "OTHER"), ("maps", "PLURAL"), ("july", "TIME"), ("sly", "OTHER"), ("slyly", "ADVERB"), ("ing", "OTHER"),
        ("fly", "OTHER"), ("Ling", "ED_NAME"), ("'s", "SIGN"), ("’", "SINGLE"), ("′", "SIGN"), ("--", "-"),
    ],
)  # fmt: skip
def test_the_class_of_a_word_alone(word: str, name: str) -> None:
    assert class_names()[find_class(word)] == class_names()[class_of(word)] == name


def test_the_classes_of_words_and_groups_have_numbers() -> None:
    assert class_number("TITLE") == class_of("mayor")
    assert class_number("the") == class_of("the")
    assert numbers("the a", "TITLE") == {class_of("the"), class_of("a"), class_of("mayor")}
    assert one_of({3}, {65, 4}) == b"[\x03\x04A]"


def test_a_cluster_is_named_after_its_first_word() -> None:
    names = cluster_names()
    assert (names[0], cluster_of("Norby")) == ("none", 0)
    assert all(name.endswith("~") and cluster_of(name[:-1]) == n for n, name in enumerate(names) if n)
