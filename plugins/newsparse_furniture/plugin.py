"""The hooks of the furniture plugin."""

from __future__ import annotations

from collections.abc import Iterator

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
from newsparse_furniture.finder import KnownParts, find_furniture
from newsparse_furniture.named import with_named_parts
from newsparse_furniture.trace import rejected_candidates


def furniture(draft: Draft) -> Iterator[Annotation | Remark]:
    """Yield the parts around the story, the times of the page, and with ``trace`` remarks on rejected candidates."""
    annotations = draft.all(Annotation)
    named = draft.named_as("dateline")  # the value of a key is not where the story begins
    known = KnownParts(
        dateline=next((one.span for one in annotations if isinstance(one, Dateline) and one.span not in named), None),
        covered=tuple([one.span for one in annotations if not isinstance(one, Dateline)]),
        hints=draft.hints,
        lexicon=draft.lexicon,
    )
    found = find_furniture(draft.text, draft.blocks, known)
    if draft.named:
        found = with_named_parts(draft, found)
    yield from found
    if draft.trace:
        yield from rejected_candidates(draft.text, draft.blocks, known, found)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``furniture``."""
    del settings
    yield Annotator(
        furniture,
        name="furniture",
        provides=frozenset({Headline, Standfirst, Byline, Caption, Subheading, Timestamp, Boilerplate}),
        laws=frozenset({"typography"}),
        uses=frozenset({"boilerplate.wording", Dateline, CreditBlock, Note}),
    )
