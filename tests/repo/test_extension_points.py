"""The changes that ``docs/howto/extend.md`` lists need one line or one file each: made on a copy of the packages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

PACKAGES = ("newsparse", "newsparse_boilerplate", "newsparse_credits", "newsparse_dateline", "newsparse_furniture",
            "newsparse_quotes")  # fmt: skip
PARSE = """
import json, sys, newsparse
a = newsparse.parse(sys.stdin.read())
json.dump({
    "from": newsparse.__file__,
    "problems": [problem.message for problem in a.problems],
    "cues": [quote.cue.text for quote in a.quotes if quote.cue],
    "agency": a.dateline.agency.text if a.dateline and a.dateline.agency else None,
    "byline": a.byline.organization.text if a.byline and a.byline.organization else None,
    "boilerplate": [[residue.category, residue.text] for residue in a.boilerplate],
}, sys.stdout)
"""


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with a copy of the packages, to go first on ``sys.path``."""
    for name in PACKAGES:
        source = import_module(name).__file__
        assert source is not None
        shutil.copytree(Path(source).parent, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def run(packages: Path, arguments: list[str], given: str) -> str:
    path = os.pathsep.join(filter(None, [str(packages), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, *arguments], input=given, env={**os.environ, "PYTHONPATH": path}, cwd=packages,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def parse(packages: Path, text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(packages, ["-X", "utf8", "-c", PARSE], text))
    assert Path(found["from"]).is_relative_to(packages)
    assert found["problems"] == []
    return found


def insert(path: Path, line: str, *, after: str = "") -> None:
    """Add a line to a file: after the first that is ``after``, or at the end."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = lines.index(after) + 1 if after else len(lines)
    path.write_text("\n".join([*lines[:at], line, *lines[at:], ""]), encoding="utf-8")


def test_a_speech_verb_is_one_line(packages: Path) -> None:
    story = "Ada Thorne grizzled that the pump was the wrong one for a well of this depth.\n"
    assert parse(packages, story)["cues"] == []
    insert(packages / "newsparse_quotes" / "data" / "speech_verbs.toml", 'grizzle = "strong"', after="[verbs]")
    assert parse(packages, story)["cues"] == ["grizzled"]


def test_an_agency_is_one_line_for_the_dateline_and_the_byline(packages: Path) -> None:
    story = "Mill to close\n\nBy Weirwatch\n\nOSTERVIK, March 3 (Weirwatch) - The mill closes in May, its owner said.\n"
    assert parse(packages, story)["byline"] is None
    insert(packages / "newsparse" / "lexicon" / "data" / "agencies.toml", "Weirwatch = {}")
    found = parse(packages, story)
    assert (found["agency"], found["byline"]) == ("Weirwatch", "Weirwatch")


PAGE = """The ferry to Low Harbour will run twice a day until the ice has gone, the company said on Tuesday.

Passengers had complained that the single boat was full by seven, and that the café opened at eight.

{}
"""


def test_a_boilerplate_phrase_is_one_line(packages: Path) -> None:
    story = PAGE.format("Fold this page and keep it dry")
    assert parse(packages, story)["boilerplate"] == []
    phrases = packages / "newsparse_boilerplate" / "data" / "phrases" / "en.txt"
    insert(phrases, "fold this page and keep it dry", after="== app_residue line")
    assert parse(packages, story)["boilerplate"] == [["app_residue", "Fold this page and keep it dry"]]


def test_a_language_is_one_file(packages: Path) -> None:
    story = PAGE.format("Avaa mobiiliversio tästä")
    assert parse(packages, story)["boilerplate"] == []
    phrases = packages / "newsparse_boilerplate" / "data" / "phrases"
    (phrases / "fi.txt").write_text("// Invented.\n\n== app_residue line\navaa mobiiliversio tästä\n", encoding="utf-8")
    assert parse(packages, story)["boilerplate"] == [["app_residue", "Avaa mobiiliversio tästä"]]


SHOUT = """
from newsparse import hookimpl
from newsparse.plugin import Exporter

@hookimpl
def newsparse_exporters():
    return [Exporter("shout", lambda article: article.body.text.upper())]
"""


def test_an_output_format_is_a_function_in_a_plugin(packages: Path) -> None:
    (packages / "shout.py").write_text(SHOUT, encoding="utf-8")
    info = packages / "shout-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[newsparse]\nshout = shout\n", encoding="utf-8")
    command = ["-X", "utf8", "-m", "newsparse", "parse", "--format", "shout", "-"]
    assert run(packages, command, "The mill closes in May.\n") == "THE MILL CLOSES IN MAY.\n"
