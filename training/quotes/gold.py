"""The corpus: gold attributions in token ranges, and the gold attribution of each quotation."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from newsparse.text import split_blocks
from newsparse.text.tokens import tokens
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.speech_verbs import CueLexicon
from newsparse_quotes.document.token_classes import CLOSE, MARK, OPEN, SINGLE
from newsparse_quotes.finder import paragraph_tokens


def corpus_path(name: str) -> Path:
    """The path of a file of the evaluation sets."""
    return Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals")) / "quotes" / f"{name}.jsonl"


def read_corpus(name: str) -> list[dict]:
    """The articles of one part of the corpus."""
    with corpus_path(name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Gold(NamedTuple):
    """A gold attribution in token indices. ``content`` are the word tokens in ``pieces``."""

    pieces: list[tuple[int, int]]
    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]


def read_text(text: str, words: CueLexicon) -> Document:
    """The document of a text, with the blocks of the layout as paragraphs."""
    scan = tokens(text)
    paragraphs = paragraph_tokens(scan, [(b.content.start, b.content.end) for b in split_blocks(text)])
    return Document(scan, text, paragraphs, words)


def _overlapping(scan, start: int, end: int) -> range:
    first = scan.at(start)
    if first and scan.end(first - 1) > start:
        first -= 1
    return range(first, max(first, scan.at(end)))


def golds(document: Document, quotes: list[dict]) -> list[Gold]:
    """The gold attributions of an article."""
    words, classes = document.words, document.classes
    marks = (OPEN, CLOSE, MARK, SINGLE)
    found = []
    for quote in quotes:
        pieces, content = [], set()
        for start, end in quote["content"]:
            span = _overlapping(document.scan, start, end)
            first, last = span.start, span.stop
            while first < last and not (words[first][:1].isalnum() or classes[first] in marks):
                first += 1
            while last > first and not (words[last - 1][:1].isalnum() or classes[last - 1] in marks):
                last -= 1
            if first < last:
                pieces.append((first, last))
                content.update(i for i in range(first, last) if words[i][:1].isalnum())
        if content:
            source = {i for s, e in quote["source"] for i in _overlapping(document.scan, s, e)}
            cue = {i for s, e in quote["cue"] for i in _overlapping(document.scan, s, e)}
            found.append(Gold(pieces, frozenset(content), frozenset(source), frozenset(cue)))
    return found


def owner(document: Document, q: Quotation, quoted: frozenset[int], gold: list[Gold]) -> tuple[int, bool]:
    """The index of the gold attribution of a quotation, -1 if there is none, and whether it is all of a piece."""
    inside = {i for i in range(q.start, q.end) if document.words[i][:1].isalnum()}
    best, direct, most = -1, False, (False, 0.0, 0)
    for number, g in enumerate(gold):
        both = len(inside & g.content)
        if 2 * both < len(inside) or not both:
            continue
        outside = sum(
            1
            for first, last in g.pieces
            if first < q.end and last > q.start
            for i in range(first, last)
            if i in g.content and i not in quoted
        )
        whole = outside <= 2 and outside < both
        rank = (whole, both / len(inside) if whole else 0.0, -len(g.content))
        if best < 0 or rank > most:
            best, direct, most = number, whole, rank
    return best, direct
