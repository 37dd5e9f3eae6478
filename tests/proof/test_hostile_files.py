"""The command line with failing files and outputs: one message each, complete output, the right exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsparse.cli import main
from newsparse_boilerplate import SiteProfile

STORY = "Ferry sails\n\nThe ferry sails again, Ada Quill said.\n\nExit mobile version\n"
NEWSPARSE = [sys.executable, "-m", "newsparse"]


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*NEWSPARSE, *map(str, arguments)], check=False, text=True, timeout=100,
        **{"stderr": subprocess.PIPE, "input": STORY, **options},
    )  # fmt: skip


def sentence(stderr: str) -> str:
    """Return the message on standard error, which must be one line without a traceback."""
    (message,) = stderr.splitlines()
    return message


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


# Settings and profiles ----------------------------------------------------------------------------------------------

TOML = [
    b"[boilerplate", b"boilerplate = 3", b"[[boilerplate]]", b"[boilerplate]\nkeep = 3", b"[boilerplate]\nx = 1",
    b'[boilerplate]\nkeep = ["nothing"]', b"[boilerplate]\nstrictness = 1979-05-27", b"\xff\xfe", b"\xef\xbb\xbf[a]",
    b"x = " + b"[" * 100_000, b"[a]\n[a]", b"a = 1\na = 2", b"\x00", b"[" + b"a." * 5000 + b"a]", b"x = nan",
    b'[boilerplate]\nphrases = [["x"]]', b"[boilerplate]\nmode = {a = {b = 1}}", b'boilerplate.sites = ["x"]',
    b"[boilerplate]\nstrictness = 9999999999999999999999999999999999", b"[boilerplates]",
]  # fmt: skip


@pytest.mark.parametrize("toml", TOML, ids=range(len(TOML)))
def test_invalid_settings_are_a_usage_error_that_names_the_file(story: Path, tmp_path: Path, toml: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(toml)
    result = run("parse", "--settings", path, story)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "settings.toml" in result.stderr.replace("\n", "")


def test_a_settings_file_that_never_ends_is_a_usage_error(story: Path, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("newsparse.cli.pipelines.LARGEST_SETTINGS", 1000)
    path = tmp_path / "settings.toml"
    path.write_text("# comment\n" * 1000)
    result = run("parse", "--settings", path, story)
    assert result.exit_code == 2
    assert "it has more than" in result.stderr


@pytest.mark.parametrize(
    "profile",
    [
        b"", b"{}", b"[]", b"3", b"\xff", b'{"format": "newsparse.site_profile"}', b"[" * 100_000, b"\xef\xbb\xbf{}",
        b'{"format": "newsparse.site_profile", "version": 1, "site": 3, "articles": []}',
        b'{"format": "newsparse.site_profile", "version": 1, "site": "x", "articles": [{"edge": {}}]}',
        b'{"format": "newsparse.site_profile", "version": 1, "site": "x", "articles": {"edge": []}}',
        b'{"format": "newsparse.site_profile", "version": 99, "site": "x", "articles": []}',
    ],
    ids=range(12),
)  # fmt: skip
def test_an_invalid_profile_is_a_usage_error_that_names_it(story: Path, tmp_path: Path, profile: bytes) -> None:
    path = tmp_path / "profile.json"
    path.write_bytes(profile)
    result = run("parse", "--format", "json", "--site", path, story)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "profile.json" in result.stderr.replace("\n", "")


# Files that can't be read -------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_only_the_unreadable_file_of_ten_thousand_has_an_error(tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number:05}.txt").write_text(f"Ferry {number} sails.")
    broken = tmp_path / "05000.txt"
    broken.unlink()
    broken.symlink_to(tmp_path / "nowhere")
    files = sorted(tmp_path.glob("*.txt"))
    result = run("parse", "--format", "jsonl", *files)
    assert result.exit_code == 1
    assert sentence(result.stderr) == f"newsparse: {broken}: not parsed: No such file or directory"
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == list(map(str, files))
    assert [record["id"] for record in records if "error" in record] == [str(broken)]
    assert [record["body"] for record in records[:2]] == ["Ferry 0 sails.", "Ferry 1 sails."]


def test_learning_skips_files_that_cannot_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    for word in ("heron", "stork", "crane", "eider"):
        (folder / f"{word}.txt").write_text(f"Our own line\n\nA {word} was seen at the harbour of Low Bay again.\n")
    (folder / "x.txt").mkdir()
    (folder / "y.txt").symlink_to(folder / "nowhere")
    (folder / "z.txt").write_bytes(b"\xff\x00\x81 Our own line")
    result = run("learn", folder, "-o", tmp_path / "site.json")
    assert result.exit_code == 1
    assert [line.split(": ", 1)[1] for line in result.stderr.splitlines()[:2]] == [
        f"{folder}/x.txt: not read: it is a directory; name the files in it",
        f"{folder}/y.txt: not read: No such file or directory",
    ]  # fmt: skip
    assert SiteProfile.load(tmp_path / "site.json").contains("Our own line")


def test_the_old_profile_is_kept_if_the_new_one_cannot_be_written(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    output = tmp_path / "site.json"
    output.write_text(SiteProfile.learn([STORY], tmp_path.name).dumps())
    before = output.read_text()

    def full(self: Path, data: str, **_: Any) -> int:
        with open(self, "w", encoding="utf-8") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        result = run("learn", tmp_path, "-o", output)
    assert result.exit_code == 4
    assert sentence(result.stderr) == f"newsparse: {output}: not written: No space left on device"
    assert output.read_text() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
    assert run("learn", tmp_path, "-o", tmp_path / "no" / "site.json").exit_code == 4
    assert run("learn", tmp_path, "-o", output, "--add").exit_code == 0
    output.write_text("{")
    assert run("learn", tmp_path, "-o", output, "--add").exit_code == 2


# Outputs that fail --------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize("form", ["view", "json", "jsonl", "text"])
@pytest.mark.parametrize("files", [1, 2])
def test_a_full_disk_is_one_message_and_exit_code_four(form: str, files: int) -> None:
    with open("/dev/full", "w") as full:
        done = process("parse", "--format", form, *["-"] * files, stdout=full)
    assert done.returncode == 4
    assert sentence(done.stderr) == "newsparse: standard output: not written: No space left on device"


@pytest.mark.parametrize("form", ["view", "json", "jsonl", "text"])
def test_a_closed_pipe_is_not_an_error(form: str) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as closed:
        done = process("parse", "--format", form, "-", stdout=closed)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("closing", "code", "message"), [
    ("<&-", 1, "newsparse: -: not parsed: standard input is closed"),
    (">&-", 4, "newsparse: standard output: not written: it is closed"),
])  # fmt: skip
def test_closed_standard_streams_are_reported(closing: str, code: int, message: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'echo x | "$0" -m newsparse parse --format jsonl {closing}', sys.executable],
        check=False, stderr=subprocess.PIPE, text=True, timeout=100,
    )  # fmt: skip
    assert (done.returncode, sentence(done.stderr)) == (code, message)


# Ctrl-C -------------------------------------------------------------------------------------------------------------


def interrupted(output: Path, *arguments: object) -> tuple[int, str]:
    """Send Ctrl-C to the command and its workers after the first output; return exit code and messages."""
    with open(output, "w") as target:
        started = subprocess.Popen(
            [*NEWSPARSE, *map(str, arguments)], stdout=target, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        deadline = time.monotonic() + 60
        while output.stat().st_size < 20_000 and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(started.pid, signal.SIGINT)
        _, stderr = started.communicate(timeout=60)
    return started.returncode, stderr


def records_of_lines(written: str) -> list[Any]:
    assert written.endswith("\n")
    return [json.loads(line) for line in written.splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
@pytest.mark.parametrize(("form", "read"), [("json", json.loads), ("jsonl", records_of_lines)])
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupted_run_leaves_whole_records(
    tmp_path: Path, story: Path, form: str, read: Callable[[str], list[Any]], jobs: int
) -> None:
    story.write_text(STORY * 20)
    code, message = interrupted(tmp_path / "out", "parse", "--format", form, "--jobs", jobs, *[story] * 5000)
    assert (code, sentence(message)) == (130, "newsparse: work: interrupted; the output written so far is complete")
    records = read((tmp_path / "out").read_text())
    assert 0 < len(records) < 5000
    assert all(record["id"] == str(story) for record in records)
