"""An end mark on the last line of a story is a note."""

import pytest

from newsparse.model import Note
from newsparse.text import split_blocks
from newsparse_credits import find_notes

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
