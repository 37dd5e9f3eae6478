"""The testing kit: laws that any parser of news text can be held to, and texts to hold it to them.

Needs the extra ``testing`` (hypothesis)::

    from newsparse.testing import check_annotator

    def test_laws():
        check_annotator(MY_ANNOTATOR, vocabulary=["(TICK.R)"])
"""

from newsparse.testing import laws
from newsparse.testing.cases import Expectation, differences, expectation, read_cases
from newsparse.testing.check import check_annotator, check_pipeline, laws_of_stories, laws_of_texts
from newsparse.testing.laws import LawError
from newsparse.testing.noise import NOISES, Noise
from newsparse.testing.strategies.texts import nasty_texts

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
