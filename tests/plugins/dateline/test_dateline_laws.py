"""The plugin satisfies the laws of the test kit."""

from newsparse import Pipeline
from newsparse.testing import check_pipeline


def test_laws() -> None:
    check_pipeline(Pipeline(plugins=["newsparse_dateline.plugin"]))
