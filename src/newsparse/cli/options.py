"""Command-line options that settings classes declare in the metadata of their fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import attrs
import click

from newsparse._messages import describe_exception
from newsparse.errors import SettingsError
from newsparse.model import Hints
from newsparse.plugin import Settings
from newsparse.plugin.manager import Plugins

_KINDS = "newsparse.settings_types"


class CommandWithSettings(click.Command):
    """A command that also has the options of the settings classes of plugins.

    A field ``site_files: tuple[str, ...] = field(default=(), metadata={"option": "--site", "help": "..."})`` declares
    the repeatable option ``--site``. Its values are added to those of the settings file. ``"file": True`` accepts
    existing files only. With ``"hint": "site"``, that hint chooses one of several values and is then required.
    With ``"choices": ("standard", "thorough")`` the option has one value, which replaces that of the settings file.
    """

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the parameters of the command and those of the settings classes."""
        own = super().get_params(ctx)
        return [*own[:-1], *(_option(field) for _, field in option_fields(settings_types())), own[-1]]


def settings_types(disable: Collection[str] = ()) -> tuple[type, ...]:
    """Return the settings classes of the plugins. Those of all plugins are looked up once per call of the command.

    Args:
        disable: names of plugins that are left out.
    """
    context = click.get_current_context(silent=True)
    if disable or context is None:
        return Plugins(disable=disable).settings_types().items
    if _KINDS not in context.meta:
        context.meta[_KINDS] = Plugins().settings_types().items
    kinds: tuple[type, ...] = context.meta[_KINDS]
    return kinds


def _option(field: attrs.Attribute[Any]) -> click.Option:
    words = field.metadata
    names, help_text = [words["option"], _parameter(field)], words.get("help")
    if choices := words.get("choices"):
        return click.Option(names, type=click.Choice(choices), help=help_text)
    kind = click.Path(exists=True, dir_okay=False) if words.get("file") else click.STRING
    return click.Option(names, multiple=True, type=kind, help=help_text)


def _parameter(field: attrs.Attribute[Any]) -> str:
    """Return the name of the parameter of an option, which differs from all parameters of the command."""
    return f"settings_{field.metadata['option'].strip('-').replace('-', '_')}"


def option_fields(kinds: tuple[type, ...]) -> Iterator[tuple[type, attrs.Attribute[Any]]]:
    """Yield the fields of settings classes that declare an option, each with its class."""
    for kind in kinds:
        for field in attrs.fields(kind):
            if "option" in field.metadata:
                yield kind, field


def check_hints(kinds: tuple[type, ...], values: Mapping[str, Any], hints: Hints) -> None:
    """Reject several values of an option if the hint that chooses one of them is missing.

    Raises:
        SettingsError: if it is missing.
    """
    for _, field in option_fields(kinds):
        given, hint = len(values.get(_parameter(field)) or ()), field.metadata.get("hint")
        if given > 1 and hint and getattr(hints, hint) is None:
            option = field.metadata["option"]
            raise SettingsError(f"{option} is given {given} times; choose one with --hint-{hint}")


def with_options(settings: Settings, kinds: tuple[type, ...], values: Mapping[str, Any]) -> Settings:
    """Return the settings with the values of the options in their fields.

    Raises:
        SettingsError: if a class rejects a value.
    """
    known: dict[type, Any] = {type(one): one for one in settings}
    for kind, field in option_fields(kinds):
        if given := values.get(_parameter(field)):
            before: Any = known.get(kind) or settings.get(kind)
            try:
                value = (*getattr(before, field.name), *given) if isinstance(given, tuple) else given
                known[kind] = attrs.evolve(before, **{field.name: value})
            except Exception as error:  # the class and its validators belong to a plugin
                message = describe_exception(error).removeprefix("ValueError: ")
                raise SettingsError(f"{field.metadata['option']}: {message}") from error
    return Settings(known.values())
