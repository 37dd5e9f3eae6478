"""Word lists, tables and weights are data files that state their source."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = sorted(
    path
    for folder in ("src", "plugins", "examples")
    for path in (ROOT / folder).rglob("data/**/*")
    if path.suffix in (".txt", ".tsv", ".toml")
)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_data_file_starts_with_a_comment_on_its_content_and_source(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith(("# ", "// ")), (
        f"start {path.relative_to(ROOT)} with a comment: what it lists, and where that comes from"
    )
