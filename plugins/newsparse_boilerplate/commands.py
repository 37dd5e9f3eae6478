"""The subcommand ``newsparse learn``."""

from __future__ import annotations

from pathlib import Path

import click

from newsparse_boilerplate.profile import SiteProfile


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The profile's file."
)
@click.option("--site", default="", help="The site's name, as in the hints of a parse; the folder's name if not given.")
@click.option("--add", is_flag=True, help="Merge with the profile that the output file holds already.")
def learn(folder: Path, output: Path, site: str, add: bool) -> None:
    """Learn a site's own boilerplate from the text files (*.txt) of FOLDER, three articles or more."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise click.UsageError(f"there is no *.txt file in {folder}")
    profile = SiteProfile.learn(
        (file.read_text(encoding="utf-8", errors="replace") for file in files), site or folder.name
    )
    if add and output.exists():
        try:
            profile = SiteProfile.load(output).merge(profile)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
    profile.save(output)
    click.echo(f"{len(profile)} lines known from {len(profile.articles)} articles of {profile.site}", err=True)
