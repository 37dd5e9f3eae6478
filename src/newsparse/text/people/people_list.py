"""Lists of people, places and organizations, as printed in bylines and credit lines.

    Ann Lee and Bo Ek in Rome, Cem Ay of Example Legal in Oslo; Dee Fox, Example Press

A place applies to every person since the previous place. A semicolon ends its scope: the place in "Ann Lee; Bo Ek in
Rome" applies to Bo Ek only.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.model import Person, Phrase, Place, Span
from newsparse.model.fold import fold_space
from newsparse.text.people.list_items import Item, ItemParser, Part
from newsparse.text.people.people_options import PeopleOptions

MOST_UNRECOGNIZED = 30
"""Give up after this many consecutive items without a person, an organization or a place."""

_SEPARATOR = re.compile(
    r"(?:[\s,;&/|·•()\[\]*:…]|(?<=[\s,;])[-–—―−]+(?=\s)|--+|[–—―]|\b(?:and|And|AND|plus)\b|\.(?=[\s.,;:)\]]|$)"
    r"|['’](?=\s)|(?<=[^\W\d_]\s)(?:et|und|y|e|ed|en|og|och|an|ad|amd|adn|nad)(?=\s+[^\W\d_a-z]))+"
)


class PeopleList(NamedTuple):
    """The contents of a list of people.

    Attributes:
        people: the people in order, each with the place that applies to them.
        organizations: the organizations that are items of the list; the one in "Ann Lee of Example Legal" is the
            person's affiliation instead.
        places: the places in order.
        unrecognized: the spans of all other items.
        skipped: the spans that ``PeopleOptions.skip`` matched.
        read_to: where parsing stopped: at the end of the span, after a full stop, or where ``PeopleOptions.stop``
            returned true.
    """

    people: tuple[Person, ...]
    organizations: tuple[Phrase, ...]
    places: tuple[Place, ...]
    unrecognized: tuple[Span, ...]
    skipped: tuple[Span, ...]
    read_to: int

    @property
    def end(self) -> int:
        """Where the last person, title, affiliation, organization or place ends; 0 if the list is empty."""
        ends = [0]
        ends += [organization.span.end for organization in self.organizations]
        ends += [place.span.end for place in self.places]
        for person in self.people:  # a title may precede or follow the affiliation
            ends += [part.span.end for part in (person, person.title, person.affiliation) if part]
        return max(ends)

    def until_doubt(self, text: str) -> PeopleList:
        """The list up to the last semicolon before the first unrecognized item.

        Args:
            text: the text that the list was parsed from.

        Returns:
            The shorter list. The list itself if everything is recognized, or if no semicolon is between the first
            recognized item and the first unrecognized one.
        """
        if not self.unrecognized:
            return self
        doubt = self.unrecognized[0].start
        ends = [person.span.end for person in self.people]
        ends += [organization.span.end for organization in self.organizations]
        semicolon = text.rfind(";", min(ends, default=doubt), doubt)
        if semicolon < 0:
            return self
        return self._replace(
            people=tuple(person for person in self.people if person.span.end <= semicolon),
            organizations=tuple(phrase for phrase in self.organizations if phrase.span.end <= semicolon),
            places=tuple(place for place in self.places if place.span.end <= semicolon),
        )


def parse_people(text: str, span: Span | None = None, options: PeopleOptions | None = None) -> PeopleList:
    """Parse a list of people, places and organizations.

    Args:
        text: the text.
        span: the part of the text that holds the list; the whole text by default.
        options: what to accept, and where to stop; the defaults of ``PeopleOptions`` if not given.
    """
    start, end = (span.start, span.end) if span is not None else (0, len(text))
    options = options or PeopleOptions()
    parser = ItemParser(text, end, options)
    found = _Assembly(text)
    position = start
    unrecognized = 0
    while position < end and unrecognized <= MOST_UNRECOGNIZED:
        if separator := _SEPARATOR.match(text, position, end):
            position = separator.end()
            marks = separator.group()
            if "." in marks:
                break
            if ";" in marks:
                found.end_scope()
        elif options.skip and (skipped := options.skip.match(text, position, end)):
            found.skipped.append(Span(*skipped.span()))
            position = skipped.end()
        elif options.stop and options.stop(text, position, end):
            break
        else:
            item = parser.parse(position, after_person=bool(found.people), after_name=found.has_place_or_organization)
            unrecognized = 0 if found.add(item) else unrecognized + 1
            position = max(item.end, position + 1)
            if item.last or (options.strict and found.unrecognized):
                break
    return found.result(position)


class _PersonParts:
    """A person before their title and place are known."""

    def __init__(
        self, span: Span, title: Phrase | None = None, affiliation: Phrase | None = None, place: Place | None = None
    ) -> None:
        self.span = span
        self.title = title
        self.affiliation = affiliation
        self.place = place


class _Assembly:
    """Assembles the items of a list: assigns places, titles and affiliations to people.

    ``scope`` is the index of the first person that the next place applies to.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.people: list[_PersonParts] = []
        self.organizations: list[Phrase] = []
        self.places: list[Place] = []
        self.unrecognized: list[Span] = []
        self.skipped: list[Span] = []
        self.scope = 0

    @property
    def has_place_or_organization(self) -> bool:
        """Whether the list has a place or an organization so far."""
        return bool(self.places or self.organizations)

    def end_scope(self) -> None:
        """Exclude the people so far from the next place."""
        self.scope = len(self.people)

    def add(self, item: Item) -> bool:
        """Add the parts of an item; return whether there is a person, an organization or a place among them."""
        before = len(self.people) + len(self.organizations) + len(self.places)
        for part, span in item.parts:
            if part is Part.PERSON:
                self.people.append(_PersonParts(span))
            elif part is Part.LOCATION:
                self._add_location(span)
            elif part is Part.PLACE:
                self.places.append(Place(name=self._printed(span), span=span))
            elif part is Part.UNRECOGNIZED:
                self.unrecognized.append(span)
            else:
                self._add_phrase(part, Phrase(text=self._printed(span), span=span))
        return len(self.people) + len(self.organizations) + len(self.places) > before

    def _add_location(self, span: Span) -> None:
        place = Place(name=self._printed(span), span=span)
        self.places.append(place)
        for person in self.people[self.scope :]:
            person.place = place
        self.end_scope()

    def _add_phrase(self, part: Part, phrase: Phrase) -> None:
        if part is Part.ORGANIZATION or not self.people:
            self.organizations.append(phrase)
        elif part is Part.AFFILIATION:
            self.people[-1].affiliation = phrase
        elif self.people[-1].title is None:
            self.people[-1].title = phrase

    def _printed(self, span: Span) -> str:
        return fold_space(span.of(self.text))

    def result(self, read_to: int) -> PeopleList:
        """The finished list."""
        people = [
            Person(
                name=self._printed(person.span),
                span=person.span,
                title=person.title,
                location=person.place,
                affiliation=person.affiliation,
            )
            for person in self.people
        ]
        return PeopleList(
            people=tuple(people),
            organizations=tuple(self.organizations),
            places=tuple(self.places),
            unrecognized=tuple(self.unrecognized),
            skipped=tuple(self.skipped),
            read_to=read_to,
        )
