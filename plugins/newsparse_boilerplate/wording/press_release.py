"""Parts of a press release outside its story: its label, the description of its sender, the notice on forecasts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.model import BoilerplateCategory
from newsparse.plugin import read_toml, string_lists
from newsparse_boilerplate.folding import contains_any
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_sentence

LONGEST_HEADING = 80
"""The longest heading above the description of the sender, in code points."""

LONGEST_DESCRIPTION = 2000
"""The longest paragraph of such a description, in code points."""

MOST_TOP_LINES = 12
"""How many lines from the beginning are searched for the label."""

MOST_CONTACT_LINES = 6
"""The most lines of the address of the sender."""


class _ReleaseWords(NamedTuple):
    """The words of ``data/press_release.toml``."""

    labels: frozenset[str]
    embargoes: tuple[str, ...]
    contacts: frozenset[str]
    forecasts: frozenset[str]
    about: tuple[str, ...]
    articles: tuple[str, ...]
    announcements: tuple[str, ...]
    end_marks: frozenset[str]
    forecast_words: tuple[str, ...]


@cache
def _release_words() -> _ReleaseWords:
    names = _ReleaseWords._fields
    lists = string_lists(read_toml("newsparse_boilerplate", "press_release.toml"), "press_release.toml", names)
    return _ReleaseWords(
        labels=frozenset(lists["labels"]),
        embargoes=tuple(lists["embargoes"]),
        contacts=frozenset(lists["contacts"]),
        forecasts=frozenset(lists["forecasts"]),
        about=tuple(word + ("" if word[-1] == "'" else " ") for word in lists["about"]),
        articles=tuple(f"{word} " for word in lists["articles"]),
        announcements=tuple(lists["announcements"]),
        end_marks=frozenset(lists["end_marks"]),
        forecast_words=tuple(lists["forecast_words"]),
    )


def release_parts(lines: Sequence[Line], found: Collection[int]) -> Iterator[tuple[int, BoilerplateCategory]]:
    """The numbers and categories of the lines of a press release that are not its story.

    Args:
        lines: the lines of a text.
        found: the numbers of the lines that are known to be boilerplate.
    """
    words = _release_words()
    label = _label(lines, words)
    if label is not None:
        yield label, "other"
    marked = label is not None or _is_marked(lines, words)
    if not marked:
        return
    first = next((number for number, line in enumerate(lines) if line.prose), len(lines))
    last = max([first, *(number for number, line in enumerate(lines) if line.closed and _reports(line))])
    for number in range(last + 1, len(lines)):
        line = lines[number]
        if number in found:
            continue
        if line.key in words.forecasts and not line.prose:
            notice = _below(lines, number, words.forecast_words)
            if notice:
                yield from ((one, "standards") for one in (number, *notice))
        elif line.key in words.contacts:
            yield from ((one, "author_bio") for one in _contact(lines, number))
        elif (sender := _sender(line, words)) and _is_in_story(sender, lines[: last + 1]):
            yield from ((one, "author_bio") for one in _description(lines, number, sender))
        elif line.content.startswith("SOURCE ") and not line.prose:
            yield number, "other"


def _label(lines: Sequence[Line], words: _ReleaseWords) -> int | None:
    """The number of the line near the beginning that says that a text is a press release."""
    for number, line in enumerate(lines[:MOST_TOP_LINES]):
        if line.prose:
            return None
        timed = "#" in line.key and not is_sentence(line)  # "Embargo on fish imports ends" is a headline
        if line.key in words.labels or (timed and line.key.startswith(words.embargoes)):
            return number
    return None


def _is_marked(lines: Sequence[Line], words: _ReleaseWords) -> bool:
    """Whether a text without a label shows that it is a press release: an end mark, a heading, "today announced"."""
    headings = words.contacts | words.forecasts
    return any(
        contains_any(line.content, words.announcements)
        if line.prose
        else line.size <= LONGEST_HEADING and (line.key in headings or line.content.strip() in words.end_marks)
        for line in lines
    )


def _reports(line: Line) -> bool:
    """Whether a line reports speech in quotation marks or with "said", as only the story of a press release does."""
    return " said" in line.content or line.content[0] in '"“„«»'


def _sender(line: Line, words: _ReleaseWords) -> str:
    """The name in a heading such as "About Weir Energy", or before the colon of "About Weir Energy: It builds"."""
    heading, colon, _ = line.content.partition(":")
    if len(heading) > LONGEST_HEADING or (line.closed and not colon):
        return ""
    folded = heading.casefold()
    start = next((len(opening) for opening in words.about if folded.startswith(opening)), 0)
    name = heading[start:].strip()
    for article in words.articles:
        name = name[len(article) :] if name.casefold().startswith(article) else name
    return name if start and heading[0].isupper() and name[:1].isupper() else ""


def _is_in_story(sender: str, story: Sequence[Line]) -> bool:
    """Whether the story names a sender, or has the first word of its name."""
    first = sender.split(maxsplit=1)[0]
    return any(first in line.content for line in story)


def _contact(lines: Sequence[Line], number: int) -> Iterator[int]:
    """Yield the heading above the address of the sender, and the short lines below it: names, numbers, addresses."""
    yield number
    for below in range(number + 1, min(len(lines), number + 1 + MOST_CONTACT_LINES)):
        if is_sentence(lines[below]) or lines[below].prose:
            return
        yield below


def _description(lines: Sequence[Line], number: int, sender: str) -> list[int]:
    """The lines of the description of a sender: its heading and the paragraph below it, which names the sender."""
    if ":" in lines[number].content[:-1]:
        return [number] if is_sentence(lines[number]) else []
    below = _below(lines, number, (sender.split(maxsplit=1)[0].casefold(),))
    return [number, *below] if below else []


def _below(lines: Sequence[Line], number: int, marks: tuple[str, ...]) -> list[int]:
    """The paragraphs directly below a heading if the first one contains one of some strings, in any case."""
    below: list[int] = []
    for other in range(number + 1, len(lines)):
        line = lines[other]
        if not (line.prose or is_sentence(line)) or line.size > LONGEST_DESCRIPTION:
            break
        below.append(other)
    return below if below and contains_any(lines[below[0]].content.casefold(), marks) else []
