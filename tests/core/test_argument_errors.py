"""An argument of the wrong type is a ``TypeError`` with one sentence that names the expected type."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hostile import NUMBERS, Number

import newsparse
from newsparse import Annotator, Pipeline, Quote, Settings, Span
from newsparse_credits import CreditsSettings

EMPTY = Pipeline(plugins=[])
ARTICLE = EMPTY.parse("The ferry is back.")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: newsparse.parse_many("a text"),
            "texts must be a list of texts, not one text; write parse_many([text])",
        ),
        (lambda: EMPTY.parse_many(b"a text"), "texts must be a list of texts, not one"),
        (lambda: EMPTY.parse_many(3), "texts must be an iterable of texts, not int"),
        (lambda: EMPTY.parse_many([], jobs="2"), "jobs must be an integer from 1, not '2'"),
        (lambda: EMPTY.parse_many([], jobs=None), "jobs must be an integer from 1, not None"),
        (lambda: EMPTY.parse_many([], time_budget="x"), "time_budget must be a positive number of seconds, not 'x'"),
        (
            lambda: ARTICLE.view(drop=Quote),
            "drop must be a list of annotation classes, not one class; write drop=[Quote]",
        ),
        (
            lambda: ARTICLE.view(only=Quote),
            "only must be a list of annotation classes, not one class; write only=[Quote]",
        ),
        (
            lambda: ARTICLE.view(drop=["quote"]),
            "drop must be a list of annotation classes such as [Quote], which 'quote' is",
        ),
        (lambda: ARTICLE.view(only=3), "only must be a list of annotation classes such as [Quote], which 3 is not"),
        (lambda: Span("a", 1), "a span needs two integers, got start='a', end=1"),
        (
            lambda: Annotator(print, name="x", provides=Number),
            "provides must be a set of classes, not one class; write prov",
        ),
        (lambda: Annotator(print, name="x", provides=3), "provides must be a set of classes of annotations, not 3"),
        (
            lambda: Annotator(print, name="x", provides=[], uses=3),
            "requires or uses must be a set of classes of annotations",
        ),
        (
            lambda: Annotator(print, name="x", provides=[], laws="local"),
            "laws must be a set of names, not one string; write",
        ),
        (
            lambda: Pipeline(plugins="quotes"),
            "plugins must be a list of plugins, not one string; write plugins=['quotes']",
        ),
        (lambda: Pipeline(plugins=3), "plugins must be a list of plugins, not int"),
        (lambda: Pipeline(disable="quotes"), "not one string; write disable={'quotes'}"),
        (lambda: Pipeline(disable=3), "disable must be a collection of names, not int"),
        (lambda: Pipeline(settings=CreditsSettings()), "settings must be a list, not CreditsSettings("),
        (
            lambda: Settings.from_mapping([], []),
            "the sections of settings must be a mapping, as tomllib returns it, not []",
        ),
        (lambda: Pipeline(plugins=[], extra=NUMBERS), "extra must be a list of Annotators, not Annotator"),
    ],
)
def test_a_wrong_argument_is_a_type_error_with_the_expected_type(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_invalid_numbers_of_jobs_are_a_value_error() -> None:
    for jobs in (float("nan"), float("inf"), 0):
        with pytest.raises(ValueError, match="jobs must be an integer from 1"):
            EMPTY.parse_many([], jobs=jobs)  # type: ignore[arg-type]


def test_a_misspelt_requirement_gets_a_suggestion() -> None:
    needy = Annotator(NUMBERS.function, name="needy", provides={Number}, requires={"tests.numbr"})
    other = Annotator(NUMBERS.function, name="other", provides={Number}, requires={"nothing.like.it"})
    first, second = Pipeline(plugins=[], extra=[NUMBERS, needy, other]).parse("7").problems
    assert first.message.endswith("requires, failed or is missing; did you mean 'tests.number'?")
    assert second.message.endswith("'nothing.like.it', which it requires, failed or is missing")
