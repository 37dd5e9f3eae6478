"""The dateline plugin in a pipeline."""

from __future__ import annotations

import datetime as dt

import newsparse
from newsparse.lexicon import LexiconSettings
from newsparse.model import Hints
from newsparse_dateline import DatelineSettings

STORY = (
    "Ice keeps the boats in port\n\nBy Ann Lowell\n\nKELMSUND, Norway, Jan 4 (Reuters) - The harbour of Kelmsund is "
    "shut until the ice has gone, its master said on Tuesday.\n\nNobody has been hurt, she said.\n"
)


def test_the_date_of_publication_completes_the_year() -> None:
    article = newsparse.parse(STORY, hints=Hints(date=dt.date(2021, 1, 5)))
    assert article.dateline is not None
    assert article.dateline.date is not None
    assert article.dateline.date.year == 2021
    assert article.paragraphs[0].text.startswith("The harbour of Kelmsund")


def test_settings_add_names() -> None:
    story = "Marrowgate: The weir will be mended before the salmon come back, the council said on Tuesday."
    assert newsparse.parse(story).dateline is None
    pipeline = newsparse.Pipeline(settings=[LexiconSettings(places=["Marrowgate"])])
    found = pipeline.parse(story).dateline
    assert found is not None
    assert found.places[0].name == "Marrowgate"


def test_a_label_of_the_settings_is_not_a_place() -> None:
    story = "WEIRSIDE — The weir will be repaired before the salmon come back, the council said on Tuesday."
    assert newsparse.parse(story).dateline is not None
    assert newsparse.Pipeline(settings=[DatelineSettings(labels=["Weirside"])]).parse(story).dateline is None
