"""Case files: four classes, parts given by their words, and a known failure that no longer fails is reported."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hostile_kit import Thing

from newsparse import Annotator, Article, Draft, Person, Phrase, Pipeline, Place, Span
from newsparse.testing import Case, case_files, differences, expectation, read_cases
from newsparse.testing.cases import CaseError, to_toml

DATELINE = Pipeline(plugins=["newsparse_dateline.plugin"])
FOUND = """
[[case]]
why = "an agency and its place"
text = "LOW HARBOUR (Reuters) - The ferry is back."
dateline = { text = "LOW HARBOUR (Reuters) -", places = ["LOW HARBOUR"], agency = "Reuters" }
"""
NOT_FOUND = FOUND.replace("Reuters)", "Reuters) -- or so")


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_cases_of_all_classes_are_read(tmp_path: Path) -> None:
    write(tmp_path, in_the_wild=FOUND, negative='[[case]]\nwhy = "none"\ntext = "The ferry is back."\n')
    (tmp_path / "story.txt").write_text("LOW HARBOUR (AP) - It is.")
    (tmp_path / "story.toml").write_text('class = "synthetic"\n')
    assert [(case.case_class, case.name) for case in read_cases(tmp_path)] == [
        ("in_the_wild", "an agency and its place"), ("negative", "none"), ("synthetic", "story"),
    ]  # fmt: skip


def test_a_failing_case_shows_the_differences() -> None:
    case = Case("why", "The ferry is back.", {"dateline": {"text": "LOW"}}, "synthetic")
    with pytest.raises(AssertionError, match=r'why: .*\ndateline: expected \{"text": "LOW"\}, found null'):
        case.check(DATELINE.parse(case.text))


def test_what_a_case_does_not_name_must_not_be_found_except_paragraphs() -> None:
    text = "LOW HARBOUR (Reuters) - The ferry is back."
    with pytest.raises(AssertionError, match="dateline: expected null"):
        Case("why", text, {}).check(DATELINE.parse(text))
    Case("why", "The ferry is back.", {}).check(DATELINE.parse("The ferry is back."))
    with pytest.raises(AssertionError, match="paragraphs"):
        Case("why", text, {"paragraphs": ["Another"]}).check(DATELINE.parse("The ferry is back."))


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ({"synthetic": "[[case]]\ntext = 'x'\n"}, "case 1 needs why"),
        ({"synthetic": "[[case]]\nwhy = 'x'\n"}, "'x' needs one of text, file and marked"),
        ({"synthetic": "[[case]]\nwhy = 'x'\ntext = 'x'\nmarked = 'x'\n"}, "'x' needs one of text, file and marked"),
        ({"synthetic": "[[case]]\nwhy = 'x'\ntext = 'x'\nclass = 'real'\n"}, "'x' has the unknown class 'real'"),
        ({"synthetic": FOUND + FOUND}, "two cases have the same why"),
        ({"negative": FOUND}, "negative, so nothing may be found, but it names dateline"),
        ({"synthetic": FOUND.replace("[[case]]", "[[cases]]")}, "synthetic.toml: unknown keys 'cases'"),
        ({"synthetic": "case = 3"}, r"synthetic.toml: each case is a \[\[case\]\] table"),
        ({"synthetic": FOUND.replace("[[case]]", "[case]")}, "synthetic.toml: .* in two pairs of brackets"),
        (
            {"known_failures": FOUND},
            "known_failures.toml: unknown class 'known_failures'.*; did you mean 'known_failure'?",
        ),
        ({"stories": FOUND}, r"stories.toml: unknown class .* or put its story in stories.txt"),
        ({}, "no cases of in_the_wild"),
    ],
)
def test_a_broken_case_file_is_named(tmp_path: Path, file: dict[str, str], message: str) -> None:
    with pytest.raises(CaseError, match=message):
        case_files(write(tmp_path, **file))


def test_a_folder_of_cases_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="nowhere: folder of cases not found"):
        case_files(tmp_path / "nowhere")


def test_a_story_of_an_unknown_class_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    write(tmp_path, a='class = "invented"')
    with pytest.raises(CaseError, match="unknown class 'invented'"):
        list(read_cases(tmp_path))


def test_a_file_or_a_case_may_name_the_class(tmp_path: Path) -> None:
    write(
        tmp_path,
        ferries='class = "synthetic"\n'
        + FOUND
        + FOUND.replace("an agency", "x").replace("text", 'class = "known_failure"\ntext', 1),
    )
    assert [case.case_class for case in read_cases(tmp_path)] == ["synthetic", "known_failure"]


def test_a_text_may_come_from_another_file(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "ferry.txt").write_bytes(b"LOW HARBOUR (AP) - It is.\r\n")
    write(tmp_path, synthetic='[[case]]\nwhy = "x"\nfile = "pages/ferry.txt"\n')
    assert [case.text for case in read_cases(tmp_path)] == ["LOW HARBOUR (AP) - It is.\r\n"]


def test_a_case_is_parsed_with_its_settings(tmp_path: Path) -> None:
    text = 'text = "Ada Thorne grizzled that the pump was the wrong one for a well of this depth."'
    case = f'[[case]]\nwhy = "x"\n{text}\n'
    write(tmp_path, synthetic=case + 'settings = { quotes = { cues = ["grizzle"] } }\n', negative=case)
    quotes = Pipeline(plugins=["newsparse_quotes.plugin"])
    with_settings, without = read_cases(tmp_path)
    assert [q.cue and q.cue.text for q in with_settings.parse(quotes).quotes] == ["grizzled"]
    assert without.parse(quotes).quotes == ()


MARKED = """# Comment
“{The pump is the wrong one for a well of this depth,}” [said] <Ada Thorne>.

