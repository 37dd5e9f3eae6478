"""The subcommand ``newsparse learn``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newsparse.cli import EXIT_UNWRITTEN, report
from newsparse.errors import InputError
from newsparse.inputs import Reading, read_document
from newsparse.text import fold_space
from newsparse_boilerplate.site_profile import FEWEST_AT_EDGE, SiteProfile

MOST_SHOWN = 40
"""The most learnt lines that are shown."""

SHOWN_SIZE = 100
"""How many code points of a learnt line are shown."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file of the profile."
)
@click.option("--site", default="", help="The name of the site, as in the hint 'site'; by default the folder's name.")
@click.option("--add", is_flag=True, help="Merge with the profile that is in the output file.")
def learn(folder: Path, output: Path, site: str, add: bool) -> None:
    """Learn the boilerplate of a site from the text files (*.txt) in FOLDER: five articles of the site or more.

    A line is learnt if it is near the beginning or the end of three different articles, or anywhere in five. Copies and
    updates of one story count as one article. The learnt lines are shown.
    """
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise click.UsageError(f"no *.txt file in {folder}")
    unread: list[Path] = []
    texts = list(_texts(files, unread))
    profile = SiteProfile.learn(texts, site or folder.name)
    try:
        if add and output.exists():
            profile = SiteProfile.load(output).merge(profile)
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error
    try:
        profile.save(output)
    except OSError as error:
        report(str(output), f"not written: {error.strerror or error}")
        sys.exit(EXIT_UNWRITTEN)
    for line in _summary(profile, texts):
        click.echo(line, err=True)
    if unread:
        sys.exit(1)


def _texts(files: list[Path], unread: list[Path]) -> Iterator[str]:
    """The texts of the files; a file that can't be read is reported and skipped."""
    for file in files:
        try:
            document = read_document(file, Reading(format="text"))
            if document.notice:
                report(str(file), document.notice)
            yield document.text
        except InputError as error:
            report(str(file), f"not read: {str(error).removeprefix(f'{file}: ')}")
            unread.append(file)


def _summary(profile: SiteProfile, texts: Sequence[str]) -> Iterator[str]:
    """What was read and what was learnt, in lines."""
    articles = profile.distinct_articles
    yield (
        f"{_number(len(texts), 'file')} read; {profile.site} is known from {_number(articles, 'different article')}, "
        "copies of one story counted once"
    )
    if not profile:
        yield f"nothing learnt: no line is near an end of {FEWEST_AT_EDGE} different articles; add more articles"
        return
    yield f"{_number(len(profile), 'line')} learnt, removed from now on with this profile:"
    counts = Counter(line for text in texts for line in dict.fromkeys(map(fold_space, profile.lines_in(text))))
    for line, count in counts.most_common(MOST_SHOWN):
        shown = line if len(line) <= SHOWN_SIZE else f"{line[:SHOWN_SIZE]}..."
        yield f"  in {_number(count, 'file')}: {shown}"
    if len(counts) > MOST_SHOWN:
        yield f"  and {len(counts) - MOST_SHOWN} more"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
