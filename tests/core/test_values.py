"""An invalid value of a setting or a hint is rejected with one sentence that names the expected value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import field, frozen
from attrs.validators import in_, instance_of

from newsparse import Hints, Pipeline, Settings, SettingsError
from newsparse._messages import describe_exception, first_line
from newsparse.lexicon import LexiconSettings
from newsparse.plugin import as_strings, one_of, strings, strings_of
from newsparse_boilerplate import BoilerplateSettings, SiteProfile
from newsparse_dateline import DatelineSettings


@frozen(kw_only=True)
class Storm:
    section: ClassVar[str] = "storm"
    names: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    parts: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings_of(["wind", "rain"]))
    scale: str = field(default="wind", validator=one_of(["wind", "rain"]))
    place: str = field(default="sea", validator=in_(("sea", "land")))
    size: int = field(default=1, validator=instance_of(int))


def test_lists_and_sets_of_strings_become_tuples_in_a_fixed_order() -> None:
    assert Storm(names=["b", "a"]).names == ("b", "a")
    assert Storm(names={"b", "a", "c"}).names == ("a", "b", "c")  # type: ignore[arg-type]
    assert Storm(names=("b",)).names == ("b",)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"names": "Ada"}, TypeError, "names must be a list of strings, not one string; write names=['Ada']"),
        ({"names": 3}, TypeError, "names must be a list of strings, not 3"),
        ({"names": ["Ada", 3]}, TypeError, "names must be a list of strings, and 3 is not a string"),
        ({"parts": "wind"}, TypeError, "parts must be a list of strings, not one string; write parts=['wind']"),
        ({"parts": ["wnd"]}, ValueError, "parts must not contain 'wnd'; did you mean 'wind'?"),
        ({"scale": "zzz"}, ValueError, "scale must not be 'zzz'; known names: 'rain', 'wind'"),
        ({"scale": ["wind"]}, ValueError, "scale must not be ['wind']; did you mean 'wind'?"),
    ],
)
def test_an_invalid_value_is_named_with_its_field(given: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        Storm(**given)
    assert str(caught.value) == message


def test_only_the_message_of_an_attrs_validator_is_shown() -> None:
    wrong: list[dict[str, Any]] = [{"place": "sky"}, {"size": "x"}]
    for given in wrong:
        with pytest.raises((ValueError, TypeError)) as caught:
            Storm(**given)
        assert "Attribute(" not in describe_exception(caught.value) + first_line(caught.value)
    with pytest.raises(SettingsError) as refused:
        Settings.from_mapping({"storm": {"place": "sky"}}, [Storm])
    assert str(refused.value) == "[storm]: 'place' must be in ('sea', 'land') (got 'sky')"
    assert describe_exception(KeyError("a", "b")) == "KeyError: ('a', 'b')"


@pytest.mark.parametrize(
    "make",
    [
        lambda: BoilerplateSettings(phrases="Buy now"),
        lambda: BoilerplateSettings(patterns="Buy .*"),
        lambda: BoilerplateSettings(keep="share"),
        lambda: BoilerplateSettings(site_files="x.json"),
        lambda: BoilerplateSettings(site_files=Path("x.json")),
        lambda: BoilerplateSettings(sites="mercury.example"),
        lambda: BoilerplateSettings(sites=SiteProfile("x", ())),
        lambda: LexiconSettings(organizations="The Mercury"),
        lambda: LexiconSettings(places="Marrowgate"),
        lambda: DatelineSettings(labels="SPOTLIGHT"),
    ],
)
def test_no_setting_of_a_standard_plugin_accepts_one_string_as_a_list(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match=r"^\w+ must be a list of "):
        make()


def test_an_unknown_category_gets_a_suggestion() -> None:
    with pytest.raises(ValueError, match=r"^keep must not contain 'apps_residue'; did you mean 'app_residue'\?$"):
        BoilerplateSettings(keep=("apps_residue",))
    with pytest.raises(SettingsError, match=r"^\[boilerplate\]: keep must not contain 'apps_residue'; did you mean"):
        Settings.from_mapping({"boilerplate": {"keep": ["apps_residue"]}}, Pipeline().settings_types)
    with pytest.raises(
        ValueError, match=r"^strictness must not be 'x'; known names: 'cautious', 'standard', 'thorough'$"
    ):
        BoilerplateSettings(strictness="x")  # type: ignore[arg-type]


def test_a_hint_of_the_wrong_type_names_the_right_one() -> None:
    with pytest.raises(
        TypeError, match=r"^the hint 'date' must be a datetime.date such as date\(2024, 1, 1\), not '2024"
    ):
        Hints(date="2024-01-01")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^the hint 'site' must be a string, not 3$"):
        Hints(site=3)  # type: ignore[arg-type]
    assert Hints(date=dt.datetime(2024, 1, 1, 12)).date == dt.date(2024, 1, 1)


def test_an_unknown_field_gets_a_suggestion() -> None:
    with pytest.raises(SettingsError, match=r"^\[storm\]: unknown field 'nmes'; did you mean 'names'\?$"):
        Settings.from_mapping({"storm": {"nmes": []}}, [Storm])
