"""brat standoff: annotations for the brat tool and for evaluation, written and read.

The text is the file ``.txt`` beside the annotations; offsets count code points (https://brat.nlplab.org/standoff.html).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsparse import lazy_re as re
from newsparse.errors import DecodeError
from newsparse.model import Annotation, Article, Boilerplate, CreditBlock, Note, Phrase, Quote, Source, Span, kind_of

_TEXT_BOUND = re.compile(r"T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_RELATION = re.compile(r"R\d+\t(\S+) Arg1:T(\d+) Arg2:T(\d+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\S+) T(\d+) ?(.*)")
_NAME = re.compile(r"AnnotatorNotes T(\d+)\t(.*)")


def dumps(article: Article) -> str:
    """Return the annotations of an article as the content of an ``.ann`` file.

    A quote is ``Content`` (of several fragments, if it has several pieces or lines), with the relations ``Cue`` and
    ``Source``, the attribute ``Form`` and, on its source, a note with the name of the speaker. Other kinds are
    text-bound annotations with the name of their class; a category or a role is the attribute ``Category``.
    """
    return "".join(f"{line}\n" for line in _Writer(article.text).lines(article.annotations))


class _Writer:
    """Writes the lines of a file and counts the identifiers."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._count = {"T": 0, "R": 0, "A": 0, "#": 0}

    def lines(self, annotations: tuple[Annotation, ...]) -> Iterator[str]:
        """Yield the lines of the annotations."""
        for annotation in annotations:
            if isinstance(annotation, Quote):
                yield from self._quote(annotation)
                continue
            name = kind_of(annotation).rpartition(".")[2].title().replace("_", "")
            bound, line = self._bound(name, [annotation.span])
            yield line
            if isinstance(annotation, (Boilerplate, Note)):
                yield self._attribute("Category", bound, annotation.category)
            elif isinstance(annotation, CreditBlock):
                for credit in annotation.credits:
                    credit_id, line = self._bound("Credit", [credit.span])
                    yield line
                    yield self._attribute("Category", credit_id, credit.role)

    def _quote(self, quote: Quote) -> Iterator[str]:
        content, line = self._bound("Content", [piece.span for piece in quote.content])
        yield line
        yield self._attribute("Form", content, quote.form)
        if quote.cue:
            cue, line = self._bound("Cue", [quote.cue.span])
            yield from (line, f"{self._next('R')}\tCue Arg1:{content} Arg2:{cue}")
        if quote.source:
            source, line = self._bound("Source", [quote.source.mention.span])
            yield from (line, f"{self._next('R')}\tSource Arg1:{content} Arg2:{source}")
            if quote.source.name:
                yield f"{self._next('#')}\tAnnotatorNotes {source}\t{quote.source.name}"

    def _bound(self, name: str, spans: list[Span]) -> tuple[str, str]:
        """Return the identifier and the line of a text-bound annotation; a line break ends a fragment."""
        identifier = self._next("T")
        fragments = [part for span in spans for part in _lines_of(self._text, span)] or spans[:1]
        offsets = ";".join(f"{part.start} {part.end}" for part in fragments)
        words = " ".join(part.of(self._text) for part in fragments)
        return identifier, f"{identifier}\t{name} {offsets}\t{words}"

    def _attribute(self, name: str, bound: str, value: str) -> str:
        return f"{self._next('A')}\t{name} {bound} {value}"

    def _next(self, letter: str) -> str:
        self._count[letter] += 1
        return f"{letter}{self._count[letter]}"


def _lines_of(text: str, span: Span) -> Iterator[Span]:
    for match in re.compile(r"[^\n\r]+").finditer(text, span.start, span.end):
        yield Span.from_match(match)


@frozen
class _Bound:
    name: str
    spans: tuple[Span, ...]


def read_quotes(text: str, annotations: str) -> tuple[Quote, ...]:
    """Return the quotes of an ``.ann`` file in the labels that ``dumps`` writes, such as gold data for an evaluation.

    Fragments with only white space between them are one piece of the content.

    Args:
        text: the text that the offsets refer to.
        annotations: the content of the ``.ann`` file; other labels are ignored.

    Raises:
        DecodeError: if a line of a known label is malformed, or if its offsets are outside the text.
    """
    bounds: dict[str, _Bound] = {}
    links: dict[tuple[str, str], str] = {}
    forms: dict[str, str] = {}
    names: dict[str, str] = {}
    for number, line in enumerate(annotations.splitlines(), 1):
        if match := _TEXT_BOUND.fullmatch(line):
            pairs = [[int(offset) for offset in pair.split()] for pair in match[3].split(";")]
            if any(not start < end <= len(text) for start, end in pairs):
                raise DecodeError(f"line {number}: offsets {match[3]} are outside the text of {len(text)} code points")
            bounds[match[1]] = _Bound(match[2], tuple(Span(start, end) for start, end in pairs))
        elif match := _RELATION.fullmatch(line):
            links[match[2], match[1]] = match[3]
        elif (match := _ATTRIBUTE.fullmatch(line)) and match[1] == "Form":
            forms[match[2]] = match[3]
        elif match := _NAME.search(line):
            names[match[1]] = match[2]
        elif line.startswith("T"):
            raise DecodeError(f"line {number}: {line!r:.80} is not a text-bound annotation of brat")
    found = []
    for key, bound in bounds.items():
        if bound.name == "Content":
            cue, source = (bounds.get(links.get((key, role), "")) for role in ("Cue", "Source"))
            name = names.get(links.get((key, "Source"), ""))
            found.append(_quote(text, bound, forms.get(key, "direct"), cue, source, name))
    return tuple(sorted(found, key=lambda quote: quote.span))


def _quote(text: str, content: _Bound, form: str, cue: _Bound | None, source: _Bound | None, name: str | None) -> Quote:
    pieces = _joined(text, content.spans)
    parts = [*pieces, *((Span.cover(cue.spans),) if cue else ())]
    start = text.find(name) if name else -1
    referent = Span(start, start + len(name)) if name and start >= 0 else None
    try:
        return Quote(
            span=Span.cover(parts),
            form=form,  # type: ignore[arg-type]  # the class checks it
            content=tuple(Phrase.of(text, piece) for piece in pieces),
            cue=Phrase.of(text, Span.cover(cue.spans)) if cue else None,
            source=Source(
                mention=Phrase.of(text, Span.cover(source.spans)),
                name=name if referent else None,
                referent=referent,
                rule="brat" if referent else "",
            )
            if source
            else None,
        )
    except ValueError as error:
        raise DecodeError(f"the form {form!r} is not a form of quotes: {error}") from error


def _joined(text: str, spans: tuple[Span, ...]) -> list[Span]:
    """Return the fragments, joined where only white space with a line break separates them."""
    pieces: list[Span] = []
    for span in sorted(spans):
        between = text[pieces[-1].end : span.start] if pieces else "x"
        if pieces and "\n" in between and "\n\n" not in between and not between.strip():
            pieces[-1] = Span(pieces[-1].start, span.end)
        else:
            pieces.append(span)
    return pieces
