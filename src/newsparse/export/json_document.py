"""The whole document as JSON: ``dumps`` and ``loads`` are inverse.

One list of annotations, with spans in code points and the covered text (cut at 200 code points) as a check. Annotations
of unknown kinds are loaded as ``Opaque`` and written unchanged. Equal articles give equal bytes.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newsparse._messages import describe_exception, short_repr
from newsparse.errors import DecodeError
from newsparse.export.surrogates import extract, is_unicode, restore
from newsparse.model import (
    STANDARD_PARTS,
    Annotation,
    Article,
    Block,
    Hints,
    Opaque,
    Problem,
    Remark,
    Span,
    check_tiling,
    kind_of,
    sort_key,
)
from newsparse.model.structure import converter, structure_strictly
from newsparse.model.visible import first_invalid

SCHEMA_NUMBER = 2
COVERED_TEXT = 200
"""Code points of the text of an annotation that are written with it."""

_KEYS = {
    "newsparse", "offsets", "versions", "text", "hints", "kinds", "blocks", "annotations", "remarks", "problems",
}  # fmt: skip
_BASE_FIELDS = ("span", "annotator", "rule")
_DEEPEST = 100
"""Levels of lists and objects that the data of an unknown kind may have."""


# Writing ----------------------------------------------------------------------------------------------------------


def dumps(article: Article) -> str:
    """Return the whole article as one line of JSON. Lone surrogates are U+FFFD, with a list of the originals.

    Raises:
        TypeError: if an annotation of a custom kind has a field that JSON can't represent.
    """
    if not isinstance(article, Article):
        raise TypeError(f"dumps needs an Article, not {type(article).__name__}")
    kinds: dict[str, int] = {}
    annotations = [_encode(annotation, article.text, kinds) for annotation in article.annotations]
    unstructure = converter().unstructure
    document = {
        "newsparse": SCHEMA_NUMBER,
        "offsets": "codepoint",
        "versions": dict(article.versions),
        "text": article.text,
        "hints": {name: value for name, value in unstructure(article.hints).items() if value is not None},
        "kinds": dict(sorted(kinds.items())),
        "blocks": unstructure(article.blocks),
        "annotations": annotations,
        "remarks": unstructure(article.remarks),
        "problems": unstructure(article.problems),
    }
    written = _write(document)
    if not is_unicode(written):
        surrogates: list[list[Any]] = []
        document = extract(document, "", surrogates)
        written = _write({**document, "surrogates": surrogates})
    return written


def _encode(annotation: Annotation, text: str, kinds: dict[str, int]) -> dict[str, Any]:
    kind = kind_of(annotation)
    if isinstance(annotation, Opaque):
        version, data = annotation.original_version, annotation.data
    else:
        version = annotation.version
        data = converter().unstructure(annotation)
        for name in _BASE_FIELDS:
            del data[name]
    span = annotation.span
    encoded: dict[str, Any] = {
        "kind": kind,
        "span": [span.start, span.end],
        "text": span.of(text)[:COVERED_TEXT],
        "annotator": annotation.annotator,
        "rule": annotation.rule,
        "data": data,
    }
    if kinds.setdefault(kind, version) != version:
        encoded["version"] = version
    return encoded


def _write(document: dict[str, Any]) -> str:
    try:
        return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        raise TypeError(f"an annotation has a field that JSON can't represent: {error}") from error


# Reading ----------------------------------------------------------------------------------------------------------


def loads(document: str | bytes, *, types: Iterable[type[Annotation]] = ()) -> Article:
    """Return the article that ``dumps`` wrote. ``types`` are the known annotation classes besides the standard parts.

    Raises:
        DecodeError: for any other input, in one sentence that names the position.
        TypeError: if the document is neither ``str`` nor ``bytes``, or ``types`` is not a list of classes.
    """
    known = {kind.kind: kind for kind in (*STANDARD_PARTS, *_classes(types))}
    try:
        return _article(_read(document), known)
    except RecursionError as error:
        raise DecodeError("the document is nested too deeply") from error


def _classes(types: Any) -> tuple[type[Annotation], ...]:
    """Return the classes in the argument ``types``."""
    if isinstance(types, type) or not isinstance(types, Iterable):
        raise TypeError(f"types must be a list of annotation classes, not {short_repr(types)}")
    kinds = tuple(types)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Annotation)):
            raise TypeError(f"types must be a list of annotation classes, and {short_repr(kind)} is not one")
    return kinds


def _article(tree: dict[str, Any], known: dict[str, type[Annotation]]) -> Article:
    text = _field(tree, "text", str)
    kinds = structure_strictly(_field(tree, "kinds", dict), dict[str, int], "kinds", DecodeError)
    blocks = structure_strictly(_field(tree, "blocks", list), tuple[Block, ...], "blocks", DecodeError)
    if wrong := check_tiling(text, blocks):
        raise DecodeError(f"blocks: {wrong}")
    annotations = [
        _decode(encoded, f"annotations[{number}]", text, kinds, known)
        for number, encoded in enumerate(_field(tree, "annotations", list))
    ]
    if wrong_one := first_invalid(annotations, text):
        number, invalid = wrong_one
        raise DecodeError(f"annotations[{number}]: {invalid}") from invalid
    remarks = structure_strictly(_field(tree, "remarks", list), tuple[Remark, ...], "remarks", DecodeError)
    for number, remark in enumerate(remarks):
        if remark.span is not None and remark.span.end > len(text):
            raise DecodeError(f"remarks[{number}].span: {remark.span} ends after the text")
    versions = structure_strictly(_field(tree, "versions", dict), dict[str, str], "versions", DecodeError)
    return Article(
        text=text,
        hints=structure_strictly(_field(tree, "hints", dict), Hints, "hints", DecodeError),
        blocks=blocks,
        annotations=tuple(sorted(annotations, key=sort_key)),
        remarks=remarks,
        problems=structure_strictly(_field(tree, "problems", list), tuple[Problem, ...], "problems", DecodeError),
        versions=tuple(sorted(versions.items())),
    )


def _read(document: str | bytes) -> dict[str, Any]:
    """Return the JSON tree with its outer fields checked and its lone surrogates restored."""
    if not isinstance(document, (str, bytes)):
        raise TypeError(f"loads needs str or bytes, not {type(document).__name__}")
    try:
        tree = json.loads(document, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise DecodeError(f"the document is not JSON, see line {error.lineno}, column {error.colno}") from error
    except ValueError as error:
        raise DecodeError(f"the document is not JSON: {error}") from error
    if not isinstance(tree, dict) or type(tree.get("newsparse")) is not int:
        raise DecodeError(
            "the document was not written by newsparse.dumps: it has no field 'newsparse' with a schema number"
        )
    if tree["newsparse"] != SCHEMA_NUMBER:
        older = tree["newsparse"] < SCHEMA_NUMBER
        author, remedy = ("an older", "parse the text again") if older else ("a newer", "update newsparse")
        raise DecodeError(f"schema number {tree['newsparse']} was written by {author} newsparse; {remedy}")
    if tree.get("offsets") != "codepoint":
        raise DecodeError(f"offsets: must be 'codepoint', not {str(tree.get('offsets'))[:40]!r}")
    restore(tree, tree.pop("surrogates", []))
    if unknown := tree.keys() - _KEYS:
        raise DecodeError(f"unknown field {min(unknown)[:40]!r} in the document")
    return tree


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        counts = Counter(name for name, _ in pairs)
        raise ValueError(f"the key {counts.most_common(1)[0][0][:40]!r} occurs twice in one object")
    if odd := next((name for name in made if not is_unicode(name)), None):
        raise ValueError(f"the key {odd[:40]!r} contains a lone surrogate")
    return made


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):  # it could not be written again
        raise ValueError(f"{digits[:40]} is too large for a number")
    return number


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON number")


def _field(tree: dict[str, Any], name: str, kind: type) -> Any:
    if name not in tree:
        raise DecodeError(f"{name}: the field is missing")
    if type(tree[name]) is not kind:
        raise DecodeError(f"{name}: expected {kind.__name__}, got {type(tree[name]).__name__}")
    return tree[name]


def _decode(
    encoded: Any, where: str, text: str, kinds: dict[str, int], known: dict[str, type[Annotation]]
) -> Annotation:
    if not isinstance(encoded, dict):
        raise DecodeError(f"{where}: expected an object, got {type(encoded).__name__}")
    if unknown := encoded.keys() - {"kind", "span", "text", "annotator", "rule", "data", "version"}:
        raise DecodeError(f"{where}: unknown field {min(unknown)[:40]!r} in an annotation")
    kind = encoded.get("kind")
    if type(kind) is not str or kind not in kinds:
        raise DecodeError(f"{where}.kind: {str(kind)[:40]!r} is not among the kinds of the document")
    base = {name: encoded.get(name) for name in _BASE_FIELDS}
    span = structure_strictly(base["span"], Span, f"{where}.span", DecodeError)
    if span.end > len(text):
        raise DecodeError(f"{where}.span: {span} ends after the text, which has {len(text)} code points")
    if span.of(text)[:COVERED_TEXT] != encoded.get("text"):
        raise DecodeError(f"{where}.text: it differs from the text at {span}; the document was changed")
    data = encoded.get("data")
    if type(data) is not dict or set(data) & set(_BASE_FIELDS):
        raise DecodeError(f"{where}.data: expected an object with the fields of the kind")
    version = encoded.get("version", kinds[kind])
    if type(version) is not int or version < 1:
        raise DecodeError(f"{where}.version: expected an integer from 1, got {str(version)[:40]}")
    known_type = known.get(kind)
    annotation: Annotation
    if known_type is None or version > known_type.version:
        if not _is_shallow(data, _DEEPEST):
            raise DecodeError(f"{where}.data: nested more than {_DEEPEST} levels deep")
        raw = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        opaque = {**base, "original_kind": kind, "original_version": version, "raw": raw}
        annotation = structure_strictly(opaque, Opaque, where, DecodeError)
    else:
        if version < known_type.version:
            data = _upgraded(known_type, data, version, where)
        annotation = structure_strictly({**base, **data}, known_type, where, DecodeError)
    return annotation


def _upgraded(kind: type[Annotation], data: dict[str, Any], version: int, where: str) -> dict[str, Any]:
    try:
        upgraded = kind.upgrade(data, version)
    except Exception as error:  # the class belongs to a plugin, and the data can be anything
        raise DecodeError(
            f"{where}.data: version {version} of {kind.kind!r} could not be upgraded: {describe_exception(error)}"
        ) from error
    if type(upgraded) is not dict or set(upgraded) & set(_BASE_FIELDS):
        raise DecodeError(f"{where}.data: upgrade of {kind.kind!r} must return the fields of the kind")
    return upgraded


def _is_shallow(value: Any, levels: int) -> bool:
    """Whether lists and objects are nested at most ``levels`` deep."""
    if not isinstance(value, (list, dict)):
        return True
    items = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in items)


def load_many(lines: Iterable[str | bytes], *, types: Iterable[type[Annotation]] = ()) -> Iterator[Article]:
    """Yield the articles of a JSON Lines file of documents; blank lines are skipped.

    Raises:
        DecodeError: at the first invalid line, with its number (from 1).
        TypeError: if a line is neither ``str`` nor ``bytes``, or ``types`` is not a list of classes.
    """
    known = _classes(types)
    for number, line in enumerate(lines, 1):
        if not isinstance(line, (str, bytes)):
            raise TypeError(f"line {number}: a line must be str or bytes, not {type(line).__name__}")
        if line.strip():
            try:
                yield loads(line, types=known)
            except DecodeError as error:
                raise DecodeError(f"line {number}: {error}") from error
