"""JSON Schemas of the record and the document, generated from the classes.

``python -m newsparse.export.schema`` writes the files next to this module, which are part of the repository.
"""

from __future__ import annotations

import datetime as dt
import json
import types
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsparse.export.json_document import COVERED_TEXT, SCHEMA_NUMBER
from newsparse.export.record import DERIVED, SEVERAL, SINGLE
from newsparse.model import (
    STAMPED,
    STANDARD_PARTS,
    Annotation,
    Block,
    Boilerplate,
    Byline,
    Caption,
    Credit,
    Dateline,
    Headline,
    Hints,
    Markup,
    Note,
    PartialDate,
    Problem,
    Quote,
    Remark,
    Span,
    Standfirst,
    Subheading,
    Timestamp,
)

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _offsets(least_end: int) -> Schema:
    """Return the schema of a span. That the end is not before the start can't be said in JSON Schema."""
    return {
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": least_end}],
        "minItems": 2,
        "maxItems": 2,
        "description": "[start, end), half-open, in code points",
    }


_OFFSETS = _offsets(1)
"""A span that is not empty, as in annotations."""
_ANY_OFFSETS = _offsets(0)
"""A span that may be empty: the content of a blank block, a remark."""
_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    dt.date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}
_PART_OF_NAME = {
    "headline": Headline, "standfirst": Standfirst, "byline": Byline, "dateline": Dateline,
    "published": PartialDate, "timestamps": Timestamp, "captions": Caption, "subheadings": Subheading,
    "quotes": Quote, "credits": Credit, "notes": Note, "boilerplate": Boilerplate,
    "markup": Markup,
}  # fmt: skip


def _object(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _of_type(kind: Any, *, record: bool, offsets: Schema = _OFFSETS) -> Schema:
    """Return the schema of the type of a field, in the record or in the document."""
    origin = get_origin(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind is Span:
        return _object({"text": {"type": "string"}, "span": offsets}) if record else offsets
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_of_type(one, record=record, offsets=offsets) for one in get_args(kind)]}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _of_type(get_args(kind)[0], record=record, offsets=offsets)}
    return _of_class(kind, record=record)


def _of_class(kind: type, *, record: bool, leave_out: tuple[str, ...] = ()) -> Schema:
    hints = get_type_hints(kind)
    properties: Schema = {}
    for field in attrs.fields(kind):
        if field.name in leave_out:
            continue
        may_be_empty = kind is Remark or (kind is Block and field.name != "span")
        offsets = _ANY_OFFSETS if may_be_empty else _OFFSETS
        own_span = record and field.name == "span" and hints["span"] is Span
        found = offsets if own_span else _of_type(hints[field.name], record=record, offsets=offsets)
        properties[field.name] = _limited(found, field.metadata)
    has_text = "text" in properties or ("name" in properties and not issubclass(kind, Annotation))
    if record and "span" in properties and not has_text:
        properties = {"text": _PLAIN[str], **properties}
    if record:
        derived = {name: getattr(kind, name).fget for name in DERIVED.get(kind, ())}
        properties |= {name: _of_type(get_type_hints(read)["return"], record=True) for name, read in derived.items()}
    rules = list(_given_together(kind, hints))
    return {**_object(properties), "allOf": rules} if rules else _object(properties)


def _limited(schema: Schema, metadata: Mapping[str, Any]) -> Schema:
    """Return the schema of a field with the limits that its metadata declares, see ``newsparse.model.validation``."""
    if "range" in metadata:
        least, most = metadata["range"]
        number = {**_PLAIN[int], "minimum": least, "maximum": most}
        return (
            {"anyOf": [number if one == _PLAIN[int] else one for one in schema["anyOf"]]}
            if "anyOf" in schema
            else number
        )
    return {**schema, "minItems": 1} if metadata.get("in_order") else schema


def _given_together(kind: type, hints: Mapping[str, Any]) -> Iterator[Schema]:
    """Yield a rule for each pair of fields of a class of which both or neither are given."""
    null: Schema = {"type": "null"}
    for field in attrs.fields(kind):
        other = field.metadata.get("printed", "")
        if other and type(None) in (*get_args(hints[field.name]), *get_args(hints[other])):
            yield _rule(other, {"properties": {field.name: null}}, {"properties": {field.name: {"not": null}}})
        if "with" in field.metadata:
            empty, given = {"maxLength": 0}, {"minLength": 1}
            yield _rule(
                field.metadata["with"], {"properties": {field.name: empty}}, {"properties": {field.name: given}}
            )


