"""What each feature of the models of sources and cues says about a sentence.

A row is a marked sentence (``feature_claims.py``) and the values of some fields, which follow from what a field means.
A field has one value in all templates, so that each row is a claim about every feature that contains the field.
"""

from __future__ import annotations

import pytest
from feature_claims import cue_fields, source_fields, wrong

SOURCES = [
    # side, rank, and the number of tokens between the chunk and the cue
    ("<Ann Lee> [added] that the mill would close.", "side=before rank=0 distance=0 few=0 gap_first=ADJACENT"),
    ("<The mayor> now [added] that the mill would close.", "side=before rank=0 distance=1 few=1 gap_first=now"),
    ("“It is late,” [added] <the mayor> of Velmar.", "side=behind rank=0 distance=0 few=0 gap_first=ADJACENT"),
    ("[According] to <the mayor>, the mill will close.", "side=behind rank=0 distance=1 few=1 gap_last=to"),
    ("The mill of the town [added] <the mayor> was ill.", "side=behind rank=0 distance=0 gap_first=ADJACENT"),
    ("<The mayor> of the town [added] that it rained.",
     "side=before rank=1 distance=3 few=3+ gap_first=of gap_last=OTHER"),
    ("<The mayor> of the town near the lake [added] that it rained.", "side=before rank=2 distance=6-7 gap_first=of"),
    ("He [added] in the rain that the mayor of <the town> was ill.", "side=behind rank=3 gap_first=in gap_last=of"),
    # the chunk and the tokens beside it
    ("<Ann Lee> [added] that it rained.",
     "first=NAME last=NAME previous=EDGE following=ED size=2 opens_sentence=yes room=0"),
    ("On Monday <the old mill> never [added] it.",
     "first=the last=OTHER previous=TIME following=never size=3 opens_sentence=no room=2"),
    ("But in Velmar , once more , <he> [added] it.", "first=he last=he previous=, following=ED size=1 room=5-7"),
    ("The rain fell. <Ann Lee> [added] it.", "previous=EDGE opens_sentence=yes room=0"),
    ("Then said [added] <the mayor>", "following=EDGE previous=ED side=behind"),
    ("<The old town council> [added] it.", "first=the last=ORGANIZATION size=4+"),
    ("<Ann Lee> [added] it.", "personal=yes"),
    ("<He> [added] it.", "personal=yes"),
    ("<Mayor Lee> [added] it.", "personal=yes"),
    ("<The mayor> [added] it.", "personal=no"),
    ("<It> [added] more.", "personal=no"),
    # the tokens between the chunk and the cue
    ("<The mayor> [added] it.", "between=-"),
    ("<The mayor>, however, [added] it.", "between=punctuation"),
    ("<The mayor> has [added] it.", "between=auxiliary"),
    ("<The mayor> who [added] it has left.", "between=relative rank=1"),
    ("<The mayor> in Velmar [added] it.", "between=preposition"),
    ("<The mayor> of “the Goose” [added] it.", "between=preposition|mark"),
    ("<The mayor> denied it and [added] more.", "between=cue|conjunction|verb"),
    ("<The mayor> then limped and [added] more.", "between=conjunction|verb"),
    ("Then [added] he, although <the mayor> was ill.", "between=punctuation|conjunction side=behind"),
    # the quotations of the cue
    ("<The mayor> [added] it.", "quotation=unknown"),
    ("<The mayor> [added]: {“It is late.”}", "quotation=behind"),
    ("{“It is late,”} <the mayor> [added].", "quotation=before"),
    ("{“It,”} <the mayor> [added], {“is late.”}", "quotation=both"),
    # the previous cue and its source
    ("<The mayor> [added] it.", "tie=none"),
    ("Rain, as [~reported], ended and <the mayor> [added] it.", "tie=no_source"),
    ("<~<The mayor>> [~said] it rained and [added] more.", "tie=same"),
    ("<The town> and <~the mayor> [~said] it rained and [added] more.", "tie=before_it"),
    ("<~The mayor> of <the town> [~said] it rained and [added] more.", "tie=between"),
    ("<~The mayor> [~said] that <the town> [added] more.", "tie=behind_it"),
    # the tokens beside the cue
    ("<The mayor> never [added] it.", "before_cue=never"),
    ("<The mayor> [added] it.", "before_cue=TITLE"),
    ("[Added] <the mayor> of Velmar.", "before_cue=EDGE beside=of"),
    ("[Added] <the mayor>, “It is late.”", "beside=,"),
    ("[According] to <the mayor> it is late.", "beside=BLANK"),
    ("<He> never [added] the mayor for reasons.", "beside=for"),
    # clusters of words
    (
        "But previously <the market> really [added] growth.",
        "previous_cluster=previously~ last_cluster=market~ following_cluster=really~ cue_cluster=added~",
    ),
    ("But <the mayor> now [quipped] it.",
     "previous_cluster=none last_cluster=none following_cluster=none cue_cluster=none"),
    # a chunk before the cue: subjects that are nearer, verbs between, the form of the cue, clauses
    ("<The mayor> [added] it.", "nearer=0 verbs=0 touches_cue=yes relative=no"),
    ("<The mayor> has [added] it.", "nearer=0 verbs=1 touches_cue=no"),
    ("<The mayor> said that the town paid and [added] more.", "nearer=1 verbs=2 touches_cue=no"),
    ("<The mayor> said that the town paid, the mill fell, the pump broke, and [added] more.", "nearer=3+ verbs=3+"),
    ("<The mayor> of the town [added] it.", "nearer=0 touches_cue=no"),
    ("The mayor <who> [added] it has left.", "relative=yes"),
    ("<The mayor> [added] it.", "shape=ed"),
    ("<He> left, [adding] that it rained.", "shape=ing"),
    ("<The mayor> [thought] that it rained.", "shape=verb"),
    ("<The mayor> [says] that it rained.", "shape=other"),
    ("<The mayor> [added] it.", "left=stop right=ed opens_clause=yes has_verb=yes"),
    ("<The mayor> has [added] it.", "left=stop right=verb opens_clause=yes has_verb=yes"),
    ("<The mayor> of the town [added] it.", "left=stop right=preposition opens_clause=yes has_verb=no"),
    ("The mayor of <the town> [added] it.", "left=preposition right=ed opens_clause=no has_verb=yes"),
    ("Now rain fell, <the mayor>, ill today, [added].", "left=comma right=comma opens_clause=yes has_verb=no"),
    ("Rain fell and <the mayor> [says] it.", "left=and right=cue opens_clause=yes has_verb=yes"),
    ("It is said that <the mayor> who left [added] it.", "left=that right=who opens_clause=yes has_verb=no"),
    ("He who met <him> smiling [added] it.", "left=verb right=ing opens_clause=no has_verb=no"),
    ("The man who <he> and she [added] it for left.", "left=who right=and opens_clause=no has_verb=no"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), SOURCES)
