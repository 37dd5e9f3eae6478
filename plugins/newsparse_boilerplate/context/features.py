"""Features of lines: shape, marks, closed word classes, neighbours, position. No open word is a feature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from newsparse_boilerplate.lines import Line, holds
from newsparse_boilerplate.wording.phrases import Phrasebook
from newsparse_boilerplate.words import word_classes

Position = Literal["leading", "between", "trailing", "trailing prose"]

_LENGTHS = ((1, "1"), (2, "2"), (4, "3-4"), (7, "5-7"), (11, "8-11"), (19, "12-19"), (39, "20-39"))
_NEAR = ((0, "0"), (1, "1"), (3, "2-3"), (8, "4-8"))
_URL = re.compile(r"https?://|www\.|\.com\b|\.org\b|\w@\w")
_URL_MARKS = ("://", "www.", ".com", ".org", "@")
_DIGIT = re.compile(r"\d")
_HANDLE = re.compile(r"(?<!\w)@\w")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_ENDINGS = {".": "stop", "!": "stop", "…": "dots", "?": "question", ":": "colon", ",": "comma", "。": "stop"}
_BULLET = re.compile(r"[*+•·‣▪◦■●○►▶▸→›»>#|-]|\d{1,2}[.)]\s")


def bin_of(value: int, bins: Sequence[tuple[int, str]], rest: str) -> str:
    """The name of the first bin that a value fits into, the rest's name beyond the last."""
    for limit, name in bins:
        if value <= limit:
            return name
    return rest


def _ending(line: Line) -> str:
    last = line.content[-1:]
    if last in "\"”’»'」":
        return "quote"
    return _ENDINGS.get(last) or ("stop" if line.closed else "open")


def shape(line: Line, book: Phrasebook) -> Iterator[str]:
    """The features of a line by itself."""
    content, words = line.content, line.words
    number = len(words)
    yield f"words={bin_of(number, _LENGTHS, '40+') if number else '0'}"
    ending = _ending(line)
    yield f"end={ending}"
    if number and ending == "open":
        yield f"open,words={bin_of(number, _LENGTHS, '40+')}"
    small = line.small
    classes = word_classes()
    if number:
        capital = len([word for word in words if word[0].isupper()]) / number
        yield f"capital={min(int(capital * 4), 3)}"
        if number > 1 and content.isupper():
            yield "upper"
        share = len([word for word in small if word in classes.function]) / number
        yield f"function={min(int(share * 8), 3)}"
        if content[0].islower():
            yield "starts=small"
        if small[0] in classes.imperatives:
            yield "imperative"
        if number >= 4 and 2 * capital >= 1 and ending in ("open", "question"):
            yield "title"
        if not classes.telling.isdisjoint(small):
            yield from _class_features(small)
    elif not any(c.isalnum() for c in content[:40]):
        yield "ink=marks"
    yield from _mark_features(content)
    phrase = book.find(line)
    if phrase is not None:
        yield f"listed={phrase.grade}"


def _class_features(small: list[str]) -> Iterator[str]:
    classes = word_classes()
    for name, words in (
        ("address", classes.address), ("page", classes.page), ("platform", classes.platforms),
        ("trade", classes.trade), ("attribution", classes.attribution),
    ):  # fmt: skip
        if not words.isdisjoint(small):
            count = sum(word in words for word in small)
            yield f"{name}={min(count, 3)}"


def _mark_features(content: str) -> Iterator[str]:
    head = content[:400]
    if content[0] in "\"“„«‘'「":
        yield "starts=quote"
    elif _BULLET.match(content):
        yield "starts=bullet"
    elif content[0].isdigit():
        yield "starts=digit"
    if holds(head, _URL_MARKS) and _URL.search(head):
        yield "mark=url"
    if "@" in head and _HANDLE.search(head):
        yield "mark=handle"
    if "©" in head or "(c)" in head or "™" in head:
        yield "mark=copyright"
    if "|" in head or "»" in head or " / " in head:
        yield "mark=bar"
    if ":" in head[:40]:
        yield "mark=colon"
    if _DIGIT.search(head) and _TIME.search(head):
        yield "mark=time"
    if holds(head, '"“”«'):
        yield "mark=quote"


def spot(number: int, first: int, last: int, size: int, position: Position) -> Iterator[str]:
    """The features of a place: how far from the story's first or last paragraph, how large the text."""
    if position.startswith("trailing"):
        yield f"far={bin_of(number - last - 1, _NEAR, '9+')}"
        yield f"end_in={bin_of(size - 1 - number, _NEAR, '9+')}"
    elif position.startswith("leading"):
        yield f"far={bin_of(first - number - 1, _NEAR, '9+')}"


def kind_of_line(line: Line, book: Phrasebook) -> str:
    """What a line is to its neighbours: ``prose``, ``listed``, ``open`` (no closing mark) or ``closed``."""
    if line.prose:
        return "prose"
    if book.find(line) is not None:
        return "listed"
    return "closed" if line.closed else "open"


def beside(before: str, after: str, gone_before: bool, gone_after: bool, run: int) -> Iterator[str]:
    """The features of the neighbours: what they are, whether one was taken out in between, how long the run of lines
    without a closing mark is."""
    yield f"before={before}"
    yield f"after={after}"
    if gone_before:
        yield "gone=before"
    if gone_after:
        yield "gone=after"
    if run > 1:
        yield f"run={bin_of(run, ((2, '2'), (4, '3-4'), (8, '5-8')), '9+')}"
