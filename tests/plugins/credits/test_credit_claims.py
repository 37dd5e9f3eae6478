"""Claims about each step of the credit finder: anchors, words, verbs, sentences, sources, sign-offs, notes."""

from __future__ import annotations

import pytest
from test_credit_forms import notation

from newsparse.lexicon import default_lexicon
from newsparse.model import Block, Span
from newsparse.text import split_blocks
from newsparse_credits import find_credits, find_notes, parse_credit_line
from newsparse_credits.anchors import BY, VERB, anchors, opens_before
from newsparse_credits.clauses import Grammar, parse_clauses
from newsparse_credits.finder import default_grammar
from newsparse_credits.note_lines import find_note_lines
from newsparse_credits.notes import block_at
from newsparse_credits.openers import match_opener
from newsparse_credits.roles import read_roles, role_book
from newsparse_credits.signoffs import find_signoff, find_trailing_signoff
from newsparse_credits.sources import find_source_line

BOOK = role_book()
STORY = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\nIt sails at noon.\n\n"


def rows(table: str) -> list[tuple[str, str]]:
    """The rows of a table: a line, and the claim about it."""
    found = []
    for row in table.strip().splitlines():
        line, _, claim = row.rpartition("=>")
        found.append((line.strip(), claim.strip()))
    return found


LINES = """
    (Reporting by Ann Lee and Bo Ek; Editing by Li Oy) => brackets: reporting[Ann Lee, Bo Ek]; editing[Li Oy]
    (Reporting by Ann Lee, Bo Ek and Li Oy) => brackets: reporting[Ann Lee, Bo Ek, Li Oy]
    (Reporting by Ann Lee in Oslo and Bo Ek in Rome) => brackets: reporting[Ann Lee @ Oslo, Bo Ek @ Rome]
    (Reporting by Ann Lee, Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee. Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee & Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee / Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee | Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee: Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee * Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee - Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee — Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee and editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee with editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Reporting by Ann Lee; ; Editing by Bo Ek) => brackets: reporting[Ann Lee]; editing[Bo Ek]
    (Editing by Editing by Ann Lee) => brackets: editing[Ann Lee]
    (Reporting by Ann Lee; ann@quay.example) => brackets: reporting[Ann Lee]
    (Reporting by Ann Lee; Twitter: @annlee) => brackets: reporting[Ann Lee]
    (Reporting by Ann Lee; phone 5) => brackets: reporting[Ann Lee]
    (Reporting by Ann Lee; newsroom: +47 1234) => brackets: reporting[Ann Lee]
    (Reporting by Ann Lee in Tel Aviv) => brackets: reporting[Ann Lee @ Tel Aviv]
    (Oslo newsroom; Editing by Bo Ek) => brackets: reporting[{Oslo newsroom}]; editing[Bo Ek]
    (Bo Ek in Rome; Ann Lee reported from Oslo) => brackets: reporting[Bo Ek @ Rome, Ann Lee @ Oslo]
    (Edited by Ann Lee) => brackets: editing[Ann Lee]
    (Text by Ann Lee; photos by Bo Ek) => brackets: writing[Ann Lee]; photography[Bo Ek]
    (Editng by Ann Lee) => brackets: editing[Ann Lee]
    (Reporting by Quay News) => brackets: reporting[{Quay News}]
    (Produced by Ann Lee. Bo Ek) => brackets: production[Ann Lee, Bo Ek]
    (Ann Lee contributed reporting from Oslo) => brackets: contribution[Ann Lee @ Oslo]
    Reporting by Ann Lee; Editing by Bo Ek; ann@quay.example => line: reporting[Ann Lee]; editing[Bo Ek]
    Reporting by Ann Lee and Bo Ek => line: reporting[Ann Lee, Bo Ek]
    Written by Ann Lee => line: writing[Ann Lee]
    Edited by Ann Lee and translated by Bo Ek => line: editing[Ann Lee]; translation[Bo Ek]
    Edited by Bo Ek, produced by Ann Lee => line: editing[Bo Ek]; production[Ann Lee]
    Ann Lee reported from Oslo, Bo Ek from Rome. => sentence: reporting[Ann Lee @ Oslo, Bo Ek @ Rome]
    Ann Lee reported in Oslo. => sentence: reporting[Ann Lee @ Oslo]
    Ann Lee wrote from Oslo. => sentence: writing[Ann Lee @ Oslo]
    Ann Lee contributed writing. => sentence: contribution[Ann Lee]
    Ann Lee contributed coverage. => sentence: contribution[Ann Lee]
    Ann Lee contributed additional reporting from Oslo. => sentence: contribution[Ann Lee @ Oslo]
    Ann Lee contributed reporting and research. => sentence: contribution[Ann Lee]
    Ann Lee contributed to this story from Oslo. => sentence: contribution[Ann Lee @ Oslo]
    Ann Lee contributed to the report. => sentence: contribution[Ann Lee]
    Ann Lee contributed translations. => sentence: contribution[Ann Lee]
    Ann Lee helped report this story. => sentence: contribution[Ann Lee]
    Ann Lee helped to report this story. => sentence: contribution[Ann Lee]
    Ann Lee helped on this story. => sentence: contribution[Ann Lee]
    Ann Lee helped with the report. => sentence: contribution[Ann Lee]
    Ann Lee assisted with this story. => sentence: contribution[Ann Lee]
    Ann Lee assisted on this story. => sentence: contribution[Ann Lee]
    Ann Lee assisted in this report. => sentence: contribution[Ann Lee]
    The video version of this story was produced by Ann Lee => sentence: production[Ann Lee]
    The web story of this report is edited by Ann Lee => sentence: editing[Ann Lee]
    This digital story was edited by Ann Lee => sentence: editing[Ann Lee]
    The article is originally edited by Ann Lee => sentence: editing[Ann Lee]
    This dispatch was edited by Ann Lee => sentence: editing[Ann Lee]
    This story by Ann Lee was first published in May. => sentence: other[Ann Lee]
    Contributing to this story were Ann Lee and Bo Ek. => line: contribution[Ann Lee, Bo Ek]
    Photos: Ann Lee => line: photography[Ann Lee]
    Author: Ann Lee => line: writing[Ann Lee]
    Producer: Ann Lee => line: production[Ann Lee]
    Translator: Ann Lee => line: translation[Ann Lee]
    Videographer: Ann Lee => line: video[Ann Lee]
    Reporter: Ann Lee => line: reporting[Ann Lee]
"""


