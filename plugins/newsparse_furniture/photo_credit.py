"""The credit of a picture at the end of its caption: "(Photo by Ines Marlow/AP)"."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Credit, Person, Phrase, Span, SpanIndex, trim
from newsparse.text import fold_space, fold_typography, is_organization, is_person_name
from newsparse_furniture.words import CaptionWords, caption_words

REACH = 140
"""The greatest distance from the start of a credit to the end of its caption, in code points."""

LONGEST = 100
"""The longest credit, in code points."""

MOST_WORDS = 14
"""The most words of a credit."""

MOST_PARTS = 3
"""The most parts between strokes of a credit in brackets without a known agency."""

_LETTER = r"[^\W\d_]"
_BRACKET = re.compile(r"[(\[]([^()\[\]\r\n]{2,100})[)\]][.,]?\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\A|\s[–—|-]{1,2}\s")
_JOINT = re.compile(r"\s*(?:/|,|&|\||\(|\bvia\b|\band\b|\bfor\b|\bthrough\b)\s*")
_STROKE = re.compile(r"[/|]")
_ENDS = frozenset(".!?…\"'”’)]–—-")
_WORD = re.compile(rf"[^\W_][\w.'’&-]*|{_LETTER}\.")


def find_photo_credit(text: str, span: Span, lexicon: Lexicon | None = None) -> Credit | None:
    """The credit of a picture at the end of a caption, None if there is none.

    Args:
        text: the text.
        span: the caption, or a line that could be one.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    words = caption_words(known)
    start = max(span.start, span.end - REACH)
    tail = fold_typography(text[start : span.end])
    for begin, inside, end in _candidates(tail, words, whole=start == span.start):
        bracket = begin < inside and _ends_sentence(tail[:begin])
        if _is_credit(tail[inside:end], words) or (bracket and _is_giver(tail[inside:end], words)):
            return _credit(text, trim(text, Span(start + begin, span.end)), Span(start + inside, start + end), known)
    return None


