"""The guard of the story: what may be removed from a paragraph.

A sentence of the story is never removed because it shares words with a web page. Before a sentence goes, something in
it must show that the page speaks, the news desk, or the caption of a picture. A part in brackets is never cut out of a
running sentence. All rules of the standard plugins that remove text ask these functions.
"""

from __future__ import annotations

from collections.abc import Callable

from newsparse import lazy_re as re
from newsparse.model import Span
from newsparse.text.desk_voice import desk_speaks, has_auxiliary
from newsparse.text.page_voice import page_speaks
from newsparse.text.sentences import CLOSERS, ends_sentence, split_sentences

LONGEST = 1200
"""The longest paragraph that can be removed, in code points. A longer one belongs to the story."""

MOST_SILENT = 2
"""How many sentences without evidence may go with one that has it: a note about the author before "Follow her on"."""

FEWEST_WORDS = 3
"""The fewest words of a sentence. "Advertisement." is a label."""

Voice = Callable[[str], bool]
"""Whether a sentence shows that the text is not the story's."""

_WORD = re.compile(r"[^\W_]++(?:['.-][^\W_]++)*+")
_CONTINUING = re.compile(r"[^\S\r\n]*+(?:\r\n?|\n)?[^\S\r\n]*+([^\s(\[])")


def may_remove(content: str, speaks: Voice = page_speaks) -> bool:
    """Whether a line or a paragraph may be removed from the story: the guard that all rules ask.

    Sentences may if they show that the page speaks; labels, titles and other text without a full stop may.

    Args:
        content: the line or paragraph.
        speaks: who must speak in its sentences: the page, or ``describes_picture`` for captions.
    """
    if not is_statement(content):
        return True
    if len(content) > LONGEST:
        return False
    silent = speaking = 0
    for span in split_sentences(content):
        if speaks(content[span.start : span.end]):
            speaking += 1
        else:
            silent += 1
    return silent <= MOST_SILENT * speaking


def may_remove_brackets(text: str, brackets: Span, paragraph: Span, speaks: Voice = desk_speaks) -> bool:
    """Whether text in brackets may be removed: it is not inside a sentence, and it is a fragment, or the desk speaks.

    Args:
        text: the text.
        brackets: the span of the text in brackets, with them.
        paragraph: the paragraph that contains it.
        speaks: who must speak in a sentence in brackets: ``desk_speaks`` for notes.
    """
    if interrupts_sentence(text, brackets, paragraph):
        return False
    inside = brackets.of(text).strip("()[] ")
    return speaks(inside) or not (is_statement(inside) or has_auxiliary(inside))


def is_statement(text: str) -> bool:
    """Whether a text is a sentence, or several: it ends with a full stop and has enough words.

    A single question or exclamation can be a title, a line with an ellipsis can be broken off.
    """
    if not ends_sentence(text) or len(_WORD.findall(text[:LONGEST])) < FEWEST_WORDS:
        return False
    last = text.rstrip().rstrip(CLOSERS)
    return (last[-1] not in "!?…" and not last.endswith("..")) or sum(1 for _ in split_sentences(text[:LONGEST])) > 1


def interrupts_sentence(text: str, part: Span, paragraph: Span) -> bool:
    """Whether a part, such as brackets, is inside a running sentence of its paragraph.

    The text before it is not the end of a sentence, or the sentence continues after it.

    Args:
        text: the text.
        part: the part.
        paragraph: the paragraph that contains it.
    """
    after = _CONTINUING.match(text, part.end, paragraph.end)
    if after is None:
        return False
    before = text[paragraph.start : part.start].rstrip()
    unfinished = bool(before.strip()) and not ends_sentence(before) and before[-1] not in CLOSERS
    return unfinished or after[1] == "," or continues_after(text, part, paragraph)


def continues_after(text: str, part: Span, paragraph: Span) -> bool:
    """Whether a sentence continues after a part in lower case. Arguments as above."""
    after = _CONTINUING.match(text, part.end, paragraph.end)
    return after is not None and after[1].islower()
