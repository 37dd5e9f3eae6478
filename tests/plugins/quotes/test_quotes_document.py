"""The analysed text: its ranges, flags and look-ups."""

from __future__ import annotations

import pytest
from test_quotes_headings_and_signatures import FOREIGN
from test_quotes_token_ranges import document_of, printed

from newsparse.model import Span
from newsparse.text.tokens import tokens
from newsparse_quotes.document.document import PADDING, Document
from newsparse_quotes.document.language import is_english
from newsparse_quotes.document.quotation_marks import Quotation, QuotationRange
from newsparse_quotes.document.speech_verbs import NO_CUE, CueEntry
from newsparse_quotes.document.token_classes import BLANK
from newsparse_quotes.document.token_flags import BETWEEN_BITS, CLOSING, MAY_END, STOP
from newsparse_quotes.finder import DEFAULTS, paragraph_tokens, read

STORY = "It rained. “We go,” Ann Lee said.\n\n“It is the ‘old mill’ that fell. We all go.” Lee left."
"""Tokens: 0 It, 3 “, 7 ”, 11 ., 12 “, 16 ‘, 19 ’, 27 ”, 28 Lee."""


def test_a_token_lies_in_one_sentence_and_one_paragraph() -> None:
    document = document_of(STORY)
    assert document.paragraphs == [(0, 12), (12, 31)]
    assert document.sentences == [(0, 3), (3, 12), (12, 28), (28, 31)]
    for at, number in ((0, 0), (2, 0), (3, 1), (11, 1), (12, 2), (27, 2), (28, 3), (30, 3)):
        assert document.sentence_at(at) == number
        assert document.sentence_of(at) == document.sentences[number]
    for at, number in ((0, 0), (11, 0), (12, 1), (30, 1)):
        assert document.paragraph_at(at) == number
        assert document.paragraph_of(at) == document.paragraphs[number]


def test_quotations_are_found_by_token_range() -> None:
    document = document_of(STORY)
    first, second, inner = document.quotations
    assert [q[:4] for q in document.quotations] == [(3, 4, 7, 8), (12, 13, 27, 28), (16, 17, 19, 20)]
    assert document.quotations_at(2) == document.quotations_at(8) == document.quotations_at(28) == []
    assert document.quotations_at(3) == document.quotations_at(7) == [first]
    assert document.quotations_at(16) == document.quotations_at(19) == [second, inner]
    assert document.quotations_at(20) == document.quotations_at(27) == [second]
    assert document.quotations_within(4, 7) == [first]
    assert document.quotations_within(5, 8) == document.quotations_within(3, 6) == []
    assert document.quotations_within(13, 27) == [second, inner]
    assert document.quotations_within(14, 27) == document.quotations_within(13, 26) == [inner]
    assert list(document.quotations_in(3, 12)) == [first]
    assert list(document.quotations_in(4, 17)) == [second, inner]
    assert list(document.quotations_in(4, 12)) == list(document.quotations_in(12, 3)) == []
    assert list(document_of("It rained.").quotations_in(0, 3)) == document_of("It rained.").quotations_at(1) == []


def test_a_range_of_quotations_is_a_sequence() -> None:
    quotations = tuple(Quotation(10 * n, 10 * n + 1, 10 * n + 4, 10 * n + 5, 0, False) for n in range(5))
    chosen = QuotationRange(quotations, 1, 4)
    assert (len(chosen), list(chosen)) == (3, list(quotations[1:4]))
    assert (chosen[0], chosen[2], chosen[-1]) == (quotations[1], quotations[3], quotations[3])
    assert (chosen[1:], chosen[:-2]) == (list(quotations[2:4]), [quotations[1]])
    assert (len(QuotationRange(quotations, 4, 1)), list(QuotationRange(quotations, 4, 1))) == (0, [])
    with pytest.raises(IndexError):
        chosen[3]


def test_a_quotation_is_open_if_its_closing_mark_is_missing() -> None:
    assert [q.open for q in document_of("“It rained. ‘No,’ he said").quotations] == [True, False]


def test_only_a_long_quotation_masks_its_tokens() -> None:
    for text, masked in (
        ("He said “we go now”.", ""),
        ("He said “we all go now”.", ""),
        ("He said “we all go now so”.", "“ we all go now so ”"),
        ("He said “we ‘all go now so we do’ here” now.", "“ we ‘ all go now so we do ’ here ”"),
        ("He said “we ‘go’”.", ""),
    ):
        document = document_of(text)
        long = document.long_quotations
        assert " ".join(word for word, flag in zip(document.words, long, strict=False) if flag) == masked
        assert set(long) <= {0, 1}


def test_the_bytes_by_token_are_padded_with_zeros() -> None:
    document = document_of(STORY)
    for by_token in (document.classes, document.rates, document.finite, document.clusters):
        assert len(by_token) == len(document.words) + PADDING
        assert bytes(by_token[-PADDING:]) == bytes(PADDING)
    assert document.classes[-1] == BLANK


