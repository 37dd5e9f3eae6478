"""Site profiles: the boilerplate of one site, learnt as the lines that several of its articles share."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from newsparse.model import Block
from newsparse.text import may_remove, split_blocks
from newsparse_boilerplate.folding import fold_line
from newsparse_boilerplate.lines import Line, lines_of

FORMAT = "newsparse.site_profile"
VERSION = 1

FEWEST_AT_EDGE = 3
"""A line is boilerplate of the site if it is near an edge of at least this many articles. With two articles, 0.2 to
0.7 % of the stories were lost to updates and syndicated copies; with three, 0.00 %."""

EDGE_SIZE = 8
"""The number of lines at either end of a text that form its edge."""

FEWEST_ANYWHERE = 5
"""A line is boilerplate of the site too if it is anywhere in at least this many articles."""

LONGEST_LEARNT = 400
"""The longest line that is learnt, in code points. Longer ones are prose, and repeated prose is a copied story."""

LARGEST_PROFILE = 100_000_000
"""The largest file that is read as a profile, in characters. A thousand articles need less than a million."""

SIGNATURE_SIZE = 16
"""The number of smallest paragraph hashes that represent an article in the search for near-duplicates."""

COPY_SHARE = 0.5
"""Two articles that share this part of their signatures are copies of one story."""

MOST_PAGE_PARAGRAPHS = 4
"""The most paragraphs of the page in a signature, such as notices. More common paragraphs are a copied story."""


def _hash(key: str) -> str:
    """The hash of a folded line."""
    from hashlib import blake2b

    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@frozen(order=True)
class ArticleFingerprint:
    """The data of one article in a profile: hashes, not text.

    Attributes:
        signature: the smallest hashes of its paragraphs, by which copies are recognized.
        edge: hashes of its lines near either end, except sentences in which the page does not speak.
        inside: hashes of its other lines.
    """

    signature: tuple[str, ...]
    edge: tuple[str, ...]
    inside: tuple[str, ...]


def take_fingerprint(text: str, split: Callable[[str], Sequence[Block]] = split_blocks) -> ArticleFingerprint:
    """The fingerprint of one article.

    Args:
        text: the text of the article.
        split: the function that splits it into blocks.
    """
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
        at_edge = number < EDGE_SIZE or number >= len(lines) - EDGE_SIZE or number < first or number > last
        (edge if at_edge and may_remove(line.content) else inside).add(_hash(key))
    return ArticleFingerprint(tuple(sorted(prose)[:SIGNATURE_SIZE]), tuple(sorted(edge)), tuple(sorted(inside - edge)))


def _learnable(line: Line) -> bool:
    """Whether a line can be boilerplate of a site: it is short and has letters, unlike the times of a live report."""
    return line.size <= LONGEST_LEARNT and any(c.isalpha() for c in line.key)


def _in_order(fingerprints: Iterable[ArticleFingerprint]) -> tuple[ArticleFingerprint, ...]:
    """The fingerprints without duplicates, sorted, so that the order of the articles does not matter."""
    return tuple(sorted(set(fingerprints)))


@frozen
class SiteProfile:
    """The boilerplate of a site. It contains only hashes, no text of the articles.

    The profile of two sets of articles together is the ``merge`` of their profiles.

    Attributes:
        site: the host name, as in ``hints.site``.
        articles: the fingerprints of the articles that it was learnt from, sorted, without duplicates.
    """

    site: str
    articles: tuple[ArticleFingerprint, ...] = field(converter=_in_order)
    _lines: frozenset[str] = field(init=False, eq=False, repr=False)

    @_lines.default
    def _recurring_lines(self) -> frozenset[str]:
        return frozenset(_recurring(self.articles))

    @classmethod
    def learn(cls, texts: Iterable[str], site: str = "") -> SiteProfile:
        """The profile of a site.

        Args:
            texts: the texts of at least three of its articles; more articles give a better profile.
            site: the host name, as in ``hints.site``.

        Raises:
            TypeError: if a text is not a ``str``.
        """
        if isinstance(texts, str):
            raise TypeError("texts must be several texts, not one string")
        return cls(site, tuple(take_fingerprint(text) for text in texts))

    def merge(self, other: SiteProfile) -> SiteProfile:
        """The profile of both sets of articles.

        Raises:
            ValueError: if the two belong to different sites.
        """
        if self.site != other.site:
            raise ValueError(f"profiles of two sites can't be merged: {self.site!r} and {other.site!r}")
        return SiteProfile(self.site, self.articles + other.articles)

    @property
    def distinct_articles(self) -> int:
        """The number of articles that it was learnt from; articles that share half of their paragraphs count as one."""
        return len(_without_copies(self.articles))

    def lines_in(self, text: str) -> list[str]:
        """The lines of a text that are boilerplate of the site, as printed."""
        return [line.content for line in lines_of(text, split_blocks(text)) if self.contains(line.content)]

    def contains(self, line: str) -> bool:
        """Whether a line is boilerplate of the site."""
        return bool(self._lines) and _hash(fold_line(line)) in self._lines

    def __len__(self) -> int:
        """The number of different lines that are boilerplate of the site."""
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
            ValueError: if the data is not a saved profile.
        """
        try:
            table: Any = json.loads(data)
            if not isinstance(table, dict):
                raise TypeError(f"an object was expected, not {table!r:.20}")
            if table["format"] != FORMAT or table["version"] != VERSION:
                raise ValueError("unknown format or version")
            fingerprints = tuple(ArticleFingerprint(*(_strings(a[part]) for part in _PARTS)) for a in table["articles"])
            (site,) = _strings([table["site"]])
        except KeyError as error:
            raise ValueError(f"not a site profile of newsparse: {error} is missing") from error
        except json.JSONDecodeError as error:
            raise ValueError(f"not a site profile of newsparse: not JSON, see line {error.lineno}") from error
        except (ValueError, TypeError, RecursionError) as error:
            raise ValueError(f"not a site profile of newsparse: {error}") from error
        return cls(site, fingerprints)

    def save(self, path: str | Path) -> None:
        """Write the profile to a file. If that fails, the file keeps its former content.

        Raises:
            OSError: if the file can't be written.
        """
        target = Path(path).resolve()
        if target.exists() and not target.is_file():  # a device or a pipe can't be replaced by a file
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
            ValueError: if it is not a profile.
        """
        try:
            with open(path, encoding="utf-8") as file:
                data = file.read(LARGEST_PROFILE + 1)
            if len(data) > LARGEST_PROFILE:
                raise ValueError("not a site profile of newsparse: it has more than 100 million characters")
            return cls.loads(data)
        except UnicodeDecodeError as error:
            raise ValueError(f"{path}: not a site profile of newsparse: it is not text in UTF-8") from error
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error


_PARTS = ("signature", "edge", "inside")


def _strings(values: Any) -> tuple[str, ...]:
    """A list of strings as a tuple."""
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError("a list of strings was expected")
    return tuple(values)


def _recurring(articles: Sequence[ArticleFingerprint]) -> set[str]:
    """The hashes of the lines that several articles share; copies of one story count once."""
    edge: dict[str, int] = {}
    anywhere: dict[str, int] = {}
    for article in _without_copies(articles):
        for known in article.edge:
            edge[known] = edge.get(known, 0) + 1
            anywhere[known] = anywhere.get(known, 0) + 1
        for known in article.inside:
            anywhere[known] = anywhere.get(known, 0) + 1
    often = {line for line, count in edge.items() if count >= FEWEST_AT_EDGE}
    return often | {line for line, count in anywhere.items() if count >= FEWEST_ANYWHERE}


def _without_copies(articles: Sequence[ArticleFingerprint]) -> list[ArticleFingerprint]:
    """One article of each group of copies, in the order of the fingerprints.

    The articles that share hashes with an article are looked up in an index, so that the time stays linear.
    """
    common = _common_paragraphs(articles)
    kept: list[ArticleFingerprint] = []
    known: dict[str, list[int]] = {}
    for article in articles:
        shared: dict[int, int] = {}
        for mark in article.signature:
            for number in known.get(mark, ())[:SIGNATURE_SIZE]:
                shared[number] = shared.get(number, 0) + 1
        if any(_are_copies(article, kept[number], count, common) for number, count in shared.items()):
            continue
        for mark in article.signature:
            known.setdefault(mark, []).append(len(kept))
        kept.append(article)
    return kept


def _common_paragraphs(articles: Sequence[ArticleFingerprint]) -> frozenset[str]:
    """The hashes of the paragraphs of most articles, and of three at least: paragraphs of the page, if they are few."""
    counts = Counter(mark for article in articles for mark in article.signature)
    return frozenset(mark for mark, count in counts.items() if count >= FEWEST_AT_EDGE and 2 * count > len(articles))


def _are_copies(one: ArticleFingerprint, other: ArticleFingerprint, shared: int, common: frozenset[str]) -> bool:
    """Whether two articles are copies of one story.

    Short articles share the paragraphs of their page. These are not counted if both articles have others.

    Args:
        one: an article.
        other: another article.
        shared: the number of paragraphs in both signatures.
        common: the paragraphs of most articles.
    """
    page = len(common.intersection(one.signature, other.signature))
    own = min(len(set(one.signature) - common), len(set(other.signature) - common))
    if own and page <= MOST_PAGE_PARAGRAPHS:
        return shared - page >= COPY_SHARE * own
    return shared >= COPY_SHARE * min(len(one.signature), len(other.signature))
