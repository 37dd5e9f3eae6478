"""Cases as data that people can edit: texts, and the parts that a parser is expected to find in them.

Every part is given by the words that it covers, white space folded, never by offsets. A long part may be given by its
beginning and its end: ``"The ferry ... on time."``. ``{ text = "Corvo", occurrence = 2 }`` selects one of several
occurrences (counted from 1); without ``occurrence`` any of them fits. A field of a table whose key ends in
``?``, such as ``"name?" = "Ann Lee"``, may be missing from what is found, but must have this value if it is there.
Parts that a case does not name must not be found.

A folder of cases contains, in any combination:

- TOML files with one ``[[case]]`` per text. ``why`` states the purpose of the case. The text is in ``text``, in the
  file named by ``file``, or in ``marked`` with its quotes in brackets (see ``newsparse.testing.marked``). The class of
  the cases is the name of the file (``in_the_wild.toml``, ...), or the ``class`` at the top of the file or of a case.
- Stories: ``NAME.txt`` with the expected parts in ``NAME.toml``.
- ``NAME.marked.txt``: a marked sentence or paragraph on each line; ``#`` begins a comment.

A case may also have ``settings``, with a table for each section of settings.

``python -m newsparse.testing.cases STORY.txt`` prints the TOML file for what is found in a story now, to be corrected
by hand. It needs ``tomli-w``, which the extra ``testing`` installs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from newsparse._data import parse_toml
from newsparse._messages import suggest_nearest
from newsparse.model import Article
from newsparse.testing.expectations import ELISION, Parts, differences, expectation
from newsparse.testing.marked import mark_quotes, unmark

if TYPE_CHECKING:
    import pytest

    from newsparse.pipeline import Pipeline

CLASSES = ("in_the_wild", "synthetic", "negative", "known_failure")
"""In the form of a real text, with invented words; made to test one rule; similar to a part, but nothing may be found;
wrong today (the test fails as soon as the result is right)."""

MAX_PRINTED = 100
"""Code points above which a printed case leaves out the middle of a part."""

_MARKED = ".marked.txt"


class CaseError(ValueError):
    """A case file is invalid. The message names the file and the case."""


@frozen
class Case:
    """A text and what is expected to be found in it.

    Attributes:
        name: what the case is for, or the name of the file of a story without its suffix.
        text: the text, character for character.
        parts: the expected parts, in the form of ``expectation``.
        case_class: one of ``CLASSES``.
        settings: the settings to parse with: section to a table of options.
        marked: the text with brackets around its quotes, if the case is given in that form.
    """

    name: str
    text: str
    parts: Parts = attrs.field(factory=dict)
    case_class: str = "in_the_wild"
    settings: Mapping[str, Any] = attrs.field(factory=dict)
    marked: str | None = None

    def parse(self, pipeline: Pipeline) -> Article:
        """Parse the text with the settings of the case.

        Raises:
            SettingsError: if the pipeline does not have these settings.
        """
        from newsparse.plugin.settings import Settings

        if self.settings:
            given = Settings.from_mapping(self.settings, pipeline.settings_types)
            pipeline = pipeline.with_options(settings=given)
        return pipeline.parse(self.text)

    def check(self, article: Article, *, only: Iterable[str] | None = None) -> None:
        """Compare with an article: it has no problems, the parts that the case names, and no others.

        Paragraphs are compared only if the case names some, because they are what remains.

        Args:
            article: what was found in the text.
            only: the parts to compare, by their names in case files; all by default.

        Raises:
            AssertionError: if anything differs, with a line for each difference.
        """
        if article.problems:
            raise AssertionError(f"{self.name}: {'; '.join(problem.message for problem in article.problems)}")
        if self.marked is not None:
            if (found := mark_quotes(article.text, article.quotes)) != self.marked:
                raise AssertionError(f"{self.name}:\nexpected {self.marked!r}\nfound    {found!r}")
            return
        named = {*expectation(article), *self.parts} if only is None else {*only}
        if lines := differences(article, self.parts, only=sorted(named - ({"paragraphs"} - self.parts.keys()))):
            raise AssertionError("\n".join([f"{self.name}: {self.text!r}", *lines]))


def read_cases(folder: Path | str) -> Iterator[Case]:
    """The cases in a folder: those of the TOML files by class and name, then the stories, then the marked sentences.

    Raises:
        OSError: if a story has no TOML file, or the ``file`` of a case does not exist.
        CaseError: if a file is not valid TOML, has no class, or contains anything except cases; if a case has no
            ``why`` or no text, or the same ``why`` as another of its file.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise CaseError(f"{folder}: folder of cases not found")
    files = [path for path in sorted(folder.glob("*.toml")) if not path.with_suffix(".txt").exists()]
    for path in sorted(files, key=lambda path: CLASSES.index(path.stem) if path.stem in CLASSES else len(CLASSES)):
        yield from _read_toml(path)
    texts = sorted(folder.glob("*.txt"))
    for path in texts:
        if not path.name.endswith(_MARKED):
            parts = _parsed(path.with_suffix(".toml"))
            yield _case(path.with_suffix(".toml"), path.stem, path.read_bytes().decode("utf-8"), parts, "in_the_wild")
    for path in texts:
        if path.name.endswith(_MARKED):
            yield from _read_marked(path)


