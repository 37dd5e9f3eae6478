"""Acronyms in brackets behind the names that they are short for: "National Union of Teachers (NUT)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import OPENING_BRACKET
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS


def acronyms(document: Document, names: Iterable[Chunk]) -> Iterator[tuple[str, Chunk]]:
    """The acronyms behind names whose words begin with their letters, each with its name.

    Words in small letters may be left out ("of"), but not others.
    """
    classes, words = document.classes, document.words
    if not any(c in classes for c in OPENING_BRACKET):
        return
    for start, end in names:
        if end - start > 1 and end + 2 < len(words) and classes[end] in OPENING_BRACKET and classes[end + 1] == CAPS:
            letters = "".join(word[0] for word in words[start:end] if word[0].isalnum())
            capitals = "".join(letter for letter in letters if letter.isupper())
            if words[end + 2] == ")" and words[end + 1] in (letters.upper(), capitals):
                yield words[end + 1], (start, end)
