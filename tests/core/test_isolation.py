"""A plugin or an annotator that fails or returns invalid results is named, and only its own results are missing."""

from __future__ import annotations

import datetime as dt
import enum
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Literal

import attrs
import hostile
import pytest
from attrs import frozen
from hostile import VALID, Loose, Number

from newsparse import (
    Annotation,
    Annotator,
    AnnotatorError,
    Block,
    Boilerplate,
    Byline,
    Credit,
    CreditBlock,
    Dateline,
    Draft,
    Headline,
    Hints,
    PartialDate,
    Person,
    Phrase,
    Pipeline,
    Place,
    Problem,
    Quote,
    Remark,
    Source,
    Span,
    dumps,
    loads,
)
from newsparse.cli.clean import marked_lines
from newsparse.cli.explain import explanation
from newsparse.export import FORMATS

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'
AT = Span(0, 5)
FERRY = Phrase(text="FERRY", span=AT)


class Colour(enum.Enum):
    RED = "red"


@frozen(kw_only=True)
class Detail:
    """A custom part."""

    span: Span
    note: str = ""


@frozen(kw_only=True)
class Everything(Annotation):
    """A kind with a field of every type that annotations may have."""

    kind: ClassVar[str] = "tests.everything"

    text: str = ""
    number: int = 0
    share: float = 0.0
    flag: bool = False
    maybe: str | None = None
    either: int | str | Span = 0
    label: Literal["a", "b", 3] = "a"
    day: dt.date | None = None
    moment: dt.datetime | None = None
    colour: Colour | None = None
    spans: tuple[Span, ...] = ()
    pair: tuple[str, int] = ("", 0)
    bag: frozenset[Span] = frozenset()
    detail: Detail | None = None
    name: Phrase | None = None
    elsewhere: Span | None = attrs.field(default=None, metadata={"reference": True})


def yielding(*found: Any, provides: object = None) -> Annotator:
    classes = provides or {type(one) for one in found if isinstance(one, Annotation)} or {Number}
    return Annotator(lambda doc: found, name="tests.suspect", provides=classes)  # type: ignore[arg-type]


def problem_of(annotator: Annotator, text: str = TEXT) -> Problem | None:
    """Return the one problem that an annotator causes; it must not change the results of the other annotators."""
    alone = Pipeline(plugins=[], extra=VALID).parse(text)
    together = Pipeline(plugins=[], extra=[*VALID, annotator]).parse(text)
    others = tuple(a for a in together.annotations if a.annotator != annotator.name)
    assert others == alone.annotations
    assert loads(dumps(together), types=Pipeline(plugins=[], extra=[*VALID, annotator]).annotation_types) == together
    if not together.problems:
        return None
    assert len(others) == len(together.annotations), "all or nothing"
    assert [r for r in together.remarks if r.annotator == annotator.name] == []
    (problem,) = together.problems
    assert (problem.stage, problem.annotator) == ("annotate", annotator.name)
    assert problem.message.startswith("annotator 'tests.suspect' failed, its results were dropped: ")
    assert "\n" not in problem.message
    return problem


# Annotators that raise --------------------------------------------------------------------------------------------


class UnprintableError(Exception):
    """An exception whose ``__str__`` raises."""

    def __str__(self) -> str:
        raise ValueError("no words")


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (ValueError("bad luck"), "ValueError: bad luck"),
        (ValueError("over\ntwo  lines"), "ValueError: over two lines"),
        (AssertionError(), "AssertionError"),
        (AnnotatorError("its own message"), "dropped: its own message"),
        (RecursionError("deep"), "RecursionError: deep"),
        (MemoryError(), "MemoryError"),
        (StopIteration(), "StopIteration"),
        (SystemExit(3), "SystemExit: 3"),
        (UnprintableError(), "UnprintableError"),
        (ValueError("long " * 10_000), "..."),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_an_annotator_that_raises_is_a_problem(raised: BaseException, message: str, late: bool) -> None:
    def at_once(doc: Draft) -> list[Number]:
        raise raised

    def after_some(doc: Draft) -> Iterator[Number]:
        yield Number(span=AT)
        yield Remark(code="tests.remark", message="m")  # type: ignore[misc]
        raise raised

    if late and isinstance(raised, StopIteration):
        message = "generator raised StopIteration"
    problem = problem_of(Annotator(after_some if late else at_once, name="tests.suspect", provides={Number}))
    assert problem is not None
    assert message in problem.message
    assert len(problem.message) < 1200


