"""The words that may report: how often each is a cue, in which frame, and what kind of reporting it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from newsparse_quotes.document.token_classes import find_class, kind_of

PLAIN, STRONG, NOUN, STANCE = range(4)
LEVELS = {"plain": PLAIN, "strong": STRONG, "noun": NOUN, "stance": STANCE}
"""Kinds of reporting: neutral verbs of saying, coloured ones, nouns of saying, thoughts and stances."""

MOST_KEPT = 50_000
"""Words whose class and grade a lexicon remembers."""

OWN_RATE, OWN_FRAME = 12, 0
"""Grade of a cue that a user adds, as that of a verb which is nearly always one."""


def inflections(verb: str) -> Iterator[str]:
    """The regular forms of an English verb: base, -s, -ed, -ing."""
    yield verb
    vowels = "aeiou"
    if verb.endswith("y") and verb[-2:-1] not in vowels:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
        return
    yield from (verb + "ed", verb + "ing")
    heard = verb.replace("qu", "q")
    if len(heard) > 2 and heard[-1] not in vowels + "wxy" and heard[-2] in vowels and heard[-3] not in vowels:
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def _lines(name: str) -> list[str]:
    text = (files("newsparse_quotes") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def hand_levels() -> dict[str, int]:
    """Every form of the hand-written list of words of saying (``data/cues.txt``) with its level."""
    levels: dict[str, int] = {}
    for line in _lines("cues.txt"):
        name, _, rest = line.partition(":")
        for entry in rest.split():
            base, *irregular = entry.split("/")
            forms = [*irregular, base] if irregular else [base] if name == "noun" else inflections(base)
            for form in forms:
                levels.setdefault(form, LEVELS[name])
    return levels


@cache
def learnt_grades() -> dict[str, int]:
    """Every form of ``data/lexicon.tsv`` with its packed grade: rate, frame, level."""
    grades = {}
    for line in _lines("lexicon.tsv"):
        form, rate, frame, level = line.split("\t")
        grades[form] = pack(int(rate), int(frame), int(level))
    return grades


def pack(rate: int, frame: int, level: int) -> int:
    """One number for the grade of a form: rate 1 to 15, frame 0 to 15, level 0 to 3."""
    return rate | frame << 4 | level << 8


class Lexicon(dict[str, int]):
    """Class and grade of any token, by a plain look-up: what is asked for the first time is worked out and kept.

    The value has the class in its low eight bits; above them, for a possible cue, the grade; the kind from bit 24.

    Args:
        grades: packed grades by lower-case form.
        stances: whether thoughts and stances count as cues.
    """

    def __init__(self, grades: dict[str, int], *, stances: bool) -> None:
        super().__init__()
        self._grades = grades
        self.stances = stances

    def codes(self, words: Iterable[str]) -> list[int]:
        """The values of the tokens of a text. No more words are kept than ``MOST_KEPT`` and those of one text."""
        if len(self) > MOST_KEPT:
            self.clear()
        return list(map(self.__getitem__, words))

    def __missing__(self, word: str) -> int:
        grade = self._grades.get(word.lower(), 0)
        if grade >> 8 == STANCE and not self.stances:
            grade = 0
        self[word] = code = find_class(word) | grade << 8 | kind_of(word) << 24
        return code


@lru_cache(maxsize=64)
def lexicon(stances: bool, extra: tuple[str, ...] = ()) -> Lexicon:
    """The lexicon for given settings. ``extra`` are forms of verbs that a user wants to count as cues."""
    grades = learnt_grades()
    if extra:
        own = {form.lower(): pack(OWN_RATE, OWN_FRAME, PLAIN) for verb in extra for form in _forms(verb)}
        grades = own | grades
    return Lexicon(grades, stances=stances)


def _forms(verb: str) -> Iterable[str]:
    return inflections(verb.lower())
