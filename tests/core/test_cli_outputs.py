"""The commands write each document once, in order, apart from the others, and say in the exit code what failed."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from newsparse import Article, Headline, Phrase, Problem, Quote, Remark, Source, Span
from newsparse.cli import main
from newsparse.cli.clean import marked_lines
from newsparse.cli.explain import explanation
from newsparse.cli.work import Result as Parsed
from newsparse.cli.writers import Pages
from newsparse.text import split_blocks

STORY = "Ferry is back\n\nThe ferry is back in Velmar.\n\nIt was away for a year.\n"


@pytest.fixture(autouse=True)
def no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSPARSE_DISABLE_AUTOLOAD", "1")


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    made = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.txt"
        path.write_text(STORY.replace("ferry", name))
        made.append(path)
    return made


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def article() -> Article:
    text = STORY + "\n“It is so,” she said. “Yes.”\n"

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    def quote(words: str, source: Source | None) -> Quote:
        return Quote(span=at(words), form="direct", content=(Phrase(text=words, span=at(words)),), source=source,
                     annotator="quotes", rule="cue after")  # fmt: skip

    she = Source(mention=Phrase(text="she", span=at("she")))
    return Article(
        text=text, blocks=split_blocks(text),
        annotations=(Headline(span=at("Ferry is back"), annotator="lines", rule="first line"), quote("It is so,", she),
                     quote("Yes.", None)),
        remarks=(Remark(code="a.whole", message="of all"), Remark(code="a.here", message="not it", span=at("year"))),
        problems=(Problem(stage="load", message="one plugin is broken"),),
    )  # fmt: skip


def test_clean_separates_the_stories_by_one_blank_line(stories: list[Path]) -> None:
    bodies = [path.read_text() for path in stories]
    assert run("clean", *stories).stdout == "\n".join(bodies)
    assert run("clean", stories[0]).stdout == bodies[0]


def test_clean_writes_the_same_to_a_file(stories: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert run("clean", *stories, "-o", output).stdout == ""
    assert output.read_text() == run("clean", *stories).stdout


@pytest.mark.parametrize("command", ["clean", "explain", "parse"])
def test_the_exit_code_is_one_if_an_input_is_unreadable_and_the_others_are_written(
    command: str, stories: list[Path], tmp_path: Path
) -> None:
    done = run(command, tmp_path / "none.txt", stories[0])
    assert done.exit_code == 1
    assert "none.txt: not parsed" in done.stderr
    assert run(command, stories[0]).exit_code == 0


def test_the_marked_lines_are_in_text_order_with_the_reason_of_what_is_not_in_the_story() -> None:
    lines = list(marked_lines(article()))
    assert lines[0] == "- [headline · first line] Ferry is back"
    assert lines[1] == "  The ferry is back in Velmar. It was away for a year. “It is so,” she said. “Yes.”"
    assert len(lines) == 2


def test_explain_names_the_documents_if_there_are_several(stories: list[Path]) -> None:
    shown = run("explain", *stories).stdout.splitlines()
    assert [line for line in shown if line.startswith("== ")] == [f"== {path}" for path in stories]
    assert "== " not in run("explain", stories[0]).stdout


def test_an_explanation_is_in_text_order_then_remarks_on_the_whole_then_problems() -> None:
    one = article()
    lines = list(explanation(one))
    spans = [found.span for found in one.annotations]
    places = [f"{span.start}-{span.end}" for span in (spans[0], one.remarks[1].span, spans[1], spans[2]) if span]
    assert [line.split()[0] for line in lines] == [*places[:3], "speaker:", places[3], "speaker:", ".", "problem:"]
    assert "headline: 'Ferry is back'   [rule 'first line' of lines]" in lines[0]
    assert lines[1].endswith(". 'year'   (a.here: not it)")
    assert lines[3].strip() == "speaker: no name, source 'she'"
    assert lines[5].strip() == "speaker: not said"
    assert lines[6].strip() == ". (a.whole: of all)"
    assert lines[7] == "problem: one plugin is broken"


def test_an_explanation_shows_the_steps_only_if_they_are_wanted() -> None:
    one = attrs.evolve(article(), remarks=(Remark(code="a.step.one", message="the first step"),))
    assert "the first step" not in "".join(explanation(one))
    assert "the first step" in "".join(explanation(one, steps=True))


def test_pages_have_a_file_each_whatever_the_names_of_the_documents_are(tmp_path: Path) -> None:
    names = ["a/story.txt", "b/story.txt", "STORY.txt", "index", "no name?*", "...", "x" * 300]
    pages = Pages(tmp_path / "pages")
    pages.write(Parsed(name, article()) for name in names)
    files = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert len(files) == len(names) + 1
    assert len({name.lower() for name in files}) == len(files), "names differ without regard to case too"
    index = (tmp_path / "pages" / "index.html").read_text()
    assert all(f'href="{name}"' in index for name in files if name != "index.html")
    assert all(len(name) < 100 for name in files)


@pytest.mark.parametrize(("size", "shown"), [(90, "x" * 90), (91, "x" * 89 + "…")])
def test_an_explanation_shows_ninety_code_points_of_a_part(size: int, shown: str) -> None:
    text = "x" * size
    made = Article(text=text, blocks=split_blocks(text), annotations=(Headline(span=Span(0, size), annotator="lines"),))
    (line,) = explanation(made)
    assert line == f"     0-{size}     headline: '{shown}'   [by lines]"


def test_a_line_of_an_explanation_has_the_rule_of_the_speaker() -> None:
    found = article()
    source = Source(mention=Phrase(text="she", span=Span(0, 3)), name="Ann Lee", referent=Span(0, 3), rule="pronoun")
    quote = attrs.evolve(found.quotes[0], source=source)
    lines = list(explanation(attrs.evolve(found, annotations=(quote,), remarks=(), problems=())))
    assert lines[1] == "              speaker: 'Ann Lee', named by 'pronoun', source 'she'"


@pytest.mark.parametrize("command", ["parse", "clean", "explain"])
def test_the_options_of_inputs_and_pipelines_have_their_names(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a.data"
    path.write_text('{"key": "k1", "words": "The ferry is back in Velmar."}\n')
    options = ("--input", "jsonl", "--glob", "*.data", "--text-field", "words", "--id-field", "key")
    hints = ("--hint-site", "quay.example", "--hint-date", "2026-05-04", "--hint-language", "en")
    done = run(command, *options, *hints, "--disable", "newsparse_quotes", tmp_path)
    assert done.exit_code in (0, 2), done.output
    assert "No such option" not in done.output
    if command == "parse":
        record = run(command, *options, "--format", "jsonl", tmp_path).stdout
        assert '"id": "k1"' in record
    assert run(command, "--input", "nonsense", tmp_path).exit_code == 2
    assert run(command, "--hint-date", "4 May", tmp_path).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("parse", "--format", "text", "--table", "quotes"), "--table needs --format csv or --format jsonl, not text"),
        (("parse", "--resume"), "--resume needs --output FILE and --format jsonl, csv or parquet"),
        (("parse", "--format", "parquet"), "--format parquet needs --output FILE"),
        (("parse", "--format", "html", "."), "several pages need a folder: --output FOLDER"),
        (("parse", "--only", "nothing"), "unknown plugin or annotator in --only: 'nothing'"),
        (("parse", "--jobs", "0"), "0 is not in the range"),
        (("parse", "--time-budget", "0"), "0.0 is not in the range"),
    ],
)
def test_wrong_options_are_named(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments, *(() if arguments[-1] == "." else ("-",)))
    assert done.exit_code == 2
    assert message in done.output


def test_plugins_are_listed_for_reading_and_as_json() -> None:
    shown = run("plugins").stdout
    heads = [" ".join(line.split()) for line in shown.splitlines()]
    for head in ("plugin distribution version", "annotator provides depends on", "format description"):
        assert head in heads
    assert "  for reading\n" in shown
    listed = run("plugins", "--format", "json").stdout
    assert listed.startswith('{\n  "compiled": ')
    for key in ('"plugins"', '"annotators"', '"formats"', '"commands"', '"problems"'):
        assert f"{key}: [" in listed
