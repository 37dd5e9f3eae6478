"""Phrase lists: how they are parsed, and how a line is looked up in them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve

from newsparse_boilerplate import default_resources, find_boilerplate
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.phrases import (
    LONGEST_LISTED_LINE,
    ListedPhrase,
    Phrasebook,
    default_phrasebook,
    listed_phrases,
    read_phrases,
)

SHARE, RELATED = ListedPhrase("share", "opening", "own"), ListedPhrase("related", "weak_opening", "own")
LISTS = sorted(file.name for file in files("newsparse_boilerplate").joinpath("data/phrases").iterdir())


@pytest.mark.parametrize(
    ("key", "phrase"),
    [
        ("boats of", RELATED),
        ("boats of the mill", SHARE),
        ("boats of the mills", RELATED),
        ("boats offered", None),
        ("boats of-shore", None),
        ("boats, of", None),
        ("boats", None),
        ("tides for you", SHARE),
        ("tides", None),
        ("nets: nine", SHARE),
        ("nets", SHARE),
        ("nets. nine", None),
        ("netsuke", None),
        ("mill.", None),
        ("港の船", RELATED),
        ("港の", RELATED),
        ("船の港", None),
        ("", None),
    ],
)
def test_the_longest_opening_that_ends_at_the_end_of_a_word_counts(key: str, phrase: ListedPhrase | None) -> None:
    openings = {
        "boats of": (("boats of the mill", SHARE), ("boats of", RELATED)),
        "tides for": (("tides for", SHARE),),
        "nets": (("nets:", SHARE), ("nets", SHARE)),
        "港": (("港の", RELATED),),
    }
    if key == "nets. nine":
        openings["nets"] = (("nets:", SHARE),)
    assert Phrasebook({}, openings).find_opening(key) is phrase


def test_a_phrase_for_the_whole_line_has_precedence_over_openings() -> None:
    book = Phrasebook({"boats of the mill": RELATED}, {"boats": (("boats", SHARE),)})
    assert book.find("boats of the mill", 17) is RELATED
    assert book.find("boats of the town", 17) is SHARE
    assert book.find("the boats", 9) is None


def test_a_long_line_is_not_looked_up_as_a_whole() -> None:
    book = Phrasebook({"boats": SHARE}, {})
    assert book.find("boats", 5) is SHARE
    assert book.find("boats", LONGEST_LISTED_LINE + 1) is None


def test_the_first_words_of_a_long_line_show_whether_it_may_be_listed() -> None:
    book = Phrasebook({}, {"boats of": (("boats of the mill", SHARE),), "tides": (("tides", SHARE),)})
    assert book.may_open("Boats of the mill and of the town are " + "old " * 200)
    assert book.may_open("(Tides: they are " + "old " * 200)
    assert not book.may_open("Boats in the harbour are " + "old " * 200)
    assert not book.may_open("Nets and ropes are " + "old " * 200)
    assert book.may_open("Café and bar are " + "old " * 200)
    assert book.may_open("x" * 500)
    assert book.may_open("and " + "x" * 500)


def test_a_list_has_sections_and_comments() -> None:
    text = "// Source: invented\n\n== share line\n tide table \n// == related line\n== related weak_opening\nboats of\n"
    assert list(read_phrases(text, "own")) == [
        ("tide table", ListedPhrase("share", "line", "own")),
        ("boats of", ListedPhrase("related", "weak_opening", "own")),
    ]


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("== shares line", "the category of '== shares line' must not be 'shares'; allowed values: .+'share'"),
        ("== share always", "the use of '== share always' must not be 'always'; allowed values: 'line', 'opening', "),
        ("== share", "the use of '== share' must not be ''; allowed values: 'line', "),
    ],
)
def test_a_section_with_an_unknown_category_or_use_is_reported_with_its_line(section: str, message: str) -> None:
    with pytest.raises(ValueError, match=rf"^phrases/own\.txt, line 2: {message}"):
        list(read_phrases(f"// Source: invented\n{section}\nx", "own"))


def test_a_phrase_before_the_first_section_raises() -> None:
    with pytest.raises(ValueError, match=r"^phrases/own\.txt, line 1: the phrase 'tide table' comes before the first"):
        list(read_phrases("tide table\n== share line\n", "own"))


@pytest.mark.parametrize("name", LISTS)
def test_each_list_names_its_source_and_its_phrases_are_folded(name: str) -> None:
    text = files("newsparse_boilerplate").joinpath("data/phrases", name).read_text(encoding="utf-8")
    assert "ource:" in text.split("==")[0]
    for phrase, _ in read_phrases(text, name):
        assert phrase == phrase.lower() or not phrase.isascii()
        assert not any(char.isdigit() for char in phrase)


def test_every_opening_is_found_by_its_own_words() -> None:
    book = default_phrasebook()
    for known in book.openings.values():
        for opening, phrase in known:
            assert book.find_opening(opening) is not None, (opening, phrase)


def test_a_new_line_in_a_list_is_a_new_phrase() -> None:
    """A new phrase needs one line in a file and no code."""
    line, text = "Ink of the harbour clerk", "The ferry sails again.\n\nInk of the harbour clerk\n\nIt was repaired."
    list_file = files("newsparse_boilerplate").joinpath("data/phrases/en.txt").read_text(encoding="utf-8")
    with_line = list_file + "\n== other line\nink of the harbour clerk\n"
    assert found_with(Phrasebook.of(read_phrases(list_file, "en")), text) == []
    assert found_with(Phrasebook.of(read_phrases(with_line, "en")), text) == [(line, "line:en")]


def test_a_phrase_carries_its_publishers_or_its_source() -> None:
    rows = "== share line\npass it on\t12\npost it here\tVelmar CMS\nour own\n"
    found = {text: (phrase.publishers, phrase.source) for text, phrase in read_phrases(rows, "en")}
    assert found == {"pass it on": (12, ""), "post it here": (0, "Velmar CMS"), "our own": (0, "")}


def test_a_new_file_is_a_new_language(tmp_path: Path) -> None:
    """A new language needs one file in the folder of the lists and no code; its name is in the rule."""
    (tmp_path / "vel.txt").write_text("// Source: invented\n== share line\nskribu al ni\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("not a list", encoding="utf-8")
    book = Phrasebook.of(listed_phrases(tmp_path))
    text = "La boato revenis.\n\nSkribu al ni!\n\nĜi estis riparita."
    assert found_with(book, text) == [("Skribu al ni!", "line:vel")]


def found_with(book: Phrasebook, text: str) -> list[tuple[str, str]]:
    """The categories and rules of the findings with other phrase lists."""
    resources = evolve(default_resources(), phrases=book)
    return [(finding.span.of(text), finding.rule) for finding in find_boilerplate(text, resources=resources)]


@pytest.mark.parametrize(
    ("content", "category", "use", "list_name"),
    [
        ("Exit mobile version", "app_residue", "line", "en"),
        ("EXIT MOBILE VERSION »", "app_residue", "line", "en"),
        ("Facebook", "share", "weak_line", "web"),
        ("Laisser un commentaire", "comments", "line", "fr"),
        ("12:30", "navigation", "weak_line", "web"),
        ("Mobile Ansicht verlassen", "app_residue", "line", "de"),
        ("Salir de la versión móvil", "app_residue", "line", "es"),
        ("Quitter la version mobile", "app_residue", "line", "fr"),
        ("モバイル版を終了", "app_residue", "line", "ja"),
    ],
)
def test_the_lists_of_all_languages_are_used(content: str, category: str, use: str, list_name: str) -> None:
    phrase = Line(0, len(content), content).listed
    assert phrase is not None
    assert (phrase.category, phrase.use, phrase.list_name) == (category, use, list_name)
