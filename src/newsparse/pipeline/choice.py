"""The annotators that take part in a pipeline; those whose name or annotation kind is in use are left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsparse.model import Annotation, Problem
from newsparse.plugin import Annotator
from newsparse.plugin.loading import LoadedPlugin


class Chosen(NamedTuple):
    """The annotators that take part, the plugin of each, all annotation classes, and the annotators left out."""

    annotators: tuple[Annotator, ...]
    owners: dict[str, str]
    kinds: tuple[type[Annotation], ...]
    problems: tuple[Problem, ...]


def choose_annotators(
    given: Iterable[tuple[LoadedPlugin | None, Annotator]], types: Iterable[type[Annotation]]
) -> Chosen:
    """Leave out annotators whose name or annotation kind is already in use. Standard plugins come first."""
    chosen: dict[str, tuple[LoadedPlugin | None, Annotator]] = {}
    kinds = {kind.kind: kind for kind in types}
    problems: list[Problem] = []
    for plugin, annotator in given:
        name = annotator.name
        who = f"annotator {name!r} of {plugin or 'the argument extra'}"
        clash = next((one for one in annotator.provides if kinds.get(one.kind, one) is not one), None)
        if name in chosen:
            other = chosen[name][0] or "the argument extra"
            message = f"{who} was left out because {other} has an annotator of the same name; rename or disable one"
        elif clash:
            message = (
                f"{who} was left out because its {clash.__qualname__} has the kind {clash.kind!r} of another class; "
                "use another kind"
            )
        else:
            kinds.update((one.kind, one) for one in annotator.provides)
            chosen[name] = plugin, annotator
            continue
        owner = plugin.name if plugin else ""
        problems.append(Problem(stage="build", plugin=owner, annotator=name, message=message))
    return Chosen(
        tuple(annotator for _, annotator in chosen.values()),
        {name: plugin.name if plugin else "" for name, (plugin, _) in chosen.items()},
        tuple(kinds[name] for name in sorted(kinds)),
        tuple(problems),
    )


def cycle_problem(cycle: tuple[str, ...], owners: dict[str, str]) -> Problem:
    """Return the problem of a cycle of dependencies."""
    path = " -> ".join((*cycle, cycle[0]))
    message = f"dependency cycle, annotators skipped: {path}; remove one `uses` or `requires`"
    return Problem(stage="build", plugin=owners[cycle[0]], error="CycleError", message=message)
