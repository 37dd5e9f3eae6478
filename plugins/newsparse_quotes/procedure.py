"""The procedure: ten stages, in order, from the analysed text to its attributions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.attribution.introductions import attribute_introduced
from newsparse_quotes.attribution.linking import link_quotations, mask_linked
from newsparse_quotes.attribution.merging import merge
from newsparse_quotes.attribution.quotations import attribute_quotations
from newsparse_quotes.attribution.readings import read_clauses
from newsparse_quotes.attribution.selection import select_readings
from newsparse_quotes.attribution.unclaimed import attribute_unclaimed
from newsparse_quotes.document.document import Document
from newsparse_quotes.layout.layout import attribute_by_layout
from newsparse_quotes.speakers.stage import resolve_speakers
from newsparse_quotes.state import Models, State


class Stage(NamedTuple):
    """A step of the procedure.

    Attributes:
        name: the name in traces and in the documentation.
        run: a function from the previous state to the next state.
        adds: a description of what the stage adds to the state.
    """

    name: str
    run: Callable[[State], State]
    adds: str


STAGES: tuple[Stage, ...] = (
    Stage("layout", attribute_by_layout, "attributions by signatures, transcripts, labelled reactions and headlines"),
    Stage("link", link_quotations, "for each quotation a cue, a neighbouring quotation, a clause or nothing"),
    Stage(
        "mask",
        mask_linked,
        "a mask on quotations that are linked to a cue: they contain no other cue or source",
    ),
    Stage("quotations", attribute_quotations, "an attribution for each linked cue, with its source"),
    Stage("readings", read_clauses, "the readings of all other cues: possible sources and contents"),
    Stage("select", select_readings, "attributions of clauses: the best readings that do not overlap"),
    Stage("merge", merge, "clauses with their quotations and following sentences; quotations without a clause"),
    Stage("introductions", attribute_introduced, "quotations without a cue after the introduction of their speaker"),
    Stage("unclaimed", attribute_unclaimed, "the other quotations: words that a stance reports, speech without a cue"),
    Stage("speakers", resolve_speakers, "who the source of each attribution is"),
)


def states(document: Document, models: Models) -> Iterator[tuple[Stage, State]]:
    """Run the procedure and yield each stage with the state after it."""
    state = State.of(document, models)
    for stage in STAGES:
        state = stage.run(state)
        yield stage, state


def attributions(document: Document, models: Models) -> tuple[Attribution, ...]:
    """Every attribution of a text, in the order of the cues."""
    state = State.of(document, models)
    for stage in STAGES:
        state = stage.run(state)
    return state.attributions
