"""The hooks of the furniture plugin."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import (
    Annotation,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Remark,
    Standfirst,
    Subheading,
)
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse_furniture.finder import Given, find_furniture
from newsparse_furniture.trace import refused


def furniture(doc: Draft) -> Iterator[Annotation | Remark]:
    """Yield what stands around the story, and with ``trace`` what was refused."""
    known = doc.all(Annotation)
    given = Given(
        dateline=next((one.span for one in known if isinstance(one, Dateline)), None),
        covered=tuple([one.span for one in known if not isinstance(one, Dateline)]),
        headline=doc.hints.headline,
    )
    found = find_furniture(doc.text, doc.blocks, given)
    yield from found
    if doc.trace:
        for part, span, why in refused(doc.text, doc.blocks, given, found):
            yield Remark(code=f"furniture.no_{part}", message=why, span=span)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``furniture``."""
    del settings
    yield Annotator(
        furniture,
        name="furniture",
        provides=frozenset({Headline, Standfirst, Byline, Caption, Subheading}),
        laws=frozenset({"typography"}),
        uses=frozenset({"boilerplate.wording", Dateline, CreditBlock, Note}),
    )
