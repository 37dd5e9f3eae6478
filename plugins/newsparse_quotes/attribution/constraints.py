"""Hard constraints of linking: options that a quotation may not choose, regardless of the scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, COMMAS_AND_DASHES, PERSON_NAME_WORDS, SENTENCE_STOPS
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import CLOSE, OPEN, numbers
from newsparse_quotes.features.linking import (
    AFTER,
    BEFORE,
    JOIN,
    LIKELY_RATE,
    NEXT,
    NONE,
    PART,
    SENTENCE_AFTER,
    SENTENCE_BEFORE,
)

FEWEST_TOKENS = 5
"""Minimum tokens of a quotation that is a quote because it fills its paragraph."""

ARTICLES = numbers("the a an")
SIDE_BY_SIDE = 2
"""Number of quotations of a paragraph in which two quotations side by side are a question and an answer."""

BESIDE_ENDS = SENTENCE_STOPS | COMMA

WITH_CUE = frozenset({BEFORE, AFTER, SENTENCE_BEFORE, SENTENCE_AFTER})
"""The options in which the quotation has its own cue."""

OPTIONS = WITH_CUE | {JOIN, NEXT, PART, NONE}


class LinkContext(NamedTuple):
    """The context in which a quotation chooses an option.

    Attributes:
        document: the text.
        quotation: the quotation.
        before: the option that the previous quotation chose.
        inside: whether a word of its paragraph precedes it.
        fills: whether it has at least ``FEWEST_TOKENS`` tokens and fills its paragraph.
        followed: whether the next paragraph begins with the next quotation.
    """

    document: Document
    quotation: Quotation
    before: int
    inside: bool
    fills: bool
    followed: bool

    @classmethod
    def of(cls, document: Document, quotations: Sequence[Quotation], number: int, before: int) -> LinkContext:
        """The context of a quotation, by its number."""
        q, paragraphs, following = quotations[number], document.paragraphs, number + 1
        at = document.paragraph_at(q.left)
        first, last = paragraphs[at]
        fills = q.left == first and q.right >= last and q.end - q.start >= FEWEST_TOKENS
        has_next = following < len(quotations) and at + 1 < len(paragraphs)
        followed = has_next and quotations[following].left == paragraphs[at + 1][0]
        return cls(document, q, before, q.left > first, fills, followed)


def continues_the_sentence(context: LinkContext) -> bool:
    """The quotation continues the preceding words: it starts in lower case and follows a word that is not a cue."""
    if not context.inside or follows_the_opening_article(context):
        return False
    document, before = context.document, context.quotation.left - 1
    starts_small = document.words[context.quotation.start][0].islower()
    return starts_small and document.words[before][0].isalpha() and not document.rates[before]


def follows_the_opening_article(context: LinkContext) -> bool:
    """The quotation follows the article that opens its sentence and goes on after its cue.

    An example is: The “mill is shut,” he said, “and the school too.”
    """
    if not context.inside:
        return False
    document, q = context.document, context.quotation
    first, last = document.sentence_of(q.left)
    if document.classes[q.left - 1] not in ARTICLES or first != q.left - 1 or document.classes[q.end - 1] not in COMMA:
        return False
    rest = document.quotations_in(q.right, last)
    if not rest or document.classes[rest[0].left - 1] not in COMMA:
        return False
    return any(document.rates[i] > LIKELY_RATE for i in range(q.right, rest[0].left))


def fills_its_paragraph(context: LinkContext) -> bool:
    """The quotation fills its paragraph."""
    return context.fills


def ends_with_its_paragraph(context: LinkContext) -> bool:
    """The quotation fills its paragraph, and the next paragraph does not begin with a quotation."""
    return context.fills and not context.followed


def continues_in_the_next_paragraph(context: LinkContext) -> bool:
    """The quotation fills its paragraph, is not closed or ends in a comma, and the next paragraph begins with one."""
    q = context.quotation
    return context.fills and context.followed and (q.open or context.document.classes[q.end - 1] in COMMAS_AND_DASHES)


def is_beside_another(context: LinkContext) -> bool:
    """The quotation is a sentence beside the only other one of its paragraph: "Who?" "Me," he said.

    In longer paragraphs, quotations are side by side if the breaks between paragraphs are lost.
    """
    document, q = context.document, context.quotation
    if q.open or document.words[q.start][:1].islower() or document.classes[q.end - 1] not in BESIDE_ENDS:
        return False
    classes = document.classes
    first, last = document.paragraph_of(q.left)
    if sum(other.depth == 0 for other in document.quotations_in(first, last)) != SIDE_BY_SIDE:
        return False
    return (q.right < last and classes[q.right] == OPEN) or (q.left > first and classes[q.left - 1] == CLOSE)


def answers_another(context: LinkContext) -> bool:
    """The quotation is a sentence directly after another quotation of the paragraph."""
    q = context.quotation
    return context.inside and context.document.classes[q.left - 1] == CLOSE and is_beside_another(context)


def was_joined(context: LinkContext) -> bool:
    """The previous quotation joined this one."""
    return context.before == NEXT


def follows_a_report(context: LinkContext) -> bool:
    """Sentences of the reporter precede the quotation in its paragraph and name somebody, who may be its speaker.

    “We ran out by nine,” Lee said. / Bo Marsh took the job in May. “I need the money.”
    """
    document, q = context.document, context.quotation
    first, _ = document.paragraph_of(q.left)
    if not context.inside or document.quotations_in(first, q.left) or document.sentence_of(q.left)[0] != q.left:
        return False
    return any(c in PERSON_NAME_WORDS for c in document.classes[first : q.left])


CONSTRAINTS: tuple[tuple[Callable[[LinkContext], bool], frozenset[int]], ...] = (
    (continues_the_sentence, WITH_CUE | {NONE}),
    (fills_its_paragraph, frozenset({PART, NONE})),
    (ends_with_its_paragraph, frozenset({NEXT})),
    (continues_in_the_next_paragraph, OPTIONS - {NEXT}),
    (follows_the_opening_article, frozenset({PART, NONE})),
    (is_beside_another, frozenset({PART})),
    (answers_another, frozenset({NONE})),
    (follows_a_report, frozenset({JOIN})),
    (was_joined, frozenset({JOIN})),
)
"""The constraints, each with the options that it forbids if it applies."""

_NOTHING: frozenset[int] = frozenset()


def forbidden(context: LinkContext) -> frozenset[int]:
    """The options that the constraints forbid."""
    found = _NOTHING
    for applies, options in CONSTRAINTS:
        if applies(context):
            found |= options
    return found
