"""The parts that the form of a text names: the value of ``BYLINE:``, the headings of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import (
    Annotation,
    Byline,
    Headline,
    Person,
    Span,
    SpanIndex,
    Standfirst,
    Subheading,
    move_spans,
    trim,
)
from newsparse.plugin import Draft
from newsparse.text import fold_space, is_person_name
from newsparse_furniture.byline import parse_byline
from newsparse_furniture.timestamp import parse_timestamps

RULE = "named"
"""The rule of these parts."""

_OPENER = "By "
_NAME = re.compile(r"[^;]+")


def with_named_parts(draft: Draft, found: Sequence[Annotation]) -> list[Annotation]:
    """The parts that were found, with those that the form of the text names instead of their kind.

    A headline from ``Hints`` is kept.
    """
    named = _named_parts(draft)
    kept = list(found)
    for part in named:
        same = next((one for one in kept if type(one) is type(part) and one.span == part.span), None)
        if isinstance(part, Headline) and same is None:
            hinted = any(isinstance(one, Headline) and one.rule == "hint" for one in kept)
            if hinted:
                continue
            kept = [one for one in kept if not isinstance(one, (Headline, Standfirst))]
        elif isinstance(part, (Byline, Standfirst)):
            kept = [one for one in kept if type(one) is not type(part)]
        kept = [one for one in kept if not one.span.overlaps(part.span)]
        kept.append(part)
    return kept


def _named_parts(draft: Draft) -> list[Annotation]:
    parts: list[Annotation] = [Headline(span=span, rule=RULE) for span in draft.named_as("headline")[:1]]
    parts += [Standfirst(span=span, rule=RULE) for span in draft.named_as("standfirst")[:1]]
    if (byline := named_byline(draft.text, draft.named_as("byline"), draft.lexicon)) is not None:
        parts.append(byline)
    for span in draft.named_as("date")[:1]:
        line = parse_timestamps(draft.text, span)
        parts += (evolve(one, rule=RULE) for one in line.timestamps[:1]) if line else ()
    covered = SpanIndex([one.span for one in draft.all(Annotation)])
    for span in draft.named_as("subheading"):
        whole = any(block.content == span for block in draft.blocks)
        if whole and not covered.overlaps(span):
            parts.append(Subheading(span=span, rule=RULE))
    return parts


def named_byline(text: str, values: Sequence[Span], lexicon: Lexicon) -> Byline | None:
    """The byline at ranges that a key names, ``None`` if they contain neither a person nor an organization."""
    bylines = [byline for span in values if (byline := _byline(text, span, lexicon)) is not None]
    if not bylines:
        return None
    return Byline(
        span=Span.cover([byline.span for byline in bylines]),
        rule=RULE,
        people=tuple([person for byline in bylines for person in byline.people]),
        organization=next((byline.organization for byline in bylines if byline.organization), None),
        locations=tuple([place for byline in bylines for place in byline.locations]),
    )


def _byline(text: str, span: Span, lexicon: Lexicon) -> Byline | None:
    value = span.of(text)
    if (people := _family_name_first(text, span, lexicon)) is not None:
        return Byline(span=span, people=people)
    for opener in ("", _OPENER):
        byline = parse_byline(opener + value, lexicon)
        if byline is not None and byline.people:
            shift = span.start - len(opener)
            return move_spans(byline, lambda part: Span(max(span.start, part.start + shift), part.end + shift))  # noqa: B023
    return None


def _family_name_first(text: str, span: Span, lexicon: Lexicon) -> tuple[Person, ...] | None:
    """The people of "Lee, Ann; Ek, Bo", ``None`` if a name is not printed in this way."""
    people = []
    for m in _NAME.finditer(text, span.start, span.end):
        name = trim(text, Span.from_match(m))
        family, comma, given = name.of(text).partition(",")
        if not comma or " " in family.strip() or not is_person_name(f"{given.strip()} {family}", lexicon=lexicon):
            return None
        people.append(Person(name=fold_space(name.of(text)), span=name))
    return tuple(people) or None
