"""Many articles: exactly one result per input, in order, even if a text kills or stalls its process."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hostile import AT_COMMAND, UNPICKLABLE, VALID, Number

from newsparse import Annotator, AnnotatorError, Article, Hints, Pipeline, Span, dumps, tables
from newsparse.pipeline.workers import AHEAD, BATCH

PIPELINE = Pipeline(plugins=[], extra=VALID)
AT_COMMAND_ONLY = Pipeline(plugins=[], extra=[AT_COMMAND])


@pytest.fixture(autouse=True)
def _the_tests_are_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes started here find ``hostile`` through the path of the tests."""
    monkeypatch.syspath_prepend(os.path.dirname(__file__))


def texts(count: int) -> list[str]:
    return [f'HEAD {i}\n\n"So it is," said ROE {i}.' for i in range(count)]


def test_in_this_process_results_come_one_by_one() -> None:
    taken: list[int] = []

    def endless() -> Iterator[str]:
        for number in itertools.count():
            taken.append(number)
            yield str(number)

    results = PIPELINE.parse_many(endless())
    assert [next(results).text for _ in range(3)] == ["0", "1", "2"]
    assert taken == [0, 1, 2]


def test_inputs_are_texts_or_pairs_of_a_text_and_hints() -> None:
    hints = Hints(language="en")
    found = list(PIPELINE.parse_many(["a 1", ("b 2", hints), ("c", None)]))
    assert [(a.text, a.hints) for a in found] == [("a 1", Hints()), ("b 2", hints), ("c", Hints())]


@pytest.mark.parametrize("wrong", [3, b"x", None, ("a", "b", "c"), (3, None), ["a"]])
def test_an_input_that_is_not_a_text_is_a_type_error(wrong: Any) -> None:
    with pytest.raises(TypeError, match="an input must be a text or a pair of a text and Hints"):
        list(PIPELINE.parse_many([wrong]))


def test_hints_of_another_type_in_a_pair_are_a_type_error() -> None:
    with pytest.raises(TypeError, match="hints must be Hints"):
        list(PIPELINE.parse_many([("a", "en")]))  # type: ignore[list-item]


@pytest.mark.parametrize(("jobs", "budget"), [(0, None), (-1, None), (1.5, None), (1, 0), (1, -3.0), (2, float("nan"))])
def test_jobs_and_budget_are_checked_at_once(jobs: Any, budget: Any) -> None:
    with pytest.raises(ValueError, match=r"jobs must be an integer from 1|positive number of seconds"):
        PIPELINE.parse_many([], jobs=jobs, time_budget=budget)


def test_no_texts_give_no_results() -> None:
    assert list(PIPELINE.parse_many([])) == []
    assert list(PIPELINE.parse_many([], jobs=2)) == []


def test_several_processes_return_the_results_of_one_in_the_same_order() -> None:
    many = [*texts(70), "", "\ud800\x00", ("hinted 1", Hints(site="example.org"))]
    assert list(PIPELINE.parse_many(many, jobs=2)) == list(PIPELINE.parse_many(many))


def test_only_the_text_that_kills_its_process_is_lost() -> None:
    many = ["a", "KILL", "b", "KILL", *texts(40), "KILL"]
    found = list(AT_COMMAND_ONLY.parse_many(many, jobs=2))
    assert [a.text for a in found] == many
    for article in found:
        if article.text == "KILL":
            (problem,) = article.problems
            assert (problem.stage, problem.error) == ("work", "WorkerDied")
            assert "the process that parsed it died; parse it with fewer plugins" in problem.message
            assert article.blocks
            assert article.annotations == ()
            assert article.versions == AT_COMMAND_ONLY.versions
        else:
            assert not article.problems
            assert article.all(Number)


def test_only_the_text_that_takes_too_long_is_lost() -> None:
    many = ["a", ("SLEEP", Hints(site="s")), "b"]
    start = time.monotonic()
    found = list(AT_COMMAND_ONLY.parse_many(many, time_budget=1.0))
    assert time.monotonic() - start < 25, "without the budget it sleeps for thirty seconds"
    assert [a.text for a in found] == ["a", "SLEEP", "b"]
    assert [len(a.annotations) for a in found] == [1, 0, 1]
    assert "it exceeded the time budget" in found[1].problems[0].message
    assert found[1].hints == Hints(site="s")


def test_a_text_that_raises_or_exits_is_a_problem_in_any_process() -> None:
    many = ["a", "RAISE", "EXIT", "b"]
    alone = list(AT_COMMAND_ONLY.parse_many(many))
    assert [[p.error for p in a.problems] for a in alone] == [[], ["RuntimeError"], ["SystemExit"], []]
    assert list(AT_COMMAND_ONLY.parse_many(many, jobs=2)) == alone


