"""The error that a broken law raises, and the laws in one sentence each."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.model import Span

SENTENCES = {
    "total": "Total: every text is parsed and no annotator fails.",
    "unchanged": "Unchanged: the text is never changed.",
    "tiling": "Tiling: the blocks join to the text exactly; a view and the spans that it omits rebuild the text.",
    "valid_spans": "Valid spans: spans are in the text and not empty, parts are in the whole, strings are as printed.",
    "deterministic": "Deterministic: the same text gives the same article, after any other text and in any process.",
    "idempotent": "Idempotent: no boilerplate is found in a text whose boilerplate was removed.",
    "local": "Local: a paragraph added at one end of a story does not change the parts at the other end.",
    "typography": "Typography: other line breaks, dashes, quotation marks and spaces do not change any part.",
    "independent": "Independent: an annotator changes the results of its dependents only.",
    "round_trip": "Round trip: loads reads what dumps writes, with or without the classes of the plugins.",
    "linear": "Linear: if a text doubles, the time and the output at most about double.",
    "annotated_text": "Annotated text: the text of an annotation is the words that its span covers.",
    "sources_outside_content": "Sources: the mention of a source lies outside the content of its own quote.",
    "keeps_story": "Keeps the story: no sentence of the story is removed, whatever words it shares with a web page.",
    "negative": "Negative: nothing is found in a text that contains nothing to find.",
}
"""The laws by name, each in one sentence."""

SHOWN_SPANS = 6
"""The number of spans that a message shows."""


class LawError(AssertionError):
    """A law is broken.

    Attributes:
        law: the name of the law, a key of ``newsparse.testing.laws.SENTENCES``.
        text: the text that breaks it.
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
