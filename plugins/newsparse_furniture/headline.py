"""The headline: the first line of the head that has the form of a headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.model import Headline
from newsparse.text import fold_space, fold_typography, is_person_name, page_speaks
from newsparse_furniture.head_lines import LONG_PROSE, PROSE, HeadLine
from newsparse_furniture.page_lines import names_in
from newsparse_furniture.subheading_form import is_timed
from newsparse_furniture.words import head_words

FEWEST = 4
"""The fewest words of a headline if no dateline or byline follows; "Sport" and "World News" are lines of the page."""

FEWEST_FRAMED = 2
"""The fewest words of a headline before a dateline or byline."""

MOST_KICKER_WORDS = 3
"""The most words of a kicker, the name of a section or series above the headline."""

TITLE_CASE = 0.8
"""The least share of the words of more than three letters with a capital in a headline in title case."""

STEM = 4
"""Words are compared by this many first letters: "endorses" and "endorsed" are equal."""

LEAD = 300
"""The length of the beginning of the first paragraph that is compared with the headline, in code points."""

SHORTEST_CUT = 20
"""The shortest beginning of a headline that identifies it, in code points."""

REPEATED = 0.6
"""The least share of the longer words of a headline that its lead repeats."""

_STOP_INSIDE = re.compile(r"(?:\S+\s+){3}.*(?<=\s)[a-zß-öø-ÿ]\w{2,}[.][\"'”’)\]]*\s+[^\sa-zß-öø-ÿ]|.*。\w", re.DOTALL)
"""A full stop in the middle, after a word in lower case: abbreviations and words of titles have capitals."""

_END_INSIDE = re.compile(r"(?:\S+\s+){3}.*\w[?!][\"'”’)\]]*\s+[^\sa-zß-öø-ÿ]", re.DOTALL)
_BRACKET_AFTER_SENTENCE = re.compile(r"[.!?。][\"'”’]?\s*[(\[][^()\[\]]{2,60}[)\]]\Z")
"""The supplier of a picture after a caption."""

_LAST_BRACKET = re.compile(r"\(([^()]{5,40})\)\Z")
"""The photographer after a caption."""

_GLUED_BYLINE = re.compile(r"[Bb]y[A-Z][a-z]+ [A-Z]")
"""A byline whose space between "By" and the name is lost: "ByStaff Reporter". "ByteDance" goes on in lower case."""

_LENGTH = re.compile(r"\((?:\d{1,2}:)?\d{1,3}(?::\d\d|\s?min\w{0,5}\.?)\)\Z", re.IGNORECASE)
"""The length of a film or a recording at the end of the link to it: "Divers raise the bell (2 Min)"."""

_TAGGED = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]\s+\S+\s+\S+\s+\S+")


def fold_headline(headline: str) -> str:
    """The form in which headlines are compared: without case, typographic variants, and a full stop at the end."""
    return fold_space(fold_typography(headline)).casefold().rstrip(".")


def find_headline(lines: Sequence[HeadLine], story: int, *, framed: bool, hint: str | None = None) -> Headline | None:
    """Find the headline among the lines before the story.

    Args:
        lines: the head of the text.
        story: the index of the first line of the story.
        framed: whether a dateline or a byline shows where the story begins.
        hint: the headline from ``Hints``.
    """
    if hint and (found := find_hinted(lines, fold_headline(hint))) is not None:
        return Headline(span=lines[found].span, rule="hint")
    fewest = FEWEST_FRAMED if framed else FEWEST
    candidates = [line for line in lines[:story] if _fits(line, framed) and len(line.words) >= fewest]
    first_prose = next((line.span.start for line in lines[:story] if line.prose), None)
    if first_prose is not None:  # "FROM OUR CORRESPONDENT" between a standfirst and the dateline
        candidates = [
            line for line in candidates if line.span.start < first_prose or len(line.words) > MOST_KICKER_WORDS
        ]
    if not candidates and framed:  # the headline as the last item of a list of links; several items are a standfirst
        items = [line for line in lines[:story] if line.bullet and len(line.words) > FEWEST and not line.closed]
        candidates = items if len(items) == 1 and not items[0].prose else []
    if not candidates and lines and _is_repeated(lines[0], lines[1:2]):
        return Headline(span=lines[0].span, rule="repeated_by_lead")
    while len(candidates) > 1 and _is_kicker(candidates[0]) and not _is_kicker(candidates[1]):
        del candidates[0]
    if not framed and len(candidates) > 1 and page_speaks(candidates[0].text):
        del candidates[0]
    if not candidates:
        return None
    return Headline(span=candidates[0].span, rule="before_dateline_or_byline" if framed else "short_first_line")


def _is_kicker(line: HeadLine) -> bool:
    """Whether a line is the name of a section or a series: a few words, all with a capital."""
    words = line.words
    return len(words) <= MOST_KICKER_WORDS and not any(word.islower() for word in words)


def _is_title_case(line: HeadLine) -> bool:
    """Whether nearly all longer words are capitalised, as in headlines of some newsrooms and never in sentences."""
    long = [word for word in line.words if len(word) > 3 and not word[0].isdigit()]
    return len(long) >= FEWEST and sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long)


def _is_repeated(line: HeadLine, lead: Sequence[HeadLine]) -> bool:
    """Whether the next paragraph repeats most of the words of a short first sentence, as leads repeat headlines."""
    if not lead or len(line.text) > LONG_PROSE or line.timestamp or line.bullet or line.text[0] in "([\"“‘'":
        return False
    if is_entry_or_link(line.text):
        return False
    stems = {word[:STEM].casefold() for word in line.words if len(word) >= STEM}
    again = {word[:STEM].casefold() for word in HeadLine(lead[0].span, lead[0].text[:LEAD]).words}
    return len(stems) >= FEWEST and len(stems & again) >= REPEATED * len(stems)


def find_hinted(lines: Sequence[HeadLine], known: str, story: int | None = None) -> int | None:
    """The number of the line that equals the known headline, or the beginning of it if one of them is cut.

    Args:
        lines: the lines.
        known: the known headline, folded.
        story: the number of the first line of the story. Of several equal lines, the last one above it is the headline;
            the others are the title of the page and links. By default, the first one.
    """
    equal: list[int] = []
    cut: list[int] = []
    for number, line in enumerate(lines):
        if len(line.text) > 2 * LONG_PROSE:
            continue
        short, long = sorted((fold_headline(line.text), known), key=len)
        if short == long:
            equal.append(number)
        elif len(short) >= SHORTEST_CUT and long.startswith(short.rstrip("… ")):
            cut.append(number)
    found = equal or cut
    if story is not None and (above := [number for number in found if number <= story]):
        return above[-1]
    return found[0] if found else None


def _fits(line: HeadLine, framed: bool) -> bool:
    """Whether a line has the form of a headline. A full stop at its end is allowed only before a dateline or byline."""
    if not has_headline_form(line, framed) or ((not framed or len(line.text) >= PROSE) and ends_inside(line.text)):
        return False
    if not framed and names_in(line.text) > 1:
        return False
    if line.stopped and not _is_title_case(line):
        paragraph = not framed or len(line.text) >= PROSE
        return framed and not (paragraph and _holds(line.text, "?!", _END_INSIDE))
    return True


def has_headline_form(line: HeadLine, framed: bool = False) -> bool:
    """Whether a line has the form of a headline, whatever mark it ends in and whether a sentence ends inside it.

    Args:
        line: the line.
        framed: whether a dateline or a byline shows where the story begins.
    """
    if (
        len(line.text) > LONG_PROSE
        or line.timestamp
        or line.bullet
        or (line.continued and not framed)
        or not line.words
    ):
        return False
    if is_entry_or_link(line.text):
        return False
    if line.text[0] in "([" and not _TAGGED.match(line.text):
        return False
    if not framed and (line.text[0].islower() or line.text[-1] in ":,(-–—"):
        return False
    if _BRACKET_AFTER_SENTENCE.search(line.text) or (line.stopped and line.ends_in_date):
        return False  # a caption: "People walk past the exchange in Velmar May 13, 2014."
    if line.text.startswith(("…", "...")) or _GLUED_BYLINE.match(line.text):
        return False
    bracket = _LAST_BRACKET.search(line.text) if line.text[-1] == ")" else None
    return line.whole and not (bracket and is_person_name(bracket[1]))


def is_entry_or_link(line: str) -> bool:
    """Whether a line is an entry of a live page, the link to a film, or a caption with its credit in brackets."""
    return is_timed(line) or _LENGTH.search(line) is not None or head_words().marked_credit.search(line) is not None


def ends_inside(line: str) -> bool:
    """Whether a sentence ends inside a line."""
    return _holds(line, ".。", _STOP_INSIDE)


def _holds(line: str, marks: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern matches a line. The pattern needs one of the marks, which is a quick test before it."""
    return any(mark in line for mark in marks) and pattern.match(line) is not None
