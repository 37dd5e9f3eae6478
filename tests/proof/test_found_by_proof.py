"""Texts that once broke a law, found by the generator and the fuzzer, reduced."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.testing import laws

PIPELINE = Pipeline()


@pytest.mark.parametrize(
    "text",
    [
        "by WWWn(AP",  # an organization after an unknown rest
        "Author: Tomás Lind Jr., U.S. Coast Guard\x0cKyiv/VELMAR, Ohio 3 Jan (The Post)",
        "BY Ann Lee xxx ROME in Oslo (AP) - The ferry sails.",
        "(Produced by Ann Lee of Example/the owner",  # a title after its organization
        "(Reporting by Ann Lee of Example/the owner; Editing by Bo Ek)",
        "O,,tweeted P",  # two commas and nothing between them
        "wrote Li Bay,Li s\nL Bay",  # a family name that begins one name and ends two
        " Story by Alan EHE HAGUE, CNN\r\n(Photoe Page in St. Ives\x0cLeave a comment\nh",  # cut between CR and LF
    ],
)
def test_a_text_that_broke_a_law_no_longer_does(text: str) -> None:
    article = laws.total(PIPELINE, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.round_trip(article, PIPELINE)
