"""The items of a list of people: a person with title, place and affiliation, an organization, a place."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse._word_cache import word_cache
from newsparse.lexicon import Lexicon
from newsparse.model import Span
from newsparse.model.fold import fold_space
from newsparse.text.people.clause_starts import LOCATED, LONGEST_ITEM, find_clause_start
from newsparse.text.people.names import match_person_name, match_small_name
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.people_options import PeopleOptions
from newsparse.text.people.places import is_known_place, match_place
from newsparse.text.people.signed_names import signed_name
from newsparse.text.people.titles import begins_title, is_title, split_title
from newsparse.text.people.words import fold_phrase, fold_word, word_at

_BORDER = re.compile(
    r"\s*(?:[,;&/|·•()\[\]*:]|\s[-–—―−]+\s|--|[–—]|\s(?:and|And|AND|plus)\s|\r?\n"
    r"|\s(?i:(?:additional\s)?(?:editing|reporting|writing)\sby)\s"
    r"|\.(?:\s*$|[)\]]|\s+(?=[^\W\d_a-z]))|(?<=[^\W\d_]{3})\.(?=\s))"
)
_BEFORE_PLACE = re.compile(r"\s+(?:in|from)\s+(?=[^\W\d_])")
_LOWERCASE_PLACE = re.compile(r"[^\W\d_]{4,}(?=\s*(?:[,;).]|$))")
_FILLER = re.compile(r"(?:by|By|BY|with|With|including)\s+|the\s+(?=[A-Z])")
_APPOSITION = re.compile(r"(?:an?|the|who|whose)\s+[a-z]")
_AFTER_NAME = re.compile(r"\s+(?:in|at|near|outside|from|is|of|for|with|special)\s", re.IGNORECASE)
_BEFORE_AFFILIATION = re.compile(r"\s+(?i:of|for|with|special\s+(?:to|for))\s+(?:the\s+)?")
_WRITTEN_FOR = re.compile(r"(?:for|[Ss]pecial\s+(?:to|for))\s+(?=the\s|[^\W\d_a-z])")
_POSSESSIVE = re.compile(r"\s*['’]s?\s+")
_SPACE = re.compile(r"\s+")
_NEXT_SENTENCE = re.compile(r"\.\s+(?=[^\W\d_a-z])")
_LINE_BREAK = re.compile(r"[\r\n]")
_FUNCTION_WORD_INITIALS = frozenset("abfinostwBISW")
"""The first characters of ``LOCATED``, ``_FILLER`` and ``_WRITTEN_FOR``: most items begin with another character."""


class Part(Enum):
    """What a part of an item is.

    ``AFFILIATION`` and ``TITLE`` belong to the last person; ``LOCATION`` is a place that applies to the people before
    it ("in Rome"), ``PLACE`` one that does not ("Quay News, Rome").
    """

    PERSON = auto()
    AFFILIATION = auto()
    TITLE = auto()
    ORGANIZATION = auto()
    LOCATION = auto()
    PLACE = auto()
    UNRECOGNIZED = auto()


class Item(NamedTuple):
    """One item of a list, or the first part of one.

    Attributes:
        parts: its parts with their spans, in order. Empty if it has no meaning, such as "by".
        end: where it ends.
        last: whether the sentence ends after it.
    """

    parts: tuple[tuple[Part, Span], ...]
    end: int
    last: bool = False


@word_cache(4096)
def _is_title_or_organization(name: str, lexicon: Lexicon) -> bool:
    """Whether a phrase with the form of a person's name is something else. Cached: people sign many stories."""
    return begins_title(name) or is_organization(name, lexicon) or is_title(name)


@word_cache(4096)
def _is_place(name: str, lexicon: Lexicon) -> bool:
    """Whether a phrase with the form of a person's name is a city. Cached for the same reason."""
    return is_known_place(fold_space(name), lexicon)


