"""Would the tests notice? The code is changed in one place at a time, and the tests must fail.

    python benchmarks/proof/mutants.py [--each 30] [--seed 0] [--only GROUP]

For each group of modules: a sample of the places that can be changed, each changed in a copy of the tree where the
tests of that group then run. A mutant is killed if a test fails or they take four times as long. What survives is
printed: a change that alters nothing, or a test that is missing. Exit code 1 if less than ``ENOUGH`` of a group's
mutants die.

Left alone: docstrings, annotations, types of ``Literal`` and ``cast``, what is imported for them, the wording of errors
and of f-strings, ``__all__``.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

ENOUGH = 0.85

CORE = ["tests/core", "tests/properties"]

GROUPS: dict[str, tuple[list[str], list[str]]] = {
    "model": (["src/newsparse/model"], CORE),
    "pipeline": (["src/newsparse/pipeline"], [*CORE, "tests/proof/test_lost_workers.py"]),
    "export": ([f"src/newsparse/export/{name}.py" for name in ("json_document", "surrogates")], CORE),
} | {
    name: (
        [f"plugins/newsparse_{name}"],
        [f"tests/plugins/{name}", "tests/plugins/test_cases.py", "tests/repo/test_seeds.py"],
    )
    for name in ("dateline", "credits", "furniture", "boilerplate", "quotes")
}
"""The modules of a group, and the tests that must notice."""

ELSEWHERE = ("test_testing_kit", "test_cli", "test_threads")
"""Tests in the same folders that are slow and about something else."""

SLOW = "not (growth or linear or in_proportion or next_to_nothing or twice_the_text)"
"""Tests of time, which say nothing about a result."""

CONFTEST = """from hypothesis import Phase, settings
settings.register_profile("mutants", phases=[Phase.explicit, Phase.generate], deadline=None, database=None)
settings.load_profile("mutants")
"""
"""A counterexample need not be made small to kill."""

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip

Change = tuple[ast.AST, Callable[[], None]]
"""The node that is shown, and what changes the tree there."""


def left_alone(node: ast.AST) -> list[ast.AST]:
    """The children of a node in which nothing is changed."""
    alone: list[Any] = [getattr(node, "annotation", None), getattr(node, "returns", None)]
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        alone.append(node.value)
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal"):
        alone.append(node.slice)
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "cast":
        alone.append(node.args[0])
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        alone.extend(ast.iter_child_nodes(node))
    named_all = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    if named_all or isinstance(node, ast.Raise | ast.JoinedStr):
        alone.extend(ast.iter_child_nodes(node))
    return alone


def negate(*nodes: Any) -> None:
    """Nodes with one condition get its opposite."""
    for node, test in [(node, node.test) for node in nodes]:
        node.test = ast.UnaryOp(ast.Not(), test)


def changes(node: Any) -> Iterator[Change]:
    """What can be changed at one node."""
    value: Any = getattr(node, "value", None)
    match node:
        case ast.Compare():
            yield node, lambda: node.ops.__setitem__(0, COMPARED[type(node.ops[0])]())
        case ast.BoolOp():
            yield node, partial(setattr, node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not()):
            yield node, partial(setattr, node, "operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.BinOp(op=ast.Add() | ast.Sub()) | ast.AugAssign(op=ast.Add() | ast.Sub()):
            yield node, partial(setattr, node, "op", ast.Sub() if isinstance(node.op, ast.Add) else ast.Add())
        case ast.Constant(value=str()):
            yield node, partial(setattr, node, "value", value + "X")
        case ast.Constant(value=int()) if not isinstance(value, bool):
            yield node, partial(setattr, node, "value", value + 1)
        case ast.Return(value=ast.Constant(value=bool())):
            yield node, partial(setattr, node, "value", ast.Constant(not node.value.value))
        case ast.Return(value=ast.expr()) if ast.unparse(node) != "return None":
            yield node, partial(setattr, node, "value", ast.Constant(None))
        case ast.If() | ast.While() | ast.IfExp() if ast.unparse(node.test) != "TYPE_CHECKING":
            holder = ast.Assert(node.test)  # shown instead of all that depends on the condition
            yield holder, partial(negate, holder, node)
        case ast.Break() | ast.Continue():
            yield node, partial(setattr, node, "__class__", ast.Continue if isinstance(node, ast.Break) else ast.Break)


def sites(node: ast.AST) -> Iterator[tuple[int, Change]]:
    """All the places below a node, in the order of the text."""
    alone = left_alone(node)
    for child in ast.iter_child_nodes(node):
        if child not in alone:
            yield from ((getattr(child, "lineno", 0), change) for change in changes(child))
            yield from sites(child)


def mutant(source: str, number: int) -> tuple[str, str]:
    """The source with one place changed, and what was changed into what."""
    tree = ast.parse(source)
    line, (shown, change) = list(sites(tree))[number]
    before = ast.unparse(shown)
    change()
    said = f"{line}  {before:.110}  ->  {ast.unparse(shown):.110}"
    return ast.unparse(ast.fix_missing_locations(tree)), " ".join(said.split())


class Tree:
    """A copy of the tree, and what runs in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.failures: Counter[tuple[str, str]] = Counter()
        self.late = 0
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"), dirs_exist_ok=True)
        (root / "conftest.py").write_text(CONFTEST)
        self.environment = os.environ | {"PYTHONPATH": os.pathsep.join([f"{root}/src", f"{root}/plugins"])}
        said = self.run(60, "-c", "import newsparse, newsparse_quotes as q; print(newsparse.__file__, q.__file__)")
        if said is None or said.stdout.count(f"{root}/") != 2:
            sys.exit(f"the copy is not what is imported: {said}")

    def run(self, limit: float, *arguments: str) -> subprocess.CompletedProcess[str] | None:
        how: dict[str, Any] = {"cwd": self.root, "env": self.environment, "capture_output": True, "text": True}
        try:
            return subprocess.run([sys.executable, *arguments], timeout=limit, check=False, **how)
        except subprocess.TimeoutExpired:
            self.late += 1
            return None

    def passes(self, tests: list[str], limit: float, changed: str = "") -> bool:
        """Whether the tests pass in time. First come the files that failed most often when the same module was changed,
        then when others were; what is said of single cases comes before the laws of all texts."""
        found = [path for name in tests for path in (self.root / name, *(self.root / name).glob("test_*.py"))]
        files = [path for path in found if path.is_file() and not path.stem.startswith(ELSEWHERE)]

        def late(path: Path) -> tuple[bool | int | str, ...]:
            failed = [-self.failures[path.name, module] for module in (changed, "")]
            return *failed, "laws" in path.stem, "properties" in path.stem, path.stem

        plain = ["-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", "--hypothesis-seed=0", "-k", SLOW]
        done = self.run(limit, *plain, *map(str, sorted(files, key=late)))
        for failing in re.findall(r"^(?:FAILED|ERROR) .*?(test_\w+\.py)", done.stdout if done else "", re.MULTILINE):
            self.failures.update((failing, module) for module in (changed, ""))
        return done is not None and done.returncode == 0


