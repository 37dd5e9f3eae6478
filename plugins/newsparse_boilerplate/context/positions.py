"""A quick test for texts that are all story."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import always_stays, may_be_page_prose


def is_all_story(lines: Sequence[Line]) -> bool:
    """Whether the lines are paragraphs of prose after titles, so that no line can be boilerplate, as in most texts."""
    begun = False
    for line in lines:
        if line.prose:
            begun = True
        elif not (always_stays(line) or (not begun and line.listed is None and line.has_text)):
            return False
    return not lines or not may_be_page_prose(lines[-1])
