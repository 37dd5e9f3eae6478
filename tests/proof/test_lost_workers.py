"""Processes that are killed from outside: who was at no text loses none."""

from __future__ import annotations

import multiprocessing
import time
from itertools import islice

from newsparse import Pipeline

BARE = Pipeline(plugins=[])
TEXTS = [f"Text number {n}." for n in range(150)]


def kill_workers() -> int:
    children = multiprocessing.active_children()
    for child in children:
        child.kill()
        child.join()
    return len(children)


def test_a_worker_that_is_killed_while_it_has_nothing_to_do_costs_no_text() -> None:
    results = BARE.parse_many(TEXTS, jobs=2)
    first = list(islice(results, 5))
    time.sleep(1.0)  # what was sent is done; nothing more is sent until somebody asks
    assert kill_workers() == 2
    found = [*first, *results]
    assert [article.text for article in found] == TEXTS
    assert [article.problems for article in found if article.problems] == []


def test_workers_that_are_killed_again_and_again_cost_a_text_each_at_most() -> None:
    found = []
    killed = 0
    for article in BARE.parse_many(TEXTS, jobs=2):
        found.append(article)
        if len(found) % 40 == 0:
            killed += kill_workers()
    assert [article.text for article in found] == TEXTS
    assert sum(1 for article in found if article.problems) <= killed
