"""Residue of links inside a line: ", opens new tab" in the middle of a sentence."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.model import Span

_BLANK = r"(?:\r\n|[ \t\u00a0\u202f\r\n])"
"""One white-space character, or the line break of a hard-wrapped paragraph; two line breaks separate paragraphs."""

_RESIDUE = re.compile(
    rf"\b[Oo]pens{_BLANK}(?:in{_BLANK})?(?:a{_BLANK})?new{_BLANK}(?:tab|window)\b|\([Ee]xternal{_BLANK}link\)"
)
_BRACKET = re.compile(rf"{_BLANK}{{0,4}}\((?:(?:[Ee]xternal{_BLANK}|[Tt]his{_BLANK})?[Ll]ink{_BLANK})?\Z")
_COMMA = re.compile(rf"(?:{_BLANK}{{0,4}},)?{_BLANK}{{1,4}}\Z")
_LONGEST_LEAD = 32
"""Code points before the residue that may belong to it: white space, a bracket, "external link"."""


def _widen(text: str, start: int, end: int) -> Span:
    """The residue with its brackets or the comma before it, and the white space before that."""
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    bracket = _BRACKET.search(lead)
    if bracket is not None and text[end : end + 1] == ")":
        return Span(start - len(bracket.group()), end + 1)
    comma = _COMMA.search(lead)
    return Span(start - (len(comma.group()) if comma else 0), end)


_PARTS = {"opens": 0, "Opens": 0, "xternal": 2}
"""Every residue contains one of these strings, at this offset. The search for them takes a twentieth of the time of the
pattern."""


def _residue(text: str) -> list[Span]:
    """The residue of a text."""
    starts = []
    for part, before in _PARTS.items():
        at = text.find(part)
        while at >= 0:
            starts.append(max(0, at - before))
            at = text.find(part, at + 1)
    return [_widen(text, *m.span()) for at in sorted(starts) if (m := _RESIDUE.match(text, at))]


def find_inline(text: str) -> list[Span]:
    """The spans of residue such as ", opens new tab".

    Empty if the text without them would have new residue, made of the words on both sides of a cut.
    """
    found = _residue(text)
    if not found:
        return []
    parts, at = [], 0
    for span in found:
        parts.append(text[at : span.start])
        at = span.end
    return [] if _RESIDUE.search("".join(parts) + text[at:]) else found
