"""Whether a test fails on a mutant.

``Killer`` runs the tests of each mutant in a new process, forked from one that has imported all tests, in which the
function is changed. If the change is outside of functions, or the import executes it, the new process is forked from
one that has imported libraries only.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from tests_by_line import FEW, LEFT_OUT, Lines, TestMap

FIRST_TESTS = 80
"""Tests of the first round, in which most mutants are killed; the others run only if these pass."""

MOST_FILES = 6
"""Files of tests that are imported again for a mutant."""

AT_ONCE = 5
"""Tests of one function before tests of another one."""

MOST_SECONDS = 10.0
"""Processor time of the tests of the second round, as measured without a mutant."""

ENDLESS = 4
"""A mutant is killed by time if its tests take this many times as long, plus ten seconds."""

FAILED, UNCHANGED = "failed by time", "the function can't be changed"


class Quick:
    """A plugin for pytest: counterexamples are not made smaller, and the first test that fails is kept."""

    def __init__(self) -> None:
        self.failed = ""

    def pytest_collection(self) -> None:
        """Skip the shrinking of counterexamples."""
        from hypothesis import Phase, settings

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutants", settings.get_profile("repeatable"), phases=phases, database=None)
        settings.load_profile("mutants")

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid or "collection"

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


class Chosen(Quick):
    """A plugin for pytest: only the given tests run, in this order, and the first that fails is kept."""

    def __init__(self, tests: Iterable[str]) -> None:
        super().__init__()
        self.rank = {test: number for number, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = sorted((one for one in items if one.nodeid in self.rank), key=lambda one: self.rank[one.nodeid])


class Server(Quick):
    """A plugin for pytest: after all tests are collected, tests run on request, each time in a new process.

    A request is a line of JSON: the file, the qualified name of the changed function ("" if no function is changed),
    the changed module, the tests, and the limit of the processor time. The answer is a line with the test that fails.
    """

    def __init__(self, reading: int, writing: int) -> None:
        super().__init__()
        self.reading, self.writing = reading, writing

    def pytest_runtestloop(self, session: Any) -> bool:
        functions: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for one in gc.get_objects():
            if isinstance(one, FunctionType):
                functions[one.__code__.co_filename, one.__code__.co_qualname].append(one)
        items = {item.nodeid: item for item in session.items}
        gc.freeze()
        with os.fdopen(self.reading) as requests, os.fdopen(self.writing, "w") as answers:
            for line in requests:
                file, name, source, tests, limit = json.loads(line)
                found = functions[file, name]
                work = partial(self.run, session, found, file, source, tests, items)
                failed = in_child(work, limit) if found else UNCHANGED
                answers.write(f"{json.dumps(failed)}\n")
                answers.flush()
        return True

    def run(
        self, session: Any, functions: list[Any], file: str, source: str, tests: list[str], items: dict[str, Any]
    ) -> str:
        """Change functions in this process and run tests. Returns the test that fails."""
        from _pytest.main import pytest_runtestloop

        codes = list(codes_in(compile(source, file, "exec")))
        try:
            for function in functions:
                function.__code__ = next(c for c in codes if c.co_qualname == function.__code__.co_qualname)
        except ValueError:
            return UNCHANGED  # a function without the variables of the one around it
        session.items = [items[test] for test in tests if test in items]
        session.config.option.maxfail = 1
        try:
            pytest_runtestloop(session)
        except BaseException:  # the first failure ends the loop
            return self.failed or "an exception"
        return self.failed


def codes_in(module: CodeType) -> Iterator[CodeType]:
    """The code of all functions of a module and of its classes."""
    for one in module.co_consts:
        if isinstance(one, CodeType):
            if one.co_flags & CO_OPTIMIZED:
                yield one
            else:
                yield from codes_in(one)


def changed_function(before: str, after: str) -> str:
    """The qualified name of the function in which two modules differ; "" if they differ elsewhere."""
    codes = [list(codes_in(compile(source, "", "exec"))) for source in (before, after)]
    names = Counter(code.co_qualname for code in codes[0])
    changed = [one.co_qualname for one, other in zip(*codes, strict=True) if one != other]
    return changed[0] if len(changed) == 1 and names[changed[0]] == 1 else ""


def in_child(work: Callable[[], str], limit: int) -> str:
    """The result of some work in a new process; ``FAILED`` if it takes more processor time than the limit."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)
        try:
            os.write(writing, work().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        result = stream.read()
    _, status = os.waitpid(child, 0)
    return FAILED if os.WIFSIGNALED(status) else result


class Killer:
    """Runs the tests of mutants.

    Args:
        root: the copy of the repository.
        known: the tests of each line.
        tests: all tests.
    """

    def __init__(self, root: Path, known: TestMap, tests: list[str]) -> None:
        self.root, self.known = root, known
        self.kills: Counter[tuple[str, str]] = Counter()
        requests, self.answers = os.pipe(), os.pipe()
        if not os.fork():
            os.close(requests[1])
            os.close(self.answers[0])
            run_pytest(root, ["-s", "-k", LEFT_OUT, *tests], Server(requests[0], self.answers[1]))
            os._exit(0)
        os.close(requests[0])
        os.close(self.answers[1])
        self.server, self.from_server = os.fdopen(requests[1], "w"), os.fdopen(self.answers[0])

    def killer(self, file: Path, lines: Lines, before: str, after: str, spare: list[str]) -> str:
        """The test that fails on a mutant; "" if all tests pass.

        Args:
            file: the changed file.
            lines: the changed statement.
            before: the module.
            after: the changed module.
            spare: files of tests that run if fewer than ``FEW`` tests are known.
        """
        name = str(file.relative_to(self.root))
        function = "" if self.known.at_import(name, lines) else changed_function(before, after)
        first, rest = self.order(name, lines, spare)
        rounds = [(part, function) for part in (first, rest) if part]
        for tests, changed in rounds:
            failed = self.run(tests, str(file), changed, after)
            if failed == UNCHANGED:
                failed = self.run(tests, str(file), "", after)
            if failed:
                self.kills[name, failed] += 1
                return failed
        return ""

    def order(self, file: str, lines: Lines, spare: list[str]) -> tuple[list[str], list[str]]:
        """The tests of the first and of the second round."""
        seconds = self.known.seconds
        tests = list(self.known.tests(file, lines))
        if len(tests) < FEW:
            inside = {test for test in seconds if test.startswith(tuple(spare))}
            tests += sorted(inside - set(tests), key=lambda test: seconds[test])
        before = sorted((test for test in tests if self.kills[file, test]), key=lambda test: -self.kills[file, test])
        tests = [*before, *mixed([test for test in tests if not self.kills[file, test]])]
        first, rest, used = tests[:FIRST_TESTS], [], 0.0
        for test in sorted(tests[FIRST_TESTS:], key=lambda test: seconds.get(test, 0.0)):
            used += seconds.get(test, 0.0)
            if used > MOST_SECONDS:
                break
            rest.append(test)
        return first, rest

    def run(self, tests: list[str], file: str, function: str, source: str) -> str:
        """The first of some tests that fails; ``FAILED`` if they take too long.

        If a function is changed, it is changed in a process that has imported all tests, otherwise everything is
        imported again.
        """
        limit = int(10 + ENDLESS * sum(self.known.seconds.get(test, 0.0) for test in tests))
        if function:
            self.server.write(f"{json.dumps([file, function, source, tests, limit])}\n")
            self.server.flush()
            return str(json.loads(self.from_server.readline()))
        return in_child(partial(self.run_here, tests), limit)

    def run_here(self, tests: list[str]) -> str:
        """Import everything and run tests in this process. Returns the test that fails."""
        files = list(dict.fromkeys(test.split("::")[0] for test in tests))[:MOST_FILES]
        chosen = Chosen(tests)
        code = run_pytest(self.root, ["-x", *files], chosen)
        return chosen.failed or ("" if code in (0, 5) else "an exception")


def mixed(tests: list[str]) -> list[str]:
    """The tests in rounds: a few of each function, then further ones of each, and so on."""
    seen: Counter[str] = Counter()
    ranked = []
    for number, test in enumerate(tests):
        name = test.split("[")[0]
        ranked.append((seen[name] // AT_ONCE, number, test))
        seen[name] += 1
    return [test for *_, test in sorted(ranked)]


def run_pytest(root: Path, arguments: list[str], plugin: object) -> int:
    """Run pytest in the copy of the repository."""
    import pytest

    os.chdir(root)
    rewritten = "ignore::pytest.PytestAssertRewriteWarning"  # libraries are imported before
    options = ["-q", "-n0", "-p", "no:cacheprovider", "-W", rewritten, "--tb=no", *arguments]
    try:
        return int(pytest.main(options, plugins=[plugin]))
    except BaseException:  # a mutant may raise anything
        return 1


def import_libraries(root: Path) -> None:
    """Import in this process what the tests need, except newsparse."""
    for name in ("attrs", "cattrs", "click.testing", "hypothesis", "pluggy", "pyarrow", "pytest", "regex", "rich"):
        try:
            __import__(name)
        except ImportError:
            continue
    sys.path[:0] = [str(root / "src"), str(root / "plugins")]
    sys.dont_write_bytecode = False
