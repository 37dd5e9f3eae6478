"""Fields of settings classes can be options of the command line; ``--site`` is the first."""

from __future__ import annotations

import random
from pathlib import Path

from click.testing import CliRunner

from newsparse.cli import main

PROMISE = "Your harbour, your paper, every day since 1880"
WORDS = "ferry council baker bridge winter rope tower bread island clock market lantern school barrel anchor"


def pages(folder: Path, count: int = 6) -> list[Path]:
    """Articles of one site that share nothing but its promise at the foot."""
    made = []
    for number in range(count):
        draw = random.Random(number)
        sentences = [
            f"The {' and the '.join(draw.sample(WORDS, 4))} were seen on day {number}, she said." for _ in range(6)
        ]
        path = folder / f"{number}.txt"
        path.write_text(
            "\n\n".join([f"Story of the {draw.choice(WORDS.split())} and its day", *sentences, PROMISE]) + "\n"
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
    assert PROMISE in before.stdout
    assert PROMISE not in after.stdout


def test_a_profile_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A story.")
    done = CliRunner().invoke(main, ["parse", "--site", str(tmp_path / "none.json"), str(story)])
    assert done.exit_code == 2
    assert "none.json" in done.stderr


def test_the_option_stands_in_the_help() -> None:
    assert "--site" in CliRunner().invoke(main, ["parse", "--help"]).stdout
