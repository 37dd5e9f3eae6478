"""Texts that once broke a law, found by the generator and the fuzzer, reduced."""

from __future__ import annotations

from random import Random

import pytest
from generated import marked, quotation, said

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
        '\\";c read',  # a verb of saying as the last word
        '"T s:\nconfirmed the spokesman',  # a description as the last words
        "said ‹y m›«S,»",  # two adjacent quotations, the second in the clause of the first
        "tweeted ““f”.“s!!",
        " Story by Alan EHE HAGUE, CNN\r\n(Photoe Page in St. Ives\x0cLeave a comment\nh",  # cut between CR and LF
        "L la Torre p D&Ts la Torre \ny argue J Torre n",  # an organization with "&", a particle and a name
        "Hall & Lee de Torre argued. J Torre left.",
        "\nTHE HA)warned m",  # a word in capitals near the beginning of a text that begins with a blank
        ' THE NA ADDED"Y',
        "\n,D.C./Sg announced",  # a place behind a comma near the beginning of such a text
        "\nOffice Users' Council said it was sad.",
        " ,RA added«t",
    ],
)
def test_a_text_that_broke_a_law_no_longer_does(text: str) -> None:
    article = laws.total(PIPELINE, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.round_trip(article, PIPELINE)


def test_a_text_can_end_behind_any_word_of_a_quotation_and_its_tag() -> None:
    for number in range(400):
        r = Random(number)
        words = r.choice((quotation, said))(r).split(" ")
        text = " ".join(words[: r.randint(1, len(words))]).rstrip(" ,.;:!?")
        laws.valid_spans(laws.total(PIPELINE, text))


def test_adjacent_quotations_share_no_words_of_a_quote() -> None:
    for number in range(400):
        r = Random(number)
        text = f"{said(r)} {marked(r)}{marked(r)}{r.choice(('', '.', marked(r)))}"
        for quote in laws.total(PIPELINE, text).quotes:
            ends = [0, *(piece.span.end for piece in quote.content)]
            assert all(piece.span.start >= end for piece, end in zip(quote.content, ends, strict=False)), text
