"""The forms of credit lines with their parts, and similar lines that are not credit lines."""

from __future__ import annotations

import pytest

from newsparse.model import CreditBlock, Person
from newsparse.testing.laws import linear
from newsparse.text import Layout, split_blocks
from newsparse_credits import find_credits, parse_credit_line

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
(Fact-checking by Ann Lee) => brackets: research[Ann Lee]
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
NOT_CREDITS = [
    "", " ", "(", "()", "Ann Lee", "Ann Lee wrote a book.", "Ann Lee wrote to Bo Ek.",
    "Reporting by Ann Lee and more", "Editor: Quay News", "Data by Quay News", "Story: Ann Lee",
    "Photo: the weir in May", "Story by Quay News", "abcde/f", "a/b", "ABC/DE", "IANS AB/CD", "PTI abc",
    "PTI AB CD EF GH IJ KL", "With city inputs", "- Quay News", "- ann lee", "- Lee",
    "Reporting by Quay News showed that the weir leaked.", "Edited Ann Lee", "Quay News reported from Oslo.",
    "Fuel contributed to the loss.", "Ann Lee reported a loss.", "(which was edited by hand)", "By Ann Lee",
    "(By Ann Lee)", "This story was about Ann Lee.", "Contributing: fuel and rain", "Reporting by",
]  # fmt: skip


def person(one: Person) -> str:
    place, organization = one.location, one.affiliation
    title = f", {one.title.text}" if one.title else ""
    return (
        one.name + (f" ~ {organization.text}" if organization else "") + title + (f" @ {place.name}" if place else "")
    )


def notation(block: CreditBlock) -> str:
    """A credit line in the notation of the table."""
    clauses = []
    for one in block.credits:
        names = [*map(person, one.people), *(f"{{{organization.text}}}" for organization in one.organizations)]
        clauses.append(f"{one.role}[{', '.join(names)}]")
    return f"{block.rule}: {'; '.join(clauses)}"


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_each_form_has_its_parts(row: str) -> None:
    line, expected = row.split(" => ")
    block = parse_credit_line(line)
    assert block is not None
    assert notation(block) == expected
    assert block.span.of(line) == line
    for credit in block.credits:
        inked = credit.span.of(line)
        assert inked == inked.strip(" ();,*") or block.rule == "inputs"
        assert inked[0].isalpha() or block.rule in ("dash", "inputs")


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_a_credit_line_at_the_end_of_a_story_has_the_same_parts(row: str) -> None:
    line, expected = row.split(" => ")
    if line.endswith("reported"):
        return  # inside a story this is an ordinary sentence
    before = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\nIt sails at noon.\n\n"
    (block,) = find_credits(before + line)
    assert notation(block) == expected
    assert (block.span.start, block.span.end) == (len(before), len(before + line))


@pytest.mark.parametrize("title", ["", "Dr. ", "Senator "])
def test_a_person_with_a_courtesy_title_is_credited(title: str) -> None:
    line = (
        f"(Additional reporting by Ada Quill and Tom Varga in Jakarta; {title}Piet Roe in Jerusalem "
        "and Ines Marlow in Tel Aviv; Writing by Bo Ek)"
    )
    block = parse_credit_line(line)
    assert block is not None
    assert notation(block) == (
        "brackets: additional_reporting[Ada Quill @ Jakarta, Tom Varga @ Jakarta, Piet Roe @ Jerusalem, "
        "Ines Marlow @ Tel Aviv]; writing[Bo Ek]"
    )


@pytest.mark.parametrize("line", NOT_CREDITS)
def test_a_line_with_a_similar_form_is_not_a_credit_line(line: str) -> None:
    assert parse_credit_line(line) is None
    assert find_credits(f"Ferry sails again\n\nThe ferry sails.\n\n{line}") == ()


ORIGIN = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\n"


def test_lines_without_by_or_a_verb_are_found_only_at_the_end_of_a_text() -> None:
    for line in ("Editor: Ann Lee", "With files from Ann Lee"):
        assert len(find_credits(ORIGIN + line + "\n\nIt rained." * 2)) == 1
        assert find_credits(ORIGIN + line + "\n\nIt rained." * 20) == ()


def test_a_line_signed_after_a_dash_is_found_anywhere() -> None:
    text = f"{ORIGIN}-- by Ann Lee; editing by Bo Ek" + "\n\nIt rained." * 9
    assert [[credit.role for credit in block.credits] for block in find_credits(text)] == [["writing", "editing"]]


def test_sign_offs_are_found_only_at_the_end_of_a_story() -> None:
    for line in ("abc/de", "PTI ABC", "- Ann Lee"):
        assert len(find_credits(ORIGIN + line + "\n\nIt rained.")) == 1
        assert find_credits(ORIGIN + line + "\n\nIt rained." * 20) == ()
        assert find_credits(line) == ()


def test_a_block_with_a_credit_line_in_brackets_has_no_second_one() -> None:
    assert len(find_credits(ORIGIN + "Editor: Bo Ek (Reporting by Ann Lee)")) == 1


