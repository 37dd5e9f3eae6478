"""The cost of sentences with very many cues is bounded."""

from __future__ import annotations

from collections import Counter

from newsparse import parse
from newsparse.text.tokens import tokens
from newsparse_quotes import find_quotes
from newsparse_quotes.document.limits import MOST_CUES, MOST_CUES_IN, MOST_QUOTATIONS_IN
from newsparse_quotes.finder import DEFAULTS, MOST_REMARKS, read


def test_the_number_of_cues_of_a_sentence_is_limited() -> None:
    text = "said " * 900
    document = read(tokens(text), text, None, (), DEFAULTS)
    for first, last in document.sentences:
        assert sum(first <= cue < last for cue in document.possible_cues) <= MOST_CUES


def test_the_limit_does_not_affect_the_following_sentences() -> None:
    text = "said " * 60 + ".\n\n“We wait,” Ann Lee said on the pier."
    assert [q.source and q.source.name for q in find_quotes(text, language="en")][-1] == "Ann Lee"


def test_the_number_of_quotations_and_cues_of_a_stretch_is_limited() -> None:
    text = '"a," he said. ' * 9000
    document = read(tokens(text), text, None, (), DEFAULTS)
    quotations = [q.left for q in document.quotations]
    for places, limits in ((document.possible_cues, MOST_CUES_IN), (quotations, MOST_QUOTATIONS_IN)):
        for length, most in limits:
            assert max(Counter(document.scan.starts[at] // length for at in places).values()) <= most


def test_no_quotation_of_a_dense_dialogue_is_dropped() -> None:
    text = "“We go home today,” he said on the pier.\n\n“She went home yesterday in the evening.”\n\n" * 150
    document = read(tokens(text), text, None, (), DEFAULTS)
    assert len(document.quotations) == 300


def test_a_long_dense_text_does_not_hide_the_story_after_it() -> None:
    text = '"a," he said. ' * 900 + "\n\n" + "The pier is old. " * 300 + "\n\n“We wait,” Ann Lee said on the pier."
    assert [q.source and q.source.name for q in find_quotes(text, language="en")][-1] == "Ann Lee"


def test_the_number_of_remarks_on_unpaired_marks_is_limited() -> None:
    article = parse("“So it is”\n\n" + "”\n\n" * 300)
    assert len([one for one in article.remarks if one.code == "quotes.unpaired_mark"]) == MOST_REMARKS
