"""The last items of a byline that a list of people does not have: a place after a comma, the agency after "with"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsparse.lexicon import Lexicon
from newsparse.model import Person, Phrase, Place, Span
from newsparse.text import PeopleList, is_organization, is_person_name, is_title
from newsparse_furniture.words import byline_words

LONGEST_FIRST_NAME = 4
"""The most words of the name before an organization in the same item."""

_WITH = re.compile(r"(?:avec|com|con|en|et|med|met|mit|und|with)\s+(?=\S)")
_LOCATED = re.compile(r"(?:a|à|aus|da|de|desde|em|en|i|uit)\s+(?=[^\W\d_a-zß-öø-ÿ])")
_PLACE = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?:\s(?:(?:de|del|la|el)\s)?[^\W\d_a-zß-öø-ÿ][\w'’-]+){0,2}")
_CREDIT = re.compile(
    r"[\s,;|]+(?:photograph(?:y|s|ed)?|photos?|pictures?|illustrations?|video|fotos?|bilder|illustrationen|fotografías?|fotografie)"
    r"\s*(?::|\b(?:by|de|di|door|par|por|von)\b)",
    re.IGNORECASE,
)
_DESK = re.compile(r"bureau|correspondents?|desk|editors?|report(?:ers?)?|staff|team|writers?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def end_before_credit(text: str, start: int, end: int) -> int:
    """The end of a byline before the credit of a photographer in the same line; ``end`` if there is none."""
    credit = _CREDIT.search(text, start, end)
    return credit.start() if credit else end


def with_last_item(text: str, names: PeopleList, end: int, lexicon: Lexicon) -> PeopleList:
    """The list of a byline whose last item is a place or an agency that the list does not recognize.

    After "By" and the name of a person, a last item in capitals that is neither a name nor a title is a place:
    "By Ann Lee, Abuja", "Par Ann Lee, à Paris". The list itself is returned if its last item is something else.

    Args:
        text: the text.
        names: the list.
        end: where the list ends.
        lexicon: the known agencies and organizations.
    """
    if not names.people or len(names.unrecognized) != 1 or text[names.unrecognized[0].end : end].strip(" .,|·"):
        return names
    item = names.unrecognized[0]
    if joined := _WITH.match(text, item.start, item.end):
        span = Span(joined.end(), item.end)
        phrase = span.of(text)
        if is_organization(phrase, lexicon) or phrase.casefold() in byline_words().agencies:
            organization = Phrase.of(text, span)
            return evolve(names, organizations=(*names.organizations, organization), unrecognized=(), read_to=end)
    located = _LOCATED.match(text, item.start, item.end)
    start = located.end() if located else item.start
    if not _PLACE.fullmatch(text, start, item.end) or _is_other(text[start : item.end], lexicon, bool(located)):
        return names
    place = Place(name=" ".join(text[start : item.end].split()), span=Span(start, item.end))
    people = tuple(_located(person, place) for person in names.people)
    return evolve(names, people=people, places=(*names.places, place), unrecognized=(), read_to=end)


def _is_other(phrase: str, lexicon: Lexicon, located: bool) -> bool:
    """Whether a phrase that has the form of a place is something else."""
    if is_title(phrase) or is_organization(phrase, lexicon) or phrase.casefold() in lexicon.names.never:
        return True
    return not located and (" " in phrase and is_person_name(phrase, lexicon=lexicon))


def _located(person: Person, place: Place) -> Person:
    return person if person.location else evolve(person, location=place)


def with_split_organization(text: str, names: PeopleList, lexicon: Lexicon) -> PeopleList:
    """The list of a byline in which no mark parts the name of a person from an organization: "Ann Lee Quay News".

    Only an organization that is not known as a whole is split, and only if both parts are recognized.
    """
    if names.people or len(names.organizations) != 1 or names.organizations[0].text in lexicon.organizations:
        return names
    span = names.organizations[0].span
    for cut in _cuts(text, span):
        name, rest = Span(span.start, cut.start()), Span(cut.end(), span.end)
        phrase = rest.of(text)
        known = phrase in lexicon.organizations
        if not known and (" " not in phrase.removeprefix("The ") or _DESK.fullmatch(phrase.split()[-1])):
            continue
        named = is_person_name(name.of(text), lexicon=lexicon) and not _holds_organization(name.of(text), lexicon)
        if named and is_organization(phrase, lexicon):
            person = Person(name=" ".join(name.of(text).split()), span=name)
            return evolve(names, people=(person,), organizations=(Phrase.of(text, rest),))
    return names


def _cuts(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The spaces after the second to the fourth word."""
    for number, space in enumerate(_SPACE.finditer(text, span.start, span.end), start=1):
        if number > LONGEST_FIRST_NAME:
            return
        if number > 1:
            yield space


def _holds_organization(phrase: str, lexicon: Lexicon) -> bool:
    return not lexicon.organization_words.isdisjoint(phrase.casefold().split())
