"""Claims about press releases, notes about authors, excerpts, evidence beside known lines, lines above a story."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.context.above_story import (
    find_above_dateline,
    find_above_headline,
    find_job_below_byline,
    is_kicker,
)
from newsparse_boilerplate.context.headings import announced_lines, is_bio, is_heading, is_item
from newsparse_boilerplate.context.letters import signature_lines
from newsparse_boilerplate.context.line_features import LINE_FEATURES, line_features
from newsparse_boilerplate.context.neighbours import bonuses_beside_page
from newsparse_boilerplate.context.passes import announced_items, is_plain_sentence
from newsparse_boilerplate.context.tables import is_amount, lists_of_results
from newsparse_boilerplate.inline import find_inline
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.paragraphs import begins_inside_sentence
from newsparse_boilerplate.prose import announces, is_quotation, is_table_row, plainly_reports, reports_speech
from newsparse_boilerplate.resources import default_resources
from newsparse_boilerplate.wording.author_notes import is_author_note
from newsparse_boilerplate.wording.excerpts import find_excerpts, is_joined
from newsparse_boilerplate.wording.labels import default_labels
from newsparse_boilerplate.wording.matching import match_line
from newsparse_boilerplate.wording.press_release import release_parts
from newsparse_boilerplate.wording.voice import find_voices

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
WEIR = (
    "Weir Energy today announced that it will build a new dam at Velmar, the largest of its kind in the whole county."
)
BUILDS = (
    "Weir Energy builds dams and weirs in nine counties and employs four hundred people at its works in Velmar today."
)
LOOKS = "This text contains forward-looking statements that are based on plans and may turn out to be wrong in the end."


def one(content: str) -> Line:
    return Line(0, len(content), content)


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    found = lines_of(text, split_blocks(text, "blank"))
    assert [line.content for line in found] == list(contents)
    return found


# Press releases


def parts(*contents: str) -> list[tuple[str, str]]:
    page = lines(*contents)
    return [(page[number].content, category) for number, category in release_parts(page, ())]


@pytest.mark.parametrize(
    "label",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "Pressemitteilung",
        "Embargoed until May 4, 10 a.m.",
        "Sperrfrist 4. Mai",
    ],
)
def test_the_label_of_a_press_release_is_near_its_beginning(label: str) -> None:
    assert parts(label, "Weir builds a dam", STORKS) == [(label, "other")]
    assert parts("Weir builds a dam", label, STORKS) == [(label, "other")]
    assert parts(STORKS, label) == []
    assert parts(*["Weir builds"] * 11, label, STORKS) == [(label, "other")]
    assert parts(*["Weir builds"] * 12, label, STORKS) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Embargo on fish imports ends",
        "Embargo costs the port nine jobs",
        "Embargo ended in 1971, and fish came back to the port.",
    ],
)
def test_a_headline_about_an_embargo_is_not_the_label_of_a_press_release(headline: str) -> None:
    assert parts(headline, STORKS) == []


@pytest.mark.parametrize(
    ("mark", "is_release"),
    [
        (WEIR, True),
        ("###", True),
        ("# # #", True),
        ("Media contact:", True),
        ("Forward-looking statements", True),
        ("##", False),
        ("Media", False),
        ("Weir today announced a dam", False),
    ],
)
def test_the_description_of_a_sender_belongs_to_a_press_release_only(mark: str, is_release: bool) -> None:
    found = parts("Weir Energy builds a dam", mark, STORKS, RINGS, "About Weir Energy", BUILDS)
    expected = [("About Weir Energy", "author_bio"), (BUILDS, "author_bio")]
    if mark == "Forward-looking statements":
        assert found in ([], expected)
    else:
        assert [one for one in found if one[0] != mark] == (expected if is_release else [])


@pytest.mark.parametrize(
    ("heading", "is_sender"),
    [
        ("About Weir Energy", True),
        ("About the Weir Energy", True),
        ("Über Weir Energy", True),
        ("Über die Weir Energy", True),
        ("À propos de Weir Energy", True),
        ("Acerca de Weir Energy", True),
        ("about Weir Energy", False),
        ("About weir energy", False),
        ("About Quay News", False),
        ("About Weir Energy.", False),
        ("Weir Energy", False),
        ("About", False),
        ("About Weir Energy " + "x" * 62, True),
        ("About Weir Energy " + "x" * 63, False),
    ],
)
def test_the_heading_above_a_description_names_a_sender_of_the_story(heading: str, is_sender: bool) -> None:
    found = parts("PRESS RELEASE", WEIR, heading, BUILDS)
    assert ((heading, "author_bio") in found) is is_sender
    assert ((BUILDS, "author_bio") in found) is is_sender


def test_the_description_of_a_sender_may_be_one_sentence_with_its_heading() -> None:
    text = "About Weir Energy: it builds dams and weirs in nine of the counties."
    assert parts("PRESS RELEASE", WEIR, text) == [("PRESS RELEASE", "other"), (text, "author_bio")]
    assert parts("PRESS RELEASE", WEIR, "About Weir Energy: dams") == [("PRESS RELEASE", "other")]
    assert parts("PRESS RELEASE", WEIR, "About Weir Energy", STORKS) == [("PRESS RELEASE", "other")]


def test_the_notice_on_forecasts_goes_with_its_heading() -> None:
    heading = "Forward-looking statements"
    release = ("PRESS RELEASE", "other")
    assert parts("PRESS RELEASE", WEIR, heading, LOOKS) == [release, (heading, "standards"), (LOOKS, "standards")]
    assert parts("PRESS RELEASE", WEIR, heading, STORKS) == [release]
    assert parts("PRESS RELEASE", WEIR, heading) == [release]
    assert parts("PRESS RELEASE", WEIR, LOOKS, f"“{STORKS}” he said.", heading, LOOKS)[1:] == [
        (heading, "standards"),
        (LOOKS, "standards"),
    ]


@pytest.mark.parametrize("number", [6, 7])
def test_the_address_of_the_sender_has_six_short_lines(number: int) -> None:
    names = [f"Ann Lee {n}" for n in range(number)]
    found = parts("PRESS RELEASE", WEIR, "Media contact:", *names)
    assert found[1:] == [(name, "author_bio") for name in ("Media contact:", *names[:6])]
    assert parts("PRESS RELEASE", WEIR, "Media contact:", "Ann Lee", STORKS, "Bo Ek")[1:] == [
        ("Media contact:", "author_bio"),
        ("Ann Lee", "author_bio"),
    ]


def test_the_source_of_a_release_and_lines_before_the_last_report() -> None:
    assert parts("PRESS RELEASE", WEIR, "SOURCE Weir Energy")[1:] == [("SOURCE Weir Energy", "other")]
    assert parts("PRESS RELEASE", WEIR, "Source Weir Energy")[1:] == []
    assert parts("PRESS RELEASE", WEIR, "SOURCE Weir Energy", "“It is a dam,” said Ann Lee.")[1:] == []
    assert parts("PRESS RELEASE", WEIR, "SOURCE Weir Energy", "Ann Lee said so.")[1:] == []


# Notes about authors, excerpts


@pytest.mark.parametrize(
    ("note", "byline", "is_note"),
    [
        ("Ann Lee is a reporter in Velmar.", "By Ann Lee", True),
        ("Ann Lee is the editor.", "Ann Lee", True),
        ("Ann Lee was one of us.", "Ann Lee", True),
        ("Ann Lee is shy.", "Ann Lee", False),
        ("Ann Lee writes on ports.", "Ann Lee", True),
        ("Ann Lee covers ports.", "ANN LEE", True),
        ("Ann Lee lives in Velmar.", "von Ann Lee", True),
        ("*Ann Lee teaches law.", "Ann Lee", True),
        ("Ann Lee ist Redakteurin.", "Von Ann Lee", True),
        ("Ann Lee schreibt.", "Ann Lee", True),
        ("Ann Lee est là.", "Par Ann Lee", True),
        ("Ann Lee es una voz.", "Por Ann Lee", True),
        ("Ann Lee is een boot.", "Door Ann Lee", True),
        ("Ann Lee sails.", "Ann Lee", False),
        ("Ann Lee, is a reporter.", "Ann Lee", True),
        ("Ann van Lee is a reporter.", "Ann van Lee", True),
        ("Ann is a reporter.", "Ann", False),
        ("Bo Ek is a reporter.", "By Ann Lee and Bo Ek", True),
        ("Bo Ek is a reporter.", "Ann Lee, Bo Ek", True),
        ("Bo Ek is a reporter.", "Ann Lee | Bo Ek", True),
        ("Bo Ek is a reporter.", "Ann Lee & Bo Ek", True),
        ("Bo Ek is a reporter.", "By Ann Lee", False),
        ("Bo Ek is a reporter.", "Story by Bo Ek", True),
        ("Bo Ek is a reporter.", "Written by Bo Ek", True),
        ("Bo Ek is a reporter.", "Bo Ek, " + "x, " * 12, True),
        ("Bo Ek is a reporter.", "Bo Ek, " + "x, " * 13, False),
    ],
)
def test_a_note_about_the_author_names_the_author_of_the_byline(note: str, byline: str, is_note: bool) -> None:
    assert is_author_note(one(note), [one(byline.strip())]) is is_note


def test_a_note_about_the_author_is_short_and_the_byline_near() -> None:
    note = one("Ann Lee is a reporter in Velmar.")
    byline, other = one("Ann Lee"), one("Ferry")
    assert is_author_note(note, [byline, *[other] * 11])
    assert not is_author_note(note, [byline, *[other] * 12])
    for length, found in ((500, True), (501, False)):
        assert is_author_note(one("Ann Lee is a " + "x" * (length - 13)), [byline]) is found


def test_excerpts_are_three_cut_lines_together() -> None:
    cut = STORKS[:-1] + "…"
    assert list(find_excerpts(lines(cut, cut.replace("town", "city"), cut.replace("town", "port")))) == [0, 1, 2]
    assert list(find_excerpts(lines(cut, cut.replace("town", "city"), STORKS))) == []
    short = ["x" * 59 + "…", "y" * 58 + "…", "z" * 59 + "…"]
    assert list(find_excerpts(lines(*short))) == []
    assert list(find_excerpts(lines("x" * 59 + "…", "y" * 59 + "…", "z" * 59 + "…"))) == [0, 1, 2]


@pytest.mark.parametrize(
    ("content", "joined"),
    [
        ("Ferry is backMill grinds againQuay is shutNets are soldLamps are litWeir", True),
        ("Ferry is backMill grinds againQuay is shutNets are soldLamps are lit", False),
        ("Ferry is back?Mill grinds!Quay is shut’Nets are sold”Lamps are litWeir", True),
        ("PayPal and YouTube and LinkedIn and eBay and McLee and DeRoe", False),
        ("f(backMill againQuay shutNets soldLamps litWeir)", False),
        ("backMi againQu shutNe soldLa litWe openBo", False),
    ],
)
def test_joined_titles_have_five_capitals_behind_letters(content: str, joined: bool) -> None:
    assert is_joined(one(content)) is joined


# Prose


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ("| a | b |", True),
        ("| a | b", False),
        ("||", False),
        ("|a|", True),
        ("1\ta\tb", True),
        ("a\tb\tc", False),
        ("1\ta", False),
    ],
)
def test_a_row_of_a_table(content: str, row: bool) -> None:
    assert is_table_row(one(content)) is row


@pytest.mark.parametrize(
    ("content", "quotation"),
    [
        ("“Sign in.”", True),
        ('"Sign in."', True),
        ("„Ja.“", True),
        ("«Oui.»", True),
        ("“Sign in”", False),
        ("“A” or “B.”", False),
        ("Sign in.”", False),
        ("“Sign in,”", True),
        ("“S.", False),
    ],
)
def test_a_line_that_is_one_quotation(content: str, quotation: bool) -> None:
    assert is_quotation(one(content)) is quotation


@pytest.mark.parametrize(
    ("content", "announced"),
    [
        ("The winners of the race are these:", True),
        ("The winners are these:", False),
        ("The winners of the race are these", False),
        ("Read more of the best news:", False),
        ("The winners of our race are these:", False),
    ],
)
def test_a_line_that_announces_a_list(content: str, announced: bool) -> None:
    assert announces(one(content)) is announced


def test_the_items_of_an_announced_list_end_with_a_paragraph() -> None:
    page = lines(STORKS, "The winners of the race are these:", "Ann Lee", "Bo Ek", RINGS, "Cem Ay")
    assert announced_items(page) == {1, 2, 3}
    assert announced_items(page[1:]) == set()


def test_speech_belongs_to_the_story() -> None:
    assert plainly_reports(one("The master of the port said so on Monday."))
    assert not plainly_reports(one("The master of the port said so on Monday"))
    assert reports_speech(one("The master of the port added that it is shut."))
    assert not reports_speech(one("The master added so."))
    assert is_plain_sentence(one("The ferry is back in the port of Velmar today."))
    assert not is_plain_sentence(one("You can find our ferry in the port of Velmar."))
    assert not is_plain_sentence(one("Ferry is back"))


@pytest.mark.parametrize(
    ("content", "inside"),
    [
        ("the ferry", True),
        ("The ferry", False),
        (", the", True),
        (". The", True),
        (") the", True),
        ("-like", True),
        ("- like", False),
        ("’s ferry", True),
        ("’ ", False),
        ("1 ferry", False),
    ],
)
def test_a_line_that_begins_inside_a_sentence(content: str, inside: bool) -> None:
    assert begins_inside_sentence(one(content)) is inside


# Headings and items


@pytest.mark.parametrize(
    ("content", "heading", "item"),
    [
        ("Related stories", True, False),
        ("Related stories:", True, False),
        ("Seen this?", True, False),
        ("Related stories.", False, False),
        ("***", False, False),
        ("* Ferry", True, True),
        ("- Ferry", True, True),
        ("-- Ferry", True, True),
        ("– Ferry", True, True),
        ("1. Ferry", True, True),
        ("12) Ferry", True, True),
        ("123) Ferry", True, False),
        ("*Ferry", True, False),
        ("* Ferry.", False, False),
        ("* Ferry;", False, False),
        ("* Ferry:", True, False),
        ("› Ferry", True, True),
    ],
)
def test_headings_and_items(content: str, heading: bool, item: bool) -> None:
    assert (is_heading(one(content)), is_item(one(content))) == (heading, item)


def test_lines_below_headings() -> None:
    page = lines(STORKS, "Related stories", "* Ferry", "* Mill", "Nets", "* Quay")
    assert dict(announced_lines(page, {1: "related"})) == {2: "related", 3: "related"}
    assert dict(announced_lines(page, {1: "share"})) == {}
    assert dict(announced_lines(page, {1: "related", 3: "share"})) == {2: "related"}
    bio = f"Ann Lee is at ann@quay.example and has been there for nine years, in which {STORKS}"
    page = lines(STORKS, "About the author", bio)
    assert dict(announced_lines(page, {1: "author_bio"})) == {2: "author_bio"}
    assert dict(announced_lines(page[1:], {0: "author_bio"})) == {}
    assert is_bio(page[2])
    assert not is_bio(page[0])


# Above the story


@pytest.mark.parametrize(
    ("content", "kicker"),
    [
        ("World", True),
        ("World news", True),
        ("World Boat News", True),
        ("Night boats return", False),
        ("World Boat News Now", False),
        ("World.", False),
        ("1 2", False),
    ],
)
def test_a_kicker_has_few_words(content: str, kicker: bool) -> None:
    assert is_kicker(one(content)) is kicker


def test_lines_above_a_headline() -> None:
    page = lines("World", "Night boats return", "Boats", "Ferry is back", STORKS)
    headline = page[3].start
    assert [
        (f.span.of("\n\n".join(line.content for line in page)), f.rule) for f in find_above_headline(page, headline, ())
    ] == [
        ("World", "kicker"),
        ("Boats", "kicker"),
    ]
    known = {page[0].start, page[2].start}
    assert [(f.rule, f.span.start) for f in find_above_headline(page, headline, known)] == [
        ("above_headline", page[1].start)
    ]
    assert find_above_headline(lines(STORKS, "World", "Ferry"), len(STORKS) + 9, ()) == []
    many = lines(*[f"Boat {'x' * n}" for n in range(1, 9)], "Ferry is back")
    assert len(find_above_headline(many, many[-1].start, ())) == 6


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Listen", True),
        ("x" * 50, True),
        ("x" * 51, False),
        ("Listen.", False),
        ("* Listen", False),
        (f"{'x' * 60} (Quay)", True),
    ],
)
def test_a_line_between_headline_and_dateline(content: str, found: bool) -> None:
    page = lines("Ferry is back", content, STORKS)
    given = [page[0].end, page[2].start]
    assert bool(find_above_dateline(page, *given, {1, 2})) is found
    assert find_above_dateline(page, *given, {1}) == []


@pytest.mark.parametrize(
    ("job", "found"),
    [
        ("Business reporter", True),
        ("Senior reporter at the Quay News", True),
        ("A B C D E F reporter", False),
        ("Business reporter.", False),
        ("Business", False),
    ],
)
def test_the_job_below_a_byline(job: str, found: bool) -> None:
    text = f"By Ann Lee\n\n{job}\n\n{STORKS}"
    page = lines_of(text, split_blocks(text, "blank"))
    assert bool(find_job_below_byline(text, page, 10)) is found
    assert find_job_below_byline(text, page, 7) == []
    assert find_job_below_byline(text, page, len(text)) == []


# Evidence beside known lines


def bonuses(known: dict[int, str], *contents: str) -> list[float]:
    page = lines(*contents)
    starts = {page[number].start: category for number, category in known.items()}
    found = bonuses_beside_page(page, set(starts), starts)  # type: ignore[arg-type]
    return [found.get(line.start, 0.0) for line in page]


def test_the_limit_is_lower_beside_lines_of_the_page() -> None:
    assert bonuses({1: "share"}, STORKS, "Share", "Nets", RINGS) == [0, 0, 1.5, 0]
    assert bonuses({1: "share"}, STORKS, "Share", "Nets", "Ropes", RINGS) == [0, 0, 0, 0, 0]
    assert bonuses({1: "advertisement"}, STORKS, "Advertisement", "Nets", RINGS) == [0, 0, 0, 0]
    assert bonuses({1: "related"}, STORKS, "Related stories", "Nets", "Ropes", RINGS) == [0, 0, 1.0, 1.0, 0]
    assert bonuses({1: "related"}, STORKS, "Related stories", "Nets", "Ropes") == [0, 0, 3.0, 3.0]
    assert bonuses({1: "comments"}, STORKS, "Comments", "Nets", "Ropes") == [0, 0, 2.0, 2.0]
    assert bonuses({1: "share"}, STORKS, "Share", "Nets", "Ropes") == [0, 0, 0, 0]
    assert bonuses({1: "comments"}, STORKS, "Comments", "Nets", "Ropes", RINGS) == [0, 0, 0, 0, 0]


# Single lines


@pytest.mark.parametrize(
    ("content", "amount"),
    [
        ("$4", True),
        ("4.5", True),
        ("4,5", True),
        ("40%", True),
        ("€ 4", True),
        ("4", False),
        ("4.5.2024", False),
        ("4:5", False),
        ("$4 m", False),
        ("$", False),
        ("₹ 4,00,000", True),
    ],
)
def test_an_amount(content: str, amount: bool) -> None:
    assert is_amount(one(content)) is amount


@pytest.mark.parametrize(
    ("content", "result"),
    [
        ("Velmar 2, Low Harbour 1", True),
        ("Velmar 2-1 Low Harbour", True),
        ("Velmar 2 Low Harbour 1", True),
        ("Velmar 2:1 Quay", True),
        ("Velmar v Quay", False),
        ("velmar 2, Quay 1", False),
        ("Velmar 2, Quay 1.", False),
        ("Velmar 2–1 Quay", True),
    ],
)
def test_a_result(content: str, result: bool) -> None:
    assert bool(lists_of_results([one(content), one(content)])) is result


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("The ferry (opens in new tab) is back.", "The ferry is back."),
        ("The ferry, opens new tab, is back.", "The ferry, is back."),
        ("The ferry opens in a new window is back.", "The ferry is back."),
        ("The ferry (external link) is back.", "The ferry is back."),
        ("The ferry (External link opens in new tab) is back.", "The ferry is back."),
        ("She opens a new tab.", "She."),
        ("The shop opens new doors.", "The shop opens new doors."),
        ("The ferry (this link opens in a new tab) is", "The ferry is"),
    ],
)
def test_residue_of_links_goes_with_its_brackets(text: str, rest: str) -> None:
    found = find_inline(text)
    kept, at = "", 0
    for span in found:
        kept, at = kept + text[at : span.start], span.end
    assert kept + text[at:] == rest


@pytest.mark.parametrize(
    ("content", "flags"),
    [
        ("See www.quay.example", {"url"}),
        ("Write to ann@quay.com", {"url"}),
        ("Ask @annlee", {"handle"}),
        ("© Quay", {"copyright"}),
        ("Quay™", {"copyright"}),
        ("(c) Quay", {"copyright"}),
        ("News | Boats", {"bar"}),
        ("News / Boats", {"bar"}),
        ("News > Boats", {"bar"}),
        ("Boats: nets", {"colon"}),
        ("At 10:30", {"colon", "time"}),
        ("In 1911", {"time"}),
        ("On 4.5.2024", {"time"}),
        ("In 2150", set()),
        ("Boats", set()),
        ("x" * 41 + ": a", set()),
        ("Say “no”", {"quotes"}),
    ],
)
def test_the_marks_in_a_line(content: str, flags: set[str]) -> None:
    found = dict(zip(LINE_FEATURES, line_features(one(content)), strict=True))
    assert {name for name in ("url", "handle", "copyright", "bar", "colon", "time", "quotes") if found[name]} == flags


@pytest.mark.parametrize(
    ("key", "closed", "category"),
    [
        ("also read: storks are back", False, "related"),
        ("also read | storks are back", False, "related"),
        ("also read - storks are back", False, "related"),
        ("also read： storks are back", False, "related"),
        ("also read storks are back", False, None),
        ("also read: storks are back", True, None),
        ("leia também", False, "related"),
        ("leia também", True, "related"),
        ("# kommentare", False, "comments"),
        ("kommentare (#)", False, "comments"),
        (f"also read: {'x' * 189}", False, "related"),
        (f"also read: {'x' * 190}", False, None),
    ],
)
def test_a_label_and_a_link(key: str, closed: bool, category: str | None) -> None:
    assert default_labels().find(key, closed) == category


@pytest.mark.parametrize(
    ("content", "opens"),
    [
        ("Lees ook Brug gaat later open", True),
        ("Lees ook brug gaat later open", False),
        ("Lees ook Brug gaat", False),
        ("Storks are back Again and again", False),
    ],
)
def test_a_label_without_a_mark_before_a_title(content: str, opens: bool) -> None:
    assert default_labels().opens(content) is opens


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("Advertisement", "line:"),
        ("Related photos - Storks are back", "label"),
        ("Lees ook Brug gaat later open", "label"),
        (STORKS, None),
        ("Storks are back", None),
    ],
)
def test_a_line_by_its_wording_alone(content: str, rule: str | None) -> None:
    found = match_line(Line(0, len(content), content, default_resources().phrases), default_resources())
    assert (found[1].startswith(rule) if rule else found is None) if found or rule else True


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Sign up for our newsletter today.", True),
        ("Sign up for our newsletter", True),
        ("Sign up now.", False),
        ("The ferry is back in Velmar.", False),
        ("| Sign up for our newsletter |", False),
        ("Do you like boats? Sign up for our newsletter.", True),
        ("By signing up you accept our cookies policy.", True),
    ],
)
def test_the_voice_of_the_page_between_paragraphs(content: str, found: bool) -> None:
    page = lines(STORKS, content, RINGS)
    assert list(find_voices(page, ())) == ([1] if found else [])
    assert list(find_voices(page, {1})) == []


def test_the_names_below_letters() -> None:
    letter = f"SIR – {STORKS}"
    assert signature_lines(lines(letter, "Ann Lee", "Velmar", RINGS), "", ()) == {1, 2}
    assert signature_lines(lines(STORKS, "Ann Lee", "Velmar"), "letters to the editor", ()) == {1, 2}
    assert signature_lines(lines(STORKS, "Ann Lee", "Velmar"), "ferry is back", ()) == set()
    assert signature_lines(lines(letter, "Ann Lee", "Velmar"), "", {2}) == {1}
    assert signature_lines(lines(letter, "Name and address supplied", RINGS), "", ()) == {1}
    assert signature_lines(lines(letter, "ann lee", RINGS), "", ()) == set()


@pytest.mark.parametrize(("size", "found"), [(119, []), (120, [0])])
def test_joined_titles_are_a_line_of_120_code_points_at_least(size: int, found: list[int]) -> None:
    titles = "Ferry is backMill grinds againQuay is shutNets are soldLamps are litWeir is open "
    assert list(find_excerpts([one(titles + "x" * (size - len(titles)))])) == found
