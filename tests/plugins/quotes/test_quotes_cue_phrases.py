"""The whole cue and the whole mention of a source, if they have several words."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("To quote Ann Lee, the mill is shut.", "To quote"),
        ("The mill, as Ann Lee puts it, is “a wreck”.", "puts it"),
        ("The mill, as Ann Lee put it, is “a wreck”.", "put it"),
        ("According to Ann Lee, the mill is shut.", "According to"),
        ("The mill is shut, according to Ann Lee.", "according to"),
        ("Ann Lee said the mill is shut.", "said"),
    ],
)
def test_the_cue_has_all_its_words(text: str, cue: str) -> None:
    (quote,) = find_quotes(text)
    assert quote.cue is not None
    assert quote.cue.text == cue


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("“The mill is shut,” said one of the bakers, Ann Lee.", "one of the bakers, Ann Lee", "Ann Lee"),
        ("“The mill is shut,” said the owner of the mill, Ann Lee.", "the owner of the mill, Ann Lee", "Ann Lee"),
        ("“The mill is shut,” said Ann Lee, who runs the mill.", "Ann Lee, who runs the mill", "Ann Lee"),
        ("“The mill is shut,” CEO Ann Lee said.", "CEO Ann Lee", "Ann Lee"),
    ],
)
def test_the_mention_is_the_whole_phrase(text: str, mention: str, name: str) -> None:
    (quote,) = find_quotes(text)
    assert quote.source is not None
    assert (quote.source.mention.text, quote.source.name) == (mention, name)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The minister was in no doubt about the result: “We were robbed of it.”", "The minister"),
        ("In the end the minister was in no doubt about the result: “We were robbed of it.”", "the minister"),
        ("For Ann Lee it is simple: “No bus, no job, no home.”", "Ann Lee"),
    ],
)
def test_the_subject_before_a_colon_speaks_and_not_the_thing(text: str, mention: str) -> None:
    (quote,) = find_quotes(text)
    assert quote.source is not None
    assert quote.source.mention.text == mention
