"""Saved documents: ``dumps`` and ``loads`` are inverse; any invalid input is a ``DecodeError``."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any, ClassVar

import hostile
import pytest
from articles import articles
from attrs import field, frozen
from hostile import VALID, Number, Word
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Annotation, Article, DecodeError, Headline, Hints, Opaque, Pipeline, Quote, Span
from newsparse.export.json_document import dumps, load_many, loads
from newsparse.testing import laws
from newsparse.text import split_blocks

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'
PIPELINE = Pipeline(plugins=[], extra=VALID)
TYPES = (Number, Word)


def document(text: str = TEXT) -> Any:
    return json.loads(dumps(PIPELINE.parse(text, Hints(site="example.org"))))


def broken(change: Callable[[Any], object], text: str = TEXT) -> str:
    """Return the error message for a changed document."""
    tree = document(text)
    change(tree)
    with pytest.raises(DecodeError) as caught:
        loads(json.dumps(tree), types=TYPES)
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 400
    return message


# Round trip -------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_loads_returns_the_article_given_to_dumps(article: Article) -> None:
    written = dumps(article)
    assert written.encode().decode() == written, "it can be written as UTF-8"
    assert "\n" not in written
    assert loads(written, types=TYPES) == article
    assert loads(written.encode(), types=TYPES) == article
    assert dumps(loads(written, types=TYPES)) == written, "the same article gives the same bytes"


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_unknown_kinds_are_kept_as_opaque(article: Article) -> None:
    written = dumps(article)
    read = loads(written)
    assert dumps(read) == written
    assert read.all(Opaque) or not (article.all(Number) or article.all(Word))
    assert loads(dumps(read), types=TYPES) == article


def test_an_opaque_annotation_shows_its_fields() -> None:
    (opaque,) = loads(dumps(PIPELINE.parse("a 7"))).annotations
    assert isinstance(opaque, Opaque)
    assert opaque.data == {"value": 7}
    assert (opaque.original_kind, opaque.original_version) == ("tests.number", 1)
    assert (opaque.span, opaque.annotator, opaque.rule) == (Span(2, 3), "tests.numbers", "digits")


def test_a_document_has_one_list_of_annotations_with_their_text() -> None:
    tree = document()
    assert tree["newsparse"] == 2
    assert tree["offsets"] == "codepoint"
    assert tree["hints"] == {"site": "example.org"}
    assert tree["kinds"] == {"newsparse.headline": 1, "newsparse.quote": 1, "tests.number": 1, "tests.word": 1}
    assert [a["text"] for a in tree["annotations"]] == ["FERRY", "FERRY", "12", '"It is so,"', "ROE"]
    assert "surrogates" not in tree


def test_covered_text_is_cut_at_two_hundred_characters() -> None:
    text = "a" * 300 + "\n\nb"
    tree = document(text)
    assert tree["annotations"][0]["text"] == "a" * 200
    assert len(dumps(PIPELINE.parse("ab " * 50_000))) < 4 * 150_000


def test_lone_surrogates_are_listed() -> None:
    tree = document("\udfff 7\ud800\n\n\ud83d\ude00")
    assert tree["text"] == "\ufffd 7\ufffd\n\n\ufffd\ufffd"
    assert ["/text", 0, 0xDFFF] in tree["surrogates"]
    assert ["/text", 6, 0xD83D] in tree["surrogates"]


def test_a_surrogate_pair_of_json_is_one_character() -> None:
    tree = document()
    tree["problems"] = [{"stage": "load", "plugin": "", "annotator": "", "error": "", "message": "\U0001f600"}]
    assert loads(json.dumps(tree), types=TYPES).problems[0].message == "\U0001f600"


@pytest.mark.slow
def test_surrogates_take_linear_time() -> None:
    pipeline = Pipeline(plugins=[])
    laws.linear(lambda text: loads(dumps(pipeline.parse(text))), "\ud800")


@pytest.mark.parametrize("key", ["a/b", "~1", "~", "/", "a~0b", "", "0", " @ "])
def test_any_key_may_contain_a_surrogate(key: str) -> None:
    tree = document("a 7")
    tree["annotations"][0]["data"] = {key: {"deep": ["x", "\ud800"]}}
    article = loads(json.dumps(tree))
    assert loads(dumps(article)) == article
    assert article.first(Opaque).data == {key: {"deep": ["x", "\ud800"]}}  # type: ignore[union-attr]


@frozen(kw_only=True)
class Event(Annotation):
    """A kind with fields of types that JSON does not have."""

    kind: ClassVar[str] = "tests.event"
    day: dt.date | None = None
    moment: dt.datetime | None = None
    size: int | str = 0
    bag: frozenset[int] = frozenset()


EVENT = Event(
    span=Span(0, 1), day=dt.date(2026, 1, 2), moment=dt.datetime(2026, 1, 2, 3), size="s", bag=frozenset([2, 1])
)


def test_dates_times_unions_and_sets_are_restored() -> None:
    article = Article(text="a", blocks=split_blocks("a"), annotations=(EVENT,))
    assert loads(dumps(article), types=[Event]) == article
    data = json.loads(dumps(article))["annotations"][0]["data"]
    assert data == {"day": "2026-01-02", "moment": "2026-01-02T03:00:00", "size": "s", "bag": [1, 2]}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("day", 3, "day: expected a date such as '2026-01-31', got 3"),
        ("day", "soon", "day: Invalid isoformat string: 'soon'"),
        ("moment", 3, "moment: expected a time such as '2026-01-31T12:00:00', got 3"),
        ("size", None, "size: expected int | str, got None"),
        ("bag", "ab", "bag: expected a list, got 'ab'"),
    ],
)
def test_an_invalid_date_time_or_set_is_named(name: str, value: Any, expected: str) -> None:
    tree = json.loads(dumps(Article(text="a", blocks=split_blocks("a"), annotations=(EVENT,))))
    tree["annotations"][0]["data"][name] = value
    with pytest.raises(DecodeError, match=re.escape(expected)):
        loads(json.dumps(tree), types=[Event])


# Versions ---------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Ticker(Annotation):
    """A kind in its third version. In the first version the field ``symbol`` was ``code``."""

    kind: ClassVar[str] = "tests.ticker"
    version: ClassVar[int] = 3
    symbol: str = field()

    @classmethod
    def upgrade(cls, data: dict[str, Any], version: int) -> Any:
        if "trick" in data:
            return {"none": None, "span": {"symbol": "x", "span": [0, 1]}}[data["trick"]]
        return {"symbol": data["code"]} if version == 1 else data


def ticker(version: int, **data: Any) -> str:
    tree = document("a 7")
    tree["kinds"] = {"tests.ticker": version}
    tree["annotations"] = [
        {"kind": "tests.ticker", "span": [0, 1], "text": "a", "annotator": "", "rule": "", "data": data}
    ]
    return json.dumps(tree)


def test_an_older_version_is_upgraded() -> None:
    assert loads(ticker(1, code="N"), types=[Ticker]).all(Ticker)[0].symbol == "N"
    assert loads(ticker(2, symbol="N"), types=[Ticker]).all(Ticker)[0].symbol == "N"


def test_a_newer_version_is_opaque() -> None:
    article = loads(ticker(4, glyph="N"), types=[Ticker])
    assert not article.all(Ticker)
    assert json.loads(dumps(article))["kinds"] == {"tests.ticker": 4}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, "version 1 of 'tests.ticker' could not be upgraded: KeyError: 'code'"),
        ({"trick": "none"}, "upgrade of 'tests.ticker' must return the fields of the kind"),
        ({"trick": "span"}, "upgrade of 'tests.ticker' must return the fields of the kind"),
        ({"code": 3}, "symbol: expected str, got 3"),
    ],
)
def test_an_upgrade_that_fails_is_a_decode_error(data: dict[str, Any], expected: str) -> None:
    with pytest.raises(DecodeError, match=expected):
        loads(ticker(1, **data), types=[Ticker])


def test_a_document_may_have_two_versions_of_a_kind() -> None:
    old = Opaque(span=Span(0, 1), original_kind="tests.ticker", original_version=1, raw='{"code":"N"}')
    article = Article(text="ab", blocks=split_blocks("ab"), annotations=(Ticker(span=Span(0, 1), symbol="X"), old))
    read = loads(dumps(article), types=[Ticker])
    assert [t.symbol for t in read.all(Ticker)] == ["X", "N"]
    assert loads(dumps(loads(dumps(article)))) == loads(dumps(article))


# Hostile documents --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", "the document is not JSON, see line 1, column 1"),
        ("{", "the document is not JSON"),
        (b"\xff\xfe\xff", "the document is not JSON"),
        ("[]", "it has no field 'newsparse' with a schema number"),
        ("null", "was not written by newsparse"),
        ("{}", "was not written by newsparse"),
        ('{"newsparse": true}', "was not written by newsparse"),
        ('{"newsparse": 99}', "schema number 99 was written by a newer newsparse; update newsparse"),
        ('{"newsparse": 1}', "schema number 1 was written by an older newsparse; parse the text again"),
        ('{"newsparse": ' + "9" * 5000 + "}", "the document is not JSON"),
        ('{"newsparse": 1, "newsparse": 1}', "the key 'newsparse' occurs twice in one object"),
        ('{"newsparse": NaN}', "NaN is not a JSON number"),
        ('{"newsparse": 2, "offsets": "utf-16"}', "offsets: must be 'codepoint', not 'utf-16'"),
        ('{"newsparse": 2, "offsets": "codepoint"}', "text: the field is missing"),
        ("[" * 100_000, "nested too deeply"),
        ('{"\\ud800": 1}', "contains a lone surrogate"),
    ],
)
def test_anything_else_is_a_decode_error(raw: str | bytes, expected: str) -> None:
    with pytest.raises(DecodeError, match=expected):
        loads(raw)


@pytest.mark.parametrize("given_", [None, 3, {"newsparse": 1}, ["x"]])
def test_a_document_that_is_neither_str_nor_bytes_is_a_type_error(given_: Any) -> None:
    with pytest.raises(TypeError, match="loads needs str or bytes"):
        loads(given_)
    with pytest.raises(TypeError, match="dumps needs an Article"):
        dumps(given_)


def put(path: str, value: Any) -> Callable[[Any], None]:
    """A change that puts a value at a path such as ``annotations.0.span``."""

    def change(tree: Any) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            tree = tree[step]
        tree[last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("extra", 1, "unknown field 'extra' in the document"),
        ("text", 3, "text: expected str, got int"),
        ("text", "another", "blocks: "),
        (
            "text",
            TEXT.replace("FERRY", "FERRI"),
            "annotations[0].text: it differs from the text at",
        ),
        ("kinds", [], "kinds: expected dict, got list"),
        ("kinds", {"newsparse.headline": "1"}, "kinds"),
        ("kinds", {}, "'newsparse.headline' is not among the kinds of the document"),
        ("kinds", {"newsparse.headline": 0}, "annotations[0].version: expected an integer from 1, got 0"),
        ("blocks", [], "blocks: the blocks end at 0"),
        ("blocks", {}, "blocks: expected list"),
        ("blocks.0.span", [0, 3], "blocks: the content or a line of block 0 is outside"),
        ("blocks.0.span", [3, 0], "blocks[0].span: a span needs 0 <= start <= end"),
        ("blocks.0.span", [0], "expected a span [start, end], got [0]"),
        ("blocks.0.lines", "ab", "expected a list"),
        ("blocks.0", {"span": [0, 7]}, "the field 'content' is missing"),
        ("annotations", {}, "annotations: expected list"),
        ("annotations.0", "x", "annotations[0]: expected an object, got str"),
        ("annotations.0.more", 1, "annotations[0]: unknown field 'more' in an annotation"),
        ("annotations.0.kind", 3, "annotations[0].kind: '3' is not among"),
        ("annotations.0.span", None, "annotations[0].span: expected a span"),
        ("annotations.0.span", [0, True], "annotations[0].span: expected a span"),
        ("annotations.0.span", [0, 10**9], "annotations[0].span: Span(start=0, end=1000000000) ends after the text"),
        ("annotations.0.span", [0, 0], "annotations[0].text"),
        ("annotations.0.text", None, "annotations[0].text"),
        ("annotations.0.annotator", None, "annotations[0].annotator: expected str"),
        ("annotations.0.rule", 3, "annotations[0].rule: expected str, got 3"),
        ("annotations.0.data", [], "annotations[0].data: expected an object with the fields"),
        ("annotations.0.data", {"span": [0, 1]}, "annotations[0].data: expected an object with the fields"),
        ("annotations.0.data", {"colour": "red"}, "annotations[0]: unknown field 'colour'"),
        ("annotations.0.version", True, "annotations[0].version: expected an integer"),
        ("annotations.3.data.form", "loud", "form: expected one of 'direct', 'mixed', 'indirect', got 'loud'"),
        ("annotations.3.data.content.0.span", [0, 1], "is outside its Quote"),
        ("annotations.3.data.content.0.span", [0, 10**6], "outside the text"),
        ("annotations.3.data.source.mention.text", "HIM", "'HIM' does not match the source text"),
        ("annotations.3.data.source.name", None, "must be given together"),
        ("annotations.2.data.value", "12", "value: expected int, got '12'"),
        ("annotations.2.data.value", "9" * 100, "value: expected int, got '" + "9" * 36 + "..."),
        ("remarks", [{"code": "a", "message": "b", "span": [0, 10**6], "annotator": ""}], "remarks[0].span"),
        ("remarks", [{"code": "a"}], "remarks[0]"),
        ("problems", [{"stage": "later"}], "problems[0]"),
        ("hints", {"date": "yesterday"}, "hints.date"),
        ("hints", {"colour": "red"}, "hints: unknown field 'colour'"),
        ("versions", {"newsparse": 1}, "versions"),
        ("surrogates", 5, "surrogates: expected list, got int"),
        ("surrogates", {}, "surrogates: expected list, got dict"),
        ("surrogates", [3], "surrogates[0]: expected [pointer, offset, code], got 3"),
        ("surrogates", [["/text", 0, "x"]], "surrogates[0]: expected [pointer"),
        ("surrogates", [["/text", 0, 0xD800]], "there is no U+FFFD at it"),
        ("surrogates", [["/text", -1, 0xD800]], "there is no U+FFFD at it"),
        ("surrogates", [["/text", 10**9, 0xD800]], "'/text' does not fit"),
        ("surrogates", [["/nowhere/at/all", 0, 0xD800]], "does not fit the document"),
        ("surrogates", [["/blocks/x", 0, 0xD800]], "does not fit the document"),
        ("surrogates", [["/kinds", 0, 0xD800]], "there is no string at it"),
        ("surrogates", [["", 0, 0xD800]], "'' does not fit the document: it is not a JSON pointer"),
        ("surrogates", [["beside/text", 0, 0xD800]], "it is not a JSON pointer"),
        ("surrogates", [["/text/0", 0, 0xD800]], "does not fit the document"),
    ],
)
def test_an_error_in_a_document_is_named_with_its_position(path: str, value: Any, expected: str) -> None:
    assert expected in broken(put(path, value))


@pytest.mark.parametrize("number", ["1e400", "-1e400", '{"a": [1e999]}'])
def test_a_number_that_could_not_be_written_again_is_a_decode_error(number: str) -> None:
    document = dumps(Article(text="abc", annotations=(Number(span=Span(0, 1), value=7),)))
    assert '{"value":7}' in document
    with pytest.raises(DecodeError, match="is too large for a number"):
        loads(document.replace('"value":7', f'"value":{number}'))


def test_data_of_unknown_kinds_has_a_limit_of_nesting() -> None:
    nested: Any = 1
    for _ in range(150):
        nested = [nested]
    with pytest.raises(DecodeError, match="nested more than 100 levels deep"):
        loads(ticker(1, x=nested))
    for _ in range(60):
        nested = nested[0]
    article = loads(ticker(1, x=nested))
    assert loads(dumps(article)) == article


@pytest.mark.slow
@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_document_with_anything_anywhere_loads_or_is_a_decode_error(data: st.DataObject) -> None:
    tree: Any = document()
    anything = st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(st.characters(exclude_categories=()), max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=5,
    )
    owner, key = tree, data.draw(st.sampled_from(sorted(tree)))
    while isinstance(owner[key], (list, dict)) and owner[key] and data.draw(st.booleans()):
        owner = owner[key]
        key = data.draw(st.sampled_from(sorted(owner) if isinstance(owner, dict) else range(len(owner))))
    if data.draw(st.booleans()) and isinstance(owner, dict):
        del owner[key]
    else:
        owner[key] = data.draw(anything)
    try:
        article = loads(json.dumps(tree), types=TYPES)
    except DecodeError:
        return
    assert loads(dumps(article), types=TYPES) == article


@settings(deadline=None)
@given(st.text(max_size=50) | st.binary(max_size=50))
def test_any_string_loads_or_is_a_decode_error(raw: str | bytes) -> None:
    with pytest.raises(DecodeError):
        loads(raw)


def test_a_value_that_json_cannot_represent_is_a_type_error_of_dumps() -> None:
    @frozen(kw_only=True)
    class Share(Annotation):
        kind: ClassVar[str] = "tests.share"
        share: float = 0.0

    with pytest.raises(TypeError, match="a field that JSON can't represent"):
        dumps(Article(text="a", blocks=split_blocks("a"), annotations=(Share(span=Span(0, 1), share=float("nan")),)))


# Many ---------------------------------------------------------------------------------------------------------------


def test_a_file_of_documents_is_read_line_by_line() -> None:
    found = [PIPELINE.parse(text) for text in ("a 7", "b 8")]
    lines = [dumps(found[0]) + "\n", "\n", (dumps(found[1]) + "\n").encode(), "  "]
    assert list(load_many(lines, types=TYPES)) == found
    with pytest.raises(DecodeError, match="line 3: the document is not JSON"):
        list(load_many([*lines[:2], "{"], types=TYPES))


def test_newsparse_loads_uses_the_given_types() -> None:
    article = PIPELINE.parse(TEXT)
    assert newsparse.loads(newsparse.dumps(article), types=PIPELINE.annotation_types) == article
    assert newsparse.loads(newsparse.dumps(article), types=[]).all(Quote) == article.all(Quote)
    assert newsparse.loads(newsparse.dumps(article), types=[]).headline == article.first(Headline)
    assert hostile.Number not in (type(a) for a in newsparse.loads(newsparse.dumps(article), types=[]).annotations)
