"""The pipeline: built once, immutable, pickled by names, the same result in any registration order."""

from __future__ import annotations

import functools
import pickle
import types
from collections.abc import Callable
from itertools import permutations
from typing import Any, ClassVar

import hostile
import pytest
from attrs import frozen
from hostile import VALID, Number

import newsparse
import newsparse_dateline.plugin
from newsparse import Annotation, Annotator, Article, Block, Draft, Headline, Hints, Pipeline, PluginError, Remark, Span
from newsparse.plugin import STORY_LAWS
from newsparse.text import split_blocks

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'


def one_number(doc: Draft) -> list[Number]:
    return [Number(span=Span(0, 1))]


def made(function: Callable[..., Any], name: str = "tests.made", **more: Any) -> Annotator:
    return Annotator(function, **{"name": name, "provides": {Number}, **more})


# Inputs ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [None, b"bytes", bytearray(b"x"), 3, ["a"], object()])
def test_only_strings_are_parsed(text: Any) -> None:
    with pytest.raises(TypeError, match="the text of an article must be a str, not"):
        Pipeline(plugins=[]).parse(text)


def test_bytes_get_advice() -> None:
    with pytest.raises(TypeError, match=r"decode it first$"):
        Pipeline(plugins=[]).parse(b"bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize("hints", ["en", {"language": "en"}, 3])
def test_hints_of_another_type_are_a_type_error(hints: Any) -> None:
    with pytest.raises(TypeError, match=r"hints must be Hints\(\.\.\.\)"):
        Pipeline(plugins=[]).parse("x", hints)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"plugins": "acme"}, TypeError, r"write plugins=\['acme'\]"),
        ({"disable": "quotes"}, TypeError, r"write disable=\{'quotes'\}"),
        ({"extra": [lambda doc: []]}, TypeError, "extra must be a list of Annotators"),
        ({"on_error": "ignore"}, ValueError, "'record' or 'raise', not 'ignore'"),
        ({"split": "columns"}, ValueError, "unknown layout: 'columns'"),
        ({"disable": {"nothing"}}, ValueError, "unknown plugin or annotator in disable: 'nothing'"),
        ({"settings": ["big"]}, TypeError, "instances of attrs classes"),
    ],
)
def test_wrong_arguments_are_rejected(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Pipeline(**{"plugins": [], **arguments})


def test_a_name_to_disable_gets_a_suggestion() -> None:
    with pytest.raises(ValueError, match=r"did you mean 'tests\.numbers'\?"):
        Pipeline(plugins=[], extra=VALID, disable={"tests.number"})


# Annotators -------------------------------------------------------------------------------------------------------


def test_an_invalid_annotator_is_rejected_with_the_reason() -> None:
    class Undecorated(Number):
        pass

    for change, error, message in [
        ({"function": 3}, TypeError, "must be callable"),
        ({"name": 3}, TypeError, "the name of an annotator must be a string"),
        ({"name": ""}, ValueError, "use a name such as 'acme.ticker'"),
        ({"provides": {int}}, TypeError, "must provide classes of annotations"),
        ({"provides": {"acme.ticker"}}, TypeError, "must provide classes of annotations"),
        ({"provides": {Undecorated}}, TypeError, r"decorate it with @frozen\(kw_only=True\)"),
        ({"provides": {newsparse.Opaque}}, TypeError, "define a kind of your own"),
        ({"requires": {3}}, TypeError, "requires and uses take classes of annotations or names, not 3"),
        ({"uses": {int}}, TypeError, "requires and uses take classes"),
        ({"laws": {"linear"}}, ValueError, "known laws: idempotent, local, typography"),
    ]:
        arguments: dict[str, Any] = {"function": one_number, "name": "a", "provides": {Number}, **change}
        with pytest.raises(error, match=message):
            Annotator(arguments.pop("function"), **arguments)


def test_the_story_laws_are_those_of_the_kit() -> None:
    assert made(one_number, laws=STORY_LAWS).laws == STORY_LAWS


def test_the_core_replaces_the_annotator_name_in_the_results() -> None:
    def claims_another_name(doc: Draft) -> list[Number | Remark]:
        return [
            Number(span=Span(0, 1), annotator="another.annotator"),
            Remark(code="a.b", message="m", annotator="else"),
        ]

    article = Pipeline(plugins=[], extra=[made(claims_another_name)]).parse("x")
    assert [a.annotator for a in article.annotations] == ["tests.made"]
    assert [r.annotator for r in article.remarks] == ["tests.made"]


def test_results_are_in_text_order_for_any_order_of_annotators() -> None:
    article = Pipeline(plugins=[], extra=VALID).parse(TEXT)
    starts = [a.span.start for a in article.annotations]
    assert starts == sorted(starts)
    assert len({a.annotator for a in article.annotations}) == 4


def test_the_registration_order_changes_nothing() -> None:
    articles = {Pipeline(plugins=[], extra=order).parse(TEXT) for order in permutations(VALID)}
    assert len(articles) == 1


def test_only_the_results_of_its_dependencies_are_visible_to_an_annotator() -> None:
    seen: dict[str, tuple[Annotation, ...]] = {}

    def looks(name: str, **more: Any) -> Annotator:
        def look(doc: Draft) -> list[Number]:
            seen[name] = doc.all(Annotation)
            return []

        return made(look, name, **more)

    Pipeline(
        plugins=[],
        extra=[*VALID, looks("z.alone"), looks("z.uses", uses={"tests.words"}), looks("z.through", uses={"z.uses"})],
    ).parse(TEXT)
    assert seen["z.alone"] == ()
    assert {a.annotator for a in seen["z.uses"]} == {"tests.words"}
    assert seen["z.through"] == seen["z.uses"]


def test_a_draft_shows_text_hints_blocks_and_is_read_only() -> None:
    drafts: list[Draft] = []

    def look(doc: Draft) -> list[Number]:
        drafts.append(doc)
        assert doc.first(Number) is None
        return []

    hints = Hints(language="en")
    pipeline = Pipeline(plugins=[], extra=[made(look)], trace=True)
    article = pipeline.parse(TEXT, hints)
    (draft,) = drafts
    assert (draft.text, draft.hints, draft.blocks, draft.trace) == (TEXT, hints, article.blocks, True)
    assert article.hints == hints
    with pytest.raises(AttributeError, match="read-only; yield annotations instead of setting 'text'"):
        draft.text = ""
    with pytest.raises(AttributeError):
        draft.other = 3  # type: ignore[attr-defined]


def test_the_first_of_several_is_the_first_in_the_text() -> None:
    firsts: list[Number | None] = []

    def look(doc: Draft) -> list[Headline]:
        firsts.append(doc.first(Number))
        return []

    made_last = made(look, "z.look", provides={Headline}, uses={Number})
    Pipeline(plugins=[], extra=[made_last, hostile.NUMBERS]).parse("a 7 b 8")
    assert firsts[0] is not None
    assert firsts[0].value == 7


def test_a_shared_value_is_computed_once_per_parse_and_not_kept() -> None:
    calls: list[str] = []

    def length(text: str) -> int:
        calls.append(text)
        return len(text)

    def find(doc: Draft) -> list[Number]:
        return [Number(span=Span(0, 1), value=doc.shared(length) + doc.shared(length))]

    pipeline = Pipeline(plugins=[], extra=[made(find, "a"), made(find, "b")])
    assert [a.value for a in pipeline.parse("abc").all(Number)] == [6, 6]
    pipeline.parse("ab")
    assert calls == ["abc", "ab"]


def test_a_draft_can_be_made_by_hand_for_the_tests_of_an_annotator() -> None:
    draft = Draft("a 7", split_blocks("a 7"))
    assert draft.hints == Hints()
    assert [n.value for n in hostile.numbers(draft)] == [7]


# Requirements ------------------------------------------------------------------------------------------------------


def test_an_annotator_with_a_missing_hard_dependency_is_skipped_and_reported() -> None:
    needy = made(one_number, "needy", requires={Headline})
    (problem,) = Pipeline(plugins=[], extra=[needy]).parse("x").problems
    assert (problem.annotator, problem.error) == ("needy", "MissingRequirement")
    assert "'newsparse.headline', which it requires, failed or is missing" in problem.message


def test_annotators_after_a_skipped_one_still_run() -> None:
    needy = made(one_number, "needy", requires={Headline})
    article = Pipeline(plugins=[], extra=[needy, made(one_number, "others")]).parse("x")
    assert [found.annotator for found in article.all(Number)] == ["others"]


def test_a_hard_dependency_without_results_is_met() -> None:
    needy = made(one_number, "needy", requires={Headline})
    article = Pipeline(plugins=[], extra=[needy, hostile.HEADLINE]).parse("x")
    assert article.all(Number)
    assert not article.problems


def test_one_of_several_annotators_that_provide_a_kind_is_enough() -> None:
    def fails(doc: Draft) -> list[Headline]:
        raise ValueError("no")

    other = made(fails, "other", provides={Headline})
    needy = made(one_number, "needy", requires={Headline})
    article = Pipeline(plugins=[], extra=[needy, other, hostile.HEADLINE]).parse("x")
    assert article.all(Number)
    assert [p.annotator for p in article.problems] == ["other"]


def test_an_annotator_with_a_missing_optional_dependency_runs() -> None:
    article = Pipeline(plugins=[], extra=[made(one_number, uses={Headline, "no.such"})]).parse("x")
    assert article.all(Number)
    assert not article.problems


# Options ----------------------------------------------------------------------------------------------------------


def test_an_annotator_can_be_disabled_by_name() -> None:
    pipeline = Pipeline(plugins=[], extra=VALID, disable=["tests.words", "tests.numbers"])
    assert {a.name for a in pipeline.annotators} == {"tests.headline", "tests.quotes"}
    assert pipeline.disabled == {"tests.words", "tests.numbers"}


def test_with_options_changes_only_what_is_named() -> None:
    pipeline = Pipeline(plugins=[], extra=VALID, split="line", trace=True)
    other = pipeline.with_options(disable={"tests.words"})
    assert other.trace
    assert other.extra == pipeline.extra
    assert "tests.words" not in repr(other)
    assert "tests.words" in repr(pipeline)
    assert len(other.parse("a\nb").blocks) == 2


def test_a_function_can_split_the_blocks() -> None:
    def halves(text: str) -> list[Block]:
        middle = len(text) // 2
        spans = Span(0, middle), Span(middle, len(text))
        return [Block(span, span, (span,)) for span in spans]

    article = Pipeline(plugins=[], split=halves).parse("abcd")
    assert [b.span.of("abcd") for b in article.blocks] == ["ab", "cd"]
    assert not article.problems


def test_a_pipeline_returns_the_owner_and_the_dependencies_of_an_annotator() -> None:
    pipeline = Pipeline(plugins=[], extra=[made(one_number, "z", uses={"tests.words"}), hostile.WORDS])
    assert pipeline.owner_of("z") == ""
    assert pipeline.dependencies("z") == {"tests.words"}
    with pytest.raises(KeyError):
        pipeline.owner_of("unknown")
    with pytest.raises(KeyError):
        pipeline.dependencies("unknown")


def test_the_types_of_an_extra_annotator_are_used_for_loading() -> None:
    pipeline = Pipeline(plugins=[], extra=VALID)
    assert Number in pipeline.annotation_types
    assert [kind.kind for kind in pipeline.annotation_types] == sorted(k.kind for k in pipeline.annotation_types)


def test_every_article_has_the_versions_that_produced_it() -> None:
    assert Pipeline(plugins=[]).parse("").versions == (("newsparse", newsparse.__version__),)


def test_the_result_does_not_depend_on_the_previous_text() -> None:
    pipeline = Pipeline(plugins=[], extra=VALID)
    first = pipeline.parse(TEXT)
    pipeline.parse('"A 99 B" SMITH')
    assert pipeline.parse(TEXT) == first


# Pickling ---------------------------------------------------------------------------------------------------------


def test_it_pickles_by_import_names() -> None:
    pipeline = Pipeline(plugins=[], extra=VALID, disable={"tests.words"}, split="line", trace=True)
    again = pickle.loads(pickle.dumps(pipeline))
    assert repr(again) == repr(pipeline)
    assert again.parse(TEXT) == pipeline.parse(TEXT)
    assert again.trace


def local_class() -> type[Annotation]:
    @frozen(kw_only=True)
    class Local(Annotation):
        kind: ClassVar[str] = "tests.local"

    return Local


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"extra": [made(lambda doc: [])]}, r"<lambda> of module test_pipeline can't be sent to another process"),
        ({"split": lambda text: ()}, "define it at the top level of a module"),
        ({"extra": [made(one_number, provides={local_class()})]}, "Local of module test_pipeline can't be sent"),
        ({"plugins": [types.ModuleType("made_up")]}, "module made_up can't be sent to another process"),
    ],
)
def test_what_other_processes_cannot_import_is_rejected_with_advice(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        pickle.dumps(Pipeline(**{"plugins": [], **arguments}))


def test_modules_are_pickled_by_their_names() -> None:
    pipeline = Pipeline(plugins=[newsparse_dateline.plugin])
    assert pickle.loads(pickle.dumps(pipeline)).plugins[0].name == "dateline"


def test_callable_objects_and_partials_can_be_pickled() -> None:
    pipeline = Pipeline(plugins=[], extra=[made(functools.partial(one_number))])
    assert pickle.loads(pickle.dumps(pipeline)).parse("x") == pipeline.parse("x")


# Build problems ---------------------------------------------------------------------------------------------------


def test_the_second_of_two_annotators_with_one_name_is_left_out_and_named() -> None:
    pipeline = Pipeline(plugins=[], extra=[made(one_number, "a"), made(one_number, "a")])
    assert len(pipeline.annotators) == 1
    assert "annotator 'a' of the argument extra was left out" in pipeline.problems[0].message
    assert pipeline.problems[0].stage == "build"
    assert pipeline.parse("x").problems == pipeline.problems


def test_two_classes_cannot_share_a_kind() -> None:
    @frozen(kw_only=True)
    class Other(Annotation):
        kind: ClassVar[str] = "newsparse.quote"

    other = made(lambda doc: [Other(span=Span(0, 1))], provides={Other})
    pipeline = Pipeline(plugins=[], extra=[other, made(one_number, "after.it")])
    (problem,) = pipeline.problems
    assert "Other has the kind 'newsparse.quote' of another class" in problem.message
    assert [found.annotator for found in pipeline.parse("x").annotations] == ["after.it"]


def test_on_error_raise_raises_at_once() -> None:
    with pytest.raises(PluginError, match="annotator 'a' of the argument extra"):
        Pipeline(plugins=[], extra=[made(one_number, "a"), made(one_number, "a")], on_error="raise")


# The default --------------------------------------------------------------------------------------------------------


def test_parse_and_parse_many_of_the_package_use_the_installed_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsparse.pipeline import default_pipeline

    default_pipeline.cache_clear()
    monkeypatch.setenv("NEWSPARSE_DISABLE_AUTOLOAD", "1")
    try:
        article: Article = newsparse.parse("x", Hints(site="example.org"))
        assert article == Pipeline(plugins=[]).parse("x", Hints(site="example.org"))
        assert list(newsparse.parse_many(["x", "y"])) == [newsparse.parse("x"), newsparse.parse("y")]
        assert newsparse.loads(newsparse.dumps(article)) == article
    finally:
        default_pipeline.cache_clear()


def test_problems_of_the_default_pipeline_are_warned_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint

    from newsparse.pipeline import default_pipeline
    from newsparse.plugin import loading

    broken = EntryPoint("broken", "no_such_module_anywhere", "newsparse")
    monkeypatch.setattr(loading, "entry_points", lambda group: [broken])
    default_pipeline.cache_clear()
    try:
        with pytest.warns(newsparse.NewsparseWarning, match="no_such_module_anywhere") as caught:
            newsparse.parse("x")
        assert [warning.filename for warning in caught] == [__file__], "it points to the caller"
        assert newsparse.parse("x").problems[0].plugin == "broken"
    finally:
        default_pipeline.cache_clear()


def test_unknown_names_of_the_package_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Parser'"):
        newsparse.Parser  # noqa: B018
    with pytest.raises(AttributeError, match="no attribute 'hook'"):
        newsparse.plugin.hook  # noqa: B018
    assert {"Pipeline", "parse", "hookimpl"} <= set(dir(newsparse))
