"""What each feature of the models of starts, ends and links says about a sentence (see ``feature_claims.py``)."""

from __future__ import annotations

import pytest
from feature_claims import end_fields, link_fields, start_fields, wrong

from newsparse_quotes.features.linking import AFTER, BEFORE, JOIN, NEXT, NONE, PART, SENTENCE_AFTER, SENTENCE_BEFORE

STARTS = [
    # behind the cue
    ("<Ann Lee> [added] |that the mill will close.", "here=that before=ED second=the step=1 source=before next=that"),
    ("<Ann Lee> [added] |that the mill will close.", "next_to_cue=yes behind_mark=no at_source_end=no"),
    ("<Ann Lee> [added] late Monday |that the mill will close.",
     "here=that before=TIME step=3 next=OTHER next_to_cue=no"),
    ("Then [added] <Ann Lee> |that the mill will close.",
     "source=behind step=3 at_source_end=yes next=NAME before=NAME"),
    ("Then [added] <Ann Lee> late Monday |that it will close.", "source=behind step=5 at_source_end=no"),
    ("It was then [added] |that the mill will close.", "source=none at_source_end=no"),
    ("<The mayor> [called] the “Goose” |a wreck of the lake.", "here=a before=CLOSE behind_mark=yes"),
    ("<The mayor> [called] |the “Goose” a wreck.", "here=the behind_mark=no"),
    ("He [added] |that", "here=that second=EDGE"),
    ("<He> [added] |growth fell.", "own=added~ here_cluster=growth~ before_cluster=added~"),
    ("<He> [quipped] |of it.", "own=none here_cluster=none before_cluster=none"),
    # before the clause of the cue
    ("|The mill, in fact, will close, <Ann Lee> [added] on Monday.",
     "type=sentence here=the before=EDGE last=, form=ED source=before behind=on commas=2 room=8-15 size=8-15"),
    ("But |the mill will close, <Ann Lee> [added].", "type=conjunction here=the before=but size=3-4 room=5-7 behind=."),
    ("In May, |the mill, now, fell, [added] <Ann Lee> to the town.",
     "type=first_comma here=the before=, commas=3+ behind=to source=behind"),
    ("In May, |the mill fell, [added] <Ann Lee>.", "type=last_comma here=the before=, commas=1 size=3-4 room=5-7"),
    ("In May, the mill, now, fell, once, |broke, [added] <Ann Lee>.", "type=last_comma commas=3+"),
    ("|It rained, it was [added].", "source=none"),
    ("|The mill fell, <Ann Lee> [added].", "following=none quoted=no"),
    ("|The mill fell, <Ann Lee> [added] that Monday.", "following=that"),
    ("|The mill fell, <Ann Lee> [added] of “the Goose” there.", "following=mark"),
    ("|The “Goose” will sail, <Ann Lee> [added].", "quoted=yes last=,"),
    ("|The mill will sail, <Ann Lee> [added] “Goose”.", "quoted=no"),
    ("|It is “a wreck,” <Ann Lee> [added].", "last=CLOSE_AFTER_COMMA"),
    ("|It is “a wreck” <Ann Lee> [added].", "last=CLOSE_ALONE"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), STARTS)
def test_a_start_has_the_features_that_its_place_gives_it(sentence: str, claims: str) -> None:
    assert wrong(start_fields(sentence), claims) == []


ENDS = [
    # the end of the sentence
    ("<Lee> [added] |the mill, and the pump, will close|.",
     "opening=the lead=ADJACENT last=OTHER breaks=3 commas=2 quoted=no"),
    ("<Lee> [added] that |it rained|.", "opening=it lead=that last=ED breaks=0 commas=0"),
    ("<Lee> [added] |“it” rained|.", "opening=OPEN quoted=yes"),
    ("<Lee> [added] |, then, it rained, it snowed, it rained, and it snowed, but it, too, fell|.",
     "breaks=7+ commas=3+"),
    # another end
    ("<Lee> [added] that |the mill will close| on Monday.",
     "here=on last=OTHER next=TIME next_but_one=. opening=the lead=that form=ED done=4 rest=2 few=4 commas=0"),
    ("<Lee> [added] |the mill will close|, he thinks.", "here=, next=he lead=ADJACENT punctuation=yes"),
    ("<Lee> [added] |it was late|, now", "next=now next_but_one=EDGE"),
    ("<Lee> [added] |it|, he thinks.", "done=1 few=1 rest=3"),
    ("<Lee> [added] |the old mill will now close| on Monday.", "done=6-7 few=6+"),
    ("<Lee> [added] |the mill, the pump| and the well.", "commas=1 done=5"),
    ("<Lee> [added] |the mill, the pump, the barn, and the well| of the town.", "commas=3+"),
    ("<Lee> [added] |the mill| and the well.", "verbs=0 quoted=no opened=no before_mark=no"),
    ("<Lee> [added] |what he said| and more.", "verbs=1"),
    ("<Lee> [added] |the mill that “the Goose”| of the town calls.", "opened=no last=CLOSE_ALONE before_mark=no"),
    ("<Lee> [added] |the mill “the Goose,”| of the town.", "last=CLOSE_AFTER_COMMA"),
    ("<Lee> [added] |the mill “the Goose| of the town” falls.", "opened=yes before_mark=no"),
    ("<Lee> [added] |the mill| of “the Goose” fell.", "opened=no before_mark=yes"),
    ("<Lee> [added] |“Goose| of the town” falls.", "quoted=yes opened=yes"),
    ("<Lee> [added] |the mill| of {“the Goose”} fell.", "left=1"),
    ("<Lee> [added] |the mill| of {“the Goose”} and {“the Duck”} fell.", "left=2+"),
    ("<Lee> [added] |the mill of {“the Goose”}| and the well.", "left=0"),
    ("<Lee> [added] |the growth| of growth really.",
     "last_cluster=growth~ here_cluster=none next_cluster=growth~ next_but_one_cluster=really~"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), ENDS)
