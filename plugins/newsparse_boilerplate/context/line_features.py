"""Features of a single line: shape, punctuation, words of closed classes. All are whole numbers."""

from __future__ import annotations

from operator import itemgetter

from newsparse import lazy_re as re
from newsparse.text import fold_typography
from newsparse_boilerplate.folding import contains_any
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

LINE_FEATURES = (
    "size", "words", "end", "closed", "capitals", "all_capitals", "digits", "marks", "function_words", "starts_lower",
    "starts_quote", "starts_digit", "bullet", "imperative", "address", "page", "platform", "job", "speech", "url",
    "handle", "copyright", "bar", "colon", "time", "quotes", "word_size", "prose",
)  # fmt: skip

LONGEST_READ = 400
"""The length of the beginning of a line that is read, in code points."""

GREATEST_SIZE = 600
MOST_WORDS = 60
MOST_OF_CLASS = 3

_URL = re.compile(r"https?://|www\.|\.com\b|\.org\b|\w@\w")
_URL_MARKS = ("://", "www.", ".com", ".org", "@")
_DIGIT = re.compile(r"\d")
_HANDLE = re.compile(r"(?<!\w)@\w")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_BULLET = re.compile(r"[*+•·‣▪◦■●○►▶▸→›»>#|-]|\d{1,2}[.)]\s")
_ENDINGS = {
    ".": 1, "。": 1, "!": 2, "！": 2, "…": 3, "?": 4, "？": 4, ":": 5, "：": 5, ",": 6, '"': 7, "'": 7, "»": 7, "」": 7,
    ")": 8, "]": 8,
}  # fmt: skip


_FIRST = itemgetter(0)
_NO_DIGITS = bytes(code for code in range(128) if not chr(code).isdigit())
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def _letters_and_digits(text: str) -> tuple[int, int]:
    """The numbers of letters and digits. (For ASCII text, deleting the rest is ten times as fast as counting.)"""
    if not text.isascii():
        return sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    data = text.encode("ascii")
    return len(data.translate(None, _NO_LETTERS)), len(data.translate(None, _NO_DIGITS))


def line_features(line: Line) -> list[int]:
    """The features of a line without its neighbours, see ``LINE_FEATURES``. Shares are in percent."""
    head = " ".join(line.content[:LONGEST_READ].split())
    if not head.isascii():
        head = fold_typography(head)
    words, lower_words, last = line.words, line.lower_words, line.content[-1]
    number = len(words)
    size = len(head)
    letters, digits = _letters_and_digits(head)
    classes = word_classes()
    found = [
        min(line.size, GREATEST_SIZE),
        min(number, MOST_WORDS),
        _ENDINGS.get(last if last.isascii() else fold_typography(last), 0),
        int(line.closed),
        100 * sum(map(str.isupper, map(_FIRST, words))) // number if number else 0,
        int(number > 1 and head.isupper()),
        100 * digits // size,
        100 * (size - letters - digits - head.count(" ")) // size,
        100 * sum(map(classes.function_words.__contains__, lower_words)) // number if number else 0,
        int(head[0].islower()),
        int(head[0] in "\"'「"),
        int(head[0].isdigit()),
        int(_BULLET.match(head) is not None),
        int(number > 0 and lower_words[0] in classes.imperatives),
    ]
    if number == 0 or classes.scored_words.isdisjoint(lower_words):
        found += [0, 0, 0, 0, 0]
    else:
        for known in (
            classes.address_words, classes.page_words, classes.platforms, classes.job_words, classes.speech_words,
        ):  # fmt: skip
            found.append(min(MOST_OF_CLASS, sum(map(known.__contains__, lower_words))))
    found += [
        int(contains_any(head, _URL_MARKS) and _URL.search(head) is not None),
        int("@" in head and _HANDLE.search(head) is not None),
        int("©" in head or "(c)" in head or "™" in head),
        int("|" in head or " / " in head or " > " in head),
        int(":" in head[:40]),
        int(digits > 0 and _TIME.search(head) is not None),
        int('"' in head),
        10 * sum(map(len, words)) // number if number else 0,
        int(line.prose),
    ]
    return found
