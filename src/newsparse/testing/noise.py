"""Typographic noise: other line breaks, blank lines, dashes, quotation marks and spaces."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs

from newsparse.model import STAMPED, Annotation, Span
from newsparse.model.fold import fold_space

Noise = Callable[[str], tuple[str, list[int]]]
"""Returns the noisy text, and for each offset of the text (including its end) the offset in the noisy text."""


def replaced(text: str, pattern: str, replacement: Callable[[re.Match[str]], str]) -> tuple[str, list[int]]:
    """Replace the matches of a pattern: a helper to define a ``Noise``.

    Offsets inside a match map to the same offset in the replacement, or to its end if it is shorter.
    """
    parts: list[str] = []
    positions: list[int] = []
    at = size = 0
    for m in re.finditer(pattern, text):
        start, end = m.span()
        positions.extend(range(size, size + start - at))
        parts.append(text[at:start])
        size += start - at
        new = replacement(m)
        positions.extend(size + min(k, len(new)) for k in range(end - start))
        parts.append(new)
        size += len(new)
        at = end
    positions.extend(range(size, size + len(text) - at + 1))
    return "".join([*parts, text[at:]]), positions


def composed(name: str, *noises: Noise) -> Noise:
    """Several kinds of noise in a row, as one with this name."""

    def noise(text: str) -> tuple[str, list[int]]:
        positions = list(range(len(text) + 1))
        for one in noises:
            text, moved = one(text)
            positions = [moved[position] for position in positions]
        return text, positions

    noise.__name__ = name
    return noise


def crlf(text: str) -> tuple[str, list[int]]:
    """Every line feed becomes carriage return and line feed."""
    return replaced(text, r"(?<!\r)\n", lambda _: "\r\n")


def spaced_dash(dash: str) -> Noise:
    """Noise that replaces every dash between spaces by another one."""

    def noise(text: str) -> tuple[str, list[int]]:
        return replaced(text, r"(?<=\s)(?:--|[-–—])(?=\s)", lambda _: dash)

    noise.__name__ = {"-": "hyphen", "–": "en_dash", "—": "em_dash", "--": "two_hyphens"}[dash]
    return noise


def curly_marks(text: str) -> tuple[str, list[int]]:
    """Straight double quotation marks become curly ones, in paragraphs where spaces show how they pair."""

    def paragraph(m: re.Match[str]) -> str:
        whole = m.group()
        opened = re.sub(r'(?<![^\s(\[])"(?=\S)', "“", whole)
        closed = re.sub(r'(?<=\S)"(?=[\s.,;:!?)\]]|$)', "”", opened)
        marks = re.sub('[^“”"]', "", closed)
        return closed if re.fullmatch("(?:“”)*", marks) else whole

    return replaced(text, r"[^\r\n]+", paragraph)


def straight_marks(text: str) -> tuple[str, list[int]]:
    """Curly double quotation marks become straight ones."""
    return replaced(text, "[“”]", lambda _: '"')


def no_break_spaces(text: str) -> tuple[str, list[int]]:
    """Every space inside a line becomes a no-break space."""
    return replaced(text, r"(?<=[^\s]) (?=[^\s])", lambda _: "\xa0")


def blank_lines_doubled(text: str) -> tuple[str, list[int]]:
    """Each blank line becomes two."""
    return replaced(text, r"\n[^\S\r\n]*\n", lambda m: m.group() + "\n")


def trailing_blanks(text: str) -> tuple[str, list[int]]:
    """Two spaces at the end of each line."""
    return replaced(text, r"(?<=\S)\n", lambda _: "  \n")


NOISES: tuple[Noise, ...] = (
    blank_lines_doubled,
    crlf,
    curly_marks,
    no_break_spaces,
    *(spaced_dash(dash) for dash in ("-", "–", "—", "--")),
    straight_marks,
    trailing_blanks,
)


def shape(annotation: Annotation, positions: list[int] | None) -> Any:
    """The values of an annotation, except its printed strings: classes, numbers, labels and (mapped) spans."""
    return (annotation.kind, annotation.annotator, annotation.rule, _shape(annotation, positions))


def _shape(value: Any, positions: list[int] | None) -> Any:
    if isinstance(value, Span):
        return (value.start, value.end) if positions is None else (positions[value.start], positions[value.end])
    if isinstance(value, tuple):
        return tuple(_shape(item, positions) for item in value)
    if attrs.has(type(value)):
        return tuple(
            (field.name, _shape(getattr(value, field.name), positions))
            for field in attrs.fields(type(value))
            if field.name not in ("text", "name", "rule", *STAMPED)
        )
    return value


_PRINTED = {
    "Phrase": ("text", "span"),
    "Place": ("name", "span"),
    "Person": ("name", "span"),
    "Source": ("name", "referent"),
}
"""The classes with a string of the text: the field of the string and the field of its span."""


def mapped(value: Any, position: Callable[[int], int], text: str) -> Any:
    """A value of the model, or a tuple of values, in another text: spans mapped, strings as printed there.

    Args:
        value: an annotation, a span, or a part of these.
        position: maps an offset in this text to the other one.
        text: the other text.
    """
    if isinstance(value, Span):
        return Span(position(value.start), position(value.end))
    if isinstance(value, tuple):
        return tuple(mapped(item, position, text) for item in value)
    if not attrs.has(type(value)):
        return value
    moved = {f.name: mapped(getattr(value, f.name), position, text) for f in attrs.fields(type(value))}
    if isinstance(value, Annotation):
        moved["_article_text"] = text
    if type(value).__name__ in _PRINTED:
        string, span = _PRINTED[type(value).__name__]
        if moved[span] is not None:
            moved[string] = fold_space(moved[span].of(text))
    return attrs.evolve(value, **moved)