def test_keyboard_interrupt_is_not_caught() -> None:
    def interrupted(doc: Draft) -> list[Number]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Pipeline(plugins=[], extra=[Annotator(interrupted, name="a", provides={Number})]).parse("x")


def test_endless_recursion_is_a_problem() -> None:
    def deeper(doc: Draft) -> list[Number]:
        return deeper(doc)

    problem = problem_of(Annotator(deeper, name="tests.suspect", provides={Number}))
    assert problem is not None
    assert problem.error == "RecursionError"


def test_on_error_raise_has_the_cause() -> None:
    def fails(doc: Draft) -> list[Number]:
        raise ValueError("bad luck")

    pipeline = Pipeline(plugins=[], extra=[Annotator(fails, name="a", provides={Number})], on_error="raise")
    with pytest.raises(
        AnnotatorError, match="annotator 'a' failed, its results were dropped: ValueError: bad luck"
    ) as e:
        pipeline.parse("x")
    assert isinstance(e.value.__cause__, ValueError)


# What annotators return -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (None, "it returned None; yield annotations, or return a list of them"),
        (3, "it returned 3; yield annotations, or return a list of them"),
        (Number(span=AT), "it returned Number(span=Span(start="),
        ("text", "'t', which is neither an annotation nor a remark"),
        ([Span(0, 1)], "Span(start=0, end=1), which is neither an annotation nor a remark"),
        ([None], "None, which is neither"),
        ([Headline(span=AT)], "it yielded a Headline, which is not in its 'provides'"),
        ([[Number(span=AT)]], "which is neither"),
    ],
)
def test_results_that_are_not_in_provides_are_rejected(returned: Any, message: str) -> None:
    problem = problem_of(Annotator(lambda doc: returned, name="tests.suspect", provides={Number}))
    assert problem is not None
    assert message in problem.message


def test_a_subclass_of_a_provided_class_is_rejected() -> None:
    class Plain(Headline):
        pass

    problem = problem_of(yielding(Plain(span=AT), provides={Headline}))
    assert problem is not None
    assert "a Plain, which is not in its 'provides'" in problem.message


def test_a_generator_that_never_ends_is_stopped() -> None:
    problem = problem_of(Annotator(hostile.endless, name="tests.suspect", provides={Number}))
    assert problem is not None
    assert "more than 100000 annotations and was stopped" in problem.message


def test_a_result_whose_repr_raises_is_rejected() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError("can't be shown")

    problem = problem_of(yielding(Odd()))
    assert problem is not None
    assert "it yielded <Odd>, which is neither" in problem.message


# Invalid spans and strings ------------------------------------------------------------------------------------------

SIZE = len(TEXT)


def credit(**more: Any) -> Credit:
    return Credit(**{"span": AT, "role": "editing", **more})


def phrase(start: int, end: int) -> Phrase:
    return Phrase.of(TEXT, Span(start, end))


