"""The openers of clauses: "Additional reporting and writing by", "With assistance from", "Editor:", also misspelt."""

from __future__ import annotations

from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import CreditRole, Place, Span
from newsparse.text import fold_space, match_place
from newsparse_credits.roles import RoleBook
from newsparse_credits.words import any_of, sentence_words

MOST_WORDS = 8
"""The most words in an opener that are roles or modifiers of roles."""

FURTHER_CLAUSE = 200
"""The greatest distance from a "By" in brackets to the next opener, in code points."""

MISSPELT_OPENER = 48
"""The greatest distance from the first word of a misspelt opener to the end of its "by", in code points."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT_CLAUSE = re.compile(r"[;,.]\s+(?:[Aa]dditional\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited)\s+[Bb]y\s")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|&\s*|/\s*|\band\s+)|\s+")
_PREPOSITION = re.compile(
    r"\s*(?::\s*)?(?:(?i:by|from)\b|by(?=[^\W\d_a-z]))\s*:?\s*|\s+(?:b|bu|bt|byy|ny|yb)\s+(?=[^\W\d_a-z])|\s*:\s*"
)
_BEFORE_PLACE = re.compile(r"\s+(?:in|from)\s+(?=[^\W\d_a-z])")
_BY = re.compile(r"\s*,?\s*by\s+", re.IGNORECASE)
_WITH = re.compile(r"with\s+(?:a\s+(?=file|report))?", re.IGNORECASE)
_AFTER_WITH = re.compile(r"\bwith\s+$", re.IGNORECASE)
_AFTER_DASH = re.compile(r"[-–—]\s*$")
_BEFORE_CAPITAL = re.compile(r"\s+(?=[^\W\d_a-z])")
_COLON = re.compile(r"\s*:\s*")
_SPACE = re.compile(r"\s+")
_STORY = any_of(sentence_words().stories)
_CONTRIBUTING = re.compile(
    rf"contributing\s+to\s+(?:this|the)\s+{_STORY}\s+(?:(?:was|were)|from\s+\w+\s+(?:was|were))\s+", re.IGNORECASE
)
_CONTRIBUTED = re.compile(
    r"(?:additional\s+)?(reporting|research|writing)\s+(?:(?:for\s+(?:this|the)\s+\w+\s+)?was\s+)?(?:also\s+)?contributed\s+by\s+",
    re.IGNORECASE,
)


class Opener(NamedTuple):
    """The words that open a clause.

    Attributes:
        span: from the first word to the start of the names.
        roles: the roles of the people; more than one in "Reporting and writing by".
        place: the place in "Reporting in Rome by".
        exact: whether all words are spelt correctly and "by", "from" or a colon follows.
        ambiguous: whether the words also begin sentences of a story.
        ends_in_by: whether the last word is "by".
        ends_in_colon: whether the names follow a colon without "by".
    """

    span: Span
    roles: tuple[CreditRole, ...]
    place: Place | None = None
    exact: bool = True
    ambiguous: bool = False
    ends_in_by: bool = False
    ends_in_colon: bool = False


class _Roles(NamedTuple):
    """The words of an opener before its preposition.

    ``glued`` means that the last word and "by" are not separated ("Editingby").
    """

    roles: tuple[CreditRole, ...]
    end: int
    exact: bool
    glued: bool = False
    ambiguous: bool = False


def match_opener(text: str, start: int, end: int, book: RoleBook, lexicon: Lexicon | None = None) -> Opener | None:
    """The opener that begins at an offset, None if there is none.

    Args:
        text: the text.
        start: the offset.
        end: the end of the line.
        book: the words of openers.
        lexicon: the known places; the default lexicon if not given.
    """
    if common := book.common.match(text, start, end):
        role = book.openers[common[2].casefold()]
        return Opener(
            Span(start, common.end()),
            (book.additional_roles.get(role, role) if common[1] else role,),
            ends_in_by=True,
        )
    first = _WORD.match(text, start, end)
    if not first:
        return None
    word = first.group().casefold()
    if word == "by":
        return _byline(text, first, end)
    if word in book.foreign_first and (foreign := book.foreign_opener.match(text, start, end)):
        role = book.foreign[" ".join(foreign[1].casefold().split())]
        named = foreign.group().rstrip() != foreign[1]  # a preposition or a colon follows
        return Opener(Span(start, foreign.end()), (role,), ambiguous=True, ends_in_by=named)
    if not (book.is_known(word) or word in book.nouns or word == "with" or _is_misspelt(text, first.end(), word, book)):
        return None
    if contributing := _CONTRIBUTING.match(text, start, end):
        return Opener(Span(start, contributing.end()), ("contribution",))
    if contributed := _CONTRIBUTED.match(text, start, end):
        role = "research" if contributed[1].casefold() == "research" else "contribution"
        return Opener(Span(start, contributed.end()), (role,), ends_in_by=True)
    with_ = _WITH.match(text, start, end)
    read = _roles(text, with_.end() if with_ else start, end, book)
    if read is None:
        return _noun(text, first, end, book)
    if word in book.after_with and not _AFTER_WITH.search(text, max(0, start - 8), start):
        return None
    if with_:
        read = read._replace(ambiguous=False)
    if placed := _place(text, read.end, end, book, lexicon or default_lexicon()):
        place, stop = placed
        exact = read.exact and not read.glued
        return Opener(Span(start, stop), read.roles, place, exact, read.ambiguous, ends_in_by=True)
    if read.glued:
        space = _SPACE.match(text, read.end, end)
        stop = space.end() if space else read.end
        return Opener(Span(start, stop), read.roles, exact=False, ends_in_by=True)
    return _with_preposition(text, Span(start, end), word, read, book)


def _with_preposition(text: str, span: Span, first: str, read: _Roles, book: RoleBook) -> Opener | None:
    """The opener with its preposition or colon, or without one if a name follows."""
    if preposition := _PREPOSITION.match(text, read.end, span.end):
        colon = preposition.group().strip() == ":"
        if colon and read.ambiguous and first not in book.nouns:
            return None
        by = "by" in preposition.group().casefold()
        return Opener(Span(span.start, preposition.end()), read.roles, None, read.exact, read.ambiguous, by, colon)
    before_name = _BEFORE_CAPITAL.match(text, read.end, span.end)
    if before_name and read.exact and text[span.start : read.end].casefold().endswith("ing"):
        return Opener(Span(span.start, before_name.end()), read.roles, exact=False, ambiguous=read.ambiguous)
    return None


def _byline(text: str, by: re.Match[str], end: int) -> Opener | None:
    """A "by" without a role: after dashes, or "(By Ann Lee; Editing by Bo Ek)"."""
    space = _SPACE.match(text, by.end(), end)
    if not space:
        return None
    if _AFTER_DASH.search(text, max(0, by.start() - 6), by.start()) or _has_further_clause(text, by, end):
        return Opener(Span(by.start(), space.end()), ("writing",), ends_in_by=True)
    return None


def _has_further_clause(text: str, by: re.Match[str], end: int) -> bool:
    """Whether a "By" is the first word in brackets and another clause follows."""
    if by.group() != "By" or text[by.start() - 1 : by.start()] != "(":
        return False
    return _NEXT_CLAUSE.search(text, by.end(), min(end, by.end() + FURTHER_CLAUSE)) is not None


def _is_misspelt(text: str, position: int, word: str, book: RoleBook) -> bool:
    """Whether an unknown word is a misspelt opener: "by" or "from" follows soon or is glued to it."""
    if word.endswith("by") and word[:-2] in book.openers:
        return True
    if not book.may_be_misspelt(word):
        return False
    ahead = text[position : position + MISSPELT_OPENER].casefold()
    return (" by" in ahead or " from" in ahead) and book.corrected(word) is not None


def _roles(text: str, start: int, end: int, book: RoleBook) -> _Roles | None:
    """The words of an opener from ``start`` on, None if no role is among them."""
    found: list[CreditRole] = []
    exact, additional, ambiguous = True, False, True
    position, stop = start, start
    for _ in range(MOST_WORDS):
        m = _WORD.match(text, position, end)
        if not m:
            break
        word = m.group().casefold()
        if not book.is_known(word):
            if word.endswith("by") and word[:-2] in book.openers:
                found.append(book.openers[word[:-2]])
                return _Roles(tuple(dict.fromkeys(found)), m.end(), exact, glued=True)
            corrected = book.corrected(word)
            if corrected is None:
                break
            word, exact = corrected, False
        if word in book.additional:
            additional = True
            stop = m.end() if not found else stop
        elif word in book.openers:
            role = book.openers[word]
            found.append(book.additional_roles.get(role, role) if additional else role)
            ambiguous = ambiguous and word in book.ambiguous and not additional
            additional, stop = False, m.end()
        joint = _JOINT.match(text, m.end(), end)
        if not joint:
            break
        position = joint.end()
    if found:
        return _Roles(tuple(dict.fromkeys(found)), stop, exact, ambiguous=ambiguous)
    return _Roles(("additional_reporting",), stop, exact) if additional else None


def _place(text: str, start: int, end: int, book: RoleBook, lexicon: Lexicon) -> tuple[Place, int] | None:
    """The place in "Reporting in Rome by", and the start of the names."""
    before = _BEFORE_PLACE.match(text, start, end)
    span = match_place(text, before.end(), end, lexicon) if before else None
    by = _BY.match(text, span.end, end) if span else None
    if span is None or by is None or _contains_opener(text, span, by.end(), book):
        return None
    return Place(name=fold_space(span.of(text)), span=span), by.end()


def _contains_opener(text: str, place: Span, end: int, book: RoleBook) -> bool:
    """Whether the last words of a place and the "by" after it open a clause: "from Ann Lee Translated by Bo Ek"."""
    words = [space.end() for space in _BEFORE_CAPITAL.finditer(text, place.start, place.end)]
    openers = [match_opener(text, word, end, book) for word in words]
    return any(opener is not None and opener.ends_in_by for opener in openers)


def _noun(text: str, first: re.Match[str], end: int, book: RoleBook) -> Opener | None:
    """A noun with a colon: "Editor:"."""
    role = book.nouns.get(first.group().casefold())
    colon = _COLON.match(text, first.end(), end)
    if role is None or not colon:
        return None
    return Opener(Span(first.start(), colon.end()), (role,), ends_in_colon=True)
