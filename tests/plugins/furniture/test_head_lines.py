"""Headlines, standfirsts, subheadings and place lines, and similar lines that are not."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.model import Article, Hints

HEAD = "Ice keeps the boats in port"
LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. No one has been hurt, and there is food for a month."
LAST = "The tug of the harbour office is to come on Friday, weather allowing, with bread and with the mail."
STORY = f"KELMSUND, Norway (AP) — {LEAD}\n\n{NEXT}\n"


def parse(text: str, hints: Hints | None = None) -> Article:
    article = newsparse.parse(text, hints=hints)
    assert not article.problems
    return article


def headline(text: str, hints: Hints | None = None) -> str | None:
    article = parse(text, hints)
    return article.headline and article.headline.span.of(text)


def standfirst(*lines: str, story: str = STORY) -> str | None:
    """The standfirst of a story with lines between its headline and its dateline."""
    text = "\n\n".join((HEAD, *lines, story))
    article = parse(text)
    assert article.headline is not None
    assert article.headline.span.of(text) == HEAD
    return article.standfirst and article.standfirst.span.of(text)


def subheadings(*lines: str) -> list[str]:
    text = "\n\n".join(lines) + "\n"
    return [heading.span.of(text) for heading in parse(text).subheadings]


def captions(*lines: str) -> list[tuple[str, str]]:
    """Captions, and their rules, of a story with lines between its headline and its dateline."""
    text = "\n\n".join((HEAD, *lines, STORY))
    return [(caption.span.of(text), caption.rule) for caption in parse(text).captions]


STANDFIRSTS = {
    "a sentence with a date": "On 4 March 2025 the ice came to the harbour.",
    "a sentence with a time": "At 10:31 the ice came to the harbour of the town.",
    "a sentence": "The master says that it is the first time since 1929.",
    "three sentences": "It is the first time since 1929. The crews are playing cards. Food is there for a month.",
    "no end": "The crews play cards while they wait for the tug",
    "four words, twenty-five code points": "Trawlers wait for a thaw.",
}
NOT_STANDFIRSTS = {
    "four sentences": "It is the first time since 1929. Crews play cards. Food is there for weeks. The tug is late.",
    "too short": "The crews play cards now",
    "three words": "Trawlers encircled temporarily.",
    "in brackets": "[The master says that it is the first time since 1929]",
    "lower case": "the master says that it is the first time since 1929.",
    "leads over": "These are the names of the trawlers in the ice:",
    "label": "Harbour: the crews play cards while they wait for the tug",
    "wire note": "Adds the number of trawlers and what the master of the harbour said",
    "names": "Kelmsund Courier Harbour Desk and the Marlow Evening Post",
    "date": "Published on 4 March 2025 at 10:31",
    "broken off": "The crews play cards while they wait for the",
    "repeats the headline": "ICE KEEPS THE BOATS IN PORT",
}


@pytest.mark.parametrize("line", STANDFIRSTS.values(), ids=STANDFIRSTS)
def test_a_line_between_headline_and_dateline_is_the_standfirst(line: str) -> None:
    assert standfirst(line) == line


@pytest.mark.parametrize("line", NOT_STANDFIRSTS.values(), ids=NOT_STANDFIRSTS)
def test_other_lines_below_the_headline_are_not_standfirsts(line: str) -> None:
    assert standfirst(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "He told the court that nobody had asked him about the envelope.",
        "Home was a flat above a bakery. News came by radio, when there was a battery.",
        "Applicants have until noon to answer, the letter said.",
    ],
)
def test_a_sentence_that_shares_no_word_with_the_story_is_not_its_standfirst(line: str) -> None:
    assert standfirst(line) is None
    assert line in parse(f"{HEAD}\n\n{line}\n\n{STORY}").body.text


def test_the_rule_of_a_standfirst_depends_on_its_end() -> None:
    for line, rule in (("a sentence", "sentences"), ("no end", "unclosed_line")):
        found = parse(f"{HEAD}\n\n{STANDFIRSTS[line]}\n\n{STORY}").standfirst
        assert found is not None
        assert found.rule == rule


def test_the_first_fitting_line_is_the_standfirst() -> None:
    line = STANDFIRSTS["a sentence"]
    assert standfirst("4 March 2025", line, STANDFIRSTS["no end"]) == line


def test_a_sentence_before_a_paragraph_belongs_to_the_story() -> None:
    assert standfirst(STANDFIRSTS["a sentence"], NEXT) is None


def test_two_to_eight_items_of_a_list_are_the_standfirst() -> None:
    items = [f"* Trawler number {number} is in the ice" for number in range(1, 10)]
    assert standfirst(*items[:2]) == "\n\n".join(items[:2])
    assert standfirst(*items[:8]) == "\n\n".join(items[:8])
    assert standfirst(*items[:1]) is None
    assert standfirst(*items) is None


def test_a_list_of_two_word_items_is_not_a_standfirst() -> None:
    assert standfirst("* Trawlers wait", "* Crews play cards") is None


def test_the_standfirst_is_one_list_without_the_lines_after_it() -> None:
    items = "* Nine trawlers are in the ice", "* First time since 1929, master says"
    assert standfirst(*items, "Harbour Office", "* Share this story with crews") == "\n\n".join(items)


def test_without_a_dateline_or_byline_a_sentence_belongs_to_the_story() -> None:
    text = f"{HEAD}\n\n{STANDFIRSTS['a sentence']}\n\n{LEAD}\n\n{NEXT}\n"
    assert parse(text).standfirst is None
    assert STANDFIRSTS["a sentence"] in parse(text).body.text


SUBHEADINGS = {
    "plain": "A month of bread",
    "question": "What comes next?",
    "quoted": "“Safe and bored”",
    "bracket": "Cards and bread (and a stove)",
    "German quotation": "Mit Karten: „Sicher und gelangweilt“",
    "Swedish quotation": "”Trygga och uttråkade”",
    "Danish quotation": "»Trygge og kede af det«",
    "German verb": "Im Hafen kommt das Brot nicht mehr an",
    "question behind a label": "The tug in the harbour: when will it come?",
    "ten words": "How the crews of nine trawlers spend the dark days",
}
NOT_SUBHEADINGS = {
    "sentence": "They play cards.",
    "exclamation": "Bread for everybody!",
    "question that asks nothing": "The master of the harbour?",
    "lower case": "bread for a month",
    "colon": "What the master said:",
    "quoted sentence": "“We are bored.”",
    "seventeen words": "How all of the crews of the nine trawlers in the ice spend the dark days of March",
    "numbers": "2025 - 1929",
    "table": "Cod 12.40 13.10",
    "columns": "Cod    Haddock",
    "bar": "Cod | Haddock",
    "address": "Write to www.kelmsund.example",
    "mail": "Write to ada@kelmsund.example",
    "two lines": "A month\nof bread",
    "time of publication": "Tuesday, 10:14 a.m.",
    "button": "Share",
    "button of a window": "Close",
    "player": "VIDEO",
    "question of a transcript": "Q: Where is the tug?",
    "question to a person": "Ada Quill: Where is the tug?",
    "unfinished German line": "Die Kapitäne warten auf den Schlepper und",
}


@pytest.mark.parametrize("line", SUBHEADINGS.values(), ids=SUBHEADINGS)
def test_a_short_line_between_two_paragraphs_is_a_subheading(line: str) -> None:
    assert subheadings(HEAD, LEAD, NEXT, line, LAST) == [line]


@pytest.mark.parametrize("line", NOT_SUBHEADINGS.values(), ids=NOT_SUBHEADINGS)
def test_other_short_lines_stay_in_the_story(line: str) -> None:
    text = "\n\n".join((HEAD, LEAD, NEXT, line, LAST))
    article = parse(text)
    assert not article.subheadings
    assert line in article.body.text


def test_a_line_that_is_printed_twice_is_not_a_subheading() -> None:
    line = SUBHEADINGS["plain"]
    assert subheadings(HEAD, LEAD, line, NEXT, line, LAST) == []


def test_labels_that_are_printed_again_and_again_do_not_separate_a_subheading_from_its_paragraph() -> None:
    line, label = SUBHEADINGS["plain"], "Story continues below"
    assert subheadings(HEAD, LEAD, label, NEXT, label, line, label, LAST) == [line]


def test_a_paragraph_around_a_subheading_may_be_broken_at_its_links() -> None:
    line = SUBHEADINGS["plain"]
    before = "The crews buy their bread at the", "Lamp Street bakery", ", which has no flour."
    after = "In the spring the", "Harbour Office", "bought two ovens for the crews that were caught in the ice."
    assert subheadings(HEAD, LEAD, NEXT, *before, line, *after, LAST) == [line]


@pytest.mark.parametrize("beginning", ["Last winter the crews of", "Die", "Auch im"])
def test_the_beginning_of_a_sentence_that_is_broken_at_a_link_is_not_a_subheading(beginning: str) -> None:
    assert (
        subheadings(HEAD, LEAD, NEXT, beginning, "Kelmsund", "were caught in the ice for the first time.", LAST) == []
    )


def test_numbered_lines_with_paragraphs_between_them_are_subheadings() -> None:
    lines = ["1. Rope", "2. Lamps and oil", "3. A stove"]
    priced = [part for line in lines for part in (line, "12 crowns", NEXT)]
    assert subheadings(HEAD, LEAD, *priced, LAST) == lines


def test_two_numbered_lines_are_no_list_of_subheadings() -> None:
    assert subheadings(HEAD, LEAD, "1. Rope", "12 CROWNS", NEXT, "2. Lamps", "3 CROWNS", LAST) == []


def test_the_titles_of_other_stories_behind_a_story_are_not_subheadings() -> None:
    titles = [
        "Ferry captain wins the rowing prize",
        "Council votes to sell the old mill",
        "Teacher swims home across the sound",
        "Baker finds a ring in his oven",
    ]
    teasers = [
        part
        for title in titles
        for part in (title, f"“{title.split()[0]}” is a word that the whole town has used in the last week.")
    ]
    assert subheadings(HEAD, LEAD, NEXT, SUBHEADINGS["plain"], LAST, LEAD + " " + NEXT, *teasers) == [
        SUBHEADINGS["plain"]
    ]


def test_short_answers_at_the_end_of_a_story_keep_their_questions() -> None:
    questions = [f"What does the crew of trawler {name} eat?" for name in ("Ada", "Bea", "Cora", "Dora")]
    answers = [
        part
        for number, line in enumerate(questions, start=3)
        for part in (line, f"They have bread for {number} weeks and some jam from the kitchens of the town.")
    ]
    assert subheadings(HEAD, LEAD, NEXT, *answers) == questions


@pytest.mark.parametrize("line", ["TOM VARGA", "Tom Varga", "Ines Marlow-Ek"])
def test_a_name_that_the_text_has_once_is_not_a_subheading(line: str) -> None:
    assert subheadings(HEAD, LEAD, NEXT, line, LAST) == []


@pytest.mark.parametrize("line", ["Ines Marlow, Campus Editor", "Ines Marlow, senior reporter"])
def test_a_name_with_its_job_is_not_a_subheading(line: str) -> None:
    assert subheadings(HEAD, LEAD, NEXT, line, LAST) == []


def test_the_speaker_below_a_quotation_is_not_a_subheading() -> None:
    quotation = "“There has not been such a winter in the harbour since I was a child, and I am ninety-one.”"
    assert subheadings(HEAD, LEAD, quotation, "Ines Marlow, retired pilot", LAST) == []


def test_a_short_paragraph_is_not_a_caption_above_a_subheading() -> None:
    assert subheadings(HEAD, LEAD, "They play cards for bread and jam.", SUBHEADINGS["plain"], LAST) == []


def test_the_number_of_a_section_may_be_above_a_subheading() -> None:
    line = SUBHEADINGS["plain"]
    assert subheadings(HEAD, LEAD, NEXT, "2", line, LAST) == [line]


def test_two_subheadings_follow_each_other_if_the_second_is_a_question() -> None:
    line, question = SUBHEADINGS["plain"], "How long does the bread last?"
    assert subheadings(HEAD, LEAD, NEXT, line, question, LAST) == [line, question]


@pytest.mark.parametrize("lines", [("Ines Marlow", "Retired pilot"), ("Harbour News", "Trawler lost near Velmar")])
def test_a_speaker_with_the_job_and_a_link_with_its_label_are_not_subheadings(lines: tuple[str, str]) -> None:
    assert subheadings(HEAD, LEAD, NEXT, *lines, LAST) == []


@pytest.mark.parametrize(
    "question", ["Czy lód odpuści?", "Hvorfor er havnen stengt?", "NE OLMUŞTU?", "Почему закрыт порт?"]
)
def test_a_question_in_other_languages_may_be_a_subheading(question: str) -> None:
    assert subheadings(HEAD, LEAD, NEXT, question, LAST) == [question]


def test_the_heading_of_an_entry_of_a_live_page_may_be_long() -> None:
    line = (
        "11.04 Uhr: Der Hafen von Kelmsund bleibt nach Angaben der Leitung bis zum Ende der Woche wegen Eis geschlossen"
    )
    assert subheadings(HEAD, LEAD, NEXT, line, LAST) == [line]
    assert subheadings(HEAD, LEAD, NEXT, line.removeprefix("11.04 Uhr: ") + " und leer", LAST) == []


def test_a_subheading_has_a_paragraph_on_either_side() -> None:
    line = SUBHEADINGS["plain"]
    short = "They play cards for bread and jam."
    assert subheadings(HEAD, LEAD, short, line, LAST) == []
    assert subheadings(HEAD, LEAD, NEXT, line, short) == []
    assert subheadings(HEAD, LEAD, NEXT, line) == []


def test_a_line_next_to_a_paragraph_that_breaks_off_is_not_a_subheading() -> None:
    line = SUBHEADINGS["plain"]
    assert subheadings(HEAD, LEAD, NEXT.removesuffix("."), line, LAST) == []
    assert subheadings(HEAD, LEAD, NEXT, line, LAST.removesuffix(".")) == []
    assert subheadings(HEAD, LEAD, NEXT, line, LAST[:1].lower() + LAST[1:]) == []


STAMPS = {
    "date": "4 March 2025",
    "date and time": "March 4, 2025 at 10:31 a.m.",
    "updated": "This story of the harbour desk was last updated by its editors in Kelmsund on 4 March 2025",
    "numbers": "04/03/2025 10:31",
    "iso": "2025-03-04",
    "reading time": "4 minutes read",
    "ago": "3 hours ago",
    "with a name": "4 March 2025 | Kelmsund Courier Harbour Desk",
}


@pytest.mark.parametrize("line", STAMPS.values(), ids=STAMPS)
def test_a_date_is_not_a_headline(line: str) -> None:
    assert headline(f"{line}\n\n{HEAD}\n\n{STORY}") == HEAD


@pytest.mark.parametrize(
    "line",
    [
        "Nine trawlers caught in the ice off Kelmsund since 3 March 2025",
        "March 3 storm leaves nine trawlers in the ice of Kelmsund",
        "In 2025 the ice came early",
    ],
)
def test_a_headline_may_contain_a_date(line: str) -> None:
    assert headline(f"{line}\n\n{STORY}") == line


def test_an_item_of_a_list_is_not_a_headline() -> None:
    assert headline(f"• Ice keeps boats in port\n\n{HEAD}\n\n{STORY}") == HEAD


def test_names_of_sections_before_the_headline_are_skipped() -> None:
    assert headline(f"World News\n\nNorway\n\n{HEAD}\n\n{STORY}") == HEAD
    assert headline(f"World\n\nNorway\n\n{STORY}") is None


def test_the_headline_of_the_hints_is_found() -> None:
    line = "Nine trawlers are in the ice of Kelmsund. The crews play cards."
    text = f"{line}\n\n{LEAD}\n\n{NEXT}\n"
    assert headline(text) is None
    assert headline(text, Hints(headline=line.upper())) == line
    assert headline(text, Hints(headline="Another story")) is None
    assert headline(f"Home\n\n{line}\n\n{LEAD}\n", Hints(headline=line)) == line


def test_a_truncated_headline_of_the_hints_is_the_line_with_the_same_beginning() -> None:
    line = "Nine trawlers are in the ice of Kelmsund. The crews play cards."
    text = f"{line}\n\n{LEAD}\n\n{NEXT}\n"
    assert headline(text, Hints(headline=f"{line[:20]}…")) == line
    assert headline(text, Hints(headline=line[:20])) == line
    assert headline(text, Hints(headline=line[:19])) is None


def test_a_first_sentence_that_the_lead_repeats_is_the_headline() -> None:
    line = "Kelmsund harbour shuts for the first time since 1929."
    text = f"{line}\n\n{LEAD}\n\n{NEXT}\n"
    article = parse(text)
    assert article.headline is not None
    assert article.headline.span.of(text) == line
    assert headline(f"Bread is short, says the baker of the town.\n\n{LEAD}\n\n{NEXT}\n") is None
    assert headline(f"“{line}”\n\n{LEAD}\n\n{NEXT}\n") is None


def test_more_than_two_paragraphs_before_a_dateline_are_a_story_without_furniture() -> None:
    assert headline(f"{HEAD}\n\n{NEXT}\n\n{LAST}\n\n{STORY}") == HEAD
    assert headline(f"{HEAD}\n\n{NEXT}\n\n{LAST}\n\n{LEAD}\n\n{STORY}") is None


def test_a_bracketed_agency_ends_a_caption_under_the_headline() -> None:
    assert captions("Trawlers between the moles (Reuters)") == [("Trawlers between the moles (Reuters)", "supplier")]
    assert captions("Trawlers between the moles (Source: Harbour Office)") == [
        ("Trawlers between the moles (Source: Harbour Office)", "supplier")
    ]
    assert captions("Trawlers (AFP)") == []
    assert captions("Trawlers between the moles (nine of them)") == []


def test_a_headline_needs_more_words_without_a_dateline() -> None:
    assert headline(f"Ice keeps the boats\n\n{LEAD}\n\n{NEXT}\n") == "Ice keeps the boats"
    assert headline(f"Ice keeps boats\n\n{LEAD}\n\n{NEXT}\n") is None
    assert headline(f"Ice comes\n\n{STORY}") == "Ice comes"
    assert headline(f"Ice\n\n{STORY}") is None


PLACE_LINES = {
    "three words": "Trawlers near Kelmsund",
    "in": "Harbour master in Kelmsund",
    "outside": "Trawlers in the ice outside Port Marlow",
    "town and country": "Trawlers in the ice at Kelmsund, Norway",
    "eleven words": "The crew of two men and a boy ashore in Kelmsund",
}
NOT_PLACE_LINES = {
    "two words": "Near Kelmsund",
    "verb": "Harbour master is in Kelmsund",
    "sentence": "Harbour master seen in Kelmsund.",
    "no place": "Harbour master in the ice",
    "lower case": "harbour master in Kelmsund",
    "twelve words": "The crew of two men and a tall boy ashore in Kelmsund",
    "item": "* Harbour master in Kelmsund",
    "date": "10:31 in Kelmsund",
}


@pytest.mark.parametrize("line", PLACE_LINES.values(), ids=PLACE_LINES)
def test_a_line_without_a_verb_that_names_a_place_is_a_caption(line: str) -> None:
    assert captions(line) == [(line, "place_line")]


@pytest.mark.parametrize("line", NOT_PLACE_LINES.values(), ids=NOT_PLACE_LINES)
def test_a_line_with_a_verb_or_without_a_place_is_not_a_caption(line: str) -> None:
    assert captions(line) == []


def test_a_place_line_may_follow_another_line() -> None:
    line = PLACE_LINES["in"]
    assert captions("The master says that it is the first time since 1929.", line) == [(line, "place_line")]
    assert captions("4 March 2025", "Crews wait", line) == [(line, "place_line")]


@pytest.mark.parametrize("tail", ["and the crews play cards.", ", and the crews play cards.", "a crew plays cards."])
def test_a_line_whose_sentence_continues_in_the_next_block_is_not_a_headline(tail: str) -> None:
    line = "Nine trawlers are caught near Kelmsund"
    assert headline(f"{line}\n\n{tail}\n\n{NEXT}\n") is None
    assert headline(f"{line}\n\n{tail.lstrip(', ').capitalize()}\n\n{LEAD}\n\n{NEXT}\n") == line


def test_a_full_stop_may_precede_quotation_marks_and_brackets() -> None:
    for end in ("", '"', "”", "’", ")", "]", "»", "”)"):
        line = f"Nine trawlers are in the ice of the town.{end}"
        assert headline(f"{line}\n\nBread is short, says the baker of Kelmsund, and so is jam.\n\n{NEXT}\n") is None


def test_a_label_in_brackets_may_open_a_headline_of_four_words() -> None:
    for line in ("(Corrected) Trawlers leave Kelmsund", "[Exclusive] Trawlers leave Kelmsund"):
        assert headline(f"{line}\n\n{STORY}") == line
    for line in ("(Corrected)", "(Trawlers leave the harbour of Kelmsund)", "(Corrected) Trawlers leave"):
        assert headline(f"{line}\n\n{STORY}") is None


def test_a_headline_in_title_case_may_have_a_full_stop() -> None:
    """Of the words of more than three letters there are at least four, and four in five begin with a capital."""
    for line, expected in (
        ("Harbour Office Shuts Kelmsund to Trawlers.", True),
        ("Harbour Office Shuts Port to crews.", True),
        ("Harbour Office shuts Port to crews.", False),
        ("Ice Is on Us, and We Are In.", False),
    ):
        assert headline(f"{line}\n\n{LEAD}\n\n{NEXT}\n") == (line if expected else None)


def test_a_place_line_may_follow_a_line_that_is_too_long_for_one() -> None:
    line = PLACE_LINES["in"]
    long = "Masters of harbours " + "m" * 75 + " in Kelmsund"
    assert captions(long, line) == [(line, "place_line")]


def test_a_caption_with_a_bracketed_agency_may_follow_a_date() -> None:
    line = "Trawlers between the moles (Reuters)"
    assert captions("4 March 2025", line) == [(line, "supplier")]


def test_a_question_in_the_middle_of_a_long_line_makes_it_two_sentences() -> None:
    line = "Are the crews of the nine trawlers in the ice all right? The master of Kelmsund says that they play cards."
    assert headline(f"{line}\n\n{STORY}") is None
    assert headline(f"{line.replace('? The', ' – the').removesuffix('.')}\n\n{STORY}") is not None


@pytest.mark.parametrize("stop", "。．।۔…")
def test_a_full_stop_of_any_script_ends_a_sentence(stop: str) -> None:
    line = f"Nine trawlers are in the ice{stop}"
    assert headline(f"{line}\n\n{LEAD}\n\n{NEXT}\n") is None
    assert headline(f"{line[:-1]}\n\n{LEAD}\n\n{NEXT}\n") == line[:-1]


def test_a_timestamp_begins_with_its_date() -> None:
    assert headline(f"Kelmsund Norway 4 March\n\n{HEAD}\n\n{STORY}") == HEAD
    line = "Trawlers Kelmsund 4 March"
    assert headline(f"{line}\n\n{HEAD}\n\n{STORY}") == line


def test_a_kicker_has_three_words() -> None:
    assert headline(f"Kelmsund Harbour News\n\n{HEAD}\n\n{STORY}") == HEAD
    line = "Kelmsund Harbour News Today"
    assert headline(f"{line}\n\n{HEAD}\n\n{STORY}") == line


def test_a_headline_may_follow_the_byline() -> None:
    assert headline(f"By Ann Lowell\n\n{HEAD}\n\n{LEAD}\n\n{NEXT}\n") == HEAD


@pytest.mark.parametrize(
    "question", ["Le blé est-il en cause ?", "Les prix vont-ils baisser ?", "Le port a-t-il raison ?"]
)
def test_a_french_question_with_its_pronoun_behind_the_verb_is_a_subheading(question: str) -> None:
    assert subheadings(HEAD, LEAD, question, NEXT) == [question]


@pytest.mark.parametrize("question", ["The price?", "Un mi-temps ?"])
def test_another_short_question_is_not_a_subheading(question: str) -> None:
    assert subheadings(HEAD, LEAD, question, NEXT) == []
