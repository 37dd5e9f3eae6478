"""Features of a single line: shape, punctuation, words of closed classes. Other words are not features."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse_boilerplate.folding import contains_any
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

WORD_BINS = ((1, "1"), (2, "2"), (4, "3-4"), (7, "5-7"), (11, "8-11"), (19, "12-19"), (39, "20-39"))
"""The bins of word counts: the upper limit and the name of each bin."""

_URL = re.compile(r"https?://|www\.|\.com\b|\.org\b|\w@\w")
_URL_MARKS = ("://", "www.", ".com", ".org", "@")
_DIGIT = re.compile(r"\d")
_HANDLE = re.compile(r"(?<!\w)@\w")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_ENDINGS = {".": "stop", "!": "stop", "…": "dots", "?": "question", ":": "colon", ",": "comma", "。": "stop"}
_BULLET = re.compile(r"[*+•·‣▪◦■●○►▶▸→›»>#|-]|\d{1,2}[.)]\s")


def bin_of(value: int, bins: Sequence[tuple[int, str]], beyond: str) -> str:
    """The name of the bin of a value.

    Args:
        value: the value.
        bins: the bins in ascending order, each with its upper limit and its name.
        beyond: the name for values above the last limit.
    """
    for limit, name in bins:
        if value <= limit:
            return name
    return beyond


def _ending(line: Line) -> str:
    last = line.content[-1:]
    if last in "\"”’»'」":
        return "quote"
    return _ENDINGS.get(last) or ("stop" if line.closed else "open")


def line_features(line: Line) -> Iterator[str]:
    """The features of a line without its neighbours."""
    content, words = line.content, line.words
    number = len(words)
    length = bin_of(number, WORD_BINS, "40+") if number else "0"
    yield f"words={length}"
    ending = _ending(line)
    yield f"end={ending}"
    if number and ending == "open":
        yield f"open,words={length}"
    lower_words = line.lower_words
    classes = word_classes()
    if number:
        capitals = len([word for word in words if word[0].isupper()]) / number
        yield f"capitals={min(int(capitals * 4), 3)}"
        if number > 1 and content.isupper():
            yield "all_capitals"
        function_words = len([word for word in lower_words if word in classes.function_words]) / number
        yield f"function_words={min(int(function_words * 8), 3)}"
        if content[0].islower():
            yield "starts=lower_case"
        if lower_words[0] in classes.imperatives:
            yield "imperative"
        if number >= 4 and 2 * capitals >= 1 and ending in ("open", "question"):
            yield "title_case"
        if not classes.scored_words.isdisjoint(lower_words):
            yield from _class_features(lower_words)
    elif not any(c.isalnum() for c in content[:40]):
        yield "content=marks"
    yield from _mark_features(content)
    if line.listed is not None:
        yield f"listed={line.listed.use}"


def _class_features(lower_words: list[str]) -> Iterator[str]:
    """The number of words of each class, at most 3."""
    classes = word_classes()
    for name, words in (
        ("address", classes.address_words), ("page", classes.page_words), ("platform", classes.platforms),
        ("job", classes.job_words), ("speech", classes.speech_words),
    ):  # fmt: skip
        if not words.isdisjoint(lower_words):
            count = sum(word in words for word in lower_words)
            yield f"{name}={min(count, 3)}"


def _mark_features(content: str) -> Iterator[str]:
    """Features of the punctuation, addresses and times at the beginning of a line."""
    head = content[:400]
    if content[0] in "\"“„«‘'「":
        yield "starts=quote"
    elif _BULLET.match(content):
        yield "starts=bullet"
    elif content[0].isdigit():
        yield "starts=digit"
    if contains_any(head, _URL_MARKS) and _URL.search(head):
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
    if contains_any(head, '"“”«'):
        yield "mark=quote"
