"""Clauses: "Reporting by Ann Lee in Rome", "Bo Ek reported from Oslo"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Credit, Phrase, Span
from newsparse.text import PeopleList, PeopleOptions, is_organization, parse_people
from newsparse_credits.openers import Opener, match_opener
from newsparse_credits.roles import RoleBook
from newsparse_credits.sentence_credits import VERB, has_verb, sentence_credits
from newsparse_credits.words import any_of, sentence_words

LONGEST_SENTENCE = 700
"""The greatest distance from the start of a sentence credit to the end of its verb, in code points."""

MOST_SKIPPED = 4
"""Stop after this many parts between semicolons that are not clauses."""

_SEPARATOR = re.compile(r"(?:[\s;,.&/|:*_]|['’](?=\s)|[-–—―]+|\b(?:and|with|plus)\s+(?=[a-z]))+")
_MEDIUM = any_of(sentence_words().media)
_ABOUT_STORY = re.compile(
    rf"(?:the\s+{_MEDIUM}(?:\s+(?:version|story))?\s+(?:for|of)\s+)?"
    rf"(?:this|the)\s+(?:{_MEDIUM}\s+)?{any_of(sentence_words().stories)}\s+(?:(?:was|is)\s+(?:originally\s+)?|(?=by\s))",
    re.IGNORECASE,
)
_PLACE = r"(?!tel\s+(?-i:[^\W\d_a-z]|al-))"  # "Tel Aviv" and "Tel al-Hawa" are not phone numbers
_CONTACT = re.compile(
    rf"{_PLACE}{any_of(sentence_words().contact)}\b|(?:news)?(?:desk|room)\s*:\s*[+(\d]"
    r"|\S+@\S+\.\w|\+\d|\(?\d{3}\)?[-. ]\d{3}",
    re.IGNORECASE,
)
_BY = re.compile(r"by\s+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]+\s|[!?…]\s")
_RELATIVE = ("the ", "who ", "whose ")


class Clauses(NamedTuple):
    """A run of clauses.

    Attributes:
        credits: the credits, one for each role of each clause.
        end: the end of the last clause.
        openers: the number of clauses that begin with an opener that is spelt correctly and not ambiguous.
        complete: whether everything in the clauses is recognized.
        stopped: whether the last clause ends in a full stop.
    """

    credits: tuple[Credit, ...]
    end: int
    openers: int
    complete: bool
    stopped: bool


class Grammar(NamedTuple):
    """The words of credit lines.

    Attributes:
        book: the words of openers.
        lexicon: the known agencies, organizations and places.
    """

    book: RoleBook
    lexicon: Lexicon

    def opener(self, text: str, start: int, end: int) -> Opener | None:
        """The opener at an offset, None if there is none."""
        return match_opener(text, start, end, self.book, self.lexicon)

    def is_contact(self, text: str, start: int, end: int) -> bool:
        """Whether an address, a phone number or a word such as "e-mail" begins at an offset."""
        return _CONTACT.match(text, start, end) is not None

    def ends_names(self, text: str, start: int, end: int) -> bool:
        """Whether an opener or contact details begin at an offset, so that a list of people ends there."""
        return self.opener(text, start, end) is not None or self.is_contact(text, start, end)

    def is_name(self, organization: Phrase) -> bool:
        """Whether each word in lower case can be part of the name of an organization.

        True for "Oslo newsroom", false for "Quay News showed that".
        """
        allowed = self.book.inside_organizations
        words = organization.text.split()
        return all(not w[0].islower() or w in allowed or is_organization(w, self.lexicon) for w in words)


def parse_clauses(text: str, span: Span, grammar: Grammar, *, bracketed: bool) -> Clauses:
    """Parse the clauses of a span.

    Args:
        text: the text.
        span: the span; its first clause begins at the start.
        grammar: the words.
        bracketed: whether the span is in brackets. If it is, ambiguous and misspelt openers are accepted, and parts
            that are not clauses are skipped.

    Returns:
        The clauses; ``credits`` is empty if there are none.
    """
    parser = _ClauseParser(text, span.end, grammar, bracketed)
    found: list[Credit] = []
    openers = skipped = 0
    complete, stopped = True, False
    position = end = span.start
    while position < span.end:
        separator = _SEPARATOR.match(text, position, span.end)
        position = separator.end() if separator else position
        if position >= span.end or (not bracketed and text[position] in ")]}"):
            break
        clause = parser.clause(position, is_first=not found)
        if clause:
            found.extend(clause.credits)
            openers += clause.openers
            position = end = clause.end
            stopped = clause.stopped
        elif bracketed and stopped and (more := parser.more_names(position)):
            found = _with_names(found, more)
            position = end = found[-1].span.end
            stopped = "." in text[end : more.read_to]
            continue
        if clause and clause.complete:
            continue
        complete = complete and clause is None and (stopped or not found)
        if not (bracketed and found):
            break
        complete = False
        skipped += 1
        if skipped > MOST_SKIPPED:
            break
        semicolon = text.find(";", position, span.end)
        position = semicolon + 1 if semicolon >= 0 else span.end
    return Clauses(tuple(found), end, openers, complete, stopped)


def _with_names(found: list[Credit], more: PeopleList) -> list[Credit]:
    """The credits with more people in the last clause."""
    last = found[-1].span
    span = Span(last.start, max(last.end, more.end))
    return [
        evolve(credit, span=span, people=(*credit.people, *more.people)) if credit.span == last else credit
        for credit in found
    ]


class _ClauseParser:
    """Parses clauses at offsets.

    Attributes:
        text: the text.
        end: the end of the line.
        grammar: the words.
        bracketed: whether the line is in brackets.
    """

    def __init__(self, text: str, end: int, grammar: Grammar, bracketed: bool) -> None:
        self.text = text
        self.end = end
        self.grammar = grammar
        self.bracketed = bracketed

    def clause(self, start: int, *, is_first: bool) -> Clauses | None:
        """The clause at an offset, None if there is none."""
        text = self.text
        about = _ABOUT_STORY.match(text, start, self.end) if text[start] in "Tt" else None
        position = about.end() if about else start
        opener = None
        if not (about and text[position : position + 2] == "by"):
            opener = self.grammar.opener(text, position, self.end)
        if opener:
            opener = self._last_copy(opener)
            trusted = self.bracketed or not is_first or about is not None
            clause = self._opened(start, opener, trusted=trusted)
        else:
            by = _BY.match(text, position, self.end) if about else None
            clause = self._sentence(start, by.end() if by else start)
        return clause or (self._without_opener(start) if self.bracketed and is_first else None)

    def more_names(self, start: int) -> PeopleList | None:
        """More names for the previous clause, if a full stop is printed in place of a comma."""
        options = PeopleOptions(stop=self.grammar.ends_names, lexicon=self.grammar.lexicon, strict=True)
        more = parse_people(self.text, Span(start, self.end), options)
        return more if more.people and not more.unrecognized else None

    def _without_opener(self, start: int) -> Clauses | None:
        """A first clause without an opener before a clause with one: "(Oslo newsroom; Editing by Bo Ek)"."""
        text = self.text
        semicolon = text.find(";", start, min(self.end, start + LONGEST_SENTENCE))
        if semicolon < 0:
            return None
        names = parse_people(text, Span(start, semicolon), PeopleOptions(lexicon=self.grammar.lexicon))
        separator = _SEPARATOR.match(text, semicolon, self.end)
        if names.unrecognized or not separator or not self.grammar.opener(text, separator.end(), self.end):
            return None
        span = Span(start, max(start, names.end))
        if not span:
            return None
        credit = Credit(span=span, role="reporting", people=names.people, organizations=names.organizations)
        return Clauses((credit,), span.end, 0, True, False)

    def _last_copy(self, opener: Opener) -> Opener:
        """The second of two identical openers, "Editing by Editing by"; the opener itself if it is printed once."""
        start, end = opener.span
        if self.text[end : end + 5].casefold() != self.text[start : start + 5].casefold():
            return opener
        copy = self.grammar.opener(self.text, end, self.end)
        return copy if copy and copy.roles == opener.roles else opener

    def _opened(self, start: int, opener: Opener, *, trusted: bool) -> Clauses | None:
        """The clause of an opener. In brackets, "Reporting by" is a clause even if no name after it is recognized.

        ``trusted`` means that brackets or words before the opener show that it is part of a credit line.
        """
        text = self.text
        certain = opener.exact and not opener.ambiguous
        if not trusted and (not opener.exact or (opener.ambiguous and not opener.ends_in_by)):
            return None
        names = self._names(opener)
        people = names.people
        if opener.place is not None:
            people = tuple(person if person.location else evolve(person, location=opener.place) for person in people)
        organizations = names.organizations
        if not self.bracketed:
            if people and not self._is_list_of_names(names, opener):
                return None
            if not people and not self._are_credited(organizations, opener, trusted):
                organizations = ()
        if not (people or organizations or (self.bracketed and certain and (names.unrecognized or names.places))):
            return None
        stop = max(opener.span.end, names.end) if people or organizations else names.read_to
        span = Span(start, start + len(text[start:stop].rstrip()))
        found = [Credit(span=span, role=role, people=people, organizations=organizations) for role in opener.roles]
        return self._result(found, names, int(certain))

    def _names(self, opener: Opener) -> PeopleList:
        """The names after an opener, up to the first item that is not recognized."""
        options = PeopleOptions(
            stop=self.grammar.ends_names,
            lexicon=self.grammar.lexicon,
            strict=not self.bracketed,
            lowercase_family_names=self.bracketed and opener.ends_in_by and not opener.ambiguous,
        )
        end = self._end_of_names(opener.span.end)
        return parse_people(self.text, Span(opener.span.end, end), options).until_doubt(self.text)

    def _end_of_names(self, start: int) -> int:
        """The last offset at which the names of an opener may end: the last semicolon before a verb."""
        text = self.text
        limit = min(self.end, start + LONGEST_SENTENCE)
        verb = VERB.search(text, start, limit) if ";" in text[start:limit] and has_verb(text, start, limit) else None
        semicolon = text.rfind(";", start, verb.start()) if verb else -1
        return semicolon if semicolon >= 0 else self.end

    def _are_credited(self, organizations: Sequence[Phrase], opener: Opener, trusted: bool) -> bool:
        """Whether the organizations of a clause without people and brackets are not part of a sentence of the story."""
        lexicon = self.grammar.lexicon
        if opener.ends_in_colon and not (
            "contribution" in opener.roles and all(is_organization(phrase.text, lexicon) for phrase in organizations)
        ):
            return False
        return (trusted or not opener.ambiguous) and all(map(self.grammar.is_name, organizations))

    def _is_list_of_names(self, names: PeopleList, opener: Opener) -> bool:
        """Whether the items of a clause are not part of a sentence: "Written by Ann Lee, the play opens in May"."""
        is_clause = opener.ambiguous and any(p.title and p.title.text.startswith(_RELATIVE) for p in names.people)
        return not is_clause and all(map(self.grammar.is_name, names.organizations))

    def _sentence(self, start: int, subject: int) -> Clauses | None:
        """The clause with a verb whose subject begins at ``subject``: "Ann Lee reported from Rome"."""
        text = self.text
        limit = min(self.end, subject + LONGEST_SENTENCE)
        verb = VERB.search(text, subject, limit) if has_verb(text, subject, limit) else None
        if not verb or verb.start() == subject:
            return None
        options = PeopleOptions(
            single_word_names=True, stop=self.grammar.ends_names, skip=VERB, lexicon=self.grammar.lexicon, strict=True
        )
        names = parse_people(text, Span(subject, self.end), options)
        if not names.skipped or names.unrecognized or not (names.people or names.organizations):
            return None
        if any(_SENTENCE_END.search(organization.text) for organization in names.organizations):
            return None
        found = sentence_credits(text, Span(start, max(subject, names.end, names.skipped[-1].end)), names)
        if not names.people and (
            found[0].role == "reporting" or not all(map(self.grammar.is_name, names.organizations))
        ):
            return None
        return self._result(found, names, 0)

    def _result(self, found: Sequence[Credit], names: PeopleList, openers: int) -> Clauses:
        end = found[-1].span.end
        return Clauses(tuple(found), end, openers, not names.unrecognized, "." in self.text[end : names.read_to])
