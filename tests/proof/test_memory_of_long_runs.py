"""Memory stays flat over a long run, in the workers and in the parent, although each text has words of its own."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from worker_pids import needs_proc, worker_pids

from newsparse import Pipeline

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
MEGABYTE = 1 << 20


def words(number: int) -> Iterator[str]:
    """Words that no other text has."""
    drawn = random.Random(number)
    while True:
        yield "".join(drawn.choice(("ba", "ke", "li", "mo", "nu", "ri", "sa", "to")) for _ in range(4)).capitalize()


def texts(count: int) -> Iterator[str]:
    for number in range(count):
        new = words(number)
        first, family, place = next(new), next(new), next(new)
        seed = SEEDS[number % len(SEEDS)][:400] if number % 10 == 0 else ""
        said = f"“We wait,” {first} {family} of {next(new)} said."
        yield f"{place.upper()} (Reuters) - {said}\n\n{seed}\n\n(By {next(new)} {family})"


def resident(pid: int) -> int:
    """The memory of a process in bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@needs_proc
@pytest.mark.slow
def test_memory_does_not_grow_between_the_5000th_and_the_20000th_text() -> None:
    early: dict[int, int] = {}
    for number, tables in enumerate(Pipeline().parse_many(texts(20_000), jobs=2, returns="tables"), 1):
        assert len(tables.articles) == 1
        if number == 5_000:
            early = {pid: resident(pid) for pid in (*worker_pids(), os.getpid())}
        if number == 19_800:
            growth = {pid: resident(pid) - before for pid, before in early.items()}
            assert len(growth) == 3
            assert max(growth.values()) < 16 * MEGABYTE, growth
