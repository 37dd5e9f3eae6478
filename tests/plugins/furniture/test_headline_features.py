"""The features of a line as a headline say what their names say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse.plugin import read_text
from newsparse_furniture.headline_choice import headline_candidates
from newsparse_furniture.headline_features import HeadlineFeatures

WEIGHTS = [line.split("\t")[1] for line in read_text("newsparse_furniture", "weights/headline.tsv").splitlines()[3:]]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def features(notation: str) -> set[str]:
    """The features of the marked line of a page; of the text without a headline if no line is marked."""
    printed = page(sized_lines(notation))
    found: HeadlineFeatures = headline_candidates(printed.lines)
    if printed.marked < 0:
        return set(found.of_no_headline())
    return set(found.of(printed.marked)) if printed.marked in found.candidates else set()


@pytest.mark.parametrize(("notation", "expected"), claims("headline_features"))
def test_the_features_of_a_line(notation: str, expected: str) -> None:
    found = features(notation)
    absent = {name[1:] for name in expected.split() if name[0] == "-"}
    assert {name for name in expected.split() if name[0] != "-"} - found == set()
    assert absent & found == set()


def words(number: int) -> Iterator[str]:
    """Words that have no first letters in common."""
    return (f"{LETTERS[at]}obolo" for at in range(number))


STEPS: dict[str, Callable[[int], str]] = {
    "words=": lambda n: f"> {'Xylo ' * n}¶ P",
    "length=": lambda n: f"6 × Home ¶ > Ab {'x' * (n - 3)} ¶ P",
    "lower_words=": lambda n: f"> Xylo Xylo {'ab ' * n}¶ P",
    "distance=": lambda n: f"> Ferry sinks near pier ¶ {n - 1} × Home ¶ P",
    "index=": lambda n: f"{n} × Home ¶ > Ferry sinks near pier ¶ P",
    "none,above=": lambda n: f"{n} × Home ¶ P",
    "none,candidates=": lambda n: f"{n} × Ferry sinks near pier ¶ P",
    "content_below=": lambda n: f"> Ferry sinks near pier ¶ {n} × Boats go by ¶ P",
    "place=": lambda n: f"{n} × Boats go by the sea ¶ > Ferry sinks near pier ¶ P",
    "share=0,stems=": lambda n: f"> {' '.join(words(n))} A big sea ¶ P".replace("> a", "> A"),
    "lead=0,stems=": lambda n: f"> {' '.join(words(n))} A big sea ¶ P".replace("> a", "> A"),
    "rank=": lambda n: f"{n - 1} × Boats go by ¶ > Ferry sinks near pier ¶ P The boats go.",
}  # fmt: skip
"""For each feature that counts, a page with a number."""


LEAST = {"words=": 2, "length=": 10, "distance=": 1, "rank=": 1}
"""The least number of the line of such a page: a paragraph has the rank 0."""


def steps(name: str) -> list[int]:
    """The numbers of a feature for which there is a weight."""
    ends = (one.removeprefix(name) for one in WEIGHTS if one.startswith(name))
    return sorted({int(end) for end in ends if end.isdigit()})


@pytest.mark.parametrize("name", STEPS)
def test_a_feature_that_counts_has_the_name_of_the_first_step_that_is_not_exceeded(name: str) -> None:
    numbers = steps(name)
    assert len(numbers) > 3
    for step in numbers:
        if step >= LEAST.get(name, 0):
            assert f"{name}{step}" in features(STEPS[name](step))
            assert f"{name}{step}" not in features(STEPS[name](step + 1))
