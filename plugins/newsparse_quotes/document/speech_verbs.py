"""The cue lexicon: how often each form is a cue, its frame, and its level.

``data/speech_verbs.toml`` is written by hand: every verb in it is a cue. ``data/learnt_verbs.tsv`` is counted in a
corpus: it refines the rates and frames of these forms and adds further forms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from newsparse.plugin import check_choice, check_keys, parse_toml, read_text, string_list
from newsparse_quotes.document.token_classes import cluster_of, find_class

PLAIN, STRONG, NOUN, STANCE = range(4)
LEVELS = ("plain", "strong", "noun", "stance")
"""The levels of cues: neutral verbs of speech, verbs that describe or judge the speech, nouns of speech, and
stances."""

MANNER = "manner"
"""The level of verbs that describe what the speaker does ("smile"). They count as strong verbs next to a quotation."""

_HAND = "speech_verbs.toml"
_LEVELS_OF_VERBS = ("plain", "strong", MANNER)

MOST_KEPT = 50_000
"""Maximum number of words that a cue lexicon caches between texts."""

LONGEST_KEPT = 80
"""Code points of the longest word that it caches: a text can be one endless word."""


class CueEntry(NamedTuple):
    """The properties of a form as a cue.

    Attributes:
        rate: how often it is a cue, in steps from 1 to 15; 0 for a form that can't be one.
        frame: what usually follows it, as one of 16 numbered frames.
        level: ``PLAIN``, ``STRONG``, ``NOUN`` or ``STANCE``.
        manner: whether it is a cue only next to a quotation, such as "smiled".
    """

    rate: int
    frame: int
    level: int
    manner: bool = False

    def pack(self) -> int:
        """The entry as an 11-bit integer: rate, frame, level, manner."""
        return self.rate | self.frame << 4 | self.level << 8 | self.manner << 10


NO_CUE = CueEntry(0, 0, PLAIN)
"""The entry of a word that can't be a cue."""


@cache
def unpacked_entries() -> tuple[CueEntry, ...]:
    """The entries by their packed integers."""
    return tuple(CueEntry(n & 15, n >> 4 & 15, n >> 8 & 3, n >> 10 == 1) for n in range(1 << 11))


def inflections(verb: str) -> Iterator[str]:
    """The regular forms of an English verb: base, -s, -ed, -ing."""
    yield verb
    vowels = "aeiou"
    if verb.endswith("y") and verb[-2:-1] not in vowels:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
        return
    yield from (verb + "ed", verb + "ing")
    heard = verb.replace("qu", "q")
    if len(heard) > 2 and heard[-1] not in vowels + "wxy" and heard[-2] in vowels and heard[-3] not in vowels:
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def data_text(name: str) -> str:
    """The text of a data file of the plugin."""
    return read_text("newsparse_quotes", name)


def hand_entries(text: str, *, extra: Iterable[str] = ()) -> dict[str, CueEntry]:
    """The forms in the hand-written list, with the entries that are used for forms without counts.

    Args:
        text: a TOML document such as ``data/speech_verbs.toml``.
        extra: base forms of additional verbs, which get the level "plain".

    Raises:
        ValueError: if a section or an entry is invalid; the message names it and what is allowed.
    """
    data = parse_toml(text, _HAND)
    check_keys(data, _HAND, ("levels", "nouns", "verbs"))
    check_keys(data["nouns"], f"{_HAND}: [nouns]", ("words",))
    assumed = _assumed(data["levels"])
    entries = dict.fromkeys(string_list(data["nouns"]["words"], f"{_HAND}: [nouns] words"), assumed["noun"])
    for verb, about in data["verbs"].items():
        level, forms = _verb_forms(verb, about)
        entries |= dict.fromkeys(forms, assumed[level])
    for verb in extra:
        entries |= dict.fromkeys(inflections(verb.lower()), assumed["plain"])
    return entries


def _assumed(levels: Any) -> dict[str, CueEntry]:
    """The entry of forms without counts, by level."""
    where = f"{_HAND}: [levels]"
    check_keys(levels, where, (*_LEVELS_OF_VERBS, "noun"))
    assumed = {}
    for level, defaults in levels.items():
        check_keys(defaults, f"{where} {level}", ("frame", "rate"))
        if not all(type(value) is int and 0 <= value <= 15 for value in defaults.values()):
            raise ValueError(f"{where} {level} must have a rate and a frame from 0 to 15, not {defaults!r:.60}")
        number = STRONG if level == MANNER else LEVELS.index(level)
        assumed[level] = CueEntry(defaults["rate"], defaults["frame"], number, level == MANNER)
    return assumed


