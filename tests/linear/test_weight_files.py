"""Weight files: what is written is read again, in an order that does not depend on chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import DataFileError
from newsparse.linear import Field, Templates, format_model, format_tables, read_model, read_tables

TEMPLATES = Templates("toy")
RATE_NEXT = TEMPLATES.add(rate=4, next=Field(8, names=("", "that", "#", "it's")))
ALONE = TEMPLATES.add("alone")
WIDE = TEMPLATES.add(wide=9, rate=4)

KEYS = st.one_of(
    st.builds(RATE_NEXT.pack, st.integers(0, 15), st.integers(0, 255)),
    st.just(ALONE.pack()),
    st.builds(WIDE.pack, st.integers(0, 511), st.integers(0, 15)),
)
FILE = "# Weights.\nearly_stop_score\t99\nrate+next\t12\tthat\t331\nrate+next\t12\t200\t-4\nalone\t7\n"


@given(st.dictionaries(KEYS, st.integers(-(10**6), 10**6).filter(bool)), st.none() | st.integers(0, 5000))
def test_a_model_is_read_as_it_was_written(weights: dict[int, int], early_stop_score: int | None) -> None:
    text = format_model(TEMPLATES, weights, comment="What\nand whence", early_stop_score=early_stop_score)
    model = read_model(text, TEMPLATES)
    assert {key: model.score([key]) for key in weights} == weights
    assert text.count("\t") >= len(weights)
    assert model.early_stop_score == early_stop_score


@given(st.dictionaries(KEYS, st.integers(1, 9)), st.randoms())
def test_the_order_of_a_file_does_not_depend_on_the_order_of_the_weights(weights: dict[int, int], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(weights.items())
    random.shuffle(shuffled)
    assert format_model(TEMPLATES, dict(shuffled), comment="") == format_model(TEMPLATES, weights, comment="")


def test_a_file_names_templates_and_values() -> None:
    weights = {RATE_NEXT.pack(12, 1): 331, RATE_NEXT.pack(12, 200): -4, ALONE.pack(): 7, WIDE.pack(0, 0): 0}
    assert format_model(TEMPLATES, weights, comment="Weights.", early_stop_score=99) == FILE


@pytest.mark.parametrize(
    "line",
    [
        "unknown\t1", "rate+next\t12\t3", "rate+next\t12\tthat\tto\t3", "rate+next\t16\tthat\t3", "rate+next\t12\t1\t3",
        "rate+next\t012\tthat\t3", "rate+next\t12\tthat\t331", "alone\tx", "alone",
    ],
)  # fmt: skip
def test_a_line_that_is_not_a_weight_is_refused_with_the_line(line: str) -> None:
    with pytest.raises(ValueError, match="toy"):
        read_model(FILE + line, TEMPLATES)


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("unknown\t1", "template unknown from line 6: 'unknown' is unknown"),
        ("alone\tx", "template alone from line 5: invalid literal"),
        ("rate+next\t12\tthat\t3", "template rate+next from line 6: a feature has two weights"),
    ],
)
def test_the_message_names_the_file_and_the_line(line: str, where: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_model(FILE + line, TEMPLATES, "weights/toy.tsv")
    assert str(caught.value).startswith(f"weights/toy.tsv: model toy, {where}")


def test_the_message_about_a_table_names_the_file_and_the_line() -> None:
    with pytest.raises(DataFileError, match=r"^weights/toy\.tsv, line 2: there are 2 columns instead of 3 in "):
        read_tables("lead\ta\t1\nlead\tb\n", "weights/toy.tsv")


TABLES = st.dictionaries(
    st.sampled_from(["lead", "tail"]),
    st.dictionaries(st.sampled_from(["end=colon", "mark=#", "bias"]), st.floats(-9, 9), min_size=1),
)


@given(TABLES)
def test_tables_of_string_features_are_read_as_they_were_written(tables: dict[str, dict[str, float]]) -> None:
    models = read_tables(format_tables(tables, comment="Learnt from nothing."))
    assert set(models) == set(tables)
    for name, table in tables.items():
        assert models[name].bias == table.get("bias", 0.0)
        for feature in set(table) - {"bias"}:
            assert models[name].score([feature]) == table.get("bias", 0.0) + table[feature]


@pytest.mark.parametrize(
    "line", ["lead\tend=colon", "lead\tend=colon\t1\t2", "lead\tend=colon\tx", "lead\ta\t1\nlead\ta\t2"]
)
def test_a_line_of_a_table_that_is_malformed_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="weights"):
        read_tables(line)
