"""Hard constraints of linking: options that a quotation may not choose, regardless of the scores."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from newsparse_quotes.attribution.link_context import LinkContext
from newsparse_quotes.attribution.named_things import names_a_thing
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    ARTICLES,
    COLON,
    COMMA,
    COMMAS_AND_DASHES,
    COORDINATORS,
    PERSON_NAME_WORDS,
    REPORTER,
    SENTENCE_STOPS,
    SUBJECT_PRONOUNS,
)
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import CLOSE, ING, OPEN, numbers
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

CERTAIN_RATE = 12
"""Minimum rate of a verb of speech directly before the comma of a quotation."""

FEWEST_AFTER_COLON = 3
"""Minimum tokens of a quoted sentence after a colon."""

SIDE_BY_SIDE = 2
"""Number of quotations of a paragraph in which two quotations side by side are a question and an answer."""

LINKS_OF_CONTENT = COORDINATORS | COLON | numbers("that to as of")
"""Classes of words between two quotations that link the second one to another verb: "he said, calling it a “mess”"."""

BESIDE_ENDS = SENTENCE_STOPS | COMMA

WITH_CUE = frozenset({BEFORE, AFTER, SENTENCE_BEFORE, SENTENCE_AFTER})
"""The options in which the quotation has its own cue."""

OPTIONS = WITH_CUE | {JOIN, NEXT, PART, NONE}


def continues_the_sentence(context: LinkContext) -> bool:
    """The quotation continues the preceding words: it starts in lower case and follows a word that is not a cue."""
    if not context.inside or follows_the_opening_article(context):
        return False
    document, before = context.document, context.quotation.left - 1
    starts_small = document.words[context.quotation.start][:1].islower()
    return starts_small and document.words[before][:1].isalpha() and not document.rates[before]


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
    """The quotation fills its paragraph, and is not the answer to a question of the reporter."""
    return context.fills and not answers_the_reporter(context)


def answers_the_reporter(context: LinkContext) -> bool:
    """The quotation fills its paragraph, and the one before it is a question without quotation marks.

    It is an answer in an interview, and does not go on with the words of another person in an earlier paragraph.
    """
    document, q = context.document, context.quotation
    at = document.paragraph_at(q.left)
    if not at or not context.fills or document.words[document.paragraphs[at - 1][1] - 1] != "?":
        return False
    return not document.quotations_in(*document.paragraphs[at - 1])


def ends_with_its_paragraph(context: LinkContext) -> bool:
    """The quotation fills its paragraph, and the next paragraph does not begin with a quotation."""
    return context.fills and not context.followed


def continues_in_the_next_paragraph(context: LinkContext) -> bool:
    """The quotation fills its paragraph, is not closed or ends in a comma, and the next paragraph begins with one.

    It does not if the paragraph before it ends in a colon and so has its cue.
    """
    q, document = context.quotation, context.document
    at = document.paragraph_at(q.left)
    if at and document.classes[document.paragraphs[at - 1][1] - 1] in COLON:
        return False
    return context.fills and context.followed and (q.open or context.document.classes[q.end - 1] in COMMAS_AND_DASHES)


def has_a_speech_tag(context: LinkContext) -> bool:
    """A subject and its verb follow the quotation directly: “The kiln is cold,” mill boss Ann Lee wrote."""
    return context.quotation.left in context.document.tagged


def continues_another(context: LinkContext) -> bool:
    """The quotation goes on where the tag of another one interrupted it: “That,” Ann Lee says, pointing, “is a leak.”

    It starts in lower case behind a comma or the subject of the tag, in the sentence of the other one. Between them is
    one verb of speech, and no word that links the quotation to another verb.
    """
    document, q, other = context.document, context.quotation, context.preceding
    if other is None or context.before != AFTER or not document.words[q.start][:1].islower():
        return False
    if document.sentence_of(q.left) != document.sentence_of(other.right):
        return False
    classes, between = document.classes, range(other.right, q.left)
    if classes[q.left - 1] not in COMMAS_AND_DASHES and classes[q.left - 1] not in PERSON_NAME_WORDS:
        return False
    if any(classes[i] in LINKS_OF_CONTENT for i in between):
        return False
    return sum(document.rates[i] > LIKELY_RATE and classes[i] != ING for i in between) == 1


def follows_a_colon(context: LinkContext) -> bool:
    """The quotation is a sentence directly after a colon: "The coach was in no doubt: “We were robbed.”"."""
    document, q = context.document, context.quotation
    if not context.inside or q.end - q.start < FEWEST_AFTER_COLON or document.classes[q.left - 1] not in COLON:
        return False
    return document.classes[q.end - 1] in SENTENCE_STOPS and not is_title(document.words[q.start : q.end])


def is_announced(context: LinkContext) -> bool:
    """The quotation is a sentence behind a colon, and the last verb before it is one of speech: "he asked: “Who?”"."""
    if not follows_a_colon(context):
        return False
    document, q = context.document, context.quotation
    verb = document.finite.rfind(1, document.sentence_of(q.left)[0], q.left)
    return verb >= 0 and document.rates[verb] >= CERTAIN_RATE


def follows_as_a_person_says(context: LinkContext) -> bool:
    """The quotation follows "as", a verb of speech and a comma: "As she used to say, “plans come to nothing”."""
    document, q = context.document, context.quotation
    before = q.left - 2
    if not context.inside or q.end - q.start < FEWEST_AFTER_COLON or document.classes[q.left - 1] not in COMMA:
        return False
    first, _ = document.sentence_of(q.left)
    return before > first and document.words[first] == "As" and document.rates[before] >= CERTAIN_RATE


