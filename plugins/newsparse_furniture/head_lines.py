"""The lines before the story, with properties of their form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.model import Block, Span, SpanIndex
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.timestamp import is_stamp
from newsparse_furniture.words import head_words

MOST_UNCOVERED = 2
"""The greatest uncovered rest at either end of a covered line, such as a bracket, in code points."""

PROSE = 80
"""A line that ends like a sentence and has at least this length is a paragraph of a story, in code points."""

LONG_PROSE = 150
"""A line longer than this is a paragraph even if it does not end like a sentence, in code points.

Of 6,000 headlines of wires and pages, two are longer; nearly all other longer lines without an end are paragraphs.
"""

LONGEST_TIMESTAMP = 120
"""The longest line with the time of publication, in code points."""

MOST_TIMESTAMP_WORDS = 5
"""The most words of such a line besides its dates, if it does not contain a word such as "published"."""

FEWEST_ANNOUNCEMENT_WORDS = 4
"""The fewest words of a line that announces the next lines; "Posted in:" and "From the archive:" are labels."""

TAIL = 12
"""The closing mark of a sentence is within this many code points of the end of a line."""

MOST_LINES = 14
"""The most lines of the head of a text."""

DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script without spaces between words."""

INDIC = "\u0900-\u0963\u0970-\u0dff"
"""Letters and vowel signs of the scripts of India. The signs are marks, which ``\\w`` does not match."""

LETTERS_OF_WORD = 3
"""About how many letters of such a script are a word."""

_STOPS = (".", "…", "。", "．", "।", "۔")
_CLOSED = re.compile(r"[.!?…。．！？।؟۔][\"'”’“‘»«)\]」』）]*\Z")
_ADDRESS = re.compile(r"://|\bwww\.\w|\w@\w")
_PICTURE = re.compile("[~|\u2190-\u2bff\U0001f000-\U0001faff][\u200d\ufe0f]*\\Z")
_BULLET = re.compile(r"[*•‣▪◦·●■–—-][ \t\xa0]*(?=\S)")
_CONTINUES_SENTENCE = re.compile(r"[a-zß-öø-ÿ]{2}|[a-z]\s|[,;)]")
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d[.)\"”]*\Z")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(rf"(?:[^\W_]++|[{INDIC}]++)++(?:['’.&-](?:[^\W_]++|[{INDIC}]++)++)*")


@cache
def _date() -> re.Pattern[str]:
    """A date, a time or a duration."""
    month = rf"{default_lexicon().calendar.month_stem_pattern}[a-z]*"
    return re.compile(
        rf"\b{month}\.?,? \d{{1,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {month}\b|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b"
        r"|\b\d{4}-\d\d-\d\d|\b\d{1,2}[:.h]\d\d\b"
        r"|\b\d+ ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|views|shares|comments)\b",
        re.IGNORECASE,
    )


class HeadLine:
    """A line or a paragraph at the head of a text.

    Attributes:
        span: its span.
        text: its text.
        continued: whether the next line begins in mid-sentence; some extractors break paragraphs at links.
    """

    def __init__(self, span: Span, text: str, continued: bool = False) -> None:
        self.span = span
        self.text = text
        self.continued = continued

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return _WORD.findall(self.text)

    @property
    def dense(self) -> bool:
        """Whether it contains letters of a script without spaces between words."""
        return not self.text.isascii() and DENSE.search(self.text) is not None

    @property
    def word_count(self) -> int:
        """The number of its words, in a script without spaces between words a guess from its length."""
        return len(self.text) // LETTERS_OF_WORD if self.dense else len(self.words)

    @property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return not self.text[-1:].isalnum() and _CLOSED.search(self.text[-TAIL:]) is not None

    @property
    def stopped(self) -> bool:
        """Whether it ends in a full stop, perhaps with quotation marks and brackets after it."""
        return self.text[-6:].rstrip("\"'”’“‘»«)]」』）").endswith(_STOPS)

    @property
    def prose(self) -> bool:
        """Whether it has the length and the end of a paragraph of a story."""
        return len(self.text) > LONG_PROSE or (len(self.text) >= PROSE and self.closed)

    @property
    def whole(self) -> bool:
        """Whether it is not broken off, contains no web or mail address, and does not end in a pictograph."""
        text = self.text
        if text[-1] in "([{" or _PICTURE.search(text[-4:]):
            return False
        if ("@" in text or "://" in text or "www." in text) and _ADDRESS.search(text):
            return False
        return not self.words or self.words[-1] not in head_words().unfinished

    @property
    def announces(self) -> bool:
        """Whether it ends in a colon and announces the next lines: "The longlist in full:"."""
        return self.text[-1] in ":：" and len(self.words) >= FEWEST_ANNOUNCEMENT_WORDS

    @property
    def bullet(self) -> bool:
        """Whether it begins like an item of a list."""
        return _BULLET.match(self.text) is not None

    @property
    def ends_in_date(self) -> bool:
        """Whether it ends in a date with its year, as captions of agencies do."""
        return _YEAR_AT_END.search(self.text[-8:]) is not None and _date().search(self.text[-24:]) is not None

    @property
    def timestamp(self) -> bool:
        """Whether it is a date or a time with few other words: the time of publication, the reading time."""
        if len(self.text) > LONGEST_TIMESTAMP or not _DIGIT.search(self.text):
            return False
        line = " ".join(self.text.split())
        found = _date().search(line)
        if not found:
            return False
        if head_words().published.search(line):
            return True
        if self.closed and not line.endswith(("a.m.", "p.m.")):
            return False
        if found.start() <= 16 and len(_WORD.findall(_date().sub(" ", line))) <= MOST_TIMESTAMP_WORDS:
            return True
        return is_stamp(line)  # "This story is from 4 March 2025"


def _opens_byline(text: str, piece: Span) -> bool:
    """Whether a line begins with "by" or a label of bylines, which some newsrooms print in lower case."""
    words = byline_words()
    return any(pattern.match(text, piece.start, piece.end) for pattern in (words.opener, words.label))


def closes(text: str, span: Span) -> bool:
    """Whether a range of the text ends like a sentence."""
    return _CLOSED.search(text, max(span.start, span.end - TAIL), span.end) is not None


def head_lines(text: str, blocks: Sequence[Block], covered: SpanIndex, until: int | None) -> list[HeadLine]:
    """The lines at the head of a text, up to the dateline if there is one.

    Args:
        text: the text.
        blocks: its paragraphs.
        covered: the annotations of other annotators; a line that is covered by one is omitted.
        until: the start of the dateline.
    """
    pieces: list[Span] = []
    limit = len(text) if until is None else until
    for block in blocks:
        if len(pieces) >= MOST_LINES or block.content.start >= limit:
            break
        lines = block.lines if limit < block.content.end else (block.content,)
        pieces += [
            piece for piece in lines if piece.start < piece.end <= limit and not covered.covers(piece, MOST_UNCOVERED)
        ]
    return lines_of(text, pieces)


def lines_of(text: str, pieces: Sequence[Span]) -> list[HeadLine]:
    """The lines with these spans, in text order."""
    found: list[HeadLine] = []
    continued = False
    for piece in reversed(pieces):
        found.append(HeadLine(piece, piece.of(text), continued))
        inside = _CONTINUES_SENTENCE.match(text, piece.start, piece.end) is not None
        continued = inside and not _opens_byline(text, piece)
    found.reverse()
    return found
