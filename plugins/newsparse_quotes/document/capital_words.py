"""Words of closed classes that are names where they have a capital: "Rose Abiola", "Tom Fell", "Theresa May", "To Lam",
"Mr Sunday Okoro".

Inside a sentence such a word has a capital only if it belongs to a name. At the start of a sentence, where every word
has one, the words behind it decide: a name follows "Rose" in "Rose Abiola said", and the verb of a question follows the
name in "Will Abiola stay?". Headlines in which most words have a capital are left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.groups import (
    BEFORE_TIME,
    COMMA,
    FINITE_VERBS,
    OFFICE_NOUNS,
    PAIRED_MARKS,
    SENTENCE_STOPS,
    TIMES,
    TITLES,
    UNMARKED_NAME_WORDS,
    UNPAIRED_MARKS,
)  # fmt: skip
from newsparse_quotes.document.token_classes import (
    BLANK,
    CAPS,
    FIGURE,
    INITIAL,
    NAME,
    ORGANIZATION_NAME,
    numbers,
    one_of,
)
from newsparse_quotes.document.token_flags import CUE_RATE
from newsparse_quotes.document.word_lists import word_lists

MOST_WORDS_READ = 60
"""The words of a paragraph that are read to see whether it is a headline in which most words have a capital."""

LONGEST_NAME = 4
"""The most words of a name that begins with a verb of a question."""

_SELDOM = bytes([CUE_RATE])
_PAST = numbers("PAST")
_MODALS = numbers("will may")
_PARTICLES = numbers("to so do over out up down near off still now then there again more most much just even")
_HE = numbers("he")
_NAMES = UNMARKED_NAME_WORDS
_VERBS = FINITE_VERBS | COMMA
_STOPS = SENTENCE_STOPS | COMMA
_BEHIND_TITLE = FINITE_VERBS | _STOPS
_STARTS = SENTENCE_STOPS | UNPAIRED_MARKS | numbers(": - – ( ;") | {BLANK}
_QUESTION = numbers("?")
_DETERMINERS = numbers("the a an this that his her its their my our your")
_NOT_BEFORE_PAST = _DETERMINERS | _NAMES
_NOT_BEFORE = BEFORE_TIME | _NOT_BEFORE_PAST
_NOT_BEHIND = _NAMES | {FIGURE} | numbers("of")
_TEXT_ENDS = SENTENCE_STOPS | UNPAIRED_MARKS
_STOP = re.compile(one_of(SENTENCE_STOPS))
_BEHIND_NAME = re.compile(
    b"(?:(?<=" + one_of(_NAMES | TITLES) + b")|(?<=" + one_of({INITIAL}) + one_of(numbers(".")) + b"))"
    + one_of(_PAST | _MODALS | _PARTICLES)
)  # fmt: skip
_TITLE = re.compile(b"(?<=" + one_of(_NAMES) + b")" + one_of(OFFICE_NOUNS))
_DAY_BEHIND_TITLE = re.compile(
    one_of(TITLES) + one_of(numbers(".")) + b"?(" + one_of(TIMES) + b")(?=" + one_of({NAME}) + b")"
)
_TIME_BEHIND_NAME = re.compile(b"(?<=" + one_of(_NAMES) + b")" + one_of(TIMES))
_CAPITALS_BEHIND_NAME = re.compile(b"(?<=" + one_of({NAME}) + b")" + one_of({CAPS}))
_BEFORE_NAME = re.compile(one_of(_PAST | _MODALS | _HE) + b"(?=" + one_of({NAME, ORGANIZATION_NAME}) + b")")


def names(
    words: Sequence[str], classes: bytearray, rates: bytearray, paragraphs: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """The tokens that are names although their class is that of a verb, an adverb, a preposition or a title.

    Args:
        words: the tokens.
        classes: their classes.
        rates: how often each token reports, 0 if it cannot.
        paragraphs: the token ranges of the paragraphs.
    """
    families: set[str] = set()
    starts = [first for first, _ in paragraphs]
    headlines: dict[int, bool] = {}

    def within(at: int) -> tuple[int, int] | None:
        """The paragraph of a token, unless it is a headline."""
        number = bisect_right(starts, at) - 1
        if number not in headlines:
            headlines[number] = number < 0 or _is_headline(words, classes, *paragraphs[number])
        return None if headlines[number] else paragraphs[number]

    for i in _capitals(_BEHIND_NAME, words, classes, rates):
        paragraph = within(i)
        if paragraph is not None and i > paragraph[0]:  # the name may end the previous paragraph
            families.add(words[i])
            yield i
    for i in _capitals(_BEFORE_NAME, words, classes, rates):
        paragraph = within(i)
        if paragraph is not None and _begins_name(words, classes, rates, i, paragraph):
            yield i
    nouns = word_lists()["nouns_of_time"]
    for i in _capitals(_TIME_BEHIND_NAME, words, classes, rates):
        if words[i].lower() in nouns and rates[i + 1 : i + 2] > _SELDOM and within(i) is not None:
            families.add(words[i])
            yield i  # "Ed Day said"
    for m in _DAY_BEHIND_TITLE.finditer(classes):
        if words[m.start(1)][:1].isupper():
            yield m.start(1)  # "Mr Sunday Okoro"
    titles = [
        i for i in _capitals(_TITLE, words, classes, rates)
        if words[i].lower() in word_lists()["family_titles"] and _ends_name(words, classes, rates, i)
    ]  # fmt: skip
    for i in titles:
        alone = list(_printed_alone(words, classes, rates, {words[i]}))
        if alone or _speaks(classes, rates, i) or words[i + 1] in word_lists()["suffixes"]:
            yield from (i, *alone)
    if families:
        yield from _printed_alone(words, classes, rates, families)
    yield from _numbers_of_persons(words, classes)


def _numbers_of_persons(words: Sequence[str], classes: bytearray) -> Iterator[int]:
    """The "III" of "Bo Lee III", if the text prints "Lee" elsewhere; "World War II" is not a person."""
    suffixes = word_lists()["suffixes"]
    found = [m.start() for m in _CAPITALS_BEHIND_NAME.finditer(classes) if words[m.start()] in suffixes]
    if found:
        behind = zip(words, words[1:], [*words[2:], ""], strict=False)
        alone = {word for before, word, after in behind if after not in suffixes and before.lower() != "the"}
        yield from (i for i in found if words[i - 1] in alone)


def _capitals(pattern: re.Pattern[bytes], words: Sequence[str], classes: bytearray, rates: bytearray) -> list[int]:
    """The words with a capital that a pattern finds and that do not report."""
    found = [m.start() for m in pattern.finditer(classes)]
    return [i for i in found if words[i][:1].isupper() and not rates[i]]


def _begins_name(words: Sequence[str], classes: bytearray, rates: bytearray, at: int, within: tuple[int, int]) -> bool:
    """Whether a word before a name is its first word and not a verb or pronoun that begins a sentence."""
    first, last = within
    if at > first and classes[at - 1] not in _STARTS:
        return True
    if classes[at] in _PAST:
        return True
    end = at + 1
    while end < last and end < at + LONGEST_NAME and classes[end] in _NAMES:
        end += 1
    if end == last or (classes[end] not in _VERBS and not (rates[end] > CUE_RATE and words[end].endswith("s"))):
        return False
    stop = _STOP.search(classes, end, last)
    return stop is None or classes[stop.start()] not in _QUESTION


def _ends_name(words: Sequence[str], classes: bytearray, rates: bytearray, at: int) -> bool:
    """Whether a title behind a name may be a family name: "Alan Judge said", not "the Norby Judge said"."""
    if at + 1 == len(words):
        return False
    suffix = words[at + 1] in word_lists()["suffixes"]  # "King Jr."
    if not suffix and classes[at + 1] not in _BEHIND_TITLE and rates[at + 1] <= CUE_RATE:
        return False
    start = at
    while start and classes[start - 1] in _NAMES:
        start -= 1
    return not start or classes[start - 1] not in _DETERMINERS


def _speaks(classes: bytearray, rates: bytearray, at: int) -> bool:
    """Whether a name and a title are all words between a verb of speech and a mark: "said Alan Judge."."""
    before, behind = at - 2, at + 1
    if before < 0 or classes[at - 1] != NAME:
        return False
    if rates[before] > CUE_RATE:
        return classes[behind] in _STOPS
    return rates[behind] > CUE_RATE and classes[before] in PAIRED_MARKS | UNPAIRED_MARKS


def _is_headline(words: Sequence[str], classes: bytearray, first: int, last: int) -> bool:
    """Whether most words of a paragraph have a capital, or it does not end like a sentence."""
    if classes[last - 1] not in _TEXT_ENDS:
        return True
    read = [word for word in words[first : min(last, first + MOST_WORDS_READ)] if len(word) > 1 and word[:1].isalpha()]
    return 3 * sum(word[:1].islower() for word in read) < len(read)


def _printed_alone(words: Sequence[str], classes: bytearray, rates: bytearray, families: set[str]) -> Iterator[int]:
    """The other places where a family name is printed with its capital: "said Fell", "by Fell", not "in May"."""
    for at, word in enumerate(words):
        if word not in families or classes[at] in _NAMES:
            continue
        before = classes[at - 1] if at else BLANK
        behind = classes[at + 1] if at + 1 < len(words) else BLANK
        if before in _STARTS:
            if behind in FINITE_VERBS or rates[at + 1] > CUE_RATE:
                yield at
        elif before not in (_NOT_BEFORE_PAST if classes[at] in _PAST else _NOT_BEFORE) and behind not in _NOT_BEHIND:
            yield at


def is_initials(word: str) -> bool:
    """Whether a token is the initials of a person: "V.K."; those of states and organizations ("U.S.") are not."""
    letters, stops = word[::2], word[1::2]
    if len(letters) < 2 or stops != "." * len(letters) or not letters.isalpha():
        return False
    return letters not in word_lists()["dotted_acronyms"] and not default_lexicon().places.is_region(word)
