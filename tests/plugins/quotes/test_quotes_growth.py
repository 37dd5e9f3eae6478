"""The cost of sentences with very many cues is bounded."""

from __future__ import annotations

from newsparse.text.tokens import tokens
from newsparse_quotes import find_quotes
from newsparse_quotes.document.document import MOST_CUES
from newsparse_quotes.finder import DEFAULTS, read


def test_the_number_of_cues_of_a_sentence_is_limited() -> None:
    text = "said " * 900
    document = read(tokens(text), text, None, (), DEFAULTS)
    for first, last in document.sentences:
        assert sum(first <= cue < last for cue in document.possible_cues) <= MOST_CUES


def test_the_limit_does_not_affect_the_following_sentences() -> None:
    text = "said " * 60 + ".\n\n“We wait,” Ann Lee said on the pier."
    assert [q.source and q.source.name for q in find_quotes(text, language="en")][-1] == "Ann Lee"
