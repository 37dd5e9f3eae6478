"""Person names: where one begins and ends, how a list of them is parted, what is a body or a title instead.

Names are recognised by their shape (capitals, particles, initials, suffixes) and by closed lists of words that no name
holds; there is no list of first or family names. Everything works on a text and offsets in it, so that a name always
equals the text it covers.
"""

from __future__ import annotations

import re

from newsparse.lexicon.names import name_words, region_starts, regions
from newsparse.model import Span
from newsparse.text.punctuation import APOSTROPHES

MOST_WORDS = 7
"""The most words that a person's name has, particles and suffix included."""

_LETTER = r"[^\W\d_]"
_INNER = rf"[{re.escape(APOSTROPHES)}‘.\-‐‑]"
_WORD = re.compile(
    rf"(?:['’]t\b|{_LETTER}(?:{_LETTER}|[\u0300-\u036f]|{_INNER}(?={_LETTER})){{0,60}}+(?:\.|['’](?=\s[ae]l-))?)"
)
_GAP = re.compile(r"[^\S\r\n]*+(?:(?:\r\n?|\n)[^\S\r\n]*+)?")
_GLUED = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}{{2}}")
_INITIALS = re.compile(rf"(?:{_LETTER}\.-?)+")
_DOMAIN = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk)")
_SMALL_NAME = re.compile(r"([^\W\d_a-z][^\W\d_A-Z]+)\s+([a-z][a-z'’-]{3,})(?=\s+in\s|\s*\Z)")
_BORDER = re.compile(r"[,;&/|]|\b(?:and|And|AND)\b")


def fold_word(word: str) -> str:
    """A word as the lists spell it: case folded, no full stop at its end."""
    return word.casefold().rstrip(".")


def word_at(text: str, start: int, end: int) -> Span | None:
    """The word that begins at ``start``, with the full stop of an initial or an abbreviation, without any other."""
    m = _WORD.match(text, start, end)
    if not m:
        return None
    word, stop = m.group(), m.end()
    if word.endswith(".") and not _INITIALS.fullmatch(word) and fold_word(word) not in _stopped():
        stop -= 1
    return Span(start, stop)


def _stopped() -> frozenset[str]:
    words = name_words()
    return words.abbreviations | words.honorifics


def is_capitalized(word: str) -> bool:
    """Whether a word can stand in a name without being a particle: ``Lee``, ``al-Amin``, ``d'Este``, ``李``."""
    if not word[0].islower():
        return True
    head = re.match(rf"[^\W\d_]{{1,4}}[{re.escape(APOSTROPHES)}\-‐‑](?=[^\W\d_])", word)
    return head is not None and word[head.end()].isupper()


def match_person_name(text: str, start: int = 0, end: int | None = None, *, single: bool = False) -> Span | None:
    """The longest person's name that begins at ``start``; courtesy titles before it are skipped.

    Args:
        text: the text.
        start: where the name, or the title before it, begins.
        end: where to stop looking; the end of the text by default.
        single: whether one word is enough ("Okafor reported from Lagos").

    Returns:
        The span of the name, ``None`` where none begins.
    """
    limit = len(text) if end is None else end
    words = name_words()
    position = start
    taken: list[Span] = []
    last = 0
    glued = False
    while len(taken) < MOST_WORDS and (found := word_at(text, position, limit)):
        word = found.of(text)
        folded = fold_word(word)
        if not taken and folded in words.honorifics and word[0].isupper() and _name_follows(text, found.end, limit):
            position = _after_gap(text, found.end, limit)
            continue
        if not is_capitalized(word):
            if folded not in words.particles:
                break
            taken.append(found)
        else:
            if _ends_name(word, folded, first=not taken):
                break
            if _switches_to_capitals(text, taken, word) and last > 1 and folded not in words.suffixes:
                break
            taken.append(found)
            last = len(taken)
            glued = glued or _GLUED.match(word) is not None
        position = _after_gap(text, found.end, limit)
        if position == found.end:
            break
    taken = taken[:last]
    if not taken:
        return None
    span = Span(taken[0].start, _without_stop(text, taken[-1]))
    suffix = _suffix(text, span.end, limit)
    if suffix:
        span, last = Span(span.start, suffix), last + 1
    if last < 2 and not single and not glued:
        return None
    return span


def match_small_name(phrase: str) -> int:
    """Where a name of two words ends whose second lacks its capital: "Ann lee"; 0 where there is none.

    No word of it may mean anything else. Such a name is to be believed only where nothing but names can stand.
    """
    m = _SMALL_NAME.match(phrase)
    if m is None:
        return 0
    first, second = (fold_word(word) for word in m.groups())
    words = name_words()
    others = words.titles | words.beats | words.organization_words | words.never | words.particles | words.organizations
    return 0 if first in others or second in others or first in region_starts() else m.end()


def _name_follows(text: str, position: int, end: int) -> bool:
    """Whether a word with a capital follows, so that the word before it is a courtesy title and no family name."""
    following = word_at(text, _after_gap(text, position, end), end)
    return following is not None and is_capitalized(following.of(text))


