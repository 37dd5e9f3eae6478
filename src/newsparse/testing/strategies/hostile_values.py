"""Values and classes that break the promises of their types: for annotations that a pipeline must reject or rebuild."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NoReturn

import attrs
from attrs import field, frozen
from hypothesis import strategies as st

from newsparse.model import Annotation, Byline, Dateline, Headline, Phrase, Quote, Span


class LyingString(str):
    """A string that is equal to everything and shows other characters than it has."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = str.__hash__

    def __str__(self) -> str:
        return "another string"

    def __len__(self) -> int:
        return 0


class LyingInteger(int):
    """An integer that compares with everything as if it fitted."""

    def __lt__(self, other: object) -> bool:
        return True

    __le__ = __gt__ = __ge__ = __eq__ = __lt__
    __hash__ = int.__hash__


class LyingTuple(tuple[Any, ...]):
    """A tuple with other items each time."""

    __slots__ = ()

    def __iter__(self) -> Any:
        return iter([object()])


class LyingSpan(Span):
    """A span that is inside everything."""

    def __len__(self) -> int:
        return 1

    def contains(self, _: object) -> bool:
        """Whether anything is inside it."""
        return True


class Raising:
    """An object whose methods all raise."""

    def _fail(self, *_: object) -> NoReturn:
        raise RuntimeError("must not be called")

    __repr__ = __str__ = __eq__ = __hash__ = __bool__ = __len__ = __iter__ = __getattr__ = _fail


class Zone(dt.tzinfo):
    """A time zone that fails when it is used."""

    def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
        """Fail."""
        raise ValueError("no such zone")

    def tzname(self, _: dt.datetime | None) -> str:
        """Return a name."""
        return "nowhere"

    def dst(self, _: dt.datetime | None) -> None:
        """Return nothing."""


class Letter(enum.Enum):
    """An enumeration whose values JSON can't represent."""

    A = b"a"
    B = (1, 2)


def broken_span(start: Any, end: Any, kind: type[Span] = Span) -> Span:
    """Return a span with any values, which its class would reject."""
    made = kind.__new__(kind)
    object.__setattr__(made, "start", start)
    object.__setattr__(made, "end", end)
    return made


def _recursive_list() -> list[Any]:
    made: list[Any] = []
    made.append(made)
    return made


def _deep(levels: int) -> tuple[Any, ...]:
    made: tuple[Any, ...] = ()
    for _ in range(levels):
        made = (made,)
    return made


def hostile_values() -> st.SearchStrategy[Any]:
    """Values that a field of an annotation must not have as they are, whatever its type."""
    edges = st.integers(-3, 40) | st.sampled_from([2**70, -(2**70), LyingInteger(3), True, 1.0, "1", None])
    spans = st.builds(broken_span, edges, edges) | st.builds(broken_span, edges, edges, st.just(LyingSpan))
    phrases = st.builds(Phrase, text=st.text(max_size=3) | st.just(LyingString("x")), span=spans)
    makers: list[Callable[[], Any]] = [
        lambda: None, lambda: True, lambda: -1, lambda: 77, lambda: 10**6000, lambda: 0.5, lambda: float("nan"),
        lambda: float("inf"), lambda: b"bytes", lambda: bytearray(b"x"), lambda: "\ud800", lambda: "any words",
        lambda: LyingString("words"), lambda: LyingInteger(7), lambda: LyingTuple((1, 2)), lambda: [1], dict, set,
        _recursive_list, lambda: _deep(15), lambda: _deep(5000), lambda: (1, [2]), lambda: ("a", Raising()), Raising,
        object, lambda: Raising, lambda: print, lambda: complex(1, 2), lambda: range(3), lambda: iter(()),
        lambda: Letter.A, lambda: Letter.B, lambda: dt.date(2026, 1, 2), lambda: dt.datetime(2026, 1, 2, fold=1),
        lambda: dt.datetime(2026, 1, 2, tzinfo=Zone()), lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC),
        lambda: dt.timedelta(1), lambda: frozenset([1, "a"]), lambda: Headline(span=Span(0, 1)),
        lambda: Headline(span=broken_span(-5, 3)), lambda: (Span(0, 10**6),), lambda: (Headline(span=Span(0, 1)),),
    ]  # fmt: skip
    made = st.sampled_from(makers).map(lambda maker: maker())
    return made | spans | phrases | st.tuples(phrases, phrases) | st.tuples(spans)


def _changing(value: Any) -> Any:
    return value + "!" if isinstance(value, str) else value


def _raising(*_: object) -> NoReturn:
    raise ValueError("never valid")


@frozen(kw_only=True)
class Node:
    """A value that can contain itself."""

    child: Node | None = None


@attrs.define
class Changeable:
    """A value that can be changed."""

    number: int = 0


def _comparable(method: str, function: Any) -> Callable[[type], None]:
    return lambda kind: setattr(kind, method, function)


