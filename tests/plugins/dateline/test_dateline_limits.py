"""How far a dateline is looked for and how much prose must follow: at a limit and one step behind it."""

from __future__ import annotations

import pytest

from newsparse_dateline import find_dateline
from newsparse_dateline.anchors import HEAD, MOST_ANCHORS, MOST_LINES
from newsparse_dateline.evidence import LISTED, LONG, SHORTEST_PROSE
from newsparse_dateline.finder import PROSE_BEFORE

LEAD = "The weir will be mended before the salmon come back, the council said on Tuesday."
LINE = "KELMSUND (Reuters) - " + LEAD
PROSE = "A first paragraph of more than eighty code points stands here, and says what nobody has asked about."


def found(text: str) -> str | None:
    dateline = find_dateline(text)
    return dateline.span.of(text) if dateline else None


def test_the_figures_are_those_of_the_page() -> None:
    assert (HEAD, MOST_LINES, PROSE_BEFORE, MOST_ANCHORS) == (8000, 150, 3, 8)
    assert (SHORTEST_PROSE, LONG, LISTED) == (25, 150, 1500)


@pytest.mark.parametrize("lines", [0, 1, MOST_LINES - 1])
def test_a_dateline_may_stand_on_each_of_the_first_lines_with_ink(lines: int) -> None:
    assert found("word\n\n" * lines + LINE) == "KELMSUND (Reuters) -"


def test_behind_these_lines_none_is_looked_for() -> None:
    assert found("word\n" * MOST_LINES + LINE) is None


def test_a_dateline_may_end_with_the_head_and_not_begin_behind_it() -> None:
    assert found("\n" * (HEAD - len("KELMSUND (Reuters) -")) + LINE) == "KELMSUND (Reuters) -"
    assert found("\n" * HEAD + LINE) is None


@pytest.mark.parametrize("weak", ["OSLO — ", "KELMSUND, Ohio — "])
def test_without_agency_and_date_it_stands_behind_a_few_paragraphs_at_most(weak: str) -> None:
    assert found((PROSE + "\n\n") * PROSE_BEFORE + weak + LEAD) == weak.strip()
    assert found((PROSE + "\n\n") * (PROSE_BEFORE + 1) + weak + LEAD) is None


@pytest.mark.parametrize("strong", ["OSLO (Reuters) — ", "KELMSUND, March 3 — "])
def test_with_agency_or_date_it_may_stand_behind_any_number(strong: str) -> None:
    assert found((PROSE + "\n\n") * (PROSE_BEFORE + 9) + strong + LEAD) == strong.strip()


def test_only_long_lines_that_end_a_sentence_are_paragraphs_of_prose() -> None:
    weak = "OSLO — " + LEAD
    eighty, longer = "x" * 79 + ".", "x" * 80 + "."
    assert found((eighty + "\n\n") * 9 + weak) == "OSLO —"
    assert found((longer + "\n\n") * 9 + weak) is None
    assert found(("x" * 120 + "\n\n") * 9 + weak) == "OSLO —"


@pytest.mark.parametrize("end", [".", "!", "?", '."', ".”)", ".  "])
def test_a_paragraph_ends_with_the_mark_of_a_sentence(end: str) -> None:
    assert found(("x" * 90 + end + "\n\n") * 4 + "OSLO — " + LEAD) is None


def test_a_bare_date_stands_in_front_of_all_prose() -> None:
    dated = "March 3 - " + LEAD
    assert found("Weir to be mended\n\n" + dated) == "March 3 -"
    assert found(PROSE + "\n\n" + dated) is None
    assert found("(Adds details)\n\n" + dated) is None
    assert found("(Adds details)  \n\nWeir to be mended\n\n" + dated) == "March 3 -"


def test_prose_has_a_length_at_least() -> None:
    assert found("OSLO — X" + "x" * (SHORTEST_PROSE - 2) + ".") == "OSLO —"
    assert found("OSLO — X" + "x" * (SHORTEST_PROSE - 3) + ".") is None


def test_a_long_line_is_prose_without_a_mark_and_a_short_one_is_not() -> None:
    assert found("OSLO — " + "X" + "x" * LONG) == "OSLO —"
    assert found("OSLO — " + "X" + "x" * (LONG - 1)) is None
    assert found("OSLO — " + "X" + "x" * (LONG - 1) + "\nand goes on") == "OSLO —"


def test_prose_is_not_all_capitals() -> None:
    assert found("OSLO — THE WEIR WILL BE MENDED BEFORE SPRING.") is None


def test_two_names_in_capitals_near_by_are_items_of_a_list() -> None:
    town = "MARROWGATE - The mill has a new owner, two people who know of it said."
    between = "\n" + "x" * (LISTED - 40) + "\n"
    assert found(town) == "MARROWGATE -"
    assert found(town + between + "KELMAR - Profit rose.") is None
    assert found(town + between + "x" * 60 + "\nKELMAR - Profit rose.") == "MARROWGATE -"


def test_a_dateline_run_into_its_line_begins_near_its_agency() -> None:
    run_in = "Ferry line halves winter service, says the board. {}KELMSUND, Norway (Reuters) - " + LEAD
    assert found(run_in.format("")) == "KELMSUND, Norway (Reuters) -"


def test_so_many_anchors_of_a_line_are_looked_at() -> None:
    anchor = "the firm (a-z) - and "
    assert (
        found("It rained on " + anchor * (MOST_ANCHORS - 1) + "so on. VELMAR, Norway (Reuters) - " + LEAD) is not None
    )
    assert found("It rained on " + anchor * (MOST_ANCHORS + 1) + "so on. VELMAR, Norway (Reuters) - " + LEAD) is None
