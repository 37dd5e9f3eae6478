"""Which examples hypothesis draws: the same ones in each run. A test fails because of a change and never by luck.

Nor does it fail because the machine is busy. ``pytest --hypothesis-profile=search`` draws other examples each time, to
look for what the usual ones don't show.
"""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", settings.get_profile("repeatable"), derandomize=False, print_blob=True)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--screenshots",
        metavar="FOLDER",
        help="write the pictures of the documentation: pytest -m slow tests/browser --screenshots docs/images",
    )
