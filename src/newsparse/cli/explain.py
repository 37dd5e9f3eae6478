"""``newsparse explain``: each decision with its span and its rule, and the rejected alternatives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.io import EXIT_UNREADABLE, emit
from newsparse.cli.options import CommandWithSettings
from newsparse.cli.parse import names_of, run
from newsparse.cli.pipelines import build_pipeline, hints_of, input_options, reading_of
from newsparse.cli.work import Work
from newsparse.export.shown import one_line, showable
from newsparse.inputs import read_documents

if TYPE_CHECKING:
    from newsparse.model import Annotation, Article, Remark

_WIDEST = 90


@click.command(cls=CommandWithSettings)
@input_options
@click.option("--steps", is_flag=True, help="Show the steps of the annotators too.")
def explain(**given: Any) -> None:
    """Show why each part of the INPUTS was found, with its rule, and what was rejected."""
    names = names_of(given["inputs"])
    work = Work(build_pipeline(given, trace=True))
    documents = read_documents(names, reading_of(given), hints_of(given))

    def write() -> bool:
        for result in work.results(documents):
            if result.article:
                title = [f"== {one_line(result.id)}"] if len(names) > 1 else []
                emit("\n".join([*title, *explanation(result.article, steps=given["steps"])]) + "\n")
        return True

    run(write)
    sys.exit(EXIT_UNREADABLE if work.done["unread"] else 0)


def explanation(article: Article, *, steps: bool = False) -> Iterator[str]:
    """Yield a line for each annotation and for each remark, in text order, and for each problem.

    Args:
        article: an article that was parsed with ``trace=True``.
        steps: whether the remarks on the steps of annotators are shown.
    """
    remarks = [remark for remark in article.remarks if steps or not remark.is_step]
    entries = [(one.span.start, 0, line) for one in article.annotations for line in _of_annotation(one)]
    entries += [(remark.span.start, 1, _of_remark(article, remark)) for remark in remarks if remark.span]
    lines = [line for _, _, line in sorted(entries, key=lambda entry: entry[:2])]
    lines += [_of_remark(article, remark) for remark in remarks if not remark.span]
    lines += [f"problem: {problem.message}" for problem in article.problems]
    yield from (showable(line.replace("\n", " ")) for line in lines)


def _of_annotation(one: Annotation) -> Iterator[str]:
    from newsparse.model import Quote, printed_text

    name = one.kind.removeprefix("newsparse.").replace("_", " ")
    reason = f"rule {one.rule!r} of {one.annotator}" if one.rule else f"by {one.annotator}"
    shown = one.text if isinstance(one, Quote) else printed_text(one)
    yield f"{one.span.start:>6}-{one.span.end:<6} {name}: {_short(shown)}   [{reason}]"
    if isinstance(one, Quote):
        source = one.source
        named = f"{source.name!r}, named by {source.rule!r}" if source and source.name else "no name"
        yield f"{'':14}speaker: {named}, source {source.mention.text!r}" if source else f"{'':14}speaker: not said"


def _of_remark(article: Article, remark: Remark) -> str:
    where = f"{remark.span.start:>6}-{remark.span.end:<6}" if remark.span else f"{'':13}"
    about = f"{_short(remark.span.of(article.text))}   " if remark.span else ""
    return f"{where} . {about}({remark.code}: {remark.message})"


def _short(text: str) -> str:
    shown = one_line(text)
    return repr(shown if len(shown) <= _WIDEST else f"{shown[: _WIDEST - 1]}…")
