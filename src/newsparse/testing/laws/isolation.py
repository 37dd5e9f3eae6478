"""Laws that compare a pipeline with a variant: another order, one annotator fewer, or one that fails."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from attrs import frozen

from newsparse._messages import class_name
from newsparse.model import Annotation, Article, Span
from newsparse.pipeline import Pipeline
from newsparse.plugin import Annotator, Draft
from newsparse.testing.laws.diff import differing, differing_parts
from newsparse.testing.laws.errors import LawError
from newsparse.testing.laws.shrinking import shrinking
from newsparse.testing.laws.texts import annotated_text, round_trip, tiling, valid_spans


@shrinking
def deterministic(pipeline: Pipeline, text: str, *, before: str = "") -> None:
    """Law 5, in this process: the same article again, after another text, and in a pipeline registered backwards.

    ``deterministic_elsewhere`` checks the same with another hash seed, locale and time zone.

    Args:
        pipeline: the pipeline to check.
        text: any text.
        before: the text that is parsed in between.
    """
    first = pipeline.parse(text)
    pipeline.parse(before)
    for again in (pipeline.parse(text), _variants(pipeline)["backwards"].parse(text)):
        if again != first:
            raise LawError("deterministic", text, *differing(first, again))


@shrinking
def independent(pipeline: Pipeline, text: str) -> None:
    """Law 9: an annotator that fails loses only its own results; one that is disabled also those of its dependents."""
    whole = pipeline.parse(text)
    for bad in (CRASHING, INVALID):
        article = _variants(pipeline)[bad.name].parse(text)
        if article.annotations != whole.annotations or article.remarks != whole.remarks:
            found, spans = differing(whole, article)
            raise LawError("independent", text, f"with an annotator that {_DOES[bad.name]}: {found}", spans)
        if [problem.annotator for problem in article.problems if problem not in whole.problems] != [bad.name]:
            raise LawError("independent", text, f"{bad.name!r} is not named: {article.problems}")
    for annotator in pipeline.annotators:
        kept = {a.name for a in pipeline.annotators if annotator.name not in pipeline.dependencies(a.name)}
        kept.discard(annotator.name)
        without = _variants(pipeline)[f"without {annotator.name}"].parse(text)
        before = [a for a in whole.annotations if a.annotator in kept]
        after = [a for a in without.annotations if a.annotator in kept]
        if before != after:
            found, spans = differing_parts(before, after)
            raise LawError("independent", text, f"without {annotator.name}: {found}", spans)


def contained(pipeline: Pipeline, text: str, annotator: Annotator) -> None:
    """Law 9 for an annotator that can return and raise anything, see ``hostile_annotations``.

    The article has what it has without the annotator, at most one more problem, in one line, and it keeps the laws of
    all articles: the results that were kept are valid, can be hashed, exported, saved and loaded.

    Args:
        pipeline: a pipeline without the annotator.
        text: any text.
        annotator: the annotator.
    """
    whole = pipeline.parse(text)
    together = pipeline.with_options(extra=(*pipeline.extra, annotator), on_error="record")
    try:
        article = together.parse(text)
        _lawful(article, together)
    except LawError:
        raise
    except BaseException as error:
        raise LawError("independent", text, f"with {annotator.name!r}: {class_name(error)}") from error
    others: tuple[Annotation, ...] = tuple(one for one in article.annotations if one.annotator != annotator.name)
    remarks = tuple(one for one in article.remarks if one.annotator != annotator.name)
    if (others, remarks) != (whole.annotations, whole.remarks):
        raise LawError("independent", text, f"{annotator.name!r} changes the results of other annotators")
    new = article.problems[len(whole.problems) :]
    if len(new) > 1 or any(one.annotator != annotator.name or len(one.message.splitlines()) != 1 for one in new):
        raise LawError("independent", text, f"{annotator.name!r} must have one problem of one line: {new}")
    if new and (len(others), len(remarks)) != (len(article.annotations), len(article.remarks)):
        raise LawError("independent", text, f"results of {annotator.name!r} were kept although it failed")


def _lawful(article: Article, pipeline: Pipeline) -> None:
    """Check the laws of articles, and export it."""
    tiling(article)
    valid_spans(article)
    annotated_text(article)
    round_trip(article, pipeline)
    hash(article)
    article.to_dict()
    article.to_html()


def _crash(_: Draft) -> Iterator[Annotation]:
    raise RuntimeError("crashes on purpose")


@frozen(kw_only=True)
class OutOfText(Annotation):
    """An annotation with an invalid span."""

    kind: ClassVar[str] = "testing.lie"


def _out_of_text(doc: Draft) -> Iterator[OutOfText]:
    yield OutOfText(span=Span(0, len(doc.text) + 1))


CRASHING = Annotator(_crash, name="zz.crashes", provides=())
INVALID = Annotator(_out_of_text, name="aa.invalid", provides={OutOfText})
_DOES = {CRASHING.name: "crashes", INVALID.name: "returns invalid spans"}


@lru_cache(maxsize=16)
def _variants(pipeline: Pipeline) -> dict[str, Pipeline]:
    """The variants of a pipeline to compare it with."""
    plugins = pipeline._plugins and tuple(reversed(pipeline._plugins))
    made = {"backwards": pipeline.with_options(plugins=plugins, extra=tuple(reversed(pipeline.extra)))}
    for bad in (CRASHING, INVALID):
        made[bad.name] = pipeline.with_options(extra=(*pipeline.extra, bad), on_error="record")
    for annotator in pipeline.annotators:
        made[f"without {annotator.name}"] = pipeline.with_options(disable=pipeline.disabled | {annotator.name})
    return made
