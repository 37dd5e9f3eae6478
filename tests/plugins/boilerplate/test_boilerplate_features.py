"""The features of lines: of the line alone, of its neighbours and of its position."""

from __future__ import annotations

import pytest

from newsparse_boilerplate.context.features import bin_of, line_features
from newsparse_boilerplate.context.neighbours import line_type, neighbour_features
from newsparse_boilerplate.context.positions import StoryBounds
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.phrases import ListedPhrase, Phrasebook
from newsparse_boilerplate.words import word_classes

NOTHING_LISTED = Phrasebook()


def features_of_line(line: str, book: Phrasebook = NOTHING_LISTED) -> set[str]:
    features = list(line_features(Line(0, len(line), line, book)))
    assert len(features) == len(set(features))
    return set(features)


@pytest.mark.parametrize(
    ("line", "features"),
    [
        ("Weather", "words=1 end=open open,words=1 capitals=3 function_words=0"),
        ("WEATHER", "words=1 end=open open,words=1 capitals=3 function_words=0"),
        ("NEWS DESK", "words=2 end=open open,words=2 capitals=3 function_words=0 all_capitals"),
        ("The ferry sails again", "words=3-4 end=open open,words=3-4 capitals=1 function_words=2"),
        ("The Ferry sails again", "words=3-4 end=open open,words=3-4 capitals=2 function_words=2 title_case"),
        ("Ferry Sails Again", "words=3-4 end=open open,words=3-4 capitals=3 function_words=0"),
        ("Who Mends the Pier?", "words=3-4 end=question capitals=3 function_words=3 title_case"),
        ("Ann Mends One Pier.", "words=3-4 end=stop capitals=3 function_words=0"),
        ("Stay for one of nine boats", "words=5-7 end=open open,words=5-7 capitals=0 function_words=2 imperative"),
        ("Nine boats of Velmar sail today, not ten.", "words=8-11 end=stop capitals=1 function_words=2"),
        ("***", "words=0 end=open content=marks starts=bullet"),
        ("140", "words=0 end=open starts=digit"),
        ("船は出た。", "words=1 end=stop capitals=0 function_words=0"),
    ],
)
def test_the_shape_of_a_line(line: str, features: str) -> None:
    assert features_of_line(line) == set(features.split())


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ('The sign said "no"', "quote"), ("The sign said “no”", "quote"), ("The sign said ‘no’", "quote"),
        ("The sign said «no»", "quote"), ("The sign said 'no'", "quote"), ("「no」", "quote"), ("It sank.", "stop"),
        ("It sank!", "stop"), ("It sank …", "dots"), ("Did it sink?", "question"), ("Those on board:", "colon"),
        ("Dear passengers,", "comma"), ("(It sank)", "stop"), ("[It sank]", "stop"), ("*It sank.*", "stop"),
        ("*It sank*", "open"), ("It sank", "open"), ("It sank -", "open"), ("沈んだ。", "stop"),
    ],
)  # fmt: skip
def test_the_end_of_a_line(line: str, ending: str) -> None:
    assert f"end={ending}" in features_of_line(line)
    assert any(feature.startswith("open,") for feature in features_of_line(line)) == (ending == "open")


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
    classes = ("address=", "page=", "platform=", "job=", "speech=")
    assert {feature for feature in features_of_line(line) if feature.startswith(classes)} == set(features.split())


