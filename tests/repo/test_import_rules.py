"""The rules of the house on who may import whom, read off the code itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "src" / "newsparse"
PLUGINS = sorted(folder for folder in (ROOT / "plugins").iterdir() if (folder / "plugin.py").exists())
CORE_FILES = sorted(CORE.rglob("*.py"))
PLUGIN_FILES = [path for plugin in PLUGINS for path in sorted(plugin.rglob("*.py"))]


def imports(path: Path, *, top_level_only: bool = False) -> set[str]:
    """The modules that a file imports, dotted; names of ``from`` imports are joined to their module too."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body if top_level_only else ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where things come from"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CORE_FILES, ids=name)
def test_the_core_never_imports_a_plugin(path: Path) -> None:
    assert not {module for module in imports(path) if module.startswith("newsparse_")}


@pytest.mark.parametrize("path", sorted((CORE / "model").glob("*.py")), ids=name)
def test_the_model_imports_nothing_above_itself_at_import_time(path: Path) -> None:
    ours = {module for module in imports(path, top_level_only=True) if module.startswith("newsparse")}
    below = ("newsparse.model", "newsparse.errors", "newsparse._messages", "newsparse.text.fold")
    assert not {module for module in ours if not module.startswith(below)}
    assert "regex" not in imports(path)


@pytest.mark.parametrize("path", sorted((CORE / "text").glob("*.py")), ids=name)
def test_text_tools_import_only_the_model(path: Path) -> None:
    ours = {module for module in imports(path) if module.startswith("newsparse")}
    assert not {module for module in ours if not module.startswith(("newsparse.model", "newsparse.text"))}


@pytest.mark.parametrize("path", [p for p in CORE_FILES if "testing" not in p.parts], ids=name)
def test_hypothesis_and_pytest_stay_in_the_testing_kit(path: Path) -> None:
    assert not {m for m in imports(path) if m.split(".")[0] in ("hypothesis", "pytest", "_pytest")}
    assert not {m for m in imports(path, top_level_only=True) if m.startswith("newsparse.testing")}


@pytest.mark.parametrize("path", CORE_FILES, ids=name)
def test_only_manager_and_spec_import_pluggy(path: Path) -> None:
    if path.name not in ("manager.py", "spec.py"):
        assert "pluggy" not in imports(path)


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=name)
def test_plugins_import_public_names_of_the_core_and_no_other_plugin(path: Path) -> None:
    own = path.relative_to(ROOT / "plugins").parts[0]
    for module in imports(path):
        first = module.split(".")[0]
        assert not first.startswith("newsparse_") or first == own, f"{module} belongs to another plugin"
        if first == "newsparse":
            assert not any(part.startswith("_") for part in module.split(".")), f"{module} is private"


@pytest.mark.parametrize("path", [p for p in PLUGIN_FILES if p.name != "plugin.py"], ids=name)
def test_only_plugin_py_mentions_hooks(path: Path) -> None:
    found = imports(path)
    assert "pluggy" not in found
    assert not {m for m in found if m.startswith(("newsparse.plugin.hookimpl", "newsparse.pipeline"))}
    assert "hookimpl" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=name)
def test_plugins_use_what_an_outsider_may_use(path: Path) -> None:
    allowed = {"attrs", "regex", "newsparse", "click", path.relative_to(ROOT / "plugins").parts[0]}
    import sys

    foreign = {module.split(".")[0] for module in imports(path)} - allowed - sys.stdlib_module_names
    if path.name == "strategies.py":
        foreign.discard("hypothesis")
    assert not foreign
