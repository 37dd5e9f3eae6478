"""The last items of a byline that a list of people does not have: a place after a comma, the agency after "with"."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Person, Phrase, Place, Span
from newsparse.text import PeopleList, is_organization, is_person_name, is_title
from newsparse_furniture.byline_words import byline_words

LONGEST_FIRST_NAME = 4
"""The most words of the name before an organization in the same item."""

MOST_JOB_WORDS = 8
"""The most words of a job with its place or its field."""

MOST_REGION_LETTERS = 3
"""The most letters of the abbreviation of a region in brackets."""

_PLACE = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?:\s(?:(?:de|del|la|el)\s)?[^\W\d_a-zß-öø-ÿ][\w'’-]+){0,2}")
_SPACE = re.compile(r"\s+")
_BEFORE_JOB = re.compile(r"\s+|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""A space, or the place of a lost space: "KurzKorrespondentin"."""

_ADJECTIVE = ("ische", "ischer")
"""The ends of German adjectives before a job: "Politische Korrespondentin"."""


def end_before_credit(text: str, start: int, end: int) -> int:
    """The end of a byline before the credit of a photographer in the same line; ``end`` if there is none."""
    credit = byline_words().picture_credit.search(text, start, end)
    return credit.start() if credit else end


def with_last_item(text: str, names: PeopleList, end: int, lexicon: Lexicon) -> PeopleList:
    """The list of a byline whose last item is a place or an agency that the list does not recognize.

    After "By" and the name of a person, a last item in capitals that is neither a name nor a title is a place:
    "By Ann Lee, Abuja", "Par Ann Lee, à Paris". An item that begins with a job is the title. The list
    itself is returned if its last item is something else.

    Args:
        text: the text.
        names: the list.
        end: where the list ends.
        lexicon: the known agencies and organizations.
    """
    names = with_job(text, names, end, lexicon)
    if not _ends_in_doubt(text, names, end):
        return names
    item = names.unrecognized[0]
    if joined := byline_words().joined.match(text, item.start, item.end):
        span = Span(joined.end(), item.end)
        phrase = span.of(text)
        if is_organization(phrase, lexicon) or phrase.casefold() in byline_words().agencies:
            organization = Phrase.of(text, span)
            return names._replace(organizations=(*names.organizations, organization), unrecognized=(), read_to=end)
    located = byline_words().located.match(text, item.start, item.end)
    start = located.end() if located else item.start
    if not _PLACE.fullmatch(text, start, item.end) or _is_other(text[start : item.end], lexicon, bool(located)):
        return names
    place = Place(name=" ".join(text[start : item.end].split()), span=Span(start, item.end))
    people = tuple(_located(person, place) for person in names.people)
    return names._replace(people=people, places=(*names.places, place), unrecognized=(), read_to=end)


def with_place_at_end(text: str, names: PeopleList, lexicon: Lexicon) -> PeopleList:
    """The list with the last of several people as a place if the name is one: "Ann Lee, Benin City".

    That is a name that ends in a noun of places, or begins with a preposition: "Ann Lee, de Rio dos Anjos". The list
    itself is returned if its last person is not a place.

    Args:
        text: the text.
        names: the list.
        lexicon: the known places.
    """
    if len(names.people) < 2 or names.organizations:
        return names
    *people, last = names.people
    first, _, rest = last.name.partition(" ")
    located = first in byline_words().from_place and rest[:1].isupper()
    phrase = rest if located else last.name
    ends = phrase.split()[-1].casefold() in byline_words().place_ends
    behind_comma = text[people[-1].span.end : last.span.start].strip() == ","
    if not behind_comma or not (located or ends or phrase in lexicon.places.cities):
        return names
    span = Span(last.span.end - len(phrase), last.span.end)
    if phrase.casefold() in byline_words().unnamed:
        return names._replace(people=tuple(people), organizations=(Phrase.of(text, span),))
    place = Place(name=phrase, span=span)
    people = [_located(one, place) for one in people]
    region = [one for one in names.unrecognized if _is_region_of(text, one, place)]
    unrecognized = () if names.unrecognized == tuple(region) else names.unrecognized
    return names._replace(people=tuple(people), places=(*names.places, place), unrecognized=unrecognized)


def _is_region_of(text: str, item: Span, place: Place) -> bool:
    """Whether an item is the region in brackets behind a place: "Rio dos Anjos (SC)"."""
    return (
        text[place.span.end : item.start].strip() == "("
        and len(item) <= MOST_REGION_LETTERS
        and text[item.end :][:1] == ")"
    )


def with_job(text: str, names: PeopleList, end: int, lexicon: Lexicon) -> PeopleList:
    """The list with the last, unrecognized item as the title of the last person if it begins with a job."""
    if not _ends_in_doubt(text, names, end) or not _begins_job(names.unrecognized[0].of(text), lexicon):
        return names
    last = evolve(names.people[-1], title=Phrase.of(text, names.unrecognized[0]))
    return names._replace(people=(*names.people[:-1], last), unrecognized=(), read_to=end)


