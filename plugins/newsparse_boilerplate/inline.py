"""Residue inside a line: what link decorations leave behind in mid-sentence."""

from __future__ import annotations

import re

from newsparse.model import Span

_CORE = re.compile(r"\b[Oo]pens (?:in )?(?:a )?new (?:tab|window)\b|\([Ee]xternal link\)")
_BRACKET = re.compile(r"[ \t\u00a0]{0,4}\((?:(?:[Ee]xternal |[Tt]his )?[Ll]ink )?\Z")
_COMMA = re.compile(r"[ \t\u00a0]{0,4}(?:,[ \t\u00a0]{1,4})?\Z")
_LONGEST_LEAD = 28
"""Code points before the words that may go with them: blanks, a bracket, "external link"."""

_HINTS = (" new tab", " new window", "xternal link)")
"""One of them is in all residue; most texts hold none."""


def _widen(text: str, start: int, end: int) -> Span:
    """The words with the bracket or the comma before them, and the blanks before that."""
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    bracket = _BRACKET.search(lead)
    if bracket is not None and text[end : end + 1] == ")":
        return Span(start - len(bracket.group()), end + 1)
    comma = _COMMA.search(lead)
    return Span(start - (len(comma.group()) if comma else 0), end)


def _residue(text: str) -> list[Span]:
    return [_widen(text, *m.span()) for m in _CORE.finditer(text)]


def find_inline(text: str) -> list[Span]:
    """Where link residue such as ", opens new tab" stands inside lines.

    Where a cut would leave new residue behind (halves that meet), none is made.
    """
    if not any(hint in text for hint in _HINTS):
        return []
    found = _residue(text)
    if not found:
        return []
    parts, at = [], 0
    for span in found:
        parts.append(text[at : span.start])
        at = span.end
    return [] if _CORE.search("".join(parts) + text[at:]) else found
