"""One line for a plugin author: hold an annotator, or a whole pipeline, to the laws."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings

from newsparse.hooks import Annotator
from newsparse.pipeline import Pipeline
from newsparse.testing import laws
from newsparse.testing.strategies.texts import FRAGMENTS, nasty_texts


def check_annotator(
    annotator: Annotator,
    *,
    beside: Iterable[Annotator] = (),
    vocabulary: Iterable[str] = (),
    stories: Iterable[str] = (),
    max_examples: int = 100,
) -> None:
    """Hold an annotator to the laws. Put it into a test: ``check_annotator(MY_ANNOTATOR)``.

    Args:
        annotator: the one to check.
        beside: annotators that it requires or uses.
        vocabulary: the words and signs that it looks for; they go into the generated texts and are repeated to
            measure how the time grows.
        stories: articles on which the laws of stories that it declares must hold, and all others too.
        max_examples: how many texts to generate.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.
    """
    pipeline = Pipeline(plugins=[], extra=[annotator, *beside])
    check_pipeline(pipeline, vocabulary=vocabulary, stories=stories, max_examples=max_examples)


def check_pipeline(
    pipeline: Pipeline, *, vocabulary: Iterable[str] = (), stories: Iterable[str] = (), max_examples: int = 100
) -> None:
    """Hold all annotators of a pipeline to the laws. Arguments as for ``check_annotator``.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.
    """
    words = tuple(vocabulary)

    @settings(
        max_examples=max_examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        derandomize=True, report_multiple_bugs=False,
    )  # fmt: skip
    @given(nasty_texts(words))
    def on_any_text(text: str) -> None:
        laws_of_texts(pipeline, text)

    on_any_text()
    for story in stories:
        laws_of_texts(pipeline, story)
        laws_of_stories(pipeline, story)
    for text in (*words, *(fragment for fragment in FRAGMENTS if len(fragment) < 8 and not words)):
        if text:
            laws.linear(pipeline.parse, text)


def laws_of_texts(pipeline: Pipeline, text: str) -> None:
    """The laws that hold on any text, the linear one apart, which takes time."""
    article = laws.total(pipeline, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.deterministic(pipeline, text)
    laws.independent(pipeline, text)
    laws.round_trip(article, pipeline)


def laws_of_stories(pipeline: Pipeline, story: str) -> None:
    """The laws of stories that at least one annotator of the pipeline declares."""
    declared = frozenset[str]().union(*(annotator.laws for annotator in pipeline.annotators))
    if "idempotent" in declared:
        laws.idempotent(pipeline, story)
    if "local" in declared:
        laws.local(pipeline, story)
    if "typography" in declared:
        laws.blind_to_typography(pipeline, story)
