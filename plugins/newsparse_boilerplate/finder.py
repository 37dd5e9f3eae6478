"""Finding boilerplate in a text: the two steps that the annotators take, and both together for whoever has a string."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsparse.model import Block, BoilerplateCategory, Span, merge_spans
from newsparse.text import split_blocks
from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.context.features import Position
from newsparse_boilerplate.context.headings import below_headings
from newsparse_boilerplate.context.sweep import is_all_story, limit_for, sweep
from newsparse_boilerplate.inline import find_inline
from newsparse_boilerplate.lines import Line, Sheet, lines_between
from newsparse_boilerplate.page.judge import Mode, judge_page, recognise
from newsparse_boilerplate.settings import BoilerplateSettings
from newsparse_boilerplate.site_profile import SiteProfile
from newsparse_boilerplate.weights import sum_of, weights
from newsparse_boilerplate.wording.judge import find_certain


@frozen
class Finding:
    """A stretch of boilerplate: where, of which category, by which rule."""

    span: Span
    category: BoilerplateCategory
    rule: str


BELOW_HEADING = 1.0
"""How much less has to speak for the page in a line below one of its headings: of the dev set's lines 22 such are the
page's, none the story's."""

ALONE = 1.5
"""How much more has to speak for the page in a line behind a story where nothing is the page's by its wording. (Half of
what models took there of domains that they had not seen was the story's: lists of prices, of a cast.)"""

DEFAULTS = BoilerplateSettings()


def find_by_wording(
    text: str, blocks: Sequence[Block], settings: BoilerplateSettings = DEFAULTS, sheet: Sheet | None = None
) -> list[Finding]:
    """What is boilerplate by its own wording: the caller's phrases, listed lines and openings, link residue."""
    lines = (sheet or Sheet(text)).lines(blocks)
    found = [Finding(v.line.span, v.category, v.rule) for v in find_certain(text, blocks, settings.phrases, lines)]
    residue = find_inline(text)
    if residue:
        whole = merge_spans(f.span for f in found)
        cuts = [span for span in residue if not any(known.overlaps(span) for known in whole)]
        found += [Finding(span, "app_residue", "inline") for span in cuts]
    return [f for f in found if f.category not in settings.keep]


def mode_of(lines: Sequence[Line], settings: BoilerplateSettings) -> Mode:
    """The mode that the settings set, or that the text's own lines show."""
    return recognise(lines) if settings.mode == "auto" else settings.mode


def find_by_context(
    text: str,
    blocks: Sequence[Block],
    settings: BoilerplateSettings = DEFAULTS,
    gone: Sequence[Span] = (),
    lifted: Sequence[Span] = (),
    headings: Sequence[Span] = (),
    profile: SiteProfile | None = None,
    sheet: Sheet | None = None,
) -> tuple[Mode, list[Finding]]:
    """The mode, and what is boilerplate by its place among the story's lines, its neighbours and its shape.

    Args:
        text: the text.
        blocks: its blocks.
        settings: the settings.
        gone: what is known to be boilerplate.
        lifted: what others lifted off the story (headline, byline, credits); it stays.
        headings: what is known to be a subheading; it stays unless it stands before or behind the story.
        profile: what is known of the site's own boilerplate.
        sheet: the lines of the text, where they are known.
    """
    everything = (sheet or Sheet(text)).lines(blocks)
    mode = mode_of(everything, settings)
    lines = lines_between(text, blocks, lifted, everything) if lifted else everything
    if mode == "article" and not gone and profile is None and is_all_story(lines):
        return mode, []
    known = {span.start for span in gone}
    listed = {number for number, line in enumerate(lines) if line.start in known}
    found: list[Finding] = []
    if profile is not None:
        for number, line in enumerate(lines):
            if number not in listed and profile.knows(line.content):
                listed.add(number)
                found.append(Finding(line.span, category_of(line, "other"), "site"))  # a motto is no other story
    if settings.strictness == "cautious" and mode == "article":
        return mode, [f for f in found if f.category not in settings.keep]
    limits = weights().limits[settings.strictness]
    if mode == "page":
        judged = (everything[number] for number in judge_page(everything, limits["page"], lifted))
        taken = known | {f.span.start for f in found}
        outside = {line.start: line for line in judged if line.start not in taken}
        listed |= {number for number, line in enumerate(lines) if line.start in outside}
        found += [Finding(line.span, category_of(line), "page") for line in outside.values()]
    subheads = {span.start for span in headings}
    heads = {number: category_of(lines[number]) for number in listed} if mode == "article" else {}
    below = set(below_headings(lines, heads))
    alone = not listed

    def judge(line: Line, position: Position, features: list[str]) -> bool:
        if position == "between" and line.start in subheads:
            return False
        limit = limit_for(line, position, limits["article"])
        if line.start in below:
            limit -= BELOW_HEADING
        elif alone and position == "trailing":
            limit += ALONE
        return sum_of(weights().article[position], features) > limit

    for line, position in sweep(lines, listed, judge):
        found.append(Finding(line.span, category_of(line), f"score:{position}"))
    return mode, [f for f in found if f.category not in settings.keep]


def find_boilerplate(
    text: str,
    blocks: Sequence[Block] | None = None,
    settings: BoilerplateSettings = DEFAULTS,
    profile: SiteProfile | None = None,
) -> list[Finding]:
    """All boilerplate of a text, in order: both steps, without what other plugins know of the text.

    Args:
        text: the text of an article, or everything that its page shows.
        blocks: its blocks; ``split_blocks(text)`` where they are not given.
        settings: see ``BoilerplateSettings``.
        profile: a site's own boilerplate, see ``SiteProfile``.
    """
    blocks = split_blocks(text) if blocks is None else blocks
    sheet = Sheet(text)
    certain = find_by_wording(text, blocks, settings, sheet)
    _, more = find_by_context(text, blocks, settings, [f.span for f in certain], profile=profile, sheet=sheet)
    return sorted([*certain, *more], key=lambda f: (f.span.start, -f.span.end))
