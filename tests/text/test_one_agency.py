"""One line in the settings section ``[lexicon]`` adds an agency for all plugins that read names of agencies."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.model import Article, CreditBlock
from newsparse.plugin import Settings

STORY = "The weir will be repaired before the salmon come back, the council said on Tuesday."
AFTER = f"{STORY}\n\nIt opens again in the spring, its keeper said, if the ice has gone by then.\n"
TEXTS = {
    "dateline": f"Marrowgate (Velkara) - {STORY}",
    "byline": f"Weir opens again in the spring\n\nVelkara\n\n{AFTER}",
    "credits": f"{AFTER}\n(Editing by Ada Quill, Velkara Ostin)\n",
    "photo credit": f"Weir opens again\n\nThe weir at Marrowgate on Tuesday. (Ada Quill/Velkara)\n\n{AFTER}",
    "sign-off": f"{AFTER}\nVelkara ABC XY",
}


def names_in(kind: str, article: Article) -> list[str]:
    """The names of agencies that a plugin reports."""
    if kind == "dateline":
        found = [article.dateline.agency] if article.dateline else []
    elif kind == "byline":
        found = [article.byline.organization] if article.byline else []
    elif kind == "photo credit":
        found = [name for caption in article.captions if caption.credit for name in caption.credit.organizations]
    else:
        found = [
            name for block in article.all(CreditBlock) for credit in block.credits for name in credit.organizations
        ]
    return [phrase.text for phrase in found if phrase]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    default = Pipeline()
    sections = {"lexicon": {"agencies": ["Velkara", "Velkara Ostin"]}}
    return default.with_options(settings=Settings.from_mapping(sections, default.settings_types))


@pytest.mark.parametrize("kind", sorted(TEXTS))
def test_an_agency_of_the_settings_is_recognised_by_each_plugin(kind: str, pipeline: Pipeline) -> None:
    name = "Velkara Ostin" if kind == "credits" else "Velkara"
    assert name in names_in(kind, pipeline.parse(TEXTS[kind]))
    assert name not in names_in(kind, Pipeline().parse(TEXTS[kind]))
