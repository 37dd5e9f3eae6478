"""JSON-LD and Web Annotation are linked data: an independent reader (PyLD) finds in them what the article says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

import newsparse
from newsparse import Hints
from newsparse.export.jsonld import to_jsonld
from newsparse.export.web_annotation import to_web_annotation
from newsparse.testing.strategies import stories

jsonld = pytest.importorskip("pyld.jsonld")

OA, AS, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
LINK = {"@type": "@id"}
CONTEXTS: dict[str, dict[str, Any]] = {
    "https://schema.org": {"@vocab": "https://schema.org/"},
    "http://www.w3.org/ns/anno.jsonld": {
        "id": "@id", "type": "@type", "AnnotationPage": f"{AS}OrderedCollectionPage",
        "items": {"@id": f"{AS}items", "@container": "@list", "@type": "@id"},
        **{name: OA + name for name in (
            "Annotation", "SpecificResource", "TextualBody", "TextPositionSelector", "TextQuoteSelector", "exact",
            "prefix", "suffix", "start", "end", "classifying", "describing", "linking",
        )},
        "body": {"@id": f"{OA}hasBody", **LINK}, "target": {"@id": f"{OA}hasTarget", **LINK},
        "source": {"@id": f"{OA}hasSource", **LINK}, "selector": {"@id": f"{OA}hasSelector", **LINK},
        "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
        "value": f"{RDF}value", "format": "http://purl.org/dc/elements/1.1/format",
    },
}  # fmt: skip
"""The terms of the contexts that are used, stated again from schema.org and from the recommendation, so that the tests
need no network. A property that is not in a context is lost when the data are read."""

STORY = """Ferry is back

By Joan Marsh

TARN BRIDGE, March 3 (Reuters) - “Mind the gap,” engineer Ada Lunn said. Officials said the bridge was open.

(Reporting by Paul Okander; Editing by Ruth Amesbury)
"""


def load(address: str, _options: Any) -> dict[str, Any]:
    return {
        "contentType": None,
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": CONTEXTS[address]},
    }


def expanded(data: dict[str, Any]) -> dict[str, Any]:
    found: list[dict[str, Any]] = jsonld.expand(data, {"documentLoader": load})
    (node,) = found
    return node


KEYWORDS = {"@context", "@type", "type", "@id", "id", "@value"}


def properties(value: Any) -> int:
    """The number of properties in JSON data, except keywords of JSON-LD."""
    if isinstance(value, list):
        return sum(map(properties, value))
    if not isinstance(value, dict):
        return 0
    return sum((key != "@list") + properties(one) for key, one in value.items() if key not in KEYWORDS)


def texts(node: dict[str, Any], name: str) -> list[Any]:
    """The values of a property of schema.org."""
    return [one.get("@value", one) for one in node.get(f"https://schema.org/{name}", ())]


def test_a_reader_of_linked_data_finds_the_article_its_people_and_its_quotes() -> None:
    node = expanded(to_jsonld(newsparse.parse(STORY, Hints(id="a1"))))
    assert node["@type"] == ["https://schema.org/NewsArticle"]
    assert texts(node, "headline") == ["Ferry is back"]
    assert [texts(person, "name") for person in texts(node, "author")] == [["Joan Marsh"], ["Paul Okander"]]
    assert [texts(person, "name") for person in texts(node, "editor")] == [["Ruth Amesbury"]]
    quote, other = texts(node, "hasPart")
    assert quote["@type"] == ["https://schema.org/Quotation"]
    assert (texts(quote, "text"), texts(texts(quote, "creator")[0], "name")) == (["Mind the gap,"], ["Ada Lunn"])
    assert (texts(other, "creator"), texts(other, "creditText")) == ([], ["Officials"])


@given(story=stories.stories())
def test_no_property_of_an_export_is_lost_when_it_is_read(story: Any) -> None:
    article = newsparse.parse(story.text, Hints(id="a b/ä"))
    for made in (to_jsonld(article), to_web_annotation(article)):
        assert properties(expanded(made)) == properties(made) > 0


def test_a_reader_of_linked_data_finds_where_each_annotation_is() -> None:
    article = newsparse.parse(STORY, Hints(id="a1"))
    page = expanded(to_web_annotation(article))
    (items,) = page[f"{AS}items"]
    found = {one["@id"]: one for one in items["@list"]}
    links = 0
    for one in found.values():
        for target in one[f"{OA}hasTarget"]:
            position, words = target[f"{OA}hasSelector"]
            start, end = (position[f"{OA}{name}"][0]["@value"] for name in ("start", "end"))
            assert article.text[start:end] == words[f"{OA}exact"][0]["@value"]
            assert target[f"{OA}hasSource"] == [{"@id": "urn:newsparse:a1"}]
        for body in one[f"{OA}hasBody"]:
            if body["@type"] == [f"{OA}SpecificResource"]:
                (link,) = body[f"{OA}hasSource"]
                assert found[link["@id"]][f"{OA}hasBody"][0][f"{RDF}value"] == [{"@value": "quote"}]
                links += 1
            if one[f"{OA}hasBody"][0][f"{RDF}value"] == [{"@value": "dateline"}] and f"{OA}hasPurpose" in body:
                assert body[f"{OA}hasPurpose"][0]["@id"] in (f"{OA}classifying", f"{OA}describing")
    assert links == sum(bool(quote.cue) + bool(quote.source) for quote in article.quotes)


def test_the_exports_are_plain_json() -> None:
    article = newsparse.parse(STORY)
    for made in (to_jsonld(article), to_web_annotation(article)):
        assert json.loads(json.dumps(made)) == made
