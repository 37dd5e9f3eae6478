"""Resolver of institutions that a common noun names: "the Swedish government", "Brazil's foreign ministry".

The name is the noun with the nation, place or person before it. "The ministry" is the only institution with that noun
which the sentences just before name.
"""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    COMMON_NOUNS,
    DEFINITE_DETERMINERS,
    DETERMINERS,
    FIGURES,
    FULL_STOP,
    INDEFINITE_DETERMINERS,
    NAME_WORDS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import has_possessive_ending, without_possessive
from newsparse_quotes.document.token_classes import ED, ING, INITIAL
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.refusals import Reason

LONGEST_NAME = 7
"""Tokens of the longest name of an institution, with its modifiers."""

MOST_MODIFIERS = 3
"""Words in small letters between the proper name and the noun ("Norby county health department")."""

SENTENCES_BACK = 3
"""Sentences with words outside quotations before "the ministry" that may name it."""

MOST_SENTENCES = 12
"""All sentences that are searched for them."""

FEWEST_LAST_WORDS = 2
"""The fewest words of a kind of institution that are enough to denote one ("the water board")."""

LAST_WORDS_REACH = 2000
"""Tokens before such words in which the text may name the institution in small letters, or another one."""

LETTERS_OF_PLACE = 4
"""First letters that the name of a place and its adjective of nation share ("Brazil", "Brazilian")."""

_MODIFIERS = COMMON_NOUNS - FIGURES | {ED, ING}
_PROPER = NAME_WORDS | FULL_STOP


