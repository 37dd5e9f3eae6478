"""The words of a story: it names the people and things that it is about, and seldom its authors."""

from __future__ import annotations

from functools import cached_property

from newsparse import lazy_re as re
from newsparse.model import Person
from newsparse_furniture.page_lines import PageLines

STEM = 6
"""Longer words are compared by this many first letters: "Cracked Bearing" is a heading above a story about bearings."""

STORY = 6000
"""The length of the beginning of the story whose words are compared with names, in code points."""

SHORTEST_FORM = 3
"""The shortest form of a given name in a note about the author, in code points."""

_WORD = re.compile(r"[^\W\d_]+")


class StoryWords:
    """The words at the beginning of the story of a text.

    Args:
        page: the lines of the text.
    """

    def __init__(self, page: PageLines) -> None:
        self._page = page

    def mentions(self, person: Person, *, note: int | None = None) -> bool:
        """Whether the story contains a word of a name: subheadings and links name people and things of the story.

        Args:
            person: the person.
            note: the number of a line that is not part of the story.
        """
        words = [_stem(word.casefold()) for word in _WORD.findall(person.name) if len(word) > 2 and word[0].isupper()]
        story = self._words if note is None else self._words_of(note)
        return not words or not story.isdisjoint(words)

    @cached_property
    def _words(self) -> frozenset[str]:
        return self._words_of()

    def _words_of(self, note: int | None = None) -> frozenset[str]:
        """The words of the beginning of the story, case folded, of long ones the first letters; without one line."""
        start, end = self._page.story
        words: set[str] = set()
        size = 0
        for number in range(start, end):
            story = number != note and self._page.type_of(number) == "paragraph"
            if story and not self._is_about_author(number):
                line = self._page.lines[number].text
                words.update([_stem(word) for word in _WORD.findall(line.casefold())])
                size += len(line)
                if size > STORY:
                    break
        return frozenset(words)

    def _is_about_author(self, number: int) -> bool:
        """Whether a paragraph begins with the name on a line above it: the note about an author."""
        first = self._page.lines[number].text.split(maxsplit=1)[0]
        return any(
            self._page.type_of(above) == "name" and is_form(first, self._page.lines[above].text.split()[0])
            for above in range(number - 1, number - 3, -1)
        )


def is_form(short: str, given: str) -> bool:
    """Whether a word is a given name or its beginning: "Steph" and "Stephanie"."""
    return short == given or (len(short) >= SHORTEST_FORM and given.startswith(short))


def _stem(word: str) -> str:
    return word[:STEM] + "-" if len(word) > STEM else word
