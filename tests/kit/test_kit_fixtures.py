"""The opt-in fixtures work, and they are not loaded automatically."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import hostile_kit
import pytest

from newsparse import AnnotatorError, Dateline, Pipeline

pytest_plugins = ["newsparse.testing.fixtures"]

TEXT = "LOW HARBOUR (Reuters) - The old ferry carried forty passengers a day across the bay."


def test_a_text_is_parsed_with_all_installed_plugins(newsparse_parse: Callable[..., object]) -> None:
    article = newsparse_parse(TEXT)
    assert getattr(article, "dateline", None) is not None


def test_a_plugin_can_be_left_out(newsparse_without: Callable[..., Pipeline]) -> None:
    assert newsparse_without("dateline").parse(TEXT).first(Dateline) is None


class TestOverridden:
    @pytest.fixture
    def newsparse_pipeline(self) -> Pipeline:
        return Pipeline(plugins=[], extra=[hostile_kit.CRASHES])

    def test_an_annotator_that_fails_fails_the_test(self, newsparse_parse: Callable[..., object]) -> None:
        with pytest.raises(AnnotatorError, match="bad luck"):
            newsparse_parse(TEXT)


def test_no_pytest_plugin_is_loaded_by_itself(tmp_path: Path) -> None:
    assert not [point for point in distribution("newsparse").entry_points if point.group == "pytest11"]
    (tmp_path / "test_it.py").write_text("def test_it(newsparse_parse): pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "fixture 'newsparse_parse' not found" in done.stdout
