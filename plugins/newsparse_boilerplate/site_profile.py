"""A site's own boilerplate, learnt from some of its articles: lines that come back in others."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from attrs import field, frozen

from newsparse.model import Block
from newsparse.text import split_blocks
from newsparse_boilerplate.lines import Line, fold_line, lines_of

FORMAT = "newsparse.site_profile"
VERSION = 1

OTHERS = 2
"""A line is the site's when it stands in at least so many other articles (three in all). With one other article the
study lost 0.2 to 0.7 % of the stories to updates and syndicated copies, with two 0.00 %."""

EDGE = 8
"""Lines from either end of a text that count as its edge."""

ANYWHERE = 5
"""A line that recurs between paragraphs must do so in so many articles."""

LONGEST = 400
"""Code points of the longest line that is learnt; longer ones are prose, and prose that recurs is a copied story."""

SIGNATURE = 16
"""Smallest hashes of long lines that stand for an article when near-duplicates are looked for."""

COPIED = 0.5
"""Two articles that share so much of their signatures are one story."""

Texts = Iterable[str]


def _hash(key: str) -> str:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@frozen(order=True)
class ArticlePrint:
    """What a profile keeps of one article: hashes, no text.

    Attributes:
        signature: the smallest hashes of its paragraphs, to know copies by.
        edge: hashes of its lines near either end.
        inside: hashes of its other lines.
    """

    signature: tuple[str, ...]
    edge: tuple[str, ...]
    inside: tuple[str, ...]


def take_print(text: str, split: Callable[[str], Sequence[Block]] = split_blocks) -> ArticlePrint:
    """The print of one article."""
    lines = lines_of(text, split(text))
    prose = {_hash(line.key) for line in lines if line.prose}
    edge: set[str] = set()
    inside: set[str] = set()
    first = next((n for n, line in enumerate(lines) if line.prose), len(lines))
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].prose), -1)
    for number, line in enumerate(lines):
        key = line.key
        if not _learnable(line):
            continue
        at_edge = number < EDGE or number >= len(lines) - EDGE or number < first or number > last
        (edge if at_edge else inside).add(_hash(key))
    return ArticlePrint(tuple(sorted(prose)[:SIGNATURE]), tuple(sorted(edge)), tuple(sorted(inside - edge)))


def _learnable(line: Line) -> bool:
    """Whether a line can be boilerplate of a site: it says something, and is not a clock time of a live report."""
    return line.size <= LONGEST and any(c.isalpha() for c in line.key)


def _in_order(prints: Iterable[ArticlePrint]) -> tuple[ArticlePrint, ...]:
    """Each print once, sorted: the order of reading leaves no trace."""
    return tuple(sorted(set(prints)))


@frozen
class SiteProfile:
    """What is known of a site's own boilerplate. Holds hashes only, no text of any article.

    The profile of two sets of articles is the ``merge`` of their profiles, in whatever order they were read.

    Attributes:
        site: the host name, as in ``hints.site``.
        articles: the prints of the articles it was learnt from, each once, in order.
    """

    site: str
    articles: tuple[ArticlePrint, ...] = field(converter=_in_order)
    _lines: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_lines", frozenset(_recurring(self.articles)))

    @classmethod
    def learn(cls, texts: Texts, site: str = "") -> SiteProfile:
        """The profile of a site from texts of at least three of its articles, the more the better.

        Raises:
            TypeError: if a text is no ``str``.
        """
        if isinstance(texts, str):
            raise TypeError("give several texts, not one string")
        return cls(site, tuple(take_print(text) for text in texts))

    def merge(self, other: SiteProfile) -> SiteProfile:
        """The profile of both sets of articles.

        Raises:
            ValueError: if the two belong to different sites.
        """
        if self.site != other.site:
            raise ValueError(f"profiles of two sites can't be merged: {self.site!r} and {other.site!r}")
        return SiteProfile(self.site, self.articles + other.articles)

    @property
    def different(self) -> int:
        """How many articles it was learnt from where those that share half of their paragraphs count as one."""
        return len(_without_copies(self.articles))

    def knows(self, line: str) -> bool:
        """Whether a line is boilerplate of the site."""
        return bool(self._lines) and _hash(fold_line(line)) in self._lines

    def __len__(self) -> int:
        return len(self._lines)

    def dumps(self) -> str:
        """The profile as JSON."""
        articles = [{"signature": a.signature, "edge": a.edge, "inside": a.inside} for a in self.articles]
        table = {"format": FORMAT, "version": VERSION, "site": self.site, "articles": articles}
        return json.dumps(table, indent=1, sort_keys=True) + "\n"

    @classmethod
    def loads(cls, data: str) -> SiteProfile:
        """The profile that ``dumps`` wrote.

        Raises:
            ValueError: for anything else.
        """
        try:
            table: Any = json.loads(data)
            if not isinstance(table, dict):
                raise TypeError(f"a table was expected, not {table!r:.20}")
            if table["format"] != FORMAT or table["version"] != VERSION:
                raise ValueError("unknown format or version")
            prints = tuple(ArticlePrint(*(_strings(a[part]) for part in _PARTS)) for a in table["articles"])
            (site,) = _strings([table["site"]])
        except KeyError as error:
            raise ValueError(f"this is no site profile of newsparse: {error} is missing") from error
        except json.JSONDecodeError as error:
            raise ValueError(f"this is no site profile of newsparse: it is no JSON, see line {error.lineno}") from error
        except (ValueError, TypeError, RecursionError) as error:
            raise ValueError(f"this is no site profile of newsparse: {error}") from error
        return cls(site, prints)

    def save(self, path: str | Path) -> None:
        """Write the profile to a file: the whole of it, or nothing, and what the file held before is still there.

        Raises:
            OSError: if it can't be written.
        """
        target = Path(path).resolve()
        if target.exists() and not target.is_file():  # a device or a pipe, beside which nothing can be put
            target.write_text(self.dumps(), encoding="utf-8")
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            part.write_text(self.dumps(), encoding="utf-8")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    @classmethod
    def load(cls, path: str | Path) -> SiteProfile:
        """Read a profile from a file.

        Raises:
            OSError: if the file can't be read.
            ValueError: if it holds no profile.
        """
        try:
            return cls.loads(Path(path).read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            raise ValueError(f"{path}: this is no site profile of newsparse: it is not text in UTF-8") from error
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error


_PARTS = ("signature", "edge", "inside")


def _strings(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError("a list of strings was expected")
    return tuple(values)


def _recurring(articles: Sequence[ArticlePrint]) -> set[str]:
    """The hashes of lines that recur in articles which are not copies of each other."""
    edge: dict[str, int] = {}
    anywhere: dict[str, int] = {}
    for article in _without_copies(articles):
        for known in article.edge:
            edge[known] = edge.get(known, 0) + 1
            anywhere[known] = anywhere.get(known, 0) + 1
        for known in article.inside:
            anywhere[known] = anywhere.get(known, 0) + 1
    often = {line for line, count in edge.items() if count > OTHERS}
    return often | {line for line, count in anywhere.items() if count >= ANYWHERE}


def _without_copies(articles: Sequence[ArticlePrint]) -> list[ArticlePrint]:
    """One article of each group that shares paragraphs. The order is that of the prints, so it is always the same.

    What two articles share is found by their signatures' hashes, so that the work stays linear.
    """
    kept: list[ArticlePrint] = []
    known: dict[str, list[int]] = {}
    for article in articles:
        shared: dict[int, int] = {}
        for mark in article.signature:
            for number in known.get(mark, ())[:SIGNATURE]:
                shared[number] = shared.get(number, 0) + 1
        size = len(article.signature)
        if any(n >= COPIED * min(size, len(kept[k].signature)) for k, n in shared.items()):
            continue
        for mark in article.signature:
            known.setdefault(mark, []).append(len(kept))
        kept.append(article)
    return kept
