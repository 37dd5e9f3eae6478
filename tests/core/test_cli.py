"""The command line: standard output carries data only, exit codes are documented, texts are read unchanged."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, ClassVar

import click
import pytest
from attrs import frozen
from click.testing import CliRunner, Result
from hostile import VALID, Number

import newsparse
from newsparse import Annotator, Article, Draft, Headline, Remark, Settings, Span, hookimpl
from newsparse.cli import main
from newsparse.cli.work import Work
from newsparse.errors import DataFileError
from newsparse.inputs import Document
from newsparse.linear import COMPILED
from newsparse.plugin import loading

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n\nThe end.\n'


@frozen
class ShoutSettings:
    section: ClassVar[str] = "shout"
    loud: bool = False


def shout(doc: Draft) -> list[Headline | Remark]:
    if "CRASH" in doc.text:
        raise ValueError("crashes on command")
    return [Remark(code="shout.rejected", message="not loud")] if doc.trace else []


class Standard:
    """The plugin that is installed in these tests."""

    @hookimpl
    def newsparse_annotators(self, settings: Settings) -> Any:
        name = "shout.loud" if settings.get(ShoutSettings).loud else "shout.soft"
        return [*VALID, Annotator(shout, name=name, provides={Headline}, uses={"tests.words"})]

    @hookimpl
    def newsparse_settings(self) -> Any:
        return [ShoutSettings]

    @hookimpl
    def newsparse_commands(self) -> Any:
        return [click.Command("learn", callback=lambda: click.echo("learnt"), help="Learn things.")]


class Point:
    """An entry point that loads an object."""

    dist = None

    def __init__(self, name: str, thing: object) -> None:
        self.name, self.value, self._thing = name, f"{name}:thing", thing

    def load(self) -> object:
        return self._thing


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The entry points that the command line loads."""
    points: list[Any] = [Point("shout", Standard())]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    return points


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    return path


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


# Formats ------------------------------------------------------------------------------------------------------------


def test_json_is_the_record(story: Path) -> None:
    result = run("parse", "--format", "json", story)
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["headline"]["text"] == "FERRY"
    assert list(record) == list(newsparse.Pipeline(plugins=[]).parse("").to_dict())
    assert result.stderr == ""


def test_json_of_several_files_is_a_list_with_their_names(story: Path) -> None:
    result = run("parse", "--format", "json", story, story)
    records = json.loads(result.stdout)
    assert [r["id"] for r in records] == [str(story)] * 2


def test_jsonl_is_a_record_per_line(story: Path) -> None:
    lines = run("parse", "--format", "jsonl", story, story).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [str(story)] * 2


def test_text_is_the_story_only(story: Path) -> None:
    assert run("parse", "--format", "text", story).stdout == TEXT.removeprefix("FERRY\n\n")
    assert run("parse", "--format", "text", story, story).stdout.count("The end.") == 2


def test_the_view_is_for_reading(story: Path) -> None:
    shown = run("parse", story).stdout
    for words in ("headline", "FERRY", "2 paragraphs, 1 quote\n", "Pier 12 opens.", "Quotes", "direct", "ROE"):
        assert words in shown
    assert "\x1b" not in shown, "no colours without a terminal"
    assert str(story) in run("parse", story, story).stdout.replace("\n", "")


