"""Patterns, each with lines that it matches."""

from __future__ import annotations

import pytest

from newsparse_boilerplate import BoilerplateSettings, find_boilerplate
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.patterns import Pattern, default_patterns, read_patterns
from newsparse_boilerplate.words import word_classes

LINES = {
    "follow_on": """
        Like the Courier on Facebook
        Find all boats of the Courier on Instagram
        Join us on WhatsApp
        Visit the Courier on YouTube
        Add the Courier on Google
        Watch the Courier on our YouTube channel
        Follow the Courier via RSS.
        """,
    "follow_author": """
        You can email her at lowell@courier.example.
        Contact him via lowell@courier.example
        Email the author at lowell@courier.example
        Reach out to the reporter at lowell@courier.example
        Message us here
        Write to them at Mill Lane 4, Dravna
        """,
    "reached_at": """
        Ines Marlow can be reached at marlow@courier.example.
        Ines Marlow may be contacted by post.
        Ines Marlow can be reached by phone: (555) 0134-17.
        The office can be reached via https://courier.example
        Piet Roe can be reached on his e-mail
        Ines Marlow can be emailed at marlow@courier.example
        Ines Marlow can be followed on Signal.
        """,
    "author_handle": """
        Ines Marlow knows boats. Follow her on Signal.
        """,
    "sign_up_here": """
        For the tides of the week, sign up today.
        For the tides of the week, subscribe below
        For the tides of the week, register for free
        """,
    "in_your_inbox": """
        Get the tides in your inbox
        Have the tides sent to your inbox
        Receive our e-mail updates.
        Want the newsletter?
        Enter an address for the newsletter
        Join nine hundred readers of our newsletters
        Start the day with news alerts
        Jeden Morgen die Gezeiten in Ihrem Postfach.
        Få tidvattnet direkt i din inkorg
        """,
    "newsletter_invitation": """
        Melden Sie sich gleich für den Newsletter der Stadt an.
        Anmäl dig till Kurirens nyhetsbrev
        Schrijf je in voor de nieuwsbrief van de haven
        """,
    "named_newsletter": """
        Newsletter „Die Gezeiten“
        Nieuwsbrief: "Het getij"
        """,
    "sign_up_consent": """
        Mit meiner Anmeldung stimme ich den Bedingungen zu.
        Genom att anmäla dig godkänner du villkoren
        By registering you accept the terms of the harbour.
        """,
    "rights": """
        © The Courier of Dravna. All rights reserved.
        This text may not be copied.
        Any reproduction of boats is prohibited.
        Die redistribution without permission
        """,
    "press_play": """
        Hit play to hear the bells
        Press play
        Click the play button
        Tap play to hear the bells
        Push play, then wait
        """,
    "volume": """
        0 seconds of 2 minutes, 4 seconds
        1 second of 12
        """,
    "bar": """
        Boats | Piers | Tides
        Boats > Piers > Tides
        Boats / Piers / Tides
        Boats · Piers · Tides
        Boats • Piers • Tides
        """,
    "path": """
        Home > Boats
        Inicio / Barcos
        News | Boats and other things that float on water
        """,
    "services": """
        Share Email
        On Facebook
        Via E-Mail
        Print, Save
        Email / Print
        E-mail, Print
        Link, Print
        Copy link
        More comments
        Save Print
        Teilen E-Mail
        Comment Share
        Comments Share
        Facebook Print
        Twitter Print
        Instagram Print
        LinkedIn Print
        WhatsApp Print
        YouTube Print
        Pinterest Print
        Reddit Print
        Telegram Print
        Flipboard Print
        Tumblr Print
        """,
    "more_from": """
        More from the harbour
        Latest in boats
        Trending in Velmar
        Popular in Velmar
        Most read in Velmar
        Top stories from Velmar
        Also in this story
        More from our harbour
        Read more about the boats of Velmar
        """,
    "time_to_read": """
        Estimated reading time: 4 minutes
        Approx. reading time 4 minutes
        Approx reading time: 4 minutes
        Reading time: 4 minutes.
        Read time 4 min
        Listening time: 4 min
        """,
    "topics": """
        Tags: boats, ice
        Related topics: boats, ice
        Suggested topics: boats, ice
        Topics | Boats, ice
        Topics: boats, ice
        Keywords: boats, ice.
        Filed under: boats, ice
        Categories: boats, ice
        """,
    "counter": """
        12 Comments
        (12) Comments
        3 new replies
        3 Kommentare anzeigen
        """,
    "get_the_app": """
        Download the Courier's app
        Download our free Courier news app for breaking news.
        Get the Courier app today
        """,
    "handle": """
        Twitter: @adaquill
        Mastodon @adaquill@lowtide.example
        E-mail: ada.quill@lowtide.example
        X: @ada2quill
        """,
    "address_alone": """
        ada.quill@lowtide.example
        quill2@lowtide.example
        """,
    "here_is": """
        Here's the video
        Here are our photos
        """,
    "continues": """
        Story continues below
        Article continues after this ad
        Your article continues below
        """,
    "version": """
        Exit mobile version
        View full site
        Go to the desktop version
        """,
    "embedded_post": """
        A post shared by Ines Marlow (@marlow)
        Photo shared by the Storks of Velmar (@velmarstorks) on Jan 4, 2020
        """,
    "please_consider": """
        The Courier is free for all; please consider a donation.
        If boats matter to you, please consider becoming a member today.
        """,
    "call_for_tips": """
        Got a story? Ring our newsdesk on 555 0134.
        Do you have a question for Agatha? Email agatha@courier.example.
        Were you on the night boat? Tell us
        Haben Sie Fotos? Schreiben Sie uns: fotos@courier.example
        Heb je een tip? Mail de redactie
        """,
    "letters_policy": """
        Letters may be edited for length and clarity.
        Submissions will be shortened
        The Courier welcomes readers' letters
        """,
    "comments_policy": """
        Comments on this piece are premoderated
        All comments are moderated before they are shown.
        """,
    "provided_by": """
        Provided by Dravna University
        """,
    "citation": """
        Citation: Storks choose tall chimneys (2023, May 4) retrieved 5 May 2023
        """,
    "our_standards": """
        Our Standards: The Courier Trust Code.
        """,
    "handle_alone": """
        @marlowcourier
        """,
    "order_a_copy": """
        To support the Courier order your copy at shop.example. Delivery charges may apply
        """,
}  # fmt: skip
"""The names of the patterns with lines that they match."""

