"""The annotators ``boilerplate.wording`` and ``boilerplate.context``; the only module that knows of hooks."""

from __future__ import annotations

from collections.abc import Iterator
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
    Span,
    Standfirst,
    Subheading,
)
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse_boilerplate.finder import Finding, find_by_context, find_by_wording
from newsparse_boilerplate.lines import Sheet
from newsparse_boilerplate.settings import BoilerplateSettings
from newsparse_boilerplate.site_profile import SiteProfile

if TYPE_CHECKING:
    import click

AROUND = (Headline, Standfirst, Byline, Caption, Dateline, CreditBlock, Note)
"""What is lifted off the story by others; position is judged among what is left."""


UNNAMED = "{} site profiles are known and none was used: give the hint 'site' to say where the text comes from"


class Certain:
    """Finds what is boilerplate by its own wording."""

    def __init__(self, settings: BoilerplateSettings) -> None:
        self.settings = settings

    def __call__(self, doc: Draft) -> Iterator[Annotation]:
        """The annotator's function."""
        yield from _boilerplate(find_by_wording(doc.text, doc.blocks, self.settings, doc.shared(Sheet)))


class Context:
    """Finds what is boilerplate by its place, its neighbours and its shape, and what a site's profile knows."""

    def __init__(self, settings: BoilerplateSettings, profiles: dict[str, SiteProfile]) -> None:
        self.settings = settings
        self.profiles = profiles

    def __call__(self, doc: Draft) -> Iterator[Annotation | Remark]:
        """The annotator's function."""
        gone: list[Span] = []
        lifted: list[Span] = []
        headings: list[Span] = []
        for known in doc.all(Annotation):
            if isinstance(known, AROUND):
                lifted.append(known.span)
            elif isinstance(known, Boilerplate):
                gone.append(known.span)
            elif isinstance(known, Subheading):
                headings.append(known.span)
        if len(self.profiles) > 1 and not doc.hints.site:
            yield Remark(code="boilerplate.site", message=UNNAMED.format(len(self.profiles)))
        profile = self._profile_for(doc.hints.site)
        sheet = doc.shared(Sheet)
        mode, found = find_by_context(doc.text, doc.blocks, self.settings, gone, lifted, headings, profile, sheet)
        if mode == "page":
            message = "the text holds a whole page; the story in it was looked for"
            yield Remark(code="boilerplate.mode", message=message)
        yield from _boilerplate(found)

    def _profile_for(self, site: str | None) -> SiteProfile | None:
        """The profile of a site; for a text of which nobody says where it comes from the only one there is."""
        if site:
            return self.profiles.get(site)
        return next(iter(self.profiles.values())) if len(self.profiles) == 1 else None


def _boilerplate(findings: list[Finding]) -> Iterator[Boilerplate]:
    for finding in findings:
        yield Boilerplate(span=finding.span, category=finding.category, rule=finding.rule)


def load_profiles(settings: BoilerplateSettings) -> dict[str, SiteProfile]:
    """The profiles of the settings by site, those of one site merged.

    Raises:
        OSError, ValueError: for a file that can't be read or is no profile.
    """
    profiles: dict[str, SiteProfile] = {}
    for profile in (*settings.sites, *map(SiteProfile.load, settings.site_files)):
        known = profiles.get(profile.site)
        profiles[profile.site] = profile if known is None else known.merge(profile)
    return profiles


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """Two annotators: by wording, before the furniture is looked for, and by context, after it."""
    own = settings.get(BoilerplateSettings)
    laws = frozenset({"idempotent", "local", "typography"})
    yield Annotator(Certain(own), name="boilerplate.wording", provides=frozenset({Boilerplate}), laws=laws)
    yield Annotator(
        Context(own, load_profiles(own)),
        name="boilerplate.context",
        provides=frozenset({Boilerplate}),
        uses=frozenset({"boilerplate.wording", *AROUND, Subheading}),
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
