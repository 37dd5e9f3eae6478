"""Corrections and editor's notes without brackets: paragraphs in which the desk speaks about the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from newsparse import lazy_re as re
from newsparse.model import NOTE_CATEGORIES, Block, Note, NoteCategory, SpanIndex
from newsparse.plugin import check_keys, read_toml, string_lists

SHORTEST, LONGEST = 12, 700
"""The lengths of a note, in code points. A longer paragraph is an article about a correction."""

BEGINNING = 6
"""The code points of a label or sentence that rule out most paragraphs of a story."""

LONGEST_CLAUSE = 80
"""The longest clause that reports a sentence as speech, in code points."""

_BEGINNING = r"(?=[^\Wa-zß-öø-ÿ]|[“\"‘])"
"""What follows a label is a sentence."""

_CLOSED = re.compile(r"[.!?…][\"'”’)*_]*\Z")
_REPORTED = re.compile(r",\s[^,.]{1,50}\b(?:said|says|told|wrote|added)\b[^,.]{0,40}\.?\Z")
"""A clause at the end that makes the sentence the speech of a person: ", the minister told reporters"."""

_MARKS = re.compile(r"[*_•†‡–—\s-]{0,6}")
_LISTS = ("earlier", "nouns", "texts", "changed", "made", "changed_in_other_languages")


class NoteLinePatterns(NamedTuple):
    """The patterns of notes without brackets.

    Attributes:
        label: a label with its colon or dash; the group is the label.
        changed: the first words of a sentence about a correction or an update of the text.
        made: the first words of a sentence about how the text was made.
        categories: the category of each label, case folded.
        beginnings: the first ``BEGINNING`` code points of all matches, case folded: a quick test, so that the patterns
            are rarely used.
    """

    label: re.Pattern[str]
    changed: re.Pattern[str]
    made: re.Pattern[str]
    categories: Mapping[str, NoteCategory]
    beginnings: tuple[str, ...]


@cache
def note_line_patterns() -> NoteLinePatterns:
    """The patterns of the package's data file. Cached."""
    raw = read_toml("newsparse_credits", "note_lines.toml")
    check_keys(raw, "note_lines.toml", ("labels", "sentences"))
    lists = string_lists(raw["labels"], "note_lines.toml: [labels]", (), NOTE_CATEGORIES)
    categories = {label: cast("NoteCategory", category) for category, labels in lists.items() for label in labels}
    words = string_lists(raw["sentences"], "note_lines.toml: [sentences]", _LISTS)
    texts = _any_of(words["texts"])
    earlier = rf"{_any_of(words['earlier'])}\s{_any_of(words['nouns'])}"
    changed = rf"(?:{earlier}|{_any_of(words['changed_in_other_languages'])}|{texts}\s{_any_of(words['changed'])})"
    return NoteLinePatterns(
        label=re.compile(rf"({_any_of(categories)})\s?(?::|\s[–—-]\s|\n)\s*(?-i:{_BEGINNING})", re.IGNORECASE),
        changed=re.compile(rf"{changed}(?!\w)", re.IGNORECASE),
        made=re.compile(rf"{texts}\s{_any_of(words['made'])}(?!\w)", re.IGNORECASE),
        categories=categories,
        beginnings=tuple(
            {
                phrase[:BEGINNING]
                for phrases in (categories, words["texts"], words["earlier"], words["changed_in_other_languages"])
                for phrase in phrases
            }
        ),
    )


def _any_of(phrases: Iterable[str]) -> str:
    """The source of a regular expression that matches each phrase, with either apostrophe, the longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(re.escape(phrase).replace(chr(39), '[' + chr(39) + '’]') for phrase in ordered)})"


def find_note_lines(text: str, blocks: Sequence[Block], excluded: SpanIndex) -> Iterator[Note]:
    """Find the paragraphs that are corrections or editor's notes.

    Args:
        text: the text.
        blocks: its paragraphs.
        excluded: the credit lines.
    """
    patterns = note_line_patterns()
    for block in blocks:
        start, end = block.content
        if not SHORTEST <= end - start <= LONGEST:
            continue
        marks = _MARKS.match(text, start, end)
        first = marks.end() if marks else start
        category = _category(text, first, end, patterns)
        if category is not None and not excluded.overlaps(block.content):
            yield Note(span=block.content, rule="desk_speaks", category=category)


def _category(text: str, start: int, end: int, patterns: NoteLinePatterns) -> NoteCategory | None:
    if not _CLOSED.search(text, max(start, end - 6), end):
        return None  # "CORRECTION: Harbour shut by ice" is a headline
    if not text[start : start + BEGINNING].casefold().replace("’", "'").startswith(patterns.beginnings):
        return None
    if label := patterns.label.match(text, start, end):
        return patterns.categories[label[1].casefold().replace("’", "'")]
    if _REPORTED.search(text, max(start, end - LONGEST_CLAUSE), end):
        return None
    if patterns.changed.match(text, start, end):
        return "correction"
    return "other" if patterns.made.match(text, start, end) else None
