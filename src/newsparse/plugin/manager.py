"""Finding and loading plugins, each in isolation, and asking them. With ``specs`` the only user of pluggy."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from importlib.metadata import EntryPoint, PackageNotFoundError, entry_points, packages_distributions, version
from importlib.util import find_spec
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import pluggy

from newsparse._messages import describe_exception, suggest, suggest_nearest
from newsparse.errors import PluginError
from newsparse.lexicon import LexiconSettings
from newsparse.model import STANDARD_PARTS, Annotation, Problem
from newsparse.plugin import spec
from newsparse.plugin.annotator import Annotator
from newsparse.plugin.settings import Settings, check_settings_class, options_of, section_of

if TYPE_CHECKING:
    import click

T = TypeVar("T")
PluginSource = str | ModuleType | object
"""A plugin: the import name of a module, the module, or any object with hook implementations."""

_HOOKS = tuple(name for name in vars(spec) if name.startswith("newsparse_"))
_FAILURES = (Exception, SystemExit)
"""What a plugin may throw without ending the process; only Ctrl-C and the like go through."""

MOST_ANSWERS = 1000
"""How many things a plugin may return from one hook; a generator that never ends must not take the process with it."""


@attrs.frozen
class LoadedPlugin:
    """A plugin that takes part: its name, the distribution and version it came from, and its hooks.

    Each has a pluggy manager of its own: what one plugin does in a hook can't reach another.
    """

    name: str
    distribution: str
    version: str
    manager: pluggy.PluginManager = attrs.field(repr=False)


class Plugins:
    """The plugins of a pipeline. One typed method a hook; a plugin that fails costs only itself.

    Args:
        sources: the plugins to take; entry points of group ``newsparse`` are not looked at when they are given.
        disable: names of entry points that are not even imported.
    """

    def __init__(self, sources: Sequence[PluginSource] | None = None, disable: Iterable[str] = ()) -> None:
        self.problems: list[Problem] = []
        self.misnamed: list[Problem] = []  # of those that the caller names by a string, in which one easily mistypes
        self.loaded: list[LoadedPlugin] = []
        self.names: set[str] = set()
        disabled = frozenset(disable)
        if sources is not None:
            for source in sources:
                name = _name_of(source)
                self.names.add(name)
                if name not in disabled:
                    before = len(self.problems)
                    self._load(name, *_distribution_of(source), partial(_resolve, source))
                    self.misnamed += self.problems[before:] if isinstance(source, str) else []
        elif not os.environ.get("NEWSPARSE_DISABLE_AUTOLOAD"):
            for point in self._entry_points(disabled):
                origin = (point.dist.name, point.dist.version) if point.dist else ("", "")
                self._load(point.name, *origin, point.load)
        self.loaded.sort(key=lambda plugin: plugin.name)

    def _entry_points(self, disabled: frozenset[str]) -> list[EntryPoint]:
        """The entry points of the group by name; of several with one name the first by value, the rest a problem."""
        chosen: dict[str, EntryPoint] = {}
        for point in sorted(entry_points(group=spec.GROUP), key=lambda p: (p.name, p.value)):
            self.names.add(point.name)
            if point.name in disabled:
                continue
            first = chosen.setdefault(point.name, point)
            if first.value != point.value:
                dist = point.dist.name if point.dist else "an unknown distribution"
                self._note(
                    "load", point.name, "", f"plugin {point.name!r} ({point.value} from {dist}) was left out because "
                    f"{first.value} has the same name; uninstall or disable one of the two",
                )  # fmt: skip
        return list(chosen.values())

    def _load(self, name: str, distribution: str, release: str, load: Callable[[], object]) -> None:
        """Import and register one plugin, or note why it can't be."""
        source = f"plugin {name!r}" + (f" of distribution {distribution} {release}" if distribution else "")
        if any(known.name == name for known in self.loaded):
            self._note("load", name, "", f"{source} was left out: another plugin has the same name; rename one of them")
            return
        try:
            plugin = load()
        except _FAILURES as error:
            self._note(
                "load", name, type(error).__name__,
                f"{source} could not be imported: {describe_exception(error)}; mend, uninstall or disable it",
            )  # fmt: skip
            return
        manager = pluggy.PluginManager(spec.GROUP)
        manager.add_hookspecs(spec)
        try:
            if unknown := _unknown_hook(manager, plugin):
                raise PluginError(f"there is no hook {unknown!r}{suggest(unknown, _HOOKS)}")
            manager.register(plugin, name)
            if not manager.get_hookcallers(plugin):
                raise PluginError(f"it has none of the hooks of newsparse; {_hooks_are_in(plugin)}")
        except _FAILURES as error:
            self._note("load", name, type(error).__name__, f"{source} was left out: {describe_exception(error)}")
            return
        self.loaded.append(LoadedPlugin(name, distribution, release, manager))

    def _note(self, stage: Any, plugin: str, error: str, message: str) -> None:
        self.problems.append(Problem(stage=stage, plugin=plugin, error=error, message=" ".join(message.split())))

    def _ask(self, hook: str, check: Callable[[Any], T], **arguments: object) -> list[tuple[LoadedPlugin, T]]:
        """The checked answers of all plugins to one hook; a plugin that fails gives none and is noted."""
        answers: list[tuple[LoadedPlugin, T]] = []
        for known in self.loaded:
            try:
                result = getattr(known.manager.hook, hook)(**arguments)
                answer = result[0] if result else ()
                if not isinstance(answer, Iterable):
                    raise PluginError(f"it returned {answer!r:.60}; return a list, even of one, or yield")
                found = [check(item) for item in islice(answer, MOST_ANSWERS + 1)]
                if len(found) > MOST_ANSWERS:
                    raise PluginError(f"it returned more than {MOST_ANSWERS} things and was stopped")
            except _FAILURES as error:
                self._note(
                    "build", known.name, type(error).__name__,
                    f"hook {hook} of plugin {known.name!r} failed: {describe_exception(error)}; results dropped",
                )  # fmt: skip
                continue
            answers.extend((known, item) for item in found)
        return answers

    # One method a hook ----------------------------------------------------------------------------------------------

    def annotators(self, settings: Settings) -> list[tuple[str, Annotator]]:
        """The annotators of all plugins, each with its plugin's name."""
        return [(known.name, one) for known, one in self._ask("newsparse_annotators", _annotator, settings=settings)]

    def annotation_types(self) -> tuple[type[Annotation], ...]:
        """The standard parts and the annotation classes of all plugins, by kind."""
        found = {kind.kind: kind for kind in STANDARD_PARTS}
        for known, kind in self._ask("newsparse_annotation_types", _annotation_type):
            if found.setdefault(kind.kind, kind) is not kind:
                self._note(
                    "build",
                    known.name,
                    "",
                    f"annotation kind {kind.kind!r} of plugin {known.name!r} was left out: it is taken",
                )
        return tuple(found[name] for name in sorted(found))

    def settings_types(self) -> tuple[type, ...]:
        """``LexiconSettings`` and the settings classes of all plugins, by section.

        Of two that want the same section or option, the first stays.
        """
        found: dict[str, type] = {section_of(LexiconSettings): LexiconSettings}
        options: set[str] = set()
        for known, kind in self._ask("newsparse_settings", _settings_type):
            section, wanted = section_of(kind), options_of(kind)
            if section in found or options.intersection(wanted):
                if found.get(section) is not kind:
                    clash = ", ".join(sorted(options.intersection(wanted))) or "it"
                    self._note(
                        "build",
                        known.name,
                        "",
                        f"settings section [{section}] of plugin {known.name!r} was left out: {clash} is taken",
                    )
                continue
            found[section] = kind
            options.update(wanted)
        return tuple(found[name] for name in sorted(found))

    def commands(self) -> list[click.Command]:
        """The subcommands of all plugins."""
        return [command for _, command in self._ask("newsparse_commands", _command)]


