"""Whether names without a label are the authors of a story: evidence in the lines around them and in the story."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Byline, Person
from newsparse.text import tokens
from newsparse.text.salutations import salutation_end
from newsparse_furniture.byline_tail import DIGIT_OR_HANDLE
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.page_lines import PageLines
from newsparse_furniture.story_words import StoryWords, is_form
from newsparse_furniture.subheading_form import ends_in_picture_credit
from newsparse_furniture.timestamp import is_stamp
from newsparse_furniture.words import head_words

MOST_LINES_ABOVE = 3
"""The most lines between the headline and names that no other evidence signs: standfirst, section, kicker."""

LONGEST_DATED = 60
"""The longest line with a date in a language whose months are not known, in code points."""

MOST_LINES_BELOW = 3
"""The most lines of the page below the name of an author at the end of a text."""

LONGEST_ABOUT = 200
"""The longest job of an author that has the form of a paragraph, in code points."""

MOST_BETWEEN = 3
"""The most buttons and places between names under the headline and the first paragraph."""

MOST_PLACE_WORDS = 3
"""The most words of a line with a place or an outlet between the names and a timestamp."""

LONGEST_SALUTATION = 80
"""The length of the beginning of a paragraph that is searched for a salutation, in code points."""

MOST_WORDS_BEFORE_JOB = 6
"""The job in a note about the author is among this many words behind the verb: "is a freelance political reporter"."""

_MAIL = re.compile(r"\s*(?:\S+@[\w-]+\.[\w.]+|@\w{2,})\s*")
_WORD = re.compile(r"[^\W\d_]+")
_DATED = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s(?:19|20)\d\d\b|\b\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}\b"
)
"""A time or a date in any language."""

_NO_STORY = ("no_word", "word")
_TRIVIAL = ("no_word", "page")
_SENTENCES = frozenset({"long_line", "sentence", "paragraph", "four_words"})
_TITLES = frozenset({"four_words", "long_line", "sentence", "closed", "paragraph"})
_BUTTONS = frozenset({"word", "two_words", "four_words", "long_line"})


class AuthorEvidence:
    """The evidence about names on lines of their own.

    Attributes:
        page: the lines of the text.
        headline: the number of the line of the headline, if there is one.
        lexicon: the known agencies and organizations.
    """

    def __init__(self, page: PageLines, headline: int | None, lexicon: Lexicon) -> None:
        self.page = page
        self.headline = headline
        self.lexicon = lexicon
        self._story = StoryWords(page)

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
        known = found.organization is not None and self._is_known(found.organization.text)
        if not known and any(map(self._story.mentions, found.people)):
            return False
        if self.headline is None:
            several = len(found.people) > 1 and last < self.page.story[0]
            near = abs(first - self.page.story[0]) <= MOST_LINES_ABOVE
            return near and (signed or several or self._opens_text(first, last))
        if first < self.headline:
            return signed and self._is_near_above(self.headline, first, last)
        return signed or self._follows_headline(self.headline, first, last)

    def sign_below(self, found: Byline, number: int) -> bool:
        """Whether the names in a line below the last paragraph of the story are the authors.

        The line is the last of the text, or a job, a note about the person or the heading of such a note is next to it.
        """
        if any(map(self._has_no_name, found.people)) or any(map(self._story.mentions, found.people)):
            return False
        if self._text(number).endswith(".") or self._opens_letter(number - 1):
            return False  # "Page Loading..."; the reader who signs a letter
        below = number + 1
        if below < len(self.page.lines) and self._begins_job(self._text(below)):
            return True
        while self.page.type_of(below) in _NO_STORY and not self._is_note(found, below):
            below += 1
        if below < len(self.page.lines) and (self._is_note(found, below) or self._begins_job(self._text(below))):
            return True
        label = byline_words().label.match(self._text(number - 1)) is not None
        after_story = self.page.type_of(number - 1) == "paragraph" and number >= self.page.story[1]
        return label or (after_story and len(self.page.lines) - below <= MOST_LINES_BELOW)

    def is_about(self, found: Byline, number: int, start: int) -> bool:
        """Whether a line says that a person, whom the story does not mention, is a journalist.

        Args:
            found: the byline of the person.
            number: the number of the line.
            start: the offset from which the job is printed.
        """
        line = self.page.lines[number]
        words = _WORD.findall(line.text[start - line.span.start :].casefold())[:MOST_WORDS_BEFORE_JOB]
        jobs = [word for word in words if self.is_job(word) and word not in byline_words().other_jobs]
        if not jobs or any(map(self._has_no_name, found.people)):
            return False
        return not any(self._story.mentions(person, note=number) for person in found.people)

    def _is_note(self, found: Byline, number: int) -> bool:
        """Whether a line begins with the name of one of the people: "Ann Lee covers the harbour."."""
        line = self.page.lines[number]
        for person in found.people:
            first, _, family = person.name.partition(" ")
            if line.text.startswith(person.name + " "):
                return True
            rest = line.text.removeprefix(first + " ")
            if rest != line.text and line.closed and not rest.casefold().startswith(family.casefold()):
                return True
            short, _, rest = line.text.partition(" ")  # "Steph Bazel covers ...", below "Stephanie Bazel"
            if is_form(short, first) and rest.startswith(family + " "):
                return True
        return False

    def _text(self, number: int) -> str:
        return self.page.lines[number].text

    def _is_signed(self, found: Byline, first: int, last: int) -> bool:
        """Whether a date, an address, a job or a known organization stands next to the names."""
        own = self._text(last)
        if DIGIT_OR_HANDLE.search(own) or byline_words().tail.search(own):
            return True
        if found.organization and self._is_known(found.organization.text):
            return True
        if any(person.title for person in found.people):
            return True
        if self._is_about(last + 1):
            return True
        below, above = self._beside(last, 1), self._beside(first, -1)
        if below and (_MAIL.fullmatch(self._text(below[0])) or self._begins_job(self._text(below[0]))):
            return True
        if below and self._is_known(self._text(below[0])):
            return True
        if (below and self._is_dated(below[0])) or (above and self._is_dated(above[0])):
            return True
        place = len(below) > 1 and len(_WORD.findall(self._text(below[0]))) <= MOST_PLACE_WORDS
        return place and self._is_dated(below[1])

    def _is_known(self, organization: str) -> bool:
        return organization in self.lexicon.organizations

    def _is_dated(self, number: int) -> bool:
        """Whether a line is a date or a time, in any language."""
        line = self._text(number)
        if self.page.type_of(number) == "timestamp" or is_stamp(line):
            return True
        return len(line) <= LONGEST_DATED and self.page.type_of(number) != "closed" and _DATED.search(line) is not None

    def _beside(self, number: int, step: int) -> list[int]:
        """The numbers of the next two lines in a direction that are not residue of the page, up to a paragraph."""
        found: list[int] = []
        number += step
        while 0 <= number < len(self.page.lines) and len(found) < 2:
            if self.page.type_of(number) == "paragraph":
                break
            shown = self.page.type_of(number) not in _TRIVIAL and not self._is_picture(number)
            if shown or is_stamp(self._text(number)):
                found.append(number)
            number += step
        return found

    def _is_about(self, number: int) -> bool:
        """Whether a paragraph is the job of the person above it: "Editor of the harbour page, responsible for ..."."""
        if self.page.type_of(number) != "paragraph" or len(self._text(number)) > LONGEST_ABOUT:
            return False
        return self._begins_job(self._text(number).split(maxsplit=1)[0])

    def _begins_job(self, line: str) -> bool:
        """Whether a line begins with a job: "Correspondent in Athens"."""
        return any(map(self.is_job, _WORD.findall(line[:60].casefold())[:3]))

    def is_job(self, word: str) -> bool:
        """Whether a word is a job in a newsroom."""
        titles = self.lexicon.names
        return word in titles.titles or word.endswith(tuple(titles.title_endings))

    def _opens_text(self, first: int, last: int) -> bool:
        """Whether names are the first line of a text without a headline, above the story or a place and the story."""
        if first > 0 or self.page.type_of(last) == "long_line":
            return False
        below = last + 1
        if self.page.type_of(below) in ("word", "two_words", "name") and self._is_place(self._text(below)):
            below += 1
        return self.page.type_of(below) == "paragraph"

    def _is_place(self, line: str) -> bool:
        return len(_WORD.findall(line)) <= MOST_PLACE_WORDS and line[0].isupper()

    def _follows_headline(self, headline: int, first: int, last: int) -> bool:
        """Whether names without other evidence stand between the headline and the story."""
        above = [self.page.type_of(number) for number in range(headline + 1, first) if not self._is_picture(number)]
        above = [one for one in above if one not in _TRIVIAL]
        buttons = first == last and set(above) <= _SENTENCES
        if len(above) > MOST_LINES_ABOVE or not self._is_above_story(last, buttons=buttons):
            return False
        if above.count("paragraph") > 1 or "name" in above or "timestamp" in above:
            return False
        return not any(map(self._opens_letter, range(headline + 1, first)))

    def _opens_letter(self, number: int) -> bool:
        """Whether a line is the letter of a reader, who signs it below: it begins with a salutation."""
        if self.page.type_of(number) != "paragraph":
            return False
        words = tokens(self._text(number)[:LONGEST_SALUTATION]).words
        return salutation_end(words, 0, len(words)) > 0

    def _is_near_above(self, headline: int, first: int, last: int) -> bool:
        """Whether names are above the headline with one other line between them at most.

        Dates are not counted, except below a title: that is the item of a list of stories.
        """
        if headline - last <= 2:
            return True
        between = sum(not self._is_dated(number) for number in range(last + 1, headline))
        return between < 2 and self.page.type_of(first - 1) not in _TITLES

    def _is_above_story(self, last: int, *, buttons: bool) -> bool:
        """Whether a paragraph follows a line, with the captions of pictures and perhaps some buttons between them."""
        others = 0
        for below in range(last + 1, len(self.page.lines)):
            one = self.page.type_of(below)
            if one == "paragraph":
                return True
            if one in _TRIVIAL or self._is_picture(below):
                continue
            others += 1
            if not buttons or others > MOST_BETWEEN or one not in _BUTTONS:
                return False
        return True

    def _is_picture(self, number: int) -> bool:
        """Whether a line is the credit of a picture, or the line above one: the caption."""
        if self._is_picture_credit(number):
            return True
        caption = self.page.type_of(number) not in ("paragraph", "timestamp", "byline")
        return caption and self._is_picture_credit(number + 1)

    def _is_picture_credit(self, number: int) -> bool:
        if self.page.type_of(number) in ("paragraph", "end"):
            return False
        line = self._text(number)
        return head_words().credit_label.match(line) is not None or ends_in_picture_credit(line)

    def _has_no_name(self, person: Person) -> bool:
        """Whether a phrase in capitals is a standing heading of pages, or begins with an article."""
        words = person.name.casefold().split()
        return words[0] in byline_words().heading_articles or not byline_words().page_words.isdisjoint(words)
