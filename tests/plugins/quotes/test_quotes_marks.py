"""Which marks pair in the copy of agencies and papers, and which stay without a partner."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse_quotes import pair_marks

STORY_OF_MARKS = [
    ("curly", "“Yes,” he said. “No.”", ["Yes,", "No."]),
    ("straight", '"Yes," he said. "No."', ["Yes,", "No."]),
    ("German", "„Ja“, sagte sie. „Nein“, sagte er.", ["Ja", "Nein"]),
    ("German guillemets", "»Ja«, sagte sie. »Nein«, sagte er.", ["Ja", "Nein"]),
    ("Swedish", "”Ja”, sade hon. ”Nej”, sade han.", ["Ja", "Nej"]),
    ("French, spaced", "« Oui », dit-il. « Non », dit-elle.", ["Oui", "Non"]),
    ("French, tight", "«Oui», dit-il. «Non»", ["Oui", "Non"]),
    ("backticks and apostrophes", "``Yes,'' he said. ``No.''", ["Yes,", "No."]),
    ("two apostrophes", "''Yes,'' he said. ''No.''", ["Yes,", "No."]),
    ("mixed by an editor", "the words “yes’’ and ``no”", ["yes", "no"]),
    ("in brackets", "The word (\"yes\") stood in brackets, and the other one ['no'] too.", ["yes", "no"]),
    ("a whole sentence in brackets", '("He came," she said.)', ["He came,"]),
    ("behind a dash", 'He had said it—"yes"—three times.', ["yes"]),
    ("behind a slash", 'He wrote "yes"/"no" on the card.', ["yes", "no"]),
    ("before an ellipsis and a sum", '"…and then?" he asked. "$5, I said," said she.', ["…and then?", "$5, I said,"]),
    ("single, before signs", "‘[We] came,’ he said. ‘$5,’ said she. ‘.5 pct.’", ["[We] came,", "$5,", ".5 pct."]),
    ("single letters", "The “a” and the “b” are letters.", ["a", "b"]),
    ("nothing inside", "Between \"\" and “” and '' there is “nothing”.", ["nothing"]),
    ("apostrophes", "I don't know where the boys' caps are, nor the girls'.", []),
    ("letters left out", "'Twas the summer of '62 and rock 'n' roll was ’bout to begin.", []),
    ("letters left out inside a quote", "He said: “It’s the ’60s again.”", ["It’s the ’60s again."]),
    ("letters left out beside a quote", "Rock 'n' roll is 'dead', says 'Tim'.", ["dead", "Tim"]),
    ("a plural possessive goes on", "‘The boys’ caps were red,’ he said.", ["The boys’ caps were red,"]),
    ("the same with straight marks", "'The boys' caps were red,' he said.", ["The boys' caps were red,"]),
    ("a quote that ends with an s", "‘It is the sisters,’ he said. ‘It was.’", ["It is the sisters,", "It was."]),
    ("a title that ends with an s", "In ‘The Sisters’ he plays a thief. ‘Gulls’ came later.", ["The Sisters", "Gulls"]),
    ("the last mark is a possessive's", "‘Alas’, he said, ‘the dogs’ bowls’", ["Alas", "the dogs’ bowls"]),
    ("a mark opened anew", "He wrote 'We came. 'We saw.'", ["We saw."]),
    ("inches before a quote", "He is 6'2\" and said \"I am tall\" to her.", ["I am tall"]),
    ("a heading's single marks, then double ones", "RISING 'TO OUR TERMS' \"No,\" she said. It was the owners' turn.",
     ["TO OUR TERMS", "No,"]),
    ("single marks never cross double ones", "He said “yes and ‘no” and’ more.", ["yes and ‘no"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inside"), [case[1:] for case in STORY_OF_MARKS], ids=[c[0] for c in STORY_OF_MARKS])
def test_marks_pair_as_a_reader_pairs_them(text: str, inside: list[str]) -> None:
    pairs = pair_marks(text)
    assert [pair.inner.of(text) for pair in pairs] == inside
    assert all(pair.closed and not pair.depth for pair in pairs)
    assert all(not (text[p.outer.start] + text[p.outer.end - 1]).isalnum() for p in pairs)


@pytest.mark.parametrize(
    "text",
    [
        "“He called it ‘odd,’” she said.",
        "‘He called it “odd,”’ she said.",
        "\"He called it 'odd,'\" she said.",
        "''He called it 'odd,''' she said.",
        "``He called it `odd,' '' she said.",
        "„Er nannte es ‚odd,‘“ sagte sie.",
        "« Il disait ‹odd,› » dit-elle.",
        '"He called it “odd,”" she said.',
        '“He called it "odd,"” she said.',
        '"He called it "odd,"" she said.',
    ],
)
def test_a_quote_in_a_quote_is_one_level_deeper(text: str) -> None:
    outer, inner = pair_marks(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.inner.of(text) == "odd,"
    assert outer.inner.of(text).split()[-1].startswith(inner.outer.of(text))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We talk, not about “equal rights” any more. We work," she said.', "equal rights"),
        ('"We want the "big one" here," she said.', "big one"),
        ("“We want the «big one» here,” she said.", "big one"),
        ('"We want the “big one” and the “small one” here," she said.', "big one"),
    ],
)
def test_a_mark_inside_a_quote_does_not_end_it(text: str, inside: str) -> None:
    outer, inner = pair_marks(text)[:2]
    assert (outer.depth, inner.depth) == (0, 1)
    assert outer.inner.of(text) == text[1 : text.rindex(" she") - 1]
    assert inner.inner.of(text) == inside


def test_a_forgotten_closing_mark_makes_no_quote_in_a_quote() -> None:
    text = '"It was late, he said. "We go now," she said. "No."'
    assert [pair.depth for pair in pair_marks(text)] == [0, 0]


def test_the_span_with_the_marks_holds_both_tokens_of_a_double_apostrophe() -> None:
    text = "''Yes,'' he said."
    assert [pair.outer.of(text) for pair in pair_marks(text)] == ["''Yes,''"]


UNPAIRED = [
    ("inches and feet", 'It is 6\'2" high and 3\'1" wide.', ['"', '"'], []),
    ("a closing mark that nothing opened", 'The pier is old" he said. The end.', ['"'], []),
    ("an opening mark that nothing closes", 'He said "the pier is old', ['"'], ["the pier is old"]),
    ("a mark and no word", "The pier is old. “", ["“"], []),
    ("inside a quote in inches", '"The pipe is 5" wide," he said.', ['"'], ["The pipe is 5"]),
    ("two paragraphs, both begun with a mark", "“The pier is old.\n\n“Mend it.”", [], ["The pier is old.", "Mend it."]),
    ("the same with straight marks", '"The pier is old.\n\n"Mend it."', [], ["The pier is old.", "Mend it."]),
    ("the second one not", "“The pier is old.\n\nMend it.”", ["“", "”"], ["The pier is old."]),
    ("the last paragraph stays open", "“The pier is old.\n\n“Mend it.", ["“"], ["The pier is old.", "Mend it."]),
    ("never across paragraphs", 'The "pier\n\nis" old.', ['"', '"'], ["pier"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "alone", "inside"), [case[1:] for case in UNPAIRED], ids=[case[0] for case in UNPAIRED]
)
def test_a_mark_without_a_partner_is_named_where_it_stands(text: str, alone: list[str], inside: list[str]) -> None:
    remarks = [r for r in Pipeline(plugins=["newsparse_quotes.plugin"]).parse(text).remarks if "unpaired" in r.code]
    assert [r.span.of(text) for r in remarks if r.span] == alone
    assert [pair.inner.of(text) for pair in pair_marks(text)] == inside


def test_what_nothing_closes_runs_to_the_end_of_its_paragraph_and_says_so() -> None:
    text = "“The pier is old.\n\n“Mend it.”"
    assert [pair.closed for pair in pair_marks(text)] == [False, True]
