"""Limits of boilerplate are exact: what has the length of the limit belongs to its kind, one more does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate import lines as line_module
from newsparse_boilerplate import paragraphs, prose
from newsparse_boilerplate.context import headings, letters, sweep, tables
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.paragraphs import begins_inside_sentence, open_runs, paragraph_flags, pieces_of_paragraphs
from newsparse_boilerplate.wording import labels
from newsparse_boilerplate.wording.labels import default_labels

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."


def one(content: str) -> Line:
    return Line(0, len(content), content)


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    found = lines_of(text, split_blocks(text, "blank"))
    assert [line.content for line in found] == list(contents)
    return found


def bio(length: int) -> Line:
    return one(f"{STORKS} Write to ann@quay.example {'x' * (length - len(STORKS) - 28)}.")


def signatures(number: int, words: int = 2) -> int:
    """How many of so many lines below a letter are its signature."""
    name = " ".join(["Ann", *["Olin"] * (words - 1)])
    page = lines(f"SIR – {STORKS}", "Ann Olin", *[name] * (number - 1), "Most read:")
    return len(letters.signature_lines(page, "", ()))


def amounts(number: int, apart: int = 2) -> bool:
    page = lines(*[cell for n in range(number) for cell in (f"$4.{n}", *["Nets"] * (apart - 1))], STORKS)
    return bool(tables.tables_of_amounts(page))


MOST: dict[str, tuple[int, Callable[[int], bool]]] = {
    "the words of a heading": (
        headings.LONGEST_HEADING, lambda n: headings.is_heading(one("Nets " * (n - 1) + "Nets")),
    ),
    "the length of an item": (headings.LONGEST_ITEM, lambda n: headings.is_item(one(f"- {'x' * (n - 2)}"))),
    "the length of a note about the author": (prose.LONGEST_PAGE_PROSE, lambda n: headings.is_bio(bio(n))),
    "the lines of a signature": (letters.MOST_SIGNATURE_LINES, lambda n: signatures(n) == n),
    "the words of a line of a signature": (letters.MOST_SIGNATURE_WORDS, lambda n: signatures(2, n) == 2),
    "the length of a salutation": (
        letters.LONGEST_SALUTATION, lambda n: letters.signature_lines([one(f"Dear {'A' * (n - 6)},")], "", ()) == {0},
    ),
    "the lines between amounts": (tables.LONGEST_ROW, lambda n: amounts(5, n)),
    "the length of an amount": (tables.LONGEST_AMOUNT, lambda n: tables.is_amount(one("$4." + "0" * (n - 3)))),
    "the length of a result": (
        tables.LONGEST_RESULT,
        lambda n: bool(tables.lists_of_results([one(f"{'V' * 41} 222, {'H' * (n - 50)} 11")] * 2)),
    ),
    "the doubtful lines of a gap": (
        sweep.MOST_IN_GAP,
        lambda n: bool(sweep.lines_in_gaps(lines(STORKS, *["Nets"] * n, RINGS), range(1, n + 1), range(1, n + 1))),
    ),
    "the going lines of a gap": (
        sweep.LARGEST_GAP,
        lambda n: bool(sweep.lines_in_gaps(lines(STORKS, *["Nets"] * n, RINGS), range(1, n + 1), [1])),
    ),
    "the words of a label before a link": (
        labels.MOST_LABEL_WORDS,
        lambda n: default_labels().find(f"{'read ' * (n - 1)}also: storks are back", False) == "related",
    ),
}  # fmt: skip
FEWEST: dict[str, tuple[int, Callable[[int], bool]]] = {
    "the amounts of a table": (tables.FEWEST_AMOUNTS, amounts),
    "the results of a list": (
        tables.FEWEST_RESULTS, lambda n: bool(tables.lists_of_results(lines(*["Velmar 2-1 Harbour"] * n))),
    ),
    "the facts of a list": (
        tables.FEWEST_FACTS, lambda n: bool(tables.facts_of_story(lines(*["Referee: S. Whitlow"] * n), [0], ())),
    ),
    "the words of a sentence": (
        prose.FEWEST_SENTENCE_WORDS, lambda n: prose.is_sentence(one("nets " * (n - 1) + "nets.")),
    ),
    "the words of an announcement": (
        prose.FEWEST_ANNOUNCEMENT_WORDS, lambda n: prose.announces(one("Nets " * (n - 1) + "nets:")),
    ),
    "the words of a report": (
        prose.FEWEST_SENTENCE_WORDS + 1, lambda n: prose.plainly_reports(one("nets " * (n - 1) + "said.")),
    ),
    "the tabs of a row": (prose.FEWEST_TABS, lambda n: prose.is_table_row(one("4" + "\tnets" * n))),
    "the length of a quotation": (prose.FEWEST_QUOTED + 1, lambda n: prose.is_quotation(one(f'"{"N" * (n - 3)}."'))),
    "the length of a paragraph in pieces": (
        paragraphs.SHORTEST_PARAGRAPH,
        lambda n: paragraph_flags(lines("The nets of the", f"{'x' * (n - 16)}.")) == [True, True],
    ),
    "the length of a paragraph broken at links": (
        paragraphs.SHORTEST_WITH_LINK,
        lambda n: bool(pieces_of_paragraphs(lines("The nets of the", f"{'x' * (n - 16)}."))),
    ),
    "the words of a line that breaks off": (
        paragraphs.SHORTEST_BROKEN, lambda n: paragraphs.ends_in_function_word(one("nets " * (n - 1) + "of")),
    ),
    "the length of prose": (80, lambda n: one(f"{'it is ' * 6}{'x' * (n - 37)}.").prose),
    "the words of prose": (12, lambda n: one(f"{'x ' * (n - 1)}{'x' * 80}.").prose),
    "the letters of a word that is compared": (
        line_module.SHORTEST_CONTENT_WORD, lambda n: bool(one("x" * n).content_words),
    ),
    "the length of a title behind a label": (
        labels.SHORTEST_TITLE, lambda n: default_labels().find(f"also read: {'x' * n}", False) == "related",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MOST)
def test_what_has_the_greatest_length_belongs_to_its_kind_and_one_more_does_not(name: str) -> None:
    limit, belongs = MOST[name]
    assert [belongs(limit + more) for more in (-1, 0, 1)] == [True, True, False]


@pytest.mark.parametrize("name", FEWEST)
def test_what_has_the_smallest_length_belongs_to_its_kind_and_one_less_does_not(name: str) -> None:
    limit, belongs = FEWEST[name]
    assert [belongs(limit + more) for more in (-1, 0, 1)] == [False, True, True]


def test_only_so_much_of_a_broken_paragraph_may_go() -> None:
    pieces = lines("The nets of the", "x" * 29 + " of", "x" * 15)
    assert pieces_of_paragraphs([*pieces, one("x.")])
    for going, stays in (((1,), True), ((1, 2), False), ((0, 1, 2, 3), False), ((), True)):
        page = [*pieces, one("x.")]
        assert bool(sweep.pieces_that_stay(page, going)) is stays
        assert sweep.pieces_that_stay([one(STORKS), *page], [n + 1 for n in going]), (
            "a paragraph that stays is beside it"
        )


@pytest.mark.parametrize(
    ("content", "answer"),
    [("and nets", True), ("And nets", False), (", and", True), ("-year-old", True), ("- nets", False),
     ("'s nets", True), (". Nets", True), ("“Nets", False)],
)  # fmt: skip
def test_a_line_begins_inside_a_sentence(content: str, answer: bool) -> None:
    assert begins_inside_sentence(one(content)) is answer


@pytest.mark.parametrize(
    ("contents", "flags"),
    [
        (("The owners of nets and ropes of the", "Low Harbour Ferries", "said so on Tuesday, as it was."), [1, 1, 1]),
        (("The owners of nets and ropes of the", "Low Harbour Ferries", "Said so on Tuesday, as it was."), [0, 0, 0]),
        (("The owners (", "Low Harbour Ferries and others of the town of Velmar in the bay, it was said)."), [1, 1]),
        (("The owners met at noon on the quay of Velmar and the", "council said that it was so, and late."), [1, 1]),
        (("The owners met at noon on the quay of Velmar.", "The council said that it was so, and late."), [0, 0]),
        (("Nets", "Ropes"), [0, 0]),
    ],
)  # fmt: skip
def test_pieces_of_a_sentence_are_a_paragraph(contents: tuple[str, ...], flags: list[int]) -> None:
    assert paragraph_flags(lines(*contents)) == list(map(bool, flags))


def test_the_run_of_an_open_line_has_all_open_lines_beside_it() -> None:
    page = lines("Nets", "Ropes", "It rained.", "Tides", "It snowed.", "Nets", "Ropes", "Tides")
    assert open_runs(page) == [2, 2, 0, 1, 0, 3, 3, 3]
    assert open_runs([]) == []


@pytest.mark.parametrize(
    ("content", "amount"),
    [("$4", True), ("4%", True), ("1,200", True), ("4.5", True), ("45", False), ("$", False), ("4.5.2024", False),
     ("10:14", False), ("$4 nets", False), ("€ 4.50", True)],
)  # fmt: skip
def test_an_amount_has_a_sign_or_a_decimal_and_is_not_a_date(content: str, amount: bool) -> None:
    assert tables.is_amount(one(content)) is amount


def test_the_open_lines_beside_a_table_belong_to_it() -> None:
    cells = [cell for n in range(5) for cell in (f"$4.{n}", "Nets")]
    assert tables.tables_of_amounts(lines("Ropes", *cells, "Tides")) == set(range(11))
    assert tables.tables_of_amounts(lines("It rained.", *cells[:-1], "It rained.")) == set(range(1, 10))
    assert tables.tables_of_amounts(lines(*cells[:-1])) == set(range(9))


def test_the_line_above_results_belongs_to_them_unless_it_is_listed() -> None:
    results = ["Velmar 2-1 Harbour", "Quay 0-0 Bay"]
    assert tables.lists_of_results(lines("Sunday", *results, "Nets")) == {0, 1, 2}
    assert tables.lists_of_results(lines("Most read", *results)) == {1, 2}
    assert tables.lists_of_results(lines(*results)) == {0, 1}
    assert tables.lists_of_results(lines("Velmar 2, Harbour 1", "Quay 0; Bay 0")) == {0, 1}


@pytest.mark.parametrize(("going", "stays"), [([], 0), ([0], 5), ([0, 1], 5), ([0, 1, 2], 0), ([0, 1, 2, 3, 4], 0)])
def test_facts_stay_if_most_of_them_do(going: list[int], stays: int) -> None:
    facts = lines(*[f"Referee {n}: S. Whitlow" for n in "ABCDE"])
    assert len(tables.facts_of_story(facts, going, ())) == stays
    assert len(tables.facts_of_story([*facts, one("Nets")], going, ())) == stays
    assert tables.facts_of_story(facts, going, [line.start for line in facts]) == set()


@pytest.mark.parametrize(
    ("key", "closed", "category"),
    [
        ("also read", False, None), ("also read: storks are back", False, "related"),
        ("also read: storks are back.", True, None), ("also read | storks are back", False, "related"),
        ("also read - storks are back", False, "related"), ("also storks: they are back", False, None),
        ("storks: they are back", False, None), ("also read storks are back", False, None),
        (f"also read: {'x' * labels.LONGEST_LINK}", False, None),
    ],
)  # fmt: skip
def test_a_label_of_links_is_before_a_mark(key: str, closed: bool, category: str | None) -> None:
    assert default_labels().find(key, closed) == category
