"""Settings: frozen attrs classes, looked up by class, read from TOML tables; errors name the position."""

from __future__ import annotations

import tomllib
from typing import Any, ClassVar, Literal

import pytest
from attrs import field, frozen
from attrs.validators import gt

from newsparse import Settings, SettingsError
from newsparse.plugin.settings import section_of, suggest


@frozen
class Ticker:
    section: ClassVar[str] = "acme.ticker"
    markets: tuple[str, ...] = ("N", "L")
    length: int = field(default=5, validator=gt(0))
    share: float = 0.5
    strict: bool = False
    mode: Literal["fast", "slow"] = "fast"


@frozen
class Other:
    section: ClassVar[str] = "other"
    size: int = 1


def read(toml: str) -> Settings:
    return Settings.from_mapping(tomllib.loads(toml), [Ticker, Other])


def test_settings_are_looked_up_by_class_and_default() -> None:
    settings = Settings([Ticker(length=3)])
    assert settings.get(Ticker).length == 3
    assert settings.get(Other) == Other()
    assert list(settings) == [Ticker(length=3)]
    assert repr(Settings([Other()])) == "Settings([Other(size=1)])"


@pytest.mark.parametrize("given", [Ticker, {"length": 3}, 3, "acme"])
def test_settings_that_are_not_attrs_instances_are_a_type_error(given: Any) -> None:
    with pytest.raises(TypeError, match="settings must be instances of attrs classes"):
        Settings([given])


def test_two_instances_of_one_settings_class_are_an_error() -> None:
    with pytest.raises(SettingsError, match="settings has two instances of Other; pass one"):
        Settings([Other(), Other(size=2)])


def test_settings_are_read_from_toml() -> None:
    settings = read(
        '["acme.ticker"]\nmarkets = ["N"]\nlength = 3\nshare = 1\nstrict = true\nmode = "slow"\n[other]\nsize = 2\n'
    )
    assert settings.get(Ticker) == Ticker(markets=("N",), length=3, share=1.0, strict=True, mode="slow")
    assert settings.get(Other) == Other(size=2)
    assert settings.get(Ticker) == read(
        '["acme.ticker"]\nmarkets=["N"]\nlength=3\nshare=1.0\nstrict=true\nmode="slow"'
    ).get(Ticker)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[othr]\nsize = 1", r"unknown settings section \[othr\]; did you mean 'other'\?"),
        ("other = 3", r"section \[other\] must be a table of options, not 3"),
        ("[other]\nsise = 1", r"\[other\]: unknown field 'sise'"),
        ("[other]\nsize = '1'", r"\[other\]\.size: expected int, got '1'"),
        ("[other]\nsize = true", r"\[other\]\.size: expected int, got True"),
        ("['acme.ticker']\nmarkets = 'N'", r"\[acme\.ticker\]\.markets: expected a list, got 'N'"),
        ("['acme.ticker']\nmarkets = ['N', 3]", r"\[acme\.ticker\]\.markets.*: expected str, got 3"),
        ("['acme.ticker']\nmode = 'medium'", r"\[acme\.ticker\]\.mode: expected one of 'fast', 'slow', got 'medium'"),
        ("['acme.ticker']\nlength = 0", r"\[acme\.ticker\].*length.* > 0"),
        ("['acme.ticker']\nshare = 'half'", r"share: expected a number, got 'half'"),
        ("['acme.ticker']\nstrict = 1", r"strict: expected bool, got 1"),
    ],
)
def test_an_error_in_a_settings_file_is_named_with_its_position(toml: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        read(toml)


@pytest.mark.parametrize("kind", [int, object(), Ticker(), type("NoAttrs", (), {"section": "x"})])
def test_a_section_belongs_to_an_attrs_class(kind: Any) -> None:
    with pytest.raises(TypeError, match="with a class variable 'section'"):
        section_of(kind)


def test_suggestions() -> None:
    assert suggest("quots", ["quotes", "credits"]) == "; did you mean 'quotes'?"
    assert suggest("zzz", ["quotes", "credits"]) == "; known names: 'credits', 'quotes'"
    assert suggest("zzz", []) == ""
