"""Content, cue and source of the marked cases in other contexts and with other sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsparse.testing import mark_quotes, read_cases, unmark
from newsparse_quotes import find_quotes

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"
MARKED = [case.marked for case in read_cases(CASES) if case.marked is not None]

SOURCES = """
<Ann Lee> said
said <Ann Lee>
<Ann Lee, the baker>, said
<Ann Lee, who runs the mill>, said
said <Ann Lee, the baker>
said <Ann Lee, who runs the mill>
said <Ann Lee, a baker from Velmora who runs the mill>
said <Ann Lee of Dunlow Pumps>
said <the head of the union of the bakers>
<the head of the union of the bakers> said
<a spokeswoman for the mill> said
<Ann Lee, head of the union>, said on Monday
<Ann Lee> said, closing the door
said <Ann Lee>, closing the door
said <Ann Lee> on Monday
said <Ann Lee> in May
<she> said
said <she>, of all people
<Ann Lee> told the town
<the baker> said
said <Ann Lee, senior investment strategist at Dunlow Pumps>
said <Ann Lee, chief executive>
said <chief executive Ann Lee>
<two of the bakers> said
<Ann Lee and Bo Marsh of the union> said
<Mayor Ann Lee> said
<Ann Lee, mayor of Velmora and head of the union>, said
<Ann Lee, whose mill is shut>, said
<Ann Lee, her voice low>, said
said <Ann Lee> in 1962
said <Ann Lee> at first
said <Ann Lee> to applause
said <Ann Lee> with a smile
said <Ann Lee>, in tears
said <Ann Lee-Marsh>
said <Ann-Marie Lee>
<a man of 60> said
<a man from nowhere> said
"""
"""Attributions that follow a quotation, with the source in angle brackets."""


def marked_again(text: str) -> str:
    return mark_quotes(text, find_quotes(text))


@pytest.mark.parametrize("marked", MARKED)
def test_paragraphs_without_quotes_do_not_change_the_result(marked: str) -> None:
    around = "The mill is shut.\n\n{}\n\nThe ferry sails at noon."
    assert marked_again(around.format(unmark(marked))) == around.format(marked)


@pytest.mark.parametrize("marked", SOURCES.strip().splitlines())
def test_a_source_is_the_whole_phrase(marked: str) -> None:
    words = "“{{The well of the town is as dry as it was in May,}}” {}."
    text = words.format(marked)
    assert re.sub(r"[][]", "", marked_again(unmark(text))) == text


@pytest.mark.parametrize(
    "marked",
    [
        "“{The mill is old.}\n\n“{The well is dry.}\n\n“{We shall leave the town,}” <Lee> [said].",
        "“{The mill is old,}” <Lee> [said]. “{The well is dry.}\n\n“{We shall leave the town.}”",
        "“{The mill is old,}” <Lee> [said].\n\n“{The well is dry.}\n\n“{We shall leave the town.}”",
        "“{The mill is old,}” <Lee> [said].\n\n“{The well is dry.}”\n\n“{We shall leave the town.}”",
        "“{The mill is old,}” <Lee> [said].\n\n“{The well is dry,}” [said] <Marsh>.\n\n“{We shall leave the town.}”",
        "“{The mill is old,}” <Lee> [said].\n\nThe well is dry.\n\n“{We shall leave the town.}”",
        "<Lee> [said]: “{The mill is old.}\n\n“{The well is dry.}”",
    ],
)
def test_a_quote_may_span_paragraphs(marked: str) -> None:
    assert marked_again(unmark(marked)) == marked
