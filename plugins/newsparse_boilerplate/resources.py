"""The exchangeable data of the plugin: phrase lists, patterns, models, wordings and limits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from newsparse_boilerplate.context.grams import WordingTable, default_wording
from newsparse_boilerplate.limits import Limits, default_limits
from newsparse_boilerplate.trees import ScoreModels, default_models
from newsparse_boilerplate.wording.patterns import PatternBook, default_patterns
from newsparse_boilerplate.wording.phrases import Phrasebook, default_phrasebook


@frozen(eq=False)
class Resources:
    """The data of the rules. To evaluate other lists or models, pass an instance with them.

    Attributes:
        phrases: the phrase lists.
        patterns: the patterns.
        models: the models that score lines.
        wording: the table of wordings, from which they get features.
        limits: the limits of the scores, by strictness.
    """

    phrases: Phrasebook
    patterns: PatternBook
    models: ScoreModels
    wording: WordingTable
    limits: Mapping[str, Limits]


@cache
def default_resources() -> Resources:
    """The data that comes with the plugin, read once."""
    return Resources(
        phrases=default_phrasebook(),
        patterns=default_patterns(),
        models=default_models(),
        wording=default_wording(),
        limits=default_limits(),
    )
