"""The hooks of the dateline plugin."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Dateline, Remark
from newsparse.plugin import Annotator, Draft, Settings, hookimpl
from newsparse_dateline.finder import find_dateline
from newsparse_dateline.settings import DatelineSettings
from newsparse_dateline.tables import Tables, tables
from newsparse_dateline.trace import refused


class DatelineFinder:
    """The annotator's function, with the word lists it uses."""

    def __init__(self, settings: DatelineSettings) -> None:
        self.known: Tables = tables(settings.places, settings.regions, settings.agencies, settings.labels)

    def __call__(self, doc: Draft) -> Iterator[Dateline | Remark]:
        """Yield the dateline, if there is one, and with ``trace`` what was refused before it."""
        found = find_dateline(doc.text, date=doc.hints.date, known=self.known)
        if found is not None:
            yield found
        if doc.trace:
            for span, why in refused(doc.text, self.known, found):
                yield Remark(code="dateline.refused", message=why, span=span)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    """The annotator ``dateline``."""
    yield Annotator(
        DatelineFinder(settings.get(DatelineSettings)),
        name="dateline",
        provides=frozenset({Dateline}),
        laws=frozenset({"idempotent", "local", "typography"}),
    )


@hookimpl
def newsparse_settings() -> list[type]:
    """The settings of the plugin."""
    return [DatelineSettings]
