"""The standfirst: the sentences between the headline and the byline, the dateline or the story."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.model import Span, Standfirst
from newsparse_furniture.head_lines import HeadLine
from newsparse_furniture.words import head_words

LONGEST = 400
"""The longest standfirst of sentences, in code points."""

MOST_SENTENCES = 3
"""The most sentences of a standfirst."""

MOST_BULLETS = 8
"""The most items of a standfirst that is a list."""

SHORTEST = 25
"""The shortest standfirst, in code points."""

FEWEST_SMALL = 3
"""The fewest words in lower case of a line without a full stop; names of people and papers have fewer."""

FEWEST_SHARED, STEM = 2, 5
"""The fewest words of at least ``STEM`` letters that a sentence shares with the story, by their first letters."""

_LABEL = re.compile(r"[^\W\d_]+:\s")
_DATELINE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ]|[ .'’/,]){3,30}+(?:\([^()]{1,40}\)\s?)?[-–—]{1,2}\s")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|\Z)")


def find_standfirst(lines: Sequence[HeadLine], *, framed: bool, summarised: str | None = None) -> Standfirst | None:
    """Find the standfirst among the lines between the headline and the story.

    Args:
        lines: the lines between headline and story, without bylines and captions.
        framed: whether a dateline or a byline shows where the story begins. Otherwise
            a sentence belongs to the story.
        summarised: the headline and the beginning of the story. A sentence that shares too few words with them
            does not summarise them and belongs to the story. By default, sentences are not compared.
    """
    bullets = _first_bullets(lines)
    if 1 < len(bullets) <= MOST_BULLETS and all(len(line.words) > 2 for line in bullets):
        return Standfirst(span=Span(bullets[0].span.start, bullets[-1].span.end), rule="bullets")
    first = next((line for line in lines if _fits(line, framed)), None)
    if first is None:
        return None
    following = [line for line in lines if line.span.start > first.span.end]
    if any(line.prose for line in following):
        return None
    if first.closed and summarised is not None and not _summarises(first, summarised):
        return None
    return Standfirst(span=first.span, rule="sentences" if first.closed else "unclosed_line")


def _summarises(line: HeadLine, story: str) -> bool:
    """Whether a sentence shares a name, two long words or half of them with the headline and the first paragraphs."""
    words = HeadLine(line.span, story).words
    names = {word for word in line.words[1:] if word[0].isupper() and len(word) > 1}
    if not names.isdisjoint(words):
        return True
    long = {word.casefold()[:STEM] for word in line.words if len(word) >= STEM}
    shared = len(long.intersection(word.casefold()[:STEM] for word in words if len(word) >= STEM))
    return shared >= FEWEST_SHARED or 0 < len(long) <= 2 * shared


def _first_bullets(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The items of the first list."""
    run: list[HeadLine] = []
    for line in lines:
        if line.bullet:
            run.append(line)
        elif run:
            break
    return run


def _fits(line: HeadLine, framed: bool) -> bool:
    if (
        line.timestamp
        or line.bullet
        or line.continued
        or not SHORTEST <= len(line.text) <= LONGEST
        or len(line.words) < 4
    ):
        return False
    if line.text[0] in "([" or line.text[0].islower() or line.text[-1] in ":;," or _LABEL.match(line.text):
        return False
    if not line.whole or head_words().note.match(line.text):
        return False
    if _DATELINE.match(line.text):  # an item of a digest, which tells a story of its own
        return False
    if not line.closed:
        lower_case = sum(word.islower() for word in line.words)
        return len(line.text) <= LONGEST // 2 and lower_case >= FEWEST_SMALL
    return framed and len(_SENTENCE_END.findall(line.text)) <= MOST_SENTENCES