@pytest.mark.parametrize(
    ("line", "features"),
    [
        ('"No," said the master', "starts=quote mark=quote"),
        ("“No,” said the master", "starts=quote mark=quote"),
        ("‘No,’ said the master", "starts=quote"),
        ("„Nein“", "starts=quote mark=quote"),
        ("«Non»", "starts=quote mark=quote mark=bar"),
        ("「いいえ」", "starts=quote"),
        ("The master said “no” at noon", "mark=quote"),
        ("- Ropes", "starts=bullet"),
        ("• Ropes", "starts=bullet"),
        ("2) Ropes", "starts=bullet"),
        ("14. Ropes", "starts=bullet"),
        ("14 ropes", "starts=digit"),
        ("4 ropes", "starts=digit"),
        ("A4 ropes", ""),
        ("Look at https://ferry.example", "mark=url mark=colon"),
        ("Mail office@ferry.example", "mark=url"),
        ("Look at www.ferry.example", "mark=url"),
        ("Look at ferry.com", "mark=url"),
        ("Look at ferry.org", "mark=url"),
        ("Look at ferry.orgy", ""),
        ("Follow @annlowell", "mark=handle"),
        ("© The Courier", "mark=copyright"),
        ("(c) The Courier", "mark=copyright"),
        ("Courier™", "mark=copyright"),
        ("News | Sport", "mark=bar"),
        ("News » Sport", "mark=bar"),
        ("News / Sport", "mark=bar"),
        ("News/Sport", ""),
        ("The boats: a list", "mark=colon"),
        ("The boats that sail from the harbour today: a list", ""),
        ("Sails at 12:40", "mark=colon mark=time"),
        ("Sails at 12.40", "mark=time"),
        ("Built in 1998", "mark=time"),
        ("Built in 2007", "mark=time"),
        ("Built on 3.4.07", "mark=time"),
        ("Built on 3/4/2007", "mark=time"),
        ("All 1777 boats", ""),
        ("The boats sail", ""),
    ],
)
def test_the_punctuation_of_a_line(line: str, features: str) -> None:
    marks = {feature for feature in features_of_line(line) if feature.startswith(("mark=", "starts="))}
    assert marks == set(features.split())


def test_the_use_of_a_listed_phrase_is_a_feature() -> None:
    lines = {"tide table": ListedPhrase("related", "weak_line", "own")}
    openings = {"boats of": (("boats of", ListedPhrase("share", "weak_opening", "own")),)}
    book = Phrasebook(lines, openings)
    assert "listed=weak_line" in features_of_line("Tide table", book)
    assert "listed=weak_opening" in features_of_line("Boats of the town", book)
    assert not any(feature.startswith("listed") for feature in features_of_line("Tide tables", book))


def test_the_distances_from_the_story_and_from_the_end_are_features_outside_the_story() -> None:
    bounds = StoryBounds(first=5, last=10, size=20)
    assert list(bounds.features(4)) == ["distance=0"]
    assert list(bounds.features(7)) == []
    assert list(bounds.features(11)) == ["distance=0", "lines_to_end=4-8"]
    assert [bounds.position_of(number, prose=False) for number in (4, 5, 10, 11)] == [
        "leading", "between", "between", "trailing",
    ]  # fmt: skip
    assert bounds.position_of(11, prose=True) == "trailing prose"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The ferry of Low Harbour will sail again from Monday, the harbour office said in a letter.", "prose"),
        ("Advertisement", "listed"),
        ("Sign up here for the tides of the week.", "listed"),
        ("It sank.", "closed"),
        ("Ropes and bollards", "open"),
    ],
)
def test_the_type_of_a_line(line: str, expected: str) -> None:
    assert line_type(Line(0, len(line), line)) == expected


def features_of(types: tuple[str, str], removed: tuple[bool, bool], run: int) -> set[str]:
    return set(neighbour_features(types, removed, run))


def test_neighbour_features_are_types_removed_lines_and_the_length_of_the_run() -> None:
    assert features_of(("prose", "open"), (False, False), 1) == {"before=prose", "after=open"}
    assert features_of(("none", "listed"), (True, False), 2) == {
        "before=none", "after=listed", "removed=before", "open_run=2",
    }  # fmt: skip
    assert features_of(("open", "none"), (False, True), 30) == {
        "before=open", "after=none", "removed=after", "open_run=9+",
    }  # fmt: skip


def test_a_bin_includes_its_limit_and_the_last_bin_all_greater_values() -> None:
    bins = ((1, "one"), (3, "few"))
    assert [bin_of(value, bins, "many") for value in (0, 1, 2, 3, 4)] == ["one", "one", "few", "few", "many"]


def test_function_words_are_not_counted_one_by_one() -> None:
    classes = word_classes()
    assert {"our", "inbox", "reddit", "editor", "said"} <= classes.scored_words
    assert {"the", "of"}.isdisjoint(classes.scored_words)
