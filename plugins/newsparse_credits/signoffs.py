"""Sign-offs: the initials of desks, and a name behind a dash."""

from __future__ import annotations

import re

from newsparse.model import Credit, CreditBlock, Phrase, Span
from newsparse.text import fold_space, is_organization, is_person_name, parse_people

LONGEST_SIGNOFF = 80
"""The longest sign-off, in code points."""

SIGNOFF_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz(PIUW-–—")
"""With what a sign-off begins: a quick look before the slow ones."""

_INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}")
_DESK = re.compile(r"(PTI|IANS|UNI)((?:\s+[A-Z]{2,4}){1,5})")
_INPUTS = re.compile(r"\(?(?:with|WITH|With)\s+(?P<body>[^\W\d_][^()]{1,40}?)\s+inputs?\)?\.?", re.IGNORECASE)
_DASHED = re.compile(r"(?:[-–—]\s?){1,3}(?:[Bb]y\s+)?(?=[^\W\d_a-z])")


def find_signoff(text: str, line: Span) -> CreditBlock | None:
    """The sign-off that a line is, ``None`` if it is something else.

    Args:
        text: the text.
        line: the inked part of the line.
    """
    if text[line.start : line.start + 1] not in SIGNOFF_LETTERS or len(line) > LONGEST_SIGNOFF:
        return None
    inside = line.of(text)
    if _INITIALS.fullmatch(inside):
        return CreditBlock(span=line, rule="initials", credits=(Credit(span=line, role="other"),))
    if desk := _DESK.fullmatch(inside):
        body = Phrase(text=desk[1], span=Span(line.start, line.start + len(desk[1])))
        credit = Credit(span=line, role="other", organizations=(body,))
        return CreditBlock(span=line, rule="initials", credits=(credit,))
    inputs = _INPUTS.fullmatch(inside)
    if inputs and (inputs["body"].casefold() == "agency" or is_organization(inputs["body"])):
        first, last = inputs.span("body")
        body = Phrase(text=fold_space(inputs["body"]), span=Span(line.start + first, line.start + last))
        credit = Credit(span=line, role="contribution", organizations=(body,))
        return CreditBlock(span=line, rule="inputs", credits=(credit,))
    dash = _DASHED.match(inside)
    if dash and is_person_name(inside[dash.end() :].rstrip(".")):
        people = parse_people(text, Span(line.start + dash.end(), line.end)).people
        if people:
            return CreditBlock(span=line, rule="dash", credits=(Credit(span=line, role="writing", people=people),))
    return None
