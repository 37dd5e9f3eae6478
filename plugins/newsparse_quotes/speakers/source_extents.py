"""The words that belong to a source: the whole name of an organization, joined offices, the person behind an office."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution, overlap
from newsparse_quotes.attribution.source_heads import LONGEST_BRACKET
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AMPERSAND,
    COMMA,
    COORDINATORS,
    DEFINITE_DETERMINERS,
    LINKS,
    NAME_WORDS,
    OFFICE_NOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.entities import EntityIndex
from newsparse_quotes.speakers.names.names import is_person_noun
from newsparse_quotes.speakers.names.other_names import FEWEST_NAME_WORDS, ends_organization, follows_place_of_office

_OFFICES = frozenset(bytes([c]) for c in OFFICE_NOUNS)


def with_slash(document: Document, source: Chunk, chunks: NounChunks) -> Chunk:
    """A source with the noun that a slash joins to its rank or office: "S/Sgt. Ann Lee", "owner/manager Ann Lee"."""
    start, end = source
    if document.words[end : end + 1] != ("/",) or document.scan.spaced(end):
        return source
    if len(document.words[end - 1]) > 1 and not is_person_noun(document, end - 1):
        return source
    return start, next((c[1] for c in chunks(document.sentence_at(start)) if c[0] == end + 1), end)


def with_partners(document: Document, source: Chunk, first: int) -> Chunk:
    """A source that ends the name of a firm of partners, with its affiliation: "Ann Lee at Kern, Brown & Wood".

    Args:
        document: the text.
        source: the chunk that was chosen.
        first: the first token of the sentence.
    """
    (start, end), classes = source, document.classes
    if not any(c in AMPERSAND for c in classes[start:end]):
        return source
    at = start
    while at - 2 > first and classes[at - 1] in COMMA and classes[at - 2] in NAME_WORDS:
        at -= 2
    name = at - 1
    if at == start or classes[name] not in LINKS or classes[name - 1] not in NAME_WORDS:
        return source
    while name > first and classes[name - 1] in NAME_WORDS | OFFICE_NOUNS:
        name -= 1
    return name, end


def with_person(document: Document, source: Chunk, chunks: NounChunks, entities: EntityIndex) -> Chunk:
    """An office with the place and the person that follow it: "Chair of the PAC Ann Lee"."""
    (start, end), classes = source, document.classes
    office = classes[end - 1] in OFFICE_NOUNS or document.words[end - 1].lower() in word_lists()["other_offices"]
    if not office or classes[end] not in LINKS:
        return source
    behind = next((c for c in chunks(document.sentence_at(start)) if c[0] == end + 1), None)
    name = None if behind is None else entities.last_in(behind)
    if behind is None or name is None or name == behind[0] or not follows_place_of_office(document, name):
        return source
    return start, behind[1]


def with_officer(document: Document, source: Chunk, chunks: NounChunks) -> Chunk:
    """A firm behind its cue with the officer behind its ticker: "said Pell Mills (PLM.N) President Ann Lee"."""
    (start, end), words = source, document.words
    if words[end : end + 1] != ("(",) or ")" not in words[end : end + LONGEST_BRACKET]:
        return source
    officer = words.index(")", end) + 1
    behind = next((c for c in chunks(document.sentence_at(start)) if c[0] == officer), None)
    if behind is None or not is_office(document, officer) or document.classes[behind[1] - 1] not in NAME_WORDS:
        return source
    return start, behind[1]


def without_adverb(document: Document, source: Chunk, cue: int) -> Chunk:
    """A source without the adverb between a name and its verb: "Ann Lee first said"."""
    start, end = source
    if (end != cue and cue >= 0) or end - start < 2 or document.classes[end - 2] not in NAME_WORDS:
        return source
    return (start, end - 1) if document.words[end - 1] in word_lists()["adverbs_before_verbs"] else source


def whole_name(document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex) -> Chunk:
    """A source, or the name of an organization that it is a part of, with the person of the organization behind it.

    The chunk "Transport" is a part of "Ministry of Works and Transport", and "Bank" of "Bank of Velmora chief Ann Lee".
    """
    assert attribution.source is not None
    start, end = attribution.source
    first, last = entities.linked_at(start), entities.linked_at(end - 1)
    if first is None and last is None:
        return start, end
    start = start if first is None else min(start, first[0])
    if last is not None and last[1] >= end:
        chunk = next((c for c in chunks(document.sentence_at(last[0])) if c[0] < last[1] <= c[1]), last)
        person = entities.in_range(last[1], chunk[1]) or bytes(document.classes[last[1] : last[1] + 1]) in _OFFICES
        end = max(last[1], chunk[1]) if person else last[1]
    whole = (start, end)
    inside = start <= attribution.cue < end or overlap((whole,), attribution.pieces)
    return attribution.source if inside else whole


def with_joined_office(document: Document, source: Chunk, chunks: NounChunks) -> Chunk:
    """A source that is an office, with the office and the name that "and" joins to it: "lead author and baker Ann Lee".

    Behind "the" the offices may be those of two persons.
    """
    (start, end), classes = source, document.classes
    if classes[start] in DEFINITE_DETERMINERS or classes[end] not in COORDINATORS or not is_office(document, end - 1):
        return source
    behind = next((c for c in chunks(document.sentence_at(start)) if c[0] == end + 1), None)
    if behind is None or not is_office(document, end + 1) or classes[behind[1] - 1] not in NAME_WORDS:
        return source
    return start, behind[1]


def with_member(document: Document, source: Chunk, chunks: NounChunks, entities: EntityIndex) -> Chunk:
    """An organization with the person before it who belongs to it: "Ann Lee of the Kent and Marlow Trust"."""
    (start, end), classes = source, document.classes
    if end - start < FEWEST_NAME_WORDS or not ends_organization(document, end - 1):
        return source
    ends = {c[1]: c for c in chunks(document.sentence_at(start))}
    joined = ends.get(start - 1) if classes[start - 1] in COORDINATORS else None
    if joined is not None and all(c in NAME_WORDS or c in DEFINITE_DETERMINERS for c in classes[slice(*joined)]):
        start = joined[0]
    elif classes[start - 1] in DEFINITE_DETERMINERS:
        start -= 1
    person = ends.get(start - 1)
    if person is None or classes[start - 1] not in LINKS or classes[person[0]] in DEFINITE_DETERMINERS:
        return source
    last = entities.last_in(person)
    name = None if last is None else next(iter(entities.at[last].mentions_in(last, last + 1)), None)
    whole = name is not None and name[1] == person[1] and name[1] - name[0] >= FEWEST_NAME_WORDS
    return (person[0], end) if whole and not ends_organization(document, person[1] - 1) else source
