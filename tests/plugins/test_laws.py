"""The standard plugins keep the laws, as any plugin must."""

from __future__ import annotations

import pickle

import pytest

from newsparse import Pipeline
from newsparse.testing import check_pipeline


@pytest.mark.slow
@pytest.mark.parametrize("name", ["boilerplate", "credits", "dateline", "furniture", "quotes"])
def test_a_standard_plugin_keeps_the_laws(name: str) -> None:
    check_pipeline(Pipeline(plugins=[f"newsparse_{name}.plugin"]))


def test_the_standard_annotators_can_be_the_dependencies_of_another_one_in_another_process() -> None:
    for annotator in Pipeline().annotators:
        assert pickle.loads(pickle.dumps(annotator.function)) is not None
