"""Residue inside a line: what link decorations leave behind in mid-sentence."""

from __future__ import annotations

import re

from newsparse.model import Span

_RESIDUE = re.compile(
    r"[ \t\u00a0]{0,4}(?:,[ \t\u00a0]{0,4})?\bopens (?:in )?(?:a )?new (?:tab|window)\b"
    r"|[ \t\u00a0]{0,4}\((?:opens|link opens|external link opens|this link opens) in (?:a )?new (?:tab|window)\)"
    r"|[ \t\u00a0]{0,4}\(external link\)",
    re.IGNORECASE,
)

_HINTS = ("w tab", "w Tab", "w window", "w Window", "xternal link")


def find_inline(text: str) -> list[Span]:
    """Where link residue such as ", opens new tab" stands inside lines.

    Where a cut would leave new residue behind (halves that meet), none is made.
    """
    if not any(hint in text for hint in _HINTS):
        return []
    found = [Span(*m.span()) for m in _RESIDUE.finditer(text)]
    if not found:
        return []
    return found if _RESIDUE.search(_RESIDUE.sub("", text)) is None else []
