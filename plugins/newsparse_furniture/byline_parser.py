"""The parser of bylines: a label such as "By", people with their places and jobs, an agency, a date."""

from __future__ import annotations

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Byline, Person, Phrase, Span, trim
from newsparse.text import PeopleList, PeopleOptions, is_organization, is_person_name, parse_people
from newsparse_furniture.byline_items import (
    with_job,
    with_last_item,
    with_outlet,
    with_place_at_end,
    with_split_job,
    with_split_organization,
)
from newsparse_furniture.byline_line import LONGEST, BylineLine, dateline_after, end_of_names, line_at
from newsparse_furniture.byline_tail import DATED, start_of_tail
from newsparse_furniture.byline_words import BylineWords, byline_words

LONGEST_SIGNATURE = 150
"""The longest byline without "By", in code points."""

LONGEST_SECOND_LINE = LONGEST // 4
"""The longest second line of a byline, in code points."""

LONGEST_NAME = 50
"""The longest name on a line of its own, in code points."""

LONGEST_OPENER = 40
"""The longest opener, the words before the names, with white space, in code points."""

MOST_ORGANIZATION_WORDS = 4
"""The most words of an unknown organization beside names without a label."""

MOST_NAME_WORDS = 3
"""The most words of a name beside a place and without a label, without particles and initials."""

_AFTER_NOTE = re.compile(r"\)\s+(?=[Bb][Yy]\s)")
_TWO_NAMES = re.compile(
    r"[^\W\d_a-z][\w.'’-]*\s+(?:[a-z]{1,4}\s+){0,3}(?:[a-z]{1,2}['’-])?[^\W\d_a-z].*?(?:\sin\s|\sfor\s|\sand\sagenc|[,|(/]|\s[-–—]\s)"
)
_SENTENCE_END = re.compile(r"[?!:,;]$|(?<![A-Z])(?<![JS]r)\.$")


def may_open_byline(text: str, start: int) -> bool:
    """Whether a line may begin with the opener of a byline: a quick test."""
    head = text[start : start + LONGEST_OPENER].casefold()
    return "by" in head or head[:1] == "(" or head.startswith(byline_words().openings)


def without_brackets(text: str, line: Span) -> Span | None:
    """The contents of the brackets around a line, None unless exactly one pair encloses all of it."""
    if len(line) < 3 or text[line.start] != "(" or text[line.end - 1] != ")":
        return None
    inside = Span(line.start + 1, line.end - 1)
    return None if "(" in inside.of(text) or ")" in inside.of(text) else trim(text, inside)


