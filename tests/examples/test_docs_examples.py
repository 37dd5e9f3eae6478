"""Every example in the documentation and the README works: prompts are run, other code is in ``examples/``."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import pytest

from newsparse import Pipeline, Settings
from newsparse.cli import main
from newsparse.errors import SettingsError

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(page for page in (*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")) if page.name != "CHANGELOG.md")
IN_FOLDERS = sorted(
    path
    for folder in ("changelog.d", "examples", "plugins", "seeds", "tests")
    for path in ROOT.glob(f"{folder}/**/README.md")
)
FENCE = re.compile(r"^```(?P<language>\w+)[^\n]*\n(?P<code>.*?)^```$", re.M | re.S)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

NOT_RUN = {"docs/howto/engines.md"}
"""Examples for a cluster: they are compiled, not run."""

NEEDS = {
    "docs/howto/datasette.md": ("sqlite_utils",),
    "docs/howto/html-input.md": ("trafilatura",),
    "docs/howto/pandas.md": ("pandas", "polars"),
    "docs/howto/spacy.md": ("spacy",),
}
"""The packages that the examples of a page need and newsparse does not depend on: without them they are not run."""

FILES = {
    "page.html": "<html><head><title>Ferry is back</title></head><body><article><h1>Ferry is back</h1><p>The ferry is "
    "back in Tallow Bay after three winters, the harbour office said.</p></article></body></html>",
    "quotes.jsonl": '{"id": "a17", "quote": "It is back.", "speaker": "Ada Lunn", "form": "direct"}\n',
}
"""The files of the reader that examples open."""


def require(page: Path) -> None:
    for module in NEEDS.get(name(page), ()):
        pytest.importorskip(module)
    if name(page) == "docs/howto/spacy.md" and not entry_points(group="spacy_factories", name="newsparse"):
        pytest.skip("spaCy finds newsparse only if it is installed")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path, language: str) -> Iterator[tuple[int, str]]:
    """The fenced blocks of a page in a language, each with the number of lines before its code."""
    text = path.read_text(encoding="utf-8")
    for m in FENCE.finditer(text):
        if m["language"] == language:
            yield text.count("\n", 0, m.start("code")), m["code"]


def with_blocks(language: str) -> list[Path]:
    return [page for page in PAGES if any(blocks(page, language))]


SLOW = {"docs/howto/testing-a-parser.md"}
"""Pages whose examples check the laws of a parser."""


def marked_if_slow(pages: list[Path]) -> list[Any]:
    return [pytest.param(page, marks=pytest.mark.slow) if name(page) in SLOW else page for page in pages]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # an example may not close its files
@pytest.mark.parametrize("page", marked_if_slow(with_blocks("python")), ids=name)
def test_the_examples_with_prompts_give_the_shown_results(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require(page)
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT / "examples" / "custom_plugin" / "src"))
    examples: list[doctest.Example] = []
    for line, code in blocks(page, "python"):
        for example in doctest.DocTestParser().get_examples(code, name(page)):
            example.lineno += line
            examples.append(example)
    report: list[str] = []
    test = doctest.DocTest(examples, {"__name__": "__main__"}, name(page), str(page), 0, None)
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert not report, "".join(report)


@pytest.mark.parametrize("page", with_blocks("python"), ids=name)
def test_the_code_without_prompts_is_in_an_example_or_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require(page)
    for file, content in FILES.items():
        (tmp_path / file).write_text(content, encoding="utf-8")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "examples").rglob("*.py")]
    for line, code in blocks(page, "python"):
        if ">>> " in code or any(code in source for source in sources):
            continue
        where = f"{name(page)}:{line}"
        assert code.startswith(("from ", "import ", '"""')), f"{where} is neither a module nor in a file of examples/"
        compiled = compile(code, where, "exec")
        if name(page) not in NOT_RUN:
            module = ModuleType(f"example_{line}")
            exec(compiled, vars(module))
            if hasattr(module, "newsparse_annotators"):
                pipeline = Pipeline(plugins=[module], on_error="raise")
                assert pipeline.annotators
                pipeline.parse((ROOT / "seeds" / "wire.txt").read_text(encoding="utf-8"))


def files_of(page: Path) -> dict[str, str]:
    """The files of a tutorial: the blocks with a title, joined if they have the same title."""
    files: dict[str, str] = {}
    for m in FENCE.finditer(page.read_text(encoding="utf-8")):
        if titled := re.match(r'```\w+ title="([^"]+)"', m[0]):
            files[titled[1]] = files.get(titled[1], "") + m["code"]
    return files


@pytest.mark.slow
def test_the_tutorial_produces_the_example_plugin(tmp_path: Path) -> None:
    plugin = ROOT / "examples" / "custom_plugin"
    files = files_of(ROOT / "docs" / "tutorial" / "first-plugin.md")
    sources = {
        path.relative_to(plugin).as_posix() for path in (plugin / "src").rglob("*") if path.suffix in (".py", ".tsv")
    }
    assert sources <= files.keys()
    for file in sources:
        lines = (plugin / file).read_text(encoding="utf-8").splitlines()
        assert files[file].splitlines() == lines or (file.endswith(".tsv") and {*files[file].splitlines()} < {*lines})
    made, example = (tomllib.loads(text) for text in (files["pyproject.toml"], (plugin / "pyproject.toml").read_text()))
    assert made["build-system"] == example["build-system"]
    assert made["tool"]["hatch"] == example["tool"]["hatch"]
    assert made["project"].items() <= {**example["project"], "dependencies": made["project"]["dependencies"]}.items()
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("page", with_blocks("sh"), ids=name)
def test_the_commands_have_the_shown_options(page: Path) -> None:
    for line, code in blocks(page, "sh"):
        for shown in re.findall(r"\bnewsparse (\w+)([^|>&\n]*)", code):
            context = click.Context(main, info_name="newsparse")
            command = main.get_command(context, shown[0])
            assert command is not None, f"{name(page)}:{line} has an unknown command {shown[0]!r}"
            options = command.make_parser(click.Context(command, context)).parse_args(shlex.split(shown[1]))
            assert options, f"{name(page)}:{line}"


@pytest.mark.parametrize("page", with_blocks("toml"), ids=name)
def test_the_shown_settings_can_be_read(page: Path) -> None:
    kinds = Pipeline().settings_types
    known = {kind.section for kind in kinds}
    for line, code in blocks(page, "toml"):
        shown = {section: table for section, table in tomllib.loads(code).items() if section in known}
        try:
            Settings.from_mapping(shown, kinds)
        except SettingsError as error:
            pytest.fail(f"{name(page)}:{line}: {error}")


@pytest.mark.parametrize("page", PAGES + IN_FOLDERS, ids=name)
def test_linked_files_exist(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\((?!\w+:)([^)#\s]+)[^)]*\)", text):
        assert (page.parent / target).exists(), f"{name(page)} points to {target}"
