"""The map of tests: which tests execute each line of the code, and how long each test takes.

``TestMap.of`` runs all tests once under coverage, in a process of its own (this file as a script), and reads the map
that the process writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import coverage

FEW = 60
"""If fewer tests execute a line, tests that execute other lines of its module run too: a cache may hide a test."""

PERFORMANCE = ("growth", "in_proportion", "next_to_nothing", "twice_the_text")
"""Parts of the names of tests of performance, which do not check results."""

IN_PROCESSES = ("full_disk", "closed_pipe", "closed_standard_streams", "interrupted_run")
"""Parts of the names of tests of the command line that start processes: up to a second each, unseen by coverage."""

LEFT_OUT = f"not ({' or '.join(PERFORMANCE + IN_PROCESSES)})"

Lines = tuple[int, int]
"""The first and the last line of a statement, without the statements inside it."""


class Times:
    """A plugin for pytest: the processor time of each test, and the lines that it executes.

    Args:
        measured: the running measurement.
    """

    def __init__(self, measured: coverage.Coverage) -> None:
        self.measured = measured
        self.seconds: dict[str, float] = {}
        self.start = 0.0

    def pytest_runtest_setup(self, item: Any) -> None:
        self.measured.switch_context(item.nodeid)
        self.start = time.process_time()

    def pytest_runtest_teardown(self, item: Any) -> None:
        self.seconds[item.nodeid] = time.process_time() - self.start


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

    def at_import(self, file: str, lines: Lines) -> bool:
        """Whether the import executes a statement, or no test is known to execute it."""
        found = [tests for at, tests in self.lines.get(file, {}).items() if lines[0] <= at <= lines[1]]
        return not found or any("" in tests for tests in found)

    def tests(self, file: str, lines: Lines) -> Iterator[str]:
        """The tests that execute a statement, the quickest first, and if they are few, those of the whole file."""
        found = self.lines.get(file, {})
        here = {test for at in range(lines[0], lines[1] + 1) for test in found.get(at, ())}
        everywhere = {test for tests in found.values() for test in tests}
        several = here if len(here) >= FEW and "" not in here else here | everywhere
        order = sorted(several - {""}, key=lambda test: (test not in here, self.seconds.get(test, 0.0), test))
        yield from order


def write_map(root: Path, tests: list[str], packages: list[str]) -> int:
    """Run the tests under coverage and write the map; the work of ``TestMap.of`` in its own process."""
    import pytest

    measured = coverage.Coverage(data_file=None, source_pkgs=packages, config_file=False)
    measured.start()
    times = Times(measured)
    code = pytest.main(["-n0", "-q", "-p", "no:cacheprovider", "-k", LEFT_OUT, *tests], plugins=[times])
    measured.stop()
    if code:
        return int(code)
    found = measured.get_data()
    lines = {
        str(Path(file).relative_to(root)): found.contexts_by_lineno(file) for file in sorted(found.measured_files())
    }
    TestMap(lines, times.seconds).write(root / "tests_by_line.json")
    return 0


if __name__ == "__main__":
    sys.exit(write_map(Path(sys.argv[1]), json.loads(sys.argv[2]), json.loads(sys.argv[3])))