def _without_stop(text: str, last: Span) -> int:
    """Where the last word of a name ends: a full stop behind "Sen" is a sentence's, not a title's."""
    folded = fold_word(last.of(text))
    title = folded in name_words().honorifics and folded not in name_words().abbreviations
    return last.end - 1 if title and text[last.end - 1] == "." else last.end


def _ends_name(word: str, folded: str, *, first: bool) -> bool:
    """Whether a capitalised word is none of a name: a word of headings, or an agency. Initials always are one."""
    words = name_words()
    if word.endswith(".") and len(word) == 2:
        return False
    return (
        folded in words.never
        or (first and folded in words.never_first)
        or (len(folded) > 3 and folded in words.organizations)
    )


def _after_gap(text: str, position: int, end: int) -> int:
    m = _GAP.match(text, position, end)
    return m.end() if m else position


def _switches_to_capitals(text: str, taken: list[Span], word: str) -> bool:
    """Whether a word in capitals follows one that is not: a place or an agency, as in ``By Ann Lee ROME``."""
    if len(word) < 3 or not word.isupper() or "." in word or not taken:
        return False
    return any(len(span) > 2 and not span.of(text).isupper() for span in taken)


def _suffix(text: str, position: int, end: int) -> int:
    """Where a suffix after a comma ends ("Lee, Jr."), 0 where there is none."""
    m = re.compile(r",[^\S\r\n]*").match(text, position, end)
    if m and (found := word_at(text, m.end(), end)) and fold_word(found.of(text)) in name_words().suffixes:
        return found.end
    return 0


def is_person_name(text: str, *, single: bool = False) -> bool:
    """Whether the whole of a string is shaped like a person's name and is no body and no title.

    Args:
        text: the string; a courtesy title before the name counts as no part of it.
        single: whether one word is enough.
    """
    span = match_person_name(text, single=single)
    return span is not None and span == Span(0, len(text)) and not (is_organization(text) or is_title(text))


def is_organization(phrase: str, also: frozenset[str] = frozenset()) -> bool:
    """Whether a phrase names a body that signs copy: a known agency or paper, or one with a word such as "News" in it.

    Args:
        phrase: the phrase, with or without "The".
        also: more names of bodies, case folded, without "the".
    """
    words = name_words()
    folded = fold_phrase(phrase)
    if folded in words.organizations or folded in also:
        return True
    parts = folded.split()
    if not parts:
        return False
    if len(parts) == 1 and _DOMAIN.fullmatch(folded):
        return True
    if not words.organization_words.isdisjoint(parts):
        return parts[0] == "our" or parts[-1] not in words.titles or parts[-1] in words.organization_words
    first = phrase.split(maxsplit=1)[0]
    if len(parts) > 1:
        return first.isupper() and len(first) > 1 and parts[0] in words.organizations
    return 2 <= len(phrase) <= 5 and phrase.isalpha() and phrase.isupper() and folded not in regions()


def fold_phrase(phrase: str) -> str:
    """A phrase as the lists spell it: case folded, blanks folded, no "the" before and no stop after it."""
    return " ".join(phrase.casefold().split()).rstrip(".!").removeprefix("the ")


def is_title(phrase: str) -> bool:
    """Whether a phrase says what somebody does: "Asia correspondent", "Editor of The Example"."""
    parts = fold_phrase(phrase).split()
    words = name_words()
    if not parts:
        return False
    if parts[-1] in words.titles:
        return True
    return (
        len(parts) > 2 and parts[1] in ("of", "at", "for") and (parts[0] in words.titles or parts[0] in words.offices)
    )


def begins_title(phrase: str) -> bool:
    """Whether a phrase begins with what somebody does: "Photographer Ann Lee"."""
    return fold_word(phrase.split(maxsplit=1)[0]) in name_words().titles


def split_names(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The members of a list, parted at ``and``, ``&``, ``/``, ``;`` and at commas that no suffix follows.

    Borders count only between words: ``Sand`` and ``D'Andrea`` stay whole. White space at the edges is cut off; the
    members need not be names.
    """
    limit = len(text) if end is None else end
    words = name_words()
    members: list[Span] = []
    position = start
    for m in _BORDER.finditer(text, start, limit):
        gap = _GAP.match(text, m.end(), limit) if m.group() == "," else None
        following = word_at(text, gap.end(), limit) if gap else None
        if following and fold_word(following.of(text)) in words.suffixes:
            continue
        members.append(Span(position, m.start()))
        position = m.end()
    members.append(Span(position, limit))
    trimmed = [_strip(text, span) for span in members]
    return tuple(span for span in trimmed if span)


def _strip(text: str, span: Span) -> Span:
    inside = span.of(text)
    start = span.end - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def family_name(name: str) -> str:
    """The family name in a full name, with its particles, without suffix: ``van der Berg``, ``Okafor``."""
    words = [w for w in name.replace(",", " ").split() if fold_word(w) not in name_words().suffixes]
    if not words:
        return name.strip()
    first = len(words) - 1
    while first > 1 and fold_word(words[first - 1]) in name_words().particles:
        first -= 1
    return " ".join(words[first:])
