"""Claims about the types of fields, the rules for classes, the limits of values, and the pieces of a story."""

from __future__ import annotations

import datetime as dt
import enum
from importlib import import_module
from typing import Any, ClassVar, Literal, NewType

import attrs
import pytest
from attrs import field, frozen

from newsparse import Annotation, Article, Boilerplate, Headline, Phrase, Quote, Span
from newsparse.errors import AnnotatorError
from newsparse.model import Piece, TextView
from newsparse.model.blocks import Block, check_tiling
from newsparse.model.checks import check_order, check_size, known_value, moment, number, plain_value
from newsparse.model.field_types import read_type
from newsparse.model.markup import Markup, hidden_spans, marks_in, move_spans, visible_text
from newsparse.model.story import body_of, paragraphs_of, story_pieces, view_of
from newsparse.model.validation import check_annotation, checked_span, verified
from newsparse.text import split_blocks

AT = Span(0, 1)


class Colour(enum.Enum):
    RED = "red"
    BLUE = 2


class Odd(enum.Enum):
    HALF = 0.5


class Same(enum.Enum):
    RED = "red"

    @property
    def value(self) -> str:
        return "blue"


@frozen(kw_only=True)
class Point:
    x: int
    y: int = 0


@frozen(kw_only=True)
class Line:
    x: int
    y: int = 0
    z: int


@frozen(kw_only=True)
class Note:
    words: str


@attrs.define(kw_only=True, slots=False, eq=False)
class Loose:
    x: int = 0


Name = NewType("Name", str)

TYPES: list[tuple[Any, str, set[str]]] = [
    (bool, "bool", {"boolean"}),
    (int, "int", {"number"}),
    (float, "float", {"number"}),
    (str, "str", {"string"}),
    (dt.date, "date", {"string"}),
    (dt.datetime, "datetime", {"string"}),
    (Span, "Span", {"list"}),
    (Name, "str", {"string"}),
    (Any, "Any", {"boolean", "number", "string", "list", "null"}),
    (object, "Any", {"boolean", "number", "string", "list", "null"}),
    (Literal["a", 3], "one of 'a', 3", {"string", "number"}),
    (Literal[True, None], "one of True, None", {"boolean", "null"}),
    (Colour, "of type Colour", {"string", "number"}),
    (tuple[int, ...], "tuple", {"list"}),
    (tuple[int, str], "tuple of 2", {"list"}),
    (tuple, "tuple", {"list"}),
    (frozenset[str], "frozenset", {"list"}),
    (Point, "Point", {"object"}),
    (int | None, "int or None", {"number", "null"}),
    (int | str, "int or str", {"number", "string"}),
    (int | float, "int or float", {"number"}),
    (float | int | None, "float or int or None", {"number", "null"}),
    (Point | Note, "Point or Note", {"object"}),
    (Span | str | Point, "Span or str or Point", {"list", "string", "object"}),
]


@pytest.mark.parametrize(("hint", "name", "json"), TYPES)
def test_a_type_of_a_field_has_a_name_and_forms_in_json(hint: Any, name: str, json: set[str]) -> None:
    found = read_type(hint, "Kind.field")
    assert (str(found), found.json) == (name, json)


@pytest.mark.parametrize(
    ("hint", "message"),
    [
        (list[int], "must be immutable; use a tuple"),
        (list, "must be immutable"),
        (dict[str, int], "must be immutable"),
        (set[int], "must be immutable"),
        (bytearray, "must be immutable"),
        (bytes, "the type bytes, which JSON can't represent"),
        (complex, "has the type complex, which"),
        (Literal[b"a"], "which JSON can't represent"),
        (Odd, "has the type Odd, whose values must be strings or integers"),
        (Same, "has the type Same, which replaces 'value'"),
        (str | dt.date, "can be str or date, which JSON can't tell apart"),
        (tuple[int, ...] | Span, "can be tuple or Span, which"),
        (Literal["a"] | str, "can be one of 'a' or str, which"),
        (Literal["a"] | Colour, "which JSON can't tell apart"),
        (bool | Literal[True], "which JSON can't tell apart"),
        (int | Colour, "which JSON can't tell apart"),
        (Point | Line, None),
        (Any | None, None),
    ],
)
def test_a_type_that_json_cannot_represent_is_refused(hint: Any, message: str | None) -> None:
    if message is None:
        read_type(hint, "Kind.field")
        return
    with pytest.raises(AnnotatorError, match=f"Kind.field .*{message}"):
        read_type(hint, "Kind.field")


