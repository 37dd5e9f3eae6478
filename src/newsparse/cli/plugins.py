"""``newsparse plugins``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.io import EXIT_PLUGIN, emit, report
from newsparse.export import FORMATS
from newsparse.linear import COMPILED

if TYPE_CHECKING:
    from newsparse.pipeline import Pipeline
    from newsparse.plugin import Annotator, Reference


WIDEST = 40
"""The widest second column, in cells."""


@click.command()
@click.option("--format", "form", type=click.Choice(["view", "json"]), default="view", show_default=True)
def plugins(form: str) -> None:
    """List the plugins, their annotators in running order, and the output formats."""
    from newsparse.cli import main
    from newsparse.pipeline import Pipeline
    from newsparse.plugin.manager import Plugins

    pipeline, host = Pipeline(), Plugins()
    exporters, commands = host.exporters(FORMATS), host.commands(main.commands)
    problems = (*pipeline.problems, *exporters.problems, *commands.problems)
    listed = {
        "compiled": COMPILED,
        "plugins": [{"name": p.name, "distribution": p.distribution, "version": p.version} for p in pipeline.plugins],
        "annotators": [_describe(annotator, pipeline) for annotator in pipeline.annotators],
        "formats": [
            {"name": exporter.name, "description": exporter.description}
            for exporter in (*FORMATS.values(), *exporters.items)
        ],
        "commands": [command.name for command in commands.items],
        "problems": [problem.message for problem in problems],
    }
    if form == "json":
        emit(json.dumps(listed, indent=2, ensure_ascii=False) + "\n")
    else:
        _show(listed)
    for problem in problems:
        report(problem.plugin or "newsparse", problem.message)
    sys.exit(EXIT_PLUGIN if problems else 0)


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
    from newsparse.export.grid import Terminal, cell

    terminal = Terminal.of_output()

    def show(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        cells = [tuple(cell(name, "bold") for name in head), *(tuple(map(cell, row)) for row in rows)]
        for line in terminal.grid(cells, most=(WIDEST,)):
            click.echo(line, color=True)
        click.echo()

    show(
        ("plugin", "distribution", "version"), [(p["name"], p["distribution"], p["version"]) for p in listed["plugins"]]
    )
    annotators = []
    for annotator in listed["annotators"]:
        dependencies = [f"{name} (required)" for name in annotator["requires"]] + annotator["uses"]
        annotators.append((annotator["name"], _plain_list(annotator["provides"]), _plain_list(dependencies)))
    show(("annotator", "provides", "depends on"), annotators)
    show(("format", "description"), [(one["name"], one["description"]) for one in listed["formats"]])
    click.echo("compiled modules" if listed["compiled"] else "pure Python, without compiled modules")
    if listed["commands"]:
        click.echo(f"commands: {', '.join(listed['commands'])}")


def _plain_list(names: list[str]) -> str:
    return ", ".join(name.removeprefix("newsparse.") for name in names)
