"""Forms of credit lines with all their parts, what has the form and is none, and how far everything is looked for."""

from __future__ import annotations

import pytest

from newsparse.model import CreditBlock, Person
from newsparse_credits import find_credits, parse_credit_line
from newsparse_credits.parser import LAST_BLOCKS, LONGEST_LINE

LINES = """
(Reporting by Ann Lee in Oslo; Editing by Bo Ek) => brackets: reporting[Ann Lee @ Oslo]; editing[Bo Ek]
(Reporting by Ann Lee, Oslo News Desk; Editing by Bo Ek) => brackets: reporting[Ann Lee, {Oslo News Desk}]; editing[Bo Ek]
(Reporting by Oslo newsroom) => brackets: reporting[{Oslo newsroom}]
(Reporting by others) => brackets: reporting[]
(Reporting by Ann Lee; xyz; abc; Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
(Reporting by Ann Lee. Bo Ek in Rome. Editing by Li Oy) => brackets: reporting[Ann Lee, Bo Ek @ Rome]; editing[Li Oy]
(Reporting in Oslo by Ann Lee and Bo Ek in Rome, Li Oy) => brackets: reporting[Ann Lee @ Rome, Bo Ek @ Rome, Li Oy @ Oslo]
(Reporting and writing by Ann Lee) => brackets: reporting[Ann Lee]; writing[Ann Lee]
(Reporting by Ann Lee of Quay News, a reporter in Oslo) => brackets: reporting[Ann Lee ~ Quay News, a reporter in Oslo]
(Oslo newsroom; Editing by Ann Lee) => brackets: reporting[{Oslo newsroom}]; editing[Ann Lee]
(Ann Lee and Bo Ek in Oslo; Editing by Li Oy) => brackets: reporting[Ann Lee @ Oslo, Bo Ek @ Oslo]; editing[Li Oy]
(Ann Lee reported from Oslo) => brackets: reporting[Ann Lee @ Oslo]
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
    "", " ", "(", "()", "Ann Lee", "Ann Lee wrote a book.", "Ann Lee wrote to Bo Ek.", "Reporting by Ann Lee and others",
    "Editor: Quay News", "Data by Quay News", "Story: Ann Lee", "Photo: the weir in May", "Story by Quay News", "abcde/f",
    "a/b", "ABC/DE", "IANS AB/CD", "PTI abc", "PTI AB CD EF GH IJ KL", "With city inputs", "- Quay News", "- ann lee",
    "- Lee", "Reporting by Quay News showed that the weir leaked.", "Edited Ann Lee", "Quay News reported from Oslo.",
    "Fuel contributed to the loss.", "Ann Lee reported a loss.", "(which was edited by hand)", "By Ann Lee",
    "(By Ann Lee)", "This story was about Ann Lee.", "Contributing: fuel and rain", "Reporting by",
]  # fmt: skip


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


@pytest.mark.parametrize("line", NONE)
def test_what_has_nearly_the_form_is_none(line: str) -> None:
    assert parse_credit_line(line) is None
    assert find_credits(f"Ferry sails again\n\nThe ferry sails.\n\n{line}") == ()