def _verb_forms(verb: str, about: Any) -> tuple[str, Iterable[str]]:
    """The level and the forms of an entry of ``[verbs]``: a level, or a table with a level and forms."""
    where = f"{_HAND}: [verbs] {verb}"
    if verb != verb.lower():
        raise ValueError(f"{where} must be in lower case")
    if isinstance(about, dict):
        check_keys(about, where, ("forms", "level"))
        check_choice(about["level"], where, _LEVELS_OF_VERBS)
        return about["level"], string_list(about["forms"], f"{where}, forms")
    check_choice(about, where, _LEVELS_OF_VERBS)
    return about, [form for form in inflections(verb) if about != MANNER or form.endswith("ed")]


def learnt_entries(text: str) -> dict[str, CueEntry]:
    """The forms in a counted list, such as ``data/learnt_verbs.tsv``, with their entries.

    Raises:
        ValueError: if a line does not have a form, a rate, a frame and a level; the message contains the line.
    """
    rows = [line.partition("\t") for line in text.splitlines() if not line.startswith("# ")]
    # Many forms share an entry, so each entry is made once.
    entries = {values: _learnt_entry(values) for values in {values for _, _, values in rows}}
    return {form: entries[values] for form, _, values in rows}


def _learnt_entry(values: str) -> CueEntry:
    try:
        rate, frame, level = values.split("\t")
        return CueEntry(int(rate), int(frame), LEVELS.index(level))
    except ValueError as error:
        expected = f"a rate, a frame and a level ({', '.join(LEVELS)})"
        raise ValueError(f"learnt_verbs.tsv: the columns {values!r} must be {expected}") from error


def combine(hand: Mapping[str, CueEntry], learnt: Mapping[str, CueEntry], *, stances: bool) -> dict[str, CueEntry]:
    """The entries of both lists: rates and frames from the counted list, levels from the hand-written list.

    Args:
        hand: the entries of the hand-written list.
        learnt: the entries of the counted list.
        stances: whether stances count as cues. If so, a verb of manner that is counted as a stance is a cue everywhere.
    """
    entries = dict(learnt) if stances else {form: entry for form, entry in learnt.items() if entry.level != STANCE}
    for form, entry in hand.items():
        counted = learnt.get(form)
        if counted is None:
            entries[form] = entry
        elif not (entry.manner and form in entries):
            entries[form] = counted._replace(level=entry.level, manner=entry.manner)
    return entries


class CueLexicon(dict[str, int]):
    """Class, cue entry and cluster of any token, packed into one integer and cached.

    The class is in the low 8 bits, the packed cue entry in the next 16, the cluster in the highest 8.

    Args:
        entries: the cue entries by lower-case form.
        stances: whether the entries include thoughts and stances.
        beside_marks: the entries of further forms, which are cues only in a sentence with words in quotation marks.
    """

    def __init__(
        self, entries: Mapping[str, CueEntry], *, stances: bool, beside_marks: Mapping[str, CueEntry] | None = None
    ) -> None:
        super().__init__()
        self._entries = entries
        self._beside_marks = beside_marks or {}
        self.stances = stances

    def codes(self, words: Iterable[str]) -> list[int]:
        """The packed integers of the tokens of a text. The cache is cleared first if it exceeds ``MOST_KEPT``."""
        if len(self) > MOST_KEPT:
            self.clear()
        return list(map(self.__getitem__, words))

    def entry(self, word: str) -> CueEntry:
        """The cue entry of a token; ``NO_CUE`` if it can't be one."""
        return self._entries.get(word.lower(), NO_CUE)

    def entry_beside_marks(self, word: str) -> CueEntry:
        """The additional cue entry of a token in a sentence with words in quotation marks; ``NO_CUE`` if none."""
        return self._beside_marks.get(word.lower(), NO_CUE)

    def __missing__(self, word: str) -> int:
        entry = self._entries.get(word.lower())
        code = find_class(word) | (entry.pack() << 8 if entry else 0) | cluster_of(word) << 24
        if len(word) <= LONGEST_KEPT:
            self[word] = code
        return code


@cache
def _learnt() -> dict[str, CueEntry]:
    return learnt_entries(data_text("learnt_verbs.tsv"))


@lru_cache(maxsize=64)
def cue_lexicon(stances: bool, extra: tuple[str, ...] = ()) -> CueLexicon:
    """The cue lexicon for given settings. ``extra`` are base forms of verbs added by the user."""
    hand = hand_entries(data_text("speech_verbs.toml"), extra=extra)
    entries = combine(hand, _learnt(), stances=stances)
    more = {form: entry for form, entry in _learnt().items() if form not in entries}
    return CueLexicon(entries, stances=stances, beside_marks=more)