def test_two_classes_with_the_same_keys_look_alike() -> None:
    @frozen(kw_only=True)
    class Dot:
        x: int

    for one, other in ((Point, Dot), (Dot, Point)):
        with pytest.raises(AnnotatorError, match="can't tell apart"):
            read_type(one | other, "Kind.field")


# Rules for classes


def make(**body: Any) -> type[Annotation]:
    given: dict[str, Any] = {"kind": "tests.made", "__annotations__": {"kind": ClassVar[str]}, **body}
    return frozen(kw_only=True)(type("Made", (Annotation,), given))


def problem(kind: Any, **fields: Any) -> str:
    """The message about an object of a class of annotations, "" if it is valid."""
    try:
        check_annotation(kind(span=AT, **fields), "ferry")
    except AnnotatorError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    "method",
    ["__eq__", "__hash__", "__setattr__", "__delattr__", "__getattribute__", "__getattr__", "__reduce__", "__copy__",
     "__deepcopy__", "__getstate__", "__setstate__", "__ne__", "__new__", "__del__", "__reduce_ex__"],
)  # fmt: skip
def test_a_class_has_no_special_method_of_its_own(method: str) -> None:
    def own(*_: Any) -> Any:
        return object.__new__(_[0]) if method == "__new__" else NotImplemented

    kind = make(value=3)
    type.__setattr__(kind, method, own)
    with pytest.raises(AnnotatorError, match=f"Made must not have a method {method} of its own"):
        verified(Annotation.__new__(kind), "ferry", "a")


def test_a_class_is_made_by_attrs_frozen_and_comparable() -> None:
    class Plain(Annotation):
        kind = "tests.plain"

    assert "Plain is not an attrs class" in problem(Plain)

    @frozen(kw_only=True)
    class Holder(Annotation):
        kind: ClassVar[str] = "tests.holder"
        loose: Loose

    assert "Loose must be immutable and comparable" in problem(Holder, loose=Loose())

    @frozen(kw_only=True, cache_hash=True)
    class Cached(Annotation):
        kind: ClassVar[str] = "tests.cached"

    assert "Cached must not cache its hash" in problem(Cached)


def test_a_class_has_no_field_of_itself_and_none_of_an_annotation() -> None:
    @frozen(kw_only=True)
    class Outer(Annotation):
        kind: ClassVar[str] = "tests.outer"
        head: Headline

    assert "Outer has a field of the annotation Headline; yield it on its own" in problem(Outer, head=Headline(span=AT))


def test_a_field_is_an_argument_and_compared_as_it_is() -> None:
    @frozen(kw_only=True)
    class Hidden(Annotation):
        kind: ClassVar[str] = "tests.hidden"
        size: int = field(default=0, init=False)

    assert "Hidden.size is not an argument of the class; use a property" in problem(Hidden)

    @frozen(kw_only=True)
    class Unequal(Annotation):
        kind: ClassVar[str] = "tests.unequal"
        size: int = field(default=0, eq=False)

    assert "Unequal.size must be compared as it is; leave out eq" in problem(Unequal)

    @frozen(kw_only=True)
    class Keyed(Annotation):
        kind: ClassVar[str] = "tests.keyed"
        word: str = field(default="", eq=str.lower)

    assert "Keyed.word must be compared as it is" in problem(Keyed)


@pytest.mark.parametrize(
    "declared",
    [field(converter=str), field(validator=lambda *_: None), field(alias="regel"), field(default="x", init=False)],
)
def test_the_fields_of_the_base_class_stay_as_they_are(declared: Any) -> None:
    kind = frozen(kw_only=True)(
        type("Ruled", (Annotation,), {"kind": "tests.ruled", "rule": declared, "__annotations__": {"rule": str}})
    )
    with pytest.raises(AnnotatorError, match=r"Ruled\.rule must stay as Annotation declares it"):
        verified(Annotation.__new__(kind), "ferry", "a")


def test_a_field_of_the_base_class_keeps_its_type() -> None:
    kind = frozen(kw_only=True)(
        type("Ruled", (Annotation,), {"kind": "tests.ruled", "rule": 3, "__annotations__": {"rule": int}})
    )
    assert "Ruled.rule must stay as Annotation declares it" in problem(kind)


