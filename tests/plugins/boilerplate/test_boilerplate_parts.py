"""Annotations of other annotators, and lines that are pieces of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest
from attrs import frozen

from newsparse import Annotator, Draft, Pipeline
from newsparse.model import Annotation, Boilerplate, Headline, Span, Subheading
from newsparse.text import split_blocks
from newsparse_boilerplate import BoilerplateSettings
from newsparse_boilerplate.context.sweep import pieces_that_stay
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.paragraphs import broken_paragraphs, paragraph_flags, pieces_of_paragraphs

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
LABEL = "YOUR NEWSLETTER"


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


@frozen(kw_only=True)
class Shout(Annotation):
    """An annotation of a third-party plugin."""

    kind: ClassVar[str] = "tests.shout"


def left_out(text: str, kind: type[Annotation], part: str) -> list[str]:
    """The boilerplate of a text in which another plugin annotates a part."""

    def others(doc: Draft) -> Iterator[Annotation]:
        yield kind(span=Span(doc.text.index(part), doc.text.index(part) + len(part)))

    other = Annotator(others, name="furniture", provides={Headline, Subheading, Shout, Boilerplate})
    settings = [BoilerplateSettings(strictness="thorough")]
    article = Pipeline(plugins=["newsparse_boilerplate.plugin"], extra=[other], settings=settings).parse(text)
    assert not article.problems
    return [found.span.of(text) for found in article.all(Boilerplate) if found.annotator != "furniture"]


def test_a_subheading_of_another_plugin_stays() -> None:
    text = "\n\n".join((STORKS, "Most read", LABEL, RINGS))
    assert left_out(text, Shout, LABEL) == ["Most read", LABEL]
    assert left_out(text, Headline, STORKS) == ["Most read", LABEL]
    assert left_out(text, Subheading, LABEL) == ["Most read"]
    assert left_out(text, Boilerplate, LABEL) == ["Most read"], "found twice"


@pytest.mark.parametrize(
    ("one", "other", "broken"),
    [
        ("The boats out of", "Low Harbour and of all the other harbours of the coast are now for sale.", True),
        ("The boats of", "Low Harbour and of all the other harbours of the coast are now for sale.", False),
        ("The boats of harbour", "Low Harbour and of all the other harbours of the coast are now for sale.", False),
        ("The boats", "of Low Harbour and of all the other harbours of the coast are now for sale.", True),
        ("The boats,", "Low Harbour and of all the other harbours of the coast are now for sale, too.", True),
        ("The boats (", "Low Harbour and of all the other harbours of the coast) are now for sale, too.", True),
        ("The boats.", "of Low Harbour and of all the other harbours of the coast are now for sale.", False),
        ("The boats", ", Low Harbour and of all the other harbours of the coast are now for sale, too.", True),
        ("The boats out of", "Low Harbour and of all the other harbours of the coast are now for sale", False),
    ],
)
def test_a_line_is_broken_off_if_the_next_line_continues_its_sentence(one: str, other: str, broken: bool) -> None:
    assert broken_paragraphs(lines(one, other)) == ({0, 1} if broken else set())


def test_a_paragraph_beside_a_line_does_not_make_it_a_piece() -> None:
    assert broken_paragraphs(lines(STORKS, "Boats of the week", RINGS)) == set()
    assert broken_paragraphs(lines(STORKS, RINGS)) == set()
    broken = "The boats out of", "Low Harbour and of all the other harbours of the coast are now for sale."
    assert broken_paragraphs(lines(STORKS, *broken)) == {1, 2}
    assert broken_paragraphs(lines(*broken, STORKS)) == {0, 1}
    assert broken_paragraphs(lines(STORKS, *broken, *broken)) == {1, 2, 3, 4}


def test_a_long_line_of_few_words_between_paragraphs_is_not_prose() -> None:
    """It is long and closed, but has few words."""
    line = "Ostervik-Kelmsund-Dravna-Velmar: storkwatchers' brotherhoods, towerkeepers' guilds, etcetera."
    assert len(line) >= 80
    assert paragraph_flags(lines(STORKS, line, RINGS)) == [True, False, True]
    assert paragraph_flags(lines(line, STORKS)) == [False, True]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Le guardie del porto hanno salutato il sindaco / Mario Olmi / , eletto lo scorso anno dalla città.", True),
        ("Der Hafen von Velmar gehört seit langem / Anna Lind / und ihrer Familie, die ihn erbaute.", True),
        (
            "Die zuletzt schwache / Elf von Velmar / schlug am Abend / Kelmsund / mit 2:0 bei / Regen Ost / zu Hause.",
            True,
        ),
        (
            "Die Exporte nach Dravna und Länder wie / Ostervik / , / Kelmsund / oder / Velmar / sind stark gesunken.",
            True,
        ),
        (
            "Seit Mai kommt die neue / Hafen / -Fähre auch an Feiertagen bis nach Kelmsund, sagt sie.",
            True,
        ),
        (
            "Sailors out at / Velmar / beat / Dravna / and then the / Kelmsund Rowing Club / , which had not lost.",
            True,
        ),
        (
            "News / Velmar / Sport / Rowing / Opinion / Letters from readers of the paper / Chess / A ferry sank.",
            False,
        ),
        ("Startseite / Politik / Sport / Wetter und Verkehr / Mediathek der Stadt Velmar und der Umgebung.", False),
        ("Le guardie del porto hanno salutato il sindaco. / Mario Olmi / Eletto lo scorso anno dalla città.", False),
    ],
)
def test_pieces_of_a_sentence_belong_together_in_any_language(text: str, joined: bool) -> None:
    pieces = lines(*text.split(" / "))
    assert (pieces_of_paragraphs(pieces) == [range(len(pieces))]) is joined


def test_a_paragraph_that_is_broken_at_links_stays_if_most_of_it_stays() -> None:
    text = "The harbour of Velmar was built by the family of / Ann Lind / and by the guild of the town in 1904."
    pieces = lines(*text.split(" / "))
    assert pieces_that_stay(pieces, {1}) == {0, 1, 2}
    assert pieces_that_stay(pieces, {0, 2}) == set()
