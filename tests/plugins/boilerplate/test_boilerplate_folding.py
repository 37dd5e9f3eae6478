"""The folded form of lines, their words, and whether they are prose."""

from __future__ import annotations

import pytest

from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_boilerplate.folding import EDGES, fold_line
from newsparse_boilerplate.lines import LONGEST_FOLDED, Line, lines_of, lines_without


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
def test_folding_normalizes_case_punctuation_and_numbers(content: str, folded: str) -> None:
    assert fold_line(content) == folded


@pytest.mark.parametrize("edge", sorted(set(EDGES)))
def test_punctuation_at_the_ends_of_a_phrase_is_ignored(edge: str) -> None:
    assert fold_line(f"{edge} Tide table {edge}") == fold_line(f"{edge}Tide table{edge}") == "tide table"


@pytest.mark.parametrize("mark", ".!?…\"”’»')]。！？」:;")
def test_a_line_with_one_of_these_marks_at_its_end_is_closed(mark: str) -> None:
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
def test_words_are_letters_with_apostrophes_and_hyphens_inside(content: str, words: str) -> None:
    assert line(content).words == words.split()
    assert line(content).lower_words == words.lower().split()


def test_only_the_beginning_of_a_long_line_is_folded() -> None:
    content = "boat " * 150
    assert len(content) > LONGEST_FOLDED
    assert line(content).key == fold_line(content[:LONGEST_FOLDED])


SENTENCE = "Nine fishing boats left harbour before sunrise despite many storm warnings issued"


@pytest.mark.parametrize(
    ("content", "prose"),
    [
        (SENTENCE + ".", True),
        (SENTENCE, False),
        ("The boats sail at noon.", False),
        ("港" * 60 + "。", True),
        ("港" * 20 + "。", False),
        ("港" * 60, False),
        ("港" * 120, True),
        ("港" * 30 + "x" * 20 + "。", True),
        ("港" * 20 + "x" * 30 + "。", False),
        ("é" * 100, False),
        ("ท่าเรือ" * 12, True),
    ],
)
def test_a_paragraph_of_prose_is_long_and_ends_like_a_sentence(content: str, prose: bool) -> None:
    """Half of the length is enough in scripts without spaces between words."""
    assert line(content).prose is prose


def test_only_the_beginning_of_a_very_long_paragraph_without_spaces_is_checked() -> None:
    assert line("港" * 400 + "x" * 900).prose
    assert not line("港" * 200 + "x" * 901).prose


def test_a_line_is_the_content_of_a_block() -> None:
    text = "  Tide table  \n\nThe boats\nof the town.\n"
    blocks = split_blocks(text)
    lines = lines_of(text, blocks)
    assert [known.content for known in lines] == [block.content.of(text) for block in blocks]
    assert [(known.span.of(text), known.size) for known in lines] == [(k.content, len(k.content)) for k in lines]


@pytest.mark.parametrize(
    ("removed", "left"),
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
def test_removed_spans_are_not_part_of_a_line(removed: list[str], left: list[str]) -> None:
    text = "(Ann Lowell) Boats (Piet Roe)\n\n* * *\n\nTides\n"
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in removed]
    assert [known.content for known in lines_without(text, lines_of(text, split_blocks(text)), spans, None)] == left
