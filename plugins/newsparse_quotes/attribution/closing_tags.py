"""Speech tags that close a sentence of indirect speech: "The plan that Carl Dorn announced is good, says Ida Quill."

A verb of saying takes no person as its object, so a name behind it is its subject and not its content. What the
sentence says before the tag is the content, whatever other names and verbs of speech it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_quotes.attribution.cues import LIKELY_SPEECH
from newsparse_quotes.attribution.source_heads import whole_source
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    ARTICLES,
    BY,
    CHUNK_STARTERS,
    CIRCUMSTANCES,
    COMMA,
    DETERMINERS,
    NAME_WORDS,
    NUMBERS,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    RELATIVE_PRONOUNS_AND_THAT,
    SENTENCE_STOPS,
    SPEAKER_NAMES,
    STOPS_COLONS_AND_COMMAS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    THAT,
    TIMES,
    TO,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ADVERB, CLOSE, ED, ING, PLURAL, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.state import CueSentence

SUBORDINATE = SUBORDINATORS - numbers("as than") | RELATIVE_PRONOUNS_AND_THAT
"""Classes of the words that open a subordinate clause; "as" and "than" are more often prepositions."""

AFTER_SUBJECT = COMMA | SENTENCE_STOPS | AND | PREPOSITIONS - TO | RELATIVE_PRONOUNS | numbers("(")
"""Classes of the first word behind the subject of a tag. "To" opens an addressee or, behind "add", a list."""

AFTER_AND = CHUNK_STARTERS | NAME_WORDS | OFFICE_NOUNS
"""Classes of a noun behind "and"; a verb there shows that the verb of saying is one of several in the sentence."""

ADVERBIAL_WORDS = TIMES | PREPOSITIONS | DETERMINERS | NAME_WORDS | NUMBERS | SENTENCE_STOPS | {ADVERB}
"""Classes of the words of an adverbial of time, place or medium behind a verb of saying."""

OPENERS_OF_ADVERBIALS = CIRCUMSTANCES | PREPOSITIONS | numbers("as") | {ING}
"""Classes of the first word of a sentence that may begin with an adverbial: "When he came, Lee said on Monday"."""

REACH_OF_THAT = 8
"""Tokens behind a verb of speech that are searched for "that": "told the board of the mill that"."""

NO_CLAUSE = STOPS_COLONS_AND_COMMAS | PREPOSITIONS | TIMES
"""Classes of words behind a verb of speech that begin no clause: "said to be ill", "said on Monday"."""

NOT_SAID = TO | numbers("not never NEGATED_AUX")
"""Classes of words before a verb of speech that is not what someone said: "to say", "did not say"."""

FIRST_OF_LAST_NOUNS = ARTICLES | numbers("one this")
"""Classes of the first word of a noun that ends a tag without a word for a person: "said the report"."""

LONGEST_LAST_NOUN = 4
"""Maximum tokens of such a noun."""

SPEAKERS = SPEAKER_NAMES | ORGANIZATION_NOUNS | SUBJECT_PRONOUNS
"""Classes of words for who may speak."""

THIRD_PERSONS = SPEAKER_NAMES | ORGANIZATION_NOUNS | numbers("he she")
"""Classes of words for a person or an organization that another one reports on; not "I" and "they say"."""


class ClosingTag(NamedTuple):
    """A verb of saying, its subject, and the content: the sentence before the comma, as a range of tokens.

    ``is_report`` says whether the content reports what another person said: "Carl Dorn said that the well is dry, said
    two people who heard him".
    """

    cue: int
    source: Chunk
    content: tuple[int, int]
    is_report: bool


def closing_tag(document: Document, read: CueSentence, chunks: Sequence[Chunk]) -> ClosingTag | None:
    """The speech tag that closes a sentence, if it has one.

    Args:
        document: the text.
        read: the sentence, with its possible cues.
        chunks: the noun chunks of the sentence, in order.
    """
    return _subject_behind(document, read, chunks) or _subject_before(document, read, chunks)


def _subject_behind(document: Document, read: CueSentence, chunks: Sequence[Chunk]) -> ClosingTag | None:
    """The tag in "The well is dry, says Ida Quill, head of the mill" and "The well is dry, as noted by Ida Quill"."""
    first, verbs = read.first, word_lists()["verbs_of_saying"]
    verbs_read = (i for i in reversed(read.cues) if document.words[i] in verbs)
    cue, comma = next(((i, end) for i in verbs_read if (end := _comma_before(document, i))), (first, first))
    start = cue + 1 + (comma < cue - 1)
    source = next((chunk for chunk in chunks if chunk[0] == start), None)
    if comma - 1 <= first or source is None or not _ends_sentence(document, source[1], read.last):
        return None
    if not any(document.finite[i] or document.rates[i] for i in range(first, comma)):
        return None
    is_subject = _is_subject(document, source) if _is_clause(document, first, comma) else _is_name(document, source)
    whole = whole_source(document, source, cue, chunks) if is_subject else None
    return _tag(document, read, cue, whole, comma) if whole else None


def _comma_before(document: Document, cue: int) -> int:
    """The comma directly before a verb of saying, or before "as" and its passive (", as noted by"); 0 if none."""
    classes = document.classes
    if classes[cue - 1] in COMMA:
        return cue - 1
    passive = document.words[cue - 1] == "as" and classes[cue] == ED and classes[cue + 1] in BY
    return cue - 2 if passive and classes[cue - 2] in COMMA else 0


def _subject_before(document: Document, read: CueSentence, chunks: Sequence[Chunk]) -> ClosingTag | None:
    """The tag in "The well is dry, the mill said late on Tuesday"."""
    first, verbs = read.first, word_lists()["verbs_of_saying"]
    cue = next((i for i in reversed(read.cues) if document.words[i] in verbs), first)
    source = whole_source(document, next((chunk for chunk in chunks if chunk[1] == cue), None), cue, chunks)
    if source is None or document.classes[source[0]] in RELATIVE_PRONOUNS_AND_THAT:
        return None
    if document.classes[cue] == PLURAL and not _is_subject(document, source):
        return None  # "of wrongful death and economic loss claims"
    comma = source[0] - 1
    if comma <= first or document.classes[comma] not in COMMA or document.classes[first] in OPENERS_OF_ADVERBIALS:
        return None
    is_tag = _is_clause(document, first, comma) and _is_adverbial(document, cue + 1, read.last)
    return _tag(document, read, cue, source, comma) if is_tag else None


def _tag(document: Document, read: CueSentence, cue: int, source: Chunk, end: int) -> ClosingTag:
    first = read.first
    return ClosingTag(cue, source, (first, end), any(i < end and _opens_report(document, first, i) for i in read.cues))


def _is_adverbial(document: Document, start: int, last: int) -> bool:
    """Whether words say only when, where and in which medium someone spoke: "late on Tuesday", "on its website".

    A participle clause may follow them: "on Friday, sending the shares higher".
    """
    classes, words, lists = document.classes, document.words, word_lists()
    participle = classes.find(ING, start, last)
    if participle >= 0:
        last = participle - (classes[participle - 1] in COMMA)
    return all(
        classes[i] in ADVERBIAL_WORDS
        or words[i].lower() in lists["media"]
        or words[i] in lists["times"]
        or words[i] in lists["occasions"]
        for i in range(start, last)
    )


def outside_tag(read: CueSentence, tag: ClosingTag) -> CueSentence:
    """The part of a sentence whose cues are read beside the tag.

    It is the relative clause behind the subject of the tag, or the content if it is a report: who said it first counts.
    """
    if tag.is_report:
        return read._replace(last=tag.content[1], cues=[cue for cue in read.cues if cue < tag.content[1]])
    return read._replace(cues=[cue for cue in read.cues if cue > tag.cue and cue >= tag.source[1]])


def _opens_report(document: Document, first: int, cue: int) -> bool:
    """Whether a verb of speech is the main verb of a sentence, and a clause follows it: "Carl Dorn said that".

    Behind a verb whose object is a clause, "that" may be missing if its subject is a person or an organization. Other
    verbs report only with such a subject and "that": not "the sale suggests that".
    """
    classes, lists, word = document.classes, word_lists(), document.words[cue]
    before, behind = classes[first:cue], classes[cue + 1 : cue + REACH_OF_THAT]
    if document.rates[cue] < LIKELY_SPEECH or any(c in SUBORDINATE for c in before):
        return False
    if any(c in NOT_SAID for c in classes[max(first, cue - 2) : cue]):
        return False
    speaker, that = any(c in THIRD_PERSONS for c in before), any(c in THAT for c in behind)
    if word in lists["verbs_of_clauses"]:
        return that or (speaker and classes[cue + 1] not in NO_CLAUSE)
    return that and (speaker or word in lists["addressing"])


def _is_clause(document: Document, first: int, last: int) -> bool:
    """Whether words have a finite verb outside subordinate clauses: not "Ann Lee, who leads", "When he came"."""
    classes = document.classes
    subordinate = sum(classes[i] in SUBORDINATE for i in range(first, last))
    return document.finite.count(1, first, last) > subordinate


def _is_subject(document: Document, source: Chunk) -> bool:
    """Whether a chunk is a person or an organization, without a verb: not "markdowns helped Gap clear"."""
    start, end = source
    classes = document.classes
    if not any(c in SPEAKERS for c in classes[start:end]):
        return _is_last_noun(document, source)
    return not any(classes[i] == ED and classes[i - 1] not in DETERMINERS for i in range(start + 1, end))


def _is_name(document: Document, source: Chunk) -> bool:
    """Whether a chunk is a name with the offices before it, and nothing more."""
    start, end = source
    named = all(word[:1].isupper() or word == "." for word in document.words[start:end])
    return named and document.classes[end - 1] in PERSON_NAME_WORDS


def _is_last_noun(document: Document, source: Chunk) -> bool:
    """Whether a noun with a determiner ends the sentence behind a verb of a clause: "said one of the sources."."""
    (start, end), classes = source, document.classes
    if document.words[start - 1] not in word_lists()["verbs_of_clauses"] or classes[start] not in FIRST_OF_LAST_NOUNS:
        return False
    first, after = document.sentence_of(start)
    last, comma = after - 1, next((i for i in range(start - 3, first, -1) if classes[i] in COMMA), first)
    if classes[comma + 1] in RELATIVE_PRONOUNS or any(c == PLURAL for c in classes[start : last - 1]):
        return False  # "the clerk, who came late, said the same", "said the town lacks water"
    return start < last <= max(end, start + LONGEST_LAST_NOUN) and classes[last] in SENTENCE_STOPS


def _ends_sentence(document: Document, start: int, last: int) -> bool:
    """Whether only a stop, an apposition, a prepositional phrase or a relative clause follows the subject of a tag."""
    classes = document.classes
    if start >= last:
        return True
    if classes[start] not in AFTER_SUBJECT or CLOSE in classes[start:last]:
        return False
    if any(classes[i] in AND and classes[i + 1] not in AFTER_AND for i in range(start, last)):
        return False
    relative = next((i for i in range(start, last) if classes[i] in RELATIVE_PRONOUNS), last)
    return not document.finite.count(1, start, relative)