def test_the_view_shows_every_part() -> None:
    from newsparse.export.view import view

    text = (
        "HEAD\n\nDeck\n\nA caption\n\nBy Mr Ann Lee in Low Bay, The Post\n\nLOW BAY, Elan, March 3 (AP) - It is.\n\n"
        "\x1b[31m“So it is,” he said. No one else did.\n\nLow water\n\nIt fell.\n\n"
        "(Editing by Al Roe; The Desk)\n\n($1 = 2)\n\nRead more\n"
    )

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    def name(words: str) -> newsparse.Phrase:
        return newsparse.Phrase(text=words, span=at(words))

    def person(words: str, **more: Any) -> newsparse.Person:
        return newsparse.Person(name=words, span=at(words), **more)

    def quote(words: str, form: Any, source: newsparse.Source | None) -> newsparse.Quote:
        return newsparse.Quote(span=at(words), form=form, content=(name(words),), source=source)

    he, lee = name("he"), at("Ann Lee")
    desk = newsparse.Credit(span=at("Editing by Al Roe; The Desk"), role="additional_editing",
                            people=(person("Al Roe"),), organizations=(name("The Desk"),))  # fmt: skip
    date = newsparse.PartialDate(span=at("March 3"), month=3, day=3)
    found = (
        Headline(span=at("HEAD")), newsparse.Standfirst(span=at("Deck")), newsparse.Caption(span=at("A caption")),
        newsparse.Byline(
            span=at("By Mr Ann Lee in Low Bay, The Post"), organization=name("The Post"),
            people=(person("Ann Lee", title=name("Mr"), location=newsparse.Place(name="Low Bay", span=at("Low Bay"))),),
        ),
        newsparse.Dateline(span=at("LOW BAY, Elan, March 3 (AP) -"), region=name("Elan"), agency=name("AP"), date=date,
                           places=(newsparse.Place(name="LOW BAY", span=at("LOW BAY")),)),
        quote("So it is,", "direct", newsparse.Source(mention=he, name="Ann Lee", referent=lee, rule="pronoun")),
        quote("No one", "indirect", newsparse.Source(mention=he)),
        quote("else did", "mixed", None),
        newsparse.CreditBlock(span=at("(Editing by Al Roe; The Desk)"), credits=(desk,)),
        newsparse.Note(span=at("($1 = 2)"), category="exchange_rates"),
        newsparse.Boilerplate(span=at("Read more"), category="related"),
        newsparse.Subheading(span=at("Low water")), Number(span=at("= 2"), value=2),
    )  # fmt: skip
    remarks = (Remark(code="a.mark", message="no pair", span=at("“")), Remark(code="a.mode", message="a page"))
    article = Article(
        text=text, blocks=newsparse.text.split_blocks(text), annotations=found, remarks=remarks,
        problems=(newsparse.Problem(stage="load", message="one plugin is broken"),),
    )  # fmt: skip
    shown = view(article)
    for words in (
        "standfirst", "caption", "byline", "Ann Lee (Mr, Low Bay), The Post", "LOW BAY, Elan, AP, 03-03",
        "(unknown speaker)",
        "Ann Lee (he)", "additional editing", "Al Roe, The Desk", "exchange rates", "related", "Read more",
        "problem: one plugin is broken", "3 paragraphs, 3 quotes", "tests.number  = 2", "a.mark  no pair  “",
        "a.mode  a page\n",
    ):  # fmt: skip
        assert words in shown, words
    places = [shown.index(words) for words in ("So it is", "\n     Low water\n", "  3  It fell.")]
    assert places == sorted(places), "subheadings are between their paragraphs"
    assert not [line for line in shown.splitlines() if line.endswith(" ")], "nothing trails"
    assert "\x1b" not in shown, "control characters are replaced"


# Sources of texts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(arguments: tuple[str, ...]) -> None:
    result = run("parse", *arguments, "--format", "json", stdin=TEXT.encode())
    assert json.loads(result.stdout)["headline"]["text"] == "FERRY"


def test_a_terminal_as_input_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    with CliRunner().isolation():
        monkeypatch.setattr(sys, "stdin", Terminal())
        with pytest.raises(click.UsageError, match="name a file or a folder, or - for standard input"):
            main(["parse"], standalone_mode=False)


def test_line_breaks_and_byte_order_marks_are_unchanged(tmp_path: Path) -> None:
    text = "\ufeffHEAD\r\n\r\nOne.\rTwo.\x85Three.\x0c\r\n"
    (tmp_path / "crlf.txt").write_bytes(text.encode())
    options = ("parse", "--format", "json")
    for result in (run(*options, tmp_path / "crlf.txt"), run(*options, stdin=text.encode())):
        record = json.loads(result.stdout)
        assert record["headline"]["span"] == [1, 5], "the mark is a character of the text"
        assert record["body"] == "One.\rTwo.\x85Three."


