"""Fields of settings classes can declare options of the command line, such as ``--site``."""

from __future__ import annotations

import datetime as dt
import random
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import field, frozen
from click.testing import CliRunner

from newsparse import Hints
from newsparse.cli import main
from newsparse.cli.options import with_options
from newsparse.export import FORMATS
from newsparse.plugin import Exporter, Settings
from newsparse.plugin.settings import check_settings_class

SLOGAN = "Your harbour, your paper, every day since 1880"
WORDS = "ferry council baker bridge winter rope tower bread island clock market lantern school barrel anchor"


def pages(folder: Path, count: int = 6) -> list[Path]:
    """Articles of one site that share only its slogan in the last line."""
    made = []
    for number in range(count):
        draw = random.Random(number)
        sentences = [
            f"The {' and the '.join(draw.sample(WORDS, 4))} were seen on day {number}, she said." for _ in range(6)
        ]
        path = folder / f"{number}.txt"
        path.write_text(
            "\n\n".join([f"Story of the {draw.choice(WORDS.split())} and its day", *sentences, SLOGAN]) + "\n"
        )
        made.append(path)
    return made


def test_a_learnt_profile_is_used_by_parse(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    first = pages(folder)[0]
    profile = tmp_path / "site.json"
    run = CliRunner()
    assert run.invoke(main, ["learn", str(folder), "-o", str(profile)]).exit_code == 0
    before = run.invoke(main, ["parse", "--format", "text", str(first)])
    after = run.invoke(main, ["parse", "--format", "text", "--site", str(profile), str(first)])
    assert before.exit_code == after.exit_code == 0
    assert SLOGAN in before.stdout
    assert SLOGAN not in after.stdout


def test_a_profile_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A story.")
    done = CliRunner().invoke(main, ["parse", "--site", str(tmp_path / "none.json"), str(story)])
    assert done.exit_code == 2
    assert "none.json" in done.stderr


def test_the_option_is_in_the_help() -> None:
    assert "--site" in CliRunner().invoke(main, ["parse", "--help"]).stdout


OTHER_SLOGAN = "Your hills, your paper, every week since 1912"


def profile_of(folder: Path, site: str, slogan: str) -> Path:
    """A profile of a site with a slogan in the last line of its articles."""
    texts = folder / site
    texts.mkdir()
    for path in pages(texts):
        path.write_text(path.read_text().replace(SLOGAN, slogan))
    written = folder / f"{site}.json"
    assert CliRunner().invoke(main, ["learn", str(texts), "-o", str(written), "--site", site]).exit_code == 0
    return written


def test_the_hint_chooses_one_of_several_profiles(tmp_path: Path) -> None:
    ours = profile_of(tmp_path, "harbour.example", SLOGAN)
    theirs = profile_of(tmp_path, "hill.example", OTHER_SLOGAN)
    story = str(tmp_path / "harbour.example" / "0.txt")
    options = ["parse", "--format", "text", "--site", str(ours), "--site", str(theirs), story]
    picked = CliRunner().invoke(main, [*options, "--hint-site", "harbour.example"])
    assert picked.exit_code == 0
    assert SLOGAN not in picked.stdout
    assert SLOGAN in CliRunner().invoke(main, [*options, "--hint-site", "hill.example"]).stdout


def test_several_profiles_without_the_hint_are_a_usage_error(tmp_path: Path) -> None:
    ours, theirs = profile_of(tmp_path, "a", SLOGAN), profile_of(tmp_path, "b", SLOGAN)
    done = CliRunner().invoke(main, ["parse", "--site", str(ours), "--site", str(theirs), str(ours)])
    assert done.exit_code == 2
    assert "--site is given 2 times; choose one with --hint-site" in done.stderr


def test_hints_of_the_command_line_apply_to_every_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry is back.")
    hints = ["--hint-site", "a.example", "--hint-date", "2024-01-31", "--hint-language", "en"]
    given: list[Hints] = []
    exporter = Exporter("hints", lambda article: given.append(article.hints) or "")
    monkeypatch.setattr(sys.modules["newsparse.cli.formats"], "FORMATS", {**FORMATS, "hints": exporter})
    CliRunner().invoke(main, ["parse", "--format", "hints", *hints, str(story), str(story)], catch_exceptions=False)
    expected = Hints(id=str(story), site="a.example", date=dt.date(2024, 1, 31), language="en")
    assert given == [expected] * 2
    done = CliRunner().invoke(main, ["parse", "--hint-date", "Monday", str(story)])
    assert done.exit_code == 2
    assert "'Monday' does not match the format '%Y-%m-%d'" in done.stderr


def test_a_section_of_a_disabled_plugin_is_ignored(tmp_path: Path) -> None:
    story, toml = tmp_path / "story.txt", tmp_path / "settings.toml"
    story.write_text("The ferry is back.")
    toml.write_text('[boilerplate]\nkeep = ["share"]\n')
    options = ["parse", "--settings", str(toml), str(story)]
    assert CliRunner().invoke(main, [*options, "--disable", "boilerplate"]).exit_code == 0


def test_the_hint_of_an_option_must_exist() -> None:
    @frozen
    class Odd:
        section: ClassVar[str] = "odd"
        files: tuple[str, ...] = field(default=(), metadata={"option": "--odd", "hint": "mood"})

    with pytest.raises(TypeError, match=r"Odd.files has an unknown hint; known hints: site, date, language"):
        check_settings_class(Odd)


@frozen
class Mood:
    """Settings with a field that has choices."""

    section: ClassVar[str] = "mood"
    mood: str = field(default="calm", metadata={"option": "--mood", "choices": ("calm", "loud")})


@pytest.mark.parametrize(("given", "mood"), [("loud", "loud"), (None, "calm")])
def test_an_option_with_choices_replaces_the_value_of_the_settings(given: str | None, mood: str) -> None:
    made = with_options(Settings([Mood()]), (Mood,), {"settings_mood": given})
    assert made.get(Mood).mood == mood


def test_the_strictness_of_boilerplate_is_an_option_with_choices(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry is back in the bay, and the harbour office is glad.\n")
    assert CliRunner().invoke(main, ["parse", "--strictness", "thorough", str(story)]).exit_code == 0
    wrong = CliRunner().invoke(main, ["parse", "--strictness", "thorogh", str(story)])
    assert wrong.exit_code == 2
    assert "'thorogh' is not one of" in wrong.stderr
