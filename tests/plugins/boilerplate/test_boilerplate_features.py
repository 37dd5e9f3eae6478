"""The features of lines: of the line alone, of its place, of its wording and of the scores around it."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.context.grams import WORDING_FEATURES, WordingTable, grams_of, tokens_of
from newsparse_boilerplate.context.line_features import LINE_FEATURES, line_features
from newsparse_boilerplate.context.passes import FEATURES, LineTable, OwnFeatures, candidates
from newsparse_boilerplate.context.place_features import PLACE_FEATURES, Places
from newsparse_boilerplate.context.score_features import SCORE_FEATURES, ScoredLines, find_story
from newsparse_boilerplate.lines import Line, lines_of

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."


def features_of_line(line: str) -> dict[str, int]:
    return dict(zip(LINE_FEATURES, line_features(Line(0, len(line), line)), strict=True))


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Weather", {"words": 1, "closed": 0, "capitals": 100, "function_words": 0, "all_capitals": 0}),
        ("NEWS DESK", {"words": 2, "capitals": 100, "all_capitals": 1, "size": 9}),
        ("The ferry sails again", {"words": 4, "capitals": 25, "function_words": 25, "prose": 0}),
        ("Stay for one of nine boats", {"imperative": 1, "function_words": 33}),
        ("***", {"words": 0, "marks": 100, "bullet": 1, "word_size": 0}),
        ("140 20", {"words": 0, "digits": 83, "starts_digit": 1}),
        ("船は出た。", {"words": 1, "closed": 1, "end": 1}),
        (STORKS, {"prose": 1, "closed": 1, "speech": 0}),
    ],
)
def test_the_shape_of_a_line(line: str, expected: dict[str, int]) -> None:
    found = features_of_line(line)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ('The sign said "no"', "The sign said “no”"), ("It is Ann's, and shut", "It is Ann’s, and shut"),
        ("Boats - and ropes", "Boats – and ropes"), ("Boats of the week", "Boats of\nthe week"),
    ],
)  # fmt: skip
def test_typography_does_not_change_the_features(line: str, same: str) -> None:
    assert features_of_line(line) == features_of_line(same)


@pytest.mark.parametrize(
    ("line", "features"),
    [
        ("Our boats", "address=1"),
        ("Your boats and our boats", "address=2"),
        ("You and your boats, we and our boats", "address=3"),
        ("Inbox", "page=1"),
        ("Login, password", "page=2"),
        ("The newsletter is for you", "address=2 page=1"),
        ("Tumblr or Reddit", "platform=2"),
        ("The editor and the photographer", "job=2"),
        ("Nobody said so", "speech=1"),
        ("Nobody asked, everybody replied, he told her, she added", "speech=3"),
        ("The boats of the town", ""),
    ],
)
def test_the_words_of_a_class_are_counted_up_to_three(line: str, features: str) -> None:
    found = features_of_line(line)
    counted = {f"{name}={found[name]}" for name in ("address", "page", "platform", "job", "speech") if found[name]}
    assert counted == set(features.split())


@pytest.mark.parametrize(
    ("line", "features"),
    [
        ('"No," said the master', "starts_quote quotes"),
        ("“No,” said the master", "starts_quote quotes"),
        ("‘No,’ said the master", "starts_quote"),
        ("„Nein“", "starts_quote quotes"),
        ("«Non»", "starts_quote quotes"),
        ("「いいえ」", "starts_quote"),
        ("The master said “no” at noon", "quotes"),
        ("- Ropes", "bullet"),
        ("• Ropes", "bullet"),
        ("2) Ropes", "bullet starts_digit"),
        ("14. Ropes", "bullet starts_digit"),
        ("14 ropes", "starts_digit"),
        ("4 ropes", "starts_digit"),
        ("A4 ropes", ""),
        ("Look at https://ferry.example", "url colon"),
        ("Mail office@ferry.example", "url"),
        ("Look at www.ferry.example", "url"),
        ("Look at ferry.com", "url"),
        ("Look at ferry.org", "url"),
        ("Look at ferry.orgy", ""),
        ("Follow @annlowell", "handle"),
        ("© The Courier", "copyright"),
        ("(c) The Courier", "copyright"),
        ("Courier™", "copyright"),
        ("News | Sport", "bar"),
        ("News / Sport", "bar"),
        ("News/Sport", ""),
        ("The boats: a list", "colon"),
        ("The boats that sail from the harbour today: a list", ""),
        ("Sails at 12:40", "colon time"),
        ("Sails at 12.40", "time"),
        ("Built in 1998", "time"),
        ("Built in 2007", "time"),
        ("Built on 3.4.07", "time"),
        ("Built on 3/4/2007", "time"),
        ("All 1777 boats", ""),
        ("The boats sail", ""),
    ],
)
def test_the_punctuation_of_a_line(line: str, features: str) -> None:
    names = ("starts_quote", "starts_digit", "bullet", "url", "handle", "copyright", "bar", "colon", "time", "quotes")
    found = features_of_line(line)
    assert {name for name in names if found[name]} == set(features.split())


def place(known: list[Line], number: int) -> dict[str, int]:
    return dict(zip(PLACE_FEATURES, Places(known).features(number), strict=True))


PAGE = lines("Tides", "Nets", STORKS, "Storks of Velmar", RINGS, "Most read", "Nets", "Boats of the week")


def test_the_place_of_a_line_is_counted_in_lines_and_in_paragraphs() -> None:
    expected = {"lines_before": 3, "lines_after": 4, "paragraphs_before": 1, "paragraphs_after": 1, "depth": 37}
    found = place(PAGE, 3)
    assert {name: found[name] for name in expected} == expected
    assert (found["from_first"], found["from_last"]) == (1, -1)
    assert (found["paragraph_before"], found["paragraph_after"]) == (1, 1)
    assert place(PAGE, 7)["paragraph_before"] == 3
    assert place(PAGE, 0)["paragraph_after"] == 2


def test_neighbours_have_a_length_a_closing_mark_and_a_type() -> None:
    found = place(PAGE, 1)
    assert (found["before_size"], found["before_closed"], found["before_paragraph"]) == (5, 0, 0)
    assert (found["after_size"], found["after_closed"], found["after_paragraph"]) == (len(STORKS), 1, 1)
    assert (found["second_before_size"], found["second_before_paragraph"]) == (-1, -1)


def test_runs_of_open_lines_and_repeated_lines_are_counted() -> None:
    assert [place(PAGE, number)["open_run"] for number in (1, 2, 3, 6)] == [2, 0, 1, 3]
    assert [place(PAGE, number)["open_run_before"] for number in (0, 1, 3, 7)] == [0, 1, 0, 2]
    assert [place(PAGE, number)["repeated"] for number in (0, 1, 6)] == [1, 2, 2]


def test_words_of_a_line_are_compared_with_those_of_the_paragraphs() -> None:
    assert place(PAGE, 3)["story_words"] == 100
    assert place(PAGE, 7)["story_words"] == 0
    assert place(lines("A", STORKS), 0)["story_words"] == -1
    assert place(PAGE, 7)["common_words"] > place(PAGE, 0)["common_words"] == 0


def test_grams_are_words_pairs_edges_and_the_whole_line() -> None:
    grams = grams_of("sign up for boats")
    assert (len(grams.words), len(grams.pairs), len(grams.edges)) == (4, 3, 6)
    assert 0 not in grams.edges
    assert grams_of("").edges == [0, 0, 0, 0, 0, 0]
    assert [bool(edge) for edge in grams_of("boats").edges] == [True, False, False, True, False, True]
    assert grams_of("boats").words[0] != grams_of("boats").edges[5]
    assert grams_of("one " * 13).edges[5] == 0


def test_a_script_without_spaces_has_pairs_of_letters() -> None:
    assert tokens_of("関連記事 (a)") == ["関連", "連記", "記事", "a"]


def test_the_features_of_the_wording_are_log_odds_and_publishers() -> None:
    words, whole = grams_of("most read").words, grams_of("most read").edges[5]
    table = WordingTable({words[0]: 8, words[1]: 40, whole: 60}, {whole: 12})
    found = dict(zip(WORDING_FEATURES, table.features(grams_of("most read")), strict=True))
    assert (found["word_odds_mean"], found["word_odds_max"], found["word_odds_min"], found["words_known"]) == (
        24, 40, 8, 100,
    )  # fmt: skip
    assert (found["line_odds"], found["publishers"], found["pairs_known"]) == (60, 12, 0)
    assert set(table.features(grams_of("nets of velmar"))) == {0}


def test_the_story_is_the_run_of_lines_with_the_best_sum() -> None:
    flags = Places(PAGE).paragraphs
    scores = [60, 60, -80, 20, -80, 60, 60, 60]
    assert find_story(PAGE, flags, scores) == (2, 5)
    assert find_story(PAGE[:2], flags[:2], [60, 60]) == (0, 0)
    assert find_story([], [], []) == (0, 0)


def test_the_scores_of_the_lines_around_are_means_extremes_and_sums() -> None:
    scored = ScoredLines(PAGE, Places(PAGE).paragraphs, [60, 40, -80, 20, -80, 60, 50, 40])
    found = dict(zip(SCORE_FEATURES, scored.features(1), strict=True))
    assert (found["score"], found["before_1"], found["after_1"], found["after_3"]) == (40, 60, -80, -47)
    assert (found["lowest_before"], found["highest_before"], found["lowest_after"], found["highest_after"]) == (
        60, 60, -80, 60,
    )  # fmt: skip
    assert (found["from_story"], found["story_depth"]) == (-1, -1)
    inside = dict(zip(SCORE_FEATURES, scored.features(3), strict=True))
    assert (inside["from_story"], inside["story_depth"]) == (0, 1)


def test_a_row_has_a_number_for_each_feature() -> None:
    table = LineTable(PAGE, candidates(PAGE, "page"), OwnFeatures(WordingTable({}, {})))
    assert len(table.rows) == len(PAGE)
    assert {len(row) for row in table.second_rows([0.0] * len(PAGE))} == {len(FEATURES)}
    assert len(FEATURES) == len(set(FEATURES)) < 255


def test_in_an_article_the_paragraphs_of_the_story_are_not_scored() -> None:
    assert candidates(PAGE, "article") == [0, 1, 3, 5, 6, 7]
    assert candidates(PAGE, "page") == list(range(8))
    writer = "Ann Lowell has been a reporter at the harbour for nine years. Ask our office for more about her."
    assert candidates(lines(STORKS, writer), "article") == [1]


def test_the_distance_from_the_story_and_the_depth_in_it_are_counted_in_lines() -> None:
    known = lines("Tides", "Nets", STORKS, RINGS, STORKS, RINGS, STORKS, "Most read", "Boats of the week")
    scores = [60, 60, -80, -80, -80, -80, -80, 60, 60]
    scored = ScoredLines(known, Places(known).paragraphs, scores)
    assert scored.story == (2, 7)
    found = [dict(zip(SCORE_FEATURES, scored.features(number), strict=True)) for number in range(9)]
    assert [one["from_story"] for one in found] == [-2, -1, 0, 0, 0, 0, 0, 1, 2]
    assert [one["story_depth"] for one in found] == [-1, -1, 0, 1, 2, 1, 0, -1, -1]
