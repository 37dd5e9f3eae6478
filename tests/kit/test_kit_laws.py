"""Laws across processes, their messages, and the checks of plain functions."""

from __future__ import annotations

import attrs
import hostile_kit
import pytest
from hostile_kit import NOTHING, Thing

from newsparse import Annotator, Article, Draft, Phrase, Pipeline, Quote, Source, Span
from newsparse.testing import LawError, LawSkippedWarning, check_annotator, check_parser, check_pipeline, laws
from newsparse.testing.laws import SENTENCES, NotPicklableError

LONG = "The ferry sails.\n\nBy Ann Lee\n\nThe pier has 7 lamps and the boat has none.\n\nThe bay is wide.\n"


def alone(function: object, **more: object) -> Pipeline:
    return Pipeline(plugins=[], extra=[Annotator(function, name="kit.suspect", provides={Thing}, **more)])  # type: ignore[arg-type]


# In other processes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("function", hostile_kit.NOT_DETERMINISTIC, ids=lambda function: function.__name__)
def test_an_annotator_that_depends_on_hash_seed_clock_or_locale_is_not_deterministic(function: object) -> None:
    laws.deterministic(alone(function), LONG)
    with pytest.raises(LawError, match=r"(?s)Deterministic: .*in another process"):
        laws.deterministic_elsewhere(alone(function), [LONG])


@pytest.mark.slow
def test_the_default_pipeline_returns_the_same_results_in_other_processes() -> None:
    laws.deterministic_elsewhere(Pipeline(), ["", LONG, "\ud800", "ISTANBUL, May 5 (AP) - It is.", "Il a dit: «Non»."])


def test_an_unpicklable_pipeline_is_reported_as_not_checked() -> None:
    pipeline = alone(lambda doc: [])
    with pytest.raises(NotPicklableError, match=r"not checked in another process.*lambda"):
        laws.deterministic_elsewhere(pipeline, [LONG])
    with pytest.warns(LawSkippedWarning, match=r"lambda.*elsewhere=False"):
        check_pipeline(pipeline, vocabulary=["7"], max_examples=1)
    check_pipeline(pipeline, vocabulary=["7"], max_examples=1, elsewhere=False)


def test_a_pipeline_that_cannot_be_unpickled_is_reported_as_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [path for path in __import__("sys").path if not path.endswith("kit")])
    with pytest.raises(NotPicklableError, match=r"can't be unpickled there: .*hostile_kit"):
        laws.deterministic_elsewhere(Pipeline(plugins=[], extra=[NOTHING]), [LONG])


# Messages -----------------------------------------------------------------------------------------------------------


def test_a_law_called_alone_fails_with_the_smallest_text() -> None:
    def trips(doc: object) -> list[Thing]:
        if "7" in getattr(doc, "text", ""):
            raise ValueError("tripped")
        return []

    with pytest.raises(LawError) as caught:
        laws.total(alone(trips), LONG)
    assert caught.value.text == "7"
    assert str(caught.value).splitlines()[:2] == [SENTENCES["total"], "  text:  '7'"]
    assert isinstance(caught.value.__cause__, ValueError)


def test_the_message_shows_the_spans_and_their_text() -> None:
    with pytest.raises(LawError) as caught:
        laws.negative(alone(lambda doc: [Thing(span=Span(4, 9))] if len(doc.text) > 8 else []), LONG)
    assert caught.value.spans == (Span(4, 9),)
    assert "spans: [4:9] " in str(caught.value)
    many = LawError("negative", "x" * 100, "much", [Span(i, i + 1) for i in range(99)])
    assert "[0:1] 'x'" in str(many)
    assert "and 93 more" in str(many)
    assert "(outside the text)" in str(LawError("valid_spans", "x", "invalid", [Span(3, 9)]))


def test_an_invalid_span_breaks_the_law_of_valid_spans() -> None:
    with pytest.raises(LawError) as caught:
        laws.total(alone(lambda doc: [Thing(span=Span(0, len(doc.text) + 1))]), LONG)
    assert caught.value.law == "valid_spans"
    assert caught.value.text == ""


def test_every_law_has_its_sentence() -> None:
    forms = {"smallest", "rebuilds", "deterministic_elsewhere", "contained"}  # of other laws
    functions = {name for name in laws.__all__ if name.islower()} - forms
    assert functions - {"blind_to_typography"} | {"typography"} == SENTENCES.keys()


def test_smallest_is_bounded_and_ends_with_the_same_law() -> None:
    tried: list[str] = []

    def holds(text: str) -> None:
        tried.append(text)
        if "a" in text:
            raise LawError("total", text, "a")
        raise LawError("local", text, "no a")

    found = laws.smallest(holds, LawError("total", "b a " * 5_000, "a"), tries=50)
    assert found.law == "total"
    assert "a" in found.text
    assert len(tried) <= 50


def test_output_may_not_grow_faster_than_the_text() -> None:
    def pairs(text: str) -> int:
        return len(text) ** 2

    with pytest.raises(LawError, match=r"Linear: .*\n.*\n.*the output"):
        laws.linear(pairs, "ab", size=1000, output=int)
    laws.linear(len, "ab", size=1000, output=int)


