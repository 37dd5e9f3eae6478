"""Captions: lines with the credit of a picture or a label such as "FILE PHOTO", and place lines in the head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Block, Caption, Credit, Person, Span, SpanIndex
from newsparse.text import (
    Density,
    describes_picture,
    first_of_stretches,
    fold_typography,
    is_person_name,
    may_remove,
    split_sentences,
)
from newsparse_furniture.head_lines import MOST_UNCOVERED, HeadLine
from newsparse_furniture.photo_credit import find_photo_credit, find_supplier
from newsparse_furniture.words import CaptionWords, caption_words

SHORTEST = 5
"""The shortest caption, in code points."""

LONGEST = 500
"""The longest caption, in code points."""

MOST_CAPTIONS: Density = ((4_000, 150), (40_000, 400))
"""The most paragraphs that are read as captions. Of 12,500 stories and pages, none has more than 86 that may be one in
4,000 code points, or more than 135 in 40,000."""

CUE_REACH = 60
"""The greatest distance of the words of captions from either end of a caption, in code points."""

LONGEST_OPENING = 20
"""The first two words of a caption are at most this long, in code points."""

LONGEST_ALONE = 140
"""The longest paragraph that consists of the credit of a picture, in code points."""

LONGEST_PLACE_LINE = 90
"""The longest line that is a caption because of the place at its end, in code points."""

MOST_PLACE_WORDS = 11
"""The most words of such a line."""

LONGEST_POSITION, LONGEST_CAPITALS = 300, 220
"""The longest caption that names the position of a person, or ends in a name in capitals, in code points."""

LONGEST_NAME = 60
"""The longest name in capitals with the agency behind it, in code points."""

_SENTENCE_END = frozenset('.?!"”')
_QUOTES = frozenset('"“”„«»')
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_POSITION_MARKS = ("(", "left,", "right,", "center,", "centre,")
"""A quick test: a line without one of these does not say where a person is in a picture."""

_CAPITALS = re.compile(
    rf"[.)]\s((?:{_UPPER}(?:{_UPPER}|['’.-])+\s){{1,3}}{_UPPER}(?:{_UPPER}|['’-])+)"
    rf"(?:\s\({_UPPER}[\w ]*\)|\s?/\s?{_UPPER}[\w ]*|\s(?:POUR|PARA|PER|FOR)\s[«\"“][^»\"”]{{2,30}}[»\"”])?\Z"
)
"""A name in capitals behind a sentence: "The pier in May. INES MARLOW (EFE)"."""

_PLACE_LINE = re.compile(
    r".*\b(?:in|at|near|outside|off|over|inside|from)\s(?:the\s)?"
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:,?\s(?:(?:of|de|the|al)\s)?|\Z)){1,4}\Z"
)


def find_captions(
    text: str, blocks: Sequence[Block], covered: SpanIndex, lexicon: Lexicon | None = None
) -> Iterator[Caption]:
    """Find the captions that are recognized by the credit of a picture or by their first or last words.

    Args:
        text: the text.
        blocks: its paragraphs.
        covered: the annotations of other annotators; a block that is covered by one is not a caption.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    words = caption_words(known)
    contents = [block.content for block in blocks]
    possible = [
        one
        for one in contents
        if SHORTEST <= one.end - one.start <= LONGEST and _may_be_caption(text, one.start, one.end, words)
    ]
    for number in first_of_stretches([one.start for one in possible], MOST_CAPTIONS):
        content = possible[number]
        if not covered.covers(content, MOST_UNCOVERED):
            found = parse_caption(text, content, known)
            if found is not None and not _is_sign_off(found, covered):
                yield found


def _is_sign_off(caption: Caption, covered: SpanIndex) -> bool:
    """Whether the credit is the sign-off of the story behind its last sentence: "... in the capital. (dpa/AFP)".

    It is one if it names only organizations and the annotator of credits has found it.
    """
    credit = caption.credit
    if credit is None or credit.people or caption.rule != "credit":
        return False
    return covered.covers(credit.span, MOST_UNCOVERED)


def looks_like_caption(text: str, span: Span, lexicon: Lexicon | None = None) -> bool:
    """Whether the first and last words of a paragraph can be those of a caption: a quick test."""
    words = caption_words(lexicon or default_lexicon())
    return SHORTEST <= len(span) <= LONGEST and _may_be_caption(text, span.start, span.end, words)


def _may_be_caption(text: str, start: int, end: int, words: CaptionWords) -> bool:
    """A quick test of both ends of a paragraph before it is parsed. Few captions end like a sentence."""
    tail = text[max(start, end - CUE_REACH) : end]
    if tail[-1] in "»”" and _CAPITALS.search(tail):
        return True
    if tail[-1] in _SENTENCE_END and not tail.endswith((").", "].")):
        if "/" in tail or "hoto" in tail or words.has_ending(tail) or (":" in tail and words.has_cue(tail.casefold())):
            return True
    elif words.has_cue(tail.casefold()) and not _ends_in_story_credits(text, start, end, words):
        return True
    bracket = text[start] in "(["
    if bracket and end - start <= LONGEST_ALONE:
        return True
    marked = end - start <= LONGEST_POSITION and any(text.find(mark, start, end) >= 0 for mark in _POSITION_MARKS)
    if marked and words.position.search(text, start, end):
        return True
    if (tail[-2:].isupper() or tail[-1] == ")") and _CAPITALS.search(tail):
        return True
    if not bracket and text[start : start + 2].casefold() not in words.beginnings:
        return False
    return text[start + bracket : start + LONGEST_OPENING].casefold().startswith(words.openings)


