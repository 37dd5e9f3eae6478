"""The order of annotators: topological by what they require and use, ties by name; cycles are found and named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from attrs import frozen

from newsparse._messages import suggest_nearest
from newsparse.plugin import Annotator


@frozen
class Order:
    """Annotators in the order in which they run.

    Attributes:
        annotators: the order.
        seen: for each annotator's name the names of those whose annotations it sees, directly or through others.
        required: for each annotator's name, for each of its hard requirements the names that can meet it.
        cycles: rings of annotators that wait for each other; they are not in the order.
    """

    annotators: tuple[Annotator, ...]
    seen: dict[str, frozenset[str]]
    required: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    cycles: tuple[tuple[str, ...], ...]


def order_annotators(annotators: Sequence[Annotator]) -> Order:
    """Sort annotators of different names. The result does not depend on the order in which they are given."""
    by_name = {a.name: a for a in sorted(annotators, key=lambda a: a.name)}
    before = {
        a.name: {b.name for b in by_name.values() if a.refers_to(b, a.requires | a.uses)} for a in by_name.values()
    }
    cycles = []
    while ring := _ring(before):
        cycles.append(ring)
        for name in ring:
            del before[name]
        for waited_for in before.values():
            waited_for.difference_update(ring)
    names = _sorted(before)
    seen: dict[str, frozenset[str]] = {}
    for name in names:
        seen[name] = frozenset(before[name]).union(*(seen[other] for other in before[name]))
    required = {name: _required(by_name[name], by_name.values()) for name in names}
    return Order(tuple(by_name[name] for name in names), seen, required, tuple(cycles))


def unmet(name: str, missing: str, annotators: Iterable[Annotator]) -> str:
    """Why an annotator is skipped, in one sentence; what nobody provides is perhaps only misspelt."""
    known = {known for one in annotators for known in (one.name, *(kind.kind for kind in one.provides))} - {name}
    meant = "" if missing in known else suggest_nearest(missing, known)
    return f"annotator {name!r} was skipped because {missing!r}, which it requires, failed or is missing{meant}"


def _required(annotator: Annotator, all_of_them: Iterable[Annotator]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each hard requirement, as people would name it, with the annotators that can meet it."""
    named = ((r if isinstance(r, str) else r.kind, r) for r in annotator.requires)
    return tuple(
        (name, frozenset(other.name for other in all_of_them if annotator.refers_to(other, frozenset([r]))))
        for name, r in sorted(named, key=lambda pair: pair[0])
    )


def _sorted(before: dict[str, set[str]]) -> list[str]:
    """A topological order without cycles, the first name first among those that are ready."""
    waiting = {name: len(names) for name, names in before.items()}
    after: dict[str, list[str]] = {name: [] for name in before}
    for name, names in before.items():
        for other in names:
            after[other].append(name)
    ready = [name for name, count in waiting.items() if not count]
    heapify(ready)
    done = []
    while ready:
        name = heappop(ready)
        done.append(name)
        for other in after[name]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, other)
    return done


def _ring(before: dict[str, set[str]]) -> tuple[str, ...]:
    """One ring of names that wait for each other, from its first name on; empty if there is none."""
    stuck = set(before) - set(_sorted(before))
    if not stuck:
        return ()
    path = [min(stuck)]
    # Each stuck name waits for a stuck name, so walking back from any of them must come round.
    while (name := min(before[path[-1]] & stuck)) not in path:
        path.append(name)
    ring = path[path.index(name) :]
    first = ring.index(min(ring))
    return tuple(ring[first:] + ring[:first])