EXAMPLES = [(line.strip(), name) for name, lines in LINES.items() for line in lines.strip().splitlines()]

CAUTIOUS = BoilerplateSettings(strictness="cautious")

STORY = """
The survey office counted eleven storks on the roofs of Velmar this year, three more than in any year since the war.
{}
Two of them were fitted with rings, the office said, and one had flown in from a tower four hundred miles to the south.
"""


def pattern_of(line: str) -> str | None:
    candidate = Line(0, len(line), line)
    found = default_patterns().find(candidate.key, candidate.closed)
    return found.name if found else None


@pytest.mark.parametrize(("line", "name"), EXAMPLES)
def test_a_pattern_matches_its_lines(line: str, name: str) -> None:
    assert pattern_of(line) == name


def test_every_pattern_has_examples() -> None:
    assert {name for _, name in EXAMPLES} == {pattern.name for pattern in default_patterns().patterns}


@pytest.mark.parametrize(("line", "name"), EXAMPLES)
def test_the_quick_test_accepts_every_match(line: str, name: str) -> None:
    candidate = Line(0, len(line), line)
    matching = [known for known in default_patterns().patterns if known.matches(candidate.key, candidate.closed)]
    assert matching[0].name == name


@pytest.mark.parametrize("platform", sorted(word_classes().platforms))
def test_a_line_may_begin_with_any_platform(platform: str) -> None:
    assert pattern_of(f"{platform.title()} Print") == "services"


ROW = "[[pattern]]\nname = 'x'\ncategory = 'share'\n"


def test_a_pattern_declares_the_beginning_of_the_line_or_a_mark_in_it() -> None:
    with pytest.raises(ValueError, match=r"^patterns\.toml: pattern 1, 'x' needs 'first' and "):
        read_patterns(ROW + "regex = 'boats'")
    with pytest.raises(ValueError, match=r"^patterns\.toml: pattern 1, 'x' needs"):
        read_patterns(ROW + "first = ['boats']\nregex = 'boats'")
    with pytest.raises(ValueError, match=r"'x', category must not be 'weather'; allowed values: .+'share'"):
        read_patterns(ROW.replace("share", "weather") + "first = ['boats']\nregex = '{first}'")
    with pytest.raises(ValueError, match=r"pattern 1 has the unknown key 'fist'; allowed keys: 'before', "):
        read_patterns(ROW + "fist = ['boats']\nregex = '{first}'")
    with pytest.raises(ValueError, match=r"'x', first must be a list of strings, not 'boats'"):
        read_patterns(ROW + "first = 'boats'\nregex = '{first}'")
    with pytest.raises(ValueError, match=r"^patterns\.toml: pattern 1, 'x' has the invalid regex "):
        read_patterns(ROW + "first = ['boats']\nregex = '{first}('").find("boats", False)


