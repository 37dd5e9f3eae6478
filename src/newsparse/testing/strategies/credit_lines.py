"""Credit lines built from their parts, in every style that the standard plugin reads, with the answer beside them."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Span
from newsparse.testing.strategies.bylines import LEADS, PLACES, names

OPENERS: dict[str, tuple[str, ...]] = {
    "Reporting by": ("reporting",), "Additional reporting by": ("additional_reporting",), "Writing by": ("writing",),
    "Editing by": ("editing",), "Compiled by": ("compiling",), "Translated by": ("translation",),
    "Reporting and writing by": ("reporting", "writing"), "Graphics by": ("graphics",), "Polling by": ("research",),
    "With additional reporting by": ("additional_reporting",), "Edited by": ("editing",), "Video by": ("video",),
    "Additional reporting and writing by": ("additional_reporting", "writing"), "Production by": ("production",),
    "Research by": ("research",), "Additional reporting from": ("additional_reporting",),
}  # fmt: skip
"""Openers with the roles they stand for."""

MISSPELT = {
    "Additonal reporting by": ("additional_reporting",), "Reportng by": ("reporting",), "Editting by": ("editing",),
    "Editng by": ("editing",), "Writting by": ("writing",), "Editingby": ("editing",), "Reproting by": ("reporting",),
}  # fmt: skip
"""The same with slips."""

BRACKETS = (("(", ")"), ("", ""), ("(", ""), ("((", "))"), ("(", "))"), ("", ")"), ("[", "]"), ("(", ".)"))
BORDERS = ("; ", ", ", ". ", " ")
JOINTS = (" and ", ", and ", " & ", "/", " ,  ", "  and  ")
BEFORE = (" ", "\n\n", "\n")
AFTER = ("", "\n\nOur Standards: The Quay News Principles.", " ($1 = 0.88 euros)")


@frozen(kw_only=True)
class PrintedCredit:
    """One role: who filled it and where they were."""

    role: str
    people: tuple[tuple[str, str | None], ...]


@frozen(kw_only=True)
class PrintedCreditLine:
    """A story that ends with a credit line, and what is to be found in it.

    Attributes:
        text: the story.
        span: where the credit line stands, brackets and all.
        credits: the roles in order.
    """

    text: str
    span: Span
    credits: tuple[PrintedCredit, ...]


@st.composite
def credit_lines(draw: st.DrawFn, *, misspelt: bool = False) -> PrintedCreditLine:
    """Stories that end with a credit line, with what is to be found in it.

    Args:
        draw: hypothesis's own.
        misspelt: whether the openers have slips.
    """
    known = MISSPELT if misspelt else OPENERS
    opening, closing = draw(st.sampled_from(BRACKETS if not misspelt else BRACKETS[:1]))
    border = draw(st.sampled_from(BORDERS if opening and not misspelt else BORDERS[:1]))
    openers = draw(st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=3, unique=True))
    printed: list[str] = []
    found: list[PrintedCredit] = []
    for opener in openers:
        roster, people = draw(_rosters())
        printed.append(f"{opener if not found or draw(st.booleans()) else opener[0].lower() + opener[1:]} {roster}")
        found.extend(PrintedCredit(role=role, people=people) for role in known[opener])
    lead, before = draw(st.sampled_from(LEADS)), draw(st.sampled_from(BEFORE))
    line = opening + border.join(printed) + closing
    after = "" if opening and not closing else draw(st.sampled_from(AFTER))
    start = len(lead + before)
    return PrintedCreditLine(
        text=lead + before + line + after, span=Span(start, start + len(line)), credits=tuple(found)
    )


@st.composite
def _rosters(draw: st.DrawFn) -> tuple[str, tuple[tuple[str, str | None], ...]]:
    """Names with places, and who was where: a place holds for all since the last one."""
    printed: list[str] = []
    people: list[tuple[str, str | None]] = []
    groups = draw(st.lists(st.tuples(st.lists(names(), min_size=1, max_size=3), st.booleans()), min_size=1, max_size=2))
    for number, (group, placed) in enumerate(groups):
        place = draw(st.sampled_from(PLACES)) if placed or number + 1 < len(groups) else None
        joint = draw(st.sampled_from(JOINTS))
        listed = ", ".join(group[:-1]) + (joint if len(group) > 1 else "") + group[-1]
        printed.append(listed + (f" in {place}" if place else ""))
        people.extend((name, place) for name in group)
    return draw(st.sampled_from((" and ", ", "))).join(printed), tuple(people)
