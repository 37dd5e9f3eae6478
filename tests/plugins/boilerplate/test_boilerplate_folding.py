"""Lines as the rules look at them: folded, cut into words, told from paragraphs; and the lists they are held to."""

from __future__ import annotations

import pytest

from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_boilerplate.lines import EDGES, LONGEST_FOLDED, Line, fold_line, lines_between, lines_of
from newsparse_boilerplate.wording.phrases import Phrase, Phrasebook, phrasebook, read_phrases

SHARE, RELATED = Phrase("share", "hint", "own"), Phrase("related", "hint", "own")


def line(content: str) -> Line:
    return Line(0, len(content), content)


@pytest.mark.parametrize(
    ("content", "folded"),
    [
        ("Read -- more", "read - more"),
        ("Read – more", "read - more"),
        ("Café 3,214", "café #"),
        ("1.5 of 12", "# of #"),
        ("Pier 7", "pier #"),
        ("٣٤ قارب", "# قارب"),
        ("→ Boats ←", "boats ←"),
        ("【Boats】", "boats"),
        ("“Boats”", '"boats"'),
        (" - (Boats) … ", "boats"),
        ("Boats\u2009– and piers!", "boats - and piers"),
        ("Boats\n  and piers", "boats and piers"),
        ("3a", "#a"),
        ("3..4", "#"),
        ("3.", "#"),
    ],
)
def test_folding(content: str, folded: str) -> None:
    assert fold_line(content) == folded


@pytest.mark.parametrize("edge", sorted(set(EDGES)))
def test_what_stands_around_a_phrase_makes_it_no_other_one(edge: str) -> None:
    assert fold_line(f"{edge} Tide table {edge}") == fold_line(f"{edge}Tide table{edge}") == "tide table"


@pytest.mark.parametrize("mark", ".!?…\"”’»')]。！？」:;")
def test_marks_that_close_a_line(mark: str) -> None:
    assert line(f"It sank{mark}").closed
    assert line(f"It sank{mark}**").closed
    assert line(f"_It sank{mark}_").closed


@pytest.mark.parametrize("content", ["It sank", "It sank,", "It sank -", "**It sank**", "__", "It sank.x"])
def test_a_line_without_a_closing_mark_is_open(content: str) -> None:
    assert not line(content).closed


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("The mill-owner's boats, 14 of them", "The mill-owner's boats of them"),
        ("Le café d'Ostervik-Port", "Le café d'Ostervik-Port"),
        ("Le café d’Ostervik", "Le café d’Ostervik"),
        ("snake_case 4x4", "snake case x"),
        ("--- 14 ---", ""),
    ],
)
def test_the_words_of_a_line(content: str, words: str) -> None:
    assert line(content).words == words.split()
    assert line(content).small == words.lower().split()


def test_of_a_long_line_the_beginning_is_folded() -> None:
    content = "boat " * 150
    assert LONGEST_FOLDED == 600
    assert len(line(content).words) == 120
    assert line(content).key == fold_line("boat " * 120)


TWELVE = "Nine fishing boats left harbour before sunrise despite many storm warnings issued"
"""Twelve words; 81 code points."""


@pytest.mark.parametrize(
    ("content", "prose"),
    [
        (TWELVE + ".", True),
        (TWELVE, False),
        (TWELVE.replace("Nine fishing", "Nine-fishing") + ".", False),  # eleven words
        ("The boats of the town will sail to all of the isles on the seas by noon at last.", True),  # 80 code points
        ("The boats of the town will sail to all of the isles on the sea by noon at last.", False),  # 79
        ("港" * 39 + "。", True),
        ("港" * 38 + "。", False),
        ("港" * 79, False),
        ("港" * 80, True),
        ("港" * 20 + "x" * 19 + "。", True),
        ("港" * 19 + "x" * 20 + "。", False),
        ("é" * 100, False),
        ("ท่าเรือ" * 12, True),
    ],
)
def test_a_paragraph_of_prose_is_long_and_ends_like_a_sentence(content: str, prose: bool) -> None:
    """80 code points and twelve words; half of that in scripts that set no spaces between words."""
    assert line(content).prose is prose


def test_a_very_long_paragraph_without_spaces_is_prose_by_its_beginning() -> None:
    assert line("港" * 300 + "x" * 900).prose
    assert not line("港" * 299 + "x" * 901).prose


