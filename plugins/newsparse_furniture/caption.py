"""Captions: lines that end in the credit of a picture, lines that say they are captions, the place line of a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.model import Block, Caption, Span, SpanIndex
from newsparse.text import fold_typography
from newsparse_furniture.head_lines import SLACK, Cell
from newsparse_furniture.photo_credit import CaptionWords, caption_words, find_photo_credit, find_supplier

LONGEST = 500
"""The longest caption, in code points."""

CUE_REACH = 60
"""How near an end of the caption the words are that give it away, in code points."""

LONGEST_OPENING = 20
"""No two words with which a caption begins are longer, in code points."""

LONGEST_ALONE = 140
"""The longest paragraph that may be nothing but the credit of a picture, in code points."""

_SENTENCE_END = frozenset('.?!"”')

LONGEST_PLACE_LINE = 90
"""The longest line without a credit that is a caption for the place it names, in code points."""

MOST_PLACE_WORDS = 11

_PLACE_LINE = re.compile(
    r".*\b(?:in|at|near|outside|off|over|inside|from)\s(?:the\s)?"
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:,?\s(?:(?:of|de|the|al)\s)?|\Z)){1,4}\Z"
)


def find_captions(text: str, blocks: Sequence[Block], cover: SpanIndex) -> Iterator[Caption]:
    """The captions of a text that say so themselves: by a picture's credit or by their first words.

    Args:
        text: the text.
        blocks: its paragraphs.
        cover: what other annotators have taken; a block that they have whole is passed over.
    """
    words = caption_words()
    for block in blocks:
        content = block.content
        start, end = content.start, content.end
        if 4 < end - start <= LONGEST and _may_be_caption(text, start, end, words) and not cover.covers(content, SLACK):
            found = read_caption(text, content)
            if found is not None:
                yield found


def looks_like_caption(text: str, span: Span) -> bool:
    """Whether a quick look at a paragraph's ends says that it could be a caption."""
    return 4 < len(span) <= LONGEST and _may_be_caption(text, span.start, span.end, caption_words())


def _may_be_caption(text: str, start: int, end: int, words: CaptionWords) -> bool:
    """A quick look at both ends: whether a closer one is worth its time. Few captions end like a sentence."""
    tail = text[max(start, end - CUE_REACH) : end]
    if tail[-1] in _SENTENCE_END and not tail.endswith((").", "].")):
        if "/" in tail or "hoto" in tail or words.closed(tail) or (":" in tail and words.cued(tail.casefold())):
            return True
    elif words.cued(tail.casefold()) and not _ends_in_credit_line(text, start, end, words):
        return True
    bracket = text[start] in "(["
    if bracket and end - start <= LONGEST_ALONE:
        return True
    if not bracket and text[start : start + 2].casefold() not in words.beginnings:
        return False
    return text[start + bracket : start + LONGEST_OPENING].casefold().startswith(words.openings)


def _ends_in_credit_line(text: str, start: int, end: int, words: CaptionWords) -> bool:
    """Whether a paragraph ends in the brackets of a credit line, as the last one of a story does."""
    opening = text.rfind("(", start, end) if text[end - 1] == ")" else -1
    return opening >= 0 and text[opening + 1 : opening + LONGEST_OPENING].casefold().startswith(words.desk)


def read_caption(text: str, span: Span) -> Caption | None:
    """The caption that a paragraph is, ``None`` if nothing in it says so."""
    words = caption_words()
    credit = find_photo_credit(text, span)
    if credit is not None:
        alone = credit.span.start - span.start < 3
        return Caption(span=span, credit=credit, rule="credit_alone" if alone else "credit")
    if words.opener.match(fold_typography(text[span.start : min(span.end, span.start + CUE_REACH)])):
        return Caption(span=span, rule="opener")
    if words.closer.search(fold_typography(text[max(span.start, span.end - CUE_REACH) : span.end])):
        return Caption(span=span, rule="closer")
    return None


def find_head_caption(text: str, cells: Sequence[Cell]) -> Caption | None:
    """The caption between headline and story that ends in an agency's name in brackets, or is a place line."""
    for cell in cells:
        credit = find_supplier(text, cell.span) if len(cell.words) > 2 and not cell.torn else None
        if credit is not None:
            return Caption(span=cell.span, credit=credit, rule="supplier")
    return _place_line(cells)


def _place_line(cells: Sequence[Cell]) -> Caption | None:
    """The caption that is a short line without a verb and names a place."""
    finite = caption_words().finite
    for cell in cells:
        words = cell.words
        if cell.closed or cell.stamp or cell.bullet or not 3 <= len(words) <= MOST_PLACE_WORDS:
            continue
        if len(cell.text) > LONGEST_PLACE_LINE or any(word.casefold() in finite for word in words):
            continue
        if cell.text[0].isupper() and _PLACE_LINE.match(" ".join(cell.text.split())):
            return Caption(span=cell.span, rule="place_line")
    return None
