"""What is boilerplate by its own wording, wherever it stands: listed lines and openings, the caller's own phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from newsparse.model import Block, BoilerplateFamily
from newsparse.text import fold_typography
from newsparse_boilerplate.lines import Line, fold_line, lines_of
from newsparse_boilerplate.phrases import Phrasebook, phrasebook
from newsparse_boilerplate.words import word_classes

LONGEST_LINE = 120
"""Code points of the longest line that the whole-line lists are asked about."""

LONGEST_OPENING = 1200
"""Code points of the longest paragraph that a listed opening condemns; consent texts run to about a thousand."""

SENTENCE_WORDS = 8
"""From so many words on a line that ends like a sentence is one."""

_TAKES_UP = re.compile(
    r"(?:that|this|those|these|it)(?: (?:\w+ )?(?:words?|lines?|phrase|sentence|message|sign|notice|label))?"
    r"(?:,| (?:is|was|were|are|ran|appeared|read|came|hung|stood)\b)"
    r"|(?:with|in|under|by|if|after) (?:that|this|those|these)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"\b(?:words?|lines?|phrase|sign|message|note|banner|poster|slogan|headline|label|title)\b")


@frozen
class Verdict:
    """A line that is boilerplate: its family and by which rule."""

    line: Line
    family: BoilerplateFamily
    rule: str


def own_phrases(phrases: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The caller's phrases in folded form: whole lines, and openings (those that end in ``*`` or ``…``)."""
    whole, openings = set(), []
    for phrase in phrases:
        bare = phrase.rstrip()
        folded = fold_line(bare)
        if not folded:
            continue
        if bare.endswith(("*", "…", "...")):
            openings.append(folded)
        else:
            whole.add(folded)
    return frozenset(whole), tuple(openings)


def is_story_sentence(line: Line) -> bool:
    """Whether a line that begins like boilerplate goes on like a story.

    It reports speech, or it is a full sentence that addresses nobody. A quotation that opens with the phrase counts.
    """
    words = [word.lower() for word in line.words]
    if len(words) < SENTENCE_WORDS or not line.closed:
        return False
    classes = word_classes()
    if not classes.attribution.isdisjoint(words):
        return True
    return classes.address.isdisjoint(words) and classes.page.isdisjoint(words[2:])


def judge(line: Line, book: Phrasebook) -> tuple[BoilerplateFamily, str] | None:
    """Family and rule of a line that the lists decide by themselves, ``None`` if they don't."""
    size = line.end - line.start
    if size > LONGEST_OPENING:
        return None
    if size <= LONGEST_LINE:
        phrase = book.whole.get(line.key)
        if phrase is not None:
            if phrase.grade in ("line", "end"):
                return phrase.family, f"line:{phrase.source}"
            return None
    phrase = book.opening(line.key)
    if phrase is not None and phrase.grade == "opening" and not is_story_sentence(line):
        return phrase.family, f"opening:{phrase.source}"
    return None


def discussed(number: int, lines: Sequence[Line], folded: str) -> bool:
    """Whether the story speaks of the line: quotes it elsewhere, or announces it and takes it up again."""
    line = lines[number]
    if number + 1 == len(lines):
        return False
    if " " in line.key and (f'"{line.key}' in folded or f"'{line.key}" in folded):
        return True
    following = lines[number + 1]
    if not (following.prose or following.closed) or not _TAKES_UP.match(following.content):
        return False
    return number == 0 or _ANNOUNCES.search(lines[number - 1].content) is not None


def find_certain(
    text: str, blocks: Sequence[Block], phrases: Sequence[str] = (), lines: Sequence[Line] | None = None
) -> list[Verdict]:
    """The lines that are boilerplate by their wording alone, the caller's own phrases before the lists."""
    lines = lines_of(text, blocks) if lines is None else lines
    book = phrasebook()
    whole, openings = own_phrases(phrases)
    found: list[Verdict] = []
    folded = ""
    for number, line in enumerate(lines):
        if (whole and line.key in whole) or (openings and line.key.startswith(openings)):
            found.append(Verdict(line, "other", "own"))
            continue
        known = judge(line, book)
        if known is None:
            continue
        folded = folded or fold_typography(text).lower()
        if not discussed(number, lines, folded):
            found.append(Verdict(line, *known))
    return found
