"""Recognition of titles and names by their capitals."""

from __future__ import annotations

from collections.abc import Sequence


def is_title(words: Sequence[str]) -> bool:
    """Whether words have the form of a title or a name: a capital, and capitals in half of the other words or more."""
    letters = [word for word in words if word[:1].isalpha()]
    if letters and letters[0][0].islower():
        return False
    return 2 * sum(word[:1].islower() for word in letters[1:]) <= len(letters) - 1