@pytest.mark.parametrize(("line", "claim"), rows(LINES))
def test_a_credit_line_has_its_clauses(line: str, claim: str) -> None:
    block = parse_credit_line(line)
    assert block is not None
    rule, _, parts = notation(block).partition(": ")
    assert f"{rule.replace('sentence', 'line')}: {parts}" == claim.replace("sentence:", "line:")


NO_LINES = """
    The film (written by Ada Quill) won a prize.
    The film (written by Ada Quill), which won
    Ann Lee wrote to Oslo.
    Ann Lee reported the loss.
    Ann Lee reported to Oslo.
    Ann Lee contributed money to the town.
    Ann Lee helped the town.
    Ann Lee assisted the story.
    Written by Ann Lee, the play opens in May.
    Edited by hand
    Story by the sea
    Reporting by the book
    The story was edited by hand
"""


@pytest.mark.parametrize("line", [line.strip() for line in NO_LINES.strip().splitlines()])
def test_a_sentence_is_not_a_credit_line(line: str) -> None:
    assert find_credits(STORY + line) == ()


@pytest.mark.parametrize(
    ("brackets", "found"),
    [
        ("The film (written by Ada Quill) won a prize.", False),
        ("The film (written by Ada Quill), which won.", False),
        ("The film (Written by Ada Quill) won a prize.", True),
        ("The film ended. (written by Ada Quill)", True),
        ("The film (written by Ada Quill) Won a prize.", True),
        ("The film (written by Ada Quill).", True),
        ("The film, (written by Ada Quill): it won.", False),
        ("The film; (written by Ada Quill); it won.", False),
    ],
)
def test_one_clause_in_brackets_inside_a_sentence_is_part_of_the_sentence(brackets: str, found: bool) -> None:
    at = brackets.index("(")
    end = len(brackets)
    from newsparse_credits.credit_line import parse_bracketed

    assert (parse_bracketed(brackets, at, at + 1, end, default_grammar()) is not None) is found


