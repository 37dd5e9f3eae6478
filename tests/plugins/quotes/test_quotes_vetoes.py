"""Conditions of the vetoes on a cue in [ ], with the content in { }: each row decides one condition."""

from __future__ import annotations

import pytest
from feature_claims import marked, sentence_of

from newsparse_quotes.attribution import cues


@pytest.mark.parametrize(
    ("printed", "empty"),
    [
        # an amount
        ("She [added] {9 cents}.", True),
        ("She [added] {9 cents was paid}.", False),
        ("She [added] {the cents}.", False),
        ("She [wrote] {9 cents was paid}.", False),
        # a medium
        ("She [wrote] on {Facebook}.", True),
        ("She [wrote] on {Monday}.", False),
        ("She [wrote] of {Facebook}.", False),
        # an agent
        ("It was [estimated] {by analysts here}.", True),
        ("It was [estimated] {at nine here}.", False),
        ("{It} was [estimated] by analysts.", True),
        ("{It} was [estimated] at nine.", False),
        ("{It was late}, was [said] by analysts.", False),
        # a call
        ("They were [called] {to the mill}.", True),
        ("They [called] {to the mill}.", False),
        ("They were [called] {at the mill}.", False),
        # a name
        ("The mill, [called] {“the Goose”}, is old.", True),
        ("The mill [called] {“the Goose”}, is old.", False),
        ("The mill, [called] {“the Goose”} now.", False),
        ("The mill, [noted] {“the Goose”}, is old.", False),
        # an object
        ("She [wrote] {a book}.", True),
        ("She [wrote] {a book and it was long}.", True),
        ("She [wrote] {books}.", False),
        ("She never [wrote] {a book}.", True),
        ("She [wrote] now {a book}.", False),
        # a subject behind its verb
        ("It is “a mess”, [says] {the miller Ann Lee}.", True),
        ("It is “a mess” [says] {the miller Ann Lee}.", True),
        ("It is “a mess”, [saying] {the miller Ann Lee}.", False),
        ("It is “a mess”, [says] {the old mill}.", False),
    ],
)
def test_a_content_that_is_not_what_is_said_is_rejected(printed: str, empty: bool) -> None:
    one = marked(printed)
    assert cues.is_without_content(one.document, one.cue, one.ranges["{"]) == empty
    assert not cues.is_without_content(one.document, one.cue, [*one.ranges["{"], (0, 1)])


@pytest.mark.parametrize(
    ("printed", "rejected"),
    [
        ("The vote was [called].", True),
        ("It rained. The vote was [called].", True),
        ("The vote was [called]: it rained.", True),
        ("The vote was [called] late.", False),
        ("The vote [called].", False),
        ("Was [called].", False),
        ("It rained. Was [called].", False),
        ("The rain: it was [called].", False),
        ("The vote was [called] by Lee.", False),
    ],
)
def test_a_passive_without_content_is_rejected(printed: str, rejected: bool) -> None:
    one = marked(printed)
    assert cues.is_passive_without_content(one.document, one.cue, *sentence_of(one, one.cue)) == rejected


@pytest.mark.parametrize(
    ("printed", "noun"),
    [
        ("She met a [noted] baker.", True),
        ("[Noted] bakers came.", False),
        ("She [noted] it.", False),
        ("His [claims] for money fell.", True),
        ("Jobless [claims] fell.", True),
        ("She [claims] it fell.", False),
        ("It was his 200th grand [slam] match.", True),
        ("It rained. It was his grand [slam] match.", True),
        ("It was his [slam] match.", False),
        ("It was grand [slam] match.", False),
    ],
)
def test_a_noun_is_not_a_cue(printed: str, noun: bool) -> None:
    one = marked(printed)
    assert cues.is_noun(one.document, one.cue, *sentence_of(one, one.cue)) == noun
