"""Bylines: who wrote it, as printed at the head of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.model import Block, Byline, Person, Phrase, Place, Span, trim
from newsparse.text import (
    PeopleList,
    PeopleOptions,
    StopRule,
    fold_space,
    is_organization,
    is_person_name,
    parse_people,
)
from newsparse_furniture.byline_words import byline_words

HEAD = 10
"""How many blocks from the start of a text a byline is looked for in."""

LONGEST = 300
"""The longest byline, in code points. Twelve names of the usual length fit in."""

LONGEST_SIGNATURE = 150
"""The longest byline without "By", in code points."""

LONGEST_NAME = 50
"""The longest name that stands alone on its line, in code points."""

LONGEST_OPENER = 40
"""The longest words before the names of a byline, blanks included, in code points."""

SENTENCE = 60
"""A line as long as this that ends in a full stop is a sentence of the story, in code points."""

_AFTER_NOTE = re.compile(r"\)\s+(?=[Bb][Yy]\s)")
_DATELINE = re.compile(
    r"[^\W\d_a-z]{3,}[^\r\n]{0,80}?(?:\(|\s[-–—]|--)|[^\W\d_a-z]{3,}[^a-z\r\n]{0,60}$|\(\w+\)\s*[-–—]"
)
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}\b|\(")
_NAME_BEFORE = re.compile(r"(?<!\band)(?<=[^\W\d_])\s+$")
_TWO_NAMES = re.compile(
    r"[^\W\d_a-z][\w.'’-]*\s+(?:[a-z]{1,4}\s+){0,3}(?:[a-z]{1,2}['’-])?[^\W\d_a-z].*?(?:\sin\s|\sfor\s|\sand\sagenc|[,|(/]|\s[-–—]\s)"
)
_SENTENCE_END = re.compile(r"[?!:,;]$|(?<![A-Z])(?<![JS]r)\.$")
_WITH_DATE = re.compile(r"[\d@]")
_DATED = re.compile(
    r"[\s|,·•–—-]*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s+[A-Z][a-z]+\.?\s\d"
    r"|\b(?:updated|published|posted|last\s+(?:updated|modified)|first\s+published)\b"
    r"|\bon\s+(?=(?:[A-Z][a-z]+\.?\s\d|\d))|\d{1,2}:\d\d|\d{1,2}[\s-]min(?:ute)?s?\s+read"
    r"|\d{1,2}\s?(?:h|d|hrs?|hours?|min(?:ute)?s?|days?|weeks?)\s+ago\b|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}\s[A-Z][a-z]+\.?\s\d{4}|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4})[^\r\n]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\s|,(<]*(?:\S+@[\w-]+\.[\w.]+|@\w+)[)>]?")


def parse_byline(line: str) -> Byline | None:
    """The byline that a line is, ``None`` if it is something else.

    Args:
        line: the line, or the lines, of a byline and nothing else: "By Ann Lee | Example Press".
    """
    span = trim(line, Span(0, len(line)))
    inside = _unbracketed(line, span)
    found = _read(line, inside or span)
    return evolve(found, span=span) if found and inside else found


def find_byline(text: str, blocks: Sequence[Block], *, before: int | None = None) -> Byline | None:
    """The byline of a story: on a line of its own near the head, or run into the line of the dateline.

    Args:
        text: the text.
        blocks: its paragraphs.
        before: where the dateline begins, should there be one; no byline is looked for behind it.
    """
    lines = list(_head(text, blocks, before))
    ends = {block.content.end for block in blocks[:HEAD]}
    for number, line in enumerate(lines):
        found = _find(text, line, alone=number > 0 and line.end in ends, cut=before)
        if found is None and 0 < number < len(lines) - 1:
            found = _titled(text, line, lines[number + 1])
        if found:
            return _extended(text, found, lines[number + 1]) if number + 1 < len(lines) else found
    return None


def _head(text: str, blocks: Sequence[Block], before: int | None) -> Iterator[Span]:
    """The lines in which a byline may stand: up to the dateline, or to the second paragraph of the story."""
    paragraphs = 0
    for block in blocks[:HEAD]:
        for line in block.lines:
            if before is None or line.end <= before:
                yield line
            elif line.start < before:
                yield Span(line.start, before)
            else:
                return
        if len(block.content) >= SENTENCE and text[block.content.end - 1] in '.!?"”':
            paragraphs += 1
        if paragraphs > 1 or len(block.content) > 4 * LONGEST:
            return


def _find(text: str, line: Span, *, alone: bool, cut: int | None) -> Byline | None:
    if not alone and not _may_open(text, line.start):
        return None
    span = trim(text, line)
    if not span:
        return None
    if text[span.start] == "(" and (inside := _unbracketed(text, span)):
        found = _read(text, inside) if byline_words().opener.match(text, inside.start) else None
        return evolve(found, span=span) if found else None
    if text[span.start] == "(":
        note = _AFTER_NOTE.search(text, span.start, min(span.end, span.start + 4 * LONGEST))
        span = Span(note.end(), span.end) if note else span
    if not byline_words().opener.match(text, span.start, span.end):
        return _read(text, span) if alone and _may_sign(text, span) else None
    return _read(text, span, run_in=cut is None or span.end < cut)


def _may_open(text: str, start: int) -> bool:
    """Whether the words that open a byline may stand at the beginning of a line: a quick look before the slow one."""
    head = text[start : start + LONGEST_OPENER].casefold()
    return "by" in head or head[:1] == "(" or head.startswith("author")


def _unbracketed(text: str, line: Span) -> Span | None:
    """What stands in the brackets that are all of a line, ``None`` where it has none or more of them."""
    if len(line) < 3 or text[line.start] != "(" or text[line.end - 1] != ")":
        return None
    inside = Span(line.start + 1, line.end - 1)
    return None if "(" in inside.of(text) or ")" in inside.of(text) else trim(text, inside)


def _may_sign(text: str, span: Span) -> bool:
    """Whether a line without "By" is worth a look: short, no sentence, two capitalised words first or a known body."""
    inside = span.of(text)
    if (
        "/" in inside
        or len(span) > LONGEST_SIGNATURE
        or inside.count("(") != inside.count(")")
        or _SENTENCE_END.search(inside)
    ):
        return False
    words = byline_words()
    told = not words.trades.isdisjoint(inside.casefold().split()[2:7])
    signed = words.signs(inside.partition(" in ")[0])
    return told or signed or _TWO_NAMES.match(text, span.start, span.end) is not None


def _extended(text: str, found: Byline, line: Span) -> Byline:
    """The byline with the next line, where that says what the people are, for whom they write or where they are."""
    if not line or len(line) > LONGEST // 4 or found.span.end > line.start:
        return found
    roster = parse_people(text, line)
    dated = _DATED.match(text, line.start, line.end) and "\n\n" not in text[found.span.end : line.start]
    belongs = not roster.people and not roster.unrecognized and roster.organizations and roster.read_to >= line.end
    longer = _read(text, Span(found.span.start, line.end)) if dated or belongs else None
    return longer if longer and longer.people else found


def _titled(text: str, line: Span, following: Span) -> Byline | None:
    """The byline of a name alone on its line with a title on the next."""
    if len(line) > LONGEST_NAME or len(following) > LONGEST // 4:
        return None
    last = following.of(text).casefold().split()[-1:]
    if byline_words().trades.isdisjoint(last) or not is_person_name(line.of(text).strip()):
        return None
    return _read(text, trim(text, Span(line.start, following.end)))


def _read(text: str, span: Span, *, run_in: bool = False) -> Byline | None:
    """Read a stretch as a byline; with ``run_in`` a dateline may follow."""
    if not span:
        return None
    words = byline_words()
    opener = words.opener.match(text, span.start, span.end)
    start = opener.end() if opener else span.start
    end = min(span.end, start + LONGEST)
    tail = _tail(text, start, end)
    stop_rule = _dateline_after(start) if run_in else None
    roster = parse_people(text, Span(start, tail), PeopleOptions(across_lines=False, stop=stop_rule))
    if not roster.people and tail == span.end and words.signs(text[start:tail]):
        body = Phrase(text=fold_space(text[start:tail]), span=Span(start, tail))
        return Byline(span=span, rule="line", organization=body)
    if not roster.people and not (roster.organizations and _is_named(roster.organizations[0].text)):
        return None
    stop = span.end
    if roster.unrecognized or roster.read_to < tail:
        stop = roster.unrecognized[0].start if roster.unrecognized else roster.read_to
        kind = words.kind.match(text, roster.end, end)
        if kind:
            stop = kind.end()
            if trim(text, Span(stop, span.end)) and not run_in:
                return None
        elif not (run_in and opener and _DATELINE.match(text, stop, span.end)):
            return None
        stop = trim(text, Span(span.start, stop)).end
    elif end < span.end:
        return None
    if roster.people and not all(_is_body(body.text) for body in roster.organizations):
        return None
    if not opener and not _speaks_for_itself(text, span, roster):
        return None
    if stop < span.end or text[stop - 1] in ",|":
        stop = span.start + len(text[span.start : stop].rstrip(" ,|"))
        span = trim(text, Span(span.start, stop))
    return _byline(span, roster)


def _is_named(body: str) -> bool:
    """Whether a body signs: one that is known, or a desk such as "our correspondent"."""
    words = byline_words()
    return words.signs(body) or (not body[0].islower() and words.staff.search(body) is not None)


def _is_body(body: str) -> bool:
    """Whether each small word in a body's name is a word of bodies: "staff and agencies", not "agencies of change"."""
    return all(not w[0].islower() or w in byline_words().small or is_organization(w) for w in body.split())