UNCLOSED = """
    (Reporting by Ann Lee                          => (Reporting by Ann Lee
    (Reporting by Ann Lee. It rained.              => (Reporting by Ann Lee
    (Reporting by Ann Lee; ann@quay.example x      => (Reporting by Ann Lee; ann@quay.example x
    (Reporting by Ann Lee; +47 1234 x              => (Reporting by Ann Lee; +47 1234 x
    (Reporting by Ann Lee. ])                      => (Reporting by Ann Lee. ])
"""


@pytest.mark.parametrize(("line", "claim"), rows(UNCLOSED))
def test_brackets_that_do_not_close_end_with_the_names_or_the_contact_details(line: str, claim: str) -> None:
    (block,) = find_credits(STORY + line)
    assert block.span.of(STORY + line) == claim


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("", True),
        (" It rained all day.", False),
        (" (Quay)", True),
        (" © Quay News", True),
        (" Copyright Quay", True),
        (" ___", True),
        (" * ", True),
        (")", True),
        (" More rain", False),
    ],
)
def test_words_after_a_sentence_credit_without_brackets_show_that_it_is_part_of_the_story(
    after: str, found: bool
) -> None:
    assert (len(find_credits(f"{STORY}Ann Lee contributed to this report.{after}")) == 1) is found


@pytest.mark.parametrize(
    ("text", "openers", "complete", "stopped"),
    [
        ("Reporting by Ann Lee", 1, True, False),
        ("Reporting by Ann Lee.", 1, True, True),
        ("Reporting by Ann Lee; Editing by Bo Ek", 2, True, False),
        ("Text by Ann Lee", 0, True, False),
        ("Reporting by Ann Lee. It rained", 1, True, True),
        ("Reporting by Ann Lee; xyz", 1, False, False),
    ],
)
def test_clauses_count_their_certain_openers(text: str, openers: int, complete: bool, stopped: bool) -> None:
    found = parse_clauses(text, Span(0, len(text)), default_grammar(), bracketed=True)
    assert (found.openers, found.stopped) == (openers, stopped)
    assert found.complete is complete or "rained" in text


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("ann@quay.example", True),
        ("+47 1234", True),
        ("(212) 555", True),
        ("212-555", True),
        ("212.555", True),
        ("212 555", True),
        ("e-mail x", True),
        ("Email x", True),
        ("Tel 5", True),
        ("Tel Aviv", False),
        ("tel al-Hawa", False),
        ("phone", True),
        ("newsdesk: +47", True),
        ("desk: (47", True),
        ("room: 47", True),
        ("newsroom: Ann", False),
        ("Twitter", True),
        ("Reuters Messaging: x", True),
        ("Ann Lee", False),
        ("12 555", False),
        ("emailing", False),
    ],
)
def test_contact_details_begin_with_an_address_a_number_or_a_word(text: str, contact: bool) -> None:
    assert default_grammar().is_contact(text, 0, len(text)) is contact
    assert default_grammar().ends_names(text, 0, len(text)) is contact


