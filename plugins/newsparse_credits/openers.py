"""Openers: "Additional reporting and writing by", "With assistance from", "Editor:", and their misspellings."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.model import CreditRole, Place, Span
from newsparse.text import fold_space, match_place
from newsparse_credits.roles import RoleBook

MOST_WORDS = 8
"""The most words of an opener, joints included."""

FAR = 200
"""How far behind a "By" in brackets the next opener may stand, in code points."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMMON = re.compile(r"([Aa]dditional\s+)?([Rr]eporting|[Ww]riting|[Ee]diting)\s+[Bb]y\s+(?=[^\W\d_a-z])")
# Nine openers in ten, see data/roles.toml.
_FURTHER = re.compile(r"[;,.]\s+(?:[Aa]dditional\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited)\s+[Bb]y\s")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|&\s*|/\s*|\band\s+)|\s+")
_PREPOSITION = re.compile(
    r"\s*(?::\s*)?(?:(?i:by|from)\b|by(?=[^\W\d_a-z]))\s*:?\s*|\s+(?:b|bu|bt|byy|ny|yb)\s+(?=[^\W\d_a-z])|\s*:\s*"
)
_PLACED = re.compile(r"\s+(?:in|from)\s+(?=[^\W\d_a-z])")
_BY = re.compile(r"\s*,?\s*by\s+", re.IGNORECASE)
_WITH = re.compile(r"with\s+(?:a\s+(?=file|report))?", re.IGNORECASE)
_WITH_BEFORE = re.compile(r"\bwith\s+$", re.IGNORECASE)
_DASHES = re.compile(r"[-–—]\s*$")
_NAME = re.compile(r"\s+(?=[^\W\d_a-z])")
_REPORT = re.compile(
    r"contributing\s+to\s+(?:this|the)\s+(?:report|story|article)\s+(?:(?:was|were)|from\s+\w+\s+(?:was|were))\s+",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:additional\s+)?(reporting|research|writing)\s+(?:(?:for\s+(?:this|the)\s+\w+\s+)?was\s+)?(?:also\s+)?contributed\s+by\s+",
    re.IGNORECASE,
)


class Opener(NamedTuple):
    """The words that open a clause.

    Attributes:
        span: from the first word to where the names begin.
        roles: what the people did; several in "Reporting and writing by".
        place: the place of "Reporting in Rome by".
        exact: whether all of it is rightly spelt and "by", "from" or a colon stands there.
        weak: whether such words open sentences as well.
        by: whether it ends in "by".
        colon: whether it ends in a colon and nothing else.
    """

    span: Span
    roles: tuple[CreditRole, ...]
    place: Place | None
    exact: bool
    weak: bool
    by: bool
    colon: bool = False


def is_common(text: str, start: int, end: int) -> bool:
    """Whether one of the openers that nine in ten clauses have begins at ``start``: a quick look."""
    return _COMMON.match(text, start, end) is not None


def match_opener(text: str, start: int, end: int, book: RoleBook) -> Opener | None:
    """The opener that begins at ``start``, ``None`` if none does."""
    if common := _COMMON.match(text, start, end):
        roles: tuple[CreditRole, ...] = (book.roles[common[2].casefold()],)
        if common[1]:
            roles = (book.raised.get(roles[0], roles[0]),)
        return Opener(Span(start, common.end()), roles, None, True, False, True)
    first = _WORD.match(text, start, end)
    if not first:
        return None
    word = first.group().casefold()
    if word == "by":
        return _signed(text, first, end)
    if not (book.known(word) or word in book.people or word == "with" or _near(text, first.end(), word, book)):
        return None
    if report := _REPORT.match(text, start, end):
        return Opener(Span(*report.span()), ("contribution",), None, True, False, False)
    if given := _GIVEN.match(text, start, end):
        role: CreditRole = "research" if given[1].casefold() == "research" else "contribution"
        return Opener(Span(*given.span()), (role,), None, True, False, True)
    lead = _WITH.match(text, start, end)
    read = _roles(text, lead.end() if lead else start, end, book)
    if read is None:
        return _colon(text, first, end, book)
    if word in book.accompanied and not _WITH_BEFORE.search(text, max(0, start - 8), start):
        return None
    roles, stop, exact, glued, weak = read
    if lead:
        weak = False
    place, after = _placed(text, stop, end, book)
    preposition = None if glued or place else _PREPOSITION.match(text, stop, end)
    if preposition:
        by = "by" in preposition.group().casefold()
        colon = preposition.group().strip() == ":"
        if colon and weak and word not in book.people:
            return None
        return Opener(Span(start, preposition.end()), roles, None, exact, weak, by, colon)
    if place or glued:
        space = re.compile(r"\s*").match(text, after, end)
        return Opener(Span(start, space.end() if space else after), roles, place, exact and not glued, weak, True)
    bare = _NAME.match(text, stop, end)
    last = text[start:stop].casefold()
    if bare and exact and last.endswith("ing"):
        return Opener(Span(start, bare.end()), roles, None, False, weak, False)
    return None


