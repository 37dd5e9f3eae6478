"""Quotations that fill consecutive paragraphs, and which of them are headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse_quotes.attribution.link_context import FEWEST_TOKENS
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COLON, COMMA, DASHES, FIGURES, SENTENCE_STOPS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.phrases import is_asked_clause
from newsparse_quotes.document.quotation_marks import Quotation

LONGEST_HEADING = 20
"""Maximum tokens of a heading in quotation marks."""

_SENTENCE_ENDS = SENTENCE_STOPS | COMMA | COLON | DASHES


def runs(document: Document, quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Quotations that fill consecutive paragraphs, and single ones that are a whole sentence after another one."""
    run: list[Quotation] = []
    for q in quotations:
        if q.end - q.start < FEWEST_TOKENS and not is_reply(document, q):
            continue
        at = document.paragraph_at(q.left)
        first, last = document.paragraphs[at]
        if q.left == first and last - q.right <= 1:
            if run and document.paragraph_at(run[-1].left) != at - 1:
                yield run
                run = []
            run.append(q)
        elif q.left > first and document.sentence_of(q.left)[0] == q.left and _is_sentence(document, q):
            if run:
                yield run
                run = []
            yield [q]
    if run:
        yield run


def is_reply(document: Document, q: Quotation) -> bool:
    """Whether a quotation follows a sentence that begins with what the speaker was asked, in the same paragraph."""
    number = document.sentence_at(q.left) - 1
    if number < 0 or document.paragraph_of(q.left)[0] == q.left:
        return False
    return document.sentence_of(q.left)[0] == q.left and is_asked_clause(document.words, *document.sentences[number])


def _is_sentence(document: Document, q: Quotation) -> bool:
    """Whether a quotation is one or several whole sentences."""
    _, last = document.sentence_of(max(q.left, q.right - 1))
    return last - q.right <= 1 and _ends_with_stop(document, q)


def _ends_with_stop(document: Document, q: Quotation) -> bool:
    classes = document.classes
    return classes[q.end - 1] in _SENTENCE_ENDS or classes[q.right] in SENTENCE_STOPS


def is_heading(document: Document, run: Sequence[Quotation]) -> bool:
    """Whether a quotation in a paragraph of its own is a heading: short, closed and without a stop."""
    q = run[0]
    return len(run) == 1 and not q.open and q.end - q.start <= LONGEST_HEADING and not _ends_with_stop(document, q)


def is_numbered_heading(document: Document, paragraph: Chunk) -> bool:
    """Whether a paragraph is the heading of an item: "3. Put a plan forward."."""
    first, last = paragraph
    number = document.classes[first] in FIGURES and document.words[first + 1 : first + 2] in ((".",), (")",))
    return number and last - first <= LONGEST_HEADING
