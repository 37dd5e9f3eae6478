"""The phrase lists: whole lines and openings of lines, by category and grade."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import get_args

from attrs import frozen

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.lines import Line, fold_line

LONGEST_WHOLE = 120
"""Code points of the longest line that the whole-line lists are asked about."""

HEAD = 100
"""Code points that hold a line's first two words, if they are words."""

GRADES = ("line", "opening", "edge", "hint", "end")


@frozen
class Phrase:
    """What a list says of a phrase: its category, its grade, the list it stands in."""

    category: BoilerplateCategory
    grade: str
    source: str


@frozen
class Phrasebook:
    """All lists.

    Attributes:
        whole: the phrase for a whole folded line.
        openings: by their first words (see ``_heads``) the openings, longest first.
    """

    whole: dict[str, Phrase]
    openings: dict[str, tuple[tuple[str, Phrase], ...]]

    def opening(self, key: str) -> Phrase | None:
        """The phrase for the longest opening of a folded line that is in the lists."""
        for head in _heads(key):
            for opening, phrase in self.openings.get(head, ()):
                if key.startswith(opening):
                    after = key[len(opening) : len(opening) + 1]
                    if not (after.isalnum() and opening[-1].isalnum() and opening[-1] < _UNSPACED):
                        return phrase
        return None

    def may_open(self, content: str) -> bool:
        """Whether an opening of a long line may be in the lists, by its first words alone."""
        if not content.isascii():
            return True
        words = content[:HEAD].lower().split(None, 2)
        if len(words) == 3 and words[0].isalpha() and words[1].isalpha():  # as in most lines, which need no folding
            return words[0] in self.openings or f"{words[0]} {words[1]}" in self.openings
        words = fold_line(content[:HEAD]).split(" ", 2)
        return len(words) < 3 or any(head in self.openings for head in _heads(" ".join(words)))

    def find(self, line: Line) -> Phrase | None:
        """The phrase for a line as a whole, or for its opening; looked up once, for it is asked for time and again."""
        if line.book is not self:
            line.book = self
            line.phrase = (self.whole.get(line.key) if line.size <= LONGEST_WHOLE else None) or self.opening(line.key)
        phrase: Phrase | None = line.phrase
        return phrase


_UNSPACED = "\u3000"
"""From here on scripts set no spaces between words (roughly; it decides no more than where openings are looked for)."""


def _heads(key: str) -> tuple[str, ...]:
    """Where the openings of a line are filed: under its first two words, under its first, or its first character."""
    if key[:1] >= _UNSPACED:
        return (key[0],)
    words = key.split(" ", 2)
    first = words[0].rstrip(",:;|.")
    return (f"{first} {words[1].rstrip(',:;|.')}", first) if len(words) > 1 else (first,)


def read_phrases(text: str, source: str) -> Iterator[tuple[str, Phrase]]:
    """The phrases of one file, see ``data/phrases/en.txt`` for its form.

    Raises:
        ValueError: for a category or grade that does not exist.
    """
    phrase = Phrase("other", "line", source)
    for raw in text.splitlines():
        line = raw.strip()
        if not line or line.startswith("//"):
            continue
        if line.startswith("== "):
            name, grade = line[3:].split()
            category = next((known for known in get_args(BoilerplateCategory) if known == name), None)
            if category is None or grade not in GRADES:
                raise ValueError(f"{source}: there is no section {line!r}")
            phrase = Phrase(category, grade, source)
        else:
            yield line, phrase


@cache
def phrasebook() -> Phrasebook:
    """The lists that come with the plugin, read once."""
    whole: dict[str, Phrase] = {}
    openings: dict[str, dict[str, Phrase]] = {}
    folder = files("newsparse_boilerplate").joinpath("data/phrases")
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".txt")), key=lambda f: f.name):
        for line, phrase in read_phrases(file.read_text(encoding="utf-8"), file.name.removesuffix(".txt")):
            if phrase.grade in ("opening", "hint"):
                openings.setdefault(_heads(line)[0], {}).setdefault(line, phrase)
            else:
                whole.setdefault(fold_line(line.replace("#", "1")), phrase)
    ordered = {
        head: tuple(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
        for head, known in openings.items()
    }
    return Phrasebook(whole, ordered)
