"""The pipeline for the options of a command."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newsparse._messages import suggest
from newsparse.cli.options import check_hints, settings_types, with_options
from newsparse.errors import DataFileError, NewsparseError, SettingsError
from newsparse.inputs import FORMATS, Reading
from newsparse.model import Hints
from newsparse.plugin import Settings

if TYPE_CHECKING:
    from newsparse.pipeline import Pipeline

F = TypeVar("F", bound=Callable[..., Any])

LARGEST_SETTINGS = 100_000_000
"""The largest settings file that is read, in characters: a device such as ``/dev/zero`` never ends."""

_INPUT_OPTIONS = (
    click.argument("inputs", nargs=-1, metavar="[INPUTS|-]"),
    click.option("--input", "input_format", type=click.Choice(["auto", *FORMATS]), default="auto", show_default=True,
                 help="The format of the inputs; 'auto' decides by the name and the beginning of each file."),
    click.option("--glob", default="*.txt", show_default=True, metavar="PATTERN", help="Which files of a folder."),
    click.option("--text-field", default="text", show_default=True, metavar="NAME",
                 help="The field of JSON Lines, or the column of Parquet, that has the text."),
    click.option("--id-field", default="id", show_default=True, metavar="NAME",
                 help="The field that has the identifier; otherwise FILE:LINE."),
)  # fmt: skip

_PIPELINE_OPTIONS = (
    click.option("--disable", multiple=True, metavar="NAME", help="Leave out a plugin or an annotator; repeatable."),
    click.option("--only", multiple=True, metavar="NAME",
                 help="Run only this plugin or annotator, and what it depends on; repeatable."),
    click.option("--settings", "settings_file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                 help="A TOML file with the settings of the plugins, a section each."),
    click.option("--hint-site", metavar="NAME", help="The site that the texts come from, such as mercury.example."),
    click.option("--hint-date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
                 help="The day of publication."),
    click.option("--hint-language", metavar="TAG", help="The language of the texts, such as en or pt-BR."),
)  # fmt: skip


def input_options(function: F) -> F:
    """Add the options of commands that read documents."""
    return _decorated(function, (*_INPUT_OPTIONS, *_PIPELINE_OPTIONS))


def _decorated(function: F, options: tuple[Callable[[F], F], ...]) -> F:
    for option in reversed(options):
        function = option(function)
    return function


def reading_of(given: Mapping[str, Any]) -> Reading:
    """Return how the documents are read."""
    return Reading(
        format=given["input_format"], glob=given["glob"], text_field=given["text_field"], id_field=given["id_field"]
    )


def hints_of(given: Mapping[str, Any]) -> Hints:
    """Return the hints for every document."""
    date: dt.datetime | None = given["hint_date"]
    return Hints(site=given["hint_site"], date=date, language=given["hint_language"])


def build_pipeline(given: Mapping[str, Any], *, trace: bool = False) -> Pipeline:
    """Return the pipeline for the options of a command.

    Raises:
        click.UsageError: if an option has an unknown name or an invalid value.
    """
    from newsparse.pipeline import Pipeline

    disable, file = given["disable"], given["settings_file"]
    kinds = settings_types(disable)
    settings = Settings() if file is None else _read_settings(file, disable, kinds)
    try:
        check_hints(kinds, given, hints_of(given))
        pipeline = Pipeline(disable=disable, settings=with_options(settings, kinds, given), trace=trace)
        return _only(pipeline, given["only"])
    except DataFileError:
        raise
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _read_settings(file: Path, disable: Sequence[str], kinds: tuple[type, ...]) -> Settings:
    """Return the settings in a file, without those of disabled plugins.

    Raises:
        click.UsageError: if the file can't be read or a value is invalid.
    """
    import tomllib  # most commands have no settings file

    try:
        with file.open(encoding="utf-8") as stream:
            text = stream.read(LARGEST_SETTINGS + 1)
        if len(text) > LARGEST_SETTINGS:
            raise SettingsError("it has more than 100 million characters")
        sections = tomllib.loads(text)
        return Settings.from_mapping({name: sections[name] for name in sections.keys() - disable}, kinds)
    except RecursionError as error:
        raise click.UsageError(f"{file}: nested too deeply") from error
    except (NewsparseError, tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise click.UsageError(f"{file}: {error}") from error


def _only(pipeline: Pipeline, names: tuple[str, ...]) -> Pipeline:
    """Return the pipeline with some plugins or annotators and their dependencies only.

    Raises:
        ValueError: for an unknown name.
    """
    if not names:
        return pipeline
    owners = {annotator.name: pipeline.owner_of(annotator.name) for annotator in pipeline.annotators}
    known = {*owners, *owners.values()}
    if unknown := next((name for name in names if name not in known), None):
        raise ValueError(f"unknown plugin or annotator in --only: {unknown!r}{suggest(unknown, known)}")
    wanted = {name for name, owner in owners.items() if name in names or owner in names}
    wanted |= {other for name in wanted for other in pipeline.dependencies(name)}
    return pipeline.with_options(disable={*pipeline.disabled, *(owners.keys() - wanted)})
