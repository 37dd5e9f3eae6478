"""Attributions beside a quotation, and the context in which it chooses an option."""

from __future__ import annotations

import pytest
from feature_claims import marked

from newsparse_quotes.attribution.attribution import Attribution, Piece, overlap, without_inner_source
from newsparse_quotes.attribution.link_context import LinkContext
from newsparse_quotes.attribution.merging import is_reporter, is_short_sentence
from newsparse_quotes.attribution.neighbours import Neighbours
from newsparse_quotes.features.linking import NOTHING
from newsparse_quotes.layout.paragraphs import whole_quotation


@pytest.mark.parametrize(
    ("printed", "continues"),
    [
        ("“It will last,” [said] <Ann Lee>, {“and we go on.”}", True),
        ("“It will last,” [said] <Ann Lee>. {“We go on as before.”}", True),
        ("“It will last,” [said] <Ann Lee>. So it has people, and {“we go on”}.", True),
        ("“It will last,” [said] <Ann Lee>. Bo Roe came: {“We go on.”}", False),
        ("“It will last,” [said] <Ann Lee>. The mayor came: {“We go on.”}", False),
        ("“It will last,” [said] <Ann Lee>. It rained. {“We go on.”}", False),
        ("It rained. {“We go on.”} “It will last,” [said] <Ann Lee>.", False),
        ("{“We go on.”} “It will last,” [said] <Ann Lee>.", False),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} of the mill.", True),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} printed in the mill.", True),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”}", False),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} is late.", False),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} printed the mill.", False),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} of Bo Roe.", False),
        ("“It will last,” [said] <Ann Lee>.\n\nThen {“we go on as before”} of the mill.", False),
        ("“It will last,” [said] <Ann Lee>.\n\n{“We go on as before”} of the mill. It rained.", False),
    ],
)
def test_a_quotation_continues_the_attribution_before_it_unless_another_person_may_speak(
    printed: str, continues: bool
) -> None:
    one = marked(printed)
    quotation = next(q for q in one.document.quotations if q.left == one.ranges["{"][0][0])
    other = next(q for q in one.document.quotations if q is not quotation)
    found = Attribution(one.cue, one.source, ((other.start, other.end),), True, "rule")
    assert Neighbours(one.document, [found]).of(quotation) == (0 if continues else None)


def test_a_quotation_continues_no_attribution_if_two_people_speak_beside_it() -> None:
    one = marked("“It will last,” [said] <Ann Lee>, and [said] <Bo Roe>. {“We go on as before.”}")
    first, second = one.document.quotations
    cues, sources = one.ranges["["], one.ranges["<"]
    both = [Attribution(cues[n][0], sources[n], ((first.start, first.end),), True, "rule") for n in (0, 1)]
    assert Neighbours(one.document, both).of(second) is None
    assert Neighbours(one.document, [both[0], both[1]._replace(direct=False)]).of(second) == 0
    assert Neighbours(one.document, [both[0], both[0]]).of(second) == 1
    assert Neighbours(one.document, []).of(second) is None


@pytest.mark.parametrize(
    ("printed", "inside", "fills", "followed"),
    [
        ("{“We are all late.”}\n\nIt rained.", False, True, False),
        ("• {“We are all late.”}", False, True, False),
        ("It rained. {“We are all late.”}", True, False, False),
        ("It • {“We are all late.”}", True, False, False),
        ("{“We are all late.”} It rained.", False, False, False),
        ("{“We are late now.”}", False, True, False),
        ("{“We are late.”}", False, False, False),
        ("{“We are all late.”}\n\n“We go now.”", False, True, True),
        ("{“We are all late.”}\n\n• “We go now.”", False, True, True),
        ("{“We are all late.”}\n\nIt rained. “We go now.”", False, True, False),
        ("{“We are all late.”}\n\nIt “rained” now.", False, True, False),
        ("It rained.\n\n{“We are all late.”}\n\nIt rained.\n\n“We go now.”", False, True, False),
    ],
)
def test_a_context_says_where_a_quotation_is_in_its_paragraph(
    printed: str, inside: bool, fills: bool, followed: bool
) -> None:
    one = marked(printed)
    quotations = one.document.quotations
    number = [q.left for q in quotations].index(one.ranges["{"][0][0])
    context = LinkContext.of(one.document, quotations, number, NOTHING)
    assert (context.inside, context.fills, context.followed) == (inside, fills, followed)
    assert context.preceding == (quotations[number - 1] if number else None)
    assert context.following == (quotations[number + 1] if number + 1 < len(quotations) else None)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (((0, 2),), ((2, 4),), False),
        (((0, 3),), ((2, 4),), True),
        (((2, 4),), ((0, 2),), False),
        (((2, 4),), ((0, 3),), True),
        (((0, 9),), ((3, 4),), True),
        (((0, 1), (5, 6)), ((1, 5),), False),
        (((0, 1), (5, 6)), ((5, 7),), True),
        ((), ((5, 7),), False),
    ],
)
def test_contents_overlap_if_they_share_a_token(one: tuple[Piece, ...], other: tuple[Piece, ...], shared: bool) -> None:
    assert overlap(one, other) == overlap(other, one) == shared
    if len(one) == 1:
        found = Attribution(9, one[0], other, False, "rule")
        assert without_inner_source(found).source == (None if shared else one[0])


def test_attributions_are_ordered_by_the_cue_or_by_the_content_if_there_is_none() -> None:
    for cue, first in ((5, 5), (0, 0), (-1, 3)):
        assert Attribution(cue, None, ((3, 4),), False, "rule").order == (first, ((3, 4),))


@pytest.mark.parametrize(
    ("text", "short"),
    [("“No way.”", True), ("“No way”.", True), ("“no way.”", False), ("“No way”, he said.", False)],
)
def test_a_short_sentence_has_a_capital_and_a_stop(text: str, short: bool) -> None:
    document = marked(text).document
    assert is_short_sentence(document, document.quotations[0]) == short


@pytest.mark.parametrize(
    ("printed", "reporter"),
    [("<I> [said] no.", True), ("<We> [said] no.", True), ("<He> [said] no.", False), ("<We all> [said] no.", False)],
)
def test_the_reporter_is_i_or_we(printed: str, reporter: bool) -> None:
    one = marked(printed)
    assert is_reporter(one.document, one.source) == reporter
    assert not is_reporter(one.document, None)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“We go on.”", True), ("“We go on”.", True), ("“We go on”..", False), ("“We go”", False), ("“We go.”", True),
        ("It “goes on.”", False), ("“We go on.” So", True), ("“We go on.” So be it", False), ("“We go on.", True),
    ],
)  # fmt: skip
def test_a_line_is_one_quotation_with_or_without_a_stop(text: str, whole: bool) -> None:
    document = marked(text).document
    assert (whole_quotation(document, 0, len(document.words)) is not None) == whole
