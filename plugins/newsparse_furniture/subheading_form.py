"""The form of a subheading: its marks, its words, its first and last characters."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.text import is_person_name
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.words import head_words

MOST_WORDS, MOST_WORDS_TIMED = 16, 24
"""The most words of a subheading, and of a question or of one that begins with the time of an entry of a live page."""

LONGEST, LONGEST_TIMED = 110, 160
"""The longest subheading, and the longest with a time, in code points."""

CREDIT_REACH = 80
"""The length of the end of a line in which the credit of a picture is, in code points."""

FEWEST_TITLE_WORDS = 5
"""The fewest words of the title of another story."""

_SHAPE = re.compile(r"(?:[-–—]\s)?[\"'“”‘’«»„¿¡]?[^\W_].*[\w\"'”“’‘»«?!)]\Z", re.DOTALL)
"""A first word and a last character; German, Danish and Swedish print other pairs of quotation marks than English."""

_NO_WORDS = re.compile(r"[\d\W]*\Z")
_TABLE = re.compile(r"\d\S*\s+\S*\d|\t|\s{3,}|\||https?:|www\.|@")
_TIME = re.compile(r"\A\d{1,2}[.:]\d\d(?:\s?(?:[ap]m|Uhr|h))?\s?(?::(?!\d)|[–—-])")
"""The time before the heading of an entry of a live page. "1:02:34" is the length of a film."""

_FILM = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d\s+[^\W\d_a-zß-öø-ÿ]")
"""The length of a film before its title: "2:34 Divers raise the bell"."""

_NUMBER = re.compile(r"\A\d{1,2}[.)]\s+")
"""The number before a heading of a list of questions."""

_BRACKET_AT_END = re.compile(r"\s\([^()]{1,40}\)\Z")

_LINK_LABEL = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}(?:\s[A-ZÀ-ÖØ-Þ]+){0,3}:\s")
"""A label in capitals before the title of another story: "SEE MORE: Ferry captain wins prize"."""

_OPENING = "\"'“”‘„«»¿¡-–— "
_QUOTED = '“”„«»"'
_CLOSING = "\"'”“’‘»«"


def is_heading(line: str) -> bool:
    """Whether a line has the form of a subheading."""
    if not _SHAPE.match(line) or "\n" in line or _NO_WORDS.match(line) or _has_table(line):
        return False
    if line.rsplit(None, 1)[-1] in head_words().unfinished or line.rstrip(" :").casefold() in head_words().interface:
        return False
    first = line.lstrip(_OPENING)[:1]
    timed = _TIME.match(line) is not None
    long = timed or (line[-1] == "?" and "? " not in line)
    if first.islower() or len(line.split()) > (MOST_WORDS_TIMED if long else MOST_WORDS):
        return False
    if len(line) > (LONGEST_TIMED if timed else LONGEST):
        return False
    if line[0] in _QUOTED and not any(mark in _CLOSING for mark in line[1:]):
        return False
    if _LINK_LABEL.match(line) or head_words().credit_label.match(line):
        return False
    if ends_in_picture_credit(line) or _is_opened_name(line):
        return False
    if line[-1] in _CLOSING:
        return line.rstrip(_CLOSING)[-1:] not in ".,!?…"
    return line[-1] != "!" and (line[-1] != "?" or _is_question(line))


def _has_table(line: str) -> bool:
    """Whether a line has two numbers side by side or columns, except in a time before it and a bracket at its end."""
    return _TABLE.search(_BRACKET_AT_END.sub("", _TIME.sub("", line))) is not None


def is_film(line: str) -> bool:
    """Whether a line is the length of a film and its title."""
    return line[:1].isdigit() and _FILM.match(line) is not None


def is_timed(line: str) -> bool:
    """Whether a line begins with the time of an entry of a live page: "10:14: Divers raise the bell"."""
    return line[:1].isdigit() and _TIME.match(line) is not None


def _is_question(line: str) -> bool:
    """Whether a line that ends in a question mark is a heading: it begins like a question, or has one behind a label.

    Other questions of one line are mostly sentences of the story ("The price?") or of a transcript ("Q: Where is it?").
    """
    line = _NUMBER.sub("", line)
    label, colon, _ = line.partition(": ")
    if colon and not head_words().question.match(label):
        return (" " in label or "-" in label) and not is_person_name(label)
    return line[0] == "¿" or head_words().question.match(line) is not None


def _is_opened_name(line: str) -> bool:
    """Whether the words behind the opener of a byline are a name: "By Ann Lee". "By the river" may be a heading."""
    opener = byline_words().opener.match(line)
    return opener is not None and is_person_name(line[opener.end() :].strip())


def ends_in_picture_credit(line: str) -> bool:
    """Whether a line ends in the credit of a picture, after a colon or a copyright mark."""
    end = line[-CREDIT_REACH:]
    return (":" in end or "©" in end) and head_words().picture_credit.search(end) is not None


def may_be_title(line: str) -> bool:
    """Whether a line may be the title of another story. Questions and entries of a live page are of this story."""
    return line.count(" ") >= FEWEST_TITLE_WORDS - 1 and line[-1] != "?" and not line[0].isdigit()


def breaks_off(line: str) -> bool:
    """Whether a line breaks off in a sentence: its last word is in lower case."""
    return line.rsplit(None, 1)[-1][:1].islower()