def _read_marked(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text = unmark(line)
            yield Case(line, text, case_class="negative" if text == line else "synthetic", marked=line)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return parse_toml(path.read_text(encoding="utf-8"), str(path))
    except ValueError as error:
        raise CaseError(str(error)) from error


def _read_toml(path: Path) -> Iterator[Case]:
    table = _parsed(path)
    case_class = table.pop("class", path.stem)
    if case_class not in CLASSES:
        raise CaseError(
            f"{path}: unknown class {case_class!r} of cases{suggest_nearest(case_class, CLASSES)}; name the file "
            f'{", ".join(f"{name}.toml" for name in CLASSES)}, add class = "..." to it, or put its story in '
            f"{path.stem}.txt"
        )
    if unknown := sorted(table.keys() - {"case"}):
        raise CaseError(f"{path}: unknown keys {', '.join(map(repr, unknown))}; each case is a [[case]] table")
    cases = table.get("case", [])
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        raise CaseError(f"{path}: each case is a [[case]] table, in two pairs of brackets")
    names: set[str] = set()
    for number, parts in enumerate(cases, start=1):
        name = parts.pop("why", None)
        if not isinstance(name, str):
            raise CaseError(f"{path}: case {number} needs why, a string that states its purpose")
        if name in names:
            raise CaseError(f"{path}: two cases have the same why, {name!r}")
        names.add(name)
        yield _case(path, name, _text(path, name, parts), parts, case_class)


def _text(path: Path, name: str, parts: Parts) -> str:
    """The text of a case, from the one of three keys that gives it."""
    given: dict[str, Any] = {key: parts.pop(key) for key in ("text", "file") if key in parts}
    if "marked" in parts:
        given["marked"] = parts["marked"]
    if len(given) != 1 or not isinstance(text := next(iter(given.values())), str):
        raise CaseError(f"{path}: {name!r} needs one of text, file and marked, a string")
    if "file" in given:
        return (path.parent / text).read_bytes().decode("utf-8")
    return unmark(text) if "marked" in given else text


def _case(path: Path, name: str, text: str, parts: Parts, case_class: str) -> Case:
    case_class = parts.pop("class", case_class)
    marked, settings = parts.pop("marked", None), parts.pop("settings", {})
    if case_class not in CLASSES:
        raise CaseError(f"{path}: {name!r} has the unknown class {case_class!r}; classes are {', '.join(CLASSES)}")
    if case_class == "negative" and (named := sorted(parts)):
        raise CaseError(f"{path}: {name!r} is negative, so nothing may be found, but it names {', '.join(named)}")
    return Case(name, text, parts, case_class, settings, marked)


def case_files(folder: Path | str, *, only: Iterable[str] = CLASSES) -> pytest.MarkDecorator:
    """Parametrise a test over the cases of a folder: ``@case_files(HERE / "cases")`` above ``def test_it(case)``.

    Known failures are strict: the test fails when the result is right, so that the case moves to another class.

    Args:
        folder: where the files are.
        only: the classes to take.

    Raises:
        CaseError: if there are no cases. Other errors as for ``read_cases``.
    """
    import pytest

    classes = tuple(only)
    cases = [case for case in read_cases(folder) if case.case_class in classes]
    if not cases:
        raise CaseError(f"{folder}: no cases of {', '.join(classes)}")
    strict = pytest.mark.xfail(
        strict=True, raises=AssertionError, reason="a known failure; when it passes, move it to in_the_wild.toml"
    )
    marks = {"known_failure": [strict]}
    params = [
        pytest.param(case, id=f"{case.case_class}: {case.name}", marks=marks.get(case.case_class, [])) for case in cases
    ]
    return pytest.mark.parametrize("case", params)


def to_toml(parts: Parts) -> str:
    """The parts as a TOML file; the middle of a long string is left out.

    Raises:
        ModuleNotFoundError: if ``tomli-w`` is not installed.
    """
    try:
        import tomli_w
    except ModuleNotFoundError as error:
        message = "writing a case needs tomli-w; get it with: pip install 'newsparse[testing]'"
        raise ModuleNotFoundError(message, name=error.name) from error
    return tomli_w.dumps(_shortened(parts))


def _shortened(value: Any) -> Any:
    """A value with every long string reduced to its beginning and its end, which is where errors are."""
    if isinstance(value, dict):
        return {key: _shortened(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shortened(item) for item in value]
    if not isinstance(value, str) or len(value) <= MAX_PRINTED or len(words := value.split(" ")) <= 10:
        return value
    return f"{' '.join(words[:6])}{ELISION}{' '.join(words[-4:])}"


def main() -> None:
    """Print the case file for each story that is named on the command line."""
    from newsparse import parse

    for name in sys.argv[1:]:
        sys.stdout.write(to_toml(expectation(parse(Path(name).read_bytes().decode("utf-8")))))


if __name__ == "__main__":
    main()
