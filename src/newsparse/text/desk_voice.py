"""The voices of the news desk and of captions: who speaks in a sentence in brackets, or beside a picture."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.text.page_voice import page_speaks, speaks_about_itself
from newsparse.text.voice_words import ADDRESS, WORD, date_pattern, fold_sentence, voice_words

_COLUMN = re.compile(r"\bruns (?:weekly|daily|monthly|every)\b")
"""When a column appears."""

_PICTURE_LABEL = re.compile(
    r"[(\[]?(?:FILE\b|(?i:file|handout|undated|supplied|courtesy) (?i:photo|photograph|picture|pic|image)\b"
    r"|(?i:photo|picture|pictured|caption|image):)"
)
_AFTER_NOUNS = frozenset(("to", "of", "in", "on", "for", "at", "from", "by"))


def desk_speaks(sentence: str) -> bool:
    """Whether the news desk speaks in a sentence: it says what changed in the text, or where to read or write more.

    Args:
        sentence: one sentence without its brackets.
    """
    folded = fold_sentence(sentence).lower()
    words = WORD.findall(folded)
    if not words:
        return False
    known, classes = frozenset(words), voice_words()
    if words[0] in classes.desk_verbs and not _is_noun(words):
        return True
    if ADDRESS.search(folded) or speaks_about_itself(folded) or _COLUMN.search(folded):
        return True
    desk = len(known & classes.desk_words)
    if desk > 1 or (desk and not known.isdisjoint(("story", "article", "version", "report", "item"))):
        return True
    return page_speaks(sentence)


def _is_noun(words: list[str]) -> bool:
    """Whether the first word of a note is a noun, the subject of a sentence: "Changes to the plan were debated"."""
    return len(words) > 2 and words[1] in _AFTER_NOUNS and not voice_words().auxiliaries.isdisjoint(words)


def has_auxiliary(text: str) -> bool:
    """Whether a text has a finite auxiliary verb, which a fragment such as "Adds details" lacks."""
    return not voice_words().auxiliaries.isdisjoint(WORD.findall(text.lower()))


def describes_picture(sentence: str) -> bool:
    """Whether a sentence is the caption of a picture: it has its label, or names it with its source or date.

    Args:
        sentence: one sentence, as printed.
    """
    folded = fold_sentence(sentence)
    if _PICTURE_LABEL.match(folded):
        return True
    lower = folded.lower()
    known, classes = frozenset(WORD.findall(lower)), voice_words()
    if known.isdisjoint(classes.pictures):
        return False
    return not known.isdisjoint(classes.picture_sources) or date_pattern().search(lower) is not None
