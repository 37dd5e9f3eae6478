"""A plain parser, written without newsparse in mind, held to newsparse's laws.

The parser gives pairs of offsets. To be held to the laws its finds have to become annotations; that takes one class
and one function. The law of linear time takes the plain function as it is. Needs the extra ``testing``.
"""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar

from attrs import frozen

from newsparse import Annotation, Annotator, Draft, Name, Span
from newsparse.testing import LawError, check_annotator, laws

# Somebody's parser ---------------------------------------------------------------------------------------------------

Found = list[tuple[int, int, str]]


def find_hashtags(text: str) -> Found:
    """The hashtags of a text: start, end, and the tag without its sign."""
    return [(m.start(1), m.end(1), m.group(1)) for m in re.finditer(r"#(\w+)", text)]


def find_hashtags_badly(text: str) -> Found:
    """The same, looked for in a copy in small letters. Some letters get longer by it, and offsets behind them wrong."""
    return [(m.start(1), m.end(1), text[m.start(1) : m.end(1)]) for m in re.finditer(r"#([a-z]+)", text.lower())]


# Held to the laws ----------------------------------------------------------------------------------------------------

STORY = "The ferry to İzmir is back -- see “#port” and #ferry"


@frozen(kw_only=True)
class Hashtag(Annotation):
    kind: ClassVar[str] = "example.hashtag"

    tag: Name


def as_annotator(find: Callable[[str], Found]) -> Annotator:
    """An annotator of a plain parser. The core checks that each tag stands where the parser says."""

    def function(doc: Draft) -> Iterator[Hashtag]:
        for start, end, tag in find(doc.text):
            span = Span(start, end)
            yield Hashtag(span=span, tag=Name(text=tag, span=span))

    return Annotator(function, name="example.hashtags", provides={Hashtag}, laws={"typography"})


def main() -> None:
    for find in (find_hashtags, find_hashtags_badly):
        try:
            check_annotator(as_annotator(find), vocabulary=["#", "#news", "İ"], stories=[STORY])
            laws.linear(find, "#a #")
        except LawError as error:
            print(find.__name__, "breaks a law:", error)
        else:
            print(find.__name__, "keeps the laws")


if __name__ == "__main__":
    main()