def find_supplier(text: str, span: Span, lexicon: Lexicon | None = None) -> Credit | None:
    """The agency or source in brackets at the end of a line, as in captions and in the last line of a story.

    Args:
        text: the text.
        span: the line.
        lexicon: the known agencies; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    words = caption_words(known)
    start = max(span.start, span.end - REACH)
    m = _BRACKET.search(fold_typography(text[start : span.end]))
    if m is None:
        return None
    inside = m.group(1)
    source = inside.casefold().startswith("source:") and _has_only_names(inside, words)
    if not (source or words.is_agency(inside)):
        return None
    return _credit(text, Span(start + m.start(), span.end), Span.from_match(m, 1).shift(start), known)


def _candidates(tail: str, words: CaptionWords, *, whole: bool) -> list[tuple[int, int, int]]:
    """The ranges that may be a credit at the end of a line: start of the envelope, start and end of the words.

    ``whole`` means that ``tail`` is the whole line.
    """
    end = len(tail.rstrip(". "))
    found = []
    if m := _BRACKET.search(tail):
        found = [(m.start(), m.start(1), m.end(1))]
    for label in words.label.finditer(tail):
        before = tail[label.start() - 1 : label.start()]
        if before.isalpha() and not tail[label.start()].isupper():
            continue
        if words.in_sentence.match(tail, label.start()) and _is_inside_sentence(tail, label.start()):
            continue  # "She showed a photo of Ines Marlow"
        found.append((label.start(), label.start(), end))
    if m:
        return sorted(found)  # the longest first: "Photo: Ines Marlow (AFP)"
    breaks = [m.end() for m in _SENTENCE_END.finditer(tail) if m.end() or whole]
    if breaks:
        found.append((breaks[-1], breaks[-1], end))
    return sorted(found)  # the longest first: in "Ines Marlow/Getty Images/AFP" no credit begins at the label "Images/"


def _is_inside_sentence(tail: str, start: int) -> bool:
    """Whether a label in lower case is inside a sentence: neither its first word nor after one capitalised word."""
    if tail[start].isupper():
        return False
    before = tail[:start].rstrip()
    last = before.split()[-1:]
    if last and last[0][0].isupper():
        before = before[: -len(last[0])].rstrip()  # "Staff photo by Ines Marlow"
    return bool(before) and not _ends_sentence(before)


def _ends_sentence(before: str) -> bool:
    """Whether the words before a credit are complete: they end like a sentence or with a dash or a bracket."""
    return before.rstrip()[-1:] in _ENDS


def _is_giver(phrase: str, words: CaptionWords) -> bool:
    """Whether a phrase in brackets names who gave a picture: "Submitted by Ines Marlow", "Ines Marlow/Quay News"."""
    if given := words.given_by.match(phrase):
        return bool(phrase[given.end() :].strip()) and _has_only_names(phrase[given.end() :], words)
    parts = [part.strip() for part in phrase.split("/")]
    return 2 <= len(parts) <= MOST_PARTS and is_person_name(parts[0].title()) and _has_only_names(phrase, words)


def _is_credit(phrase: str, words: CaptionWords) -> bool:
    """Whether a phrase consists of the names of the photographer or supplier of a picture."""
    folded = fold_space(phrase).casefold().lstrip("©").strip()
    if not folded or len(phrase) > LONGEST:
        return False
    if folded in words.suppliers:
        return True
    if not words.rights.isdisjoint(_WORD.findall(folded)):
        return False
    if label := words.label.match(phrase):
        return bool(phrase[label.end() :].strip()) and _has_only_names(phrase[label.end() :], words)
    parts = phrase.split("/")
    named = any(map(words.is_agency, parts)) or words.joined.search(phrase) is not None
    return len(parts) > 1 and named and _has_only_names(phrase, words)


def _has_only_names(phrase: str, words: CaptionWords) -> bool:
    """Whether every word of a phrase is capitalised, or one of the lower-case words that are part of names.

    Behind a stroke a single word may be in lower case, and an agency of several words: "Ines Marlow/quay.example".
    """
    first, *others = _STROKE.split(phrase)
    others = [part for part in others if " " in part.strip() and not words.is_agency(part.strip())]
    found = [] if others == [] and words.is_agency(first.strip()) else _WORD.findall(" ".join((first, *others)))
    if not found:
        return bool(_WORD.search(phrase))
    return 0 < len(found) <= MOST_WORDS and all(
        word[0].isupper() or word[0].isdigit() or word in words.small or words.is_agency(word) for word in found
    )


def _credit(text: str, span: Span, inside: Span, lexicon: Lexicon) -> Credit:
    """The credit with the people and organizations that it names."""
    people: list[Person] = []
    organizations: list[Phrase] = []
    words = caption_words(lexicon)
    phrase = fold_typography(inside.of(text))
    label = words.label.match(phrase) or words.given_by.match(phrase)
    first = label.end() if label else 0
    first += len(phrase[first:]) - len(phrase[first:].lstrip("©-– "))
    for start, stop in _parts(phrase, first, words):
        part = trim(text, Span(inside.start + start, inside.start + stop))
        if text[part.end - 1 : part.end] == ")":
            part = Span(part.start, part.end - 1)  # "Ines Marlow (Keystone)"
        if not part:
            continue
        name = Phrase.of(text, part)
        if words.is_agency(name.text) and name.text.casefold() not in words.words:
            organizations.append(name)
        elif is_person_name(part.of(text), lexicon=lexicon) and words.words.isdisjoint(name.text.casefold().split()):
            people.append(Person(name=name.text, span=part))
        elif is_organization(part.of(text), lexicon):
            organizations.append(name)
    return Credit(span=span, role="photography", people=tuple(people), organizations=tuple(organizations))


def _parts(phrase: str, position: int, words: CaptionWords) -> Iterator[tuple[int, int]]:
    """The ranges between strokes, commas and the words that separate names, but not inside the name of an agency."""
    whole = SpanIndex([Span.from_match(m) for m in words.joined.finditer(phrase, position)])
    for joint in _JOINT.finditer(phrase, position):
        if whole.overlaps(Span.from_match(joint)):
            continue
        yield position, joint.start()
        position = joint.end()
    yield position, len(phrase)
