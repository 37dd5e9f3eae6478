"""Loading of plugins from entry points or from given sources, each in isolation."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from importlib.util import find_spec
from types import ModuleType
from typing import Any, NamedTuple

import pluggy

from newsparse._messages import class_name, describe_exception, is_interrupt, suggest, suggest_nearest
from newsparse.errors import PluginError
from newsparse.model import Problem
from newsparse.plugin import spec
from newsparse.plugin.entry_points import Point, entry_points

PluginSource = str | ModuleType | object
"""A plugin: the import name of a module, the module, or any object with hook implementations."""

STANDARD = "newsparse"
"""The distribution of the standard plugins. They come first, so they are kept if another plugin has the same name."""

HOOKS = tuple(name for name in vars(spec) if name.startswith("newsparse_"))


class LoadedPlugin(NamedTuple):
    """A plugin that takes part.

    Attributes:
        name: its name: that of its entry point, or of its module.
        distribution: the distribution that it comes from; empty if unknown.
        version: the version of that distribution.
        manager: a pluggy manager with this plugin alone, so that a failing hook affects no other plugin.
    """

    name: str
    distribution: str
    version: str
    manager: pluggy.PluginManager

    def __str__(self) -> str:
        return _described(self.name, self.distribution, self.version)


class Loaded(NamedTuple):
    """The result of loading plugins.

    Attributes:
        plugins: those that take part, the standard ones first, then by name.
        names: the names of all plugins that were found, disabled ones included.
        problems: those that could not be loaded.
        misnamed: the problems of plugins that the caller gave as a string, which is easily misspelt.
    """

    plugins: tuple[LoadedPlugin, ...]
    names: frozenset[str]
    problems: tuple[Problem, ...]
    misnamed: tuple[Problem, ...]


class _Found(NamedTuple):
    """A plugin before it is imported."""

    name: str
    distribution: str
    version: str
    load: Callable[[], object]
    by_name: bool = False

    def __str__(self) -> str:
        return _described(self.name, self.distribution, self.version)


class _Manager(pluggy.PluginManager):
    """Looks for hooks among the functions of a module, not among all names that it imports."""

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> Any:
        if isinstance(plugin, ModuleType) and name in vars(plugin):
            value = vars(plugin)[name]
            if isinstance(value, type) or not callable(value):
                return None
        return super().parse_hookimpl_opts(plugin, name)


def load_plugins(sources: Sequence[PluginSource] | None, disable: Iterable[str]) -> Loaded:
    """Load plugins.

    Args:
        sources: the plugins; entry points of the group ``newsparse`` if it is ``None``.
        disable: names of plugins that are not even imported.
    """
    disabled = frozenset(disable)
    found = _from_entry_points() if sources is None else [_from_source(source) for source in sources]
    plugins: dict[str, LoadedPlugin] = {}
    problems: list[Problem] = []
    misnamed: list[Problem] = []
    for one in sorted(found, key=lambda one: one.distribution != STANDARD):
        if one.name in disabled:
            continue
        loaded = _load(one, plugins.get(one.name))
        if isinstance(loaded, LoadedPlugin):
            plugins[one.name] = loaded
        else:
            problems.append(loaded)
            if one.by_name:
                misnamed.append(loaded)
    ordered = sorted(plugins.values(), key=lambda plugin: (plugin.distribution != STANDARD, plugin.name))
    return Loaded(tuple(ordered), frozenset(one.name for one in found), tuple(problems), tuple(misnamed))


def problem(stage: Any, plugin: str, error: str, message: str) -> Problem:
    """Return a problem with its message on one line."""
    return Problem(stage=stage, plugin=plugin, error=error, message=" ".join(message.split()))


def _described(name: str, distribution: str, release: str) -> str:
    return f"plugin {name!r}" + (f" of distribution {distribution} {release}" if distribution else "")


def _from_entry_points() -> list[_Found]:
    """Return the plugins of the entry-point group, ordered by name and value, each once."""
    if os.environ.get("NEWSPARSE_DISABLE_AUTOLOAD"):
        return []
    points = {(p.name, p.value): p for p in entry_points(group=spec.GROUP)}
    known: dict[int, tuple[str, str]] = {}  # reading the metadata of a distribution takes milliseconds
    return [_from_entry_point(points[key], known) for key in sorted(points)]


def _from_entry_point(point: Point, known: dict[int, tuple[str, str]]) -> _Found:
    """Return a plugin; ``known`` has the name and the version of each distribution that was read, and is filled."""
    if point.dist and id(point.dist) not in known:
        known[id(point.dist)] = point.dist.name, point.dist.version
    distribution, release = known[id(point.dist)] if point.dist else ("", "")
    return _Found(point.name, distribution, release, point.load)


def _from_source(source: PluginSource) -> _Found:
    return _Found(_name_of(source), *_distribution_of(source), partial(_resolve, source), isinstance(source, str))


def _load(found: _Found, same_name: LoadedPlugin | None) -> LoadedPlugin | Problem:
    """Import and register one plugin; return a problem if that fails."""
    if same_name is not None:
        return problem(
            "load", found.name, "",
            f"{found} was left out because {same_name} has the same name; rename, uninstall or disable one of the two",
        )  # fmt: skip
    try:
        plugin = found.load()
    except BaseException as error:
        if is_interrupt(error):
            raise
        return problem(
            "load", found.name, class_name(error),
            f"{found} could not be imported: {describe_exception(error)}; fix, uninstall or disable it",
        )  # fmt: skip
    manager = _Manager(spec.GROUP)
    manager.add_hookspecs(spec)
    try:
        if unknown := _unknown_hook(manager, plugin):
            raise PluginError(f"unknown hook {unknown!r}{suggest(unknown, HOOKS)}")
        manager.register(plugin, found.name)
        if not manager.get_hookcallers(plugin):
            raise PluginError(f"it implements no hook of newsparse; {_advice(plugin)}")
    except BaseException as error:
        if is_interrupt(error):
            raise
        message = f"{found} was left out: {describe_exception(error)}"
        return problem("load", found.name, class_name(error), message)
    return LoadedPlugin(found.name, found.distribution, found.version, manager)


def _unknown_hook(manager: pluggy.PluginManager, plugin: object) -> str | None:
    """Return the first hook that a plugin implements and that does not exist."""
    for attribute in dir(plugin):
        try:
            options = manager.parse_hookimpl_opts(plugin, attribute)
        except Exception:  # an attribute that raises when it is read is not a hook
            continue
        if options is not None and (hook := options.get("specname") or attribute) not in HOOKS:
            return hook
    return None


def _advice(plugin: object) -> str:
    """Return what to do about a plugin without hooks; often the package was given instead of its plugin module."""
    inside = f"{_attribute(plugin, '__name__')}.plugin"
    if isinstance(_attribute(plugin, "__path__"), Iterable) and find_spec(inside):
        return f"did you mean {inside!r}?"
    return "mark its functions with newsparse.hookimpl"


def _resolve(source: PluginSource) -> object:
    """Import a plugin that is given as a string; suggest a name if the module is not found."""
    if not isinstance(source, str):
        return source
    try:
        return importlib.import_module(source)
    except ModuleNotFoundError as error:
        if error.name and f"{source}.".startswith(f"{error.name}."):
            nearest = suggest_nearest(source, {point.value for point in entry_points(group=spec.GROUP)})
            raise ModuleNotFoundError(f"{error}{nearest}", name=error.name) from error
        raise


def _name_of(source: PluginSource) -> str:
    """Return the name of a plugin: its import name without ``newsparse_`` and ``.plugin``, or the name of its class."""
    name = source if isinstance(source, str) else _attribute(source, "__name__") or type(source).__qualname__
    return str(name).removesuffix(".plugin").removeprefix("newsparse_")


def _attribute(source: PluginSource, name: str) -> Any:
    """Return an attribute of a foreign object, ``None`` if there is none or reading it raises."""
    try:
        return getattr(source, name, None)
    except Exception:
        return None


def _distribution_of(source: PluginSource) -> tuple[str, str]:
    """Return the name and the version of the distribution that a plugin comes from, empty strings if unknown."""
    if not isinstance(source, str) and not isinstance(_attribute(source, "__file__"), str):
        return "", ""  # an object, or a module without a file
    name = source if isinstance(source, str) else _attribute(source, "__name__")
    found = _distributions(tuple(sys.path)).get(name.partition(".")[0]) if name else None
    from importlib.metadata import PackageNotFoundError, version

    try:
        return (found[0], version(found[0])) if found else ("", "")
    except PackageNotFoundError:
        return "", ""


@lru_cache(maxsize=4)
def _distributions(_path: tuple[str, ...]) -> Mapping[str, list[str]]:
    """Return the distributions of each top-level package on a ``sys.path``. Cached: it reads the list of all files."""
    from importlib.metadata import packages_distributions

    return packages_distributions()