def test_the_metadata_of_a_field_names_other_fields() -> None:
    @frozen(kw_only=True)
    class Lost(Annotation):
        kind: ClassVar[str] = "tests.lost"
        word: str = field(default="", metadata={"with": "nothing"})

    assert "the metadata 'with' of Lost.word must name another field" in problem(Lost)

    @frozen(kw_only=True)
    class Unprinted(Annotation):
        kind: ClassVar[str] = "tests.unprinted"
        word: str = field(default="", metadata={"printed": "nothing"})

    assert "the metadata 'printed' of Unprinted.word must name a field with a span" in problem(Unprinted)

    @frozen(kw_only=True)
    class Wordless(Annotation):
        kind: ClassVar[str] = "tests.wordless"
        at: Span
        count: int = field(default=0, metadata={"printed": "at"})

    assert "'printed' of Wordless.count must name" in problem(Wordless, at=AT)


@frozen(kw_only=True)
class Limited(Annotation):
    """A kind with each limit that metadata declares."""

    kind: ClassVar[str] = "tests.limited"
    number: int | None = field(default=None, metadata={"range": (2, 4)})
    pieces: tuple[Phrase, ...] = field(default=(Phrase("f", AT),), metadata={"in_order": True})
    word: str = field(default="", metadata={"with": "number"})
    either: int | str | None = None
    share: float = 0.0
    size: int = 0


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"number": 2, "word": "x"}, ""),
        ({"number": 4, "word": "x"}, ""),
        ({"number": 1, "word": "x"}, "Limited.number must be a number from 2 to 4, not 1"),
        ({"number": 5, "word": "x"}, "must be a number from 2 to 4, not 5"),
        ({"number": 2}, "Limited.word and Limited.number must be given together"),
        ({"word": "x"}, "must be given together"),
        ({"pieces": ()}, "Limited.pieces must not be empty"),
        ({"either": None}, ""),
        ({"either": 3}, ""),
        ({"either": 3.0}, "Limited.either must be of type int or str or None, not 3.0"),
        ({"share": 2**53 - 1}, ""),
        ({"share": 2**53}, "must be a number of at most 53 bits"),
        ({"share": float("nan")}, "must be a finite number"),
        ({"size": 2**63}, ""),
        ({"size": -(2**10_000)}, "must be a number of at most 10000 bits"),
        ({"size": 2**10_000 - 1}, ""),
        ({"size": 2**10_000}, "must be a number of at most 10000 bits"),
    ],
)
def test_the_limits_of_values(fields: dict[str, Any], message: str) -> None:
    found = problem(Limited, **fields)
    assert (message in found) if message else not found


def test_the_spans_of_pieces_are_in_order() -> None:
    def pieces(*spans: Span) -> tuple[Phrase, ...]:
        return tuple(Phrase.of("ferry boat", span) for span in spans)

    check_order(pieces(Span(0, 2), Span(2, 4)), "x")
    for wrong in (pieces(Span(0, 3), Span(2, 4)), pieces(Span(2, 4), Span(0, 2))):
        with pytest.raises(AnnotatorError, match="in x must be in order and must not overlap"):
            check_order(wrong, "x")


def test_values_of_any_type() -> None:
    deep: Any = ()
    for _ in range(19):
        deep = (deep,)
    assert plain_value(deep, "x") == deep
    with pytest.raises(AnnotatorError, match="at most 20 levels of tuples"):
        plain_value((deep,), "x")
    assert plain_value((None, True, 3, "s", 1.5), "x") == (None, True, 3, "s", 1.5)
    with pytest.raises(AnnotatorError, match="x must be None, a boolean, a number, a string or a tuple of these"):
        plain_value([1], "x")
    with pytest.raises(AnnotatorError, match="finite"):
        plain_value(float("inf"), "x")
    with pytest.raises(AnnotatorError, match="bits"):
        plain_value(2**10_000, "x")
    check_size(2**10_000 - 1, "x")
    assert (type(number(3, "x")), number(2.5, "x")) == (float, 2.5)


def test_a_known_value_has_the_type_of_the_known_one() -> None:
    assert known_value(3, ("a", 3), "x", "y") == 3
    assert known_value(Colour.RED, tuple(Colour), "x", "y") is Colour.RED
    for wrong in (True, 1.0, "b", None):
        with pytest.raises(AnnotatorError, match="x must be y, not"):
            known_value(wrong, ("a", 1), "x", "y")
    assert known_value(True, (1, True), "x", "y") is True


