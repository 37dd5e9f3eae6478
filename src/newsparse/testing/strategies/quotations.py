"""Reported speech built from its parts: who, by which word, what, in which order and marks, with the answer."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Span

PEOPLE = (
    ("Captain", "Ilse", "Korvan"), ("Fire Chief", "Tom", "Aldrey"), ("", "Mirela", "Santova"),
    ("Mayor", "Piet", "Harrowgate"), ("", "Anders", "Lunn"), ("Judge", "Rhea", "Colvert"),
)  # fmt: skip
"""Title, given name and family name of people who do not exist."""

CUES = ("said", "added", "told reporters", "announced")
MARKS = {
    "curly": ("“", "”"), "straight": ('"', '"'), "apostrophes": ("''", "''"), "backticks": ("``", "''"),
    "single": ("‘", "’"), "guillemets": ("«", "»"),
}  # fmt: skip
"""The styles of marks: opening, closing."""

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

ORDERS = (
    "quote, name cue",
    "quote, cue name",
    "name cue, quote",
    "split",
    "two paragraphs",
    "pronoun",
    "indirect",
    "according to",
    "mixed",
)
"""The orders of source, cue and content that can be built."""


@frozen(kw_only=True)
class PrintedQuote:
    """A story with one quote in its last paragraphs, and what is to be found of it.

    Attributes:
        order: one of ``ORDERS``.
        marks: one of ``MARKS``.
        text: the story.
        form: direct, mixed or indirect.
        content: the pieces of what was said; without marks around them where the form is direct.
        mention: what stands at the quote for the speaker.
        name: whom it means.
    """

    order: str
    marks: str
    text: str
    form: str
    content: tuple[Span, ...]
    mention: str
    name: str


@st.composite
def quotations(draw: st.DrawFn, orders: Iterable[str] = ORDERS, marks: Iterable[str] = tuple(MARKS)) -> PrintedQuote:
    """Stories with one quote each.

    Args:
        draw: given by hypothesis.
        orders: the orders to choose from.
        marks: the styles of marks to choose from.
    """
    order, style = draw(st.sampled_from(sorted(orders))), draw(st.sampled_from(sorted(marks)))
    title, given, family = draw(st.sampled_from(PEOPLE))
    full = f"{given} {family}"
    titled = f"{title} {full}".strip()
    cue = draw(st.sampled_from(CUES))
    first, second = draw(st.sampled_from(SAYINGS)), draw(st.sampled_from(MORE))
    reported = draw(st.sampled_from(REPORTED))
    left, right = MARKS[style]

    def quoted(words: str, end: str = ",") -> str:
        return f"{left}\x01{words}{end}\x02{right}"

    known = f"{titled} walked along the quay on Monday."
    body, mention, form = {
        "quote, name cue": (f"{quoted(first)} {family} {cue}.", family, "direct"),
        "quote, cue name": (f"{quoted(first)} said {family}.", family, "direct"),
        "name cue, quote": (f"{family} {cue}: {quoted(first, '.')}", family, "direct"),
        "split": (f"{quoted(first)} {family} {cue}. {quoted(second, '.')}", family, "direct"),
        "two paragraphs": (f"{quoted(first)}\n\n{quoted(second)} {family} said.", family, "direct"),
        "pronoun": (f"{quoted(first)} {draw(st.sampled_from(['he', 'she']))} said.", "", "direct"),
        "indirect": (f"{family} said that \x01{reported}\x02.", family, "indirect"),
        "according to": (f"According to {family}, \x01{reported}\x02.", family, "indirect"),
        "mixed": (
            f"{family} said that \x01the plan was {left}no use to anybody{right} on the island\x02.",
            family,
            "mixed",
        ),
    }[order]
    if order == "pronoun":
        mention = "he" if " he said" in body else "she"
    marked = f"{OPENING}\n\n{known}\n\n{body}\n"
    text, spans = _unmarked(marked)
    return PrintedQuote(order=order, marks=style, text=text, form=form, content=spans, mention=mention, name=full)


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its control characters, and the spans that they enclosed."""
    text, starts, spans = "", [], []
    for character in marked:
        if character == "\x01":
            starts.append(len(text))
        elif character == "\x02":
            spans.append(Span(starts.pop(), len(text)))
        else:
            text += character
    return text, tuple(spans)