def institution(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve the common noun of an institution to its name: with what precedes it, or as the story has named it."""
    document, (start, end) = context.document, mention.head
    noun = document.words[end - 1]
    if noun not in word_lists()["institutions"]:
        return _with_last_words(mention, context)
    name = name_of_institution(context, start, end)
    if name is not None:
        if document.classes[start] in INDEFINITE_DETERMINERS:
            return None  # "a Velmora court" is any of them
        before = document.words[start : name[0]]
        determined = name[0] > start and document.classes[start] in DETERMINERS
        plain = all(word.islower() for word in before[determined:])  # "the outgoing Obama administration"
        is_object = start > 0 and end <= mention.cue and document.finite[start - 1]
        return Answer(name) if plain and not is_object else None
    definite = document.classes[start] in DEFINITE_DETERMINERS and end - start <= 1 + MOST_MODIFIERS
    named = _with_last_words(mention, context)
    if named is not None or not definite or noun not in word_lists()["single_institutions"]:
        return named
    if any(document.classes[i] not in COMMON_NOUNS for i in range(start + 1, end)):
        return None
    return _named_in_story(context, mention, noun)


def _with_last_words(mention: Mention, context: Context) -> Outcome:
    """The only organization whose name ends in the words behind "the": "the sheriff's office", "the water board".

    They are two words or more in small letters. All names before it that end in them are names of one place.
    """
    document, (start, end) = context.document, mention.head
    kind = document.words[start + 1 : end]
    if document.classes[start] not in DEFINITE_DETERMINERS or len(kind) < FEWEST_LAST_WORDS:
        return None
    lists = word_lists()
    if not any(kind[-1] in lists[name] for name in ("institutions", "named_kinds", "kinds_with_modifier")):
        return None  # "the police chief" is a person, and "the central bank" may be the Bank of Velmora
    if document.classes[end : end + 1] and document.classes[end] in COMMA and document.classes[end + 1] in NAME_WORDS:
        return None  # "the town council, Weir Council, said"
    if any(document.classes[i] not in COMMON_NOUNS for i in range(start + 1, end)):
        return None
    found: dict[str, Answer] = {}
    for entity in context.entities.before(start, MENTIONS_BACK):
        if _last_words(document, entity.full, len(kind)) == kind:
            found[document.words[entity.full[0]]] = Answer(entity.full, entity)
    for at in context.positions_of(kind[-1], max(0, start - LAST_WORDS_REACH), start):
        if context.masked[at] or document.words[at + 1 - len(kind) : at + 1] != kind:
            continue
        if document.classes[at - len(kind)] in INDEFINITE_DETERMINERS:
            return Reason.SEVERAL_CANDIDATES
        name = name_of_institution(context, document.sentence_of(at)[0], at + 1)
        if name is not None:
            found.setdefault(without_possessive(document.words[name[0]]), Answer(name))
    if not found:
        return None
    return next(iter(found.values())) if _are_one_place(set(found)) else Reason.SEVERAL_CANDIDATES


def _last_words(document: Document, name: Chunk, count: int) -> tuple[str, ...]:
    """The last words of a name in small letters; empty if the name has no more words."""
    words = document.words[slice(*name)]
    return tuple([word.lower() for word in words[-count:]]) if len(words) > count else ()


def name_of_institution(context: Context, start: int, end: int) -> Chunk | None:
    """The name of an institution that a noun ends: the words from its proper name on; ``None`` if it has none."""
    classes, words = context.document.classes, context.document.words
    low = max(start, end - LONGEST_NAME)
    modifiers = end - 1
    while modifiers > low and words[modifiers - 1].islower() and classes[modifiers - 1] in _MODIFIERS:
        modifiers -= 1
    first = modifiers
    while first > low and classes[first - 1] in _PROPER:
        first -= 1
    if first + 1 < modifiers and words[first].lower() in word_lists()["before_administrations"]:
        first += 1  # "Senior Obama administration"
    if first == modifiers or end - 1 - modifiers > MOST_MODIFIERS or classes[first] in FULL_STOP:
        return None
    if not words[first][:1].isupper() or not _is_proper(context, first):
        return None
    owned = any(map(has_possessive_ending, words[modifiers : end - 1]))
    if owned != (words[end - 1] == "office") and (owned or not has_possessive_ending(words[end - 2])):
        return None  # "the Velmora attorney's office", not "the Velmoran country's government"
    if words[end - 1] == "team" and words[end - 2] not in word_lists()["political_teams"]:
        return None  # "the England team" is a team of players
    return first, end


def _is_proper(context: Context, at: int) -> bool:
    """Whether a word has its capital from a name and not from the sentence that it begins."""
    document, word = context.document, context.document.words[at]
    if document.sentence_of(at)[0] != at or document.classes[at] == INITIAL:
        return True
    plain = without_possessive(word)
    if plain != word or word in context.names_inside:
        return True
    return plain in word_lists()["demonyms"] or plain in word_lists()["adjectives"]


def _named_in_story(context: Context, mention: Mention, noun: str) -> Answer | Reason:
    """The only institution with a noun that the sentences just before a mention name.

    A name in the sentence of the mention may be that of another place: "In Velmora, the ministry said".
    """
    document = context.document
    found: list[Chunk] = []
    narrative = 0
    for number in range(mention.sentence, max(-1, mention.sentence - MOST_SENTENCES), -1):
        first, last = document.sentences[number]
        if number == mention.sentence:
            last = mention.head[0]
            if any(document.classes[i] in NAME_WORDS and not context.masked[i] for i in range(first, last)):
                return Reason.SEVERAL_CANDIDATES
        else:
            narrative += context.roles.is_narrative(number)
        if narrative > SENTENCES_BACK:
            break
        ends = [at + 1 for at in range(first, last) if document.words[at] == noun and not context.masked[at]]
        found += [name for end in ends if (name := name_of_institution(context, first, end)) is not None]
    if not found:
        return Reason.NO_CANDIDATE
    places = {without_possessive(document.words[name[0]]) for name in found}
    return Answer(min(found)) if _are_one_place(places) else Reason.SEVERAL_CANDIDATES


def _are_one_place(words: set[str]) -> bool:
    """Whether words are one place, or a place and its adjective ("Brazil", "Brazilian")."""
    if len(words) == 1:
        return True
    nations = {word for word in words if word in word_lists()["demonyms"] or word in word_lists()["adjectives"]}
    return len(words) == 2 and len(nations) == 1 and len({word[:LETTERS_OF_PLACE] for word in words}) == 1
