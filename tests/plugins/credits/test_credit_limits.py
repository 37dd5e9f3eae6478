"""Limits of credits and notes are exact: what has the length of the limit is found, one more is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse.lexicon import default_lexicon
from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_credits import (
    clauses,
    credit_line,
    find_credits,
    find_notes,
    finder,
    note_lines,
    notes,
    openers,
    sources,
)
from newsparse_credits.openers import match_opener
from newsparse_credits.roles import role_book
from newsparse_credits.signoffs import LONGEST_SIGNOFF, find_signoff
from newsparse_credits.sources import find_source_line

STORY = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\nIt sails at noon.\n\n"
RAIN = "It rained.\n\n"


def filled(before: str, after: str, length: int) -> str:
    """A text of a length with blanks in it."""
    return before + " " * (length - len(before + after)) + after


def found_notes(text: str) -> int:
    lines = [block.span for block in find_credits(text)]
    return len(find_notes(text, split_blocks(text), credit_lines=lines))


def found_credits(text: str) -> int:
    return sum(len(block.credits) for block in find_credits(text))


def sign_off(line: str) -> int:
    return int(find_signoff(line, Span(0, len(line))) is not None)


def source_line(line: str) -> int:
    return int(find_source_line(line, Span(0, len(line))) is not None)


LIMITS: dict[str, tuple[int, Callable[[str], int], Callable[[int], str]]] = {
    "the length of a sign-off of the story": (
        notes.LONGEST_SIGN_OFF, found_notes, lambda n: STORY + "#" * n,
    ),
    "the place of a note of the head": (
        notes.HEAD, found_notes, lambda n: RAIN * (n - 1) + "(Adds details)\n\n" + RAIN * 9,
    ),
    "the place of a sign-off of the story": (
        notes.TAIL, found_notes, lambda n: RAIN * 9 + "-30-\n\n" + RAIN * (n - 1),
    ),
    "the length of a list of rates": (
        notes.LONGEST_RATES, found_notes, lambda n: RAIN + filled("($1 = 10 crowns", "or so)", n),
    ),
    "the length of a note in brackets": (
        notes.LONGEST, found_notes, lambda n: filled("(Adds details", "of it)", n) + "\n\n" + RAIN,
    ),
    "the length of a list of rates that does not close": (
        notes.LONGEST_RATES, found_notes, lambda n: RAIN + filled("($1 = 10 crowns", "or so", n),
    ),
    "the length of a note after the credits": (
        notes.LONGEST, found_notes, lambda n: f"{RAIN}(Reporting by Ann Lee){filled(' Corrects the', 'hour.', n)}",
    ),
    "the length of a note without brackets": (
        note_lines.LONGEST, found_notes, lambda n: RAIN + filled("Correction: The bridge", "is old.", n),
    ),
    "the length of a signed line": (LONGEST_SIGNOFF, sign_off, lambda n: filled("- Ann Lee", "@annlee", n)),
    "the length of a line of sources": (
        sources.LONGEST, source_line, lambda n: filled("With reports from AFP and", "Reuters", n),
    ),
    "the words of the name of a source": (
        sources.MOST_WORDS, source_line, lambda n: "With reports from " + "Quay " * (n - 1) + "News",
    ),
    "the length of a line without an anchor": (
        finder.LONGEST_LINE, found_credits, lambda n: STORY + filled("Editor: Ann", "Lee", n),
    ),
    "the place of a line without an anchor": (
        finder.LAST_BLOCKS, found_credits, lambda n: RAIN * 9 + "Editor: Ann Lee\n\n" + RAIN * (n - 1),
    ),
    "the parts of brackets that are skipped": (
        clauses.MOST_SKIPPED, lambda text: found_credits(text) - 1,
        lambda n: f"{STORY}(Reporting by Ann Lee{'; xyz' * (n - 1)}; Editing by Bo Ek)",
    ),
    "the length of a credit line from its first word to its bracket": (
        credit_line.LONGEST, lambda text: int(find_credits(text)[0].rule == "brackets"),
        lambda n: f"{STORY}(Reporting by {'Ann Lee, ' * 600}B{'o' * (n - 5418)} Ek)",
    ),
    "the words of an opener": (
        openers.MOST_WORDS,
        lambda text: int(match_opener(text, 0, len(text), role_book(), default_lexicon()) is not None),
        lambda n: "reporting, " * (n - 1) + "editing by Ann Lee",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LIMITS)
def test_what_has_the_length_of_a_limit_is_found_and_one_more_is_not(name: str) -> None:
    limit, found, text = LIMITS[name]
    assert [found(text(limit + more)) for more in (-1, 0, 1)] == [1, 1, 0]


def test_a_note_without_brackets_has_a_shortest_length() -> None:
    for length, expected in ((note_lines.SHORTEST - 1, 0), (note_lines.SHORTEST, 1)):
        assert found_notes(f"{RAIN}NDLR: {'A' * (length - 7)}.") == expected


@pytest.mark.parametrize("after", [3, 4])
def test_sign_offs_of_desks_are_in_the_last_four_blocks(after: int) -> None:
    assert found_credits(RAIN * 9 + "abc/de\n\n" + RAIN * after) == (1 if after < 4 else 0)
