"""Diagnostics of a parse: problems and remarks."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from newsparse.model.span import Span

Stage = Literal["load", "build", "split", "annotate", "work"]


@frozen(kw_only=True)
class Problem:
    """Something failed. Its results are missing from the article; all other results are there.

    Attributes:
        stage: ``load`` (a plugin could not be imported), ``build`` (a plugin could not be set up), ``split`` (the
            function that splits blocks failed), ``annotate`` (an annotator raised or returned invalid annotations),
            ``work`` (a worker process died or exceeded the time budget).
        plugin: the name of the plugin; empty if the core is the cause.
        annotator: the name of the annotator; empty in stages other than ``annotate``.
        error: the name of the class of the exception.
        message: one sentence: what failed, where, and what to do.
    """

    stage: Stage
    plugin: str = ""
    annotator: str = ""
    error: str = ""
    message: str = ""


@frozen(kw_only=True)
class Remark:
    """An observation that is not a result: an unpaired quotation mark, a rejected candidate (with ``trace=True``).

    Attributes:
        code: a dotted name to filter by, such as ``quotes.unpaired_mark``. The code of a remark on a step of an
            annotator has the part ``step``, such as ``quotes.step.stage``.
        message: one sentence.
        span: the text that the remark is about.
        annotator: the name of the annotator that yielded it; set by the core.
    """

    code: str
    message: str
    span: Span | None = None
    annotator: str = ""

    @property
    def is_step(self) -> bool:
        """Whether it is about a step of an annotator and not about a result."""
        return "step" in self.code.split(".")
