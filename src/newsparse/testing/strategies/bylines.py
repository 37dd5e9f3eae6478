"""Names of people and bylines, generated from their parts, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Byline, Person, Phrase, Place, Span
from newsparse.testing.strategies.forms import Field, chosen, fill
from newsparse.testing.strategies.pools import pool
from newsparse.testing.strategies.story import Story, joined

PLACES = pool("places")
ORGANIZATIONS = ("Reuters", "Associated Press", "AFP", "Quay News", "The Kelmsund Herald", "CNN")
TITLES = ("Political Correspondent", "Staff Writer", "Asia harbours correspondent", "Chief Sports Writer")
DESKS = ("Reuters Staff", "PTI", "Associated Press")
LEADS = (
    "The ferry will sail again on Monday, the harbour office said.",
    "A court told the owners of the mill to mend the weir before the spring.",
)
HEADS = ("Ferry sails again\n\n", "Mill owners lose case over weir\n", "Ice leaves the bay, boats follow\n\n")

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
    "pipe": "By {NAME} and {NAME} | {ORGANIZATION}",
    "comma": "By {NAME}, {ORGANIZATION}",
    "bracket": "By {NAME} ({ORGANIZATION})",
    "for": "By {NAME} for {EMPLOYER}",
    "special": "By {NAME}, Special to {ORGANIZATION}",
    "title": "By {NAME}, {TITLE}",
    "title_below": "By {NAME}\n{TITLE}",
    "organization_below": "By {NAME} and {NAME}\n{ORGANIZATION}",
    "place": "By {NAME} in {PLACE}",
    "shared_place": "By {NAME} and {NAME} in {PLACE}",
    "two_places": "{NAME} in {PLACE} and {NAME} in {PLACE}",
    "no_opener": "{NAME}, {ORGANIZATION}",
    "handle": "By {NAME} @quaynews",
    "address": "By {NAME}, desk@quaynews.example",
    "updated": "By {NAME} | Updated Jan. 5, 2022 10:12 a.m. ET",
    "posted": "Posted by {NAME} on January 5, 2022",
    "courtesy": "By Dr. {NAME}",
    "desk": "{DESK}",
}
"""The styles by name; fields in braces are drawn."""


def names(locale: str | None = None) -> st.SearchStrategy[str]:
    """Names of people, in every form that bylines use. ``locale`` is one of ``newsparse.testing.LOCALES``."""
    first, last = st.sampled_from(pool("first", locale)), st.sampled_from(pool("last", locale))
    return st.builds("{} {}".format, first, last)


@frozen(kw_only=True)
class PrintedByline(Story):
    """A story with a byline."""

    @property
    def byline(self) -> Byline:
        """The expected annotation."""
        return self.all(Byline)[0]

    @property
    def span(self) -> Span:
        """The span of the byline."""
        return self.byline.span

    @property
    def people(self) -> tuple[tuple[str, str | None], ...]:
        """Names with the places that apply to them, or ``None``."""
        return tuple((p.name, p.location.name if p.location else None) for p in self.byline.people)

    @property
    def organization(self) -> str | None:
        """The organization, as printed."""
        return self.byline.organization.text if self.byline.organization else None

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles, in order."""
        return tuple(person.title.text for person in self.byline.people if person.title)


@st.composite
def bylines(
    draw: st.DrawFn, styles: Iterable[str] | str | None = None, *, locale: str | None = None, story: bool = True
) -> PrintedByline:
    """Stories with a byline and its expected parts.

    Args:
        draw: passed by hypothesis.
        styles: the names of the styles to draw from, of ``STYLES``; all by default.
        locale: the origin of the people, one of ``newsparse.testing.LOCALES``.
        story: whether a headline and a paragraph surround it; ``parse_byline`` takes the byline alone.

    Raises:
        ValueError: for a style or a locale that does not exist.
    """
    style, form = draw(st.sampled_from(list(chosen(STYLES, styles, "style of bylines").items())))
    values = {
        "NAME": names(locale), "PLACE": st.sampled_from(pool("places", locale)),
        "ORGANIZATION": st.sampled_from(ORGANIZATIONS),
        "TITLE": st.sampled_from(TITLES), "DESK": st.sampled_from(DESKS), "EMPLOYER": st.sampled_from(ORGANIZATIONS),
    }  # fmt: skip
    printed, fields = fill(form, lambda name: draw(values[name]))
    byline = Byline(
        span=Span(0, len(printed)),
        people=_people(fields),
        organization=next((f.as_phrase() for f in fields if f.name in ("ORGANIZATION", "DESK", "EMPLOYER")), None),
        locations=tuple(f.as_place() for f in fields if f.name == "PLACE"),
    )
    alone = Story(text=printed, expected=(byline,))
    if story:
        head, lead = draw(st.sampled_from(HEADS)), draw(st.sampled_from(LEADS))
        alone = joined([Story(text=head), alone, Story(text=f"\n\n{lead}")], "")
    return PrintedByline(text=alone.text, expected=alone.expected, style=style)


def _people(fields: list[Field]) -> tuple[Person, ...]:
    """The people. A place applies to all people since the last place, a title or employer to the person before."""
    people: list[Person] = []
    place: Place | None = None
    title: Phrase | None = None
    house: Phrase | None = None
    for field in reversed(fields):
        if field.name == "PLACE":
            place = field.as_place()
        elif field.name == "TITLE":
            title = field.as_phrase()
        elif field.name == "EMPLOYER":
            house = field.as_phrase()
        elif field.name == "NAME":
            one = Person(name=field.text, span=field.span, location=place, title=title, affiliation=house)
            people.insert(0, one)
            title = house = None
    return tuple(people)
