"""Lines in which the page certainly speaks, whatever their words: prompts, notices, addresses of authors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsparse.text import may_remove, page_evidence, split_sentences
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_table_row, plainly_reports
from newsparse_boilerplate.wording.author_notes import is_author_note

LONGEST_PROMPT = 250
"""The longest line between paragraphs that is judged by its voice, in code points."""

LONGEST_NOTICE = 600
"""The longest paragraph after the story that is judged by its voice, in code points."""

FEWEST_WORDS = 4
"""The fewest words of a line with a voice. Shorter ones are labels, which lists and scores judge."""

MOST_SILENT_WORDS = 6
"""The most words of a sentence beside a prompt between paragraphs: "That went wrong. Please refresh the page."."""

MOST_WORDS = 80
"""The most words of a sentence beside a prompt after the story."""

FEWEST_BUTTON_WORDS = 2
"""The fewest words of a button."""

MOST_TAIL = 30
"""How many lines from the end are searched for notices."""

_CUES = re.compile(
    r"@|©|\(c\)|https?:|www\.|\.com\b|click|tap |press |\blog |sign|subscri|register|newsletter|inbox|cookie|browser"
    r"|javascript|website|comment|donat|contribution|affiliate|commission|\bapps?\b|download|refresh|\brights\b|copyright"
    r"|delayed|permission|prohibited|(?:this|the) (?:article|story|post|piece|column|report|page|site|video|content)\b"
    r"|views|opinions|more (?:details )?to follow|news|stories|headlines|up to date|facebook|twitter|instagram|youtube"
    r"|whatsapp|telegram|tiktok|bluesky|reader|abonn|suscr|datenschutz|inhalte|courriel|navega|assina|abbona|iscriv"
    r"|nieuwsbrief|bolet|artikel|kommentar|button|link|podcast|page|\bform\b|\bhere\b|\bbelow\b|journalism"
)
"""Words, in lower case, without which the page does not certainly speak. Most lines of a story have none."""


_BYLINE_OPENERS = frozenset(("by", "von", "par", "por", "di", "door"))


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
    if line.listed is None or len(line.words) < FEWEST_BUTTON_WORDS or not line.content.islower():
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
    if plainly_reports(line) or not _CUES.search(line.content.lower()):
        return False
    if len(line.words) < FEWEST_WORDS or line.lower_words[0] in _BYLINE_OPENERS:
        return False
    certain = others = 0
    for span in split_sentences(line.content):
        sentence = span.of(line.content)
        if page_evidence(sentence) == "certain":
            certain += 1
        elif len(sentence.split(None, most_words)) > most_words:
            return False
        else:
            others += 1
    return certain > 0 and certain >= others