def quote(**more: Any) -> Quote:
    return Quote(**{"span": AT, "form": "direct", "content": (phrase(1, 2),), **more})


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (Headline(span=Span(2, 2)), "is empty"),
        (Headline(span=Span(0, SIZE + 1)), f"outside the text, which has {SIZE} code points"),
        (Headline(span=Span(SIZE, SIZE + 1)), "outside the text"),
        (Headline(span=None), "Headline.span must be a Span of integers, not None"),  # type: ignore[arg-type]
        (Headline(span=(0, 1)), "Headline.span must be a Span of integers, not (0, 1)"),  # type: ignore[arg-type]
        (Headline(span=AT, rule=None), "Headline.rule must be of type str, not None"),  # type: ignore[arg-type]
        (quote(content=(phrase(4, 6),)), "Phrase.span [4:6] is outside its Quote [0:5]"),
        (quote(content=(phrase(1, 1),)), "is empty"),
        (quote(content="ER"), "Quote.content must be a tuple, not 'ER'"),
        (quote(content=[phrase(1, 2)]), "Quote.content must be a tuple"),
        (quote(content=("ER",)), "Quote.content must be a Phrase, not 'ER'"),
        (quote(content=(Phrase("ER", Span(0, 2)),)), "Phrase.text 'ER' does not match the source text 'FE' at [0:2]"),
        (quote(cue=phrase(0, 9)), "is outside its Quote"),
        (quote(cue="ER"), "Quote.cue must be a Phrase"),
        (quote(source="FERRY"), "Quote.source must be a Source, not 'FERRY'"),
        (
            quote(source=Source(mention=Phrase(text="ROE", span=AT))),
            "Phrase.text 'ROE' does not match",
        ),
        (quote(source=Source(mention=FERRY, name="FERRY")), "Source.name and Source.referent must be given together"),
        (quote(source=Source(mention=FERRY, referent=AT)), "Source.name and Source.referent must be given together"),
        (
            quote(source=Source(mention=FERRY, name="FERRY", referent=AT)),
            "Source.rule and Source.name must be",
        ),
        (quote(source=Source(mention=FERRY, rule="own")), "Source.rule and Source.name must be"),
        (
            quote(source=Source(mention=FERRY, name="ROE", referent=AT, rule="own")),
            "Source.name 'ROE' does not",
        ),
        (quote(source=Source(mention=FERRY, name="x", referent=Span(SIZE, SIZE + 9), rule="own")), "outside the text"),
        (Dateline(span=AT, places=(Place(name="FERR", span=AT),)), "Place.name 'FERR' does not match"),
        (Dateline(span=AT, places=(FERRY,)), "Dateline.places must be a Place"),  # type: ignore[arg-type]
        (Dateline(span=AT, date=PartialDate(span=AT, year="2026")), "PartialDate.year must be"),  # type: ignore[arg-type]
        (Dateline(span=AT, date=PartialDate(span=AT, month=True)), "PartialDate.month must be of type int, not True"),
        (Dateline(span=AT, agency=Phrase(text=None, span=AT)), "Phrase.text must be of type str"),  # type: ignore[arg-type]
        (Byline(span=AT, people=(Person(name="FERRY", span=Span(2, 9)),)), "Person.span [2:9] is outside its Byline"),
        (
            Byline(span=AT, people=(Person(name="FERRY", span=AT, title=Phrase(text="Mr", span=AT)),)),
            "'Mr' does not match",
        ),
        (Byline(span=AT, people=None), "Byline.people must be a tuple, not None"),  # type: ignore[arg-type]
        (CreditBlock(span=AT, credits=(credit(span=Span(3, 8)),)), "is outside its CreditBlock"),
        (
            CreditBlock(span=AT, credits=(credit(people=(Person(name="x", span=AT),)),)),
            "Person.name 'x' does not",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_spans_and_strings_are_checked_against_the_text(found: Annotation, message: str) -> None:
    problem = problem_of(yielding(Headline(span=AT), found, provides={Headline, type(found)}))
    assert problem is not None
    assert message in problem.message


def test_white_space_in_a_name_may_be_folded() -> None:
    text = "By Ann\r\n  Lee"
    for printed in ("Ann Lee", "Ann\r\n  Lee"):
        person = Person(name=printed, span=Span(3, len(text)))
        assert problem_of(yielding(Byline(span=Span(0, len(text)), people=(person,))), text) is None


def test_references_may_be_outside_the_span() -> None:
    at = TEXT.index("ROE")
    roe = Phrase(text="ROE", span=Span(at, at + 3))
    assert problem_of(yielding(quote(source=Source(mention=roe, name="FERRY", referent=AT, rule="own")))) is None
    assert problem_of(yielding(Everything(span=AT, elsewhere=Span(at, at + 3)))) is None


@frozen(kw_only=True)
class Spoken(Annotation):
    """A custom kind with a source, as in quotes."""

    kind: ClassVar[str] = "tests.spoken"

    source: Source


def test_a_referent_may_be_outside_the_span_and_a_mention_may_not() -> None:
    at = TEXT.index("ROE")
    roe = Phrase(text="ROE", span=Span(at, at + 3))
    source = Source(mention=roe, name="FERRY", referent=AT, rule="own")
    assert problem_of(yielding(Spoken(span=roe.span, source=source))) is None
    problem = problem_of(yielding(Spoken(span=AT, source=Source(mention=roe))))
    assert problem is not None
    assert "outside" in problem.message


@pytest.mark.parametrize(
    "remark",
    [
        Remark(code=3, message="m"),  # type: ignore[arg-type]
        Remark(code="a.b", message=None),  # type: ignore[arg-type]
        Remark(code="a.b", message="m", span=Span(0, 0)),
        Remark(code="a.b", message="m", span=Span(0, SIZE + 1)),
        Remark(code="a.b", message="m", span=(0, 1)),  # type: ignore[arg-type]
    ],
)
def test_remarks_are_checked_too(remark: Remark) -> None:
    problem = problem_of(yielding(Headline(span=AT), remark))
    assert problem is not None
    assert re.search(r"\bRemark\.", problem.message)


# Fields of custom kinds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": "t", "number": -3, "share": 0.5, "flag": True, "maybe": "m", "label": 3},
        {"share": 2, "either": "s"},
        {"either": Span(1, 2), "label": "b"},
        {"day": dt.date(2026, 1, 2), "moment": dt.datetime(2026, 1, 2, 3, 4, 5)},
        {"colour": Colour.RED, "spans": (Span(0, 1), Span(3, 4)), "pair": ("a", 1)},
        {"bag": frozenset([Span(0, 1)]), "detail": Detail(span=Span(1, 2), note="n"), "name": FERRY},
        {"text": "lone \ud800 surrogate", "maybe": "\x00"},
    ],
)
def test_fields_of_their_declared_types_are_kept_and_saved(fields: dict[str, Any]) -> None:
    assert problem_of(yielding(Everything(span=AT, **fields))) is None


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": 3}, "Everything.text must be of type str, not 3"),
        ({"text": None}, "must be of type str"),
        ({"number": True}, "must be of type int"),
        ({"number": 1.0}, "must be of type int"),
        ({"share": "1"}, "must be of type float"),
        ({"share": True}, "must be of type float"),
        ({"flag": 1}, "must be of type bool"),
        ({"either": None}, "Everything.either must be of type int or str or Span, not None"),
        ({"either": Span(1, 9)}, "is outside its Everything"),
        ({"label": "c"}, "must be one of 'a', 'b', 3"),
        ({"label": 3.0}, "must be one of"),
        ({"day": dt.datetime(2026, 1, 2)}, "must be of type date"),
        ({"day": "2026-01-02"}, "must be of type date"),
        ({"colour": "red"}, "must be of type Colour"),
        ({"spans": (Span(0, 1), None)}, "Everything.spans must be a Span of integers, not None"),
        ({"spans": (Span(0, 9),)}, "is outside its Everything"),
        ({"pair": ("a",)}, "must be a tuple of 2"),
        ({"pair": (1, "a")}, "must be of type str"),
        ({"bag": {Span(0, 1)}}, "must be a frozenset"),
        ({"bag": frozenset([Span(0, 99)])}, "outside the text"),
        ({"detail": Detail(span=Span(3, 9))}, "is outside its Everything"),
        ({"detail": {"span": [0, 1]}}, "must be a Detail"),
        ({"name": Phrase(text="FERRI", span=AT)}, "'FERRI' does not match"),
        ({"elsewhere": Span(0, 99)}, "outside the text"),
    ],
)
def test_fields_of_other_types_are_rejected(fields: dict[str, Any], message: str) -> None:
    problem = problem_of(yielding(Everything(span=AT, **fields)))
    assert problem is not None
    assert message in problem.message


