"""The credits plugin in a pipeline."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.lexicon import LexiconSettings
from newsparse.plugin import Settings
from newsparse_credits.plugin import CreditsSettings, newsparse_annotators

STORY = (
    "Ice keeps the boats in port\n\n(Adds harbour master)\n\nKELMSUND, Norway (Reuters) - The harbour is shut until "
    "the ice has gone, its master said on Tuesday.\n\nNo one has been hurt, she said. ($1 = 10.2 crowns) "
    "(Reporting by Ada Quill and Tom Varga in Kelmsund; Editing by Ines Marlow)\n"
)


def test_credits_and_notes_are_not_part_of_the_body() -> None:
    article = Pipeline(plugins=["newsparse_credits.plugin"]).parse(STORY)
    assert [(credit.role, credit.people[0].name) for credit in article.credits] == [
        ("reporting", "Ada Quill"),
        ("editing", "Ines Marlow"),
    ]
    assert [note.category for note in article.notes] == ["update", "exchange_rates"]
    assert article.body.text.endswith("No one has been hurt, she said.")


def test_settings_add_openers() -> None:
    story = "The ferry sails.\n\n(Fact-sniffing by Ada Quill)\n"
    settings = [CreditsSettings(openers={"fact-sniffing": "research"})]
    article = Pipeline(plugins=["newsparse_credits.plugin"], settings=settings).parse(story)
    assert [(credit.role, credit.names) for credit in article.credits] == [("research", ("Ada Quill",))]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("(Editing by Kelmsund Eight)", "editing"),
        ("Ada Quill and Kelmsund Eight contributed to this report.", "contribution"),
        ("With Kelmsund Eight inputs", "contribution"),
        ("Kelmsund Eight AB CD", "other"),
    ],
)
def test_an_agency_of_the_lexicon_settings_is_credited(line: str, role: str) -> None:
    """An agency in ``[lexicon]`` is an organization in credit lines, sentence credits and sign-offs."""
    story = f"The ferry sails, the harbour office said.\n\nIt sails at noon.\n\n{line}\n"
    pipeline = Pipeline(plugins=["newsparse_credits.plugin"], settings=[LexiconSettings(agencies=["Kelmsund Eight"])])
    (credit,) = pipeline.parse(story).credits
    assert credit.role == role
    assert [organization.text for organization in credit.organizations] == ["Kelmsund Eight"]


def test_an_unknown_role_in_the_settings_raises() -> None:
    with pytest.raises(ValueError, match="unknown credit role 'baking'"):
        list(newsparse_annotators(Settings([CreditsSettings(openers={"baked": "baking"})])))