# Checks in one line -------------------------------------------------------------------------------------------------


def test_check_annotator_takes_negative_texts() -> None:
    finds = Annotator(lambda doc: [Thing(span=Span(0, 1))] if doc.text else [], name="a", provides={Thing})
    with pytest.raises(LawError, match="Negative"):
        check_annotator(finds, negative=["none"], elsewhere=False)
    check_annotator(NOTHING, negative=["none", ""], vocabulary=["7"], max_examples=5)
    with pytest.raises(LawError, match="Negative"):
        check_pipeline(Pipeline(plugins=[], extra=[finds]), negative=["none"], elsewhere=False)


def test_declared_laws_of_stories_are_checked_on_generated_stories() -> None:
    def depends_on_crlf(doc: object) -> list[Thing]:
        text = getattr(doc, "text", "")
        return [Thing(span=Span(0, 1))] if "\r" in text else []

    with pytest.raises(LawError, match="Typography"):
        check_pipeline(alone(depends_on_crlf, laws={"typography"}), vocabulary=["7"], max_examples=5, elsewhere=False)


# Plain parsers ---------------------------------------------------------------------------------------------


def test_a_good_plain_parser_keeps_the_laws() -> None:
    check_parser(hostile_kit.digits, vocabulary=["7"], stories=[LONG], negative=["none"], laws={"typography"})


@pytest.mark.parametrize(
    ("parse", "law", "text"),
    [
        (hostile_kit.digits_off_by_one, "valid_spans", "7"),
        (hostile_kit.digits_with_a_recursion_error, "total", "7"),
        pytest.param(hostile_kit.digits_in_quadratic_time, "linear", "7", marks=pytest.mark.slow),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_bad_plain_parser_breaks_its_law(parse: object, law: str, text: str) -> None:
    with pytest.raises(LawError) as caught:
        check_parser(parse, vocabulary=["7"], max_examples=50)  # type: ignore[arg-type]
    assert (caught.value.law, caught.value.text) == (law, text)


def test_a_plain_parser_that_crashes_on_a_repeated_word_is_shown_with_the_law_and_the_smallest_text() -> None:
    with pytest.raises(LawError, match=r"(?s)Total: .*text:  '77'.*ValueError: two digits") as caught:
        check_parser(hostile_kit.digits_that_crash_on_two, vocabulary=["7"], max_examples=5, elsewhere=False)
    assert (caught.value.law, caught.value.text) == ("total", "77")
    assert isinstance(caught.value.__cause__, ValueError)


def test_an_annotator_that_crashes_on_a_repeated_word_breaks_the_first_law() -> None:
    def crashes(doc: Draft) -> list[Thing]:
        if doc.text.count("tick") > 100:
            raise ValueError("too many")
        return []

    with pytest.raises(LawError, match=r"(?s)Total: .*too many"):
        check_pipeline(alone(crashes), vocabulary=["tick"], max_examples=1, elsewhere=False)


def test_the_text_of_an_annotation_is_what_its_span_covers() -> None:
    article = Pipeline(plugins=[], extra=[NOTHING]).parse("a 7")
    laws.annotated_text(attrs.evolve(article, annotations=(Thing(span=Span(0, 1)),)))
    forged = Thing(span=Span(0, 1))
    object.__setattr__(forged, "_article_text", "b 7")
    broken = attrs.evolve(article)
    object.__setattr__(broken, "annotations", (forged,))
    with pytest.raises(LawError, match=r"(?s)Annotated text: .*is 'b', its span covers 'a'"):
        laws.annotated_text(broken)


def test_a_source_inside_its_own_content_breaks_a_law() -> None:
    text = "“We are done,” laughed Ann Lee."
    content = Phrase.of(text, Span(1, 13))
    for mention, holds in ((Span(23, 30), True), (Span(1, 3), False)):
        source = Source(mention=Phrase.of(text, mention))
        quote = Quote(span=Span(1, 30) if holds else Span(1, 13), form="direct", content=(content,), source=source)
        article = Article(text=text, annotations=(quote,))
        if holds:
            laws.sources_outside_content(article)
            continue
        with pytest.raises(LawError, match=r"(?s)Sources: .*'We' is inside the content 'We are done,'"):
            laws.sources_outside_content(article)


def test_a_result_without_spans_is_reported() -> None:
    with pytest.raises(LawError, match="has no span; pass spans= to get one from it"):
        check_parser(hostile_kit.words_without_spans, max_examples=30)


def test_matches_spans_and_objects_with_spans_are_accepted() -> None:
    import re

    from newsparse.testing.parsers import as_annotator

    def found(parse: object) -> list[str]:
        article = Pipeline(plugins=[], extra=[as_annotator(parse)], on_error="raise").parse("a 7 b 8")  # type: ignore[arg-type]
        return [one.span.of(article.text) for one in article.annotations]

    assert found(re.compile(r"\d").finditer) == ["7", "8"]
    assert found(lambda text: [Span(2, 3)]) == ["7"]
    assert found(lambda text: [Thing(span=Span(2, 3))]) == ["7"]
    assert found(lambda text: [(2, 3, "7"), [6, 7]]) == ["7", "8"]
