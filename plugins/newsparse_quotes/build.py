"""Conversion of attributions in tokens to quotes in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.model import Phrase, Quote, QuoteForm, Source, Span
from newsparse.text import fold_space
from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.possessives import has_possessive_ending
from newsparse_quotes.document.token_classes import CLOSE, OPEN

_CUES_OF_TWO_TOKENS = (("according", "to"), ("to", "quote"), ("put", "it"), ("puts", "it"))


def build_quotes(document: Document, found: Iterable[Attribution]) -> list[Quote]:
    """The quotes of attributions, in text order."""
    builder = _Builder(document)
    return sorted(map(builder.quote, found), key=lambda quote: (quote.span.start, -quote.span.end))


class _Builder:
    """Builds the quotes of one text and caches their phrases."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._phrases: dict[tuple[Piece, bool], Phrase] = {}

    def quote(self, found: Attribution) -> Quote:
        """The quote of an attribution."""
        pieces = tuple(sorted(found.pieces))  # a quotation before its clause is the last piece of the attribution
        content = tuple([self._printed(first, last) for first, last in pieces])
        cue = self._cue(found.cue)
        parts = content if cue is None else (*content, cue)
        return Quote(
            span=Span(min([part.span.start for part in parts]), max([part.span.end for part in parts])),
            rule=found.rule,
            form="direct" if found.direct else self._form(pieces),
            content=content,
            cue=cue,
            source=self._source(found),
        )

    def _cue(self, at: int) -> Phrase | None:
        """A cue: its token, with "to" after "according"."""
        if at < 0:
            return None
        words = self._document.words
        two = at + 1 < len(words) and (words[at].lower(), words[at + 1].lower()) in _CUES_OF_TWO_TOKENS
        return self._printed(at, at + 2 if two else at + 1)

    def _printed(self, first: int, last: int) -> Phrase:
        document = self._document
        words, starts = document.scan
        start, end = starts[first], starts[last - 1] + len(words[last - 1])
        return Phrase(fold_space(document.text[start:end]), Span(start, end))

    def _span(self, first: int, last: int) -> Span:
        words, starts = self._document.scan
        return Span(starts[first], starts[last - 1] + len(words[last - 1]))

    def _form(self, pieces: Sequence[Piece]) -> QuoteForm:
        document = self._document
        if not document.quotations:
            return "indirect"
        around = [document.quotations_at(first) for first, _ in pieces]
        if any(around):
            inside = zip(pieces, around, strict=True)
            whole = all(any(q.start <= first and last <= q.end for q in at) for (first, last), at in inside)
            return "direct" if whole else "mixed"
        classes = document.classes
        marked = any(max(classes.find(OPEN, a, b), classes.find(CLOSE, a, b)) >= 0 for a, b in pieces)
        return "mixed" if marked else "indirect"

    def _source(self, found: Attribution) -> Source | None:
        if found.speaker is None:
            return None
        document, (phrase, named, rule, _) = self._document, found.speaker
        # The ending is a possessive in "Lee's promise that" and part of the name in "Moody's said".
        keeps_ending = phrase[1] != found.cue or document.finite[found.cue] == 1
        mention = self._phrase(phrase, whole=keeps_ending)
        if named is None:
            return Source(mention=mention)
        firm = named[1] - named[0] == 1 or "&" in document.words[named[0] : named[1]]
        name = self._phrase(named, whole=keeps_ending and firm and named[1] == phrase[1])
        return Source(mention=mention, name=name.text, referent=name.span, rule=rule)

    def _phrase(self, chunk: Piece, *, whole: bool) -> Phrase:
        """A chunk as a phrase, without the possessive ending unless it is part of the name (``whole``)."""
        known = self._phrases.get((chunk, whole))
        if known is None:
            span = self._span(*chunk)
            shown = span.of(self._document.text)
            if has_possessive_ending(shown) and not whole:
                shown = shown[:-2]
                span = Span(span.start, span.end - 2)
            known = self._phrases[chunk, whole] = Phrase(text=fold_space(shown), span=span)
        return known
