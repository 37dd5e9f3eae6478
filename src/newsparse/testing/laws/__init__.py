"""The laws of a parser of news text, each a function that can be called alone.

A law takes a pipeline (or an article) and a text. Broken, it raises ``LawError`` with the law in one sentence, the
smallest text that breaks it (of a text given by hand, what is left when all is taken off that can be), what was found
and the spans involved. The numbers are those of the design: 1 total, 2 unchanged, 3 tiling, 4 valid spans,
5 deterministic, 6 idempotent, 7 local, 8 blind to typography, 9 independent, 10 round trip, 11 linear.
"""

from newsparse.testing.laws.determinism import CannotTravelError, deterministic_elsewhere
from newsparse.testing.laws.errors import SENTENCES, LawError
from newsparse.testing.laws.growth import GROWTH, linear
from newsparse.testing.laws.isolation import deterministic, independent
from newsparse.testing.laws.shrinking import smallest
from newsparse.testing.laws.stories import blind_to_typography, idempotent, local
from newsparse.testing.laws.texts import negative, rebuilds, round_trip, tiling, total, unchanged, valid_spans

__all__ = [
    "GROWTH",
    "SENTENCES",
    "CannotTravelError",
    "LawError",
    "blind_to_typography",
    "deterministic",
    "deterministic_elsewhere",
    "idempotent",
    "independent",
    "linear",
    "local",
    "negative",
    "rebuilds",
    "round_trip",
    "smallest",
    "tiling",
    "total",
    "unchanged",
    "valid_spans",
]
