"""Whole articles with all their parts, in five layouts, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs
from hypothesis import strategies as st

from newsparse.model import Boilerplate, Headline, Span
from newsparse.testing.noise import NOISES, composed
from newsparse.testing.strategies.boilerplate_lines import page_line
from newsparse.testing.strategies.bylines import bylines
from newsparse.testing.strategies.credit_lines import credit_lines
from newsparse.testing.strategies.datelines import datelines
from newsparse.testing.strategies.forms import chosen
from newsparse.testing.strategies.furniture import STANDFIRSTS, captions, notes, standfirst
from newsparse.testing.strategies.layouts import LAYOUTS
from newsparse.testing.strategies.quotations import PEOPLE, quotations
from newsparse.testing.strategies.story import Story, joined

PARTS = (
    "headline", "byline", "dateline", "quotes", "boilerplate", "credits", "standfirst", "caption", "note",
)  # fmt: skip
"""The parts that a story may have. A standfirst needs a headline before it and a byline or dateline after it."""

RESIDUE = " (opens in new window)"
"""Boilerplate inside a sentence."""

IN_ONE_LINE = ("dateline", "quotes", "boilerplate", "credits")
"""The parts that can be recognized if the whole article is one line."""

PLAIN = (
    "The old ferry carried forty passengers a day across the bay until the ice came in the second week of January.",
    "Four towns along the coast share one fire engine, which stands in the yard of the old tannery by the river.",
    "The bridge at Ashwater carries some four thousand cars a day to the docks and has been closed since the thaw.",
    "The weir above the mill broke in March, and the water carried away two sheds and most of the fishing boats.",
    "Repairs will take until the autumn and cost three million, three times as much as the bridge did when it was new.",
    "Eleven storks nest on the roofs of the harbour this year, three more than in any year since the great flood.",
    "The library in the school has four thousand books, a stove, and a window from which one can see the lighthouse.",
)
"""Paragraphs without reported speech."""

BYLINES = ("one", "two", "three", "pipe", "comma", "place")
DATELINES = (
    "reuters", "reuters_date", "ap", "afp", "upi", "xinhua", "interfax", "pti", "wire_1987", "newspaper",
)  # fmt: skip
CREDITS = ("brackets", "square", "full_stop")
QUOTES = ("quote, name cue", "quote, cue name", "name cue, quote", "split", "pronoun", "indirect", "mixed")
"""The default styles of stories: those that are valid in every layout."""


@st.composite
def stories(
    draw: st.DrawFn,
    layouts: Iterable[str] | str | None = None,
    *,
    parts: Iterable[str] | None = None,
    locale: str | None = None,
    byline_styles: Iterable[str] = BYLINES,
    dateline_styles: Iterable[str] = DATELINES,
    credit_styles: Iterable[str] = CREDITS,
    orders: Iterable[str] = QUOTES,
    marks: Iterable[str] | None = None,
    categories: Iterable[str] | None = None,
) -> Story:
    """Whole articles, with everything that should be found in them.

    Headline, standfirst, byline, caption, dateline, paragraphs, quotes of up to three people, lines of the page,
    editorial notes, a credit line: each may be missing. An article on one giant line has only a dateline, credits and
    boilerplate inside a sentence, because the ends of other parts would be ambiguous
    ("By Ada Quill New Pelham (AFP) -").

    Args:
        draw: passed by hypothesis.
        layouts: the names of the layouts to choose from, of ``LAYOUTS``; all by default.
        parts: the parts of the story, of ``PARTS``; if given, the story has all of them.
        locale: the origin of people, places, quotation marks and lines of the page, one of
            ``newsparse.testing.LOCALES``; a mixture by default.
        byline_styles: the styles to choose from, as for ``bylines``.
        dateline_styles: as for ``datelines``.
        credit_styles: as for ``credit_lines``.
        orders: as for ``quotations``.
        marks: as for ``quotations``; a story has one.
        categories: as for ``boilerplate_lines``.

    Raises:
        ValueError: for a name that does not exist.
    """
    layout = draw(st.sampled_from(list(chosen(LAYOUTS, layouts, "layout"))))
    wanted = chosen(dict.fromkeys(PARTS), parts, "part of stories")
    giant = layout == "giant"
    # Drawn in the same way for each layout, so that a failure shrinks to the first layout.
    has = {part: parts is not None or draw(st.booleans()) for part in wanted}
    has = {part: there for part, there in has.items() if part in IN_ONE_LINE or not giant}
    head = _head(draw, has, byline_styles, locale)
    story = draw(_paragraphs(has.get("quotes", False), orders, marks, locale, parts is not None))
    if has.get("dateline"):
        story[0] = _opened(draw(datelines(dateline_styles, locale=locale, story=False)), story[0])
    body = list(story)
    if has.get("boilerplate"):
        lines = draw(st.lists(page_line(locale, categories), min_size=1, max_size=3, unique_by=lambda line: line.text))
        for line in () if giant else lines:
            body.insert(draw(st.integers(1, len(body))), line)
        if draw(st.booleans()) or giant:
            body[0] = story[0] = _with_residue(body[0])
    foot: list[Story] = []
    if has.get("note"):
        foot.append(draw(notes("exchange_rates")))
    if has.get("credits"):
        foot.append(draw(credit_lines(credit_styles, locale=locale, story=False)))
    return _laid_out([*head, *body, *foot], story, layout)


def _head(draw: st.DrawFn, has: dict[str, bool], byline_styles: Iterable[str], locale: str | None) -> list[Story]:
    """The parts before the story, in the order of a page."""
    pieces: list[Story] = []
    if has.get("headline"):
        text = draw(st.sampled_from(sorted(STANDFIRSTS)))
        pieces.append(Story(text=text, expected=(Headline(span=Span(0, len(text))),)))
    if has.get("standfirst") and has.get("headline") and (has.get("byline") or has.get("dateline")):
        pieces.append(standfirst(text))
    if has.get("byline"):
        pieces.append(draw(bylines(byline_styles, locale=locale, story=False)))
    if has.get("caption"):
        pieces.append(draw(captions()))
    if has.get("note"):
        pieces.append(draw(notes("update", "correction")))
    return pieces


def _laid_out(pieces: list[Story], story: list[Story], layout: str) -> Story:
    whole = joined(pieces, "\n\n")
    own = {id(piece) for piece in story}
    spans = tuple(span for span, piece in zip(whole.paragraphs, pieces, strict=True) if id(piece) in own)
    return attrs.evolve(whole, paragraphs=spans, layout=layout).printed_otherwise(LAYOUTS[layout])


def _opened(dateline: Story, paragraph: Story) -> Story:
    """A paragraph with the dateline of another story, without the sentence of that story."""
    alone = attrs.evolve(dateline, text=dateline.expected[0].span.of(dateline.text))
    return joined([alone, Story(text=" "), paragraph], "")


def _with_residue(paragraph: Story) -> Story:
    """A paragraph with ``RESIDUE`` before its last full stop."""
    residue = Boilerplate(span=Span(0, len(RESIDUE)), category="app_residue")
    before = attrs.evolve(paragraph, text=paragraph.text[:-1])
    return joined([before, Story(text=RESIDUE, expected=(residue,)), Story(text=paragraph.text[-1])], "")


@st.composite
def _paragraphs(
    draw: st.DrawFn,
    quoted: bool,
    orders: Iterable[str],
    marks: Iterable[str] | None,
    locale: str | None,
    all_of_it: bool,
) -> list[Story]:
    """The story: plain paragraphs, and people who are introduced in one paragraph and speak in the next."""
    plain = draw(st.lists(st.sampled_from(PLAIN), min_size=3, max_size=5, unique=True))
    story = [Story(text=paragraph) for paragraph in plain]
    if not quoted:
        return story
    who = draw(st.lists(st.sampled_from(PEOPLE), min_size=1 if all_of_it else 0, max_size=3, unique=True))
    usual: Sequence[str] | None = None if marks is None else list(marks)
    for person in who:
        spoken = draw(quotations(orders, usual, locale=locale, people=[person], story=False))
        usual = [spoken.marks]
        story.insert(draw(st.integers(1, len(story))), Story(text=spoken.text, expected=spoken.expected))
    return story


def noisy(story: Story | st.SearchStrategy[Story]) -> st.SearchStrategy[Story]:
    """Stories with typographic noise, up to three of ``NOISES``, and their expected results mapped to the new text.

    Args:
        story: a story, or a strategy that generates stories.
    """
    made = story if isinstance(story, st.SearchStrategy) else st.just(story)
    some = st.lists(st.sampled_from(NOISES), min_size=1, max_size=3, unique=True)
    return st.builds(lambda one, noises: one.printed_otherwise(composed("noise", *noises)), made, some)
