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
from newsparse import Article, Exporter, hookimpl
from newsparse.cli import main
from newsparse.export import FORMATS
from newsparse.plugin import loading
from newsparse.plugin.manager import Plugins

STORY = "“The ferry is back,” Ann Lee said on Monday. She said the old ship was sold."


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
def test_every_built_in_format_writes_an_article_with_quotes(name: str, tmp_path: Path) -> None:
    """A format may write nothing for some articles, but not for a story with two quotes and a named speaker."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    article = newsparse.parse(STORY)
    assert [quote.speaker for quote in article.quotes] == ["Ann Lee", "Ann Lee"]
    written = FORMATS[name].function(article)
    assert isinstance(written, str), f"the format {name!r} must return a string, not {written!r:.60}"
    assert written.strip(), f"the format {name!r} must write something for an article with quotes"
    if name == "html":  # several pages are written to a folder
        return
    printed = run("parse", "--format", name, str(path), str(path)).stdout
    assert printed.strip(), f"'newsparse parse --format {name}' must print something for two articles with quotes"


def test_the_document_format_can_be_loaded(story: str) -> None:
    lines = run("parse", "--format", "document", story, story).stdout.splitlines()
    assert [newsparse.loads(line).text for line in lines] == ["The ferry is back."] * 2


def test_a_plugin_adds_a_format_with_one_hook(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    installed(monkeypatch, newsparse_exporters=lambda: [Exporter("shout", shouted)])
    assert run("parse", "--format", "shout", story).stdout == "THE FERRY IS BACK.\n"
    assert "|html|parquet|shout]" in run("parse", "--help").stdout.replace("\n", "").replace(" ", "")


def test_the_list_of_plugins_has_the_description_of_each_format(monkeypatch: pytest.MonkeyPatch) -> None:
    exporter = Exporter("shout", shouted, description="the story in capitals")
    installed(monkeypatch, newsparse_exporters=lambda: [exporter])
    lines = [" ".join(line.split()) for line in run("plugins").stdout.splitlines()]
    assert "shout the story in capitals" in lines
    assert "text the text of the story" in lines
    listed = json.loads(run("plugins", "--format", "json").stdout)
    assert listed["formats"][-1] == {"name": "shout", "description": "the story in capitals"}


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
    assert (
        problem.message
        == "exporter 'json' of plugin 'acme' was left out because the name is already in use by newsparse"
    )


def test_only_the_article_of_a_failing_exporter_is_missing(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    exporters = [Exporter("broken", broken), Exporter("odd", lambda article: 3)]  # type: ignore[arg-type, return-value]
    installed(monkeypatch, newsparse_exporters=lambda: exporters)
    result = run("parse", "--format", "broken", story)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "not written: exporter 'broken' failed: RuntimeError: out of ink" in result.stderr
    assert "exporter 'odd' returned 3, not a string" in run("parse", "--format", "odd", story).stderr


def test_an_exporter_that_exits_loses_only_its_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def exits(article: Article) -> str:
        if "stop" in article.text:
            sys.exit(7)
        return article.text

    installed(monkeypatch, newsparse_exporters=lambda: [Exporter("exits", exits)])
    (tmp_path / "a.txt").write_text("The stop is closed.")
    (tmp_path / "b.txt").write_text("The ferry is back.")
    result = run("parse", "--format", "exits", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert (result.exit_code, result.stdout) == (3, "The ferry is back.\n")
    assert "not written: exporter 'exits' failed: SystemExit: 7" in result.stderr


@pytest.mark.parametrize(
    ("returned", "options", "message"),
    [
        ("a\nb", {"per_line": True}, "returned a line break, but it has per_line=True"),
        ("{", {"media_type": "application/json"}, "returned '{', which is not valid JSON"),
    ],
)
def test_invalid_output_of_an_exporter_is_not_written(
    returned: str, options: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch, story: str
) -> None:
    installed(monkeypatch, newsparse_exporters=lambda: [Exporter("odd", lambda _: returned, **options)])
    result = run("parse", "--format", "odd", story)
    assert (result.exit_code, result.stdout) == (3, "")
    assert f"not written: exporter 'odd' {message}" in result.stderr


@pytest.mark.parametrize("name", ["parse", "plugins"])
def test_a_plugin_cannot_replace_a_built_in_command(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, newsparse_commands=lambda: [click.Command(name)])
    result = run("plugins")
    assert result.exit_code == 3
    assert "commands:" not in result.stdout
    assert f"command '{name}' of plugin 'acme' was left out because the name is already in use by newsparse" in (
        result.stderr
    )


def test_of_two_commands_or_formats_with_one_name_both_plugins_are_named() -> None:
    def hooks() -> dict[str, Any]:
        return {
            "newsparse_commands": lambda: [click.Command("count")],
            "newsparse_exporters": lambda: [Exporter("count", shouted)],
        }

    host = Plugins([plugin("acme", **hooks()), plugin("bolt", **hooks())])
    for results in (host.commands(), host.exporters()):
        assert len(results.items) == 1
        (problem,) = results.problems
        assert problem.message.endswith(
            "'count' of plugin 'bolt' was left out because the name is already in use by plugin 'acme'"
        )


def test_a_newsparse_error_of_a_plugin_command_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def dig() -> None:
        raise newsparse.DecodeError("the document is not JSON")

    installed(monkeypatch, newsparse_commands=lambda: [dig])
    result = run("dig")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "newsparse: dig: the document is not JSON\n"


def test_any_other_exception_of_a_plugin_command_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def dig() -> None:
        raise RuntimeError("out of ink")

    installed(monkeypatch, newsparse_commands=lambda: [dig])
    with pytest.raises(RuntimeError, match="out of ink"):
        run("dig")


def test_a_command_without_a_name_is_left_out() -> None:
    items, (problem,) = Plugins([plugin("acme", newsparse_commands=lambda: [click.Command("")])]).commands()
    assert not items
    assert "plugin 'acme'" in problem.message
    assert "that have a name" in problem.message


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


def test_an_exporter_writes_an_input_that_could_not_be_read(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    exporter = Exporter("shout", shouted, per_line=True, failed=lambda name, reason: f"{name}: {reason}")
    installed(monkeypatch, newsparse_exporters=lambda: [exporter])
    missing, shout = run("parse", "--format", "shout", "none.txt", story).stdout.splitlines()
    assert missing == "none.txt: No such file or directory"
    assert shout == "THE FERRY IS BACK."


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Exporter("x", 3), TypeError, "an exporter needs a function, not 3"),  # type: ignore[arg-type]
        (lambda: Exporter(3, shouted), TypeError, "the name of an exporter must be a string"),  # type: ignore[arg-type]
        (lambda: Exporter("No Good", shouted), ValueError, "must be like 'csv'"),
    ],
)
def test_invalid_arguments_of_an_exporter_are_rejected(make: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        make()


def test_the_items_of_the_exporter_hook_are_checked() -> None:
    items, (problem,) = Plugins([plugin("acme", newsparse_exporters=lambda: [shouted])]).exporters()
    assert items == ()
    assert "it must return Exporters" in problem.message
