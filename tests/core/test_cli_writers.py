"""The parts of the command line: writers, outputs, resuming, the count of failures, formats. Nothing is parsed."""

from __future__ import annotations

import errno
import gc
import io
import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click
import pytest

from newsparse import Annotator, Article, Hints, Pipeline
from newsparse.cli import io as outputs
from newsparse.cli import parse as parse_module
from newsparse.cli.formats import PARQUET, FormatChoice, export_for, is_resumable, pages_writer, with_table, writer_for
from newsparse.cli.progress import with_progress
from newsparse.cli.resume import written
from newsparse.cli.work import MOST_REPORTED, Result, Work
from newsparse.cli.writers import JsonList, Lines, Pages, View, export_article
from newsparse.export import FORMATS
from newsparse.export.table_formats import csv_exporter
from newsparse.export.tables import TABLES
from newsparse.inputs import Document, Unreadable
from newsparse.plugin import Exporter

# Writers ------------------------------------------------------------------------------------------------------------


def article(text: str, identifier: str = "a") -> Article:
    return Pipeline(plugins=[]).parse(text, Hints(id=identifier))


RESULTS = [Result("a", article("Fog.", "a")), Result("b", error="it is a PDF"), Result("c", article("", "c"))]


def lines_of(exporter: Exporter, *results: Result, with_header: bool = True) -> tuple[str, bool]:
    pieces: list[str] = []
    writer = Lines(exporter, pieces.append, with_header)
    writer.write(results or RESULTS)
    return "".join(pieces), writer.complete


def failed(identifier: str, reason: str) -> str:
    return f"{identifier}: {reason}\n"


def text_of(one: Article) -> str:
    return one.text


def two_rows(one: Article) -> str:
    return f"{one.text}\n{one.text}\n" if one.text else ""


@pytest.mark.parametrize(
    ("exporter", "shown"),
    [
        (Exporter("x", text_of), "Fog.\n\n\n"),
        (Exporter("x", text_of, failed=failed), "Fog.\n\nb: it is a PDF\n\n\n"),
        (Exporter("x", text_of, per_line=True, failed=failed), "Fog.\nb: it is a PDF\n\n"),
        (Exporter("x", text_of, per_line=True, header="H"), "H\nFog.\n\n"),
        (Exporter("x", two_rows, rows=True, header="H"), "H\nFog.\nFog.\n"),
        (Exporter("x", two_rows, rows=True, failed=failed), "Fog.\nFog.\nb: it is a PDF\n"),
    ],
)
def test_texts_are_apart_by_a_blank_line_and_lines_and_rows_are_not(exporter: Exporter, shown: str) -> None:
    assert lines_of(exporter) == (shown, True)


def test_the_header_is_left_out_if_the_file_has_it() -> None:
    assert lines_of(Exporter("x", text_of, header="H"), RESULTS[0], with_header=False) == ("Fog.\n", True)


def broken(one: Article) -> Any:
    raise RuntimeError("out of ink")


