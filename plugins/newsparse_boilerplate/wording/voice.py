"""Lines in which the page certainly speaks, whatever their words: prompts, notices, addresses of authors."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.plugin import read_toml, string_lists
from newsparse.text import may_remove, page_evidence, split_sentences
from newsparse.text.voice_words import voice_patterns, voice_words
from newsparse_boilerplate.folding import contains_any
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_table_row, plainly_reports
from newsparse_boilerplate.wording.author_notes import is_author_note

LONGEST_PROMPT = 250
"""The longest line between paragraphs that is judged by its voice, in code points."""

LONGEST_NOTICE = 600
"""The longest paragraph after the story that is judged by its voice, in code points."""

FEWEST_WORDS = 4
"""The fewest words of a line with a voice. Shorter ones are labels, which lists and scores judge."""

SHORTEST_VOICE = 2 * FEWEST_WORDS - 1
"""The length of as many words of one letter, in code points: a quick test."""

MOST_SILENT_WORDS = 6
"""The most words of a sentence beside a prompt between paragraphs: "That went wrong. Please refresh the page."."""

MOST_WORDS = 80
"""The most words of a sentence beside a prompt after the story."""

MOST_QUESTION_WORDS = 6
"""How many words of a question are searched for a pronoun of the reader."""

FEWEST_BUTTON_WORDS = 2
"""The fewest words of a button."""

CUE_LETTERS = 6
"""How many letters of a word are compared with the cues: "subscribers" and "subscription" begin alike."""

MOST_TAIL = 30
"""How many lines from the end are searched for notices."""


class _VoiceWords(NamedTuple):
    """The words of ``data/voice.toml``.

    Attributes:
        cues: the beginnings of words without which the page does not certainly speak.
        marks: strings without which it does not, in any case.
        parts: the beginnings of words for parts of the page, after "this" or "the".
        pointed: finds such a part, in a line in lower case.
        byline_openers: the first words of bylines. A sentence is not a byline: "By clicking you accept our cookies.".
    """

    cues: frozenset[str]
    marks: tuple[str, ...]
    parts: frozenset[str]
    pointed: re.Pattern[str]
    byline_openers: frozenset[str]

    def occur_in(self, line: Line) -> bool:
        """Whether a line has a cue, a mark or a part of the page: a quick test, which most lines of a story fail."""
        known = {word[:CUE_LETTERS] for word in line.lower_words}
        if "-" in line.content:
            known |= {word.rpartition("-")[2][:CUE_LETTERS] for word in line.lower_words}
        if not known.isdisjoint(self.cues) or contains_any(line.content, self.marks):
            return True
        return not known.isdisjoint(self.parts) and self.pointed.search(line.content.lower()) is not None


@cache
def _voice_words() -> _VoiceWords:
    names = ("cues", "marks", "parts", "byline_openers")
    lists = string_lists(read_toml("newsparse_boilerplate", "voice.toml"), "voice.toml", names)
    cues, parts = (frozenset(word[:CUE_LETTERS] for word in lists[name]) for name in ("cues", "parts"))
    pointed = re.compile(rf"\b(?:this|the) (?:{'|'.join(lists['parts'])})\b")
    return _VoiceWords(cues, lists["marks"], parts, pointed, frozenset(lists["byline_openers"]))


def find_voices(lines: Sequence[Line], found: Collection[int]) -> Iterator[int]:
    """The numbers of the lines in which the page certainly speaks.

    Between paragraphs each sentence of a line must show it, or be very short. After the story one in two is enough: a
    note about the author ends in a prompt.

    Args:
        lines: the lines of a text.
        found: the numbers of the lines that are known to be boilerplate.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), len(lines))
    tail = max(_tail(lines, found, lines[:first]), first + 1)
    for number, line in enumerate(lines):
        if number in found or is_table_row(line) or _continues(lines, number):
            continue
        if _is_button(lines, number):
            yield number
        elif number < tail:
            if line.size <= LONGEST_PROMPT and _speaks(line, MOST_SILENT_WORDS):
                yield number
        elif _is_notice(line, lines[:first]):
            yield number


def _is_notice(line: Line, head: Sequence[Line]) -> bool:
    """Whether a line after the story is a notice of the page or a note about the author."""
    if line.size > LONGEST_NOTICE:
        return False
    return (_speaks(line, MOST_WORDS) and may_remove(line.content)) or is_author_note(line, head)


def _is_button(lines: Sequence[Line], number: int) -> bool:
    """Whether a listed line in lower case, such as "watch now", is between closed lines: subheadings have a capital."""
    line = lines[number]
    if not line.content.islower() or line.listed is None or len(line.words) < FEWEST_BUTTON_WORDS:
        return False
    return 0 < number < len(lines) - 1 and lines[number - 1].closed and not lines[number + 1].content[0].islower()


def _continues(lines: Sequence[Line], number: int) -> bool:
    """Whether a line continues the line before it in lower case, as in a broken paragraph."""
    return number > 0 and lines[number].content[0].islower() and not lines[number - 1].closed


def _tail(lines: Sequence[Line], found: Collection[int], head: Sequence[Line]) -> int:
    """The number of the first line after the last paragraph of the story."""
    for number in range(len(lines) - 1, max(-1, len(lines) - MOST_TAIL), -1):
        line = lines[number]
        if number not in found and (line.prose or line.closed) and not _is_notice(line, head):
            return number + 1
    return len(lines)


def _speaks(line: Line, most_words: int) -> bool:
    """Whether at least half of the sentences of a line are certainly the page's.

    Args:
        line: the line.
        most_words: the most words of each of the other sentences.
    """
    if (
        line.size < SHORTEST_VOICE
        or plainly_reports(line)
        or len(line.words) < FEWEST_WORDS
        or not _voice_words().occur_in(line)
    ):
        return False
    if not line.closed and line.lower_words[0] in _voice_words().byline_openers:
        return False
    certain = others = 0
    for span in split_sentences(line.content):
        sentence = span.of(line.content)
        if page_evidence(sentence) == "certain":
            certain += 1
        elif sentence.endswith("?") and _leads_to_offer(sentence, line):
            continue
        elif len(sentence.split(None, most_words)) > most_words:
            return False
        else:
            others += 1
    return certain > 0 and certain >= others


def _leads_to_offer(question: str, line: Line) -> bool:
    """Whether a question is a part of an offer: "Do you want more news like this? Subscribe to our letter."."""
    if voice_words().reader.isdisjoint(question.lower().split(None, MOST_QUESTION_WORDS)[:MOST_QUESTION_WORDS]):
        return False
    return voice_patterns().accounts.search(line.content.lower()) is not None
