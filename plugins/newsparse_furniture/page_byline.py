"""The byline of a page: a label and the names on lines of their own, or names alone between headline and story.

Pages break a byline at each link: "Von", "Ann Lee", ",", "Bo Ek". The lines are joined before they are parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Byline, Span
from newsparse_furniture.author_evidence import AuthorEvidence
from newsparse_furniture.byline_line import LONGEST
from newsparse_furniture.byline_parser import BylineParser, may_open_byline
from newsparse_furniture.joined_names import joined_byline, names_of_line
from newsparse_furniture.page_lines import PageLines
from newsparse_furniture.timestamp import parse_timestamps

REACH_ABOVE = 6
"""The byline is at most this many lines above the headline."""

REACH_WITHOUT_HEADLINE = 8
"""Without a headline, the byline is at most this many lines above the story."""

MOST_PARAGRAPHS = 3
"""The byline is above this paragraph: the first ones may be a standfirst and a lead."""

MOST_BELOW = 6
"""A byline below the story is at most this many lines from its last paragraph."""

MOST_LINES = 60
"""The most lines between the headline and the byline."""

MOST_JOINED = 12
"""The most lines of one byline."""

MOST_PEOPLE = 4
"""The most people of a byline of names alone; more names are a list of links."""

MOST_NAME_WORDS = 5
"""The most words of a name without a label."""

LONGEST_BARE = 120
"""The longest line of names alone, in code points."""

NAME_BELOW, ABOUT_AUTHOR = BELOW_STORY = ("below_story", "about_author")
"""The rules of a byline below the last paragraph: a name on a line of its own, and one in a note about the author."""

LONGEST_ABOUT = 300
"""The longest note about the author, in code points."""

_STAMP_BEFORE = re.compile(r"\d[^,|·•–/-]{0,12}?\s*(?:[,|·•–-]|\s/\s)\s*(?=[^\W\d_a-zß-öø-ÿ])")
"""The end of a date before names: "Published on 4 May, 14:26, Ann Lee"."""

_STOP_AT_END = re.compile(r"[^\W\d_]{4}\.\Z")
"""A full stop behind a word that is not an abbreviation: "FULL TEXT."."""

_BULLET = re.compile(r"[*•‣▪●■/>–—-]\s+")
_BAR = re.compile(r"[|•]\s+(?=[^|•]+\Z)")
"""The last bar of a line: "Harbour, News | | Written by Ann Lee"."""

_WIDE = re.compile(r"(?<![\s|/·•])(?:\s{2,}|\t)(?![\s|/·•\d])")
"""A gap between columns. One before a mark or a date is a gap of the layout."""


class PageByline:
    """The search for the byline of a page.

    Attributes:
        text: the text.
        page: its lines.
        headline: the number of the line of the headline, if there is one.
        lexicon: the known agencies and organizations.
    """

    def __init__(self, text: str, page: PageLines, headline: int | None, lexicon: Lexicon) -> None:
        self.text = text
        self.page = page
        self.headline = headline
        self.lexicon = lexicon

    @cached_property
    def _evidence(self) -> AuthorEvidence:
        return AuthorEvidence(self.page, self.headline, self.lexicon)

    @cached_property
    def _parser(self) -> BylineParser:
        return BylineParser(self.text, self.lexicon)

    @cached_property
    def _numbers(self) -> Sequence[int]:
        """The numbers of the lines that may be a byline."""
        start = self.page.story[0] - REACH_WITHOUT_HEADLINE if self.headline is None else self.headline - REACH_ABOVE
        numbers: list[int] = []
        paragraphs = 0
        for number in range(max(0, start), min(len(self.page.lines), max(0, start) + MOST_LINES)):
            if number == self.headline or self.page.covered[number]:
                continue
            if self.page.type_of(number) == "paragraph":
                paragraphs += number >= self.page.story[0]
                if paragraphs >= MOST_PARAGRAPHS:
                    break
            numbers.append(number)
        return numbers

    def find(self) -> Byline | None:
        """The byline: with a label, otherwise names alone, names below the story, or the name in a note.

        A byline with a label that names only an outlet is the last choice.
        """
        labelled = (self._labelled(number) for number in self._numbers)
        outlets: list[Byline] = []
        for found in filter(None, labelled):
            if found.people:
                return found
            outlets.append(found)
        return self._without_label() or (outlets[0] if outlets else self._about_author())

    def _without_label(self) -> Byline | None:
        """The byline of names alone, above or below the story."""
        above = [number for number in self._numbers if self.headline is not None and number < self.headline]
        for number in (*self._numbers[len(above) :], *reversed(above)):  # above the headline other stories may end
            if found := self._bare(number):
                return found
        return self._below_story()

    def _line(self, number: int) -> Span:
        """The span of a line without its bullet."""
        span = self.page.lines[number].span
        bullet = _BULLET.match(self.text, span.start, span.end)
        return Span(bullet.end(), span.end) if bullet else span

    def _labelled(self, number: int) -> Byline | None:
        """The byline that begins with a label in a line."""
        span = self._line(number)
        words = self._parser.words
        line = span.of(self.text)
        if words.sponsored.match(line):
            return None
        may_open = may_open_byline(line, 0)
        opened = may_open and len(line) <= LONGEST and words.opener.match(line)
        if opened and self.page.type_of(number) != "paragraph" and (found := self._parser.parse(span)):
            return self._with_following(found, number)
        if (before := words.label_before.match(line)) and (found := self._after_words(span, before.end())):
            return found
        if (bar := _BAR.search(line)) and words.opener.match(line, bar.end()):
            return self._parser.parse(Span(span.start + bar.end(), span.end))
        is_label = (may_open and words.label.match(line)) or words.label_at_end.fullmatch(line)
        if len(line) > LONGEST // 4 or not is_label:
            return None
        last = self._last_joined(number + 1)
        if last > number and (found := self._names(range(number + 1, last + 1), span.start)):
            return found
        if number + 1 == len(self.page.lines) or self.page.covered[number + 1]:
            return None
        following = self._line(number + 1)
        return self._parser.parse(Span(span.start, following.end)) if len(following) <= LONGEST_BARE else None

    def _after_words(self, span: Span, length: int) -> Byline | None:
        """The byline of names after a phrase that ends in a label: "Column by Ann Lee"."""
        found = self._parser.bare(Span(span.start + length, span.end))
        if found is None or len(found.people) > MOST_PEOPLE:
            return None
        return evolve(found, span=Span(span.start, found.span.end))

    def _last_joined(self, first: int) -> int:
        """The number of the last line of the names that begin in a line; ``first - 1`` if there are none."""
        last = first - 1
        for number in range(first, min(len(self.page.lines), first + MOST_JOINED)):
            if self.page.covered[number]:
                break
            line = self.page.lines[number].text
            if line[-1] != ":" and len(line) <= LONGEST_BARE and self._is_names(self._line(number)):
                last = number
            elif not self._parser.words.join.fullmatch(line):
                break
        return last

    def _after_stamp(self, span: Span) -> Byline | None:
        """The byline of names after a date in the same line, which is part of its span."""
        for end in _STAMP_BEFORE.finditer(self.text, span.start, span.end):
            found = self._parser.bare(Span(end.end(), span.end))
            if found and parse_timestamps(self.text, Span(span.start, end.end())):
                return evolve(found, span=span)
        return None

    def _is_names(self, span: Span) -> bool:
        """Whether a line consists of names of people, or of an organization."""
        return names_of_line(self.text, span, self.lexicon) is not None

    def _with_following(self, found: Byline, number: int) -> Byline:
        """A byline, extended by the lines of names that a line such as "and" joins to it."""
        if number + 1 < len(self.page.lines) and self._parser.words.join.fullmatch(self.page.lines[number + 1].text):
            last = self._last_joined(number + 1)
            if last > number + 1:
                longer = self._parser.parse(Span(found.span.start, self._line(last).end))
                return longer if longer and len(longer.people) > len(found.people) else found
        return found

    def _names(self, numbers: Iterable[int], start: int) -> Byline | None:
        """The byline of the names in some lines, from ``start`` on."""
        return joined_byline(self.text, [self._line(number) for number in numbers], start, self.lexicon)

    def _below_story(self) -> Byline | None:
        """The byline below the last paragraph: a name on a line of its own, perhaps with a note about the author."""
        end = self.page.story[1]
        for number in range(max(self.page.story[0] + 1, end - MOST_BELOW), min(len(self.page.lines), end + MOST_BELOW)):
            if self.page.covered[number] or self.page.type_of(number) != "name":
                continue
            span = self._line(number)
            found = self._parser.bare(span) if len(span) <= LONGEST_BARE else None
            if found and len(found.people) <= MOST_PEOPLE and self._evidence.sign_below(found, number):
                return evolve(found, rule=NAME_BELOW)
        return None

    def _about_author(self) -> Byline | None:
        """The name and the job at the beginning of a note about the author: "Ann Lee is a reporter for Quay News."

        The note is the last line of the story, or one of the lines below it, and the story does not mention the name.
        """
        end = self.page.story[1]
        for number in range(max(self.page.story[0] + 1, end - MOST_BELOW), min(len(self.page.lines), end + MOST_BELOW)):
            span = self.page.lines[number].span
            about = self._parser.words.about.match(self.text, span.start, span.end)
            if about is None or len(span) > LONGEST_ABOUT:
                continue
            start, stop = about.span("name")
            job, _, name = about["name"].partition(" ")  # "Correspondent Ann Lee is in charge of ..."
            end_of_name = about.end()
            if " " in name and self._evidence.is_job(job.casefold()):
                start, end_of_name = stop - len(name), start
            found = self._parser.bare(Span(start, stop))
            if found and len(found.people) == 1 and self._evidence.is_about(found, number, end_of_name):
                return evolve(found, span=found.span if self.page.covered[number] else span, rule=ABOUT_AUTHOR)
        return None

    def _bare(self, number: int) -> Byline | None:
        """The byline of names without a label, in a line and in the lines that are joined to it."""
        span = self._line(number)
        if (
            len(span) > LONGEST_BARE
            or _WIDE.search(self.text, span.start, span.end)
            or _STOP_AT_END.search(self.text, span.start, span.end)
            or self.page.type_of(number) in ("paragraph", "sentence", "closed", "byline")
        ):
            return None
        dated = self._parser.bare(span) or self._after_stamp(span)
        if dated is None and self._parser.words.between.search(self.text, span.start, span.end):
            dated = self._names([number], span.start)
            dated = None if dated and dated.organization else dated
        if dated is None:
            return None
        last = max(number, self._last_joined(number))
        found = dated
        if last > number:
            more = self._names(range(number, last + 1), span.start)
            found = more if more and len(more.people) >= len(dated.people) else dated
        if any(len(person.name.split()) > MOST_NAME_WORDS for person in found.people):
            return None  # "Facebook Twitter Reddit Messenger Telegram Email"
        if len(found.people) > MOST_PEOPLE or not self._evidence.are_authors(found, number, last):
            return None
        return evolve(found, rule="names_alone")
