"""Lines of the page that run into the sentences of a text without line breaks."""

from __future__ import annotations

import pytest

from newsparse_boilerplate import find_boilerplate
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.resources import default_resources
from newsparse_boilerplate.wording.run_in import SHORTEST, find_run_in

STORY = (
    "The ferry to Low Harbour will run twice a day until the ice has gone, the company said on Tuesday morning.",
    "Passengers had complained that the single boat was full by seven, and that the café on the quay opened at eight.",
    "The bridge at Ashwater carries some four thousand cars a day to the docks and has been closed since the thaw.",
    "Repairs will take until the autumn and cost three million, which the county wants the owner of the docks to pay.",
)


def parts(text: str) -> list[str]:
    assert len(text) >= SHORTEST
    return sorted(f.span.of(text) for f in find_run_in(Line(0, len(text), text), default_resources()))


@pytest.mark.parametrize("label", ["Story continues below", "Text continues after this ad", "Exit mobile version"])
def test_a_line_of_the_page_before_a_sentence_is_found(label: str) -> None:
    assert parts(" ".join((*STORY[:2], label, *STORY[2:]))) == [label]
    assert parts(" ".join((*STORY[:2], label, f"“{STORY[2]}”", STORY[3]))) == [label]


def test_lines_of_the_page_after_the_last_sentence_are_found_one_by_one() -> None:
    tail = ("Read more: Storks are back in Velmar", "Sign up for our newsletter", "Exit mobile version")
    text = " ".join((*STORY, *tail))
    found = find_boilerplate(text)
    assert {finding.rule for finding in found} == {"run_in"}
    assert "".join(f.span.of(text) for f in sorted(found, key=lambda f: f.span)).replace(" ", "") == "".join(
        tail
    ).replace(" ", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Story continues below the waterline of the second boat.",
        "Read more books, the teacher told the children of Velmar.",
        "Read More is the name of a barge.",
        "Sign up at the lido if you want a lane.",
        "Related boats lay in the harbour until Friday.",
    ],
)
def test_sentences_with_such_words_stay(sentence: str) -> None:
    assert parts(" ".join((*STORY[:2], sentence, *STORY[2:]))) == []


def test_words_after_the_last_sentence_stay_if_some_of_them_are_not_of_the_page() -> None:
    assert parts(" ".join((*STORY, "Storks are back in Velmar Exit mobile version"))) == []


def test_a_short_paragraph_is_not_searched() -> None:
    text = f"{STORY[0]} Exit mobile version"
    assert list(find_run_in(Line(0, len(text), text), default_resources())) == []
