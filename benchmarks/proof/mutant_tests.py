"""The tests of a mutant: which tests execute a line, in which order they run, and whether one of them fails.

``TestMap.of`` runs all tests once under coverage, which notes for each line the tests that execute it, and the time of
each test. ``Killer.kills_mutant`` then runs the tests of one mutant in a new process. The process is forked from one
that has imported the libraries, and imports newsparse and the tests itself, so that it sees the changed module.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

FIRST_TESTS = 80
"""Tests of the first round, which finds most mutants; the others run only if these pass."""

MOST_SECONDS = 45.0
"""Processor time of the tests of the second round, as measured without a mutant."""

FEW = 60
"""If fewer tests execute a line, tests that execute other lines of its module run too: a cache may hide a test."""

ENDLESS = 4
"""A mutant is killed by time if its tests take this many times as long, plus ten seconds."""

SLOW = "not (growth or in_proportion or next_to_nothing or twice_the_text)"
"""Tests of performance, which do not check results."""

FAILED = "failed by time"

Lines = tuple[int, int]
"""The first and the last line of a statement, without the statements inside it."""


class Times:
    """A plugin for pytest: the processor time of each test."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.seconds[report.nodeid] += report.duration


class Chosen:
    """A plugin for pytest: only the given tests run, in this order, and the first that fails is kept."""

    def __init__(self, tests: Iterable[str]) -> None:
        self.rank = {test: number for number, test in enumerate(tests)}
        self.failed = ""

    def pytest_collection(self) -> None:
        """Skip the shrinking of counterexamples."""
        from hypothesis import Phase, settings

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutants", settings.get_profile("repeatable"), phases=phases, database=None)
        settings.load_profile("mutants")

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = sorted((one for one in items if one.nodeid in self.rank), key=lambda one: self.rank[one.nodeid])

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid or "collection"

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


class TestMap(NamedTuple):
    """The tests that execute each line.

    Attributes:
        lines: for each file of the code, relative to the root, the tests that execute each line; "" stands for the
            import.
        seconds: the processor time of each test.
    """

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    @classmethod
    def of(cls, root: Path, tests: list[str], packages: list[str], environment: dict[str, str]) -> TestMap:
        """Run all tests of a copy of the repository and note what they execute."""
        script = [sys.executable, __file__, str(root), json.dumps(tests), json.dumps(packages)]
        subprocess.run(script, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)
        return cls.read(root / "tests_by_line.json")

    @classmethod
    def read(cls, path: Path) -> TestMap:
        """A map that ``write`` has written."""
        names, lines, seconds = json.loads(path.read_text())
        return cls(
            {file: {int(at): [names[n] for n in of] for at, of in found.items()} for file, found in lines.items()},
            seconds,
        )

    def write(self, path: Path) -> None:
        """Write the map as JSON."""
        names = sorted({test for found in self.lines.values() for tests in found.values() for test in tests})
        number = {name: at for at, name in enumerate(names)}
        lines = {
            file: {at: [number[test] for test in tests] for at, tests in found.items()}
            for file, found in self.lines.items()
        }
        path.write_text(json.dumps([names, lines, self.seconds]))

    def tests(self, file: str, lines: Lines) -> Iterator[str]:
        """The tests that execute a statement, the quickest first, and if they are few, those of the whole file."""
        found = self.lines.get(file, {})
        here = {test for at in range(lines[0], lines[1] + 1) for test in found.get(at, ())}
        everywhere = {test for tests in found.values() for test in tests}
        several = here if len(here) >= FEW and "" not in here else here | everywhere
        order = sorted(several - {""}, key=lambda test: (test not in here, self.seconds.get(test, 0.0), test))
        yield from order


