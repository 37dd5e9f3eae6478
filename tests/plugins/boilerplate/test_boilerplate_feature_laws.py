"""The features of lines equal their definitions, written out here without sums and runs that are kept between lines."""

from __future__ import annotations

from collections import Counter
from math import isqrt
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import split_blocks
from newsparse_boilerplate.context import grams, line_features, place_features, score_features
from newsparse_boilerplate.context.evidence import (
    LONGEST_REPEATED,
    is_list_of_story,
    lines_among_others,
    repeated_labels,
)
from newsparse_boilerplate.context.grams import WORDING_FEATURES, WordingTable, grams_of, tokens_of
from newsparse_boilerplate.context.place_features import PLACE_FEATURES, Places
from newsparse_boilerplate.context.score_features import SCORE_FEATURES, ScoredLines, find_story
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.paragraphs import paragraph_flags

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
POOL = (
    STORKS, RINGS, "Tides", "Nets of Velmar", "Most read", "It rained.", "Why?", "140 20", "Storks and rings",
    "The owners of the tower said to the council of the town that it was",
)  # fmt: skip

pages = st.lists(st.sampled_from(POOL), min_size=1, max_size=30)
page_and_scores = pages.flatmap(
    lambda page: st.tuples(st.just(page), st.lists(st.integers(-80, 80), min_size=len(page), max_size=len(page)))
)


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


def one_line(content: str) -> Line:
    return Line(0, len(content), content)


# The place of a line ------------------------------------------------------------------------------------------------


def place_by_definition(page: list[Line], number: int) -> dict[str, int]:
    """The features of the place of a line, from their definitions."""
    flags = paragraph_flags(page)
    inside = [n for n, flag in enumerate(flags) if flag]
    line, far = page[number], place_features.GREATEST_DISTANCE
    others = [n for n in inside if n != number]
    common = Counter(word for n in inside for word in page[n].lower_words)
    most = sorted(common, key=lambda word: (-common[word], word))[: place_features.MOST_COMMON]
    longer = line.content_words
    elsewhere = {word for n in others for word in page[n].content_words}

    def gap(step: int) -> int:
        at = number + step
        while 0 <= at < len(page) and not flags[at]:
            at += step
        return min(abs(at - number), far) if 0 <= at < len(page) else far

    def shape(at: int) -> tuple[int, int, int]:
        if not 0 <= at < len(page):
            return (-1, -1, -1)
        return min(page[at].size, 200), int(page[at].closed), int(flags[at])

    def run(step: int) -> int:
        at = number
        while 0 <= at < len(page) and not page[at].closed:
            at += step
        return abs(at - number)

    before, after = shape(number - 1), shape(number + 1)
    return {
        "lines_before": number,
        "lines_after": len(page) - 1 - number,
        "depth": 100 * number // len(page),
        "paragraphs_before": sum(n < number for n in inside),
        "paragraphs_after": sum(n > number for n in inside),
        "paragraph_before": gap(-1),
        "paragraph_after": gap(1),
        "from_first": number - (inside[0] if inside else len(page)),
        "from_last": number - (inside[-1] if inside else -1),
        "before_size": before[0],
        "before_closed": before[1],
        "before_paragraph": before[2],
        "after_size": after[0],
        "after_closed": after[1],
        "after_paragraph": after[2],
        "second_before_size": shape(number - 2)[0],
        "second_before_paragraph": shape(number - 2)[2],
        "second_after_size": shape(number + 2)[0],
        "second_after_paragraph": shape(number + 2)[2],
        "open_run": 0 if line.closed else run(-1) + run(1) - 1,
        "open_run_before": 0 if line.closed else run(-1) - 1,
        "repeated": min(sum(one.key == line.key for one in page), 9),
        "story_words": 100 * sum(word in elsewhere for word in longer) // len(longer) if longer else -1,
        "common_words": 100 * sum(w in most for w in line.lower_words) // len(line.words) if line.words else 0,
        "labels": 100 * sum(one.size < place_features.LONGEST_LABEL and not one.closed for one in page) // len(page),
        "lines": len(page),
        "piece": int(flags[number] and not line.prose),
    }


