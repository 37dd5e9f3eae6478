"""Noise that changes no meaning: line breaks, dashes, marks and blanks of another make."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs

from newsparse.model import Annotation, Span

Noise = Callable[[str], tuple[str, list[int]]]
"""Gives the noisy text, and for each offset of the text (its end included) the offset in the noisy one."""


def _replaced(text: str, pattern: str, replacement: Callable[[re.Match[str]], str]) -> tuple[str, list[int]]:
    """Replace matches; offsets inside one map to its start, its end to the end of what stands there now."""
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


def crlf(text: str) -> tuple[str, list[int]]:
    """Every line feed becomes carriage return and line feed."""
    return _replaced(text, r"(?<!\r)\n", lambda _: "\r\n")


def spaced_dash(dash: str) -> Noise:
    """Noise that writes every dash that stands between blanks as another one."""

    def noise(text: str) -> tuple[str, list[int]]:
        return _replaced(text, r"(?<=\s)(?:--|[-–—])(?=\s)", lambda _: dash)

    noise.__name__ = {"-": "hyphen", "–": "en_dash", "—": "em_dash", "--": "two_hyphens"}[dash]
    return noise


def curly_marks(text: str) -> tuple[str, list[int]]:
    """Straight double marks become curly ones, in paragraphs where they pair by the blanks beside them."""

    def paragraph(m: re.Match[str]) -> str:
        whole = m.group()
        opened = re.sub(r'(?<![^\s(\[])"(?=\S)', "“", whole)
        closed = re.sub(r'(?<=\S)"(?=[\s.,;:!?)\]]|$)', "”", opened)
        marks = re.sub('[^“”"]', "", closed)
        return closed if re.fullmatch("(?:“”)*", marks) else whole

    return _replaced(text, r"[^\r\n]+", paragraph)


def straight_marks(text: str) -> tuple[str, list[int]]:
    """Curly double marks become straight ones."""
    return _replaced(text, "[“”]", lambda _: '"')


def no_break_spaces(text: str) -> tuple[str, list[int]]:
    """Every space inside a line becomes a no-break space."""
    return _replaced(text, r"(?<=[^\s]) (?=[^\s])", lambda _: "\xa0")


NOISES: tuple[Noise, ...] = (
    crlf,
    curly_marks,
    no_break_spaces,
    *(spaced_dash(dash) for dash in ("-", "–", "—", "--")),
    straight_marks,
)


def shape(annotation: Annotation, positions: list[int] | None) -> Any:
    """What an annotation says, but for its printed strings: classes, numbers, labels and (mapped) spans."""
    return (annotation.kind, annotation.origin, annotation.rule, _shape(annotation, positions))


def _shape(value: Any, positions: list[int] | None) -> Any:
    if isinstance(value, Span):
        return (value.start, value.end) if positions is None else (positions[value.start], positions[value.end])
    if isinstance(value, tuple):
        return tuple(_shape(item, positions) for item in value)
    if attrs.has(type(value)):
        return tuple(
            (field.name, _shape(getattr(value, field.name), positions))
            for field in attrs.fields(type(value))
            if field.name not in ("text", "name", "origin", "rule")
        )
    return value
