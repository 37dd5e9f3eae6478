"""Lines in which the page certainly speaks, whatever their words: prompts, notices, addresses of authors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsparse.text import may_remove, page_evidence, split_sentences
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_table_row

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

MOST_TAIL = 30
"""How many lines from the end are searched for notices."""

_CUES = re.compile(
    r"@|©|\(c\)|https?:|www\.|\.com\b|click|tap |press |log |sign|subscri|register|newsletter|inbox|cookie|browser"
    r"|javascript|website|comment|donat|contribution|affiliate|commission|\bapps?\b|download|refresh|right|copyright|delayed"
    r"|permission|prohibited|(?:this|the) (?:article|story|post|piece|column|report|page|site|video)|views|opinions"
    r"|more (?:details )?to follow|news|stories|headlines|up to date|facebook|twitter|instagram|youtube|whatsapp"
    r"|telegram|tiktok|bluesky|reader|abonn|suscr|datenschutz|inhalte|courriel|navega|assina|abbona|iscriv|artikel|kommentar"
    r"|button|link|podcast|page",
    re.IGNORECASE,
)
"""Words without which the page does not certainly speak. Most lines of a story have none."""


_BYLINE_OPENERS = frozenset(("by", "von", "par", "por", "di", "door"))


def find_voices(lines: Sequence[Line], found: Collection[int]) -> Iterator[int]:
    """The numbers of the lines in which the page certainly speaks.

    Between paragraphs each sentence of a line must show it, or be very short. After the story one in two is enough: a
    note about the author ends in a prompt.

    Args:
        lines: the lines of a text.
        found: the numbers of the lines that are known to be boilerplate.
    """
    tail = _tail(lines, found)
    for number, line in enumerate(lines):
        if number in found or is_table_row(line) or _continues(lines, number):
            continue
        if number >= tail:
            if line.size <= LONGEST_NOTICE and _speaks(line, MOST_WORDS) and may_remove(line.content):
                yield number
        elif line.size <= LONGEST_PROMPT and _speaks(line, MOST_SILENT_WORDS):
            yield number


def _continues(lines: Sequence[Line], number: int) -> bool:
    """Whether a line continues the line before it in lower case, as in a broken paragraph."""
    return number > 0 and lines[number].content[0].islower() and not lines[number - 1].closed


def _tail(lines: Sequence[Line], found: Collection[int]) -> int:
    """The number of the first line after the last paragraph in which the page does not speak."""
    for number in range(len(lines) - 1, max(-1, len(lines) - MOST_TAIL), -1):
        line = lines[number]
        if number not in found and (line.prose or line.closed) and not _speaks(line, MOST_WORDS):
            return number + 1
    return len(lines)


def _speaks(line: Line, most_words: int) -> bool:
    """Whether at least half of the sentences of a line are certainly the page's.

    Args:
        line: the line.
        most_words: the most words of each of the other sentences.
    """
    if not _CUES.search(line.content) or len(line.words) < FEWEST_WORDS or line.lower_words[0] in _BYLINE_OPENERS:
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
