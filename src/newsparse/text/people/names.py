"""Names of people: where one begins and ends, and how a list of them is separated.

Names are recognised by their form (capitals, particles, initials, suffixes) and by closed lists of words that are not
part of a name; there is no list of given or family names. All functions work on a text and offsets, so that a name
always equals the text that it covers.
"""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse._word_cache import word_cache
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Span
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.titles import is_title
from newsparse.text.people.words import after_gap, fold_word, is_capitalized, read_word, word_at

MOST_WORDS = 7
"""The maximum number of words in the name of a person, particles and suffix included."""

_LETTER = r"[^\W\d_]"
_GLUED_INITIALS = re.compile(rf"(?:{_LETTER}\.)+{_LETTER}{{2}}")
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
    position = start
    first = stop = -1
    number = last = 0  # the words of the name so far, and those up to its last capitalised word
    last_word = ""
    glued = mixed = False
    while number < MOST_WORDS and (found := read_word(text, position, limit)):
        word, end_of_word = found
        uses = _uses(word, known)
        if uses & _HONORIFIC and not number and _name_follows(text, end_of_word, limit):
            position = after_gap(text, end_of_word, limit)
            continue
        if uses & _CAPITALIZED:
            if uses & _OTHER or (uses & _OTHER_FIRST and not number):
                break
            if uses & _SHOUTED and mixed and last > 1:
                break  # a place or an agency, as in "By Ann Lee ROME"
            last, last_word, stop = number + 1, word, end_of_word
            glued = glued or bool(uses & _GLUED)
        elif not uses & _PARTICLE:
            break
        elif number > 1 and word in _CONJUNCTIONS and _two_words_follow(text, end_of_word, limit):
            break  # "Ana Rocha y Luis Vega" is two people, "José Ortega y Gasset" is one
        first = position if first < 0 else first
        mixed = mixed or bool(uses & _MIXED)
        number += 1
        position = after_gap(text, end_of_word, limit)
        if position == end_of_word:
            break
    if not last:
        return None
    if last_word.endswith(".") and _is_stopped_title(last_word):
        stop -= 1
    if suffix := _suffix(text, stop, limit):
        stop, last = suffix, last + 1
    return Span(first, stop) if last > 1 or single or glued else None


_CONJUNCTIONS = frozenset({"e", "und", "y"})
"""Particles that also mean "and" between two names: Portuguese and Italian, German, Spanish."""

_HONORIFIC, _CAPITALIZED, _PARTICLE, _OTHER, _OTHER_FIRST, _SHOUTED, _MIXED, _GLUED = (1 << bit for bit in range(8))
"""What a word can be in a name.

In order: a form of address; a word with a capital; a particle; a word that ends a name; a word that does not begin a
name; a word in capitals, which ends a lower-case name; a word not in capitals; initials joined to a family name.
"""


@word_cache(8192)
def _uses(word: str, lexicon: Lexicon) -> int:
    """What a word can be in a name, as a sum of the constants above."""
    words = lexicon.names
    folded = fold_word(word)
    initial = word.endswith(".") and len(word) == 2
    other = folded in words.never or (len(folded) > 3 and folded in lexicon.organizations.folded)
    shouted = len(word) > 2 and word.isupper() and "." not in word and folded not in words.suffixes
    uses = 0
    for bit, applies in (
        (_HONORIFIC, folded in words.honorifics and word[0].isupper()),
        (_CAPITALIZED, is_capitalized(word)),
        (_PARTICLE, folded in words.particles),
        (_OTHER, other and not initial),
        (_OTHER_FIRST, folded in words.never_first and not initial),
        (_SHOUTED, shouted),
        (_MIXED, len(word) > 2 and not word.isupper()),
        (_GLUED, _GLUED_INITIALS.match(word) is not None),
    ):
        uses |= bit if applies else 0
    return uses


def _two_words_follow(text: str, position: int, end: int) -> bool:
    """Whether two capitalised words follow, as the name of another person does after a conjunction."""
    for _ in range(2):
        start = after_gap(text, position, end)
        following = read_word(text, start, end)
        if following is None or start == position or not is_capitalized(following[0]):
            return False
        position = following[1]
    return True


def match_small_name(phrase: str) -> int:
    """The end of a name of two words whose second lacks its capital ("Tom varga"); 0 if the phrase is something else.

    The second word has four letters at least. Use it only where a name is expected: no word of the name may be on one
    of the lists of other words.
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
    following = read_word(text, after_gap(text, position, end), end)
    return following is not None and is_capitalized(following[0])


def _is_stopped_title(word: str) -> bool:
    """Whether the full stop after the last word of a name ends the sentence and is not part of the name: "Sen."."""
    words = default_lexicon().names
    folded = fold_word(word)
    return folded in words.honorifics and folded not in words.abbreviations


def _suffix(text: str, position: int, end: int) -> int:
    """The end of a suffix after a comma ("Lee, Jr."), 0 if there is none."""
    m = _COMMA.match(text, position, end) if text.startswith(",", position) else None
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
