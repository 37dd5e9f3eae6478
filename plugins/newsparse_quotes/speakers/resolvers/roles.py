"""Resolvers that read the role of the source in its clause: who owns, who is spoken of."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    BE_FORMS,
    COMMA,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    FINITE_VERBS,
    NAME_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_PRONOUNS_AND_THAT,
    TITLES_AND_FULL_STOP,
    TO,
    UNCLASSIFIED,
    WITH,
)  # fmt: skip
from newsparse_quotes.document.phrases import is_as_saying
from newsparse_quotes.document.speech_verbs import STRONG
from newsparse_quotes.document.token_classes import ADVERB, CLOSE, ED, ING, NAME_S, OPEN, PLURAL, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.clause_subjects import is_possessor, takes_object
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.refusals import Reason

LONGEST_OFFICE = 8
"""Tokens between a possessor and the cue: "England's acting head coach Andy Robbins said"."""

LONGEST_REFUSAL = 9
"""Tokens from "who" to "name" in "who did not want to give her name"."""

_OFFICE_WORDS = DESCRIPTION_WORDS | {ADVERB} | numbers("of for and")
_PAST = numbers("PAST") | {ED}
_VERBS = FINITE_VERBS | {ING}
_GOVERNING = PREPOSITIONS - numbers("before after during")
_BESIDE_CUE = {ADVERB} | numbers("also then later has have had")
_NOUNS = UNCLASSIFIED | {PLURAL} | numbers("ROLE TITLE")
_BEFORE_PARTICIPLE = _NOUNS | _GOVERNING


def role(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Refuse a name whose role in its clause is not that of the speaker, or resolve it to the person it belongs to."""
    document, cue = context.document, mention.cue
    end = mention.source[1]
    if cue < 0:
        return None
    if end <= cue:
        if _is_passive(document, cue):
            return Reason.PASSIVE
        if _is_object(context, mention):
            return Reason.NOT_SUBJECT
    if _stays_anonymous(context, mention):
        return Reason.UNNAMED_SOURCE
    return _owned(mention, context)


def _stays_anonymous(context: Context, mention: Mention) -> bool:
    """Whether a person who is not named speaks "on condition of anonymity", "declined to be named" or gives no name."""
    document, (start, end) = context.document, mention.head
    if any(document.classes[i] in NAME_WORDS for i in range(start, end)):
        return False
    words, lists, last = document.words, word_lists(), document.sentence_of(mention.cue)[1]
    if _withholds_name(document, mention):
        return True
    behind = words[mention.cue : last]
    if "anonymity" not in behind and "be" not in behind:
        return False
    after = [i for i in range(max(mention.cue, 3), last) if not context.masked[i]]
    return any(
        words[i] == "anonymity"
        or (words[i] in lists["naming"] and words[i - 1] == "be" and words[i - 3] in lists["before_naming"])
        for i in after
    )


def _withholds_name(document: Document, mention: Mention) -> bool:
    """Whether a relative clause in a mention, or behind it, says that the person gives no name.

    An example is: the owner, who did not want to give his name.
    """
    words, classes = document.words, document.classes
    end = mention.head[1]
    who = end + (classes[end] in COMMA)
    if words[who : who + 1] != ("who",):
        return False
    stop = min(who + LONGEST_REFUSAL, document.sentence_of(mention.cue)[1])
    name = next((i for i in range(who, stop) if words[i] == "name" and classes[i - 1] in POSSESSIVES), who)
    refusals = word_lists()["refusing"]
    return any(word in refusals or word.endswith(("n't", "n’t")) for word in words[who:name])


def _is_passive(document: Document, cue: int) -> bool:
    """Whether a cue is the passive of a verb of saying: "has been warned", "is said to"."""
    classes, before = document.classes, cue - 1
    if before > 0 and classes[before] == ADVERB:
        before -= 1
    if classes[cue] not in _PAST or before < 0 or classes[before] not in BE_FORMS:
        return False
    return document.cue_entries[cue].level <= STRONG


def _is_object(context: Context, mention: Mention) -> bool:
    """Whether a name is the object of the verb or preposition before it.

    The verb is in a relative clause ("the firm that hired Lee said"), is a participle behind a noun or preposition ("a
    couple suing Lee said", "accused of robbing Lee"), an infinitive ("who came to see Lee said"), or is joined to the
    cue ("Roe put Lee in charge and ordered"). The preposition is directly before the name, and the cue directly behind
    it ("residents who wrote to Lee said").
    """
    document, cue, start = context.document, mention.cue, mention.source[0]
    classes = document.classes
    if is_as_saying(document.words[cue - 1], document.words[cue]):
        return False  # "quoted Lee as saying"
    name = context.entities.last_in(mention.source)
    verb = (start if name is None else name) - 1
    first = document.sentence_of(start)[0]
    while verb > first and classes[verb] in TITLES_AND_FULL_STOP:
        verb -= 1
    if verb <= first:
        return False
    if classes[verb] in _GOVERNING and document.words[verb].islower():
        if classes[cue] == ING and classes[verb] in WITH:
            return False  # "with Lee saying"
        return verb == start - 1 and all(classes[i] in _BESIDE_CUE for i in range(mention.source[1], cue))
    if _is_beside_place(document, verb, first):
        return True
    opening = classes.rfind(OPEN, first, start) if classes[start - 1] == CLOSE else -1
    if opening > first and classes[opening - 1] in TO and mention.source[1] < cue - 1:
        return True  # "who wants to “change” Lee, not to replace him, said"
    if classes[cue - 1] in AND_OR and document.words[verb] in word_lists()["invariant_verbs"]:
        return True
    if classes[start - 1] not in _VERBS and _VERBS.isdisjoint(classes[start : mention.source[1]]):
        return classes[verb] in UNCLASSIFIED and classes[verb - 1] in TO and document.words[verb].islower()
    if classes[verb - 1] in RELATIVE_PRONOUNS_AND_THAT:
        return classes[verb] in _PAST or document.finite[verb] > 0
    if classes[verb] == ING and classes[verb - 1] in _BEFORE_PARTICIPLE:
        return True
    return classes[cue - 1] in AND_OR and takes_object(document, verb)


def _is_beside_place(document: Document, before: int, first: int) -> bool:
    """Whether the token before a name, or that before its article, is a preposition of place: "boats off the Norby".

    A noun stands before the preposition, so that the name does not begin the clause.
    """
    at = before - (document.classes[before] in DEFINITE_DETERMINERS)
    if at <= first or document.words[at] not in word_lists()["prepositions_of_place"]:
        return False
    return document.classes[at - 1] in _BEFORE_PARTICIPLE | NAME_WORDS


def _owned(mention: Mention, context: Context) -> Outcome:
    """The person whose office stands behind a possessor: "England's acting head coach Andy Robbins"."""
    document, cue = context.document, mention.cue
    classes, end = document.classes, mention.source[1]
    if is_possessor(document, end):
        return Reason.POSSESSOR
    if classes[end - 1] != NAME_S or not end < cue <= end + LONGEST_OFFICE:
        return None
    if classes[end] not in DESCRIPTION_WORDS or document.finite[end]:
        return None
    entity = context.named_in((end, cue))
    if entity is not None and all(classes[i] in _OFFICE_WORDS for i in range(end, cue)):
        return Answer(entity.full, entity)
    return Reason.POSSESSOR