@pytest.mark.parametrize("gap", ["; ", ".\n", " and\n", " "])
def test_credit_blocks_are_in_the_order_of_the_text(gap: str) -> None:
    found = find_credits(f"{ORIGIN}Editor: Ann Lee\n\n(Reporting by Bo Ek{gap}Li Oy)\n\nabc/de")
    assert [block.rule for block in found] == ["line", "brackets", "initials"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee contributed to the loss.",
        "Ann Lee contributed.  It rained.",
        "The mill, which Ann Lee reported from in May, is shut.",
        "Reporting by auditors went on for a year, and no witness was heard.",
        "A report by Ann Lee in May said otherwise.",
        "It was edited by Ann Lee and by no one else, she said.",
    ],
)
def test_a_sentence_of_the_story_is_not_a_credit(sentence: str) -> None:
    assert find_credits(f"{ORIGIN}{sentence} It rained all day long, and no one came.\n\nIt rained.") == ()


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


def test_a_sentence_credit_begins_after_the_sentences_of_the_story() -> None:
    line = "Ann Lee and Bo Ek contributed to this report."
    for count in (1, 3, 9):
        text = ORIGIN + "It rained. " * count + line
        (block,) = find_credits(text)
        assert block.span.of(text) == line


@pytest.mark.parametrize(
    ("after", "end"),
    [
        ("", ""),
        (" *", ""),
        (".", "."),
        (")", ")"),
        ("))", "))"),
        ("; ann.lee@quaynews.example", "; ann.lee@quaynews.example"),
    ],
)
def test_a_line_without_brackets_includes_its_full_stop_and_contact_details(after: str, end: str) -> None:
    text = f"{ORIGIN}Reporting by Ann Lee{after}"
    (block,) = find_credits(text)
    assert block.span.of(text) == "Reporting by Ann Lee" + (end if after != " *" else " *")


@pytest.mark.parametrize("marks", ["*", "_", "\u2022 ", "-- ", "\u2014", "***  ", "-"])
def test_marks_before_a_line_without_brackets_belong_to_it(marks: str) -> None:
    text = f"{ORIGIN}{marks}Reporting by Ann Lee"
    (block,) = find_credits(text)
    assert block.span.of(text) == f"{marks}Reporting by Ann Lee"


def test_a_credit_line_may_contain_brackets() -> None:
    text = ORIGIN + "(Reporting by Ann Lee (Oslo); Editing by Bo Ek [Rome]) It rained."
    (block,) = find_credits(text)
    assert block.span.of(text) == text[len(ORIGIN) : -len(" It rained.")]
    assert [credit.role for credit in block.credits] == ["reporting", "editing"]


@pytest.mark.parametrize("after", ["", " It rained.", "."])
def test_a_clause_without_names_must_be_the_last_words_of_its_paragraph(after: str) -> None:
    text = f"{ORIGIN}(Reporting by others){after}"
    assert len(find_credits(text)) == (0 if "rained" in after else 1)


BARE = [
    row
    for row in LINES.strip().splitlines()
    if row[0] not in "([*" and (" => line" in row or " => sentence" in row) and "reported =>" not in row
]


@pytest.mark.parametrize("row", BARE)
def test_a_line_in_brackets_has_the_same_parts_and_is_found_anywhere(row: str) -> None:
    line, expected = row.split(" => ")
    text = f"{ORIGIN}({line}) It sails.\n\n" + "It rained.\n\n" * 8
    (block,) = find_credits(text)
    assert notation(block) == expected.replace("line:", "brackets:").replace("sentence:", "brackets:")
    assert block.span.of(text) == f"({line})"


@pytest.mark.parametrize("gap", ["\n", "\r\n", "  \n", "\n  "])
@pytest.mark.parametrize("layout", ["auto", "blank"])
def test_a_new_line_begins_a_credit_line_if_the_line_before_is_not_finished(gap: str, layout: Layout) -> None:
    line = "Reporting by Ann Lee; Editing by Bo Ek"
    text = f"{ORIGIN}The ferry sails at noon{gap}{line}"
    assert [block.span.of(text) for block in find_credits(text, split_blocks(text, layout))] == [line]


@pytest.mark.parametrize("gap", [" ", "  "])
def test_a_credit_line_does_not_begin_inside_a_sentence(gap: str) -> None:
    assert find_credits(f"{ORIGIN}The ferry sails at noon{gap}Reporting by Ann Lee; Editing by Bo Ek") == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Reporting by Ann Lee and\nBo Ek", ("Ann Lee", "Bo Ek")),
        ("Reporting by Ann Lee,\nBo Ek", ("Ann Lee", "Bo Ek")),
        ("Reporting by Ann Lee/\nBo Ek", ("Ann Lee", "Bo Ek")),
        ("Reporting by\nAnn Lee", ("Ann Lee",)),
        ("Reporting by Ann Lee\nBo Ek is her brother.", ("Ann Lee",)),
    ],
)
def test_an_unfinished_credit_line_continues_on_the_next_line(line: str, people: tuple[str, ...]) -> None:
    (block,) = find_credits(f"{ORIGIN.replace(chr(10) * 2, chr(10))}{line}")
    assert [credit.names for credit in block.credits] == [people]


def test_parts_of_a_bracket_that_are_not_clauses_are_skipped() -> None:
    block = parse_credit_line("(Reporting by Ann Lee; xyz; abc; Editing by Bo Ek)")
    assert block is not None
    assert [credit.role for credit in block.credits] == ["reporting", "editing"]


@pytest.mark.parametrize(
    "unit",
    [
        "- By (", "(By A", "[(Editing by ", "(with Ada Quill reported ", "(Reporting by Ada Quill, ",
        "(Editing by Adaquill",
    ],
)  # fmt: skip
def test_brackets_that_do_not_close_take_linear_time(unit: str) -> None:
    linear(find_credits, unit)
