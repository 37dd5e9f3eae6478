"""The hook specifications. All hooks are optional; each is called once, when a pipeline or a command is built."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

from newsparse.model import Annotation
from newsparse.plugin.annotator import Annotator
from newsparse.plugin.exporter import Exporter
from newsparse.plugin.settings import Settings

if TYPE_CHECKING:
    import click

GROUP = "newsparse"
"""The entry-point group and the name of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def newsparse_annotators(settings: Settings) -> Iterable[Annotator]:  # type: ignore[empty-body]
    """Return the annotators of the plugin.

    Args:
        settings: ``settings.get(YourSettings)`` returns your settings, as the caller gave them or with their defaults.
    """


@hookspec
def newsparse_annotation_types() -> Iterable[type[Annotation]]:  # type: ignore[empty-body]
    """Return the annotation classes of the plugin, so that saved documents can be loaded."""


@hookspec
def newsparse_settings() -> Iterable[type]:  # type: ignore[empty-body]
    """Return the settings classes of the plugin, each with its own ``section`` of the settings file."""


@hookspec
def newsparse_commands() -> Iterable[click.Command]:  # type: ignore[empty-body]
    """Return subcommands for the command line."""


@hookspec
def newsparse_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Return output formats for ``newsparse parse --format``."""
