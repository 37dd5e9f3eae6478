"""The testing kit: laws for any parser of text, texts with expected results, and cases as data.

Needs the extra ``testing`` (hypothesis)::

    from newsparse.testing import check_annotator

    def test_laws():
        check_annotator(MY_ANNOTATOR, vocabulary=["(TICK.R)"])
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.testing import laws
    from newsparse.testing.cases import Case, case_files, read_cases
    from newsparse.testing.check import (
        LawSkippedWarning,
        check_annotator,
        check_pipeline,
        laws_of_stories,
        laws_of_texts,
    )
    from newsparse.testing.expectations import differences, expectation
    from newsparse.testing.laws import LawError
    from newsparse.testing.marked import mark_quotes, unmark
    from newsparse.testing.noise import NOISES, Noise
    from newsparse.testing.parsers import check_parser
    from newsparse.testing.strategies.boilerplate_lines import boilerplate_lines
    from newsparse.testing.strategies.bylines import bylines
    from newsparse.testing.strategies.credit_lines import credit_lines
    from newsparse.testing.strategies.datelines import datelines
    from newsparse.testing.strategies.hostile_annotations import hostile_annotations
    from newsparse.testing.strategies.mutations import mutations
    from newsparse.testing.strategies.page_like_stories import page_like_stories
    from newsparse.testing.strategies.pools import LOCALES
    from newsparse.testing.strategies.quotations import quotations
    from newsparse.testing.strategies.stories import noisy, stories
    from newsparse.testing.strategies.story import Story
    from newsparse.testing.strategies.texts import nasty_texts
    from newsparse.testing.strategies.timestamps import timestamps

__all__ = [
    "LOCALES",
    "NOISES",
    "Case",
    "LawError",
    "LawSkippedWarning",
    "Noise",
    "Story",
    "boilerplate_lines",
    "bylines",
    "case_files",
    "check_annotator",
    "check_parser",
    "check_pipeline",
    "credit_lines",
    "datelines",
    "differences",
    "expectation",
    "hostile_annotations",
    "laws",
    "laws_of_stories",
    "laws_of_texts",
    "mark_quotes",
    "mutations",
    "nasty_texts",
    "noisy",
    "page_like_stories",
    "quotations",
    "read_cases",
    "stories",
    "timestamps",
    "unmark",
]

# Loaded at first use, so that the other process of ``deterministic_elsewhere`` starts fast, and hypothesis is imported
# only if it is needed.
_NAMES_BY_MODULE = {
    "cases": ("Case", "case_files", "read_cases"),
    "check": ("LawSkippedWarning", "check_annotator", "check_pipeline", "laws_of_stories", "laws_of_texts"),
    "expectations": ("differences", "expectation"),
    "laws": ("LawError",),
    "marked": ("mark_quotes", "unmark"),
    "noise": ("NOISES", "Noise"),
    "parsers": ("check_parser",),
    "strategies.boilerplate_lines": ("boilerplate_lines",),
    "strategies.bylines": ("bylines",),
    "strategies.credit_lines": ("credit_lines",),
    "strategies.datelines": ("datelines",),
    "strategies.hostile_annotations": ("hostile_annotations",),
    "strategies.mutations": ("mutations",),
    "strategies.page_like_stories": ("page_like_stories",),
    "strategies.pools": ("LOCALES",),
    "strategies.quotations": ("quotations",),
    "strategies.stories": ("noisy", "stories"),
    "strategies.story": ("Story",),
    "strategies.texts": ("nasty_texts",),
    "strategies.timestamps": ("timestamps",),
}
_MODULE_OF = {name: f"newsparse.testing.{module}" for module, names in _NAMES_BY_MODULE.items() for name in names}


def __getattr__(name: str) -> Any:
    if name != "laws" and name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return (
            import_module("newsparse.testing.laws")
            if name == "laws"
            else getattr(import_module(_MODULE_OF[name]), name)
        )
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        message = f"newsparse.testing.{name} needs hypothesis; get it with: pip install 'newsparse[testing]'"
        raise ModuleNotFoundError(message, name=error.name) from error


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
