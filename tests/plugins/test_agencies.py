"""Every agency of the lexicon is accepted wherever its ``uses`` say that it stands for an agency."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from newsparse import Article, Pipeline
from newsparse.lexicon import default_lexicon
from newsparse.text import is_organization

LEXICON = default_lexicon()
STORY = "The mill closes in May, its owner said on Tuesday."


@cache
def pipeline(plugin: str) -> Pipeline:
    return Pipeline(plugins=[f"newsparse_{plugin}.plugin"])


def agency_of_the_dateline(article: Article) -> str | None:
    return article.dateline.agency.text if article.dateline and article.dateline.agency else None


def organization_of_the_byline(article: Article) -> str | None:
    return article.byline.organization.text if article.byline and article.byline.organization else None


def organization_of_the_picture(article: Article) -> str | None:
    found = [caption.credit for caption in article.captions if caption.credit]
    return found[0].organizations[0].text if found and found[0].organizations else None


def organization_of_the_sign_off(article: Article) -> str | None:
    return article.credits[0].organizations[0].text if article.credits and article.credits[0].organizations else None


@pytest.mark.parametrize(
    ("plugin", "text", "agencies", "found"),
    [
        ("dateline", f"OSTERVIK, March 3 ({{}}) - {STORY}", LEXICON.dateline_agencies, agency_of_the_dateline),
        ("furniture", f"Mill to close\n\nBy {{}}\n\n{STORY}", LEXICON.byline_agencies, organization_of_the_byline),
        (
            "furniture",
            f"Mill to close\n\nThe old mill in Ostervik on Monday. (Ann Lee/{{}})\n\n{STORY}",
            LEXICON.photo_agencies,
            organization_of_the_picture,
        ),
        (
            "furniture",
            f"Mill to close\n\nThe old mill in Ostervik on Monday. {{}}\n\n{STORY}",
            LEXICON.picture_suppliers,
            organization_of_the_picture,
        ),
        ("credits", f"{STORY}\n\n{{}} ABC XYZ", LEXICON.signoff_agencies, organization_of_the_sign_off),
    ],
    ids=["dateline", "byline", "photo", "supplier", "signoff"],
)
def test_every_agency_is_accepted(
    plugin: str, text: str, agencies: object, found: Callable[[Article], str | None]
) -> None:
    names = agencies.printed  # type: ignore[attr-defined]
    assert names
    parser = pipeline(plugin)
    assert [name for name in names if found(parser.parse(text.format(name))) is None] == []


def test_every_agency_that_employs_people_is_an_organization() -> None:
    assert [name for name in LEXICON.organizations.printed if not is_organization(name, LEXICON)] == []
