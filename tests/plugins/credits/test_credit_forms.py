"""Forms of credit lines with all their parts, what has the form and is none, and how far everything is looked for."""

from __future__ import annotations

import pytest

from newsparse.model import CreditBlock, Person
from newsparse_credits import find_credits, parse_credit_line
from newsparse_credits.credit_line import LONGEST
from newsparse_credits.finder import LAST_BLOCKS, LONGEST_LINE
from newsparse_credits.signoffs import LONGEST_SIGNOFF

LINES = """
(Reporting by Ann Lee in Oslo; Editing by Bo Ek) => brackets: reporting[Ann Lee @ Oslo]; editing[Bo Ek]
(Reporting by Ann Lee, Oslo Desk; Editing by Bo Ek) => brackets: reporting[Ann Lee, {Oslo Desk}]; editing[Bo Ek]
(Reporting by Oslo newsroom) => brackets: reporting[{Oslo newsroom}]
(Reporting by others) => brackets: reporting[]
(Reporting by Ann Lee; xyz; abc; Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
(Reporting by Ann Lee. Bo Ek in Rome. Editing by Li Oy) => brackets: reporting[Ann Lee, Bo Ek @ Rome]; editing[Li Oy]
(Reporting in Oslo by Ann Lee, Bo Ek in Rome, Li Oy) => brackets: reporting[Ann Lee @ Rome, Bo Ek @ Rome, Li Oy @ Oslo]
(Reporting by Ann Lee in Rome; Tel. 5) => brackets: reporting[Ann Lee @ Rome]
(Reporting by Dr. Ann Lee in Rome, Rep. Li Oy in Oslo) => brackets: reporting[Ann Lee @ Rome, Li Oy @ Oslo]
(Reporting and writing by Ann Lee) => brackets: reporting[Ann Lee]; writing[Ann Lee]
(Reporting by Ann Lee of Quay News, a reporter in Oslo) => brackets: reporting[Ann Lee ~ Quay News, a reporter in Oslo]
(Oslo newsroom; Editing by Ann Lee) => brackets: reporting[{Oslo newsroom}]; editing[Ann Lee]
(Ann Lee and Bo Ek in Oslo; Editing by Li Oy) => brackets: reporting[Ann Lee @ Oslo, Bo Ek @ Oslo]; editing[Li Oy]
(Ann Lee reported from Oslo) => brackets: reporting[Ann Lee @ Oslo]
(Reporting by Ann Lee in Oslo; Bo Ek reported from Rome) => brackets: reporting[Ann Lee @ Oslo]; reporting[Bo Ek @ Rome]
(Reporting by Ann Lee; Bo Ek contributed research) => brackets: reporting[Ann Lee]; research[Bo Ek]
(Editing by Ann Lee; Li Oy and Quay News contributed) => brackets: editing[Ann Lee]; contribution[Li Oy, {Quay News}]
(Editor: Ann Lee) => brackets: editing[Ann Lee]
(- Reporting by Ann Lee) => brackets: reporting[Ann Lee]
((Reporting by Ann Lee)) => brackets: reporting[Ann Lee]
[Reporting by Ann Lee] => brackets: reporting[Ann Lee]
(Reporting by Ann Lee)) => brackets: reporting[Ann Lee]
(Reporting by Ann Lee => unclosed: reporting[Ann Lee]
(Reporting by Ann Lee; ann.lee@quaynews.example => unclosed: reporting[Ann Lee]
(Reporting by Ann Lee; +47 1234 5678 => unclosed: reporting[Ann Lee]
Reporting by Ann Lee. => line: reporting[Ann Lee]
Reporting by Ann Lee => line: reporting[Ann Lee]
*Reporting by Ann Lee => line: reporting[Ann Lee]
-- Reporting by Ann Lee => line: reporting[Ann Lee]
Reporting by Ann Lee) => line: reporting[Ann Lee]
Reporting by Ann Lee; +47 1234 5678 => line: reporting[Ann Lee]
Reporting by Ann Lee; Tel. 5 => line: reporting[Ann Lee]
Reporting by Ann Lee; e-mail ann@quaynews.example => line: reporting[Ann Lee]
Reporting by Ann Lee, 212-555-0100 => line: reporting[Ann Lee]
Reporting by Quay News => line: reporting[{Quay News}]
Reporting by Oslo newsroom => line: reporting[{Oslo newsroom}]
Reporting by Quay News bureaux across Europe => line: reporting[{Quay News bureaux across Europe}]
Editor: Ann Lee => line: editing[Ann Lee]
Editors: Ann Lee and Bo Ek => line: editing[Ann Lee, Bo Ek]
Contributing: Quay News => line: contribution[{Quay News}]
Photo: Ann Lee/Quay News => line: photography[Ann Lee, {Quay News}]
With reporting by Ann Lee => line: reporting[Ann Lee]
With files from Ann Lee and Quay News => line: contribution[Ann Lee, {Quay News}]
With inputs from Quay News => line: contribution[{Quay News}]
--With assistance from Ann Lee in Oslo. => line: assistance[Ann Lee @ Oslo]
Story by Ann Lee => sentence: writing[Ann Lee]
This story was edited by Ann Lee. => sentence: editing[Ann Lee]
This article was originally reported and written by Ann Lee. => sentence: reporting[Ann Lee]; writing[Ann Lee]
The audio version of this story was produced by Ann Lee => sentence: production[Ann Lee]
This report by Ann Lee was first published May 5, 2022. => sentence: other[Ann Lee]
Ann Lee reported from Oslo. => sentence: reporting[Ann Lee @ Oslo]
Lee reported from Oslo. => sentence: reporting[Lee @ Oslo]
Ann Lee reported => sentence: reporting[Ann Lee]
Ann Lee and Bo Ek contributed reporting. => sentence: contribution[Ann Lee, Bo Ek]
Ann Lee contributed research. => sentence: research[Ann Lee]
Ann Lee contributed research and reporting. => sentence: contribution[Ann Lee]
Ann Lee also contributed to this story. => sentence: contribution[Ann Lee]
Quay News contributed to this report. => sentence: contribution[{Quay News}]
Ann Lee wrote from Oslo, and Bo Ek reported from Rome. => sentence: writing[Ann Lee @ Oslo]; reporting[Bo Ek @ Rome]
abc/de => initials: other[]
ab-cd-ef => initials: other[]
PTI ABC => initials: other[{PTI}]
IANS AB CD EF GH IJ => initials: other[{IANS}]
With PTI inputs => inputs: contribution[{PTI}]
(with agency inputs) => inputs: contribution[{agency}]
WITH PTI INPUTS. => inputs: contribution[{PTI}]
- Ann Lee => dash: writing[Ann Lee]
-- Ann Lee. => dash: writing[Ann Lee]
"""
NONE = [
    "", " ", "(", "()", "Ann Lee", "Ann Lee wrote a book.", "Ann Lee wrote to Bo Ek.",
    "Reporting by Ann Lee and more", "Editor: Quay News", "Data by Quay News", "Story: Ann Lee",
    "Photo: the weir in May", "Story by Quay News", "abcde/f", "a/b", "ABC/DE", "IANS AB/CD", "PTI abc",
    "PTI AB CD EF GH IJ KL", "With city inputs", "- Quay News", "- ann lee", "- Lee",
    "Reporting by Quay News showed that the weir leaked.", "Edited Ann Lee", "Quay News reported from Oslo.",
    "Fuel contributed to the loss.", "Ann Lee reported a loss.", "(which was edited by hand)", "By Ann Lee",
    "(By Ann Lee)", "This story was about Ann Lee.", "Contributing: fuel and rain", "Reporting by",
]  # fmt: skip


