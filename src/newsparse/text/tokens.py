"""Tokens with offsets. ``draft.shared(tokens)`` computes them once for all annotators of a parse."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from newsparse import lazy_re as re

_TOKEN = re.compile(r"\w++\s++|[A-Z]\.(?:[A-Z]\.)+\s*+|\w++(?:['’‘‐‑-]\w++|[.,]\d++)*\s*+|--\s*+|\S\s*+|\s++")
# Every alternative includes the blanks after it, so the matches tile the text and their lengths add up to the offsets:
# `findall` and `accumulate` run in C, while `finditer` makes an object for each token. The first alternative is the
# most frequent case of the third. Possessive quantifiers prevent backtracking.


class Tokens(NamedTuple):
    """The tokens of a text: words, dashes of two hyphens, and each other character by itself.

    A word may contain apostrophes (also the mark ‘ between letters), hyphens (``Anglo-Saxon's``), decimals
    (``1,237.5``) or the full stops of an abbreviation in capitals (``U.S.``). White space is not a token; a text that
    begins with white space begins with an empty token.

    Attributes:
        words: the tokens, without white space.
        starts: where each token begins, in code points, followed by the length of the text.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def end(self, index: int) -> int:
        """The end of a token, in code points."""
        return self.starts[index] + len(self.words[index])

    def at(self, offset: int) -> int:
        """The index of the first token that begins at an offset or after it; ``len(words)`` if there is none."""
        return min(bisect_left(self.starts, offset), len(self.words))

    def spaced(self, index: int) -> bool:
        """Whether white space or the end of the text follows a token."""
        return self.end(index) < self.starts[index + 1] or index + 1 == len(self.words)


def tokens(text: str) -> Tokens:
    """The tokens of a text, any string, in one linear scan."""
    pieces = _TOKEN.findall(text)
    return Tokens(tuple(map(str.rstrip, pieces)), tuple(accumulate(map(len, pieces), initial=0)))
