"""Functions that check annotations and rebuild them, one for each class, generated as Python code.

A function reads each field of a value once, checks it against its declared type and the text, and makes a new object
from exact values: a later change of what the annotator returned has no effect. The functions of the standard parts are
a part of each parse, so that they have neither a loop over the fields nor a call for each field.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from newsparse.errors import AnnotatorError
from newsparse.model import checks
from newsparse.model.annotation import Annotation
from newsparse.model.class_rules import CheckedField, checked_fields, runs_code_when_loaded, setter_of
from newsparse.model.field_types import AnyType, ClassType, FieldType, ListType, UnionType, ValuesType
from newsparse.model.generated_function import GeneratedFunction
from newsparse.model.span import Span

_SMALL = 2**63
"""Integers up to this size need no further check."""

Edges = tuple[str, str] | None
"""The variables of the start and the end of a checked span; ``None`` for other values."""


def _new_function() -> GeneratedFunction:
    return GeneratedFunction(
        {
            "checks": checks,
            "Span": Span,
            "new": object.__new__,
            "put": object.__setattr__,
            "set_start": setter_of(Span, "start"),
            "set_end": setter_of(Span, "end"),
        }
    )


@lru_cache(maxsize=256)
def annotation_verifier(kind: Any) -> Callable[[Any, str, int, str], Any]:
    """Return the function that checks and rebuilds annotations of a class.

    It takes an annotation, the text, the number of its code points and the name of the annotator.

    Raises:
        AnnotatorError: if annotations of the class can't be checked or saved, in one sentence. The function raises it
            for an invalid annotation.
    """
    fields = checked_fields(kind)
    code = _new_function()
    code.add(
        f"if type(value) is not {code.name_of(kind)}:", f"    raise checks.wrong('the annotation', value, {_a(kind)})"
    )
    code.add("low = 0", "high = size", "owner = ''", "span = value.span")
    low, high = _add_span(code, "span", f"{kind.__name__}.span", False)
    code.add(f"low = {low}", f"high = {high}", f"owner = {kind.__name__!r}")
    values = _add_fields(code, kind, fields)
    values |= {"span": "span", "annotator": "annotator", "_article_text": "text", "_marks": "()"}
    _add_result(code, kind, fields, values)
    return code.compiled("value, text, size, annotator", f"<verifier of {kind.__name__}>")  # type: ignore[no-any-return]


@lru_cache(maxsize=256)
def _part_verifier(kind: Any) -> Any:
    """Return the function that checks and rebuilds the values of a class in a field."""
    fields = checked_fields(kind)
    code = _new_function()
    if any(field.metadata.get("reference") for field in fields):
        code.add("size = len(text)")
    _add_result(code, kind, fields, _add_fields(code, kind, fields))
    return code.compiled("value, text, low, high, owner", f"<verifier of {kind.__name__}>")


def _a(kind: Any) -> str:
    return repr(f"a {kind.__name__}")


def _add_fields(code: GeneratedFunction, kind: Any, fields: tuple[CheckedField, ...]) -> dict[str, str]:
    """Add the checks of all fields; return the variable of each."""
    values: dict[str, str] = {}
    edges: dict[str, tuple[str, str]] = {}
    for field in fields:
        variable = values[field.name] = code.variable()
        code.add(f"{variable} = value.{field.name}")
        span = _add_check(code, field.type, variable, field.where, bool(field.metadata.get("reference")))
        if span is not None:
            edges[field.name] = span
        _add_limits(code, field, variable)
    by_name = {field.name: field for field in fields}
    for field in fields:
        if "printed" in field.metadata:
            _add_printed(code, field, by_name.get(field.metadata["printed"]), values, edges)
        if "with" in field.metadata:
            other = field.metadata["with"]
            if other not in values:
                raise AnnotatorError(f"the metadata 'with' of {field.where} must name another field")
            message = f"{field.where} and {kind.__name__}.{other} must be given together"
            code.add(
                f"if bool({values[field.name]}) != ({values[other]} is not None):",
                f"    raise checks.AnnotatorError({message!r})",
            )
    return values


def _add_result(code: GeneratedFunction, kind: Any, fields: tuple[CheckedField, ...], values: dict[str, str]) -> None:
    code.add(f"made = new({code.name_of(kind)})")
    for name, variable in values.items():
        setter = setter_of(kind, name)
        code.add(f"put(made, {name!r}, {variable})" if setter is None else f"{code.name_of(setter)}(made, {variable})")
    if runs_code_when_loaded(kind):
        aliases = {field.alias: field.name for field in fields}
        if issubclass(kind, Annotation):
            aliases |= {name: name for name in ("span", "annotator")}
        code.add(f"checks.check_loading(made, {code.name_of(aliases)})")
    code.add("return made")


def _add_limits(code: GeneratedFunction, field: CheckedField, variable: str) -> None:
    """Add the checks of a number that has a range, and of a tuple whose items are in order."""
    if "range" in field.metadata:
        least, most = field.metadata["range"]
        expected = f"a number from {least} to {most}"
        code.add(
            f"if {variable} is not None and not {least} <= {variable} <= {most}:",
            f"    raise checks.wrong({field.where!r}, {variable}, {expected!r})",
        )
    if field.metadata.get("in_order"):
        code.add(f"if len({variable}) != 1:", f"    checks.check_order({variable}, {field.where!r})")


def _add_printed(
    code: GeneratedFunction,
    field: CheckedField,
    place: CheckedField | None,
    values: dict[str, str],
    edges: dict[str, tuple[str, str]],
) -> None:
    """Add the check that a string equals the text at a span."""
    if place is None or place.name not in edges or field.type.runtime != (str,):
        raise AnnotatorError(f"the metadata 'printed' of {field.where} must name a field with a span, of a string")
    string, span = values[field.name], values[place.name]
    start, end = edges[place.name]

    def compare() -> None:
        code.add(
            f"there = text[{start}:{end}]",
            f"if {string} != there and {string} != checks.fold_space(there):",
            f"    raise checks.mismatch({field.where!r}, {string}, there, {span})",
        )

    if not isinstance(field.type, UnionType) and not isinstance(place.type, UnionType):
        compare()
        return
    message = f"{field.where} and {place.where} must be given together"
    code.add(
        f"if ({string} is None) != ({span} is None):",
        f"    raise checks.AnnotatorError({message!r})",
    )
    code.indented(f"if {string} is not None:", compare)


def _add_check(code: GeneratedFunction, kind: FieldType, variable: str, where: str, reference: bool) -> Edges:
    """Add the check of a variable, which then holds an equal value of exact types.

    Args:
        code: the code.
        kind: the declared type.
        variable: the name of the variable.
        where: the name of the field in messages.
        reference: whether spans may lie anywhere in the text.

    Returns:
        The variables of the start and the end of a span, also of one that may be missing; see ``Edges``.
    """
    if isinstance(kind, UnionType):
        return _add_union(code, kind, variable, where, reference)
    if isinstance(kind, ListType):
        _add_list(code, kind, variable, where, reference)
    elif isinstance(kind, ClassType):
        code.add(
            f"if type({variable}) is not {code.name_of(kind.kind)}:",
            f"    raise checks.wrong({where!r}, {variable}, {_a(kind.kind)})",
        )
        bounds = "0, size" if reference else "low, high"
        code.add(f"{variable} = {code.name_of(_part_verifier(kind.kind))}({variable}, text, {bounds}, owner)")
    elif isinstance(kind, AnyType):
        code.add(f"{variable} = checks.plain_value({variable}, {where!r})")
    elif isinstance(kind, ValuesType):
        _add_known(code, kind, variable, where)
    elif kind.kind is Span:
        return _add_span(code, variable, where, reference)
    else:
        _add_plain(code, kind.kind, variable, where)
    return None


def _add_known(code: GeneratedFunction, kind: ValuesType, variable: str, where: str) -> None:
    if all(type(value) is str for value in kind.values):
        known = code.name_of(frozenset(kind.values))
        code.add(
            f"if type({variable}) is not str or {variable} not in {known}:",
            f"    raise checks.wrong({where!r}, {variable}, {kind.name!r})",
        )
    else:
        code.add(f"{variable} = checks.known_value({variable}, {code.name_of(kind.values)}, {where!r}, {kind.name!r})")


def _add_plain(code: GeneratedFunction, kind: type, variable: str, where: str) -> None:
    converters = {"float": "number", "datetime": "moment"}
    if kind.__name__ in converters:
        code.add(f"{variable} = checks.{converters[kind.__name__]}({variable}, {where!r})")
        return
    expected = f"of type {kind.__name__}"
    code.add(
        f"if type({variable}) is not {code.name_of(kind)}:",
        f"    raise checks.wrong({where!r}, {variable}, {expected!r})",
    )
    if kind is int:
        code.add(f"if not {-_SMALL} < {variable} < {_SMALL}:", f"    checks.check_size({variable}, {where!r})")


def _add_span(code: GeneratedFunction, variable: str, where: str, reference: bool) -> tuple[str, str]:
    start, end = code.variable(), code.variable()
    low, high = ("0", "size") if reference else ("low", "high")
    code.add(
        f"if type({variable}) is not Span:",
        f"    raise checks.wrong({where!r}, {variable}, 'a Span of integers')",
        f"{start} = {variable}.start",
        f"{end} = {variable}.end",
        f"if type({start}) is not int or type({end}) is not int:",
        f"    raise checks.wrong({where!r}, {variable}, 'a Span of integers')",
        f"if not {low} <= {start} < {end} <= {high}:",
        f"    raise checks.invalid_span({where!r}, {variable}, text, ({low}, {high}), owner)",
        f"{variable} = new(Span)",
        f"set_start({variable}, {start})",
        f"set_end({variable}, {end})",
    )
    return start, end


def _add_list(code: GeneratedFunction, kind: ListType, variable: str, where: str, reference: bool) -> None:
    expected = f"a {kind}"
    sizes = "" if kind.any_size else f" or len({variable}) != {len(kind.items)}"
    code.add(
        f"if type({variable}) is not {kind.kind.__name__}{sizes}:",
        f"    raise checks.wrong({where!r}, {variable}, {expected!r})",
    )
    items = code.variable()
    if kind.any_size:
        item = code.variable()
        code.add(f"{items} = []")

        def write() -> None:
            _add_check(code, kind.items[0], item, where, reference)
            code.add(f"{items}.append({item})")

        code.indented(f"for {item} in {variable}:", write)
        code.add(f"{variable} = {kind.kind.__name__}({items})")
        return
    names = [code.variable() for _ in kind.items]
    for number, (name, one) in enumerate(zip(names, kind.items, strict=True)):
        code.add(f"{name} = {variable}[{number}]")
        _add_check(code, one, name, where, reference)
    code.add(f"{variable} = ({''.join(f'{name}, ' for name in names)})")


def _add_union(code: GeneratedFunction, kind: UnionType, variable: str, where: str, reference: bool) -> Edges:
    """Add the checks of a union: its members differ in the classes of their values."""
    if len(kind.members) == 1:
        found: list[Edges] = []
        code.indented(
            f"if {variable} is not None:",
            lambda: found.append(_add_check(code, kind.members[0], variable, where, reference)),
        )
        return found[0]
    words = "if"
    if kind.optional:
        code.add(f"if {variable} is None:", "    pass")
        words = "elif"
    for member in kind.members:
        classes = ", ".join(code.name_of(one) for one in member.runtime)

        def write(member: FieldType = member) -> None:
            _add_check(code, member, variable, where, reference)

        code.indented(f"{words} type({variable}) in ({classes},):", write)
        words = "elif"
    code.add("else:", f"    raise checks.wrong({where!r}, {variable}, {f'of type {kind}'!r})")
    return None