def test_the_figures_are_those_of_the_page() -> None:
    assert (LAST_BLOCKS, LONGEST_LINE, LONGEST_SIGNOFF, LONGEST) == (6, 300, 80, 6000)


def person(one: Person) -> str:
    place, body = one.location, one.affiliation
    title = f", {one.title.text}" if one.title else ""
    return one.name + (f" ~ {body.text}" if body else "") + title + (f" @ {place.name}" if place else "")


def shown(block: CreditBlock) -> str:
    """A credit line as the table prints it."""
    clauses = [
        f"{one.role}[{', '.join([*map(person, one.people), *(f'{{{body.text}}}' for body in one.organizations)])}]"
        for one in block.credits
    ]
    return f"{block.rule}: {'; '.join(clauses)}"


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_each_form_gives_its_parts(row: str) -> None:
    line, expected = row.split(" => ")
    block = parse_credit_line(line)
    assert block is not None
    assert shown(block) == expected
    assert block.span.of(line) == line
    for credit in block.credits:
        inked = credit.span.of(line)
        assert inked == inked.strip(" ();,*") or block.rule == "inputs"
        assert inked[0].isalpha() or block.rule in ("dash", "inputs")


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_it_is_the_same_on_the_last_line_of_a_story(row: str) -> None:
    line, expected = row.split(" => ")
    if line.endswith("reported"):
        return  # nothing says in a story that somebody reported for this one
    before = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\nIt sails at noon.\n\n"
    (block,) = find_credits(before + line)
    assert shown(block) == expected
    assert (block.span.start, block.span.end) == (len(before), len(before + line))


