"""An argument of the wrong type is a ``TypeError`` in one sentence that says what belongs there."""

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
    ("call", "said"),
    [
        (lambda: newsparse.parse_many("a text"), "parse_many takes a list of texts, not one; write parse_many([text])"),
        (lambda: EMPTY.parse_many(b"a text"), "parse_many takes a list of texts, not one"),
        (lambda: EMPTY.parse_many(3), "parse_many takes a list of texts, or another iterable, not int"),
        (lambda: EMPTY.parse_many([], jobs="2"), "jobs is a whole number from 1, not '2'"),
        (lambda: EMPTY.parse_many([], jobs=None), "jobs is a whole number from 1, not None"),
        (lambda: EMPTY.parse_many([], time_budget="x"), "time_budget is a number of seconds above 0, not 'x'"),
        (lambda: ARTICLE.view(drop=Quote), "drop is a list of annotation classes, not one class; write drop=[Quote]"),
        (lambda: ARTICLE.view(only=Quote), "only is a list of annotation classes, not one class; write only=[Quote]"),
        (lambda: ARTICLE.view(drop=["quote"]), "drop is a list of annotation classes, such as [Quote], and 'quote' is"),
        (lambda: ARTICLE.view(only=3), "only is a list of annotation classes, such as [Quote], and 3 is none"),
        (lambda: Span("a", 1), "a span needs two whole numbers, got start='a', end=1"),
        (
            lambda: Annotator(print, name="x", provides=Number),
            "provides is a set of classes, not one class; write prov",
        ),
        (lambda: Annotator(print, name="x", provides=3), "provides is a set of classes of annotations, not 3"),
        (
            lambda: Annotator(print, name="x", provides=[], uses=3),
            "requires or uses is a set of classes of annotations",
        ),
        (
            lambda: Annotator(print, name="x", provides=[], laws="local"),
            "laws is a set of names, not one string; write",
        ),
        (lambda: Pipeline(plugins="quotes"), "plugins is a list of plugins, not one string; write plugins=['quotes']"),
        (lambda: Pipeline(plugins=3), "plugins is a list of plugins, not int"),
        (lambda: Pipeline(disable="quotes"), "not one string; write disable={'quotes'}"),
        (lambda: Pipeline(disable=3), "disable is a collection of names, not int"),
        (lambda: Pipeline(settings=CreditsSettings()), "settings is a list of them, not CreditsSettings("),
        (lambda: Settings.from_mapping([], []), "the sections of settings are a table, as tomllib gives it, not []"),
        (lambda: Pipeline(plugins=[], extra=NUMBERS), "extra is a list of Annotators, not Annotator"),
    ],
)
def test_it_is_said_at_once_what_belongs_there(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError) as told:
        call()
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_jobs_and_budgets_that_are_numbers_and_can_not_be_are_a_value_error() -> None:
    for jobs in (float("nan"), float("inf"), 0):
        with pytest.raises(ValueError, match="jobs is a whole number from 1"):
            EMPTY.parse_many([], jobs=jobs)  # type: ignore[arg-type]


def test_what_is_required_and_misspelt_gets_a_suggestion() -> None:
    needy = Annotator(NUMBERS.function, name="needy", provides={Number}, requires={"tests.numbr"})
    other = Annotator(NUMBERS.function, name="other", provides={Number}, requires={"nothing.like.it"})
    first, second = Pipeline(plugins=[], extra=[NUMBERS, needy, other]).parse("7").problems
    assert first.message.endswith("requires, failed or is missing; did you mean 'tests.number'?")
    assert second.message.endswith("'nothing.like.it', which it requires, failed or is missing")
