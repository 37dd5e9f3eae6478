"""Classes of ``newsparse.records`` behave like those of attrs."""

from __future__ import annotations

import copy
import inspect
import pickle
from functools import cached_property
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import records


def made_by(decorator: Any, field: Any, **options: Any) -> Any:
    """A class with fields of each sort, made by attrs or by ``newsparse.records``."""

    class Tide:
        unit: ClassVar[str] = "m"

        place: str
        _metres: float = 0.0
        tags: list[str] = attrs.Factory(list)
        source: Any = field(default=None, eq=False, repr=False)
        seen: set[str] = field(factory=set)

        @cached_property
        def shout(self) -> list[str]:
            return [self.place.upper()]

    Tide.__qualname__ = "Tide"
    return decorator(**options)(Tide)


@records.frozen
class Tide:
    place: str
    metres: float = 0.0
    tags: tuple[str, ...] = ()

    @cached_property
    def shout(self) -> list[str]:
        return [self.place.upper()]


@records.define
class Log:
    lines: list[str] = records.field(factory=list)
    size: int = 0


arguments = st.tuples(
    st.lists(st.sampled_from(["Bay", "Cove", 2.5, None]), max_size=7).map(tuple),
    st.dictionaries(
        st.sampled_from(["place", "metres", "_metres", "tags", "source", "seen", "depth"]),
        st.sampled_from(["Cove", 1.5, ("low",)]),
    ),
)


def outcome(kind: Any, given: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
    """What comes of a call of a class: the values and the ``repr``, or that the arguments are wrong."""
    try:
        made = kind(*given, **named)
    except TypeError as error:
        return (str(error),)
    return made.place, made._metres, made.tags, made.source, made.seen, repr(made)


@pytest.mark.parametrize("options", [{}, {"kw_only": True}])
@given(calls=st.lists(arguments, min_size=1, max_size=4))
def test_a_call_has_the_result_or_the_message_of_attrs(options: Any, calls: list[Any]) -> None:
    mine = made_by(records.frozen, records.field, **options)
    other = made_by(attrs.frozen, attrs.field, **options)
    for given_values, named in calls:
        assert outcome(mine, given_values, named) == outcome(other, given_values, named)


def test_two_values_are_equal_if_their_compared_fields_are() -> None:
    kind = made_by(records.frozen, records.field)
    assert kind("Bay", source=1) == kind("Bay", source=2) != kind("Cove", source=1)
    assert kind("Bay") != made_by(attrs.frozen, attrs.field)("Bay")
    assert hash(Tide("Bay", tags=("low",))) == hash(Tide("Bay", 0.0, ("low",)))
    with pytest.raises(TypeError):
        hash(Log())
    identical = made_by(records.frozen, records.field, eq=False)
    assert identical("Bay") != identical("Bay")


def test_a_frozen_value_does_not_change_and_one_of_define_does() -> None:
    tide, log = Tide("Bay"), Log()
    for change in (lambda: setattr(tide, "place", "Cove"), lambda: delattr(tide, "place")):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            change()
    log.size = 3
    assert log == Log([], 3)
    with pytest.raises(AttributeError):
        log.weight = 3  # type: ignore[attr-defined]


def test_a_cached_property_is_computed_once() -> None:
    tide = Tide("Bay")
    assert tide.shout == ["BAY"]
    assert tide.shout is tide.shout
    with pytest.raises(AttributeError, match="'Tide' object has no attribute 'whisper'"):
        tide.whisper  # type: ignore[attr-defined]  # noqa: B018


def test_copies_and_pickles_are_equal() -> None:
    tide = Tide("Bay", 2.5, ("low",))
    assert copy.copy(tide) == copy.deepcopy(tide) == pickle.loads(pickle.dumps(tide)) == tide


def test_attrs_knows_the_fields() -> None:
    assert [one.name for one in attrs.fields(Tide)] == ["place", "metres", "tags"] == [*records.field_names(Tide)]
    assert attrs.evolve(Tide("Bay"), metres=2.0) == Tide("Bay", 2.0)
    assert attrs.asdict(Tide("Bay")) == {"place": "Bay", "metres": 0.0, "tags": ()}
    assert [*inspect.signature(Tide).parameters] == ["place", "metres", "tags"]


def test_many_instances_are_made_like_the_first() -> None:
    assert {Tide("Bay", 2.5) for _ in range(2 * records.MANY)} == {Tide("Bay", metres=2.5)}
    logs = [Log() for _ in range(2 * records.MANY)]
    assert len({id(log.lines) for log in logs}) == len(logs)


def test_a_class_with_a_validator_or_a_base_class_works() -> None:
    @records.frozen
    class Wave:
        height: float = records.field(validator=attrs.validators.ge(0))

    @records.frozen
    class NamedWave(Wave):
        name: str = ""

    assert NamedWave(2.0, "first") == NamedWave(2.0, "first") != NamedWave(2.0)
    with pytest.raises(ValueError, match="must be >= 0"):
        NamedWave(-1.0)


def test_the_last_step_of_attrs_is_called() -> None:
    @records.frozen
    class Buoy:
        number: int

        def __attrs_post_init__(self) -> None:
            if self.number < 0:
                raise ValueError("a negative number")

    with pytest.raises(ValueError, match="a negative number"):
        Buoy(-1)
    assert Buoy(1).number == 1