@pytest.mark.parametrize("title", ["", "Dr. ", "Senator "])
def test_a_courtesy_title_loses_no_reporter(title: str) -> None:
    line = (
        f"(Additional reporting by Ada Quill and Tom Varga in Jakarta; {title}Piet Roe in Jerusalem "
        "and Ines Marlow in Tel Aviv; Writing by Bo Ek)"
    )
    block = parse_credit_line(line)
    assert block is not None
    assert shown(block) == (
        "brackets: additional_reporting[Ada Quill @ Jakarta, Tom Varga @ Jakarta, Piet Roe @ Jerusalem, "
        "Ines Marlow @ Tel Aviv]; writing[Bo Ek]"
    )


@pytest.mark.parametrize("line", NONE)
def test_what_has_nearly_the_form_is_none(line: str) -> None:
    assert parse_credit_line(line) is None
    assert find_credits(f"Ferry sails again\n\nThe ferry sails.\n\n{line}") == ()


ORIGIN = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\n"


def test_lines_without_an_anchor_are_looked_for_at_the_end() -> None:
    for line in ("Editor: Ann Lee", "With files from Ann Lee"):
        assert len(find_credits(ORIGIN + line + "\n\nIt rained." * (LAST_BLOCKS - 1))) == 1
        assert find_credits(ORIGIN + line + "\n\nIt rained." * LAST_BLOCKS) == ()


def test_a_line_that_is_signed_behind_a_dash_may_stand_anywhere() -> None:
    text = f"{ORIGIN}-- by Ann Lee; editing by Bo Ek" + "\n\nIt rained." * 9
    assert [[credit.role for credit in block.credits] for block in find_credits(text)] == [["writing", "editing"]]


def test_sign_offs_are_looked_for_nearer_to_the_end() -> None:
    for line in ("abc/de", "PTI ABC", "- Ann Lee"):
        assert len(find_credits(ORIGIN + line + "\n\nIt rained." * 3)) == 1
        assert find_credits(ORIGIN + line + "\n\nIt rained." * 4) == ()
        assert find_credits(line) == ()


def test_a_line_without_an_anchor_has_a_length() -> None:
    for size, found in ((LONGEST_LINE - 1, 1), (LONGEST_LINE, 0)):
        line = "Editor: " + "Ann Lee, " * 31
        line += "Ann Lee".rjust(size - len(line), "A")
        assert len(line) == size
        assert len(find_credits(ORIGIN + line)) == found


def test_the_block_of_a_credit_line_holds_no_other_without_an_anchor() -> None:
    assert len(find_credits(ORIGIN + "Editor: Bo Ek (Reporting by Ann Lee)")) == 1