@pytest.mark.parametrize(
    ("exporter", "reason"),
    [
        (Exporter("x", broken), "failed: RuntimeError: out of ink"),
        (Exporter("x", lambda one: 7), "returned 7, not a string"),  # type: ignore[arg-type,return-value]
        (Exporter("x", lambda one: "a\nb", per_line=True), "returned a line break, but it has per_line=True"),
        (Exporter("x", lambda one: "a\rb\n", per_line=True), "returned a line break, but it has per_line=True"),
        (Exporter("x", lambda one: "{", media_type="application/json"), "returned '{', which is not valid JSON"),
        (Exporter("x", lambda one: "a\nb"), ""),
        (Exporter("x", lambda one: "a\n", per_line=True), ""),
        (Exporter("x", lambda one: "{}", media_type="application/json"), ""),
        (Exporter("x", lambda one: "{}\n{}\n", media_type="application/json", rows=True), ""),
    ],
)
def test_what_is_wrong_with_an_exporter_is_said(
    exporter: Exporter, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export_article(RESULTS[0].article, exporter)[1] == reason
    shown, complete = lines_of(exporter, RESULTS[0])
    assert complete is not bool(reason)
    assert bool(shown) is complete
    said = capsys.readouterr().err
    assert said == (f"newsparse: a: not written: exporter 'x' {reason}\n" if reason else "")


def test_a_record_of_an_exporter_that_fails_has_the_reason() -> None:
    shown, complete = lines_of(Exporter("x", broken, failed=failed), RESULTS[0])
    assert shown == "a: exporter 'x' failed: RuntimeError: out of ink\n"
    assert not complete


def test_an_interruption_in_an_exporter_ends_the_work() -> None:
    def interrupted(one: Article) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_article(RESULTS[0].article, Exporter("x", interrupted))


def test_a_json_list_is_valid_whatever_is_in_it_and_when_it_ends() -> None:
    def listed(results: Iterator[Result], exporter: Exporter) -> tuple[Any, bool]:
        pieces: list[str] = []
        writer = JsonList(exporter, pieces.append)
        with suppress(KeyboardInterrupt):
            writer.write(results)
        return json.loads("".join(pieces)), writer.complete

    def interrupted() -> Iterator[Result]:
        yield RESULTS[0]
        raise KeyboardInterrupt

    with_error = Exporter("x", lambda one: json.dumps(one.text), media_type="application/json",
                          failed=lambda name, reason: json.dumps(reason))  # fmt: skip
    without = Exporter("x", lambda one: json.dumps(one.text), media_type="application/json")
    assert listed(iter(RESULTS), with_error) == (["Fog.", "it is a PDF", ""], True)
    assert listed(iter(RESULTS), without) == (["Fog.", ""], True)
    assert listed(iter(RESULTS[1:2]), without) == ([], True)
    assert listed(iter([]), without) == ([], True)
    assert listed(interrupted(), without) == (["Fog."], True)
    assert listed(iter(RESULTS), Exporter("x", broken, media_type="application/json")) == ([], False)


def test_the_view_names_the_documents_if_there_are_several(capsys: pytest.CaptureFixture[str]) -> None:
    for several in (True, False):
        View(several).write([Result("bay.txt", article("Fog.")), Result("none.txt", error="it is a PDF")])
        shown = capsys.readouterr().out
        assert ("bay.txt" in shown) is several
        assert "none.txt" not in shown


def test_pages_that_cannot_be_made_are_in_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = Pages(tmp_path)
    pages.write(RESULTS[:2])
    index = (tmp_path / "index.html").read_text()
    assert pages.complete
    assert "it is a PDF" in index
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "index.html"]
    monkeypatch.setattr("newsparse.cli.writers.FORMATS", {"html": Exporter("html", broken)})
    pages = Pages(tmp_path)
    pages.write(RESULTS[:1])
    assert not pages.complete
    assert "its page could not be made" in (tmp_path / "index.html").read_text()
    with pytest.raises(outputs.UnwritableError, match="No such file or directory"):
        Pages(tmp_path / "no" / "folder").write([])


# Outputs ------------------------------------------------------------------------------------------------------------


def test_a_file_is_written_from_its_start_or_from_a_position(tmp_path: Path) -> None:
    path = tmp_path / "out"
    for at, whole in ((0, "Café"), (3, "CafCafé"), (1, "CCafé")):
        with outputs.output_file(path, at=at) as emit:
            emit("Café")
        assert path.read_text(encoding="utf-8") == whole
    with outputs.output_file(path) as emit:
        emit("\ud800")
        assert path.read_text() == "\\ud800", "each piece is written at once"


def test_a_file_that_cannot_be_written_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "no" / "out"
    with pytest.raises(outputs.UnwritableError) as caught, outputs.output_file(path):
        pass
    assert (caught.value.name, caught.value.reason) == (str(path), "No such file or directory")
    assert str(caught.value) == f"{path}: No such file or directory"

    @contextmanager
    def full() -> Iterator[None]:
        raise OSError("no ink")
        yield

    with outputs.output_file(tmp_path / "out") as emit:
        monkeypatch.setattr(outputs, "uninterrupted", full)
        with pytest.raises(outputs.UnwritableError) as caught:
            emit("Fog.")
    assert caught.value.reason == "no ink"


class Stream(io.TextIOWrapper):
    """Standard output that fails."""

    def __init__(self, error: OSError) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self.error = error

    def flush(self) -> None:
        raise self.error


