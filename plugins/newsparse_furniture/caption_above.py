"""Captions whose credit is on the line below: "The pier in the ice of Tallow Bay" above "Photo: Ines Marlow"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Annotation, Block, Caption, Span, SpanIndex
from newsparse.text import is_person_name, split_sentences
from newsparse_furniture.caption import LONGEST_ALONE, looks_like_caption, parse_caption
from newsparse_furniture.head_lines import MOST_UNCOVERED
from newsparse_furniture.words import CaptionWords, caption_words

LONGEST = 160
"""The longest caption above its credit, in code points. Longer lines there are mostly paragraphs of the story."""

FEWEST_WORDS, FEWEST_WORDS_OPEN = 4, 6
"""The fewest words of a caption that ends like a sentence, and of another; shorter lines may be subheadings."""

_ENDS = frozenset('.!?…"”“»')
_NOT_OF_CAPTION = frozenset('"“”„«»|\t')


def find_captions_above(
    text: str,
    blocks: Sequence[Block],
    captions: Sequence[Annotation],
    covered: SpanIndex,
    lexicon: Lexicon | None = None,
) -> Iterator[Caption]:
    """Find the captions that are directly above a line with nothing but the credit of a picture.

    Such a line is not always a caption: some pages print pictures with a credit and no caption. So the caption is one
    short sentence, or a part of one, without quotation marks and words of reports; and no credit of the page is below a
    long paragraph.

    Args:
        text: the text.
        blocks: its paragraphs.
        captions: the captions that are found, with the credits.
        covered: the annotations of other annotators, and the parts of the head.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    words = caption_words(known)
    alone = {part.span.start for part in captions if isinstance(part, Caption) and _is_of_picture(text, part, words)}
    contents = [block.content for block in blocks if block.content]
    above = [
        line
        for line, below in pairwise(contents)
        if (below.start in alone or _is_credit_line(text, below, covered, known))
        and not covered.covers(line, MOST_UNCOVERED)
    ]
    if any(len(line) > LONGEST and text[line.end - 1] in _ENDS for line in above):
        return
    for line in above:
        if len(line) <= LONGEST and _may_be_caption(line.of(text), words):
            yield Caption(span=line, rule="above_credit")


def _is_credit_line(text: str, line: Span, covered: SpanIndex, lexicon: Lexicon) -> bool:
    """Whether the annotator of credits has found a line that is the credit of a picture: "Photo: Ines Marlow".

    A line that begins with "©" may be the copyright of the page.
    """
    if len(line) > LONGEST_ALONE or text[line.start] == "©" or not covered.covers(line, MOST_UNCOVERED):
        return False
    found = parse_caption(text, line, lexicon) if looks_like_caption(text, line, lexicon) else None
    return found is not None and _is_of_picture(text, found, caption_words(lexicon))


def _is_of_picture(text: str, caption: Caption, words: CaptionWords) -> bool:
    """Whether a caption is only a credit with a label or a photographer: "(AFP/Reuters)" may be the sources."""
    if caption.rule != "credit_alone" or caption.credit is None:
        return False
    return bool(caption.credit.people) or words.label.match(caption.span.of(text).lstrip("([ ")) is not None


def _may_be_caption(line: str, known: CaptionWords) -> bool:
    """Whether a line has the form of a caption."""
    words = line.casefold().split()
    if words[0].rstrip(",") in known.joining:
        return False
    if line[0].islower() or not line[0].isalnum() or line[-1] == ":":
        return False
    if not _NOT_OF_CAPTION.isdisjoint(line) or not known.reports.isdisjoint(words):
        return False
    if line[-1] not in _ENDS:
        return len(words) >= FEWEST_WORDS_OPEN or is_person_name(line)
    return len(words) >= FEWEST_WORDS and sum(1 for _ in split_sentences(line)) == 1
