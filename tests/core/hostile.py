"""Annotations and annotators for the tests of the core: small valid ones, and hostile ones.

A separate module, so that other processes can import it.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen

from newsparse import Annotation, Annotator, Draft, Headline, Phrase, Quote, Remark, Source, Span


@frozen(kw_only=True)
class Number(Annotation):
    """A run of digits."""

    kind: ClassVar[str] = "tests.number"
    value: int = 0


@frozen(kw_only=True)
class Loose(Annotation):
    """A kind with a field of type ``Any``."""

    kind: ClassVar[str] = "tests.loose"
    anything: Any = None


@frozen(kw_only=True)
class Word(Annotation):
    """A run of capital letters."""

    kind: ClassVar[str] = "tests.word"
    name: Phrase | None = None


def numbers(doc: Draft) -> Iterator[Number]:
    for m in re.finditer("[0-9]{1,9}", doc.text):
        yield Number(span=Span(*m.span()), rule="digits", value=int(m.group()))


def words(doc: Draft) -> Iterator[Word]:
    for m in re.finditer("[A-Z]{2,}", doc.text):
        span = Span(*m.span())
        yield Word(span=span, name=Phrase(text=m.group(), span=span))


def headline(doc: Draft) -> Iterator[Headline]:
    """The first line of a text of several blocks."""
    if len(doc.blocks) > 1 and doc.blocks[0].content:
        yield Headline(span=doc.blocks[0].content, rule="first")


def quotes(doc: Draft) -> Iterator[Quote | Remark]:
    """The text between straight quotation marks; the source is the first run of capitals after it."""
    for m in re.finditer('"([^"]+)"', doc.text):
        speaker = re.compile("[A-Z]{2,}").search(doc.text, m.end())
        source = None
        if speaker:
            span = Span(*speaker.span())
            name = Phrase(text=speaker.group(), span=span)
            source = Source(mention=name, name=name.text, referent=span, rule="capitals")
        content = Phrase.of(doc.text, Span.from_match(m, 1))
        yield Quote(span=Span.from_match(m), form="direct", content=(content,), source=source)
    if doc.text.count('"') % 2:
        yield Remark(code="tests.unpaired", message="unpaired mark", span=Span(*_last_mark(doc.text)))


def _last_mark(text: str) -> tuple[int, int]:
    at = text.rindex('"')
    return at, at + 1


NUMBERS = Annotator(numbers, name="tests.numbers", provides={Number})
WORDS = Annotator(words, name="tests.words", provides={Word})
HEADLINE = Annotator(headline, name="tests.headline", provides={Headline})
QUOTES = Annotator(quotes, name="tests.quotes", provides={Quote})
VALID = (NUMBERS, WORDS, HEADLINE, QUOTES)


# Hostile annotators ----------------------------------------------------------------------------------------------


def at_command(doc: Draft) -> Iterator[Number]:
    """Execute the command in the text: end the process, sleep, raise or yield an annotation."""
    if "KILL" in doc.text:
        os._exit(9)
    if "SLEEP" in doc.text:
        time.sleep(30)
    if "EXIT" in doc.text:
        sys.exit(4)
    if "RAISE" in doc.text:
        raise RuntimeError("raised on command")
    yield Number(span=Span(0, 1), value=len(doc.text))


AT_COMMAND = Annotator(at_command, name="tests.at_command", provides={Number})


def unpicklable(doc: Draft) -> Iterator[Loose]:
    """Yield an annotation that cannot be pickled."""
    yield Loose(span=Span(0, 1), anything=(lambda: 0) if "LAMBDA" in doc.text else 0)


UNPICKLABLE = Annotator(unpicklable, name="tests.unpicklable", provides={Loose})


def endless(doc: Draft) -> Iterator[Number]:
    while True:
        yield Number(span=Span(0, 1))


def whole_text(text: str) -> list[object]:
    """An invalid splitter: its blocks do not tile the text."""
    return [text]
