"""The hooks of the furniture plugin."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.hooks import Annotator, Draft, Settings, hookimpl
from newsparse.model import (
    Annotation,
    Boilerplate,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Standfirst,
    Subheading,
)
from newsparse_furniture.layout import Given, find_furniture


def furniture(doc: Draft) -> Iterator[Annotation]:
    """Yield what stands around the story."""
    dateline = doc.first(Dateline)
    lifted = (*doc.all(Boilerplate), *doc.all(Note), *doc.all(CreditBlock))
    given = Given(
        dateline=dateline.span if dateline else None,
        covered=tuple(annotation.span for annotation in lifted),
        headline=doc.hints.headline,
    )
    yield from find_furniture(doc.text, doc.blocks, given)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``furniture``."""
    del settings
    yield Annotator(
        furniture,
        name="furniture",
        provides=frozenset({Headline, Standfirst, Byline, Caption, Subheading}),
        laws=frozenset({"typography"}),
        uses=frozenset({"boilerplate.certain", Dateline, CreditBlock, Note}),
    )
