"""The dateline plugin in a pipeline."""

from __future__ import annotations

import datetime as dt

import newsparse
from newsparse.model import Hints
from newsparse.plugin import Settings
from newsparse.testing import check_annotator
from newsparse_dateline import DatelineSettings
from newsparse_dateline.plugin import newsparse_annotators

STORY = (
    "Ice keeps the boats in port\n\nBy Ann Lowell\n\nKELMSUND, Norway, Jan 4 (Reuters) - The harbour of Kelmsund is "
    "shut until the ice has gone, its master said on Tuesday.\n\nNobody has been hurt, she said.\n"
)


def test_the_annotator_keeps_the_laws() -> None:
    (annotator,) = newsparse_annotators(Settings())
    check_annotator(annotator, vocabulary=["LOW HARBOUR, ", "(AP) ", "— "], stories=[STORY], max_examples=50)


def test_the_date_of_publication_completes_the_year() -> None:
    article = newsparse.parse(STORY, hints=Hints(date=dt.date(2021, 1, 5)))
    assert article.dateline is not None
    assert article.dateline.date is not None
    assert article.dateline.date.year == 2021
    assert article.paragraphs[0].text.startswith("The harbour of Kelmsund")


def test_settings_add_names() -> None:
    story = "Marrowgate: The weir will be mended before the salmon come back, the council said on Tuesday."
    assert newsparse.parse(story).dateline is None
    pipeline = newsparse.Pipeline(settings=[DatelineSettings(places=("Marrowgate",))])
    found = pipeline.parse(story).dateline
    assert found is not None
    assert found.places[0].name == "Marrowgate"
