"""Wordings of pages that no list can hold, each with lines that are worded so."""

from __future__ import annotations

import pytest

from newsparse_boilerplate import BoilerplateSettings, find_boilerplate
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.patterns import HEADS, MARKS, pattern_book

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
        Also in Velmar
        Read more about the boats of Velmar
        """,
    "labelled": """
        Read: Storks return to Velmar
        More: Storks return to Velmar
        Watch: Storks return to Velmar
        Related: Storks return to Velmar
        See also: Storks return to Velmar
        Also read: Storks return to Velmar
        Recommended: Storks return to Velmar
        Full story: Storks return to Velmar
        Must see: Storks return to Velmar
        Trending: Storks return to Velmar
        Now read: Storks return to Velmar
        Next up: Storks return to Velmar
        Go deeper: Storks return to Velmar
        Dig deeper: Storks return to Velmar
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
    "embedded_post": """
        A post shared by Ines Marlow (@marlow)
        Photo shared by the Storks of Velmar (@velmarstorks) on Jan 4, 2020
        """,
    "please_consider": """
        The Courier is free for all; please consider a donation.
        If boats matter to you, please consider becoming a member today.
        """,
}  # fmt: skip
"""Patterns, and lines that are theirs."""

EXAMPLES = [(line.strip(), name) for name, lines in LINES.items() for line in lines.strip().splitlines()]

CAUTIOUS = BoilerplateSettings(strictness="cautious")

STORY = """
The survey office counted eleven storks on the roofs of Velmar this year, three more than in any year since the war.
{}
Two of them were fitted with rings, the office said, and one had flown in from a tower four hundred miles to the south.
"""


def pattern_of(line: str) -> str | None:
    candidate = Line(0, len(line), line)
    found = pattern_book().find(candidate.key, candidate.closed)
    return found.name if found else None


@pytest.mark.parametrize(("line", "name"), EXAMPLES)
def test_a_line_is_worded_like_a_page(line: str, name: str) -> None:
    assert pattern_of(line) == name


def test_every_pattern_has_lines() -> None:
    assert {name for _, name in EXAMPLES} == {pattern.name for pattern in pattern_book().patterns}


@pytest.mark.parametrize("head", sorted(HEADS))
def test_the_quick_test_asks_for_no_first_word_in_vain(head: str) -> None:
    keys = [Line(0, len(line), line).key for line, _ in EXAMPLES]
    assert any(key.split()[0].rstrip(",:|.") == head and not any(m in key for m in MARKS) for key in keys)


@pytest.mark.parametrize("mark", MARKS)
def test_the_quick_test_asks_for_no_mark_in_vain(mark: str) -> None:
    keys = [Line(0, len(line), line).key for line, _ in EXAMPLES]
    others = [known for known in MARKS if known != mark]
    assert any(
        mark in key and key.split()[0].rstrip(",:|.") not in HEADS and not any(m in key for m in others) for key in keys
    )


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
    ],
)
def test_what_sounds_alike_is_not_the_pages(line: str) -> None:
    """Bars of links, labels and rows of services have no closing mark; some wordings are the whole line or none."""
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
def test_speech_and_rows_of_tables_are_no_wordings_of_pages(line: str, rule: str | None) -> None:
    rules = [finding.rule for finding in find_boilerplate(STORY.format(line))]
    assert rules == ([rule] if rule else [])


@pytest.mark.parametrize(("size", "gone"), [(400, 1), (401, 0)])
def test_longer_lines_are_asked_for_no_wording(size: int, gone: int) -> None:
    line = f"The office can be reached by phone{', or by oar' * 40}"[: size - 1] + "."
    assert len(find_boilerplate(STORY.format(line), settings=CAUTIOUS)) == gone
