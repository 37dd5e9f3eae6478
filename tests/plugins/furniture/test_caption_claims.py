"""Paragraphs that are read as captions, by their credit, their words and their form."""

from __future__ import annotations

import pytest
from furniture_claims import claims

from newsparse.model import Caption, Span
from newsparse_furniture import parse_caption
from newsparse_furniture.caption import looks_like_caption


def shown(caption: Caption | None) -> str:
    """A caption, as claims print it."""
    if caption is None:
        return "-"
    credit = caption.credit
    if credit is None:
        return caption.rule
    parts = [", ".join(credit.names), *[f"@{organization.text}" for organization in credit.organizations]]
    return f"{caption.rule} = {' '.join(part for part in parts if part)}"


@pytest.mark.parametrize(("line", "expected"), claims("captions"))
def test_a_paragraph_that_is_read_as_a_caption(line: str, expected: str) -> None:
    whole = Span(0, len(line))
    assert shown(parse_caption(line, whole)) == expected
    assert expected == "-" or looks_like_caption(line, whole)


@pytest.mark.parametrize(
    ("end", "possible"),
    [
        ("(Reporting by Ines Marlow)", False), ("(Additional reporting by Ines Marlow)", False),
        ("(Compiled by Ines Marlow)", False), ("(Edited by Ines Marlow)", False), ("(Editing by Ines Marlow)", False),
        ("(Writing by Ines Marlow)", False), ("(Photo by Ines Marlow)", True), ("(Read by Ines Marlow)", True),
        ("(Reporting by Ines Marlow", False), ("Reporting by Ines Marlow)", True), ("The photo is old.", True),
        ("It was 4/5.", True), ("It is late.", False), ("It is a pool.", True),
    ],
)  # fmt: skip
def test_the_end_of_a_paragraph_that_may_be_a_caption(end: str, possible: bool) -> None:
    line = f"Boats lie in the ice. {end}"
    assert looks_like_caption(line, Span(0, len(line))) is possible
