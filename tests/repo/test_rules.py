"""Every rule of the standard plugins is in their tables of rules, and the page that lists them is up to date."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import newsparse
from newsparse.testing import read_cases

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import rules_page  # noqa: E402

ROWS = tuple(rules_page.rows())

WITHOUT_EXAMPLE = {
    "site": "needs a profile of a site",
    "boilerplate.site": "needs two profiles of sites",
    "boilerplate.pattern_timeout": "needs a pattern that backtracks",
    "cue in the sentence after": "an option of the linker that no text of the tests takes",
}
"""The rules and codes that a short text can't show, with the reason."""


def has_row(table: str, rule: str) -> bool:
    return any(row.table == table and row.matches(rule) for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.plugin}-{row.name}-{row.meaning}"[:80])
def test_the_example_shows_the_rule(row: rules_page.Row) -> None:
    if not row.example:
        assert row.name in WITHOUT_EXAMPLE
    else:
        assert row.found(row.parse()) is not None


def test_no_rule_has_two_rows() -> None:
    keys = [(row.plugin, row.table, row.name, row.meaning if row.table == "remark" else "") for row in ROWS]
    assert len({*keys}) == len(keys)


def written(plugin: str) -> Iterator[str]:
    """The rules that the code of a plugin states as ``rule="..."`` or as the rule of a ``Finding``."""
    for path in (ROOT / "plugins" / f"newsparse_{plugin}").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            values: list[ast.expr] = []
            if isinstance(node, ast.Call):
                values = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
                if isinstance(node.func, ast.Name) and node.func.id == "Finding":
                    values += node.args[2:3]
            elif isinstance(node, ast.Assign) and any(
                isinstance(at, ast.Name) and at.id == "rule" for at in node.targets
            ):
                values = [node.value]
            for value in values:
                for part in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                        yield part.value


@pytest.mark.parametrize("plugin", rules_page.PLUGINS)
def test_every_rule_in_the_code_has_a_row(plugin: str) -> None:
    known = [row for row in ROWS if row.plugin == plugin and row.table != "remark"]
    assert not [rule for rule in written(plugin) if not any(row.matches(rule) for row in known)]


def test_every_kind_of_evidence_of_a_dateline_has_a_row() -> None:
    from newsparse_dateline.evidence import Evidence

    assert {row.name for row in ROWS if row.table == "dateline"} == {*get_args(Evidence), "named"}


def test_every_pattern_of_boilerplate_has_a_row() -> None:
    data = ROOT / "plugins" / "newsparse_boilerplate" / "data" / "patterns.toml"
    patterns = {f"pattern:{one['name']}" for one in tomllib.loads(data.read_text(encoding="utf-8"))["pattern"]}
    assert {row.name for row in ROWS if row.name.startswith("pattern:")} == patterns


def test_every_rule_of_quotes_has_a_row() -> None:
    from newsparse_quotes.attribution.agents import AGENT
    from newsparse_quotes.attribution.introductions import INTRODUCED, QUESTION
    from newsparse_quotes.attribution.merging import FOLLOWS
    from newsparse_quotes.attribution.quotations import RULES
    from newsparse_quotes.attribution.selection import CLAUSE
    from newsparse_quotes.attribution.unclaimed import NO_CUE, STANCE_CLAUSE
    from newsparse_quotes.features.linking import JOIN, NEXT, NONE, PART
    from newsparse_quotes.layout import headlines, reactions, signatures, transcripts

    linked = {rule for option, rule in enumerate(RULES) if option not in (JOIN, NEXT, PART, NONE)}  # these have no cue
    layouts = {headlines.HEADLINE, reactions.REACTION, transcripts.TRANSCRIPT, signatures.DASH, signatures.POST}
    layouts |= {signatures.LINE}
    rules = {*linked, *layouts, AGENT, INTRODUCED, QUESTION, FOLLOWS, CLAUSE, NO_CUE, STANCE_CLAUSE}
    assert {row.name for row in ROWS if row.table == "quote"} == rules


def test_every_resolver_of_speakers_has_a_row() -> None:
    from newsparse_quotes.speakers.resolvers.repeated_words import RULE
    from newsparse_quotes.speakers.stage import LABEL, RESOLVERS

    only_refuse = {"list"}
    assert {row.name for row in ROWS if row.table == "speaker"} == {
        LABEL,
        RULE,
        *(one.name for one in RESOLVERS),
    } - only_refuse


def test_every_reason_for_a_speaker_without_a_name_has_a_row() -> None:
    from newsparse_quotes.speakers.refusals import Reason
    from newsparse_quotes.speakers.trace import NO_RESOLVER

    shown = {row.meaning for row in ROWS if row.name == "quotes.no_name"}
    assert shown == {NO_RESOLVER, *(reason.value for reason in Reason)}


@pytest.mark.parametrize("folder", sorted(path.name for path in (ROOT / "tests" / "cases").iterdir()))
def test_every_rule_and_remark_of_a_case_has_a_row(folder: str) -> None:
    texts = [case.text for case in read_cases(ROOT / "tests" / "cases" / folder)]
    missing = set()
    for text in texts:
        article = rules_page.traced().parse(text)
        for one in article.annotations:
            if not isinstance(one, newsparse.Markup) and not has_row(one.kind.removeprefix("newsparse."), one.rule):
                missing.add((one.kind, one.rule))
            if (
                isinstance(one, newsparse.Quote)
                and one.source
                and one.source.name
                and not has_row("speaker", one.source.rule)
            ):
                missing.add(("speaker", one.source.rule))
        for remark in article.remarks:
            if not any(row.table == "remark" and row.says(remark.code, remark.message) for row in ROWS):
                missing.add((remark.code, remark.message))
    assert not missing


def test_the_page_is_up_to_date() -> None:
    shown = rules_page.PAGE.read_text(encoding="utf-8")
    assert shown == rules_page.page(), "run: python scripts/rules_page.py"
