"""The testing kit: laws that any parser of news text can be held to, and texts to hold it to them.

Needs the extra ``testing`` (hypothesis)::

    from newsparse.testing import check_annotator

    def test_laws():
        check_annotator(MY_ANNOTATOR, vocabulary=["(TICK.R)"])
"""

from typing import TYPE_CHECKING, Any

from newsparse.testing import laws
from newsparse.testing.check import check_annotator, check_pipeline, laws_of_stories, laws_of_texts
from newsparse.testing.laws import LawError
from newsparse.testing.noise import NOISES, Noise
from newsparse.testing.strategies.texts import nasty_texts

if TYPE_CHECKING:
    from newsparse.testing.cases import Expectation, differences, expectation, read_cases

__all__ = [
    "NOISES",
    "Expectation",
    "LawError",
    "Noise",
    "check_annotator",
    "check_pipeline",
    "differences",
    "expectation",
    "laws",
    "laws_of_stories",
    "laws_of_texts",
    "nasty_texts",
    "read_cases",
]


def __getattr__(name: str) -> Any:
    # Not imported above, or ``python -m newsparse.testing.cases`` would run a module that is there already.
    if name in ("Expectation", "differences", "expectation", "read_cases"):
        from newsparse.testing import cases

        return getattr(cases, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
