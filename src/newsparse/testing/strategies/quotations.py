"""Reported speech generated from source, cue, content, order and quotation marks, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Phrase, Quote, QuoteForm, Source, Span
from newsparse.testing.strategies.forms import Field, chosen, fill
from newsparse.testing.strategies.pools import pool
from newsparse.testing.strategies.story import Story

PEOPLE = (
    ("Captain", "Ilse", "Korvan", "she"), ("Fire Chief", "Tom", "Aldrey", "he"), ("", "Mirela", "Santova", "she"),
    ("Mayor", "Piet", "Harrowgate", "he"), ("", "Anders", "Lunn", "he"), ("Judge", "Rhea", "Colvert", "she"),
)  # fmt: skip
"""Title, given name, family name and pronoun of people who do not exist."""

CUES = ("said", "added", "told reporters", "announced")
MARKS = {
    "curly": ("“", "”"), "straight": ('"', '"'), "apostrophes": ("''", "''"), "backticks": ("``", "''"),
    "single": ("‘", "’"), "guillemets": ("«", "»"),
}  # fmt: skip
"""The styles of quotation marks: opening, closing."""

SAYINGS = (
    "The ferry will not sail before the ice has gone from the bay",
    "Nobody has told the crews which of the boats they are to take",
    "We found the weir open and the water far too high for the time of year",
    "It will take us three winters to pay for the new bridge",
)
MORE = (
    "We have waited long enough for an answer",
    "That is all there is to say about the money",
    "The mill stays shut until then",
)
REPORTED = (
    "the ferry would sail before the end of the week", "two of the boats had been sold without a word to the crews",
    "the town could not pay for another bridge",
)  # fmt: skip
OPENING = (
    "The old ferry has crossed the bay for sixty years, and the town has talked about a bridge for thirty of them."
)

ORDERS: dict[str, tuple[QuoteForm, str]] = {
    "quote, name cue": ("direct", "{open}{saying,}{close} {family name} {cue}."),
    "quote, cue name": ("direct", "{open}{saying,}{close} {said} {family name}."),
    "name cue, quote": ("direct", "{family name} {cue}: {open}{saying.}{close}"),
    "split": ("direct", "{open}{saying,}{close} {family name} {cue}. {open}{more.}{close}"),
    "two paragraphs": ("direct", "{open}{saying,}{close}\n\n{open}{more,}{close} {family name} {said}."),
    "pronoun": ("direct", "{open}{saying,}{close} {pronoun} {said}."),
    "indirect": ("indirect", "{family name} {said} {that reported}."),
    "according to": ("indirect", "{according} {family name}, {reported}."),
    "mixed": ("mixed", "{family name} {said} {that half quoted}."),
}
"""The orders of source, cue and content by name: the form of the quote, and how it is printed."""

_CONTENT = ("saying,", "saying.", "more,", "more.", "reported", "that reported", "that half quoted")
_CUES = ("cue", "said", "according")
_MENTIONS = ("family name", "pronoun")


@frozen(kw_only=True)
class PrintedQuote(Story):
    """A story with one quote in its last paragraphs.

    Attributes:
        marks: the style of the quotation marks, one of ``MARKS``.
    """

    marks: str = "curly"

    @property
    def quote(self) -> Quote:
        """The expected annotation."""
        return self.all(Quote)[0]

    @property
    def order(self) -> str:
        """The order of source, cue and content, one of ``ORDERS``."""
        return self.style

    @property
    def form(self) -> str:
        """Direct, mixed or indirect."""
        return self.quote.form

    @property
    def content(self) -> tuple[Phrase, ...]:
        """The pieces of the content, without quotation marks around them if the form is direct."""
        return self.quote.content

    @property
    def mention(self) -> str:
        """The words that refer to the speaker."""
        return self.quote.source.mention.text if self.quote.source else ""

    @property
    def name(self) -> str:
        """The name of the speaker."""
        return (self.quote.source and self.quote.source.name) or ""


@st.composite
def quotations(
    draw: st.DrawFn,
    orders: Iterable[str] | str | None = None,
    marks: Iterable[str] | str | None = None,
    *,
    locale: str | None = None,
    people: Iterable[tuple[str, str, str, str]] = PEOPLE,
    story: bool = True,
) -> PrintedQuote:
    """Stories with one quote each, and its expected parts.

    Args:
        draw: passed by hypothesis.
        orders: the names of the orders to choose from, of ``ORDERS``; all by default.
        marks: the names of the styles of marks to choose from, of ``MARKS``; those of the locale by default.
        locale: the origin of the quotation marks, one of ``newsparse.testing.LOCALES``. The speech is English.
        people: title (or empty), given name, family name and pronoun of the possible speakers.
        story: whether a paragraph precedes all of them; one that names the speaker always does.

    Raises:
        ValueError: for an order, a style of marks or a locale that does not exist.
    """
    usual = marks if marks is not None or locale is None else pool("marks", locale)
    style = draw(st.sampled_from(list(chosen(MARKS, usual, "style of marks"))))
    order, (form, printed) = draw(st.sampled_from(list(chosen(ORDERS, orders, "order of quotes").items())))
    title, given, family_name, pronoun = draw(st.sampled_from(list(people)))
    known = f"{title} {given} {family_name} walked along the quay on Monday.".strip()
    before = f"{OPENING}\n\n{known}\n\n" if story else f"{known}\n\n"
    left, right = MARKS[style]
    half_quoted = f"the plan was {left}no use to anybody{right} on the island"
    values = {
        "open": st.just(left), "close": st.just(right), "family name": st.just(family_name),
        "cue": st.sampled_from(CUES),
        "said": st.just("said"), "pronoun": st.just(pronoun), "according": st.just("According to"),
        "saying": st.sampled_from(SAYINGS), "more": st.sampled_from(MORE), "reported": st.sampled_from(REPORTED),
        "half quoted": st.just(half_quoted),
    }  # fmt: skip

    def value(name: str) -> str:
        words = name.removeprefix("that ")
        bare = words.rstrip(",.")
        return name.removesuffix(words) + draw(values[bare]) + words.removeprefix(bare)

    body, fields = fill(printed, value, len(before))
    at = before.index(f"{given} {family_name}")
    quote = _quote(form, fields, f"{given} {family_name}", at)
    return PrintedQuote(text=before + body + ("\n" if story else ""), expected=(quote,), style=order, marks=style)


def _quote(form: QuoteForm, fields: list[Field], name: str, at: int) -> Quote:
    content = tuple(field.as_phrase() for field in fields if field.name in _CONTENT)
    cue = next(_cue(field) for field in fields if field.name in _CUES)
    mention = next(field for field in fields if field.name in _MENTIONS)
    source = Source(
        mention=Phrase(text=mention.text, span=mention.span), name=name, referent=Span(at, at + len(name)),
        rule="generated",
    )  # fmt: skip
    return Quote(
        span=Span.cover(phrase.span for phrase in (*content, cue)), form=form, content=content, cue=cue, source=source
    )


def _cue(field: Field) -> Phrase:
    """The verb alone: the addressee is not part of the cue."""
    verb = field.text.removesuffix(" reporters")
    return Phrase(verb, Span(field.span.start, field.span.start + len(verb)))
