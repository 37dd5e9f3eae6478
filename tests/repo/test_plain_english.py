"""Code comments, docstrings, messages and pages use plain technical English and the terms of the glossary."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path
    for folder in (
        "src",
        "plugins",
        "examples",
        "scripts",
        "training",
        "benchmarks",
        "docs",
        "tests",
        "seeds",
        "changelog.d",
    )
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".py", ".md") and path != Path(__file__).resolve()
) + sorted(ROOT.glob("*.md"))

AVOIDED = {
    r"\bnobody\b|\bsomebody\b|\banybody\b": "no speaker, a person, anyone",
    r"(?<!there )\b(?:is|are|was|were) none\b": "is not a ...",
    r"\bstands? on\b": "depends on",
    r"\bmend(?:s|ed|ing)?\b": "fix",
    r"\bof others\b": "of other annotators, plugins, ...",
    r"\bbut for\b": "except",
    r"\b(?:the|these|its|their|all|several|other|each|every|two|which|own) finds\b"
    r"|\bfinds of\b|\ba find\b|\beach find\b": "annotations, matches",
    r"(?<!there )\b(?:is|are|was|were) no (?!longer|more\b|need|one\b|way)": "is not a ...",
    r"\bwhom (?:it|he|she|they|a) ": "who ... refers to",
    r"\btold by\b|\bis told\b": "described by, given",
    r"\basked (?:about|only|when)\b|\bis asked\b": "called, checked",
    r"\bwhere there (?:is|are) (?:none|one)\b": "if there is none",
    r"\bone of these\b.{0,20}\bmakes\b|\bon the wire\b|\bsent down a wire\b": "received as wire copy",
    r"\bhouse\b(?=.{0,20}(?:rule|of|stand))": "repository, package",
}
"""Wording that readers of technical English stumble over, and what to write instead."""


def words_of(path: Path) -> list[tuple[int, str]]:
    """The prose of a file with line numbers: comments and docstrings of a module, the text of a page without code."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = re.sub(r"^```.*?^```", lambda m: "\n" * m.group().count("\n"), text, flags=re.M | re.S)
        return list(enumerate(re.sub(r"`[^`\n]*`", "", text).splitlines(), 1))
    found = []
    line_start = True
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT or (
            token.type == tokenize.STRING and line_start and token.string[:3] == '"""'
        ):
            prose = re.sub(r"``.*?``|“.*?”|\"[^\"\n]{1,90}\"(?!\")", "", token.string)
            found += [(token.start[0] + n, line) for n, line in enumerate(prose.splitlines())]
        line_start = token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_wording_is_plain(path: Path) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {m.group()!r}: better {better}"
        for number, line in words_of(path)
        for pattern, better in AVOIDED.items()
        for m in re.finditer(pattern, line, re.IGNORECASE)
    ]
    assert not found, "\n".join(found)
