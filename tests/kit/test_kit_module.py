"""The public names of the kit, and the case file that it prints."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsparse
import newsparse.testing
from newsparse import AnnotatorError, Article, Pipeline
from newsparse.testing import LawError, differences, laws
from newsparse.testing.cases import main

STORY = "Ferry sails again\n\nBy Ada Quill\n\nOSLO (AP) — The ferry will sail on Monday, the harbour office said.\n"


def test_the_kit_has_the_listed_names_and_no_others() -> None:
    assert set(newsparse.testing.__all__) <= set(dir(newsparse.testing))
    with pytest.raises(AttributeError, match="has no attribute 'sotries'"):
        _ = newsparse.testing.sotries


def test_the_printed_case_file_has_the_parts_that_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "ferry.txt"
    story.write_bytes(STORY.encode())
    monkeypatch.setattr(sys, "argv", ["cases", str(story)])
    main()
    parts = tomllib.loads(capsys.readouterr().out)
    assert parts["dateline"]["places"] == ["OSLO"]
    assert differences(newsparse.parse(STORY), parts) == []


def test_a_text_that_raises_breaks_the_first_law() -> None:
    class Fails(Pipeline):
        def parse(self, text: str, hints: object = None) -> Article:
            raise KeyError("lost")

    with pytest.raises(LawError, match=r"(?s)Total.*KeyError") as caught:
        laws.total(Fails(plugins=[]), "x")
    assert isinstance(caught.value.__cause__, KeyError)
    assert not isinstance(caught.value.__cause__, AnnotatorError)


def test_a_changed_text_breaks_the_second_law() -> None:
    with pytest.raises(LawError, match="Unchanged"):
        laws.unchanged(newsparse.parse("The ferry sails."), "The ferry sails!")


@pytest.mark.parametrize("name", ["check_annotator", "stories", "laws"])
def test_without_hypothesis_the_error_names_the_extra(name: str) -> None:
    code = f"import sys; sys.modules['hypothesis'] = None; from newsparse.testing import {name}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == (
        f"ModuleNotFoundError: newsparse.testing.{name} needs hypothesis; get it with: pip install 'newsparse[testing]'"
    )


def test_cases_are_read_without_hypothesis() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; from newsparse.testing import read_cases, differences"
    subprocess.run([sys.executable, "-c", code], check=True)