@given(pages)
def test_the_features_of_a_place_are_those_of_their_definitions(page: list[str]) -> None:
    known = lines(*page)
    places = Places(known)
    for number in range(len(known)):
        assert dict(zip(PLACE_FEATURES, places.features(number), strict=True)) == place_by_definition(known, number)


def test_distances_and_numbers_of_lines_are_bounded() -> None:
    known = lines(STORKS, *["Tides"] * 450, RINGS, *[STORKS] * 70)
    places = Places(known)

    def values(number: int) -> dict[str, int]:
        return dict(zip(PLACE_FEATURES, places.features(number), strict=True))

    most, far = place_features.MOST_LINES, place_features.GREATEST_DISTANCE
    assert [values(n)["lines_before"] for n in (most - 1, most, most + 1)] == [most - 1, most, most]
    assert [values(len(known) - 1 - n)["lines_after"] for n in (most - 1, most, most + 1)] == [most - 1, most, most]
    assert [values(n)["paragraph_before"] for n in (far - 1, far, far + 1)] == [far - 1, far, far]
    assert [values(451 - n)["paragraph_after"] for n in (far - 1, far, far + 1)] == [far - 1, far, far]
    assert [values(n)["from_first"] for n in (far - 1, far, far + 1)] == [far - 1, far, far]
    assert [values(len(known) - 1 - n)["from_last"] for n in (far - 1, far, far + 1)] == [1 - far, -far, -far]
    assert [values(n)["open_run_before"] for n in (far, far + 1, far + 2)] == [far - 1, far, far]
    assert values(9)["open_run"] == far
    assert values(9)["repeated"] == 9
    assert values(9)["lines"] == most
    assert values(9)["paragraphs_after"] == values(len(known) - 1)["paragraphs_before"] == far


def test_long_lines_are_neither_compared_nor_measured_to_their_end() -> None:
    longest = place_features.LONGEST_COMPARED
    for length, repeated in ((longest, 2), (longest + 1, 1)):
        line = "Nets " * 60
        known = [one_line(line[:length]), one_line(line[:length])]
        found = dict(zip(PLACE_FEATURES, Places(known).features(0), strict=True))
        assert (found["repeated"], found["after_size"]) == (repeated, longest)


# The scores around a line -------------------------------------------------------------------------------------------


def scores_by_definition(scored: ScoredLines, flags: list[bool], scores: list[int], number: int) -> dict[str, int]:
    """The features of the scores around a line, from their definitions."""
    before, after = scores[:number][::-1], scores[number + 1 :]
    outside = score_features.OUTSIDE

    def mean(some: list[int]) -> int:
        return sum(some) // len(some) if some else outside

    def highest_of_run(some: list[int], paragraphs: list[bool]) -> int:
        length = paragraphs.index(True) if True in paragraphs else len(paragraphs)
        return max([-outside, *some[:length]])

    start, end = scored.story
    inside = start <= number < end
    from_story = 0 if inside else max(number - start, -60) if number < start else min(number - end + 1, 60)
    found = {"score": scores[number]}
    for reach in (1, 3, 8):
        found[f"before_{reach}"] = mean(before[:reach])
        found[f"after_{reach}"] = mean(after[:reach])
    return found | {
        "lowest_before": min([outside, *before]),
        "highest_before": max([-outside, *before]),
        "lowest_after": min([outside, *after]),
        "highest_after": max([-outside, *after]),
        "sum_before": sum(before) // (isqrt(len(before)) + 1),
        "sum_after": sum(after) // (isqrt(len(after)) + 1),
        "from_story": from_story,
        "story_depth": min(number - start, end - 1 - number, 60) if inside else -1,
        "run_highest_before": highest_of_run(before, flags[:number][::-1]),
        "run_highest_after": highest_of_run(after, flags[number + 1 :]),
    }


@given(page_and_scores)
def test_the_features_of_scores_are_those_of_their_definitions(drawn: tuple[list[str], list[int]]) -> None:
    known, scores = lines(*drawn[0]), drawn[1]
    flags = paragraph_flags(known)
    scored = ScoredLines(known, flags, scores)
    for number in range(len(known)):
        found = dict(zip(SCORE_FEATURES, scored.features(number), strict=True))
        assert found == scores_by_definition(scored, flags, scores, number)


