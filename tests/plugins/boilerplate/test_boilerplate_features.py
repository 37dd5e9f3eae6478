"""What a line shows by itself, by its neighbours and by its place: the features that the weights are learnt for."""

from __future__ import annotations

import pytest

from newsparse_boilerplate.context.features import Position, beside, bin_of, kind_of_line, shape, spot
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.phrases import Phrase, Phrasebook, phrasebook
from newsparse_boilerplate.words import word_classes

NOTHING_LISTED = Phrasebook({}, {})


def shown(line: str, book: Phrasebook = NOTHING_LISTED) -> set[str]:
    features = list(shape(Line(0, len(line), line), book))
    assert len(features) == len(set(features))
    return set(features)


@pytest.mark.parametrize(
    ("line", "features"),
    [
        ("Weather", "words=1 end=open open,words=1 capital=3 function=0"),
        ("WEATHER", "words=1 end=open open,words=1 capital=3 function=0"),
        ("NEWS DESK", "words=2 end=open open,words=2 capital=3 function=0 upper"),
        ("The ferry sails again", "words=3-4 end=open open,words=3-4 capital=1 function=2"),
        ("The Ferry sails again", "words=3-4 end=open open,words=3-4 capital=2 function=2 title"),
        ("Ferry Sails Again", "words=3-4 end=open open,words=3-4 capital=3 function=0"),
        ("Who Mends the Pier?", "words=3-4 end=question capital=3 function=3 title"),
        ("Ann Mends One Pier.", "words=3-4 end=stop capital=3 function=0"),
        ("read it by the harbour", "words=5-7 end=open open,words=5-7 capital=0 function=3 starts=small imperative"),
        ("Stay for one of nine boats", "words=5-7 end=open open,words=5-7 capital=0 function=2 imperative"),
        ("Nine boats of Velmar sail today, not ten.", "words=8-11 end=stop capital=1 function=2"),
        ("Nine boats sail to ports further down south", "words=8-11 end=open open,words=8-11 capital=0 function=1"),
        ("***", "words=0 end=open ink=marks starts=bullet"),
        ("140", "words=0 end=open starts=digit"),
        ("船は出た。", "words=1 end=stop capital=0 function=0"),
    ],
)  # fmt: skip
def test_what_the_shape_of_a_line_is(line: str, features: str) -> None:
    assert shown(line) == set(features.split())


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
def test_how_a_line_ends(line: str, ending: str) -> None:
    assert f"end={ending}" in shown(line)
    assert any(feature.startswith("open,") for feature in shown(line)) == (ending == "open")


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
        ("The editor and the photographer", "trade=2"),
        ("Nobody said so", "attribution=1"),
        ("Nobody asked, everybody replied, he told her, she added", "attribution=3"),
        ("The boats of the town", ""),
    ],
)
def test_the_words_of_a_class_are_counted_up_to_three(line: str, features: str) -> None:
    classes = ("address=", "page=", "platform=", "trade=", "attribution=")
    assert {feature for feature in shown(line) if feature.startswith(classes)} == set(features.split())


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
def test_the_marks_of_a_line(line: str, features: str) -> None:
    marks = {feature for feature in shown(line) if feature.startswith(("mark=", "starts="))}
    assert marks == set(features.split())


@pytest.mark.parametrize("mark", ["@lowell", "a@b", "©", " | ", "12:40", "“no”"])
def test_only_the_first_four_hundred_code_points_show_marks(mark: str) -> None:
    near, far = ("boat " * number + mark for number in (70, 81))
    assert any(feature.startswith("mark=") for feature in shown(near))
    assert not any(feature.startswith("mark=") for feature in shown(far))


def test_the_lists_grade_is_a_feature() -> None:
    book = Phrasebook(
        {"tide table": Phrase("related", "edge", "own")}, {"boats of": (("boats of", Phrase("share", "hint", "own")),)}
    )
    assert "listed=edge" in shown("Tide table", book)
    assert "listed=hint" in shown("Boats of the town", book)
    assert not any(feature.startswith("listed") for feature in shown("Tide tables", book))


@pytest.mark.parametrize(
    ("number", "position", "features"),
    [
        (4, "leading", {"far=0"}),
        (3, "leading", {"far=1"}),
        (0, "leading", {"far=4-8"}),
        (7, "between", set()),
        (11, "trailing", {"far=0", "end_in=4-8"}),
        (13, "trailing prose", {"far=2-3", "end_in=4-8"}),
        (18, "trailing", {"far=4-8", "end_in=1"}),
        (19, "trailing", {"far=4-8", "end_in=0"}),
    ],
)
def test_how_far_a_line_stands_from_the_story_and_the_end(number: int, position: Position, features: set[str]) -> None:
    """A text of twenty lines whose story runs from line 5 to line 10."""
    assert set(spot(number, 5, 10, 20, position)) == features


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ferry of Low Harbour will sail again from Monday, the harbour office said in a letter.", "prose"),
        ("Advertisement", "listed"),
        ("Sign up here for the tides of the week.", "listed"),
        ("It sank.", "closed"),
        ("Ropes and bollards", "open"),
    ],
)
def test_what_a_line_is_to_its_neighbours(line: str, kind: str) -> None:
    assert kind_of_line(Line(0, len(line), line), phrasebook()) == kind


def test_the_features_of_neighbours() -> None:
    assert set(beside("prose", "open", False, False, 1)) == {"before=prose", "after=open"}
    assert set(beside("none", "listed", True, False, 2)) == {"before=none", "after=listed", "gone=before", "run=2"}
    assert set(beside("open", "none", False, True, 4)) == {"before=open", "after=none", "gone=after", "run=3-4"}
    assert "run=5-8" in set(beside("open", "open", True, True, 8))
    assert "run=9+" in set(beside("open", "open", True, True, 9))


def test_the_last_bin_holds_its_limit_and_the_rest_what_is_beyond() -> None:
    bins = ((1, "one"), (3, "few"))
    assert [bin_of(value, bins, "many") for value in (0, 1, 2, 3, 4)] == ["one", "one", "few", "few", "many"]


def test_the_classes_that_count_one_by_one_are_told_apart_from_the_others() -> None:
    classes = word_classes()
    assert {"our", "inbox", "reddit", "editor", "said"} <= classes.telling
    assert {"the", "of"}.isdisjoint(classes.telling)
