"""Sign-offs: the initials of a desk, "With PTI inputs", a name after a dash."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Credit, CreditBlock, Phrase, Span
from newsparse.text import (
    PeopleOptions,
    is_organization,
    is_person_name,
    parse_people,
)
from newsparse_credits.words import any_of

LONGEST_SIGNOFF = 80
"""The longest sign-off, in code points."""

_INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}")
_INPUTS = re.compile(r"\(?(?:with|WITH|With)\s+(?P<source>[^\W\d_][^()]{1,40}?)\s+inputs?\)?\.?", re.IGNORECASE)
_AFTER_DASH = re.compile(r"(?:[-–—]\s?){1,3}(?:[Bb]y\s+)?(?=[^\W\d_a-z])")


@lru_cache(maxsize=16)
def _desk(lexicon: Lexicon) -> re.Pattern[str]:
    """An agency that is printed before the initials of a desk, and the initials."""
    return re.compile(rf"({any_of(lexicon.signoff_agencies.printed)})((?:\s+[A-Z]{{2,4}}){{1,5}})")


@lru_cache(maxsize=16)
def signoff_letters(lexicon: Lexicon) -> frozenset[str]:
    """The characters with which a sign-off may begin: a quick test before ``find_signoff``."""
    agencies = {name[0] for name in lexicon.signoff_agencies.printed}
    return frozenset("abcdefghijklmnopqrstuvwxyz(W-–—") | agencies


def find_signoff(text: str, line: Span, lexicon: Lexicon | None = None) -> CreditBlock | None:
    """Parse a line as a sign-off; None if it is something else.

    Args:
        text: the text.
        line: the line without white space at its ends.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    if len(line) > LONGEST_SIGNOFF or text[line.start : line.start + 1] not in signoff_letters(known):
        return None
    inside = line.of(text)
    if _INITIALS.fullmatch(inside):
        return CreditBlock(span=line, rule="initials", credits=(Credit(span=line, role="other"),))
    if desk := _desk(known).fullmatch(inside):
        agency = Phrase.of(text, Span.from_match(desk, 1).shift(line.start))
        credit = Credit(span=line, role="other", organizations=(agency,))
        return CreditBlock(span=line, rule="initials", credits=(credit,))
    inputs = _INPUTS.fullmatch(inside)
    if inputs and (inputs["source"].casefold() == "agency" or is_organization(inputs["source"], known)):
        source = Phrase.of(text, Span.from_match(inputs, "source").shift(line.start))
        credit = Credit(span=line, role="contribution", organizations=(source,))
        return CreditBlock(span=line, rule="inputs", credits=(credit,))
    dash = _AFTER_DASH.match(inside)
    if dash and is_person_name(inside[dash.end() :].rstrip("."), lexicon=known):
        names = Span(line.start + dash.end(), line.end)
        people = parse_people(text, names, PeopleOptions(lexicon=known)).people
        if people:
            return CreditBlock(span=line, rule="dash", credits=(Credit(span=line, role="writing", people=people),))
    return None
