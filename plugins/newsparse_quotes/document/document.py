"""The analysed text: tokens with their classes and cue entries, paragraphs, sentences, quotations."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.text.tokens import Tokens
from newsparse_quotes.document import capital_words, nicknames, phrases, token_flags
from newsparse_quotes.document.ambiguous_words import read_in_context
from newsparse_quotes.document.groups import (
    COMMON_NOUNS,
    FINITE_VERBS,
    FULL_STOP,
    NAME_WORDS,
    SENTENCE_STOPS,
    UNPAIRED_MARKS,
)  # fmt: skip
from newsparse_quotes.document.limits import first_cues, first_quotations
from newsparse_quotes.document.quotation_marks import DEEPEST, Quotation, QuotationRange, pair_all
from newsparse_quotes.document.sentences import headings, split_sentences
from newsparse_quotes.document.speech_tags import tag_verbs
from newsparse_quotes.document.speech_verbs import NO_CUE, CueEntry, CueLexicon, unpacked_entries
from newsparse_quotes.document.token_classes import ADVERB, BLANK, CLOSE, NAME, OPEN, PLURAL, class_of, numbers, one_of

LONGEST_UNMASKED = 4
"""Maximum tokens of a quotation that may contain cues and sources; longer ones are masked."""

MOST_UNLIKELY_RATE = 7
"""A possible cue with a higher rate is not changed if it is the verb of a speech tag."""

_STOPS_AND_MARKS = re.compile(one_of(SENTENCE_STOPS, UNPAIRED_MARKS))
_HAS_ENTRY = re.compile(rb"[^\0]")
_ARTICLE_AND_NOUN = re.compile(
    one_of(numbers("the a an this"))
    + one_of(COMMON_NOUNS)
    + b"(?!"
    + one_of(COMMON_NOUNS - {PLURAL}, NAME_WORDS)
    + b")"
)
_FINITE = bytes(c in FINITE_VERBS for c in range(256))

PADDING = 4
"""Number of zeros, the class BLANK, appended to the bytes by token, so that a look beyond the ends of the text needs no
bounds checks: behind the last token, and at -1, before the first."""


class Document:
    """The analysed text: parallel sequences by token index, and token ranges. Immutable after construction.

    Args:
        scan: the tokens.
        text: the characters.
        paragraphs: the token ranges of the paragraphs of the story, in order.
        words: the cue lexicon.

    Attributes:
        scan: the tokens.
        text: the characters.
        lexicon: the cue lexicon.
        stances: whether thoughts and stances count as reported speech.
        words: the tokens as strings.
        classes: the class of each token as a byte; paired quotation marks are OPEN and CLOSE; followed by ``PADDING``
            bytes BLANK.
        clusters: the word cluster of each token as a byte, 0 if it has none; followed by ``PADDING`` zeros.
        cue_entries: the cue entry of each token, ``NO_CUE`` if it can't be a cue.
        rates: the rate in each cue entry as a byte, 0 if the token can't be a cue; followed by ``PADDING`` zeros.
        possible_cues: the tokens that may be cues, in order.
        paragraphs: token ranges.
        sentences: token ranges that tile the paragraphs.
        quotations: the pairs of quotation marks, by start, without nicknames.
        nicknames: the pairs of quotation marks inside a name.
        tagged: left ends of the quotations that a speech tag follows directly (``speech_tags.py``).
        unpaired: quotation marks without a partner.
        finite: for each token 1 if it looks like a finite verb; followed by ``PADDING`` zeros.
        between: the flags of each token for the range between a chunk and a cue (``token_flags.py``).
        ends: for each token whether a content may end before it (``token_flags.py``).
        verbs: for each token 1 if it counts as a verb of the content that contains it.
        long_quotations: for each token 1 if it lies in a quotation of more than ``LONGEST_UNMASKED`` tokens.
    """

    def __init__(self, scan: Tokens, text: str, paragraphs: Sequence[tuple[int, int]], words: CueLexicon) -> None:
        codes = words.codes(scan.words)
        packed = array("I", codes)
        if sys.byteorder == "big":
            packed.byteswap()
        raw, size = packed.tobytes(), packed.itemsize
        self.lexicon = words
        self.stances = words.stances
        self.scan, self.words = scan, scan.words
        self.text, self.paragraphs = text, paragraphs
        self.classes = classes = bytearray(raw[::size])
        self.clusters = raw[3::size] + bytes(PADDING)
        self._blank_outside_paragraphs()
        titles = headings(self.words, classes, paragraphs)
        for start, end in titles.items():
            classes[start:end] = bytes([BLANK]) * (end - start)
        read_in_context(self.words, classes)
        self._read_cue_entries(codes, raw[1::size])
        for i in capital_words.names(self.words, classes, self.rates, paragraphs):
            classes[i] = NAME
        self._read_quoted_as(words.entry("said"))
        self._read_other_phrases(words)
        stops_and_marks = [m.start() for m in _STOPS_AND_MARKS.finditer(classes)]
        self._pair_marks([i for i in stops_and_marks if classes[i] in UNPAIRED_MARKS])
        self._read_speech_tags(words.entry("said"))
        self.finite = classes.translate(_FINITE)
        stops = [i for i in stops_and_marks if classes[i] in SENTENCE_STOPS]
        self.sentences = split_sentences(scan, classes, paragraphs, stops, self.long_quotations, titles)
        self._sentence_starts = [-1, *[first for first, _ in self.sentences[1:]]]
        self._lefts = [q.left for q in self.quotations]
        self._paragraph_starts = [-1, *[first for first, _ in paragraphs[1:]]]
        self._drop_cues()
        self.between, self.ends = token_flags.between_and_ends(classes, self.rates, self.possible_cues)
        self._drop_ends(stops)
        self.verbs = token_flags.verbs(self.rates)
        for by_token in (classes, self.finite):
            by_token.extend(bytes(PADDING))

    @cached_property
    def common_nouns(self) -> frozenset[str]:
        """The words that the text prints in small letters behind an article and before a word that is not a noun."""
        behind = [m.end() - 1 for m in _ARTICLE_AND_NOUN.finditer(self.classes)]
        return frozenset(self.words[i] for i in behind if self.words[i].islower())

    def _blank_outside_paragraphs(self) -> None:
        """Give the tokens outside the paragraphs the class BLANK, so that they are neither cues nor sources."""
        at = 0
        for first, last in (*self.paragraphs, (len(self.classes), 0)):
            if at < first:
                self.classes[at:first] = bytes([BLANK]) * (first - at)
            at = last

    def _read_cue_entries(self, codes: Sequence[int], entry_bytes: bytes) -> None:
        """Look up the cue entries of the tokens.

        Args:
            codes: the packed class, entry and cluster of each token (``CueLexicon.codes``).
            entry_bytes: the lowest byte of each entry, which has its rate: 0 exactly for tokens without an entry.
        """
        self.possible_cues = [i for m in _HAS_ENTRY.finditer(entry_bytes) if self.classes[i := m.start()] != BLANK]
        self.cue_entries: list[CueEntry] = [NO_CUE] * len(codes)
        self.rates = bytearray(len(codes) + PADDING)
        entries = unpacked_entries()
        for i in self.possible_cues:
            self.cue_entries[i] = entry = entries[codes[i] >> 8 & 0xFFFF]
            self.rates[i] = entry.rate

    def _pair_marks(self, marks: Sequence[int]) -> None:
        """Pair the quotation marks and give them the classes OPEN and CLOSE; marks around nicknames become names."""
        classes = self.classes
        paired = pair_all(self.scan, marks, self.paragraphs)
        pairs = first_quotations(self.scan, paired.quotations)
        self.unpaired = paired.unpaired
        self.nicknames = nicknames.nicknames(self.words, classes, pairs)
        inside = frozenset(self.nicknames)
        self.quotations: tuple[Quotation, ...] = tuple(q for q in pairs if q not in inside) if inside else pairs
        nicknames.join(classes, self.nicknames)
        masked = bytearray(len(classes) + 1)
        for q in self.quotations:
            for i in range(q.left, q.start):
                classes[i] = OPEN
            for i in range(q.end, q.right):
                classes[i] = CLOSE
            if q.end - q.start > LONGEST_UNMASKED and q.depth == 0:
                masked[q.left : q.right] = b"\1" * (q.right - q.left)
        self.long_quotations = bytes(masked)

    def _read_quoted_as(self, said: CueEntry) -> None:
        """Treat "was quoted (by a paper) as saying" as adverbs followed by "said"."""
        for first, saying, by in phrases.quoted_as(self.words, self.possible_cues):
            self.classes[first:saying] = bytes([ADVERB]) * (saying - first)
            for i in range(first + 1, saying):
                self.cue_entries[i], self.rates[i] = NO_CUE, 0
            self.classes[saying], self.cue_entries[saying], self.rates[saying] = class_of("said"), said, said.rate
            if by:
                self.classes[saying + 1] = phrases.TO  # the paper is not the speaker

    def _read_other_phrases(self, words: CueLexicon) -> None:
        """Treat "puts it" as "says", and "in the words of" and "to quote" as "according to"."""
        added = []
        for i in phrases.puts_it(self.words):
            self._set_cue(i, "said", words)
            self.classes[i + 1] = ADVERB
            added.append(i)
        for first, end in phrases.in_the_words_of(self.words):
            self.classes[first : end - 2] = bytes([ADVERB]) * (end - 2 - first)
            self._set_cue(end - 2, "according", words)
            self.classes[end - 1] = phrases.TO
            self.cue_entries[end - 1], self.rates[end - 1] = NO_CUE, 0
            added.append(end - 2)
        if added:
            self.possible_cues = sorted({*self.possible_cues, *added})

    def _set_cue(self, at: int, like: str, words: CueLexicon) -> None:
        """Treat a token as another word, which is a cue."""
        self.classes[at], self.cue_entries[at] = class_of(like), words.entry(like)
        self.rates[at] = words.entry(like).rate

    def _read_speech_tags(self, said: CueEntry) -> None:
        """Treat the verb of a speech tag as "said", as a cue of its quotation only."""
        starts = frozenset(first for first, _ in self.paragraphs)
        found = dict(tag_verbs(self.words, self.classes, self.quotations, starts))
        for left, i in found.items():
            if self.words[i + 1 : i + 2] == ("to",) and self.rates[i + 2] > MOST_UNLIKELY_RATE:
                found[left] = i + 2  # "likes to say"
                self.cue_entries[i], self.rates[i] = NO_CUE, 0
                self.classes[i : i + 2] = bytes([ADVERB, ADVERB])
        self.tagged = frozenset(found)
        tags = [i for i in found.values() if self.rates[i] <= MOST_UNLIKELY_RATE]
        for i in tags:
            self.cue_entries[i], self.rates[i] = said._replace(manner=True), said.rate
        if tags:
            self.possible_cues = sorted({*self.possible_cues, *tags})

    def _drop_ends(self, stops: Sequence[int]) -> None:
        """Let no content end at the full stop of an abbreviation: "until 6:30 p.m. Friday"."""
        starts = {first for first, _ in self.sentences}
        for i in stops[:-1]:
            if self.classes[i] in FULL_STOP and i + 1 not in starts and self.words[i + 1][:1].isalnum():
                self.ends[i] = 0

    def _drop_cues(self) -> None:
        """Drop cues that do not report, and those after the first ones of a sentence and of a stretch.

        An example is "QUESTIONED" in "COSTS QUESTIONED The mill lost money".
        """
        dropped = {
            i for i in self.possible_cues
            if phrases.reports_nothing(self.words, self.classes, i, self.sentence_of, self.paragraph_of)
        }  # fmt: skip
        kept = [i for i in self.possible_cues if i not in dropped]
        self.possible_cues = first_cues(self.scan, kept, self.sentences)
        if len(self.possible_cues) < len(kept):
            dropped.update(frozenset(kept).difference(self.possible_cues))
        for i in dropped:
            self.cue_entries[i], self.rates[i] = NO_CUE, 0

    def with_cues(self, entries: Mapping[int, CueEntry]) -> Document:
        """A copy of the document with further possible cues, by token."""
        copied = copy(self)
        copied.cue_entries, copied.rates = self.cue_entries.copy(), self.rates.copy()
        for i, entry in entries.items():
            copied.cue_entries[i], copied.rates[i] = entry, entry.rate
        copied.possible_cues = sorted({*self.possible_cues, *entries})
        copied.between, copied.ends = token_flags.between_and_ends(self.classes, copied.rates, copied.possible_cues)
        copied.verbs = token_flags.verbs(copied.rates)
        return copied

    def sentence_at(self, index: int) -> int:
        """The index of the sentence that contains a token."""
        return bisect_right(self._sentence_starts, index) - 1

    def sentence_of(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that contains a token."""
        return self.sentences[self.sentence_at(index)]

    def paragraph_of(self, index: int) -> tuple[int, int]:
        """The token range of the paragraph that contains a token."""
        return self.paragraphs[self.paragraph_at(index)]

    def paragraph_at(self, index: int) -> int:
        """The index of the paragraph that contains a token."""
        return bisect_right(self._paragraph_starts, index) - 1

    def quotations_within(self, first: int, last: int) -> list[Quotation]:
        """The quotations whose contents lie in a token range."""
        start, end = bisect_left(self._lefts, first - 2), bisect_left(self._lefts, last)
        return [q for q in self.quotations[start:end] if first <= q.start and q.end <= last]

    def quotations_in(self, first: int, last: int) -> Sequence[Quotation]:
        """The quotations that begin in a token range; they are not copied, since a paragraph can have thousands."""
        if not self._lefts:
            return ()
        return QuotationRange(self.quotations, bisect_left(self._lefts, first), bisect_left(self._lefts, last))

    def quotations_at(self, index: int) -> list[Quotation]:
        """The quotations that contain a token, the outermost first."""
        at = bisect_right(self._lefts, index)
        if not at:
            return []
        return [q for q in self.quotations[max(0, at - 2 * DEEPEST) : at] if q.left <= index < q.right]
