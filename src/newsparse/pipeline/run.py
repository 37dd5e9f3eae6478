"""One parse: split the text, run the annotators in order, check and collect their results."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from operator import itemgetter
from typing import Literal, NamedTuple

from newsparse._messages import class_name, describe_exception, is_interrupt, short_repr
from newsparse.errors import AnnotatorError
from newsparse.forms import read_form
from newsparse.lexicon import Lexicon
from newsparse.model import (
    Annotation,
    Article,
    Block,
    Hints,
    NamedValue,
    Problem,
    Remark,
    Span,
    check_tiling,
    move_spans,
    sort_key,
)
from newsparse.pipeline.order import Order, unmet
from newsparse.pipeline.results import collect
from newsparse.plugin import Annotator, Draft
from newsparse.plugin.draft import Shared
from newsparse.text.layout import Layout, Splitter, split_blocks

OnError = Literal["record", "raise"]


class Plan(NamedTuple):
    """What a pipeline does with each text.

    Attributes:
        order: the annotators in order, with their dependencies.
        owners: the name of the plugin of each annotator.
        split: the layout of the texts, or a function that returns the blocks of a text.
        forms: whether marks and keys of forms such as Markdown are recognised.
        lexicon: the lexicon of the drafts.
        on_error: whether failures are recorded or raised.
        trace: whether annotators yield remarks about rejected candidates.
        problems: the problems of the plugins, which each article has.
        versions: the versions of the distributions, which each article has.
    """

    order: Order
    owners: Mapping[str, str]
    split: Layout | Splitter
    forms: bool
    lexicon: Lexicon
    on_error: OnError
    trace: bool
    problems: tuple[Problem, ...]
    versions: tuple[tuple[str, str], ...]


def parse_article(plan: Plan, text: str, hints: Hints) -> Article:
    """Parse one article.

    If the text arrives in a form such as Markdown, the annotators see it without marks and keys, and their annotations
    are moved to the offsets of the whole text.

    Raises:
        AnnotatorError: with ``on_error="raise"``, if an annotator or the function that splits blocks fails.
    """
    form = read_form(text) if plan.forms else None
    run = _Run(plan, form.view.text if form else text, hints, form.named if form else ())
    blocks = run.blocks()
    annotations, remarks = run.annotate(blocks)
    if form:
        blocks, remarks = form.blocks_to_text(blocks), form.remarks_to_text(remarks)
        annotations = sorted([*form.markup, *form.to_text(annotations)], key=sort_key)
    return Article(
        text=text,
        hints=hints,
        blocks=blocks,
        annotations=tuple(annotations),
        remarks=tuple(remarks),
        problems=tuple(run.problems),
        versions=plan.versions,
    )


_Keyed = tuple[tuple[int, int, str, str], Annotation]
"""An annotation with its sort key, which is computed once: each annotation is sorted for several annotators."""

_KEY = itemgetter(0)


def _in_order(annotations: list[_Keyed]) -> list[Annotation]:
    """The annotations in text order."""
    annotations.sort(key=_KEY)
    return [annotation for _, annotation in annotations]


class _Run:
    """The state of one parse."""

    def __init__(self, plan: Plan, text: str, hints: Hints, named: tuple[NamedValue, ...]) -> None:
        self.plan, self.text, self.hints, self.named = plan, text, hints, named
        self.problems = list(plan.problems)

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the text; if the function of the caller fails, those of the core."""
        split = self.plan.split
        if isinstance(split, str):
            return split_blocks(self.text, split)
        try:
            blocks = tuple(islice(split(self.text), len(self.text) + 1))  # stops a generator that never ends
            wrong = next((f"{short_repr(b)} is not a Block" for b in blocks if type(b) is not Block), None)
            if wrong := wrong or check_tiling(self.text, blocks):
                raise AnnotatorError(wrong)
            blocks = tuple([move_spans(block, lambda span: Span(span.start, span.end)) for block in blocks])
        except BaseException as error:
            if is_interrupt(error):
                raise
            cause = describe_exception(error)
            message = f"the function given as split failed ({cause}); the blocks are those of layout 'auto'"
            self._record(Problem(stage="split", error=class_name(error), message=message), error)
            return split_blocks(self.text)
        return blocks

    def annotate(self, blocks: tuple[Block, ...]) -> tuple[list[Annotation], list[Remark]]:
        """Run the annotators in order, each on the annotations of its dependencies.

        Returns:
            The annotations in text order, and the remarks.
        """
        shared: Shared = {}
        by_annotator: dict[str, list[_Keyed]] = {}
        remarks: list[Remark] = []
        for annotator in self.plan.order.annotators:
            if not self._is_ready(annotator, by_annotator):
                continue
            name = annotator.name
            seen = [keyed for other in self.plan.order.seen[name] for keyed in by_annotator.get(other, ())]
            draft = Draft(
                self.text, blocks, hints=self.hints, found=_in_order(seen), shared=shared, trace=self.plan.trace,
                lexicon=self.plan.lexicon, named=self.named,
            )  # fmt: skip
            try:
                made, remarked = collect(annotator.function(draft), name, annotator.provides, self.text)
            except BaseException as error:
                if is_interrupt(error):
                    raise
                message = f"annotator {name!r} failed, its results were dropped: {describe_exception(error)}"
                self._record(self._problem(name, class_name(error), message), error)
                continue
            by_annotator[name] = [(sort_key(one), one) for one in made]
            remarks += remarked
        return _in_order([keyed for found in by_annotator.values() for keyed in found]), remarks

    def _is_ready(self, annotator: Annotator, succeeded: Mapping[str, object]) -> bool:
        """Whether all hard dependencies of an annotator are met; record a problem if not."""
        order = self.plan.order
        for missing, names in order.required[annotator.name]:
            if not names & succeeded.keys():
                message = unmet(annotator.name, missing, order.annotators)
                self._record(self._problem(annotator.name, "MissingRequirement", message))
                return False
        return True

    def _problem(self, annotator: str, error: str, message: str) -> Problem:
        plugin = self.plan.owners[annotator]
        return Problem(stage="annotate", plugin=plugin, annotator=annotator, error=error, message=message)

    def _record(self, problem: Problem, cause: BaseException | None = None) -> None:
        if self.plan.on_error == "raise":
            raise AnnotatorError(problem.message) from cause
        self.problems.append(problem)
