"""Classes of words for the features of lines."""

from __future__ import annotations

from functools import cache, cached_property

from newsparse.plugin import read_toml, string_lists
from newsparse.records import field_names, frozen
from newsparse.text.voice_words import voice_words


@frozen
class WordClasses:
    """Closed classes of words in lower case; ``data/words.toml`` describes each class.

    Attributes:
        imperatives, platforms: the classes of ``newsparse.text.voice_words``, which the guard of the story uses too.
    """

    address_words: frozenset[str]
    speech_words: frozenset[str]
    imperatives: frozenset[str]
    platforms: frozenset[str]
    page_words: frozenset[str]
    job_words: frozenset[str]
    function_words: frozenset[str]
    topic_words: frozenset[str]

    @cached_property
    def scored_words(self) -> frozenset[str]:
        """The union of the classes whose words are counted as features. Most lines contain none of them."""
        return self.address_words | self.page_words | self.platforms | self.job_words | self.speech_words


@cache
def word_classes() -> WordClasses:
    """The classes that come with the plugin and with ``newsparse.text``, read once."""
    shared = {"imperatives": voice_words().imperatives, "platforms": voice_words().platforms}
    names = [name for name in field_names(WordClasses) if name not in shared]
    table = string_lists(read_toml("newsparse_boilerplate", "words.toml"), "words.toml", names)
    return WordClasses(**shared, **{name: frozenset(words) for name, words in table.items()})
