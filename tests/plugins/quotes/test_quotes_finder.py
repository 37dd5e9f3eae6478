"""Properties of ``find_quotes`` and ``pair_marks`` for every text and every form of reported speech."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.model import Span
from newsparse.testing import laws, nasty_texts
from newsparse.testing.strategies.quotations import MARKS, ORDERS, PrintedQuote, quotations
from newsparse.text import fold_space
from newsparse_quotes import QuotesSettings, find_quotes, pair_marks

VOCABULARY = [
    "“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "said ", "he said ", "the ", "of ", "that ", "Ann Lee ", "Mr. ",
    "according to ", ", ", ". ", ": ", "\n\n", " — ", "ANN: ", "Q: ", "[", "…", "told ", "@", "I ", "who ",
]  # fmt: skip
STANCES = QuotesSettings(stances=True)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("marks", sorted(MARKS))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_parts_of_a_generated_quote_are_found(order: str, marks: str, data: st.DataObject) -> None:
    printed: PrintedQuote = data.draw(quotations([order], [marks]))
    near = [
        q for q in find_quotes(printed.text) if any(a.span.overlaps(b.span) for a in q.content for b in printed.content)
    ]
    assert len(near) == 1
    found = near[0]
    assert found.form == printed.form
    assert found.source is not None
    assert (found.source.mention.text, found.source.name) == (printed.mention, printed.name)
    assert found.content == printed.content


@settings(max_examples=300, deadline=None)
@given(nasty_texts(VOCABULARY))
def test_no_text_raises_and_every_span_matches_its_text(text: str) -> None:
    for quote in find_quotes(text, settings=STANCES, language="en"):
        assert quote.content
        parts = [part.span for part in (*quote.content, *([quote.cue] if quote.cue else []))]
        assert quote.span == Span.cover(parts)
        assert all(part and quote.span.contains(part) for part in parts)
        if quote.source is not None:
            mention, name, referent = quote.source.mention, quote.source.name, quote.source.referent
            assert mention.text == fold_space(mention.span.of(text)) != ""
            assert (name is None) == (referent is None)
            assert referent is None or name == fold_space(referent.of(text)) != ""


@settings(max_examples=300, deadline=None)
@given(nasty_texts(VOCABULARY))
def test_pairs_of_quotation_marks_nest_and_are_not_empty(text: str) -> None:
    around: list[Span] = []
    for pair in pair_marks(text):
        assert pair.outer.contains(pair.inner)
        assert pair.inner
        while around and around[-1].end <= pair.outer.start:
            around.pop()
        assert pair.depth == len(around)
        assert not around or around[-1].contains(pair.outer)
        around.append(pair.outer)


@pytest.mark.parametrize("marks", sorted(MARKS))
@given(words=st.lists(st.sampled_from(["salt", "a boat", "Ann's", "don't", "it is late"]), min_size=1, max_size=6))
def test_quotation_marks_of_every_style_are_paired(marks: str, words: list[str]) -> None:
    left, right = MARKS[marks]
    text = " and ".join(f"{left}{word},{right}" for word in words)
    assert [pair.inner.of(text) for pair in pair_marks(text) if not pair.depth] == [f"{word}," for word in words]


@pytest.mark.parametrize("style", sorted(set(MARKS) - {"curly"}))
@given(printed=quotations(marks=["curly"]))
def test_the_style_of_the_quotation_marks_does_not_change_the_quotes(style: str, printed: PrintedQuote) -> None:
    left, right = MARKS[style]
    other = printed.text.replace("“", left).replace("”", right)

    def spoken(text: str) -> list[list[str]]:
        return [["".join(filter(str.isalnum, s.text)) for s in q.content] for q in find_quotes(text)]

    assert spoken(other) == spoken(printed.text)


def test_excluded_parts_have_no_quotes() -> None:
    text = "The ferry is late, the captain said.\n\n“Read our best stories,” said the web page."
    excluded = [Span(text.index("“"), len(text))]
    assert len(find_quotes(text)) == 2
    assert [q.source and q.source.mention.text for q in find_quotes(text, excluded=excluded)] == ["the captain"]


def test_stances_are_found_if_the_setting_is_on() -> None:
    text = "Anders Lunn supports the plan for a second pier in the bay."
    assert find_quotes(text) == ()
    assert [q.source and q.source.mention.text for q in find_quotes(text, settings=STANCES)] == ["Anders Lunn"]


def test_a_verb_in_the_settings_is_a_cue() -> None:
    text = "“The pump is the wrong one for a well of this depth,” grizzled Ada Thorne, who had sold the pump."
    own = find_quotes(text, settings=QuotesSettings(cues=("grizzle",)))
    assert [(q.cue and q.cue.text, q.source and q.source.name) for q in own] == [("grizzled", "Ada Thorne")]


def test_the_language_hint_takes_precedence_over_the_words() -> None:
    text = "“The boat is late,” the captain said of the ferry that was to bring the post."
    assert find_quotes(text)
    assert find_quotes(text, language="de") == ()
    assert find_quotes(text, language="en-GB")


@pytest.mark.slow
@pytest.mark.parametrize(
    "fragment", ["“", '"', "'", "said ", "(", "Ann Lee ", "salt ", 'said "', '"a b c," he said. ', "the man of "]
)
def test_twice_the_text_takes_about_twice_the_time(fragment: str) -> None:
    laws.linear(partial(find_quotes, settings=STANCES, language="en"), fragment)
