"""Names in a headline of which the first word is not a given name: "Lawmaker Brisk quits"."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import SENTENCE_STOPS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.layout.headlines import LONGEST_HEADLINE
from newsparse_quotes.speakers.names.names import family_name
from newsparse_quotes.speakers.names.other_names import SingleWords
from newsparse_quotes.speakers.names.short_forms import KnownNames


def shorten_headline(
    document: Document, names: list[Chunk], full: KnownNames, given: Callable[[Chunk], str], single: SingleWords
) -> None:
    """Reduce a name of the headline to its family name if its first word is not a given name.

    In "Lawmaker Brisk quits" it is not: only the headline prints the two words together, and the story has another
    entity with that family name. A first word that the story prints alone and that is not a place is a given name.

    Args:
        document: the analysed text.
        names: its names, which are changed.
        full: the longest form of each name; the names that are reduced are removed.
        given: a function from a name to its first word.
        single: the names of one word.
    """
    paragraphs = document.paragraphs
    last = document.classes[paragraphs[0][1] - 1] if paragraphs else CLOSE
    if len(paragraphs) < 2 or last in SENTENCE_STOPS or last == CLOSE or paragraphs[0][1] > LONGEST_HEADLINE:
        return
    places = default_lexicon().places
    for number, (start, end) in enumerate(names):
        if start >= paragraphs[0][1]:
            break
        known = full.get(family_name(document, (start, end)), {})
        if end - start == 1 or len(known) != 2:
            continue
        first = given((start, end))
        alone = first in single.printed and first not in single.places and not places.is_region(first)
        if not alone and all(given(name) != first for name in names[number + 1 :] if name[1] - name[0] > 1):
            known.pop(first, None)
            names[number] = (end - 1, end)