def test_a_chunk_has_the_features_that_its_place_gives_it(sentence: str, claims: str) -> None:
    assert wrong(source_fields(sentence), claims) == []


NO_SOURCE = [
    ("It was never [added] that it rained.", "before_cue=never second_before=was next=that form=ED auxiliary=yes"),
    ("It was [added] that it rained.", "before_cue=was second_before=it auxiliary=yes"),
    ("The rain [added] to the flood.", "before_cue=OTHER second_before=the next=to auxiliary=no"),
    ("Rain [added] to the flood.", "second_before=EDGE"),
    ("[According] to the mayor it rained.", "before_cue=EDGE second_before=EDGE next=to form=according"),
    ("So much for what he [says]", "next=EDGE form=PLURAL"),
    ("It was [added] that it rained.", "quotation=unknown link=none"),
    ("It was [added]: {“It rained.”}", "quotation=behind"),
    ("{“It rained,”} it was [added].", "quotation=before"),
    ("Rain, as [~reported], ended, it was [added].", "link=no_source"),
    ("<~He> [~said] that it was [added].", "link=source"),
]


@pytest.mark.parametrize(("sentence", "claims"), NO_SOURCE)
def test_the_option_without_a_source_has_the_features_of_the_words_around_the_cue(sentence: str, claims: str) -> None:
    assert wrong(source_fields(sentence), claims) == []


CUES = [
    ("The old mill never [added] that it would close.",
     "form=ED previous=never second_before=OTHER third_before=OTHER next=that next_but_one=it"),
    ("He [added] it.", "previous=he second_before=EDGE third_before=EDGE next=it next_but_one=."),
    ("Now he [added] it", "second_before=now third_before=EDGE next=it next_but_one=EDGE"),
    ("[According] to him it rained.", "previous=EDGE form=according upper=yes"),
    ("It is what he [says]", "next=EDGE next_but_one=EDGE upper=no"),
    ("He [added] it.", "room=1 rest=2"),
    ("Now he never [added] that it rained.", "room=3-4 rest=3-4"),
    ("In the town the mayor never [added]", "room=5-7 rest=0"),
    ("He [added] that it rained.", "that=1"),
    ("He [added] on Monday that it rained.", "that=3"),
    ("He [added] whether it rained.", "that=1"),
    ("He [added] it to the list.", "that=0"),
    ("That he [added] it to the list is new.", "that=0"),
    ("He [added] it.", "quotation=30+ ahead=no"),
    ("He [added] it was {“late”}.", "quotation=3-4 ahead=yes"),
    ("It was {“late,”} he now [added].", "quotation=5-7 ahead=no"),
    ("It was {“late,”} he [added], or {“over”}.", "quotation=3-4 ahead=yes"),
    ("But previously the really [added] growth fell.", "own=added~ next_cluster=growth~ previous_cluster=really~"),
    ("He [quipped] to him.", "own=none next_cluster=none previous_cluster=none"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), CUES)
def test_a_cue_has_the_features_that_its_place_gives_it(sentence: str, claims: str) -> None:
    assert wrong(cue_fields(sentence), claims) == []