def _rule(name: str, without: Schema, given: Schema) -> Schema:
    """Return a rule: one schema for objects in which a property is null, another one for the others."""
    return {"if": {"properties": {name: {"type": "null"}}}, "then": without, "else": given}


def document_schema() -> Schema:
    """Return the schema of what ``dumps`` writes. Custom kinds may have any fields."""
    rules = [
        {
            "if": {"properties": {"kind": {"const": part.kind}}},
            "then": {"properties": {"data": _of_class(part, record=False, leave_out=("span", "rule", *STAMPED))}},
        }
        for part in STANDARD_PARTS
    ]
    annotation = _object(
        {
            "kind": {"type": "string"},
            "span": _OFFSETS,
            "text": {"type": "string", "maxLength": COVERED_TEXT},
            "annotator": {"type": "string"},
            "rule": {"type": "string"},
            "data": {"type": "object"},
            "version": {"type": "integer", "minimum": 1},
        },
        optional=("version",),
    )
    hints = _of_class(Hints, record=False)
    code: Schema = {"type": "integer", "minimum": 0xD800, "maximum": 0xDFFF}
    surrogate: Schema = {
        "type": "array",
        "prefixItems": [{"type": "string", "pattern": "^/"}, {"type": "integer", "minimum": 0}, code],
        "minItems": 3,
        "maxItems": 3,
    }
    made = _object(
        {
            "newsparse": {"const": SCHEMA_NUMBER},
            "offsets": {"const": "codepoint"},
            "versions": {"type": "object", "additionalProperties": {"type": "string"}},
            "text": {"type": "string"},
            "hints": {**hints, "required": []},
            "kinds": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            "blocks": {"type": "array", "items": _of_class(Block, record=False)},
            "annotations": {"type": "array", "items": {**annotation, "allOf": rules}},
            "remarks": {"type": "array", "items": _of_class(Remark, record=False)},
            "problems": {"type": "array", "items": _of_class(Problem, record=False)},
            "surrogates": {"type": "array", "items": surrogate},
        },
        optional=("surrogates",),
    )
    return {"$schema": DIALECT, "title": "newsparse document", **made}


def record_schema() -> Schema:
    """Return the schema of ``article.to_dict()``."""
    null: Schema = {"type": "null"}
    parts = {name: _of_class(kind, record=True, leave_out=_left_out(kind)) for name, kind in _PART_OF_NAME.items()}
    properties: Schema = {name: {"anyOf": [parts[name], null]} for name in SINGLE}
    properties["paragraphs"] = {
        "type": "array",
        "items": _object({"text": {"type": "string"}, "span": _ANY_OFFSETS}),
    }
    properties |= {name: {"type": "array", "items": parts[name]} for name in SEVERAL}
    properties |= {
        "body": {"type": "string"},
        "other": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "object"}}},
        "remarks": {"type": "array", "items": _of_class(Remark, record=False)},
        "problems": {"type": "array", "items": _of_class(Problem, record=False)},
        "versions": {"type": "object", "additionalProperties": {"type": "string"}},
    }
    return {
        "$schema": DIALECT,
        "title": "newsparse record",
        **_object({"id": _of_type(str | None, record=True), **properties}),
    }


def _left_out(kind: type) -> tuple[str, ...]:
    return STAMPED if issubclass(kind, Annotation) else ()


SCHEMAS = {"document": document_schema, "record": record_schema}


def stored_schema(name: Literal["document", "record"]) -> Schema:
    """Return the schema as it is shipped."""
    stored: Schema = json.loads((files(__package__) / f"{name}.schema.json").read_text(encoding="utf-8"))
    return stored


def main() -> None:
    """Write both schemas next to this module."""
    for name, make in SCHEMAS.items():
        path = Path(__file__).with_name(f"{name}.schema.json")
        path.write_text(json.dumps(make(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
