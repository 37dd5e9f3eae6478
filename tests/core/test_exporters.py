"""Exporters: built-in formats and those of plugins are available on the command line; a failure is reported."""

from __future__ import annotations

import json
import sys
import types
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

import newsparse
from newsparse import Article, Exporter, Pipeline, hookimpl
from newsparse.cli import main
from newsparse.cli.formats import with_file
from newsparse.export import FORMATS
from newsparse.plugin import loading
from newsparse.plugin.manager import Plugins

EMPTY = Pipeline(plugins=[]).parse("The ferry is back.")


def plugin(name: str, **hooks: Any) -> types.ModuleType:
    module = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, hook, hookimpl(function))
    return module


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text("The ferry is back.")
    return str(path)


def installed(monkeypatch: pytest.MonkeyPatch, **hooks: Any) -> None:
    """Install a plugin of one module with the hooks."""
    monkeypatch.setitem(sys.modules, "acme_plugin", plugin("acme_plugin", **hooks))
    monkeypatch.setattr(loading, "entry_points", lambda group: [EntryPoint("acme", "acme_plugin", "newsparse")])
    monkeypatch.delenv("NEWSPARSE_DISABLE_AUTOLOAD", raising=False)


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def shouted(article: Article) -> str:
    return article.body.text.upper()


def broken(article: Article) -> str:
    raise RuntimeError("out of ink")


@pytest.mark.parametrize("name", FORMATS)
def test_every_built_in_format_writes_an_article(name: str, story: str) -> None:
    assert "ferry" in FORMATS[name].function(EMPTY)
    assert "ferry" in run("parse", "--format", name, story, story).stdout


def test_the_document_format_can_be_loaded(story: str) -> None:
    lines = run("parse", "--format", "document", story, story).stdout.splitlines()
    assert [newsparse.loads(line).text for line in lines] == ["The ferry is back."] * 2


def test_a_plugin_adds_a_format_with_one_hook(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    installed(monkeypatch, newsparse_exporters=lambda: [Exporter("shout", shouted)])
    assert run("parse", "--format", "shout", story).stdout == "THE FERRY IS BACK.\n"
    assert "|html|shout]" in run("parse", "--help").stdout.replace("\n", "").replace(" ", "")
    assert "html, shout" in run("plugins").stdout


def test_a_built_in_format_is_one_line_of_the_table(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    monkeypatch.setattr(
        "newsparse.cli.formats.FORMATS", {**FORMATS, "shout": Exporter("shout", shouted, per_line=True)}
    )
    assert run("parse", "--format", "shout", story, story).stdout == "THE FERRY IS BACK.\n" * 2


def test_a_plugin_cannot_replace_a_built_in_format() -> None:
    items, (problem,) = Plugins(
        [plugin("acme", newsparse_exporters=lambda: [Exporter("json", shouted), Exporter("shout", shouted)])]
    ).exporters(FORMATS)
    assert [exporter.name for exporter in items] == ["shout"]
    assert problem.message == "exporter 'json' of plugin 'acme' was left out because the name is already in use"


def test_only_the_article_of_a_failing_exporter_is_missing(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    exporters = [Exporter("broken", broken), Exporter("odd", lambda article: 3)]  # type: ignore[arg-type, return-value]
    installed(monkeypatch, newsparse_exporters=lambda: exporters)
    result = run("parse", "--format", "broken", story)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "not written: exporter 'broken' failed: RuntimeError: out of ink" in result.stderr
    assert "it returned 3, not a string" in run("parse", "--format", "odd", story).stderr


def test_an_unknown_format_is_a_usage_error_with_the_known_ones(story: str) -> None:
    result = run("parse", "--format", "pdf", story)
    assert result.exit_code == 2
    assert "'pdf' is not one of 'view', 'json', 'jsonl'" in result.stderr


@pytest.mark.parametrize("hook", ["newsparse_exporters", "newsparse_commands"])
def test_a_hook_of_the_command_line_that_raises_is_reported(hook: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> list[Any]:
        raise RuntimeError("out of ink")

    installed(monkeypatch, **{hook: fails})
    result = run("plugins")
    assert result.exit_code == 3
    assert f"hook {hook} of plugin 'acme' failed, its results were dropped: RuntimeError: out of ink" in result.stderr
    arguments = ("parse", "--format", "pdf") if hook == "newsparse_exporters" else ("no-such-command",)
    result = run(*arguments)
    assert result.exit_code == 2
    assert "out of ink" in result.stderr


def test_a_command_of_a_plugin_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    command = click.Command("greet", callback=lambda: click.echo("hello"))
    installed(monkeypatch, newsparse_commands=lambda: [command])
    assert run("greet").stdout == "hello\n"


@pytest.mark.parametrize(("shown", "value"), [("{}", {}), ('{"a": 1}', {"a": 1}), ('{\n  "a": 1\n}', {"a": 1})])
def test_the_name_of_the_file_is_the_first_key(shown: str, value: dict[str, int]) -> None:
    made = json.loads(with_file(shown, 'a "b"'))
    assert made == {"file": 'a "b"', **value}
    assert next(iter(made)) == "file"


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Exporter("x", 3), TypeError, "an exporter needs a function, not 3"),  # type: ignore[arg-type]
        (lambda: Exporter(3, shouted), TypeError, "the name of an exporter must be a string"),  # type: ignore[arg-type]
        (lambda: Exporter("No Good", shouted), ValueError, "must be like 'csv'"),
        (lambda: Exporter("x", shouted, with_file=True), ValueError, "needs media_type='application/json'"),
    ],
)
def test_invalid_arguments_of_an_exporter_are_rejected(make: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        make()


def test_the_items_of_the_exporter_hook_are_checked() -> None:
    items, (problem,) = Plugins([plugin("acme", newsparse_exporters=lambda: [shouted])]).exporters()
    assert items == ()
    assert "it must return Exporters" in problem.message
