"""Hostile documents, site profiles and settings: loaded, or rejected in one sentence."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from documents import trial

from newsparse import DecodeError, Pipeline, dumps, loads

TEXT = "FERRY\n\nThe ferry \ud800 sails.\n"
WRITTEN = dumps(Pipeline(plugins=[]).parse(TEXT))
TREE = json.loads(WRITTEN)


@pytest.mark.slow
def test_documents_changed_at_random_are_loaded_or_rejected() -> None:
    assert [found for n in range(1500) if (found := trial(9_000_000 + n)[1])] == []


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
