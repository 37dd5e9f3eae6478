"""Reported speech marked with brackets in the text itself: ``<Ann Lee> [said] {the pump was too small}.``

``{ }`` enclose content, ``[ ]`` a cue, ``< >`` the mention of a source. It is the shortest form of a case for reported
speech. It does not state the form of a quote or the name of its speaker, and it can't be used for a text that contains
one of these brackets.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.model import Quote

_UNMARKED = str.maketrans("", "", "{}[]<>")


def unmark(marked: str) -> str:
    """The text without its brackets.

    Example:
        >>> unmark("<Ann Lee> [said] {the pump was too small}.")
        'Ann Lee said the pump was too small.'
    """
    return marked.translate(_UNMARKED)


def mark_quotes(text: str, quotes: Iterable[Quote]) -> str:
    """The text with brackets around the content, cue and source of each of the quotes in it."""
    marks: list[tuple[int, int, str]] = []
    for quote in quotes:
        found = [(piece, "{", "}") for piece in quote.content]
        found += [(quote.cue, "[", "]")] if quote.cue else []
        found += [(quote.source.mention, "<", ">")] if quote.source else []
        for phrase, opening, closing in found:
            marks += [(phrase.span.end, 0, closing), (phrase.span.start, 1, opening)]
    for position, _, mark in sorted(marks, reverse=True):
        text = text[:position] + mark + text[position:]
    return text
