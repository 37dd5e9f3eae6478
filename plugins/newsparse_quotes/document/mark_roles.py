"""The roles of single quotation marks, and the ends of quotations whose closing mark is missing."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.text.tokens import Tokens

BEFORE_OPENING = "([{—–-‐‑―‘'‹/:“„«\"¿¡"
"""Characters after which a quotation may open without a space."""

_ELISIONS = frozenset(["em", "til", "cause", "tis", "twas", "n", "round", "bout", "cos", "ere", "neath"])
_STOPS = (".", "?", "!", "…")


def single_that_continues(scan: Tokens, singles: Sequence[int], done: int, first: int) -> int:
    """The last single mark that opens a quotation at the start of the paragraph or after a colon; -1 if there is none.

    ``done`` is the end of the pairs of the paragraph. Such a quotation continues in the next paragraph.
    """
    for at in reversed(singles):
        if at < done:
            break
        if opens_single(scan, at, first) and (at == first or scan.words[at - 1] == ":"):
            return at
    return -1


def opens_single(scan: Tokens, at: int, first: int) -> bool:
    """Whether a single mark can open a quotation; an apostrophe before an elision or a year does not."""
    words = scan.words
    if words[at] not in "'‘‚‛‹’`" or at + 1 >= len(words):
        return False
    if not (at == first or spaced_before(scan, at) or words[at - 1] in BEFORE_OPENING or words[at - 1] in '"“'):
        return False
    after = words[at + 1]
    if scan.end(at) < scan.starts[at + 1] or not (after[0].isalnum() or after in "…$[."):
        return False
    if words[at] in "'’" and (after.lower() in _ELISIONS or after[0].isdigit()):
        return False
    return words[at] != "’"


def closes_single(scan: Tokens, at: int) -> bool:
    """Whether a single mark can close a quotation."""
    words = scan.words
    if words[at] not in "'’›`‘" or spaced_before(scan, at):
        return False
    return at + 1 >= len(words) or scan.end(at) < scan.starts[at + 1] or not words[at + 1][:1].isalnum()


def is_possessive(scan: Tokens, at: int) -> bool:
    """Whether a mark after a word may be a plural possessive: it follows an s, and a word follows it."""
    words = scan.words
    return words[at - 1][-1:] in "sSxz" and at + 1 < len(words) and words[at + 1][:1].isalnum()


def end_of_unclosed(scan: Tokens, start: int, following: int) -> int:
    """The end of a quotation without a closing mark before another mark that opens; 0 if the quotation runs on.

    It is the end of the sentence before the words that introduce the next quotation: “A. He added: “B.” The quotation
    runs on if a sentence ends directly before the next mark, which may open a paragraph whose break is lost.
    """
    words = scan.words
    if words[following - 1] not in (":", ",") or not words[following - 2].isalpha():
        return 0
    return next((i + 1 for i in range(following - 2, start, -1) if words[i] in _STOPS), 0)


def spaced_before(scan: Tokens, at: int) -> bool:
    """Whether a space or the start of the text precedes a token."""
    return at == 0 or scan.end(at - 1) < scan.starts[at]
