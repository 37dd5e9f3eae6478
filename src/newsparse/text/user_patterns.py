"""Regular expressions that users supply: compiled with limits, matched with a time limit.

The third-party module ``regex`` is imported when the first pattern is compiled: unlike ``re``, it can stop a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from time import process_time
from typing import Any, NamedTuple

from attrs import field, frozen

from newsparse._messages import counted, first_line, short_repr

MOST_PATTERNS = 1000
"""The maximum number of patterns."""

LONGEST_PATTERN = 2000
"""Code points of the longest pattern."""

LARGEST_EXPANSION = 10_000
"""The maximum size of a pattern with its counted repetitions written out. ``regex`` writes them out when it compiles a
pattern, at 300 to 1,100 bytes each: ``a{1000000000}`` would take all memory, and compiling has no time limit."""

SECONDS_PER_STRING = 0.1
"""Processor time that one pattern may take for one string. Ordinary patterns take a few microseconds."""

SECONDS_PER_TEXT = 1.0
"""Processor time that one pattern may take for all strings of a text together."""

SECONDS_FOR_ALL = 10.0
"""Processor time that all patterns together may take for a text; a thousand patterns could take 1 s each."""

_REPETITION = re.compile(r"(.)\{(\d+)(?:,\d*)?\}", re.DOTALL)
_LOCALE_FLAG = re.compile(r"(?<!\\)\(\?\w*L")


class PatternMatches(NamedTuple):
    """Which strings the patterns match.

    Attributes:
        numbers: the indices of the strings that a pattern matches.
        timed_out: the patterns that exceeded a time limit, in the order of the patterns. Each is applied to the strings
            before it exceeds the limit, and not to the strings after that.
    """

    numbers: frozenset[int] = frozenset()
    timed_out: tuple[str, ...] = ()


@frozen
class UserPatterns:
    """Regular expressions of a user, in the syntax of ``regex``. Immutable; ``UserPatterns.of`` compiles them.

    Attributes:
        sources: the patterns as given.

    >>> patterns = UserPatterns.of(["Most read .*", r"Page \\d+"])
    >>> sorted(patterns.fullmatch_all(["Most read today", "The ferry is back.", "Page 12"]).numbers)
    [0, 2]
    """

    sources: tuple[str, ...]
    _compiled: tuple[Any, ...] = field(repr=False, eq=False)

    @classmethod
    def of(cls, patterns: Iterable[str]) -> UserPatterns:
        """Compile patterns.

        Raises:
            TypeError: if ``patterns`` is one string, or a pattern is not a string.
            ValueError: if there are more than 1,000 patterns; if a pattern is longer than 2,000 code points, is not a
                valid regular expression, becomes too large, depends on the locale, or matches the empty string. The
                message is one sentence with the pattern and its number, counted from 1.
        """
        if isinstance(patterns, str):
            raise TypeError(f"patterns must be a list of strings, not one string; write [{short_repr(patterns)}]")
        sources = tuple(patterns)
        if len(sources) > MOST_PATTERNS:
            raise ValueError(f"{len(sources)} patterns are too many; the limit is {MOST_PATTERNS}")
        return cls(sources, tuple(_compile(number, source) for number, source in enumerate(sources, 1)))

    def __bool__(self) -> bool:
        return bool(self.sources)

    def fullmatch_all(self, strings: Iterable[str]) -> PatternMatches:
        """Match each pattern against each string as a whole.

        A pattern may take 0.1 s of processor time for a string and 1 s for all strings, all patterns together 10 s. A
        pattern that takes longer is not applied to the remaining strings. The time is that of the process: other
        threads that compute at the same time shorten it.

        Args:
            strings: the strings, such as the lines of a text.
        """
        listed = list(strings)
        matched: set[int] = set()
        timed_out = []
        end = process_time() + SECONDS_FOR_ALL
        for source, compiled in zip(self.sources, self._compiled, strict=True):
            numbers, in_time = _matches(compiled, listed, matched, end)
            matched.update(numbers)
            if not in_time:
                timed_out.append(source)
        return PatternMatches(frozenset(matched), tuple(timed_out))


def _matches(compiled: Any, strings: list[str], known: set[int], latest: float) -> tuple[list[int], bool]:
    """Return the indices of the strings that a pattern matches, and whether it stays within the time limits.

    Args:
        compiled: the pattern.
        strings: the strings.
        known: the indices of strings that are left out.
        latest: when the time for all patterns ends.
    """
    matched = []
    end = min(latest, process_time() + SECONDS_PER_TEXT)
    for number, string in enumerate(strings):
        if number in known:
            continue
        try:
            if compiled.fullmatch(string, timeout=min(SECONDS_PER_STRING, max(end - process_time(), 0))):
                matched.append(number)
        except (TimeoutError, MemoryError):
            return matched, False
    return matched, True


def _compile(number: int, pattern: object) -> Any:
    """Return the compiled form of one pattern.

    Args:
        number: its number in the list of the user, counted from 1, for messages.
        pattern: the pattern.

    Raises:
        TypeError: if it is not a string.
        ValueError: if it is rejected, see ``UserPatterns.of``.
    """
    import regex

    name = f"pattern {number}, {short_repr(pattern)},"
    if not isinstance(pattern, str):
        raise TypeError(f"{name} is not a string")
    if len(pattern) > LONGEST_PATTERN:
        raise ValueError(f"{name} has {counted(len(pattern), 'code point')}; the limit is {LONGEST_PATTERN}")
    if _expansion(pattern) > LARGEST_EXPANSION:
        raise ValueError(f"{name} becomes too large when its repetitions are written out; use smaller counts")
    if _LOCALE_FLAG.search(pattern):
        raise ValueError(f"{name} has the flag L; patterns must not depend on the locale")
    try:
        compiled = regex.compile(pattern, cache_pattern=False)
    except (RecursionError, MemoryError) as error:
        raise ValueError(f"{name} is nested too deeply or too large") from error
    except Exception as error:
        raise ValueError(f"{name} is not a valid regular expression: {first_line(error)}") from error
    try:
        matches_nothing = compiled.fullmatch("", timeout=SECONDS_PER_STRING) is not None
    except (TimeoutError, MemoryError) as error:
        raise ValueError(f"{name} takes more than {SECONDS_PER_STRING} s for the empty string") from error
    if matches_nothing:
        raise ValueError(f"{name} matches the empty string; write '.+' in place of '.*' if it may match any text")
    return compiled


def _expansion(pattern: str) -> int:
    """Return an upper limit of the size of a pattern with its counted repetitions written out.

    ``regex`` writes out the least count of a repetition. The count after a group multiplies everything, as if all
    groups were nested; in verbose mode, white space may precede the count. Any other count repeats one character or
    class.
    """
    single, groups = len(pattern), 1
    for repetition in _REPETITION.finditer(pattern):
        count = max(1, int(repetition[2]))
        if repetition[1] == ")" or repetition[1].isspace():
            groups *= count
        else:
            single += count
    return single * groups
