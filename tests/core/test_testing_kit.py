"""The testing kit: each law fails on an annotator that breaks it, and passes on one that keeps it."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import attrs
import hostile
import pytest
from attrs import frozen
from hostile import VALID, Number
from hypothesis import find, given, settings
from hypothesis import strategies as st

import newsparse.testing
from newsparse import (
    Annotation,
    Annotator,
    Article,
    Block,
    Boilerplate,
    CreditBlock,
    Dateline,
    Draft,
    Headline,
    Pipeline,
    Quote,
    Span,
)
from newsparse.testing import (
    NOISES,
    LawError,
    check_annotator,
    check_pipeline,
    differences,
    expectation,
    laws,
    laws_of_stories,
    laws_of_texts,
    nasty_texts,
    read_cases,
)
from newsparse.testing.cases import to_toml
from newsparse.testing.noise import crlf, curly_marks, no_break_spaces, shape, spaced_dash, straight_marks
from newsparse.text import split_blocks

GOOD = Pipeline(plugins=[], extra=VALID)
STORY = 'FERRY\n\nPier 12 opens - at "last" -- said ROE.\n\nMore in 2027.\n'
STORY_LAWS = {"idempotent", "local", "typography"}


def pipeline(function: Callable[[Draft], Any], kind: type[Annotation] = Number, **more: Any) -> Pipeline:
    return Pipeline(plugins=[], extra=[Annotator(function, name="tests.suspect", provides={kind}, **more)])


def lines_of(kind: type[Annotation], pattern: str) -> Callable[[Draft], Iterator[Annotation]]:
    def find_them(doc: Draft) -> Iterator[Annotation]:
        for m in re.finditer(pattern, doc.text):
            yield kind(span=Span(*m.span()))

    return find_them


# Laws of texts ------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=40)
@given(nasty_texts(["7", "HEAD", '"']))
def test_valid_annotators_keep_every_law_of_texts(text: str) -> None:
    laws_of_texts(GOOD, text)


def test_total_fails_if_an_annotator_fails() -> None:
    def fails(doc: Draft) -> list[Number]:
        raise ValueError("bad luck")

    with pytest.raises(LawError, match=r"(?s)Total: .*bad luck") as caught:
        laws.total(pipeline(fails), STORY)
    assert isinstance(caught.value.__cause__, ValueError), "the error has the original traceback"


def test_total_fails_if_parsing_raises() -> None:
    with pytest.raises(LawError, match=r"(?s)Total: .*division by zero"):
        laws.total(pipeline(lambda doc: 1 / 0).with_options(on_error="raise"), "bad luck")


def test_a_long_text_is_shortened_in_the_message() -> None:
    with pytest.raises(LawError) as caught:
        laws.unchanged(GOOD.parse("a"), "word " * 10_000)
    assert "50000 code points" in str(caught.value)
    assert len(str(caught.value)) < 2000


def test_unchanged_fails_on_another_text() -> None:
    laws.unchanged(GOOD.parse("a"), "a")
    with pytest.raises(LawError, match="never changed"):
        laws.unchanged(GOOD.parse("a"), "b")


def test_tiling_fails_on_blocks_with_a_gap_and_on_invalid_views() -> None:
    laws.tiling(GOOD.parse(STORY))
    with pytest.raises(LawError, match="join to the text exactly"):
        laws.tiling(attrs.evolve(GOOD.parse("a\n\nb"), blocks=(Block(Span(0, 1), Span(0, 1), ()),)))


@pytest.mark.parametrize(
    "pieces",
    [
        [(Span(0, 2), None), (Span(1, 3), None)],
        [(Span(2, 3), None), (Span(0, 1), None)],
        [(Span(0, 9), None)],
    ],
)
def test_a_view_whose_pieces_overlap_or_leave_the_text_breaks_tiling(pieces: list[tuple[Span, Any]]) -> None:
    view = newsparse.TextView("abcd", tuple(newsparse.model.Piece(*piece) for piece in pieces))
    with pytest.raises(LawError, match="Tiling"):
        laws.rebuilds("view", view)


def test_valid_spans_fails_on_an_invalid_span() -> None:
    laws.valid_spans(GOOD.parse(STORY))
    with pytest.raises(LawError, match="Valid spans"):
        laws.valid_spans(Article(text="a", annotations=(Headline(span=Span(0, 2)),)))


def test_deterministic_fails_on_an_annotator_with_state() -> None:
    count = itertools.count()

    def remembers(doc: Draft) -> list[Number]:
        return [Number(span=Span(0, 1), value=next(count))] if doc.text else []

    laws.deterministic(GOOD, STORY)
    with pytest.raises(LawError, match=r"Deterministic: .*\n.*\n.*missing.*value=\d+.*added.*value=\d+"):
        laws.deterministic(pipeline(remembers), STORY)


def test_deterministic_detects_different_remarks() -> None:
    count = itertools.count()

    def remarks(doc: Draft) -> list[newsparse.Remark]:
        return [newsparse.Remark(code="a.b", message=str(next(count)))]

    with pytest.raises(LawError, match="Deterministic"):
        laws.deterministic(pipeline(remarks), STORY)


def test_independent_fails_on_annotators_that_share_hidden_state() -> None:
    board: list[str] = []

    def writes(doc: Draft) -> list[Headline]:
        board.append(doc.text)
        return []

    def reads(doc: Draft) -> list[Number]:
        return [Number(span=Span(0, 1))] if board and board.pop() == doc.text else []

    extra = [
        Annotator(writes, name="a.writes", provides={Headline}),
        Annotator(reads, name="b.reads", provides={Number}),
    ]
    laws.independent(GOOD, STORY)
    with pytest.raises(LawError, match=r"Independent: .*\n.*\n.*without a\.writes"):
        laws.independent(Pipeline(plugins=[], extra=extra), STORY)


def test_independent_fails_if_a_crash_changes_other_results() -> None:
    count = itertools.count()
    with pytest.raises(LawError, match="with an annotator that crashes"):
        laws.independent(pipeline(lambda doc: [Number(span=Span(0, 1), value=next(count))]), STORY)


def test_round_trip_fails_on_a_kind_that_cannot_be_loaded() -> None:
    @frozen(kw_only=True)
    class Vague(Annotation):
        kind: ClassVar[str] = "tests.vague"
        anything: Any = None

    article = GOOD.parse(STORY)
    laws.round_trip(article, GOOD)
    vague = attrs.evolve(article, annotations=(Vague(span=Span(0, 1), anything=[1, 2]),))
    with pytest.raises(LawError, match="Round trip"):
        laws.round_trip(vague, pipeline(lambda doc: [], Vague))


def test_linear_fails_on_quadratic_work() -> None:
    def quadratic(text: str) -> int:
        return sum(text.count("a", i) for i in range(0, len(text), 8))

    laws.linear(GOOD.parse, "a 7 ", size=2000)
    with pytest.raises(LawError, match=r"Linear: .*\n.*\n.*times as long"):
        laws.linear(quadratic, "a", size=8000, tries=2)


# Laws of stories ----------------------------------------------------------------------------------------------------


def test_idempotent_fails_if_the_next_line_becomes_the_last() -> None:
    def last_block(doc: Draft) -> list[Boilerplate]:
        return [Boilerplate(span=doc.blocks[-1].content)] if len(doc.blocks) > 1 else []

    greedy = pipeline(last_block, Boilerplate)
    with pytest.raises(LawError, match="Idempotent: no boilerplate is found"):
        laws.idempotent(greedy, "One.\n\nTwo.\n\nThree.")
    laws.idempotent(pipeline(lines_of(Boilerplate, "Read more"), Boilerplate), "One.\n\nRead more\n\nTwo.")


def test_local_fails_if_the_result_depends_on_the_whole_text() -> None:
    def by_number_of_blocks(doc: Draft) -> list[Dateline]:
        return [Dateline(span=doc.blocks[0].content)] if len(doc.blocks) % 2 else []

    with pytest.raises(LawError, match="at the end moves the dateline"):
        laws.local(pipeline(by_number_of_blocks, Dateline), STORY)
    laws.local(pipeline(lines_of(Dateline, r"\AFERRY"), Dateline), STORY)


def test_local_fails_if_credits_are_counted_from_the_start() -> None:
    def early(doc: Draft) -> list[CreditBlock]:
        return [CreditBlock(span=b.content) for b in doc.blocks[2:3]]

    with pytest.raises(LawError, match="a paragraph before moves the credits"):
        laws.local(pipeline(early, CreditBlock), STORY)
    laws.local(pipeline(lines_of(CreditBlock, r"More in \d+"), CreditBlock), STORY)


@pytest.mark.parametrize(
    ("pattern", "noise"),
    [(" - ", "em_dash"), ('"', "curly_marks"), (r"\.\n", "crlf"), (r"\w+ \d+", "no_break_spaces"), ("--", "hyphen")],
)
def test_blind_to_typography_fails_on_an_annotator_that_depends_on_it(pattern: str, noise: str) -> None:
    dependent = pipeline(lines_of(Mark, pattern), Mark, laws={"typography"})
    by_name = {one.__name__: one for one in NOISES}
    with pytest.raises(LawError, match=f"(?s)Typography: .*{noise} changes a part"):
        laws.blind_to_typography(dependent, STORY, by_name[noise])
    with pytest.raises(LawError, match="Typography"):
        laws_of_stories(dependent, STORY)
    laws_of_stories(pipeline(lines_of(Mark, pattern), Mark), STORY)


@frozen(kw_only=True)
class Mark(Annotation):
    kind: ClassVar[str] = "tests.mark"


def test_blind_to_typography_passes_if_only_offsets_change() -> None:
    blind = pipeline(lines_of(Number, "[0-9]+"), Number, laws=STORY_LAWS)
    laws_of_stories(blind, STORY)
    laws.blind_to_typography(blind, STORY)


def test_negative_fails_if_something_is_found() -> None:
    laws.negative(GOOD, "nothing here", Number)
    with pytest.raises(LawError, match="no Number is expected in this text"):
        laws.negative(GOOD, "a 7", Number)


# Checks in one line ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_check_annotator_passes_for_a_good_annotator() -> None:
    check_annotator(hostile.NUMBERS, vocabulary=["7"], stories=[STORY], max_examples=20)
    check_annotator(
        Annotator(hostile.words, name="tests.later", provides={hostile.Word}, requires={"tests.numbers"}),
        dependencies=[hostile.NUMBERS], vocabulary=["7"], max_examples=10,
    )  # fmt: skip


def test_check_annotator_reports_the_smallest_text() -> None:
    def trips(doc: Draft) -> Iterator[Number]:
        if "(TICK.R)" in doc.text:
            raise ValueError("tripped")
        yield from ()

    with pytest.raises(LawError, match=r"text:  '\(TICK\.R\)'"):
        check_annotator(Annotator(trips, name="a", provides={Number}), vocabulary=["(TICK.R)"])


def test_several_broken_laws_are_still_one_law_error() -> None:
    count = itertools.count()

    def breaks(doc: Draft) -> list[Number]:
        if "(" in doc.text:
            raise ValueError("tripped")
        return [Number(span=Span(0, 1), value=next(count))] if "7" in doc.text else []

    with pytest.raises(LawError):
        check_annotator(Annotator(breaks, name="a", provides={Number}), vocabulary=["7", "("], max_examples=200)


def test_check_pipeline_checks_the_declared_laws_on_stories() -> None:
    dependent = pipeline(lines_of(Number, "--"), Number, laws={"typography"})
    with pytest.raises(LawError, match="Typography"):
        check_pipeline(dependent, vocabulary=["7"], stories=[STORY], max_examples=1, elsewhere=False)


@pytest.mark.slow
def test_check_pipeline_measures_time_with_the_vocabulary() -> None:
    def slow(doc: Draft) -> list[Number]:
        sum(doc.text.count("q", i) for i in range(0, len(doc.text), 8) if doc.text[i] == "q")
        return []

    with pytest.raises(LawError, match="Linear"):
        check_pipeline(pipeline(slow), vocabulary=["q"], max_examples=1, elsewhere=False)


# Nasty texts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", ["\ud800", "\x00", "\r\n", "\u2028", "\ufeff", "(By ", "ACME"])
def test_nasty_texts_contain_unusual_characters(wanted: str) -> None:
    assert wanted in find(nasty_texts(["ACME"]), lambda text: wanted in text)


# Noise --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("noise", NOISES, ids=lambda noise: noise.__name__)
@settings(deadline=None, max_examples=40)
@given(text=nasty_texts(max_size=15) | st.text(alphabet='a "“”-–—.\n\r', max_size=40))
def test_noise_maps_every_offset_and_keeps_every_letter(noise: Any, text: str) -> None:
    noisy, position = noise(text)
    assert len(position) == len(text) + 1
    assert position == sorted(position)
    assert (position[0], position[-1]) == (0, len(noisy))
    for offset, character in enumerate(text):
        if character.isalnum():
            assert noisy[position[offset]] == character


@pytest.mark.parametrize(
    ("noise", "text", "expected"),
    [
        (crlf, "a\nb\r\nc", "a\r\nb\r\nc"),
        (spaced_dash("—"), "a - b -- c-d – e", "a — b — c-d — e"),
        (spaced_dash("--"), "a — b", "a -- b"),
        (curly_marks, 'He said "so" and ("no").', "He said “so” and (“no”)."),
        (curly_marks, 'A 6" nail and "so"', 'A 6" nail and "so"'),
        (straight_marks, "“so”", '"so"'),
        (no_break_spaces, "a b  c\nd", "a\xa0b  c\nd"),
    ],
)
def test_noise_changes_only_its_characters(noise: Any, text: str, expected: str) -> None:
    assert noise(text)[0] == expected


def test_the_shape_of_an_annotation_leaves_out_printed_strings() -> None:
    span = Span(1, 3)
    first, second = (
        Dateline(span=span, rule="r", places=(newsparse.Place(name=name, span=span),)) for name in ("A B", "A\xa0B")
    )
    assert shape(first, None) == shape(second, None)
    assert shape(first, [0, 10, 11, 12]) == shape(attrs.evolve(first, span=Span(10, 12), places=(
        newsparse.Place(name="A B", span=Span(10, 12)),)), None)  # fmt: skip


# Case files ---------------------------------------------------------------------------------------------------------


def test_a_case_is_a_text_file_with_its_expected_parts_in_another_file(tmp_path: Path) -> None:
    article = GOOD.parse(STORY)
    (tmp_path / "ferry.txt").write_bytes(STORY.replace("\n", "\r\n").encode())
    (tmp_path / "ferry.toml").write_text(to_toml(expectation(article)), encoding="utf-8")
    (case,) = read_cases(tmp_path)
    assert case.name == "ferry"
    assert case.text == STORY.replace("\n", "\r\n"), "character for character"
    assert differences(article, case.parts) == []
    assert differences(GOOD.parse(case.text), case.parts) == []
    (tmp_path / "alone.txt").write_text("x")
    with pytest.raises(OSError, match=r"alone\.toml"):
        list(read_cases(tmp_path))


def test_there_is_one_line_per_difference() -> None:
    article = GOOD.parse(STORY)
    expected = expectation(article)
    assert differences(article, {}) != []
    expected["headline"] = "BOAT"
    expected["quotes"] = []
    expected["boilerplate"] = [{"category": "other", "text": "Read more"}]
    expected["paragraphs"] = expected["paragraphs"][::-1]
    lines = differences(article, expected)
    assert [line.partition(":")[0] for line in lines] == ["boilerplate", "headline", "paragraphs", "quotes"]
    assert lines[0] == 'boilerplate: not found: {"category": "other", "text": "Read more"}'
    assert lines[1] == 'headline: expected "BOAT", found "FERRY"'
    assert lines[2] == "paragraphs: found in another order or number than expected"
    assert lines[3].startswith("quotes: not expected: ")


def test_repeated_words_have_an_occurrence() -> None:
    text = "so so so"
    found = tuple(Boilerplate(span=Span(i, i + 2)) for i in (0, 6))
    article = Article(text=text, blocks=split_blocks(text), annotations=found)
    assert expectation(article)["boilerplate"] == [
        {"category": "other", "text": "so"},
        {"category": "other", "text": {"text": "so", "occurrence": 3}},
    ]
    assert tomllib.loads(to_toml(expectation(article))) == expectation(article)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_every_expectation_can_be_written_as_toml(data: st.DataObject) -> None:
    from articles import articles

    words = st.lists(st.sampled_from(["Ann", "Lee", "so", " ", "\n", "\n\n", '"', "\\", "\x7f", "\x00", "é", "x" * 60]))
    article = data.draw(articles(words.map("".join)))
    parts = expectation(article)
    written = to_toml(parts)
    assert differences(article, parts) == []
    assert differences(article, tomllib.loads(written)) == []
    assert len(written) > 1 or not parts


@pytest.mark.parametrize(("words", "cut"), [(["x" * 60] * 3, False), (["word"] * 10, False), (["word"] * 60, True)])
def test_only_long_strings_are_shortened_in_the_middle(words: list[str], cut: bool) -> None:
    article = Pipeline(plugins=[]).parse(" ".join(words))
    parts = tomllib.loads(to_toml(expectation(article)))
    assert (" ... " in parts["paragraphs"][0]) is cut
    assert differences(article, parts) == []


def test_every_part_is_described_by_its_words() -> None:
    text = "By Mr Ann Lee in Low Bay, The Post\n\nLOW BAY, Elan, March 3 (AP) - It is.\n\nA boat. Photo by Al Roe\n"

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    def name(words: str) -> newsparse.Phrase:
        return newsparse.Phrase(text=words, span=at(words))

    def place(words: str) -> newsparse.Place:
        return newsparse.Place(name=words, span=at(words))

    lee = newsparse.Person(name="Ann Lee", span=at("Ann Lee"), title=name("Mr"), location=place("Low Bay"))
    roe = newsparse.Person(name="Al Roe", span=at("Al Roe"))
    photo = newsparse.Credit(span=at("Photo by Al Roe"), role="photography", people=(roe,))
    found = (
        newsparse.Byline(span=at("By Mr Ann Lee in Low Bay, The Post"), people=(lee,), organization=name("The Post")),
        Dateline(
            span=at("LOW BAY, Elan, March 3 (AP) -"), places=(place("LOW BAY"),), region=name("Elan"),
            agency=name("AP"), date=newsparse.PartialDate(span=at("March 3"), month=3, day=3),
        ),
        newsparse.Caption(span=at("A boat. Photo by Al Roe"), credit=photo),
    )  # fmt: skip
    article = Article(text=text, blocks=split_blocks(text), annotations=found)
    parts = expectation(article)
    assert parts["byline"]["people"] == [{"name": "Ann Lee", "title": "Mr", "location": "Low Bay"}]
    assert parts["byline"]["organization"] == "The Post"
    assert parts["dateline"]["date"] == {"month": 3, "day": 3}
    assert (parts["dateline"]["region"], parts["dateline"]["agency"]) == ("Elan", "AP")
    assert parts["captions"][0]["credit"] == {"role": "photography", "people": ["Al Roe"]}
    assert tomllib.loads(to_toml(parts)) == parts


def test_the_case_file_of_a_story_is_printed(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The ferry is back.")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "newsparse.testing.cases", str(tmp_path / "story.txt")],
        capture_output=True, text=True, check=True, env={**os.environ, "NEWSPARSE_DISABLE_AUTOLOAD": "1"},
    )  # fmt: skip
    assert tomllib.loads(done.stdout) == {"paragraphs": ["The ferry is back."]}


def test_unknown_names_of_the_kit_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'law'"):
        newsparse.testing.law  # noqa: B018


def test_a_quote_is_described_by_its_words() -> None:
    (quote,) = expectation(GOOD.parse(STORY))["quotes"]
    assert quote == {"form": "direct", "content": ["last"], "source": "ROE", "name": "ROE"}
    assert isinstance(GOOD.parse(STORY).first(Quote), Quote)
