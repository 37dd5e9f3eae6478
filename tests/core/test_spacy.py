"""The component of spaCy: a span per annotation, details by identifier, and nothing lost in a DocBin."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import newsparse
from newsparse.testing.strategies import stories

spacy = pytest.importorskip("spacy")
component = pytest.importorskip("newsparse.spacy")

STORY = 'TARN BRIDGE (Reuters) - "Mind the gap," engineer Ada Lunn said.'


@pytest.fixture(scope="module")
def nlp() -> Any:
    made = spacy.blank("en")
    made.add_pipe("newsparse")
    return made


def test_each_annotation_is_a_span_with_its_details(nlp: Any) -> None:
    doc = nlp(STORY)
    group = doc.spans["newsparse"]
    assert [(span.label_, span.text) for span in group] == [
        ("dateline", "TARN BRIDGE (Reuters) -"), ("quote", "Mind the gap,"), ("cue", "said"),
        ("source", "engineer Ada Lunn"),
    ]  # fmt: skip
    quote = next(span for span in group if span.label_ == "quote")
    assert group.attrs[quote.id_]["fields"]["speaker"] == "Ada Lunn"


def test_details_and_spans_survive_a_docbin(nlp: Any) -> None:
    from spacy.tokens import DocBin

    stored = DocBin(docs=[nlp(STORY)], store_user_data=True).to_bytes()
    (doc,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    original = nlp(STORY)
    group, before = doc.spans["newsparse"], original.spans["newsparse"]
    assert group.attrs == before.attrs
    assert [span.id_ for span in group] == [span.id_ for span in before]


@given(story=stories.stories())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_spans_have_the_borders_of_annotations_or_say_that_they_do_not(nlp: Any, story: Any) -> None:
    doc = nlp(story.text)
    group = doc.spans["newsparse"]
    article = newsparse.parse(story.text)
    with_fields = [span for span in group if "fields" in group.attrs[span.id_]]
    assert len(with_fields) == len(article.annotations)
    for span in group:
        details = group.attrs[span.id_]
        words = "".join(story.text[details["start"] : details["end"]].split())
        assert words in "".join(span.text.split())
        assert details["exact"] == ((span.start_char, span.end_char) == (details["start"], details["end"]))


def test_hints_and_disabled_plugins_are_passed_on() -> None:
    made = spacy.blank("en")
    made.add_pipe("newsparse", config={"disable": ["quotes"]})
    doc = made(STORY)
    assert {span.label_ for span in doc.spans["newsparse"]} == {"dateline"}
