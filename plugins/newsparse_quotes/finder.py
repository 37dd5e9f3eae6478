"""Quotes in a text: who said what, by which words. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.model import Block, Quote, Remark, Span, story_pieces
from newsparse.text import split_blocks
from newsparse.text.tokens import Tokens, tokens
from newsparse_quotes.build import build_quotes
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.language import is_english
from newsparse_quotes.document.quotation_marks import Quotation, paragraph_tokens
from newsparse_quotes.document.speech_verbs import cue_lexicon
from newsparse_quotes.features.linking import NONE
from newsparse_quotes.features.models import model
from newsparse_quotes.procedure import attributions
from newsparse_quotes.settings import QuotesSettings
from newsparse_quotes.state import Links

DEFAULTS = QuotesSettings()
NO_QUOTE = "what these marks hold is no quote but a title, a nickname or a word held at arm's length"


class MarkPair(NamedTuple):
    """A pair of quotation marks: the span with the marks, the span inside them, and how deep it stands in others.

    ``closed`` is false where the paragraph ends without a closing mark.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool


def pair_marks(text: str, blocks: Sequence[Block] | None = None) -> tuple[MarkPair, ...]:
    """Pair the quotation marks of a text, whatever its language. Total: any ``str`` will do.

    Double marks of every style, guillemets, two apostrophes or backticks, and single marks that are no apostrophes.
    Marks pair inside a paragraph; one that nothing closes runs to its end. Pairs with nothing inside are left out.
    """
    document = read(tokens(text), text, blocks, (), DEFAULTS)
    return tuple(_pair(document.scan, q) for q in document.quotations)


def _pair(scan: Tokens, q: Quotation) -> MarkPair:
    inner = Span(scan.starts[q.start], scan.end(q.end - 1))
    outer = Span(scan.starts[q.left], scan.end(q.right - 1))
    return MarkPair(outer, inner, q.depth, not q.open)


def find_quotes(
    text: str, blocks: Sequence[Block] | None = None, *, settings: QuotesSettings = DEFAULTS,
    lifted: Iterable[Span] = (), language: str | None = None,
) -> tuple[Quote, ...]:  # fmt: skip
    """Find who said what.

    Args:
        text: the text of an article.
        blocks: its paragraphs; by default what ``split_blocks`` finds.
        settings: what counts as reporting.
        lifted: what is no part of the story (a dateline, credits, boilerplate); it yields neither quotes nor sources.
        language: the language, as a BCP 47 tag, where it is known. English rules are applied to English only.

    Returns:
        The quotes in text order.
    """
    document = read(tokens(text), text, blocks, lifted, settings)
    if not is_english(document, language):
        return ()
    return tuple(build_quotes(document, attributions(document, model)))


def read(
    scan: Tokens, text: str, blocks: Sequence[Block] | None, lifted: Iterable[Span], settings: QuotesSettings
) -> Document:
    """Read a text once: the paragraphs that are story, their tokens, sentences and quotations."""
    blocks = split_blocks(text) if blocks is None else blocks
    cuts = tuple(lifted)
    if cuts:
        pieces = [piece for _, parts in story_pieces(text, blocks, cuts) for piece in parts]
        spans = [(piece.start, piece.end) for piece in pieces]
    else:
        spans = [(block.content.start, block.content.end) for block in blocks]
    return Document(scan, text, paragraph_tokens(scan, spans), cue_lexicon(settings.stances, settings.cues))


def remarks(document: Document, links: Links | None = None) -> Iterator[Remark]:
    """What is worth knowing: marks without a partner and, if ``links`` are given, the quotations that are no quote."""
    scan = document.scan
    for mark in document.unpaired:
        yield Remark(code="quotes.unpaired_mark", message="this quotation mark has no partner in its paragraph",
                     span=Span(scan.starts[mark], scan.end(mark)))  # fmt: skip
    if links is None:
        return
    for q, option in zip(links.quotations, links.options, strict=True):
        if option == NONE:
            yield Remark(code="quotes.no_quote", message=NO_QUOTE, span=_pair(scan, q).outer)
