"""The quotes plugin: its annotator and its settings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import attrs

from newsparse.model import (
    Annotation,
    Boilerplate,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Quote,
    QuoteSection,
    Remark,
    Standfirst,
)  # fmt: skip
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse.text import tokens
from newsparse_quotes.build import build_quotes
from newsparse_quotes.document.language import is_english
from newsparse_quotes.features.models import model
from newsparse_quotes.finder import read, remarks
from newsparse_quotes.procedure import attributions, states
from newsparse_quotes.settings import QuotesSettings
from newsparse_quotes.speakers.trace import no_name_remarks
from newsparse_quotes.state import State
from newsparse_quotes.trace import stage_remarks

EXCLUDED = (Boilerplate, Byline, CreditBlock, Dateline, Note)
"""Parts that contain neither quotes nor names of the story."""

SECTIONS: dict[type[Annotation], QuoteSection] = {
    Headline: "headline", Standfirst: "standfirst", Caption: "caption",
}  # fmt: skip
"""The sections of an article outside the story that may contain quotes."""


class QuotesAnnotator:
    """Finds reported speech. An instance can be sent to another process, which a function in a hook can't.

    Attributes:
        settings: the settings of the plugin.
    """

    def __init__(self, settings: QuotesSettings) -> None:
        self.settings = settings

    def __call__(self, draft: Draft) -> Iterator[Annotation | Remark]:
        """Yield the quotes of an article, and remarks."""
        excluded = [part.span for part in draft.all(Annotation) if isinstance(part, EXCLUDED)]
        document = read(draft.shared(tokens), draft.text, draft.blocks, excluded, self.settings)
        if not is_english(document, draft.hints.language):
            yield from remarks(document)
            return
        if not draft.trace:
            yield from in_sections(build_quotes(document, attributions(document, model)), draft)
            yield from remarks(document)
            return
        state = State.of(document, model)
        explained: list[Remark] = []
        for stage, after in states(document, model):
            explained += stage_remarks(stage, state, after)
            state = after
        yield from in_sections(build_quotes(document, state.attributions), draft)
        yield from remarks(document, state.links)
        yield from explained
        yield from no_name_remarks(document, state.attributions)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``quotes``, which runs after the annotators of all other parts."""
    yield Annotator(
        QuotesAnnotator(settings.get(QuotesSettings)), name="quotes", provides={Quote}, laws={"typography"},
        uses={Boilerplate, Byline, Caption, CreditBlock, Dateline, Headline, Note, Standfirst},
    )  # fmt: skip


@hookimpl
def newsparse_settings() -> Iterator[type]:
    """The section ``[quotes]``."""
    yield QuotesSettings


def in_sections(quotes: Iterable[Quote], draft: Draft) -> Iterator[Quote]:
    """Set the section of each quote: the headline, standfirst or caption in which it starts, otherwise the story."""
    parts = [part for part in draft.all(Annotation) if type(part) in SECTIONS]
    starts = [part.span.start for part in parts]
    for quote in quotes:
        before = bisect_right(starts, quote.span.start) - 1
        if before >= 0 and parts[before].span.contains(quote.span.start):
            yield attrs.evolve(quote, section=SECTIONS[type(parts[before])])
        else:
            yield quote
