"""The search of one text for boilerplate by the position of lines, their neighbours and their shape."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from newsparse.model import BoilerplateCategory, Span
from newsparse.text import may_remove
from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.context.above_story import find_above_dateline, find_above_headline, find_job_below_byline
from newsparse_boilerplate.context.letters import signature_lines
from newsparse_boilerplate.context.passes import OwnFeatures, score_lines
from newsparse_boilerplate.context.positions import is_all_story
from newsparse_boilerplate.context.sweep import lines_above_limit, sweep
from newsparse_boilerplate.findings import Finding, without_known
from newsparse_boilerplate.limits import Mode
from newsparse_boilerplate.lines import Line, lines_without
from newsparse_boilerplate.page.detect import detect_mode
from newsparse_boilerplate.resources import Resources, default_resources
from newsparse_boilerplate.settings import BoilerplateSettings
from newsparse_boilerplate.site_profile import SiteProfile
from newsparse_boilerplate.wording.exceptions import StoryExceptions

NEAR = 16
"""A part of the article, such as a byline, within so many lines of the story of a page stays, whatever its score."""

SHORTEST_COPY = 3
"""The fewest words of a headline whose copies are recognized; "Sport" may be a line of the story."""

MOST_EXTRA = 8
"""The greatest difference between the sizes of a headline and its copy, in code points: blanks and marks."""

MOST_SHORT_LINES = 2000
SHORT_LINES = 40
"""A text of more lines than this whose lines have fewer code points than this on average is an endless list. It is not
scored: a line costs the same whatever its length. Of 12,500 stories and pages, none has more than 804 lines."""

DEFAULTS = BoilerplateSettings()


class KnownParts(NamedTuple):
    """The annotations of other annotators.

    Attributes:
        boilerplate: boilerplate.
        outside_body: headline, byline, captions, dateline, credits, notes. They stay, and positions are counted
            without them.
        subheadings: subheadings. They stay if they are between paragraphs of the story.
        headline: the headline. Its copies are not part of the story.
        byline: the byline; the job of the author may be on the line below it.
        dateline: the start offset of the dateline, where the story begins.
        categories: the categories of the boilerplate by its start offsets, as far as they are known.
    """

    boilerplate: Sequence[Span] = ()
    outside_body: Sequence[Span] = ()
    subheadings: Sequence[Span] = ()
    headline: Span | None = None
    byline: Span | None = None
    dateline: int | None = None
    categories: Mapping[int, BoilerplateCategory] = MappingProxyType({})


NOTHING_KNOWN = KnownParts()


class ContextRun:
    """The search of one text for boilerplate that is recognized by its position, its neighbours and its shape.

    ``findings`` is the result; the ``find_`` methods are its steps.

    Attributes:
        text: the text.
        lines: all lines of the text.
        settings: the settings.
        known: the annotations of other annotators.
        profile: the profile of the site that the text comes from.
        resources: the lists, models and limits; by default those that come with the plugin.
        limits: the limits of the strictness in the settings.
    """

    def __init__(
        self,
        *,
        text: str,
        lines: Sequence[Line],
        settings: BoilerplateSettings = DEFAULTS,
        known: KnownParts = NOTHING_KNOWN,
        profile: SiteProfile | None = None,
        resources: Resources | None = None,
    ) -> None:
        self.text = text
        self.lines = lines
        self.settings = settings
        self.known = known
        self.profile = profile
        self.resources = resources or default_resources()
        self.limits = self.resources.limits[settings.strictness]

    @cached_property
    def mode(self) -> Mode:
        """The mode of the settings; for ``auto``, the detected mode."""
        return detect_mode(self.lines) if self.settings.mode == "auto" else self.settings.mode

    def findings(self) -> list[Finding]:
        """The boilerplate without the spans that are already known. No text is annotated twice."""
        found = self.find_headline_copies()
        if not self._is_clean():
            found += self.find_site_lines(self.listed)
            known = {span.start for span in self.known.boilerplate} | {finding.span.start for finding in found}
            if self.mode == "page":
                found += self.find_page_lines(known)
                known.update(finding.span.start for finding in found)
            if self.settings.strictness != "cautious":
                found += self.find_scored_lines(known)
        found += self.find_above_story(found)  # at the end, because a kicker does not show that a text is a page
        kept = [finding for finding in found if finding.category not in self.settings.keep]
        return without_known(self.text, kept, self.known.boilerplate)

    def find_headline_copies(self) -> list[Finding]:
        """The lines that repeat the headline: the title of the page, the last part of a path, a link to the article."""
        if self.known.headline is None:
            return []
        start, end = self.known.headline
        headline = Line(start, end, self.text[start:end])
        if len(headline.words) < SHORTEST_COPY:
            return []
        return [
            Finding(line.span, "navigation", "headline_copy")
            for line in self.story_lines
            if abs(line.size - headline.size) <= MOST_EXTRA and line.key == headline.key and line.start != start
        ]

    def find_above_story(self, found: Sequence[Finding]) -> list[Finding]:
        """The lines above the headline, between it and the dateline, and the job below the byline.

        Args:
            found: what the other steps found; those lines are not found again.
        """
        known = {span.start for span in (*self.known.boilerplate, *(finding.span for finding in found))}
        lines, above = self.story_lines, []
        if self.known.headline is not None:
            above = find_above_headline(lines, self.known.headline.start, known)
            if self.known.dateline is not None:
                above += find_above_dateline(lines, self.known.headline.end, self.known.dateline, known)
        if self.known.byline is not None:
            above += find_job_below_byline(self.text, lines, self.known.byline.end)
        known |= {span.start for span in self.known.subheadings}
        return [finding for finding in above if finding.span.start not in known]

    def find_site_lines(self, listed: AbstractSet[int]) -> list[Finding]:
        """The lines in the profile of the site, except those with the numbers in ``listed``."""
        if self.profile is None:
            return []
        return [
            Finding(line.span, category_of(line, "other"), "site")
            for number, line in enumerate(self.story_lines)
            if number not in listed and self.profile.contains(line.content)
        ]

    def find_page_lines(self, known: Collection[int]) -> list[Finding]:
        """The lines of a whole page that are not part of its story.

        Args:
            known: the start offsets of the lines that are known to be boilerplate.
        """
        going = {line.start: line for line in self._judge(self.lines, "page", known) if line.start not in known}
        left = [number for number, line in enumerate(self.lines) if line.start not in going and line.prose]
        if not left:
            return []
        numbers = {line.start: number for number, line in enumerate(self.lines)}
        for span in self.known.outside_body:
            if left[0] - NEAR <= numbers.get(span.start, -NEAR - 1) <= left[-1] + NEAR:
                going.pop(span.start, None)
        outside = [line for line in going.values() if line.start not in self._signatures]
        return [Finding(line.span, category_of(line), "page") for line in outside]

    def find_scored_lines(self, known: Collection[int]) -> list[Finding]:
        """The lines of the story whose score is above the limit.

        Args:
            known: the start offsets of the lines that are known to be boilerplate.
        """
        subheadings = self.known.subheadings if self.mode == "article" else ()
        stays = {span.start for span in subheadings} | self._signatures

        def judge(lines: Sequence[Line]) -> list[Line]:
            mode = self.settings.mode if self.settings.mode != "auto" else detect_mode(lines)
            above = self._judge(lines, mode, known)
            return [line for line in above if line.start not in stays and may_remove(line.content)]

        lines = self.story_lines
        if self.mode == "page":  # all lines were judged before
            lines = [line for line in lines if line.start not in known]
        found = [Finding(line.span, category_of(line), "score") for line in sweep(lines, known, judge)]
        return self._without_discussed(found) if found and self.mode == "article" else found

    def _without_discussed(self, found: list[Finding]) -> list[Finding]:
        """The findings without the lines that the story quotes, or that the next one refers to ("That is what")."""
        by_start = {finding.span.start: finding for finding in found}
        by_number = {number: by_start[line.start] for number, line in enumerate(self.lines) if line.start in by_start}
        exceptions = StoryExceptions(self.text, self.lines, by_number)
        stays = {
            finding.span.start
            for number, finding in by_number.items()
            if number + 1 not in by_number and exceptions.is_discussed(number)
        }
        return [finding for finding in found if finding.span.start not in stays]

    def _judge(self, lines: Sequence[Line], mode: Mode, known: Collection[int]) -> list[Line]:
        return lines_above_limit(lines, mode, self.limits, self.scores(lines, mode), known, self.known.categories)

    def scores(self, lines: Sequence[Line], mode: Mode) -> Mapping[int, float]:
        """The scores of some lines of the text, by line number, see ``score_lines``."""
        models = self.resources.models
        return score_lines(lines, mode, models.article if mode == "article" else models.page, self._own_features)

    @cached_property
    def _own_features(self) -> OwnFeatures:
        return OwnFeatures(self.resources.wording)

    @cached_property
    def story_lines(self) -> Sequence[Line]:
        """The lines without the parts that are outside the body."""
        parts = self.known.outside_body
        return lines_without(self.text, self.lines, parts, self.resources.phrases) if parts else self.lines

    @cached_property
    def listed(self) -> AbstractSet[int]:
        """The numbers of the lines of the story that begin with known boilerplate."""
        starts = {span.start for span in self.known.boilerplate}
        return {number for number, line in enumerate(self.story_lines) if line.start in starts}

    @cached_property
    def _signatures(self) -> AbstractSet[int]:
        """The start offsets of the lines that sign letters of readers; they stay."""
        lines, headline = self.story_lines, self.known.headline
        signatures = signature_lines(lines, headline.of(self.text).lower() if headline else "", self.listed)
        return {lines[number].start for number in signatures}

    def _is_clean(self) -> bool:
        """Whether the text certainly has no more boilerplate, so that it needs no scores. Most texts are stories."""
        if len(self.lines) > MOST_SHORT_LINES and len(self.text) < SHORT_LINES * len(self.lines):
            return True
        if self.mode == "page" or self.known.boilerplate or self.profile is not None:
            return False
        return is_all_story(self.story_lines)
