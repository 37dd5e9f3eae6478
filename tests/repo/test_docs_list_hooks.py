"""The reference is complete: every hook, every standard annotation with its fields, every option."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import attrs
import click
import pytest

from newsparse import model
from newsparse.cli import main
from newsparse.model import STANDARD_PARTS, Annotation, Opaque
from newsparse.pipeline import Pipeline
from newsparse.plugin import Annotator, Draft, spec

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
HOOKS = [function for name, function in vars(spec).items() if name.startswith("newsparse_")]
VALUES = (model.Credit, model.Phrase, model.PartialDate, model.Person, model.Place, model.Source)
LABELS = {
    "Boilerplate": model.BOILERPLATE_CATEGORIES,
    "Credit": model.CREDIT_ROLES,
    "Note": model.NOTE_CATEGORIES,
    "Quote": model.QUOTE_FORMS,
}


def section(page: str, heading: str) -> str:
    """Return the text under a heading of a page, up to the next heading of its level or above."""
    text = (REFERENCE / page).read_text(encoding="utf-8")
    found = re.search(rf"^(#+) {re.escape(heading)}\n", text, re.M)
    assert found, f"{page} has no heading {heading!r}"
    rest = text[found.end() :]
    following = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.M)
    return rest[: following.start()] if following else rest


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_a_hook_is_documented_with_its_arguments(hook: object) -> None:
    assert inspect.isfunction(hook)
    arguments = ", ".join(inspect.signature(hook).parameters)
    assert f"`{hook.__name__}({arguments}) -> " in section("hooks.md", hook.__name__)


def test_the_page_lists_no_hook_that_does_not_exist() -> None:
    text = (REFERENCE / "hooks.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## (newsparse_\w+)$", text, re.M)) == {hook.__name__ for hook in HOOKS}


def test_the_arguments_of_an_annotator_are_documented() -> None:
    shown = section("hooks.md", "Annotator")
    for field in attrs.fields(Annotator):
        assert f"| `{field.name}` |" in shown


def test_the_members_of_a_draft_are_documented() -> None:
    shown = section("hooks.md", "Draft")
    members = [name for name in (*Draft.__annotations__, *vars(Draft)) if not name.startswith("_")]
    for name in members:
        assert re.search(rf"^\| `{name}[(`]", shown, re.M), name


@pytest.mark.parametrize("kind", [*STANDARD_PARTS, *VALUES, Opaque], ids=lambda kind: kind.__name__)
def test_a_standard_class_is_documented_with_its_fields(kind: type) -> None:
    shown = section("annotations.md", kind.__name__)
    inherited = {field.name for field in attrs.fields(Annotation)} if issubclass(kind, Annotation) else set()
    for field in attrs.fields(kind):
        if field.name not in inherited:
            assert f"| `{field.name}` |" in shown
    if issubclass(kind, Annotation):
        assert f"`{kind.kind}`{'' if kind.in_body else ', not in the body'}." in shown
    for label in LABELS.get(kind.__name__, ()):
        assert f"`{label}`" in shown


def test_the_fields_of_all_annotations_are_documented() -> None:
    shown = section("annotations.md", "Annotations")
    for name in (*(field.name for field in attrs.fields(Annotation) if field.name[0] != "_"), "text", "in_body"):
        assert f"| `{name}` |" in shown


def commands() -> list[click.Command]:
    context = click.Context(main)
    found = [main.get_command(context, name) for name in main.list_commands(context)]
    return [command for command in found if command is not None]


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_option_of_a_command_is_documented(command: click.Command) -> None:
    shown = section("command-line.md", f"newsparse {command.name}")
    if "of `newsparse parse`" in shown:  # it has the options for inputs, plugins and hints too
        shown += section("command-line.md", "newsparse parse")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            for option in parameter.opts:
                assert re.search(rf"`{re.escape(option)}\b", shown), option
            if isinstance(parameter.type, click.Choice):
                for choice in parameter.type.choices:
                    assert f"`{parameter.opts[-1]} {choice}`" in shown


def test_every_settings_class_is_on_the_page() -> None:
    text = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    for kind in Pipeline().settings_types:
        assert re.search(rf"^::: .*\b{kind.__name__}$", text, re.M)
