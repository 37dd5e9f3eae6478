"""An end mark on the last line of a story is a note."""

import re

import pytest

from newsparse.lexicon import default_lexicon
from newsparse.model import Note, Span
from newsparse.text import split_blocks
from newsparse_credits import find_notes
from newsparse_credits.signoffs import find_trailing_signoff

STORY = "The ferry is back, the harbour office said.\n\nIt sails at noon.\n\n"


def sign_offs(text: str) -> list[str]:
    return [note.span.of(text) for note in find_notes(text, split_blocks(text)) if note.category == "sign_off"]


@pytest.mark.parametrize("line", ["Reuter", " REUTER", "-ends-", "ENDS", "-30-", "###", "(AFP)", "End item"])
def test_an_end_mark_is_a_sign_off(line: str) -> None:
    assert sign_offs(STORY + line) == [line.strip()]


@pytest.mark.parametrize("line", ["Reuters said so.", "30", "It ends.", "#", "The ends", "AP News"])
def test_other_short_last_lines_are_not_sign_offs(line: str) -> None:
    assert sign_offs(STORY + line) == []


def test_a_text_of_one_word_has_no_sign_off() -> None:
    assert sign_offs("Reuter") == []


def test_a_sign_off_is_a_note() -> None:
    assert Note in {type(note) for note in find_notes(STORY + "-ends-")}


@pytest.mark.parametrize("inside", ["AFP/dpa", "AFP, dpa", "AFP"])
def test_agencies_in_brackets_behind_the_last_sentence_are_separated_by_strokes_or_commas(inside: str) -> None:
    text = f"The ferry is back in Velmar, she said. ({inside})"
    found = find_trailing_signoff(text, Span(0, len(text)), default_lexicon())
    assert found is not None
    printed = [one.text for credit in found.credits for one in credit.organizations]
    assert printed == re.split(r"/|, ", inside)