def _unknown_hook(manager: pluggy.PluginManager, plugin: object) -> str | None:
    """The first hook that a plugin implements and that does not exist."""
    for attribute in dir(plugin):
        try:
            options = manager.parse_hookimpl_opts(plugin, attribute)
        except Exception:  # an attribute of the plugin that can't even be looked at is no hook
            continue
        if options is not None and (hook := options.get("specname") or attribute) not in _HOOKS:
            return hook
    return None


def _hooks_are_in(plugin: object) -> str:
    """What to do about a plugin without hooks: often its package is named and not the module in it."""
    inside = f"{_said(plugin, '__name__')}.plugin"
    if isinstance(_said(plugin, "__path__"), Iterable) and find_spec(inside):
        return f"did you mean {inside!r}?"
    return "mark its functions with newsparse.hookimpl"


def _resolve(source: PluginSource) -> object:
    """The plugin; what can't be found under the name of a module may be misspelt."""
    if not isinstance(source, str):
        return source
    try:
        return importlib.import_module(source)
    except ModuleNotFoundError as error:
        if error.name and f"{source}.".startswith(f"{error.name}."):
            meant = suggest_nearest(source, {point.value for point in entry_points(group=spec.GROUP)})
            raise ModuleNotFoundError(f"{error}{meant}", name=error.name) from error
        raise


def _name_of(source: PluginSource) -> str:
    """A plugin's name: a module's import name (``newsparse_`` and ``.plugin`` left out), else the object's own."""
    name = source if isinstance(source, str) else _said(source, "__name__") or type(source).__qualname__
    return str(name).removesuffix(".plugin").removeprefix("newsparse_")


def _said(source: PluginSource, attribute: str) -> Any:
    """An attribute of somebody's object, ``None`` where there is none or it can't even be looked at."""
    try:
        return getattr(source, attribute, None)
    except Exception:
        return None


def _distribution_of(source: PluginSource) -> tuple[str, str]:
    if not isinstance(source, str) and not isinstance(_said(source, "__file__"), str):
        return "", ""  # an object, or a module made by hand
    name = source if isinstance(source, str) else _said(source, "__name__")
    found = _distributions(tuple(sys.path)).get(name.partition(".")[0]) if name else None
    try:
        return (found[0], version(found[0])) if found else ("", "")
    except PackageNotFoundError:
        return "", ""


@lru_cache(maxsize=4)
def _distributions(_path: tuple[str, ...]) -> Mapping[str, list[str]]:
    """The distributions of each top-level package on a ``sys.path``. Cached, because it reads every file list there."""
    return packages_distributions()


def _annotator(item: Any) -> Annotator:
    if type(item) is not Annotator:  # a subclass could answer otherwise each time it is asked for its name
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
    return item
