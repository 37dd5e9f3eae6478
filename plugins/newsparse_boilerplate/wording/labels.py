"""Labels of web pages in many languages: whole lines, and the words before the colon or bar of a link."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, cast
from unicodedata import normalize

from newsparse import lazy_re as re
from newsparse.model import BOILERPLATE_CATEGORIES, BoilerplateCategory
from newsparse.plugin import check_keys, read_toml, string_lists
from newsparse_boilerplate.folding import contains_any, fold_line

MOST_LABEL_WORDS = 7
"""The most words of a label before a link."""

SHORTEST_TITLE = 8
"""The shortest title of a link after an English label, in code points."""

LONGEST_LINK = 200
"""The longest line that is a label and a link, in code points."""

MOST_GLUED_WORDS = 4
"""The most words of a label without a mark between it and the title of its link."""

FEWEST_TITLE_WORDS = 3
"""The fewest words of such a title."""

DOTTED_I = "i̇"
"""What Python makes of the Turkish capital I with a dot in lower case: two characters."""

_DIVIDER = re.compile(r"\s?[:|：︰]\s?|\s[–—-]\s")
_ASCII_DIVIDERS = (":", "|", " - ")
"""One of these is in each ASCII line that has a divider: a folded line has no other blanks than single spaces."""

_BARRED = re.compile(r"(\w+) ?\| ?\w")
"""One word and a bar, above a film or a broadcast; the line may end in a colon: "WATCH | The boat is raised:"."""

_COUNT = re.compile(r"(?:# )|(?: ?\(?#\)?)\Z")


class Labels(NamedTuple):
    """The labels of ``data/labels.toml``.

    Attributes:
        lines: the category of each label that is a whole line, in folded form.
        core: English words of which a label before a link has at least one.
        alone: those of them that are a label by themselves.
        words: all English words of such labels.
        first_words: the first words of the labels of links that have several.
    """

    lines: Mapping[str, BoilerplateCategory]
    core: frozenset[str]
    alone: frozenset[str]
    words: frozenset[str]
    first_words: frozenset[str]

    def opens(self, content: str) -> bool:
        """Whether a line that is not closed begins with a label of links and, without a mark between them, a title.

        The title begins with a capital: "Lees ook Brug gaat later open".
        """
        words = content.split(None, MOST_GLUED_WORDS + FEWEST_TITLE_WORDS)
        if words[0].casefold() not in self.first_words:
            return False
        for number in range(2, min(MOST_GLUED_WORDS, len(words) - FEWEST_TITLE_WORDS) + 1):
            if words[number][0].isupper() and self.lines.get(fold_line(" ".join(words[:number]))) == "related":
                return True
        return False

    def find(self, key: str, closed: bool) -> BoilerplateCategory | None:
        """The category of a folded line that is a label, or a label and a link; otherwise None.

        Args:
            key: the folded line.
            closed: whether it ends like a sentence; a sentence after a label belongs to the story.
        """
        if not key.isascii():
            key = _composed(key)
        if category := self.lines.get(key):
            return category
        if "#" in key and (category := self.lines.get(_COUNT.sub("", key))):
            return category
        barred = _BARRED.match(key) if "|" in key else None
        if barred is not None and len(key) <= LONGEST_LINK and barred[1] in self.core:
            return "related"
        if closed or len(key) > LONGEST_LINK or (key.isascii() and not contains_any(key, _ASCII_DIVIDERS)):
            return None
        divider = _DIVIDER.search(key)
        if divider is None:
            return None
        head, title = key[: divider.start()], len(key) - divider.end()
        if self.lines.get(head) == "related":
            return "related"
        return "related" if title >= SHORTEST_TITLE and self._is_english(head) else None

    def _is_english(self, head: str) -> bool:
        """Whether words before a link are an English label: "Also read", "Related photos", "For more, read"."""
        words = head.replace(",", "").split()
        if not words or len(words) > MOST_LABEL_WORDS:
            return False
        if len(words) == 1:
            return words[0] in self.alone
        return not self.core.isdisjoint(words) and self.words.issuperset(words)


def _composed(key: str) -> str:
    """A folded line with composed characters, and without the dot of the Turkish capital I."""
    return normalize("NFC", key).replace(DOTTED_I, "i")


def read_labels(table: dict[str, Any]) -> Labels:
    """The labels of a table in the format of ``data/labels.toml``.

    Raises:
        ValueError: if a key is unknown, or a value is not a list of strings.
    """
    check_keys(table, "labels.toml", ("english",), BOILERPLATE_CATEGORIES)
    english = string_lists(table["english"], "labels.toml: [english]", ("core", "alone", "others"))
    lines: dict[str, BoilerplateCategory] = {}
    for category in table.keys() - {"english"}:
        for labels in string_lists(table[category], f"labels.toml: [{category}]", (), table[category]).values():
            lines |= {_composed(fold_line(label)): cast("BoilerplateCategory", category) for label in labels}
    core = frozenset(english["core"])
    first_words = frozenset(
        label.partition(" ")[0] for label, category in lines.items() if category == "related" and " " in label
    )
    return Labels(lines, core, frozenset(english["alone"]), core | frozenset(english["others"]), first_words)


@cache
def default_labels() -> Labels:
    """The labels that come with the plugin, read once."""
    return read_labels(read_toml("newsparse_boilerplate", "labels.toml"))
