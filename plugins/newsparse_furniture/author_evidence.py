"""Whether names without a label are the authors of a story: evidence in the lines around them and in the story."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Byline, Person
from newsparse_furniture.page_lines import PageLines
from newsparse_furniture.timestamp import is_stamp
from newsparse_furniture.words import byline_words

MOST_LINES_ABOVE = 3
"""The most lines between the headline and names that no other evidence signs: standfirst, section, kicker."""

MOST_PLACE_WORDS = 3
"""The most words of a line with a place or an outlet between the names and a timestamp."""

STORY = 6000
"""The length of the beginning of the story whose words are compared with names, in code points."""

_ARTICLES = frozenset({"das", "der", "die", "el", "het", "il", "la", "las", "le", "les", "los", "the"})
_MAIL = re.compile(r"\s*(?:\S+@[\w-]+\.[\w.]+|@\w{2,})\s*")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_TRIVIAL = ("no_word", "page")
_STORY_TYPES = ("paragraph", "end")


@frozen(eq=False)
class AuthorEvidence:
    """The evidence about names on lines of their own.

    Attributes:
        page: the lines of the text.
        headline: the number of the line of the headline, if there is one.
        lexicon: the known agencies and organizations.
    """

    page: PageLines
    headline: int | None
    lexicon: Lexicon

    def are_authors(self, found: Byline, first: int, last: int) -> bool:
        """Whether the names in some lines are the authors.

        Args:
            found: the names.
            first: the number of their first line.
            last: the number of their last line.
        """
        if any(map(self._has_no_name, found.people)):
            return False
        signed = self._is_signed(found, first, last)
        known = found.organization is not None and found.organization.text in self.lexicon.organizations
        if not known and any(map(self._is_mentioned, found.people)):
            return False
        if self.headline is None:
            several = len(found.people) > 1 and last < self.page.story[0]
            return (signed or several) and abs(first - self.page.story[0]) <= MOST_LINES_ABOVE
        if first < self.headline:
            return signed and self.headline - last <= 2
        return signed or self._follows_headline(self.headline, first, last)

    def _is_signed(self, found: Byline, first: int, last: int) -> bool:
        """Whether a date, an address, a job or a known organization stands next to the names."""
        own = self.page.lines[last].text[-(found.span.end - max(one.span.end for one in found.people)) or None :]
        if _DIGIT.search(own) or (found.organization and found.organization.text in self.lexicon.organizations):
            return True
        if any(person.title for person in found.people):
            return True
        below, above = self._beside(last, 1), self._beside(first, -1)
        if below and (_MAIL.fullmatch(below[0]) or self._begins_job(below[0])):
            return True
        if (below and is_stamp(below[0])) or (above and is_stamp(above[0])):
            return True
        place = len(below) > 1 and len(_WORD.findall(below[0])) <= MOST_PLACE_WORDS
        return place and is_stamp(below[1])

    def _beside(self, number: int, step: int) -> list[str]:
        """The next two lines in a direction that are not residue of the page, up to a paragraph."""
        found: list[str] = []
        number += step
        while 0 <= number < len(self.page.lines) and len(found) < 2:
            line = self.page.lines[number].text
            if self.page.type_of(number) == "paragraph":
                break
            if self.page.type_of(number) not in _TRIVIAL or is_stamp(line):
                found.append(line)
            number += step
        return found

    def _begins_job(self, line: str) -> bool:
        """Whether a line begins with a job: "Correspondent in Athens"."""
        words = _WORD.findall(line[:60].casefold())
        titles = self.lexicon.names
        return any(word in titles.titles or word.endswith(tuple(titles.title_endings)) for word in words[:3])

    def _follows_headline(self, headline: int, first: int, last: int) -> bool:
        """Whether names without other evidence stand between the headline and the story."""
        above = [self.page.type_of(number) for number in range(headline + 1, first)]
        above = [one for one in above if one not in _TRIVIAL]
        below = last + 1
        while self.page.type_of(below) in _TRIVIAL:
            below += 1
        if len(above) > MOST_LINES_ABOVE or self.page.type_of(below) not in _STORY_TYPES:
            return False
        return above.count("paragraph") <= 1 and "name" not in above and "timestamp" not in above

    @cached_property
    def _story_words(self) -> frozenset[str]:
        """The words of the beginning of the story, case folded."""
        start, end = self.page.story
        words: set[str] = set()
        size = 0
        for number in range(start, end):
            if self.page.type_of(number) == "paragraph":
                line = self.page.lines[number].text
                words.update(_WORD.findall(line.casefold()))
                size += len(line)
                if size > STORY:
                    break
        return frozenset(words)

    def _is_mentioned(self, person: Person) -> bool:
        """Whether the story contains a word of a name: subheadings and links name people and things of the story."""
        words = [word for word in _WORD.findall(person.name.casefold()) if len(word) > 2]
        return not words or not self._story_words.isdisjoint(words)

    def _has_no_name(self, person: Person) -> bool:
        """Whether a phrase in capitals is a standing heading of pages, or begins with an article."""
        words = person.name.casefold().split()
        return words[0] in _ARTICLES or not byline_words().page_words.isdisjoint(words)
