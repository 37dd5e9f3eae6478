"""The command line: ``newsparse`` and ``python -m newsparse``. Standard output carries data only."""

from __future__ import annotations

import gc
from collections import UserDict
from importlib import import_module
from typing import Any

import click

from newsparse.cli.io import EXIT_PLUGIN, EXIT_UNWRITTEN, report, safe_messages, unwritable_reported
from newsparse.errors import DataFileError, NewsparseError
from newsparse.linear import COMPILED
from newsparse.version import __version__

__all__ = ["EXIT_UNWRITTEN", "main", "report", "run"]


class _BuiltIn(UserDict[str, Any]):
    """The commands of newsparse, from the modules with their functions, which are loaded when they are looked up."""

    def __getitem__(self, name: str) -> click.Command:
        command: click.Command = getattr(import_module(super().__getitem__(name)), name)
        return command


class _Group(click.Group):
    """The commands of newsparse and those of the plugins. Plugins are loaded only if the command is not built in."""

    def _plugin_commands(self) -> dict[str, click.Command]:
        from newsparse.plugin.manager import Plugins

        commands = Plugins().commands(self.commands)
        for problem in commands.problems:
            report(problem.plugin, problem.message)
        return {command.name: command for command in commands.items if command.name}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._plugin_commands()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, cmd_name) or self._plugin_commands().get(cmd_name)

    def main(self, *args: Any, **more: Any) -> Any:
        """Run the command line; that standard output can't be written is one sentence."""
        with unwritable_reported():
            return super().main(*args, **more)

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        """Read the arguments; messages about them have no control characters."""
        with safe_messages():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. Of a command of a plugin, a ``NewsparseError`` is reported in one sentence.

        A broken data file is reported so too, whatever the command.
        """
        try:
            with safe_messages():
                return super().invoke(ctx)
        except NewsparseError as error:
            if ctx.invoked_subcommand in self.commands and not isinstance(error, DataFileError):
                raise
            report(str(ctx.invoked_subcommand), " ".join(str(error).split()) or type(error).__name__)
            ctx.exit(EXIT_PLUGIN)


_COMMANDS = _BuiltIn({name: f"newsparse.cli.{name}" for name in ("clean", "explain", "parse", "plugins")})


@click.group(cls=_Group, commands=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__,
    prog_name="newsparse",
    message=f"%(prog)s, version %(version)s ({'compiled' if COMPILED else 'pure Python'})",
)
def main(**_: Any) -> None:
    """Parse news articles: headline, byline, dateline, paragraphs, quotes, credits, boilerplate.

    Exit codes: 0 success, 1 some documents could not be read, 2 usage error, 3 a plugin did not load,
    or failed in every document, 4 the output could not be written, 130 interrupted.
    """


def run() -> None:
    """The command ``newsparse`` of a terminal: ``main`` in a process of its own.

    The garbage collector is off until the first document is parsed, as loading the plugins makes many objects that
    stay; at the end there is nothing to collect.
    """
    gc.disable()
    try:
        main(prog_name="newsparse")
    finally:
        gc.freeze()
