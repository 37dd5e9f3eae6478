"""Clauses: "Reporting by Ann Lee in Rome", "Bo Ek reported from Oslo", one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from attrs import Factory, evolve, frozen

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Credit, Phrase, Span
from newsparse.text import PeopleList, PeopleOptions, is_organization, parse_people
from newsparse_credits.openers import Opener, is_common, match_opener
from newsparse_credits.roles import RoleBook
from newsparse_credits.sentence_credits import TOLD, VERB, told_credits

LONGEST_SENTENCE = 700
"""How far from its start the verb of a sentence credit may stand, in code points."""

MOST_PASSED = 4
"""How many stretches between semicolons may be no clause before the reading is given up."""

_BETWEEN = re.compile(r"(?:[\s;,.&/|:*_]|['’](?=\s)|[-–—―]+|\b(?:and|with|plus)\s+(?=[a-z]))+")
_LEAD = re.compile(
    r"(?:the\s+(?:audio|video|digital|web|radio|broadcast)(?:\s+(?:version|story))?\s+(?:for|of)\s+)?"
    r"(?:this|the)\s+(?:(?:audio|video|digital|web|radio|broadcast)\s+)?(?:story|report|article|piece|dispatch)\s+(?:(?:was|is)\s+(?:originally\s+)?|(?=by\s))",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:reuters\s+messaging|e-?mails?|tel(?!\s+aviv)|phone|twitter)\b|(?:news)?(?:desk|room)\s*:\s*[+(\d]"
    r"|\S+@\S+\.\w|\+\d|\(?\d{3}\)?[-. ]\d{3}",
    re.IGNORECASE,
)
_BY = re.compile(r"by\s+", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\"'”’)\]]+\s|[!?…]\s")
"""The end of a sentence, which no name of a body goes over."""


class Clauses(NamedTuple):
    """What a run of clauses holds.

    Attributes:
        credits: one for each role.
        end: where the last of them ends.
        openers: how many of them begin with an opener that is rightly spelt and not weak.
        clean: whether nothing was left over in any of them.
        stopped: whether the last of them ends with a full stop.
    """

    credits: tuple[Credit, ...]
    end: int
    openers: int
    clean: bool
    stopped: bool


@frozen(eq=False)
class Grammar:
    """What the reading of clauses needs to know: the words of the plugin and the lexicon."""

    book: RoleBook
    lexicon: Lexicon = Factory(default_lexicon)

    def opener(self, text: str, start: int, end: int) -> Opener | None:
        """The opener at an offset."""
        return match_opener(text, start, end, self.book)

    def reaches(self, text: str, start: int, end: int) -> bool:
        """Whether it is said at an offset how to reach somebody."""
        return _CONTACT.match(text, start, end) is not None

    def opens(self, text: str, start: int, end: int) -> bool:
        """Whether an opener begins at an offset, or how to reach somebody."""
        if is_common(text, start, end):
            return True
        return match_opener(text, start, end, self.book) is not None or _CONTACT.match(text, start, end) is not None


def read_clauses(text: str, start: int, end: int, grammar: Grammar, *, bracketed: bool) -> Clauses:
    """The clauses from ``start`` on; none where what stands there is no credit.

    Args:
        text: the text.
        start: where the first clause begins.
        end: where the stretch ends.
        grammar: the words.
        bracketed: whether brackets say that it is a credit line; then weak openers count, and what is not understood
            is passed over.
    """
    return _Run(text, end, grammar, bracketed).read(start)


class _Run:
    """Clause after clause, with what is known about them so far."""

    def __init__(self, text: str, end: int, grammar: Grammar, bracketed: bool) -> None:
        self.text, self.end, self.grammar, self.bracketed = text, end, grammar, bracketed
        self.found: list[Credit] = []
        self.openers = 0
        self.passed = 0
        self.clean, self.stopped = True, False

    def read(self, start: int) -> Clauses:
        position = stop = start
        while position < self.end:
            between = _BETWEEN.match(self.text, position, self.end)
            position = between.end() if between else position
            if position >= self.end or (not self.bracketed and self.text[position] in ")]}"):
                break
            clause = _clause(self.text, position, self.end, self.grammar, self.bracketed, bool(self.found))
            clause = clause or (self._unopened(position) if self.bracketed else None)
            if clause:
                self.found.extend(clause.credits)
                self.openers += clause.openers
                position = stop = clause.end
                self.stopped = clause.stopped
            elif self.bracketed and self.stopped and (more := _gone_on(self.text, position, self.end, self.grammar)):
                self.found = _joined(self.found, more)
                position = stop = self.found[-1].span.end
                self.stopped = "." in self.text[stop : more.read_to]
                continue
            if clause and clause.clean:
                continue
            self.clean = self.clean and clause is None and (self.stopped or not self.found)
            if not (self.bracketed and self.found):
                break
            self.clean = False
            self.passed += 1
            if self.passed > MOST_PASSED:
                break
            position = _next_segment(self.text, position, self.end)
        return Clauses(tuple(self.found), stop, self.openers, self.clean, self.stopped)

    def _unopened(self, start: int) -> Clauses | None:
        """A first clause without an opener, where one with an opener follows: "(Oslo newsroom; Editing by"."""
        if self.found:
            return None
        semicolon = self.text.find(";", start, min(self.end, start + LONGEST_SENTENCE))
        if semicolon < 0:
            return None
        roster = parse_people(self.text, Span(start, semicolon), PeopleOptions(lexicon=self.grammar.lexicon))
        following = _BETWEEN.match(self.text, semicolon, self.end)
        if roster.unrecognized or not following or not self.grammar.opener(self.text, following.end(), self.end):
            return None
        span = Span(start, max(start, roster.end))
        if not span:
            return None
        credit = Credit(span=span, role="reporting", people=roster.people, organizations=roster.organizations)
        return Clauses((credit,), span.end, 0, True, False)


def _gone_on(text: str, start: int, end: int, grammar: Grammar) -> PeopleList | None:
    """More names of the clause before, where a full stop stands in place of a comma."""
    roster = parse_people(
        text, Span(start, end), PeopleOptions(stop=grammar.opens, lexicon=grammar.lexicon, strict=True)
    )
    return roster if roster.people and not roster.unrecognized else None


def _joined(found: list[Credit], more: PeopleList) -> list[Credit]:
    """The credits, those of the last clause with more names."""
    last = found[-1].span
    span = Span(last.start, max(last.end, more.end))
    return [
        evolve(credit, span=span, people=(*credit.people, *more.people)) if credit.span == last else credit
        for credit in found
    ]


def _next_segment(text: str, position: int, end: int) -> int:
    semicolon = text.find(";", position, end)
    return semicolon + 1 if semicolon >= 0 else end


def _clause(text: str, start: int, end: int, grammar: Grammar, bracketed: bool, following: bool) -> Clauses | None:
    lead = _LEAD.match(text, start, end) if text[start] in "Tt" else None
    position = lead.end() if lead else start
    opener = None if lead and text[position : position + 2] == "by" else grammar.opener(text, position, end)
    if opener:
        opener = _printed_twice(text, opener, end, grammar)
        return _opened(text, start, opener, end, grammar, bracketed, following or bool(lead))
    if lead and (by := _BY.match(text, position, end)):
        return _told(text, start, by.end(), end, grammar)
    return _told(text, start, start, end, grammar)


def _printed_twice(text: str, opener: Opener, end: int, grammar: Grammar) -> Opener:
    """The opener, or the same one once more behind it: "Editing by Editing by"."""
    first = text[opener.span.start : opener.span.start + 5].casefold()
    if text[opener.span.end : opener.span.end + 5].casefold() != first:
        return opener
    again = grammar.opener(text, opener.span.end, end)
    return again if again and again.roles == opener.roles else opener


def _opened(
    text: str, start: int, opener: Opener, end: int, grammar: Grammar, bracketed: bool, following: bool
) -> Clauses | None:
    """A clause that begins with an opener. In brackets "Reporting by" is one even if nobody is understood."""
    trusted = bracketed or following
    strong = opener.exact and not opener.weak
    if not trusted and (not opener.exact or (opener.weak and not opener.by)):
        return None
    limit = _before_sentence(text, opener.span.end, end)
    roster = parse_people(
        text,
        Span(opener.span.end, limit),
        PeopleOptions(
            stop=grammar.opens,
            lexicon=grammar.lexicon,
            strict=not bracketed,
            lowercase_family_names=bracketed and opener.by and not opener.weak,
        ),
    )
    roster = roster.until_doubt(text)
    people = roster.people
    if opener.place is not None:
        people = tuple(p if p.location else evolve(p, location=opener.place) for p in people)
    bodies = roster.organizations if people or bracketed else _named(roster, opener, trusted, grammar)
    if people and not bracketed and not _reads_like_names(roster, opener, grammar):
        return None
    if not (people or bodies or (bracketed and strong and (roster.unrecognized or roster.places))):
        return None
    stop = max(opener.span.end, roster.end) if people or bodies else roster.read_to
    span = Span(start, start + len(text[start:stop].rstrip()))
    found = tuple(Credit(span=span, role=role, people=people, organizations=bodies) for role in opener.roles)
    return _result(text, found, roster, int(strong))


def _named(roster: PeopleList, opener: Opener, trusted: bool, grammar: Grammar) -> tuple[Phrase, ...]:
    """The bodies of a clause in which there is nobody and that no brackets vouch for: none if one reads like prose."""
    if opener.colon and ("contribution" not in opener.roles or not all(map(_is_body, roster.organizations))):
        return ()
    if (opener.weak and not trusted) or not all(_is_name(body.text, grammar) for body in roster.organizations):
        return ()
    return roster.organizations


def _reads_like_names(roster: PeopleList, opener: Opener, grammar: Grammar) -> bool:
    """Whether what stands beside the people of a clause is none of a sentence: "Written by Ann Lee, the play opens"."""
    if opener.weak and any(p.title and p.title.text.startswith(("the ", "who ", "whose ")) for p in roster.people):
        return False
    return all(_is_name(body.text, grammar) for body in roster.organizations)


def _is_body(body: Phrase) -> bool:
    return is_organization(body.text)


def _is_name(body: str, grammar: Grammar) -> bool:
    """Whether each small word of a body is a word of bodies: "Oslo newsroom", not "Quay News showed that"."""
    small = grammar.book.small
    return all(not word[0].islower() or word in small or is_organization(word) for word in body.split())


def _told(text: str, start: int, position: int, end: int, grammar: Grammar) -> Clauses | None:
    """A clause with a verb: "Ann Lee reported from Rome"."""
    limit = min(end, position + LONGEST_SENTENCE)
    ahead = text[position:limit]
    told = any(word in ahead for word in TOLD)
    verb = VERB.search(text, position, limit) if told else None
    if not verb or verb.start() == position:
        return None
    roster = parse_people(
        text,
        Span(position, end),
        PeopleOptions(
            single_word_names=True,
            stop=grammar.opens,
            skip=VERB,
            lexicon=grammar.lexicon,
            strict=True,
        ),
    )
    if not roster.skipped or roster.unrecognized or not (roster.people or roster.organizations):
        return None
    if any(_ENDED.search(body.text) for body in roster.organizations):
        return None
    found = told_credits(text, Span(start, max(position, roster.end, roster.skipped[-1].end)), roster)
    if not roster.people and (
        found[0].role == "reporting" or not all(_is_name(body.text, grammar) for body in roster.organizations)
    ):
        return None
    return _result(text, found, roster, 0)


def _before_sentence(text: str, start: int, end: int) -> int:
    """Where the names of an opener must end because the names of a verb begin: at the last semicolon before it."""
    limit = min(end, start + LONGEST_SENTENCE)
    told = any(text.find(word, start, limit) >= 0 for word in TOLD)
    verb = VERB.search(text, start, limit) if told else None
    semicolon = text.rfind(";", start, verb.start()) if verb else -1
    return semicolon if semicolon >= 0 else end


def _result(text: str, found: Sequence[Credit], roster: PeopleList, openers: int) -> Clauses:
    last = found[-1].span.end
    tail = text[last : roster.read_to]
    return Clauses(tuple(found), last, openers, not roster.unrecognized, "." in tail)
