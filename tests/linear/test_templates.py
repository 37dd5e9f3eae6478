"""Feature templates: packing, unpacking, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.linear import Field, Template, Templates, same_factor

FIELDS = st.lists(st.integers(1, 9), max_size=4)
"""Widths of the fields of a template."""


@st.composite
def templates(draw: st.DrawFn) -> Templates:
    """A few templates with fields of a few bits."""
    made = Templates("drawn", tag_bits=4)
    for number, widths in enumerate(draw(st.lists(FIELDS, min_size=1, max_size=16))):
        made.add(f"template {number}", **{f"field{n}": width for n, width in enumerate(widths)})
    return made


def values_of(template: Template) -> st.SearchStrategy[tuple[int, ...]]:
    return st.tuples(*(st.integers(0, 2**of.width - 1) for of in template.fields.values()))


@given(st.data())
def test_unpacking_is_the_inverse_of_packing(data: st.DataObject) -> None:
    made = data.draw(templates())
    template = data.draw(st.sampled_from(list(made)))
    values = data.draw(values_of(template))
    assert made.unpack(template.pack(*values)) == (template, values)


@given(st.data())
def test_different_features_have_different_keys(data: st.DataObject) -> None:
    made = data.draw(templates())
    one, other = (data.draw(st.sampled_from(list(made))) for _ in range(2))
    a, b = data.draw(values_of(one)), data.draw(values_of(other))
    assert (one.pack(*a) == other.pack(*b)) == ((one.tag, a) == (other.tag, b))


@given(st.data())
def test_a_key_is_the_tag_and_the_products_of_values_and_factors(data: st.DataObject) -> None:
    template = data.draw(st.sampled_from(list(data.draw(templates()))))
    values = data.draw(values_of(template))
    tag, *factors = template.factors
    assert template.pack(*values) == tag + sum(v * f for v, f in zip(values, factors, strict=True))


def test_a_key_is_described_by_the_names_of_its_fields_and_values() -> None:
    made = Templates("toy")
    template = made.add(rate=4, next=Field(8, names=("", "that", "to")))
    assert template.name == "rate+next"
    assert made.describe(template.pack(12, 1)) == "rate+next: rate=12 next=that"
    assert made.describe(template.pack(12, 9)) == "rate+next: rate=12 next=9"


@pytest.mark.parametrize("values", [(), (1, 2, 3), (16, 0), (-1, 0), (0, 256)])
def test_values_that_do_not_fit_are_refused(values: tuple[int, ...]) -> None:
    template = Templates("toy").add(rate=4, next=8)
    with pytest.raises(ValueError, match="rate"):
        template.pack(*values)


@pytest.mark.parametrize("key", [-1, 1, 2**13])
def test_a_number_that_is_not_a_key_is_refused(key: int) -> None:
    made = Templates("toy")
    made.add(rate=4, next=4)
    with pytest.raises(ValueError, match="toy"):
        made.unpack(key)


def test_a_template_that_can_not_be_declared_is_refused() -> None:
    made = Templates("toy", tag_bits=1)
    made.add(rate=4)
    with pytest.raises(ValueError, match="another template 'rate'"):
        made.add(rate=4)
    with pytest.raises(ValueError, match="65 bits"):
        made.add(one=32, two=32)
    made.add(one=32)
    with pytest.raises(ValueError, match="room for 2"):
        made.add(two=32)


@pytest.mark.parametrize("names", [("a", "a"), ("1", "0"), ("tab\there",)])
def test_names_that_would_be_ambiguous_in_a_file_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="is not a valid name"):
        Field(4, names=names)


def test_a_factor_that_is_shared_is_the_same_in_all_its_templates() -> None:
    made = Templates("toy")
    one, two = made.add(a=4, b=8), made.add(c=4, b=8)
    three = made.add(d=8, b=8)
    assert same_factor(one.factors[2], two.factors[2]) == one.factors[2]
    with pytest.raises(ValueError, match="same position"):
        same_factor(one.factors[2], three.factors[2])
