"""The annotators ``boilerplate.wording`` and ``boilerplate.context``; the only module that uses the plugin API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsparse.model import (
    Annotation,
    Boilerplate,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Remark,
    Standfirst,
    Subheading,
    Timestamp,
)
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse_boilerplate.context.run import ContextRun, KnownParts
from newsparse_boilerplate.finder import find_by_wording
from newsparse_boilerplate.findings import Finding, categories_by_start
from newsparse_boilerplate.lines import LineCache
from newsparse_boilerplate.settings import BoilerplateSettings
from newsparse_boilerplate.site_profile import SiteProfile
from newsparse_boilerplate.wording.own_patterns import match_own_patterns

if TYPE_CHECKING:
    import click

OUTSIDE_BODY = (Headline, Standfirst, Byline, Caption, Dateline, Timestamp, CreditBlock, Note)
"""Parts that are not in the body: positions are counted among the lines without them."""

STAMP_RULES = frozenset({"stamp_line", "post_time"})
"""Rules of boilerplate that is the rest of a timestamp: a text with a date is not yet the text of a page."""

WHOLE_PAGE = "the text is a whole page: its story was found by the scores of its lines"
AMBIGUOUS_SITE = "there are {} site profiles and none was used: set the hint 'site' to choose one"

PATTERN_TIMEOUT = (
    "the pattern {!r:.200} took too much time or memory and was not applied to the rest of the text; simplify it"
)


class WordingAnnotator:
    """Finds boilerplate by its wording."""

    def __init__(self, settings: BoilerplateSettings) -> None:
        self.settings = settings

    def __call__(self, doc: Draft) -> Iterator[Annotation | Remark]:
        """The boilerplate of an article, and a remark on each pattern of the caller that exceeds its limits."""
        lines = doc.shared(LineCache).lines(doc.blocks)
        own = match_own_patterns(lines, self.settings.patterns)
        for pattern in own.timed_out:
            yield Remark(code="boilerplate.pattern_timeout", message=PATTERN_TIMEOUT.format(pattern))
        yield from _annotations(
            find_by_wording(doc.text, doc.blocks, self.settings, lines=lines, own_lines=own.numbers)
        )


class ContextAnnotator:
    """Finds boilerplate by its position, its neighbours and its shape, and the lines of site profiles."""

    def __init__(self, settings: BoilerplateSettings, profiles: dict[str, SiteProfile]) -> None:
        self.settings = settings
        self.profiles = profiles

    def __call__(self, doc: Draft) -> Iterator[Annotation | Remark]:
        """The boilerplate of an article, and remarks on how it was found."""
        if len(self.profiles) > 1 and not doc.hints.site:
            yield Remark(code="boilerplate.site", message=AMBIGUOUS_SITE.format(len(self.profiles)))
        run = ContextRun(
            text=doc.text,
            lines=doc.shared(LineCache).lines(doc.blocks),
            settings=self.settings,
            known=known_parts(doc.all(Annotation)),
            profile=self._profile_for(doc.hints.site),
        )
        if run.mode == "page":
            yield Remark(code="boilerplate.mode", message=WHOLE_PAGE)
        yield from _annotations(run.findings())

    def _profile_for(self, site: str | None) -> SiteProfile | None:
        """The profile of a site; for a text whose site is unknown, the only profile."""
        if site:
            return self.profiles.get(site)
        return next(iter(self.profiles.values())) if len(self.profiles) == 1 else None


def known_parts(annotations: Iterable[Annotation]) -> KnownParts:
    """The annotations of other annotators, grouped by their meaning for boilerplate."""
    boilerplate: list[Boilerplate] = []
    outside_body, subheadings = [], []
    headline, byline, dateline = None, None, None
    for known in annotations:
        if isinstance(known, Headline):
            headline = headline or known.span
        elif isinstance(known, Byline):
            byline = byline or known.span
        elif isinstance(known, Dateline) and dateline is None:
            dateline = known.span.start
        if isinstance(known, OUTSIDE_BODY) or (isinstance(known, Boilerplate) and known.rule in STAMP_RULES):
            outside_body.append(known.span)
        elif isinstance(known, Boilerplate):
            boilerplate.append(known)
        elif isinstance(known, Subheading):
            subheadings.append(known.span)
    return KnownParts(
        boilerplate=[one.span for one in boilerplate],
        outside_body=outside_body,
        subheadings=subheadings,
        headline=headline,
        byline=byline,
        dateline=dateline,
        categories=categories_by_start(boilerplate),
    )


def _annotations(findings: Iterable[Finding]) -> Iterator[Boilerplate]:
    for finding in findings:
        yield Boilerplate(span=finding.span, category=finding.category, rule=finding.rule)


def load_profiles(settings: BoilerplateSettings) -> dict[str, SiteProfile]:
    """The site profiles of the settings by site; profiles of one site are merged.

    Raises:
        OSError: if a file can't be read.
        ValueError: if a file is not a profile.
    """
    profiles: dict[str, SiteProfile] = {}
    for profile in (*settings.sites, *map(SiteProfile.load, settings.site_files)):
        known = profiles.get(profile.site)
        profiles[profile.site] = profile if known is None else known.merge(profile)
    return profiles


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """One annotator that runs before the furniture annotator, and one that runs after it."""
    own = settings.get(BoilerplateSettings)
    laws = frozenset({"idempotent", "local", "typography"})
    yield Annotator(WordingAnnotator(own), name="boilerplate.wording", provides=frozenset({Boilerplate}), laws=laws)
    yield Annotator(
        ContextAnnotator(own, load_profiles(own)),
        name="boilerplate.context",
        provides=frozenset({Boilerplate}),
        uses=frozenset({"boilerplate.wording", *OUTSIDE_BODY, Subheading}),
        laws=laws,
    )


@hookimpl
def newsparse_settings() -> Iterator[type]:
    """The settings section ``[boilerplate]``."""
    yield BoilerplateSettings


@hookimpl
def newsparse_commands() -> Iterator[click.Command]:
    """The subcommand ``learn``."""
    from newsparse_boilerplate.commands import learn

    yield learn
