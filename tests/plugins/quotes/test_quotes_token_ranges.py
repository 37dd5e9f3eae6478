"""Sentences, noun chunks and pairs of quotation marks: token ranges of short texts, from the files in ``claims``."""

from __future__ import annotations

import re

import pytest
from feature_claims import marked
from test_quotes_claims import lines, with_paragraphs

from newsparse.text.tokens import tokens
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.sentences import LONGEST_SENTENCE
from newsparse_quotes.document.token_classes import class_names
from newsparse_quotes.finder import DEFAULTS, read


def document_of(text: str) -> Document:
    """The analysed text."""
    return read(tokens(text), text, None, (), DEFAULTS)


def printed(document: Document, start: int, end: int) -> str:
    """The characters of a token range."""
    return document.text[document.scan.starts[start] : document.scan.end(end - 1)]


@pytest.mark.parametrize("parted", list(lines("sentences")))
def test_the_sentences_of_a_text(parted: str) -> None:
    document = document_of(with_paragraphs(parted.replace(" | ", " ")))
    assert [printed(document, *one) for one in document.sentences] == re.split(r" [|¶] ", parted)


def test_a_sentence_has_a_limited_number_of_tokens() -> None:
    for size, sizes in ((LONGEST_SENTENCE, [400]), (LONGEST_SENTENCE + 1, [400, 1]), (801, [400, 400, 1])):
        document = document_of("so " * (size - 1) + "so")
        assert [end - start for start, end in document.sentences] == sizes


@pytest.mark.parametrize("chunked", list(lines("noun_chunks")))
def test_the_noun_chunks_of_a_sentence(chunked: str) -> None:
    found = marked(with_paragraphs(chunked))
    document = found.document
    chunks = NounChunks(document, document.long_quotations)
    expected = [printed(document, *one) for one in found.ranges["<"]]
    assert [printed(document, *c) for n in range(len(document.sentences)) for c in chunks(n)] == expected


@pytest.mark.parametrize("claim", list(lines("token_classes")))
def test_the_class_of_a_token_beside_others(claim: str) -> None:
    text, name = claim.split(" | ")
    found = marked(with_paragraphs(text))
    assert class_names()[found.document.classes[found.cue]] == name


def role_of(document: Document, at: int) -> str:
    """What a token may be as a cue, as claims print it."""
    entry = document.cue_entries[at]
    if not document.rates[at]:
        return "-"
    like = {document.lexicon.entry(word): word for word in ("said", "according")}
    return "tag" if entry == document.lexicon.entry("said")._replace(manner=True) else like.get(entry, "cue")


@pytest.mark.parametrize("claim", list(lines("cue_tokens")))
def test_a_token_may_be_a_cue(claim: str) -> None:
    text, role = claim.split(" | ")
    found = marked(with_paragraphs(text))
    assert role_of(found.document, found.cue) == role


def pairs_of(document: Document) -> str:
    """The pairs of quotation marks of a text, and those without a partner, as claims print them."""
    pairs = sorted((*document.quotations, *document.nicknames))
    found = [">" * q.depth + printed(document, q.start, q.end) + "~" * q.open for q in pairs]
    return " | ".join([" ; ".join(found), " ".join(document.words[i] for i in sorted(document.unpaired))]).strip(" |")


@pytest.mark.parametrize("claim", list(lines("quotation_marks")))
def test_the_pairs_of_quotation_marks_of_a_text(claim: str) -> None:
    text, _, pairs = claim.partition(" |")
    assert pairs_of(document_of(with_paragraphs(text))) == pairs.strip(" |")
