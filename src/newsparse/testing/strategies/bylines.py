"""Names of people and bylines, built from their parts, with the answer beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Span

FIRST = (
    "Ada", "Tomás", "Li", "Jean-Luc", "Søren", "Fatou", "J.D.", "Mary Anne", "Kyung-soo", "Łucja", "Piet", "D. Alan",
    "Nuria", "Yewande", "Holland", "Andrei",
)  # fmt: skip
LAST = (
    "Quill", "Varga", "O'Dowd", "van der Laan", "al-Masri", "de la Torre", "McIlroyd", "Herbst-Fane", "D'Amato",
    "Lind Jr.", "Okonjo-Bray", "Castelo III", "Anders", "da Rocha", "Ek", "Sandoval", "Island",
)  # fmt: skip
"""Family names of nobody, with particles, suffixes, hyphens, apostrophes, and ``and`` inside words."""

PLACES = (
    "Oslo",
    "Port Ostrel",
    "Hong Kong",
    "Velmar, Ohio",
    "Washington, D.C.",
    "Rio de Janeiro",
    "NEW YORK",
    "The Hague",
)
BODIES = ("Reuters", "Associated Press", "AFP", "Quay News", "The Kelmsund Herald", "CNN")
TITLES = ("Political Correspondent", "Staff Writer", "Asia harbours correspondent", "Chief Sports Writer")
LEADS = (
    "The ferry will sail again on Monday, the harbour office said.",
    "A court told the owners of the mill to mend the weir before the spring.",
)
HEADS = ("Ferry sails again\n\n", "Mill owners lose case over weir\n", "Ice leaves the bay, boats follow\n\n")


def names() -> st.SearchStrategy[str]:
    """Names of people, in every shape that a byline prints."""
    return st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))


@frozen(kw_only=True)
class PrintedByline:
    """A story with a byline, and what is to be found in it.

    Attributes:
        style: the name of the style, one of ``STYLES``.
        text: the story.
        span: where the byline stands.
        people: names with the places that hold for them, ``None`` where none does.
        organization: the body, as printed.
        titles: the titles, in order.
    """

    style: str
    text: str
    span: Span
    people: tuple[tuple[str, str | None], ...] = ()
    organization: str | None = None
    titles: tuple[str, ...] = ()


STYLES: dict[str, str] = {
    "one": "By {NAME}",
    "two": "By {NAME} and {NAME}",
    "three": "By {NAME}, {NAME} and {NAME}",
    "oxford": "By {NAME}, {NAME}, and {NAME}",
    "ampersand": "By {NAME} & {NAME}",
    "small": "by {NAME}",
    "capitals": "BY {NAME}",
    "colon": "By: {NAME}",
    "written": "Written by {NAME}",
    "author": "Author: {NAME}",
    "pipe": "By {NAME} and {NAME} | {BODY}",
    "comma": "By {NAME}, {BODY}",
    "bracket": "By {NAME} ({BODY})",
    "for": "By {NAME} for {BODY}",
    "special": "By {NAME}, Special to {BODY}",
    "title": "By {NAME}, {TITLE}",
    "title_below": "By {NAME}\n{TITLE}",
    "body_below": "By {NAME} and {NAME}\n{BODY}",
    "place": "By {NAME} in {PLACE}",
    "shared_place": "By {NAME} and {NAME} in {PLACE}",
    "two_places": "{NAME} in {PLACE} and {NAME} in {PLACE}",
    "no_opener": "{NAME}, {BODY}",
    "handle": "By {NAME} @quaynews",
    "address": "By {NAME}, desk@quaynews.example",
    "updated": "By {NAME} | Updated Jan. 5, 2022 10:12 a.m. ET",
    "posted": "Posted by {NAME} on January 5, 2022",
    "courtesy": "By Dr. {NAME}",
    "desk": "{DESK}",
}
"""The styles by name; what stands in braces is drawn."""

_FIELD = re.compile(r"\{(\w+)\}")


def bylines(styles: Iterable[str] = tuple(STYLES)) -> st.SearchStrategy[PrintedByline]:
    """Stories with a byline, with what is to be found in it.

    Args:
        styles: the names of the styles to draw from; all of ``STYLES`` by default.

    Raises:
        KeyError: for a style that does not exist.
    """
    chosen = {name: STYLES[name] for name in styles}

    @st.composite
    def stories(draw: st.DrawFn) -> PrintedByline:
        style = draw(st.sampled_from(sorted(chosen)))
        drawn: dict[str, list[str]] = {}
        waiting: list[str] = []
        people: list[tuple[str, str | None]] = []

        def fill(field: re.Match[str]) -> str:
            value = draw(names() if field[1] == "NAME" else st.sampled_from(_VALUES[field[1]]))
            drawn.setdefault(field[1], []).append(value)
            if field[1] == "NAME":
                waiting.append(value)
            elif field[1] == "PLACE":
                people.extend((name, value) for name in waiting)
                waiting.clear()
            return value

        printed = _FIELD.sub(fill, chosen[style])
        head, lead = draw(st.sampled_from(HEADS)), draw(st.sampled_from(LEADS))
        people.extend((name, None) for name in waiting)
        return PrintedByline(
            style=style,
            text=f"{head}{printed}\n\n{lead}",
            span=Span(len(head), len(head) + len(printed)),
            people=tuple(people),
            organization=next(iter(drawn.get("BODY", drawn.get("DESK", []))), None),
            titles=tuple(drawn.get("TITLE", ())),
        )

    return stories()


_VALUES = {"PLACE": PLACES, "BODY": BODIES, "TITLE": TITLES, "DESK": ("Reuters Staff", "PTI", "Associated Press")}
