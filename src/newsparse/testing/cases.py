"""Stories with their expected parse beside them, as data that people can edit.

A case is a text file and a TOML file of the same name. The TOML gives every part by the words it covers, white space
folded, never by digits; where the same words stand several times in the story, ``occurrence`` counts from 1. Long
words may be given by their beginning and their end: ``"The ferry ... on time."``. Parts that are left out of the file
must not be found. ``python -m newsparse.testing.cases STORY.txt`` prints the file for what is found now, to be
corrected by hand.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from newsparse.model import Article, Byline, Caption, Credit, Dateline, PartialDate, Person, Quote, Span
from newsparse.text.fold import fold_space

Parts = dict[str, Any]

ELISION = " ... "
"""Stands for the middle of a text in a case file."""

LONGEST = 100
"""Code points from which on a printed case file leaves out the middle of a text."""


@frozen
class Expectation:
    """A story and what is to be found in it.

    Attributes:
        name: the name of its files, without the ending.
        text: the story, character for character.
        parts: what is expected, in the form of ``expectation``.
    """

    name: str
    text: str
    parts: Parts


def read_cases(folder: Path | str) -> Iterator[Expectation]:
    """The cases in a folder, by name.

    Raises:
        OSError: if a story has no TOML file beside it.
        tomllib.TOMLDecodeError: if that is broken.
    """
    for story in sorted(Path(folder).glob("*.txt")):
        text = story.read_bytes().decode("utf-8")
        yield Expectation(story.stem, text, tomllib.loads(story.with_suffix(".toml").read_text(encoding="utf-8")))


def expectation(article: Article) -> Parts:
    """What was found in an article, in the form of a case file. Empty parts are left out."""
    where = _Where(article.text)
    parts: Parts = {
        "headline": where(article.headline.span if article.headline else None),
        "standfirst": where(article.standfirst.span if article.standfirst else None),
        "byline": article.byline and _byline(article.byline, where),
        "dateline": article.dateline and _dateline(article.dateline, where),
        "captions": [_caption(caption, where) for caption in article.captions],
        "subheadings": [where(heading.span) for heading in article.subheadings],
        "paragraphs": [fold_space(paragraph.unwrapped().text) for paragraph in article.paragraphs],
        "quotes": [_quote(quote, where) for quote in article.quotes],
        "credits": [_credit(credit) for credit in article.credits],
        "notes": [{"family": note.family, "text": where(note.span)} for note in article.notes],
        "boilerplate": [{"family": b.family, "text": where(b.span)} for b in article.boilerplate],
    }
    return {name: value for name, value in parts.items() if value}


def differences(article: Article, expected: Parts) -> list[str]:
    """What was found in an article and not expected, or expected and not found, a line each."""
    found = expectation(article)
    lines: list[str] = []
    for name in sorted(found.keys() | expected.keys()):
        here, there = found.get(name), expected.get(name)
        if not isinstance(here or there, list):
            if not _same(here, there):
                lines.append(f"{name}: expected {_line(there)}, found {_line(here)}")
            continue
        here, there = here or [], there or []
        missing = [one for one in there if not any(_same(other, one) for other in here)]
        more = [one for one in here if not any(_same(one, other) for other in there)]
        lines += [f"{name}: not found: {_line(one)}" for one in missing]
        lines += [f"{name}: not expected: {_line(one)}" for one in more]
        if not missing and not more and not _same(here, there):
            lines.append(f"{name}: found in another order or number than expected")
    return lines


def _same(found: Any, expected: Any) -> bool:
    """Whether what was found is what is expected, where an expected string may leave out its middle."""
    if isinstance(found, str) and isinstance(expected, str):
        head, elided, tail = expected.partition(ELISION)
        if elided:
            return len(found) >= len(head) + len(tail) and found.startswith(head) and found.endswith(tail)
        return found == expected
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(_same, found, expected))
    if isinstance(found, dict) and isinstance(expected, dict):
        return found.keys() == expected.keys() and all(_same(found[key], expected[key]) for key in found)
    return bool(found == expected)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Where:
    """Gives a span by its words; by its words and their occurrence where they stood in the text before."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, span: Span | None) -> Any:
        if span is None:
            return None
        words = span.of(self._text)
        edges = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
        before = len(re.findall(edges[0] + re.escape(words) + edges[1], self._text[: span.start]))
        folded = fold_space(words)
        return {"text": folded, "occurrence": before + 1} if before else folded


def _shortened(text: str) -> str:
    """The beginning and the end of a long text, which are what goes wrong."""
    words = text.split(" ")
    if len(text) <= LONGEST or len(words) <= 10:
        return text
    return f"{' '.join(words[:6])}{ELISION}{' '.join(words[-4:])}"


def _byline(byline: Byline, where: _Where) -> Parts:
    return _given(
        text=where(byline.span),
        people=[_person(person) for person in byline.people],
        organization=byline.organization and byline.organization.text,
        locations=[place.name for place in byline.locations],
    )


def _person(person: Person) -> Any:
    beside = _given(
        title=person.title and person.title.text,
        location=person.location and person.location.name,
        affiliation=person.affiliation and person.affiliation.text,
    )
    return {"name": person.name, **beside} if beside else person.name


def _dateline(dateline: Dateline, where: _Where) -> Parts:
    return _given(
        text=where(dateline.span),
        places=[place.name for place in dateline.places],
        region=dateline.region and dateline.region.text,
        agency=dateline.agency and dateline.agency.text,
        date=dateline.date and _date(dateline.date),
    )


def _date(date: PartialDate) -> Parts:
    return _given(year=date.year, month=date.month, day=date.day)


def _caption(caption: Caption, where: _Where) -> Any:
    shown = where(caption.span)
    return {"text": shown, "credit": _credit(caption.credit)} if caption.credit else shown


def _credit(credit: Credit) -> Parts:
    return _given(
        role=credit.role,
        people=[_person(person) for person in credit.people],
        organizations=[name.text for name in credit.organizations],
    )


def _quote(quote: Quote, where: _Where) -> Parts:
    source = quote.source
    return _given(
        form=quote.form,
        content=[where(piece) for piece in quote.content],
        cue=where(quote.cue),
        source=source and where(source.mention.span),
        name=source and source.name,
    )


def _given(**fields: Any) -> Parts:
    return {name: value for name, value in fields.items() if value}


def to_toml(parts: Parts) -> str:
    """The parts as a TOML file: one line a value, one table a quote, a credit, a piece of boilerplate."""
    lines = [f"{name} = {_toml(value)}" for name, value in parts.items() if not _tables(value)]
    for name, value in parts.items():
        for table in value if _tables(value) else ():
            lines += ["", f"[[{name}]]", *(f"{key} = {_toml(item)}" for key, item in table.items())]
    return "\n".join(lines) + "\n"


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
