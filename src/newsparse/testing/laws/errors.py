"""What is raised when a law does not hold, and the sentences that say what the laws are."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.model import Span

SENTENCES = {
    "total": "Total: any text parses and no annotator fails on it.",
    "unchanged": "Unchanged: the text is never changed.",
    "tiling": "Tiling: the blocks join to the text exactly; a view and what it leaves out rebuild the text.",
    "valid_spans": "Valid spans: inside the text, not empty, parts inside their envelope, strings as printed.",
    "deterministic": "Deterministic: the same text gives the same article, whatever came before, wherever it runs.",
    "idempotent": "Idempotent: cleaned text has nothing more to remove.",
    "local": "Local: a paragraph at one end of a story moves nothing at the other.",
    "typography": "Blind to typography: line breaks, dashes, marks and blanks of another make change no part.",
    "independent": "Independent: what an annotator does changes nothing in those that do not stand on it.",
    "round_trip": "Round trip: dumps and loads are inverse, without the plugins' own classes too.",
    "linear": "Linear: doubling a text at most about doubles the time and the output.",
    "negative": "Negative: nothing is found where there is nothing.",
}
"""The laws by name, each in one sentence."""

SHOWN_SPANS = 6
"""So many spans are shown in a message."""


class LawError(AssertionError):
    """A law does not hold.

    Attributes:
        law: the name of the law, a key of ``newsparse.testing.laws.SENTENCES``.
        text: the text on which it is broken.
        spans: the spans involved.
    """

    def __init__(self, law: str, text: str, found: object, spans: Iterable[Span] = ()) -> None:
        self.law = law
        self.text = text
        self.spans = tuple(dict.fromkeys(spans))
        lines = [SENTENCES[law], f"  text:  {_shown(text)}", f"  found: {found}"]
        if self.spans:
            lines.append(f"  spans: {', '.join(_shown_span(span, text) for span in self.spans[:SHOWN_SPANS])}")
        if (more := len(self.spans) - SHOWN_SPANS) > 0:
            lines[-1] += f" and {more} more"
        super().__init__("\n".join(lines))


def _shown(text: str) -> str:
    return repr(text) if len(text) <= 400 else f"{text[:200]!r} ... {text[-150:]!r} ({len(text)} code points)"


def _shown_span(span: Span, text: str) -> str:
    words = span.of(text)
    short = repr(words) if len(words) <= 40 else f"{words[:25]!r} ... {words[-10:]!r}"
    return f"[{span.start}:{span.end}] {short}" + ("" if span.end <= len(text) else " (outside the text)")
