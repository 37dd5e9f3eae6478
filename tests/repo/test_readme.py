"""The command in the README prints the output that is shown there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_are_on_separate_lines() -> None:
    assert re.search(r"^pip install \. && newsparse parse seeds/\S+\.txt$", README, re.M)
    assert re.search(r'^pip install "\.\[test\]" && pytest$', README, re.M)


def test_the_command_prints_the_output_in_the_readme() -> None:
    command, shown = re.search(
        r"^pip install \. && newsparse (parse \S+)\n```\n+.*?```text\n(.*?)```", README, re.M | re.S
    ).groups()
    done = subprocess.run(
        [sys.executable, "-m", "newsparse", *command.split()], cwd=ROOT, capture_output=True, check=True
    )
    printed = [line.rstrip() for line in done.stdout.decode("utf-8").splitlines()]
    assert printed == [line.rstrip() for line in shown.splitlines()]
