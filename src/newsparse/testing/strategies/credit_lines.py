"""Credit lines generated from their parts, in every style that the standard plugin reads, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Credit, CreditBlock, CreditRole, Person, Place, Span
from newsparse.testing.strategies.bylines import LEADS, names
from newsparse.testing.strategies.forms import chosen
from newsparse.testing.strategies.pools import pool
from newsparse.testing.strategies.story import Story, joined

OPENERS: dict[str, tuple[CreditRole, ...]] = {
    "Reporting by": ("reporting",), "Additional reporting by": ("additional_reporting",), "Writing by": ("writing",),
    "Editing by": ("editing",), "Compiled by": ("compiling",), "Translated by": ("translation",),
    "Reporting and writing by": ("reporting", "writing"), "Graphics by": ("graphics",), "Polling by": ("research",),
    "With additional reporting by": ("additional_reporting",), "Edited by": ("editing",), "Video by": ("video",),
    "Additional reporting and writing by": ("additional_reporting", "writing"), "Production by": ("production",),
    "Research by": ("research",), "Additional reporting from": ("additional_reporting",),
}  # fmt: skip
"""Openers with their roles."""

MISSPELT: dict[str, tuple[CreditRole, ...]] = {
    "Additonal reporting by": ("additional_reporting",), "Reportng by": ("reporting",), "Editting by": ("editing",),
    "Editng by": ("editing",), "Writting by": ("writing",), "Editingby": ("editing",), "Reproting by": ("reporting",),
}  # fmt: skip
"""The same with misspellings."""

STYLES: dict[str, tuple[str, str]] = {
    "brackets": ("(", ")"), "bare": ("", ""), "unclosed": ("(", ""), "doubled": ("((", "))"),
    "closed_twice": ("(", "))"), "unopened": ("", ")"), "square": ("[", "]"), "full_stop": ("(", ".)"),
}  # fmt: skip
"""The styles by name: the text before and after the line."""

BORDERS = ("; ", ", ", ". ", " ")
JOINTS = (" and ", ", and ", " & ", "/", " ,  ", "  and  ")
BEFORE = (" ", "\n\n", "\n")
AFTER = ("", "\n\nOur Standards: The Quay News Principles.", " ($1 = 0.88 euros)")


@frozen(kw_only=True)
class PrintedCredit:
    """One role, with its people and their places."""

    role: str
    people: tuple[tuple[str, str | None], ...]


@frozen(kw_only=True)
class PrintedCreditLine(Story):
    """A story that ends with a credit line."""

    @property
    def span(self) -> Span:
        """The span of the credit line with its brackets."""
        return self.all(CreditBlock)[0].span

    @property
    def credits(self) -> tuple[PrintedCredit, ...]:
        """The roles in order."""
        return tuple(
            PrintedCredit(
                role=credit.role,
                people=tuple((p.name, p.location.name if p.location else None) for p in credit.people),
            )
            for credit in self.all(CreditBlock)[0].credits
        )


@st.composite
def credit_lines(
    draw: st.DrawFn,
    styles: Iterable[str] | str | None = None,
    *,
    locale: str | None = None,
    misspelt: bool = False,
    story: bool = True,
) -> PrintedCreditLine:
    """Stories that end with a credit line, and its expected parts.

    Args:
        draw: passed by hypothesis.
        styles: the names of the styles to draw from, of ``STYLES``; all by default (misspelt: ``brackets``).
        locale: the origin of the people, one of ``newsparse.testing.LOCALES``.
        misspelt: whether the openers are misspelt.
        story: whether a sentence precedes it and other text may follow it.

    Raises:
        ValueError: for a style or a locale that does not exist.
    """
    if misspelt and styles is None:
        styles = "brackets"
    style, (opening, closing) = draw(st.sampled_from(list(chosen(STYLES, styles, "style of credit lines").items())))
    border = draw(st.sampled_from(BORDERS if opening and not misspelt else BORDERS[:1]))
    known = MISSPELT if misspelt else OPENERS
    openers = draw(st.lists(st.sampled_from(list(known)), min_size=1, max_size=3, unique=True))
    line, found = opening, []
    for number, opener in enumerate(openers):
        start = len(line := line + (border if number else ""))
        line += f"{opener if not number or draw(st.booleans()) else opener[0].lower() + opener[1:]} "
        roster, people = draw(_people(locale, len(line)))
        line += roster
        found += [Credit(span=Span(start, len(line)), role=role, people=people) for role in known[opener]]
    line += closing
    block = Story(text=line, expected=(CreditBlock(span=Span(0, len(line)), credits=tuple(found)),))
    if story:
        lead, before = draw(st.sampled_from(LEADS)), draw(st.sampled_from(BEFORE))
        after = "" if opening and not closing else draw(st.sampled_from(AFTER))
        block = joined([Story(text=lead + before), block, Story(text=after)], "")
    return PrintedCreditLine(text=block.text, expected=block.expected, style=style)


@st.composite
def _people(draw: st.DrawFn, locale: str | None, start: int) -> tuple[str, tuple[Person, ...]]:
    """Names with places, from an offset on: a place applies to all people since the last place."""
    printed = ""
    people: list[Person] = []
    groups = draw(
        st.lists(st.tuples(st.lists(names(locale), min_size=1, max_size=3), st.booleans()), min_size=1, max_size=2)
    )
    between = draw(st.sampled_from((" and ", ", ")))
    for number, (group, placed) in enumerate(groups):
        joint = draw(st.sampled_from(JOINTS))
        printed += between if number else ""
        first = len(people)
        for place, name in enumerate(group):
            printed += "" if not place else joint if place + 1 == len(group) else ", "
            at = start + len(printed)
            people.append(Person(name=name, span=Span(at, at + len(name))))
            printed += name
        if placed or number + 1 < len(groups):
            where = draw(st.sampled_from(pool("places", locale)))
            printed += " in "
            at = start + len(printed)
            location = Place(name=where, span=Span(at, at + len(where)))
            people[first:] = [attrs.evolve(person, location=location) for person in people[first:]]
            printed += where
    return printed, tuple(people)