def found_anchors(text: str) -> list[tuple[str, str]]:
    names = {BY: "by", VERB: "verb"}
    return [(names.get(inside, "bracket"), text[at : at + 5]) for at, inside in anchors(text, BOOK)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reporting by Ann", [("by", "by An")]),
        ("Reporting By Ann", [("by", "By An")]),
        ("EDITED BY ANN", [("by", "BY AN")]),
        ("Réporting by Ann", [("by", "by An")]),
        ("Réporting BY Ann", [("by", "BY An")]),
        ("— by Ann", [("by", "by An")]),
        ("sold by Ann", [("by", "by An")]),
        ("a row by Ann", []),
        ("Reporting bY Ann", []),
        ("Reporting byline", []),
        ("Reporting\u00a0by Ann", [("by", "by An")]),
        ("(Reporting by Ann", [("bracket", "(Repo"), ("by", "by An")]),
        ("[Editing: Ann", [("bracket", "[Edit")]),
        ("((Editing: Ann", [("bracket", "((Edi")]),
        ("( - Editing: Ann", [("bracket", "( - E")]),
        ("(which", []),
        ("(with Ann", [("bracket", "(with")]),
        ("(this story", [("bracket", "(this")]),
        ("(the story", [("bracket", "(the ")]),
        ("(Bericht von Ann", [("bracket", "(Beri")]),
        ("(Editng by Ann", [("bracket", "(Edit"), ("by", "by An")]),
        ("(Editng from Ann", [("bracket", "(Edit")]),
        ("(Editng of Ann", []),
        ("(Editingby Ann", [("bracket", "(Edit")]),
        ("(Ann Lee contributed reporting", [("bracket", "(Ann "), ("verb", "ontri")]),
        ("Ann contributed to this story", [("verb", "ontri")]),
        ("Ann contributed to the loss", []),
        ("Ann contributed.", [("verb", "ontri")]),
        ("Ann contributed", [("verb", "ontri")]),
        ("Ann also contributed additional research", [("verb", "ontri")]),
        ("Ann contributed from Oslo", [("verb", "ontri")]),
        ("Contributing: Ann", [("verb", "ontri")]),
        ("Contributing to this report were", [("verb", "ontri")]),
        ("contributions by Ann", [("verb", "ontri"), ("by", "by An")]),
        ("contributions from Ann", [("verb", "ontri")]),
        ("contributions to it", []),
        ("helped report this story", [("verb", "elped")]),
        ("helped with the story", [("verb", "elped")]),
        ("helped the town", []),
        ("assisted on this report", [("verb", "ssist")]),
        ("assisted her", []),
        ("reported from Oslo", [("verb", "eport")]),
        ("Reporting from Oslo", [("verb", "eport")]),
        ("assistance from Ann", [("verb", "ssist")]),
        ("came from Oslo", []),
    ],
)
def test_anchors_are_brackets_verbs_and_by(text: str, found: list[tuple[str, str]]) -> None:
    assert found_anchors(text) == found


@pytest.mark.parametrize(("distance", "found"), [(183, True), (184, False)])
def test_a_bracket_with_a_verb_of_a_sentence_soon_after_it_is_an_anchor(distance: int, found: bool) -> None:
    text = f"(Ann Lee{',' * distance} contributed to this story"
    assert (found_anchors(text)[0][0] == "bracket") is found


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Reporting by", True),
        ("*Editing by", True),
        ("-- by", True),
        ("— by", True),
        ("Editng by", True),
        ("editng by", False),
        ("sold by", False),
        ("x " + "r" * 30 + " by", False),
        ("• by", False),
    ],
)
def test_the_word_before_by_is_an_opener_or_dashes(text: str, opens: bool) -> None:
    assert opens_before(text, len(text) - 2, BOOK) is opens


OPENERS = """
    Reporting By Ann            => reporting by
    reporting  by Ann           => reporting by
    Additional Writing by Ann   => writing by
    Editing b Ann               => editing by?
    Editing bu Ann              => editing
    Editing bt Ann              => editing
    Editing byy Ann             => editing by
    Editing ny Ann              => editing
    Editing yb Ann              => editing
    Editing by: Ann             => editing by
    Editing: by Ann             => editing by
    EditingbyAnn                => no
    Photos/video by Ann         => photography video by
    Photos & video by Ann       => photography video by
    Photos, and video by Ann    => photography video by
    Photos and video by Ann     => photography video by
    with a report by Ann        => reporting by
    with a word by Ann          => no
    Help from Ann               => assistance ambiguous
    Senior editing by Ann       => editing by
    Lead editing by Ann         => editing by
    Further reporting by Ann    => additional_reporting by
    Extra editing by Ann        => additional_editing by
    Extra photos by Ann         => photography by
    Bericht von Ann             => reporting ambiguous by
    Bericht: Ann                => reporting ambiguous by
    Bericht Ann                 => reporting ambiguous
    Bericht ann                 => no
    Version  française par Ann  => translation ambiguous by
    Editors: Ann                => editing colon
    Editor Ann                  => no
    Data: Ann                   => no
    Image: Ann                  => photography ambiguous colon
    Writing Ann                 => writing
    Written Ann                 => no
    Research was contributed by Ann             => research by
    Writing for this story was contributed by Ann => contribution by
    Additional reporting also contributed by Ann  => contribution by
    Contributing to the report from Oslo were Ann => contribution
    Contributing to the loss were Ann             => no
"""


