"""What a story, a file name or a plugin contains never controls a terminal or a page."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Hints, Problem, Remark, Span
from newsparse.cli import main
from newsparse.cli.explain import explanation
from newsparse.export import jsonld
from newsparse.export.html.index import Entry, index_page
from newsparse.export.view import view

NEWSPARSE = [sys.executable, "-m", "newsparse"]
ODDS = (
    "\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\x90q\x9c", "\u202e", "\u2066", "\u2028", "\x85", "\x08\x08", "\x0c",
    "[red]", "[/]", "[link=x]", "<script>x</script>", "</title>", "</style>", '"><img src=x onerror=y>',
    "&lt;", "\ud83d",
)  # fmt: skip
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
PIECES = st.sampled_from(
    (
        *ODDS,
        "By Ann Lee\n",
        "LOW BAY (Reuters) - ",
        "“It is,” Ann Lee said. ",
        "\n\n",
        "Read more: ",
        "(Editing by Bo Roe)",
    )
)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def hostile(text: str, odd: str) -> newsparse.Article:
    """An article whose every string has an odd one."""
    article = newsparse.Pipeline(trace=True).parse(text, Hints(id=odd, headline=odd, site=odd))
    remarks = (*article.remarks, Remark(code=odd, message=odd, span=Span(0, 1) if text else None))
    problem = Problem(stage="load", message=f"{odd} failed", plugin=odd)
    return newsparse.Article(
        text=text, hints=article.hints, blocks=article.blocks, annotations=article.annotations, remarks=remarks,
        problems=(problem,),
    )  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(ODDS))
@settings(max_examples=60)
def test_no_text_for_people_has_control_characters(text: str, odd: str) -> None:
    article = hostile(text, odd)
    assert not CONTROLS.search(view(article))
    assert not CONTROLS.search("\n".join(explanation(article, steps=True)))
    pages = (article.to_html(), index_page([Entry.of(article, odd), Entry.failed(odd, odd)]))
    for page in pages:
        assert not CONTROLS.search(page)
        assert not re.search("<(?:script|img)|</title>.*</title>", page)


def test_json_for_pages_cannot_end_a_script_element() -> None:
    written = jsonld.dumps(newsparse.parse("Ferry </script> sails <!-- again"))
    assert "<" not in written
    assert "</script>" in json.loads(written)["articleBody"]


# Names and arguments ------------------------------------------------------------------------------------------------


def test_messages_name_a_file_with_line_breaks_on_one_line(tmp_path: Path) -> None:
    result = run("parse", tmp_path / "a\nnewsparse: b\x1b[31m.txt")
    assert result.exit_code == 1
    (message,) = result.stderr.splitlines()
    assert message.endswith("a\ufffdnewsparse: b\ufffd[31m.txt: not parsed: No such file or directory")


@pytest.mark.parametrize(
    "arguments",
    [("parse", "--x\x1b[31m"), ("parse", "--format", "\x1b[31m"), ("\x9b31m",), ("parse", "--jobs", "\x07")],
)
def test_usage_errors_show_no_control_characters(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert not CONTROLS.search(result.stderr)


# Devices ------------------------------------------------------------------------------------------------------------


def on_terminal(*arguments: object) -> str:
    """Run the command line with a terminal as standard output; return what the terminal gets."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    try:
        subprocess.run(
            [*NEWSPARSE, *map(str, arguments)], stdout=theirs, stderr=subprocess.PIPE, check=True, timeout=100
        )
    finally:
        os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # the end of a terminal is an error on Linux
        pass
    os.close(ours)
    return shown.decode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", [("clean",), ("parse", "--format", "text"), ("parse", "--format", "csv"), ("explain",)]
)
def test_a_terminal_gets_no_control_characters_of_a_story(tmp_path: Path, command: tuple[str, ...]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ferry \x1b[31m sails \x1b]0;x\x07 again, “it \u202e is,” Ann Lee said \x9b31m today.\n")
    shown = on_terminal(*command, story)
    assert "Ann Lee" in shown
    assert not CONTROLS.search(shown.replace("\r\n", "\n"))


def test_a_file_or_a_pipe_gets_the_story_unchanged(tmp_path: Path) -> None:
    story = "Ferry \x1b[31m sails \u202e again, Ann Lee said \x9b31m today.\n"
    assert run("clean", stdin=story.encode()).stdout == story
    assert run("clean", "-o", tmp_path / "out.txt", stdin=story.encode()).exit_code == 0
    assert (tmp_path / "out.txt").read_text() == story


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "arguments",
    [("parse",), ("clean",), ("explain",), ("plugins",), ("plugins", "--format", "json"), ("--help",), ("--version",),
     ("parse", "--help"), ("parse", "--format", "html", "-o", "/dev/full"), ("parse", "--format", "jsonl")],
)  # fmt: skip
@pytest.mark.slow
def test_a_full_disk_is_one_sentence_whatever_the_command_writes(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done: Any = subprocess.run(
            [*NEWSPARSE, *arguments], check=False, input="Ferry.\n", stdout=full, stderr=subprocess.PIPE, text=True,
            timeout=100,
        )  # fmt: skip
    (message,) = done.stderr.splitlines()
    assert message.endswith("not written: No space left on device")
    assert done.returncode == 4
