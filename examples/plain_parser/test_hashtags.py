"""Somebody's parser, held to newsparse's laws: ``pytest examples/plain_parser``. Needs the extra ``testing``."""

import pytest
from hashtags import find_hashtags, find_hashtags_badly

from newsparse.testing import LawError, check_parser

STORY = "The ferry to İzmir is back -- see “#port” and #ferry"


def spans(found: list[dict[str, object]]) -> list[tuple[object, object, object]]:
    """How to get at the spans in what the parser gives, with the strings that should stand there."""
    return [(one["begin"], one["end"], one["tag"]) for one in found]


def test_the_parser_keeps_the_laws() -> None:
    check_parser(
        find_hashtags,
        spans=spans,
        vocabulary=["#", "#news", "İ"],
        stories=[STORY],
        negative=["", "# ", "Platform 9 # and no tag"],
        laws={"typography"},
    )


def test_a_parser_that_looks_into_a_copy_breaks_one() -> None:
    with pytest.raises(LawError) as broken:
        check_parser(find_hashtags_badly, spans=spans, vocabulary=["#", "#news", "İ"])
    assert len(broken.value.text) < 10, "the text in the message is the smallest"
