"""The first stage: attributions by layout. Each layout is a module with one function."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.layout.headlines import HEADLINE, headlines
from newsparse_quotes.layout.reactions import reactions
from newsparse_quotes.layout.signatures import lines_with_names, signatures, signatures_behind
from newsparse_quotes.layout.transcripts import is_question_or_answer, transcripts
from newsparse_quotes.state import State, mask

LAYOUTS: tuple[Callable[[Document], list[Attribution]], ...] = (
    signatures,
    lines_with_names,
    signatures_behind,
    reactions,
    transcripts,
    headlines,
)
"""The layouts, in order. Where two layouts read the same words, the first one holds."""


def attribute_by_layout(state: State) -> State:
    """Add the attributions by layout, and mask their contents and cues for the later stages.

    Questions and answers ("Q:", "A:") are not masked, because they may contain other attributions.
    """
    document = state.document
    found = _without_repeats([one for layout in LAYOUTS for one in layout(document)])
    if not found:
        return state
    taken = [piece for one in found if not is_question_or_answer(document, one) for piece in one.pieces]
    taken += [document.paragraphs[0] for one in found if one.rule == HEADLINE]
    cues = [(one.cue, one.cue + 1) for one in found if one.cue >= 0]
    masked = mask(state.masked, (*taken, *cues))
    return state._replace(
        masked=masked,
        attributed_by_layout=frozenset(q.left for piece in taken for q in _quotations_of(document, piece)),
        chunks=NounChunks(document, masked),
        attributions=tuple(found),
    )


def _without_repeats(found: list[Attribution]) -> list[Attribution]:
    """The attributions without those whose words an earlier one has, such as a first line with a dash and a name."""
    kept: list[Attribution] = []
    pieces: set[Piece] = set()
    for one in found:
        if pieces.isdisjoint(one.pieces):
            kept.append(one)
            pieces.update(one.pieces)
    return kept


def _quotations_of(document: Document, piece: Piece) -> list[Quotation]:
    """The quotations inside and around a piece; a quoted transcript has a quotation mark before each label."""
    return [*document.quotations_within(*piece), *document.quotations_at(piece[0])]
