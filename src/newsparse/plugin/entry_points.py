"""The entry points of installed packages, read from their folders.

``importlib.metadata`` does the same in all cases. It loads forty modules more, which takes longer than reading them,
so it is used only where packages are not in plain folders.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property, lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any, NamedTuple, Protocol

_SUFFIXES = (".dist-info", ".egg-info")


class Distribution:
    """An installed package.

    Args:
        folder: the folder of its metadata.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder

    @cached_property
    def _head(self) -> dict[str, str]:
        """The first lines of the metadata, by key: they name the package and its version."""
        found: dict[str, str] = {}
        name = "METADATA" if self.folder.endswith(".dist-info") else "PKG-INFO"
        with open(os.path.join(self.folder, name), encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if not line.strip():
                    break  # the description follows
                key, _, value = line.partition(":")
                found.setdefault(key.lower(), value.strip())
        return found

    @property
    def name(self) -> str:
        """The name of the package; empty if it is not stated."""
        return self._head.get("name", "")

    @property
    def version(self) -> str:
        """Its version; empty if it is not stated."""
        return self._head.get("version", "")


class Point(Protocol):
    """An entry point: of this module or of ``importlib.metadata``."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def dist(self) -> Any: ...  # noqa: D102
    def load(self) -> Any: ...  # noqa: D102


class EntryPoint(NamedTuple):
    """An entry point.

    Attributes:
        name: its name.
        value: the module, or the module and an object in it: ``acme.plugin:hooks``.
        dist: the package that declares it.
    """

    name: str
    value: str
    dist: Distribution

    def load(self) -> Any:
        """Return the module or the object."""
        module, _, path = self.value.partition("[")[0].strip().partition(":")
        found: Any = import_module(module.strip())
        for name in filter(None, path.strip().split(".")):
            found = getattr(found, name)
        return found


def entry_points(group: str) -> list[Point]:
    """Return the entry points of a group. Of a package that is installed twice, the first on ``sys.path`` counts."""
    if not _plain():
        from importlib import metadata

        return list(metadata.entry_points(group=group))
    found: list[Point] = []
    seen: set[str] = set()
    for place in sys.path:
        with suppress(OSError):
            for package, declared in _in_place(place or ".", os.stat(place or ".").st_mtime_ns, group):
                if package not in seen:
                    seen.add(package)
                    found += declared
    return found


@lru_cache(maxsize=256)
def _in_place(place: str, _changed: int, group: str) -> list[tuple[str, list[EntryPoint]]]:
    """Return the packages in a folder, each with its entry points of a group.

    Cached until the folder changes, as in ``importlib.metadata``: a command looks for plugins twice.
    """
    found = []
    for folder in _metadata_folders(place):
        name = os.path.splitext(os.path.basename(folder))[0]
        found.append((name.partition("-")[0].lower().replace(".", "_"), list(_declared(folder, group))))
    return found


def _plain() -> bool:
    """Whether all packages are found in folders: there is no other finder of packages, no archive and no egg."""
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        return False
    return not any(os.path.isfile(place) or place.endswith(".egg") for place in sys.path)


def _metadata_folders(place: str) -> Iterator[str]:
    for name in sorted(os.listdir(place)):
        if name.endswith(_SUFFIXES):
            yield os.path.join(place, name)


def _declared(folder: str, group: str) -> Iterator[EntryPoint]:
    """Yield the entry points of a group that a package declares."""
    try:
        with open(os.path.join(folder, "entry_points.txt"), encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return
    if f"[{group}]" not in text:
        return
    inside, package = False, Distribution(folder)
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and line and line[0] not in "#;":
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.strip(), package)
