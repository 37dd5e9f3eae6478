"""The head of a source: the whole phrase of its noun, and the name to which it is an apposition."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    ARTICLES,
    CHUNK_BOUNDS,
    COMMA,
    LINKS,
    MENTION_LINKS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    TIMES,
    UTTERANCES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ADVERB, cluster_of
from newsparse_quotes.document.word_lists import endings, word_lists

LONGEST_BRACKET = 8
"""The most tokens of a bracket behind the name of a company, with the brackets: "(NYSE: WEIR; LSE: WR)"."""


def whole_source(document: Document, source: Chunk | None, cue: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """The whole phrase of the best candidate for a source.

    Args:
        document: the text.
        source: the best candidate, a noun chunk; ``None`` if it is that there is no source.
        cue: the token index of the cue.
        chunks: the noun chunks of its sentence.
    """
    return None if source is None else _named_before(document, _with_head(document, source, cue, chunks), cue, chunks)


def _with_head(document: Document, source: Chunk, cue: int, chunks: Sequence[Chunk]) -> Chunk:
    """A source before its cue, extended by its head noun and by coordinated nouns.

    A chunk after a preposition is not a subject: in "sources close to the board said" the nearest chunk is "the board",
    and the source is "sources close to the board". In "Ann Lee and Bo Marsh said" the source is both names. After a cue
    the noun beside it is the head: "the nurse" of "said the nurse from Marlow".
    """
    start, end = source
    at = bisect_left(chunks, source)
    classes = document.classes
    if start > cue:
        noun_start, noun_end = chunks[at - 1] if at else (0, 0)
        attached = noun_end == start - 1 and classes[noun_end] in MENTION_LINKS
        beside = noun_start == cue + 1 and classes[noun_end - 1] not in UTTERANCES
        return (noun_start, end) if attached and beside else source
    while at > 0 and chunks[at - 1][1] == start - 1:
        before = chunks[at - 1][0]
        joined = classes[start - 1] in AND and (not before or classes[before - 1] in CHUNK_BOUNDS)
        if classes[start - 1] not in LINKS and not joined:
            break
        at, start = at - 1, before
    return start, end


def in_apposition(document: Document, source: Chunk | None, chunks: Sequence[Chunk]) -> Chunk | None:
    """The name to which a source is an apposition, otherwise the source.

    "Ann Lee" in "Commenting on the sale, Ann Lee, director of the mill:". A name at the start of a line is found by the
    resolver of speakers ``line_head``.
    """
    if source is None or source not in chunks:
        return source
    classes, at = document.classes, chunks.index(source)
    while at > 0 and chunks[at - 1][1] == chunks[at][0] - 1:
        start, end = chunks[at - 1]
        if classes[end] in COMMA:
            is_name = end - start > 1 and all(c in PERSON_NAME_WORDS for c in classes[start:end])
            is_office = classes[chunks[at][1] - 1] in OFFICE_NOUNS
            inside_line = start > document.paragraph_of(start)[0]
            return (start, end) if is_name and is_office and inside_line else source
        if classes[end] not in LINKS:
            break
        at -= 1
    return source


def _named_before(document: Document, source: Chunk, cue: int, chunks: Sequence[Chunk]) -> Chunk:
    """The name that begins the sentence, if a source before its cue is an apposition to it; otherwise the source.

    "Weir Kettles (NYSE: WEIR), a leader in kettles, today announced": the subject is the name. A comma ends the
    apposition, and only times and adverbs are between it and the cue.
    """
    if source[0] >= cue:
        return source
    classes, words = document.classes, document.words
    first, start = document.sentence_of(cue)[0], source[0]
    comma = cue - 1
    while comma > start and (classes[comma] in TIMES or classes[comma] == ADVERB):
        comma -= 1
    if not chunks or chunks[0][0] != first or classes[comma] not in COMMA:
        return source
    name = chunks[0]
    if name[1] >= start or not all(words[i][:1].isupper() for i in range(*name)) or _is_adverbial(document, name):
        return source
    at, bracket = _behind_name(document, name[1], comma)
    in_bracket = bracket[0] < start < bracket[1]
    described = words[source[1] - 1].islower()  # "Separately, the Weir Board, a group, said" begins with an adverb
    apposition = start == at and described and classes[start] in ARTICLES and classes[start - 1] in COMMA
    return name if in_bracket or apposition else source


def _is_adverbial(document: Document, name: Chunk) -> bool:
    """Whether one word is a participle or an adverb with the capital of a sentence: "Reacting, a trader said"."""
    word = document.words[name[0]].lower()
    return name[1] - name[0] == 1 and word.endswith(endings("not_given_name_endings")) and cluster_of(word) > 0


def _behind_name(document: Document, at: int, last: int) -> tuple[int, Chunk]:
    """The token behind a legal form and a bracket after a name, and the bracket: ", Inc. (NYSE: WEIR),"."""
    bracket = (last, last)
    while at < last:
        word = document.words[at]
        if word == "(":
            right = next((i for i in range(at, min(last, at + LONGEST_BRACKET)) if document.words[i] == ")"), at)
            if right == at:
                break
            bracket, at = (at, right), right
        elif word not in {",", "."} and word.lower() not in word_lists()["firms"]:
            break
        at += 1
    return at, bracket