class BylineParser:
    """Parses lines of a text as bylines.

    Attributes:
        text: the text.
        lexicon: the known agencies and organizations.
        words: the words of bylines.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.words: BylineWords = byline_words()

    def find(self, line: Span, *, alone: bool, dateline: int | None) -> Byline | None:
        """The byline in a line. ``alone`` means that it is the last line of its block and not the first of the text."""
        text = self.text
        if not alone and not may_open_byline(text, line.start):
            return None
        span = trim(text, line)
        if not span:
            return None
        opener = self.words.opener
        if text[span.start] == "(":
            if inside := without_brackets(text, span):
                found = self.parse(inside) if opener.match(text, inside.start) else None
                return evolve(found, span=span) if found else None
            note = _AFTER_NOTE.search(text, span.start, min(span.end, span.start + 4 * LONGEST))
            span = Span(note.end(), span.end) if note else span
        if not (may_open_byline(text, span.start) and opener.match(text, span.start, span.end)):
            return self.parse(span) if alone and self._may_be_signature(span) else None
        return self.parse(span, run_in=dateline is None or span.end < dateline)

    def _may_be_signature(self, span: Span) -> bool:
        """Whether a line without "By" may be a byline: a quick test of its length, its end and its first words."""
        line = span.of(self.text)
        if "/" in line or len(span) > LONGEST_SIGNATURE or _SENTENCE_END.search(line):
            return False
        if line.count("(") != line.count(")"):
            return False
        return (
            not self.words.jobs.isdisjoint(line.casefold().split()[2:7])
            or self.words.is_byline(line.partition(" in ")[0], self.lexicon)
            or _TWO_NAMES.match(line) is not None
        )

    def with_next_line(self, found: Byline, line: Span) -> Byline:
        """The byline, extended by the next line if that is a date, a place, or the organization of the people."""
        if not line or len(line) > LONGEST_SECOND_LINE or found.span.end > line.start:
            return found
        names = parse_people(self.text, line, PeopleOptions(lexicon=self.lexicon))
        dated = DATED.match(self.text, line.start, line.end) and "\n\n" not in self.text[found.span.end : line.start]
        complete = not names.unrecognized and names.read_to >= line.end
        if not (dated or (complete and names.organizations and not names.people)):
            return found
        longer = self.parse(Span(found.span.start, line.end))
        return longer if longer and longer.people else found

    def name_with_title(self, line: Span, following: Span) -> Byline | None:
        """The byline of a name on a line of its own with a title on the next line."""
        if len(line) > LONGEST_NAME or len(following) > LONGEST_SECOND_LINE:
            return None
        last = following.of(self.text).casefold().split()[-1:]
        named = is_person_name(line.of(self.text).strip(), lexicon=self.lexicon)
        if self.words.jobs.isdisjoint(last) or not named:
            return None
        return self.parse(trim(self.text, Span(line.start, following.end)))

    def parse(self, span: Span, *, run_in: bool = False) -> Byline | None:
        """Parse a span as a byline; with ``run_in`` a dateline may follow in it."""
        if not span:
            return None
        text = self.text
        line = line_at(text, span)
        stop_rule = dateline_after(line.start) if run_in else None
        options = PeopleOptions(across_lines=False, stop=stop_rule, lexicon=self.lexicon)
        names = with_split_organization(text, parse_people(text, Span(line.start, line.tail), options), self.lexicon)
        if line.by:
            outlets = with_outlet(text, names, line.span)
            if outlets is not names and not outlets.people and line.is_read_by(outlets) and line.ends_in_names:
                return byline_of(line.span, outlets)
            names = self._with_jobs(with_place_at_end(text, outlets, self.lexicon), line)
            if self._lacks_place(line, names):
                return None
        if not line.ends_in_names or not self._is_unnamed(line, names):
            return self._with_names(line, names, run_in)
        return Byline(span=line.span, rule="line", organization=Phrase.of(text, Span(line.start, line.tail)))

    def _with_jobs(self, names: PeopleList, line: BylineLine) -> PeopleList:
        """The names behind "By" with the job and the last item that are read only there."""
        if not any(person.title for person in names.people):
            names = with_split_job(self.text, names, line.start, line.tail, self.lexicon)
        if self.words.kind.match(self.text, names.end, line.end):
            return names
        return with_last_item(self.text, names, line.tail, self.lexicon)

    def _lacks_place(self, line: BylineLine, names: PeopleList) -> bool:
        """Whether the opener needs a place, as "From Ann Lee in Oslo" does, and the line has none."""
        if names.places or self.words.kind.match(self.text, names.end, line.end):
            return False
        return self.words.needs_place.match(self.text, line.span.start, line.span.end) is not None

    def _is_unnamed(self, line: BylineLine, names: PeopleList) -> bool:
        """Whether an agency or a phrase such as "our correspondent" takes the place of the names."""
        phrase = self.text[line.start : line.tail]
        agency = line.by and phrase in self.lexicon.byline_agencies  # also one like a name: "The Center Square"
        return agency or (not names.people and self.words.is_byline(phrase, self.lexicon, after_by=line.by))

    def _with_names(self, line: BylineLine, names: PeopleList, run_in: bool) -> Byline | None:
        """The byline of a line with names."""
        text, span = self.text, line.span
        if not names.people and not (
            names.organizations and self._replaces_person(names.organizations[0].text, line.by)
        ):
            return None
        stop = span.end if line.is_read_by(names) else end_of_names(text, line, names, run_in=run_in)
        if stop is None or (line.is_read_by(names) and line.end < span.end):
            return None
        if names.people and not all(self._is_name(organization.text) for organization in names.organizations):
            return None
        if not line.by and not self._is_clear_without_by(span, names):
            return None
        if stop < span.end or text[stop - 1] in ",|":
            stop = span.start + len(text[span.start : stop].rstrip(" ,|"))
            span = trim(text, Span(span.start, stop))
        return byline_of(span, names)

    def bare(self, span: Span) -> Byline | None:
        """The byline in a line of names without a label, with an organization and a date at most."""
        tail = start_of_tail(self.text, span.start, span.end)
        names = parse_people(self.text, Span(span.start, tail), PeopleOptions(strict=True, lexicon=self.lexicon))
        names = with_place_at_end(self.text, with_job(self.text, names, tail, self.lexicon), self.lexicon)
        if names.unrecognized or names.read_to < tail or not names.people or len(names.organizations) > 1:
            return None
        if names.organizations and not self._is_known(names.organizations[0].text):
            return None
        if names.places and not names.organizations and not all(person.location for person in names.people):
            return None
        return byline_of(span, names)

    def _is_known(self, organization: str) -> bool:
        """Whether an organization is known, or has a short name that is not all in capitals."""
        if organization in self.lexicon.organizations:
            return True
        if organization.isupper() and " " in organization:
            return False
        return organization.count(" ") < MOST_ORGANIZATION_WORDS

    def _replaces_person(self, organization: str, after_by: bool) -> bool:
        """Whether an organization takes the place of a person: an agency, or a phrase such as "our correspondent"."""
        if self.words.is_byline(organization, self.lexicon, after_by=after_by):
            return True
        return not organization[0].islower() and self.words.staff.search(organization) is not None

    def _is_name(self, organization: str) -> bool:
        """Whether each word in lower case can be part of an organization's name.

        True for "staff and agencies", false for "agencies of change".
        """
        small = self.words.small
        return all(not w[0].islower() or w in small or is_organization(w, self.lexicon) for w in organization.split())

    def _is_clear_without_by(self, span: Span, names: PeopleList) -> bool:
        """Whether a line is a byline without "By": it names people with their place or job, or an agency."""
        if names.people:
            if any(person.name.isupper() or person.name[0].islower() for person in names.people):
                return False
            if not names.organizations and any(map(_is_long, names.people)):
                return False  # a headline in title case: "Harbour Board Names New Chief in Oslo"
            if len(names.organizations) > 1:
                return False  # the credit of a picture: "Ann Lee | Quay News | Example Images"
            return bool(names.organizations) or all(map(self._has_context, names.people))
        phrase = names.organizations[0].text if names.places else span.of(self.text)
        return self.words.is_byline(phrase, self.lexicon) and (" " in phrase or is_organization(phrase, self.lexicon))

    def _has_context(self, person: Person) -> bool:
        """Whether the place, the job or the organization of a person is printed."""
        if person.title:
            return person.title.text.casefold().split()[-1] in self.words.jobs
        if person.location is not None:
            return True
        return person.affiliation is not None and is_organization(person.affiliation.text, self.lexicon)


def byline_of(span: Span, names: PeopleList) -> Byline | None:
    """The byline at a span with the names in it, None if there are none."""
    people, places = names.people, names.places
    if names.read_to > span.end:
        people = tuple(person for person in people if _end(person) <= span.end)
        places = tuple(place for place in places if place.span.end <= span.end)
    organizations = (*names.organizations, *[person.affiliation for person in people if person.affiliation])
    organization = next((phrase for phrase in organizations if phrase.span.end <= span.end), None)
    if not people and organization is None:
        return None
    return Byline(span=span, rule="line", people=people, organization=organization, locations=places)


def _is_long(person: Person) -> bool:
    """Whether a name has more words than names without a particle and an initial have."""
    words = [word for word in person.name.split() if not word.endswith(".")]
    return len(words) > MOST_NAME_WORDS and all(word[0].isupper() and len(word) > 2 for word in words)


def _end(person: Person) -> int:
    """The end of the last part of a person."""
    return max(part.span.end for part in (person, person.title, person.location, person.affiliation) if part)