@pytest.mark.parametrize(
    "anything", [[1], {"a": 1}, {1}, bytearray(b"x"), (1, [2]), Span(3, 9), (Span(0, 99),), Detail(span=Span(4, 9)),
                 Phrase(text="no", span=AT), frozenset([Span(4, 9)])]
)  # fmt: skip
def test_a_field_of_type_any_rejects_mutable_values_and_invalid_spans(anything: Any) -> None:
    assert problem_of(yielding(Loose(span=AT, anything=anything))) is not None


@pytest.mark.parametrize("anything", [None, 3, "s", True, 1.5, (), (1, ("a", (None,)))])
def test_a_field_of_type_any_accepts_plain_values(anything: Any) -> None:
    assert problem_of(yielding(Loose(span=AT, anything=anything))) is None


@frozen(kw_only=True)
class Bags(Annotation):
    """A kind with sets and tuples of anything."""

    kind: ClassVar[str] = "tests.bags"
    anything: frozenset[Any] = frozenset()
    rows: tuple[Any, ...] = ()
    bare: tuple = ()  # type: ignore[type-arg]


def test_tuples_inside_of_sets_and_tuples_are_loaded_as_tuples() -> None:
    bags = Bags(span=AT, anything=frozenset([1, (2, ("a",))]), rows=((1, (2,)), None), bare=((3,), "b"))
    assert problem_of(yielding(bags)) is None


