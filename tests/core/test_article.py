"""The article: immutable, with typed access by class; problems are raised on demand."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import attrs
import hostile
import pytest

from newsparse import (
    Annotation,
    AnnotatorError,
    Article,
    Credit,
    CreditBlock,
    Headline,
    Hints,
    Note,
    PartialDate,
    Pipeline,
    PluginError,
    Problem,
    Quote,
    Span,
    Timestamp,
)

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'


@pytest.fixture(scope="module")
def article() -> Article:
    return Pipeline(plugins=[], extra=hostile.VALID).parse(TEXT)


def test_annotations_are_selected_by_class(article: Article) -> None:
    assert [number.value for number in article.all(hostile.Number)] == [12]
    assert article.first(hostile.Number) == article.all(hostile.Number)[0]
    assert article.first(Note) is None
    assert article.all(Annotation) == article.annotations


@pytest.mark.parametrize("key", ["quote", Quote(span=Span(0, 1), form="direct", content=()), int, None])
def test_any_other_key_is_a_type_error_with_advice(article: Article, key: object) -> None:
    with pytest.raises(TypeError, match="expected a class of annotations such as Quote"):
        article.all(key)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a class of annotations such as Quote"):
        article.first(key)  # type: ignore[arg-type]


def test_results_can_be_limited_to_a_span_or_a_character(article: Article) -> None:
    at = TEXT.index("12")
    assert article.all(hostile.Number, within=Span(at, at + 2))
    assert not article.all(hostile.Number, within=Span(at, at + 1))
    assert article.all(hostile.Number, covering=at + 1)
    assert not article.all(hostile.Number, covering=at + 2)
    assert article.first(hostile.Number, covering=at) is not None
    assert article.first(hostile.Number, within=Span(0, 3)) is None


def test_a_subclass_is_found_under_its_base() -> None:
    @attrs.frozen(kw_only=True)
    class Correction(Note):
        kind = "acme.correction"

    found = Correction(span=Span(0, 1))
    assert Article(text="abc", annotations=(found,)).notes == (found,)


def test_each_part_has_its_own_property(article: Article) -> None:
    assert article.headline == article.first(Headline)
    assert article.quotes == article.all(Quote)
    assert (article.standfirst, article.byline, article.dateline) == (None, None, None)
    assert article.captions == article.subheadings == article.notes == article.boilerplate == article.credits == ()


def test_credits_are_the_clauses_of_all_credit_lines() -> None:
    clauses = [Credit(span=Span(i, i + 1), role="editing") for i in range(3)]
    blocks = (
        CreditBlock(span=Span(0, 2), credits=tuple(clauses[:2])),
        CreditBlock(span=Span(2, 3), credits=tuple(clauses[2:])),
    )
    assert Article(text="abc", annotations=blocks).credits == tuple(clauses)


def test_an_article_without_annotations_is_all_story() -> None:
    article = Pipeline(plugins=[]).parse("One.\n\nTwo.")
    assert [p.text for p in article.paragraphs] == ["One.", "Two."]
    assert article.body.text == "One.\n\nTwo."


def test_an_article_is_immutable(article: Article) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.text = ""  # type: ignore[misc]


def test_it_is_a_value_that_can_be_hashed_copied_and_pickled(article: Article) -> None:
    assert article.body.text, "cached values must not affect equality and pickling"
    again = Pipeline(plugins=[], extra=hostile.VALID).parse(TEXT)
    assert again == article
    assert hash(again) == hash(article)
    assert copy.deepcopy(article) == article
    assert attrs.evolve(article, annotations=()).body.text.startswith("FERRY")
    restored = pickle.loads(pickle.dumps(article))
    assert restored == article
    assert restored.body == article.body


def test_its_repr_is_short(article: Article) -> None:
    long = attrs.evolve(article, text="word " * 10_000, annotations=())
    assert repr(long) == f"Article({('word ' * 12)[:57] + '...'!r}, 2 blocks, 0 annotations)"


def test_problems_are_raised_together() -> None:
    problems = (
        Problem(stage="annotate", annotator="a", message="one failed"),
        Problem(stage="load", plugin="p", message="one did not load"),
    )
    with pytest.raises(ExceptionGroup) as caught:
        Article(text="", problems=problems).raise_problems()
    assert [type(one) for one in caught.value.exceptions] == [AnnotatorError, PluginError]
    assert [str(one) for one in caught.value.exceptions] == ["one failed", "one did not load"]
    Article(text="").raise_problems()


@pytest.mark.parametrize("field", ["headline", "byline", "site", "language", "date"])
def test_hints_of_the_wrong_type_are_a_type_error(field: str) -> None:
    with pytest.raises(TypeError, match=field):
        Hints(**{field: 3})


def test_a_datetime_hint_is_converted_to_its_day() -> None:
    assert Hints(date=dt.datetime(2026, 1, 31, 23, 59)) == Hints(date=dt.date(2026, 1, 31))
    assert type(Hints(date=dt.datetime(2026, 1, 31, 23, 59)).date) is dt.date


def test_the_date_of_publication_is_that_of_the_first_timestamp_of_publication() -> None:
    text = "Updated 5 May 2024 Published 4 May 2024"
    stamps = [
        Timestamp(span=Span(0, 18), date=PartialDate(span=Span(8, 18), year=2024, month=5, day=5), role="updated"),
        Timestamp(span=Span(19, 39), date=PartialDate(span=Span(29, 39), year=2024, month=5, day=4)),
    ]
    found = Article(text=text, annotations=tuple(stamps))
    assert found.published is not None
    assert (found.published.day, found.published.span.of(text)) == (4, "4 May 2024")
    assert [stamp.role for stamp in found.timestamps] == ["updated", "published"]
    assert Article(text=text, annotations=tuple(stamps[:1])).published is None
    assert found.body.text == ""
