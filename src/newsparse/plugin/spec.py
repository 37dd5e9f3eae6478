"""The hooks: the only list of them. All are optional, each is called once, when a pipeline or the CLI is built."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

from newsparse.model import Annotation
from newsparse.plugin.annotator import Annotator
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
        settings: ``settings.get(YourSettings)`` gives yours, as the caller set them or with their defaults.
    """


@hookspec
def newsparse_annotation_types() -> Iterable[type[Annotation]]:  # type: ignore[empty-body]
    """Return the annotation classes of your own, so that saved documents can be loaded and pages show them."""


@hookspec
def newsparse_settings() -> Iterable[type]:  # type: ignore[empty-body]
    """Return the settings classes of the plugin, each with a ``section`` of its own in the settings file."""


@hookspec
def newsparse_commands() -> Iterable[click.Command]:  # type: ignore[empty-body]
    """Return subcommands for the command line."""
