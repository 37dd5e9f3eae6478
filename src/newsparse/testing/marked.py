"""Reported speech marked with brackets in the text itself: ``<Ann Lee> [said] {the pump was too small}.``

``{ }`` enclose content, ``[ ]`` a cue, ``< >`` the mention of a source. It is the shortest form of a case for reported
speech. It says nothing of the form of a quote or the name of its speaker, and it can't be used for a text that contains
one of these brackets itself.
"""

from __future__ import annotations

from typing import Any

from newsparse.model import Article, Span

_UNMARKED = str.maketrans("", "", "{}[]<>")


def unmark(marked: str) -> str:
    """The text without its brackets.

    Example:
        >>> unmark("<Ann Lee> [said] {the pump was too small}.")
        'Ann Lee said the pump was too small.'
    """
    return marked.translate(_UNMARKED)


def mark_quotes(article: Article) -> str:
    """The text of an article with brackets around the content, cue and source of each of its quotes."""
    marks: list[tuple[int, int, str]] = []
    for quote in article.quotes:
        found: list[tuple[Any, str]] = [(piece, "{}") for piece in quote.content]
        found += [(quote.cue, "[]")] if quote.cue else []
        found += [(quote.source.mention, "<>")] if quote.source else []
        for part, (opening, closing) in found:
            span = part if isinstance(part, Span) else part.span
            marks += [(span.end, 0, closing), (span.start, 1, opening)]
    text = article.text
    for position, _, mark in sorted(marks, reverse=True):
        text = text[:position] + mark + text[position:]
    return text
