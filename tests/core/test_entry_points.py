"""The entry points of installed packages are those that ``importlib.metadata`` finds."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

import pytest

from newsparse.plugin.entry_points import entry_points


def described(points: object) -> set[tuple[str, str, str, str]]:
    return {(p.name, p.value, p.dist.name, p.dist.version) for p in points}  # type: ignore[attr-defined]


@pytest.mark.parametrize("group", ["newsparse", "console_scripts", "pytest11", "no such group"])
def test_the_entry_points_of_this_environment(group: str) -> None:
    assert described(entry_points(group)) == described(importlib.metadata.entry_points(group=group))


def package(folder: Path, name: str, points: str, kind: str = "dist-info") -> None:
    place = folder / f"{name}.{kind}"
    place.mkdir(parents=True)
    head = f"Metadata-Version: 2.1\nName: {name.partition('-')[0]}\nVersion: 1.0\n\nVersion: of the description\n"
    (place / ("METADATA" if kind == "dist-info" else "PKG-INFO")).write_text(head)
    (place / "entry_points.txt").write_text(points)


def test_packages_of_all_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path / "a", "acme-1.0", "# a comment\n[other]\nx = y\n\n[newsparse]\nacme = acme.plugin\n")
    package(tmp_path / "a", "quay-1.0", "[newsparse]\nquay=json:dumps\n[more]\nz = w", "egg-info")
    package(tmp_path / "b", "Acme-2.0", "[newsparse]\nacme = newer.plugin\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / name) for name in ("a", "no such folder", "b")])
    found = entry_points("newsparse")
    assert described(found) == {("acme", "acme.plugin", "acme", "1.0"), ("quay", "json:dumps", "quay", "1.0")}
    assert described(found) == described(importlib.metadata.entry_points(group="newsparse"))
    (quay,) = [one for one in found if one.name == "quay"]
    assert quay.load()([1]) == "[1]"


def test_other_finders_of_packages_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        @staticmethod
        def find_spec(*_: object) -> None:
            return None

        @staticmethod
        def find_distributions(_context: object = None) -> list[importlib.metadata.Distribution]:
            class Package(importlib.metadata.Distribution):
                def read_text(self, filename: str) -> str | None:
                    texts = {"METADATA": "Name: far\nVersion: 3\n", "entry_points.txt": "[newsparse]\nfar = far.away\n"}
                    return texts.get(filename)

                def locate_file(self, path: object) -> Path:  # type: ignore[override]
                    return Path(str(path))

            return [Package()]

    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    assert ("far", "far.away", "far", "3") in described(entry_points("newsparse"))
