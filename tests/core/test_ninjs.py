"""IPTC ninjs 3.1: only properties that the standard has, of its types, with the identifier that it requires."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

import newsparse
from newsparse import Hints
from newsparse.export.ninjs import to_ninjs
from newsparse.testing.strategies import stories

STRING: dict[str, Any] = {"type": "string"}
URI: dict[str, Any] = {"type": "string", "pattern": "^[a-z]+:[!-~]+$"}


def closed(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def array(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "array", "items": closed(properties, *required)}


NAMED = {"name": STRING, "uri": URI, "literal": STRING}
TEXT = {"role": STRING, "contentType": STRING, "value": STRING}
COUNTS = {"charCount": {"type": "integer"}, "wordCount": {"type": "integer"}}
TYPES = ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]
SCHEMA = closed(
    {
        "uri": URI, "type": {"enum": TYPES}, "representationType": {"enum": ["full", "partial"]}, "language": STRING,
        "by": STRING, "located": STRING, "edNote": STRING, "headlines": array(TEXT, "value"),
        "descriptions": array(TEXT, "value"), "bodies": array({**TEXT, **COUNTS}, "value"),
        "people": array({**NAMED, "rel": STRING}), "places": array({**NAMED, "rel": STRING}),
        "infoSources": array({**NAMED, "role": STRING}),
        "standard": closed({"name": STRING, "version": STRING, "schema": URI}),
    },
    "uri",
)  # fmt: skip
"""The properties of ninjs 3.1 that are written, with their types, stated again from the standard. Like the standard, it
allows no others."""

STORY = """Ferry is back

By Joan Marsh

TARN BRIDGE, March 3 (Reuters) - “Mind the gap,” engineer Ada Lunn said.

(Reporting by Paul Okander; Editing by Ruth Amesbury)
"""


@given(story=stories.stories())
def test_every_story_is_valid(story: Any) -> None:
    jsonschema.validate(to_ninjs(newsparse.parse(story.text, Hints(id="a b/ä"))), SCHEMA)


@pytest.mark.parametrize("text", ["", "\ud800", STORY])
def test_any_text_is_valid_and_has_an_identifier_of_its_own(text: str) -> None:
    made = to_ninjs(newsparse.parse(text))
    jsonschema.validate(made, SCHEMA)
    assert made["uri"] != to_ninjs(newsparse.parse(f"{text}."))["uri"]


@pytest.mark.skipif("NEWSPARSE_NINJS_SCHEMA" not in os.environ, reason="NEWSPARSE_NINJS_SCHEMA does not name the file")
def test_the_schema_of_the_standard_has_the_properties_that_are_stated_here() -> None:
    """``NEWSPARSE_NINJS_SCHEMA`` names ``ninjs-schema_3.1.json`` of https://iptc.org/std/ninjs/."""
    schema = json.loads(Path(os.environ["NEWSPARSE_NINJS_SCHEMA"]).read_text(encoding="utf-8"))
    schema["$defs"]["ninjsType"]["properties"]["places"]["items"]["properties"].pop("geoJSON")  # has a remote schema
    for text in ("", STORY):
        jsonschema.Draft202012Validator(schema).validate(to_ninjs(newsparse.parse(text)))
    original = schema["$defs"]["ninjsType"]["properties"]
    for name, stated in SCHEMA["properties"].items():
        known = original[name].get("items", original[name])
        assert {*stated.get("items", stated).get("properties", ())} <= {*known.get("properties", ())}


def test_head_data_and_people_are_in_their_properties() -> None:
    made = to_ninjs(newsparse.parse(STORY, Hints(id="a1")))
    assert made["uri"] == "urn:newsparse:a1"
    assert made["headlines"] == [{"role": "main", "value": "Ferry is back"}]
    assert (made["by"], made["located"]) == ("By Joan Marsh", "TARN BRIDGE")
    assert [(person["name"], person["rel"]) for person in made["people"]] == [
        ("Joan Marsh", "author"), ("Paul Okander", "author"), ("Ada Lunn", "quoted"),
    ]  # fmt: skip
    assert made["infoSources"] == [
        {"name": "Reuters", "role": "agency"}, {"name": "Ruth Amesbury", "role": "editing"},
    ]  # fmt: skip
    main, original = made["bodies"]
    assert main["value"].startswith("“Mind the gap,”")
    assert original["value"] == STORY
