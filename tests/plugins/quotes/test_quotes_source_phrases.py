"""The phrase that each step makes of the source in < >, and the content behind the clause of a cue in [ ]."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from feature_claims import Marked, marked, sentence_of

from newsparse_quotes.attribution.boundaries import second_piece
from newsparse_quotes.attribution.colons import owner_of_words, subject_before_colon
from newsparse_quotes.attribution.runs import is_heading, runs
from newsparse_quotes.attribution.source_heads import in_apposition, whole_source
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.speakers.source_extents import with_partners, with_slash, without_adverb

Step = Callable[[Marked, Any], Chunk | None]


def chunks_of(one: Marked) -> NounChunks:
    return NounChunks(one.document, bytes(len(one.document.words)))


def whole(one: Marked, source: Chunk) -> Chunk | None:
    number = one.document.sentence_at(one.cue)
    return whole_source(one.document, source, one.cue, chunks_of(one)(number))


def apposed(one: Marked, source: Chunk) -> Chunk | None:
    return in_apposition(one.document, source, chunks_of(one)(one.document.sentence_at(source[0])))


def behind(one: Marked, source: Chunk) -> Chunk | None:
    return next(iter(second_piece(one.document, one.cue, sentence_of(one, one.cue)[1], source)), None)


def slashed(one: Marked, source: Chunk) -> Chunk | None:
    return with_slash(one.document, source, chunks_of(one))


def partners(one: Marked, source: Chunk) -> Chunk | None:
    return with_partners(one.document, source, sentence_of(one, source[0])[0])


def plain(one: Marked, source: Chunk) -> Chunk | None:
    return without_adverb(one.document, source, one.cue)


def owner(one: Marked, _source: Chunk | None) -> Chunk | None:
    number = one.document.sentence_at(one.cue)
    found = owner_of_words(one.document, one.cue, chunks_of(one)(number))
    return None if found is None or found[1] is None else (found[1][0], found[0] + 1)


def subject(one: Marked, source: Chunk | None) -> Chunk | None:
    number = one.document.sentence_at(one.cue)
    return subject_before_colon(one.document, one.cue, source, chunks_of(one)(number))


PHRASES: list[tuple[Step, str, str]] = [
    # the head of a source, joined names, and the noun beside the cue
    (whole, "Ann Lee and <Bo Marsh> [said] it rained.", "Ann Lee and Bo Marsh"),
    (whole, "The road is wet. Ann Lee and <Bo Marsh> [said] it rained.", "Ann Lee and Bo Marsh"),
    (whole, "It hit Ann Lee and <Bo Marsh> [said] it rained.", "Bo Marsh"),
    (whole, "The friend of <Bo Marsh> [said] it rained.", "The friend of Bo Marsh"),
    (whole, "The friend of the boss of <Bo Marsh> [said] it rained.", "The friend of the boss of Bo Marsh"),
    (whole, "The friend, <Bo Marsh> [said] it rained.", "Bo Marsh"),
    (whole, "It rained, [said] the nurse from <Marlow>.", "the nurse from Marlow"),
    (whole, "It rained, [said] <the nurse> from Marlow.", "the nurse"),
    (whole, "It rained, [said] then the nurse from <Marlow>.", "Marlow"),
    # the name to which a source is an apposition
    (whole, "Weir Kettles (NYSE: WEIR), <a leader> in kettles, today [announced] it rained.", "Weir Kettles"),
    (whole, "Weir Kettles, Inc. (NYSE: WEIR), <a leader> in kettles, [announced] it rained.", "Weir Kettles"),
    (whole, "Weir Kettles, <a leader> in kettles, [announced] it rained.", "Weir Kettles"),
    (whole, "Weir Kettles, <a leader> in kettles [announced] it rained.", "a leader"),
    (whole, "Weir Kettles, <the Leader>, [announced] it rained.", "the Leader"),
    (whole, "Weir Kettles in May, <a leader>, [announced] it rained.", "a leader"),
    (whole, "Separately, <a group>, now [said] it rained.", "a group"),
    (whole, "Reacting, <a trader>, now [said] it rained.", "a trader"),
    # the name before a title and a colon
    (apposed, "Commenting on the sale, Ann Lee, <director> of the mill: it rained.", "Ann Lee"),
    (apposed, "Commenting on the sale, Ann Lee, director of <the mill>: it rained.", "Ann Lee"),
    (apposed, "Commenting on the sale, Ann, <director>: it rained.", "director"),
    (apposed, "Commenting on the sale, Ann Lee, <boat> of the mill: it rained.", "boat"),
    (apposed, "Ann Lee, <director> of the mill: it rained.", "director"),
    (apposed, "It rained.\n\nAnn Lee, <director> of the mill: it rained.", "director"),
    # the content behind a clause
    (behind, "The mill is shut, <he> [said], and the road is wet.", "and the road is wet"),
    (behind, "The mill is shut, [said] <he>, and the road is wet.", "and the road is wet"),
    (behind, "The mill is shut, <he> [said], it is wet.", "it is wet"),
    (behind, "The mill is shut, <he> [said], is wet.", ""),
    (behind, "The mill is shut, <he> [said], tapping what is an old beam.", ""),
    (behind, "The mill is shut, [said] <he>, who is at the mill.", ""),
    (behind, "The mill is shut, <he> [said], who is at the mill.", "who is at the mill"),
    (behind, "The mill is shut, <he> [said], on the wet road to the mill.", ""),
    (behind, "The mill is shut, <he> [said] and the road is wet.", ""),
    # the owner of words before a colon
    (owner, "Ann Lee's advice[:] “Plant it.”", "Ann Lee's advice"),
    (owner, "It rained. Ann Lee's advice[:] “Plant it.”", "Ann Lee's advice"),
    (owner, "Her verdict on the season[:] “Plant it.”", "Her verdict"),
    (owner, "The advice[:] “Plant it.”", ""),
    (owner, "Then Ann Lee's advice[:] “Plant it.”", ""),
    (owner, "Ann Lee's boat[:] “Plant it.”", ""),
    (owner, "Ann Lee's advice book[:] “Plant it.”", ""),
    # the subject of a sentence before a colon
    (subject, "For Ann Lee <it> is simple[:] “No.”", "Ann Lee"),
    (subject, "It rained. For Ann Lee <it> is simple[:] “No.”", "Ann Lee"),
    (subject, "For the mill <it> is simple[:] “No.”", "it"),
    (subject, "For Ann Lee <the mill> is simple[:] “No.”", "the mill"),
    (subject, "The minister was in no doubt about <the result>[:] “No.”", "The minister"),
    (subject, "It rained. The minister was in no doubt of <the result>[:] “No.”", "The minister"),
    (subject, "Ann Lee was in no doubt about <the result>[:] “No.”", "Ann Lee"),
    (subject, "The rain was no help to <the result>[:] “No.”", "the result"),
    (subject, "<Lee cut> her off[:] “No.”", "Lee"),
    (subject, "It rained. <Lee cut> her off[:] “No.”", "Lee"),
    (subject, "In May <Lee cut> her off[:] “No.”", "Lee cut"),
    (subject, "<Lee> cut her off[:] “No.”", "Lee"),
    (subject, "The coach met <Bo Lee>[:] “No.”", "Bo Lee"),
    (subject, "The minister came with <Bo Lee>[:] “No.”", "The minister"),
    (subject, "The coach told me of <Bo Lee>[:] “No.”", "Bo Lee"),
    # a slash
    (slashed, "It rained, [said] <S>/Sgt. Ann Lee.", "S/Sgt. Ann Lee"),
    (slashed, "It rained, [said] <owner>/manager Ann Lee.", "owner/manager Ann Lee"),
    (slashed, "It rained, [said] <owner> / manager Ann Lee.", "owner"),
    (slashed, "It rained, [said] <mill>/manager Ann Lee.", "mill"),
    (slashed, "It rained, [said] <owner>.", "owner"),
    # an adverb before the verb
    (plain, "<Ann Lee first> [said] it rained.", "Ann Lee"),
    (plain, "<Lee first> [said] it rained.", "Lee"),
    (plain, "<Ann Lee> [said] it rained.", "Ann Lee"),
    (plain, "<The mill first> [said] it rained.", "The mill first"),
    (plain, "<Ann Lee first> then [said] it rained.", "Ann Lee first"),
    # a firm of partners
    (partners, "Then Ann Lee at Kern, <Brown & Wood> [said] so.", "Ann Lee at Kern, Brown & Wood"),
    (partners, "Ann Lee at Kern, <Brown & Wood> [said] so.", "Ann Lee at Kern, Brown & Wood"),
    (partners, "Then chairman Ann Lee at Kern, Roe, <Brown & Wood> [said] so.",
     "chairman Ann Lee at Kern, Roe, Brown & Wood"),
    (partners, "Then it hit Kern, <Brown & Wood> [said] so.", "Brown & Wood"),
    (partners, "Then the rain at Kern, <Brown & Wood> [said] so.", "Brown & Wood"),
    (partners, "Then Ann Lee at Kern, <Brown Wood> [said] so.", "Brown Wood"),
    (partners, "Then Ann Lee at <Brown & Wood> [said] so.", "Brown & Wood"),
]  # fmt: skip


@pytest.mark.parametrize(("step", "printed", "phrase"), PHRASES)
def test_a_step_makes_a_phrase_of_the_words_around_a_source(step: Step, printed: str, phrase: str) -> None:
    one = marked(printed)
    found = step(one, one.source)
    document = one.document
    text = "" if found is None else document.text[document.scan.starts[found[0]] : document.scan.end(found[1] - 1)]
    assert text == phrase


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("“We are late again this year.”\n\n“It is wet again this year.”", [2]),
        ("“We are late again this year.”\n\nIt rained.\n\n“It is wet again this year.”", [1, 1]),
        ("“We are late now.”", [1]),
        ("“We are late.”", []),
        ("It rained. “We go on as before.”", [1]),
        ("“We are late again.” It rained. “We go on as before.”", [1]),
        ("It rained. “We go on as before”.", [1]),
        ("It rained. “We go on as before” and so on.", []),
        ("It rained, “we go on as before.”", []),
        ("“We are late again this year.” It rained all day.", []),
        ("Asked why, she wept. “No.”", [1]),
        ("She wept at last. “No.”", []),
    ],
)
def test_a_run_is_quotations_that_fill_paragraphs_or_a_sentence(text: str, sizes: list[int]) -> None:
    one = marked(text)
    assert [len(run) for run in runs(one.document, one.document.quotations)] == sizes


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("‘There is no sleep’", True), ("‘There is no sleep.’", False), ("‘There is no sleep’.", False),
        ("“There is no sleep", False), ("‘There is no sleep’\n\n‘It is wet again’", False),
    ],
)  # fmt: skip
def test_a_heading_is_one_short_quotation_without_a_stop(text: str, heading: bool) -> None:
    document = marked(text).document
    assert is_heading(document, document.quotations) == heading
