"""The laws that a parser of news text must keep, each a function that can be called alone.

A law takes a pipeline (or an article) and a text. If it is broken, it raises ``LawError`` with the law in one sentence,
the smallest text that breaks it, what was found and the spans involved. The numbers are those of the documentation:
1 total, 2 unchanged, 3 tiling, 4 valid spans, 5 deterministic, 6 idempotent, 7 local, 8 typography, 9 independent,
10 round trip, 11 linear, 12 sources outside content, 13 annotated text, 14 keeps the story.
"""

from newsparse.testing.laws.determinism import NotPicklableError, deterministic_elsewhere
from newsparse.testing.laws.errors import SENTENCES, LawError
from newsparse.testing.laws.growth import GROWTH, linear
from newsparse.testing.laws.isolation import contained, deterministic, independent
from newsparse.testing.laws.shrinking import smallest
from newsparse.testing.laws.stories import blind_to_typography, idempotent, keeps_story, local
from newsparse.testing.laws.texts import (
    annotated_text,
    negative,
    rebuilds,
    round_trip,
    sources_outside_content,
    tiling,
    total,
    unchanged,
    valid_spans,
)

__all__ = [
    "GROWTH",
    "SENTENCES",
    "LawError",
    "NotPicklableError",
    "annotated_text",
    "blind_to_typography",
    "contained",
    "deterministic",
    "deterministic_elsewhere",
    "idempotent",
    "independent",
    "keeps_story",
    "linear",
    "local",
    "negative",
    "rebuilds",
    "round_trip",
    "smallest",
    "sources_outside_content",
    "tiling",
    "total",
    "unchanged",
    "valid_spans",
]
