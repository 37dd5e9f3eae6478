"""Titles before a family name that show another bearer than the person named in full: "Mrs Lee" is not Bo Lee."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import FIGURES, FULL_STOP, NAME_WORDS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.genders import OWN_PRONOUNS, Gender
from newsparse_quotes.speakers.entities.person_evidence import relatives
from newsparse_quotes.speakers.entities.stated_genders import gender_words, kinship_words

REACH = 14
"""Tokens behind a name within which "his wife" or "her son" says what the person is."""

_GENDERS: tuple[Gender, Gender] = ("male", "female")


def is_of_other_gender(document: Document, full: Chunk, name: Chunk) -> bool:
    """Whether the title before a family name states another gender than the words beside the full name do.

    Args:
        document: the analysed text.
        full: the name in full ("Bo Lee, who farms with his wife").
        name: the family name alone ("Mrs Lee").
    """
    stated = _stated_by_title(document, name)
    if stated == "unknown" or name[1] - name[0] > 1 or full == name:
        return False
    return _stated_in_full(document, full) not in (stated, "unknown")


def _stated_by_title(document: Document, name: Chunk) -> Gender:
    """The gender that the title directly before a name states."""
    title = name[0] - 1 - (document.classes[name[0] - 1] in FULL_STOP)
    if title < document.sentence_of(name[0])[0]:
        return "unknown"
    word, lists = document.words[title].lower(), word_lists()
    return "female" if word in lists["women"] else "male" if word in lists["men"] else "unknown"


def _stated_in_full(document: Document, full: Chunk) -> Gender:
    """The gender that titles and relatives beside a full name state, or the possessive of a relative behind it."""
    _, male, female = gender_words()
    beside = set(kinship_words(document, full))
    is_man, is_woman = not beside.isdisjoint(male), not beside.isdisjoint(female)
    if is_man != is_woman:
        return _GENDERS[is_woman]
    for at in range(full[1], min(full[1] + REACH, document.sentence_of(full[0])[1] - 1)):
        if document.classes[at] in NAME_WORDS and document.classes[at - 1] not in FIGURES:
            break  # unlike the "Merinos" in "600 Merinos"
        if document.classes[at] in OWN_PRONOUNS and document.words[at + 1] in relatives():
            return _GENDERS[OWN_PRONOUNS.index(document.classes[at])]
    return "unknown"