def test_standard_output_that_cannot_be_written_is_named_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    for error, reason in ((OSError(errno.ENOSPC, "disk is full"), "disk is full"), (OSError("no ink"), "no ink")):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Stream(error))
            with pytest.raises(outputs.UnwritableError) as caught:
                outputs.emit("Fog.")
        assert (caught.value.name, caught.value.reason) == ("standard output", reason)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", Stream(BrokenPipeError()))
        with pytest.raises(BrokenPipeError):
            outputs.emit_shown("Fog.")
        patched.setattr(sys, "stdout", None)
        with pytest.raises(outputs.UnwritableError, match="it is closed"):
            outputs.emit("Fog.")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_is_reported_whoever_writes(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught, outputs.unwritable_reported():
        raise OSError(number, "disk is full")
    assert caught.value.code == outputs.EXIT_UNWRITTEN
    assert capsys.readouterr().err == "newsparse: standard output: not written: disk is full\n"


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "no"), OSError(errno.ENOSPC, "full", "a.txt")])
def test_another_error_of_the_system_is_not_one_of_the_output(error: OSError) -> None:
    with pytest.raises(OSError, match=r"no|full") as caught, outputs.unwritable_reported():
        raise error
    assert caught.value is error


def test_messages_are_on_one_line_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    outputs.report("a\nb\tc\x1b", "it is\x07 a PDF")
    assert capsys.readouterr().err == "newsparse: a\ufffdb\ufffdc\ufffd: it is\ufffd a PDF\n"


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Ctrl-C raises KeyboardInterrupt, as in a program."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_waits_for_the_end_of_a_piece_and_a_second_one_does_not() -> None:
    steps: list[int] = []

    def piece(signals: int) -> None:
        with outputs.uninterrupted():
            for _ in range(signals):
                signal.raise_signal(signal.SIGINT)
            steps.append(signals)

    for signals in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            piece(signals)
    piece(0)
    assert steps == [1, 0], "the piece with two signals is not finished"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("ctrl_c")
def test_the_handler_of_a_program_and_other_threads_are_left_alone() -> None:
    def own(*_: object) -> None:
        """The handler of a program."""

    signal.signal(signal.SIGINT, own)
    with outputs.uninterrupted():
        assert signal.getsignal(signal.SIGINT) is own
    signal.signal(signal.SIGINT, signal.default_int_handler)
    seen: list[object] = []

    def work() -> None:
        with outputs.uninterrupted():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]


# Going on with a file -----------------------------------------------------------------------------------------------

QUOTES = csv_exporter(TABLES["quotes"])


@pytest.mark.parametrize(
    ("exporter", "content", "size", "ids"),
    [
        (FORMATS["jsonl"], "", 0, {}),
        (FORMATS["jsonl"], '{"id": "a"}\n{"id": "b"}\n{"id": "a"}\n', 36, {"a": 2, "b": 1}),
        (FORMATS["jsonl"], '{"id": "a"}\n{"id": "b"}', 12, {"a": 1}),
        (QUOTES, "id,x\n", 5, {}),
        (QUOTES, "id,x\na,1\na,2\nb,1\n", 13, {"a": 1, "b": 0}),
        (QUOTES, "id,x\na,1\na,2\n", 5, {"a": 0}),
        (QUOTES, "id,x\na,1\nb,1\na,1\n", 13, {"a": 1, "b": 1}),
    ],
)
def test_whole_lines_are_kept_and_of_tables_those_before_the_last_document(
    exporter: Exporter, content: str, size: int, ids: dict[str, int], tmp_path: Path
) -> None:
    path = tmp_path / "out"
    path.write_text(content)
    found = written(path, exporter)
    assert (found.size, found.ids) == (size, Counter(ids))
    assert written(tmp_path / "none", exporter).size == 0


