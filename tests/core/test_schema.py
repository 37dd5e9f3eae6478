"""The stored schemas are those of the classes, and all output fits them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Literal

import attrs
import jsonschema
import pytest
from articles import articles
from hostile import VALID
from hypothesis import HealthCheck, given, settings

from newsparse import Annotator, Article, ClockTime, DecodeError, PartialDate, Pipeline, Quote, Span, Timestamp
from newsparse.export import schema
from newsparse.export.json_document import dumps, loads
from newsparse.export.schema import SCHEMAS, stored_schema
from newsparse.model import STANDARD_PARTS

NAMES: tuple[Literal["document", "record"], ...] = ("document", "record")
VALIDATORS = {name: jsonschema.Draft202012Validator(stored_schema(name)) for name in NAMES}
TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'


@pytest.mark.parametrize("name", NAMES)
def test_the_stored_schema_does_not_drift(name: Literal["document", "record"]) -> None:
    assert stored_schema(name) == SCHEMAS[name](), "run python -m newsparse.export.schema"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_schema_of_its_dialect(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(VALIDATORS[name].schema)  # type: ignore[index]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_all_output_fits_the_schemas(article: Article) -> None:
    VALIDATORS["document"].validate(json.loads(dumps(article)))
    VALIDATORS["record"].validate(json.loads(json.dumps(article.to_dict())))


def test_every_standard_part_is_in_the_schema() -> None:
    kinds = {rule["if"]["properties"]["kind"]["const"] for rule in _rules()}
    assert kinds == {part.kind for part in STANDARD_PARTS}


def _rules() -> Any:
    return VALIDATORS["document"].schema["properties"]["annotations"]["items"]["allOf"]  # type: ignore[index]


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree.update(more=1),
        lambda tree: tree.pop("text"),
        lambda tree: tree.update(offsets="utf-16"),
        lambda tree: tree["annotations"][0].update(span=[0, 1, 2]),
        lambda tree: tree["annotations"][0].update(span=[-1, 2]),
        lambda tree: tree["annotations"][0]["data"].update(colour="red"),
        lambda tree: tree["annotations"][3]["data"].update(form="loud"),
        lambda tree: tree["annotations"][3]["data"].pop("content"),
        lambda tree: tree["hints"].update(colour="red"),
    ],
)
def test_an_invalid_document_does_not_fit_the_schema(change: Any) -> None:
    tree = json.loads(dumps(Pipeline(plugins=[], extra=VALID).parse(TEXT)))
    VALIDATORS["document"].validate(tree)
    change(tree)
    assert not VALIDATORS["document"].is_valid(tree)


STAMP = "Posted May 4, 2024, 10:14"
STAMPED = Timestamp(
    span=Span(0, len(STAMP)),
    date=PartialDate(span=Span(7, 18), year=2024, month=5, day=4),
    time=ClockTime(span=Span(20, 25), hour=10, minute=14),
)
RANGES = [
    (part, field.name, *field.metadata["range"])
    for part, kind in (("date", PartialDate), ("time", ClockTime))
    for field in attrs.fields(kind)
    if "range" in field.metadata
]


def _is_read(tree: Any) -> bool:
    """Whether a document is read; the schema must agree."""
    fits = VALIDATORS["document"].is_valid(tree)
    try:
        loads(json.dumps(tree))
    except DecodeError:
        assert not fits, "the schema accepts what loads rejects"
        return False
    assert fits, "the schema rejects what loads accepts"
    return True


@pytest.mark.parametrize(("part", "name", "least", "most"), RANGES)
def test_a_number_is_valid_in_its_range_only(part: str, name: str, least: int, most: int) -> None:
    stamps = Annotator(lambda _: [STAMPED], name="tests.stamps", provides={Timestamp})
    tree = json.loads(dumps(Pipeline(plugins=[], extra=[stamps]).parse(STAMP)))
    for value in (least - 1, least, most, most + 1):
        tree["annotations"][0]["data"][part][name] = value
        assert _is_read(tree) == (least <= value <= most)


@pytest.mark.parametrize(
    "change",
    [
        lambda quote: quote["data"].update(content=[]),
        lambda quote: quote["data"]["source"].update(referent=None),
        lambda quote: quote["data"]["source"].update(name=None),
        lambda quote: quote["data"]["source"].update(name=None, referent=None),
        lambda quote: quote["data"]["source"].update(rule=""),
        lambda quote: quote["data"]["content"][0].update(span=[0, 0], text=""),
        lambda quote: quote.update(span=[0, 0], text=""),
    ],
)
def test_a_part_that_is_missing_or_empty_is_rejected(change: Any) -> None:
    tree = json.loads(dumps(Pipeline(plugins=[], extra=VALID).parse(TEXT)))
    assert _is_read(tree)
    (quote,) = (one for one in tree["annotations"] if one["kind"] == Quote.kind)
    change(quote)
    assert not _is_read(tree)


def test_plain_types_all_have_a_schema() -> None:
    @attrs.frozen
    class Odds:
        share: float
        flag: bool
        bag: frozenset[int]

    made = schema._of_class(Odds, record=False)
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["properties"]["share"] == {"type": "number"}
    assert made["properties"]["bag"] == {"type": "array", "items": {"type": "integer"}}


def test_writing_the_schemas_again_gives_the_same_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Path(schema.__file__)
    shutil.copy(source, tmp_path)
    monkeypatch.setattr(schema, "__file__", str(tmp_path / source.name))
    schema.main()
    for name in NAMES:
        file = f"{name}.schema.json"
        assert (tmp_path / file).read_bytes() == source.with_name(file).read_bytes()