def test_a_field_declared_as_mutable_is_rejected() -> None:
    @frozen(kw_only=True)
    class Listing(Annotation):
        kind: ClassVar[str] = "tests.listing"
        items: list  # type: ignore[type-arg]

    problem = problem_of(yielding(Listing(span=AT, items=[])))
    assert problem is not None
    assert "must be immutable; use a tuple" in problem.message


def test_a_class_whose_types_cannot_be_resolved_is_rejected() -> None:
    @frozen(kw_only=True)
    class Hidden:
        span: Span

    @frozen(kw_only=True)
    class Outer(Annotation):
        kind: ClassVar[str] = "tests.outer"
        part: Hidden

    pipeline = Pipeline(plugins=[], extra=[yielding(Outer(span=AT, part=Hidden(span=Span(3, 4))))])
    assert "Outer.part has the type 'Hidden', which module" in pipeline.parse(TEXT).problems[0].message


# Attempts to change the draft or the results ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda doc: setattr(doc, "text", "another"),
        lambda doc: setattr(doc, "blocks", ()),
        lambda doc: setattr(doc.hints, "language", "xx"),
        lambda doc: setattr(doc.blocks[0], "span", Span(0, 1)),
        lambda doc: setattr(doc.blocks[0].span, "end", 1),
        lambda doc: setattr(doc.all(Annotation)[0], "rule", "mine"),
        lambda doc: doc.blocks.clear(),
        lambda doc: doc.all(Annotation).append(None),
    ],
)
def test_a_draft_is_read_only(change: Callable[[Draft], object]) -> None:
    def changes(doc: Draft) -> list[Number]:
        change(doc)
        return []

    annotator = Annotator(changes, name="tests.suspect", provides={Number}, uses={"tests.words"})
    problem = problem_of(annotator)
    assert problem is not None
    assert problem.error in ("AttributeError", "FrozenInstanceError")


def test_later_changes_of_a_returned_list_have_no_effect() -> None:
    found = [Number(span=AT)]
    article = Pipeline(plugins=[], extra=[Annotator(lambda doc: found, name="a", provides={Number})]).parse("FERRY")
    found.clear()
    assert len(article.annotations) == 1


# Dependents of a failed annotator ----------------------------------------------------------------------------------


def test_an_annotator_that_requires_a_failed_one_is_skipped_and_one_that_uses_it_runs() -> None:
    def fails(doc: Draft) -> list[Headline]:
        raise ValueError("no")

    def found(doc: Draft) -> list[Number]:
        return [Number(span=AT, value=len(doc.all(Headline)))]

    article = Pipeline(
        plugins=[],
        extra=[
            Annotator(fails, name="a.fails", provides={Headline}),
            Annotator(found, name="b.requires", provides={Number}, requires={"a.fails"}),
            Annotator(found, name="c.uses", provides={Number}, uses={"a.fails"}),
            Annotator(found, name="d.requires_too", provides={Number}, requires={"b.requires"}),
        ],
    ).parse("FERRY")
    assert [a.annotator for a in article.annotations] == ["c.uses"]
    assert [p.annotator for p in article.problems] == ["a.fails", "b.requires", "d.requires_too"]


def test_a_shared_function_that_raises_fails_only_its_callers() -> None:
    def broken(text: str) -> int:
        raise ValueError("broken scan")

    def caller(doc: Draft) -> list[Number]:
        return [Number(span=AT, value=doc.shared(broken))]

    article = Pipeline(
        plugins=[],
        extra=[*VALID, *(Annotator(caller, name=f"caller.{i}", provides={Number}) for i in range(2))],
    ).parse(TEXT)
    assert [p.annotator for p in article.problems] == ["caller.0", "caller.1"]
    assert article.headline is not None


def length(text: str) -> int:
    return len(text)


class EqualToLength:
    """A function that claims to be another one."""

    def __call__(self, text: str) -> int:
        return -1

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash(length)


def test_a_function_that_claims_to_be_another_one_does_not_share_its_value() -> None:
    def first(doc: Draft) -> list[Number]:
        return [Number(span=AT, value=doc.shared(EqualToLength()))]

    def second(doc: Draft) -> list[Number]:
        return [Number(span=AT, value=doc.shared(length)), Number(span=AT, value=doc.shared(length))]

    extra = [Annotator(first, name="a.first", provides={Number}), Annotator(second, name="b.second", provides={Number})]
    article = Pipeline(plugins=[], extra=extra).parse(TEXT)
    assert [one.value for one in article.all(Number)] == [-1, SIZE, SIZE]


