"""The attributions of a text by sentence, and which of them a quotation without a cue continues."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import NAME_WORDS, PREPOSITIONS, SPEAKER_NAMES, SUBJECT_PRONOUNS
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import CAPS, ED

_MAY_SPEAK = SUBJECT_PRONOUNS | NAME_WORDS - {CAPS}


class Neighbours:
    """The attributions of a text by sentence."""

    def __init__(self, document: Document, found: Sequence[Attribution]) -> None:
        self._document = document
        self._found = found
        self._in: dict[int, list[int]] = {}
        for n, one in enumerate(found):
            inside = {document.sentence_at(first) for first, _ in one.pieces}
            if one.cue >= 0:
                inside.add(document.sentence_at(one.cue))
            for number in inside:
                self._in.setdefault(number, []).append(n)

    def of(self, q: Quotation) -> int | None:
        """The index of the attribution that a quotation continues: in its sentence, or at the end of the one before.

        ``None`` if there is none, or if several people speak there.
        """
        document = self._document
        number = document.sentence_at(q.left)
        here = self._in.get(number, ())
        if not here:
            if not number or self._other_speaks(number, q):
                return None
            here = self._in.get(number - 1, ())
        if len({self._found[n].source for n in here}) > 1:
            here = [n for n in here if self._found[n].direct]
        if not here or len({self._found[n].source for n in here}) > 1:
            return None
        return here[-1]

    def _other_speaks(self, number: int, q: Quotation) -> bool:
        """Whether another person than in the sentence before may speak in the sentence of a quotation.

        People who are objects do not speak: "So it draws people, and “these are the ones who pay”". A quotation that
        opens its paragraph goes on where only words without a verb follow it: “It may be good for the heart” of a man.
        """
        document, (first, last) = self._document, self._document.sentences[number]
        before = document.sentences[number - 1]
        if document.paragraph_at(before[0]) == document.paragraph_at(q.left):
            verb = document.finite.find(1, first, q.left)
            subject = range(first, q.left if verb < 0 else verb)
            roles = any(document.classes[i] in SPEAKER_NAMES for i in subject)
            return roles or any(document.classes[i] in NAME_WORDS for i in range(first, q.left))
        opens = q.left == first == document.paragraph_of(first)[0] and last == document.paragraph_of(first)[1]
        rest = range(q.right, last)
        participle = document.classes[q.right] == ED and document.classes[q.right + 1] in PREPOSITIONS
        if not opens or q.right == last or document.finite.count(1, q.right + participle, last):
            return True
        return any(document.classes[i] in _MAY_SPEAK or document.rates[i] for i in rest)
