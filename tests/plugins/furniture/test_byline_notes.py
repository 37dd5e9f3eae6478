"""Authors in notes below the story, places behind names, sponsors and outlets behind "by"."""

from __future__ import annotations

import pytest

import newsparse
from newsparse_furniture.byline import parse_byline

HEAD = "Harrow council shuts its swing bridge for nine months"
STORY = (
    "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired.",
    "Engineers had warned in spring that two of the eight bearings were cracked, and that lorries should stay away.",
    "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry.",
    "The bridge was built in 1911 and carries about 6,000 vehicles a day, more than any other crossing in the county.",
)


def byline(*below: str, head: tuple[str, ...] = (HEAD,)) -> newsparse.Byline | None:
    article = newsparse.parse("\n\n".join((*head, *STORY, *below)))
    assert not article.problems
    return article.byline


NOTES = {
    "Ada Quill is a politics reporter for Quay News.": "Ada Quill",
    "Tom Varga is the sports editor of the Gull and a former trawlerman.": "Tom Varga",
    "Anna Kurz ist Redaktorin im Ressort Inland.": "Anna Kurz",
    "Jonas Hink ist Wirtschaftsredakteur und berichtet über Häfen.": "Jonas Hink",
    "Korrespondentin Anna Kurz ist für die Küste zuständig.": "Anna Kurz",
    "Odile Marchand est journaliste au service économie.": "Odile Marchand",
    "Lucía Ferrer es periodista y escribe sobre el mar.": "Lucía Ferrer",
    "Piet de Boer is verslaggever van de Kustkrant.": "Piet de Boer",
}
OTHER_LINES = (
    "Ada Quill is a professor of bridges at the college.",
    "Ada Quill is a senior researcher at the bridge institute.",
    "Ada Quill is the master of the harbour and will speak on Friday.",
    "Engineer Ada Quill, who is to lead the repair, edits the newsletter of the county.",
    "Ada Quill said a reporter had asked her about the ferry.",
    "The Quay News is an editor of maps and books.",
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_that_a_person_is_a_journalist_names_the_author(note: str) -> None:
    found = byline(note)
    assert found is not None
    assert (found.names, found.rule) == ((NOTES[note],), "about_author")


@pytest.mark.parametrize("line", OTHER_LINES)
def test_other_last_lines_are_not_bylines(line: str) -> None:
    assert byline(line) is None


def test_a_person_of_the_story_is_not_its_author() -> None:
    said = (
        "The bridge is a disgrace, said Ada Quill, who has crossed it by bicycle every day for more than thirty years."
    )
    assert byline(said, "Ada Quill is a columnist for the Gull.") is None


def test_a_byline_above_the_story_decides() -> None:
    found = byline("Ada Quill is a reporter for Quay News.", head=(HEAD, "By Tom Varga"))
    assert found is not None
    assert found.names == ("Tom Varga",)


def test_a_job_on_the_line_below_a_name_at_the_end_signs_it() -> None:
    found = byline("Nicola Brand", "Editor", "At the Gull since 2019. She writes about harbours and old machines.")
    assert found is not None
    assert found.names == ("Nicola Brand",)


@pytest.mark.parametrize(
    ("line", "names", "place"),
    [
        ("By Ada Quill, Benin City", ("Ada Quill",), "Benin City"),
        ("By Ada Quill and Bo Ek, Benin City", ("Ada Quill", "Bo Ek"), "Benin City"),
        ("Por Caio Lima, de Rio dos Anjos (SC)", ("Caio Lima",), "Rio dos Anjos"),
        ("Von Anna Kurz, aus Bad Ems", ("Anna Kurz",), "Bad Ems"),
    ],
)
def test_a_place_behind_names_is_not_a_person(line: str, names: tuple[str, ...], place: str) -> None:
    found = parse_byline(line)
    assert found is not None
    assert found.names == names
    assert {person.location and person.location.name for person in found.people} == {place}


@pytest.mark.parametrize("line", ["By Ada Quill, Bo Ek", "By Ada Quill and Bo City", "Door Jan Smit, Piet de Boer"])
def test_a_second_name_is_a_person(line: str) -> None:
    found = parse_byline(line)
    assert found is not None
    assert len(found.people) == 2


def test_the_newsroom_behind_a_name_is_an_organization() -> None:
    found = parse_byline("Por Ana Lia, da Redação")
    assert found is not None
    assert found.names == ("Ana Lia",)
    assert found.organization is not None
    assert found.organization.text == "Redação"


SPONSORS = (
    "Presented by Maple Ridge Mills",
    "Sponsored content brought to you by Ada Quill",
    "Präsentiert von Anna Kurz",
    "Patrocinado por Casa Ferrer",
    "Paid for by Harrow Tooth Care",
)


@pytest.mark.parametrize("line", SPONSORS)
def test_a_sponsor_is_neither_the_author_nor_the_headline(line: str) -> None:
    article = newsparse.parse("\n".join((line, HEAD, "4 May 2024, 10:14", *STORY)))
    assert article.byline is None
    assert article.headline is not None
    assert article.headline.text == HEAD


def test_an_outlet_behind_by_gives_way_to_a_person() -> None:
    lines = (HEAD, "by", "Quay News", "4 May 2024", "Ada Quill", "Staff reporter")
    article = newsparse.parse("\n".join(("Home", "News", "World", "Sport", "Books", "Weather", *lines, *STORY)))
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)


def test_the_buttons_of_platforms_are_not_an_author() -> None:
    buttons = "Facebook Twitter Flipboard Reddit Messenger Linkedin"
    article = newsparse.parse("\n".join((HEAD, buttons, "4 May 2024, 10:14", *STORY)))
    assert article.byline is None
