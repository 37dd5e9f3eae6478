"""What a line is by its form: its end, its marks, its words, and the parts that it may be."""

from __future__ import annotations

import pytest
from furniture_claims import claims, sized

from newsparse.model import Span
from newsparse_furniture.head_lines import HeadLine
from newsparse_furniture.headline import ends_inside, has_headline_form, is_entry_or_link
from newsparse_furniture.page_lines import PageLines, is_paragraph, names_in
from newsparse_furniture.subheading_form import (
    breaks_off,
    ends_in_picture_credit,
    is_film,
    is_heading,
    is_timed,
    may_be_title,
)
from newsparse_furniture.timestamp import is_stamp

PROPERTIES = ("closed", "stopped", "prose", "whole", "announces", "bullet", "ends_in_date", "timestamp", "dense")
FORMS = {
    "stamp": is_stamp, "entry": is_entry_or_link, "inside": ends_inside, "heading": is_heading, "film": is_film,
    "timed": is_timed, "credit": ends_in_picture_credit, "title": may_be_title, "breaks": breaks_off,
}  # fmt: skip


def printed(notation: str) -> str:
    """The line of a claim."""
    return sized(notation.replace("¦", "|").replace("␣", " ").replace("→", "\t"))


def properties(text: str) -> set[str]:
    """The properties of a line."""
    line = HeadLine(Span(0, len(text)), text)
    found = {name for name in PROPERTIES if getattr(line, name)}
    found |= {name for name, holds in FORMS.items() if holds(text)}
    found |= {"form"} if has_headline_form(line) else set()
    found |= {"framed_form"} if has_headline_form(line, framed=True) else set()
    found |= {"paragraph"} if is_paragraph(line) else set()
    kind = PageLines([line], [False], (0, 1)).type_of(0)
    return found | {f"type={kind}", f"words={line.word_count}", f"names={names_in(text)}"}


@pytest.mark.parametrize(("notation", "expected"), claims("lines"))
def test_the_form_of_a_line(notation: str, expected: str) -> None:
    found = properties(printed(notation))
    absent = {name[1:] for name in expected.split() if name[0] == "-"}
    assert {name for name in expected.split() if name[0] != "-"} - found == set()
    assert absent & found == set()
