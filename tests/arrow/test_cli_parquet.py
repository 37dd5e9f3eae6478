"""Parquet files on the command line: rows for all documents, and runs that are killed and gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner
from pyarrow import parquet

from newsparse.arrow import OUTPUT_SCHEMA, parse_batches
from newsparse.cli import main
from newsparse.cli import parquet as output_module
from newsparse.cli.io import UnwritableError
from newsparse.cli.parquet import ParquetOutput, made_from
from newsparse.cli.work import Result
from newsparse.inputs import Document, Reading

STORY = 'TARN BRIDGE (Reuters) - "Mind the gap {}," engineer Ada Lunn said.'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of 60 rows, of which every tenth has no text."""
    texts = [None if n % 10 == 9 else STORY.format(n) for n in range(60)]
    table = pa.table({"id": [f"a{n}" for n in range(60)], "text": texts, "more": ["x" * 100] * 60})
    parquet.write_table(table, tmp_path / "in.parquet", row_group_size=25)
    return tmp_path / "in.parquet"


def run(*arguments: object) -> Any:
    return CliRunner().invoke(main, ["parse", *map(str, arguments)], catch_exceptions=False)


def parts_of(output: Path) -> list[str]:
    folder = output.with_name(f"{output.name}.parts")
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_of_rows_becomes_a_file_of_rows(source: Path, tmp_path: Path, jobs: int) -> None:
    output = tmp_path / "out.parquet"
    done = run(source, "-o", output, "--jobs", jobs)
    assert done.exit_code == 1, "some documents have no text"
    made = parquet.read_table(output)
    assert made.schema.equals(OUTPUT_SCHEMA)
    assert made["id"].to_pylist() == [f"a{n}" for n in range(60)]
    errors = [row for row in made.to_pylist() if row["error"]]
    assert [row["id"] for row in errors] == [f"a{n}" for n in range(9, 60, 10)]
    assert errors[0]["error"].startswith("unreadable: it has no string in 'text'")
    expected = pa.Table.from_batches(parse_batches(parquet.read_table(source).to_batches()))
    assert (
        made.drop_columns("error")
        .filter(made["error"].is_null())
        .equals(expected.drop_columns("error").filter(expected["error"].is_null()))
    )
    assert parts_of(output) == []


def test_other_inputs_can_be_written_as_parquet_and_none_at_all(tmp_path: Path) -> None:
    path, output = tmp_path / "a.jsonl", tmp_path / "a.out"
    path.write_text('{"id": "\\ud800", "text": "No."}\nbroken\n')
    run("--format", "parquet", path, "-o", output)
    assert [row["error"] is None for row in parquet.read_table(output).to_pylist()] == [True, False]
    path.write_text("")
    run("--format", "parquet", path, "-o", output)
    assert parquet.read_table(output).num_rows == 0


def test_an_invalid_text_in_a_parquet_file_costs_one_row(tmp_path: Path) -> None:
    texts = pa.StringArray.from_buffers(2, pa.py_buffer(b"\0\0\0\0\2\0\0\0\4\0\0\0"), pa.py_buffer(b"a\xffok"))
    parquet.write_table(pa.table({"text": texts}), tmp_path / "in.parquet")
    done = run(tmp_path / "in.parquet", "--format", "jsonl")
    assert ["error" in json.loads(line) for line in done.stdout.splitlines()] == [True, False]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.slow
