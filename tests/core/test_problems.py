"""A problem has a stage and, if there is one, the plugin and the annotator that caused it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from attrs import evolve, frozen
from hostile import Number

from newsparse import Annotation, Annotator, Draft, Pipeline, Problem, Remark, Span, hookimpl
from newsparse.plugin import Settings


@frozen(kw_only=True)
class Usurper(Annotation):
    """A kind whose name is already in use."""

    kind: ClassVar[str] = "newsparse.quote"


@frozen(kw_only=True)
class Second(Annotation):
    """A second kind."""

    kind: ClassVar[str] = "tests.second"


def nothing(doc: Draft) -> list[Annotation]:
    return []


def fails(doc: Draft) -> list[Annotation]:
    raise LookupError("nothing there")


def split_badly(text: str) -> Any:
    raise LookupError("no blocks")


def plugin(*annotators: Annotator) -> types.ModuleType:
    """A plugin named ``acme``."""
    made = types.ModuleType("acme")

    @hookimpl
    def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
        yield from annotators

    made.newsparse_annotators = newsparse_annotators  # type: ignore[attr-defined]
    return made


def one(name: str, function: Any = nothing, **more: Any) -> Annotator:
    return Annotator(function, **{"name": name, "provides": {Number}, **more})


@pytest.mark.parametrize(
    ("annotators", "problem"),
    [
        ((one("acme.a"), one("acme.a")), Problem(stage="build", plugin="acme", annotator="acme.a")),
        ((one("acme.a", provides={Usurper}),), Problem(stage="build", plugin="acme", annotator="acme.a")),
        (
            (one("acme.a", uses={"acme.b"}), one("acme.b", uses={"acme.a"})),
            Problem(stage="build", plugin="acme", error="CycleError"),
        ),
        ((one("acme.a", fails),), Problem(stage="annotate", plugin="acme", annotator="acme.a", error="LookupError")),
        (
            (one("acme.a", requires={"acme.missing"}),),
            Problem(stage="annotate", plugin="acme", annotator="acme.a", error="MissingRequirement"),
        ),
    ],
    ids=["same name", "same kind", "cycle", "raises", "missing dependency"],
)
def test_a_problem_names_the_plugin_that_caused_it(annotators: tuple[Annotator, ...], problem: Problem) -> None:
    (found,) = Pipeline(plugins=[plugin(*annotators)]).parse("A text.").problems
    assert evolve(found, message="") == problem
    assert "acme." in found.message or "Usurper" in found.message


def test_a_problem_of_an_extra_annotator_has_no_plugin() -> None:
    pipeline = Pipeline(plugins=[], extra=[one("mine", fails)], split=split_badly)
    found = [evolve(problem, message="") for problem in pipeline.parse("A text.").problems]
    assert found == [
        Problem(stage="split", plugin="", annotator="", error="LookupError"),
        Problem(stage="annotate", plugin="", annotator="mine", error="LookupError"),
    ]


def test_an_extra_annotator_that_is_left_out_has_no_plugin() -> None:
    pipeline = Pipeline(plugins=[], extra=[one("mine"), one("mine")])
    (problem,) = pipeline.problems
    assert (problem.stage, problem.plugin, problem.annotator, problem.error) == ("build", "", "mine", "")
    assert pipeline.owner_of("mine") == ""


def test_the_fields_of_a_problem_are_empty_by_default() -> None:
    problem = Problem(stage="load")
    assert (problem.plugin, problem.annotator, problem.error, problem.message) == ("", "", "", "")


def test_a_remark_has_no_annotator_by_default_and_needs_no_span() -> None:
    remark = Remark(code="tests.remark", message="m")
    assert (remark.annotator, remark.span) == ("", None)


def test_an_annotator_is_skipped_for_its_first_missing_dependency_and_runs_if_all_are_met() -> None:
    def found(doc: Draft) -> list[Number]:
        return [Number(span=Span(0, 1))]

    settings_class_with = one("z", found, requires={"a", "b"})
    (problem,) = Pipeline(plugins=[], extra=[one("a"), settings_class_with]).parse("A text.").problems
    assert "because 'b', which it requires" in problem.message
    article = Pipeline(plugins=[], extra=[one("a"), one("b"), settings_class_with]).parse("A text.")
    assert article.problems == ()
    assert [number.annotator for number in article.all(Number)] == ["z"]


def test_a_kind_with_several_annotators_is_met_by_any_of_them_that_did_not_fail() -> None:
    settings_class_with = one("z", provides={Second}, requires={Number})
    pipeline = Pipeline(plugins=[], extra=[one("a", fails), one("b"), settings_class_with])
    assert [problem.annotator for problem in pipeline.parse("A text.").problems] == ["a"]
    pipeline = Pipeline(plugins=[], extra=[one("a", fails), one("b", fails), settings_class_with])
    assert [problem.annotator for problem in pipeline.parse("A text.").problems] == ["a", "b", "z"]