class ItemParser:
    """Parses items at offsets. The time it takes is proportional to the length of an item.

    Attributes:
        text: the text.
        end: where the list ends.
        options: the options of the list.
    """

    def __init__(self, text: str, end: int, options: PeopleOptions) -> None:
        self.text = text
        self.end = end
        self.options = options

    def parse(self, start: int, *, after_person: bool, after_name: bool) -> Item:
        """Parse the item at an offset.

        Args:
            start: the offset.
            after_person: whether a person precedes it in the list, so that it may be their title.
            after_name: whether an organization or a place precedes it, so that it may be a place without "in".
        """
        if stop := self.options.stop:
            end = find_clause_start(self.text, start, self.end, stop, self._is_organization)
            if end < self.end:
                return ItemParser(self.text, end, self.options)._parse(start, after_person, after_name)
        return self._parse(start, after_person, after_name)

    def _parse(self, start: int, after_person: bool, after_name: bool) -> Item:
        if self.text[start] in _FUNCTION_WORD_INITIALS and (item := self._after_function_word(start)):
            return item
        text, end = self.text, self.end
        line_break = None if self.options.across_lines else _LINE_BREAK.search(text, start, end)
        line_end = line_break.start() if line_break else end
        name = match_person_name(
            text, start, line_end, single=self.options.single_word_names, lexicon=self.options.lexicon
        )
        border = self._border(name.end if name else start)
        if after_person and fold_word(text[start:border]) in self.options.lexicon.names.letters:
            return Item((), border)
        if name and self._is_person(name, start, border):
            return self._person(name)
        return self._other(Span(start, border), after_person) or self._fallback(name, Span(start, border), after_name)

    def _after_function_word(self, start: int) -> Item | None:
        """Parse an item that begins with "in", "by", "for" or a similar word, None if it begins with another word."""
        text, end = self.text, self.end
        if located := LOCATED.match(text, start, end):
            border = self._border(located.end())
            phrase = text[located.end() : border]
            if " " in phrase and self._is_organization(phrase):
                return Item((), border)
            if item := self._location(located.end(), lowercase=located.group()[:2] == "in"):
                return item
        if filler := _FILLER.match(text, start, end):
            return Item((), filler.end())
        written_for = _WRITTEN_FOR.match(text, start, end)
        if written_for and (border := self._border(written_for.end())) > written_for.end():
            return Item(((Part.ORGANIZATION, self._trimmed(written_for.end(), border)),), border)
        return None

    def _is_person(self, name: Span, start: int, border: int) -> bool:
        """Whether a name is not a title or an organization, and is followed by the border or words such as "in"."""
        after = self.text[name.end : border]
        named = self.text[start : name.end]
        if after and not (_AFTER_NAME.match(after) or self._stops(name.end)):
            return False
        return not (_POSSESSIVE.search(named) or _is_title_or_organization(named, self.options.lexicon))

    def _stops(self, end: int) -> bool:
        """Whether the list ends after the white space at an offset."""
        stop = self.options.stop
        space = _SPACE.match(self.text, end, self.end) if stop else None
        return bool(space and stop and stop(self.text, space.end(), self.end))

    def _other(self, span: Span, after_person: bool) -> Item | None:
        """Parse an item that is more than a name: a title, an organization, a name after one of them."""
        phrase = span.of(self.text)
        if item := self._prefix(span):
            return item
        if after_person and _APPOSITION.match(phrase):
            return self._whole(Part.TITLE, span)
        lexicon = self.options.lexicon
        if length := signed_name(phrase, lexicon, titled=not after_person):
            end = span.start + length
            return Item(((Part.PERSON, Span(span.start, end)),), end)
        if cut := split_title(phrase, lexicon):
            title = span.end - len(phrase[cut:].lstrip())
            organization = self._trimmed(span.start, span.start + cut)
            return Item(((Part.ORGANIZATION, organization), (Part.TITLE, self._trimmed(title, span.end))), span.end)
        if self._is_organization(phrase):
            place = _BEFORE_PLACE.search(self.text, span.start, span.end)
            return self._whole(Part.ORGANIZATION, Span(span.start, place.start()) if place else span)
        if is_title(phrase):
            return self._whole(Part.TITLE, span)
        return None

    def _fallback(self, name: Span | None, span: Span, after_name: bool) -> Item:
        """Parse an item that nothing else matches: a name with other words after it, a place, or unrecognized."""
        if name:
            return self._person(name)
        phrase = span.of(self.text)
        if after_name and fold_phrase(phrase) not in self.options.lexicon.names.never:
            place = match_place(self.text, span.start, self.end, self.options.lexicon)
            if place and place.end == span.end:
                return Item(((Part.PLACE, place),), span.end)
        if self.options.lowercase_family_names and (length := match_small_name(phrase)):
            end = span.start + length
            return Item(((Part.PERSON, Span(span.start, end)),), end)
        return Item(((Part.UNRECOGNIZED, span),), span.end)

    def _border(self, start: int) -> int:
        """Where the item at an offset ends at the latest: at punctuation, "and", or a match of ``options.skip``."""
        limit = min(self.end, start + LONGEST_ITEM)
        border = _BORDER.search(self.text, start, limit)
        stop = border.start() if border else limit
        skip = self.options.skip
        if skip and (skipped := skip.search(self.text, start, stop)) and skipped.start() > start:
            stop = start + len(self.text[start : skipped.start()].rstrip())
        return stop

    def _is_organization(self, phrase: str) -> bool:
        return is_organization(phrase, self.options.lexicon)

    def _person(self, name: Span) -> Item:
        """The person with the affiliation after the name; a place if the name is that of a city."""
        text = self.text
        if _is_place(name.of(text), self.options.lexicon):
            return Item(((Part.PLACE, name),), name.end)
        person = (Part.PERSON, name)
        before = _BEFORE_AFFILIATION.match(text, name.end, self.end)
        if before is None or self._joins_person(before):
            return Item((person,), name.end)
        stop = self._border(before.end())
        if place := _BEFORE_PLACE.search(text, before.end(), stop):
            stop = place.start()
        first = word_at(text, before.end(), stop)
        if first is None or text[first.start].islower():
            return Item((person,), name.end)
        return Item((person, (Part.AFFILIATION, self._trimmed(before.end(), stop))), stop)

    def _joins_person(self, before: re.Match[str]) -> bool:
        """Whether "with" precedes another person, and not the organization of the first one."""
        if "with" not in before.group().casefold():
            return False
        other = match_person_name(self.text, before.end(), self.end)
        return other is not None and not self._is_organization(self.text[before.end() : self._border(before.end())])

    def _prefix(self, span: Span) -> Item | None:
        """The organization or title before a name: "Example Press writer" or "Radio One's" before "Ann Lee"."""
        text = self.text
        for possessive in _POSSESSIVE.finditer(text, span.start, span.end):
            if self._is_organization(text[span.start : possessive.start()]):
                organization = self._trimmed(span.start, possessive.start())
                return Item(((Part.ORGANIZATION, organization),), possessive.end())
        titles = self.options.lexicon.names.titles
        if titles.isdisjoint(span.of(text).casefold().split()):
            return None
        position = span.start
        while position < span.end and (word := word_at(text, position, span.end)):
            space = _SPACE.match(text, word.end, span.end)
            if not space:
                break
            position = space.end()
            if fold_word(word.of(text)) not in titles or is_title(text[position : span.end]):
                continue
            if match_person_name(text, position, span.end, single=self.options.single_word_names):
                length = split_title(text[span.start : word.end], self.options.lexicon)
                parts = ((Part.ORGANIZATION, self._trimmed(span.start, span.start + length)),) if length else ()
                return Item(parts, position)
        return None

    def _location(self, start: int, *, lowercase: bool) -> Item | None:
        """The place after "in", None if the word there is not a place."""
        text = self.text
        span = match_place(text, start, self.end, self.options.lexicon)
        if span and _BEFORE_PLACE.match(text, span.end, self.end):
            span = self._without_name(span)
        if span is None and lowercase and (place := _LOWERCASE_PLACE.match(text, start, self.end)):
            span = Span(*place.span())
        if span is None:
            return None
        last = _NEXT_SENTENCE.match(text, span.end - 1, self.end) is not None
        return Item(((Part.LOCATION, span),), span.end, last)

    def _without_name(self, place: Span) -> Span:
        """A place without the name after it if a comma is missing: "in Rome Ann Lee in Oslo"."""
        spaces = list(_SPACE.finditer(place.of(self.text)))
        return Span(place.start, place.start + spaces[-2].start()) if len(spaces) > 1 else place

    def _whole(self, part: Part, span: Span) -> Item:
        return Item(((part, self._trimmed(span.start, span.end)),), span.end)

    def _trimmed(self, start: int, end: int) -> Span:
        """The span without white space at its end, at least one code point long."""
        trimmed = start + len(self.text[start:end].rstrip())  # an item may end between CR and LF
        return Span(start, max(trimmed, start + 1))
