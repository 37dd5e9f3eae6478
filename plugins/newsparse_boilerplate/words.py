"""Classes of words for the features of lines."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse.plugin import read_toml, string_lists
from newsparse.text.voice_words import voice_words


class WordClasses(NamedTuple):
    """Closed classes of words in lower case; ``data/words.toml`` describes each class.

    Attributes:
        imperatives, platforms: the classes of ``newsparse.text.voice_words``, which the guard of the story uses too.
        scored_words: the union of the classes whose words are counted as features. Most lines contain none of them.
    """

    address_words: frozenset[str]
    speech_words: frozenset[str]
    imperatives: frozenset[str]
    platforms: frozenset[str]
    page_words: frozenset[str]
    job_words: frozenset[str]
    function_words: frozenset[str]
    topic_words: frozenset[str]
    letter_words: frozenset[str]
    continue_buttons: frozenset[str]
    scored_words: frozenset[str]


@cache
def word_classes() -> WordClasses:
    """The classes that come with the plugin and with ``newsparse.text``, read once."""
    classes = {"imperatives": voice_words().imperatives, "platforms": voice_words().platforms}
    names = [name for name in WordClasses._fields if name not in (*classes, "scored_words")]
    table = string_lists(read_toml("newsparse_boilerplate", "words.toml"), "words.toml", names)
    classes |= {name: frozenset(words) for name, words in table.items()}
    counted = ("address_words", "page_words", "platforms", "job_words", "speech_words")
    return WordClasses(**classes, scored_words=frozenset().union(*map(classes.__getitem__, counted)))
