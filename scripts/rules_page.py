"""Writes docs/reference/rules.md from the tables ``data/rules.toml`` of the plugins: ``python scripts/rules_page.py``.

The examples are parsed, and what the rule found is printed in bold.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from newsparse import Annotation, Article, Hints, Pipeline, Quote, Settings, Span

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "rules.md"
PLUGINS = ("dateline", "credits", "furniture", "quotes", "boilerplate")
BEFORE, AFTER = 90, 60
"""How much of a long example is shown before and after what was found, in code points."""

LIST = "LIST"
"""Stands for the name of a list in a rule: ``line:LIST``."""

INTRODUCTION = """# Rules

<!-- Written by scripts/rules_page.py from plugins/*/data/rules.toml. -->

Each annotation has in `rule` the name of the rule that produced it. `source.rule` of a quote is the rule that found the
name of the speaker. `newsparse explain FILE` shows them. With `trace=True` (`--trace` on the command line) remarks show
what was rejected, and why.

The examples are invented. What the rule found is in bold; of a speaker, the name is behind the arrow. `Markup` has no
rule: its `form` and its `role` say what it is.
"""


@frozen
class Row:
    """A row of a table of rules.

    Attributes:
        plugin: the name of the plugin.
        table: ``speaker``, ``remark``, or the kind of the annotations without ``newsparse.``.
        name: the rule; of a remark, its code.
        meaning: when the rule applies; of a remark, its message, in which ``...`` stands for any words.
        example: a text in which it applies; empty if a short one can't show it.
        hints: the hints of the example.
        settings: the settings of the example, by section.
    """

    plugin: str
    table: str
    name: str
    meaning: str
    example: str = ""
    hints: dict[str, Any] = field(factory=dict)
    settings: dict[str, Any] = field(factory=dict)

    def matches(self, rule: str) -> bool:
        """Whether a rule is that of this row."""
        return rule == self.name or (self.name.endswith(LIST) and rule.startswith(self.name.removesuffix(LIST)))

    def says(self, code: str, message: str) -> bool:
        """Whether a remark is that of this row. The message of a row may be a part of that of the remark."""
        return (
            code == self.name and re.search(".*".join(map(re.escape, self.meaning.split("..."))), message) is not None
        )

    def parse(self) -> Article:
        """Return the article of the example."""
        pipeline = traced()
        if self.settings:
            pipeline = Pipeline(trace=True, settings=Settings.from_mapping(self.settings, pipeline.settings_types))
        return pipeline.parse(self.example, Hints(**self.hints))

    def found(self, article: Article) -> Annotation | Span | None:
        """Return what the rule found: an annotation, or the span of a remark; the empty span if it has none."""
        if self.table == "remark":
            spans = (one.span for one in article.remarks if self.says(one.code, one.message))
            return next((span or Span(0, 0) for span in spans), None)
        if self.table == "speaker":
            return next((one for one in article.quotes if one.source and one.source.rule == self.name), None)
        same = (one for one in article.annotations if one.kind == f"newsparse.{self.table}" and self.matches(one.rule))
        return next(same, None)


@cache
def traced() -> Pipeline:
    """Return the pipeline of the installed plugins, with remarks."""
    return Pipeline(trace=True)


def rows() -> Iterator[Row]:
    """Yield the rows of all plugins, in the order of the page."""
    for plugin in PLUGINS:
        path = ROOT / "plugins" / f"newsparse_{plugin}" / "data" / "rules.toml"
        for table, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
            keys = ("code", "message") if table == "remark" else ("rule", "meaning")
            for entry in entries:
                rest = {key: value for key, value in entry.items() if key not in keys}
                yield Row(plugin, table, entry[keys[0]], entry[keys[1]], **rest)


def page() -> str:
    """Return the text of the page."""
    parts = [INTRODUCTION]
    known = list(rows())
    for plugin in PLUGINS:
        parts.append(f"## {plugin.capitalize()}\n\nThe plugin: [{plugin}](../plugins/{plugin}.md).\n")
        for table in dict.fromkeys(row.table for row in known if row.plugin == plugin):
            here = [row for row in known if (row.plugin, row.table) == (plugin, table)]
            title = {"speaker": "Speakers", "remark": f"Remarks of {plugin}"}.get(table, _class_name(table))
            head = ("code", "message") if table == "remark" else ("rule", "it applies to")
            parts.append(f"### {title}\n")
            parts.append(f"| {head[0]} | {head[1]} | example |\n|---|---|---|")
            parts += [f"| `{row.name}` | {_escaped(row.meaning)} | {_example(row)} |" for row in here]
            parts.append("")
    return "\n".join(parts)


def _class_name(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))


def _example(row: Row) -> str:
    if not row.example:
        return ""
    article = row.parse()
    found = row.found(article)
    if found is None:
        raise ValueError(f"the example of {row.name} ({row.meaning}) does not show it")
    spans: tuple[Span, ...] = (found if isinstance(found, Span) else found.span,)
    name = ""
    if row.table == "speaker" and isinstance(found, Quote) and found.source:
        spans, name = (found.source.mention.span,), f" → {_escaped(str(found.source.name))}"
    elif isinstance(found, Quote):
        spans = tuple(one.span for one in found.content)
    text, start, shown = row.example, 0, ""
    if spans[0].start > BEFORE:
        start, shown = text.find(" ", spans[0].start - BEFORE) + 1, "… "
    for span in spans:
        inside = span.of(text)
        lead = inside[: len(inside) - len(inside.lstrip())]
        bold = f"**{_escaped(inside.strip())}**" if inside.strip() else ""
        shown += f"{_escaped(text[start : span.start])}{lead}{bold}"
        start = span.end
    after = text[start : start + AFTER]
    cut = start + AFTER < len(text)
    after = re.sub(r"\s+\S*\Z", " …", after) if cut else after.rstrip()
    return f"{shown}{_escaped(after)}{name}"


_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "|*_[]#@~&<>"})


def _escaped(text: str) -> str:
    """Return text for a cell of a Markdown table; text with code in it keeps its marks."""
    shown = text.replace("|", "&#124;") if "`" in text else text.translate(_MARKS)
    return shown.replace("\n\n", "\n").replace("\n", "<br>")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)} written\n")
