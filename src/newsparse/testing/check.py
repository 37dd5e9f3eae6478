"""Check the laws of an annotator or a pipeline in one line of a test."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.export.json_document import dumps
from newsparse.pipeline import Pipeline
from newsparse.plugin import Annotator
from newsparse.testing import laws
from newsparse.testing.strategies.texts import FRAGMENTS, nasty_texts

T = TypeVar("T")


class LawSkippedWarning(UserWarning):
    """A check omitted a law. The message names the law and the reason."""


def check_annotator(
    annotator: Annotator,
    *,
    dependencies: Iterable[Annotator] = (),
    vocabulary: Iterable[str] = (),
    stories: Iterable[str] = (),
    negative: Iterable[str] = (),
    max_examples: int = 100,
    elsewhere: bool = True,
) -> None:
    """Check the laws of an annotator, in a test: ``check_annotator(MY_ANNOTATOR)``.

    Args:
        annotator: the one to check.
        dependencies: annotators that it requires or uses.
        vocabulary: the words and characters that it searches for. Generated texts contain them, and each is repeated
            to measure how the time grows.
        stories: articles on which all laws are checked, with the laws of stories that the annotator declares. Those
            are always checked on generated stories too.
        negative: texts in which it must not find anything.
        max_examples: the number of texts to generate.
        elsewhere: whether to parse in other processes too, with another hash seed, locale and time zone. It takes a
            second or two; the annotator must be picklable.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.

    Warns:
        LawSkippedWarning: if it can't be pickled for other processes.
    """
    pipeline = Pipeline(plugins=[], extra=[annotator, *dependencies])
    for text in negative:
        for kind in annotator.provides:
            laws.negative(pipeline, text, kind)
    check_pipeline(pipeline, vocabulary=vocabulary, stories=stories, max_examples=max_examples, elsewhere=elsewhere)


def check_pipeline(
    pipeline: Pipeline,
    *,
    vocabulary: Iterable[str] = (),
    stories: Iterable[str] = (),
    negative: Iterable[str] = (),
    max_examples: int = 100,
    elsewhere: bool = True,
) -> None:
    """Check the laws of all annotators of a pipeline. Arguments as for ``check_annotator``.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.

    Warns:
        LawSkippedWarning: if it can't be pickled for other processes.
    """
    words = tuple(vocabulary)
    given_stories = tuple(stories)
    met: list[str] = [*given_stories]

    def on_any_text(text: str) -> None:
        met.append(text)
        laws_of_texts(pipeline, text)

    for text in negative:
        laws.negative(pipeline, text)
    _generated(nasty_texts(words), on_any_text, max_examples)
    if declared_laws(pipeline):
        from newsparse.testing.strategies.stories import stories as made

        _generated(made(), lambda story: laws_of_stories(pipeline, story.text), max(1, max_examples // 5))
    for story in given_stories:
        _with_smallest(partial(laws_of_texts, pipeline), story)
        laws_of_stories(pipeline, story)
    if elsewhere:
        _elsewhere(pipeline, met)
    for text in dict.fromkeys((*words, "".join(words), *(f for f in FRAGMENTS if len(f) < 8 and not words))):
        if text:
            laws.linear(partial(laws.total, pipeline), text, output=lambda article: len(dumps(article)))


def _generated(strategy: st.SearchStrategy[T], check: Callable[[T], None], max_examples: int) -> None:
    """Run a check on generated examples, the same in every run, and fail with the smallest."""

    @settings(
        max_examples=max_examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        derandomize=True, report_multiple_bugs=False,
    )  # fmt: skip
    @given(strategy)
    def run(example: T) -> None:
        check(example)

    run()


def _with_smallest(check: Callable[[str], None], text: str) -> None:
    try:
        check(text)
    except laws.LawError as error:
        found = laws.smallest(check, error)
        raise found from found.__cause__


def _elsewhere(pipeline: Pipeline, texts: list[str]) -> None:
    try:
        laws.deterministic_elsewhere(pipeline, texts)
    except laws.NotPicklableError as error:
        warnings.warn(f"{error}; pass elsewhere=False to omit the law", LawSkippedWarning, stacklevel=4)


def laws_of_texts(pipeline: Pipeline, text: str) -> None:
    """The laws of any text, except the slow ones: linear, and deterministic in other processes."""
    article = laws.total(pipeline, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.deterministic(pipeline, text)
    laws.independent(pipeline, text)
    laws.annotated_text(article)
    laws.sources_outside_content(article)
    laws.round_trip(article, pipeline)


def declared_laws(pipeline: Pipeline) -> frozenset[str]:
    """The laws of stories that at least one annotator of the pipeline declares."""
    return frozenset[str]().union(*(annotator.laws for annotator in pipeline.annotators))


def laws_of_stories(pipeline: Pipeline, story: str) -> None:
    """The laws of stories that at least one annotator of the pipeline declares."""
    declared = declared_laws(pipeline)
    if "idempotent" in declared:
        laws.idempotent(pipeline, story)
    if "local" in declared:
        laws.local(pipeline, story)
    if "typography" in declared:
        laws.blind_to_typography(pipeline, story)
