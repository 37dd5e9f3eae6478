"""Clauses with a verb: "Ann Lee reported from Rome", "Bo Ek wrote from Oslo", "Cem Ay contributed research"."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.model import Credit, CreditRole, Person, Phrase, Span
from newsparse.text import PeopleList
from newsparse_credits.words import any_of, sentence_words

_STORY = any_of(sentence_words().stories)
_WORK = any_of(sentence_words().work)

VERB = re.compile(
    r"(?:also\s+)?(?:reported(?=\s+(?:from|in|on|for|and|additional|reporting)\b|\s*[.,;)]|\s*$)|wrote(?=\s+from\b)|contributed\b"
    rf"|helped\s+(?:with|on|(?:to\s+)?report)\s+(?:this|the)\s+{_STORY}\b|assisted\s+(?:with|on|in)\s+(?:this|the)\s+{_STORY}\b)"
    rf"(?:\s+(?:additional\s+)?{_WORK}\b|\s+to\s+(?:this\s+\w+|the\s+{_STORY}\b)|\s+(?:and|,)\s+(?:reporting|research)\b)*"
    r"|(?:was|were)\s+first\s+published\s+[^.;()]{0,40}(?:\.\s[^.;()]{0,20})?"
)
"""A verb with its objects."""


def has_verb(text: str, start: int, end: int) -> bool:
    """Whether a range of the text contains one of the verbs: a quick test before a search for ``VERB``."""
    return any(text.find(verb, start, end) >= 0 for verb in sentence_words().verbs)


def sentence_credits(text: str, span: Span, people_list: PeopleList) -> tuple[Credit, ...]:
    """The credits of a list of people with verbs in it.

    Args:
        text: the text.
        span: the whole clause.
        people_list: the people and organizations; ``skipped`` contains at least one verb.

    Returns:
        One credit if all verbs express the same role, otherwise one credit for each verb.
    """
    verbs = [(verb, _role(verb.of(text))) for verb in people_list.skipped]
    if len({role for _, role in verbs}) == 1:
        _, role = verbs[0]
        return (Credit(span=span, role=role, people=people_list.people, organizations=people_list.organizations),)
    found: list[Credit] = []
    start = span.start
    for number, (verb, role) in enumerate(verbs):
        last = number + 1 == len(verbs)
        subject = range(start, span.end if last else verb.start)
        people = tuple(person for person in people_list.people if person.span.start in subject)
        organizations = tuple(phrase for phrase in people_list.organizations if phrase.span.start in subject)
        if not (people or organizations):
            continue
        first = min([person.span.start for person in people] + [phrase.span.start for phrase in organizations])
        stop = span.end if last else max([verb.end, *map(_end, people), *map(_end, organizations)])
        found.append(Credit(span=Span(first, stop), role=role, people=people, organizations=organizations))
        start = verb.start
    return tuple(found)


def _end(part: Person | Phrase) -> int:
    """The end of a part, including its place."""
    place = part.location if isinstance(part, Person) else None
    return max(part.span.end, place.span.end) if place else part.span.end


def _role(verb: str) -> CreditRole:
    """The role that a verb expresses."""
    if "contributed" in verb or "helped" in verb or "assisted" in verb:
        return "research" if "research" in verb and "reporting" not in verb else "contribution"
    return "reporting" if "reported" in verb else "writing" if "wrote" in verb else "other"
