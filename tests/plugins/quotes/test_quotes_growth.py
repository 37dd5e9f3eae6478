"""What no newsroom prints costs no more than it must."""

from __future__ import annotations

from newsparse.text.tokens import tokens
from newsparse_quotes import find_quotes
from newsparse_quotes.document.document import MOST_CUES
from newsparse_quotes.finder import DEFAULTS, read


def test_a_sentence_of_nothing_but_cues_is_looked_at_for_some_of_them() -> None:
    text = "said " * 900
    document = read(tokens(text), text, None, (), DEFAULTS)
    for first, last in document.sentences:
        assert sum(first <= cue < last for cue in document.possible_cues) <= MOST_CUES


def test_the_sentences_behind_a_crowded_one_keep_their_cues() -> None:
    text = "said " * 60 + ".\n\n“We wait,” Ann Lee said on the pier."
    assert [q.source and q.source.name for q in find_quotes(text, language="en")][-1] == "Ann Lee"
