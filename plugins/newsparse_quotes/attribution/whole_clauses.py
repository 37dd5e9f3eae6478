"""Where a reported clause can't end: before its main verb.

A reported clause has a main verb. A comma before it opens an insertion or closes an adverbial: "said the mill, which
had burned twice, was sold", "said that if the dam fails, the valley is lost".
"""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, CONTENT_OPENERS, COORDINATORS, SUBORDINATORS, THAT
from newsparse_quotes.document.token_classes import ADVERB, numbers
from newsparse_quotes.document.word_lists import word_lists

ADVERBIAL_OPENERS = SUBORDINATORS - CONTENT_OPENERS | numbers("if with despite")
"""Classes of the words that open an adverbial before a main clause."""

LONGEST_INSERTION = 40
"""Maximum tokens of an insertion between a subject and its verb."""


def least_end(document: Document, cue: int, start: int, limit: int) -> int:
    """The token behind the first verb of a content, or behind its main verb if a comma interrupts it; 0 if it has none.

    Args:
        document: the text.
        cue: the token index of the cue.
        start: the first token of the content.
        limit: the last possible end of the content.
    """
    classes = document.classes
    first = start + (classes[start] in THAT)
    if first == start and document.words[cue] not in word_lists()["verbs_of_clauses"]:
        return 0
    comma = _comma(document, first, limit)
    if classes[first] in ADVERBIAL_OPENERS:
        verb = document.finite.find(1, comma, limit)
        return verb + 1 if comma < limit and verb > 0 else 0
    if (verb := document.finite.find(1, first, comma)) >= 0:
        is_other = document.rates[verb] > 0 or classes[verb - 1] in COORDINATORS  # "said the mill burns and added that"
        return 0 if is_other else verb + 1
    behind = _comma(document, comma + 1, min(limit, comma + LONGEST_INSERTION))
    behind += 1 + (classes[behind + 1] == ADVERB)
    return behind + 1 if behind < limit and document.finite[behind] else 0


def _comma(document: Document, first: int, last: int) -> int:
    """The first comma in a range of tokens; its end if there is none."""
    return next((i for i in range(first, last) if document.classes[i] in COMMA), last)
