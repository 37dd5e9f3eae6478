"""The phrase lists: whole lines and beginnings of lines, by category.

Each list is one file in ``data/phrases``, named after its language. A new file there is a new list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from newsparse import lazy_re as re
from newsparse.model import BOILERPLATE_CATEGORIES, BoilerplateCategory
from newsparse.plugin import DataFileError, check_choice, data_folder
from newsparse_boilerplate.folding import fold_line

PhraseUse = Literal["line", "opening", "weak_line", "weak_opening"]
"""How a phrase is matched, and how strong it is as evidence.

``line`` is a whole line and ``opening`` the beginning of a line; such a line is boilerplate at any position.
``weak_line`` and ``weak_opening`` are the same for phrases that occur in stories too: they give the category of a line.
"""

LONGEST_LISTED_LINE = 120
"""The longest line that is looked up as a whole, in code points."""

LONGEST_HEAD = 100
"""The first two words of a line are within this many code points, if they are words."""

FIRST_UNSPACED = "\u3000"
"""Approximately the first character of the scripts that have no spaces between words. Openings in them are indexed by
their first character."""


_FOLDED = re.compile(r"[a-z']++(?: [a-z']++)*+")
"""Phrases that folding leaves unchanged. Most are, and thousands are read before the first text is parsed."""


class ListedPhrase(NamedTuple):
    """The entry of a phrase in a list.

    Attributes:
        category: the category of the lines with the phrase.
        use: how it is matched and how strong it is as evidence.
        list_name: the name of the list: a language, or "web" for phrases without a language.
        publishers: how many publishers of the training set print it; 0 if they were not counted.
        source: the publishing system whose default string it is; empty for other phrases.
    """

    category: BoilerplateCategory
    use: PhraseUse
    list_name: str
    publishers: int = 0
    source: str = ""

    @property
    def is_weak(self) -> bool:
        """Whether the phrase alone does not prove that a line is boilerplate."""
        return self.use in ("weak_line", "weak_opening")


class Phrasebook(NamedTuple):
    """Phrase lists, indexed for look-ups.

    Attributes:
        lines: the phrases for whole lines, in folded form.
        openings: the openings by their first words (see ``_heads``), the longest first.
    """

    lines: Mapping[str, ListedPhrase]
    openings: Mapping[str, tuple[tuple[str, ListedPhrase], ...]]

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, ListedPhrase]]) -> Phrasebook:
        """The index of phrases, see ``read_phrases``. If a phrase is listed twice, the first entry counts."""
        lines: dict[str, ListedPhrase] = {}
        openings: dict[str, dict[str, ListedPhrase]] = {}
        for text, phrase in phrases:
            if phrase.use in ("opening", "weak_opening"):
                openings.setdefault(_heads(text)[0], {}).setdefault(text, phrase)
            else:
                lines.setdefault(text if _FOLDED.fullmatch(text) else fold_line(text.replace("#", "1")), phrase)
        return cls(
            lines,
            {
                head: tuple(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
                for head, known in openings.items()
            },
        )

    def find(self, key: str, size: int) -> ListedPhrase | None:
        """The phrase for a line as a whole, otherwise the phrase for its longest listed opening.

        Args:
            key: the folded line.
            size: the length of the line in code points.
        """
        phrase = self.lines.get(key) if size <= LONGEST_LISTED_LINE else None
        return phrase or self.find_opening(key)

    def find_opening(self, key: str) -> ListedPhrase | None:
        """The phrase for the longest listed opening of a folded line. An opening ends where a word ends."""
        return self._longest_opening(key)[1]

    def covered_share(self, key: str) -> float:
        """The part of a folded line that its longest listed opening covers, 0 without one."""
        return len(self._longest_opening(key)[0]) / max(1, len(key))

    def _longest_opening(self, key: str) -> tuple[str, ListedPhrase | None]:
        for head in _heads(key):
            for opening, phrase in self.openings.get(head, ()):
                if key.startswith(opening):
                    after = key[len(opening) : len(opening) + 1]
                    if not (after.isalnum() and opening[-1].isalnum() and opening[-1] < FIRST_UNSPACED):
                        return opening, phrase
        return "", None

    def may_open(self, content: str) -> bool:
        """Whether a long line may begin with a listed opening, judged by its first words.

        Args:
            content: the line, not folded: most long lines are ruled out here and never need to be folded.
        """
        if not content.isascii():
            return True
        words = content[:LONGEST_HEAD].lower().split(None, 2)
        if len(words) == 3 and words[0].isalpha() and words[1].isalpha():
            return words[0] in self.openings or f"{words[0]} {words[1]}" in self.openings
        words = fold_line(content[:LONGEST_HEAD]).split(" ", 2)
        return len(words) < 3 or any(head in self.openings for head in _heads(" ".join(words)))


def _heads(key: str) -> tuple[str, ...]:
    """The index keys for the openings of a folded line: its first two words and its first word, or its first
    character if the script has no spaces."""
    if key[:1] >= FIRST_UNSPACED:
        return (key[0],)
    words = key.split(" ", 2)
    first = words[0].rstrip(",:;|.")
    return (f"{first} {words[1].rstrip(',:;|.')}", first) if len(words) > 1 else (first,)


def read_phrases(text: str, list_name: str) -> Iterator[tuple[str, ListedPhrase]]:
    """The phrases of one list; ``data/phrases/en.txt`` describes the format.

    Args:
        text: the content of the file.
        list_name: the name of the file without its suffix.

    Raises:
        ValueError: if a section names an unknown category or use, or a phrase comes before the first section.
    """
    section: tuple[BoilerplateCategory, PhraseUse] | None = None
    known: dict[str, ListedPhrase] = {}
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("//"):
            continue
        if line.startswith("== "):
            category, _, use = line[3:].partition(" ")
            where = f"phrases/{list_name}.txt, line {number}"
            check_choice(category, f"{where}: the category of {line!r}", BOILERPLATE_CATEGORIES)
            check_choice(use, f"{where}: the use of {line!r}", get_args(PhraseUse))
            section = cast("BoilerplateCategory", category), cast("PhraseUse", use)
            known = {}
        elif section is None:
            raise DataFileError(
                f"phrases/{list_name}.txt, line {number}: the phrase {line!r} comes before the first section"
            )
        else:
            text, _, evidence = line.partition("\t")
            if evidence not in known:
                publishers, source = (int(evidence), "") if evidence.isdigit() else (0, evidence)
                known[evidence] = ListedPhrase(*section, list_name, publishers, source)
            yield text, known[evidence]


def listed_phrases(folder: Path | None = None) -> Iterator[tuple[str, ListedPhrase]]:
    """The phrases of all lists in a folder, in the order of the names of the lists.

    Args:
        folder: a folder with files ``*.txt``; by default ``data/phrases``.

    Raises:
        ValueError: if a list is malformed, see ``read_phrases``.
    """
    folder = folder or data_folder("newsparse_boilerplate", "phrases")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".txt"):
            yield from read_phrases(file.read_text(encoding="utf-8"), file.name.removesuffix(".txt"))


@cache
def default_phrasebook() -> Phrasebook:
    """The lists that come with the plugin, read once."""
    return Phrasebook.of(listed_phrases())
