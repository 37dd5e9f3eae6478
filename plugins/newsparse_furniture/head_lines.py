"""What stands before the story, line by line: cells, and what their shape says about them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from attrs import define, field

from newsparse.model import Block, Span, SpanIndex

PROSE = 80
"""A line that ends like a sentence and is at least this long is a paragraph of a story, in code points."""

LONG_PROSE = 150
"""A line longer than this is a paragraph however it ends, in code points: of 6,000 headlines of wires and pages two are
longer, and nearly all other lines that are end nowhere."""

LONGEST_STAMP = 120
"""The longest line that says when a story was published, in code points."""

MOST_STAMP_WORDS = 5
"""How many words such a line may hold beside its dates, where it doesn't say "published" or the like."""

ANNOUNCEMENT = 4
"""Words of the shortest line that announces what stands below it; "Posted in:" and "From the archive:" are labels."""

TAIL = 12
"""How many code points of the end of a line are looked at for its closing mark."""

SLACK = 2
"""A mark or a bracket may be uncovered at either end of what another annotator covers, in code points."""

HEAD = 14
"""How many cells from the start of a text are looked at for what stands before the story."""

_STOPS = (".", "…", "。", "．", "।", "۔")
_CLOSED = re.compile(r"[.!?…。．！？।؟۔][\"'”’»)\]」』）]*\Z")
_ADDRESS = re.compile(r"://|\bwww\.\w|\w@\w")
_PICTURE = re.compile("[~|\u2190-\u2bff\U0001f000-\U0001faff][\u200d\ufe0f]*\\Z")
_BULLET = re.compile(r"[*•‣▪◦·●■–—-][ \t\xa0]*(?=\S)")
_GOES_ON = re.compile(r"[a-zß-öø-ÿ]{2}|[a-z]\s|[,;)]")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"\b{_MONTH}\.?,? \d{{1,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b"
    r"|\b\d{4}-\d\d-\d\d|\b\d{1,2}[:.h]\d\d\b"
    r"|\b\d+ ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|views|shares|comments)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"\b(?:updated|published|posted|modified|first published|last updated|created|read)\b", re.IGNORECASE
)


@define
class Cell:
    """A line or paragraph as it stands at the head of a text, with its text.

    ``torn`` means that the next one begins like the middle of a sentence: some extractors break paragraphs at links.
    """

    span: Span
    text: str
    torn: bool = False
    _words: list[str] | None = field(default=None, init=False, eq=False, repr=False)

    @property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return _CLOSED.search(self.text[-TAIL:]) is not None

    @property
    def stopped(self) -> bool:
        """Whether it ends in a full stop, marks and brackets behind it left out."""
        return self.text[-6:].rstrip("\"'”’»)]」』）").endswith(_STOPS)

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph of a story by its length and its end."""
        return len(self.text) > LONG_PROSE or (len(self.text) >= PROSE and self.closed)

    @property
    def whole(self) -> bool:
        """Whether it is not broken off in the middle, and no other kind of line: an address, chat with its pictures."""
        text = self.text
        if text[-1] in "([{" or _PICTURE.search(text[-4:]):
            return False
        if ("@" in text or "://" in text or "www." in text) and _ADDRESS.search(text):
            return False
        return not self.words or self.words[-1] not in unfinished()

    @property
    def announces(self) -> bool:
        """Whether it ends in a colon and so announces what stands below it: "The longlist in full:"."""
        return self.text[-1] in ":：" and len(self.words) >= ANNOUNCEMENT

    @property
    def bullet(self) -> bool:
        """Whether it begins like an item of a list."""
        return _BULLET.match(self.text) is not None

    @property
    def stamp(self) -> bool:
        """Whether it is a date or a time with little else: when it was published, how long it takes to read."""
        if len(self.text) > LONGEST_STAMP or not _DIGIT.search(self.text):
            return False
        line = " ".join(self.text.split())
        found = _DATED.search(line)
        if not found:
            return False
        if _STAMPED.search(line):
            return True
        if self.closed and not line.endswith(("a.m.", "p.m.")):
            return False
        return found.start() <= 16 and len(_WORD.findall(_DATED.sub(" ", line))) <= MOST_STAMP_WORDS

    @property
    def words(self) -> list[str]:
        """Its words, looked for once."""
        if self._words is None:
            self._words = _WORD.findall(self.text)
        return self._words


def closes(text: str, span: Span) -> bool:
    """Whether a stretch of the text ends like a sentence."""
    return _CLOSED.search(text, max(span.start, span.end - TAIL), span.end) is not None


@cache
def unfinished() -> frozenset[str]:
    """The words of ``data/head.toml`` with which no headline and no sentence ends."""
    source = files("newsparse_furniture") / "data" / "head.toml"
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["unfinished"])


def head_cells(text: str, blocks: Sequence[Block], cover: SpanIndex, until: int | None) -> list[Cell]:
    """The cells at the head of a text, up to where the dateline begins if there is one.

    Args:
        text: the text.
        blocks: its paragraphs.
        cover: what other annotators have taken; a cell that is covered whole is left out.
        until: where the dateline begins.
    """
    pieces: list[Span] = []
    limit = len(text) if until is None else until
    for block in blocks:
        if len(pieces) >= HEAD or block.content.start >= limit:
            break
        lines = block.lines if limit < block.content.end else (block.content,)
        pieces += [piece for piece in lines if piece.start < piece.end <= limit and not cover.covers(piece, SLACK)]
    cells: list[Cell] = []
    torn = False
    for piece in reversed(pieces):
        cells.append(Cell(piece, piece.of(text), torn))
        torn = _GOES_ON.match(text, piece.start, piece.end) is not None
    cells.reverse()
    return cells
