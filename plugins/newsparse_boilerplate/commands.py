"""The subcommand ``newsparse learn``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newsparse.cli import EXIT_UNWRITTEN, report
from newsparse.errors import InputError
from newsparse.inputs import Reading, read_document
from newsparse_boilerplate.site_profile import SiteProfile


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file of the profile."
)
@click.option("--site", default="", help="The name of the site, as in the hint 'site'; by default the folder's name.")
@click.option("--add", is_flag=True, help="Merge with the profile that is in the output file.")
def learn(folder: Path, output: Path, site: str, add: bool) -> None:
    """Learn the boilerplate of a site from the text files (*.txt) in FOLDER: three articles of the site or more.

    Articles that share half of their paragraphs count as one: they are copies or updates of one story.
    """
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise click.UsageError(f"no *.txt file in {folder}")
    unread: list[Path] = []
    profile = SiteProfile.learn(_texts(files, unread), site or folder.name)
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
    click.echo(_summary(profile, len(files) - len(unread)), err=True)
    if not profile:
        click.echo("no line occurs in three different articles; learn from more articles", err=True)
    if unread:
        sys.exit(1)


def _texts(files: list[Path], unread: list[Path]) -> Iterator[str]:
    """The texts of the files; a file that can't be read is reported and skipped."""
    for file in files:
        try:
            yield read_document(file, Reading(format="text")).text
        except InputError as error:
            report(str(file), f"not read: {str(error).removeprefix(f'{file}: ')}")
            unread.append(file)


def _summary(profile: SiteProfile, read: int) -> str:
    """The message with the numbers of files, lines and articles."""
    lines, articles = len(profile), profile.distinct_articles
    return (
        f"{read} file{'' if read == 1 else 's'} read; {lines} line{'' if lines == 1 else 's'} of {profile.site} known "
        f"from {articles} different article{'' if articles == 1 else 's'}, copies of one story counted once"
    )
