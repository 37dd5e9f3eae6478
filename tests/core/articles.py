"""Generated articles: any text with any valid annotations."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hostile import Number, Word
from hypothesis import strategies as st

from newsparse import (
    Annotation,
    Article,
    Boilerplate,
    Byline,
    Caption,
    ClockTime,
    Credit,
    CreditBlock,
    Dateline,
    Headline,
    Hints,
    Note,
    PartialDate,
    Person,
    Phrase,
    Place,
    Problem,
    Quote,
    Remark,
    Source,
    Span,
    Standfirst,
    Subheading,
    Timestamp,
)
from newsparse.model import (
    BOILERPLATE_CATEGORIES,
    CREDIT_ROLES,
    NOTE_CATEGORIES,
    QUOTE_FORMS,
    TIMESTAMP_ROLES,
    sort_key,
)
from newsparse.testing import nasty_texts
from newsparse.text import split_blocks

words = st.text(st.characters(exclude_categories=()), max_size=8)


NASTY = nasty_texts(max_size=12)


def spans(within: Span) -> st.SearchStrategy[Span]:
    """Non-empty spans inside another span."""
    edges = st.integers(within.start, within.end)
    return st.tuples(edges, edges).filter(lambda t: t[0] != t[1]).map(lambda t: Span(min(t), max(t)))


@st.composite
def parts(draw: st.DrawFn, text: str) -> Annotation:
    """One annotation, of a standard part or of a kind defined in the tests."""
    whole = Span(0, len(text))
    span = draw(spans(whole))
    inside = spans(span)

    def name(where: st.SearchStrategy[Span] = inside) -> Phrase:
        at = draw(where)
        return Phrase(text=at.of(text), span=at)

    def place() -> Place:
        at = draw(inside)
        return Place(name=at.of(text), span=at)

    def person() -> Person:
        at = draw(inside)
        return Person(name=at.of(text), span=at, title=maybe(name), location=maybe(place), affiliation=maybe(name))

    def maybe(make: Any) -> Any:
        return make() if draw(st.booleans()) else None

    def some(make: Any) -> tuple[Any, ...]:
        return tuple(make() for _ in range(draw(st.integers(0, 2))))

    def content() -> tuple[Phrase, ...]:
        first = draw(inside)
        rest = Span(first.end, span.end)
        following = (name(spans(rest)),) if rest and draw(st.booleans()) else ()
        return (Phrase(text=first.of(text), span=first), *following)

    def date() -> PartialDate:
        year, month, day = (draw(st.none() | st.integers(1, most)) for most in (9999, 12, 31))
        return PartialDate(span=draw(inside), year=year, month=month, day=day)

    def time() -> ClockTime:
        hour, minute = (draw(st.integers(0, most)) for most in (23, 59))
        return ClockTime(span=draw(inside), hour=hour, minute=minute, zone=maybe(name))

    def source() -> Source:
        at = draw(st.none() | spans(whole))
        return Source(
            mention=name(spans(whole)), name=at.of(text) if at else None, referent=at, rule="near" if at else ""
        )

    def credit() -> Credit:
        role: Any = draw(st.sampled_from(CREDIT_ROLES))
        return Credit(span=draw(inside), role=role, people=some(person), organizations=some(name))

    base: dict[str, Any] = {"span": span, "annotator": draw(words), "rule": draw(words)}
    kind = draw(st.sampled_from([
        lambda: Headline(**base), lambda: Standfirst(**base), lambda: Subheading(**base),
        lambda: Caption(**base, credit=maybe(credit)),
        lambda: Byline(**base, people=some(person), organization=maybe(name), locations=some(place)),
        lambda: Dateline(**base, places=some(place), region=maybe(name), agency=maybe(name), date=maybe(date)),
        lambda: Quote(**base, form=draw(st.sampled_from(QUOTE_FORMS)), content=content(),
                      cue=maybe(name), source=maybe(source)),
        lambda: CreditBlock(**base, credits=some(credit)),
        lambda: Timestamp(**base, date=date(), time=maybe(time), role=draw(st.sampled_from(TIMESTAMP_ROLES))),
        lambda: Note(**base, category=draw(st.sampled_from(NOTE_CATEGORIES))),
        lambda: Boilerplate(**base, category=draw(st.sampled_from(BOILERPLATE_CATEGORIES))),
        lambda: Number(**base, value=draw(st.integers())),
        lambda: Word(**base, name=maybe(name)),
    ]))  # fmt: skip
    made: Annotation = kind()
    return made


@st.composite
def articles(draw: st.DrawFn, texts: st.SearchStrategy[str] = NASTY) -> Article:
    """Any article that a pipeline can return."""
    text = draw(texts)
    found = draw(st.lists(parts(text), max_size=4)) if text else []
    span = st.none() | (spans(Span(0, len(text))) if text else st.none())
    maybe_words = st.none() | words
    hints = st.builds(Hints, headline=maybe_words, site=maybe_words, date=st.none() | st.dates(dt.date(1900, 1, 1)))
    remark = st.builds(Remark, code=words, message=words, span=span, annotator=words)
    stage = st.sampled_from(["load", "build", "split", "annotate", "work"])
    problem = st.builds(Problem, stage=stage, plugin=words, annotator=words, error=words, message=words)
    return Article(
        text=text,
        hints=draw(hints),
        blocks=split_blocks(text),
        annotations=tuple(sorted(found, key=sort_key)),
        remarks=tuple(draw(st.lists(remark, max_size=2))),
        problems=tuple(draw(st.lists(problem, max_size=2))),
        versions=(("newsparse", "0"),),
    )
