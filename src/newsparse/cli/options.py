"""Options that settings classes bring along: a field of strings whose metadata names an ``option``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import click

from newsparse._messages import describe_exception
from newsparse.errors import SettingsError
from newsparse.model import Hints
from newsparse.plugin import Settings
from newsparse.plugin.manager import Plugins


class CommandWithSettings(click.Command):
    """A command that also takes the options of the plugins' settings classes; each is repeatable.

    A field ``site_files: tuple[str, ...] = field(default=(), metadata={"option": "--site", "help": "..."})`` gives an
    option ``--site``, whose values are added to those of the settings file; ``"file": True`` asks for files that exist,
    and with ``"hint": "site"`` one of several values is chosen by that hint, which has to be given with them.
    """

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The command's own parameters and those of the settings classes."""
        own = super().get_params(ctx)
        return [*own[:-1], *(_option(field) for _, field in option_fields(Plugins().settings_types())), own[-1]]


def _option(field: attrs.Attribute[Any]) -> click.Option:
    words = field.metadata
    kind = click.Path(exists=True, dir_okay=False) if words.get("file") else click.STRING
    return click.Option([words["option"], _parameter(field)], multiple=True, type=kind, help=words.get("help"))


def _parameter(field: attrs.Attribute[Any]) -> str:
    """The name of an option's parameter, which no parameter of the command itself has."""
    return f"settings_{field.metadata['option'].strip('-').replace('-', '_')}"


def option_fields(kinds: tuple[type, ...]) -> Iterator[tuple[type, attrs.Attribute[Any]]]:
    """The fields of settings classes that are options of the command line, each with its class."""
    for kind in kinds:
        for field in attrs.fields(kind):
            if "option" in field.metadata:
                yield kind, field


def check_hints(kinds: tuple[type, ...], values: Mapping[str, tuple[str, ...]], hints: Hints) -> None:
    """Refuse several values of an option of which a hint chooses one, where the hint is not given.

    Raises:
        SettingsError: if it is not.
    """
    for _, field in option_fields(kinds):
        given, hint = len(values.get(_parameter(field), ())), field.metadata.get("hint")
        if given > 1 and hint and getattr(hints, hint) is None:
            option = field.metadata["option"]
            raise SettingsError(f"{option} is given {given} times, so say with --hint-{hint} which of them is meant")


def with_options(settings: Settings, kinds: tuple[type, ...], values: Mapping[str, tuple[str, ...]]) -> Settings:
    """The settings with the values of the options added to those of their fields.

    Raises:
        SettingsError: if a class refuses a value.
    """
    known: dict[type, Any] = {type(one): one for one in settings}
    for kind, field in option_fields(kinds):
        if given := values.get(_parameter(field)):
            before: Any = known.get(kind) or settings.get(kind)
            try:
                known[kind] = attrs.evolve(before, **{field.name: (*getattr(before, field.name), *given)})
            except Exception as error:  # the class is a plugin's, and so are the checks of its values
                told = describe_exception(error).removeprefix("ValueError: ")
                raise SettingsError(f"{field.metadata['option']}: {told}") from error
    return Settings(known.values())
