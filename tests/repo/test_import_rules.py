"""The import rules: which module may import which, read from the syntax trees of the source files."""

from __future__ import annotations

import ast
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
CORE_FILES = sorted((SOURCE / "newsparse").rglob("*.py"))
PLUGINS = sorted(folder for folder in (ROOT / "plugins").iterdir() if (folder / "plugin.py").exists())
PLUGIN_FILES = [path for plugin in PLUGINS for path in sorted(plugin.rglob("*.py"))]

ORDER = (
    ("errors", "lazy_re", "_messages", "_word_cache", "_data", "_validators", "version"),
    ("model",),
    ("lexicon",),
    ("text",),
    ("forms",),
    ("linear",),
    ("plugin",),
    ("export",),
    ("pipeline",),
    ("arrow",),
    ("inputs",),
    ("cli", "testing", "spacy"),
)
"""The parts of newsparse. Each may import itself and the parts before it."""

FOR_PLUGINS = ("lazy_re", "model", "lexicon", "text", "linear", "plugin")
"""The parts of newsparse that a plugin may import. Its commands may also import ``cli``, ``inputs`` and ``errors``."""

THIRD_PARTY = {"attrs", "regex", "click"}
"""What plugins may import besides newsparse and the standard library."""

LAZY = {("model", "export"), ("plugin", "cli")}
"""Imports inside functions against the order: ``Article.to_dict`` loads the exporters on first use."""


@cache
def import_statements(path: Path, *, when_loaded: bool = False) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The imports of a file: each module with the names that are imported from it, none for ``import module``.

    Args:
        path: the file.
        when_loaded: only imports that run when the module is loaded, not those in functions or for type checkers.
    """
    found: list[tuple[str, tuple[str, ...]]] = []
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found += [(alias.name, ()) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.append((node.module or "", tuple(alias.name for alias in node.names)))
        elif not (when_loaded and (isinstance(node, ast.FunctionDef) or _is_for_type_checkers(node))):
            waiting.extend(ast.iter_child_nodes(node))
    return tuple(found)


def imports(path: Path, *, when_loaded: bool = False) -> set[str]:
    """The dotted names that a file imports: modules, and for ``from`` imports also ``module.name``."""
    found = set()
    for module, names in import_statements(path, when_loaded=when_loaded):
        found.update({module}, {f"{module}.{name}" for name in names})
    return found


def _is_for_type_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def module_of(path: Path, root: Path) -> str:
    """The dotted name of the module in a file."""
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def parts_of_newsparse(names: set[str]) -> set[str]:
    """The parts of newsparse among imported names: "model" for ``newsparse.model.span``."""
    return {name.split(".")[1] for name in names if name.startswith("newsparse.")}


def cycle_in(files: list[Path], root: Path) -> list[str]:
    """The modules of a cycle of imports when they are loaded, empty if there is none."""
    modules = {module_of(path, root): path for path in files}
    graph: dict[str, set[str]] = {}
    for module, path in modules.items():
        needed = graph.setdefault(module, set())
        for source, names in import_statements(path, when_loaded=True):
            inside = {f"{source}.{name}" for name in names} & modules.keys()
            needed |= inside
            if source in modules and len(inside) < max(len(names), 1):
                needed.add(source)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_each_part_of_newsparse_imports_only_itself_and_the_parts_before_it() -> None:
    """The order is that of ``ORDER``, from errors and _messages to cli and testing.

    The package itself (``newsparse/__init__.py``) is above all of them. ``LAZY`` lists the exceptions.
    """
    rank = {part: number for number, parts in enumerate(ORDER) for part in parts}
    wrong = []
    for path in CORE_FILES:
        parts = path.relative_to(SOURCE / "newsparse").with_suffix("").parts
        if parts[0] in ("__init__", "__main__"):
            continue
        loaded = parts_of_newsparse(imports(path, when_loaded=True))
        for other in parts_of_newsparse(imports(path)):
            lazy = other not in loaded and (parts[0], other) in LAZY
            if other in rank and rank[other] > rank[parts[0]] and not lazy:
                wrong.append(f"{path.relative_to(SOURCE)} imports newsparse.{other}")
    assert not wrong


def test_each_part_of_newsparse_is_in_the_order() -> None:
    known = {part for parts in ORDER for part in parts} | {"__init__", "__main__"}
    assert {path.relative_to(SOURCE / "newsparse").with_suffix("").parts[0] for path in CORE_FILES} <= known


def test_no_two_modules_import_each_other() -> None:
    """There is no cycle of imports in newsparse or in a plugin."""
    assert cycle_in(CORE_FILES, SOURCE) == []
    for plugin in PLUGINS:
        assert cycle_in(sorted(plugin.rglob("*.py")), ROOT / "plugins") == []


def test_newsparse_does_not_import_its_plugins() -> None:
    assert not {name for path in CORE_FILES for name in imports(path) if name.startswith("newsparse_")}


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_a_plugin_imports_what_any_plugin_may_import(plugin: Path) -> None:
    """A plugin imports model, lexicon, text, linear and plugin of newsparse, no private module and no other plugin."""
    for path in sorted(plugin.rglob("*.py")):
        allowed = (*FOR_PLUGINS, "cli", "inputs", "errors") if path.name == "commands.py" else FOR_PLUGINS
        names = imports(path)
        assert parts_of_newsparse(names) <= set(allowed), path
        assert not any(part.startswith("_") for name in names for part in name.split(".")[1:] if part != "__future__")
        foreign = {name.split(".")[0] for name in names} - {plugin.name, "newsparse"} - THIRD_PARTY
        assert foreign <= sys.stdlib_module_names, path


def test_only_plugin_py_uses_hooks() -> None:
    for path in PLUGIN_FILES:
        if path.name != "plugin.py":
            assert "hookimpl" not in path.read_text(encoding="utf-8"), path


def test_only_loading_and_spec_import_pluggy() -> None:
    users = {path.name for path in (*CORE_FILES, *PLUGIN_FILES) if "pluggy" in imports(path)}
    assert users <= {"loading.py", "spec.py"}


def test_only_the_test_kit_imports_hypothesis_and_pytest() -> None:
    for path in CORE_FILES:
        if "testing" not in path.parts:
            names = imports(path)
            assert not {name for name in names if name.split(".")[0] in ("hypothesis", "pytest", "_pytest")}, path
            assert not {name for name in imports(path, when_loaded=True) if name.startswith("newsparse.testing")}, path
