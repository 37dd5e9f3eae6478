"""The index page of a folder of pages: a row per article, and the speakers of all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import quote as quoted

from attrs import field, frozen

from newsparse._messages import counted
from newsparse.export.html.page import document, style
from newsparse.export.html.story import shown, table_html
from newsparse.model import Article


@frozen(kw_only=True)
class Entry:
    """An article on the index page.

    Attributes:
        id: its identifier.
        file: the file of its page; empty if it has none.
        title: its headline, or its identifier.
        speakers: how many quotes each named speaker has.
        quotes: the number of its quotes.
        removed: the number of its passages of boilerplate.
        problem: why it has no page, or what failed in it.
    """

    id: str
    file: str = ""
    title: str = ""
    speakers: Counter[str] = field(factory=Counter)
    quotes: int = 0
    removed: int = 0
    problem: str = ""

    @classmethod
    def of(cls, article: Article, file: str) -> Entry:
        """Return the entry of an article whose page is ``file``."""
        identifier = article.hints.id or file
        return cls(
            id=identifier,
            file=file,
            title=article.headline.text if article.headline else identifier,
            speakers=Counter(quote.speaker for quote in article.quotes if quote.speaker),
            quotes=len(article.quotes),
            removed=len(article.boilerplate),
            problem="; ".join(problem.message for problem in article.problems),
        )

    @classmethod
    def failed(cls, identifier: str, problem: str) -> Entry:
        """Return the entry of a document without a page."""
        return cls(id=identifier, title=identifier, problem=problem)


def index_page(entries: Sequence[Entry]) -> str:
    """Return the index page as an HTML document. Speakers of one name in several articles are counted together."""
    articles = [
        (
            f'<a href="{quoted(entry.file)}">{shown(entry.title)}</a>' if entry.file else shown(entry.title),
            shown(entry.id),
            str(entry.quotes),
            shown(", ".join(entry.speakers)),
            str(entry.removed),
            shown(entry.problem),
        )
        for entry in entries
    ]
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update(entry.speakers)
    spread = Counter(name for entry in entries for name in entry.speakers)
    speakers = [(shown(name), str(number), str(spread[name])) for name, number in counts.most_common()]
    columns = ("Article", "Identifier", "Quotes", "Speakers", "Removed", "Problems")
    tables = table_html(counted(len(entries), "article"), columns, articles)
    if speakers:
        tables += "<h2>Speakers</h2>" + table_html("By name", ("Speaker", "Quotes", "Articles"), speakers)
    content = f"<style>{style()}</style><article class=newsparse><h1>Articles</h1>{tables}</article>"
    return document("Articles", content)
