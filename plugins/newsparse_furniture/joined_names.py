"""Names on several lines: pages break a byline at its links and at the conjunctions between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.lexicon import Lexicon
from newsparse.model import Byline, Person, Phrase, Place, Span, trim
from newsparse.text import PeopleList, PeopleOptions, is_organization, parse_people
from newsparse_furniture.byline_words import byline_words

RULE = "label_line"
"""The rule of a byline whose label or names are on several lines."""


def names_of_line(text: str, span: Span, lexicon: Lexicon) -> PeopleList | None:
    """The names in a line that consists of names of people or of an organization; ``None`` for any other line."""
    names = parse_people(text, span, PeopleOptions(strict=True, lexicon=lexicon))
    if names.unrecognized or names.read_to < span.end:
        return None
    return names if names.people or is_organization(span.of(text), lexicon) else None


def joined_byline(text: str, lines: Sequence[Span], start: int, lexicon: Lexicon) -> Byline | None:
    """The byline of the names in some lines; lines of marks and conjunctions join them.

    Args:
        text: the text.
        lines: the lines.
        start: the start of the byline.
        lexicon: the known agencies and organizations.
    """
    people: list[Person] = []
    organizations: list[Phrase] = []
    places: list[Place] = []
    for line in lines:
        whole = names_of_line(text, line, lexicon)
        for part in (line,) if whole else _parts(text, line):
            names = whole or names_of_line(text, part, lexicon)
            if names is None:
                return None
            people += [person for person in names.people if all(person.name != one.name for one in people)]
            organizations += names.organizations or [
                person.affiliation for person in names.people if person.affiliation
            ]
            places += names.places
    if not people and not organizations:
        return None
    return Byline(
        span=Span(start, lines[-1].end),
        rule=RULE,
        people=tuple(people),
        organization=organizations[0] if organizations else None,
        locations=tuple(places),
    )


def _parts(text: str, line: Span) -> Iterator[Span]:
    """The parts of a line between conjunctions such as "og"; none if the line is a mark or a conjunction itself."""
    words = byline_words()
    if words.join.fullmatch(text, line.start, line.end):
        return
    start = line.start
    for between in words.between.finditer(text, line.start, line.end):
        yield trim(text, Span(start, between.start()))
        start = between.end()
    yield trim(text, Span(start, line.end))
