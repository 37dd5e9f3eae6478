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

from newsparse import Article, Pipeline
from newsparse.export import schema
from newsparse.export.json_document import dumps
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


def test_plain_types_all_have_a_schema() -> None:
    @attrs.frozen
    class Odds:
        share: float
        flag: bool
        bag: frozenset[int]

    made = schema._of_class(Odds, record=False)
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