@pytest.mark.parametrize(("text", "claim"), [row for row in rows(OPENERS) if "?" not in row[1]])
def test_an_opener_is_read_with_its_properties(text: str, claim: str) -> None:
    opener = match_opener(text, 0, len(text), BOOK)
    if opener is None:
        assert claim == "no"
        return
    has = [*opener.roles, "ambiguous" * opener.ambiguous, "by" * opener.ends_in_by, "colon" * opener.ends_in_colon]
    if opener.exact or claim.endswith("by"):
        assert " ".join(filter(None, has)) == claim
    else:
        assert " ".join(opener.roles) == claim.split(maxsplit=1)[0]
    assert text[opener.span.end :].startswith(("Ann", "ann"))


def test_openers_of_the_settings_are_case_folded_and_keep_the_others() -> None:
    book = BOOK.with_openers({"Fishing": "research"})
    assert book.openers["fishing"] == "research"
    assert book.openers["editing"] == "editing"
    assert BOOK.with_openers({}) is BOOK
    with pytest.raises(ValueError, match="cooking"):
        BOOK.with_openers({"Fishing": "cooking"})


def test_a_book_without_foreign_words_has_no_foreign_openers() -> None:
    raw = {
        "openers": {"editing": ["editing"]},
        "modifiers": {"additional": ["more"], "neutral": []},
        "additional_roles": {},
        "nouns": {},
        "lists": {
            "common": ["editing"],
            "after_with": [],
            "ambiguous": [],
            "before_opener": [],
            "inside_organizations": [],
        },
    }
    book = read_roles(raw)
    assert match_opener("Bericht von Ann", 0, 15, book) is None
    found = match_opener("editing by Ann", 0, 14, book)
    assert found is not None
    assert found.roles == ("editing",)
    assert book.is_known("more")
    assert not book.is_known("bericht")


SOURCES = """
    With reports from AFP                               => AFP
    With additional reports from AFP and Quay News      => AFP + Quay News
    With some information from AFP.                     => AFP
    With material from AFP, dpa; and Quay News          => AFP + dpa + Quay News
    With data from AFP / dpa                            => AFP + dpa
    With content from the AFP                           => AFP
    With reports from The Quay News                     => Quay News
    With reports from Ann Lee and AFP                   => AFP ; Ann Lee
    With reports from Quay.com                          => Quay.com
    With reports from quay.com                          => quay.com
    With reports from agencies                          => agencies
    (With reports from AFP)                             => AFP
    [With reports from AFP]                             => AFP
    (With reports from AFP).                            => AFP
    Information from AFP was used in this report.       => AFP
    Information from AFP was used in this report        => AFP
    Information by AFP was included in this story.      => AFP
    Some information provided by AFP was also used in this story. => AFP
    Additional material supplied by AFP is incorporated into the article. => AFP
    Reports from AFP have been used in this dispatch.   => AFP
    Content from AFP has been included in this piece.   => AFP
    Copy from AFP are used in this story.               => AFP
    This report includes information from AFP.          => AFP
    This story also includes reporting by AFP           => AFP
    This article contains material from AFP.            => AFP
    This article uses data from AFP.                    => AFP
    This story used information from AFP.               => AFP
    This story incorporates input from AFP.             => AFP
    This story draws on reports from AFP.               => AFP
    This story was compiled with information from AFP.  => AFP
    This story was written using material provided by AFP. => AFP
    This story was compiled from reports from AFP.      => AFP
    mit dpa                                             => dpa
    Quellen: dpa, APA                                   => dpa + APA
    Mit Material der dpa                                => dpa
"""


@pytest.mark.parametrize(("line", "claim"), rows(SOURCES))
def test_a_line_of_sources_credits_them(line: str, claim: str) -> None:
    found = find_source_line(line, Span(0, len(line)))
    assert found is not None
    (credit,) = found.credits
    assert (found.span.of(line), found.rule, credit.role) == (line, "sources", "contribution")
    names = " + ".join(one.text for one in credit.organizations)
    assert names + (f" ; {', '.join(credit.names)}" if credit.people else "") == claim


NO_SOURCES = """
    With reports from Ann Lee
    With reports from Oslo
    With reports from AFP and Oslo
    With reports from AFP and the town
    With reports from AFP: it rained
    With reports from Quay Bay Ferry Line Boat News
    Without reports from AFP
    With tales from AFP
    mit Quay News
    Information from Ann Lee was used in this report.
    Information from AFP was used in this house.
    Information of AFP was used in this report.
    Information from AFP was sold in this report.
    This report hides information from AFP.
    This house includes information from AFP.
    Source AFP
    (With reports from AFP
    (With reports from AFP) it rained
"""