def test_an_end_has_the_features_that_its_place_gives_it(sentence: str, claims: str) -> None:
    assert wrong(end_fields(sentence), claims) == []


LINKS = [
    # every option: the tokens around the quotation, and the quotation
    (NONE, "The {“Goose”} sank.", "option=none before=the after=PAST last=NAME whole=capital size=1"),
    (NONE, "{“The ship sails now.”}",
     "before=EDGE after=EDGE last=. whole=opens_paragraph|ends_paragraph|capital size=5-7"),
    (NONE, "{“the ship sails”} now.", "whole=opens_paragraph after=now"),
    (NONE, "It is {“late.”}", "whole=ends_paragraph before=is after=EDGE"),
    (NONE, "It is {‘the ship’} now.", "whole=single_marks size=2"),
    (PART, "The {“Goose”} sails.", "option=part"),
    (NONE, "The {“Goose”} sails.", "cues_before=0 cues_after=0 previous=nothing"),
    (NONE, "He added that she reported the {“Goose”} sails.", "cues_before=2 cues_after=0"),
    (NONE, "The {“Goose”} sails, he added.", "cues_before=0 cues_after=1"),
    (NONE, "He added it. The {“Goose”} sails. She added it.", "cues_before=0 cues_after=0"),
    # a cue
    (AFTER, "{“It is late,”} [added] Ann Lee.",
     "option=after step=0 rank=0 last=, near=BLANK commas=0 names=0 form=ED"),
    (AFTER, "{“It is late,”} Ann Lee [added].", "step=2 near=NAME names=2 commas=0"),
    (AFTER, "{“It is late,”} she, of all days, now [added].", "step=6-7 near=she names=1 commas=2"),
    (BEFORE, "Ann Lee [added] of the town: {“It is late.”}", "option=before step=4 near=: rank=0"),
    (BEFORE, "Ann Lee [added]: {“It is late.”}", "step=1 near=: commas=0 names=0"),
    (BEFORE, "Ann Lee [added] that Bo Roe reported {“the rain.”}", "rank=1"),
    (SENTENCE_BEFORE, "Ann Lee [added] it. {“It is late.”}", "option=sentence_before rank=0"),
    (SENTENCE_AFTER, "{“It is late.”} It rained. Ann Lee [added] it.", "option=sentence_after"),
    (AFTER, "{“It is late,”} Ann Lee [added].", "cue_cluster=added~ same_cue=no"),
    (AFTER, "{“It is late,”} Ann Lee [said].", "likely=yes"),
    # joined quotations
    (JOIN, "“It is late,” he added, {“and I go.”}",
     "option=join breaks=0 stops=0 gap=3 capital=no earlier_last=, gap_last=, before=,"),
    (JOIN, "“It is late,” he added. {“I go.”}", "stops=1 capital=yes gap_last=."),
    (JOIN, "“It is late,” he added.\n\nIt rained.\n\n{“I go.”}", "breaks=2 stops=2"),
    (JOIN, "“It is late.” {“I go.”}", "gap=0 gap_last=BLANK earlier_last=."),
    (JOIN, "“It is late.\n\n{“I go.”}", "open=yes breaks=1"),
    (JOIN, "“It is late.”\n\n{“I go.”}", "open=no breaks=1"),
    (NEXT, "{“It is late,”} he added, “and I go.”",
     "option=next breaks=0 stops=0 gap=3 capital=no earlier_last=, gap_last=,"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "sentence", "claims"), LINKS)
def test_an_option_of_a_quotation_has_the_features_that_its_place_gives_it(
    option: int, sentence: str, claims: str
) -> None:
    assert wrong(link_fields(sentence, option), claims) == []


def test_the_previous_option_and_its_cue_are_features_of_an_option() -> None:
    same, other = ("“It is late,” Ann Lee " + cue + ", {“and it rains.”}" for cue in ("[~[added]]", "[added]"))
    assert wrong(link_fields(same, BEFORE, (AFTER, -1)), "previous=after same_cue=yes") == []
    assert wrong(link_fields(other, BEFORE, (AFTER, -1)), "previous=after same_cue=no") == []
    assert wrong(link_fields("“It is late,” he added, {“and it rains.”}", JOIN, (BEFORE, 1)), "previous=before") == []


def test_the_size_of_the_other_quotation_is_a_feature_of_a_joined_one() -> None:
    sentence = "“It is late and it rains,” he added, {“now.”}"
    assert link_fields(sentence, JOIN, templates="option+breaks")["size"] == {"5-7"}
    assert link_fields(sentence, JOIN, templates="option+whole")["size"] == {"2"}