def test_a_part_that_is_not_of_the_story_has_neither_cues_nor_classes() -> None:
    text = "NORBY (NTC) - It rained, Lee said. “No.” ||| It fell, Roe said."
    whole = read(tokens(text), text, None, (), DEFAULTS)
    cut = text.index("It rained"), text.index(" |||")
    part = read(tokens(text), text, None, [Span(0, cut[0]), Span(cut[1], len(text))], DEFAULTS)
    assert [whole.words[i] for i in whole.possible_cues].count("said") == 2
    assert [part.words[i] for i in part.possible_cues] == ["said"]
    story = range(*part.paragraphs[0])
    assert [part.words[story[0]], part.words[story[-1]]] == ["It", "”"]
    assert all((part.classes[i] == BLANK) == (i not in story) for i in range(len(part.words)))


def test_paragraphs_are_converted_to_token_ranges() -> None:
    scan = tokens("It rained.\n\n\n\nThe mill fell.")
    assert paragraph_tokens(scan, [(0, 10), (11, 12), (14, 28)]) == [(0, 3), (3, 7)]
    assert paragraph_tokens(scan, [(3, 9), (18, 22)]) == [(1, 2), (4, 5)]
    assert paragraph_tokens(scan, []) == []


def test_common_nouns_are_printed_in_small_letters_behind_an_article() -> None:
    assert document_of("The keel fell. A weir, an Oar and this pump fell.").common_nouns == {"keel", "weir", "pump"}
    assert document_of("Keel fell. The keel boat fell. The keel Ann fell.").common_nouns == frozenset()


def test_further_cues_leave_the_document_as_it_is() -> None:
    document = document_of("Ann Lee zapped that it rained, Roe said.")
    entry = CueEntry(15, 3, 0)
    copied = document.with_cues({2: entry})
    assert [document.words[i] for i in document.possible_cues] == ["said"]
    assert [copied.words[i] for i in copied.possible_cues] == ["zapped", "said"]
    assert (document.cue_entries[2], document.rates[2], document.verbs[2]) == (NO_CUE, 0, 0)
    assert (copied.cue_entries[2], copied.rates[2], copied.verbs[2]) == (entry, 15, 1)
    cue = 1 << list(BETWEEN_BITS).index("cue")
    assert (document.between[2] & cue, copied.between[2] & cue) == (0, cue)
    assert (document.ends[2], copied.ends[2]) == (0, MAY_END)
    assert copied.sentences == document.sentences


@pytest.mark.parametrize(
    ("text", "word", "flag"),
    [
        ("It fell. We go.", ".", STOP),
        ("It fell, we go.", ",", STOP),
        ("It fell (we go).", "(", MAY_END),
        ("It fell to us.", "to", MAY_END),
        ("It fell “so”.", "“", MAY_END),
        ("It fell “so”.", "”", CLOSING),
        ("It fell.", "fell", 0),
        ("It fell, he said.", "said", MAY_END),
        ("It fell at 6:30 p.m. Friday in Norby.", ".", 0),
        ("It fell on Gov. Lee.", ".", 0),
        ("It fell on Gov. “Ann” Lee.", ".", STOP),
    ],
)
def test_a_content_may_end_before_some_tokens(text: str, word: str, flag: int) -> None:
    document = document_of(text)
    assert document.ends[document.words.index(word)] == flag


@pytest.mark.parametrize(
    ("text", "word", "bits"),
    [
        ("It fell, we go.", ",", "punctuation"),
        ("It fell.", ".", ""),
        ("It is wet.", "is", "auxiliary"),
        ("The man who fell.", "who", "relative"),
        ("The man that fell.", "that", "relative conjunction"),
        ("It fell on us.", "on", "preposition"),
        ("It is as wet.", "as", "preposition conjunction"),
        ("It fell “so”.", "“", "mark"),
        ("It fell and so.", "and", "conjunction"),
        ("It fell.", "fell", "verb"),
        ("It fell, he said.", "said", "cue verb"),
        ("It fell on the mill.", "mill", ""),
    ],
)
def test_the_flags_of_a_token_between_a_chunk_and_a_cue(text: str, word: str, bits: str) -> None:
    document = document_of(text)
    found = document.between[document.words.index(word)]
    assert " ".join(name for bit, name in enumerate(BETWEEN_BITS) if found >> bit & 1) == bits


@pytest.mark.parametrize(
    ("language", "english"),
    [("en", True), ("en-GB", True), ("EN_us", True), ("eng", True), ("de", False), ("enm", False), ("", False)],
)
def test_a_stated_language_takes_precedence_over_the_words(language: str, english: bool) -> None:
    foreign = document_of("Pumpe Brunnen Wasser Winter Brot Milch Boot Hafen Netz Fisch Eis Tal Berg")
    assert is_english(foreign, language) == english


def test_a_text_is_english_by_the_share_of_typical_words() -> None:
    foreign = FOREIGN * 9
    for typical, size, english in ((8, 100, True), (7, 100, False), (8, 101, False), (1, 12, True), (1, 13, False)):
        text = " ".join([*foreign[: size - typical], *["of"] * typical])
        assert is_english(document_of(text), None) == english
        signs = document_of(f"{text} {'+ ' * size}")
        assert is_english(signs, None) == english  # only words count


def test_the_printed_form_of_a_token_range_includes_the_spaces() -> None:
    document = document_of(STORY)
    assert printed(document, 8, 11) == "Ann Lee said"
    assert isinstance(document, Document)