class Killer:
    """Runs the tests of mutants.

    Args:
        root: the copy of the repository.
        known: the tests of each line.
        spare: tests of a module that no test in ``known`` executes.
    """

    def __init__(self, root: Path, known: TestMap) -> None:
        self.root, self.known = root, known
        self.kills: Counter[tuple[str, str]] = Counter()

    def kills_mutant(self, file: str, lines: Lines, spare: list[str]) -> str:
        """The test that fails; "" if all tests pass.

        Args:
            file: the changed file, relative to the root.
            lines: the changed statement.
            spare: files of tests that run if fewer than ``FEW`` tests are known.
        """
        seconds = self.known.seconds
        tests = list(self.known.tests(file, lines))
        if len(tests) < FEW:
            inside = {test for test in seconds if test.split("::")[0] in spare or test.startswith(tuple(spare))}
            tests += sorted(inside - set(tests), key=lambda test: seconds[test])
        before = sorted((test for test in tests if self.kills[file, test]), key=lambda test: -self.kills[file, test])
        others = self.mixed([test for test in tests if not self.kills[file, test]])
        tests = [*before[:20], *others, *before[20:]]
        first, rest, used = tests[:FIRST_TESTS], [], 0.0
        for test in tests[FIRST_TESTS:]:
            used += seconds.get(test, 0.0)
            if used > MOST_SECONDS:
                break
            rest.append(test)
        for part in (first, rest):
            failed = self.run(part) if part else ""
            if failed:
                self.kills[file, failed] += 1
                return failed
        return ""

    def mixed(self, tests: list[str]) -> list[str]:
        """The tests in rounds: the first of each function, then the second of each, and so on."""
        seen: Counter[str] = Counter()
        ranked = []
        for number, test in enumerate(tests):
            name = test.split("[")[0]
            ranked.append((seen[name] // 5, number, test))
            seen[name] += 1
        return [test for *_, test in sorted(ranked)]

    def run(self, tests: list[str]) -> str:
        """The first of some tests that fails; ``FAILED`` if they take too long."""
        limit = int(10 + ENDLESS * sum(self.known.seconds.get(test, 0.0) for test in tests))
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            os._exit(self.run_here(tests, limit, writing))
        os.close(writing)
        with os.fdopen(reading) as stream:
            failed = stream.read()
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            return FAILED
        return failed or ("crash" if os.waitstatus_to_exitcode(status) else "")

    def run_here(self, tests: list[str], limit: int, writing: int) -> int:
        """Run tests in this process, which ends afterwards."""
        import pytest

        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)
        os.chdir(self.root)
        files = list(dict.fromkeys(test.split("::")[0] for test in tests))
        chosen = Chosen(tests)
        options = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--tb=no", *files]
        try:
            code = int(pytest.main(options, plugins=[chosen]))
        except BaseException:  # a mutant may raise anything
            code = 1
        if code == pytest.ExitCode.NO_TESTS_COLLECTED:
            code = 0
        os.write(writing, chosen.failed.encode())
        return code


def import_libraries(root: Path) -> None:
    """Import in this process what the tests need, except newsparse."""
    for name in ("attrs", "cattrs", "click.testing", "hypothesis", "pluggy", "pyarrow", "pytest", "regex", "rich"):
        try:
            __import__(name)
        except ImportError:
            continue
    sys.path[:0] = [str(root / "src"), str(root / "plugins")]
    sys.dont_write_bytecode = False


def write_map(root: Path, tests: list[str], packages: list[str]) -> int:
    """Run the tests under coverage and write the map; the work of ``TestMap.of`` in its own process."""
    import coverage
    import pytest

    times = Times()
    data = root / "tests_by_line.coverage"
    (root / "tests_by_line.ini").write_text(f"[run]\nbranch = false\ndata_file = {data}\n")
    options = ["-n0", "-q", "-p", "no:cacheprovider", "-k", SLOW, "--cov-report=", "--cov-context=test"]
    options += [f"--cov-config={root / 'tests_by_line.ini'}", *(f"--cov={name}" for name in packages)]
    code = pytest.main([*options, *tests], plugins=[times])
    if code:
        return int(code)
    found = coverage.CoverageData(str(data))
    found.read()
    lines = {
        str(Path(file).relative_to(root)): {
            at: sorted({context.split("|")[0] for context in contexts})
            for at, contexts in found.contexts_by_lineno(file).items()
        }
        for file in found.measured_files()
    }
    TestMap(lines, dict(times.seconds)).write(root / "tests_by_line.json")
    return 0


if __name__ == "__main__":
    sys.exit(write_map(Path(sys.argv[1]), json.loads(sys.argv[2]), json.loads(sys.argv[3])))
