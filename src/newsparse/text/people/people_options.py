"""Options for parsing lists of people."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import Factory, frozen

from newsparse.lexicon import Lexicon, default_lexicon

StopRule = Callable[[str, int, int], bool]
"""Whether a list ends at an offset: ``stop(text, start, end)``, where ``end`` is the end of the parsed span."""


@frozen(kw_only=True)
class PeopleOptions:
    """Options of ``parse_people``.

    Attributes:
        single_word_names: accept one word as a person's name ("Okafor reported from Lagos").
        lowercase_family_names: accept a family name without a capital ("Tom varga"). Use it only if the text is known
            to be a list of names.
        across_lines: allow a line break inside a name. If false, a line break separates two items.
        stop: called before each item; the list ends there if it returns true.
        skip: words between the items to skip, such as verbs; ``PeopleList.skipped`` holds the matches.
        strict: stop after the first unrecognized item.
        lexicon: the known names of organizations and places.
    """

    single_word_names: bool = False
    lowercase_family_names: bool = False
    across_lines: bool = True
    stop: StopRule | None = None
    skip: re.Pattern[str] | None = None
    strict: bool = False
    lexicon: Lexicon = Factory(default_lexicon)
