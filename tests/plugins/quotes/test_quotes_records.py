"""The values in which speaker resolution keeps entities and speakers, and the limits on what is read of a text."""

from __future__ import annotations

import pytest
from test_quotes_token_ranges import document_of

from newsparse.text.tokens import tokens
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document import limits
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.speakers.discourse import ENTITIES_KEPT, SENTENCES_KEPT, Discourse
from newsparse_quotes.speakers.entities.entities import Entity, EntityIndex
from newsparse_quotes.speakers.entities.genders import Gender

ANN = Entity((0, 2), "Ann", "Lee", ((0, 2), (6, 7), (20, 22)))
BO = Entity((3, 5), "Bo", "Roe", ((3, 5), (12, 13)))
INDEX = EntityIndex(
    at={0: ANN, 3: BO, 6: ANN, 12: BO, 20: ANN}, starts=(0, 3, 6, 12, 20), by_family={}, by_first_word={},
    place_words=frozenset(), linked=((8, 11), (12, 15)),
)  # fmt: skip


def test_mentions_are_found_by_their_first_token() -> None:
    assert ANN.mentions_in(0, 7) == ((0, 2), (6, 7))
    assert ANN.mentions_in(1, 6) == ANN.mentions_in(7, 20) == ()
    assert ANN.mentions_in(6, 21) == ((6, 7), (20, 22))
    assert INDEX.in_range(0, 3) == [(0, ANN)]
    assert INDEX.in_range(1, 7) == [(3, BO), (6, ANN)]
    assert INDEX.in_range(7, 12) == []


def test_the_entities_before_a_token_are_those_of_the_last_mentions() -> None:
    assert INDEX.before(0, 3) == []
    assert INDEX.before(7, 3) == [ANN, BO]
    assert INDEX.before(7, 2) == [BO, ANN]
    assert INDEX.before(12, 1) == [ANN]
    assert INDEX.before(13, 1) == [BO]


def test_the_last_mention_in_a_chunk_begins_in_it() -> None:
    assert INDEX.last_in((0, 7)) == 6
    assert INDEX.last_in((0, 6)) == 3
    assert INDEX.last_in((3, 4)) == 3
    assert INDEX.last_in((4, 6)) is None
    assert INDEX.last_in((0, 0)) is None


def test_the_name_with_function_words_that_holds_a_token() -> None:
    assert [INDEX.linked_at(at) for at in (7, 11, 15)] == [None, None, None]
    assert [INDEX.linked_at(at) for at in (8, 10)] == [(8, 11)] * 2
    assert [INDEX.linked_at(at) for at in (12, 14)] == [(12, 15)] * 2
    assert INDEX._replace(linked=()).linked_at(3) is None


def test_a_discourse_keeps_the_first_gender_of_a_speaker() -> None:
    start = Discourse().after(1, ANN)
    assert dict(start.genders) == {}
    female = start.after(2, ANN, "female")
    assert dict(female.genders) == {ANN: "female"}
    assert dict(female.after(3, ANN, "male").genders) == {ANN: "female"}
    assert dict(female.after(3, BO, "male").genders) == {ANN: "female", BO: "male"}


def test_a_discourse_keeps_the_latest_genders_and_speakers() -> None:
    many = [Entity((n, n + 1), "Ann", "Lee", ()) for n in range(ENTITIES_KEPT + 1)]
    gender: Gender = "female"
    discourse = Discourse()
    for one in many:
        discourse = discourse.after(0, one, gender)
    assert list(discourse.genders) == list(discourse.spoken) == many[1:]
    assert discourse.after(0, many[1], gender).spoken == (*many[2:], many[1])


def test_a_discourse_keeps_the_speakers_of_the_latest_sentences() -> None:
    start = Discourse().after(3, ANN).hearing(4, None)
    assert (dict(start.heard), dict(start.speakers)) == ({3: ANN, 4: None}, {3: ANN})
    assert dict(start.hearing(3 + SENTENCES_KEPT, BO).heard) == {3: ANN, 4: None, 3 + SENTENCES_KEPT: BO}
    assert dict(start.hearing(4 + SENTENCES_KEPT, BO).heard) == {4: None, 4 + SENTENCES_KEPT: BO}
    assert start.hearing(5, BO)[:3] == start[:3]
    assert start.hearing(5, BO).spoken == start.after_unnamed(5).spoken == (ANN,)
    assert start.after(4, BO).heard == {3: ANN, 4: BO}
    assert start.after(4, BO).last == (4, BO)
    assert dict(start.after_unnamed(5).heard) == dict(start.heard)


def test_a_sentence_has_a_limited_number_of_cues() -> None:
    for size in (limits.MOST_CUES, limits.MOST_CUES + 1):
        document = document_of("It said. Then " + "said " * size + ".")
        assert len(document.possible_cues) == 1 + min(size, limits.MOST_CUES)
        assert document.possible_cues[-1] == 3 + min(size, limits.MOST_CUES)
        assert sum(rate > 0 for rate in document.rates) == len(document.possible_cues)


@pytest.mark.parametrize(("reach", "most"), limits.MOST_QUOTATIONS_IN[:1])
def test_a_stretch_has_a_limited_number_of_quotations(reach: int, most: int) -> None:
    for size in (most, most + 1):
        text = "“a” " * size
        assert len(text) < reach
        scan = tokens(text)
        quotations = tuple(Quotation(3 * n, 3 * n + 1, 3 * n + 2, 3 * n + 3, 0, False) for n in range(size))
        assert limits.first_quotations(scan, quotations) == quotations[:most]


@pytest.mark.parametrize(("reach", "most"), limits.MOST_ATTRIBUTIONS_IN[:1])
def test_a_stretch_has_a_limited_number_of_attributions_in_their_order(reach: int, most: int) -> None:
    for size in (most, most + 1):
        text = "it " * size
        assert len(text) < reach
        attributions = tuple(Attribution(-1, None, ((at, at + 1),), True, "") for at in reversed(range(size)))
        assert limits.first_attributions(tokens(text), attributions) == attributions[size - most :]
