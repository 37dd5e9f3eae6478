"""From the chunk that was chosen as a source to the mention: the whole phrase ("Ann Lee, who leads the union")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_quotes.attribution.attribution import Attribution, Piece, overlap
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    ADVERBIAL_LINKS,
    APPOSITION_STARTS,
    COMMA,
    DEFINITE_DETERMINERS,
    FINITE_VERBS,
    MENTION_ENDS,
    MENTION_LINKS,
    NAME_WORDS,
    OF_FOR_TO,
    OFFICE_NAME_WORDS,
    OFFICE_NOUNS_AND_CAPITALS,
    PAIRED_MARKS,
    PRONOUNS,
    STOPS_AND_COLONS,
    TIMES,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.token_classes import CLOSE, class_number
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.appositions import (
    end_before_verb,
    ends_in_name,
    head_end,
    joined_offices,
    name_before,
    name_behind,
    name_inverted,
    name_quoted,
    name_with_apposition,
)
from newsparse_quotes.speakers.entities.entities import EntityIndex
from newsparse_quotes.speakers.source_extents import (
    whole_name,
    with_joined_office,
    with_member,
    with_officer,
    with_partners,
    with_person,
    with_slash,
    without_adverb,
)

LONGEST_PHRASE = 40
"""The most tokens by which a source grows."""

LONGEST_OFFICE = 4
"""The most words of an office that begins an apposition ("senior investment strategist")."""

LONGEST_ADVERBIAL = 4
"""The most tokens between a closing comma and the cue ("Ann Lee, the baker, also said")."""

COMMONEST_CUE_RATE = 8
"""A word that reports more often than this rate is a verb and not part of an apposition."""

_COMMA_CLASS = class_number(",")


class Mention(NamedTuple):
    """The phrase that names a source, as token ranges.

    Attributes:
        source: the chunks that were chosen as the source.
        head: the first noun of the source, without what prepositions attach to it ("a spokesman" of "a spokesman for
            the mill").
        phrase: the whole phrase, with appositions and relative clauses.
        cue: the token of the cue, -1 if there is none.
        sentence: the number of the sentence that reports.
        content: what the source says.
    """

    source: Chunk
    head: Chunk
    phrase: Chunk
    cue: int
    sentence: int
    content: tuple[Piece, ...]


def mention_of(
    document: Document, attribution: Attribution, chunks: NounChunks, masked: bytes, entities: EntityIndex
) -> Mention | None:
    """The mention of an attribution; ``None`` if it has no source.

    Args:
        document: the analysed text.
        attribution: the attribution.
        chunks: the noun chunks of a sentence, by its number.
        masked: for each token 1 if it is in a quotation that is long or attributed: no mention extends over it.
        entities: the entities of the text. A source that lies in the name of an organization is the whole name.
    """
    if attribution.source is None:
        return None
    cue = attribution.cue
    named = name_before(document, attribution, chunks, entities)
    source = (
        name_quoted(document, attribution, chunks)
        or name_inverted(document, attribution, chunks)
        or named
        or name_with_apposition(document, attribution, chunks, entities)
        or name_behind(document, attribution, entities)
    )
    if source is None:
        source = with_partners(document, attribution.source, document.sentence_of(attribution.source[0])[0])
        source = None if source == attribution.source or overlap((source,), attribution.pieces) else source
    source = source or whole_name(document, attribution, chunks, entities)
    source = without_adverb(document, with_slash(document, source, chunks), cue)
    source = with_member(document, with_officer(document, source, chunks), chunks, entities)
    source = with_person(document, with_joined_office(document, source, chunks), chunks, entities)
    start = joined_offices(document, *source)
    end = head_end(document, start, source[1])
    sentence = document.sentence_at(source[0] if cue < 0 else cue)
    phrase = (
        (source[0], end_before_verb(document, source[1], cue))
        if named
        else _whole_phrase(document, source, attribution, chunks, masked)
    )
    if overlap((phrase,), attribution.pieces):
        phrase = source  # no source lies inside its own content
    return Mention(source, (start, end), phrase, cue, sentence, attribution.pieces)


def _whole_phrase(
    document: Document, source: Chunk, attribution: Attribution, noun_chunks: NounChunks, masked: bytes
) -> Chunk:
    """A source with what belongs to it: prepositional phrases, an apposition or a relative clause.

    A label, which has no cue, and a pronoun do not grow.
    """
    cue, (start, end) = attribution.cue, source
    if cue < 0 or (end - start == 1 and document.classes[start] in PRONOUNS and not _is_one_of(document, start)):
        return source
    while end - start > 1 and document.classes[start] in TIMES:
        start += 1  # "In April Ann Lee said"
    sentence = document.sentence_at(source[0])
    first, last = document.sentences[sentence]
    chunks = noun_chunks(sentence)
    while (before := _head_before(document, start, chunks, first)) is not None and not masked[before]:
        start = before
    if end <= cue:
        before_cue = end if any(masked[end:cue]) else _end_before_cue(document, end, cue, chunks)
        return start, max(before_cue, _end_of_name(document, source, cue, chunks))
    content = min([at for at, _ in attribution.pieces if at >= end], default=last)
    final = min(content, end + LONGEST_PHRASE)
    linked = (start, _end_of_links(document, end, final, chunks))
    named = _end_of_name(document, source, final, chunks) or _end_of_name(document, linked, final, chunks)
    return start, named or _end_after_cue(document, end, final, chunks)


def _is_one_of(document: Document, at: int) -> bool:
    """Whether "one" is the head of a phrase: "one of the authors, Ann Lee"."""
    return document.words[at : at + 2] in (("one", "of"), ("One", "of"))


def _head_before(document: Document, start: int, chunks: Sequence[Chunk], first: int) -> int | None:
    """The start of the noun to which a preposition attaches a phrase ("the owner of the mill")."""
    classes = document.classes
    if start - 1 <= first or classes[start - 1] not in OF_FOR_TO:
        return None
    before = next((c for c in chunks if c[1] == start - 1), None)
    return None if before is None or classes[before[0]] in PRONOUNS else before[0]


def _end_before_cue(document: Document, end: int, cue: int, chunks: Sequence[Chunk]) -> int:
    """The end of a phrase before its cue: what commas enclose, or prepositional phrases without a verb."""
    classes = document.classes
    if end >= cue or cue - end > LONGEST_PHRASE:
        return end
    linked = _end_of_links(document, end, cue, chunks)
    if (
        end < linked < cue
        and classes[linked] in COMMA
        and (enclosed := _end_of_enclosed(document, linked, cue)) > linked
    ):
        return enclosed
    if classes[end] in COMMA:
        return _end_of_enclosed(document, end, cue)
    between = classes[end:cue]
    only_names = between[0] in MENTION_LINKS and not any(c in MENTION_ENDS or c in COMMA for c in between)
    return cue if only_names else end


def _end_of_links(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of the prepositional phrases behind a chunk ("of the biggest fund")."""
    while document.classes[end] in MENTION_LINKS:
        following = next((c for c in chunks if c[0] == end + 1), None)
        if following is None or following[1] > last:
            break
        end = _behind_acronym(document, following[1], last)
    return end


def _behind_acronym(document: Document, end: int, last: int) -> int:
    """The end of a phrase with the acronym in brackets behind it: "of the Weir Trust (WT)"."""
    words = document.words
    bracketed = end + 3 <= last and words[end] == "(" and words[end + 2] == ")" and words[end + 1].isupper()
    return end + 3 if bracketed else end


def _end_of_enclosed(document: Document, comma: int, cue: int) -> int:
    """The end of what two commas enclose between a name and its verb; the first comma if that is not an apposition."""
    classes, rates = document.classes, document.rates
    stop = cue
    while stop > comma and classes[stop - 1] not in COMMA and rates[stop - 1] == 0 and cue - stop < LONGEST_ADVERBIAL:
        stop -= 1
    if comma + 2 >= stop or classes[stop - 1] not in COMMA:
        return comma
    inside = classes[comma + 1 : stop - 1]
    if inside[0] not in APPOSITION_STARTS and len(inside) < 2:
        return comma
    if len(inside) == 2 and inside[0] not in APPOSITION_STARTS and not all(c in NAME_WORDS for c in inside):
        return comma
    # A verb behind the closing comma is that of the main clause: "Lee, who paid, sold the hall, saying".
    closing = classes.index(_COMMA_CLASS, comma + 1)
    if any(c in FINITE_VERBS for c in classes[closing:stop]):
        return closing
    return stop + 1 if stop < cue and classes[stop] == CLOSE else stop - 1


def _end_of_name(document: Document, chunk: Chunk, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of a name of two words or more in apposition to a description ("its treasurer, Ann Lee"); else 0."""
    classes = document.classes
    start, end = chunk
    if end - start < 2 or end >= last or classes[end] not in COMMA or classes[end - 1] in NAME_WORDS:
        return 0
    name = next((c for c in chunks if c[0] == end + 1), None)
    if name is None or name[1] - name[0] < 2 or not ends_in_name(document, name):
        return 0
    if name[1] >= last:
        return name[1] if name[1] == last else 0
    return name[1] if classes[name[1]] in COMMA or classes[name[1]] in STOPS_AND_COLONS else 0


def _end_after_cue(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of a phrase behind its cue: prepositional phrases, then an apposition up to the next punctuation."""
    classes, rates = document.classes, document.rates
    while end + 1 < last and classes[end] in MENTION_LINKS:
        following = next((c for c in chunks if c[0] == end + 1), None)
        takes_complement = document.words[end - 1].lower() in word_lists()["complements"]
        adverbial = classes[end] in ADVERBIAL_LINKS and not takes_complement
        if following is None or following[1] > last or adverbial:
            break
        end = following[1]
        if end - following[0] == 1 and document.classes[end - 1] in DEFINITE_DETERMINERS:
            end = next((c[1] for c in chunks if c[0] == end and c[1] <= last), end)  # "one of that report's authors"
    if end + 1 < last and classes[end] in COMMA and _is_apposition(document, end + 1, last):
        stop = end + 2
        while (
            stop < last
            and (classes[stop] not in STOPS_AND_COLONS or _is_abbreviation(document, stop, last))
            and classes[stop] not in PAIRED_MARKS
            and classes[stop] not in COMMA
        ):
            stop += 1
        if not any(rates[i] > COMMONEST_CUE_RATE for i in range(end + 1, stop)):
            return stop
    return end


def _is_apposition(document: Document, first: int, last: int) -> bool:
    """Whether an apposition begins at a token: with an article, or with an office ("managing director of")."""
    classes = document.classes
    if classes[first] in APPOSITION_STARTS:
        return True
    for i in range(first, min(first + LONGEST_OFFICE, last - 1)):
        if classes[i] in OFFICE_NOUNS_AND_CAPITALS or document.words[i].lower() in word_lists()["other_offices"]:
            return classes[i + 1] in MENTION_LINKS or classes[i + 1] in COMMA or classes[i + 1] in STOPS_AND_COLONS
        if classes[i] not in OFFICE_NAME_WORDS or document.rates[i] > COMMONEST_CUE_RATE:
            return False
    return False


def _is_abbreviation(document: Document, stop: int, last: int) -> bool:
    """Whether a full stop inside a sentence belongs to an abbreviation ("who works with Mr. Lee")."""
    return document.words[stop] == "." and stop + 1 < last and document.classes[stop + 1] in NAME_WORDS
