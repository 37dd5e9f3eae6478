"""Wording as numbers: the log odds of hashed words and word sequences, and how many publishers print a line.

The table (``data/wording.bin``) contains no text. A gram is in it only if the pages of at least three publishers have
it; ``training/boilerplate`` counts them.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from newsparse.plugin import read_bytes
from newsparse_boilerplate.lines import UNSPACED

MOST_TOKENS = 24
"""The most tokens of a line whose grams are looked up."""

LONGEST_TOKENIZED = 300
"""The length of the beginning of a folded line that is split into tokens, in code points."""

LONGEST_WHOLE = 12
"""The most tokens of a line that is looked up as a whole."""

ODDS_UNIT = 16
"""Log odds are stored as whole numbers of this fraction."""

_PUNCTUATION = ".,:;!?\"'()[]<>*|/-…。、！？：【】「」"
_WORD, _PAIR, _OPENING, _ENDING, _WHOLE = 1, 2, 3, 4, 5
"""The start values of the hashes, so that a word and a line of the same word differ."""


def tokens_of(key: str) -> list[str]:
    """The words of a folded line without punctuation; in scripts without spaces, each pair of adjacent letters."""
    head = key[:LONGEST_TOKENIZED]
    bare_words = [bare for word in head.split() if (bare := word.strip(_PUNCTUATION))]
    if head.isascii() or not UNSPACED.search(head):
        return bare_words
    found: list[str] = []
    for bare in bare_words:
        if not UNSPACED.search(bare):
            found.append(bare)
        else:
            found += [bare[at : at + 2] for at in range(max(1, len(bare) - 1))]
    return found


class Grams(NamedTuple):
    """The hashes of a line.

    Attributes:
        words: of its tokens.
        pairs: of its adjacent tokens.
        edges: of its first one, two and three tokens, of its last one and two tokens, and of the whole line; 0 for
            those that a short or long line does not have.
    """

    words: Sequence[int]
    pairs: Sequence[int]
    edges: Sequence[int]


def grams_of(key: str) -> Grams:
    """The hashes of a folded line."""
    coded = [token.encode("utf-8", "surrogatepass") + b" " for token in tokens_of(key)]
    head = coded[:MOST_TOKENS]
    number = len(coded)
    edges = [0, 0, 0, 0, 0, 0]
    if number:
        edges[0] = crc32(coded[0], _OPENING)
        edges[3] = crc32(coded[-1], _ENDING)
    if number > 1:
        edges[1] = crc32(coded[1], edges[0])
        edges[4] = crc32(coded[-2], edges[3])
    if number > 2:
        edges[2] = crc32(coded[2], edges[1])
    if 0 < number <= LONGEST_WHOLE:
        edges[5] = crc32(b"".join(coded), _WHOLE)
    return Grams(
        [crc32(token, _WORD) for token in head],
        [crc32(second, crc32(first, _PAIR)) for first, second in pairwise(head)],
        edges,
    )


class WordingTable(NamedTuple):
    """What is known about grams.

    Attributes:
        odds: the log odds, in units of 1 / ``ODDS_UNIT``, that a line with this gram is boilerplate.
        publishers: on the pages of how many publishers a whole line occurs.
    """

    odds: Mapping[int, int]
    publishers: Mapping[int, int]

    def features(self, grams: Grams) -> list[int]:
        """The features of the wording of a line, see ``WORDING_FEATURES``."""
        odds = self.odds
        found: list[int] = []
        for group in (grams.words, grams.pairs):
            known = [value for value in map(odds.get, group) if value is not None]
            if known:
                found += [sum(known) // len(group), max(known), min(known), 100 * len(known) // len(group)]
            else:
                found += [0, 0, 0, 0]
        found += [odds.get(gram, 0) for gram in grams.edges]
        found.append(self.publishers.get(grams.edges[5], 0))
        return found


WORDING_FEATURES = (
    "word_odds_mean", "word_odds_max", "word_odds_min", "words_known",
    "pair_odds_mean", "pair_odds_max", "pair_odds_min", "pairs_known",
    "first_odds", "first_two_odds", "first_three_odds", "last_odds", "last_two_odds", "line_odds", "publishers",
)  # fmt: skip


def write_wording(table: WordingTable) -> bytes:
    """The file of a table: the number of odds, their grams and values, then the grams and values of the publishers.

    Grams are unsigned 32-bit numbers in ascending order, values are bytes, all little-endian.
    """
    parts = []
    for known, kind in ((table.odds, "b"), (table.publishers, "B")):
        grams = sorted(known)
        numbers = array("I", [len(grams), *grams])
        if sys.byteorder == "big":
            numbers.byteswap()
        parts += [numbers.tobytes(), array(kind, [known[gram] for gram in grams]).tobytes()]
    return b"".join(parts)


def read_wording(data: bytes) -> WordingTable:
    """The table in a file, see ``write_wording``.

    Raises:
        ValueError: if the file is incomplete or too long.
    """
    found: list[dict[int, int]] = []
    at = 0
    for kind in ("b", "B"):
        size = int.from_bytes(data[at : at + 4], "little")
        end = at + 4 + 5 * size
        if end > len(data):
            raise ValueError("wording.bin is incomplete")
        grams = array("I", data[at + 4 : at + 4 + 4 * size])
        if sys.byteorder == "big":
            grams.byteswap()
        found.append(dict(zip(grams, array(kind, data[end - size : end]), strict=True)))
        at = end
    if at != len(data):
        raise ValueError("wording.bin has data after its end")
    return WordingTable(*found)


@cache
def default_wording() -> WordingTable:
    """The table that comes with the plugin, read once."""
    return read_wording(read_bytes("newsparse_boilerplate", "wording.bin"))
