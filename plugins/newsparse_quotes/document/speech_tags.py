"""Verbs of speech tags that are not in the cue lexicon: “The kiln is cold,” deadpanned Ann Lee.

A quotation that is a sentence and ends in a comma, a question mark or an exclamation mark needs a speech tag. A finite
verb between such a quotation and its subject is a cue, whatever the verb is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsparse_quotes.document.groups import (
    ARTICLES,
    AUXILIARIES,
    CLAUSE_STOPS,
    COLON,
    CONJUNCTIONS,
    FULL_STOP,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    PREPOSITIONS_AND_AS,
    SENTENCE_STOPS,
    STOPS_AND_COLONS,
    SUBJECT_PRONOUNS,
    TAG_STOPS,
    TIMES,
    UNCLASSIFIED,
)
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import ADVERB, CLOSE, ED, OPEN, PLURAL
from newsparse_quotes.document.word_lists import endings, word_lists

FEWEST_WORDS = 3
"""Minimum tokens of a quotation with such a verb; shorter ones may be titles."""

LONGEST_SUBJECT = 10
"""Maximum tokens of a subject between a quotation and its verb."""

_AFTER_TAG = CLAUSE_STOPS | PREPOSITIONS_AND_AS | CONJUNCTIONS | TIMES | {OPEN, CLOSE, ADVERB}
_SUBJECT = PERSON_NAME_WORDS | OFFICE_NOUNS | ARTICLES | FULL_STOP | UNCLASSIFIED
_SUBJECT_ENDS = PERSON_NAME_WORDS | OFFICE_NOUNS
_RELATIONS = ("male_relations", "female_relations", "relations")
_AFTER_STOP = STOPS_AND_COLONS | SENTENCE_STOPS | {CLOSE}


def tag_verbs(
    words: Sequence[str], classes: Sequence[int], quotations: Iterable[Quotation], starts: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """The speech tags directly after quotations: the left end of each quotation and the token of the verb.

    Args:
        words: the tokens.
        classes: their classes.
        quotations: the quotations.
        starts: the first tokens of the paragraphs.
    """
    size = len(words)
    for q in quotations:
        if q.depth:
            continue
        if verb := _verb_in_front(words, classes, q, starts):
            yield q.left, verb
        if q.open or q.end - q.start < FEWEST_WORDS or q.right + 1 >= size:
            continue
        ends = classes[q.end - 1] in TAG_STOPS or words[q.right] == ","
        begins = q.left in starts or (q.left > 0 and classes[q.left - 1] in _AFTER_STOP)
        if not ends or not begins:
            continue
        verb = verb_behind(words, classes, q)
        if verb and not is_title(words[q.start : q.end]):
            yield q.left, verb


def verb_behind(words: Sequence[str], classes: Sequence[int], q: Quotation) -> int:
    """The verb of the speech tag directly after a quotation, as a token index; 0 if there is none."""
    if q.right + 1 >= len(words):
        return 0
    at = q.right + (words[q.right] == ",")
    return _verb_before_subject(words, classes, at) or _verb_after_subject(words, classes, at)


def _verb_in_front(words: Sequence[str], classes: Sequence[int], q: Quotation, starts: frozenset[int]) -> int:
    """The verb in "Ann Lee shot back: “...”", with its subject directly before it; 0 if there is none."""
    if q.left < 3 or q.left in starts or classes[q.left - 1] not in COLON:
        return 0
    verb = q.left - 2
    verb -= words[verb] in word_lists()["verb_particles"] and verb > 1
    if not _may_be_finite(words[verb], classes[verb]) or verb in starts or classes[verb] in AUXILIARIES:
        return 0
    subject = verb - 1 - (classes[verb - 1] == ADVERB)
    if subject < 0 or classes[subject] not in _SUBJECT_ENDS | SUBJECT_PRONOUNS:
        return 0
    # A plural behind a name is a noun: "said about OPEC producers: “...”"
    return verb if classes[verb] != PLURAL or classes[subject] in SUBJECT_PRONOUNS else 0


def _verb_before_subject(words: Sequence[str], classes: Sequence[int], at: int) -> int:
    """The verb in “...,” chimed in Ann Lee, if it begins at a token; 0 if there is none."""
    size = len(words)
    verb = at + (classes[at] == ADVERB)
    if verb + 1 >= size or not _may_be_finite(words[verb], classes[verb]):
        return 0
    subject = verb + 1 + (words[verb + 1] in word_lists()["verb_particles"])
    if subject >= size:
        return 0
    if classes[subject] in _SUBJECT_ENDS and words[subject][:1].isupper():
        return verb
    rest = range(subject, min(subject + LONGEST_SUBJECT, size))
    head = next((i for i in rest if classes[i] in OFFICE_NOUNS or words[i].endswith(endings("agents"))), 0)
    inside = all(classes[i] in _SUBJECT for i in range(subject, head))
    return verb if head and inside and (classes[subject] in ARTICLES or classes[subject] in OFFICE_NOUNS) else 0


def _verb_after_subject(words: Sequence[str], classes: Sequence[int], at: int) -> int:
    """The verb in “...,” Ann Lee shared, if its subject begins at a token; 0 if there is none."""
    size = len(words)
    verb = at
    if classes[at] in SUBJECT_PRONOUNS:
        verb = at + 1
    else:
        verb += classes[at] in POSSESSIVES
        while (
            verb < min(at + LONGEST_SUBJECT, size)
            and classes[verb] in _SUBJECT
            and not _ends_subject(words, classes, at, verb)
        ):
            verb += 1
        owned = classes[at] in POSSESSIVES and any(words[verb - 1] in word_lists()[name] for name in _RELATIONS)
        if verb == at or not (owned or classes[verb - 1] in _SUBJECT_ENDS):
            return 0
    verb += verb < size and classes[verb] == ADVERB
    if verb >= size or not _may_be_finite(words[verb], classes[verb]):
        return 0
    after = verb + 1
    closed = after >= size or classes[after] in _AFTER_TAG or words[after] in word_lists()["verb_particles"]
    return verb if closed else 0


def _ends_subject(words: Sequence[str], classes: Sequence[int], at: int, here: int) -> bool:
    """Whether a subject ends before a token: an irregular past, or a full stop that is not of an abbreviation."""
    if classes[here] in FULL_STOP:
        return len(words[here - 1]) > 1 and classes[here - 1] not in OFFICE_NOUNS
    return here > at and words[here] in word_lists()["irregular_pasts"]


def _may_be_finite(word: str, c: int) -> bool:
    """Whether a word has the form of a finite verb in the past, or of the third person in the present."""
    lists = word_lists()
    past = c == ED or word in lists["irregular_pasts"] or word in lists["pasts_with_particles"]
    return word.islower() and (past or c == PLURAL)