def test_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("“Café”".encode("cp1252"))
    result = run("parse", "--format", "text", tmp_path / "old.txt")
    assert result.exit_code == 0
    assert "byte 0 is not valid UTF-8; read as Windows-1252" in result.stderr
    assert result.stdout_bytes.decode("utf-8") == "“Café”\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_utf_16_and_utf_32_are_rejected_with_advice(tmp_path: Path, encoding: str) -> None:
    marked = b"\xfe\xff" if encoding == "utf-16-be" else b""
    (tmp_path / "wide.txt").write_bytes(marked + "The ferry is back.".encode(encoding))
    result = run("parse", "--format", "text", tmp_path / "wide.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"UTF-{encoding[4:6]}" in result.stderr or encoding == "utf-32-le"
    assert "convert it to UTF-8 first: iconv -f UTF-" in result.stderr


def test_an_empty_name_is_reported_as_such() -> None:
    result = run("parse", "")
    assert result.exit_code == 1
    assert "the name of the file is empty; name a file, or - for standard input" in result.stderr


def test_unreadable_files_are_reported_and_the_rest_is_parsed(tmp_path: Path, story: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\x81\xff\x8d")
    (tmp_path / "folder").mkdir()
    names = [tmp_path / "none.txt", tmp_path / "folder", tmp_path / "binary", story]
    result = run("parse", "--format", "jsonl", *names)
    assert result.exit_code == 1
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == [str(name) for name in names]
    reasons = ("No such file", "the folder has no file '*.txt'; choose others with --glob", "not Windows-1252")
    for record, reason in zip(records, reasons, strict=False):
        assert reason in record["error"]
        assert f"{record['id']}: not parsed: {record['error']}" in result.stderr
    assert "error" not in records[-1]


def test_json_of_several_unreadable_files_is_still_json(tmp_path: Path) -> None:
    result = run("parse", "--format", "json", tmp_path / "a", tmp_path / "b")
    assert result.exit_code == 1
    assert [record["id"] for record in json.loads(result.stdout)] == [str(tmp_path / "a"), str(tmp_path / "b")]
    assert json.loads(run("parse", "--format", "json", tmp_path / "a").stdout)["error"] == "No such file or directory"


# Options ------------------------------------------------------------------------------------------------------------


def test_trace_and_disable(story: Path) -> None:
    record = json.loads(run("parse", "--format", "json", "--trace", "--disable", "tests.numbers", story).stdout)
    assert [r["code"] for r in record["remarks"]] == ["shout.rejected"]
    assert "tests.number" not in record["other"]


def test_a_settings_file(story: Path, tmp_path: Path) -> None:
    toml = tmp_path / "newsparse.toml"
    toml.write_text("[shout]\nloud = true\n")
    assert run("parse", "--settings", toml, "--disable", "shout.loud", story).exit_code == 0
    toml.write_text("")
    assert run("parse", "--settings", toml, "--disable", "shout.soft", story).exit_code == 0


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (b"[shuot]\nloud = true", "unknown settings section [shuot]; did you mean 'shout'?"),
        (b"[shout]\nloud = 3", "[shout].loud: expected bool, got 3"),
        (b"[shout", "newsparse.toml"),
        (b"\xff", "newsparse.toml"),
    ],
)
def test_a_wrong_settings_file_is_a_usage_error(story: Path, tmp_path: Path, toml: bytes, message: str) -> None:
    path = tmp_path / "newsparse.toml"
    path.write_bytes(toml)
    result = run("parse", "--settings", path, story)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("parse", "--disable", "shuot", "x"),
            "unknown plugin or annotator in disable: 'shuot'; did you mean 'shout'?",
        ),
        (("parse", "--format", "xml", "x"), "xml"),
        (("parse", "--settings", "no.toml", "x"), "no.toml"),
        (("parse", "--jobs", "0", "x"), "jobs"),
        (("prase",), "No such command 'prase'"),
    ],
)
def test_wrong_usage_is_exit_code_two(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


# Problems -----------------------------------------------------------------------------------------------------------


def test_an_annotator_that_fails_is_reported_on_standard_error(tmp_path: Path, story: Path) -> None:
    (tmp_path / "crash.txt").write_text("CRASH\n\n7")
    result = run("parse", "--format", "jsonl", tmp_path / "crash.txt", story)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    assert (
        "crash.txt: annotator 'shout.soft' failed, its results were dropped: ValueError: crashes on command"
        in result.stderr
    )


def test_a_plugin_that_does_not_load_is_exit_code_three(installed: list[Any], story: Path) -> None:
    installed.append(EntryPoint("broken", "no_such_module_anywhere", "newsparse"))
    result = run("parse", "--format", "json", story, story)
    assert result.exit_code == 3
    assert len(json.loads(result.stdout)) == 2
    assert result.stderr.count("newsparse: broken: plugin 'broken' could not be imported") == 1
    assert run("parse", "--disable", "broken", story).exit_code == 0
    assert run("plugins").exit_code == 3


# Other commands -----------------------------------------------------------------------------------------------------


def test_plugins_lists_plugins_and_annotators_in_their_order() -> None:
    listed = json.loads(run("plugins", "--format", "json").stdout)
    assert [p["name"] for p in listed["plugins"]] == ["shout"]
    assert [a["name"] for a in listed["annotators"]] == [
        "tests.headline", "tests.numbers", "tests.quotes", "tests.words", "shout.soft",
    ]  # fmt: skip
    assert listed["annotators"][-1] == {
        "name": "shout.soft", "plugin": "shout", "provides": ["newsparse.headline"], "requires": [],
        "uses": ["tests.words"],
    }  # fmt: skip
    assert listed["problems"] == []
    shown = run("plugins").stdout
    assert "shout.soft" in shown
    assert "headline" in shown


def test_commands_of_plugins_are_listed_and_run() -> None:
    assert "learn" in run("--help").stdout
    assert "Learn things." in run("--help").stdout
    assert run("learn").stdout == "learnt\n"


def test_version_and_help_name_the_exit_codes() -> None:
    build = "compiled" if COMPILED else "pure Python"
    assert run("--version").stdout == f"newsparse, version {newsparse.__version__} ({build})\n"
    assert "3 a plugin did not load" in " ".join(run("-h").stdout.split())


# As a process -------------------------------------------------------------------------------------------------------


def process(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """``python -m newsparse`` without any plugin."""
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *map(str, arguments)], input=stdin, capture_output=True, check=False,
        env={**os.environ, "NEWSPARSE_DISABLE_AUTOLOAD": "1", **environment},
    )  # fmt: skip


