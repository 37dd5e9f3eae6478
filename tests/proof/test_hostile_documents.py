"""Hostile documents, site profiles and settings: loaded, or rejected in one sentence."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from documents import PIPELINE, changed, trial
from generated import text_of
from jsonschema import Draft202012Validator

from newsparse import DecodeError, Pipeline, dumps, loads
from newsparse.export.schema import stored_schema

TEXT = "FERRY\n\nThe ferry \ud800 sails.\n"
WRITTEN = dumps(Pipeline(plugins=[]).parse(TEXT))
TREE = json.loads(WRITTEN)


@pytest.mark.slow
def test_documents_changed_at_random_are_loaded_or_rejected() -> None:
    assert [found for n in range(1500) if (found := trial(9_000_000 + n)[1])] == []


BETWEEN_VALUES = (
    "needs 0 <= start <= end", "is outside", "does not match", "differs from the text", "ends after the text",
    "in order and must not overlap", "out of order or overlap", "must start at", "the blocks end at",
    "not among the kinds", "does not fit the document",
)  # fmt: skip
"""Parts of the messages about values that contradict each other, which JSON Schema can't say."""


def test_the_schema_rejects_each_value_that_loads_rejects() -> None:
    validator = Draft202012Validator(stored_schema("document"))
    kept = []
    for number in range(250):
        r = Random(number)
        tree = changed(json.loads(dumps(PIPELINE.parse(text_of(number)))), r)
        if any(isinstance(value, float) for value in _values(tree)):
            continue  # 1.0 is an integer in JSON Schema
        try:
            loads(json.dumps(tree))
        except DecodeError as error:
            if validator.is_valid(tree) and not any(words in str(error) for words in BETWEEN_VALUES):
                kept.append((number, str(error)))
    assert kept == []


def _values(tree: Any) -> Iterator[Any]:
    """The numbers and strings in a tree."""
    for value in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _values(value) if isinstance(value, dict | list) else (value,)


@pytest.mark.parametrize(
    "document",
    [
        "", " ", "null", "[]", '"x"', "3", "NaN", "{}", "{", WRITTEN[:-1], WRITTEN[:100], WRITTEN + WRITTEN,
        "\ufeff" + WRITTEN, WRITTEN.encode("utf-16")[:-1], b"\xff\xfe\xff", b"\x00" * 100, "[" * 100_000,
        '{"newsparse":' + "[" * 100_000, '{"newsparse":1,"newsparse":1}', '{"newsparse":true}', '{"newsparse":1e400}',
        '{"newsparse":' + "9" * 5000 + "}", WRITTEN.replace('"blocks":[', '"blocks":[' + "[" * 5000),
        WRITTEN.replace('"annotations":[]', '"annotations":' + "[" * 150 + "]" * 150),
        WRITTEN.replace('"text":', '"text":"other","text":'), WRITTEN.replace("0", "NaN"),
        WRITTEN.replace("0", "-1"), WRITTEN.replace("0", "1e999"), WRITTEN.replace("codepoint", "utf-16"),
    ],
    ids=range(29),
)  # fmt: skip
def test_a_document_that_dumps_cannot_write_is_one_error_of_one_line(document: str | bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(document)
    assert "\n" not in str(caught.value)
    assert 10 < len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "pointer", ["text", "x/text", "", "/", "/texts", "/blocks/00", "/blocks/-1", "/blocks/+0", "/blocks/١", "/blocks/0"]
)
def test_a_lone_surrogate_is_restored_at_its_pointer(pointer: str) -> None:
    (at,) = [entry[1] for entry in TREE["surrogates"]]
    with pytest.raises(DecodeError, match="surrogates"):
        loads(json.dumps({**TREE, "surrogates": [[pointer, at, 0xD800]]}))


def test_many_spellings_of_one_pointer_take_linear_time() -> None:
    """If each were accepted, a string of 100,000 characters would be split 10,000 times."""
    text = "\ufffd" * 100_000
    tree = json.loads(dumps(Pipeline(plugins=[]).parse(text)))
    tree["surrogates"] = [[f"{'x' * n}/text", n, 0xD800] for n in range(10_000)]
    start = time.process_time()
    with pytest.raises(DecodeError, match="surrogates"):
        loads(json.dumps(tree))
    assert time.process_time() - start < 5


def test_a_document_with_as_many_annotations_as_characters_is_read_in_linear_time() -> None:
    def document(size: int) -> str:
        text = "a" * size
        whole: dict[str, Any] = json.loads(dumps(Pipeline(plugins=[]).parse(text)))
        one = {"kind": "newsparse.headline", "annotator": "", "rule": "", "data": {}}
        found = [{**one, "span": [n, size], "text": text[n : n + 200]} for n in range(size)]
        return json.dumps({**whole, "kinds": {"newsparse.headline": 1}, "annotations": found})

    def cost(written: str) -> float:
        start = time.process_time()
        loads(written)
        return time.process_time() - start

    small, large = document(1000), document(4000)
    assert min(cost(large) for _ in range(3)) < 9 * max(1e-3, min(cost(small) for _ in range(3)))


def test_html_of_a_block_full_of_annotations_takes_linear_time() -> None:
    from newsparse import Annotator, Boilerplate, Span

    def article(count: int) -> Any:
        spans = [Span(n, 2 * count - n) for n in range(count)] + [Span(2 * n, 2 * n + 1) for n in range(count)]
        found = [Boilerplate(span=span) for span in spans]
        return Pipeline(
            plugins=[], extra=[Annotator(lambda doc: found, name="proof.nested", provides={Boilerplate})]
        ).parse("ab" * count)

    def cost(article: Any) -> float:
        start = time.process_time()
        article._repr_html_()
        return time.process_time() - start

    small, large = article(500), article(2000)
    assert min(cost(large) for _ in range(3)) < 9 * max(1e-3, min(cost(small) for _ in range(3)))
