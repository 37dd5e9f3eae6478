"""Rosters: the lists of people, places and bodies of which bylines and credit lines are made.

    Ann Lee and Bo Ek in Rome, Cem Ay of Example Legal in Oslo; Dee Fox, Example Press

A place holds for every name since the last place; a semicolon ends its reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve, frozen

from newsparse.model import Name, Person, Place, Span
from newsparse.text.fold import fold_space
from newsparse.text.names import fold_word, is_organization, is_title, match_person_name, word_at
from newsparse.text.namewords import name_words
from newsparse.text.places import is_city, match_place

RosterStop = Callable[[str, int, int], bool]
"""Whether something that ends a roster begins at an offset: ``(text, start, end)``."""

_GAP = re.compile(
    r"(?:[\s,;&/|()\[\]*:…]|(?<=[\s,;])[-–—―−]+(?=\s)|--+|[–—―]|\b(?:and|AND|plus)\b|\.(?=[\s.,;:)\]]|$))+"
)
_BORDER = re.compile(
    r"\s*(?:[,;&/|()\[\]*:]|\s[-–—―−]+\s|--|[–—―]|\s(?:and|AND|plus)\s|\r?\n|\.(?:\s*$|[)\]]|\s+(?=[^\W\d_a-z])))"
)
_LOCATED = re.compile(r"(?:based\s+)?(?:in|IN|at|from|is)\s+(?:the\s+)?(?=[^\W\d_])")
_CUT = re.compile(r"\s+(?:in|from)\s+(?=[^\W\d_])")
_SMALL_PLACE = re.compile(r"[^\W\d_]{4,}(?=\s*(?:[,;).]|$))")
_LINK = re.compile(r"(?:by|By|BY|with|With|including)\s+|(?:a|an|the)\s+(?=[a-z])")
_OF = re.compile(r"\s+(?:of|for|with|special\s+(?:to|for))\s+(?:the\s+)?", re.IGNORECASE)
_SENT = re.compile(r"(?:for|[Ss]pecial\s+(?:to|for))\s+(?=[^\W\d_])")
_OWNED = re.compile(r"\s*['’]s?\s+")
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"[\r\n]")


@frozen
class Roster:
    """What a list holds.

    Attributes:
        people: in the order printed, each with the place that holds for them.
        organizations: bodies that stand for themselves (those after "of" are somebody's affiliation).
        places: in the order printed.
        rest: what is none of these.
        skipped: what ``ignore`` matched.
        end: where the list ends: at the end of the stretch, after a full stop, or where ``stop`` said so.
    """

    people: tuple[Person, ...]
    organizations: tuple[Name, ...]
    places: tuple[Place, ...]
    rest: tuple[Span, ...]
    skipped: tuple[Span, ...]
    end: int


def parse_roster(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    single: bool = False,
    wrapped: bool = True,
    stop: RosterStop | None = None,
    ignore: re.Pattern[str] | None = None,
    organizations: frozenset[str] = frozenset(),
) -> Roster:
    """The people, places and bodies in a stretch of a text.

    Args:
        text: the text.
        start: where the stretch begins.
        end: where it ends; the end of the text by default.
        single: whether one word may be a person ("Okafor reported from Lagos").
        wrapped: whether a line may break inside a name; if not, a break parts two items.
        stop: asked at each item whether the list ends before it.
        ignore: words between the items that mean nothing here, such as a verb.
        organizations: more names of bodies, case folded, without "the".
    """
    reader = _Reader(text, len(text) if end is None else end, single, wrapped, stop, ignore, organizations)
    return reader.read(start)


class _Reader:
    """Reads a roster from left to right, item by item; every item costs what it is long."""

    def __init__(
        self,
        text: str,
        end: int,
        single: bool,
        wrapped: bool,
        stop: RosterStop | None,
        ignore: re.Pattern[str] | None,
        also: frozenset[str],
    ) -> None:
        self.text, self.end, self.single, self.wrapped = text, end, single, wrapped
        self.stop, self.ignore, self.also = stop, ignore, also
        self.people: list[Person] = []
        self.bodies: list[Name] = []
        self.places: list[Place] = []
        self.rest: list[Span] = []
        self.skipped: list[Span] = []
        self.waiting = 0  # the first person whom the next place holds for

    def read(self, start: int) -> Roster:
        position = start
        while position < self.end:
            gap = _GAP.match(self.text, position, self.end)
            if gap:
                position = gap.end()
                marks = gap.group()
                if "." in marks:
                    break
                if ";" in marks:
                    self.waiting = len(self.people)
                continue
            if self.stop and self.stop(self.text, position, self.end):
                break
            if self.ignore and (verb := self.ignore.match(self.text, position, self.end)):
                self.skipped.append(Span(*verb.span()))
                position = verb.end()
                continue
            position = max(self._item(position), position + 1)
        return Roster(
            tuple(self.people), tuple(self.bodies), tuple(self.places), tuple(self.rest), tuple(self.skipped), position
        )

    def _item(self, start: int) -> int:
        """Read one item, or the first part of one; where the rest begins."""
        text, end = self.text, self.end
        if (located := _LOCATED.match(text, start, end)) and (stop := self._place(located.end())):
            return stop
        if link := _LINK.match(text, start, end):
            return link.end()
        if (sent := _SENT.match(text, start, end)) and (border := self._border(sent.end())) > sent.end():
            self.bodies.append(self._name(sent.end(), border))
            return border
        name = match_person_name(text, start, end if self.wrapped else self._line_end(start), single=self.single)
        border = self._border(name.end if name else start)
        chunk = text[start:border]
        if self._is_body(chunk):
            cut = _CUT.search(text, start, border)
            self.bodies.append(self._name(start, cut.start() if cut else border))
            return cut.start() if cut else border
        if is_title(chunk):
            self._title(start, border)
            return border
        led = self._lead(start, border)
        if led > start:
            return led
        if name:
            return self._person(name, self._affiliation(name))
        led_on = self.places or self.bodies
        if led_on and (place := match_place(text, start, end)) and place.end == border:
            self.places.append(Place(name=fold_space(place.of(text)), span=place))
            return border
        self.rest.append(Span(start, border))
        return border

    def _line_end(self, start: int) -> int:
        line = _BREAK.search(self.text, start, self.end)
        return line.start() if line else self.end

    def _border(self, start: int) -> int:
        border = _BORDER.search(self.text, start, self.end)
        stop = border.start() if border else self.end
        if self.ignore and (verb := self.ignore.search(self.text, start, stop)) and verb.start() > start:
            stop = start + len(self.text[start : verb.start()].rstrip())
        return stop

    def _is_body(self, chunk: str) -> bool:
        return is_organization(chunk, self.also)

    def _person(self, name: Span, stop: int) -> int:
        printed = fold_space(name.of(self.text))
        if is_city(printed):
            self.places.append(Place(name=printed, span=name))
        else:
            self.people.append(Person(name=printed, span=name, affiliation=self._taken(name, stop)))
        return stop

    def _lead(self, start: int, border: int) -> int:
        """Where a name begins after a body or a title: ``Example Press writer``, ``Radio One's``; else ``start``."""
        text = self.text
        for owned in _OWNED.finditer(text, start, border):
            if self._is_body(text[start : owned.start()]):
                self.bodies.append(self._name(start, owned.start()))
                return owned.end()
        position = start
        while position < border and (found := word_at(text, position, border)):
            space = _SPACE.match(text, found.end, border)
            if not space:
                break
            if fold_word(found.of(text)) in name_words().titles:
                before = len(text[start : found.start].rstrip())
                if self._is_body(text[start : start + before]):
                    self.bodies.append(self._name(start, start + before))
                return space.end()
            position = space.end()
        return start

    def _affiliation(self, name: Span) -> int:
        """Where what follows a name ("of Example Legal") ends; the name's end where nothing of the kind does."""
        of = _OF.match(self.text, name.end, self.end)
        if not of:
            return name.end
        stop = self._border(of.end())
        cut = _CUT.search(self.text, of.end(), stop)
        stop = cut.start() if cut else stop
        first = word_at(self.text, of.end(), stop)
        return stop if first and not first.of(self.text)[0].islower() else name.end

    def _taken(self, name: Span, stop: int) -> Name | None:
        of = _OF.match(self.text, name.end, stop) if stop > name.end else None
        return self._name(of.end(), stop) if of else None

    def _title(self, start: int, stop: int) -> None:
        if not self.people:
            self.bodies.append(self._name(start, stop))
        elif self.people[-1].title is None:
            self.people[-1] = evolve(self.people[-1], title=self._name(start, stop))

    def _place(self, start: int) -> int:
        """Read a place for everybody who waits for one; where it ends, 0 where none begins."""
        span = match_place(self.text, start, self.end)
        if span is None and (small := _SMALL_PLACE.match(self.text, start, self.end)):
            span = Span(*small.span())
        if span is None:
            return 0
        place = Place(name=fold_space(span.of(self.text)), span=span)
        self.places.append(place)
        for number in range(self.waiting, len(self.people)):
            self.people[number] = evolve(self.people[number], location=place)
        self.waiting = len(self.people)
        return span.end

    def _name(self, start: int, stop: int) -> Name:
        return Name(text=fold_space(self.text[start:stop]), span=Span(start, stop))
