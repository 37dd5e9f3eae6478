"""Mutation tests: change the code in one position at a time and check that a test fails.

    python benchmarks/proof/mutants.py [--places 300 | --each 30] [--seed 0] [--only GROUP] [--map FILE]

A sample of positions is changed, one at a time, in a copy of the repository, and the tests that execute the changed
line are run (``tests_by_line.py``), the quickest first, up to a limit of time. A mutant is killed if a test fails or if
the tests take four times as long. The others survive: they are equivalent changes or show that a test is missing.
``--places`` draws one sample of all groups, so that each group has its share of the positions; ``--each`` draws a
number of positions in each group. ``--map`` keeps the tests of each line for the next run, and ``--log`` the results,
so that a run can be stopped and continued. The exit code is 1 if the share of killed mutants is below ``ENOUGH``.

Not changed: docstrings, annotations, types of ``Literal`` and ``cast`` and their imports, the text of errors and
f-strings, help texts of the command line, ``__all__``.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mutant_killer import Killer, import_libraries
from tests_by_line import Lines, TestMap

ROOT = Path(__file__).resolve().parents[2]

ENOUGH = 0.85

ANNOTATORS = ("dateline", "credits", "furniture", "boilerplate", "quotes")

GROUPS: dict[str, tuple[list[str], list[str]]] = {
    "model": (["src/newsparse/model"], ["tests/core", "tests/properties"]),
    "pipeline": (["src/newsparse/pipeline", "src/newsparse/plugin"], ["tests/core", "tests/properties", "tests/proof"]),
    "export": (["src/newsparse/export"], ["tests/core", "tests/properties", "tests/arrow"]),
    "cli": (
        ["src/newsparse/cli", "src/newsparse/inputs", "src/newsparse/arrow"],
        ["tests/core", "tests/inputs", "tests/arrow", "tests/proof"],
    ),
    "forms": (["src/newsparse/forms"], ["tests/forms"]),
    "text": (
        [f"src/newsparse/{name}" for name in ("text", "lexicon", "linear")],
        ["tests/text", "tests/linear", "tests/plugins", "tests/repo/test_seeds.py"],
    ),
} | {
    name: ([f"plugins/newsparse_{name}"], [f"tests/plugins/{name}", "tests/plugins/test_cases.py"])
    for name in ANNOTATORS
}
"""The modules of each group, and tests of it that run if few tests execute a line."""

TESTS = ["tests/core", "tests/properties", "tests/arrow", "tests/inputs", "tests/forms", "tests/text", "tests/linear",
         "tests/plugins", "tests/repo/test_seeds.py", "tests/proof/test_found_by_proof.py",
         "tests/proof/test_hostile_files.py", "tests/proof/test_hostile_plugins.py"]  # fmt: skip
"""The tests that run. The other files of ``tests/proof`` start processes or parse many texts and take minutes.
``LEFT_OUT`` names further tests that do not run.
"""

PACKAGES = ["newsparse", *(f"newsparse_{name}" for name in ANNOTATORS)]

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip

Change = tuple[ast.AST, Callable[[], None]]
"""The node to print, and the function that changes the tree."""

Place = tuple[Path, int]
"""A file, and the number of a change in it."""


def unchanged_children(node: ast.AST) -> list[ast.AST]:
    """The children of a node that are not changed."""
    unchanged: list[Any] = [getattr(node, "annotation", None), getattr(node, "returns", None)]
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        unchanged.append(node.value)
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal"):
        unchanged.append(node.slice)
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "cast":
        unchanged.append(node.args[0])
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        unchanged.extend(ast.iter_child_nodes(node))
    named_all = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    if isinstance(node, ast.keyword) and node.arg == "help":
        unchanged.append(node.value)
    if named_all or isinstance(node, ast.Raise | ast.JoinedStr):
        unchanged.extend(ast.iter_child_nodes(node))
    return unchanged


def negate(*nodes: Any) -> None:
    """Negate the conditions of nodes."""
    for node, test in [(node, node.test) for node in nodes]:
        node.test = ast.UnaryOp(ast.Not(), test)


def changes(node: Any) -> Iterator[Change]:
    """The possible changes of one node."""
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
            holder = ast.Assert(node.test)  # printed instead of the whole statement
            yield holder, partial(negate, holder, node)
        case ast.Break() | ast.Continue():
            yield node, partial(setattr, node, "__class__", ast.Continue if isinstance(node, ast.Break) else ast.Break)


def all_changes(node: ast.AST, lines: Lines = (0, 0)) -> Iterator[tuple[Lines, Change]]:
    """All possible changes below a node with the lines of their statement, in source order."""
    unchanged = unchanged_children(node)
    for child in ast.iter_child_nodes(node):
        if child not in unchanged:
            here = own_lines(child) if isinstance(child, ast.stmt) else lines
            yield from ((here, change) for change in changes(child))
            yield from all_changes(child, here)


def own_lines(statement: ast.stmt) -> Lines:
    """The lines of a statement without the statements inside it."""
    inner: list[ast.stmt] = getattr(statement, "body", [])
    last = inner[0].lineno - 1 if inner else statement.end_lineno or statement.lineno
    return statement.lineno, max(statement.lineno, last)


def mutant(source: str, number: int) -> tuple[str, str, Lines]:
    """The source with one change, a description of the change, and the lines of its statement."""
    tree = ast.parse(source)
    lines, (shown, change) = list(all_changes(tree))[number]
    line = getattr(shown, "lineno", lines[0])
    before = ast.unparse(shown)
    change()
    description = f"{line}  {before:.110}  ->  {ast.unparse(shown):.110}"
    return ast.unparse(ast.fix_missing_locations(tree)), " ".join(description.split()), lines


def copy(root: Path) -> dict[str, str]:
    """Copy the repository, and make this process and its children import the copy. Returns the environment."""
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"), dirs_exist_ok=True)
    os.environ["PYTHONPATH"] = os.pathsep.join([f"{root}/src", f"{root}/plugins"])
    script = "import newsparse, newsparse_quotes as q; print(newsparse.__file__, q.__file__)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    if result.stdout.count(f"{root}/") != 2:
        sys.exit(f"the copy is not imported: {result}")
    import_libraries(root)
    return dict(os.environ)


def places(root: Path, group: str) -> list[Place]:
    """All positions of a group."""
    named = [root / name for name in GROUPS[group][0]]
    files = [file for path in named for file in (sorted(path.rglob("*.py")) or [path])]
    return [(file, number) for file in files for number in range(len(list(all_changes(ast.parse(file.read_text())))))]


def sample(root: Path, only: list[str], total: int, each: int, seed: int) -> list[tuple[str, Place]]:
    """Positions with their groups, in random order: of all groups together, or ``each`` of each if ``total`` is 0."""
    everywhere = {group: places(root, group) for group in GROUPS}
    if total:
        drawn = random.Random(seed).sample([(group, place) for group in GROUPS for place in everywhere[group]], total)
        return [(group, place) for group, place in drawn if group in only]
    return [
        (group, place)
        for group in only
        for place in random.Random(f"{seed} {group}").sample(everywhere[group], min(each, len(everywhere[group])))
    ]


def run(killer: Killer, group: str, place: Place) -> tuple[str, str]:
    """Run the tests of a mutant. Returns its description, and the test that fails or an empty string."""
    file, number = place
    source = file.read_text()
    text, description, lines = mutant(source, number)
    file.write_text(text)
    os.utime(file, (number + 1, number + 1))  # invalidates the compiled file of the previous mutant
    failed = killer.killer(file, lines, ast.unparse(ast.parse(source)), text, GROUPS[group][1])
    file.write_text(source)
    os.utime(file, (0, 0))
    return f"{file.relative_to(killer.root)}:{description}", failed


def report(results: dict[int, tuple[str, bool]]) -> float:
    """Print the killed mutants by group, and return the lowest share."""
    for group in [*GROUPS, "together"]:
        kills = [killed for of, killed in results.values() if group in (of, "together")]
        if kills:
            print(f"{group}: {sum(kills)} of {len(kills)} killed ({sum(kills) / len(kills):.0%})")
    return sum(killed for _, killed in results.values()) / max(1, len(results))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=0, help="number of mutants of all groups together")
    parser.add_argument("--each", type=int, default=30, help="number of mutants per group, without --places")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=GROUPS, action="append")
    parser.add_argument("--map", type=Path, help="read the tests of each line from this file, or write it")
    parser.add_argument("--log", type=Path, help="add the results to this file, and skip those that it has")
    parser.add_argument("--minutes", type=float, default=1e6, help="stop after so many minutes")
    options = parser.parse_args()
    stop = time.monotonic() + 60 * options.minutes
    results: dict[int, tuple[str, bool]] = {}
    if options.log and options.log.exists():
        for line in options.log.read_text().splitlines():
            number, group, killed = line.split("\t")[:3]
            results[int(number)] = group, killed == "killed"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        environment = copy(root)
        if options.map and options.map.exists():
            known = TestMap.read(options.map)
        else:
            known = TestMap.of(root, TESTS, PACKAGES, environment)
            if options.map:
                known.write(options.map)
        killer = Killer(root, known, TESTS)
        drawn = sample(root, options.only or list(GROUPS), options.places, options.each, options.seed)
        for number, (group, place) in enumerate(drawn):
            if number in results or time.monotonic() > stop:
                continue
            description, failed = run(killer, group, place)
            results[number] = group, bool(failed)
            line = "\t".join([str(number), group, "killed" if failed else "survives", description, failed])
            print(line, flush=True)
            if options.log:
                with options.log.open("a") as log:
                    log.write(f"{line}\n")
    return int(report(results) < ENOUGH)


if __name__ == "__main__":
    sys.exit(main())
