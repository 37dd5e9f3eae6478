"""The standard plugins keep the laws, as any plugin must."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.testing import check_pipeline


@pytest.mark.slow
@pytest.mark.parametrize("name", ["boilerplate", "credits", "dateline", "furniture", "quotes"])
def test_a_standard_plugin_keeps_the_laws(name: str) -> None:
    check_pipeline(Pipeline(plugins=[f"newsparse_{name}.plugin"]))
