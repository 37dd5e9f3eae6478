"""The order of annotators: topological, independent of registration order; cycles are named."""

from __future__ import annotations

import random

import pytest
from hostile import Number, Word
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Annotation, Annotator, Draft, Headline, Span
from newsparse.pipeline import Pipeline
from newsparse.pipeline.order import order_annotators


def nothing(doc: Draft) -> list[Annotation]:
    return []


def declared(name: str, *, provides: object = (), requires: object = (), uses: object = ()) -> Annotator:
    return Annotator(nothing, name=name, provides=provides, requires=requires, uses=uses)  # type: ignore[arg-type]


def names(*annotators: Annotator) -> list[str]:
    return [one.name for one in order_annotators(annotators).annotators]


def test_without_edges_the_order_is_by_name() -> None:
    assert names(declared("b"), declared("c"), declared("a")) == ["a", "b", "c"]


@pytest.mark.parametrize("reference", [Number, "tests.number", "z.numbers"])
def test_a_reference_is_a_class_a_kind_or_a_name(reference: object) -> None:
    late = declared("a", uses={reference})
    early = declared("z.numbers", provides={Number})
    assert names(late, early) == ["z.numbers", "a"]
    assert names(declared("a", requires=reference), early) == ["z.numbers", "a"], "a single reference needs no set"


def test_a_base_class_refers_to_all_annotators_of_its_subclasses() -> None:
    class_of_all = declared("a", uses={Annotation})
    assert names(class_of_all, declared("z", provides={Number}), declared("y", provides={Word})) == ["y", "z", "a"]


def test_an_annotator_does_not_depend_on_itself() -> None:
    assert names(declared("b", provides={Number}, uses={Number}), declared("c", provides={Number})) == ["c", "b"]


def test_indirect_dependencies_are_visible() -> None:
    order = order_annotators(
        [declared("a", uses={"b"}), declared("b", requires={"c"}), declared("c"), declared("d", uses={"c"})]
    )
    assert order.seen == {"a": {"b", "c"}, "b": {"c"}, "c": set(), "d": {"c"}}


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25), st.randoms(use_true_random=False))
def test_the_order_is_the_same_in_any_registration_order_and_holds_every_edge(
    edges: list[tuple[int, int]], shuffle: random.Random
) -> None:
    annotators = [declared(f"n{i}", uses={f"n{b}" for a, b in edges if a == i}) for i in range(10)]
    order = order_annotators(annotators)
    shuffled = list(annotators)
    shuffle.shuffle(shuffled)
    assert order_annotators(shuffled) == order
    run = [one.name for one in order.annotators]
    in_cycles = [name for ring in order.cycles for name in ring]
    assert sorted([*run, *in_cycles]) == sorted(one.name for one in annotators), "each runs once or is in one cycle"
    for a, b in edges:
        if a != b and f"n{a}" in run and f"n{b}" in run:
            assert run.index(f"n{b}") < run.index(f"n{a}")
    for ring in order.cycles:
        for waits, awaited in zip(ring, (*ring[1:], ring[0]), strict=True):
            assert (int(waits[1]), int(awaited[1])) in edges


def test_a_cycle_is_skipped_and_named_and_the_others_run() -> None:
    pipeline = Pipeline(
        plugins=[],
        extra=[
            declared("c", uses={"a"}),
            declared("a", uses={"b"}),
            declared("b", requires={"c"}),
            declared("user", uses={"a"}),
            declared("needer", requires={"b"}),
            Annotator(lambda doc: [Headline(span=Span(0, 1))], name="free", provides={Headline}),
        ],
    )
    (problem,) = pipeline.problems
    assert (problem.stage, problem.error) == ("build", "CycleError")
    assert "a -> b -> c -> a" in problem.message
    assert "remove one `uses` or `requires`" in problem.message
    article = pipeline.parse("x")
    assert article.headline is not None
    assert [p.annotator for p in article.problems] == ["", "needer"]
    assert "'b', which it requires" in article.problems[1].message


def test_two_cycles_are_two_problems() -> None:
    order = order_annotators(
        [declared("a", uses={"b"}), declared("b", uses={"a"}), declared("x", uses={"y"}), declared("y", uses={"x"})]
    )
    assert order.cycles == (("a", "b"), ("x", "y"))
    assert order.annotators == ()
