"""One tokenising scan with offsets, for every annotator that wants words: ``draft.shared(tokens)`` computes it once."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"\w++\s++|[A-Z]\.(?:[A-Z]\.)+\s*+|\w++(?:['’‐‑-]\w++|[.,]\d++)*\s*+|\S\s*+|\s++")
# Every alternative takes the blanks behind it along, so the matches tile the text and their lengths add up to the
# offsets: `findall` and `accumulate` run in C, while `finditer` would make an object a token. The first alternative is
# but the most frequent case of the third, tried first; what is possessive need not remember where it could go back to.


class Tokens(NamedTuple):
    """The tokens of a text: words, and everything else a character at a time.

    A word may hold apostrophes, hyphens (``Anglo-Saxon's``), decimals (``1,237.5``) or the stops of an abbreviation in
    capitals (``U.S.``). White space is no token; a text that begins with it begins with one empty token.

    Attributes:
        words: the tokens, without white space.
        starts: where each begins, in code points, and behind the last of them the length of the text.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def end(self, index: int) -> int:
        """Where a token ends, in code points."""
        return self.starts[index] + len(self.words[index])

    def at(self, offset: int) -> int:
        """The index of the first token that begins at an offset or behind it; ``len(words)`` if there is none."""
        return min(bisect_left(self.starts, offset), len(self.words))

    def spaced(self, index: int) -> bool:
        """Whether white space or the end of the text follows a token."""
        return self.end(index) < self.starts[index + 1] or index + 1 == len(self.words)


def tokens(text: str) -> Tokens:
    """The tokens of a text in one linear scan. Total: any ``str`` will do."""
    pieces = _TOKEN.findall(text)
    return Tokens(tuple(map(str.rstrip, pieces)), tuple(accumulate(map(len, pieces), initial=0)))
