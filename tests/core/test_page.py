"""The page of an article is well formed, escaped and complete for any text, and its links have a target."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import (
    Annotation,
    Annotator,
    Article,
    Boilerplate,
    Hints,
    Phrase,
    Pipeline,
    Quote,
    Source,
    Span,
    Standfirst,
)
from newsparse.export.html import page
from newsparse.export.shown import showable
from newsparse.testing.strategies import stories

VOID = {"meta", "input", "br"}
HOSTILE = """<script>alert(1)</script> "onload='x' wins

TARN & <b>BRIDGE</b> (Reuters) - "</span></main><img src=x onerror=alert(1)>," Ada Lunn said.

Bidi \u202e override, bell \x07 and escape \x1b[31m. Exit mobile version
"""


class Reader(HTMLParser):
    """Reads a page: its tags, identifiers, links, and its text without the labels of marks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.unlabelled: list[str] = []
        self.all_text: list[str] = []
        self._label_depth: int | None = None
        self.feed(text)
        self.close()
        assert not self.stack, f"not closed: {self.stack}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag in VOID:
            return
        self.stack.append(tag)
        if ("class", "np-t") in attrs:
            self._label_depth = len(self.stack)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack[-1:] == [tag], f"</{tag}> closes {self.stack[-3:]}"
        if self._label_depth == len(self.stack):
            self._label_depth = None
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.all_text.append(data)
        if "p" in self.stack and "section" in self.stack and self._label_depth is None:
            self.unlabelled.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def check(article: Article) -> Reader:
    """Check what holds for every page, and return its reader."""
    read = Reader(page(article))
    identifiers = read.values("id")
    assert len(identifiers) == len(set(identifiers))
    assert all(link.startswith("#") and link[1:] in identifiers for link in read.values("href"))
    assert set(read.values("for")) <= set(identifiers)
    assert not {"script", "img", "iframe", "link", "object", "b"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name == "src"]
    return read


@attrs.frozen(kw_only=True, repr=False)
class Odds(Annotation):
    """A custom kind."""

    kind = "bets.betting_odds"


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))
KINDS = st.sampled_from([Odds, Boilerplate, Standfirst])


@given(text=st.text(min_size=40, max_size=60), found=st.lists(st.tuples(KINDS, SPANS), max_size=12), quoted=SPANS)
def test_any_overlapping_annotations_give_a_well_formed_page_that_keeps_the_text(
    text: str, found: list[Any], quoted: Span
) -> None:
    annotations = [kind(span=span) for kind, span in found if span]
    if quoted:
        mention = Phrase.of(text, quoted)
        annotations.append(Quote(span=quoted, form="direct", content=(mention,), source=Source(mention=mention)))
    blocks = newsparse.parse(text).blocks
    article = Article(text=text, annotations=tuple(annotations), blocks=blocks)
    kept = "".join("".join(check(article).unlabelled).split())
    for block in blocks:
        if not any(isinstance(one, Boilerplate) and one.span.overlaps(block.span) for one in annotations):
            assert "".join(showable(block.content.of(text)).split()) in kept


@given(story=stories.stories())
def test_every_story_gives_a_page_with_a_row_and_a_link_per_quote(story: Any) -> None:
    article = newsparse.parse(story.text)
    read = check(article)
    assert sum(link.rpartition("q")[2].isdigit() for link in read.values("href")) >= 2 * len(article.quotes)


def test_a_hostile_story_stays_text() -> None:
    article = Pipeline(trace=True).parse(HOSTILE, Hints(id='"><script>', language='"><script>'))
    read = check(article)
    text = "".join(read.all_text)
    assert "<script>alert(1)</script>" in text
    assert not {"\u202e", "\x07", "\x1b"} & set(text)


def test_a_quote_without_a_name_shows_the_reason() -> None:
    article = Pipeline(trace=True).parse('Ann Lee met Eve Roe. "We lost," she said.')
    assert "more than one entity fits" in "".join(check(article).all_text)
    article = Pipeline().parse("Officials said the road is shut.")
    assert "does not name this speaker" in "".join(check(article).all_text)


def test_a_quote_of_several_paragraphs_shows_its_number_at_each_piece() -> None:
    text = "“We sold the boat,” Ann Lee said. “It was old.”"
    article = newsparse.parse(text)
    pieces = len(article.quotes[0].content)
    assert pieces == 2
    assert "1 part 2 of 2" in "".join(check(article).all_text)


def test_a_custom_kind_has_its_own_layer_in_the_legend() -> None:
    annotator = Annotator(lambda draft: [Odds(span=Span(0, 3))], name="odds", provides={Odds})
    article = Pipeline(plugins=[], extra=[annotator]).parse("7/2 on the grey.")
    read = check(article)
    assert "".join(read.all_text).count("bets.betting odds") == 2  # in the legend and at the mark


def test_removed_lines_are_folded_and_name_their_category_and_rule() -> None:
    article = newsparse.parse(
        "Ferry is back\n\nThe ferry is back in the bay, and all is well again.\n\nExit mobile version\n"
    )
    read = check(article)
    (line,) = article.boilerplate
    assert "details" in read.tags
    assert f"{line.category.replace('_', ' ')} · {line.rule}" in "".join(read.all_text)


def test_marks_beyond_the_deepest_are_counted_and_the_page_stays_small() -> None:
    text = "ab" * 400
    found = tuple(Odds(span=Span(n, 800 - n)) for n in range(300))
    article = Article(text=text, annotations=found, blocks=newsparse.parse(text).blocks)
    read = check(article)
    assert "292 marks deep inside other marks not drawn" in "".join(read.all_text)


def test_two_articles_on_one_page_share_no_identifier() -> None:
    one, other = (newsparse.parse(text)._repr_html_() for text in ('"Yes," Ann Lee said.', '"No," Ann Lee said.'))
    read = Reader(one + other)
    assert len(read.values("id")) == len(set(read.values("id")))


def test_the_page_of_a_hostile_file_name_is_written_by_the_command_line(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from newsparse.cli import main

    path = tmp_path / "<b>.txt"
    path.write_text("The ferry is back.")
    done = CliRunner().invoke(main, ["parse", "--format", "html", str(path)], catch_exceptions=False)
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert "<b>" not in done.stdout


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ud800"])
def test_a_text_without_words_gives_a_page(text: str) -> None:
    article = newsparse.parse(text)
    assert check(article)
    assert page(article).encode()
