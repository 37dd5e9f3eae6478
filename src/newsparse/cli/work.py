"""Documents to results: exactly one result per document, in order."""

from __future__ import annotations

import gc
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.cli.io import report
from newsparse.inputs import Document, Unreadable

if TYPE_CHECKING:
    from newsparse.model import Article, Hints, Problem
    from newsparse.pipeline import Pipeline


MOST_REPORTED = 20
"""The most documents with the same fault that are reported one by one: a wrong --text-field is a fault of all."""


class Result(NamedTuple):
    """The result of a document.

    Attributes:
        id: the identifier of the document.
        article: the article, ``None`` if the document could not be read.
        error: why it could not be read.
        exported: what ``Work.export`` made of the article; then ``article`` is ``None``.
    """

    id: str
    article: Article | None = None
    error: str = ""
    exported: Any = None


def _result(
    article: Article, export: Callable[[Article], Any] | None, known: int
) -> tuple[Result, tuple[Problem, ...]]:
    """Return the result of an article and its problems after those ``known`` that each article has."""
    identifier = str(article.hints.id)
    result = Result(identifier, exported=export(article)) if export else Result(identifier, article)
    return result, article.problems[known:]


class Work:
    """The parse of some documents, and what failed in it.

    Attributes:
        pipeline: parses the documents.
        jobs: the number of processes.
        time_budget: seconds for one text.
        export: what the processes make of each article, if the article itself is not needed.
        unread: the number of documents that could not be read.
        failures: the number of articles in which each annotator failed.
        done: the number of articles, under the key ``articles``.
        reasons: the number of documents that could not be read, by the reason.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        jobs: int = 1,
        time_budget: float | None = None,
        export: Callable[[Article], Any] | None = None,
    ) -> None:
        self.pipeline = pipeline
        self.jobs = jobs
        self.time_budget = time_budget
        self.export = export
        self.failures: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()

    def results(self, documents: Iterable[Document | Unreadable]) -> Iterator[Result]:
        """Yield the result of each document; report notices and problems on standard error."""
        waiting: deque[Document | Unreadable] = deque()

        def texts() -> Iterator[tuple[str, Hints]]:
            for one in documents:
                waiting.append(one)
                if isinstance(one, Document):
                    if one.notice:
                        report(str(one.hints.id), one.notice)
                    yield one.text, one.hints

        returns = partial(_result, export=self.export, known=len(self.pipeline.problems))
        options: dict[str, Any] = {"jobs": self.jobs, "time_budget": self.time_budget}
        for result, problems in self.pipeline.parse_many(texts(), returns=returns, **options):
            yield from self._unread(waiting)
            waiting.popleft()
            self._count(result.id, problems)
            if not gc.isenabled():  # it is off while the command and the plugins are loaded
                gc.freeze()  # what they are made of stays, so it is never examined
                gc.enable()
            yield result
        yield from self._unread(waiting)
        for reason, count in self.reasons.items():
            if count > MOST_REPORTED:
                report("work", f"{count - MOST_REPORTED} more documents were not parsed: {reason}")

    def _unread(self, waiting: deque[Document | Unreadable]) -> Iterator[Result]:
        while waiting and isinstance(one := waiting[0], Unreadable):
            waiting.popleft()
            self.reasons[one.reason] += 1
            if self.reasons[one.reason] <= MOST_REPORTED:
                report(one.id, f"not parsed: {one.reason}")
            self.done["unread"] += 1
            yield Result(one.id, error=one.reason)

    def _count(self, identifier: str, problems: tuple[Problem, ...]) -> None:
        self.done["articles"] += 1
        causes = set()
        for problem in problems:
            cause = problem.plugin, problem.message.partition(": ")[2]
            if not cause[1] or cause not in causes:  # a broken data file stops all annotators of its plugin
                report(identifier, problem.message)
            causes.add(cause)
            self.failures[problem.annotator or problem.stage] += 1

    @property
    def failed_everywhere(self) -> list[str]:
        """The annotators that failed in every article."""
        return sorted(name for name, count in self.failures.items() if count == self.done["articles"])
