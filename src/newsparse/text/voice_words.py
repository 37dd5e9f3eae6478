"""The words that show who speaks in a sentence: the web page, the news desk, or the caption of a picture."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse._data import read_toml, string_lists
from newsparse.lexicon import default_lexicon
from newsparse.model.fold import fold_typography

WORD = re.compile(r"[^\W_]++(?:['.][^\W_]++)*+")
"""A word of a folded sentence. A hyphen divides words."""

ADDRESS = re.compile(
    r"(?<![\w@])@\w|[\w.+-]\s?(?:@|\(at\)|\[at\])\s?[\w-]++\.\w|https?:|\bwww\.|\w\.(?:com|org|net)\b"
    r"|\[email.protected\]"
)
"""A handle, an address of mail, or an address of a page."""

_EMAIL = re.compile(r"\b[Ee]-[Mm]ail")
_QUOTATION = re.compile(r'"[^"]*+(?:"|\Z)')
_END_OF_QUOTATION = re.compile(r'\A[^"]*+(?<=\S)"(?=[\s,.;:]|\Z)')
_UNITED_STATES = re.compile(r"\bU\.?S\b")


class VoiceWords(NamedTuple):
    """Closed classes of words that show who speaks; ``data/page_voice.toml`` describes each class.

    Attributes:
        requests: the imperatives and the further requests.
    """

    reader: frozenset[str]
    reader_only: frozenset[str]
    outlet_pronouns: frozenset[str]
    subject_pronouns: frozenset[str]
    writer_pronouns: frozenset[str]
    imperatives: frozenset[str]
    further_requests: frozenset[str]
    platforms: frozenset[str]
    page_terms: tuple[str, ...]
    page_parts: frozenset[str]
    pointers: frozenset[str]
    page_only: frozenset[str]
    writers: frozenset[str]
    contact_words: frozenset[str]
    following_verbs: frozenset[str]
    object_pronouns: frozenset[str]
    newsroom_work: frozenset[str]
    speech_words: frozenset[str]
    desk_words: frozenset[str]
    desk_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    pictures: frozenset[str]
    picture_sources: frozenset[str]
    requests: frozenset[str]


@cache
def voice_words() -> VoiceWords:
    """The classes of the data file. Cached."""
    names = [name for name in VoiceWords._fields if name != "requests"]
    table = string_lists(read_toml("newsparse.text", "page_voice.toml"), "page_voice.toml", names)
    terms = table.pop("page_terms")
    classes = {name: frozenset(words) for name, words in table.items()}
    requests = classes["imperatives"] | classes["further_requests"]
    return VoiceWords(page_terms=terms, requests=requests, **classes)


class VoicePatterns(NamedTuple):
    """Wordings of pages, searched in folded sentences in lower case; ``data/page_patterns.toml`` describes each."""

    rights: re.Pattern[str]
    about_itself: re.Pattern[str]
    offers: re.Pattern[str]
    links: re.Pattern[str]
    times: re.Pattern[str]
    disclosures: re.Pattern[str]
    comments: re.Pattern[str]
    other_readers: re.Pattern[str]
    apps: re.Pattern[str]
    desk_addresses: re.Pattern[str]
    gifts: re.Pattern[str]
    money: re.Pattern[str]
    say: re.Pattern[str]
    this_article: re.Pattern[str]
    accounts: re.Pattern[str]
    recommendations: re.Pattern[str]


@cache
def voice_patterns() -> VoicePatterns:
    """The patterns of the data file. Cached."""
    lists = read_toml("newsparse.text", "page_patterns.toml")
    table = string_lists(lists, "page_patterns.toml", VoicePatterns._fields)
    return VoicePatterns(**{name: re.compile("|".join(sources)) for name, sources in table.items()})


def fold_sentence(sentence: str) -> str:
    """A sentence with plain marks, without its quotations and without "US", and with "email" in one spelling."""
    folded = _EMAIL.sub("email", fold_typography(sentence))
    if '"' in folded:
        folded = _QUOTATION.sub(" ", _END_OF_QUOTATION.sub(" ", folded))
    return folded if folded.isupper() else _UNITED_STATES.sub(" ", folded)


@cache
def weekdays() -> frozenset[str]:
    """The names of the weekdays in lower case."""
    return frozenset(day.name.lower() for day in default_lexicon().calendar.weekdays)


@cache
def date_pattern() -> re.Pattern[str]:
    """A date or a year, in lower case."""
    known = default_lexicon().calendar
    day = rf"{known.month_pattern}\.? \d|\d{{1,2}} {known.month_pattern}\b|{known.weekday_pattern},"
    return re.compile(rf"\b(?:{day}|(?:19|20)\d\d\b)")
