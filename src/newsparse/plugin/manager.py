"""The hooks of the loaded plugins: one typed method per hook. If a plugin fails, only its own results are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from newsparse._messages import class_name, describe_exception, is_interrupt
from newsparse.errors import PluginError
from newsparse.lexicon import LexiconSettings
from newsparse.model import STANDARD_PARTS, Annotation, Problem
from newsparse.plugin.annotator import Annotator
from newsparse.plugin.exporter import Exporter
from newsparse.plugin.loading import LoadedPlugin, PluginSource, load_plugins, problem
from newsparse.plugin.settings import Settings, check_settings_class, options_of, section_of

if TYPE_CHECKING:
    import click

T = TypeVar("T")

MOST_ITEMS = 1000
"""The maximum number of items that a plugin returns from one hook. It stops generators that never end."""


class HookResults(NamedTuple, Generic[T]):
    """What the plugins return from one hook, and what failed."""

    items: tuple[T, ...]
    problems: tuple[Problem, ...]


class Plugins:
    """The plugins of a pipeline or a command.

    Args:
        sources: the plugins to use; the entry points of the group ``newsparse`` by default.
        disable: names of plugins that are not even imported.

    Attributes:
        loaded: the plugins that take part, the standard ones first, then by name.
        names: the names of all plugins that were found, disabled ones included.
        problems: the plugins that could not be loaded.
        misnamed: the problems of plugins that the caller gave as a string.
    """

    def __init__(self, sources: Sequence[PluginSource] | None = None, disable: Iterable[str] = ()) -> None:
        found = load_plugins(sources, disable)
        self.loaded = found.plugins
        self.names = found.names
        self.problems = found.problems
        self.misnamed = found.misnamed

    def annotators(self, settings: Settings) -> HookResults[tuple[LoadedPlugin, Annotator]]:
        """Return the annotators of all plugins, each with its plugin."""
        return self._call("newsparse_annotators", _annotator, settings=settings)

    def annotation_types(self) -> HookResults[type[Annotation]]:
        """Return the standard parts and the annotation classes of all plugins, by kind."""
        found = {kind.kind: kind for kind in STANDARD_PARTS}
        results = self._call("newsparse_annotation_types", _annotation_type)
        problems = list(results.problems)
        for plugin, kind in results.items:
            if found.setdefault(kind.kind, kind) is not kind:
                problems.append(_taken(plugin, f"annotation kind {kind.kind!r}"))
        return HookResults(tuple(found[name] for name in sorted(found)), tuple(problems))

    def settings_types(self) -> HookResults[type]:
        """Return ``LexiconSettings`` and the settings classes of all plugins, by section.

        If two classes declare the same section or option, the first one is kept.
        """
        found: dict[str, type] = {section_of(LexiconSettings): LexiconSettings}
        options: set[str] = set()
        results = self._call("newsparse_settings", _settings_type)
        problems = list(results.problems)
        for plugin, kind in results.items:
            section, wanted = section_of(kind), options_of(kind)
            clash = options.intersection(wanted)
            if section not in found and not clash:
                found[section] = kind
                options.update(wanted)
            elif found.get(section) is not kind:
                used = f"option {min(clash)}" if clash else "the name"
                problems.append(_taken(plugin, f"settings section [{section}]", used))
        return HookResults(tuple(found[name] for name in sorted(found)), tuple(problems))

    def commands(self, reserved: Iterable[str] = ()) -> HookResults[click.Command]:
        """Return the subcommands of all plugins, by name.

        Args:
            reserved: names that a plugin can't use: those of the built-in commands.
        """
        return self._named("newsparse_commands", _command, "command", reserved)

    def exporters(self, reserved: Iterable[str] = ()) -> HookResults[Exporter]:
        """Return the exporters of all plugins, by name.

        Args:
            reserved: names that a plugin can't use: those of the built-in formats.
        """
        return self._named("newsparse_exporters", _exporter, "exporter", reserved)

    def _named(self, hook: str, check: Callable[[Any], T], what: str, reserved: Iterable[str] = ()) -> HookResults[T]:
        """Return items that have a name; if two have the same name, the first one is kept."""
        results = self._call(hook, check)
        problems = list(results.problems)
        found: dict[str, T] = {}
        owners = dict.fromkeys(reserved, "newsparse")
        for plugin, item in results.items:
            name: str = item.name  # type: ignore[attr-defined]
            if name in owners:
                problems.append(_taken(plugin, f"{what} {name!r}", by=f" by {owners[name]}"))
            else:
                owners[name] = str(plugin)
                found[name] = item
        return HookResults(tuple(found[name] for name in sorted(found)), tuple(problems))

    def _call(self, hook: str, check: Callable[[Any], T], **arguments: object) -> HookResults[tuple[LoadedPlugin, T]]:
        """Call one hook of all plugins and check the items; a plugin that fails returns nothing."""
        items: list[tuple[LoadedPlugin, T]] = []
        problems: list[Problem] = []
        for plugin in self.loaded:
            try:
                result = getattr(plugin.manager.hook, hook)(**arguments)
                returned = result[0] if result else ()
                if not isinstance(returned, Iterable):
                    raise PluginError(f"it returned {returned!r:.60}; return a list, or yield")
                found = [check(item) for item in islice(returned, MOST_ITEMS + 1)]
                if len(found) > MOST_ITEMS:
                    raise PluginError(f"it returned more than {MOST_ITEMS} items and was stopped")
            except BaseException as error:
                if is_interrupt(error):
                    raise
                message = f"hook {hook} of {plugin} failed, its results were dropped: {describe_exception(error)}"
                problems.append(problem("build", plugin.name, class_name(error), message))
                continue
            items.extend((plugin, item) for item in found)
        return HookResults(tuple(items), tuple(problems))


def _taken(plugin: LoadedPlugin, what: str, used: str = "the name", by: str = "") -> Problem:
    return problem("build", plugin.name, "", f"{what} of {plugin} was left out because {used} is already in use{by}")


def _annotator(item: Any) -> Annotator:
    if type(item) is not Annotator:  # a subclass could return another name each time
        raise TypeError(f"it must return Annotators, not {item!r}")
    return item


def _annotation_type(item: Any) -> type[Annotation]:
    if not (isinstance(item, type) and issubclass(item, Annotation)):
        raise TypeError(f"it must return subclasses of Annotation, not {item!r}")
    return item


def _settings_type(item: Any) -> type:
    check_settings_class(item)
    kind: type = item
    return kind


def _command(item: Any) -> click.Command:
    import click

    if not isinstance(item, click.Command):
        raise TypeError(f"it must return click commands, not {item!r}")
    if not isinstance(item.name, str) or not item.name.strip():
        raise TypeError(f"it must return click commands that have a name, not {item!r}")
    return item


def _exporter(item: Any) -> Exporter:
    if type(item) is not Exporter:
        raise TypeError(f"it must return Exporters, not {item!r}")
    return item
