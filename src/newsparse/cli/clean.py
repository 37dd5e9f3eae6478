"""``newsparse clean``: the text of the story alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsparse.cli.io import EXIT_PLUGIN, EXIT_UNREADABLE, emit, output_file
from newsparse.cli.options import CommandWithSettings
from newsparse.cli.parse import names_of, run
from newsparse.cli.pipelines import build_pipeline, hints_of, input_options, reading_of
from newsparse.cli.progress import with_progress
from newsparse.cli.work import Work
from newsparse.inputs import read_documents

if TYPE_CHECKING:
    from newsparse.model import Article


@click.command(cls=CommandWithSettings)
@input_options
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="The file to write to; otherwise standard output.")  # fmt: skip
@click.option("--show-removed", is_flag=True,
              help="Show the whole text: '- ' and the reason before each line that is not in the story.")  # fmt: skip
def clean(**given: Any) -> None:
    """Write the story of the INPUTS as plain text: no headline, dateline, credits or boilerplate."""
    names = names_of(given["inputs"])
    work = Work(build_pipeline(given))
    documents = read_documents(names, reading_of(given), hints_of(given))

    def write() -> bool:
        with ExitStack() as stack:
            path = given["output"]
            out = emit if path is None else stack.enter_context(output_file(path))
            between = ""
            for result in with_progress(work.results(documents)):
                if result.article:
                    lines = marked_lines(result.article) if given["show_removed"] else [result.article.body.text]
                    out(between + "\n".join(lines) + "\n")
                    between = "\n"
        return True

    run(write)
    sys.exit(EXIT_PLUGIN if work.failed_everywhere else EXIT_UNREADABLE if work.done["unread"] else 0)


def marked_lines(article: Article) -> Iterator[str]:
    """Yield the pieces of an article in text order: of the story after two spaces, others after ``- `` and a reason."""
    from newsparse.model import Boilerplate, Note, printed_text

    pieces = [(span.start, f"  {' '.join(span.of(article.text).split())}") for span in article.body.spans]
    for one in article.annotations:
        if not one.in_body:
            name = one.kind.removeprefix("newsparse.").replace("_", " ")
            category = one.category if isinstance(one, (Boilerplate, Note)) else ""
            reason = " · ".join(part for part in (name, category, one.rule) if part)
            pieces.append((one.span.start, f"- [{reason}] {printed_text(one)}"))
    for _, piece in sorted(pieces):
        yield piece
