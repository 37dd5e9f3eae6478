"""Stories with what pages leave in them, and the answer beside them: which lines are the story's, which the page's."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Span

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
"""Paragraphs that nobody would take for anything but a story."""

CERTAIN = (
    "Exit mobile version", "Go to mobile version", "Advertisement", "ADVERTISEMENT", "Story continues below",
    "Share this article", "Leave a comment", "You must be logged in to post a comment.", "Sign up for our newsletter",
    "We value your privacy", "Skip to main content", "Already a subscriber? Log in", "You may also like",
    "Related Stories", "Recommended for you", "Follow us on Facebook", "Your email address will not be published.",
    "Video Player is loading.", "Listen to this article", "All rights reserved.", "5 min read", "3 Comments",
    "Anzeige", "Mehr zum Thema", "Publicité", "À lire aussi", "Publicidad", "Te puede interesar", "関連記事",
)  # fmt: skip
"""Lines that are a page's wherever they stand."""

LABELS = (
    "News", "Sport", "Weather", "Business", "Culture", "Travel", "Opinion", "Jobs", "Video", "Podcasts", "Newsletters",
    "Contact us", "About us", "Privacy policy", "Terms of use", "Facebook", "Instagram", "Search", "Menu", "Home",
    "Log in", "Subscribe", "Obituaries", "Classifieds", "Puzzles", "Archive", "Help", "Health", "Science", "Markets",
)  # fmt: skip
"""Labels of a site's navigation."""


@frozen(kw_only=True)
class PageText:
    """A text with a story in it.

    Attributes:
        text: the text.
        story: where the story's paragraphs stand.
        page: where the page's lines stand.
    """

    text: str
    story: tuple[Span, ...]
    page: tuple[Span, ...]


def _joined(lines: list[tuple[str, bool]], parted: str) -> PageText:
    """The lines as one text; with each goes whether it is the story's."""
    story: list[Span] = []
    page: list[Span] = []
    at = 0
    for line, of_story in lines:
        (story if of_story else page).append(Span(at, at + len(line)))
        at += len(line) + len(parted)
    return PageText(text=parted.join(line for line, _ in lines), story=tuple(story), page=tuple(page))


def _extracted(story: list[str], places: list[tuple[int, str]], parted: str) -> PageText:
    lines = [(paragraph, True) for paragraph in story]
    for place, line in sorted(places, reverse=True):
        lines.insert(min(place, len(lines)), (line, False))
    return _joined(lines, parted)


def extracted_stories() -> st.SearchStrategy[PageText]:
    """Stories as extractors give them: paragraphs, and among them up to six lines of ``CERTAIN``."""
    return st.builds(
        _extracted,
        st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=8, unique=True),
        st.lists(st.tuples(st.integers(0, 8), st.sampled_from(CERTAIN)), max_size=6, unique_by=lambda place: place[1]),
        st.sampled_from(("\n", "\n\n", "\r\n")),
    )


def _whole(story: list[str], labels: list[str], before: int, parted: str) -> PageText:
    head = [(label, False) for label in labels[:before]]
    tail = [(label, False) for label in labels[before:]]
    return _joined([*head, *((paragraph, True) for paragraph in story), *tail], parted)


def whole_pages() -> st.SearchStrategy[PageText]:
    """Everything that a page shows: 40 to 60 labels before and behind a story of four paragraphs or more."""
    return st.builds(
        _whole,
        st.lists(st.sampled_from(PARAGRAPHS), min_size=4, max_size=8, unique=True),
        st.lists(st.sampled_from(LABELS), min_size=40, max_size=60),
        st.integers(10, 30),
        st.sampled_from(("\n", "\n\n")),
    )
