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
    wanted = _words_without_source(document, found)
    resolved = list(found)
    for n, numbers in _who_says(document, found, wanted).items():
        says = [found[number] for number in sorted(numbers)]
        if len({one.speaker.name for one in says if one.speaker is not None}) == 1:
            speaker = says[0].speaker
            assert speaker is not None
            resolved[n] = found[n]._replace(source=says[0].source, speaker=speaker._replace(rule=RULE))
    return resolved


_Wanted = dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]
"""By the first words of quotations without a source: the number and the words of each."""


def _words_without_source(document: Document, found: Sequence[Attribution]) -> _Wanted:
    """The words of the quotations without a source."""
    wanted: _Wanted = {}
    for n, one in enumerate(found):
        if one.source is not None or len(one.pieces) != 1 or not _is_quoted(document, one.pieces[0]):
            continue
        words = tuple(_words(document, one.pieces[0]))[:MOST_WORDS]
        if len(words) >= FEWEST_WORDS:
            alike = wanted.setdefault(words[:FEWEST_WORDS], [])
            if len(alike) < MOST_ALIKE:
                alike.append((n, words))
    return wanted


def _who_says(document: Document, found: Sequence[Attribution], wanted: _Wanted) -> dict[int, set[int]]:
    """The numbers of the attributions with a named speaker that contain the words of each quotation."""
    saying: dict[int, set[int]] = {}
    named = (number for number, one in enumerate(found) if one.speaker is not None and one.speaker.name is not None)
    for number in named if wanted else ():
        for piece in found[number].pieces:
            words = tuple(_words(document, piece)) if _is_quoted(document, piece) else ()
            for i in range(len(words) - FEWEST_WORDS + 1):
                for n, own in wanted.get(words[i : i + FEWEST_WORDS], ()):
                    if words[i : i + len(own)] == own:
                        saying.setdefault(n, set()).add(number)
    return saying


def _is_quoted(document: Document, piece: Piece) -> bool:
    return bool(document.quotations_at(piece[0])) or any(document.quotations_in(*piece))


def _words(document: Document, piece: Piece) -> Iterator[str]:
    """The words of a piece in small letters, without marks."""
    return (word.lower() for word in document.words[slice(*piece)] if word[:1].isalnum())
