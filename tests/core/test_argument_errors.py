"""An argument of the wrong type is a ``TypeError`` with one sentence that names the expected type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import NUMBERS, Number

import newsparse
from newsparse import Annotator, Phrase, Pipeline, Quote, Settings, Span
from newsparse.export.json_document import load_many
from newsparse.lexicon import LexiconSettings
from newsparse_boilerplate import BoilerplateSettings
from newsparse_credits import CreditsSettings
from newsparse_dateline import DatelineSettings
from newsparse_quotes import QuotesSettings

EMPTY = Pipeline(plugins=[])
ARTICLE = EMPTY.parse("The ferry is back.")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: newsparse.parse_many("a text"),
            "texts must be a list of texts, not one text; write parse_many([text])",
        ),
        (lambda: EMPTY.parse(Path("story.txt")), "must be a str, not PosixPath; use newsparse.parse_file"),  # type: ignore[arg-type]
        (lambda: Settings({"quotes": {"cues": ["yodel"]}}), "Settings.from_mapping reads the tables of a TOML file"),
        (lambda: Settings("newsparse.toml"), "settings must be a list of settings such as QuotesSettings(...)"),
        (lambda: Pipeline(plugins=[], extra=[len]), "write Annotator(function, name=..., provides={...})"),
        (lambda: EMPTY.parse_many(b"a text"), "texts must be a list of texts, not one"),
        (lambda: EMPTY.parse_many(3), "texts must be an iterable of texts, not int"),
        (lambda: EMPTY.parse_many([], jobs="2"), "jobs must be an integer from 1, not '2'"),
        (lambda: EMPTY.parse_many([], jobs=None), "jobs must be an integer from 1, not None"),
        (lambda: EMPTY.parse_many([], time_budget="x"), "time_budget must be a positive number of seconds, not 'x'"),
        (
            lambda: ARTICLE.view(drop=Quote),
            "drop must be a list of annotation classes, not one class; write drop=[Quote]",
        ),
        (
            lambda: ARTICLE.view(only=Quote),
            "only must be a list of annotation classes, not one class; write only=[Quote]",
        ),
        (
            lambda: ARTICLE.view(drop=["quote"]),
            "drop must be a list of annotation classes such as [Quote], which 'quote' is",
        ),
        (lambda: ARTICLE.view(only=3), "only must be a list of annotation classes such as [Quote], which 3 is not"),
        (lambda: Pipeline(disable=[3]), "disable must be a collection of names, and 3 is not a string"),
        (lambda: newsparse.loads("{}", types=[3]), "types must be a list of annotation classes, and 3 is not one"),
        (lambda: newsparse.loads("{}", types=Quote), "types must be a list of annotation classes, not <class"),
        (lambda: next(load_many([3])), "line 1: a line must be str or bytes, not int"),
        (lambda: Phrase.of(3, Span(0, 1)), "Phrase.of needs a str and a Span, not 3 and Span(start=0, end=1)"),
        (lambda: Phrase.of("Ann", (0, 1)), "Phrase.of needs a str and a Span, not 'Ann' and (0, 1)"),
        (lambda: Span.from_match(None), "from_match needs a match of re or regex, not None"),
        (lambda: ARTICLE.all(Quote, within="x"), "within must be a Span, not 'x'"),
        (lambda: ARTICLE.first(Quote, covering="x"), "covering must be an offset, not 'x'"),
        (lambda: Span(0.5, 2), "a span needs two integers, got start=0.5, end=2"),
        (lambda: Span(True, 2), "a span needs two integers, got start=True, end=2"),
        (lambda: Span("a", 1), "a span needs two integers, got start='a', end=1"),
        (
            lambda: Annotator(print, name="x", provides=Number),
            "provides must be a set of classes, not one class; write prov",
        ),
        (lambda: Annotator(print, name="x", provides=3), "provides must be a set of classes of annotations, not 3"),
        (
            lambda: Annotator(print, name="x", provides=[], uses=3),
            "requires or uses must be a set of classes of annotations",
        ),
        (
            lambda: Annotator(print, name="x", provides=[], laws="local"),
            "laws must be a set of names, not one string; write",
        ),
        (
            lambda: Pipeline(plugins="quotes"),
            "plugins must be a list of plugins, not one string; write plugins=['quotes']",
        ),
        (lambda: Pipeline(plugins=3), "plugins must be a list of plugins, not int"),
        (lambda: Pipeline(disable="quotes"), "not one string; write disable={'quotes'}"),
        (lambda: Pipeline(disable=3), "disable must be a collection of names, not int"),
        (lambda: Pipeline(settings=CreditsSettings()), "settings must be a list, not CreditsSettings("),
        (
            lambda: Settings.from_mapping([], []),
            "the sections of settings must be a mapping, as tomllib returns it, not []",
        ),
        (lambda: Pipeline(plugins=[], extra=NUMBERS), "extra must be a list of Annotators, not Annotator"),
    ],
)
def test_a_wrong_argument_is_a_type_error_with_the_expected_type(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (QuotesSettings, "cues"),
        (DatelineSettings, "labels"),
        (BoilerplateSettings, "keep"),
        (BoilerplateSettings, "phrases"),
        (BoilerplateSettings, "patterns"),
        (BoilerplateSettings, "site_files"),
        (LexiconSettings, "agencies"),
        (LexiconSettings, "organizations"),
        (LexiconSettings, "places"),
        (LexiconSettings, "regions"),
        (CreditsSettings, "openers"),
    ],
)
def test_a_blank_string_in_a_setting_is_a_value_error(settings: Callable[..., object], name: str, blank: str) -> None:
    given: object = {blank: "research"} if name == "openers" else (blank,)
    with pytest.raises(ValueError, match=rf"^{name} must not contain '{blank}', a blank string$"):
        settings(**{name: given})


def test_invalid_numbers_of_jobs_are_a_value_error() -> None:
    for jobs in (float("nan"), float("inf"), 0):
        with pytest.raises(ValueError, match="jobs must be an integer from 1"):
            EMPTY.parse_many([], jobs=jobs)  # type: ignore[arg-type]


def test_a_misspelt_requirement_gets_a_suggestion() -> None:
    needy = Annotator(NUMBERS.function, name="needy", provides={Number}, requires={"tests.numbr"})
    other = Annotator(NUMBERS.function, name="other", provides={Number}, requires={"nothing.like.it"})
    first, second = Pipeline(plugins=[], extra=[NUMBERS, needy, other]).parse("7").problems
    assert first.message.endswith("requires, failed or is missing; did you mean 'tests.number'?")
    assert second.message.endswith("'nothing.like.it', which it requires, failed or is missing")


def test_a_phrase_outside_the_text_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="ends after the text, which has 3 code points"):
        Phrase.of("Ann", Span(0, 4))


def test_the_repr_of_an_annotation_with_wrong_fields_does_not_raise() -> None:
    assert repr(Number(span=None, value=1)).startswith("Number(span=None")  # type: ignore[arg-type]
    quote = Quote(span=Span(0, 3), content=3, form="direct", source=4)  # type: ignore[arg-type]
    assert repr(quote).startswith("Quote(")