def test_a_moment_is_read_again_as_it_was() -> None:
    plain = dt.datetime(2026, 1, 2, 3, 4)
    assert moment(plain, "x") is plain
    assert moment(plain.replace(fold=1), "x").fold == 0

    class Zone(dt.tzinfo):
        def utcoffset(self, _: Any) -> dt.timedelta:
            return dt.timedelta(hours=2)

    zoned = moment(plain.replace(tzinfo=Zone()), "x")
    assert type(zoned.tzinfo) is dt.timezone
    assert zoned.utcoffset() == dt.timedelta(hours=2)
    with pytest.raises(AnnotatorError, match="of type datetime"):
        moment(dt.date(2026, 1, 2), "x")


@pytest.mark.parametrize(
    ("span", "message"),
    [
        (Span(0, 5), ""), (Span(4, 5), ""), (Span(2, 2), r"x \[2:2\] is empty"),
        (Span(4, 6), "outside the text, which has 5 code points"), (None, "x must be a Span of integers"),
        ((0, 1), "x must be a Span of integers"),
    ],
)  # fmt: skip
def test_a_checked_span(span: Any, message: str) -> None:
    if not message:
        assert checked_span(span, "ferry", "x") == span
        return
    with pytest.raises(AnnotatorError, match=message):
        checked_span(span, "ferry", "x")


# Blocks and stories


@pytest.mark.parametrize(
    ("blocks", "wrong"),
    [
        ([(0, 3), (3, 5)], None), ([(0, 3)], "the blocks end at 3, the text ends at 5"), ([], "the blocks end at 0"),
        ([(0, 3), (2, 5)], "block 1 must start at 3"), ([(1, 5)], "block 0 must start at 0"),
        ([(0, 0), (0, 5)], "must not be empty"), ([(0, 6)], "the blocks end at 6"),
    ],
)  # fmt: skip
def test_blocks_tile_the_text(blocks: list[tuple[int, int]], wrong: str | None) -> None:
    made = [Block(Span(a, b), Span(a, b), (Span(a, b),)) for a, b in blocks]
    found = check_tiling("ferry", made)
    assert found is None if wrong is None else wrong in (found or "")


@pytest.mark.parametrize(
    ("content", "lines", "wrong"),
    [
        (Span(1, 4), (Span(1, 2), Span(2, 4)), None),
        (Span(1, 6), (Span(1, 2),), "is outside the block"),
        (Span(1, 4), (Span(0, 2),), "is outside the block"),
        (Span(1, 4), (Span(1, 3), Span(2, 4)), "are out of order or overlap"),
        (Span(1, 4), [Span(1, 4)], "its lines must be a tuple"),
        ((1, 4), (Span(1, 4),), "must hold spans of integers"),
    ],
)
def test_the_content_and_the_lines_of_a_block_are_inside_it(content: Any, lines: Any, wrong: str | None) -> None:
    found = check_tiling("ferry", [Block(Span(0, 5), content, lines)])
    assert found is None if wrong is None else wrong in (found or "")


STORY = "One two three.\n\n(note) Four, five\n\n---\n\nSix."


def cut(*words: str) -> list[Span]:
    return [Span(STORY.index(one), STORY.index(one) + len(one)) for one in words]


@pytest.mark.parametrize(
    ("removed", "body"),
    [
        ([], "One two three.\n\n(note) Four, five\n\nSix."),
        (["(note)"], "One two three.\n\nFour, five\n\nSix."),
        (["two"], "One three.\n\n(note) Four, five\n\nSix."),
        (["three"], "One two.\n\n(note) Four, five\n\nSix."),
        (["two three"], "One.\n\n(note) Four, five\n\nSix."),
        (["two", "(note)"], "One three.\n\nFour, five\n\nSix."),
        ([" Four"], "One two three.\n\n(note), five\n\nSix."),
        (["One two three."], "(note) Four, five\n\nSix."),
        (["Six."], "One two three.\n\n(note) Four, five"),
        (["One", "three"], "two.\n\n(note) Four, five\n\nSix."),
    ],
)
def test_the_story_is_tidy_around_what_is_removed(removed: list[str], body: str) -> None:
    pieces = story_pieces(STORY, split_blocks(STORY), cut(*removed))
    assert body_of(STORY, pieces).text == body
    assert [view.text for view in paragraphs_of(STORY, pieces, ())] == body.split("\n\n")


def test_paragraphs_are_without_subheadings() -> None:
    pieces = story_pieces(STORY, split_blocks(STORY), ())
    (six,) = cut("Six.")
    assert [view.text for view in paragraphs_of(STORY, pieces, [six])] == ["One two three.", "(note) Four, five"]