def test_a_line_is_the_content_of_a_block() -> None:
    text = "  Tide table  \n\nThe boats\nof the town.\n"
    blocks = split_blocks(text)
    lines = lines_of(text, blocks)
    assert [known.content for known in lines] == [block.content.of(text) for block in blocks]
    assert [(known.span.of(text), known.size) for known in lines] == [(k.content, len(k.content)) for k in lines]


@pytest.mark.parametrize(
    ("lifted", "left"),
    [
        ([], ["(Ann Lowell) Boats (Piet Roe)", "Tides"]),
        (["(Ann Lowell)"], ["Boats (Piet Roe)", "Tides"]),
        (["(Piet Roe)"], ["(Ann Lowell) Boats", "Tides"]),
        (["Boats"], ["(Ann Lowell) (Piet Roe)", "Tides"]),
        (["(Ann Lowell)", "(Piet Roe)"], ["Boats", "Tides"]),
        (["(Ann Lowell) Boats (Piet Roe)"], ["Tides"]),
        (["Ann Lowell) Boats (Piet Roe"], ["Tides"]),
        (["Tides"], ["(Ann Lowell) Boats (Piet Roe)"]),
        (["(Ann Lowell)", "Tides"], ["Boats (Piet Roe)"]),
    ],
)
def test_what_others_lifted_off_is_no_part_of_a_line(lifted: list[str], left: list[str]) -> None:
    text = "(Ann Lowell) Boats (Piet Roe)\n\n* * *\n\nTides\n"
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in lifted]
    assert [known.content for known in lines_between(text, split_blocks(text), spans)] == left


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
def test_the_longest_opening_that_ends_at_a_words_end_counts(key: str, phrase: Phrase | None) -> None:
    openings = {
        "boats of": (("boats of the mill", SHARE), ("boats of", RELATED)),
        "tides for": (("tides for", SHARE),),
        "nets": (("nets:", SHARE), ("nets", SHARE)),
        "港": (("港の", RELATED),),
    }
    if key == "nets. nine":
        openings["nets"] = (("nets:", SHARE),)
    assert Phrasebook({}, openings).opening(key) is phrase


def test_whole_lines_come_before_openings_and_are_short() -> None:
    book = Phrasebook(
        {"boats of the mill": RELATED, "x" * 120: SHARE, "x" * 121: SHARE}, {"boats": (("boats", SHARE),)}
    )
    assert book.find(line("Boats of the mill!")) is RELATED
    assert book.find(line("Boats of the town")) is SHARE
    assert book.find(line("The boats")) is None
    assert book.find(line("x" * 120)) is SHARE
    assert book.find(line("x" * 121)) is None


def test_the_first_words_of_a_long_line_say_whether_it_may_be_listed() -> None:
    book = Phrasebook({}, {"boats of": (("boats of the mill", SHARE),), "tides": (("tides", SHARE),)})
    assert book.may_open("Boats of the mill and of the town are " + "old " * 200)
    assert book.may_open("(Tides: they are " + "old " * 200)
    assert not book.may_open("Boats in the harbour are " + "old " * 200)
    assert not book.may_open("Nets and ropes are " + "old " * 200)
    assert book.may_open("Café and bar are " + "old " * 200)
    assert book.may_open("x" * 500)
    assert book.may_open("and " + "x" * 500)


def test_a_list_has_sections_and_comments() -> None:
    text = "// Source: nobody\nloose\n\n== share line\n tide table \n// == related line\n== related hint\nboats of\n"
    assert list(read_phrases(text, "own")) == [
        ("loose", Phrase("other", "line", "own")),
        ("tide table", Phrase("share", "line", "own")),
        ("boats of", Phrase("related", "hint", "own")),
    ]


@pytest.mark.parametrize(
    ("content", "category", "grade", "source"),
    [
        ("Exit mobile version", "app_residue", "line", "en"),
        ("EXIT MOBILE VERSION »", "app_residue", "line", "en"),
        ("Facebook", "share", "edge", "web"),
        ("12:30", "navigation", "edge", "web"),
        ("Mobile Ansicht verlassen", "app_residue", "line", "de"),
        ("An dieser Stelle finden Sie ein Video", "app_residue", "opening", "de"),
        ("Salir de la versión móvil", "app_residue", "line", "es"),
        ("Quitter la version mobile", "app_residue", "line", "fr"),
        ("モバイル版を終了", "app_residue", "line", "ja"),
        ("ニュースレターを登録するとお得です", "newsletter", "opening", "ja"),
    ],
)
def test_the_lists_of_all_languages_are_asked(content: str, category: str, grade: str, source: str) -> None:
    assert phrasebook().find(line(content)) == Phrase(category, grade, source)  # type: ignore[arg-type]
