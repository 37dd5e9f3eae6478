"""Counts of the publishers of listed phrases, and the lists without rare phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

from boilerplate.corpus import Text
from newsparse_boilerplate.folding import fold_line
from newsparse_boilerplate.wording.phrases import FIRST_UNSPACED, ListedPhrase, Phrasebook, listed_phrases

FEWEST_PUBLISHERS = 3
FEWEST_UNSEEN = 1
"""A phrase is in the lists if so many publishers print it, or so many publishers of ``train.jsonl``: most phrases were
written down before that set existed, so each of its publishers confirms them. (At such publishers, lines that are listed
as a whole are boilerplate in 100 of 100 cases, however few other publishers print them.) Default strings of publishing
systems need no count."""

_HEAD = 3


class PhraseCounts:
    """The publishers whose pages have each phrase."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self.lines: dict[str, set[str]] = defaultdict(set)
        self.heads: dict[str, list[str]] = defaultdict(list)
        self.unseen: set[str] = set()
        for text in texts:
            if text.corpus == "train":
                self.unseen.add(text.publisher)
            for line in text.lines:
                if line.key and line.key not in self.lines:
                    self.heads[line.key[:_HEAD]].append(line.key)
                self.lines[line.key].add(text.publisher)

    def publishers(self, phrase: str, use: str) -> set[str]:
        """The publishers that print a phrase."""
        if use.endswith("line"):
            return self.lines.get(fold_line(phrase.replace("#", "1")), set())
        found: set[str] = set()
        for key in self.heads.get(phrase[:_HEAD], ()):
            after = key[len(phrase) : len(phrase) + 1]
            inside = after.isalnum() and phrase[-1].isalnum() and phrase[-1] < FIRST_UNSPACED
            if key.startswith(phrase) and not inside:
                found |= self.lines[key]
        return found

    def confirmed(self, publishers: Collection[str]) -> bool:
        """Whether a phrase that these publishers print is listed."""
        return len(publishers) >= FEWEST_PUBLISHERS or len(self.unseen & set(publishers)) >= FEWEST_UNSEEN

    def book(self, phrases: Iterable[tuple[str, ListedPhrase]], publishers: Collection[str]) -> Phrasebook:
        """The lists without the phrases that few of some publishers print."""
        return Phrasebook.of(
            (text, phrase)
            for text, phrase in phrases
            if phrase.system or self.confirmed(self.publishers(text, phrase.use) & set(publishers))
        )


def write_lists(folder: Path, counts: PhraseCounts) -> dict[str, int]:
    """Write the number of publishers behind each phrase, and leave out the phrases of few publishers.

    Returns the number of phrases of each list.
    """
    sizes = {}
    for path in sorted(folder.glob("*.txt")):
        sections: list[list[str]] = [[]]
        use = ""
        for row in path.read_text(encoding="utf-8").splitlines():
            phrase, _, evidence = row.strip().partition("\t")
            if row.startswith("== "):
                use = row.rpartition(" ")[2]
                sections.append([row])
            elif row.startswith("//"):
                sections[-1].append(row)
            elif phrase:
                printing = counts.publishers(phrase, use)
                if evidence and not evidence.isdigit():
                    sections[-1].append(f"{phrase}\t{evidence}")
                elif counts.confirmed(printing):
                    sections[-1].append(f"{phrase}\t{len(printing)}")
        kept = [section for section in sections if len(section) > 1 or not section[:1] or section[0][:2] == "//"]
        path.write_text("\n\n".join("\n".join(section) for section in kept if section) + "\n", encoding="utf-8")
        sizes[path.stem] = sum(row[:2] not in ("==", "//") for section in kept for row in section)
    return sizes


def all_phrases() -> list[tuple[str, ListedPhrase]]:
    """The phrases of all lists."""
    return list(listed_phrases())
