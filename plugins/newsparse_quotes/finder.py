"""The functions of the plugin: ``find_quotes``, ``pair_marks`` and the remarks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.model import Block, Quote, Remark, Span, story_pieces
from newsparse.text import split_blocks
from newsparse.text.tokens import Tokens, tokens
from newsparse_quotes.build import build_quotes
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.language import is_english
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.speech_verbs import cue_lexicon
from newsparse_quotes.features.linking import NONE
from newsparse_quotes.features.models import model
from newsparse_quotes.procedure import attributions
from newsparse_quotes.settings import QuotesSettings
from newsparse_quotes.state import Links

DEFAULTS = QuotesSettings()
MOST_REMARKS = 100
"""Maximum number of remarks on unpaired marks, and of those on quotations that are not quotes; the first ones are made.
A text with more of them uses the marks for something else."""

NO_QUOTE = "not a quote: a title, a nickname or a single word in quotation marks"


class MarkPair(NamedTuple):
    """A pair of quotation marks.

    Attributes:
        outer: the span including the quotation marks.
        inner: the span between them.
        depth: the number of pairs around it.
        closed: false if the paragraph ends without a closing quotation mark.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool


def pair_marks(text: str, blocks: Sequence[Block] | None = None) -> tuple[MarkPair, ...]:
    """Pair the quotation marks of a text in any language. Never raises.

    Recognises double quotation marks of every style, guillemets, two apostrophes or backticks, and single quotation
    marks that are not apostrophes. Pairs do not cross paragraphs; a quotation without a closing mark ends with its
    paragraph. Empty pairs are left out.
    """
    document = read(tokens(text), text, blocks, (), DEFAULTS)
    return tuple(_pair(document.scan, q) for q in sorted((*document.quotations, *document.nicknames)))


def _pair(scan: Tokens, q: Quotation) -> MarkPair:
    inner = Span(scan.starts[q.start], scan.end(q.end - 1))
    outer = Span(scan.starts[q.left], scan.end(q.right - 1))
    return MarkPair(outer, inner, q.depth, not q.open)


def find_quotes(
    text: str, blocks: Sequence[Block] | None = None, *, settings: QuotesSettings = DEFAULTS,
    excluded: Iterable[Span] = (), language: str | None = None,
) -> tuple[Quote, ...]:  # fmt: skip
    """Find reported speech: its content, its cue and its source.

    Args:
        text: the text of an article.
        blocks: its paragraphs; by default the result of ``split_blocks``.
        settings: the settings of the plugin.
        excluded: parts outside the story (a dateline, credits, boilerplate), which have neither quotes nor sources.
        language: the language as a BCP 47 tag, if it is known. Only English texts have quotes.

    Returns:
        The quotes in text order.
    """
    document = read(tokens(text), text, blocks, excluded, settings)
    if not is_english(document, language):
        return ()
    return tuple(build_quotes(document, attributions(document, model)))


def read(
    scan: Tokens, text: str, blocks: Sequence[Block] | None, excluded: Iterable[Span], settings: QuotesSettings
) -> Document:
    """Analyse a text: paragraphs of the story, tokens, sentences and quotations."""
    blocks = split_blocks(text) if blocks is None else blocks
    cuts = tuple(excluded)
    if cuts:
        pieces = [piece for _, parts in story_pieces(text, blocks, cuts) for piece in parts]
        spans = [(piece.start, piece.end) for piece in pieces]
    else:
        spans = [(block.content.start, block.content.end) for block in blocks]
    return Document(scan, text, paragraph_tokens(scan, spans), cue_lexicon(settings.stances, settings.cues))


def paragraph_tokens(scan: Tokens, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Convert paragraphs in text order from code points to token ranges; empty ones are left out."""
    starts, most = scan.starts, len(scan.words)
    ranges: list[tuple[int, int]] = []
    at = offset = 0
    for start, end in spans:
        # Between two offsets are at most as many tokens as code points.
        first = bisect_left(starts, start, at, min(at + start - offset, most))
        at, offset = bisect_left(starts, end, first, min(first + end - start, most)), end
        if first < at:
            ranges.append((first, at))
    return ranges


def remarks(document: Document, links: Links | None = None) -> Iterator[Remark]:
    """Remarks on unpaired quotation marks and, if ``links`` are given, on quotations that are not quotes."""
    scan = document.scan
    for mark in document.unpaired[:MOST_REMARKS]:
        yield Remark(code="quotes.unpaired_mark", message="this quotation mark has no partner in its paragraph",
                     span=Span(scan.starts[mark], scan.end(mark)))  # fmt: skip
    if links is None:
        return
    no_quotes = [q for q, option in zip(links.quotations, links.options, strict=True) if option == NONE]
    for q in sorted((*no_quotes, *document.nicknames))[:MOST_REMARKS]:
        yield Remark(code="quotes.no_quote", message=NO_QUOTE, span=_pair(scan, q).outer)