def killed(tree: Tree, group: str, each: int, seed: int) -> float:
    """The share of a group's mutants that die; survivors are printed as they are found."""
    modules, tests = GROUPS[group]
    files = [file for name in modules for file in (sorted((tree.root / name).rglob("*.py")) or [tree.root / name])]
    sources = {file: file.read_text() for file in files}
    start = time.monotonic()
    if not tree.passes(tests, 300):
        sys.exit(f"{group}: the tests fail without a mutant")
    limit = 4 * (time.monotonic() - start) + 10
    places = [(file, number) for file in files for number in range(len(list(sites(ast.parse(sources[file])))))]
    survivors, late = 0, tree.late
    chosen = random.Random(f"{seed} {group}").sample(places, min(each, len(places)))
    for count, (file, number) in enumerate(chosen, 1):
        text, said = mutant(sources[file], number)
        file.write_text(text)
        os.utime(file, (count, count))  # no compiled file of another mutant passes for this one's
        if tree.passes(tests, limit, file.name):
            survivors += 1
            print(f"    {file.relative_to(tree.root)}:{said}", flush=True)
        file.write_text(sources[file])
    share = 1 - survivors / len(chosen)
    kills = f"{len(chosen) - survivors} of {len(chosen)} killed ({share:.0%}), {tree.late - late} of them by time"
    print(f"{group}: {kills}, {len(places)} places", flush=True)
    return share


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=30, help="mutants a group")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=GROUPS, action="append")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        shares = [killed(tree, group, options.each, options.seed) for group in options.only or GROUPS]
    return int(min(shares) < ENOUGH)


if __name__ == "__main__":
    sys.exit(main())
