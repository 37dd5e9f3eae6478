"""Clauses with a verb: who "reported from Rome", who "wrote from Oslo", who "contributed research"."""

from __future__ import annotations

import re

from newsparse.model import Credit, CreditRole, Person, Phrase, Span
from newsparse.text import PeopleList

TOLD = ("contributed", "reported", "wrote", "published")
"""One of these stands in every clause with a verb."""

VERB = re.compile(
    r"(?:also\s+)?(?:reported(?=\s+(?:from|in|on|for|and|additional|reporting)\b|\s*[.,;)]|\s*$)|wrote(?=\s+from\b)|contributed\b)"
    r"(?:\s+(?:additional\s+)?(?:reporting|research|writing|coverage|translations?)\b|\s+to\s+(?:this\s+\w+|the\s+(?:report|story|article|piece|dispatch|coverage)\b)|\s+(?:and|,)\s+(?:reporting|research)\b)*"
    r"|(?:was|were)\s+first\s+published\s+[^.;()]{0,40}(?:\.\s[^.;()]{0,20})?"
)


def told_credits(text: str, span: Span, roster: PeopleList) -> tuple[Credit, ...]:
    """The credits of a roster with verbs in it: one, or where the verbs differ one for each of them.

    Args:
        text: the text.
        span: the whole clause.
        roster: the people and bodies; ``skipped`` holds at least one verb.
    """
    verbs = [(verb, _role(verb.of(text))) for verb in roster.skipped]
    if len({role for _, role in verbs}) == 1:
        role = verbs[0][1]
        return (Credit(span=span, role=role, people=roster.people, organizations=roster.organizations),)
    found: list[Credit] = []
    start = span.start
    for number, (verb, role) in enumerate(verbs):
        last = number + 1 == len(verbs)
        people = tuple(p for p in roster.people if start <= p.span.start and (last or p.span.start < verb.start))
        bodies = tuple(o for o in roster.organizations if start <= o.span.start and (last or o.span.start < verb.start))
        if not (people or bodies):
            continue
        stop = span.end if last else max([verb.end, *map(_end, people), *map(_end, bodies)])
        found.append(Credit(span=Span(_first(people, bodies), stop), role=role, people=people, organizations=bodies))
        start = verb.start
    return tuple(found)


def _first(people: tuple[Person, ...], bodies: tuple[Phrase, ...]) -> int:
    return min([person.span.start for person in people] + [body.span.start for body in bodies])


def _end(part: Person | Phrase) -> int:
    """Where a part ends, with the place that stands behind it."""
    place = part.location if isinstance(part, Person) else None
    return max(part.span.end, place.span.end) if place else part.span.end


def _role(said: str) -> CreditRole:
    """The role that a verb tells."""
    if "contributed" in said:
        return "research" if "research" in said and "reporting" not in said else "contribution"
    return "reporting" if "reported" in said else "writing" if "wrote" in said else "other"
