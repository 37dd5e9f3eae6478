"""Case files: four classes, words and not digits, and an improvement is noticed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hostile_kit import Thing

from newsparse import Article, Person, Phrase, Pipeline, Place, Span
from newsparse.testing import Case, case_files, expectation, read_cases
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


def test_a_case_says_what_differs() -> None:
    case = Case("why", "The ferry is back.", {"dateline": {"text": "LOW"}}, "synthetic")
    with pytest.raises(AssertionError, match=r'why: .*\ndateline: expected \{"text": "LOW"\}, found null'):
        case.check(DATELINE.parse(case.text))


def test_what_a_case_does_not_name_must_not_be_found_but_for_paragraphs() -> None:
    text = "LOW HARBOUR (Reuters) - The ferry is back."
    with pytest.raises(AssertionError, match="dateline: expected null"):
        Case("why", text, {}).check(DATELINE.parse(text))
    Case("why", "The ferry is back.", {}).check(DATELINE.parse("The ferry is back."))
    with pytest.raises(AssertionError, match="paragraphs"):
        Case("why", text, {"paragraphs": ["Another"]}).check(DATELINE.parse("The ferry is back."))


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ({"synthetic": "[[case]]\ntext = 'x'\n"}, "case 1 needs why"),
        ({"synthetic": FOUND + FOUND}, "two cases are there because of"),
        ({"negative": FOUND}, "nothing is to be found, but it names dateline"),
        ({"synthetic": FOUND.replace("[[case]]", "[[cases]]")}, "synthetic.toml: each case stands under .* 'cases'"),
        ({"synthetic": "case = 3"}, "synthetic.toml: each case stands under"),
        ({"synthetic": FOUND.replace("[[case]]", "[case]")}, "synthetic.toml: .* in two pairs of brackets"),
        ({"known_failures": FOUND}, r"known_failures.toml: it would not be read: .*; did you mean 'known_failure'\?"),
        ({"stories": FOUND}, r"stories.toml: it would not be read: it has no story stories.txt beside it"),
        ({}, "there are no cases"),
    ],
)
def test_a_broken_case_file_is_named(tmp_path: Path, file: dict[str, str], told: str) -> None:
    with pytest.raises(CaseError, match=told):
        case_files(write(tmp_path, **file))


def test_a_folder_of_cases_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="nowhere: there is no such folder of cases"):
        case_files(tmp_path / "nowhere")


def test_a_story_of_an_unknown_class_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    write(tmp_path, a='class = "invented"')
    with pytest.raises(CaseError, match="no class 'invented'"):
        list(read_cases(tmp_path))


@pytest.mark.parametrize(("known_failure", "outcome"), [(NOT_FOUND, "1 xfailed"), (FOUND, "1 failed")])
def test_an_improvement_is_noticed(tmp_path: Path, known_failure: str, outcome: str) -> None:
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


def test_annotations_of_a_strangers_kind_are_described_field_by_field() -> None:
    from typing import Any, ClassVar

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
def test_what_generated_stories_brought_to_light(case: Case) -> None:
    case.check(Pipeline().parse(case.text))
