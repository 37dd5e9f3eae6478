"""The headline and the other parts above a story, by the lines around them: condition by condition."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized, sized_lines

from newsparse import Hints
from newsparse.lexicon import default_lexicon
from newsparse.model import Annotation
from newsparse_furniture.byline import find_byline
from newsparse_furniture.head_lines import head_lines
from newsparse_furniture.headline import find_headline
from newsparse_furniture.page_head import PageHead


@pytest.mark.parametrize(("how", "lines", "expected"), claims("headlines"))
def test_the_headline_of_a_short_text(how: str, lines: str, expected: str) -> None:
    printed = page(sized_lines(lines))
    head = head_lines(printed.text, printed.blocks, printed.covered, None)
    hint = sized(how.removeprefix("hint=")) if how.startswith("hint=") else None
    found = find_headline(head, len(head) - 1, framed=how == "framed", hint=hint)
    words, _, rule = expected.rpartition(" = ")
    assert (found and (found.span.of(printed.text), found.rule)) == ((sized(words), rule) if rule != "-" else None)


def parts(printed_page: str, hint: str | None) -> list[tuple[str, str]]:
    """The kind and the words of each part of the head of a page, in the order of the text."""
    printed = page(sized_lines(printed_page))
    text, lexicon = printed.text, default_lexicon()
    byline = find_byline(text, printed.blocks, lexicon=lexicon)
    hints = Hints(headline=hint)
    head = PageHead(text=text, page=printed.lines, hints=hints, lexicon=lexicon, known_byline=byline)
    found: list[Annotation] = [*head.parts(), *head.timestamps(), *head.residue_of_stamps()]
    return [(type(one).__name__, one.span.of(text)) for one in sorted(found, key=lambda one: one.span)]


@pytest.mark.parametrize("columns", claims("head_of_page"), ids=lambda columns: columns[-2])
def test_the_parts_above_the_story_of_a_page(columns: list[str]) -> None:
    *hints, lines, expected = columns
    found = parts(lines, hints[0].removeprefix("hint=") if hints else None)
    for part in expected.split("; "):
        kind, _, words = part.partition(": ")
        assert (", ".join(text for one, text in found if one == kind) or "-") == words


@pytest.mark.parametrize(
    ("other", "language", "date"),
    [
        ("14/4/2024", None, (2024, 4, 3)), ("4/14/2024", None, (2024, 3, 4)), ("Home", None, (2024, None, None)),
        ("Home", "fr", (2024, 4, 3)), ("Home", "en", (2024, None, None)), ("4/14/2024", "fr", (2024, 3, 4)),
    ],
)  # fmt: skip
def test_another_date_or_the_language_shows_the_order_of_day_and_month(
    other: str, language: str | None, date: tuple[int, int | None, int | None]
) -> None:
    printed = page(f"{other} ¶ 20 × Home ¶ Ferry sinks near the old pier ¶ 3/4/2024 ¶ P ¶ P")
    hints = Hints(language=language)
    head = PageHead(text=printed.text, page=printed.lines, hints=hints, lexicon=default_lexicon())
    assert [(one.date.year, one.date.month, one.date.day) for one in head.timestamps()] == [date]