def follows_its_tag(context: LinkContext) -> bool:
    """The quotation stands between two tags: the clerk said that he said, “I'll stop them,” the court reported.

    A subject, a verb of speech and a comma are directly before it. Who reports that sentence does not say its words.
    """
    document, q = context.document, context.quotation
    if not context.inside or q.end - q.start < FEWEST_AFTER_COLON or document.classes[q.left - 1] not in COMMA:
        return False
    if document.classes[q.end - 1] not in COMMA:
        return False
    verb, (first, _) = q.left - 2, document.sentence_of(q.left)
    if verb <= first or document.rates[verb] < CERTAIN_RATE or not document.finite[verb]:
        return False
    return document.classes[verb - 1] in SUBJECT_PRONOUNS and document.words[q.start][:1].isupper()


def is_beside_another(context: LinkContext) -> bool:
    """The quotation is a sentence beside the only other one of its paragraph: "Who?" "Me," he said.

    In longer paragraphs, quotations are side by side if the breaks between paragraphs are lost.
    """
    document, q = context.document, context.quotation
    if q.open or document.words[q.start][:1].islower() or document.classes[q.end - 1] not in BESIDE_ENDS:
        return False
    classes = document.classes
    first, last = document.paragraph_of(q.left)
    if not ((q.right < last and classes[q.right] == OPEN) or (q.left > first and classes[q.left - 1] == CLOSE)):
        return False
    outer = (other for other in document.quotations_in(first, last) if not other.depth)
    return len(list(islice(outer, SIDE_BY_SIDE + 1))) == SIDE_BY_SIDE


def answers_another(context: LinkContext) -> bool:
    """The quotation is a sentence directly after another quotation of the paragraph."""
    q = context.quotation
    return context.inside and context.document.classes[q.left - 1] == CLOSE and is_beside_another(context)


def replies_to_the_reporter(context: LinkContext) -> bool:
    """The quotation is a sentence, and "I" or "we" is the subject of the last cue before it: "I ask him. “Never.”"."""
    document, q = context.document, context.quotation
    first, _ = document.sentence_of(q.left)
    if first != q.left or q.left == document.paragraph_of(q.left)[0]:
        return False
    start = document.sentence_of(q.left - 1)[0]
    cue = next((i for i in range(q.left - 1, start, -1) if document.rates[i]), start)
    return document.classes[cue - 1] in REPORTER and cue > start


def was_joined(context: LinkContext) -> bool:
    """The previous quotation joined this one."""
    return context.before == NEXT


def follows_a_report(context: LinkContext) -> bool:
    """Sentences of the reporter precede the quotation in its paragraph, and they name a person who may be its speaker.

    “We ran out by nine,” Lee said. / Bo Marsh took the job in May. “I need the money.”
    """
    return _is_after_report(context.document, context.quotation)


def precedes_a_report(context: LinkContext) -> bool:
    """The next quotation is in another paragraph, in which sentences of the reporter precede it."""
    following, document = context.following, context.document
    if following is None or following.left < document.paragraph_of(context.quotation.left)[1]:
        return False
    return _is_after_report(document, following)


def _is_after_report(document: Document, q: Quotation) -> bool:
    first, _ = document.paragraph_of(q.left)
    if q.left == first or document.quotations_in(first, q.left) or document.sentence_of(q.left)[0] != q.left:
        return False
    return any(c in PERSON_NAME_WORDS for c in document.classes[first : q.left])


CONSTRAINTS: tuple[tuple[Callable[[LinkContext], bool], frozenset[int]], ...] = (
    (continues_the_sentence, WITH_CUE | {NONE}),
    (fills_its_paragraph, frozenset({PART, NONE})),
    (ends_with_its_paragraph, frozenset({NEXT})),
    (continues_in_the_next_paragraph, OPTIONS - {NEXT}),
    (follows_the_opening_article, frozenset({PART, NONE})),
    (names_a_thing, OPTIONS - {PART, NONE}),
    (has_a_speech_tag, frozenset({PART, NONE})),
    (continues_another, OPTIONS - {JOIN}),
    (follows_a_colon, frozenset({NONE})),
    (is_announced, frozenset({PART, AFTER})),
    (follows_as_a_person_says, frozenset({PART, NONE})),
    (follows_its_tag, OPTIONS - {BEFORE}),
    (is_beside_another, frozenset({PART})),
    (answers_another, frozenset({NONE})),
    (follows_a_report, frozenset({JOIN})),
    (answers_the_reporter, frozenset({JOIN})),
    (precedes_a_report, frozenset({NEXT})),
    (replies_to_the_reporter, frozenset({SENTENCE_BEFORE})),
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
