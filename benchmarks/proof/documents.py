"""Corrupt documents: saved articles, site profiles and settings with random changes.

    python benchmarks/proof/documents.py [--documents 200000] [--seed 0]

A changed document must load, satisfy the laws and be saved again without changes, or raise a ``DecodeError`` with a
message of one line. The same holds for site profiles (``ValueError``) and settings (``SettingsError``). The exit code
is 1 after any other result.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from generated import text_of

from newsparse import DecodeError, Pipeline, Settings, SettingsError, dumps, loads
from newsparse.testing import laws
from newsparse_boilerplate import SiteProfile

Tree = Any
PIPELINE = Pipeline()

VALUES: tuple[Tree, ...] = (
    None, True, False, 0, -1, 1, 2, 3.5, 1e308, float("inf"), float("nan"), 2**63, -(10**30), "", "x", "\ud800", "\x00",
    "newsparse.quote", "direct", "2026-02-30", "١", [], {}, [[]], [0, 0], [0, 1], [1, 0], [0, 10**9], [0.0, 1.0],
    ["", 0, 0xD800], ["/text", 0, 0xD800], [0, 1, 2], {"span": [0, 1]}, {"": None}, {"text": "x", "span": [0, 1]},
)  # fmt: skip


def paths(tree: Tree, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths to all values in a tree, except the root."""
    if isinstance(tree, dict | list):
        for key in tree if isinstance(tree, dict) else range(len(tree)):
            yield (*path, key)
            yield from paths(tree[key], (*path, key))


def changed(tree: Tree, r: Random) -> Tree:
    """A copy of a tree with one to three changes."""
    tree = json.loads(json.dumps(tree))
    for _ in range(r.choice((1, 1, 1, 2, 3))):
        everywhere = list(paths(tree))
        if not everywhere:
            return r.choice(VALUES)
        *path, key = r.choice(everywhere)
        owner = tree
        for step in path:
            owner = owner[step]
        _change(owner, key, r)
    return tree


def _change(owner: Any, key: Any, r: Random) -> None:
    value = owner[key]
    match r.randrange(7):
        case 0:
            del owner[key]
        case 1 if isinstance(owner, dict):
            owner[r.choice(("x", "span", "text", "version", "surrogates", "", "\ud800"))] = value
        case 1:
            owner.insert(key, value)
        case 2 if isinstance(value, int) and not isinstance(value, bool):
            owner[key] = value + r.choice((-1, 1, 2, 1000, -1000))
        case 3 if isinstance(value, str):
            at = r.randint(0, len(value))
            owner[key] = value[:at] + r.choice(("", "x", "\n", "\ufffd", "\ud800", "é")) + value[at + 1 :]
        case 4 if isinstance(value, list):
            owner[key] = value[::-1]
        case 5:
            deep: Tree = value
            for _ in range(r.choice((1, 2, 100, 101, 400))):
                deep = [deep]
            owner[key] = deep
        case _:
            owner[key] = r.choice(VALUES)


def as_json(tree: Tree, r: Random) -> str:
    """A tree as JSON, sometimes truncated or malformed."""
    text = json.dumps(tree, ensure_ascii=r.random() < 0.5)
    if r.random() < 0.1:
        at = r.randint(0, len(text))
        text = r.choice((text[:at], text[at:], text + text, "\ufeff" + text, text.replace('"', "'", 1), f"[{text}]"))
    return text


def document_fault(document: str) -> str:
    """The fault in how a changed document is read, empty if there is none. A ``DecodeError`` is not a fault."""
    try:
        article = loads(document)
    except DecodeError as error:
        return (
            ""
            if str(error) and "\n" not in str(error) and len(str(error)) < 3000
            else f"wrong error message: {error!r}"
        )
    laws.tiling(article)
    laws.valid_spans(article)
    laws.round_trip(article, PIPELINE)
    article.to_dict()
    return ""


def profile_fault(document: str) -> str:
    """The same for a site profile."""
    try:
        profile = SiteProfile.loads(document)
    except ValueError as error:
        return "" if "\n" not in str(error) else f"wrong error message: {error!r}"
    return "" if SiteProfile.loads(profile.dumps()) == profile else "saving it changes it"


def settings_fault(tree: Tree) -> str:
    """The same for the tree of a settings file."""
    if not isinstance(tree, dict):
        return ""  # a TOML document is always a table
    try:
        Settings.from_mapping(tree, PIPELINE.settings_types)
    except SettingsError as error:
        return "" if "\n" not in str(error) else f"wrong error message: {error!r}"
    return ""


def trial(number: int, seed: int = 0) -> tuple[str, str]:
    """Read one changed document and return its type and the fault, empty if there is none."""
    r = Random(number * 1_000_003 + seed)
    kind = r.choice(("document", "document", "document", "profile", "settings"))
    try:
        if kind == "document":
            tree = json.loads(dumps(PIPELINE.parse(text_of(r.randrange(10**6)))))
            return kind, document_fault(as_json(changed(tree, r), r))
        if kind == "profile":
            texts = [text_of(r.randrange(10**6)) for _ in range(3)]
            tree = json.loads(SiteProfile.learn(texts * r.randint(1, 3), "site").dumps())
            return kind, profile_fault(as_json(changed(tree, r), r))
        table = {
            "strictness": "cautious",
            "keep": ["author_bio"],
            "phrases": ["x*"],
            "mode": "page",
            "site_files": ["a"],
        }
        names = [section.section for section in PIPELINE.settings_types]  # type: ignore[attr-defined]
        return kind, settings_fault(changed({**{name: {} for name in names}, "boilerplate": table}, r))
    except Exception as error:
        return kind, f"{type(error).__name__}: {error}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    read: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(args.documents):
        kind, found = trial(number, args.seed)
        read[kind] += 1
        if found:
            wrong.append(f"{number} ({kind}): {found[:600]}")
    print(", ".join(f"{count:,} of kind {kind}" for kind, count in sorted(read.items())))
    print(f"{len(wrong)} faults")
    print("\n".join(wrong[:20]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