def _signed(text: str, by: re.Match[str], end: int) -> Opener | None:
    """An opener such as "-- by"."""
    space = re.compile(r"\s+").match(text, by.end(), end)
    low = max(0, by.start() - 6)
    if not space or not (_DASHES.search(text, low, by.start()) or _followed(text, by, end)):
        return None
    return Opener(Span(by.start(), space.end()), ("writing",), None, True, False, True)


def _followed(text: str, by: re.Match[str], end: int) -> bool:
    """Whether a "By" that opens brackets is followed by another clause: "(By Ann Lee; Editing by Bo Ek)"."""
    if by.group() != "By" or text[by.start() - 1 : by.start()] != "(":
        return False
    return _FURTHER.search(text, by.end(), min(end, by.end() + FAR)) is not None


def _near(text: str, position: int, word: str, book: RoleBook) -> bool:
    """Whether an unknown word can be a misspelt opener: "by" or "from" follows soon, or is glued to it."""
    if word.endswith("by") and word[:-2] in book.roles:
        return True
    ahead = text[position : position + 48].casefold()
    return (" by" in ahead or " from" in ahead) and book.mended(word) is not None


def _roles(
    text: str, start: int, end: int, book: RoleBook
) -> tuple[tuple[CreditRole, ...], int, bool, bool, bool] | None:
    """The roles from ``start`` on, where they end, whether rightly spelt, glued to "by", all of them weak."""
    found: list[CreditRole] = []
    exact, raised, weak = True, False, True
    position, stop = start, start
    for _ in range(MOST_WORDS):
        m = _WORD.match(text, position, end)
        if not m:
            break
        word = m.group().casefold()
        if not book.known(word):
            if word.endswith("by") and word[:-2] in book.roles:
                found.append(book.roles[word[:-2]])
                return tuple(dict.fromkeys(found)), m.end(), exact, True, False
            mended = book.mended(word) if word not in ("by", "from", "and") else None
            if mended is None:
                break
            word, exact = mended, False
        if word in book.additional:
            raised = True
            stop = m.end() if not found else stop
        elif word in book.roles:
            role = book.roles[word]
            found.append(book.raised.get(role, role) if raised else role)
            weak = weak and word in book.weak and not raised
            raised, stop = False, m.end()
        joint = _JOINT.match(text, m.end(), end)
        if not joint:
            break
        position = joint.end()
    if not found:
        if not raised:
            return None
        return ("additional_reporting",), stop, exact, False, False
    return tuple(dict.fromkeys(found)), stop, exact, False, weak


def _placed(text: str, start: int, end: int, book: RoleBook) -> tuple[Place | None, int]:
    """The place in "Reporting in Rome by", and where the names begin."""
    m = _PLACED.match(text, start, end)
    span = match_place(text, m.end(), end) if m else None
    by = _BY.match(text, span.end, end) if span else None
    if span is None or by is None or _opens_inside(text, span, by.end(), book):
        return None, start
    return Place(name=fold_space(span.of(text)), span=span), by.end()


def _opens_inside(text: str, place: Span, stop: int, book: RoleBook) -> bool:
    """Whether the last words of a place and its "by" open the next clause: "from Ann Lee Translated by Bo Ek"."""
    inside = [word.end() for word in _NAME.finditer(text, place.start, place.end)]
    openers = [match_opener(text, word, stop, book) for word in inside]
    return any(opener is not None and opener.by for opener in openers)


def _colon(text: str, first: re.Match[str], end: int, book: RoleBook) -> Opener | None:
    """An opener such as "Editor:"."""
    role = book.people.get(first.group().casefold())
    colon = re.compile(r"\s*:\s*").match(text, first.end(), end)
    if role is None or not colon:
        return None
    return Opener(Span(first.start(), colon.end()), (role,), None, True, False, False, True)
