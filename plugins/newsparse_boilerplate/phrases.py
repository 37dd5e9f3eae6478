"""The phrase lists: whole lines and openings of lines, by family and grade."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import get_args

from attrs import frozen

from newsparse.model import BoilerplateFamily
from newsparse_boilerplate.lines import fold_line

GRADES = ("line", "opening", "edge", "hint", "end")


@frozen
class Phrase:
    """What a list says of a phrase: its family, its grade, the list it stands in."""

    family: BoilerplateFamily
    grade: str
    source: str


@frozen
class Phrasebook:
    """All lists.

    Attributes:
        whole: the phrase for a whole folded line.
        openings: by first word (or first character, where a script sets no spaces) the openings, longest first.
    """

    whole: dict[str, Phrase]
    openings: dict[str, tuple[tuple[str, Phrase], ...]]

    def opening(self, key: str) -> Phrase | None:
        """The phrase for the longest opening of a folded line that is in the lists."""
        head = key.split(" ", 1)[0]
        known = self.openings.get(head) or (self.openings.get(key[:1]) if key[:1] > "\u2fff" else None)
        for opening, phrase in known or ():
            if key.startswith(opening):
                after = key[len(opening) : len(opening) + 1]
                if not (after.isalnum() and opening[-1].isalnum() and opening[-1] < "\u3000"):
                    return phrase
        return None


def read_phrases(text: str, source: str) -> Iterator[tuple[str, Phrase]]:
    """The phrases of one file, see ``data/phrases/en.txt`` for its form.

    Raises:
        ValueError: for a family or grade that does not exist.
    """
    phrase = Phrase("other", "line", source)
    for raw in text.splitlines():
        line = raw.strip()
        if not line or line.startswith("//"):
            continue
        if line.startswith("== "):
            name, grade = line[3:].split()
            family = next((known for known in get_args(BoilerplateFamily) if known == name), None)
            if family is None or grade not in GRADES:
                raise ValueError(f"{source}: there is no section {line!r}")
            phrase = Phrase(family, grade, source)
        else:
            yield line, phrase


@cache
def phrasebook() -> Phrasebook:
    """The lists that come with the plugin, read once."""
    whole: dict[str, Phrase] = {}
    openings: dict[str, dict[str, Phrase]] = {}
    folder = files(__package__).joinpath("data/phrases")
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".txt")), key=lambda f: f.name):
        for line, phrase in read_phrases(file.read_text(encoding="utf-8"), file.name.removesuffix(".txt")):
            if phrase.grade in ("opening", "hint"):
                head = line[0] if line[0] > "\u2fff" else line.split(" ", 1)[0]
                openings.setdefault(head, {}).setdefault(line, phrase)
            else:
                whole.setdefault(fold_line(line.replace("#", "1")), phrase)
    ordered = {
        head: tuple(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
        for head, known in openings.items()
    }
    return Phrasebook(whole, ordered)
