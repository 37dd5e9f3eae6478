"""Quotes in a text: who said what, by which words. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.model import Block, Phrase, Quote, QuoteForm, Remark, Source, Span, story_pieces
from newsparse.text import fold_space, split_blocks
from newsparse.text.tokens import Tokens, tokens
from newsparse_quotes.attribution import linking
from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.attribution.readings import Models
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import TIMES
from newsparse_quotes.document.language import is_english
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation, paragraph_tokens
from newsparse_quotes.document.speech_verbs import lexicon
from newsparse_quotes.document.token_classes import CLOSE, OPEN
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.layout import layout_attributions
from newsparse_quotes.linear import model
from newsparse_quotes.procedure import Chunker, Decided, attributions, choose
from newsparse_quotes.settings import QuotesSettings
from newsparse_quotes.speakers.resolution import Resolution
from newsparse_quotes.speakers.resolver import in_order, resolve_speakers

DEFAULTS = QuotesSettings()
LONGEST_TIME = 4
"""Tokens of a time."""

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
    return tuple(quotes(document, text, language=language))


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
    return Document(scan, paragraph_tokens(scan, spans), lexicon(settings.stances, settings.cues))


def quotes(document: Document, text: str, *, models: Models = model, language: str | None = None) -> Iterator[Quote]:
    """The quotes of a text that has been read, in text order."""
    if not is_english(document, language):
        return
    laid_out = list(layout_attributions(document))
    decided = choose(document, models)
    chunks = Chunker(document)
    found = in_order([*laid_out, *attributions(document, models, decided, chunks)])
    builder = _Builder(document, text)
    said = [(one, pieces) for one in found if (pieces := builder.pieces(one))]
    resolved = resolve_speakers(document, text, [one for one, _ in said], chunks)
    built = (builder.build(one, pieces, who) for (one, pieces), who in zip(said, resolved, strict=True))
    yield from sorted(built, key=lambda q: (q.span.start, -q.span.end))


class _Builder:
    """Makes quotes of attributions; what it needs of the article is found when the first one asks."""

    def __init__(self, document: Document, text: str) -> None:
        self._reading = document
        self._text = text
        self._names: dict[tuple[Chunk, bool], Phrase] = {}

    def pieces(self, found: Attribution) -> list[Piece]:
        """The pieces of an attribution that hold a word."""
        ranges = [self._within_marks(piece) for piece in found.pieces]
        if len(ranges) > 1:
            ranges = list(dict.fromkeys(ranges))
        return [(a, b) for a, b in ranges if self._says_something(a, b)]

    def build(self, found: Attribution, ranges: list[Piece], speaker: Resolution | None) -> Quote:
        """The quote of an attribution."""
        words = self._reading.words
        pieces = tuple([self._span(a, b) for a, b in ranges])
        form = "direct" if found.direct else self._form(ranges)
        low, high = pieces[0].start, pieces[-1].end
        if len(pieces) > 1:
            low, high = min([s.start for s in pieces]), max([s.end for s in pieces])
        cue: Phrase | None = None
        if (at := found.cue) >= 0:
            word = words[at].lower()
            more = 2 if word == "according" or (word == "-" and words[at + 1 : at + 2] == ("-",)) else 1
            cue_span = self._span(at, min(at + more, len(words)))
            low, high = min(low, cue_span.start), max(high, cue_span.end)
            cue = Phrase.of(self._text, cue_span)
        content = tuple([Phrase.of(self._text, piece) for piece in pieces])
        return Quote(
            span=Span(low, high),
            rule=found.rule,
            form=form,
            content=content,
            cue=cue,
            source=self._source(found, speaker),
        )

    def _says_something(self, first: int, last: int) -> bool:
        """Whether a piece holds a word, and not only the time at which something was said: "earlier this month"."""
        words, classes = self._reading.words, self._reading.classes
        if last - first > LONGEST_TIME and words[first][:1].isalnum():
            return True
        times = word_lists()["times"]
        return any(
            words[i][:1].isalnum()
            and not (last - first <= LONGEST_TIME and (classes[i] in TIMES or words[i].lower() in times))
            for i in range(first, last)
        )

    def _span(self, first: int, last: int) -> Span:
        words, starts = self._reading.scan
        return Span(starts[first], starts[last - 1] + len(words[last - 1]))

    def _within_marks(self, piece: Piece) -> Piece:
        """A piece that is nothing but one quotation, without its marks: what is quoted whole is direct."""
        first, last = piece
        if self._reading.classes[first] == OPEN:
            for q in self._reading.quotations_at(first):
                if q.left == first and q.right == last:
                    return q.start, q.end
        return piece

    def _form(self, ranges: list[Piece]) -> QuoteForm:
        document = self._reading
        if not document.quotations:
            return "indirect"
        around = [document.quotations_at(first) for first, _ in ranges]
        if any(around):
            inside = zip(ranges, around, strict=True)
            whole = all(any(q.start <= first and last <= q.end for q in at) for (first, last), at in inside)
            return "direct" if whole else "mixed"
        classes = document.classes
        marked = any(max(classes.find(OPEN, a, b), classes.find(CLOSE, a, b)) >= 0 for a, b in ranges)
        return "mixed" if marked else "indirect"

    def _source(self, found: Attribution, speaker: Resolution | None) -> Source | None:
        if speaker is None:
            return None
        document, phrase, named = self._reading, speaker.mention.phrase, speaker.name
        # "Lee's promise that" is Lee's; in "Moody's said" the ending is part of the name.
        part_of_it = phrase[1] != found.cue or document.finite[found.cue] == 1
        mention = self._name(phrase, whole=part_of_it)
        if named is None:
            return Source(mention=mention)
        firm = named[1] - named[0] == 1 or "&" in document.words[named[0] : named[1]]
        name = self._name(named, whole=part_of_it and firm and named[1] == phrase[1])
        return Source(mention=mention, name=name.text, referent=name.span, rule=speaker.rule)

    def _name(self, chunk: Chunk, *, whole: bool) -> Phrase:
        """A chunk as a name, each made once: without the possessive ending unless it is part of it (``whole``)."""
        known = self._names.get((chunk, whole))
        if known is None:
            span = self._span(*chunk)
            shown = span.of(self._text)
            if shown.endswith(("'s", "’s")) and not whole:
                shown = shown[:-2]
                span = Span(span.start, span.end - 2)
            known = self._names[chunk, whole] = Phrase(text=fold_space(shown), span=span)
        return known


def remarks(document: Document, decided: Decided | None = None) -> Iterator[Remark]:
    """What is worth knowing: marks without a partner and, of what was decided, the quotations that are no quote."""
    scan = document.scan
    for mark in document.unpaired:
        yield Remark(code="quotes.unpaired_mark", message="this quotation mark has no partner in its paragraph",
                     span=Span(scan.starts[mark], scan.end(mark)))  # fmt: skip
    if decided is None:
        return
    for q, option in zip(decided.quotations, decided.options, strict=True):
        if option == linking.NONE:
            yield Remark(code="quotes.no_quote", message=NO_QUOTE, span=_pair(scan, q).outer)
