"""Lines of a text, and the lines that remain if parts are removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from newsparse import lazy_re as re
from newsparse.model import Block, Span, story_pieces
from newsparse_boilerplate.folding import fold_line
from newsparse_boilerplate.wording.phrases import LONGEST_LISTED_LINE, ListedPhrase, Phrasebook, default_phrasebook

CLOSING = frozenset(".!?…\"”’»')]。！？」:;")
"""Punctuation that ends a sentence or a clause, or closes a quotation or a bracket."""

LONGEST_FOLDED = 600
"""The length of the beginning of a line that is folded, in code points. Openings are far shorter, and so are the lines
that the sentence rules apply to."""

UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that have no spaces between words."""
_MARKUP = "*_"
"""Marks of emphasis around a sentence in text that was converted from HTML."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
"""The same pattern for ASCII lines: plain classes of letters are three times as fast."""

SHORTEST_CONTENT_WORD = 4
"""The fewest letters of a word that is compared with the words of the paragraphs."""

_UNKNOWN: Any = object()
_EXTENT = attrgetter("start", "end")


class Line:
    """A line or a paragraph of a text. Its properties are computed at their first use and cached.

    (Not with ``cached_property``: before Python 3.12 it takes a lock each time, and this is the inner loop.)

    Args:
        start: its start in the text, in code points.
        end: its end.
        content: its text, without parts that were removed from its middle.
        phrases: the phrase lists for ``listed``; by default those that come with the plugin.

    Attributes:
        size: its length in code points.
        closed: whether it ends like a sentence.
    """

    __slots__ = (
        "_content_words",
        "_key",
        "_listed",
        "_lower_words",
        "_phrases",
        "_prose",
        "_words",
        "closed",
        "content",
        "end",
        "size",
        "start",
    )

    def __init__(self, start: int, end: int, content: str, phrases: Phrasebook | None = None) -> None:
        self.start = start
        self.end = end
        self.content = content
        self.size = end - start
        last = content[-1:]
        self.closed = last in CLOSING or (last in _MARKUP and content.rstrip(_MARKUP)[-1:] in CLOSING)
        self._phrases = phrases
        self._key: str | None = None
        self._words: list[str] | None = None
        self._lower_words: list[str] | None = None
        self._content_words: list[str] | None = None
        self._prose: bool | None = None
        self._listed: Any = _UNKNOWN

    @property
    def span(self) -> Span:
        """Its span in the text."""
        return Span(self.start, self.end)

    @property
    def key(self) -> str:
        """The folded form; of a long line, of its beginning."""
        if self._key is None:
            self._key = fold_line(self.content[:LONGEST_FOLDED])
        return self._key

    @property
    def listed(self) -> ListedPhrase | None:
        """Its entry in the phrase lists, None if it has none."""
        if self._listed is _UNKNOWN:
            phrases = self._phrases or default_phrasebook()
            short = self.size <= LONGEST_LISTED_LINE
            self._listed = phrases.find(self.key, self.size) if short or phrases.may_open(self.content) else None
        phrase: ListedPhrase | None = self._listed
        return phrase

    @property
    def words(self) -> list[str]:
        """The words as printed; of a long line, those of its beginning."""
        if self._words is None:
            head = self.content[:LONGEST_FOLDED]
            self._words = (_ASCII_WORD if head.isascii() else _WORD).findall(head)
        return self._words

    @property
    def lower_words(self) -> list[str]:
        """The same words in lower case."""
        if self._lower_words is None:
            self._lower_words = " ".join(self.words).lower().split()
        return self._lower_words

    @property
    def content_words(self) -> list[str]:
        """The longer of these words, which rarely are function words."""
        if self._content_words is None:
            self._content_words = [word for word in self.lower_words if len(word) >= SHORTEST_CONTENT_WORD]
        return self._content_words

    @property
    def prose(self) -> bool:
        """Whether it is certainly a paragraph of prose: it is long and ends like a sentence."""
        if self._prose is None:
            self._prose = self.size >= 40 and self._is_prose()
        return self._prose

    def _is_prose(self) -> bool:
        if self.size >= 80 and self.closed and len(self.content.split(None, 11)) == 12:
            return True
        if self.content.isascii():
            return False
        dense = len(UNSPACED.findall(self.content[:LONGEST_FOLDED]))
        return 2 * dense >= min(self.size, LONGEST_FOLDED) and (self.closed or self.size >= 80)

    @property
    def has_text(self) -> bool:
        """Whether its beginning has a letter or a digit."""
        return self.content[0].isalnum() or any(map(str.isalnum, self.content[:40]))


def lines_of(text: str, blocks: Iterable[Block], phrases: Phrasebook | None = None) -> list[Line]:
    """One line for each block; a hard-wrapped paragraph is one line.

    Args:
        text: the text.
        blocks: its blocks.
        phrases: the phrase lists for ``Line.listed``; by default those that come with the plugin.
    """
    found = []
    for block in blocks:
        start, end = block.content.start, block.content.end
        if end > start:
            found.append(Line(start, end, text[start:end], phrases))
    return found


class LineCache:
    """The lines of one text, shared by the annotators of one parse: ``draft.shared(LineCache)``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks: Sequence[Block] | None = None
        self._lines: list[Line] = []

    def lines(self, blocks: Sequence[Block]) -> list[Line]:
        """The lines of these blocks, made at the first call: one parse has one sequence of blocks."""
        if self._blocks is not blocks:
            self._blocks, self._lines = blocks, lines_of(self.text, blocks)
        return self._lines


def lines_without(text: str, lines: Iterable[Line], spans: Iterable[Span], phrases: Phrasebook | None) -> list[Line]:
    """The lines that remain if spans are removed, see ``newsparse.model.story_pieces``.

    A line that loses its middle becomes one line of both ends. Lines without a letter or digit are omitted.

    Args:
        text: the text.
        lines: all lines of the text, in order.
        spans: the spans to remove.
        phrases: the phrase lists of the lines.
    """
    cuts = sorted(spans, key=_EXTENT)
    found = []
    first = 0
    for line in lines:
        start, end = line.start, line.end
        while first < len(cuts) and cuts[first].end <= start:
            first += 1
        last = first
        while last < len(cuts) and cuts[last].start < end:
            last += 1
        if first == last:
            if line.content[0].isalnum() or any(map(str.isalnum, line.content)):
                found.append(line)
        elif not (cuts[first].start <= start and end <= cuts[first].end):
            span = line.span
            for _, pieces in story_pieces(text, (Block(span, span, ()),), cuts[first:last]):
                content = "".join([piece.of(text) for piece in pieces])
                found.append(Line(pieces[0].start, pieces[-1].end, content, phrases))
    return found
