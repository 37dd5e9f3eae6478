"""Classes of tokens, the main features of the models.

Each function word, punctuation mark and word group in ``data/token_classes.txt`` is a class. All other words are
classified by their shape: capitals, digits, endings.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newsparse import lazy_re as re
from newsparse.plugin import read_text
from newsparse.text import DOUBLE_MARKS, SINGLE_MARKS, word_cache
from newsparse_quotes.document.word_lists import endings

_SHAPES = (
    "BLANK", "MARK", "OPEN", "CLOSE", "SINGLE", "NAME", "CAPS", "NAME_S", "FIGURE", "ADVERB", "ING", "ED", "PLURAL",
    "WORD_S", "OTHER", "SIGN", "INITIAL", "ED_NAME", "ORGANIZATION_NAME",
)  # fmt: skip
(BLANK, MARK, OPEN, CLOSE, SINGLE, NAME, CAPS, NAME_S, FIGURE, ADVERB, ING, ED, PLURAL,
 WORD_S, OTHER, SIGN, INITIAL, ED_NAME, ORGANIZATION_NAME) = range(len(_SHAPES))  # fmt: skip

DOUBLE = DOUBLE_MARKS
"""Double quotation marks, opening and closing."""

SINGLE_QUOTING = SINGLE_MARKS.replace("′", "")
"""Single quotation marks, without the prime, which is a unit of length or time."""

QUOTING = DOUBLE + SINGLE_QUOTING
"""Every character that may be part of a quotation mark."""


@cache
def _table() -> tuple[dict[str, int], tuple[str, ...], frozenset[str]]:
    """Class numbers by word, and the names of the classes by number."""
    names = list(_SHAPES)
    table: dict[str, int] = dict.fromkeys(DOUBLE, MARK) | dict.fromkeys(SINGLE_QUOTING, SINGLE)
    table[""] = BLANK
    others: set[str] = set()
    for line in read_text("newsparse_quotes", "token_classes.txt").splitlines():
        head, _, rest = line.partition(" ")
        if head == "each":
            for word in rest.split():
                table.setdefault(word, len(names))
                names.append(word)
        elif head == "OTHER":
            others.update(rest.removeprefix("= ").split())
        elif head and head != "#":
            for word in rest.removeprefix("= ").split():
                table.setdefault(word, len(names))
            names.append(head)
    for dash in (*"–—―−‒", "--"):
        table[dash] = table["-"]
    return table, tuple(names), frozenset(others)


def class_names() -> tuple[str, ...]:
    """The names of the classes, by number."""
    return _table()[1]


def class_number(word: str) -> int:
    """The number of the class of a function word, a punctuation mark or a word group.

    Raises:
        KeyError: for any other word.
    """
    table, names, _ = _table()
    return names.index(word) if word.isupper() and word in names else table[word]


def numbers(*words: str) -> frozenset[int]:
    """The class numbers of several words or groups, as separate arguments or separated by spaces."""
    return frozenset(class_number(word) for phrase in words for word in phrase.split())


@cache
def _organization() -> int:
    return _table()[1].index("ORGANIZATION")


@cache
def _clusters() -> dict[str, int]:
    lines = read_text("newsparse_quotes", "word_clusters.txt").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return {word: number for number, words in enumerate(rows, 1) for word in words}


def cluster_names() -> tuple[str, ...]:
    """The names of the word clusters, by number: the first word followed by "~"; "none" for 0."""
    firsts = {number: word for word, number in reversed(_clusters().items())}
    return ("none", *(f"{firsts[number]}~" for number in range(1, len(firsts) + 1)))


def cluster_of(word: str) -> int:
    """The number of the cluster of a common lower-case word, from 1; 0 for every other word.

    A cluster contains words that occur between the same classes of words.
    """
    return _clusters().get(word, 0)


_PREFIXED = re.compile(
    r"(?:a[dlnrstz]|adh|ash|ath|[eu][lrd]|[dlt]|dell|dall|nell|sant)[-‐‑'’](?=[^\W\d_a-z])(?=[^\W\d_]{2})"
)
"""A small article before a name: "al-Amin", "d'Este", "dell'Orto"."""


@word_cache(4096)
def class_of(word: str) -> int:
    """The class of a token, cached for the most recent words."""
    return find_class(word)


def find_class(word: str) -> int:
    """The class of a token, without the cache of ``class_of``."""
    folded = word.lower()
    if len(word) > 1 and ("’" in folded or "‘" in folded):
        folded = folded.replace("’", "'").replace("‘", "'")
    known = _table()[0].get(folded)
    if known is None and "-" in folded:
        known = _office_of_two(folded)
    if known is not None and not (len(word) > 1 and word.isupper()):
        return ORGANIZATION_NAME if known == _organization() and word[:1].isupper() else known
    return _by_shape(word, folded)


def _office_of_two(folded: str) -> int | None:
    """The class of an office with a prefix or a suffix ("co-founder", "president-elect"); ``None`` for other words."""
    prefixes, suffixes = endings("prefixes_of_offices"), endings("suffixes_of_offices")
    if not folded.startswith(prefixes) and not folded.endswith(suffixes):
        return None
    plain = [folded.removeprefix(prefix) for prefix in prefixes if folded.startswith(prefix)]
    plain += [folded.removesuffix(suffix) for suffix in suffixes if folded.endswith(suffix)]
    offices = numbers("TITLE ROLE")
    return next((known for word in plain if (known := _table()[0].get(word)) in offices), None)


def _by_shape(word: str, folded: str) -> int:
    first = word[0]
    if first.isdigit():
        return FIGURE
    if not (first.isalpha() or first == "_"):
        return SIGN
    if folded.endswith("'s"):
        return NAME_S if first.isupper() else WORD_S
    if first.isupper():
        if len(word) == 1:
            return INITIAL
        if word.isupper():
            return CAPS
        return ED_NAME if folded.endswith(("ed", "ing")) else NAME
    if folded in _table()[2] or len(folded) < 4:
        return OTHER
    if not word.isalpha() and _PREFIXED.match(word):
        return NAME
    if folded.endswith("s"):
        return OTHER if folded.endswith("ss") else PLURAL
    return (
        ADVERB if folded.endswith("ly") else ING if folded.endswith("ing") else ED if folded.endswith("ed") else OTHER
    )


def one_of(*groups: Iterable[int]) -> bytes:
    """A character class for patterns over bytes of class numbers: all numbers in the given sets."""
    return b"[" + b"".join(re.escape(bytes([c])) for c in sorted(set().union(*groups))) + b"]"