@pytest.mark.parametrize("gap", ["; ", ".\n", " and\n", " "])
def test_blocks_are_in_the_order_of_the_text(gap: str) -> None:
    found = find_credits(f"{ORIGIN}Editor: Ann Lee\n\n(Reporting by Bo Ek{gap}Li Oy)\n\nabc/de")
    assert [block.rule for block in found] == ["line", "brackets", "initials"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee contributed to the loss.",
        "Ann Lee contributed.  It rained.",
        "The mill, which Ann Lee reported from in May, is shut.",
        "Reporting by auditors went on for a year, and nobody was heard.",
        "A report by Ann Lee in May said otherwise.",
        "It was edited by Ann Lee and by nobody else, she said.",
    ],
)
def test_a_sentence_of_the_story_is_no_credit(sentence: str) -> None:
    assert find_credits(f"{ORIGIN}{sentence} It rained all day long, and nobody came.\n\nIt rained.") == ()


@pytest.mark.parametrize(
    "before", ["", "It sails at noon. ", 'It sails, "they said." ', "It sails! ", "It sails \u2014 ", "___\n"]
)
@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee reported from Oslo.",
        "Ann Lee in Oslo contributed to this report.",
        "Quay News writers Ann Lee and Bo Ek contributed reporting.",
        "Reporting by Ann Lee; Editing by Bo Ek",
        "Additional reporting by Ann Lee.",
        "This story was originally reported by Ann Lee.",
    ],
)
def test_a_line_without_brackets_may_follow_a_sentence(before: str, line: str) -> None:
    text = ORIGIN + before + line
    (block,) = find_credits(text)
    assert block.span.of(text).lstrip("\u2014_ \n") == line


def test_a_verb_belongs_to_one_of_a_few_sentences_before_it() -> None:
    line = "Ann Lee and Bo Ek contributed to this report."
    for count in (1, 3, 9):
        text = ORIGIN + "It rained. " * count + line
        (block,) = find_credits(text)
        assert block.span.of(text) == line


@pytest.mark.parametrize(
    ("behind", "end"),
    [
        ("", ""),
        (" *", ""),
        (".", "."),
        (")", ")"),
        ("))", "))"),
        ("; ann.lee@quaynews.example", "; ann.lee@quaynews.example"),
    ],
)
def test_a_bare_line_ends_with_its_stop_its_stray_brackets_and_how_to_reach_them(behind: str, end: str) -> None:
    text = f"{ORIGIN}Reporting by Ann Lee{behind}"
    (block,) = find_credits(text)
    assert block.span.of(text) == "Reporting by Ann Lee" + (end if behind != " *" else " *")


@pytest.mark.parametrize("marks", ["*", "_", "\u2022 ", "-- ", "\u2014", "***  ", "-"])
def test_marks_before_a_bare_line_belong_to_it(marks: str) -> None:
    text = f"{ORIGIN}{marks}Reporting by Ann Lee"
    (block,) = find_credits(text)
    assert block.span.of(text) == f"{marks}Reporting by Ann Lee"


def test_brackets_inside_a_line_are_counted() -> None:
    text = ORIGIN + "(Reporting by Ann Lee (Oslo); Editing by Bo Ek [Rome]) It rained."
    (block,) = find_credits(text)
    assert block.span.of(text) == text[len(ORIGIN) : -len(" It rained.")]
    assert [credit.role for credit in block.credits] == ["reporting", "editing"]


@pytest.mark.parametrize("behind", ["", " It rained.", "."])
def test_a_clause_with_nobody_in_it_stands_behind_all_else(behind: str) -> None:
    text = f"{ORIGIN}(Reporting by others){behind}"
    assert len(find_credits(text)) == (0 if "rained" in behind else 1)


def test_so_many_stretches_may_be_passed_over() -> None:
    for count, roles in ((3, ["reporting", "editing"]), (4, ["reporting"])):
        line = "(Reporting by Ann Lee; " + "xyz; " * count + "Editing by Bo Ek)"
        block = parse_credit_line(line)
        assert block is not None
        assert [credit.role for credit in block.credits] == roles
