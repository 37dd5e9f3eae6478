"""The words of captions, head lines and timestamps: the data files of the package, with the agencies of the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, fold_name
from newsparse.plugin import check_keys, read_toml, string_lists

_TOKEN = re.compile(r"\w+")
_JOINED = re.compile(r"[/,&|]|\b(?:via|and|for|through)\b")
_LISTS = (
    *("sources", "labels", "labels_with_mark", "openers", "closers", "story_credits", "small", "finite"),
    *("given_by", "rights", "link_words", "positions", "reports", "joining"),
)
_BETWEEN_COMMAS = (
    r",\s(?:far\s|second\sfrom\s|(?:front|back|top|bottom)\s)?(?:left|right|center|centre),\s"
    r"(?:and|with|during|at|in|on|(?!(?:as|his|its|this|was|is|has|does|says|us)\b)[a-z]{2,}(?:s|ing))\b"
)
"""The position of a person between commas, before a verb in the present tense: "Ines Marlow, left, speaks"."""

_GLUED_CREDIT = re.compile(r"[^\W\d_]credit:")


def read_lists(name: str, *keys: str) -> dict[str, tuple[str, ...]]:
    """The lists of a data file of the package, which must have these keys."""
    return string_lists(read_toml("newsparse_furniture", name), name, keys)


def any_of(phrases: Iterable[str]) -> str:
    """The source of a regular expression that matches each of the phrases, the longest first; blanks may vary."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in ordered).replace(r"\ ", r"[ \t\xa0]+")


class CaptionWords(NamedTuple):
    """The words of captions and of the credits of pictures, case folded. The patterns match folded typography.

    Attributes:
        agencies: agencies and words in place of one, next to a name ("Ines Marlow/AP").
        joined: names of agencies that contain a stroke or a word between names: "RFE/RL", "Stars and Stripes".
        suppliers: agencies whose name alone is a credit.
        small: lower-case words between the capitalised words of a credit.
        words: the words of labels and closers, which are not part of a name.
        finite: finite verbs.
        label: the words before the name of a photographer: "Photo by".
        in_sentence: the same words if they may also be part of a sentence: "a photo of".
        given_by: the first words of a credit in brackets: "Submitted by".
        rights: words of a line that claims rights.
        link_words: words of links in capitals.
        position: where a person is in a picture, in brackets, or "left" between commas.
        reports: words of reports and speech.
        joining: first words that join a sentence to the one before it.
        cues: the first words of labels, closers and suppliers.
        openings: the first one or two words of captions.
        beginnings: the first two letters of ``openings``: a quick test.
        story_credits: the first words of credit lines of the story.
        opener: the first words of a caption.
        closer: the last words of a caption without a name.
        endings: the last word of each closer.
    """

    agencies: frozenset[str]
    joined: re.Pattern[str]
    suppliers: frozenset[str]
    small: frozenset[str]
    words: frozenset[str]
    finite: frozenset[str]
    label: re.Pattern[str]
    in_sentence: re.Pattern[str]
    given_by: re.Pattern[str]
    rights: frozenset[str]
    link_words: frozenset[str]
    position: re.Pattern[str]
    reports: frozenset[str]
    joining: frozenset[str]
    cues: frozenset[str]
    openings: tuple[str, ...]
    beginnings: frozenset[str]
    story_credits: tuple[str, ...]
    opener: re.Pattern[str]
    closer: re.Pattern[str]
    endings: frozenset[str]

    def has_cue(self, tail: str) -> bool:
        """Whether the end of a line, case folded, contains a stroke, a bracket or a word of credits: a quick test."""
        if "/" in tail or "©" in tail or tail[-1] in ")]" or tail.endswith((").", "].", "),", "],")):
            return True
        if not self.cues.isdisjoint(_TOKEN.findall(tail)):
            return True
        return "credit:" in tail and _GLUED_CREDIT.search(tail) is not None

    def has_ending(self, tail: str) -> bool:
        """Whether the last word of a line is the last word of a closer."""
        last = tail.rstrip(".)]").split()[-1:]
        return any(word.lstrip("([").casefold() in self.endings for word in last)

    def is_agency(self, phrase: str) -> bool:
        """Whether a phrase is an agency, or a name with "via" and an agency after it."""
        folded = fold_name(phrase)
        return folded in self.agencies or folded.rpartition(" via ")[2] in self.agencies


