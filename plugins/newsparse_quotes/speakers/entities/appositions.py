"""Names to which a source is an apposition whose closing comma is missing."""

from __future__ import annotations

from itertools import pairwise

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS,
    BE_FORMS,
    COLON,
    COMMA,
    COMMON_NOUNS,
    COORDINATORS,
    DEFINITE_DETERMINERS,
    FINITE_VERBS,
    HAVE_FORMS,
    LINKS,
    NAME_WORDS,
    OFFICE_NOUNS,
    PAIRED_MARKS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SENTENCE_STOPS,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.phrases import is_as_saying
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.entities.entities import EntityIndex
from newsparse_quotes.speakers.names.names import is_age, is_person_noun

MOST_MARKS = 3
"""Tokens between the words of a quotation and the name behind it: the comma and the mark."""

QUOTED_REACH = 25
"""Tokens behind "quoted" in which "as saying" follows."""

_STARTS = APPOSITION_STARTS - RELATIVE_PRONOUNS
_BEFORE_NAME = PAIRED_MARKS | COORDINATORS


def name_before(
    document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex
) -> Chunk | None:
    """The name to which a source is an apposition without a closing comma; else ``None``."""
    opening = _name_before_age(document, attribution, chunks) or _name_at_start(document, attribution, chunks, entities)
    return opening or _name_before_office(document, attribution, chunks, entities)


def _name_before_age(document: Document, attribution: Attribution, chunks: NounChunks) -> Chunk | None:
    """The name before a source that is an age: "Ann, 32, whose mother runs the mill, posted: ..."."""
    assert attribution.source is not None
    start = attribution.source[0]
    if not is_age(document, start) or document.classes[start - 1] not in COMMA:
        return None
    before = next((c for c in chunks(document.sentence_at(start)) if c[1] == start - 1), None)
    return before if before is not None and document.classes[before[1] - 1] in NAME_WORDS else None


def _name_at_start(
    document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex
) -> Chunk | None:
    """The first noun of a sentence, if the source is an apposition to it without a closing comma; else ``None``.

    "Ann Lee, head of the mill said: ...", "The 36-year-old, a miller who came said that ...". In "Ann Lee, the head
    said, was late" the head speaks.
    """
    assert attribution.source is not None
    classes, cue, (start, end) = document.classes, attribution.cue, attribution.source
    first = document.sentence_of(start)[0]
    if (
        end > cue
        or start - 2 < first
        or classes[start - 1] not in COMMA
        or any(at < cue for at, _ in attribution.pieces)
    ):
        return None
    if any(c in COMMA for c in classes[start:cue]) or document.finite.count(1, first, start):
        return None
    if classes[cue + 1] in COMMA:
        return None
    if document.finite.count(1, end, cue) and classes[end] not in RELATIVE_PRONOUNS:
        return None
    if classes[start] not in _STARTS:
        return None
    if any(c in NAME_WORDS for c in classes[start : head_end(document, start, end)]):
        return None
    before = next((c for c in chunks(document.sentence_at(start)) if c[1] == start - 1), None)
    if before is None or any(classes[i] not in _BEFORE_NAME for i in range(first, before[0])):
        return None
    if classes[before[0]] in DEFINITE_DETERMINERS and "-" in document.words[before[1] - 1]:
        return before
    # The resolver "line_head" finds the name at the start of a line with a colon.
    return before if entities.last_in(before) is not None and classes[cue] not in COLON else None


