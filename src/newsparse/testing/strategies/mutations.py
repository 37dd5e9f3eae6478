"""Damage that scrapers, encoders and editors cause. The expected results no longer apply; the laws do."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from hypothesis import strategies as st

from newsparse.testing.strategies.story import Story

Damage = Callable[[str, int, int], str]
"""Takes a text, and the start and end of the damage."""


def _changed(change: Callable[[str], str]) -> Damage:
    return lambda text, start, end: text[:start] + change(text[start:end]) + text[end:]


def _mojibake(words: str) -> str:
    """UTF-8 decoded as Windows-1252; undefined bytes become replacement characters."""
    return words.encode("utf-8", "replace").decode("cp1252", "replace")


def _doubled_lines(words: str) -> str:
    return re.sub(r"([^\n]+)", r"\1\n\1", words)


DAMAGES: dict[str, Damage] = {
    "cut_tail": lambda text, start, _: text[:start],
    "cut_head": lambda text, start, _: text[start:],
    "lost": _changed(lambda _: ""),
    "lost_breaks": _changed(lambda words: re.sub(r"\s*\n\s*", "", words)),
    "breaks_to_blanks": _changed(lambda words: re.sub(r"\s*\n\s*", " ", words)),
    "more_breaks": _changed(lambda words: words.replace(" ", "\n")),
    "doubled_lines": _changed(_doubled_lines),
    "doubled": _changed(lambda words: words * 2),
    "mojibake": _changed(_mojibake),
    "entities": _changed(lambda words: html.escape(words).replace("\n", "<br>").replace("“", "&ldquo;")),
    "entities_twice": _changed(lambda words: html.escape(html.escape(words))),
    "lost_marks": _changed(lambda words: re.sub(r"[\"“”‘’«»()\[\]]", "", words)),
    "lost_letters": _changed(lambda words: re.sub(r"(\w)\w", r"\1", words)),
    "replacement": _changed(lambda words: re.sub(r"[^\x00-\x7f]", "\ufffd", words)),
    "no_blanks": _changed(lambda words: words.replace(" ", "")),
    "capitals": _changed(str.upper),
    "controls": _changed(lambda words: words.replace(" ", " \x00\u200b\xad")),
}
"""The kinds of damage by name."""


def mutations(
    story: Story | str | st.SearchStrategy[Story] | st.SearchStrategy[str], *, most: int = 3
) -> st.SearchStrategy[str]:
    """A story with damage: lost breaks, repeated lines, mojibake, entities, cut ends, any of ``DAMAGES``.

    Args:
        story: a story or a text, or a strategy that generates them.
        most: the maximum number of kinds of damage.
    """
    made = story if isinstance(story, st.SearchStrategy) else st.just(story)

    @st.composite
    def damaged(draw: st.DrawFn) -> str:
        whole = draw(made)
        text = whole.text if isinstance(whole, Story) else whole
        for name in draw(st.lists(st.sampled_from(list(DAMAGES)), min_size=1, max_size=most)):
            start = draw(st.integers(0, len(text)))
            text = DAMAGES[name](text, start, draw(st.integers(start, len(text))))
        return text

    return damaged()
