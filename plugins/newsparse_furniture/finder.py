"""Find the parts around a story: assign the lines of a text to parts, from the first to the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Annotation, Block, Byline, Headline, Hints, Span, SpanIndex, Standfirst
from newsparse_furniture.byline import find_byline, find_byline_below
from newsparse_furniture.caption import find_captions, find_head_caption
from newsparse_furniture.caption_above import find_captions_above
from newsparse_furniture.head_lines import HeadLine, head_lines
from newsparse_furniture.headline import find_headline, fold_headline
from newsparse_furniture.headline_choice import MOST_ABOVE, check_by_score
from newsparse_furniture.page_byline import BELOW_STORY, PageByline
from newsparse_furniture.page_head import PageHead
from newsparse_furniture.page_lines import PageLines, page_lines
from newsparse_furniture.stamp_lines import post_times, stamps_above
from newsparse_furniture.standfirst import find_standfirst
from newsparse_furniture.subheading import find_subheadings

MOST_PROSE_BEFORE = 2
"""The most paragraphs before a dateline or byline that shows where the story begins."""

SHORTEST_LEAD = 45
"""The shortest first sentence of a story without a dateline and a byline, in code points."""


SUMMARISED = 1500
"""The length of the beginning of a story that its standfirst summarises, in code points."""

MOST_LINES_OF_WIRE = 4
"""The most lines above the dateline of a wire story; more lines are those of a page."""


class KnownParts(NamedTuple):
    """The information about a text that is available before the search for furniture.

    Attributes:
        lexicon: the known agencies, organizations and places.
        dateline: the span of the dateline.
        covered: the spans of boilerplate, notes and credit lines.
        hints: what the caller knows.
    """

    lexicon: Lexicon
    dateline: Span | None = None
    covered: tuple[Span, ...] = ()
    hints: Hints = Hints()


def find_furniture(text: str, blocks: Sequence[Block], known: KnownParts | None = None) -> list[Annotation]:
    """Find the headline, standfirst, byline, timestamps, captions and subheadings of an article.

    Args:
        text: the text.
        blocks: its paragraphs, as ``newsparse.text.split_blocks`` returns them.
        known: the results of other annotators, and the hints.

    Returns:
        The annotations, in no particular order.
    """
    known = known or KnownParts(default_lexicon())
    dateline = known.dateline.start if known.dateline else None
    byline = find_byline(text, blocks, before=dateline, lexicon=known.lexicon)
    covered = SpanIndex(known.covered)
    start = byline.span.start if byline else -1  # "By Ann Lee Photography by Bo Ek" is not a caption
    found: list[Annotation] = [
        caption for caption in find_captions(text, blocks, covered, known.lexicon) if caption.span.start != start
    ]
    captions = covered.with_spans([part.span for part in found])
    head, last = _head_and_end(text, blocks, captions, known, byline)
    story = dateline
    if story is None:
        above = (
            part for part in head if isinstance(part, (Byline, Headline, Standfirst)) and part.rule not in BELOW_STORY
        )
        story = max((part.span.end for part in above if part.span.end < last), default=0)
    covered = captions.with_spans([part.span for part in head])
    more = list(find_captions_above(text, blocks, found, covered, known.lexicon))
    if more:
        found += more
        covered = covered.with_spans([part.span for part in more])
    posts = post_times(text, blocks, captions)
    times = frozenset([part.span.start for part in posts])
    found += [*head, *(part for part in posts if not covered.overlaps(part.span))]
    covered = covered.with_spans([part.span for part in posts]) if posts else covered
    found += find_subheadings(text, blocks, Span(min(story, last), last), covered, times)
    return found


def _head_and_end(
    text: str, blocks: Sequence[Block], captions: SpanIndex, known: KnownParts, byline: Byline | None
) -> tuple[list[Annotation], int]:
    """The parts of the head: headline, standfirst, bylines, timestamps.

    Args:
        text: the text.
        blocks: its paragraphs.
        captions: what is not a part of the head: captions and the results of other annotators.
        known: the results of other annotators, and the hints.
        byline: the byline with a label such as "By".

    Returns:
        The parts, and the offset where the story ends.
    """
    dateline = known.dateline.start if known.dateline else None
    lines = head_lines(text, blocks, captions, dateline)
    last = len(text)

    @cache
    def read_page() -> PageLines:
        return page_lines(text, blocks, captions, dateline)

    if dateline is None or len(lines) > MOST_LINES_OF_WIRE:
        page = read_page()
        head = _page_head(text, page, known, byline)
        last = _story_end(text, page)
    else:
        head = [byline] if byline else []
        if byline is None and len(lines) > 1:
            head = _byline_above_dateline(text, read_page(), known)
        head += stamps_above(text, lines, known.hints.date)
    if not any(isinstance(part, Headline) for part in head):
        with_byline = captions.with_spans([part.span for part in head])
        more = _head(text, head_lines(text, blocks, with_byline, dateline), known, byline, read_page)
        head += [*more, *_byline_near(text, read_page, [*head, *more], known)] if dateline is None else more
    if dateline is not None and not any(isinstance(part, Byline) for part in head):
        below = find_byline_below(text, blocks, dateline, known.lexicon)
        head += [below] if below else []
    return head, last


def _story_end(text: str, page: PageLines) -> int:
    """The end of the story of a page, where other lines follow; otherwise the end of the text."""
    start, end = page.story
    return page.lines[end - 1].span.end if MOST_ABOVE < start < end else len(text)


def _page_head(text: str, page: PageLines, known: KnownParts, byline: Byline | None) -> list[Annotation]:
    """The parts before the story of a text without a dateline near its beginning."""
    if page.story[0] > MOST_ABOVE:
        byline = None  # a line near the top of a page is far from the story
    head = PageHead(text=text, page=page, hints=known.hints, lexicon=known.lexicon, known_byline=byline)
    return [*head.parts(), *head.timestamps(), *head.residue_of_stamps()]


def _byline_above_dateline(text: str, page: PageLines, known: KnownParts) -> list[Annotation]:
    """The byline of names without a label between the first line and the dateline."""
    found = PageByline(text, page, 0, known.lexicon).find()
    return [found] if found and known.dateline and found.span.end <= known.dateline.start else []


def _byline_near(
    text: str, read_page: Callable[[], PageLines], head: Sequence[Annotation], known: KnownParts
) -> list[Byline]:
    """The byline near a headline that was found by its place, if there is no byline yet."""
    headline = next((part for part in head if isinstance(part, Headline)), None)
    if headline is None or any(isinstance(part, Byline) for part in head):
        return []
    page = read_page()
    number = next((number for number, line in enumerate(page.lines) if line.span == headline.span), None)
    found = PageByline(text, page, number, known.lexicon).find()
    taken = (part.span for part in head)
    return [found] if found and not any(found.span.overlaps(span) for span in taken) else []


def _head(
    text: str,
    lines: Sequence[HeadLine],
    known: KnownParts,
    byline: Byline | None,
    read_page: Callable[[], PageLines],
) -> list[Annotation]:
    """The parts before the story: headline, standfirst, the caption without a credit."""
    if not lines:
        return []
    story = len(lines) if known.dateline else _first_story_line(lines, byline)
    framed = known.dateline is not None or (byline is not None and story > 0)
    if framed and sum(line.prose for line in lines[:story]) > MOST_PROSE_BEFORE:
        return []
    headline = find_headline(lines, story, framed=framed, hint=known.hints.headline)
    if headline is not None:
        headline = check_by_score(headline, lines, read_page, dated=known.dateline is not None)
    if headline is None:
        return []
    found: list[Annotation] = [headline]
    between = _between(text, lines[:story], headline)
    if not between:
        return found
    caption = find_head_caption(text, between, known.lexicon) if framed else None
    if caption is not None:
        found.append(caption)
        between = [line for line in between if line.span != caption.span]
    summarised = None
    if known.dateline is not None:
        lead = known.dateline.end
        summarised = f"{headline.span.of(text)}\n{text[lead : lead + SUMMARISED]}"
    standfirst = find_standfirst(between, framed=framed, summarised=summarised)
    if standfirst is not None:
        found.append(standfirst)
    return found


def _between(text: str, lines: Sequence[HeadLine], headline: Headline) -> list[HeadLine]:
    """The lines after the headline, without second copies of it."""
    following = [line for line in lines if line.span.start > headline.span.end]
    if not following:  # as in most wire stories; folding takes time
        return following
    folded = fold_headline(headline.span.of(text))
    return [line for line in following if fold_headline(line.text) != folded]


def _first_story_line(lines: Sequence[HeadLine], byline: Byline | None) -> int:
    """The index of the first line of a story without a dateline."""
    if byline is not None:
        before = sum(line.span.start < byline.span.start for line in lines)
        if before and sum(line.prose for line in lines[:before]) <= 1:
            return before
    story = next((number for number, line in enumerate(lines) if line.prose or (number and _opens_story(line))), 0)
    return next((number for number, line in enumerate(lines[:story]) if line.announces), story)


def _opens_story(line: HeadLine) -> bool:
    """Whether a line is a sentence that is long enough to begin a story."""
    return line.stopped and len(line.text) >= SHORTEST_LEAD and not line.bullet and not line.timestamp
