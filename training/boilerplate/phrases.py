"""Counts of the publishers of listed phrases, and the lists without rare phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

from boilerplate.corpus import Text
from newsparse_boilerplate.folding import fold_line
from newsparse_boilerplate.wording.phrases import FIRST_UNSPACED, ListedPhrase, Phrasebook, listed_phrases

FEWEST_PUBLISHERS = 3
"""A phrase that only pages of the dev set have is in the lists if at least so many publishers print it.

The phrases were written down with the dev set at hand and before ``train.jsonl`` existed: a phrase of one or two
publishers of the dev set was probably copied from their pages and is found nowhere else; the others are wordings that
any page may have. (At publishers of ``train.jsonl``, lines that are listed as a whole are boilerplate in 99.6 of 100
cases, however few other publishers print them.)"""

_HEAD = 3


class PhraseCounts:
    """The publishers whose pages have each phrase."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self.lines: dict[str, set[str]] = defaultdict(set)
        self.heads: dict[str, list[str]] = defaultdict(list)
        self.dev: set[str] = set()
        for text in texts:
            if text.corpus == "dev":
                self.dev.add(text.publisher)
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

    def is_listed(self, phrase: str, use: str, publishers: Collection[str] | None = None) -> bool:
        """Whether a phrase is in the lists.

        Args:
            phrase: the phrase.
            use: its use; phrases that are weak evidence are listed only if their number of publishers is known.
            publishers: the publishers that count; all by default.
        """
        printing = self.publishers(phrase, use)
        counted = printing if publishers is None else printing & set(publishers)
        if len(counted) >= FEWEST_PUBLISHERS:
            return True
        return not use.startswith("weak") and (not printing & self.dev or bool(counted - self.dev))

    def book(self, phrases: Iterable[tuple[str, ListedPhrase]], publishers: Collection[str]) -> Phrasebook:
        """The lists without the phrases that few of some publishers print."""
        return Phrasebook.of(
            (text, phrase) for text, phrase in phrases if phrase.source or self.is_listed(text, phrase.use, publishers)
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
                if evidence and not evidence.isdigit():
                    sections[-1].append(f"{phrase}\t{evidence}")
                elif counts.is_listed(phrase, use):
                    sections[-1].append(f"{phrase}\t{len(counts.publishers(phrase, use))}")
        kept = [section for section in sections if len(section) > 1 or not section[:1] or section[0][:2] == "//"]
        path.write_text("\n\n".join("\n".join(section) for section in kept if section) + "\n", encoding="utf-8")
        sizes[path.stem] = sum(row[:2] not in ("==", "//") for section in kept for row in section)
    return sizes


def all_phrases() -> list[tuple[str, ListedPhrase]]:
    """The phrases of all lists."""
    return list(listed_phrases())
