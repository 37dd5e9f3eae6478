"""Residue inside a line: what link decorations leave behind in mid-sentence."""

from __future__ import annotations

import re

from newsparse.model import Span

_BLANK = r"(?:\r\n|[ \t\u00a0\u202f\r\n])"
"""A blank of any make, or the break of a hard-wrapped line; two breaks part paragraphs."""

_CORE = re.compile(
    rf"\b[Oo]pens{_BLANK}(?:in{_BLANK})?(?:a{_BLANK})?new{_BLANK}(?:tab|window)\b|\([Ee]xternal{_BLANK}link\)"
)
_BRACKET = re.compile(rf"{_BLANK}{{0,4}}\((?:(?:[Ee]xternal{_BLANK}|[Tt]his{_BLANK})?[Ll]ink{_BLANK})?\Z")
_COMMA = re.compile(rf"(?:{_BLANK}{{0,4}},)?{_BLANK}{{1,4}}\Z")
_LONGEST_LEAD = 32
"""Code points before the words that may go with them: blanks, a bracket, "external link"."""


def _widen(text: str, start: int, end: int) -> Span:
    """The words with the bracket or the comma before them, and the blanks before that."""
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    bracket = _BRACKET.search(lead)
    if bracket is not None and text[end : end + 1] == ")":
        return Span(start - len(bracket.group()), end + 1)
    comma = _COMMA.search(lead)
    return Span(start - (len(comma.group()) if comma else 0), end)


_HINTS = {"opens": 0, "Opens": 0, "xternal": 2}
"""What all residue holds, and how far behind its beginning: to look for these costs a twentieth of the pattern."""


def _residue(text: str) -> list[Span]:
    starts = []
    for hint, before in _HINTS.items():
        at = text.find(hint)
        while at >= 0:
            starts.append(max(0, at - before))
            at = text.find(hint, at + 1)
    return [_widen(text, *m.span()) for at in sorted(starts) if (m := _CORE.match(text, at))]


def find_inline(text: str) -> list[Span]:
    """Where link residue such as ", opens new tab" stands inside lines.

    Where a cut would leave new residue behind (halves that meet), none is made.
    """
    found = _residue(text)
    if not found:
        return []
    parts, at = [], 0
    for span in found:
        parts.append(text[at : span.start])
        at = span.end
    return [] if _CORE.search("".join(parts) + text[at:]) else found