The pump is old.
"""


def test_a_file_of_marked_sentences_has_a_case_on_each_line(tmp_path: Path) -> None:
    (tmp_path / "sentences.marked.txt").write_text(MARKED, encoding="utf-8")
    cases = list(read_cases(tmp_path))
    assert [case.case_class for case in cases] == ["synthetic", "negative"]
    quotes = Pipeline(plugins=["newsparse_quotes.plugin"])
    for case in cases:
        case.check(case.parse(quotes))
    with pytest.raises(AssertionError, match=r"expected .*<Ada Thorne>.*\nfound .*wrong one for a well"):
        cases[0].check(cases[0].parse(DATELINE))


def test_a_problem_of_the_parse_fails_the_case() -> None:
    def fails(doc: Draft) -> list[Thing]:
        raise ValueError("bad luck")

    broken = Pipeline(plugins=[], extra=[Annotator(fails, name="kit.fails", provides={Thing})])
    with pytest.raises(AssertionError, match="bad luck"):
        Case("why", "x").check(broken.parse("x"))


@pytest.mark.parametrize(
    ("expected", "fits"),
    [
        ({"text": "so", "what": "x"}, True),
        ({"text": {"text": "so", "occurrence": 2}, "what": "x"}, True),
        ({"text": {"text": "so", "occurrence": 3}, "what": "x"}, False),
        ({"text": "so", "what?": "x"}, True),
        ({"text": "so", "what?": "y"}, False),
        ({"text": "so", "what": "x", "more?": "x"}, True),
        ({"text": "so", "what": "x", "more": "x"}, False),
        ({"text": "so"}, False),
    ],
)
def test_an_expected_part_may_leave_out_its_occurrence_and_mark_a_field_as_optional(
    expected: dict[str, Any], fits: bool
) -> None:
    article = Article(text="so so", annotations=(Thing(span=Span(3, 5), what="x"),))
    assert (differences(article, {"kit.thing": [expected]}, only=["kit.thing"]) == []) is fits


def test_two_articles_differ_if_the_same_words_are_found_elsewhere() -> None:
    first, second = (Article(text="so so", annotations=(Thing(span=Span(at, at + 2), what="x"),)) for at in (0, 3))
    assert differences(first, second, only=["kit.thing"])
    assert differences(second, second) == []


@pytest.mark.parametrize(("known_failure", "outcome"), [(NOT_FOUND, "1 xfailed"), (FOUND, "1 failed")])
def test_a_known_failure_that_passes_is_reported(tmp_path: Path, known_failure: str, outcome: str) -> None:
    write(tmp_path, known_failure=known_failure)
    (tmp_path / "test_them.py").write_text(
        """
from pathlib import Path
from newsparse import Pipeline
from newsparse.testing import case_files

@case_files(Path(__file__).parent)
def test_it(case):
    case.check(Pipeline(plugins=["newsparse_dateline.plugin"]).parse(case.text))
"""
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert outcome in done.stdout


def test_annotations_of_a_third_party_are_described_field_by_field() -> None:
    from typing import ClassVar

    from attrs import frozen

    from newsparse import Annotation

    @frozen(kw_only=True)
    class Deal(Annotation):
        kind: ClassVar[str] = "kit.deal"
        buyer: Phrase
        where: Place
        who: tuple[Person, ...]
        price: Span
        sure: int = 0
        more: Any = None

    text = "Corvo paid 7 in Velmar, Ann Lee said"

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    deal = Deal(
        span=Span(0, 12), buyer=Phrase(text="Corvo", span=at("Corvo")), where=Place(name="Velmar", span=at("Velmar")),
        who=(Person(name="Ann Lee", span=at("Ann Lee")),), price=at("7"), more=Phrase(text="said", span=at("said")),
    )  # fmt: skip
    parts = expectation(Article(text=text, annotations=(deal, Thing(span=at("paid"), what="verb"))))
    assert parts["kit.deal"] == [
        {"text": "Corvo paid 7", "buyer": "Corvo", "where": "Velmar", "who": ["Ann Lee"], "price": "7", "more": "said"}
    ]
    assert parts["kit.thing"] == [{"text": "paid", "what": "verb"}]
    assert tomllib.loads(to_toml(parts)) == parts


@case_files(Path(__file__).parent / "cases")
def test_cases_from_generated_stories(case: Case) -> None:
    case.check(Pipeline().parse(case.text))


def test_a_false_or_empty_value_is_the_same_as_none() -> None:
    article = Article(text="Corvo paid", annotations=(Thing(span=Span(0, 5), what=""),))
    for expected in ({"text": "Corvo"}, {"text": "Corvo", "what": ""}):
        assert differences(article, {"kit.thing": [expected]}) == []
    assert differences(article, {"kit.thing": [{"text": "Corvo", "what": "firm"}]})