def with_split_job(text: str, names: PeopleList, start: int, end: int, lexicon: Lexicon) -> PeopleList:
    """The list of a byline with one name and its job behind it without a comma: "Anna Kurz Politische Korrespondentin".

    Text browsers also lose the space between them: "Anna KurzKorrespondentin". ``start`` and ``end`` are those of the
    list. The list itself is returned if it has several items.
    """
    whole = bool(names.people or names.organizations) and not names.unrecognized
    parts = [*[person.name for person in names.people], *[organization.text for organization in names.organizations]]
    lasts = [part.split()[-1].casefold() for part in parts]
    if whole and not any(_is_job_word(last, lexicon) and last not in byline_words().jobs for last in lasts):
        return names  # "Daily Mail Reporter" is an organization
    phrase = text[start:end].rstrip(" .|")
    if len(phrase.split()) > LONGEST_FIRST_NAME + MOST_JOB_WORDS or not phrase.replace(" ", "").isalpha():
        return names
    for cut in reversed(list(_BEFORE_JOB.finditer(phrase))):
        name, job = phrase[: cut.start()], phrase[cut.end() :]
        behind_first = name.casefold().split()[1:]
        if not lexicon.names.beats.isdisjoint(behind_first) or _is_job_word(name.split()[-1].casefold(), lexicon):
            continue
        if name.casefold().endswith(_ADJECTIVE):
            continue
        if " " in name and _is_job_title(job, lexicon) and is_person_name(name, lexicon=lexicon):
            title = Phrase.of(text, Span(start + cut.end(), start + len(phrase)))
            person = Person(name=" ".join(name.split()), span=Span(start, start + cut.start()), title=title)
            return names._replace(people=(person,), organizations=(), places=(), unrecognized=(), read_to=end)
    return names


def _is_job_title(phrase: str, lexicon: Lexicon) -> bool:
    """Whether a phrase is a job with adjectives or beats before it, or with its field or its place after it."""
    words = phrase.casefold().split()
    if len(words) > MOST_JOB_WORDS:
        return False
    if _is_job_word(words[0], lexicon):
        return len(words) == 1 or not byline_words().field.isdisjoint(words[1:3])
    before = words[:-1]
    return _is_job_word(words[-1], lexicon) and all(
        word in lexicon.names.beats or word.endswith(_ADJECTIVE) for word in before
    )


def _is_job_word(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.names.titles or word.endswith(tuple(lexicon.names.title_endings))


def _ends_in_doubt(text: str, names: PeopleList, end: int) -> bool:
    """Whether the last item of a list of people is the only one that is not recognized."""
    if not names.people or len(names.unrecognized) != 1:
        return False
    return not text[names.unrecognized[0].end : end].strip(" .,|·()")


def _begins_job(phrase: str, lexicon: Lexicon) -> bool:
    """Whether a phrase begins with a job: "Editor for finance", "envoyé spécial à Oslo"."""
    words = phrase.casefold().split()
    job = words[0] if words else ""
    if not _is_job_word(job, lexicon):
        return False
    return len(words) <= MOST_JOB_WORDS and (len(words) == 1 or not byline_words().field.isdisjoint(words[1:3]))


def _is_other(phrase: str, lexicon: Lexicon, located: bool) -> bool:
    """Whether a phrase that has the form of a place is something else."""
    if is_title(phrase) or is_organization(phrase, lexicon) or phrase.casefold() in lexicon.names.never:
        return True
    return not located and (" " in phrase and is_person_name(phrase, lexicon=lexicon))


def _located(person: Person, place: Place) -> Person:
    return person if person.location else evolve(person, location=place)


def with_outlet(text: str, names: PeopleList, span: Span) -> PeopleList:
    """The list in which a name that begins with the article of its language is an outlet: "Par Le Quai et AFP".

    Args:
        text: the text.
        names: the list.
        span: the byline with its opener.
    """
    article = byline_words().outlet.match(text, span.start, span.end)
    if article is None or not names.people or names.people[0].span.start != article.start("name"):
        return names
    first, *others = names.people
    outlet = Phrase.of(text, first.span)
    return names._replace(people=tuple(others), organizations=(outlet, *names.organizations))


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
        if not known and (" " not in phrase.removeprefix("The ") or byline_words().desk.fullmatch(phrase.split()[-1])):
            continue
        named = is_person_name(name.of(text), lexicon=lexicon) and not _holds_organization(name.of(text), lexicon)
        if named and is_organization(phrase, lexicon):
            person = Person(name=" ".join(name.of(text).split()), span=name)
            return names._replace(people=(person,), organizations=(Phrase.of(text, rest),))
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