def _dateline_after(start: int) -> StopRule:
    """Whether capitals or a bracket follow a name with nothing but blanks between: "By Ann Lee ROME"."""

    def follows(text: str, position: int, end: int) -> bool:
        if position <= start or not _CAPITALS.match(text, position, end):
            return False
        return _NAME_BEFORE.search(text, max(start, position - 12), position) is not None

    return follows


def _tail(text: str, start: int, end: int) -> int:
    """Where dates, addresses and handles begin that stand behind the people."""
    if not _WITH_DATE.search(text, start, end):
        return end
    found = [m.start() for m in (_DATED.search(text, start, end), _ADDRESS.search(text, start, end)) if m]
    return min(found, default=end)


def _speaks_for_itself(text: str, span: Span, roster: PeopleList) -> bool:
    """Whether a line is a byline without "By": everybody has a place, there are people and a body, or a known body."""
    if roster.people:
        if any(person.name.isupper() or person.name[0].islower() for person in roster.people):
            return False
        if len(roster.organizations) > 1:  # whose picture it is: "Ann Lee | Quay News | Example Images"
            return False
        return bool(roster.organizations) or all(map(_is_told, roster.people))
    phrase = roster.organizations[0].text if roster.places else span.of(text)
    return byline_words().signs(phrase) and (" " in phrase or is_organization(phrase))


def _is_told(person: Person) -> bool:
    """Whether it is said where somebody works, what as, or for which body."""
    if person.title:
        return person.title.text.casefold().split()[-1] in byline_words().trades
    return person.location is not None or (person.affiliation is not None and is_organization(person.affiliation.text))


def _byline(span: Span, roster: PeopleList) -> Byline | None:
    """The byline at a span, ``None`` if nobody is named in it: what the roster found behind it is another's."""
    people, places = roster.people, roster.places
    if roster.read_to > span.end:
        people = tuple(p for p in people if all(part is None or part.span.end <= span.end for part in _parts(p)))
        places = tuple(place for place in places if place.span.end <= span.end)
    bodies = (*roster.organizations, *[person.affiliation for person in people if person.affiliation])
    body = next((body for body in bodies if body.span.end <= span.end), None)
    if not people and body is None:
        return None
    return Byline(span=span, rule="line", people=people, organization=body, locations=places)


def _parts(person: Person) -> tuple[Person | Place | Phrase | None, ...]:
    return (person, person.title, person.location, person.affiliation)