FIELD_TYPES: tuple[tuple[Any, Any], ...] = (
    (Any, 1), (object, "a"), (bytes, b"x"), (list, []), (dict[str, int], {}), (tuple, (1, [2])),
    (tuple[Any, ...], (1, (2, (3,)))), (tuple[int, ...] | Span, Span(0, 1)), (dt.date | str, "2026-01-02"),
    (int | float, 1.0), (float | int, 1), (Letter, Letter.A), (dt.timedelta, dt.timedelta()),
    (dt.datetime, dt.datetime(2026, 1, 2, tzinfo=dt.timezone(dt.timedelta(seconds=1)))),
    (frozenset[Any], frozenset([(1, 2)])), (Node, Node(child=Node())), (Changeable, Changeable()),
    (Annotation, Headline(span=Span(0, 1))), (Headline, Headline(span=broken_span(-5, 3))),
    (tuple[frozenset[Any] | None, ...], (frozenset([(1, ("a",))]), None)), (Any, (1, ("a", (None,)))),
    (dict[str, int] | None, None), (int | Span | None, Span(0, 1)), (dt.date | None, dt.date(2026, 1, 2)),
    ("Undefined | None", None), (float, 2), (Span, Span(0, 10**6)), (tuple[()], ()),
)  # fmt: skip
"""Types of fields, each with a value that a plugin might give it."""

FIELD_OPTIONS: tuple[dict[str, Any], ...] = (
    {}, {"converter": _changing}, {"validator": _raising}, {"alias": "other"}, {"eq": False}, {"eq": str},
    {"metadata": {"printed": "span"}}, {"metadata": {"printed": "x"}}, {"metadata": {"reference": 3}},
    {"metadata": {"with": "y"}}, {"metadata": {"range": "ab"}}, {"metadata": {"in_order": True}},
)  # fmt: skip

CLASS_OPTIONS: tuple[dict[str, Any], ...] = (
    {"frozen": True}, {"frozen": True, "slots": False}, {"frozen": True, "eq": False}, {"frozen": False},
    {"frozen": True, "cache_hash": True, "unsafe_hash": True}, {"frozen": True, "order": True},
)  # fmt: skip

CLASS_CHANGES: tuple[Callable[[type], None], ...] = (
    lambda _: None,
    *(
        _comparable(method, _raising)
        for method in ("__eq__", "__hash__", "__getattribute__", "__setattr__", "__reduce__", "__init__")
    ),
    _comparable("__eq__", lambda _one, _other: True),
    _comparable("__del__", lambda _: None),
    _comparable("__hash__", None),
    _comparable("in_body", property(_raising)),
    _comparable("in_body", "no"),
    _comparable("version", property(_raising)),
    _comparable("version", 0),
    _comparable("kind", property(_raising)),
    _comparable("kind", LyingString("x.y")),
    *(_comparable(name, property(_raising)) for name in ("text", "names", "place", "speaker", "category")),
    _comparable("__attrs_post_init__", _raising),
    _comparable("__repr__", _raising),
    _comparable("upgrade", _raising),
)
"""Changes of a class after attrs made it."""


_CONTENT = (Phrase("F", Span(0, 1)),)

_VALUES: dict[Any, dict[str, Any]] = {
    Quote: {"form": "direct", "content": _CONTENT, "cue": None, "source": None, "section": "story"},
    Dateline: {"places": (), "region": None, "agency": None, "date": None},
    Byline: {"people": (), "organization": None, "locations": ()},
}
"""The values of the fields of standard parts of which a class is a subclass."""


@st.composite
def hostile_classes(draw: st.DrawFn) -> tuple[type[Annotation], Annotation]:
    """A class of annotations that breaks a promise of such classes, and an annotation of it with the span 0 to 1."""
    odd = draw(st.sets(st.sampled_from(["value", "options", "class", "name", "change"]), max_size=2))

    def one_of(aspect: str, known: Sequence[Any]) -> Any:
        return draw(st.sampled_from(known)) if aspect in odd else known[0]

    declared, usual = draw(st.sampled_from(FIELD_TYPES))
    options, class_options = one_of("options", FIELD_OPTIONS), one_of("class", CLASS_OPTIONS)
    value = draw(hostile_values()) if "value" in odd else usual
    base = draw(st.sampled_from([Annotation, Annotation, Quote, Dateline, Byline]))
    name = one_of("name", ["extra", "text", "category", "kind", "places", "content", "people", "rule"])
    namespace = {
        "kind": "hostile.drawn",
        "__annotations__": {"kind": ClassVar[str], name: declared},
        name: field(**options),
        "__module__": __name__,
    }
    made: Any = type("Drawn", (base,), namespace)
    try:
        made = attrs.define(made, kw_only=True, **class_options)
        annotation = made.__new__(made)
        usual_values = {"span": Span(0, 1), "annotator": "", "rule": "", **_VALUES.get(base, {}), name: value}
        for name_of_field, given in usual_values.items():
            object.__setattr__(annotation, name_of_field, given)
        one_of("change", CLASS_CHANGES)(made)
    except (TypeError, ValueError, AttributeError):  # attrs rejects some combinations
        annotation = Headline(span=broken_span(-5, 3))
    return type(annotation), annotation
