"""The regular expressions that the caller sets: ``BoilerplateSettings.patterns``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsparse.text import PatternMatches, UserPatterns, fold_space
from newsparse_boilerplate.lines import Line


@lru_cache(maxsize=16)
def compile_patterns(patterns: tuple[str, ...]) -> UserPatterns:
    """Compile the patterns once for the validator, the annotator and the calls of ``find_boilerplate``.

    Raises:
        TypeError, ValueError: if a pattern is invalid, see ``UserPatterns.of``.
    """
    return UserPatterns.of(patterns)


def match_own_patterns(lines: Sequence[Line], patterns: tuple[str, ...]) -> PatternMatches:
    """Match the caller's patterns against whole lines, as printed, with white space folded.

    Args:
        lines: the lines of a text.
        patterns: the patterns.
    """
    if not patterns:
        return PatternMatches()
    return compile_patterns(patterns).fullmatch_all(fold_space(line.content) for line in lines)
