"""Quotations that the other stages leave without an attribution.

Words in quotation marks are evidence of reported speech. So a verb of thought or of a stance is a cue if such words are
in its clause ("He fears that the bill will “shrink the press”"), and a quotation that has the form of speech is a quote
without a source if no cue is found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from newsparse_quotes.attribution.agents import by_agents
from newsparse_quotes.attribution.attribution import Attribution, overlap, without_inner_source
from newsparse_quotes.attribution.constraints import CERTAIN_RATE
from newsparse_quotes.attribution.cues import LEAST_SCORE
from newsparse_quotes.attribution.merging import FOLLOWS
from newsparse_quotes.attribution.neighbours import Neighbours
from newsparse_quotes.attribution.quotations import RULES, find_source
from newsparse_quotes.attribution.readings import readings, unlinked
from newsparse_quotes.attribution.selection import features
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AUXILIARIES,
    COMMA,
    FINITE_VERBS,
    HAVE_FORMS,
    OPENING_MARKS,
    ORGANIZATION_NOUNS,
    SENTENCE_STOPS,
    SPEAKER_NAMES,
    SUBJECT_PRONOUNS,
)
from newsparse_quotes.document.limits import MOST_CUES_READ_AGAIN_IN, first_cues
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.phrases import is_rumour
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.speech_tags import verb_behind
from newsparse_quotes.document.speech_verbs import STANCE, CueEntry
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import ADVERB, ED, ING, PLURAL, class_number, class_of
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.features.linking import AFTER, LIKELY_RATE
from newsparse_quotes.features.models import SCALE
from newsparse_quotes.state import CueSentence, Reading, State, mask

STANCE_CLAUSE = "clause of a stance"
"""The rule of an attribution by a verb of thought or stance whose clause contains words in quotation marks."""

NO_CUE = "no cue"
"""The rule of a quotation that has the form of speech and for which no cue is found."""

FEWEST_WORDS = 5
"""Minimum words of a quotation that is a quote without a cue."""

FEWEST_WORDS_OF_STANCE = 3
"""Minimum tokens of a quotation that a stance may report; ``FEWEST_WORDS`` if its cue is seldom one."""

FEWEST_WORDS_OF_PREDICATE = 1
"""Minimum tokens of a quotation that a stance may report if it is a predicate: he accepts that it is “not ideal”."""

_VERBS = frozenset({ED, ING, PLURAL})
_THAT = bytes([class_number("that")])

LEAST_CUE = -SCALE * 2
"""The score that a verb must exceed if it and its subject end the sentence behind the words of a quotation."""

LEAST = -SCALE * 4 // 5
"""The score that the reading of a stance must exceed."""


def attribute_unclaimed(state: State) -> State:
    """Attribute the remaining quotations to stances, or to no source if they have the form of speech."""
    document = state.document
    if not state.links.quotations:
        return state
    taken = _content(document, state.attributions)
    rest = [q for q in state.links.quotations if taken.find(1, q.left, q.right) < 0]
    if not rest:
        return state
    found = [*_by_tags(state, rest), *by_agents(state, rest)]
    tagged = _content(document, found)
    partial = [q for q in rest if _may_be_reported(document, q) and tagged.find(1, q.left, q.right) < 0]
    found += _by_stances(state, partial, taken)
    taken = _content(document, found)
    spoken = [q for q in rest if _is_speech(document, q) and taken.find(1, q.left, q.right) < 0]
    if not found and not spoken:
        return state
    merged = [*state.attributions, *found]
    near = Neighbours(document, merged)
    for q in spoken:
        at = near.of(q)
        if at is None:
            merged.append(Attribution(-1, None, ((q.start, q.end),), True, NO_CUE))
        else:
            one = merged[at]
            piece = (q.start, q.end) if one.direct else (q.left, q.right)
            pieces = tuple(sorted((*one.pieces, piece)))
            merged[at] = without_inner_source(one._replace(pieces=pieces, rule=one.rule if one.direct else FOLLOWS))
    merged.sort(key=lambda one: one.order)
    return state._replace(attributions=tuple(merged))


def _by_tags(state: State, rest: Sequence[Quotation]) -> Iterator[Attribution]:
    """The attributions of the end of a clause to the speech tag behind it: It is “a daft idea”, Ann Lee laughs."""
    document = state.document
    used = {one.cue for one in state.attributions}
    for q in rest:
        if q.end - q.start < FEWEST_WORDS_OF_STANCE:
            continue
        verb = verb_behind(document.words, document.classes, q) or _verb_directly_behind(document, q)
        if verb and verb not in used and document.rates[verb] > LIKELY_RATE:
            behind = next((c for c in state.chunks(document.sentence_at(verb)) if c[0] == verb + 1), None)
            source = behind if behind and document.classes[verb - 1] in COMMA else find_source(state, verb, 2)
            yield without_inner_source(Attribution(verb, source, ((q.start, q.end),), True, RULES[AFTER]))


def _verb_directly_behind(document: Document, q: Quotation) -> int:
    """The verb of speech between a quotation and its subject at the end of the sentence; 0 if there is none."""
    at = q.right + (document.words[q.right : q.right + 1] == (",",))
    last = document.sentence_of(q.left)[1]
    inverted = at < last and document.rates[at] >= CERTAIN_RATE and not document.finite.count(1, at + 1, last)
    return at if inverted and any(document.classes[i] in SPEAKER_NAMES for i in range(at + 1, last)) else 0


def _content(document: Document, found: Iterable[Attribution]) -> bytes:
    """For each token 1 if it lies in the content of an attribution."""
    return mask(bytes(len(document.words)), (piece for one in found for piece in one.pieces))


def _may_be_reported(document: Document, q: Quotation) -> bool:
    """Whether a stance may report a quotation: several words that are not all capitals, inside a sentence."""
    fewest = FEWEST_WORDS_OF_PREDICATE if _is_predicate(document, q) else FEWEST_WORDS_OF_STANCE
    if q.end - q.start < fewest or is_title(document.words[q.start : q.end]):
        return False
    first, last = document.sentence_of(q.left)
    return q.left > first or last - q.right > 1


def _is_predicate(document: Document, q: Quotation) -> bool:
    """Whether a quotation follows a form of "be" or another auxiliary, so that it is not a term."""
    before = q.left - 1
    before -= before > 0 and document.classes[before] == ADVERB
    return q.left > document.sentence_of(q.left)[0] and document.classes[before] in AUXILIARIES


def _is_speech(document: Document, q: Quotation) -> bool:
    """Whether a quotation has the form of speech: enough words, and a finite verb or the middle of a clause.

    A quotation that begins with a capital after a word is a title or a term.
    """
    words = tuple([word for word in document.words[q.start : q.end] if word[:1].isalnum()])
    if len(words) < FEWEST_WORDS or (q.open and not _continues(document, q)):
        return False
    before = document.words[q.left - 1] if q.left > document.paragraph_of(q.left)[0] else ""
    if before == "=":  # the value of an attribute in markup
        return False
    if all(word.isupper() for word in words if word[:1].isalpha()):
        words = tuple([word.lower() for word in words])
    elif is_title(words) or (before[:1].isalpha() and words[0][:1].isupper()):
        return False
    irregular = word_lists()["irregular_pasts"]
    return (words[0][:1].islower() and document.words[q.start][:1].islower()) or any(
        word in irregular or class_of(word) in FINITE_VERBS | SUBJECT_PRONOUNS for word in words
    )


def _continues(document: Document, q: Quotation) -> bool:
    """Whether a quotation without a closing mark is a paragraph of a longer one."""
    at = document.paragraph_at(q.left)
    if q.left != document.paragraphs[at][0] or at + 1 == len(document.paragraphs):
        return False
    return document.classes[document.paragraphs[at + 1][0]] in OPENING_MARKS


def _by_stances(state: State, rest: Sequence[Quotation], taken: bytes) -> list[Attribution]:
    """The attributions of quotations to stances, sentence by sentence."""
    document = state.document
    numbers = sorted({document.sentence_at(q.left) for q in rest})
    read = document.with_cues(_possible_stances(document, numbers))
    wide = state._replace(document=read, chunks=NounChunks(read, state.masked))
    cues = {one.cue for one in state.attributions}
    here = _within(read, numbers, state.masked)
    possible = first_cues(document.scan, here, document.sentences, MOST_CUES_READ_AGAIN_IN)
    found: list[Attribution] = []
    for number in numbers:
        first, last = document.sentences[number]
        here = possible[bisect_left(possible, first) : bisect_left(possible, last)]
        if not here:
            continue
        quoted = rest[bisect_left(rest, (first,)) : bisect_left(rest, (last,))]
        sentence = CueSentence(first, last, here, unlinked(state, first, last), [q.left for q in quoted])
        likely = [
            one for one in readings(wide, sentence, LEAST_CUE) if one.score > LEAST_SCORE or _is_final_tag(read, one)
        ]
        for one in _best(wide, sentence, likely):
            reported = (q for q in quoted if any(a <= q.left < b for a, b in one.pieces))
            free = one.cue not in cues and all(taken.find(1, *piece) < 0 for piece in one.pieces)
            if free and any(_may_report(read, one.cue, q) for q in reported):
                found.append(without_inner_source(Attribution(one.cue, one.source, one.pieces, False, STANCE_CLAUSE)))
    return found


def _within(document: Document, numbers: Iterable[int], masked: bytes) -> list[int]:
    """The possible cues of some sentences outside the mask."""
    cues = document.possible_cues
    bounds = (document.sentences[number] for number in numbers)
    found = (cues[bisect_left(cues, first) : bisect_left(cues, last)] for first, last in bounds)
    return [i for here in found for i in here if not masked[i]]


def _possible_stances(document: Document, numbers: Iterable[int]) -> dict[int, CueEntry]:
    """The tokens of some sentences that are not cues and may be stances, with their entries as stances."""
    return {
        i: entry
        for number in numbers
        for i in range(*document.sentences[number])
        if not document.rates[i]
        and document.words[i].islower()
        and not document.long_quotations[i]
        and not is_rumour(document.words, i - 2)  # "is said to believe"
        and (entry := _entry(document, i)).rate
    }


def _may_report(document: Document, cue: int, q: Quotation) -> bool:
    """Whether a quotation is long enough to be reported by a stance; a verb that is seldom one needs more words."""
    size = q.end - q.start
    if document.rates[cue] >= LIKELY_RATE or size >= FEWEST_WORDS:
        return True
    that = document.classes[cue + 1 : cue + 2] == _THAT
    return size >= (1 if that else FEWEST_WORDS_OF_STANCE) and _is_predicate(document, q)


def _is_final_tag(document: Document, one: Reading) -> bool:
    """Whether a person and a verb end the sentence behind a comma: "It was “a sad case”, a coroner has ruled"."""
    if one.source is None or document.classes[one.cue + 1] not in SENTENCE_STOPS:
        return False
    (start, end), classes = one.source, document.classes
    tag = end == one.cue or (end == one.cue - 1 and classes[end] in HAVE_FORMS)
    person = classes[end - 1] in SPEAKER_NAMES | ORGANIZATION_NOUNS or classes[start] in SUBJECT_PRONOUNS
    person = person or document.words[end - 1].endswith(endings("agents"))
    return tag and person and classes[start - 1] in COMMA and one.pieces[-1][1] <= start


def _has_subject(document: Document, one: Reading) -> bool:
    """Whether a verb that often reports has a source, directly before it if it may be a plural noun ("requests")."""
    if one.source is None or document.rates[one.cue] <= LIKELY_RATE:
        return False
    return document.classes[one.cue] != PLURAL or one.source[1] == one.cue


def _entry(document: Document, i: int) -> CueEntry:
    """The entry of a word as a stance: that of the lexicon, or that of "believes" for a verb directly before "that"."""
    entry = document.lexicon.entry_beside_marks(document.words[i])
    if entry.rate or document.classes[i] not in _VERBS or document.classes[i + 1 : i + 2] != _THAT:
        return entry
    return document.lexicon.entry_beside_marks("believes")


def _best(state: State, sentence: CueSentence, found: list[Reading]) -> Iterable[Reading]:
    """The readings of stances above the threshold, best first, that do not share words."""
    document, linear = state.document, state.models("reading")
    scored = [(linear.score(features(document, sentence, found, n)), -n) for n in range(len(found))]
    kept: list[Reading] = []
    for score, n in sorted(scored, reverse=True):
        one = found[-n]
        if score <= LEAST and not _is_final_tag(document, one):
            continue
        if document.cue_entries[one.cue].level != STANCE and not _has_subject(document, one):
            continue
        if not any(other.cue == one.cue or overlap(one.pieces, other.pieces) for other in kept):
            kept.append(one)
    return kept