@pytest.mark.parametrize("line", [line.strip() for line in NO_SOURCES.strip().splitlines()])
def test_a_line_without_a_known_source_is_not_a_line_of_sources(line: str) -> None:
    assert find_source_line(line, Span(0, len(line))) is None


SIGNOFFS = """
    abc/de                  => initials | other | |
    ab-cd                   => initials | other | |
    (abc/de)                => initials | other | |
    [ab/cd].                => initials | other | |
    ab/cd/ef/gh/ij          => initials | other | |
    ab/cd/ef/gh/ij/kl       => no
    abcde/fg                => no
    a/bc                    => no
    he/she                  => no
    PTI ABC                 => initials | other | PTI |
    PTI ABC DEF GH IJ KL    => initials | other | PTI |
    PTI ABC DE FG HI JK LM  => no
    PTI ABC abc             => no
    PTI AB cd               => initials | other | PTI |
    AFP ab/cd               => initials | other | AFP |
    AFP ab                  => initials | other | AFP |
    AFP ab cd ef            => initials | other | AFP |
    AFP abcd                => no
    dpa xy yz               => initials | other | dpa |
    With PTI inputs         => inputs | contribution | PTI |
    With PTI input          => inputs | contribution | PTI |
    (with PTI inputs).      => inputs | contribution | PTI |
    With agency inputs      => inputs | contribution | agency |
    With city inputs        => no
    With PTI outputs        => no
    - Ann Lee               => dash | writing | | Ann Lee
    -- By Ann Lee           => dash | writing | | Ann Lee
    – by Ann Lee            => dash | writing | | Ann Lee
    —Ann Lee.               => dash | writing | | Ann Lee
    - Ann Lee @annlee       => dash | writing | | Ann Lee
    - Ann Lee, ann@quay.example => dash | writing | | Ann Lee
    - Ann Lee. Follow him on Quay: @annlee => dash | writing | | Ann Lee
    - Follow Ann Lee        => dash | writing | | Follow Ann Lee
    - Bernama               => dash | other | Bernama |
    - Bernama @bernama      => no
    - Bernama said so       => no
    - ann lee               => no
    Ann Lee                 => no
"""


@pytest.mark.parametrize(("line", "claim"), [row for row in rows(SIGNOFFS) if "Follow Ann" not in row[0]])
def test_a_sign_off_is_read(line: str, claim: str) -> None:
    found = find_signoff(line, Span(0, len(line)))
    if found is None:
        assert claim == "no"
        return
    (credit,) = found.credits
    organizations = ", ".join(one.text for one in credit.organizations)
    parts = [found.rule, credit.role, organizations, ", ".join(credit.names)]
    assert [part.strip() for part in claim.split("|")] == parts
    assert found.span.of(line) == line


@pytest.mark.parametrize("above", ["- Quay Bay", "– Quay", "• Quay", "* Quay", "— Quay"])
def test_an_agency_after_a_dash_below_an_item_of_a_list_is_an_item(above: str) -> None:
    for text, found in ((f"{above}\n- Bernama", False), ("Quay Bay\n- Bernama", True)):
        assert (find_signoff(text, Span(text.index("- Ber"), len(text))) is not None) is found


TRAILING = """
    It sails, she said. (dpa)           => dpa
    It sails, she said. (dpa).          => dpa
    It sails, she said! (AFP/dpa)       => AFP + dpa
    It sails, she said? (AFP, dpa)      => AFP + dpa
    “It sails.” (AFP-PTI)               => AFP + PTI
    It sails… (dpa)                     => dpa
    It sails, she said. (QZX)           => initials
    It sails, she said. (QZ)            => initials
    It sails, she said. (QZXY)          => no
    It sails, she said. (Q)             => no
    It sails, she said. (Qzx)           => no
    The QZX sails. (QZX)                => no
    It sails, she said. (NSW)           => no
    It sails, she said (dpa)            => no
    It sails, she said. (AFP/Quay)      => no
    It sails, she said. (dpa) Now.      => no
"""


