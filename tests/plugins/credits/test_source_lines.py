"""Credits of sources, of other languages, and sign-offs of desks, at the end of a story."""

from __future__ import annotations

import pytest

from newsparse import CreditBlock, parse

STORY = """Velmar closes its fish market

The council of Velmar voted on Tuesday to close the old fish market for a year while its roof is repaired.

Traders had warned in autumn that two of the eight pillars were cracked.

"""

CREDITS = """
    -- By Ada Quill Follow @adaquill                          => writing Ada Quill
    -- By Ada Quill; ada@quay.example                         => writing Ada Quill
    QTV contributor Ada Quill in Oslo helped with this story. => contribution Ada Quill QTV
    Ada Quill assisted with this report.                      => contribution Ada Quill
    Quay News reporter Tom Varga helped report this story.    => contribution Tom Varga Quay News
    With reporting by Associated Press writer Sheikh Varga    => reporting Sheikh Varga Associated Press
    – Bernama                                                 => other Bernama
    -Field Level Media                                        => other Field Level Media
    AFP aq                                                    => other AFP
    dpa aq tv                                                 => other dpa
    (aq/tv)                                                   => other
    Information from the Associated Press was used in this report. => contribution Associated Press
    Some material from Reuters and Quay News was used in this story. => contribution Reuters Quay News
    This report includes information from AFP.                => contribution AFP
    With reports from Quayforma and El Muelle                 => contribution Quayforma El Muelle
    With information from Quay.com                            => contribution Quay.com
    Con información de EFE                                    => contribution EFE
    (Con información de AP y Reuters)                         => contribution AP Reuters
    Com informações do El Muelle e da Reuters                 => contribution El Muelle Reuters
    Avec AFP                                                  => contribution AFP
    Mit Material von dpa                                      => contribution dpa
    (mit dpa)                                                 => contribution dpa
    Met medewerking van ANP                                   => contribution ANP
    Quelle: dpa                                               => contribution dpa
    (Quelle: APA/sda/dpa)                                     => contribution APA sda dpa
    Fuente: EFE                                               => contribution EFE
    Faktencheck: Ada Quill                                    => research Ada Quill
    Con agencias                                              => contribution agencias
    (Bericht von Ada Quill, redigiert von Tom Varga)          => reporting Ada Quill | editing Tom Varga
    (Reportage Ada Quill; édité par Tom Varga)                => reporting Ada Quill | editing Tom Varga
    (Reporte adicional de Ada Quill en Oslo)                  => additional_reporting Ada Quill
    (Escrito por Ada Quill; traducido por Tom Varga)          => writing Ada Quill | translation Tom Varga
    (Reportagem de Ada Quill; edição de Tom Varga)            => reporting Ada Quill | editing Tom Varga
    (Tradotto da Ada Quill)                                   => translation Ada Quill
    (Verslag door Ada Quill; bewerkt door Tom Varga)          => reporting Ada Quill | editing Tom Varga
    Redaktion: Ada Quill                                      => editing Ada Quill
"""

NONE = """
    Information from the survey was used in this report by the council of the town, it said.
    Information from the survey was used in this story.
    With reports from the front growing worse, the council met again on Tuesday.
    With reports from Nairobi and Kampala
    With Tom gone, the hall fell silent.
    Ada Quill helped with this story of loss, and the town listened to her for an hour.
    She helped with the story that the children wrote.
    This report includes data from three counties and two towns.
    - Oslo University
    - Reuters Street
    (and/or)
    his/her
    AP is a wire service.
    Quelle: eigene Berechnungen
    Fuente: Ada Quill
    Con artists sell fake tickets.
    Met police said they would wait.
    Mit students met the mayor on Tuesday and asked for more time.
    Texte libre is the name of the hall.
    (Reportage is a form of news that needs time and money)
    Avec plaisir, said the mayor.
"""


def found(line: str) -> str:
    clauses = parse(STORY + line).credits
    return " | ".join(" ".join([c.role, *c.names, *(o.text for o in c.organizations)]) for c in clauses)


@pytest.mark.parametrize("row", CREDITS.strip().splitlines())
def test_a_line_at_the_end_is_a_credit(row: str) -> None:
    line, _, expected = row.partition("=>")
    assert found(line.strip()) == expected.strip()


@pytest.mark.parametrize("row", CREDITS.strip().splitlines())
def test_a_credit_is_not_part_of_the_story(row: str) -> None:
    line = row.partition("=>")[0].strip()
    article = parse(STORY + line)
    assert article.body.text.endswith("pillars were cracked.")
    assert [block.text.rstrip(".") for block in article.all(CreditBlock)] == [line.rstrip(".")]


@pytest.mark.parametrize("line", NONE.strip().splitlines())
def test_a_similar_line_is_not_a_credit(line: str) -> None:
    assert found(line.strip()) == ""


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("The hall stays open, he said. (dpa)", "other dpa"),
        ("“It stays,” he said. “It does.” (AFP)", "other AFP"),
        ("The hall stays open. (dpa, AFP)", "other dpa AFP"),
        ("The hall stays open. (BA)", "other"),
        ("The hall stays open (BA)", ""),
        ("The hall stays open. (See page 4)", ""),
        ("He moved to Ohio. (OH)", ""),
        ("The party BA won. (BA)", ""),
    ],
)
def test_the_last_paragraph_can_end_in_an_agency_or_initials(tail: str, expected: str) -> None:
    assert found(tail) == expected
    assert parse(STORY + tail).body.text.endswith(tail.rpartition(" (")[0] if expected else tail)


def test_an_agency_in_brackets_in_the_first_half_is_not_a_credit_of_the_story() -> None:
    caption = "The old hall in Velmar on a winter morning. (AFP)"
    article = parse(STORY.replace("The council", f"{caption}\n\nThe council") + "The hall was built in 1911.")
    assert all(credit.role == "photography" for credit in article.credits)


def test_the_supplier_of_a_picture_is_not_a_sign_off() -> None:
    assert parse(STORY + "A keeper holds a lamp. (Getty Images)").first(CreditBlock) is None


def test_a_name_after_a_dash_in_a_list_is_an_item() -> None:
    assert parse(STORY + "Read by:\n\n- Ada Quill's school\n\n- Reuters").credits == ()


def test_the_sentence_around_the_credit_of_a_picture_is_kept() -> None:
    sentence = "The prize went to a view of the hall in fog (Photo by Ines Marlow)."
    article = parse(f"{STORY}{sentence}\n\nThe hall was built in 1911 and holds about 600 people a day in summer.")
    assert "The prize went to a view of the hall in fog.\n" in article.body.text
    assert [credit.names for credit in article.credits] == [("Ines Marlow",)]
