"""``newsparse plugins``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.output import complain, emit
from newsparse.cli.parse import EXIT_PLUGIN

if TYPE_CHECKING:
    from newsparse.pipeline import Pipeline
    from newsparse.plugin import Annotator, Reference


@click.command()
@click.option("--format", "form", type=click.Choice(["view", "json"]), default="view", show_default=True)
def plugins(form: str) -> None:
    """List the plugins, their annotators in the order in which they run, and what they stand on."""
    from newsparse.pipeline import Pipeline

    pipeline = Pipeline()
    listed = {
        "plugins": [{"name": p.name, "distribution": p.distribution, "version": p.version} for p in pipeline.plugins],
        "annotators": [_describe(annotator, pipeline) for annotator in pipeline.annotators],
        "problems": [problem.message for problem in pipeline.problems],
    }
    if form == "json":
        emit(json.dumps(listed, indent=2, ensure_ascii=False) + "\n")
    else:
        _show(listed)
    for problem in pipeline.problems:
        complain(problem.plugin or "newsparse", problem.message)
    sys.exit(EXIT_PLUGIN if pipeline.problems else 0)


def _describe(annotator: Annotator, pipeline: Pipeline) -> dict[str, Any]:
    return {
        "name": annotator.name,
        "plugin": pipeline.owner_of(annotator.name),
        "provides": sorted(kind.kind for kind in annotator.provides),
        "requires": _names(annotator.requires),
        "uses": _names(annotator.uses),
    }


def _names(references: frozenset[Reference]) -> list[str]:
    return sorted(r if isinstance(r, str) else r.kind for r in references)


def _show(listed: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    table = Table("plugin", "distribution", "version", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for plugin in listed["plugins"]:
        table.add_row(plugin["name"], plugin["distribution"], plugin["version"])
    console.print(table)
    console.print()
    order = Table("annotator", "finds", "stands on", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for annotator in listed["annotators"]:
        dependencies = [f"{name} (required)" for name in annotator["requires"]] + annotator["uses"]
        order.add_row(annotator["name"], _plain_list(annotator["provides"]), _plain_list(dependencies))
    console.print(order)


def _plain_list(names: list[str]) -> str:
    return ", ".join(name.removeprefix("newsparse.") for name in names)
