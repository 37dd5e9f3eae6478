"""Boundaries: the tokens at which the content of a cue may begin or end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.linear import Candidates
from newsparse_quotes.attribution.whole_clauses import least_end
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS_AND_WHICH,
    BEFORE_CONTENT,
    CHUNK_STARTERS,
    CIRCUMSTANCES,
    CLAUSE_STOPS,
    CLOSING_PUNCTUATION,
    COMMA,
    CONTENT_STARTS,
    COORDINATORS,
    TIMES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ING, OPEN, one_of
from newsparse_quotes.document.token_flags import CLOSING, MAY_END, STOP
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.end import END_REACH, Content
from newsparse_quotes.features.start import (
    AFTER_CONJUNCTION,
    AFTER_FIRST_COMMA,
    AFTER_LAST_COMMA,
    AT_SENTENCE_START,
    START_REACH,
    StartsAfter,
    StartsBefore,
)

MOST_ENDS = 24
"""The maximum number of possible ends of one content."""

_SEPARATOR = re.compile(one_of(CLAUSE_STOPS, COORDINATORS))

_MAY_END, _STOP, _CLOSE = (re.escape(bytes([kind])) for kind in (MAY_END, STOP, CLOSING))
_END = re.compile(b"%b|%b(?!%b)|(?<=%b)[^%b%b]" % (_MAY_END, _STOP, _CLOSE, _CLOSE, _STOP, _CLOSE))
"""Tokens before which a content may end, as a pattern over ``Document.ends``."""

LONGEST_TIME = 4
"""Maximum tokens of a time such as "earlier this month"."""


REACH_BACK = 60
"""Maximum tokens between a clause and a comma at which the content before it may begin."""


class Start(NamedTuple):
    """A token at which the content may begin. ``end`` is the end of a content that precedes the cue, otherwise 0."""

    at: int
    end: int


def offer_starts(
    candidates: Candidates, document: Document, cue: int, first: int, last: int, source: Chunk | None
) -> None:
    """Offer the tokens at which the content of a cue may begin (``Start``), with their features.

    The order is: directly after the cue, before its clause, further after the cue.
    """
    classes = document.classes
    low, high = source if source is not None else (-1, -1)
    stop = min(cue + 1 + START_REACH, last)
    if _follows_its_content(document, cue, first, last, source):
        _offer_starts_before(candidates, document, cue, first, last, source)
        return
    after = StartsAfter(document, cue, last, source)
    when = _time_end(document, max(cue + 1, high if low == cue + 1 else 0), last)
    beside = cue + 1 < stop and not low <= cue + 1 < high and classes[cue + 1] not in CLOSING_PUNCTUATION and not when
    if beside and candidates.offer(Start(cue + 1, 0), after.features(cue + 1)):
        return
    if _offer_starts_before(candidates, document, cue, first, last, source):
        return
    for p in range(max(cue + 2, when), stop):
        c, b = classes[p], classes[p - 1]
        if low <= p < high or c in CLOSING_PUNCTUATION:
            continue
        may_start = c in CONTENT_STARTS or b in BEFORE_CONTENT or p == high or (p == cue + 2 and b in CHUNK_STARTERS)
        if may_start and candidates.offer(Start(p, 0), after.features(p)):
            return


def _follows_its_content(document: Document, cue: int, first: int, last: int, source: Chunk | None) -> bool:
    """Whether a clause is parted by commas from the content before it, and what the speaker does follows it.

    "The roof will hold, Ann Lee said, tapping the beam", "... Ann Lee said while visiting the mill"
    """
    if source is None or source[1] != cue:
        return False
    classes, begin = document.classes, source[0]
    if begin - 1 <= first or classes[begin - 1] not in COMMA or not document.finite.count(1, first, begin - 1):
        return False
    after = cue + 1
    if after + 1 < last and classes[after] in COMMA:
        return classes[after + 1] == ING
    return after + 1 < last and classes[after] in CIRCUMSTANCES and classes[after + 1] == ING


def _time_end(document: Document, first: int, last: int) -> int:
    """The end of a time directly after a cue ("said earlier this month that"); 0 if there is none.

    A time that a verb follows is the subject of the content, and a time after "the" is an object.
    """
    classes, words, times = document.classes, document.words, word_lists()["times"]
    if first < last and words[first] == "the":
        return 0
    end = first
    while end < last and end - first < LONGEST_TIME and (classes[end] in TIMES or words[end] in times):
        end += 1
    if end + 1 < last and words[end] in word_lists()["seasons"] and words[end + 1] == "that":
        return end + 1  # "claimed late last summer that"
    if end == first or classes[end - 1] not in TIMES or (end < last and document.finite[end]):
        return 0
    return end


def _offer_starts_before(
    candidates: Candidates, document: Document, cue: int, first: int, last: int, source: Chunk | None
) -> bool:
    """Offer contents before the clause of the cue: ``C, X said`` and ``C, said X``.

    Returns whether no further candidate is needed.
    """
    classes = document.classes
    end = cue if source is None else min(cue, source[0])
    while end > first and (classes[end - 1] in CLAUSE_STOPS or classes[end - 1] == OPEN):
        end -= 1
    if end <= first:
        return False
    commas = [m.start() for m in _SEPARATOR.finditer(classes, max(first, end - REACH_BACK), end)]
    starts = [(first, AT_SENTENCE_START)]
    if classes[first] in COORDINATORS:
        starts.append((first + 1, AFTER_CONJUNCTION))
    if commas:
        starts.append((commas[-1] + 1, AFTER_LAST_COMMA))
        if len(commas) > 1:
            starts.append((commas[0] + 1, AFTER_FIRST_COMMA))
    before = StartsBefore(document, cue, (first, last), source, len(commas))
    for at, type_ in starts:  # noqa: SIM110
        if at < end and candidates.offer(Start(at, end), before.features(at, end, type_)):
            return True
    return False


def offer_ends(
    candidates: Candidates, document: Document, cue: int, start: int, last: int, unlinked: Sequence[int] = ()
) -> None:
    """Offer the tokens at which a content that begins at ``start`` may end, with their features.

    The first is the end of the sentence; the others are punctuation, function words and other cues behind its verb.

    Args:
        candidates: where they are offered.
        document: the text.
        cue: the token index of the cue.
        start: the first token of the content.
        last: the last possible end.
        unlinked: the left ends of the quotations in the sentence that are pieces of a clause, in order.
    """
    classes = document.classes
    final = last
    while final > start + 1 and classes[final - 1] in CLAUSE_STOPS:
        final -= 1
    content = Content(document, cue, start, final, last, unlinked)
    if candidates.offer(final, content.sentence_features()):
        return
    stop = min(final, start + END_REACH)
    # The search includes one more token, which may be a closing quotation mark; a content does not end there.
    least = max(start + 1, least_end(document, cue, start, last))
    for m in islice(_END.finditer(document.ends, least, stop + 1), MOST_ENDS):
        at = m.start()
        if at == stop or candidates.offer(at, content.features(at)):
            return


def second_piece(document: Document, cue: int, last: int, source: Chunk | None) -> tuple[tuple[int, int], ...]:
    """The content after the clause of a cue and a comma, B in ``A, he said, B``; not an apposition or a time."""
    classes = document.classes
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if done + 1 >= last or classes[done] not in COMMA or last - done < 5:
        return ()
    if source is not None and source[0] > cue and classes[done + 1] in APPOSITION_STARTS_AND_WHICH:
        return ()
    if classes[done + 1] == ING:  # what the speaker does: "A, he said, tapping the beam"
        return ()
    final = last
    while final > done + 1 and classes[final - 1] in CLAUSE_STOPS:
        final -= 1
    whole = final - done > 3 and document.finite.count(1, done + 1, final) > 0
    return ((done + 1, final),) if whole else ()