def test_a_view_shows_some_spans_a_line_each() -> None:
    blocks = split_blocks(STORY)
    assert view_of(STORY, blocks, (), None).text == STORY
    assert view_of(STORY, blocks, cut("two "), None).text == STORY.replace("two ", "")
    assert view_of(STORY, blocks, (), cut("Six.", "One", "two")).text == "One\ntwo\nSix."
    assert view_of(STORY, blocks, cut("two"), cut("two three", "Six.")).text == " three\nSix."
    assert view_of("", (), (), None).text == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [("“Yes.” x", "“Yes.”"), ("“Yes. x", "Yes."), ("'Yes.' x", "'Yes.'"), ("(Yes.) x", "Yes."), ("Yes.” x", "Yes.")],
)
def test_a_quote_is_covered_with_the_marks_on_both_sides(text: str, shown: str) -> None:
    at = Span(text.index("Yes."), text.index("Yes.") + 4)
    quote = Quote(span=at, form="direct", content=(Phrase("Yes.", at),))
    made = Article(text=text, blocks=split_blocks(text), annotations=(quote,))
    assert made.view(only=[Quote]).text == shown
    assert made.view(drop=[Quote]).text == text.replace(shown, "", 1)


# Markup


def test_what_markup_hides() -> None:
    text = "# A\n- b\nTITLE: C\nURL: d\n"
    marks = [
        Markup(span=Span(0, 2), form="markdown"),
        Markup(span=Span(4, 6), form="markdown", role="list_mark"),
        Markup(span=Span(8, 16), form="head", role="headline", value=Phrase("C", Span(15, 16))),
        Markup(span=Span(17, 23), form="head", role="address", value=Phrase("d", Span(22, 23))),
    ]
    assert [one.hidden for one in marks] == [(Span(0, 2),), (), (Span(8, 15),), (Span(17, 23),)]
    assert hidden_spans([*marks, Headline(span=Span(2, 3))]) == (Span(0, 2), Span(8, 15), Span(17, 23))
    assert marks_in(marks) == (Span(0, 2), Span(4, 6), Span(8, 15), Span(17, 23))
    assert marks_in([Headline(span=AT)]) == ()
    assert visible_text(text, hidden_spans(marks)).text == "A\n- b\nC\n\n"


def test_all_spans_of_a_value_are_moved() -> None:
    quote = Quote(span=Span(0, 4), form="direct", content=(Phrase("Yes.", Span(0, 4)),), rule="r")
    moved = move_spans(quote, lambda span: span.shift(3))
    assert (moved.span, moved.content[0].span, moved.form, moved.rule) == (Span(3, 7), Span(3, 7), "direct", "r")
    assert move_spans(frozenset([AT]), lambda span: span.shift(1)) == frozenset([Span(1, 2)])
    assert move_spans("a", lambda span: span) == "a"


@pytest.mark.parametrize(
    ("source", "shown"),
    [("a-\nb", "a-b"), ("a‐\nb", "a‐b"), ("a\nb", "a b"), ("1-\nb", "1- b"), ("a-\n1", "a- 1"), ("-\nb", "- b"),
     ("a–\nb", "a– b")],
)  # fmt: skip
def test_a_wrapped_line_is_joined_with_a_space_or_at_its_hyphen(source: str, shown: str) -> None:
    at = source.index("\n")
    view = TextView(source, (Piece(Span(0, len(source))),), (Span(at, at + 1),))
    assert view.unwrapped().text == shown


def test_annotations_in_text_without_the_marks_have_their_words() -> None:
    article = Article(
        text="A **b** c",
        blocks=split_blocks("A **b** c"),
        annotations=(
            Boilerplate(span=Span(0, 9)),
            Markup(span=Span(2, 4), form="markdown"),
            Markup(span=Span(5, 7), form="markdown"),
        ),
    )
    assert article.boilerplate[0].text == "A b c"


@pytest.mark.parametrize(
    "name",
    ["model.punctuation", "model.blocks", "text.sentences", "forms.inline"],
)
def test_lists_of_marks_have_no_letters_of_words_and_no_mark_twice(name: str) -> None:
    module = import_module(f"newsparse.{name}")
    lists = {key: value for key, value in vars(module).items() if key.isupper() or key == "_PUNCTUATION"}
    marks = {key: value for key, value in lists.items() if isinstance(value, str) and not key.startswith("_STOP_")}
    assert marks
    for key, value in marks.items():
        assert not any(one.isascii() and one.isalnum() for one in value), key
        assert len(set(value)) == len(value), key
