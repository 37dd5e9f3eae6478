"""Sign-offs: the initials of a desk, "With PTI inputs", a name after a dash."""

from __future__ import annotations

from functools import lru_cache

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Credit, CreditBlock, Phrase, Span
from newsparse.text import (
    PeopleOptions,
    is_organization,
    is_person_name,
    parse_people,
)
from newsparse_credits.sources import source_words
from newsparse_credits.words import any_of

LONGEST_TRAILING = 40
"""The longest end of a paragraph with an agency or initials in brackets, in code points."""

LONGEST_ITEM = 200
"""The longest item of a list, in code points."""

LONGEST_SIGNOFF = 80
"""The longest sign-off, in code points."""

_INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}|[(\[][a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}[)\]]\.?")
_INPUTS = re.compile(r"\(?(?:with|WITH|With)\s+(?P<source>[^\W\d_][^()]{1,40}?)\s+inputs?\)?\.?", re.IGNORECASE)
_AFTER_DASH = re.compile(r"(?:[-–—]\s?){1,3}(?:[Bb]y\s+)?(?=[^\W\d_a-z])")
_TRAILING = re.compile(r"(?<=[.!?…\"”’])\s+(?P<bracket>\((?P<inside>[^()\[\]\n]{2,30})\)\.?)\Z")
_STROKES = re.compile(r"\s?[/,]\s?|-(?=[A-Z])")
_PART = re.compile(r"[^/,\s-](?:[^/,-]|-(?![A-Z]))*")
_WRITER = re.compile(r"[A-Z]{2,3}")
_SHORT_WORD = re.compile(r"[a-z]+")
_HANDLE = re.compile(r"[\s,;|.]*(?:[Ff]ollow(?:\s+\w+){0,3}\s+(?:on\s+\w+\s*:?\s*)?)?(?:@\w+|\S+@[\w-]+\.[\w.]+)\.?\Z")


@lru_cache(maxsize=16)
def _desk(lexicon: Lexicon) -> re.Pattern[str]:
    """An agency that is printed before the initials of a desk, and the initials."""
    agency = any_of(lexicon.signoff_agencies.printed)
    lower = r"(?:(?:\s+[a-z]{2}(?:[-/][a-z]{2,3}){0,4}){1,3}|(?:\s+[a-z]{2,3}){2,5})"
    return re.compile(rf"({agency})(?:(?:\s+[A-Z]{{2,4}}){{1,5}}(?:\s+[a-z]{{2}}){{0,2}}|{lower})")


def find_trailing_signoff(text: str, block: Span, lexicon: Lexicon) -> CreditBlock | None:
    """The agency or the initials of a writer in brackets after the last sentence of a paragraph: "he said. (dpa)".

    Args:
        text: the text.
        block: the paragraph, without white space at its ends.
        lexicon: the known agencies.
    """
    m = _TRAILING.search(text, max(block.start, block.end - LONGEST_TRAILING), block.end)
    if m is None:
        return None
    span = Span(m.start("bracket"), m.end("bracket"))
    inside = Span.from_match(m, "inside")
    if m["inside"] in lexicon.picture_suppliers:
        return None  # the end of a caption
    agencies = [part for part in _STROKES.split(m["inside"]) if part in lexicon.organizations]
    if agencies and len(agencies) == len(_STROKES.split(m["inside"])):
        parts = (Span.from_match(part).shift(inside.start) for part in _PART.finditer(m["inside"]))
        organizations = tuple([Phrase.of(text, part) for part in parts])
        return CreditBlock(
            span=span, rule="initials", credits=(Credit(span=span, role="other", organizations=organizations),)
        )
    initials = m["inside"]
    if not _WRITER.fullmatch(initials) or lexicon.places.is_region(initials) or text.count(initials) > 1:
        return None  # an abbreviation that the story explains
    return CreditBlock(span=span, rule="initials", credits=(Credit(span=span, role="other"),))


@lru_cache(maxsize=16)
def signoff_letters(lexicon: Lexicon) -> frozenset[str]:
    """The characters with which a sign-off may begin: a quick test before ``find_signoff``."""
    agencies = {name[0] for name in lexicon.signoff_agencies.printed}
    return frozenset("abcdefghijklmnopqrstuvwxyz([W-–—") | agencies


def find_signoff(text: str, line: Span, lexicon: Lexicon | None = None) -> CreditBlock | None:
    """Parse a line as a sign-off; None if it is something else.

    Args:
        text: the text.
        line: the line without white space at its ends.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    if len(line) > LONGEST_SIGNOFF or text[line.start : line.start + 1] not in signoff_letters(known):
        return None
    inside = line.of(text)
    if _INITIALS.fullmatch(inside) and source_words().words.isdisjoint(_SHORT_WORD.findall(inside)):
        return CreditBlock(span=line, rule="initials", credits=(Credit(span=line, role="other"),))
    if desk := _desk(known).fullmatch(inside):
        agency = Phrase.of(text, Span.from_match(desk, 1).shift(line.start))
        credit = Credit(span=line, role="other", organizations=(agency,))
        return CreditBlock(span=line, rule="initials", credits=(credit,))
    inputs = _INPUTS.fullmatch(inside)
    if inputs and (inputs["source"].casefold() == "agency" or is_organization(inputs["source"], known)):
        source = Phrase.of(text, Span.from_match(inputs, "source").shift(line.start))
        credit = Credit(span=line, role="contribution", organizations=(source,))
        return CreditBlock(span=line, rule="inputs", credits=(credit,))
    dash = _AFTER_DASH.match(inside)
    return _after_dash(text, line, line.start + dash.end(), known) if dash else None


def _after_dash(text: str, line: Span, start: int, lexicon: Lexicon) -> CreditBlock | None:
    """The credit of a person or an agency after a dash: "-- By Ada Quill", "– Quay News"."""
    handle = _HANDLE.search(text, start, line.end)
    names = Span(start, handle.start() if handle else line.end)
    name = names.of(text).rstrip(".")
    if is_person_name(name, lexicon=lexicon) and name not in lexicon.organizations:
        people = parse_people(text, names, PeopleOptions(lexicon=lexicon)).people
        if people:
            return CreditBlock(span=line, rule="dash", credits=(Credit(span=line, role="writing", people=people),))
    if not handle and name in lexicon.organizations and not _is_item(text, line):
        phrase = Phrase.of(text, Span(start, start + len(name)))
        return CreditBlock(span=line, rule="dash", credits=(Credit(span=line, role="other", organizations=(phrase,)),))
    return None


def _is_item(text: str, line: Span) -> bool:
    """Whether the line above also begins with a dash, as the items of a list do."""
    above = text[max(0, line.start - LONGEST_ITEM) : line.start].rstrip().rpartition("\n")[2].lstrip()
    return above[:1] in ("-", "–", "—", "•", "*")
