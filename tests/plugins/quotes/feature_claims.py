"""Marked sentences, and the features of the candidates that are marked in them.

``[said]`` is the cue, ``<Ann Lee>`` its source, ``{“No,”}`` a quotation, and ``|`` stands before the token at which a
content may begin or end. ``[~`` and ``<~`` mark the previous cue and its source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from newsparse.linear import Candidates
from newsparse.text import tokens
from newsparse_quotes.attribution.boundaries import offer_ends, offer_starts
from newsparse_quotes.attribution.linking import linkable, offer_choices
from newsparse_quotes.attribution.quotations import quote_side
from newsparse_quotes.attribution.selection import features as reading_keys
from newsparse_quotes.attribution.sources import Sentence, offer_sources
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.features import cue as cue_features
from newsparse_quotes.features.models import TEMPLATES, model
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.procedure import states
from newsparse_quotes.state import State

_MARKS = re.compile(r"[\[<]~|[\[\]<>{}|]")
_PAIRS = {"]": "[", ">": "<", "}": "{"}


class Marked(NamedTuple):
    """A sentence without its marks.

    Attributes:
        document: the analysed text.
        ranges: the token ranges by their opening mark.
        bars: the tokens after the marks "|".
    """

    document: Document
    ranges: dict[str, list[Chunk]]
    bars: list[int]

    @property
    def cue(self) -> int:
        """The token of the cue."""
        return self.ranges["["][0][0]

    @property
    def source(self) -> Chunk | None:
        """The source of the cue."""
        return self.ranges["<"][0] if "<" in self.ranges else None


def marked(printed: str) -> Marked:
    """Read a marked text."""
    text, opened, spans, bars, done = "", [], [], [], 0
    for m in _MARKS.finditer(printed):
        text += printed[done : m.start()]
        done = m.end()
        if m[0] == "|":
            bars.append(len(text))
        elif m[0] in _PAIRS:
            spans.append((*opened.pop(), len(text)))
        else:
            opened.append((m[0], len(text)))
    text += printed[done:]
    scan = tokens(text)
    ranges: defaultdict[str, list[Chunk]] = defaultdict(list)
    for mark, start, end in sorted(spans, key=lambda span: span[1]):
        ranges[mark].append((scan.at(start), scan.at(end)))
    return Marked(read(scan, text, None, (), DEFAULTS), dict(ranges), [scan.at(bar) for bar in bars])


Fields = dict[str, set[str]]
"""The values of each field, of which there should be one, by the name of the field."""


def fields_of(name: str, keys: Iterable[int], templates: str = "") -> Fields:
    """The fields of the features of a candidate: names with the names of their values.

    Args:
        name: the name of the model.
        keys: the features.
        templates: only templates whose name begins with this.
    """
    found: Fields = defaultdict(set)
    for key in keys:
        template, values = TEMPLATES[name].unpack(key)
        if template.name.startswith(templates):
            for (field, of), value in zip(template.fields.items(), values, strict=True):
                found[field].add(of.name(value))
    return found


def sentence_of(one: Marked, at: int) -> tuple[int, int]:
    return one.document.sentences[one.document.sentence_at(at)]


def source_fields(printed: str) -> Fields:
    """The features of the source that is marked; those of the option "no source" if none is marked."""
    one = marked(printed)
    document, cue = one.document, one.cue
    number = document.sentence_at(cue)
    sentence = Sentence(*document.sentences[number], NounChunks(document, document.long_quotations)(number))
    side = 0
    if "{" in one.ranges:
        side = quote_side([q for q in document.quotations if (q.left, q.right) in one.ranges["{"]], cue)
    before = None
    if "[~" in one.ranges:
        before = one.ranges["[~"][0][0], (one.ranges["<~"][0] if "<~" in one.ranges else None)
    candidates = Candidates()
    offer_sources(candidates, document, cue, sentence, side, before)
    (keys,) = [keys for candidate, keys in candidates.found if candidate == one.source]
    return fields_of("source", keys)


def start_fields(printed: str) -> Fields:
    """The features of the start of a content behind the mark "|"."""
    one = marked(printed)
    candidates = Candidates()
    offer_starts(candidates, one.document, one.cue, *sentence_of(one, one.cue), one.source)
    found = [keys for start, keys in candidates.found if start.at == one.bars[0]]
    return fields_of("start", found[0])


def end_fields(printed: str) -> Fields:
    """The features of the end of a content at the second mark "|"; the content begins at the first one."""
    one = marked(printed)
    candidates = Candidates()
    start, end = one.bars
    last = sentence_of(one, one.cue)[1]
    offer_ends(candidates, one.document, one.cue, start, last, [left for left, _ in one.ranges.get("{", ())])
    (keys,) = [keys for candidate, keys in candidates.found if candidate == end]
    return fields_of("end", keys)


def cue_fields(printed: str) -> Fields:
    """The features of the cue that is marked; quotations in { } belong to a clause."""
    one = marked(printed)
    cue, possible = one.cue, one.document.possible_cues
    first, last = sentence_of(one, cue)
    inside = [i for i in possible if first <= i < last]
    at = inside.index(cue)
    rivals = (inside[at - 1] if at else -1), (inside[at + 1] if at + 1 < len(inside) else -1)
    quoted = [left for left, _ in one.ranges.get("{", ())]
    return fields_of("cue", cue_features.features(one.document, cue, first, last, quoted, rivals))


def link_fields(printed: str, option: int, previous: tuple[int, int] = (8, -1), templates: str = "") -> Fields:
    """The features of an option of the quotation in { }; of an option with a cue if a cue is marked."""
    one = marked(printed)
    state = State.of(one.document, model)
    quotations = linkable(state)
    number = [q.left for q in quotations].index(one.ranges["{"][0][0])
    if "[~" in one.ranges:
        previous = previous[0], one.ranges["[~"][0][0]
    candidates = Candidates()
    offer_choices(candidates, one.document, quotations, number, previous, number - 1)
    cue = one.cue if "[" in one.ranges else -1
    (keys,) = [keys for candidate, keys in candidates.found if candidate == (option, cue)]
    return fields_of("linking", keys, templates)


def reading_fields(printed: str, rank: int = 0) -> Fields:
    """The features of the reading of the cue that is marked, with a rank: 0 for the best one."""
    one = marked(printed)
    state = next(state for stage, state in states(one.document, model) if stage.name == "readings")
    (read_sentence,) = [found for found in state.readings if found.sentence.first <= one.cue < found.sentence.last]
    found = read_sentence.readings
    (number,) = [n for n, reading in enumerate(found) if (reading.cue, reading.rank) == (one.cue, rank)]
    return fields_of("reading", reading_keys(one.document, read_sentence.sentence, found, number))


OF_SEVERAL_TEMPLATES = ("few", "size")
"""Fields that count up to different limits, or what different quotations have, in different templates."""


def wrong(found: Fields, claims: str) -> list[str]:
    """The claims about fields, such as ``"side=before rank=0"``, that do not hold, with what holds instead.

    Any field with several values is wrong too.
    """
    pairs = [claim.split("=", 1) for claim in claims.split()]
    several = [f"{name} is {values}" for name, values in found.items() if len(values) > 1]
    return [f"{name} is {found[name]}, not {value}" for name, value in pairs if found[name] != {value}] + [
        one for one in several if not one.startswith(OF_SEVERAL_TEMPLATES)
    ]
