"""Who speaks in a sentence: the web page, the news desk, the caption of a picture, or the story."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from attrs import fields, frozen

from newsparse._data import read_toml, string_lists
from newsparse.lexicon import default_lexicon
from newsparse.model.fold import fold_typography

MOST_PROMPT_WORDS = 5
"""The most words of a prompt that consists of a request and its object: "Sign up today."."""

_WORD = re.compile(r"[^\W_]++(?:['.][^\W_]++)*+")
_ADDRESS = re.compile(
    r"(?<![\w@])@\w|[\w.+-]\s?(?:@|\(at\)|\[at\])\s?[\w-]++\.\w|https?:|\bwww\.|\w\.(?:com|org|net)\b"
    r"|\[email.protected\]"
)
"""A handle, an address of mail, or an address of a page."""

_RIGHTS = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b.{0,60}?\b(?:19|20)\d\d\b"
    r"|\ball rights? reserved\b(?! (?:for|to|by|in|under|at|until)\b)"
    r"|\b(?:this|these|our)\b.{0,60}?\b(?:may|must|can) not be "
    r"(?:published|reproduced|copied|redistributed|rewritten|republished|broadcast|distributed)\b"
    r"|\bpersonal,? non-?commercial use\b|\b(?:quotes|data) (?:(?:are|is) )?delayed\b"
    r"|\b(?:reproduction|republication|redistribution)\b.{0,80}?\b(?:prohibited|permission)\b"
)
"""Notices of rights, and of the delay of prices."""

_ABOUT_ITSELF = re.compile(
    r"\bthis (?:article|story|post|piece|column|report|interview|essay|review|content|video|recipe|advertisement|ad)"
    r"(?: (?:has|had|was|is|been|first|originally|previously|also|not|initially))*+"
    r" (?:appeared|appears|published|posted|printed|produced|republished|syndicated|loaded|failed|available|updated)\b"
    r"|\bthis (?:web ?)?site (?:uses|requires|contains|works|is (?:protected|powered|operated|owned|intended))\b"
    r"|\b(?:views|opinions) (?:and \w+ )?expressed\b"
)
"""The page about its article: where it appeared, whether it is there, whose views it holds."""

_OFFER = re.compile(
    r"\b(?:latest|breaking|top|best|daily|local|today's|day's) (?:\w+ )?(?:news|stories|headlines|updates)\b"
    r"|\bup to date\b"
)
_LINK = re.compile(r"\b(?:click|tap|press) (?:here|below|on (?:the|this|any) (?:link|button|icon|image|headline))\b")
_TIME = re.compile(r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:at|until|by|from) (?:\d{1,2}[:.]\d\d|noon|midnight)\b")
_GIFT = re.compile(r"\b(?:donate|donating|a (?:donation|contribution|gift))\b(?! (?:to|for|in|towards?|at)\b)")
"""A request for money that names no recipient: the page asks for itself."""

_SAY = re.compile(r"(?<!\byour )(?<!\byou )(?<!\bto )\bsay\b")
"""The verb, not "have your say"."""

_COLUMN = re.compile(r"\bruns (?:weekly|daily|monthly|every)\b")
"""When a column appears."""

_PICTURE_LABEL = re.compile(
    r"[(\[]?(?:FILE\b|(?i:file|handout|undated|supplied|courtesy) (?i:photo|photograph|picture|pic|image)\b"
    r"|(?i:photo|picture|pictured|caption|image):)"
)
_EMAIL = re.compile(r"\b[Ee]-[Mm]ail")
_QUOTATION = re.compile(r'"[^"]*+(?:"|\Z)')
_END_OF_QUOTATION = re.compile(r'\A[^"]*+(?<=\S)"(?=[\s,.;:]|\Z)')
_UNITED_STATES = re.compile(r"\bU\.?S\b")
_FOLLOWING = frozenset(("follow", "like", "find", "add"))
_AFTER_NOUNS = frozenset(("to", "of", "in", "on", "for", "at", "from", "by"))
_OBJECT_PRONOUNS = frozenset(("him", "her", "them", "me", "us"))


@frozen
class VoiceWords:
    """Closed classes of words that show who speaks; ``data/page_voice.toml`` describes each class."""

    reader: frozenset[str]
    outlet_pronouns: frozenset[str]
    requests: frozenset[str]
    platforms: frozenset[str]
    page_terms: tuple[str, ...]
    page_parts: frozenset[str]
    pointers: frozenset[str]
    writers: frozenset[str]
    contact_words: frozenset[str]
    speech_words: frozenset[str]
    desk_words: frozenset[str]
    desk_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    pictures: frozenset[str]
    picture_sources: frozenset[str]


@cache
def voice_words() -> VoiceWords:
    """The classes of the data file. Cached."""
    names = [known.name for known in fields(VoiceWords)]
    table = string_lists(read_toml("newsparse.text", "page_voice.toml"), "page_voice.toml", names)
    terms = table.pop("page_terms")
    return VoiceWords(page_terms=terms, **{name: frozenset(words) for name, words in table.items()})


def _fold(sentence: str) -> str:
    """A sentence with plain marks, without its quotations and without "US", and with "email" in one spelling."""
    folded = _EMAIL.sub("email", fold_typography(sentence))
    if '"' in folded:
        folded = _QUOTATION.sub(" ", _END_OF_QUOTATION.sub(" ", folded))
    return folded if folded.isupper() else _UNITED_STATES.sub(" ", folded)


def page_speaks(sentence: str) -> bool:
    """Whether the page speaks in a sentence.

    It addresses the reader and names a platform, a link, an account, an offer or a part of the page; it names its
    rights; it says where the article appeared; or it gives the address of its author. A sentence with a time of day or
    a weekday announces an event, unless the outlet names itself.

    Args:
        sentence: one sentence, as printed.
    """
    folded = _fold(sentence)
    printed = _WORD.findall(folded)
    words = [word.lower() for word in printed]
    lower = folded.lower()
    known, classes = frozenset(words), voice_words()
    if not words or not known.isdisjoint(classes.speech_words) or ("say" in known and _SAY.search(lower)):
        return False
    if _LINK.search(lower) or _RIGHTS.search(lower) or _ABOUT_ITSELF.search(lower):
        return True
    own = not known.isdisjoint(classes.outlet_pronouns)
    address = _ADDRESS.search(folded) is not None
    request = words[0] in classes.requests
    addressed = request or not known.isdisjoint(classes.reader) or (words[0] in ("for", "to") and _requests(known))
    if address and _gives_contact(printed, known, own):
        return True
    terms = _has_term(words)
    if terms and any(word in classes.page_parts or _has_term([word]) for word in _after_pointers(words)):
        return True
    if not own and not address and (_TIME.search(lower) or not known.isdisjoint(_weekdays())):
        return False
    if not addressed:
        return False
    parts = sum(word in classes.page_parts for word in words)
    if terms or _OFFER.search(lower) or _GIFT.search(lower) or parts > 1:
        return True
    if not known.isdisjoint(classes.platforms) and (own or address or parts or _follows(printed, words)):
        return True
    if not parts:
        return False
    return (
        own or address or len(words) <= MOST_PROMPT_WORDS or not known.isdisjoint(classes.pointers) or "your" in known
    )


def _has_term(words: list[str]) -> bool:
    return any(word.startswith(voice_words().page_terms) for word in words)


def _requests(known: frozenset[str]) -> bool:
    return not known.isdisjoint(voice_words().requests)


@cache
def _weekdays() -> frozenset[str]:
    """The names of the weekdays in lower case."""
    return frozenset(day.name.lower() for day in default_lexicon().calendar.weekdays)


@cache
def _date() -> re.Pattern[str]:
    """A date or a year, in lower case."""
    known = default_lexicon().calendar
    day = rf"{known.month_pattern}\.? \d|\d{{1,2}} {known.month_pattern}\b|{known.weekday_pattern},"
    return re.compile(rf"\b(?:{day}|(?:19|20)\d\d\b)")


def _after_pointers(words: list[str]) -> list[str]:
    """The words after a word such as "this" or "your"."""
    pointers = voice_words().pointers | {"your", "our"}
    return [after for word, after in pairwise(words) if word in pointers]


def _follows(printed: list[str], words: list[str]) -> bool:
    """Whether a sentence asks to follow somebody with a name: "Follow The Quay Times on Facebook"."""
    for number, word in enumerate(words[:-1]):
        if word in _FOLLOWING:
            following = printed[number + 1 : number + 3]
            if words[number + 1] in _OBJECT_PRONOUNS or any(name[0].isupper() for name in following):
                return True
    return False


def _gives_contact(printed: list[str], known: frozenset[str], own: bool) -> bool:
    """Whether a sentence gives the address of the outlet or of its author: its pronoun, a job, or a name as subject."""
    classes = voice_words()
    if known.isdisjoint(classes.contact_words):
        return False
    if (
        own
        or not known.isdisjoint(_OBJECT_PRONOUNS)
        or not known.isdisjoint(classes.writers)
        or not known.isdisjoint(classes.platforms)
    ):
        return True
    return len(printed) > 2 and printed[0].istitle() and (printed[1].istitle() or printed[1] in ("can", "may"))


def desk_speaks(sentence: str) -> bool:
    """Whether the news desk speaks in a sentence: it says what changed in the text, or where to read or write more.

    Args:
        sentence: one sentence without its brackets.
    """
    folded = _fold(sentence).lower()
    words = _WORD.findall(folded)
    if not words:
        return False
    known, classes = frozenset(words), voice_words()
    if words[0] in classes.desk_verbs and not _is_noun(words):
        return True
    if _ADDRESS.search(folded) or _ABOUT_ITSELF.search(folded) or _COLUMN.search(folded):
        return True
    desk = len(known & classes.desk_words)
    if desk > 1 or (desk and not known.isdisjoint(("story", "article", "version", "report", "item"))):
        return True
    return page_speaks(sentence)


def _is_noun(words: list[str]) -> bool:
    """Whether the first word of a note is a noun, the subject of a sentence: "Changes to the plan were debated"."""
    return len(words) > 2 and words[1] in _AFTER_NOUNS and not voice_words().auxiliaries.isdisjoint(words)


def has_auxiliary(text: str) -> bool:
    """Whether a text has a finite auxiliary verb, which a fragment such as "Adds details" lacks."""
    return not voice_words().auxiliaries.isdisjoint(_WORD.findall(text.lower()))


def describes_picture(sentence: str) -> bool:
    """Whether a sentence is the caption of a picture: it has its label, or names it with its source or date.

    Args:
        sentence: one sentence, as printed.
    """
    folded = _fold(sentence)
    if _PICTURE_LABEL.match(folded):
        return True
    lower = folded.lower()
    known, classes = frozenset(_WORD.findall(lower)), voice_words()
    if known.isdisjoint(classes.pictures):
        return False
    return not known.isdisjoint(classes.picture_sources) or _date().search(lower) is not None
