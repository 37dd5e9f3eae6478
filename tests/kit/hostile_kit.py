"""Annotators and parsers that break one law each. A separate module, so that other processes can import it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from newsparse import Annotation, Annotator, Draft, Span


@frozen(kw_only=True)
class Thing(Annotation):
    """Anything."""

    kind: ClassVar[str] = "kit.thing"
    what: str = ""


def crashes(doc: Draft) -> Iterator[Thing]:
    raise ValueError("bad luck")


def depends_on_the_hash_seed(doc: Draft) -> Iterator[Thing]:
    yield Thing(span=Span(0, 1), what=next(iter({"north", "south", "east", "west", "up", "down"})))


def depends_on_the_clock(doc: Draft) -> Iterator[Thing]:
    yield Thing(span=Span(0, 1), what=time.strftime("%Z", time.gmtime(0)) + str(time.timezone))


def depends_on_the_environment(doc: Draft) -> Iterator[Thing]:
    yield Thing(span=Span(0, 1), what=os.environ.get("LC_ALL", "none"))


def reads_with_the_default_encoding(doc: Draft) -> Iterator[Thing]:
    with open(__file__) as file:
        yield Thing(span=Span(0, 1), what=file.encoding)


def nothing(doc: Draft) -> Iterator[Thing]:
    yield from ()


CRASHES = Annotator(crashes, name="kit.crashes", provides={Thing})
NOT_DETERMINISTIC = (
    depends_on_the_hash_seed,
    depends_on_the_clock,
    depends_on_the_environment,
    reads_with_the_default_encoding,
)
NOTHING = Annotator(nothing, name="kit.nothing", provides={Thing})


# Plain parsers ------------------------------------------------------------------------------------------------------


def digits(text: str) -> list[tuple[int, int]]:
    return [(i, i + 1) for i, character in enumerate(text) if character.isdigit()]


def digits_that_crash_on_two(text: str) -> list[tuple[int, int]]:
    if "77" in text:
        raise ValueError("two digits")
    return digits(text)


def digits_off_by_one(text: str) -> list[tuple[int, int]]:
    return [(i, i + 2) for i, character in enumerate(text) if character == "7"]


def digits_with_a_recursion_error(text: str) -> list[tuple[int, int]]:
    if "7" in text:
        raise RecursionError("too deep")
    return digits(text)


def digits_in_quadratic_time(text: str) -> list[tuple[int, int]]:
    return [(i, i + 1) for i, c in enumerate(text) if c == "7" and text.count("7", 0, i) >= 0]


def words_without_spans(text: str) -> list[str]:
    return text.split()
