"""Forms with fields: how bylines, datelines and quotes are printed, with the span of each field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import frozen

from newsparse._messages import suggest
from newsparse.model import Person, Phrase, Place, Span
from newsparse.model.fold import fold_space

V = TypeVar("V")

_PIECE = re.compile(r"\{(?P<field>[^{}]+)\}|<(?P<agency>[^<>]+)>|(?P<words>[^{<]+)")


@frozen
class Field:
    """A filled field of a form.

    Attributes:
        name: its name; ``agency`` for what a form prints in angle brackets.
        text: its value.
        span: its span in the text.
    """

    name: str
    text: str
    span: Span

    def as_phrase(self) -> Phrase:
        """The field as a value of the model."""
        return Phrase(text=fold_space(self.text), span=self.span)

    def as_place(self) -> Place:
        """The field as a place."""
        return Place(name=fold_space(self.text), span=self.span)

    def as_person(self) -> Person:
        """The field as a person without title, location and affiliation."""
        return Person(name=fold_space(self.text), span=self.span)


def fill(form: str, value: Callable[[str], str], start: int = 0) -> tuple[str, list[Field]]:
    """Fill a form: ``{town} (<Reuters>) -``.

    Args:
        form: words, with names of fields in braces and a literal name in angle brackets.
        value: returns the value of a field; called once for each field, in order.
        start: the offset of the form in the text.

    Returns:
        The text, and its fields.
    """
    printed: list[str] = []
    fields: list[Field] = []
    at = start
    for m in _PIECE.finditer(form):
        words = value(m["field"]) if m["field"] else m["agency"] or m["words"]
        if not m["words"]:
            fields.append(Field(m["field"] or "agency", words, Span(at, at + len(words))))
        printed.append(words)
        at += len(words)
    return "".join(printed), fields


def chosen(known: Mapping[str, V], names: object, what: str) -> dict[str, V]:
    """The entries of a table with these names, in the order of the table; all by default.

    Raises:
        ValueError: for an unknown name.
    """
    wanted = list(known) if names is None else [names] if isinstance(names, str) else list(names)  # type: ignore[call-overload]
    if unknown := [name for name in wanted if name not in known]:
        raise ValueError(f"unknown {what}: {unknown[0]!r}{suggest(str(unknown[0]), known)}")
    return {name: known[name] for name in known if name in wanted}