@pytest.mark.parametrize(("text", "claim"), rows(TRAILING))
def test_an_agency_or_initials_in_brackets_after_the_last_sentence(text: str, claim: str) -> None:
    found = find_trailing_signoff(text, Span(0, len(text)), default_lexicon())
    if found is None:
        assert claim == "no"
        return
    (credit,) = found.credits
    assert (" + ".join(one.text for one in credit.organizations) or "initials") == claim
    assert found.span.of(text) == text[text.index("(") :]
    assert (found.rule, credit.role) == ("initials", "other")


def test_the_supplier_of_a_picture_in_brackets_ends_a_caption() -> None:
    supplier = sorted(default_lexicon().picture_suppliers.printed)[0]
    text = f"It sails, she said. ({supplier})"
    assert find_trailing_signoff(text, Span(0, len(text)), default_lexicon()) is None


# Notes


@pytest.mark.parametrize(
    ("note", "category"),
    [
        ("Correction: The bridge is old.", "correction"),
        ("CORRECTION - The bridge is old.", "correction"),
        ("Correction — The bridge is old.", "correction"),
        ("Correction\nThe bridge is old.", "correction"),
        ("Correction : “The bridge” is old.", "correction"),
        ("**Correction: The bridge is old.**", "correction"),
        ("Correction: The bridge is old!", "correction"),
        ("Correction: The bridge is old?)", "correction"),
        ("Correction: the bridge is old.", None),
        ("Correction: The bridge is old", None),
        ("Correction-The bridge is old.", None),
        ("Corrections Office: The bridge is old.", None),
        ("Editor's note: The bridge is old.", "other"),
        ("Editor’s Note: The bridge is old.", "other"),
        ("This article was amended on 4 May.", "correction"),
        ("This article was amendedly so.", None),
        ("This article was updated, she said.", None),
        ("This article was updated, the mayor told them.", None),
        ("This article was updated, he wrote.", None),
        ("This article was updated, he added on Monday.", None),
        ("This article was updated, he says.", None),
        ("This article was updated, he thinks.", "correction"),
        ("This story was translated by a machine.", "other"),
        ("This story was written by a machine.", None),
        ("An earlier version of this story was wrong.", "correction"),
        ("An earlier version of this law was wrong.", None),
        ("This page was revised in May.", "correction"),
        ("That page was revised in May.", None),
        ("Fe de errores: El puente es viejo.", "correction"),
        ("NDLR: Le pont.", "other"),
    ],
)
def test_a_line_of_the_desk_about_the_text_is_a_note(note: str, category: str | None) -> None:
    from newsparse.model import SpanIndex

    block = Block(Span(0, len(note)), Span(0, len(note)), (Span(0, len(note)),))
    found = list(find_note_lines(note, [block], SpanIndex()))
    assert [one.category for one in found] == ([category] if category else [])
    assert all(one.span == block.content and one.rule == "desk_speaks" for one in found)
    assert list(find_note_lines(note, [block], SpanIndex([Span(0, 5)]))) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Reuter", True),
        ("reuters", True),
        ("AP", True),
        ("dpa", True),
        ("End item", True),
        ("-30-", True),
        ("30", False),
        ("###", True),
        ("##", True),
        ("#", False),
        ("*** ENDS ***", True),
        ("/ends/", True),
        ("[ends]", True),
        ("_ends_", True),
        ("(ends)", True),
        ("ends.", True),
        ("ends!", False),
        ("the end", False),
        ("# # #", False),
    ],
)
def test_an_end_mark_is_a_sign_off_of_the_story(line: str, found: bool) -> None:
    notes = find_notes(STORY + line)
    assert [one.category for one in notes] == (["sign_off"] if found else [])