def test_a_value_that_cannot_be_pickled_costs_its_annotator_only() -> None:
    pipeline = Pipeline(plugins=[], extra=[UNPICKLABLE, *VALID])
    found = list(pipeline.parse_many(["a", "LAMBDA 7", "b"], jobs=2))
    assert [[one.annotator for one in a.annotations] for a in found] == [
        ["tests.unpicklable"], ["tests.words", "tests.numbers"], ["tests.unpicklable"]
    ]  # fmt: skip
    assert "Loose.anything must be None, a boolean, a number" in found[1].problems[0].message


def test_with_on_error_raise_the_error_reaches_the_caller() -> None:
    strict = AT_COMMAND_ONLY.with_options(on_error="raise")
    for jobs in (1, 2):
        results = strict.parse_many(["a", "RAISE", "b"], jobs=jobs)
        with pytest.raises(AnnotatorError, match="RuntimeError: raised on command"):
            list(results)


@pytest.mark.filterwarnings("ignore:plugin 'dies_in_children' was left out")
def test_a_process_that_cannot_start_is_an_error_with_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import os\nfrom newsparse.pipeline.worker_process import is_starting\nif is_starting():\n    os._exit(9)\n"
    (tmp_path / "dies_in_children.py").write_text(code)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(RuntimeError, match="a worker process died before its first text; is parse_many called under"):
        list(Pipeline(plugins=["dies_in_children"]).parse_many(["a"], jobs=2))


def test_a_lambda_gets_a_clear_error() -> None:
    pipeline = Pipeline(
        plugins=[], extra=[Annotator(lambda doc: [Number(span=Span(0, 1))], name="a", provides={Number})]
    )
    assert len(list(pipeline.parse_many(["a"]))) == 1
    with pytest.raises(TypeError, match="functions and classes are imported by name there"):
        list(pipeline.parse_many(["a"], jobs=2))


def test_the_results_can_be_closed_before_the_end() -> None:
    results = PIPELINE.parse_many(texts(200), jobs=2)
    assert next(results).text == texts(1)[0]
    results.close()  # type: ignore[attr-defined]


def test_inputs_are_consumed_as_needed() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield f"{number}"

    results = PIPELINE.parse_many(endless(), jobs=2)
    assert [next(results).text for _ in range(20)] == [str(n) for n in range(20)]
    assert taken <= 20 + 2 * (AHEAD + 1) * BATCH, "the number of texts read ahead is limited"
    results.close()  # type: ignore[attr-defined]


# What is returned ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_results_are_what_the_caller_asks_for_in_any_number_of_processes(jobs: int) -> None:
    many = [*texts(20), ("hinted 1", Hints(id="h"))]
    articles = list(PIPELINE.parse_many(many))
    assert list(PIPELINE.parse_many(many, jobs=jobs, returns="articles")) == articles
    assert list(PIPELINE.parse_many(many, jobs=jobs, returns="records")) == [one.to_dict() for one in articles]
    assert list(PIPELINE.parse_many(many, jobs=jobs, returns=dumps)) == [dumps(one) for one in articles]
    found = list(PIPELINE.parse_many(many, jobs=jobs, returns="tables"))
    assert found == [tables({one.hints.id or str(n): one}) for n, one in enumerate(articles, 1)]


def test_a_lost_text_has_a_result_of_the_same_kind() -> None:
    found = list(AT_COMMAND_ONLY.parse_many(["a", "KILL"], jobs=2, returns="records"))
    assert [[problem["stage"] for problem in record["problems"]] for record in found] == [[], ["work"]]


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        ("quotes", ValueError, "unknown word in returns: 'quotes'"),
        (3, TypeError, "returns must be 'articles', 'records'"),
    ],
)
def test_an_unknown_word_for_the_results_is_an_error_at_once(wrong: Any, error: type, message: str) -> None:
    with pytest.raises(error, match=message):
        PIPELINE.parse_many([], returns=wrong)
    with pytest.raises(TypeError, match="functions and classes are imported by name there"):
        PIPELINE.parse_many([], returns=lambda article: 1, jobs=2)


def fails(article: Article) -> None:
    raise ZeroDivisionError(f"in {article.text}")


def test_an_error_of_the_function_for_the_results_reaches_the_caller() -> None:
    for jobs in (1, 2):
        with pytest.raises(ZeroDivisionError, match="in a"):
            list(PIPELINE.parse_many(["a"], jobs=jobs, returns=fails))