def test_the_module_is_the_command() -> None:
    done = process("parse", "--format", "text", "-", stdin="Café.\r\nNo.\ud800".encode("utf-8", "surrogatepass"))
    assert done.returncode == 0
    assert b"Windows-1252" in done.stderr, "another encoding is reported"
    done = process("parse", "--format", "text", "-", stdin="Café.\r\nNo.\r\n".encode())
    assert done.stdout == "Café.\r\nNo.\n".encode()
    assert process("--help").stdout.startswith(b"Usage: newsparse ")


def test_output_is_utf_8_or_escaped_in_any_locale() -> None:
    stdin = "The → ferry “is” back 船.".encode()
    for environment in ({"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        assert process("parse", "--format", "text", stdin=stdin, **environment).stdout == stdin + b"\n"
        done = process("parse", stdin=stdin, **environment)
        assert done.returncode == 0, done.stderr
        assert rb"The \u2192 ferry" in done.stdout or "The → ferry".encode() in done.stdout


def test_a_reader_that_closes_the_pipe_is_not_an_error() -> None:
    command = [sys.executable, "-m", "newsparse", "parse", "--format", "text", "-"]
    started = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "NEWSPARSE_DISABLE_AUTOLOAD": "1"},
    )  # fmt: skip
    with started:
        assert started.stdin
        assert started.stdout
        assert started.stderr
        started.stdout.close()
        started.stdin.write(b"word " * 200_000)
        started.stdin.close()
        assert started.stderr.read() == b""
    assert started.returncode == 0


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    from newsparse.cli.io import emit

    command = click.Command("emit", callback=lambda: emit("a\ud800b"))
    assert CliRunner().invoke(command, []).stdout_bytes == b"a\\ud800b"


def test_a_broken_data_file_is_one_sentence_and_not_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DataFileError("agencies.toml: 'Weir Wire' must be a table, not 3")

    monkeypatch.setattr("newsparse.pipeline.Pipeline.__init__", broken)
    result = CliRunner().invoke(main, ["parse", "-"], input=TEXT)
    assert result.exit_code == 3
    assert result.stderr == "newsparse: parse: agencies.toml: 'Weir Wire' must be a table, not 3\n"


def failing(doc: Draft) -> list[Headline]:
    raise DataFileError("words.toml lacks the list 'nouns'")


class Broken:
    """A plugin with two annotators that need the same broken file."""

    @hookimpl
    def newsparse_annotators(self) -> Any:
        return [Annotator(failing, name=f"broken.{name}", provides={Headline}) for name in ("one", "two")]


def test_a_broken_file_that_stops_two_annotators_is_reported_once() -> None:
    article = newsparse.Pipeline([Broken()]).parse(TEXT)
    assert len(article.problems) == 2
    work = Work(newsparse.Pipeline([Broken()]), 1, None)
    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        assert len(list(work.results([Document(text=TEXT)]))) == 1
    assert stderr.getvalue().count("words.toml lacks the list 'nouns'") == 1