def value_of(line: Line, paragraph: bool, score: int) -> int:
    """The value of a line for the story: low scores count, and those of paragraphs count more."""
    value = max(-30, min(80, 30 - score))
    return value * 4 * min(150, line.size + 45) // 150 if paragraph and value > 0 else value


@given(page_and_scores)
def test_the_story_is_the_first_run_with_the_greatest_sum_of_values(drawn: tuple[list[str], list[int]]) -> None:
    known, scores = lines(*drawn[0]), drawn[1]
    flags = paragraph_flags(known)
    values = [value_of(*each) for each in zip(known, flags, scores, strict=True)]
    sums = {
        (start, end): sum(values[start:end])
        for start in range(len(known)) for end in range(start + 1, len(known) + 1)
    }  # fmt: skip
    start, end = find_story(known, flags, scores)
    best = max(sums.values())
    if best <= 0:
        assert (start, end) == (0, 0)
    else:
        assert sums[start, end] == best
        assert end == min(other for (_, other), total in sums.items() if total == best)


# The wording of a line ----------------------------------------------------------------------------------------------


def test_the_grams_of_a_line_are_the_hashes_of_its_words_pairs_edges_and_whole() -> None:
    a, b, c, d = b"sign ", b"up ", b"for ", b"boats "
    found = grams_of("sign up, for boats!")
    assert found.words == [crc32(token, 1) for token in (a, b, c, d)]
    assert found.pairs == [crc32(first + second, 2) for first, second in ((a, b), (b, c), (c, d))]
    assert found.edges == [
        crc32(a, 3), crc32(a + b, 3), crc32(a + b + c, 3), crc32(d, 4), crc32(d + c, 4), crc32(a + b + c + d, 5)
    ]  # fmt: skip
    assert [bool(edge) for edge in grams_of("sign up").edges] == [True, True, False, True, True, True]


def test_long_lines_are_read_in_part() -> None:
    for number in (grams.MOST_TOKENS, grams.MOST_TOKENS + 1):
        found = grams_of("up " * number)
        assert (len(found.words), len(found.pairs)) == (grams.MOST_TOKENS, grams.MOST_TOKENS - 1)
    assert [bool(grams_of("up " * n).edges[5]) for n in (grams.LONGEST_WHOLE, grams.LONGEST_WHOLE + 1)] == [True, False]
    assert tokens_of("a" * 400) == ["a" * grams.LONGEST_TOKENIZED]


@pytest.mark.parametrize(
    ("key", "tokens"),
    [
        ("“mind” (the) gap, café", ["“mind”", "the", "gap", "café"]), ("関", ["関"]), ("関連", ["関連"]), ("- | -", []),
        ("関連記事 news", ["関連", "連記", "記事", "news"]), ("ข่าว", ["ข่", "่า", "าว"]), ("ភាសា", ["ភា", "ាស", "សា"]),
    ],
)  # fmt: skip
def test_the_tokens_of_a_line(key: str, tokens: list[str]) -> None:
    assert tokens_of(key) == tokens


def test_each_gram_gives_its_feature() -> None:
    line = grams_of("nets of velmar")
    for at, name in enumerate(("first", "first_two", "first_three", "last", "last_two", "line")):
        found = dict(zip(WORDING_FEATURES, WordingTable({line.edges[at]: 7}, {}).features(line), strict=True))
        assert {key for key, value in found.items() if value} == {f"{name}_odds"}
    table = WordingTable({line.words[0]: -8, line.words[2]: 20, line.pairs[1]: 6}, {})
    found = dict(zip(WORDING_FEATURES, table.features(line), strict=True))
    assert [found[f"word_odds_{name}"] for name in ("mean", "max", "min")] == [4, 20, -8]
    assert [found[f"pair_odds_{name}"] for name in ("mean", "max", "min")] == [3, 6, 6]
    assert (found["words_known"], found["pairs_known"]) == (66, 50)


# Evidence -----------------------------------------------------------------------------------------------------------


