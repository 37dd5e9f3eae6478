"""The public names of the standard plugins and of the testing kit are in the reference."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
LISTED = {
    line.removeprefix("::: ").strip()
    for page in REFERENCE.glob("*.md")
    for line in page.read_text(encoding="utf-8").splitlines()
    if line.startswith("::: ")
}
PUBLIC = (
    "newsparse_boilerplate",
    "newsparse_credits",
    "newsparse_dateline",
    "newsparse_furniture",
    "newsparse_quotes",
    "newsparse.testing",
)


@pytest.mark.parametrize("module", PUBLIC)
def test_every_public_name_is_in_the_reference(module: str) -> None:
    assert {f"{module}.{name}" for name in import_module(module).__all__} <= LISTED


@pytest.mark.parametrize("module", PUBLIC)
def test_every_name_in_the_reference_is_public(module: str) -> None:
    listed = {name.rpartition(".") for name in LISTED if name.startswith(f"{module}.")}
    assert {name for where, _, name in listed if where == module} <= set(import_module(module).__all__)
