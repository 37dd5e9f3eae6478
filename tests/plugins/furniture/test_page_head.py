"""Headline and byline are found wherever the story begins, however many lines of the page stand above."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Hints

HEAD = "Harrow council shuts its swing bridge for nine months"
STORY = (
    "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired.",
    "Engineers had warned in spring that two of the eight bearings were cracked, and that lorries should stay away.",
    "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry.",
    "The bridge was built in 1911 and carries about 6,000 vehicles a day, more than any other crossing in the county.",
)
MENU = (
    "Home", "News", "World", "Politics", "Business", "Money", "Sport", "Football", "Cricket", "Culture", "Books",
    "Music", "Travel", "Weather", "Opinion", "Letters", "Obituaries", "Jobs", "Log in", "Menu", "Search", "Subscribe",
    "Puzzles", "Recipes", "Podcasts", "Video", "Newsletters", "Science", "Health", "Property",
)  # fmt: skip
FOOT = ("Most read", "Goose walks into toll house", "About us", "Contact us", "© Quay")


def page(*head: str, above: tuple[str, ...] = MENU) -> str:
    return "\n".join((*above, *head, *STORY, *FOOT))


def parsed(text: str, hints: Hints | None = None) -> newsparse.Article:
    article = newsparse.parse(text, hints)
    assert not article.problems
    return article


@given(st.lists(st.sampled_from(MENU), min_size=0, max_size=70))
def test_any_number_of_menu_lines_may_stand_above_the_headline(menu: list[str]) -> None:
    article = parsed(page(HEAD, "By Ada Quill", "4 May 2024", above=tuple(menu)))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)


def test_of_the_title_of_the_page_and_the_headline_the_headline_is_found() -> None:
    article = parsed(page(HEAD, "Ada Quill", "Published 4 May 2024, 10:14", above=(f"{HEAD} | The Quay", *MENU)))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.headline.span.start > 100


def test_a_hint_always_decides() -> None:
    title = "Goose walks into toll house"
    article = parsed(page(HEAD, title, "By Ada Quill"), Hints(headline=title))
    assert article.headline is not None
    assert (article.headline.text, article.headline.rule) == (title, "hint")


BYLINES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("Ada Quill",): ("Ada Quill",),
    ("ADA QUILL", "ada.quill@quay.example"): ("ADA QUILL",),
    ("Ada Quill and Tom Varga",): ("Ada Quill", "Tom Varga"),
    ("Ada Quill/Tom Varga",): ("Ada Quill", "Tom Varga"),
    ("Ada Quill", "4 May 2024"): ("Ada Quill",),
    ("Ada Quill - 4 May 2024",): ("Ada Quill",),
    ("Ada Quill · Quay News · 4 May 2024",): ("Ada Quill",),
    ("By", "Ada Quill", ",", "Tom Varga", "and", "Bo Ek"): ("Ada Quill", "Tom Varga", "Bo Ek"),
    ("Author of the article:", "Ada Quill"): ("Ada Quill",),
    ("Column by", "Ada Quill"): ("Ada Quill",),
    ("From Ada Quill, Abuja",): ("Ada Quill",),
    ("By Ada Quill, Abuja",): ("Ada Quill",),
    ("Story: Ada Quill",): ("Ada Quill",),
    ("Von", "Hans Meier", "und", "Anna Kurz"): ("Hans Meier", "Anna Kurz"),
    ("Von Hans Meier, dpa",): ("Hans Meier",),
    ("Von Hans Meier, Redakteur für Finanzen",): ("Hans Meier",),
    ("Kommentar von Anna Kurz",): ("Anna Kurz",),
    ("Par Marie Blanc et Jean Petit, à Lyon",): ("Marie Blanc", "Jean Petit"),
    ("Por Ana Rocha y Luis Vega",): ("Ana Rocha", "Luis Vega"),
    ("Por Ana Rocha e Luís Vaz",): ("Ana Rocha", "Luís Vaz"),
    ("Di Ada Neri e Tom Riva",): ("Ada Neri", "Tom Riva"),
    ("Door Jan Bos en Piet Vis",): ("Jan Bos", "Piet Vis"),
    ("Tekst: Jan Bos",): ("Jan Bos",),
    ("By", "Ada Quill", "0", ",", "Tom Varga", "&", "…", "Bo Ek", "Show authors"): ("Ada Quill", "Tom Varga", "Bo Ek"),
    ("Von", "Anna Kurz und Lea Lang, Nairobi"): ("Anna Kurz", "Lea Lang"),
    ("By", "Ada Quill For Quay.Com"): ("Ada Quill",),
    ("Autor:in", "Anna Kurz"): ("Anna Kurz",),
    ("Kolumne von Hans Meier",): ("Hans Meier",),
    ("Eine Analyse von Hans Meier - 4. Mai 2024 um 08:52 Uhr",): ("Hans Meier",),
    ("/ Kommentar von Hans Meier",): ("Hans Meier",),
    ("Harbour, News, Top Story 1 | | Written by Ada Quill",): ("Ada Quill",),
    ("Ada Quill|Published",): ("Ada Quill",),
    ("By Ada Quill and Tom Varga | Email",): ("Ada Quill", "Tom Varga"),
    ("Ada Quill  | 05.04.2025 - Güncelleme : 06.04.2025",): ("Ada Quill",),
    ("Ada Quill  7 hours ago",): ("Ada Quill",),
    ("Ada Quill@adaquill", "WATCH LIVE"): ("Ada Quill",),
    ("Ane Berg og Tor Vik", "Publisert"): ("Ane Berg", "Tor Vik"),
    ("Per-Erik Vik", "mandag 5. august kl. 14:47"): ("Per-Erik Vik",),
    ("Ada Quill", "Madrid - 29/05/2025 20:00"): ("Ada Quill",),
    ("Ada Quill", "·", "BBC News", "·"): ("Ada Quill",),
    ("Von Anna Kurz Landespolitische Korrespondentin",): ("Anna Kurz",),
    ("Von Anna Kurz Redakteurin im Ressort Politik",): ("Anna Kurz",),
    ("Von Anna KurzKorrespondentin",): ("Anna Kurz",),
    ("Par Marie Blanc Correspondante à Lyon",): ("Marie Blanc",),
    ("Text und Interview: Hans Meier",): ("Hans Meier",),
    ("Words and interview: Ada Quill",): ("Ada Quill",),
    ("Av Ane Berg",): ("Ane Berg",),
    ("Skrevet av Ane Berg",): ("Ane Berg",),
    ("Piše: Ana Horvat",): ("Ana Horvat",),
    ("Автор: Иван Петров",): ("Иван Петров",),
    ("Bởi Lê Phương",): ("Lê Phương",),
    ("Yazan", "Deniz Kaya"): ("Deniz Kaya",),
    ("4 May 2024 / Ada Quill",): ("Ada Quill",),
    ("Ada Quill", "Harrow"): ("Ada Quill",),
    ("Ada Quill", "cancel link bookmark Save"): ("Ada Quill",),
    ("3 May 2024", "Harrow Bridge", "Photo: Tom Varga", "Ada Quill"): ("Ada Quill",),
}


@pytest.mark.parametrize("menu", [MENU, ()], ids=["page", "article"])
@pytest.mark.parametrize(("lines", "names"), BYLINES.items(), ids=[" / ".join(lines) for lines in BYLINES])
def test_bylines_as_pages_print_them(lines: tuple[str, ...], names: tuple[str, ...], menu: tuple[str, ...]) -> None:
    article = parsed(page(HEAD, *lines, above=menu))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.byline is not None
    assert article.byline.names == names
    assert names[0] not in article.body.text


NO_AUTHORS = (
    "Key Points", "Top Stories", "Harrow Council", "The Bridge", "Swing Bridge", "Breaking News", "Read More",
    "ADA QUILL, FOUNDER OF THE QUAY INFORMATION SITE", "Artikel hören", "Lire plus tard",
    "Further Reading", "Redakcja Portalu",
)  # fmt: skip


@pytest.mark.parametrize("line", NO_AUTHORS)
def test_a_heading_in_capitals_under_the_headline_is_not_an_author(line: str) -> None:
    assert parsed(page(HEAD, line)).byline is None
    assert parsed(page(HEAD, line, above=())).byline is None


@pytest.mark.parametrize("name", ["Ada Quill", "Anna Kurz"])
def test_a_name_above_the_headline_may_have_two_dates_below_it(name: str) -> None:
    article = parsed(page("Politics", name, name, "4 May 2024", "Updated 5 May 2024", HEAD))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.byline is not None
    assert article.byline.names == (name,)


def test_the_author_of_another_story_above_the_headline_is_not_the_author() -> None:
    other = ("Goose walks into toll house and stays for the night", "Tom Varga", "3 May 2024")
    article = parsed(page(*other, "Bridges", HEAD, "Ada Quill", "4 May 2024"))
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)


AUTHORS_BELOW: dict[tuple[str, ...], tuple[str, ...]] = {
    ("Ada Quill",): ("Ada Quill",),
    ("Ada Quill", "Reporter"): ("Ada Quill",),
    ("Ana Rocha", "Redactora de tribunales"): ("Ana Rocha",),
    ("Ada Quill", "Ada Quill covers the harbours of the north coast and has won two prizes for it."): ("Ada Quill",),
    ("Autorin/Autor", "Anna Kurz", "Themen", "Brücken"): ("Anna Kurz",),
    ("Stephanie Quill", "Steph Quill covers the harbours of the north coast and has won two prizes for it."): (
        "Stephanie Quill",
    ),
    ("Ada Quill", "Back to the front page", "×"): ("Ada Quill",),
}


@pytest.mark.parametrize(("lines", "names"), AUTHORS_BELOW.items(), ids=[" / ".join(lines) for lines in AUTHORS_BELOW])
def test_the_author_may_be_below_the_story(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    article = parsed("\n\n".join((HEAD, *STORY, *lines)))
    assert article.byline is not None
    assert article.byline.names == names
    assert article.byline.rule == "below_story"
    assert all(sentence in article.body.text for sentence in STORY)


@pytest.mark.parametrize(
    "lines",
    [
        ("Harrow Council",),
        ("North Bank",),
        ("Page Loading...",),
        ("Read More", "Goose walks into toll house"),
        ("Other Bridges", "The bridge at Tarn was closed for a year in 2003, and its traders asked for a ferry too."),
    ],
)
def test_other_lines_below_the_story_are_not_authors(lines: tuple[str, ...]) -> None:
    assert parsed("\n\n".join((HEAD, *STORY, *lines))).byline is None


def test_a_name_below_the_story_leaves_the_headings_above_it() -> None:
    article = parsed("\n\n".join((HEAD, *STORY[:2], "A free ferry", *STORY[2:], "Ada Quill", "Reporter")))
    assert article.byline is not None
    assert [heading.text for heading in article.subheadings] == ["A free ferry"]


@pytest.mark.parametrize("above", [("Ada Quill",), ("Ada Quill", "Córdoba")])
def test_a_name_may_open_a_text_without_a_headline(above: tuple[str, ...]) -> None:
    article = parsed("\n\n".join((*above, *STORY)))
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)
    assert article.headline is None


@pytest.mark.parametrize(
    "line", ["Swing Bridge", "Harrow Council", "New York", "Free Ferries", "Long Read", "Cracked Bearing"]
)
def test_a_title_of_two_words_that_opens_a_text_is_not_an_author(line: str) -> None:
    assert parsed("\n\n".join((line, *STORY))).byline is None


@pytest.mark.parametrize("title", ["Olan Brisk Wins Gold in Oslo", "Edward Quill Sentenced in Velmar, Ohio"])
def test_a_headline_in_title_case_that_ends_in_a_place_is_not_a_byline(title: str) -> None:
    article = parsed("\n\n".join(("Sport", title, *STORY)))
    assert article.byline is None
    assert article.headline is not None
    assert article.headline.text == title


@pytest.mark.parametrize("line", ["4 min read", "Updated 4 May 2024, 10:14", "14 March 2025", "10:14 GMT"])
def test_a_stamp_above_the_headline_is_not_the_headline(line: str) -> None:
    article = parsed("\n\n".join((line, HEAD, *STORY)))
    assert article.headline is not None
    assert article.headline.text == HEAD


@pytest.mark.parametrize(
    "prompt",
    [
        "So that you miss none of our stories, we would like to send you reminders",
        "Sign up for our newsletter to get the best of the Quay in your inbox",
    ],
)
def test_a_prompt_above_the_headline_is_not_the_headline(prompt: str) -> None:
    article = parsed("\n\n".join((prompt, HEAD, *STORY)))
    assert article.headline is not None
    assert article.headline.text == HEAD


@pytest.mark.parametrize(
    "title", ["What we know about your bridge and its bearings", "How you can help us close the bridge"]
)
def test_a_headline_may_speak_to_the_reader_if_the_story_has_its_words(title: str) -> None:
    article = parsed("\n\n".join((title, "Harrow council votes on Tuesday", *STORY)))
    assert article.headline is not None
    assert article.headline.text == title


@pytest.mark.parametrize("button", ["Accessibility links", "Search quay:", "Quay » Bridges » News", "tool name"])
def test_a_button_above_a_dateline_is_not_the_headline(button: str) -> None:
    title = "Harrow council closes the old swing bridge for nine months"
    article = parsed("\n\n".join((button, title, f"HARROW (Reuters) - {STORY[0]}", *STORY[1:])))
    assert article.headline is not None
    assert article.headline.text == title


@pytest.mark.parametrize("title", ["Bridge shut", "Harrow votes"])
def test_a_short_headline_above_a_dateline_is_kept(title: str) -> None:
    article = parsed("\n\n".join((title, f"HARROW (Reuters) - {STORY[0]}", *STORY[1:])))
    assert article.headline is not None
    assert article.headline.text == title


def test_the_story_goes_on_behind_paragraphs_that_are_broken_at_links() -> None:
    broken = [
        piece
        for bank in ("north", "south", "west")
        for piece in (
            f"Traders on the {bank} bank",
            f"said the closure of the {bank} road would cost them",
            f"half a year of {bank} trade",
            f", and that the {bank} bank needs a ferry of its own.",
        )
    ]
    article = parsed(
        "\n".join((*MENU, HEAD, "By Ada Quill", *STORY, *broken, "A free ferry", STORY[0] + " Again.", *FOOT))
    )
    assert [heading.text for heading in article.subheadings] == ["A free ferry"]


def test_the_only_item_of_a_list_above_a_dateline_may_be_the_headline() -> None:
    article = parsed("\n\n".join(("- News", f"- {HEAD}", f"HARROW (Reuters) - {STORY[0]}", *STORY[1:])))
    assert article.headline is not None
    assert HEAD in article.headline.text


def test_a_byline_without_its_space_is_not_the_headline() -> None:
    article = parsed("\n\n".join(("ByStaff ReporterMetroDesk", *STORY)))
    assert article.headline is None


@pytest.mark.parametrize("title", ["ByteDance wins case over bridge", "Bystanders call for free ferry"])
def test_a_headline_may_begin_with_the_letters_of_by(title: str) -> None:
    article = parsed("\n\n".join((title, *STORY)))
    assert article.headline is not None
    assert article.headline.text == title


@pytest.mark.parametrize(
    "stamp", ["This story is from March 3, 2018", "This article was first published on 3 March 2018", "4 May 2024"]
)
def test_a_sentence_about_the_date_of_the_story_is_not_the_headline(stamp: str) -> None:
    article = parsed("\n\n".join((stamp, f"HARROW (Reuters) - {STORY[0]}", *STORY[1:])))
    assert article.headline is None


@pytest.mark.parametrize("label", ["FROM OUR CORRESPONDENT", "Dalla nostra inviata"])
def test_a_short_label_between_a_standfirst_and_the_dateline_is_not_the_headline(label: str) -> None:
    standfirst = (
        "The council of Harrow closes the old swing bridge for nine months, and the traders of the bank want a ferry."
    )
    article = parsed("\n\n".join((standfirst, label, f"HARROW (Reuters) - {STORY[0]}", *STORY[1:])))
    assert article.headline is None or article.headline.text != label


@pytest.mark.parametrize("line", ["4 min read", "Updated 4 May 2024, 10:14", "14 March 2025", "10:14 GMT"])
def test_a_stamp_above_the_headline_is_not_story(line: str) -> None:
    assert line not in newsparse.parse("\n\n".join((line, HEAD, *STORY))).body.text


def test_a_byline_with_the_credit_of_a_photographer_is_not_a_caption() -> None:
    article = parsed("\n\n".join((HEAD, "By Ada Quill Photography by Tom Varga", *STORY)))
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)
    assert article.captions == ()


@pytest.mark.parametrize(
    "title", ["From toll house to town hall: the long way of a goose", "By the river, a bridge waits for its bearings"]
)
def test_a_headline_may_begin_like_a_byline(title: str) -> None:
    article = parsed(page(title, "Ada Quill", "4 May 2024"))
    assert article.headline is not None
    assert article.headline.text == title
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)


@pytest.mark.parametrize(
    "line",
    [
        "10:14: Council votes to close the bridge",
        "Engineer shows the cracked bearings of the bridge (2 Min)",
        "Lorries wait at the bridge of Harrow (Photo: Ida Marlow)",
    ],
)
@pytest.mark.parametrize("above", [MENU, ()])
def test_entries_of_a_live_page_links_to_films_and_captions_are_not_headlines(
    line: str, above: tuple[str, ...]
) -> None:
    article = parsed(page(line, "4 May 2024", above=above))
    assert article.headline is None or article.headline.text != line


def test_a_long_bar_of_links_is_not_the_beginning_of_the_story() -> None:
    bar = " ".join(word.title() for word in MENU)
    assert len(bar) > 150
    article = parsed(page(HEAD, "By Ada Quill", above=(bar, *MENU)))
    assert article.headline is not None
    assert article.headline.text == HEAD


def test_the_first_line_of_a_page_is_not_the_headline_because_a_byline_follows() -> None:
    above = "Founded in 1911 and printed in Harrow ever since", *MENU[:8]
    article = parsed(page("Swing bridge to close", "By Ada Quill", above=above))
    assert article.headline is None or article.headline.text == "Swing bridge to close"


def test_the_lines_below_an_announcement_are_its_list() -> None:
    text = "\n\n".join(("These bridges of the county are closed:", "Bo Ek, A Short History of Rope", *STORY))
    assert parsed(text).headline is None


@pytest.mark.parametrize(
    "title", ["“I never wanted a swing bridge”", "„Ich wollte nie eine Brücke“", "‘Nobody asked the lorries’"]
)
def test_the_title_of_an_interview_is_the_sentence_in_quotation_marks_above_the_line_about_its_guest(
    title: str,
) -> None:
    about = "Engineer Petra Olin on bearings, lorries and her nine months without the swing bridge of Harrow"
    article = newsparse.parse("\n".join(("INTERVIEW", title, about, "By Ada Quill", "4 May 2024", *STORY)))
    assert article.headline is not None
    assert article.headline.text == title


def test_a_job_in_the_form_of_a_paragraph_signs_a_name() -> None:
    job = "Reporter for the north bank, responsible for bridges, ferries and the toll house of the Harrow council."
    text = "\n".join((STORY[0], "Ada Quill", job, *STORY[1:]))
    byline = parsed(text).byline
    assert byline is not None
    assert byline.names == ("Ada Quill",)
    assert parsed(text.replace(job, STORY[3])).byline is None


@pytest.mark.parametrize("job", ["Enviado especial", "Envoyée spéciale", "Editor"])
def test_a_job_in_brackets_signs_a_name(job: str) -> None:
    byline = parsed(page(HEAD, f"Chus del Pino , Ada Quill ({job})", "Harrow, Velmar", "4 May 2024")).byline
    assert byline is not None
    assert byline.names == ("Chus del Pino", "Ada Quill")


def test_a_label_with_a_full_stop_is_not_a_name() -> None:
    assert parsed("\n\n".join((HEAD + ".", "SHORT FORM.", *STORY[:1], "FULL TEXT.", *STORY[1:]))).byline is None
