"""Names of organizations that hold function words: "Ministry of Works and Transport", "Devon and Marlow Police".

The words of such a name are several stretches of capitals. They are one name if a head noun for an organization
precedes "of" or "for", if the last of the words that "and" joins is such a noun, or if "&" joins them. Nouns for groups
of people before the head noun belong to the name as well: "Police Federation", "Police Chiefs' Council".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AMPERSAND,
    AND,
    COMMA,
    OF_FOR_ON,
    OFFICE_NOUNS,
    ROLES,
    TIMES,
    TITLES,
    UTTERANCES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import APOSTROPHES, without_possessive
from newsparse_quotes.document.token_classes import BLANK, CAPS, NAME_S, ORGANIZATION_NAME
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names.names import is_organization_word

LONGEST_PART = 4
"""The most words with a capital between two function words of a name."""

LONGEST_FIRST = 2
"""The most words before "and" that belong to the organization behind it ("Norby Fire and Rescue Service")."""

LONGEST_LIST = 4
"""The most parts between commas ("Department for Culture, Media and Sport")."""

MOST_COUNTED = 40
"""How many joined names are counted in the text."""

_LINKS = OF_FOR_ON | AMPERSAND


class LinkedNames:
    """The names of organizations of a text that hold function words, and their short forms.

    Args:
        document: the analysed text.
        runs: the stretches of words that look like names, in order.

    Attributes:
        runs: the stretches with those of one name joined.
        ranges: the names that were joined, by their first token.
    """

    def __init__(self, document: Document, runs: Sequence[Chunk]) -> None:
        self._document = document
        printed = Counter(document.words[a] for a, b in runs if b - a == 1)
        often = {word for word, count in printed.items() if count > 1}
        self.ranges = dict(linked_names(document, runs, often))
        self.runs = list(runs)
        if self.ranges:
            inside = {i for start, end in self.ranges.items() for i in range(start, end)}
            others = ((next((i for i in range(start, end) if i not in inside), end), end) for start, end in runs)
            self.runs = sorted([run for run in others if run[0] < run[1]] + list(self.ranges.items()))
        self._heads: dict[tuple[str, ...], set[str]] = {}
        for start, end in self.ranges.items():
            head = self._head((start, end))
            if head:
                whole = without_possessive(" ".join(document.words[start:end]))
                self._heads.setdefault(head, set()).add(whole)
                self._heads.setdefault(head[-1:], set()).add(whole)

    def name(self, name: Chunk) -> str:
        """The words of a name, or of the one that it begins, without the possessive ending: the key of its entity."""
        words = self._document.words[slice(*name)]
        longer = self._heads.get(words, ())
        return without_possessive(" ".join(words)) if len(longer) != 1 else next(iter(longer))

    def _head(self, name: Chunk) -> tuple[str, ...]:
        """The words of a name before "of", "for" or "on"; empty if it has none of them."""
        start, end = name
        link = next((i for i in range(start, end) if self._document.classes[i] in OF_FOR_ON), start)
        return self._document.words[start:link]

    def full(self, name: Chunk) -> str | None:
        """The one name that a shorter one begins: "Police Federation", or "the Ministry"."""
        if not self._heads:
            return None
        words, (start, end) = self._document.words, name
        if end - start == 1 and (not start or words[start - 1].lower() != "the"):
            return None
        known = self._heads.get(words[start:end], ())
        return next(iter(known)) if len(known) == 1 else None


def linked_names(document: Document, runs: Sequence[Chunk], often: Container[str]) -> Iterator[Chunk]:
    """The names of organizations that hold function words, in order and without overlaps.

    Args:
        document: the analysed text.
        runs: the stretches of words that look like names, in order.
        often: the words that the text prints alone in several places: each is a name itself.
    """
    done = 0
    classes, words = document.classes, document.words
    by_end = {end: number for number, (_, end) in enumerate(runs)}
    counted: dict[str, bool] = {}

    def repeated(name: Chunk) -> bool:
        """Whether the text prints the same words in another place."""
        printed = document.text[document.scan.starts[name[0]] : document.scan.end(name[1] - 1)]
        if printed not in counted and len(counted) < MOST_COUNTED:
            counted[printed] = document.text.count(printed) > 1
        return counted.get(printed, False)

    for number, (start, end) in enumerate(runs):
        if start < done:
            continue
        first = _with_groups(document, runs, number, by_end)
        before = classes[start - 1] if start else BLANK
        behind = classes[end]
        if first == start and not (before in AND or behind in _LINKS):
            continue
        found = _with_ampersand(document, runs, number) if behind in AMPERSAND else (first, end)
        if before in AND and found[1] == end:
            certain, joined = (_behind_and(document, runs, number, by_end, names) for names in (often, ()))
            found = joined if joined != certain and repeated(joined) else certain
        last = _with_complement(document, found, often)
        if "-" in words[found[0]] and words[found[0]].endswith("based"):
            found = (found[0] + 1, found[1])  # "the Velmora-based Council on Trade"
        if last > end and found[0] and _is_ordinal(words[found[0] - 1]):
            found = (found[0] - 1, found[1])  # "the 4th District Court of Appeal"
        if last > end or found[0] < start:
            yield max(done, found[0]), last
            done = last


def _is_ordinal(word: str) -> bool:
    return word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit()


def is_head(document: Document, at: int) -> bool:
    """Whether a word with a capital is the head noun of the names of organizations ("Department")."""
    word = document.words[at]
    if document.classes[at] == ORGANIZATION_NAME or word == "Police":
        return True
    return word.lower() in word_lists()["organization_heads"]


def _with_groups(document: Document, runs: Sequence[Chunk], number: int, by_end: dict[int, int]) -> int:
    """The start of the name that a stretch with a head noun ends, with the groups of people before it.

    The groups are nouns with a capital that are not names ("Police Federation") or in the possessive plural ("Chiefs'
    Council", "the Gardeners' Chronicle"), or a noun for what is written behind "the" ("the Post Office Council"). The
    words of the name before them belong to it too ("National Police Chiefs' Council").
    """
    start, end = runs[number]
    classes, words, scan = document.classes, document.words, document.scan
    if not start:
        return start
    paper = end - start == 1 and words[start].lower() in word_lists()["names_of_papers"]
    if not (is_head(document, end - 1) or (paper and words[start - 1] in APOSTROPHES)):
        return start
    first = start
    while first and start - first < LONGEST_PART:
        word = first - 1
        if words[word] in APOSTROPHES and word and scan.end(word - 1) == scan.starts[word] and scan.spaced(word):
            word -= 1
            if not words[word].endswith("s"):
                break
        elif classes[word] not in ROLES | UTTERANCES and first == start:
            break
        if word + 1 in by_end:
            first = runs[by_end[word + 1]][0]
        elif words[word][:1].isupper() and (
            (classes[word] in ROLES and _is_group(words[word]))
            or (classes[word] in UTTERANCES and words[word - 1].lower() == "the")
        ):
            first = word
        else:
            break
    return first


def _is_group(word: str) -> bool:
    return word == "Police" or word.endswith("s")


def _with_ampersand(document: Document, runs: Sequence[Chunk], number: int) -> Chunk:
    """A stretch with those that "&" joins to it: "Hall & Lee Ltd".

    The "'s" of "Standard & Poor's" may be part of the name or the possessive ending, and a name of three words behind
    "&" may hold another one ("Hall & Lee CEO Bo Roe"), so that these are not joined.
    """
    start, end = runs[number]
    for first, last in runs[number + 1 :]:
        if first != end + 1 or document.classes[end] not in AMPERSAND or document.classes[last - 1] == NAME_S:
            break
        if last - first > LONGEST_FIRST and not is_organization_word(document, last - 1):
            break
        end = last
    return start, end


def _behind_and(
    document: Document, runs: Sequence[Chunk], number: int, by_end: dict[int, int], often: Container[str]
) -> Chunk:
    """A stretch that ends in a head noun, with the words that "and" and commas join before it.

    The words are not names themselves: no abbreviation, no organization, nothing that the text prints alone elsewhere.
    """
    start, end = whole = runs[number]
    classes, words = document.classes, document.words
    end += words[end : end + 1] == ("Police",)
    if end - start < LONGEST_FIRST or not is_head(document, end - 1) or not start or classes[start - 1] not in AND:
        return whole
    if end < len(words) and classes[end] in OFFICE_NOUNS and words[end][:1].isupper():
        return whole  # "Lee and Fed Board Governor Bo Roe"
    most = LONGEST_FIRST if words[end - 1].lower() in word_lists()["service_heads"] else 1
    first, link = start, start - 1
    while link in by_end and first - runs[by_end[link]][0] <= LONGEST_LIST * LONGEST_FIRST + 1:
        a, b = runs[by_end[link]]
        alone = b - a == 1 and words[a] in often
        if b - a > most or alone or any(c in (CAPS, ORGANIZATION_NAME) for c in classes[a:b]):
            return whole
        first, link = a, a - 1
        if link < 0 or classes[link] not in COMMA:
            break
    if first == start:
        return whole
    definite = link >= 0 and words[link].lower() == "the"
    area = words[end - 1].lower() in word_lists()["area_heads"]
    return (first, end) if definite or area else whole


def _with_complement(document: Document, name: Chunk, often: Container[str]) -> int:
    """The end of a name with what "of", "for" or "on" attaches to its head noun."""
    classes, words = document.classes, document.words
    last = document.sentence_of(name[0])[1]
    end = name[1]
    if end >= last or classes[end] not in OF_FOR_ON or not is_head(document, end - 1):
        return end
    topical = words[end - 1].lower() in word_lists()["topic_heads"]
    if words[end] == "for" and not topical:
        return end
    if words[end] == "on" and words[end - 1].lower() not in word_lists()["heads_before_on"]:
        return end
    at = end + 1
    if at < last and words[at] == "the":
        at += 1
    stop = _end_of_capitals(document, at, last)
    if stop == at:
        return end
    if topical:
        stop = _end_of_list(document, stop, last, often)
    return stop


def _end_of_capitals(document: Document, at: int, last: int) -> int:
    """The end of the words with a capital from a token on. A title or office may only be the first word."""
    classes, words = document.classes, document.words
    stop = at
    most = min(last, at + LONGEST_PART)
    while stop < most and words[stop][:1].isupper() and classes[stop] not in TIMES:
        if stop > at and (_is_office(document, stop) or without_possessive(words[stop - 1]) != words[stop - 1]):
            break
        stop += 1
    return stop


def _is_office(document: Document, at: int) -> bool:
    """Whether a word with a capital is a title or an office, which begins the name of a person."""
    classes, word = document.classes, document.words[at]
    if classes[at] in TITLES or classes[at] in UTTERANCES or (classes[at] in ROLES and not word.endswith("s")):
        return True
    return classes[at] == CAPS and (word in word_lists()["offices"] or word.lower() in word_lists()["capital_offices"])


def _end_of_list(document: Document, end: int, last: int, often: Container[str]) -> int:
    """The end of a list of topics or regions: "Works and Transport", "Culture, Media and Sport"."""
    classes, words = document.classes, document.words
    at, commas = end, 0
    while at + 1 < last and commas < LONGEST_LIST:
        joined = classes[at] in AND
        if not joined and classes[at] not in COMMA:
            return end
        stop = _end_of_capitals(document, at + 1, last)
        service = joined and words[stop - 1].lower() in word_lists()["service_heads"]
        part = classes[at + 1 : stop - service]
        if not 0 < len(part) <= LONGEST_FIRST or CAPS in part or ORGANIZATION_NAME in part or words[at + 1] in often:
            return end
        if joined:
            return stop
        at, commas = stop, commas + 1
    return end
