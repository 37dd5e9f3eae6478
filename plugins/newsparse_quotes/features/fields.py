"""The fields of the feature templates, with the names of their values in weight files."""

from __future__ import annotations

from bisect import bisect_right

from newsparse.linear import Field
from newsparse_quotes.document.sentences import LONGEST_SENTENCE
from newsparse_quotes.document.speech_verbs import LEVELS
from newsparse_quotes.document.token_classes import class_names, cluster_names

EDGE = 255
"""Replaces the class of a token outside the sentence."""

ADJACENT = 254
"""Replaces the class of the token between two tokens that are adjacent."""

CLOSE_ALONE, CLOSE_AFTER_COMMA = 252, 253
"""Replace the class of a closing quotation mark, without and with a comma directly before it."""


def _class_names() -> list[str]:
    names = list(class_names())
    names += [""] * (EDGE + 1 - len(names))
    for number, name in ((EDGE, "EDGE"), (ADJACENT, "ADJACENT"), (CLOSE_ALONE, "CLOSE_ALONE"),
                         (CLOSE_AFTER_COMMA, "CLOSE_AFTER_COMMA")):  # fmt: skip
        names[number] = name
    return names


FINE = (1, 2, 3, 4, 5, 6, 8, 10, 13, 18, 25, 40)
COARSE = (1, 2, 3, 5, 8, 16, 30)
"""Distances in tokens at which the next step begins."""

FINE_STEPS, COARSE_STEPS = (
    bytes(bisect_right(steps, n) for n in range(LONGEST_SENTENCE + 1)) for steps in (FINE, COARSE)
)
"""The step of each distance within a sentence, for inner loops."""


def fine(distance: int) -> int:
    """A distance in tokens in one of 13 steps."""
    return FINE_STEPS[distance] if distance < LONGEST_SENTENCE else len(FINE)


def coarse(distance: int) -> int:
    """A distance in tokens in one of eight steps."""
    return COARSE_STEPS[distance] if distance < LONGEST_SENTENCE else len(COARSE)


def _step_names(steps: tuple[int, ...]) -> list[str]:
    """The names of the steps: "3" for one distance, "6-7" for several, "40+" for the last step."""
    bounds = zip((0, *steps), steps, strict=False)
    return [str(low) if low == high - 1 else f"{low}-{high - 1}" for low, high in bounds] + [f"{steps[-1]}+"]


def bit_names(*names: str) -> list[str]:
    """The names of the values of a bit field: the names of the bits that are set, "-" if no bit is set."""
    return ["|".join(name for n, name in enumerate(names) if value >> n & 1) or "-" for value in range(1 << len(names))]


FLAG = Field(1, ("no", "yes"))
COUNT = Field(2, ("0", "1", "2", "3+"))
CLASS = Field(8, _class_names())
CLUSTER = Field(6, cluster_names())
RATE = Field(4)
FRAME = Field(4)
LEVEL = Field(2, LEVELS)
FINE_STEP = Field(4, _step_names(FINE))
COARSE_STEP = Field(3, _step_names(COARSE))
MARGIN = Field(3)
"""The margin between the best and the second best candidate, in half units of log-odds; 7 if there is no second."""
