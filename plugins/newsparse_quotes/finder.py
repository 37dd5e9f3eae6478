"""The functions of the plugin: quotes of a text, pairs of quotation marks, remarks."""

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
NO_QUOTE = "not a quote: a title, a nickname or a single word in quotation marks"


class MarkPair(NamedTuple):
    """A pair of quotation marks: the span with the marks, the span inside them, and its depth inside others.

    ``closed`` is false if the paragraph ends without a closing mark.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool


def pair_marks(text: str, blocks: Sequence[Block] | None = None) -> tuple[MarkPair, ...]:
    """Pair the quotation marks of a text, in any language. It never raises.

    Double marks of every style, guillemets, two apostrophes or backticks, and single marks that are not
    apostrophes. Marks pair inside a paragraph; a mark without a closing one runs to the end of the paragraph. Empty
    pairs are left out.
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
    """Find reported speech: what was said, by which word it is reported, and who said it.

    Args:
        text: the text of an article.
        blocks: its paragraphs; by default what ``split_blocks`` finds.
        settings: what counts as reporting.
        lifted: parts that are not story (a dateline, credits, boilerplate); they have neither quotes nor sources.
        language: the language, as a BCP 47 tag, if it is known. Only English texts have quotes.

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
    """Analyse a text: the paragraphs of the story, their tokens, sentences and quotations."""
    blocks = split_blocks(text) if blocks is None else blocks
    cuts = tuple(lifted)
    if cuts:
        pieces = [piece for _, parts in story_pieces(text, blocks, cuts) for piece in parts]
        spans = [(piece.start, piece.end) for piece in pieces]
    else:
        spans = [(block.content.start, block.content.end) for block in blocks]
    return Document(scan, text, paragraph_tokens(scan, spans), cue_lexicon(settings.stances, settings.cues))


def remarks(document: Document, links: Links | None = None) -> Iterator[Remark]:
    """Remarks: marks without a partner and, if ``links`` are given, quotations that are not quotes."""
    scan = document.scan
    for mark in document.unpaired:
        yield Remark(code="quotes.unpaired_mark", message="this quotation mark has no partner in its paragraph",
                     span=Span(scan.starts[mark], scan.end(mark)))  # fmt: skip
    if links is None:
        return
    for q, option in zip(links.quotations, links.options, strict=True):
        if option == NONE:
            yield Remark(code="quotes.no_quote", message=NO_QUOTE, span=_pair(scan, q).outer)
