"""Lists of facts with labels and colons stay as a whole if most of their lines stay."""

from __future__ import annotations

from newsparse.text import split_blocks
from newsparse_boilerplate.context.tables import facts_of_story
from newsparse_boilerplate.lines import lines_of

FACTS = ("Subs not used: Finch, Amos, Kerr", "Booked: Dunne, Cray", "Referee: S. Whitlow", "Attendance: 3,912")


def test_a_line_above_the_limit_stays_among_other_facts() -> None:
    lines = lines_of(text := "\n".join(FACTS), split_blocks(text))
    assert facts_of_story(lines, {3}, ()) == {0, 1, 2, 3}


def test_a_list_of_which_most_lines_go_is_not_kept() -> None:
    lines = lines_of(text := "\n".join(("Phone: 555 0134", "Fax: 555 0135", "Office: Mill Lane 4")), split_blocks(text))
    assert facts_of_story(lines, {0, 1}, ()) == set()


def test_two_facts_are_not_a_list() -> None:
    lines = lines_of(text := "\n".join(FACTS[2:]), split_blocks(text))
    assert facts_of_story(lines, {1}, ()) == set()
