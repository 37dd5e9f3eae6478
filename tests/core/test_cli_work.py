"""Long work on the command line: one result per input, resuming, pages in a folder, clean, explain."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse import Annotator, Hints, Pipeline
from newsparse.cli import main
from newsparse.cli.clean import marked_lines
from newsparse.cli.explain import explanation

STORIES = ['"Mind the gap," Ada Lunn said. "It is wide," she said.', "No one spoke.", '"No," Al Roe said.']


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """A file of six documents, two of which can't be read."""
    path = tmp_path / "in.jsonl"
    records = [json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(STORIES)]
    path.write_text("\n".join([*records, "broken", '{"id": "a4"}', records[0].replace("a0", "a5")]) + "\n")
    return path


def run(*arguments: object) -> Any:
    return CliRunner().invoke(main, ["parse", *map(str, arguments)], catch_exceptions=False)


def test_there_is_one_record_per_input_with_an_error_for_each_that_failed(lines: Path) -> None:
    done = run("--format", "jsonl", lines)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert [record["id"] for record in records] == ["a0", "a1", "a2", f"{lines}:4", "a4", "a5"]
    assert ["error" in record for record in records] == [False, False, False, True, True, False]
    rows = list(csv.DictReader(StringIO(run("--format", "csv", "--table", "articles", lines).stdout)))
    assert [bool(row["error"]) for row in rows] == [False, False, False, True, True, False]


def test_results_are_in_order_with_several_processes(lines: Path) -> None:
    assert run("--format", "jsonl", "--jobs", "2", lines).stdout == run("--format", "jsonl", lines).stdout


def test_a_text_over_its_time_budget_is_a_record_with_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 400_000)
    record = json.loads(run("--format", "json", "--time-budget", "0.01", path).stdout)
    assert [problem["stage"] for problem in record["problems"]] == ["work"]


@pytest.mark.parametrize(
    "options", [("jsonl",), ("csv",), ("jsonl", "--table", "quotes"), ("csv", "--table", "articles")]
)
def test_a_run_that_is_cut_anywhere_resumes_without_loss_or_repetition(
    options: tuple[str, ...], lines: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    arguments = ("--format", *options, "-o", output)
    run(*arguments, lines)
    whole = output.read_bytes()
    for size in range(0, len(whole) + 1, max(1, len(whole) // 60)):
        output.write_bytes(whole[:size])
        run(*arguments, "--resume", lines)
        assert sorted(output.read_bytes().splitlines()) == sorted(whole.splitlines()), size


def test_documents_with_the_same_identifier_are_all_kept(tmp_path: Path) -> None:
    path, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n')
    run("--format", "jsonl", "-o", output, path)
    whole = output.read_text()
    output.write_text(whole.splitlines(keepends=True)[0])
    run("--format", "jsonl", "-o", output, "--resume", path)
    assert output.read_text() == whole


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--resume", "--format", "jsonl"), "--resume needs --output FILE and --format jsonl, csv or parquet"),
        (
            ("--resume", "--format", "json", "-o", "x"),
            "--resume needs --output FILE and --format jsonl, csv or parquet",
        ),
        (("--format", "html", "--input", "jsonl"), "several pages need a folder: --output FOLDER"),
        (("--only", "qoutes"), "unknown plugin or annotator in --only: 'qoutes'; did you mean 'quotes'?"),
    ],
)
def test_options_that_do_not_fit_are_usage_errors(arguments: tuple[str, ...], message: str, lines: Path) -> None:
    done = run(*arguments, lines)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())


def test_another_file_is_not_resumed_and_not_changed(lines: Path, tmp_path: Path) -> None:
    output = tmp_path / "notes.txt"
    output.write_text("My notes\n")
    done = run("--format", "jsonl", "-o", output, "--resume", lines)
    assert done.exit_code == 2
    assert "line 1 was not written with these options" in " ".join(done.stderr.split())
    assert output.read_text() == "My notes\n"


