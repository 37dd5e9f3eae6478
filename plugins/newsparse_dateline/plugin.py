"""The hooks of the dateline plugin."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Dateline, Remark
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse_dateline.finder import find_dateline, named_dateline
from newsparse_dateline.settings import DatelineSettings
from newsparse_dateline.trace import rejected_candidates
from newsparse_dateline.vocabulary import vocabulary


class DatelineAnnotator:
    """Finds the dateline of a draft.

    Attributes:
        labels: kickers and slugs that are not places, in addition to those of the plugin.
    """

    def __init__(self, labels: tuple[str, ...] = ()) -> None:
        self.labels = labels

    def __call__(self, doc: Draft) -> Iterator[Dateline | Remark]:
        """Yield the dateline, if there is one, and with ``trace`` a remark for each candidate rejected before it.

        A dateline that a key names ("DATELINE: OSLO") is yielded too.
        """
        for span in doc.named_as("dateline"):
            yield named_dateline(doc.text, span, vocabulary(doc.lexicon, self.labels))
        found = find_dateline(doc.text, date=doc.hints.date, lexicon=doc.lexicon, labels=self.labels)
        if found is not None:
            yield found
        if doc.trace:
            for span, reason in rejected_candidates(doc.text, vocabulary(doc.lexicon, self.labels), found):
                yield Remark(code="dateline.refused", message=reason, span=span)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``dateline``."""
    yield Annotator(
        DatelineAnnotator(settings.get(DatelineSettings).labels),
        name="dateline",
        provides=frozenset({Dateline}),
        laws=frozenset({"idempotent", "local", "typography"}),
    )


@hookimpl
def newsparse_settings() -> list[type]:
    """The settings of the plugin."""
    return [DatelineSettings]
