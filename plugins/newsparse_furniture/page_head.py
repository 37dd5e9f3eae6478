"""The parts above the story of a text without a dateline: on a page, any number of other lines surround them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import evolve

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon
from newsparse.model import Annotation, Boilerplate, Byline, Headline, Hints, Span, Standfirst, Timestamp
from newsparse_furniture.headline import ends_inside, find_hinted, fold_headline
from newsparse_furniture.headline_choice import MOST_ABOVE, choose_headline
from newsparse_furniture.headline_span import headline_span, shorter_copy_below, title_above_stars
from newsparse_furniture.page_byline import PageByline
from newsparse_furniture.page_lines import PageLines
from newsparse_furniture.stamp_lines import residue
from newsparse_furniture.standfirst import find_standfirst
from newsparse_furniture.timestamp import LONGEST as LONGEST_STAMP
from newsparse_furniture.timestamp import DateContext, Order, StampLine, is_stamp_label, parse_timestamps, shown_order

LEAST_PROBABILITY = 0.5
"""The least probability of a headline that is chosen by its score."""

LEAST_IN_DOUBT, FEW_WORDS = 0.8, 3
"""The same near the beginning of a text for a line of at most ``FEW_WORDS`` words, which may be the name of a section,
and for one that ends in a full stop or has one inside, which may be the beginning of the story."""

MOST_STAMPS_ABOVE = 3
"""A timestamp without a label is at most this many lines above the headline."""

MOST_BELOW = 3
"""A timestamp is above this paragraph below the headline, and at most this many lines below the story."""

_QUOTED_TITLE = re.compile(
    r"(?:“[^“”]{12,140}”|„[^„“”]{12,140}[“”]|«[^«»]{12,140}»|\"[^\"]{12,140}\"|‘[^‘“”]{12,140}’)"
)
_RESIDUE = ("page", "no_word")
_SIGNS = frozenset({"byline", "name", "timestamp"})


class PageHead:
    """The search for the headline, the byline, the standfirst and the timestamps of a text.

    Attributes:
        text: the text.
        page: its lines.
        hints: what the caller knows.
        lexicon: the known agencies and organizations.
        known_byline: a byline that was found by its form near the beginning of the text.
    """

    def __init__(
        self, *, text: str, page: PageLines, hints: Hints, lexicon: Lexicon, known_byline: Byline | None = None
    ) -> None:
        self.text = text
        self.page = page
        self.hints = hints
        self.lexicon = lexicon
        self.known_byline = known_byline

    @cached_property
    def headline(self) -> int | None:
        """The number of the line of the headline."""
        return self._choice[0]

    @cached_property
    def _choice(self) -> tuple[int | None, str]:
        """The number of the headline and the rule that found it."""
        if self.hints.headline:
            hinted = find_hinted(self.page.lines, fold_headline(self.hints.headline), self.page.story[0])
            if hinted is not None:
                return hinted, "hint"
        choice = choose_headline(self.page)
        if choice is None:
            return None, ""
        line = self.page.lines[choice.number]
        doubtful = line.word_count <= FEW_WORDS or line.stopped or ends_inside(line.text)
        least = LEAST_IN_DOUBT if doubtful and self.page.story[0] <= MOST_ABOVE else LEAST_PROBABILITY
        if choice.probability < least:
            return None, ""
        return shorter_copy_below(self.page, self._title_above(choice.number)), "score"

    def _title_above(self, number: int) -> int:
        """The number of the title above a line that is its standfirst; the number of the line if there is none.

        The title of an interview is a sentence of its guest in quotation marks, and the line below it says who that is.
        That line is above the byline or a timestamp. The title of a review is above the stars of the critic.
        """
        if (title := title_above_stars(self.page, number)) < number:
            return title
        above = next((one for one in range(number - 1, -1, -1) if self.page.type_of(one) not in _RESIDUE), -1)
        if above < 0 or self.page.lines[number].closed or not _QUOTED_TITLE.fullmatch(self.page.lines[above].text):
            return number
        below = {self.page.type_of(one) for one in range(number + 1, number + 1 + MOST_BELOW)}
        return number if below.isdisjoint(_SIGNS) else above

    @cached_property
    def byline(self) -> Byline | None:
        """The byline."""
        known = self.known_byline
        if known is not None and self.headline is not None and self._covers(self.headline, known.span):
            known = None
        if known is not None and known.people:
            return known
        found = PageByline(self.text, self.page, self.headline, self.lexicon).find()
        return found if known is None or (found is not None and found.people) else known

    def _covers(self, number: int, span: Span) -> bool:
        """Whether a span lies in a line. A headline in title case may have the form "Name in Place"."""
        return self.page.lines[number].span.contains(span)

    def parts(self) -> Iterator[Annotation]:
        """Yield the headline, the standfirst and the byline."""
        if self.headline is not None:
            hinted = self._choice[1] == "hint"
            span = self.page.lines[self.headline].span if hinted else headline_span(self.page, self.headline)
            yield Headline(span=span, rule=self._choice[1])
        if self.byline is not None:
            yield self.byline
        if self.headline is not None and (standfirst := self._standfirst(self.headline)):
            yield standfirst

    # Standfirst ---------------------------------------------------------------------------------------------------

    def _standfirst(self, headline: int) -> Standfirst | None:
        frame = self._frame(headline)
        first_paragraph = next(
            (number for number in self._below(headline) if self.page.type_of(number) == "paragraph"), None
        )
        until = frame if frame is not None else first_paragraph
        if until is None:
            return None
        folded = fold_headline(self.page.lines[headline].text)
        between = [
            self.page.lines[number]
            for number in range(headline + 1, until)
            if not self.page.covered[number] and fold_headline(self.page.lines[number].text) != folded
        ]
        if self.page.story[0] > MOST_ABOVE:  # on a page, other lines follow: captions, names of sections
            between = between[:1]
        elif sum(line.prose for line in between) > 1:
            return None
        return find_standfirst(between, framed=frame is not None)

    def _below(self, headline: int) -> range:
        return range(headline + 1, min(len(self.page.lines), max(headline, self.page.story[0]) + 4 * MOST_BELOW))

    def _frame(self, headline: int) -> int | None:
        """The number of the first line of the byline or of a timestamp below the headline."""
        byline = self.byline.span.start if self.byline else -1
        paragraphs = 0
        for number in self._below(headline):
            line = self.page.lines[number]
            if line.span.start <= byline < line.span.end or self._stamp_lines.get(number):
                return number
            paragraphs += self.page.type_of(number) == "paragraph"
            if paragraphs > 1:
                return None
        return None

    # Timestamps ---------------------------------------------------------------------------------------------------

    def _stamp(self, span: Span) -> StampLine | None:
        """The timestamps in a span. The page is searched for the order of day and month only if it is needed."""
        found = parse_timestamps(self.text, span, DateContext(near=self.hints.date))
        if found is not None and any(one.date.month is None for one in found.timestamps):
            return parse_timestamps(self.text, span, DateContext(self._order, self.hints.date))
        return found

    @cached_property
    def _order(self) -> Order | None:
        lines = (line.text for line in self.page.lines if len(line.text) <= LONGEST_STAMP)
        return shown_order(lines, self.hints.language)

    @cached_property
    def _stamp_lines(self) -> dict[int, StampLine]:
        """The lines of dates and times around the head of the story, by their number."""
        start, end = self.page.story
        first = start if self.headline is None else min(start, self.headline)
        found: dict[int, StampLine] = {}
        paragraphs = 0
        for number in range(max(0, first - 4 * MOST_BELOW), min(len(self.page.lines), end + MOST_BELOW)):
            if number > first and paragraphs >= MOST_BELOW and number < end:
                continue
            paragraphs += number > first and self.page.type_of(number) == "paragraph"
            stamp = self._stamp(self.page.lines[number].span)
            if stamp is None:
                continue
            near = first - MOST_STAMPS_ABOVE <= number and paragraphs < MOST_BELOW
            if stamp.labelled or near:
                found[number] = stamp
        return found

    def timestamps(self) -> Iterator[Timestamp]:
        """Yield the timestamps, and those in the byline that do not have a line of their own."""
        found: set[Span] = set()
        for stamp in self._stamp_lines.values():
            yield from (evolve(one, rule="label" if stamp.labelled else "line") for one in stamp.timestamps)
            found.update(one.span for one in stamp.timestamps)
        if self.byline is not None:
            yield from (one for one in self._in_byline(self.byline) if one.span not in found)

    def residue_of_stamps(self) -> Iterator[Boilerplate]:
        """Yield what the lines of dates and times hold besides timestamps. Times inside the story stay."""
        for number, stamp in self._stamp_lines.items():
            of_page = stamp.timestamps or stamp.labelled or stamp.relative or number < self.page.story[0]
            if of_page and not self.page.covered[number]:
                yield from residue(self.text, self.page.lines[number].span, stamp)
            above = self.page.lines[number - 1] if number and not self.page.covered[number - 1] else None
            if of_page and above is not None and is_stamp_label(above.text):
                yield Boilerplate(span=above.span, category="navigation", rule="stamp_line")

    def _in_byline(self, byline: Byline) -> Iterator[Timestamp]:
        """Yield the timestamps after the people of a byline."""
        ends = [person.span.end for person in byline.people]
        ends += [part.span.end for person in byline.people for part in (person.title, person.affiliation) if part]
        ends += [byline.organization.span.end] if byline.organization else []
        stamp = self._stamp(Span(max(ends), byline.span.end)) if max(ends) < byline.span.end else None
        if stamp is not None:
            yield from (evolve(one, rule="byline") for one in stamp.timestamps)
