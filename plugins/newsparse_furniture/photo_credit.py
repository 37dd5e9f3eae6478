"""The credit of a picture as printed at the end of its caption."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

from newsparse.model import Credit, Person, Phrase, Span, trim
from newsparse.text import fold_space, fold_typography, is_organization, is_person_name

REACH = 140
"""How far before the end of a caption its credit can begin, in code points."""

LONGEST = 100
"""The longest credit, in code points."""

_LETTER = r"[^\W\d_]"
_BRACKET = re.compile(r"[(\[]([^()\[\]\r\n]{2,100})[)\]][.,]?\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\A|\s[–—|-]{1,2}\s")
_JOINT = re.compile(r"\s*(?:/|,|&|\||\bvia\b|\band\b|\bfor\b|\bthrough\b)\s*")
_TOKEN = re.compile(r"\w+")
_GLUED = re.compile(rf"{_LETTER}credit:")
_WORD = re.compile(rf"[^\W_][\w.'’&-]*|{_LETTER}\.")


@frozen
class CaptionWords:
    """The word lists of captions, folded, and the patterns made of them, for text of folded typography."""

    agencies: frozenset[str]
    suppliers: frozenset[str]
    small: frozenset[str]
    words: frozenset[str]
    finite: frozenset[str]
    label: re.Pattern[str]
    cues: frozenset[str]
    openings: tuple[str, ...]
    desk: tuple[str, ...]
    beginnings: frozenset[str]
    opener: re.Pattern[str]
    closer: re.Pattern[str]
    endings: frozenset[str]

    def cued(self, tail: str) -> bool:
        """Whether the end of a line, folded, holds what every credit has: a mark, a bracket at its end or a word."""
        if "/" in tail or tail[-1] in ")]" or tail.endswith((").", "].", "),", "],")):
            return True
        if not self.cues.isdisjoint(_TOKEN.findall(tail)):
            return True
        return "credit:" in tail and _GLUED.search(tail) is not None

    def closed(self, tail: str) -> bool:
        """Whether the last word of a line is one with which captions end."""
        last = tail.rstrip(".)]").split()[-1:]
        return any(word.lstrip("([").casefold() in self.endings for word in last)


@cache
def caption_words() -> CaptionWords:
    """The lists of ``data/caption.toml``."""
    data = tomllib.loads(files("newsparse_furniture").joinpath("data", "caption.toml").read_text(encoding="utf-8"))
    label, opener, closer = (_any(data[name]) for name in ("labels", "openers", "closers"))
    openings = sorted({" ".join(phrase.split()[:2]) for phrase in data["openers"]})
    first = {phrase.split()[0].casefold() for key in ("labels", "closers", "suppliers") for phrase in data[key]}
    return CaptionWords(
        agencies=frozenset(name.casefold() for name in data["agencies"]),
        suppliers=frozenset(name.casefold() for name in data["suppliers"]),
        small=frozenset(data["small"]),
        words=frozenset(word for name in ("labels", "closers") for phrase in data[name] for word in phrase.split()),
        finite=frozenset(data["finite"]),
        label=re.compile(
            rf"(?:{label})(?:\s?[:/]\s?|\s(?:by|courtesy(?: of)?|of|from)\s?:?\s|\s?(?=©))", re.IGNORECASE
        ),
        cues=frozenset(first),
        desk=tuple(data["desk"]),
        openings=(*openings, *(opening.replace(" ", "\xa0") for opening in openings if " " in opening)),
        beginnings=frozenset(opening.replace(" ", blank)[:2] for opening in openings for blank in "  "),
        opener=re.compile(rf"[(\[]?(?:{opener})(?!\w)", re.IGNORECASE),
        closer=re.compile(rf"(?:\A|[.!?\"”)/]\s?)[(\[]?(?:{closer})[.)\]]{{0,2}}\Z", re.IGNORECASE),
        endings=frozenset(phrase.split()[-1] for phrase in data["closers"]),
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def find_photo_credit(text: str, span: Span) -> Credit | None:
    """The credit of a picture with which a caption ends, ``None`` if it ends otherwise.

    Args:
        text: the text.
        span: the caption, or a line that could be one.
    """
    start = max(span.start, span.end - REACH)
    tail = fold_typography(text[start : span.end])
    for begin, inside, end in _candidates(tail, whole=start == span.start):
        if _is_credit(tail[inside:end]):
            return _credit(text, trim(text, Span(start + begin, span.end)), Span(start + inside, start + end))
    return None


def find_supplier(text: str, span: Span) -> Credit | None:
    """The agency or source in brackets with which a line ends, as captions have it and stories at their very end."""
    start = max(span.start, span.end - REACH)
    m = _BRACKET.search(fold_typography(text[start : span.end]))
    if m is None:
        return None
    inside = m.group(1)
    if not (_is_agency(inside) or (inside.casefold().startswith("source:") and _names_only(inside))):
        return None
    return _credit(text, Span(start + m.start(), span.end), Span(start + m.start(1), start + m.end(1)))


def _candidates(tail: str, *, whole: bool) -> list[tuple[int, int, int]]:
    """Where a credit may stand in the end of a line: its envelope's start, its inside's start and end."""
    m = _BRACKET.search(tail)
    if m:
        return [(m.start(), m.start(1), m.end(1))]
    end = len(tail.rstrip(". "))
    found = []
    for label in caption_words().label.finditer(tail):
        before = tail[label.start() - 1 : label.start()]
        if not before.isalpha() or tail[label.start()].isupper():
            found.append((label.start(), label.start(), end))
    breaks = [m.end() for m in _SENTENCE_END.finditer(tail) if m.end() or whole]
    if breaks:
        found.append((breaks[-1], breaks[-1], end))
    return sorted(found)  # the longest first: in "Ines Marlow/Getty Images/AFP" the label "Images/" begins none


def _is_credit(phrase: str) -> bool:
    """Whether a phrase says who took or supplied a picture and nothing else."""
    words = caption_words()
    folded = fold_space(phrase).casefold().lstrip("©").strip()
    if not folded or len(phrase) > LONGEST:
        return False
    if folded in words.suppliers:
        return True
    m = words.label.match(phrase)
    if m is not None:
        return bool(phrase[m.end() :].strip()) and _names_only(phrase[m.end() :])
    parts = [part.strip() for part in phrase.split("/")]
    known = [_is_agency(part) for part in parts]
    return len(parts) > 1 and any(known) and _names_only(phrase)


def _is_agency(part: str) -> bool:
    words = caption_words()
    folded = fold_space(part).casefold()
    return folded in words.agencies or folded.split(" via ")[-1] in words.agencies


def _names_only(phrase: str) -> bool:
    """Whether every word of a phrase is capitalised or one of the small ones that stand in names."""
    words, small = _WORD.findall(phrase), caption_words().small
    return 0 < len(words) <= 14 and all(word[0].isupper() or word[0].isdigit() or word in small for word in words)


def _credit(text: str, span: Span, inside: Span) -> Credit:
    """The credit with the people and bodies that are named in it."""
    people: list[Person] = []
    bodies: list[Phrase] = []
    words = caption_words()
    phrase = fold_typography(inside.of(text))
    label = words.label.match(phrase)
    first = label.end() if label else 0
    first += len(phrase[first:]) - len(phrase[first:].lstrip("©-– "))
    for start, stop in _parts(phrase, first):
        part = trim(text, Span(inside.start + start, inside.start + stop))
        name = fold_space(part.of(text))
        if not part:
            continue
        if _is_agency(name) and name.casefold() not in words.words:
            bodies.append(Phrase(text=name, span=part))
        elif is_person_name(part.of(text)) and words.words.isdisjoint(name.casefold().split()):
            people.append(Person(name=name, span=part))
        elif is_organization(part.of(text)):
            bodies.append(Phrase(text=name, span=part))
    return Credit(span=span, role="photography", people=tuple(people), organizations=tuple(bodies))


def _parts(phrase: str, position: int) -> Iterator[tuple[int, int]]:
    """The stretches between strokes, commas and the small words that part names."""
    for joint in _JOINT.finditer(phrase, position):
        yield position, joint.start()
        position = joint.end()
    yield position, len(phrase)
