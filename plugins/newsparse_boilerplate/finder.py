"""The two steps of the plugin, and a function that runs both for callers that have only a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.model import Block, SpanIndex
from newsparse.text import split_blocks
from newsparse_boilerplate.context.run import DEFAULTS, ContextRun, KnownParts
from newsparse_boilerplate.findings import Finding, categories_by_start
from newsparse_boilerplate.inline import find_inline
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.resources import Resources, default_resources
from newsparse_boilerplate.settings import BoilerplateSettings
from newsparse_boilerplate.site_profile import SiteProfile
from newsparse_boilerplate.wording.matching import match_lines
from newsparse_boilerplate.wording.own_patterns import match_own_patterns
from newsparse_boilerplate.wording.own_phrases import OwnPhrases
from newsparse_boilerplate.wording.run_in import find_run_in


def find_by_wording(
    text: str,
    blocks: Sequence[Block],
    settings: BoilerplateSettings = DEFAULTS,
    *,
    lines: Sequence[Line] | None = None,
    resources: Resources | None = None,
    own_lines: Collection[int] | None = None,
) -> list[Finding]:
    """Find boilerplate by its wording: own phrases and patterns, lists, patterns, residue of links.

    Args:
        text: the text.
        blocks: its blocks.
        settings: the settings.
        lines: the lines of the blocks; by default they are made from the blocks.
        resources: the lists and patterns; by default those that come with the plugin.
        own_lines: the numbers of the lines that ``settings.patterns`` match; by default they are matched here.
    """
    resources = resources or default_resources()
    if lines is None:
        lines = lines_of(text, blocks, resources.phrases)
    if own_lines is None:
        own_lines = match_own_patterns(lines, settings.patterns).numbers
    found = match_lines(text, lines, OwnPhrases.of(settings.phrases), resources, own_lines)
    taken = {finding.span.start for finding in found}
    found += [part for line in lines if line.start not in taken for part in find_run_in(line, resources)]
    residue = find_inline(text)
    if residue:
        index = SpanIndex(finding.span for finding in found)
        found += [Finding(span, "app_residue", "inline") for span in residue if not index.overlaps(span)]
    return [finding for finding in found if finding.category not in settings.keep]


def find_boilerplate(
    text: str,
    blocks: Sequence[Block] | None = None,
    settings: BoilerplateSettings = DEFAULTS,
    profile: SiteProfile | None = None,
    *,
    resources: Resources | None = None,
) -> list[Finding]:
    """All boilerplate of a text, in order: both steps, without information from other annotators.

    Args:
        text: the text of an article, or everything that its page shows.
        blocks: its blocks; by default ``split_blocks(text)``.
        settings: the settings.
        profile: the profile of the site that the text comes from.
        resources: the lists, models and limits; by default those that come with the plugin.
    """
    resources = resources or default_resources()
    blocks = split_blocks(text) if blocks is None else blocks
    lines = lines_of(text, blocks, resources.phrases)
    found = find_by_wording(text, blocks, settings, lines=lines, resources=resources)
    known = KnownParts(boilerplate=[finding.span for finding in found], categories=categories_by_start(found))
    run = ContextRun(text=text, lines=lines, settings=settings, known=known, profile=profile, resources=resources)
    return sorted([*found, *run.findings()], key=lambda finding: (finding.span.start, -finding.span.end))
