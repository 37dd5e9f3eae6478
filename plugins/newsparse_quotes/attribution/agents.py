"""Quotations that a passive verb with an agent reports: "described by Lee as “a mess”", "called “a mess” by Lee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse_quotes.attribution.attribution import Attribution, without_inner_source
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import ARTICLES, BY, SPEAKER_NAMES
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import ED
from newsparse_quotes.document.word_lists import endings
from newsparse_quotes.features.linking import LIKELY_RATE
from newsparse_quotes.state import State

AGENT = "passive with an agent"
"""The rule of a quotation that a passive verb with an agent reports."""

LONGEST_AGENT = 12
"""Maximum tokens between the verb and "as"."""


def by_agents(state: State, rest: Sequence[Quotation]) -> Iterator[Attribution]:
    """The attributions of quotations that a passive verb with an agent reports."""
    document = state.document
    used = {one.cue for one in state.attributions}
    for q in rest:
        cue = _before_agent(document, q) or _before_quotation(document, q)
        if is_title(document.words[q.start : q.end]) or not cue or cue in used:
            continue
        if document.classes[cue] != ED or document.rates[cue] <= LIKELY_RATE:
            continue
        by = cue + 1 if document.classes[cue + 1] in BY else q.right
        agent = next((c for c in state.chunks(document.sentence_at(q.left)) if c[0] == by + 1), None)
        if agent is not None and _may_speak(document, agent):
            used.add(cue)
            yield without_inner_source(Attribution(cue, agent, ((q.start, q.end),), True, AGENT))


def _before_agent(document: Document, q: Quotation) -> int:
    """The verb in "described by Ann Lee as (a) “mess”"; 0 if there is none."""
    first = document.sentence_of(q.left)[0]
    link = q.left - 1
    link -= link > first and document.classes[link] in ARTICLES
    if link <= first or document.words[link] != "as":
        return 0
    low = max(first + 1, link - LONGEST_AGENT)
    return next((i - 1 for i in range(link - 2, low, -1) if document.classes[i] in BY), 0)


def _before_quotation(document: Document, q: Quotation) -> int:
    """The verb in "called “a mess” by Ann Lee"; 0 if there is none."""
    first, last = document.sentence_of(q.left)
    if q.right >= last or document.classes[q.right] not in BY or q.left <= first:
        return 0
    return q.left - 1 - (document.words[q.left - 1] == "as")


def _may_speak(document: Document, agent: Chunk) -> bool:
    """Whether a chunk names a person or an organization."""
    last = agent[1] - 1
    return document.classes[last] in SPEAKER_NAMES or document.words[last].endswith(endings("agents"))
