"""Names of people: where one begins and ends, and how a list of them is separated.

Names are recognised by their form (capitals, particles, initials, suffixes) and by closed lists of words that are not
part of a name; there is no list of given or family names. All functions work on a text and offsets, so that a name
always equals the text that it covers.
"""

from __future__ import annotations

import re

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Span
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.titles import is_title
from newsparse.text.people.words import after_gap, fold_word, is_capitalized, word_at

MOST_WORDS = 7
"""The most words in the name of a person, particles and suffix included."""

_LETTER = r"[^\W\d_]"
_GLUED = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}{{2}}")
_SMALL_NAME = re.compile(r"([^\W\d_a-z][^\W\d_A-Z]+)\s+([a-z][a-z'’-]{3,})(?=\s+in\s|\s*\Z)")
_COMMA = re.compile(r",[^\S\r\n]*")
_BORDER = re.compile(r"[,;&/|]|\b(?:and|And|AND)\b")


def match_person_name(
    text: str, start: int = 0, end: int | None = None, *, single: bool = False, lexicon: Lexicon | None = None
) -> Span | None:
    """The longest name of a person that begins at ``start``; forms of address before it are skipped.

    Args:
        text: the text.
        start: where the name, or the form of address before it, begins.
        end: where to stop; the end of the text by default.
        single: whether one word is enough ("Okafor reported from Lagos").
        lexicon: the known names of agencies and organizations; the default lexicon if not given.

    Returns:
        The span of the name, ``None`` if no name begins there.
    """
    limit = len(text) if end is None else end
    known = lexicon or default_lexicon()
    words = known.names
    position = start
    taken: list[Span] = []
    last = 0
    glued = False
    while len(taken) < MOST_WORDS and (found := word_at(text, position, limit)):
        word = found.of(text)
        folded = fold_word(word)
        if not taken and folded in words.honorifics and word[0].isupper() and _name_follows(text, found.end, limit):
            position = after_gap(text, found.end, limit)
            continue
        if not is_capitalized(word):
            if folded not in words.particles:
                break
            taken.append(found)
        else:
            if _ends_name(word, folded, known, first=not taken):
                break
            if _switches_to_capitals(text, taken, word) and last > 1 and folded not in words.suffixes:
                break
            taken.append(found)
            last = len(taken)
            glued = glued or _GLUED.match(word) is not None
        position = after_gap(text, found.end, limit)
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
    """The end of a name of two words whose second lacks its capital ("Ann lee"); 0 if the phrase is something else.

    Use it only where a name is expected. No word of the name may be on one of the lists of other words.
    """
    m = _SMALL_NAME.match(phrase)
    if m is None:
        return 0
    lexicon = default_lexicon()
    words = lexicon.names
    if fold_word(m.group(1)) in lexicon.places.region_starts:
        return 0
    others = (words.titles, words.beats, lexicon.organization_words, words.never, words.particles)
    for word in map(fold_word, m.groups()):
        if word in lexicon.organizations.folded or any(word in other for other in others):
            return 0
    return m.end()


def _name_follows(text: str, position: int, end: int) -> bool:
    """Whether a capitalised word follows, so that the word before it is a form of address and not a family name."""
    following = word_at(text, after_gap(text, position, end), end)
    return following is not None and is_capitalized(following.of(text))


def _without_stop(text: str, last: Span) -> int:
    """The end of the last word of a name; a full stop after "Sen" ends the sentence and is not part of the name."""
    folded = fold_word(last.of(text))
    words = default_lexicon().names
    title = folded in words.honorifics and folded not in words.abbreviations
    return last.end - 1 if title and text[last.end - 1] == "." else last.end


def _ends_name(word: str, folded: str, lexicon: Lexicon, *, first: bool) -> bool:
    """Whether a capitalised word is not part of a name: a word of headings, or an agency. Initials always are part."""
    if word.endswith(".") and len(word) == 2:
        return False
    words = lexicon.names
    return (
        folded in words.never
        or (first and folded in words.never_first)
        or (len(folded) > 3 and folded in lexicon.organizations.folded)
    )


def _switches_to_capitals(text: str, taken: list[Span], word: str) -> bool:
    """Whether a word in capitals follows one that is not: a place or an agency, as in ``By Ann Lee ROME``."""
    if len(word) < 3 or not word.isupper() or "." in word or not taken:
        return False
    return any(len(span) > 2 and not span.of(text).isupper() for span in taken)


def _suffix(text: str, position: int, end: int) -> int:
    """The end of a suffix after a comma ("Lee, Jr."), 0 if there is none."""
    m = _COMMA.match(text, position, end)
    if m and (found := word_at(text, m.end(), end)) and fold_word(found.of(text)) in default_lexicon().names.suffixes:
        return found.end
    return 0


def is_person_name(text: str, *, single: bool = False, lexicon: Lexicon | None = None) -> bool:
    """Whether the whole of a string has the form of a person's name and is neither an organization nor a title.

    Args:
        text: the string. A form of address before the name is not part of the name.
        single: whether one word is enough.
        lexicon: the known names of agencies and organizations; the default lexicon if not given.
    """
    span = match_person_name(text, single=single, lexicon=lexicon)
    return span is not None and span == Span(0, len(text)) and not (is_organization(text, lexicon) or is_title(text))


def split_names(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The items of a list, separated at ``and``, ``&``, ``/``, ``;`` and at commas that no suffix follows.

    Separators count only between words: ``Sand`` and ``D'Andrea`` stay whole. White space at the edges is cut off; the
    items need not be names.
    """
    limit = len(text) if end is None else end
    suffixes = default_lexicon().names.suffixes
    members: list[Span] = []
    position = start
    for m in _BORDER.finditer(text, start, limit):
        if m.group() == ",":
            following = word_at(text, after_gap(text, m.end(), limit), limit)
            if following and fold_word(following.of(text)) in suffixes:
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
    known = default_lexicon().names
    words = [w for w in name.replace(",", " ").split() if fold_word(w) not in known.suffixes]
    if not words:
        return name.strip()
    first = len(words) - 1
    while first > 1 and fold_word(words[first - 1]) in known.particles:
        first -= 1
    return " ".join(words[first:])
