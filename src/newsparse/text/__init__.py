"""Pure tools on text that more than one plugin needs, each written once.

Blocks and lines (``split_blocks``), marks and dashes, folding, person names, tokens.
"""

from newsparse.text.blocks import Layout, Splitter, line_spans, split_blocks
from newsparse.text.fold import fold_space, fold_typography
from newsparse.text.marks import (
    APOSTROPHES,
    CLOSING_MARKS,
    DASHES,
    DOUBLE_MARKS,
    OPENING_MARKS,
    SINGLE_MARKS,
)

__all__ = [
    "APOSTROPHES",
    "CLOSING_MARKS",
    "DASHES",
    "DOUBLE_MARKS",
    "OPENING_MARKS",
    "SINGLE_MARKS",
    "Layout",
    "Splitter",
    "fold_space",
    "fold_typography",
    "line_spans",
    "split_blocks",
]
