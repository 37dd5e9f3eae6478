"""The values in the fields of annotations: places, people, dates, sources, credits.

Each string taken from the text has its span, and equals the text there with white space folded.
"""

from __future__ import annotations

from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from newsparse.model.phrase import Phrase
from newsparse.model.span import Span

CreditRole = Literal[
    "reporting", "additional_reporting", "writing", "editing", "additional_editing", "photography", "video",
    "graphics", "translation", "production", "compiling", "research", "assistance", "contribution", "other",
]  # fmt: skip

CREDIT_ROLES: tuple[str, ...] = get_args(CreditRole)


@frozen(kw_only=True)
class Place:
    """The name of a place as it is printed, white space folded, with its span."""

    name: str = field(metadata={"printed": "span"})
    span: Span


@frozen(kw_only=True)
class Person:
    """A person named in a byline or a credit line.

    Attributes:
        name: the name as it is printed, without title, place or affiliation.
        span: the span of the name.
        title: the title before or after the name.
        location: the place the person worked from. One place can belong to several people ("A and B in Kyiv").
        affiliation: the organization the person works for.
    """

    name: str = field(metadata={"printed": "span"})
    span: Span
    title: Phrase | None = None
    location: Place | None = None
    affiliation: Phrase | None = None


@frozen(kw_only=True)
class PartialDate:
    """A date of which some parts may be missing.

    Attributes:
        span: where the date is printed.
        year: the year, from 1 to 9999; it is taken from ``Hints.date`` if it is not printed.
        month: the month, from 1 to 12.
        day: the day of the month, from 1 to 31.
    """

    span: Span
    year: int | None = field(default=None, metadata={"range": (1, 9999)})
    month: int | None = field(default=None, metadata={"range": (1, 12)})
    day: int | None = field(default=None, metadata={"range": (1, 31)})


@frozen(kw_only=True)
class ClockTime:
    """A time of day as it is printed, without a conversion between time zones.

    Attributes:
        span: where the time is printed.
        hour: the hour, from 0 to 23.
        minute: the minute, from 0 to 59.
        zone: the time zone, if one is printed ("GMT", "+05:30").
    """

    span: Span
    hour: int = field(metadata={"range": (0, 23)})
    minute: int = field(default=0, metadata={"range": (0, 59)})
    zone: Phrase | None = None


@frozen(kw_only=True)
class Source:
    """The source of a quote: the mention at the quote, and the name of the speaker.

    Attributes:
        mention: the phrase at the quote ("he", "the Kremlin official").
        name: the name of the speaker in the fullest form that the article prints; ``None`` if the speaker is not
            named or cannot be determined.
        referent: where the article prints that name; given if and only if ``name`` is given.
        rule: the rule that resolved the mention to the name; not empty if and only if ``name`` is given.
    """

    mention: Phrase
    name: str | None = field(default=None, metadata={"printed": "referent"})
    referent: Span | None = field(default=None, metadata={"reference": True})
    rule: str = field(default="", metadata={"with": "name"})


@frozen(kw_only=True)
class Credit:
    """One clause of a credit line: a role and the people and organizations in it.

    Attributes:
        span: the clause. A person may be outside it if two clauses share people ("Reporting and writing by").
        role: what they did.
        people: the people.
        organizations: the organizations.
    """

    span: Span
    role: CreditRole = field(validator=in_(CREDIT_ROLES))
    people: tuple[Person, ...] = ()
    organizations: tuple[Phrase, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the people."""
        return tuple(person.name for person in self.people)
