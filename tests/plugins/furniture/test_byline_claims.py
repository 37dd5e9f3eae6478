"""Lines that are read as bylines: their people, places, titles and organizations."""

from __future__ import annotations

import pytest
from furniture_claims import claims

from newsparse.model import Person
from newsparse_furniture import parse_byline


def shown_person(person: Person) -> str:
    title = f" ({person.title.text})" if person.title else ""
    place = f" [{person.location.name}]" if person.location else ""
    return f"{person.name}{title}{place}"


def parts(line: str) -> str:
    """The parts of a line, as claims print them."""
    found = parse_byline(line)
    if found is None:
        return "-"
    printed = [", ".join(map(shown_person, found.people))]
    printed += [f"@{found.organization.text}"] if found.organization else []
    printed += [f"+{place.name}" for place in found.locations]
    return " ".join(printed).strip()


@pytest.mark.parametrize(("line", "expected"), claims("bylines"))
def test_the_parts_of_a_byline(line: str, expected: str) -> None:
    assert parts(line.replace("¦", "|").replace("⏎", "\n")) == expected