def test_a_label_that_is_printed_three_times_is_not_a_subheading() -> None:
    longest = "N" * LONGEST_REPEATED
    page = lines("Tides", STORKS, "Nets", "Tides", "NETS", STORKS, "nets", STORKS, *[longest] * 3, *[f"{longest}s"] * 3)
    found = repeated_labels(page, {0})
    assert {page[number].content for number in found} == {"Nets", "NETS", "nets", longest}
    assert repeated_labels(page, ()) == set()


def test_many_lines_above_their_limit_are_a_list_of_the_story_if_its_language_is_known() -> None:
    page = lines(STORKS, "Salt", "Oil", "Rice")
    assert is_list_of_story(page, {1, 2, 3}, (), 2)
    assert not is_list_of_story(page, {1, 2}, (), 2)
    assert not is_list_of_story(page, {1, 2, 3}, (0,), 2)
    other = lines("Grad Velmar nabrojao jedanaest roda " * 4 + ".", "Salt", "Oil", "Rice")
    assert other[0].prose
    assert not is_list_of_story(other, {1, 2, 3}, (), 2)


@pytest.mark.parametrize(
    ("page", "found", "stays"),
    [
        (("Salt", "Oil", "Rice"), {1}, {1}), (("Salt", "Oil", "Rice"), {2}, {2}), (("Salt", "Oil", "Rice"), {0}, set()),
        (("Salt", "Oil", "Rice"), {0, 1}, set()), (("Salt", "Oil", "Rice"), {1, 2}, set()),
        (("Salt", "Oil"), {1}, set()), ((STORKS, "Oil", "Rice"), {1}, set()),
        (("Salt", "Oil", STORKS), {1}, set()), ((STORKS, "Oil", "Rice"), {2}, set()),
        (("Salt", STORKS, "Rice"), {2}, set()), (("Salt", "Oil", "Rice", "Peas"), {1, 2}, set()),
    ],
)  # fmt: skip
def test_a_line_between_lines_that_stay_or_below_two_of_them_stays(
    page: tuple[str, ...], found: set[int], stays: set[int]
) -> None:
    assert lines_among_others(lines(*page), found, ()) == stays
    assert lines_among_others(lines(*page), found, (0,)) == set()


# The line alone -----------------------------------------------------------------------------------------------------


def line(content: str) -> dict[str, Any]:
    return dict(zip(line_features.LINE_FEATURES, line_features.line_features(one_line(content)), strict=True))


@pytest.mark.parametrize(
    ("mark", "code"),
    [(".", 1), ("。", 1), ("!", 2), ("！", 2), ("…", 3), ("?", 4), ("？", 4), (":", 5), ("：", 5), (",", 6), ('"', 7),
     ("”", 7), ("'", 7), ("’", 7), ("»", 7), ("」", 7), (")", 8), ("]", 8), ("-", 0), ("s", 0)],
)  # fmt: skip
def test_the_last_mark_of_a_line_has_a_code(mark: str, code: int) -> None:
    assert line(f"The boats{mark}")["end"] == code


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("A1 b2!", {"digits": 33, "marks": 16, "word_size": 10}),
        ("Ä1 b2!", {"digits": 33, "marks": 16, "word_size": 10}),
        ("the Boats", {"starts_lower": 1, "capitals": 50, "word_size": 40}), ("The Boats", {"starts_lower": 0}),
        ("BOATS", {"all_capitals": 0}), ("A > B", {"bar": 1}), ("A>B", {"bar": 0}),
        ("x" * 38 + ": a", {"colon": 1}), ("x" * 40 + ": a", {"colon": 0}), ("x" * 39 + ": a", {"colon": 1}),
        ("a" * 599, {"size": 599}), ("a" * 600, {"size": 600}), ("a" * 601, {"size": 600}),
        ("up " * 59 + "up", {"words": 60}), ("up " * 60 + "up", {"words": 60}), ("up " * 58 + "up", {"words": 59}),
        ("x" * 395 + " 12:40", {"time": 0}), ("x" * 394 + " 12:40", {"time": 1}),
    ],
)  # fmt: skip
def test_the_shares_and_bounds_of_a_line(content: str, expected: dict[str, int]) -> None:
    found = line(content)
    assert {name: found[name] for name in expected} == expected
