"""Tables: one row per thing, the same columns for every article, and CSV that a spreadsheet opens safely."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Hints, Tables
from newsparse.cli import main
from newsparse.export import TABLE_NAMES
from newsparse.export.table_formats import csv_line
from newsparse.export.tables import TABLES
from newsparse.testing.strategies import stories

STORY = """Ferry is back

By Joan Marsh

TARN BRIDGE (Reuters) - "Mind the gap," engineer Ada Lunn said.

"It is a good day," she said. Officials said the old ship was sold.

(Reporting by Paul Okander; Editing by Ruth Amesbury)

Exit mobile version
"""


@pytest.fixture(scope="module")
def made() -> Tables:
    return newsparse.tables({"a1": newsparse.parse(STORY)})


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_a_quote_without_a_named_speaker_has_a_mention_and_no_speaker(made: Tables) -> None:
    assert [(row["speaker"], row["mention"]) for row in made.quotes] == [
        ("Ada Lunn", "engineer Ada Lunn"),
        ("Ada Lunn", "she"),
        (None, "Officials"),
    ]


def test_offsets_of_quotes_are_offsets_in_the_text_and_paragraphs_count_from_1(made: Tables) -> None:
    first, second, third = made.quotes
    assert STORY[first["start"] : first["end"]].startswith("Mind")
    assert [first["paragraph"], second["paragraph"], third["paragraph"]] == [1, 2, 2]


def test_a_person_has_a_row_per_role_and_a_speaker_the_number_of_quotes(made: Tables) -> None:
    assert [(row["name"], row["role"], row["quotes"]) for row in made.people] == [
        ("Joan Marsh", "byline", None),
        ("Paul Okander", "reporting", None),
        ("Ruth Amesbury", "editing", None),
        ("Ada Lunn", "speaker", 2),
    ]


def test_removed_passages_name_their_rule(made: Tables) -> None:
    (row,) = made.removed
    assert row["text"] == "Exit mobile version"
    assert row["rule"]


def test_the_counts_of_an_article_agree_with_the_other_tables(made: Tables) -> None:
    (row,) = made.articles
    assert (row["quotes"], row["removed"]) == (len(made.quotes), len(made.removed))


@given(story=stories.stories())
def test_all_rows_of_a_table_have_its_columns(story: Any) -> None:
    made = newsparse.tables(newsparse.parse(story.text))
    for name, table in TABLES.items():
        assert all(tuple(row) == table.columns for row in getattr(made, name))


def test_every_table_has_a_field_of_its_name() -> None:
    assert tuple(TABLES) == TABLE_NAMES == tuple(field.name for field in attrs.fields(Tables))


def test_an_article_is_identified_by_key_then_by_hint_then_by_number() -> None:
    one = newsparse.parse("The bridge is open.", Hints(id="b1"))
    other = newsparse.parse("The bridge is shut.")
    assert [row["id"] for row in newsparse.tables([one, other]).articles] == ["b1", "2"]
    assert [row["id"] for row in newsparse.tables({"key": one}).articles] == ["key"]
    assert [row["id"] for row in newsparse.tables(one).articles] == ["b1"]


def test_a_text_in_place_of_an_article_is_a_type_error_that_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="parse the texts first"):
        newsparse.tables(["The bridge is open."])  # type: ignore[list-item]


def test_an_unknown_table_is_a_value_error_with_the_nearest_name(made: Tables) -> None:
    with pytest.raises(ValueError, match="did you mean 'quotes'"):
        made.csv("quote")


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_no_cell_of_a_csv_line_begins_a_formula_and_no_word_is_lost(cells: list[str]) -> None:
    (read,) = csv.reader(StringIO(csv_line(cells)))
    for cell, shown in zip(cells, read, strict=True):
        assert not shown.lstrip().startswith(("=", "+", "-", "@"))
        assert shown.split() in (cell.split(), f"'{cell}".split())


def test_a_quote_that_looks_like_a_formula_is_text_in_a_spreadsheet() -> None:
    article = newsparse.parse('"=HYPERLINK(1) is what I typed," Ada Lunn said.')
    (row,) = rows_of(newsparse.tables(article).csv())
    assert row["quote"].startswith("'=HYPERLINK")
    assert article.quotes[0].text.startswith("=HYPERLINK")


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, ["parse", *arguments], catch_exceptions=False)


def test_the_command_line_writes_one_header_and_the_rows_of_all_files(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("one.txt", "two.txt", "empty.txt")]
    for file, text in zip(files, (STORY, STORY, ""), strict=True):
        file.write_text(text, encoding="utf-8")
    rows = rows_of(run("--format", "csv", *map(str, files)).stdout)
    assert [row["id"] for row in rows] == [str(files[0])] * 3 + [str(files[1])] * 3
    lines = run("--format", "jsonl", "--table", "people", *map(str, files)).stdout.splitlines()
    assert [json.loads(line)["name"] for line in lines][:2] == ["Joan Marsh", "Paul Okander"]
    assert len(rows_of(run("--format", "csv", "--table", "articles", *map(str, files)).stdout)) == len(files)


def test_a_table_in_a_format_without_tables_is_a_usage_error(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text(STORY, encoding="utf-8")
    done = run("--format", "json", "--table", "quotes", str(file))
    assert done.exit_code == 2
    assert "--table needs --format csv or --format jsonl" in done.stderr
