"""``newsparse plugins``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.io import EXIT_PLUGIN, emit, report
from newsparse.export import FORMATS
from newsparse.linear import COMPILED

if TYPE_CHECKING:
    from newsparse.pipeline import Pipeline
    from newsparse.plugin import Annotator, Reference


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
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    table = Table("plugin", "distribution", "version", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for plugin in listed["plugins"]:
        table.add_row(plugin["name"], plugin["distribution"], plugin["version"])
    console.print(table)
    console.print()
    order = Table("annotator", "provides", "depends on", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for annotator in listed["annotators"]:
        dependencies = [f"{name} (required)" for name in annotator["requires"]] + annotator["uses"]
        order.add_row(annotator["name"], _plain_list(annotator["provides"]), _plain_list(dependencies))
    console.print(order)
    console.print()
    formats = Table("format", "description", box=None, padding=(0, 2, 0, 0), header_style="bold")
    for one in listed["formats"]:
        formats.add_row(one["name"], one["description"])
    console.print(formats)
    console.print()
    console.print("compiled modules" if listed["compiled"] else "pure Python, without compiled modules")
    if listed["commands"]:
        console.print()
        console.print(f"commands: {', '.join(listed['commands'])}")


def _plain_list(names: list[str]) -> str:
    return ", ".join(name.removeprefix("newsparse.") for name in names)
