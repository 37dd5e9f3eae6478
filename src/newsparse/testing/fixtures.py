"""Fixtures for pytest. They are not loaded automatically; load them with::

pytest_plugins = ["newsparse.testing.fixtures"]  # in the conftest.py at the top of the tests
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse.model import Article, Hints
from newsparse.pipeline import Pipeline

ParseFunction = Callable[..., Article]


@pytest.fixture(scope="session")
def newsparse_pipeline() -> Pipeline:
    """The pipeline of all installed plugins, built once; override it to test with another."""
    return Pipeline()


@pytest.fixture
def newsparse_parse(newsparse_pipeline: Pipeline) -> ParseFunction:
    """Parse a text with that pipeline; if an annotator fails, the test fails with its traceback."""
    strict = newsparse_pipeline.with_options(on_error="raise")

    def parse(text: str, hints: Hints | None = None) -> Article:
        return strict.parse(text, hints)

    return parse


@pytest.fixture
def newsparse_without(newsparse_pipeline: Pipeline) -> Callable[..., Pipeline]:
    """Return that pipeline without the named plugins or annotators."""

    def without(*names: str) -> Pipeline:
        return newsparse_pipeline.with_options(disable=newsparse_pipeline.disabled | {*names})

    return without
