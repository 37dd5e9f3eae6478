"""Lines of a text, and the lines without removed parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.model import Span, story_pieces
from newsparse.text import split_blocks
from newsparse_boilerplate.lines import LineCache, lines_of, lines_without

texts = st.text(st.sampled_from("ab9. \u00a0\t\n\r-—"), max_size=60)


@given(texts, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=5))
def test_the_lines_without_spans_are_the_pieces_of_the_story(text: str, cuts: list[tuple[int, int]]) -> None:
    blocks = split_blocks(text)
    lifted = [Span(start, min(start + size, len(text))) for start, size in cuts if start < len(text)]
    pieces = [spans for _, spans in story_pieces(text, blocks, lifted)]
    pieces = [spans for spans in pieces if any(char.isalnum() for span in spans for char in span.of(text))]
    lines = lines_without(text, lines_of(text, blocks), lifted, None)
    assert [(line.start, line.end) for line in lines] == [(spans[0].start, spans[-1].end) for spans in pieces]
    assert [line.content for line in lines] == ["".join(span.of(text) for span in spans) for spans in pieces]


@given(texts)
def test_the_cache_makes_the_lines_once(text: str) -> None:
    blocks = split_blocks(text)
    cache = LineCache(text)
    lines = cache.lines(blocks)
    assert cache.lines(blocks) is lines
    assert [line.span for line in lines] == [line.span for line in lines_of(text, blocks)]