def test_a_run_that_ends_at_any_step_is_gone_on_with(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process ends before or after each change of a file; then the run is repeated with --resume."""
    monkeypatch.setattr(output_module, "PART", 7)
    monkeypatch.setattr(output_module, "_BATCH", 3)
    whole, light = tmp_path / "whole.parquet", ("--only", "dateline")
    parquet.write_table(parquet.read_table(source).slice(0, 20), source)
    run(source, *light, "-o", whole)
    expected = parquet.read_table(whole)
    steps = 0
    changes = {name: getattr(Path, name) for name in ("replace", "unlink", "mkdir", "rmdir")}

    def dying(name: str, before: bool) -> Any:
        def change(path: Path, *arguments: Any, **options: Any) -> Any:
            nonlocal steps
            steps -= 1
            if steps == 0 and before:
                raise Killed
            try:
                return changes[name](path, *arguments, **options)
            finally:
                if steps == 0:
                    raise Killed

        return change

    last = 0
    for before in (True, False):
        for step in range(1, 100):
            output = tmp_path / f"out-{before}-{step}.parquet"
            steps = step
            with monkeypatch.context() as patched:
                for name in changes:
                    patched.setattr(Path, name, dying(name, before))
                try:
                    run(source, *light, "-o", output)
                except Killed:
                    pass
                else:
                    last = step
                    break
            run(source, *light, "-o", output, "--resume")
            assert parquet.read_table(output).equals(expected), (before, step)
            assert parts_of(output) == []
    assert last > 12, "each part and its removal is a step"


def test_parts_of_other_inputs_or_options_are_refused_and_stay(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, other = tmp_path / "out.parquet", tmp_path / "other.parquet"
    run(source, "-o", output)
    before = output.read_bytes()
    other.write_bytes(source.read_bytes())
    for arguments in ((other,), (source, "--disable", "quotes")):
        done = run(*arguments, "-o", output, "--resume")
        assert done.exit_code == 2
        assert "was not written from these inputs with these options" in " ".join(done.stderr.split())
    assert output.read_bytes() == before
    assert run(source, "-o", output, "--resume").exit_code == 0
    assert output.read_bytes() == before
    output.write_text("My notes")
    assert run(source, "-o", output, "--resume").exit_code == 2
    assert output.read_text() == "My notes"


def test_parquet_needs_a_file(source: Path, tmp_path: Path) -> None:
    assert "--format parquet needs --output FILE" in run(source, "--format", "parquet").stderr
    assert "is a folder" in run(source, "--format", "parquet", "-o", tmp_path).stderr
    assert run(source, "-o", tmp_path / "missing" / "out.parquet").exit_code == 4


@pytest.mark.slow
def test_a_run_that_is_killed_again_and_again_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """SIGKILL at different times, two processes, parts of 20 rows; the last run is not killed."""
    source, output = tmp_path / "in.parquet", tmp_path / "out.parquet"
    count = 900
    parquet.write_table(
        pa.table({"id": [str(n) for n in range(count)], "text": [STORY.format(n) for n in range(count)]}), source
    )
    code = (
        "import sys; from newsparse.cli import main, parquet; parquet.PART = 20; "
        "main(['parse', *sys.argv[1:], '--jobs', '2', '--resume'])"
    )
    command = [sys.executable, "-c", code, str(source), "-o", str(output)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    progress, kills = [0], 0
    while not output.exists() and kills < 40:
        running = subprocess.Popen(command, env=environment, start_new_session=True)
        target, end = len(parts_of(output)) + 4 + kills % 5, time.monotonic() + 60
        while running.poll() is None and len(parts_of(output)) < target and time.monotonic() < end:
            time.sleep(0.003)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        kills += 1
        progress.append(len(parts_of(output)))
    assert kills > 3, progress
    subprocess.run(command, env=environment, check=True)
    made = parquet.read_table(output)
    assert made["id"].to_pylist() == [str(n) for n in range(count)]
    assert made["text_length"].to_pylist() == [len(STORY.format(n)) for n in range(count)]
    assert parts_of(output) == []


# The steps of an output ---------------------------------------------------------------------------------------------


def rows(*names: str) -> Iterator[Result]:
    return (Result(name, error="no") for name in names)


def opened(path: Path, *, made_from: str = "{}", resume: bool = True) -> ParquetOutput:
    return ParquetOutput.open(path, made_from, resume=resume)


def interrupted(*names: str) -> Iterator[Result]:
    yield from rows(*names)
    raise KeyboardInterrupt


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of four rows, of which two at a time are Python objects."""
    monkeypatch.setattr(output_module, "PART", 4)
    monkeypatch.setattr(output_module, "_BATCH", 2)


@pytest.mark.usefixtures("short_parts")
@pytest.mark.parametrize(("count", "groups"), [(0, []), (1, [1]), (3, [3]), (4, [4]), (5, [4, 1]), (9, [4, 4, 1])])
def test_each_part_is_a_row_group(count: int, groups: list[int], tmp_path: Path) -> None:
    names = [f"a{n}" for n in range(count)]
    opened(tmp_path / "out").write(rows(*names))
    made = parquet.ParquetFile(tmp_path / "out")
    assert made.read()["id"].to_pylist() == names
    assert made.read()["error"].to_pylist() == ["unreadable: no"] * count
    sizes = [made.metadata.row_group(n).num_rows for n in range(made.num_row_groups)]
    assert [size for size in sizes if size] == groups
    assert parts_of(tmp_path / "out") == []


@pytest.mark.usefixtures("short_parts")
def test_an_interrupted_run_keeps_what_it_has_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        opened(path).write(interrupted("a", "b", "c", "d", "e"))
    assert capsys.readouterr().err == f"newsparse: {path}: not finished; the same command with --resume goes on\n"
    assert parts_of(path) == ["part-000000.parquet", "part-000001.parquet"]
    assert not path.exists()
    again = opened(path)
    assert (again.rows, len(again.parts), again.finished) == (5, 2, False)
    documents = [Document(text=str(n)) for n in range(7)]
    assert list(again.rest_of(documents)) == documents[5:]
    again.write(rows("f", "g"))
    assert parquet.read_table(path)["id"].to_pylist() == list("abcdefg")


@pytest.mark.usefixtures("short_parts")
def test_a_run_without_resume_begins_again(tmp_path: Path) -> None:
    path = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        opened(path).write(interrupted("a", "b"))
    again = opened(path, resume=False)
    assert (again.rows, again.finished) == (0, False)
    assert parts_of(path) == []


def test_a_finished_output_has_no_documents_left_and_loses_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "out"
    opened(path).write(rows("a"))
    before = path.read_bytes()
    folder = tmp_path / "out.parts"
    for leave_parts in (False, True):
        if leave_parts:  # as after a process that ended before it had removed them
            folder.mkdir()
            (folder / "part-000000.parquet").write_bytes(before)
        again = opened(path)
        assert again.finished
        assert list(again.rest_of([Document(text="1")])) == []
        again.write(rows())
        assert path.read_bytes() == before
        assert not folder.exists()
    assert not opened(path, resume=False).finished


def test_files_of_others_in_the_folder_of_the_parts_stay(tmp_path: Path) -> None:
    folder = tmp_path / "out.parts"
    folder.mkdir()
    (folder / "notes.txt").write_text("My notes")
    opened(tmp_path / "out").write(rows("a"))
    assert parts_of(tmp_path / "out") == ["notes.txt"]


def test_an_output_that_cannot_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "no" / "out"
    with pytest.raises(UnwritableError) as caught:
        opened(path).write(rows("a"))
    assert (caught.value.name, caught.value.reason) == (str(path), "No such file or directory")


def test_other_inputs_readings_options_and_versions_are_another_origin(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Fog.")
    given: dict[str, object] = dict.fromkeys(
        ("disable", "only", "settings_file", "hint_site", "hint_date", "hint_language", "jobs")
    )

    def origin(*names: str, reading: Reading | None = None, versions: object = None, option: str = "") -> str:
        return made_from(names, reading or Reading(), {**given, option: "x"}.__getitem__, versions)

    same = origin(str(path))
    assert origin(str(path), option="jobs") == same
    others = [origin(str(path), option=name) for name in given if name != "jobs"]
    others += [origin("-"), origin(str(tmp_path)), origin(str(tmp_path / "none")), origin(str(path), "-")]
    others += [origin(str(path), reading=Reading(glob="*.md")), origin(str(path), versions={"newsparse": "0"})]
    path.write_text("More fog.")
    others.append(origin(str(path)))
    assert len({same, *others}) == len(others) + 1
