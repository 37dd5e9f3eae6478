"""The laws that the core obeys for every text with any annotators. No plugin takes part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Annotation, Annotator, Draft, Headline, Hints, Phrase, Pipeline, Quote, Remark, Span, dumps, loads
from newsparse.cli.clean import marked_lines
from newsparse.cli.explain import explanation
from newsparse.export import FORMATS
from newsparse.testing import hostile_annotations, laws, laws_of_texts, nasty_texts


@frozen(kw_only=True)
class Mark(Annotation):
    """An annotation of a generated annotator."""

    kind: ClassVar[str] = "properties.mark"
    where: Span | None = None
    label: str = ""


def matches(pattern: str, label: str) -> Callable[[Draft], Iterator[Mark]]:
    def find(doc: Draft) -> Iterator[Mark]:
        for m in re.finditer(pattern, doc.text):
            span = Span(*m.span())
            yield Mark(span=span, where=span, label=label + str(len(doc.all(Annotation))))

    return find


def crashes(doc: Draft) -> list[Mark]:
    raise RuntimeError(doc.text[:20])


def returns_invalid_spans(doc: Draft) -> list[Mark]:
    return [Mark(span=Span(0, len(doc.text) + 1))]


def anything(doc: Draft) -> Any:
    return [Mark(span=Span(0, 1)), doc.text]


def whole_headline(doc: Draft) -> list[Headline]:
    return [Headline(span=block.content) for block in doc.blocks if block.content]


def whole_quote(doc: Draft) -> list[Quote | Remark]:
    whole = Span(0, len(doc.text))
    found: list[Quote | Remark] = [Remark(code="a.b", message=doc.text)]
    return (
        [*found, Quote(span=whole, form="mixed", content=(Phrase.of(doc.text, whole),), rule=doc.text)]
        if doc.text
        else found
    )


FUNCTIONS: list[tuple[Any, type[Annotation]]] = [
    (matches(r"\w+", "word"), Mark), (matches(r"[^\w\s]", "sign"), Mark), (matches(r"\s+", "blank"), Mark),
    (crashes, Mark), (returns_invalid_spans, Mark), (anything, Mark), (whole_headline, Headline), (whole_quote, Quote),
]  # fmt: skip
VALID = [(function, kind) for function, kind in FUNCTIONS if function not in (crashes, returns_invalid_spans, anything)]


@st.composite
def pipelines(draw: st.DrawFn, functions: list[tuple[Any, type[Annotation]]]) -> Pipeline:
    """Some annotators, each with dependencies on some of the earlier ones."""
    chosen = draw(st.lists(st.sampled_from(functions), max_size=4))
    annotators: list[Annotator] = []
    for number, (function, kind) in enumerate(chosen):
        names = [a.name for a in annotators]
        some = st.frozensets(st.sampled_from(names), max_size=2) if names else st.just(frozenset())
        annotators.append(
            Annotator(function, name=f"p.n{number}", provides={kind}, uses=draw(some), requires=draw(some))
        )
    return Pipeline(plugins=[], extra=draw(st.permutations(annotators)))


ALL_VALID = Pipeline(
    plugins=[],
    extra=[
        Annotator(function, name=f"h.n{i}", provides={kind}, uses={"h.n0"} if i else ())
        for i, (function, kind) in enumerate(VALID)
    ],
)


@settings(deadline=None, max_examples=60)
@given(nasty_texts())
def test_every_law_of_texts_holds_for_valid_annotators(text: str) -> None:
    laws_of_texts(ALL_VALID, text)


@settings(deadline=None, max_examples=100)
@given(pipelines(FUNCTIONS), nasty_texts(max_size=12), st.sampled_from(["auto", "blank", "line", "wrapped"]))
def test_total_tiling_valid_and_round_trip_hold_for_hostile_annotators(
    pipeline: Pipeline, text: str, split: Any
) -> None:
    pipeline = pipeline.with_options(split=split)
    article = pipeline.parse(text, Hints(headline=text))
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.round_trip(article, pipeline)
    laws.deterministic(pipeline, text, before=text[::-1])
    json_size = len(dumps(article))
    assert json_size < 2000 + 2000 * (len(text) + 1) * (len(article.annotations) + 1)


@settings(deadline=None, max_examples=60)
@given(pipelines(FUNCTIONS), nasty_texts(max_size=12))
def test_an_annotator_that_fails_is_named_and_only_those_that_require_it_are_skipped(
    pipeline: Pipeline, text: str
) -> None:
    article = pipeline.parse(text)
    failed = {problem.annotator for problem in article.problems}
    assert all(problem.message for problem in article.problems)
    assert not {a.annotator for a in article.annotations} & failed
    without = pipeline.with_options(disable=failed)
    kept = {a.name for a in pipeline.annotators if not pipeline.dependencies(a.name) & failed} - failed
    again = without.parse(text)
    assert [a for a in again.annotations if a.annotator in kept] == [
        a for a in article.annotations if a.annotator in kept
    ]


@settings(deadline=None, max_examples=60)
@given(nasty_texts())
def test_the_body_consists_of_the_text_and_maps_back(text: str) -> None:
    article = ALL_VALID.parse(text)
    for view in (article.body, article.view(drop=[Quote]), article.view(only=[Mark]), *article.paragraphs):
        for shown in (view, view.unwrapped()):
            laws.rebuilds("view", shown)


@settings(deadline=None, max_examples=40)
@given(nasty_texts())
def test_the_exporters_accept_any_article(text: str) -> None:
    article = ALL_VALID.parse(text)
    article._repr_html_().encode()
    assert article.to_dict()["body"] == article.body.text
    assert loads(dumps(article), types=[Mark]).to_dict() == article.to_dict()


def test_the_work_of_the_core_grows_linearly() -> None:
    bare = Pipeline(plugins=[])
    for unit in ("(", "a\n\n", "\ud800"):
        laws.linear(bare.parse, unit, size=1 << 13)
        laws.linear(lambda text: (bare.parse(text).body.unwrapped().text, dumps(bare.parse(text))), unit, size=1 << 12)


def test_a_megabyte_of_brackets_is_parsed() -> None:
    text = "(" * 1_000_000
    article = Pipeline(plugins=[]).parse(text)
    assert article.text == text
    assert len(article.blocks) == 1


# Hostile annotators -------------------------------------------------------------------------------------------------

STORY = 'FERRY sails.\n\n"It is so," Ada Quill said.'


@given(hostile_annotations(STORY))
@settings(max_examples=100)
def test_whatever_an_annotator_returns_the_article_is_lawful(annotator: Annotator) -> None:
    extra = [
        Annotator(matches(r"\w+", "w"), name="words", provides={Mark}),
        Annotator(whole_quote, name="quote", provides={Quote}),
    ]
    laws.contained(Pipeline(plugins=[], extra=extra), STORY, annotator)
    article = Pipeline(plugins=[], extra=[*extra, annotator]).parse(STORY)
    for exporter in FORMATS.values():
        assert isinstance(exporter.function(article), str)
    for lines in (explanation(article), marked_lines(article)):
        assert all(isinstance(line, str) for line in lines)
    assert article.body.text is not None