@pytest.mark.parametrize("pattern", default_patterns().patterns, ids=lambda pattern: pattern.name)
def test_each_regex_of_the_data_file_is_valid(pattern: Pattern) -> None:
    assert pattern.regex.pattern == pattern.source


def test_a_pattern_is_tried_on_lines_with_its_beginning() -> None:
    book = read_patterns(ROW + "before = ['old']\nfirst = ['boats', 'a.b']\nregex = '{first} sail'")
    assert [book.find(key, False) is not None for key in ("boats sail", "old boats sail", "a.b sail", "a-b sail")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert book.beginnings == {"a": ("a.b",), "b": ("boats",), "o": ("old ",)}


def test_a_pattern_is_tried_on_the_lines_that_contain_a_mark() -> None:
    book = read_patterns(ROW + "marks = ['(c)', '©']\nregex = '.*{mark} boats'")
    assert [book.find(key, False) is not None for key in ("the © boats", "the (c) boats", "the c boats")] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "part", ["share on ", "a | ", "follow ", "facebook ", "sign up here ", "permission of ", "follow x "]
)
@pytest.mark.parametrize("end", ["", "zzz", "?"])
@pytest.mark.parametrize("beginning", ["", "more in "])
def test_no_pattern_backtracks(beginning: str, part: str, end: str) -> None:
    """A pattern that backtracks would take minutes on the longest line that patterns are matched against."""
    line = beginning + (part * 100)[:380] + end
    for pattern in default_patterns().patterns:
        pattern.matches(line, closed=False)


def test_six_long_words_after_a_label_are_matched_in_linear_time() -> None:
    assert pattern_of("More in " + " ".join(["a" * 60] * 6)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Home > Boats.",
        "Boats | Piers | Tides.",
        "Facebook Print.",
        "More from the harbour.",
        "Read: Storks are back.",
        "Boats | Piers",
        "Facebook",
        "Read: Storks",
        "12 comments were read aloud at the meeting",
        "The tides were in the newsletter",
        "Roe can be reached by boat",
        "The pier can be reached at low tide on foot.",
        "Witnesses may be contacted by the police.",
        "Reading time: from four in the afternoon to midnight",
        "The boats, said Roe, may be sold",
        "Watch the boats on the ice",
        "27 replies arrived.",
        "9 a.m. · Prayers · Town hall",
        "Harrow 2 | Velmar 1 | Kelm 0",
        "Here's the thing about boats",
        "Also in the dock",
        "The story continues below deck",
        "Story continues below the waterline",
    ],
)
def test_similar_lines_of_stories_match_no_pattern(line: str) -> None:
    """Bars of links, labels and rows of platforms have no closing mark; some patterns match only whole lines."""
    assert pattern_of(line) is None


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Roe can be reached at roe@courier.example.", "pattern:reached_at"),
        ("Roe can be reached at roe@courier.example by night, the office said.", None),
        ("Boats | Piers | Tides", "pattern:bar"),
        ("| Boats | Piers | Tides |", None),
    ],
)
def test_reported_speech_and_table_rows_stay_even_if_a_pattern_matches(line: str, rule: str | None) -> None:
    rules = [finding.rule for finding in find_boilerplate(STORY.format(line))]
    assert rules == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("line", "removed"),
    [
        ("More from Low Harbour", True),
        ("MORE IN BOATS", True),
        ("Latest on this story", True),
        ("More at stake than a bridge", False),
        ("Latest in a long line of delays", False),
        ("Popular in the trade", False),
    ],
)
def test_more_from_is_followed_by_a_name_or_points_at_the_page(line: str, removed: bool) -> None:
    found = find_boilerplate(STORY.format(line), settings=CAUTIOUS)
    assert [finding.rule for finding in found] == ["pattern:more_from"] * removed
