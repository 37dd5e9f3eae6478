"""The items of a roster: a person with place, title and affiliation, a body, a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Person, Phrase, Place, Span
from newsparse.model.fold import fold_space
from newsparse.text.people.clause_starts import LOCATED, LONGEST_ITEM, find_opener
from newsparse.text.people.names import match_person_name, match_small_name
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.places import is_known_place, match_place
from newsparse.text.people.signed_names import signed_name
from newsparse.text.people.titles import begins_title, is_title, split_title
from newsparse.text.people.words import fold_phrase, fold_word, word_at

_BORDER = re.compile(
    r"\s*(?:[,;&/|()\[\]*:]|\s[-–—―−]+\s|--|[–—]|\s(?:and|And|AND|plus)\s|\r?\n"
    r"|\s(?i:(?:additional\s)?(?:editing|reporting|writing)\sby)\s"
    r"|\.(?:\s*$|[)\]]|\s+(?=[^\W\d_a-z]))|(?<=[^\W\d_]{3})\.(?=\s))"
)
_CUT = re.compile(r"\s+(?:in|from)\s+(?=[^\W\d_])")
_SMALL_PLACE = re.compile(r"[^\W\d_]{4,}(?=\s*(?:[,;).]|$))")
_LINK = re.compile(r"(?:by|By|BY|with|With|including)\s+|the\s+(?=[A-Z])")
_APPOSITION = re.compile(r"(?:an?|the|who|whose)\s+[a-z]")
_GOES_ON = re.compile(r"\s+(?:in|IN|at|near|outside|from|is|of|for|with|special)\s", re.IGNORECASE)
_OF = re.compile(r"\s+(?i:of|for|with|special\s+(?:to|for))\s+(?:the\s+)?")
_SENT = re.compile(r"(?:for|[Ss]pecial\s+(?:to|for))\s+(?=the\s|[^\W\d_a-z])")
_OWNED = re.compile(r"\s*['’]s?\s+")
_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"\.\s+(?=[^\W\d_a-z])")
_BREAK = re.compile(r"[\r\n]")


class _Somebody:
    """A person in the making."""

    __slots__ = ("affiliation", "place", "span", "title")

    def __init__(self, span: Span, affiliation: Phrase | None) -> None:
        self.span = span
        self.affiliation = affiliation
        self.title: Phrase | None = None
        self.place: Place | None = None


class ItemReader:
    """Reads items at offsets and keeps what they are; every item costs what it is long."""

    def __init__(
        self,
        text: str,
        end: int,
        *,
        single: bool,
        wrapped: bool,
        slips: bool,
        ignore: re.Pattern[str] | None,
        lexicon: Lexicon | None,
        stop: Callable[[str, int, int], bool] | None,
    ) -> None:
        self.text, self.end, self.single, self.wrapped, self.slips = text, end, single, wrapped, slips
        self.ignore, self.stop = ignore, stop
        self.lexicon = lexicon or default_lexicon()
        self.people: list[_Somebody] = []
        self.bodies: list[Phrase] = []
        self.places: list[Place] = []
        self.rest: list[Span] = []
        self.skipped: list[Span] = []
        self.ended = False
        self.waiting = 0  # the first person whom the next place holds for

    def persons(self) -> Iterator[Person]:
        """The people, finished."""
        for one in self.people:
            name = fold_space(one.span.of(self.text))
            yield Person(name=name, span=one.span, title=one.title, location=one.place, affiliation=one.affiliation)

    def part(self) -> None:
        """A semicolon: the next place holds for nobody before it."""
        self.waiting = len(self.people)

    def verb(self, start: int) -> int:
        """Where a verb that means nothing here ends, 0 where none begins."""
        verb = self.ignore.match(self.text, start, self.end) if self.ignore else None
        if not verb:
            return 0
        self.skipped.append(Span(*verb.span()))
        return verb.end()

    def add_person(self, span: Span, affiliation: Phrase | None = None) -> None:
        """Somebody at a span."""
        self.people.append(_Somebody(span, affiliation))

    def add_place(self, span: Span) -> None:
        """The place of everybody who waits for one."""
        place = Place(name=fold_space(span.of(self.text)), span=span)
        self.places.append(place)
        for one in self.people[self.waiting :]:
            one.place = place
        self.waiting = len(self.people)

    def item(self, start: int) -> int:
        """Read one item, or the first part of one; where the rest begins."""
        whole = self.end
        if self.stop:
            self.end = find_opener(self.text, start, whole, self.stop, self._is_body)
        end = self._item(start)
        self.end = whole
        return end

    def _item(self, start: int) -> int:
        text, end = self.text, self.end
        if located := LOCATED.match(text, start, end):
            border = self._border(located.end())
            chunk = text[located.end() : border]
            if " " in chunk and self._is_body(chunk):
                return border
            if stop := self._place(located.end(), small=located.group()[:2] == "in"):
                return stop
        if link := _LINK.match(text, start, end):
            return link.end()
        if (sent := _SENT.match(text, start, end)) and (border := self._border(sent.end())) > sent.end():
            self.bodies.append(self._name(sent.end(), border))
            return border
        line = None if self.wrapped else _BREAK.search(text, start, end)
        name = match_person_name(text, start, line.start() if line else end, single=self.single, lexicon=self.lexicon)
        border = self._border(name.end if name else start)
        if self.people and fold_word(text[start:border]) in self.lexicon.names.letters:
            return border
        if name and self._is_person(name, start, border):
            return self._person(name)
        return self._other(name, start, border)

    def _is_person(self, name: Span, start: int, border: int) -> bool:
        """Whether a name is nobody's title and no body, and whether all that stands here is the name and its place."""
        after = self.text[name.end : border]
        known = self.text[start : name.end]
        if _OWNED.search(known) or not (not after or _GOES_ON.match(after) or self._stops(name.end)):
            return False
        return not (begins_title(known) or self._is_body(known) or is_title(known))

    def _stops(self, end: int) -> bool:
        """Whether what ends the roster follows a name with nothing but blanks between."""
        space = _SPACE.match(self.text, end, self.end) if self.stop else None
        return bool(space and self.stop and self.stop(self.text, space.end(), self.end))

    def _other(self, name: Span | None, start: int, border: int) -> int:
        """Read an item that is more or something else than a name; where the rest begins."""
        text = self.text
        chunk = text[start:border]
        if (led := self._lead(start, border)) > start:
            return led
        if self.people and _APPOSITION.match(chunk):
            self._title(start, border)
            return border
        if signed := self._signed(start, chunk):
            self.add_person(Span(start, signed))
            return signed
        if body := split_title(chunk, self.lexicon):
            self.bodies.append(self._name(start, start + body))
            self._title(border - len(chunk[body:].lstrip()), border)
            return border
        if self._is_body(chunk):
            cut = _CUT.search(text, start, border)
            self.bodies.append(self._name(start, cut.start() if cut else border))
            return cut.start() if cut else border
        if is_title(chunk):
            self._title(start, border)
            return border
        if name:
            return self._person(name)
        led_on = (self.places or self.bodies) and fold_phrase(chunk) not in self.lexicon.names.never
        if led_on and (place := match_place(text, start, self.end, self.lexicon)) and place.end == border:
            self.places.append(Place(name=fold_space(place.of(text)), span=place))
            return border
        if self.slips and (slip := match_small_name(chunk)):
            self.add_person(Span(start, start + slip))
            return start + slip
        self.rest.append(Span(start, border))
        return border

    def _signed(self, start: int, chunk: str) -> int:
        """Where a name ends that a body or a title follows with nothing but a blank between; 0 where there is none."""
        stop = signed_name(chunk, self.lexicon, titled=not self.people)
        return start + stop if stop else 0

    def _border(self, start: int) -> int:
        """Where the item ends at the latest: at a mark, at "and", before a verb."""
        limit = min(self.end, start + LONGEST_ITEM)
        border = _BORDER.search(self.text, start, limit)
        stop = border.start() if border else limit
        if self.ignore and (verb := self.ignore.search(self.text, start, stop)) and verb.start() > start:
            stop = start + len(self.text[start : verb.start()].rstrip())
        return stop

    def _is_body(self, chunk: str) -> bool:
        return is_organization(chunk, self.lexicon)

    def _person(self, name: Span) -> int:
        """Keep a person, or a city that looks like one; where that, with the affiliation behind it, ends."""
        printed = fold_space(name.of(self.text))
        if is_known_place(printed, self.lexicon):
            self.places.append(Place(name=printed, span=name))
            return name.end
        of = _OF.match(self.text, name.end, self.end)
        if of and self._is_company(of):
            of = None
        stop = self._border(of.end()) if of else name.end
        cut = _CUT.search(self.text, of.end(), stop) if of else None
        stop = cut.start() if cut else stop
        if of is None or (first := word_at(self.text, of.end(), stop)) is None or self.text[first.start].islower():
            self.add_person(name)
            return name.end
        self.add_person(name, self._name(of.end(), stop))
        return stop

    def _is_company(self, of: re.Match[str]) -> bool:
        """Whether "with" is followed by another person, and not by the body that the first one belongs to."""
        if "with" not in of.group().casefold():
            return False
        other = match_person_name(self.text, of.end(), self.end)
        return other is not None and not self._is_body(self.text[of.end() : self._border(of.end())])

    def _lead(self, start: int, border: int) -> int:
        """Where a name begins after a body or a title: ``Example Press writer``, ``Radio One's``; else ``start``."""
        text = self.text
        for owned in _OWNED.finditer(text, start, border):
            if self._is_body(text[start : owned.start()]):
                self.bodies.append(self._name(start, owned.start()))
                return owned.end()
        if self.lexicon.names.titles.isdisjoint(text[start:border].casefold().split()):
            return start
        position = start
        while position < border and (found := word_at(text, position, border)):
            space = _SPACE.match(text, found.end, border)
            if not space:
                break
            position = space.end()
            if fold_word(found.of(text)) not in self.lexicon.names.titles or is_title(text[position:border]):
                continue
            if match_person_name(text, position, border, single=self.single):
                if cut := split_title(text[start : found.end], self.lexicon):
                    self.bodies.append(self._name(start, start + cut))
                return position
        return start

    def _title(self, start: int, stop: int) -> None:
        if not self.people:
            self.bodies.append(self._name(start, stop))
        elif self.people[-1].title is None:
            self.people[-1].title = self._name(start, stop)

    def _place(self, start: int, *, small: bool) -> int:
        """Read a place for everybody who waits for one; where it ends, 0 where none begins."""
        span = match_place(self.text, start, self.end, self.lexicon)
        if span and _CUT.match(self.text, span.end, self.end):
            span = self._without_name(span)
        if span is None and small and (lower := _SMALL_PLACE.match(self.text, start, self.end)):
            span = Span(*lower.span())
        if span is None:
            return 0
        self.add_place(span)
        self.ended = _SENTENCE.match(self.text, span.end - 1, self.end) is not None
        return span.end

    def _without_name(self, place: Span) -> Span:
        """A place without the name that follows it where a comma is missing: "in Rome Ann Lee in Oslo"."""
        words = list(_SPACE.finditer(place.of(self.text)))
        return Span(place.start, place.start + words[-2].start()) if len(words) > 1 else place

    def _name(self, start: int, stop: int) -> Phrase:
        inked = start + len(self.text[start:stop].rstrip())  # a stretch may end between CR and LF
        span = Span(start, max(inked, start + 1))
        return Phrase(text=fold_space(span.of(self.text)), span=span)
