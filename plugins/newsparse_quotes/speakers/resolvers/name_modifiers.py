"""What stands before a name and is not part of it, and names that stand before another noun: seats, owners, nations."""

from __future__ import annotations

from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import UNCLASSIFIED
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import ING, NAME_S
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.context import Context
from newsparse_quotes.speakers.names.names import is_organization_word
from newsparse_quotes.speakers.refusals import Reason


def start_behind_modifiers(context: Context, start: int, end: int) -> int:
    """The start of a name behind its seat, its kind and its owner: "Paris-based Weir", "Insurer Weir", "Tide's Lee".

    The text also prints the owner without the ending. A nation belongs to the name ("British Airways") unless the text
    prints the rest alone.
    """
    document, words, lists = context.document, context.document.words, word_lists()
    seat = next(
        (i for i in range(end - 2, start - 1, -1) if "-" in words[i] and words[i].endswith(endings("seat_endings"))),
        None,
    )
    if seat is not None:
        return seat + 1
    while end - start > 1:
        first, rest = words[start], words[start + 1]
        kind = first.lower() in lists["kinds_of_firms"] and document.sentence_of(start)[0] == start
        nation = end - start == 2 and (first in lists["demonyms"] or first.endswith(endings("people_endings")))
        nation = nation and rest in context.names_inside and context.counts[rest] > context.counts[first]
        owner = _is_owner(context, first)
        if not (kind or nation or owner) or (owner and is_organization_word(document, end - 1)):
            break
        start += 1
    return start


def is_whole_with_article(document: Document, at: int) -> bool:
    """Whether a noun and "The" with a capital precede a name, which is then whole: "the newspaper The Globe"."""
    words = document.words
    return at > 1 and words[at - 1] == "The" and words[at - 2] in word_lists()["collectives"]


def doubt_of_modifier(context: Context, name: Chunk, cue: int) -> Reason | None:
    """Why a name is not that of the source: it modifies another noun, or denotes a nation; otherwise ``None``.

    Examples are "Germany's best-selling Bild", "Nobel prize-winning economist" and "Chinese banking regulator".
    "The French" are many people. "The Spaniard" and "the Australian" may be one, or a paper.
    """
    document, (start, end) = context.document, name
    classes, words, lists, first = document.classes, document.words, word_lists(), document.words[start]
    if end - start == 1 and first in lists["adjectives"] and first.endswith(endings("people_endings")):
        return Reason.PLURAL
    if (
        end == cue
        or not words[end : end + 1]
        or not words[end][:1].islower()
        or classes[end] not in UNCLASSIFIED | {ING}
    ):
        return None
    if "-" in words[end]:
        return Reason.PART_OF_NAME
    if classes[end - 1] == NAME_S:
        return Reason.PART_OF_NAME if classes[end] == ING and _is_owner(context, words[end - 1]) else None
    nation = first in lists["demonyms"] or first.endswith(endings("people_endings"))
    verb = document.rates[end] or document.finite[end + 1] or document.rates[end + 1]
    return Reason.PART_OF_NAME if nation and not verb and words[end + 1].isalpha() else None


def _is_owner(context: Context, word: str) -> bool:
    """Whether a word has a possessive ending that is not part of its name, as it is of "Moody's"."""
    plain = without_possessive(word)
    return plain != word and (context.counts[plain] > 0 or default_lexicon().places.is_region(plain))
