"""Check the laws of a parser that is not a plugin: ``pytest examples/plain_parser``. Needs the extra ``testing``."""

import pytest
from hashtags import find_hashtags, find_hashtags_badly

from newsparse.testing import LawError, check_parser

STORY = "The ferry to İzmir is back -- see “#port” and #ferry"


def spans(found: list[dict[str, object]]) -> list[tuple[object, object, object]]:
    """Convert the result of the parser to spans, each with the expected string."""
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


def test_a_parser_of_a_lower_cased_copy_breaks_a_law() -> None:
    with pytest.raises(LawError) as broken:
        check_parser(find_hashtags_badly, spans=spans, vocabulary=["#", "#news", "İ"])
    assert len(broken.value.text) < 10, "the message shows the smallest text"