def _ends_in_story_credits(text: str, start: int, end: int, words: CaptionWords) -> bool:
    """Whether a paragraph ends in the bracketed credit line of the story, which is usual for the last paragraph."""
    opening = text.rfind("(", start, end) if text[end - 1] == ")" else -1
    return opening >= 0 and text[opening + 1 : opening + 1 + LONGEST_OPENING].casefold().startswith(words.story_credits)


def parse_caption(text: str, span: Span, lexicon: Lexicon | None = None) -> Caption | None:
    """Parse a paragraph as a caption; None if it has no evidence of one.

    Args:
        text: the text.
        span: the paragraph.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    words = caption_words(known)
    credit = find_photo_credit(text, span, known)
    if credit is not None and not _is_in_sentence(text, span, credit):
        alone = credit.span.start - span.start < 3 or _is_kind_of_photo(text, span, credit)
        return Caption(span=span, credit=credit, rule="credit_alone" if alone else "credit")
    beginning = fold_typography(text[span.start : min(span.end, span.start + CUE_REACH)])
    if words.opener.match(beginning) and may_remove(span.of(text), describes_picture):
        return Caption(span=span, rule="opener")
    if found := _name_in_capitals(text, span, words):
        return found
    if _names_position(text, span, words):
        return Caption(span=span, rule="position")
    if words.closer.search(fold_typography(text[max(span.start, span.end - CUE_REACH) : span.end])):
        return Caption(span=span, rule="closer")
    return None


def _is_kind_of_photo(text: str, span: Span, credit: Credit) -> bool:
    """Whether the only word before a credit says which photo it is: "Staff photo by Ines Marlow"."""
    before = text[span.start : credit.span.start].strip()
    return before.isalpha() and text[credit.span.start].islower()


def _names_position(text: str, span: Span, words: CaptionWords) -> bool:
    """Whether a paragraph says where a person is in a picture: "Ines Marlow (left) and Piet Roe".

    The words of people are not: "She (left) would not say", he said. So a line with quotation marks is not a caption.
    """
    if len(span) > LONGEST_POSITION:
        return False
    line = span.of(text)
    m = words.position.search(line)
    if m is None or not _QUOTES.isdisjoint(line):
        return False
    before = line[: m.start()].rstrip().rsplit(None, 1)[-1:]
    return bool(before) and before[0][0].isupper() and words.reports.isdisjoint(line.casefold().split())


def _name_in_capitals(text: str, span: Span, words: CaptionWords) -> Caption | None:
    """The caption of one sentence that ends in the name of the photographer in capitals."""
    if len(span) > LONGEST_CAPITALS or not text[max(span.start, span.end - 3) : span.end].strip(" »”").isupper():
        return None
    m = _CAPITALS.search(text, max(span.start, span.end - LONGEST_NAME), span.end)
    if m is None or not words.link_words.isdisjoint(m[1].casefold().split()):
        return None
    sentence = text[span.start : m.start() + 1]
    if sum(1 for _ in split_sentences(sentence)) != 1 or sentence.isupper() or not _QUOTES.isdisjoint(sentence):
        return None
    name = Span(m.start(1), m.end(1))
    if not is_person_name(name.of(text).title()):
        return None
    person = Person(name=name.of(text), span=name)
    credit = Credit(span=Span(name.start, span.end), role="photography", people=(person,))
    return Caption(span=span, credit=credit, rule="capitals")


def _is_in_sentence(text: str, span: Span, credit: Credit) -> bool:
    """Whether the credit is in brackets before the full stop of a sentence and names only people.

    Such a sentence can belong to the story: "The prize went to a view of the quay (Photo by Ines Marlow)."
    """
    if credit.organizations or not text.endswith((").", "]."), credit.span.start, span.end):
        return False
    before = text[span.start : credit.span.start].rstrip()
    return before[-1:].isalnum()


def find_head_caption(text: str, lines: Sequence[HeadLine], lexicon: Lexicon | None = None) -> Caption | None:
    """The caption between headline and story that ends in an agency in brackets, or that is a place line."""
    known = lexicon or default_lexicon()
    for line in lines:
        credit = find_supplier(text, line.span, known) if len(line.words) > 2 and not line.continued else None
        if credit is not None:
            return Caption(span=line.span, credit=credit, rule="supplier")
    return _place_line(lines, caption_words(known).finite)


def _place_line(lines: Sequence[HeadLine], finite: frozenset[str]) -> Caption | None:
    """The short line without a verb that ends in a place: "Harbour closed in Kelmsund"."""
    for line in lines:
        words = line.words
        if line.closed or line.timestamp or line.bullet or not 3 <= len(words) <= MOST_PLACE_WORDS:
            continue
        if len(line.text) > LONGEST_PLACE_LINE or any(word.casefold() in finite for word in words):
            continue
        if line.text[0].isupper() and _PLACE_LINE.match(" ".join(line.text.split())):
            return Caption(span=line.span, rule="place_line")
    return None
