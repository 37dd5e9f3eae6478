"""Lines of the page that run into the sentences of a story, in texts that lost their line breaks."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import lazy_re as re
from newsparse.model import Span
from newsparse.text import page_evidence, split_sentences
from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.findings import Finding
from newsparse_boilerplate.folding import contains_any
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.resources import Resources
from newsparse_boilerplate.wording.labels import LONGEST_LINK
from newsparse_boilerplate.wording.matching import match_line

SHORTEST = 400
"""The shortest line that may be several paragraphs of a story, in code points."""

FEWEST_WORDS = 3
"""The fewest words of a line of the page between two sentences: "Story continues below"."""

FEWEST_LAST_WORDS = 2
"""The fewest words of one after the last sentence."""

MOST_WORDS = 8
"""The most words of a line of the page that is searched."""

_CUES = (
    "continues below", "continues after", "mobile version", "desktop version", "full site", "Read more", "READ MORE",
    "Sign up", "SIGN UP", "Subscribe", "Share this", "Follow us", "Click here", "Leave a comment", "Related", "new tab",
)  # fmt: skip
"""A quick test: lines without one of these strings are not searched."""

_WORD = re.compile(r"\S+")
_OPENS = re.compile(r"[\"'“‘«„(]*[^\W\d_a-zß-öø-ÿ]")
"""A sentence begins with a capital letter, after quotation marks."""

_WHOLE = ("line:", "pattern:continues", "pattern:version")
"""The beginnings of the rules that match exactly one line of the page."""


def find_run_in(line: Line, resources: Resources) -> Iterator[Finding]:
    """The lines of the page inside a long line: at the start of sentences, and after the last one.

    Before a sentence, a listed line counts if a capital letter follows: "Story continues below The council ...". After
    the last sentence, all words must belong to lines of the page.

    Args:
        line: the line.
        resources: the lists and patterns.
    """
    if line.size < SHORTEST or not contains_any(line.content, _CUES):
        return
    sentences = list(split_sentences(line.content))
    for sentence in sentences:
        words = [Span(m.start(), m.end()) for m in _WORD.finditer(line.content, sentence.start, sentence.end)]
        start = 0
        while found := _at_start(line, words[start:], resources):
            start += found[0]
            yield found[1]
        if sentence is sentences[-1] and not line.closed and len(sentences) > 1:
            yield from _at_end(line, words[start:], resources)


def _at_start(line: Line, words: list[Span], resources: Resources) -> tuple[int, Finding] | None:
    """The longest line of the page before a capital letter: the number of its words, and its finding."""
    for number in range(min(MOST_WORDS, len(words) - 1), FEWEST_WORDS - 1, -1):
        if _OPENS.match(line.content, words[number].start):
            part = _part(line, Span(words[0].start, words[number - 1].end), resources)
            matched = match_line(part, resources)
            if matched and matched[1].startswith(_WHOLE):
                return number, Finding(part.span, matched[0], "run_in")
    return None


def _at_end(line: Line, words: list[Span], resources: Resources) -> list[Finding]:
    """The lines of the page that the words after the last sentence consist of; none if there are other words."""
    found: list[Finding] = []
    left = len(words)
    while left >= FEWEST_LAST_WORDS:
        for number in range(min(MOST_WORDS, left), FEWEST_LAST_WORDS - 1, -1):
            if last := _finding(line, Span(words[left - number].start, words[left - 1].end), resources):
                found.append(last)
                left -= number
                break
        else:
            break
    if left:
        first = Span(words[0].start, words[left - 1].end)
        link = _finding(line, first, resources) if len(first) <= LONGEST_LINK else None
        return [*found, link] if link else []
    return found


def _finding(line: Line, span: Span, resources: Resources) -> Finding | None:
    """The finding for words that are a line of the page, a label with a link, or a prompt."""
    part = _part(line, span, resources)
    matched = match_line(part, resources)
    if matched and matched[1].startswith((*_WHOLE, "opening:", "label")):
        return Finding(part.span, matched[0], "run_in")
    if page_evidence(part.content) == "certain" and part.content[0].isupper():
        return Finding(part.span, category_of(part, "other"), "run_in")
    return None


def _part(line: Line, span: Span, resources: Resources) -> Line:
    return Line(line.start + span.start, line.start + span.end, span.of(line.content), resources.phrases)
