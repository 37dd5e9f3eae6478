"""The pipeline of ``newsparse.parse``."""

from __future__ import annotations

import warnings
from functools import cache

from newsparse.errors import NewsparseWarning
from newsparse.pipeline.pipeline import Pipeline


@cache
def default_pipeline() -> Pipeline:
    """The pipeline of ``newsparse.parse``: the installed plugins with their default settings. Built once.

    Each article has the problems of its plugins; they are also warned about once.
    """
    pipeline = Pipeline()
    for problem in pipeline.problems:
        warnings.warn(problem.message, NewsparseWarning, stacklevel=3)
    return pipeline
