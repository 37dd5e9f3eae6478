"""Lines that are boilerplate by their own wording, at any position."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.model import BoilerplateCategory
from newsparse.text import may_remove
from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.context.headings import announced_lines, weakly_announced_lines
from newsparse_boilerplate.findings import Finding
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_table_row, plainly_reports
from newsparse_boilerplate.resources import Resources
from newsparse_boilerplate.wording.exceptions import StoryExceptions
from newsparse_boilerplate.wording.excerpts import find_excerpts
from newsparse_boilerplate.wording.labels import LONGEST_LINK, default_labels
from newsparse_boilerplate.wording.own_phrases import OwnPhrases
from newsparse_boilerplate.wording.phrases import LONGEST_LISTED_LINE
from newsparse_boilerplate.wording.press_release import release_parts
from newsparse_boilerplate.wording.voice import find_voices

LONGEST_OPENING = 1200
"""The longest paragraph that is boilerplate by its opening, in code points; consent texts have about a thousand."""

LONGEST_PATTERN = 400
"""The longest line that is matched against the patterns, in code points."""

LISTED_SHARE = 0.7
"""A line is listed as a whole if a listed opening is at least this part of it: "You must log in to comment."."""


def match_lines(
    text: str,
    lines: Sequence[Line],
    own: OwnPhrases,
    resources: Resources,
    own_lines: Collection[int] = frozenset(),
) -> list[Finding]:
    """The lines that are boilerplate by their wording, and the lines below their headings.

    Args:
        text: the text.
        lines: its lines.
        own: the caller's phrases, which take precedence over all lists.
        resources: the lists and patterns.
        own_lines: the numbers of the lines that the caller's patterns match.
    """
    found: dict[int, Finding] = {}
    has_own = bool(own)
    for number, line in enumerate(lines):
        if has_own and own.match(line.key):
            found[number] = Finding(line.span, "other", "own")
        elif number in own_lines:
            found[number] = Finding(line.span, "other", "own_pattern")
        elif matched := match_line(line, resources):
            found[number] = Finding(line.span, *matched)
    for number in tuple(find_voices(lines, found)):
        found[number] = Finding(lines[number].span, category_of(lines[number], "other"), "voice")
    for number in find_excerpts(lines):
        found.setdefault(number, Finding(lines[number].span, "related", "excerpt"))
    for number, category in tuple(release_parts(lines, found)):
        found[number] = Finding(lines[number].span, category, "press_release")
    exceptions = StoryExceptions(text, lines, found)
    sure = {number: finding for number, finding in found.items() if not exceptions.keeps(number)}
    categories = {number: finding.category for number, finding in sure.items()}
    announced = [*announced_lines(lines, categories), *weakly_announced_lines(lines, categories)]
    return [*sure.values(), *(Finding(lines[number].span, category, "heading") for number, category in announced)]


def match_line(line: Line, resources: Resources) -> tuple[BoilerplateCategory, str] | None:
    """The category and the rule of a line that is boilerplate by its wording alone, otherwise None."""
    size = line.size
    if size > LONGEST_OPENING:
        return None
    if size > LONGEST_PATTERN and line.listed is None:
        return None
    if size > LONGEST_LISTED_LINE and plainly_reports(line):
        return None
    phrase = line.listed
    if phrase is not None and phrase.use == "line":
        return phrase.category, f"line:{phrase.list_name}"
    if phrase is not None and phrase.use == "weak_line":
        return None
    opening = phrase if phrase is not None and phrase.use == "opening" else None
    if opening and (resources.phrases.covered_share(line.key) >= LISTED_SHARE or may_remove(line.content)):
        return opening.category, f"opening:{opening.list_name}"
    if size <= (LONGEST_LISTED_LINE if line.closed else LONGEST_LINK):
        label = default_labels().find(line.key, line.closed)
        if label is not None:
            return label, "label"
        if not line.closed and default_labels().opens(line.content):
            return "related", "label"
    if size <= LONGEST_PATTERN:
        pattern = resources.patterns.find(line.key, line.closed)
        if pattern is None or is_table_row(line) or (pattern.named and not line.words[-1][0].isupper()):
            return None
        if pattern.spoken or may_remove(line.content):
            return pattern.category, f"pattern:{pattern.name}"
    return None
