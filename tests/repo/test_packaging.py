"""Every plugin is packed, registered and typed; the repository contains no machine paths and no index addresses."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOLDERS = sorted(
    folder.name for folder in (ROOT / "plugins").iterdir() if folder.is_dir() and folder.name.startswith("newsparse_")
)


def tracked() -> list[Path]:
    """The files of the repository; all below the root if it is not a checkout."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.splitlines()]


def test_there_are_five_standard_plugins() -> None:
    assert [f"newsparse_{name}" for name in ("boilerplate", "credits", "dateline", "furniture", "quotes")] == FOLDERS


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_plugin_is_packed_registered_and_typed(folder: str) -> None:
    packages = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert f"plugins/{folder}" in packages
    assert PROJECT["project"]["entry-points"]["newsparse"][folder.removeprefix("newsparse_")] == f"{folder}.plugin"
    assert folder in PROJECT["tool"]["mypy"]["packages"]
    assert folder in PROJECT["tool"]["coverage"]["run"]["source_pkgs"]
    for name in ("__init__.py", "plugin.py", "py.typed"):
        assert (ROOT / "plugins" / folder / name).exists()


def test_the_installed_entry_points_are_those_of_the_project() -> None:
    installed = {p.name: p.value for p in entry_points(group="newsparse") if p.dist and p.dist.name == "newsparse"}
    assert installed == PROJECT["project"]["entry-points"]["newsparse"]


def test_no_module_is_long() -> None:
    long = {}
    for folder in ("src", "plugins"):
        for path in (ROOT / folder).rglob("*.py"):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > 300:
                long[path.name] = lines
    assert not long


def test_no_address_of_a_registry_and_no_path_of_a_machine_is_in_the_repository() -> None:
    # The patterns are joined here so that this file does not match them.
    hosts = ["py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs", "/ro" + "ot/", "/work/" + "main"]
    pattern = re.compile("|".join(map(re.escape, hosts)))
    for path in tracked():
        if path.is_file() and path.suffix not in (".png",):
            assert not pattern.search(path.read_text(encoding="utf-8", errors="replace")), path
