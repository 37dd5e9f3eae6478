"""Whether a word with a capital is a name: it may have the capital from the sentence that it begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsparse.lexicon import default_lexicon
from newsparse.text import is_organization
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS,
    AUXILIARIES,
    COLON,
    COMMA,
    OFFICE_NOUNS,
    SENTENCE_STOPS,
    UTTERANCES,
)
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.speech_verbs import STRONG
from newsparse_quotes.document.token_classes import (
    ADVERB,
    CAPS,
    CLOSE,
    INITIAL,
    ORGANIZATION_NAME,
    class_of,
    cluster_of,
    numbers,
)  # fmt: skip
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.names.name_extents import words_before_names
from newsparse_quotes.speakers.names.names import person_nouns
from newsparse_quotes.speakers.refusals import Reason

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context
    from newsparse_quotes.speakers.mentions import Mention

_BESIDE_CUE = AUXILIARIES | {ADVERB} | numbers("also then later has have had")
_COMMON = OFFICE_NOUNS | UTTERANCES | {ADVERB}
_KNOWN = frozenset({CAPS, ORGANIZATION_NAME, INITIAL})


class WordsInside:
    """The words that the text prints with a capital inside a sentence, where only names have one.

    A word in small letters precedes them, and most words of the sentence are printed in small letters, unlike those of
    a headline. Each word is looked up once, when it is first asked for.

    Args:
        document: the analysed text.
        positions: the tokens of each word, without possessive endings.
    """

    def __init__(self, document: Document, positions: Mapping[str, Sequence[int]]) -> None:
        self._document = document
        self._positions = positions
        self._words: dict[str, bool] = {}
        self._sentences: dict[int, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = any(map(self._is_inside, self._positions.get(word, ())))
        return known

    def _is_inside(self, at: int) -> bool:
        words, number = self._document.words, self._document.sentence_at(at)
        first, last = self._document.sentences[number]
        if not (first < at < last and words[at][:1].isupper()):
            return False
        before = words[at - 1]
        if not (before[:1].islower() or before == "," or before.lower() in word_lists()["kinds_of_firms"]):
            return False
        known = self._sentences.get(number)
        if known is None:
            known = self._sentences[number] = self._is_in_small_letters(first, last)
        return known

    def _is_in_small_letters(self, first: int, last: int) -> bool:
        """Whether a sentence ends like one, and at most half of its words have a capital."""
        stop = self._document.classes[last - 1]
        if stop not in SENTENCE_STOPS and stop != CLOSE:
            return False
        initials = [word[0] for word in self._document.words[first + 1 : last] if word[:1].isalpha()]
        return 2 * sum(map(str.isupper, initials)) <= len(initials)


def doubt_of_name(context: Context, mention: Mention, at: int) -> Reason | None:
    """Why a word with a capital that is taken for a name may not be one; ``None`` if there is no doubt.

    A plural of a nation or party is a group, but "the Conservatives" is a party and "Reuters" an agency. A word that
    begins a sentence is a name if the text prints it with a capital inside a sentence too and seldom in small letters,
    if it is a known place or organization, or if it is not a common English word and a verb of speech is beside it.
    """
    document = context.document
    word, sentence = document.words[at], document.sentence_of(at)[0]
    plain = without_possessive(word)
    label = mention.cue >= 0 and document.classes[mention.cue] in COLON  # "Brussels: “No deal.”"
    if document.classes[at] in _KNOWN or _is_agency(word) or any(letter.isupper() for letter in word[1:]):
        return None  # "Reuters", "SoftBank"
    if at == sentence and word in words_before_names() and word not in context.names_inside:
        return Reason.SENTENCE_START  # "Hence, the"
    lists, definite = word_lists(), at > sentence and document.words[at - 1].lower() == "the"
    if not definite and plain.endswith("s") and (plain[:-1] in lists["demonyms"] or plain[:-1] in lists["adjectives"]):
        return Reason.PLURAL
    titled = context.lone_names.at.get(at) in context.lone_names.titled
    if titled or definite or any(one[:1].isalpha() for one in document.words[sentence:at]):
        return None
    if plain in context.names_inside:
        return Reason.SENTENCE_START if context.counts[plain.lower()] > context.counts[word] else None
    places = default_lexicon().places
    if not label and (plain in places.regions or plain in places.cities):
        return None
    beside = _speaks(document, mention, at) or _is_apposed(document, at)
    return Reason.SENTENCE_START if context.counts[plain.lower()] or is_common_word(plain) or not beside else None


def _is_agency(word: str) -> bool:
    """Whether a word is the name of an organization, and not only one of the words in such names ("Staff")."""
    known = default_lexicon()
    return is_organization(word) and (word.lower() not in known.organization_words or word in known.dateline_agencies)


def is_common_word(word: str) -> bool:
    """Whether a word is a common English one, its plural, or an adverb or participle by its ending."""
    folded = word.lower()
    singular = folded.removesuffix("s")
    if cluster_of(folded) > 0 or cluster_of(singular) > 0 or folded in word_lists()["fields"]:
        return True
    if singular != folded and (singular in person_nouns() or singular.endswith(endings("agents"))):
        return True  # "Mediators said"
    return class_of(folded) in _COMMON or folded.endswith(("ing", "ed"))


def _speaks(document: Document, mention: Mention, at: int) -> bool:
    """Whether a verb of speech is beside a name, with auxiliaries and adverbs between them or not."""
    cue = mention.cue
    if cue < 0 or document.classes[cue] in COLON or document.cue_entries[cue].level > STRONG:
        return False
    return cue == at - 1 or (cue > at and all(c in _BESIDE_CUE for c in document.classes[at + 1 : cue]))


def _is_apposed(document: Document, at: int) -> bool:
    """Whether an apposition that begins with an article or a relative pronoun follows a name."""
    classes, behind = document.classes, at + 1
    return behind + 1 < len(classes) and classes[behind] in COMMA and classes[behind + 1] in APPOSITION_STARTS