@lru_cache(maxsize=16)
def caption_words(lexicon: Lexicon) -> CaptionWords:
    """The words of ``data/caption.toml`` with the agencies of a lexicon. Cached."""
    raw = read_lists("caption.toml", *_LISTS)
    label, opener, closer = (any_of(raw[name]) for name in ("labels", "openers", "closers"))
    labels = (*raw["labels"], *raw["labels_with_mark"])
    by = rf"(?:{label})\s(?:by|courtesy(?: of)?|of|from)\s?:?\s"
    openings = sorted({" ".join(phrase.split()[:2]) for phrase in raw["openers"]})
    suppliers = lexicon.picture_suppliers.folded
    known = lexicon.photo_agencies
    joined = any_of(
        name for name in known.printed if not all(part.strip() in known for part in _JOINED.split(name))
    )  # "Getty Images/AFP" is two agencies
    with_no_break_space = [opening.replace(" ", "\u00a0") for opening in openings if " " in opening]
    return CaptionWords(
        agencies=_with_article((*lexicon.photo_agencies.folded, *raw["sources"])),
        joined=re.compile(rf"(?<!\w)(?:{joined or '(?!)'})(?!\w)", re.IGNORECASE),
        suppliers=suppliers,
        small=frozenset(raw["small"]),
        words=frozenset(word for phrase in (*labels, *raw["closers"]) for word in phrase.split()),
        finite=frozenset(raw["finite"]),
        label=re.compile(
            rf"(?:{any_of(labels)})(?:\s?[:/]\s?|\s?(?=©))|{by}|fot\.\s|image source,\s|(?<!copyright )©(?!\s?\d)\s?",
            re.IGNORECASE,
        ),
        in_sentence=re.compile(by, re.IGNORECASE),
        given_by=re.compile(rf"(?:{any_of(raw['given_by'])})\s", re.IGNORECASE),
        rights=frozenset(raw["rights"]),
        link_words=frozenset(raw["link_words"]),
        position=re.compile(rf"\((?:{any_of(raw['positions'])})\)|{_BETWEEN_COMMAS}", re.IGNORECASE),
        reports=frozenset(raw["reports"]),
        joining=frozenset(raw["joining"]),
        cues=frozenset(phrase.split()[0].rstrip(".") for phrase in (*labels, *raw["closers"], *suppliers)),
        openings=(*openings, *with_no_break_space),
        beginnings=frozenset(opening[:2] for opening in (*openings, *with_no_break_space)),
        story_credits=raw["story_credits"],
        opener=re.compile(rf"[(\[]?(?:{opener})(?!\w)", re.IGNORECASE),
        closer=re.compile(rf"(?:\A|[.!?\"”)/]\s?)[(\[]?(?:{closer})[.)\]]{{0,2}}\Z", re.IGNORECASE),
        endings=frozenset(phrase.split()[-1] for phrase in raw["closers"]),
    )


def _with_article(names: Iterable[str]) -> frozenset[str]:
    """The names, and each with "the" before it."""
    plain = frozenset(names)
    return plain | {f"the {name}" for name in plain}


class HeadWords(NamedTuple):
    """The words of the lines at the head of a text.

    Attributes:
        unfinished: words with which neither a headline nor a sentence ends.
        note: the first words of an editorial note.
        question: the first words of a question, or its verb before a French pronoun: "est-il".
        credit_label: a label before the owner of a picture.
        picture_credit: the credit of a picture at the end of a caption.
        marked_credit: the same in brackets or behind a bar, where no headline has a label.
        published: words of a line with the time of publication.
        interface: words of buttons, players and comments.
    """

    unfinished: frozenset[str]
    note: re.Pattern[str]
    question: re.Pattern[str]
    credit_label: re.Pattern[str]
    picture_credit: re.Pattern[str]
    marked_credit: re.Pattern[str]
    published: re.Pattern[str]
    interface: frozenset[str]


@cache
def head_words() -> HeadWords:
    """The words of ``data/head.toml``. Cached."""
    lists = ("unfinished", "notes", "questions", "inverted", "credit_labels", "published", "interface")
    raw = read_lists("head.toml", *lists)
    return HeadWords(
        unfinished=frozenset(raw["unfinished"]),
        interface=frozenset(raw["interface"]),
        note=re.compile(rf"(?:{any_of(raw['notes'])})\b", re.IGNORECASE),
        question=re.compile(
            rf"[\"'“‘«„¿-]?\s?(?:{any_of(raw['questions'])})\b|[^?]{{0,100}}[a-zà-ÿ]-(?:t-)?(?:{any_of(raw['inverted'])})\b",
            re.IGNORECASE,
        ),
        credit_label=re.compile(rf"(?:{any_of(raw['credit_labels'])})\s?:", re.IGNORECASE),
        picture_credit=re.compile(
            rf"(?:\b(?i:{any_of(raw['credit_labels'])})\s?:|©)"
            r"\s?(?:[^\W\d_a-zß-öø-ÿ][^:©]{1,60}|[a-z]{2,4}(?:/[a-z]{2,4})?)\Z"
        ),
        marked_credit=re.compile(
            rf"[(\[|/]\s?(?:{any_of(raw['credit_labels'])})\s?[:/=]\s?[^()\[\]:|]{{2,80}}[)\]]?\Z", re.IGNORECASE
        ),
        published=re.compile(rf"\b(?:{any_of(raw['published'])})\b", re.IGNORECASE),
    )


class TimestampWords(NamedTuple):
    """The words of lines with the time of publication.

    Attributes:
        updated: labels of a change.
        published: labels of the publication.
        others: words between the parts, units of reading times and relative times, and words around these units.
        units: the units.
        relative: words beside a unit that count back from now: "2 hours ago".
        foreign: labels and words between the parts in languages other than English; the day precedes the month there.
    """

    updated: tuple[str, ...]
    published: tuple[str, ...]
    others: tuple[str, ...]
    units: tuple[str, ...]
    relative: frozenset[str]
    foreign: frozenset[str]


@cache
def timestamp_words() -> TimestampWords:
    """The words of ``data/timestamp.toml``. Cached."""
    keys = ("updated", "published", "fillers", "units", "reading", "relative")
    raw = read_toml("newsparse_furniture", "timestamp.toml")
    check_keys(raw, "timestamp.toml", ("english", "others"))
    english, others = (string_lists(raw[name], f"timestamp.toml: {name}", keys) for name in ("english", "others"))
    both = {key: (*english[key], *others[key]) for key in keys}
    return TimestampWords(
        updated=both["updated"],
        published=both["published"],
        others=(*both["fillers"], *both["units"], *both["reading"], *both["relative"]),
        units=both["units"],
        relative=frozenset(both["relative"]),
        foreign=frozenset((*others["updated"], *others["published"], *others["fillers"])),
    )
