"""Views: parts of a text, with a map from each character to the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Article, Boilerplate, Dateline, Headline, Phrase, Quote, Span, Subheading, TextView
from newsparse.model import Piece
from newsparse.testing import laws, nasty_texts
from newsparse.text import split_blocks

SOURCE = "0123456789abcdefghij"


@st.composite
def views(draw: st.DrawFn) -> TextView:
    """A view with pieces in order, some of them replaced by other characters, and wraps between them."""
    edges = sorted(draw(st.lists(st.integers(0, len(SOURCE)), max_size=12)))
    pieces = []
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        shown = draw(st.none() | st.sampled_from(["", " ", "xyz"]))
        pieces.append(Piece(Span(start, end), shown))
    wraps = [Span(i, i + 1) for i in sorted(draw(st.sets(st.integers(0, len(SOURCE) - 1), max_size=3)))]
    return TextView(SOURCE, tuple(pieces), tuple(wraps))


spans = st.tuples(st.integers(0, len(SOURCE)), st.integers(0, len(SOURCE))).map(lambda t: Span(min(t), max(t)))


@settings(deadline=None)
@given(views())
def test_spans_and_omitted_tile_the_source(view: TextView) -> None:
    everything = sorted([*view.spans, *view.omitted])
    assert "".join(span.of(SOURCE) for span in everything) == SOURCE
    assert len(view) == len(view.text) == len(str(view))


@settings(deadline=None)
@given(views(), st.data())
def test_every_unchanged_character_maps_back_to_itself(view: TextView, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(view)))
    end = data.draw(st.integers(start, len(view)))
    found = view.to_source(Span(start, end))
    assert 0 <= found.start <= found.end <= len(SOURCE)
    position = 0
    for piece in view.pieces:
        size = len(piece.source) if piece.shown is None else len(piece.shown)
        for offset in range(max(start, position), min(end, position + size)):
            there = view.to_source(Span(offset, offset + 1))
            if piece.shown is None:
                assert there.of(SOURCE) == view.text[offset]
            else:
                assert there == piece.source
            assert found.contains(there)
        position += size


@settings(deadline=None)
@given(views(), spans)
def test_from_source_returns_exactly_the_visible_part_of_a_span(view: TextView, span: Span) -> None:
    plain = TextView(SOURCE, tuple(Piece(piece.source) for piece in view.pieces if piece.source))
    shown = [i for i in range(len(plain)) if span.contains(plain.to_source(Span(i, i + 1)))]
    found = plain.from_source(span)
    assert found == (Span(shown[0], shown[-1] + 1) if shown else None)
    some = view.from_source(span)
    assert some is None or (0 <= some.start < some.end <= len(view))


@settings(deadline=None)
@given(views(), st.lists(spans, max_size=4))
def test_without_leaves_out_only_the_given_spans(view: TextView, cut: list[Span]) -> None:
    gone = {i for span in cut for i in range(span.start, span.end)}
    left = view.without(cut)
    assert not {i for span in left.spans for i in range(span.start, span.end)} & gone
    plain = TextView(SOURCE, tuple(Piece(piece.source) for piece in view.pieces))
    kept = [i for piece in view.pieces for i in range(piece.source.start, piece.source.end) if i not in gone]
    assert plain.without(cut).text == "".join(SOURCE[i] for i in kept)
    assert view.without([]).text == view.text


@settings(deadline=None)
@given(views())
def test_unwrapped_changes_only_the_wraps(view: TextView) -> None:
    unwrapped = view.unwrapped()
    assert unwrapped.spans == view.spans
    if not view.wraps:
        assert unwrapped.text == view.text
    laws.rebuilds("view", unwrapped)


def test_a_span_after_the_end_of_the_view_is_rejected() -> None:
    view = TextView(SOURCE, (Piece(Span(2, 4)),))
    assert view.to_source(Span(0, 2)) == Span(2, 4)
    assert view.to_source(Span(2, 2)) == Span(4, 4)
    with pytest.raises(ValueError, match="which has 2 code points"):
        view.to_source(Span(1, 3))


def test_an_empty_view_maps_to_the_beginning() -> None:
    view = TextView(SOURCE, ())
    assert (view.text, view.spans, view.span) == ("", (), Span(0, 0))
    assert view.to_source(Span(0, 0)) == Span(0, 0)
    assert view.from_source(Span(0, 5)) is None
    assert view.omitted == (Span(0, len(SOURCE)),)


# Views of an article ----------------------------------------------------------------------------------------------

TEXT = (
    "PIER OPENS\n"
    "\n"
    "TALLOW BAY - The ferry is back after a long-\n"
    "term halt and two years of work, the harbour\n"
    "office said in a note on Monday.\n"
    "\n"
    "What comes next\n"
    "\n"
    '"We are glad," said the mayor. "Very glad."\n'
    "\n"
    "Read more\n"
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    found = (
        Headline(span=at("PIER OPENS")),
        Dateline(span=at("TALLOW BAY -")),
        Subheading(span=at("What comes next")),
        Quote(span=at('"We are glad," said the mayor. "Very glad."'), form="direct",
              content=tuple(Phrase.of(TEXT, at(words)) for words in ("We are glad,", "Very glad."))),
        Boilerplate(span=at("Read more")),
    )  # fmt: skip
    return Article(text=TEXT, blocks=split_blocks(TEXT), annotations=found)


def test_the_body_is_paragraphs_and_subheadings_with_the_breaks_between_them(article: Article) -> None:
    assert article.body.text == TEXT[at("The ferry").start : at("Very glad.").end + 1]
    assert article.body.spans == (Span(at("The ferry").start, at("Very glad.").end + 1),)


def test_paragraphs_contain_neither_dateline_nor_subheadings(article: Article) -> None:
    assert [p.text[:10] for p in article.paragraphs] == ["The ferry ", '"We are gl']
    assert article.paragraphs[0].span == Span(at("The ferry").start, at("on Monday.").end)


def test_unwrapped_joins_lines_and_keeps_the_hyphen_of_a_compound(article: Article) -> None:
    shown = article.paragraphs[0].unwrapped()
    assert shown.text == (
        "The ferry is back after a long-term halt and two years of work, the harbour office said in a note on Monday."
    )
    offset = shown.text.index("harbour office")
    assert shown.to_source(Span(offset, offset + 14)).of(TEXT) == "harbour\noffice"
    assert shown.from_source(at("long-\nterm")) == Span(shown.text.index("long-"), shown.text.index(" halt"))


def test_the_indent_between_two_paragraphs_is_in_the_body() -> None:
    text = "    One paragraph here.\n    Another paragraph.\n"
    body = Article(text=text, blocks=split_blocks(text, "line")).body
    assert body.text == "One paragraph here.\n    Another paragraph."


def test_a_dash_at_the_end_of_a_line_is_not_a_hyphen() -> None:
    text = "The ferry is back again - and so are -\nboats, which the harbour office of the town\ndid not expect at all."
    (paragraph,) = Article(text=text, blocks=split_blocks(text, "wrapped")).paragraphs
    assert "so are - boats" in paragraph.unwrapped().text


def test_the_text_without_reported_speech(article: Article) -> None:
    shown = article.view(drop=[Quote, Headline, Boilerplate]).text
    assert " said the mayor. \n" in shown
    assert "glad" not in shown
    assert '"' not in shown
    assert "PIER" not in shown


def test_reported_speech_only(article: Article) -> None:
    view = article.view(only=[Quote])
    assert view.text == '"We are glad,"\n"Very glad."'
    first = len('"We are glad,"')
    assert view.to_source(Span(first, first + 1)) == Span(at("We are glad,").end + 1, at("We are glad,").end + 1)


def test_only_and_drop_work_together(article: Article) -> None:
    assert article.view(only=[Quote, Headline], drop=[Headline]).text.strip() == '"We are glad,"\n"Very glad."'
    assert article.view(only=[]).text == ""


def test_a_view_without_omissions_is_the_text(article: Article) -> None:
    assert article.view().text == TEXT
    assert Article(text="").view().text == ""


def test_quotation_marks_are_dropped_only_in_pairs() -> None:
    text = 'He said "so" and «so and so" it was.'
    found = tuple(
        Quote(span=Span(i, i + 2), form="direct", content=(Phrase.of(text, Span(i, i + 2)),))
        for i in (text.index("so"), len(text) - 8)
    )
    view = Article(text=text, blocks=split_blocks(text), annotations=found).view(only=[Quote])
    assert view.text.splitlines()[0] == '"so"'
    assert len(view.text.splitlines()[1]) == 2


@settings(deadline=None)
@given(nasty_texts(), st.data())
def test_the_body_of_any_article_consists_of_its_text(text: str, data: st.DataObject) -> None:
    cuts = []
    for _ in range(data.draw(st.integers(0, 3)) if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        cuts.append(Boilerplate(span=Span(start, data.draw(st.integers(start + 1, len(text))))))
    article = Article(text=text, blocks=split_blocks(text), annotations=tuple(cuts))
    laws.tiling(article)
    removed = {i for cut in cuts for i in range(cut.span.start, cut.span.end)}
    shown = {i for span in article.body.spans for i in range(span.start, span.end)}
    kept = {i for block in article.blocks for i in range(block.content.start, block.content.end)} & shown
    assert not kept & removed
    for paragraph in article.paragraphs:
        assert any(c.isalnum() for c in paragraph.text)


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("“", "”", "Roe: ."), ('"', '"', "Roe: ."), ("‘", "’", "Roe: ."), ("«", "»", "Roe: ."), ("„", "“", "Roe: ."),
        ("X", "X", "Roe: XX."), ("“", "X", "Roe: “X."), ("X", "”", "Roe: X”."), ("(", ")", "Roe: ()."),
    ],
)  # fmt: skip
def test_the_content_is_dropped_with_its_quotation_marks_and_no_other_letter(
    before: str, after: str, left: str
) -> None:
    text = f"Roe: {before}It sank{after}."
    at = text.index("It")
    quote = Quote(span=Span(at, at + 7), form="direct", content=(Phrase.of(text, Span(at, at + 7)),))
    article = Article(text=text, blocks=split_blocks(text), annotations=(quote,))
    assert article.view(drop=[Quote]).text == left
