"""The credits plugin in a pipeline."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.lexicon import LexiconSettings
from newsparse.plugin import Settings
from newsparse.testing import check_annotator
from newsparse_credits.plugin import CreditsSettings, newsparse_annotators

STORY = (
    "Ice keeps the boats in port\n\n(Adds harbour master)\n\nKELMSUND, Norway (Reuters) - The harbour is shut until "
    "the ice has gone, its master said on Tuesday.\n\nNobody has been hurt, she said. ($1 = 10.2 crowns) "
    "(Reporting by Ada Quill and Tom Varga in Kelmsund; Editing by Ines Marlow)\n"
)


def test_the_annotator_keeps_the_laws() -> None:
    (annotator,) = newsparse_annotators(Settings())
    words = ["(Reporting by ", "Ann Lee, ", " contributed to this report. ", "($1 = "]
    check_annotator(annotator, vocabulary=words, stories=[STORY], max_examples=40)


def test_credits_and_notes_are_lifted_off_the_story() -> None:
    article = Pipeline(plugins=["newsparse_credits.plugin"]).parse(STORY)
    assert [(credit.role, credit.people[0].name) for credit in article.credits] == [
        ("reporting", "Ada Quill"),
        ("editing", "Ines Marlow"),
    ]
    assert [note.category for note in article.notes] == ["update", "exchange_rates"]
    assert article.body.text.endswith("Nobody has been hurt, she said.")


def test_settings_add_openers_and_bodies() -> None:
    story = "The ferry sails.\n\n(Fact-sniffing by Ada Quill; Editing by Kelmsund Eight)\n"
    settings = [
        CreditsSettings(openers={"fact-sniffing": "research"}),
        LexiconSettings(organizations=["Kelmsund Eight"]),
    ]
    article = Pipeline(plugins=["newsparse_credits.plugin"], settings=settings).parse(story)
    assert [(c.role, [p.name for p in c.people], [o.text for o in c.organizations]) for c in article.credits] == [
        ("research", ["Ada Quill"], []),
        ("editing", [], ["Kelmsund Eight"]),
    ]


def test_a_role_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no credit role 'baking'"):
        list(newsparse_annotators(Settings([CreditsSettings(openers={"baked": "baking"})])))
