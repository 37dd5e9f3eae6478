"""Stories with lines of a web page in them, and the expected results: which lines belong to the page."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Boilerplate, Span
from newsparse.testing.strategies.forms import chosen
from newsparse.testing.strategies.pools import pool
from newsparse.testing.strategies.story import Story, joined

PARAGRAPHS = (
    "The ferry to Low Harbour will run twice a day until the ice has gone, the company said on Tuesday morning.",
    "Passengers had complained that the single boat was full by seven, and that the harbour café opened at eight.",
    "The council of Marrowgate voted by nine to two to buy the old tannery and turn it into a library by the spring.",
    "Two members who voted against it said that the town had a library already, in the school, and that it was empty.",
    "The survey office counted eleven storks on the roofs of Velmar, three more than in any year since the flood.",
    "Anglers found the wheel of the mill four miles down the river, whole but for two paddles, and sold it for scrap.",
    "The bridge at Ashwater carries some four thousand cars a day to the docks and has been closed since the thaw.",
    "Repairs will take until the autumn and cost three million, which the county wants the owner of the docks to pay.",
)  # fmt: skip
"""Paragraphs that clearly belong to a story."""

LABELS = (
    "News", "Sport", "Weather", "Business", "Culture", "Travel", "Opinion", "Jobs", "Video", "Podcasts", "Newsletters",
    "Contact us", "About us", "Privacy policy", "Terms of use", "Facebook", "Instagram", "Search", "Menu", "Home",
    "Log in", "Subscribe", "Obituaries", "Classifieds", "Puzzles", "Archive", "Help", "Health", "Science", "Markets",
)  # fmt: skip
"""Labels of the navigation of a site."""

SEPARATORS = {"blank": "\n\n", "line": "\n", "crlf": "\r\n"}
"""The styles: the separator between two lines."""


@frozen(kw_only=True)
class PageText(Story):
    """A text that contains a story."""

    @property
    def story(self) -> tuple[Span, ...]:
        """The spans of the paragraphs of the story."""
        return self.paragraphs

    @property
    def page(self) -> tuple[Span, ...]:
        """The spans of the lines of the page."""
        return tuple(annotation.span for annotation in self.expected)


def page_line(locale: str | None = None, categories: Iterable[str] | None = None) -> st.SearchStrategy[Story]:
    """A single line that belongs to a page in any position. Arguments as for ``boilerplate_lines``."""
    wanted = None if categories is None else frozenset(categories)
    known = [line.split(": ", 1) for line in pool("page", locale)]
    lines = [_page_line(category, line) for category, line in known if wanted is None or category in wanted]
    if not lines:
        raise ValueError(f"there is no line of {sorted(wanted or ())} in locale {locale!r}")
    return st.sampled_from(lines)


def _page_line(category: str, line: str) -> Story:
    return Story(text=line, expected=(Boilerplate(span=Span(0, len(line)), category=category),))  # type: ignore[arg-type]


def _page(style: str, lines: list[Story]) -> PageText:
    """The lines as one text."""
    whole = joined(lines, SEPARATORS[style])
    story = tuple(span for span, line in zip(whole.paragraphs, lines, strict=True) if not line.expected)
    return PageText(text=whole.text, expected=whole.expected, paragraphs=story, style=style)


@st.composite
def boilerplate_lines(
    draw: st.DrawFn,
    styles: Iterable[str] | str | None = None,
    *,
    locale: str | None = None,
    categories: Iterable[str] | None = None,
) -> PageText:
    """Stories as extractors return them: paragraphs, with up to six lines of the page among them.

    Args:
        draw: passed by hypothesis.
        styles: the names of the styles to choose from, of ``SEPARATORS``.
        locale: the language of the page, one of ``newsparse.testing.LOCALES``.
        categories: the categories of lines to choose from, of ``newsparse.model.BOILERPLATE_CATEGORIES``.

    Raises:
        ValueError: for a style or a locale that does not exist, or categories without a line.
    """
    paragraphs = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=8, unique=True))
    places = st.tuples(st.integers(0, 8), page_line(locale, categories))
    lines = [Story(text=paragraph) for paragraph in paragraphs]
    found = draw(st.lists(places, max_size=6, unique_by=lambda place: place[1].text))
    for place, line in sorted(found, key=lambda one: (one[0], one[1].text), reverse=True):
        lines.insert(min(place, len(lines)), line)
    return _page(draw(st.sampled_from(list(chosen(SEPARATORS, styles, "style of pages")))), lines)


@st.composite
def whole_pages(draw: st.DrawFn) -> PageText:
    """A whole page: 40 to 60 labels, at least six of them different, around a story of four paragraphs or more."""
    story = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=4, max_size=8, unique=True))
    different = draw(st.lists(st.sampled_from(LABELS), min_size=6, max_size=6, unique=True))
    labels = different + draw(st.lists(st.sampled_from(LABELS), min_size=34, max_size=54))
    before = draw(st.integers(10, 30))
    lines = [_page_line("navigation", label) for label in labels]
    lines[before:before] = [Story(text=paragraph) for paragraph in story]
    return _page(draw(st.sampled_from(("line", "blank"))), lines)
