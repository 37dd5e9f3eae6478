"""Pairing of quotation marks in the styles of agencies and newspapers, and unpaired marks."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse_quotes import find_quotes, pair_marks

PAIRED = [
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
    ("after a dash", 'He had said it—"yes"—three times.', ["yes"]),
    ("after a slash", 'He wrote "yes"/"no" on the card.', ["yes", "no"]),
    ("before an ellipsis and a sum", '"…and then?" he asked. "$5, I said," said she.', ["…and then?", "$5, I said,"]),
    ("single, before symbols", "‘[We] came,’ he said. ‘$5,’ said she. ‘.5 pct.’", ["[We] came,", "$5,", ".5 pct."]),
    ("single letters", "The “a” and the “b” are letters.", ["a", "b"]),
    ("empty pairs", "Between \"\" and “” and '' there is “nothing”.", ["nothing"]),
    ("apostrophes", "I don't know where the boys' caps are, nor the girls'.", []),
    ("elisions", "'Twas the summer of '62 and rock 'n' roll was ’bout to begin.", []),
    ("an elision inside a quote", "He said: “It’s the ’60s again.”", ["It’s the ’60s again."]),
    ("an elision next to a quote", "Rock 'n' roll is 'dead', says 'Tim'.", ["dead", "Tim"]),
    ("a plural possessive", "‘The boys’ caps were red,’ he said.", ["The boys’ caps were red,"]),
    ("the same with straight marks", "'The boys' caps were red,' he said.", ["The boys' caps were red,"]),
    ("a quote that ends with an s", "‘It is the sisters,’ he said. ‘It was.’", ["It is the sisters,", "It was."]),
    ("a title that ends with an s", "In ‘The Sisters’ he plays a thief. ‘Gulls’ came later.", ["The Sisters", "Gulls"]),
    ("the last mark is a possessive", "‘Alas’, he said, ‘the dogs’ bowls’", ["Alas", "the dogs’ bowls"]),
    ("a second opening mark", "He wrote 'We came. 'We saw.'", ["We saw."]),
    ("inches before a quote", "He is 6'2\" and said \"I am tall\" to her.", ["I am tall"]),
    ("a heading's single marks, then double ones", "RISING 'TO OUR TERMS' \"No,\" she said. It was the owners' turn.",
     ["TO OUR TERMS", "No,"]),
    ("single marks never cross double ones", "He said “yes and ‘no” and’ more.", ["yes and ‘no"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inside"), [case[1:] for case in PAIRED], ids=[c[0] for c in PAIRED])
def test_quotation_marks_are_paired_in_every_style(text: str, inside: list[str]) -> None:
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
def test_a_nested_quotation_has_depth_one(text: str) -> None:
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
def test_a_nested_quotation_does_not_end_the_outer_one(text: str, inside: str) -> None:
    outer, inner = pair_marks(text)[:2]
    assert (outer.depth, inner.depth) == (0, 1)
    assert outer.inner.of(text) == text[1 : text.rindex(" she") - 1]
    assert inner.inner.of(text) == inside


def test_a_missing_closing_mark_does_not_make_a_nested_quotation() -> None:
    text = '"It was late, he said. "We go now," she said. "No."'
    assert [pair.depth for pair in pair_marks(text)] == [0, 0]


def test_the_outer_span_contains_both_tokens_of_a_double_apostrophe() -> None:
    text = "''Yes,'' he said."
    assert [pair.outer.of(text) for pair in pair_marks(text)] == ["''Yes,''"]


UNPAIRED = [
    ("inches and feet", 'It is 6\'2" high and 3\'1" wide.', ['"', '"'], []),
    ("a closing mark without an opening one", 'The pier is old" he said. The end.', ['"'], []),
    ("an opening mark without a closing one", 'He said "the pier is old', ['"'], ["the pier is old"]),
    ("a mark without words", "The pier is old. “", ["“"], []),
    ("inside a quote in inches", '"The pipe is 5" wide," he said.', ['"'], ["The pipe is 5"]),
    ("two paragraphs that open with a mark", "“The pier is old.\n\n“Mend it.”", [], ["The pier is old.", "Mend it."]),
    ("the same with straight marks", '"The pier is old.\n\n"Mend it."', [], ["The pier is old.", "Mend it."]),
    ("only the first paragraph opens with a mark", "“The pier is old.\n\nMend it.”", ["“", "”"], ["The pier is old."]),
    ("the last paragraph is not closed", "“The pier is old.\n\n“Mend it.", ["“"], ["The pier is old.", "Mend it."]),
    ("marks in two paragraphs", 'The "pier\n\nis" old.', ['"', '"'], ["pier"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "alone", "inside"), [case[1:] for case in UNPAIRED], ids=[case[0] for case in UNPAIRED]
)
def test_an_unpaired_mark_has_a_remark_with_its_span(text: str, alone: list[str], inside: list[str]) -> None:
    remarks = [r for r in Pipeline(plugins=["newsparse_quotes.plugin"]).parse(text).remarks if "unpaired" in r.code]
    assert [r.span.of(text) for r in remarks if r.span] == alone
    assert [pair.inner.of(text) for pair in pair_marks(text)] == inside


def test_a_quotation_without_a_closing_mark_ends_with_its_paragraph_and_is_not_closed() -> None:
    text = "“The pier is old.\n\n“Mend it.”"
    assert [pair.closed for pair in pair_marks(text)] == [False, True]


def test_the_marks_around_a_nickname_are_paired_but_are_not_a_quote() -> None:
    text = "Harold “Buster” Quill left. “We wait,” said Ann ‘Mouse’ Lee."
    assert [text[slice(*pair.inner)] for pair in pair_marks(text)] == ["Buster", "We wait,", "Mouse"]
    assert [(quote.text, quote.source and quote.source.name) for quote in find_quotes(text)] == [
        ("We wait,", "Ann ‘Mouse’ Lee")
    ]
