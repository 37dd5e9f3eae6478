"""What many articles cost: ``python benchmarks/scale.py TEXTS.jsonl [NUMBER]`` measures time a text and plans runs.

It prints the distribution of processor time a text, the cost of sending results between processes, the memory of a
worker, and simulated runs over 10^8 and 10^9 such articles: list scheduling of partitions on machines of which some are
slow and some die. ``docs/explanation/scale.md`` has the figures.
"""

from __future__ import annotations

import heapq
import json
import random
import resource
import statistics
import sys
import time
from itertools import islice
from pathlib import Path

from attrs import frozen

from newsparse import Pipeline

WARM_UP = 20
"""Texts that are parsed before the clock starts, so that word lists and patterns are loaded."""


@frozen
class Fleet:
    """Machines and what happens to them.

    Attributes:
        machines: their number.
        cores: tasks that run on a machine at once.
        slow: the share of machines that are slow, which have ``slowness`` times the speed.
        deaths: deaths of a machine an hour; it is replaced after ``replacement`` seconds.
        start: seconds that a task costs besides its texts: the task itself, the process, the plugins.
    """

    machines: int
    cores: int = 16
    slow: float = 0.05
    slowness: float = 0.6
    deaths: float = 0.05
    replacement: float = 180.0
    start: float = 1.5


def processor_times(texts: list[str]) -> list[float]:
    """Seconds of processor time of each text."""
    pipeline = Pipeline()
    for text in texts[:WARM_UP]:
        pipeline.parse(text)
    times = []
    for text in texts:
        start = time.thread_time()
        pipeline.parse(text)
        times.append(time.thread_time() - start)
    return times


def sending(texts: list[str]) -> None:
    """Print the processor time of two processes and of their parent, by what they return."""
    for returns in ("articles", "records", "tables"):
        list(Pipeline().parse_many(texts[:2], jobs=2, returns=returns))
        before, parent = resource.getrusage(resource.RUSAGE_CHILDREN), time.process_time()
        for _ in Pipeline().parse_many(texts, jobs=2, returns=returns):
            pass
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        workers = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        each = 1000 / len(texts)
        print(
            f"{returns:9} workers {workers * each:.2f} ms a text, parent {(time.process_time() - parent) * each:.2f} ms"
        )
    print(f"memory of a worker at its peak: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10} MB")


def run(articles: int, partition: int, times: list[float], fleet: Fleet, seed: int = 1) -> tuple[float, float, int]:
    """Simulate a run; return its hours, the core hours of tasks that were lost, and the number of deaths."""
    drawn = random.Random(seed)
    mean, deviation = statistics.mean(times) * partition, statistics.stdev(times) * partition**0.5
    left, end, lost, deaths = articles // partition, 0.0, 0.0, 0
    speeds = [fleet.slowness if drawn.random() < fleet.slow else 1.0 for _ in range(fleet.machines)]
    death = [drawn.expovariate(fleet.deaths / 3600) for _ in range(fleet.machines)]
    free = [(0.0, machine) for machine in range(fleet.machines) for _ in range(fleet.cores)]
    while free and left:
        now, machine = heapq.heappop(free)
        while now > death[machine]:
            death[machine] += drawn.expovariate(fleet.deaths / 3600)
            deaths += 1
        done = now + (fleet.start + drawn.gauss(mean, deviation)) / speeds[machine]
        if done > death[machine]:
            lost += death[machine] - now
            heapq.heappush(free, (death[machine] + fleet.replacement, machine))
        else:
            left -= 1
            end = max(end, done)
            heapq.heappush(free, (done, machine))
    return end / 3600, lost / 3600, deaths


def main(path: str = "", number: str = "700") -> None:
    if not path:
        sys.exit("give a file of JSON lines with the field 'text': scale.py TEXTS.jsonl [NUMBER]")
    with Path(path).open(encoding="utf-8") as lines:
        texts = [text for line in islice(lines, int(number)) if (text := json.loads(line)["text"])]
    times = processor_times(texts)
    mean = statistics.mean(times)
    length = statistics.mean(map(len, texts))
    print(f"{len(texts)} texts of {length:.0f} code points, {mean * 1000:.2f} ms of processor time")
    ordered = sorted(times)
    marks = [(share, ordered[int(share * (len(ordered) - 1))] * 1000) for share in (0.1, 0.5, 0.9, 0.99, 1)]
    print("quantiles in ms: " + ", ".join(f"{share:.0%} {value:.1f}" for share, value in marks))
    print(f"a million articles: {mean * 1e6 / 3600:.2f} core hours")
    sending(texts)
    for articles, fleet in ((10**8, Fleet(4)), (10**9, Fleet(16))):
        cores = fleet.machines * fleet.cores
        print(f"{articles:.0e} articles on {cores} cores, without losses {articles * mean / cores / 3600:.2f} h")
        for partition in (1_000, 5_000, 20_000, 100_000):
            hours, lost, deaths = run(articles, partition, times, fleet)
            print(f"  partitions of {partition:>6}: {hours:6.2f} h, {deaths} deaths cost {lost:.1f} core hours")


if __name__ == "__main__":
    main(*sys.argv[1:])
