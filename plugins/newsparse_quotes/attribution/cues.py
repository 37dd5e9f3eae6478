"""The selection of cues: a minimum score, and vetoes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    ADDRESSEE_LINKS,
    AND,
    ARTICLES,
    AUXILIARIES,
    BE_FORMS,
    BY,
    CALLED_TO,
    COMMA,
    DETERMINERS,
    EMPTY_CONTENTS,
    FIGURES,
    FINITE_VERBS_AFTER_NOUN,
    IT,
    NUMBERS,
    PASSIVE_COMPLEMENTS,
    SPEAKER_NAMES,
    STOPS_COLONS_AND_COMMAS,
    TO,
    UNCLASSIFIED,
    WRITTEN_OBJECTS,
)
from newsparse_quotes.document.speech_verbs import STRONG
from newsparse_quotes.document.token_classes import ADVERB, CLOSE, ED, OPEN, PLURAL, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.models import SCALE

LEAST_SCORE = -SCALE * 3 // 4
"""Cues with this score or a lower one are rejected."""

IMPERSONAL_REACH = 6
"""Tokens before a cue that are searched for "it is"."""

LIST_REACH = 12
"""Tokens after a cue that are searched for the "and" of a list of verbs."""

LIKELY_SPEECH = 12
"""Minimum rate of a verb whose subject, and not its content, may follow it."""

COMPLEMENT_REACH = 6
"""Maximum tokens from a passive cue to its agent or its clause."""

LINKS_OF_NOUNS = numbers("for of against")
"""Classes of the prepositions behind which a plural such as "claims" is a noun."""

_ADJECTIVES = UNCLASSIFIED | FIGURES


def with_rivals(cues: list[int]) -> Iterable[tuple[int, tuple[int, int]]]:
    """The possible cues of a sentence, each with the previous and the next one, -1 if there is none."""
    if len(cues) < 2:
        return [(cue, (-1, -1)) for cue in cues]
    return zip(cues, zip([-1, *cues], [*cues[1:], -1], strict=False), strict=True)


def is_noun(document: Document, cue: int, first: int, last: int) -> bool:
    """Veto: a plural is a noun if a verb follows ("jobless claims fell"), and so is a base form after an adjective.

    An example of the latter is "his 200th grand slam match"; it does not apply before a clause with "that". A
    participle behind an article is an adjective ("a noted baker"), and "claims for", "reports of" are nouns.
    """
    classes = document.classes
    if classes[cue] == PLURAL and cue + 1 < last and classes[cue + 1] in FINITE_VERBS_AFTER_NOUN:
        return True
    if classes[cue] == ED and cue > first and classes[cue - 1] in ARTICLES:
        return True
    if document.words[cue] in word_lists()["plurals_before_prepositions"] and classes[cue + 1] in LINKS_OF_NOUNS:
        return True
    if classes[cue] not in UNCLASSIFIED or (cue + 1 < last and classes[cue + 1] in PASSIVE_COMPLEMENTS):
        return False
    at = cue - 1
    while at >= first and classes[at] in _ADJECTIVES and not document.rates[at]:
        at -= 1
    return at >= first and at < cue - 1 and classes[at] in DETERMINERS


def is_impersonal(document: Document, cue: int, first: int) -> bool:
    """Veto: "it is important to note that" and "it is worth noting that" report nothing that another person says."""
    classes, words = document.classes, document.words
    if cue - 2 < first or (words[cue - 1] != "worth" and classes[cue - 1] not in TO):
        return False
    before = range(max(first, cue - IMPERSONAL_REACH), cue - 1)
    return any(
        words[i].lower() in ("it's", "it’s") or (classes[i] in IT and classes[i + 1] in BE_FORMS) for i in before
    )


def is_one_of_several_verbs(document: Document, cue: int, last: int) -> bool:
    """Veto: a verb in a list of verbs with one object ("wrote, directed and starred in the film")."""
    classes = document.classes
    if cue + 2 >= last or classes[cue + 1] not in COMMA:
        return False
    return classes[cue + 2] == ED and any(classes[i] in AND for i in range(cue + 3, min(cue + LIST_REACH, last)))


def is_without_content(document: Document, cue: int, pieces: Sequence[Piece]) -> bool:
    """Veto: an object that is not what is said: "She wrote a book", "The strike, called by the union".

    An amount is what is added ("added 9 cents"), and "by analysts" is an agent. Examples of what is said are "wrote of
    her youth", "wrote that" and "responded that".
    """
    if len(pieces) != 1:
        return False
    ((first, last),) = pieces
    classes, words = document.classes, document.words
    if last - first == 1 and classes[first] in EMPTY_CONTENTS:
        return True
    if document.quotations_in(first, last):
        return _is_naming(document, cue, first, last)
    if last <= cue:
        if classes.count(ADVERB, first, last) == last - first:
            return True  # "In the" of "In the words of"
        agent = classes[cue + 1] in BY
        subject = last
        speech = document.cue_entries[cue].level <= STRONG
        while speech and subject > first and classes[subject - 1] in AUXILIARIES:
            subject -= 1  # "The bill was" of "The bill was described by Lee as dead"
        return agent and classes[cue] == ED and not document.finite.count(1, first, subject)
    if words[first - 1] in word_lists()["prepositions_of_media"] and _is_medium(document, first, last):
        return True
    if first != cue + 1 or last - first < 2:
        return False
    if _is_inverted_tag(document, cue, last) or classes[first] in BY:
        return True
    if words[cue] in word_lists()["verbs_of_amounts"] and classes[first] in NUMBERS:
        return not document.finite.count(1, first, last)
    if words[cue] == "called":
        return classes[cue - 1] in BE_FORMS and classes[first] in TO and classes[first + 1] in CALLED_TO
    if words[cue] not in word_lists()["verbs_without_content"]:
        return False
    end = next((i for i in range(first, last) if classes[i] in AND), last)
    if document.finite.count(1, first, end):
        return False
    return classes[first] in ADDRESSEE_LINKS or classes[first] in WRITTEN_OBJECTS


def _is_naming(document: Document, cue: int, first: int, last: int) -> bool:
    """Whether a participle between commas gives a thing its name: "The mill, called “the Goose”, is old"."""
    classes = document.classes
    named = document.words[cue] in word_lists()["verbs_of_naming"] and classes[cue - 1] in COMMA
    return named and first == cue + 1 and classes[first] == OPEN and classes[last] in COMMA


def _is_medium(document: Document, first: int, last: int) -> bool:
    """Whether a phrase is the medium and not what is said: "apologised on social media", "wrote on Facebook"."""
    media = word_lists()["media"]
    return all(word.lower() in media for word in document.words[first:last])


def _is_inverted_tag(document: Document, cue: int, last: int) -> bool:
    """Whether a verb stands between words in quotation marks and its subject: "is “a mess”, says miller Ann Lee"."""
    classes, before = document.classes, cue - 1
    before -= classes[before] in COMMA
    if classes[before] != CLOSE or document.words[cue].endswith("ing") or document.rates[cue] < LIKELY_SPEECH:
        return False
    person = any(c in SPEAKER_NAMES for c in classes[cue + 1 : last])
    return person and not document.finite.count(1, cue + 1, last)


def is_passive_without_content(document: Document, cue: int, first: int, last: int) -> bool:
    """Veto: a passive without a source and without reported content ("the vote was called").

    It does not apply to stances. The impersonal "it was said", an agent, a clause with "that" or "to", and quotation
    marks are evidence of reported speech.
    """
    classes = document.classes
    if cue - 2 < first or classes[cue - 1] not in BE_FORMS or classes[cue - 2] in IT:
        return False
    if document.cue_entries[cue].level > STRONG:
        return False
    if any(classes[i] in PASSIVE_COMPLEMENTS for i in range(cue + 1, min(cue + COMPLEMENT_REACH, last))):
        return False
    return not document.quotations_in(first, last) and (cue + 1 >= last or classes[cue + 1] in STOPS_COLONS_AND_COMMAS)
