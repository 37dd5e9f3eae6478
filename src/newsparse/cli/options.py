"""Options that settings classes bring along: a field of strings whose metadata names an ``option``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import click

from newsparse.hooks import Settings
from newsparse.hooks.discovery import Plugins


class CommandWithSettings(click.Command):
    """A command that also takes the options of the plugins' settings classes; each is repeatable.

    A field ``site_files: tuple[str, ...] = field(default=(), metadata={"option": "--site", "help": "..."})`` gives an
    option ``--site``, whose values are added to those of the settings file; ``"file": True`` asks for files that exist.
    """

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The command's own parameters and those of the settings classes."""
        own = super().get_params(ctx)
        return [*own[:-1], *(_option(field) for _, field in option_fields(Plugins().settings_types())), own[-1]]


def _option(field: attrs.Attribute[Any]) -> click.Option:
    words = field.metadata
    kind = click.Path(exists=True, dir_okay=False) if words.get("file") else click.STRING
    return click.Option([words["option"], field.name], multiple=True, type=kind, help=words.get("help"))


def option_fields(kinds: tuple[type, ...]) -> Iterator[tuple[type, attrs.Attribute[Any]]]:
    """The fields of settings classes that are options of the command line, each with its class."""
    for kind in kinds:
        for field in attrs.fields(kind):
            if "option" in field.metadata:
                yield kind, field


def with_options(settings: Settings, kinds: tuple[type, ...], values: Mapping[str, tuple[str, ...]]) -> Settings:
    """The settings with the values of the options added to those of their fields."""
    known: dict[type, Any] = {type(one): one for one in settings}
    for kind, field in option_fields(kinds):
        if values.get(field.name):
            before: Any = known.get(kind) or settings.get(kind)
            added = (*getattr(before, field.name), *values[field.name])
            known[kind] = attrs.evolve(before, **{field.name: added})
    return Settings(known.values())
