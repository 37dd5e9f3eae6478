"""Why a mention is not resolved to a name: the named reasons, which ``trace=True`` shows as remarks."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Reason(Enum):
    """A reason not to give a name. The value is the sentence of the remark."""

    SEVERAL_SOURCES = "the source is a list of several"
    SEVERAL_CANDIDATES = "more than one entity fits"
    NO_CANDIDATE = "no entity within reach fits"
    NOT_SHOWN = "the text does not show that the name is that of one person"
    UNNAMED_RIVAL = "a person without a name may be meant"
    UNCLEAR_SPEAKER = "several people or a person without a name speak in the sentence before"
    SPEAKER_DOES_NOT_FIT = "the speaker of the sentence before does not fit"
    IN_PASSING = "the only candidate is not what its sentence is about"
    NOT_SALIENT = "no person or organization is the subject of most sentences of the story"
    SPOKEN_OF = "the only candidate is spoken of in the quote"
    NO_NAME_BEFORE = "a name does not precede the relative pronoun"
    COORDINATED = "the mention is joined to another name"
    OTHER_NAME = "a longer name that begins with this word may be meant"
    PLURAL = "the description is plural"
    UNNAMED_SOURCE = "the text keeps the source anonymous"
    PART_OF_NAME = "the words are only a part of a name"
    FAMILY_NAME = "the word may be short for a longer name"
    NO_SUCH_PERSON = "no person, or more than one, was introduced so"
    NOT_SUBJECT = "the name is the object of another verb"
    PASSIVE = "the verb is passive, and the person is spoken of or spoken to"
    POSSESSOR = "the name is only that of an owner"
    OTHER_GENDER = "the title before the name states a gender that the only known bearer of the name may not have"
    NOT_A_PERSON = "the words of the name are not those of a person"
    ASKED = "the only candidate asked the question that is answered"
    SENTENCE_START = "the capital may only be that of the first word of a sentence"


FINAL = frozenset(
    {
        Reason.SEVERAL_SOURCES,
        Reason.COORDINATED,
        Reason.NOT_SUBJECT,
        Reason.PASSIVE,
        Reason.POSSESSOR,
        Reason.NO_SUCH_PERSON,
        Reason.UNNAMED_SOURCE,
    }
)
"""After these reasons no further resolver is called."""


class Refusal(NamedTuple):
    """Why a resolver gave no name to a mention that it is responsible for.

    Attributes:
        resolver: the name of the resolver.
        reason: the reason.
    """

    resolver: str
    reason: Reason

    def __str__(self) -> str:
        return f"{self.resolver}: {self.reason.value}"