def _name_before_office(
    document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex
) -> Chunk | None:
    """The person before a source that ends an apposition without a closing comma; else ``None``.

    "“...,” Ann Lee, an analyst at the Bank of Velmora said", "Commenting on the sale, Ann Lee, chief executive of Weir
    said: ...". The name opens its clause: it begins the sentence, or follows a quotation or an opening phrase.
    """
    assert attribution.source is not None
    classes, words, cue, (start, end) = document.classes, document.words, attribution.cue, attribution.source
    number = document.sentence_at(start)
    first = document.sentences[number][0]
    stop = end_before_verb(document, end, cue)
    if end > cue or classes[cue] in COLON or any(c in COMMA or c in FINITE_VERBS for c in classes[end:stop]):
        return None
    known = chunks(number)
    whole = entities.linked_at(start)
    start = start if whole is None else whole[0]
    at = next((n for n, c in enumerate(known) if c[0] <= start < c[1]), -1)
    linked = known[at][0]
    while at > 0 and classes[linked - 1] in LINKS and known[at - 1][1] == linked - 1:
        at -= 1
        linked = known[at][0]
    if at < 1 or linked - 2 < first or classes[linked - 1] not in COMMA or known[at - 1][1] != linked - 1:
        return None
    head = head_end(document, linked, known[at][1]) - 1
    office = is_office(document, head) or words[head].lower() in word_lists()["other_offices"]
    if not (office or (classes[linked] in APPOSITION_STARTS and words[head].endswith(endings("agents")))):
        return None
    name = known[at - 1]
    before, inside = entities.last_in(name), entities.last_in(attribution.source)
    titled = inside is not None and inside > attribution.source[0] and is_office(document, inside - 1)
    if titled:
        return None  # "the chairman of the county ministers Ann Lee" is Ann Lee
    if (
        classes[name[0]] in DEFINITE_DETERMINERS
        or before is None
        or all(stop != name[1] for _, stop in entities.at[before].mentions_in(before, before + 1))
    ):
        return None
    opening = classes[first + (classes[first] in COORDINATORS) : name[0]]
    after_quote = len(opening) > 1 and opening[-1] == CLOSE and opening[-2] in COMMA | SENTENCE_STOPS
    phrase = bool(opening) and opening[-1] in COMMA and not document.finite.count(1, first, name[0])
    phrase = phrase and (classes[first] in PREPOSITIONS or words[first].endswith("ing"))
    if opening and not after_quote and not phrase:
        return None
    return None if not after_quote and classes[cue + 1 : cue + 2] and classes[cue + 1] in COMMA else name


def end_before_verb(document: Document, low: int, cue: int) -> int:
    """The end of a mention before its cue, without "has" and the comma before it: "Ann Lee, a baker, has said"."""
    stop = cue
    while stop > low and document.classes[stop - 1] in HAVE_FORMS:
        stop -= 1
    return stop - (stop > low and document.classes[stop - 1] in COMMA)


def name_behind(document: Document, attribution: Attribution, entities: EntityIndex) -> Chunk | None:
    """The name of a person at the end of a source, if the comma between an opening phrase and the name is missing.

    "Speaking to the Norby Mail Lee said: ...", "In a note on his letter Mrs Lee said ..."
    """
    assert attribution.source is not None
    (start, end), cue, words, classes = attribution.source, attribution.cue, document.words, document.classes
    first = document.sentence_of(start)[0]
    opening = first + (classes[first] in COORDINATORS)
    if end != cue or (classes[opening] not in PREPOSITIONS and not words[opening].endswith("ing")):
        return None
    if any(c in COMMA for c in classes[first:end]) or document.finite.count(1, first, end):
        return None
    at = entities.last_in((start, end))
    known = at is not None and any(stop == end for _, stop in entities.at[at].mentions_in(at, at + 1))
    if at is None or not known:
        at = end - 1
    titled = words[at - 1].lower() in word_lists()["personal_titles"]
    name = at - titled
    if name - 1 <= opening or not (known or titled):
        return None
    return (name, end) if classes[name - 1] in COMMON_NOUNS - OFFICE_NOUNS | NAME_WORDS else None


def name_with_apposition(
    document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex
) -> Chunk | None:
    """The person between a quotation and its cue, if the source lies in the apposition that commas enclose.

    "“...,” study author Ann Lee, of the Weir Center in Norby, Maryland, said": the name is directly behind the
    quotation, and the comma before the cue ends the apposition.
    """
    assert attribution.source is not None
    (start, end), cue, classes = attribution.source, attribution.cue, document.classes
    stop = end_before_verb(document, end, cue)
    if end > stop or classes[stop] not in COMMA:
        return None
    number = document.sentence_at(cue)
    behind = max((last for _, last in attribution.pieces if last <= start), default=-1)
    if behind < 0:
        return None
    name = next((c for c in chunks(number) if behind <= c[0] <= behind + MOST_MARKS), None)
    if name is None or name[1] >= start or classes[name[1]] not in COMMA:
        return None
    at = entities.last_in(name)
    if at is None or all(last != name[1] for _, last in entities.at[at].mentions_in(at, at + 1)):
        return None
    if CLOSE not in classes[behind : name[0]] or document.finite.count(1, name[1], stop):
        return None
    return name


