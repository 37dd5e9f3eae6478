"""Cases as data that people can edit: texts, and what is to be found in them.

Every part is given by the words it covers, white space folded, never by digits; where the same words stand several
times in the text, ``occurrence`` counts from 1. Long words may be given by their beginning and their end:
``"The ferry ... on time."``. Parts that are left out must not be found.

A story and a TOML file of the same name are a case. So is each ``[[case]]`` of a TOML file that has the name of a class
of cases, with the text in it. ``python -m newsparse.testing.cases STORY.txt`` prints the TOML for what is found now, to
be corrected by hand.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsparse._messages import suggest_nearest
from newsparse.model import Article
from newsparse.testing.expectations import ELISION, Parts, differences, expectation

if TYPE_CHECKING:
    import pytest

CLASSES = ("in_the_wild", "synthetic", "negative", "known_failure")
"""In the form of something real, its words invented; made to try one rule; looks like it and is not; is got wrong
today, and fails the tests when it no longer is."""

LONGEST = 100
"""Code points from which on a printed case file leaves out the middle of a text."""


class CaseError(ValueError):
    """A case file does not say what it should. The message names the file and the case."""


@frozen
class Case:
    """A text and what is to be found in it.

    Attributes:
        name: why the case is there, or the name of its file without the ending.
        text: the text, character for character.
        parts: what is expected, in the form of ``expectation``, and whatever else the file says of it.
        of: its class, one of ``CLASSES``.
    """

    name: str
    text: str
    parts: Parts
    of: str = "in_the_wild"

    def check(self, article: Article) -> None:
        """Compare with what was found: the parts that the case names, and no annotations of other kinds.

        Paragraphs are compared only where the case has some, for they are what is left.

        Raises:
            AssertionError: if anything differs, with a line for each difference.
        """
        named = {*expectation(article), *self.parts}
        if lines := differences(article, self.parts, only=sorted(named - ({"paragraphs"} - self.parts.keys()))):
            raise AssertionError("\n".join([f"{self.name}: {self.text!r}", *lines]))


def read_cases(folder: Path | str) -> Iterator[Case]:
    """The cases in a folder: those in the files of the four classes, then the stories with a file beside them, by name.

    Raises:
        OSError: if a story has no TOML file beside it.
        tomllib.TOMLDecodeError: if a file is no TOML.
        CaseError: if a case has no ``why`` or no ``text``, or shares its ``why`` with another; if a file holds anything
            but cases, or would not be read because of its name.
    """
    folder = Path(folder)
    _check_names(folder)
    for of in CLASSES:
        yield from _of_class(folder / f"{of}.toml", of)
    for story in sorted(folder.glob("*.txt")):
        parts = tomllib.loads(story.with_suffix(".toml").read_text(encoding="utf-8"))
        of = parts.pop("class", "in_the_wild")
        if of not in CLASSES:
            raise CaseError(f"{story.with_suffix('.toml')}: there is no class {of!r}; there are {', '.join(CLASSES)}")
        yield Case(story.stem, story.read_bytes().decode("utf-8"), parts, of)


def _check_names(folder: Path) -> None:
    """Refuse a folder that is none, and a TOML file in it that nobody would read."""
    if not folder.is_dir():
        raise CaseError(f"{folder}: there is no such folder of cases")
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in CLASSES and not path.with_suffix(".txt").exists():
            raise CaseError(
                f"{path}: it would not be read: it has no story {path.stem}.txt beside it, and is none of "
                f"{', '.join(f'{of}.toml' for of in CLASSES)}{suggest_nearest(path.stem, CLASSES)}"
            )


def _of_class(path: Path, of: str) -> Iterator[Case]:
    if not path.exists():
        return
    seen: set[str] = set()
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := sorted(table.keys() - {"case"}):
        raise CaseError(f"{path}: each case stands under [[case]], but it has {', '.join(map(repr, unknown))}")
    cases = table.get("case", [])
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        raise CaseError(f"{path}: each case stands under [[case]], a table of its own, in two pairs of brackets")
    for number, parts in enumerate(cases, start=1):
        why, text = parts.pop("why", None), parts.pop("text", None)
        if not isinstance(why, str) or not isinstance(text, str):
            raise CaseError(f"{path}: case {number} needs why, which says what it is there for, and text, two strings")
        if why in seen:
            raise CaseError(f"{path}: two cases are there because of {why!r}; tell them apart")
        if of == "negative" and (named := sorted(parts)):
            raise CaseError(f"{path}: {why!r} is negative, nothing is to be found, but it names {', '.join(named)}")
        seen.add(why)
        yield Case(why, text, parts, of)


def case_files(folder: Path | str, *, only: Iterable[str] = CLASSES) -> pytest.MarkDecorator:
    """Parametrise a test over the cases of a folder: ``@case_files(HERE / "cases")`` above ``def test_it(case)``.

    Known failures are strict: when one is no longer got wrong the test fails, and it wants to be moved to another file.

    Args:
        folder: where the files are.
        only: the classes to take.

    Raises:
        CaseError: if there are none, or one is no case. Other errors as for ``read_cases``.
    """
    import pytest

    classes = tuple(only)
    cases = [case for case in read_cases(folder) if case.of in classes]
    if not cases:
        raise CaseError(f"there are no cases of {', '.join(classes)} in {folder}")
    strict = pytest.mark.xfail(
        strict=True, raises=AssertionError, reason="a known failure; when it passes, move it to in_the_wild.toml"
    )
    marks = {"known_failure": [strict]}
    shown = [pytest.param(case, id=f"{case.of}: {case.name}", marks=marks.get(case.of, [])) for case in cases]
    return pytest.mark.parametrize("case", shown)


def _shortened(text: str) -> str:
    """The beginning and the end of a long text, which are what goes wrong."""
    words = text.split(" ")
    if len(text) <= LONGEST or len(words) <= 10:
        return text
    return f"{' '.join(words[:6])}{ELISION}{' '.join(words[-4:])}"


def to_toml(parts: Parts) -> str:
    """The parts as a TOML file: one line a value, one table a quote, a credit, a piece of boilerplate."""
    lines = [f"{_key(name)} = {_toml(value)}" for name, value in parts.items() if not _tables(value)]
    for name, value in parts.items():
        for table in value if _tables(value) else ():
            lines += ["", f"[[{_key(name)}]]", *(f"{key} = {_toml(item)}" for key, item in table.items())]
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return name if name.isidentifier() and name.isascii() else json.dumps(name, ensure_ascii=False)


def _tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        inside = [_toml(item) for item in value]
        return f"[{', '.join(inside)}]" if sum(map(len, inside)) < 90 else "[\n  " + ",\n  ".join(inside) + ",\n]"
    # JSON's strings are TOML's, but for one control character.
    written = json.dumps(_shortened(value) if isinstance(value, str) else value, ensure_ascii=False)
    return written.replace("\x7f", "\\u007f")


def main() -> None:
    """Print the case file for the stories named on the command line."""
    from newsparse import parse

    for name in sys.argv[1:]:
        sys.stdout.write(to_toml(expectation(parse(Path(name).read_bytes().decode("utf-8")))))


if __name__ == "__main__":
    main()