# Splitters ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("split", "message"),
    [
        (lambda text: None, "'NoneType' object is not iterable"),
        (lambda text: [text], "is not a Block"),
        (lambda text: (), "the blocks end at 0"),
        (lambda text: [Block(Span(0, 2), Span(0, 2), ())], "the blocks end at 2"),
        (lambda text: [Block(Span(0, len(text)), Span(0, len(text)), (Span(3, 5), Span(0, 2)))], "out of order"),
        (lambda text: [Block(Span(0, len(text)), 3, ())], "must hold spans of integers"),
        (lambda text: [Block(Span(0, len(text)), None, None)], "TypeError"),
        (lambda text: sys.exit(3), "SystemExit: 3"),
    ],
)
def test_the_core_splits_blocks_if_the_given_function_fails(split: Any, message: str) -> None:
    article = Pipeline(plugins=[], extra=VALID, split=split).parse(TEXT)
    plain = Pipeline(plugins=[], extra=VALID).parse(TEXT)
    assert (article.blocks, article.annotations) == (plain.blocks, plain.annotations)
    assert article.body.text == plain.body.text
    (problem,) = article.problems
    assert problem.stage == "split"
    assert message in problem.message
    with pytest.raises(AnnotatorError, match="the function given as split failed"):
        Pipeline(plugins=[], split=split, on_error="raise").parse(TEXT)


def test_annotators_get_the_hints() -> None:
    seen: list[Hints] = []

    def look(doc: Draft) -> list[Boilerplate]:
        seen.append(doc.hints)
        return []

    hints = Hints(site="example.org")
    Pipeline(plugins=[], extra=[Annotator(look, name="a", provides={Boilerplate})]).parse("x", hints)
    assert seen == [hints]


# Subclasses of standard parts -----------------------------------------------------------------------------------------


def raising(_: object) -> str:
    raise RuntimeError("must not be called")


@frozen(kw_only=True)
class OwnQuote(Quote):
    kind: ClassVar[str] = "tests.own_quote"
    note: str = ""


@frozen(kw_only=True)
class QuoteWithText(Quote):
    kind: ClassVar[str] = "tests.quote_with_text"
    text = property(raising)  # type: ignore[assignment]


@frozen(kw_only=True)
class QuoteWithoutContent(Quote):
    kind: ClassVar[str] = "tests.quote_without_content"
    content: tuple[Phrase, ...] = ()


@frozen(kw_only=True)
class WordyDateline(Dateline):
    kind: ClassVar[str] = "tests.wordy_dateline"
    places: str = "words"  # type: ignore[assignment]


def test_a_subclass_of_a_standard_part_may_add_fields() -> None:
    own = OwnQuote(span=AT, form="direct", content=(phrase(1, 2),), note="n")
    assert problem_of(yielding(own)) is None


@pytest.mark.parametrize(
    ("found", "replaced"),
    [
        (QuoteWithText(span=AT, form="direct", content=(phrase(1, 2),)), "'text' of Quote"),
        (QuoteWithoutContent(span=AT, form="direct"), "'content' of Quote"),
        (WordyDateline(span=AT), "'places' of Dateline"),
    ],
    ids=str,
)
def test_a_subclass_of_a_standard_part_must_not_replace_its_parts(found: Annotation, replaced: str) -> None:
    problem = problem_of(yielding(found))
    assert problem is not None
    assert f"must not replace {replaced}" in problem.message


@frozen(kw_only=True)
class Worded(Annotation):
    """A kind whose own fields have the names of what other kinds have."""

    kind: ClassVar[str] = "tests.worded"
    in_body: ClassVar[bool] = False
    text: int = 3
    category: int = 4


def test_fields_of_any_name_and_type_are_shown_by_every_command() -> None:
    article = Pipeline(plugins=[], extra=[yielding(Worded(span=AT))]).parse(TEXT)
    assert article.annotations
    assert "- [tests.worded] FERRY" in list(marked_lines(article))
    assert any("tests.worded: 'FERRY'" in line for line in explanation(article))
    for exporter in FORMATS.values():
        assert isinstance(exporter.function(article), str)