@pytest.mark.parametrize("line", ["nonsense", "[1]", "{}", "7", "null"])
def test_a_file_of_another_program_is_named_with_the_line(line: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text(f'{{"id": "a"}}\n{line}\n')
    with pytest.raises(ValueError, match=f"^{path}: line 2 was not written with these options"):
        written(path, FORMATS["jsonl"])


def test_the_documents_that_are_not_written_are_left(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text('{"id": "a"}\n{"id": "b"}\n')
    documents: list[Document | Unreadable] = [
        Document(text="1", hints=Hints(id="a")), Unreadable(id="b", reason="no"),
        Document(text="2", hints=Hints(id="a")), Unreadable(id="b", reason="no"),
        Document(text="3", hints=Hints(id="c")),
    ]  # fmt: skip
    assert list(written(path, FORMATS["jsonl"]).rest_of(documents)) == documents[2:]


# The count of failures ----------------------------------------------------------------------------------------------


def work_on(documents: Iterable[Document | Unreadable], pipeline: Pipeline | None = None) -> tuple[Work, list[Result]]:
    work = Work(pipeline or Pipeline(plugins=[]))
    return work, list(work.results(documents))


def test_each_document_has_a_result_in_order() -> None:
    unreadable = [Unreadable(id=f"u{n}", reason="no") for n in range(3)]
    document = Document(text="1", hints=Hints(id="d"))
    documents: list[Document | Unreadable] = [unreadable[0], document, unreadable[1], unreadable[2]]
    work, results = work_on(documents)
    assert [one.id for one in results] == ["u0", "d", "u1", "u2"]
    assert [one.error for one in results] == ["no", "", "no", "no"]
    assert work.done == {"unread": 3, "articles": 1}


def test_a_notice_is_reported_with_the_name_of_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    work_on([Document(text="1", hints=Hints(id="d"), notice="read as Windows-1252"), Document(text="1")])
    assert capsys.readouterr().err == "newsparse: d: read as Windows-1252\n"


@pytest.mark.parametrize("more", [0, 1])
def test_more_documents_with_one_fault_are_counted(more: int, capsys: pytest.CaptureFixture[str]) -> None:
    work_on([Unreadable(id=f"u{n}", reason="no") for n in range(MOST_REPORTED + more)])
    said = capsys.readouterr().err.splitlines()
    assert said[:MOST_REPORTED] == [f"newsparse: u{n}: not parsed: no" for n in range(MOST_REPORTED)]
    assert said[MOST_REPORTED:] == ["newsparse: work: 1 more documents were not parsed: no"] * more


def test_an_annotator_that_failed_everywhere_is_told_from_one_that_failed_once() -> None:
    def always(draft: Any) -> Any:
        raise RuntimeError("out of ink")

    def once(draft: Any) -> Any:
        if draft.text == "1":
            raise RuntimeError("out of ink")
        return []

    pipeline = Pipeline(plugins=[], extra=[Annotator(always, name="a.always", provides=()),
                                           Annotator(once, name="a.once", provides=())])  # fmt: skip
    work, _ = work_on([Document(text="1"), Document(text="2"), Unreadable(id="u", reason="no")], pipeline)
    assert work.failed_everywhere == ["a.always"]
    assert work.failures == {"a.always": 2, "a.once": 1}
    assert work_on([])[0].failed_everywhere == []


def test_garbage_is_collected_again_from_the_first_result() -> None:
    gc.disable()
    try:
        work_on([Document(text="1")])
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.enable()
        gc.unfreeze()


# Formats and options ------------------------------------------------------------------------------------------------


def test_a_format_is_found_by_its_name_and_others_are_refused() -> None:
    choice = FormatChoice()
    assert choice.convert("jsonl", None, None) is FORMATS["jsonl"]
    assert choice.convert("parquet", None, None) is PARQUET
    assert choice.convert(PARQUET, None, None) is PARQUET
    with pytest.raises(click.BadParameter, match="'jsnl' is not one of 'view', 'json'"):
        choice.convert("jsnl", None, None)
    with pytest.raises(TypeError, match="Parquet is not text"):
        PARQUET.function(article("Fog."))


def test_a_table_is_written_as_csv_or_json_lines_and_csv_has_the_quotes() -> None:
    assert with_table(FORMATS["text"], None) is FORMATS["text"]
    assert with_table(FORMATS["jsonl"], None) is FORMATS["jsonl"]
    for form, table in (("csv", None), ("csv", "people"), ("jsonl", "people")):
        made = with_table(FORMATS[form], table)
        assert made.rows
        assert made.name == form
        assert made.function.keywords["table"] == (table or "quotes")  # type: ignore[attr-defined]
    with pytest.raises(click.UsageError, match="--table needs --format csv or --format jsonl, not text"):
        with_table(FORMATS["text"], "people")


def test_lines_that_begin_with_an_identifier_can_be_gone_on_with() -> None:
    resumable = {name for name, one in FORMATS.items() if is_resumable(one)}
    assert resumable == {"jsonl"}
    assert is_resumable(QUOTES)


@pytest.mark.parametrize(
    ("exporter", "jobs", "several", "exported"),
    [
        (PARQUET, 1, True, True), (FORMATS["json"], 1, True, False), (FORMATS["json"], 2, True, True),
        (FORMATS["view"], 2, True, False), (FORMATS["html"], 2, True, False), (FORMATS["html"], 2, False, True),
        (Exporter("x", lambda one: ""), 2, True, False),
    ],
)  # fmt: skip
def test_several_processes_export_what_they_can_send(
    exporter: Exporter, jobs: int, several: bool, exported: bool
) -> None:
    made = export_for(exporter, jobs, several=several)
    assert (made is not None) is exported


@pytest.mark.parametrize(
    ("exporter", "several", "is_file", "kind"),
    [
        (FORMATS["view"], True, False, View), (FORMATS["view"], True, True, Lines),
        (FORMATS["json"], True, False, JsonList),
        (FORMATS["json"], False, False, Lines), (FORMATS["jsonl"], True, False, Lines),
        (with_table(FORMATS["jsonl"], "people"), True, False, Lines), (FORMATS["text"], True, False, Lines),
    ],
)  # fmt: skip
def test_the_writer_of_a_format(exporter: Exporter, several: bool, is_file: bool, kind: type) -> None:
    made = writer_for(exporter, print, several=several, is_file=is_file, with_header=True)
    assert type(made) is kind


def test_several_pages_need_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    html = FORMATS["html"]
    assert isinstance(pages_writer(html, tmp_path, several=True), Pages)
    assert isinstance(pages_writer(html, tmp_path / "new", several=True), Pages)
    assert pages_writer(html, tmp_path, several=False) is None
    assert pages_writer(FORMATS["text"], tmp_path, several=True) is None
    with pytest.raises(click.UsageError, match="several pages need a folder: --output FOLDER"):
        pages_writer(html, None, several=True)
    with pytest.raises(click.UsageError, match="file is a file"):
        pages_writer(html, path, several=True)


def test_folders_json_lines_and_parquet_can_have_many_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").mkdir()
    many = {name for name in ("a.jsonl", "a.NDJSON", "a.jsonl.gz", "a.parquet", str(tmp_path), "a.txt", "a", "-", "")
            if parse_module._has_many(name)}  # fmt: skip
    assert many == {"a.jsonl", "a.NDJSON", "a.jsonl.gz", "a.parquet", str(tmp_path)}


def test_an_output_that_ends_early_has_its_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    def raising(error: BaseException) -> Any:
        def write() -> bool:
            raise error

        return write

    assert parse_module.run(lambda: True)
    assert not parse_module.run(lambda: False)
    assert parse_module.run(raising(BrokenPipeError())), "the reader has what it wanted"
    for error, code, said in (
        (outputs.UnwritableError("out", "full"), outputs.EXIT_UNWRITTEN, "newsparse: out: not written: full\n"),
        (KeyboardInterrupt(), outputs.EXIT_INTERRUPTED,
         "newsparse: work: interrupted; the output written so far is complete\n"),
    ):  # fmt: skip
        with pytest.raises(SystemExit) as caught:
            parse_module.run(raising(error))
        assert caught.value.code == code
        assert capsys.readouterr().err == said


def test_the_items_of_work_are_unchanged_by_the_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("newsparse.cli.progress.PATIENCE", -1.0)
    for stream in (None, io.StringIO(), Terminal()):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(with_progress("abc")) == ["a", "b", "c"]
        if isinstance(stream, io.StringIO):
            assert ("documents" in stream.getvalue()) is stream.isatty()


def test_the_null_device_takes_what_was_not_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with open(tmp_path / "out", "w") as stream, monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", stream)
        stream.write("Fog.")
        outputs._discard_buffers()
        stream.flush()
        assert os.fstat(stream.fileno()).st_rdev == os.stat(os.devnull).st_rdev
    assert (tmp_path / "out").read_text() == ""