def name_quoted(document: Document, attribution: Attribution, chunks: NounChunks) -> Chunk | None:
    """The person whom the subject of the cue quotes: "the Norby Mail quoted Ann Lee, a baker, as saying"."""
    words, cue, verbs = document.words, attribution.cue, word_lists()["verbs_of_quoting"]
    if cue < 1:
        return None
    first, last = document.sentence_of(cue)
    verb = cue
    if is_as_saying(words[cue - 1], words[cue]):
        reach = range(cue - 2, max(first, cue - QUOTED_REACH) - 1, -1)
        verb = next((i for i in reach if words[i] in verbs and document.classes[i - 1] not in BE_FORMS), cue)
    following = words[verb + 1 : min(last, verb + 1 + QUOTED_REACH)]
    if words[verb].lower() not in verbs or not any(is_as_saying(*pair) for pair in pairwise(following)):
        return None
    return next((c for c in chunks(document.sentence_at(cue)) if c[0] == verb + 1), None)


def name_inverted(document: Document, attribution: Attribution, chunks: NounChunks) -> Chunk | None:
    """The name that ends a sentence behind a cue that follows a quotation: "Norland “did its best,” writes Ann Lee".

    The noun before the quotation is the subject of what is quoted.
    """
    assert attribution.source is not None
    cue, classes = attribution.cue, document.classes
    if cue < 2 or attribution.source[1] > cue or CLOSE not in classes[cue - 2 : cue]:
        return None
    if not any(attribution.source[1] <= first < cue for first, _ in attribution.pieces):
        return None
    behind = next((c for c in chunks(document.sentence_at(cue)) if c[0] == cue + 1), None)
    if behind is None or document.finite.count(1, cue + 1, document.sentence_of(cue)[1]):
        return None
    ends = behind[1] == document.sentence_of(cue)[1] or classes[behind[1]] in SENTENCE_STOPS
    named = all(c in NAME_WORDS for c in classes[behind[0] + (classes[behind[0]] in DEFINITE_DETERMINERS) : behind[1]])
    return behind if ends and named else None


def joined_offices(document: Document, start: int, end: int) -> int:
    """The token behind the conjunction of two offices of one person ("co-founder and CEO Ann Lee"); else the start.

    Behind "the" the offices may be those of two persons. Nothing but a name in apposition follows offices that end the
    chunk, and one of them is not a relation ("her sister and manager, Ann Lee", unlike "his wife and daughter").
    """
    classes, words = document.classes, document.words
    if classes[start] in DEFINITE_DETERMINERS:
        return start
    kin = word_lists()["male_relations"] | word_lists()["female_relations"]
    apposed = end + 1 < len(words) and classes[end] in COMMA and classes[end + 1] in NAME_WORDS
    for i in range(start + 1, end - 1 - (not apposed)):
        if classes[i] in COORDINATORS and is_office(document, i - 1) and is_office(document, i + 1):
            if i == end - 2 and kin.issuperset((words[i - 1].lower(), words[i + 1].lower())):
                continue
            return i + 1
    return start


def is_office(document: Document, index: int) -> bool:
    """Whether a token is a noun for an office, a rank or a trade."""
    return document.classes[index] in OFFICE_NOUNS or is_person_noun(document, index)


def ends_in_name(document: Document, chunk: Chunk) -> bool:
    """Whether a chunk is a name, or ends in a name of two words behind an office: "former council adviser Ann Lee"."""
    classes, (start, end) = document.classes, chunk
    if all(classes[i] in NAME_WORDS for i in range(start, end)):
        return True
    named = all(classes[i] in NAME_WORDS for i in range(end - 2, end))
    return named and end - 3 >= start and document.words[end - 3].islower() and is_office(document, end - 3)


def head_end(document: Document, start: int, end: int) -> int:
    """The end of the first noun of a chunk: before a preposition, or before "and her colleagues"."""
    classes = document.classes
    return next(
        (
            i
            for i in range(start + 1, end)
            if classes[i] in LINKS or (classes[i] in COORDINATORS and begins_group(document, i, end))
        ),
        end,
    )


def begins_group(document: Document, link: int, end: int) -> bool:
    """Whether the people beside a person follow a conjunction: "and her colleagues"."""
    if link + 2 >= end or document.classes[link + 1] not in POSSESSIVES:
        return False
    return document.words[end - 1] in word_lists()["groups_of_a_person"]