def test_only_runs_what_is_named_and_its_dependencies(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Gap\n\nBy Joan Marsh\n\nTARN BRIDGE (Reuters) - {STORIES[0]}\n\n(Editing by Al Roe)\n")
    record = json.loads(run("--format", "json", "--only", "dateline", path).stdout)
    assert record["dateline"]["place"] == "TARN BRIDGE"
    assert not record["quotes"]
    assert not record["credits"]


def test_the_pages_of_a_folder_have_an_index_with_counts_by_speaker(tmp_path: Path) -> None:
    folder, output = tmp_path / "in", tmp_path / "pages"
    folder.mkdir()
    for number, text in enumerate(STORIES):
        (folder / f"a {number}.txt").write_text(text)
    (folder / "b.txt").write_bytes(b"%PDF-")
    assert run("--format", "html", "-o", output, folder).exit_code == 1
    assert sorted(path.name for path in output.iterdir()) == [
        "a_0.txt.html",
        "a_1.txt.html",
        "a_2.txt.html",
        "index.html",
    ]
    index = (output / "index.html").read_text()
    assert "<th scope=row>Ada Lunn</th><td>2</td><td>1</td>" in index
    assert "it is a PDF" in index


def test_an_annotator_that_fails_in_every_document_is_exit_code_three(
    lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(draft: Any) -> Any:
        raise RuntimeError("out of ink")

    def pipeline(*_: Any, **__: Any) -> Pipeline:
        return Pipeline(plugins=[], extra=[Annotator(fails, name="acme.ink", provides=())])

    monkeypatch.setattr(sys.modules["newsparse.cli.parse"], "build_pipeline", pipeline)
    done = run("--format", "jsonl", "--traceback", lines)
    assert done.exit_code == 3
    assert "newsparse: acme.ink: failed in every document" in done.stderr
    assert 'raise RuntimeError("out of ink")' in done.stderr


def test_clean_writes_the_story_and_shows_what_it_removes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Ferry is back\n\nTARN BRIDGE (Reuters) - {STORIES[0]}\n\nExit mobile version\n")
    shown = CliRunner().invoke(main, ["clean", str(path)], catch_exceptions=False).stdout
    assert shown == f"{STORIES[0]}\n"
    shown = CliRunner().invoke(main, ["clean", "--show-removed", str(path)], catch_exceptions=False).stdout
    assert [line[:2] for line in shown.splitlines()] == ["- ", "- ", "  ", "- "]
    assert "boilerplate · app_residue" in shown


@given(st.sampled_from(STORIES).flatmap(lambda text: st.text(max_size=20).map(lambda more: f"{text}\n\n{more}")))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_explain_has_a_line_per_annotation_and_no_control_characters(text: str) -> None:
    article = Pipeline(trace=True).parse(text, Hints(id="a"))
    lines = list(explanation(article, steps=True))
    kinds = Counter(one.kind.removeprefix("newsparse.").replace("_", " ") for one in article.annotations)
    for kind, number in kinds.items():
        assert sum(f" {kind}: " in line for line in lines) >= number
    assert not any(c < " " for line in lines for c in line)
    assert all(line[:2] in ("  ", "- ") for line in marked_lines(article))


def test_explain_gives_the_reason_for_a_speaker_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('Ann Lee met Eve Roe. "We lost," she said.')
    shown = CliRunner().invoke(main, ["explain", str(path)], catch_exceptions=False).stdout
    assert "speaker: no name, source 'she'" in shown
    assert "more than one entity fits" in shown


def test_a_fault_of_all_documents_is_reported_twenty_times(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"d{number}", "body": "Fog lifts."}) for number in range(50)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = CliRunner().invoke(main, ["parse", "--format", "jsonl", str(tmp_path / "in.jsonl")])
    assert len(result.stdout.splitlines()) == 50
    *each, rest = result.stderr.splitlines()
    assert len(each) == 20
    assert rest.startswith("newsparse: work: 30 more documents were not parsed: it has no field 'text'")
