"""Unusual texts, as found on the web."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

FRAGMENTS = (
    "", " ", "\n", "\r\n", "\r", "\n\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\xa0", "\u202f", "\ufeff",
    "\u200b", "\x00", "\ud800", "\udfff", "\U0001f600", "e\u0301", "\u202e", "(", ")", "[", "]", "((", "))", '"',
    "''", "``", "'", "“", "”", "‘", "’", "„", "«", "»", "-", "--", "–", "—", "―", ":", ";", ",", ".", "...", "…",
    "/", "|", "@", "©", "*", "#", "By ", "by", "BY", "(By ", "Reporting by", "(Reporting by", "; editing by",
    "(Reuters) -", "(AP)", "/TASS/.", "--(BUSINESS WIRE)--", "LOW HARBOUR", "PORT ELAN, March 3 -", "Ann Lee",
    "Mr. Roe", "de la Cruz", "O'Brien Jr.", "J. K. Ames-Low", " said", "said ", "he said", ", she said.",
    "according to", "told reporters", "said: ", "Q: ", "A: ", "Read more", "Share", "Advertisement",
    "Exit mobile version", "opens new tab", "Subscribe now", "Photo: ", "(Photo by ", "1", "2024", "Jan. 3",
    "$1 = 0.9 euros", "a", "the", "a" * 70, "word " * 12, "Sentence here. ",
)  # fmt: skip
"""Words and characters that parsers of news search for, and characters that they often handle wrongly."""


def nasty_texts(vocabulary: Iterable[str] = (), *, max_size: int = 40) -> st.SearchStrategy[str]:
    """Texts that often break parsers: any code points, with lone surrogates and NUL, and ``FRAGMENTS``.

    Args:
        vocabulary: further fragments, such as the words that the parser under test searches for.
        max_size: the maximum number of fragments in a text.
    """
    anything = st.text(st.characters(exclude_categories=()), max_size=max_size)
    words = tuple(vocabulary)
    fragments = st.sampled_from(FRAGMENTS) | st.text(st.characters(exclude_categories=()), max_size=3)
    pieces = st.lists(st.sampled_from(words) | fragments if words else fragments, max_size=max_size)
    return anything | pieces.map("".join)
