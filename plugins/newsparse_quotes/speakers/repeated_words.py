"""Quotations without a source whose words the text prints a second time, with their speaker.

Pages lift words out of the story: into the headline, a heading or a box between the paragraphs. Whoever says the words
in the story says them there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document

RULE = "repeated_words"
"""The rule of a speaker who says the same words in another place."""

FEWEST_WORDS = 5
"""Words that two quotations must share. Shorter ones may be common phrases."""

MOST_WORDS = 60
"""Words that are compared, so that the time does not grow with the length of a quotation."""

MOST_ALIKE = 4
"""Quotations with the same first words that are kept, so that the time does not grow with their number."""


def with_repeated_words(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; those without a source get the speaker of the attribution that contains their words.

    A speaker whose words are in quotation marks only is looked up. If two speakers say the words, there is none.
    """
    wanted: dict[tuple[str, ...], list[int]] = {}
    spoken: dict[int, tuple[str, ...]] = {}
    for n, one in enumerate(found):
        if one.source is None and len(one.pieces) == 1 and _is_quoted(document, one.pieces[0]):
            words = tuple(_words(document, one.pieces[0]))[:MOST_WORDS]
            alike = wanted.setdefault(words[:FEWEST_WORDS], [])
            if len(words) >= FEWEST_WORDS and len(alike) < MOST_ALIKE:
                spoken[n] = words
                alike.append(n)
    if not spoken:
        return list(found)
    speakers: dict[int, set[int]] = {}
    for number, one in enumerate(found):
        if one.speaker is None or one.speaker.name is None:
            continue
        for piece in one.pieces:
            if not _is_quoted(document, piece):
                continue
            words = tuple(_words(document, piece))
            for i in range(len(words) - FEWEST_WORDS + 1):
                for n in wanted.get(words[i : i + FEWEST_WORDS], ()):
                    if words[i : i + len(spoken[n])] == spoken[n]:
                        speakers.setdefault(n, set()).add(number)
    resolved = list(found)
    for n, numbers in speakers.items():
        says = [found[number] for number in sorted(numbers)]
        if len({one.speaker.name for one in says if one.speaker is not None}) == 1:
            speaker = says[0].speaker
            assert speaker is not None
            resolved[n] = found[n]._replace(source=says[0].source, speaker=speaker._replace(rule=RULE))
    return resolved


def _is_quoted(document: Document, piece: Piece) -> bool:
    return bool(document.quotations_at(piece[0])) or any(document.quotations_in(*piece))


def _words(document: Document, piece: Piece) -> Iterator[str]:
    """The words of a piece in small letters, without marks."""
    return (word.lower() for word in document.words[slice(*piece)] if word[0].isalnum())
