"""The order of annotators: topological by their dependencies, ties by name; cycles are found and named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from newsparse._messages import suggest_nearest
from newsparse.plugin import Annotator


class Order(NamedTuple):
    """Annotators in the order in which they run.

    Attributes:
        annotators: the annotators in order.
        seen: for the name of each annotator, the names of its direct and indirect dependencies.
        required: for the name of each annotator, each hard dependency with the names of the annotators that meet it.
        cycles: cycles of annotators that depend on each other, each as names; they are not in the order.
    """

    annotators: tuple[Annotator, ...]
    seen: dict[str, frozenset[str]]
    required: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    cycles: tuple[tuple[str, ...], ...]


def order_annotators(annotators: Sequence[Annotator]) -> Order:
    """Sort annotators with different names. The result does not depend on the order of the argument."""
    by_name = {a.name: a for a in sorted(annotators, key=lambda a: a.name)}
    before = {
        a.name: [b.name for b in by_name.values() if a.refers_to(b, a.requires | a.uses)] for a in by_name.values()
    }
    cycles = []
    while not isinstance(sorter := _sorter(before), TopologicalSorter):
        cycles.append(sorter)
        before = {
            name: [other for other in others if other not in sorter]
            for name, others in before.items()
            if name not in sorter
        }
    names = _sorted(sorter)
    seen: dict[str, frozenset[str]] = {}
    for name in names:
        seen[name] = frozenset(before[name]).union(*(seen[other] for other in before[name]))
    required = {name: _required(by_name[name], by_name.values()) for name in names}
    return Order(tuple(by_name[name] for name in names), seen, required, tuple(cycles))


def unmet(name: str, missing: str, annotators: Iterable[Annotator]) -> str:
    """Return why an annotator is skipped, in one sentence, with a suggestion if the dependency may be misspelt."""
    known = {known for one in annotators for known in (one.name, *(kind.kind for kind in one.provides))} - {name}
    suggestion = "" if missing in known else suggest_nearest(missing, known)
    return f"annotator {name!r} was skipped because {missing!r}, which it requires, failed or is missing{suggestion}"


def _required(annotator: Annotator, annotators: Iterable[Annotator]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each hard dependency by name, with the annotators that meet it."""
    named = ((r if isinstance(r, str) else r.kind, r) for r in annotator.requires)
    return tuple(
        (name, frozenset(other.name for other in annotators if annotator.refers_to(other, frozenset([r]))))
        for name, r in sorted(named, key=lambda pair: pair[0])
    )


def _sorter(before: dict[str, list[str]]) -> TopologicalSorter[str] | tuple[str, ...]:
    """Return a prepared sorter; if there is a cycle, its names, each depending on the next, the smallest first."""
    sorter = TopologicalSorter(before)
    try:
        sorter.prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1][:0:-1]  # graphlib lists dependencies first, and the first name twice
        first = cycle.index(min(cycle))
        return (*cycle[first:], *cycle[:first])
    return sorter


def _sorted(sorter: TopologicalSorter[str]) -> list[str]:
    """Return a topological order; of the names that are ready, the smallest comes first."""
    ready = list(sorter.get_ready())
    heapify(ready)
    names = []
    while ready:
        names.append(heappop(ready))
        sorter.done(names[-1])
        for name in sorter.get_ready():
            heappush(ready, name)
    return names