@pytest.mark.parametrize(
    ("bracket", "category"),
    [
        ("($1 = 10 crowns)", "exchange_rates"),
        ("(1 euro = 10 crowns)", "exchange_rates"),
        ("(US$1 = 10 crowns)", "exchange_rates"),
        ("(¥1 = 10 crowns)", "exchange_rates"),
        ("(1 euro equals 10 crowns)", "exchange_rates"),
        ("(1 Hong Kong dollar is equal to 10 crowns)", "exchange_rates"),
        ("(1 euro is 10 crowns)", None),
        ("(2 euro = 10 crowns)", None),
        ("(a@quay.example)", None),
        ("(+47 1234 5678)", None),
        ("((+47 1234 5678))", "contact"),
        ("((+47 12))", None),
        ("((ann (at) quay.example))", "contact"),
        ("((ann(at)quay.example))", "contact"),
        ("(For more, see the paper)", "advisory"),
        ("(For  more, see the paper)", "advisory"),
        ("(Source: office)", "other"),
        ("(Keywords: FERRY)", "keywords"),
        ("(Corrects the hour)", "correction"),
        ("(correctsX the hour)", None),
        ("(E-mail: ann)", "contact"),
    ],
)
def test_a_note_in_brackets_has_its_category(bracket: str, category: str | None) -> None:
    text = f"{STORY}The ferry sails. {bracket}"
    found = find_notes(text)
    assert [(one.category, one.span.of(text)) for one in found] == ([(category, bracket)] if category else [])


def test_the_block_at_an_offset_contains_it() -> None:
    text = "One.\n\nTwo.\n\nThree."
    blocks = split_blocks(text)
    assert [block_at(blocks, at).content.of(text) for at in (0, 5, 6, 11, 12, 17)] == [
        "One.",
        "One.",
        "Two.",
        "Two.",
        "Three.",
        "Three.",
    ]


def test_the_names_of_organizations_have_capitals_or_words_of_places() -> None:
    from newsparse.model import Phrase

    grammar: Grammar = default_grammar()
    for name, is_name in (("Oslo newsroom", True), ("Quay News across Europe", True), ("Quay News showed that", False)):
        assert grammar.is_name(Phrase.of(name, Span(0, len(name)))) is is_name


FOUND = """
    Reporting by Ann Lee. Phone 212-555-0100 x               => Reporting by Ann Lee. Phone 212-555-0100 x
    Reporting by Ann Lee *                                   => Reporting by Ann Lee *
    ** Reporting by Ann Lee                                  => ** Reporting by Ann Lee
    — Reporting by Ann Lee                                   => — Reporting by Ann Lee
    It rained. Reporting by Ann Lee                          => Reporting by Ann Lee
    It rained: Reporting by Ann Lee; editing by Bo Ek        => none
    It rained.” Reporting by Ann Lee                         => Reporting by Ann Lee
    With files from Ann Lee                                  => With files from Ann Lee
    Redaktion: Ann Lee                                       => Redaktion: Ann Lee
    Bericht von Ann Lee                                      => Bericht von Ann Lee
    Written by Ann Lee, who sails                            => none
    Edited by Ann Lee, the mayor                             => none
    Produced by Ann Lee, whose boat                          => none
    It rained as reporting by Ann Lee went on                => none
"""


@pytest.mark.parametrize(("line", "claim"), rows(FOUND))
def test_the_range_of_a_credit_line_in_a_story(line: str, claim: str) -> None:
    text = STORY + line
    found = [block.span.of(text) for block in find_credits(text)]
    assert found == ([] if claim == "none" else [claim])


def test_contact_details_after_a_line_are_shorter_than_120_code_points() -> None:
    for length, included in ((119, True), (120, False)):
        contact = f"; ann@quay.example {'x' * (length - 19)}"
        text = f"{STORY}Reporting by Ann Lee{contact}"
        (block,) = find_credits(text)
        assert (block.span.end == len(text)) is included


@pytest.mark.parametrize(
    ("bracket", "head", "tail"),
    [("(Adds details)", True, False), ("(Corrects the hour)", True, True), ("(For more, see x)", True, True)],
)
def test_a_note_of_the_head_and_one_of_the_story(bracket: str, head: bool, tail: bool) -> None:
    assert bool(find_notes(f"{bracket}\n\nIt rained all day in the town.")) is head
    assert bool(find_notes(f"{STORY}It rained. {bracket}")) is tail


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("AFP ab cd ef gh", True),
        ("AFP ab cd ef gh ij", True),
        ("AFP ab cd ef gh ij kl", False),
        ("AFP ab/cd/ef/gh/ij", True),
        ("AFP ab ab/cd-ef", True),
        ("AFP abc de", True),
        ("AFP abc", False),
        ("AFP AB ab cd", True),
        ("AFP AB ab cd ef", False),
    ],
)
def test_the_initials_behind_an_agency(line: str, found: bool) -> None:
    assert (find_signoff(line, Span(0, len(line))) is not None) is found
