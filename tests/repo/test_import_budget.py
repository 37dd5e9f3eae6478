"""``import newsparse`` loads little more than the model; the list of modules shows it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DEPENDENCIES = "attrs, click, json, pluggy"
"""What the command needs for a story besides newsparse."""

MOST_TIMES_THE_DEPENDENCIES = 8
"""The limit for the first result; it takes 5 times their time if newsparse is not compiled (2026-11-29)."""


def modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nimport json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_importing_newsparse_loads_neither_pluggy_nor_regex_nor_any_plugin() -> None:
    loaded = modules_after("import newsparse")
    forbidden = {"pluggy", "regex", "cattrs", "click", "rich", "hypothesis", "pytest", "importlib.metadata"}
    assert not loaded & forbidden
    assert not {name for name in loaded if name.startswith("newsparse_")}
    assert not {
        name for name in loaded if name.startswith(("newsparse.plugin", "newsparse.pipeline", "newsparse.export"))
    }


def test_regex_is_loaded_for_patterns_of_the_user_only() -> None:
    code = "import newsparse; from newsparse_boilerplate import BoilerplateSettings as S; newsparse.parse('A text.')"
    assert "regex" not in modules_after(code)
    assert "regex" in modules_after(f"{code}; S(patterns=('Most read .+',))")


def test_parsing_loads_no_exporter_and_no_testing_kit() -> None:
    loaded = modules_after("import newsparse; newsparse.parse('A text.')")
    assert not loaded & {"cattrs", "rich", "hypothesis", "pytest", "newsparse.testing", "newsparse.cli"}


def test_the_command_line_loads_neither_rich_nor_cattrs_for_a_story() -> None:
    code = """
import contextlib, io
from newsparse.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(["parse", "seeds/wire.txt"], standalone_mode=False)
"""
    loaded = modules_after(code)
    assert not loaded & {"rich", "cattrs", "hypothesis", "regex", "importlib.resources", "shutil", "pickle"}
    assert not loaded & {"newsparse.cli.clean", "newsparse.cli.explain", "newsparse.cli.plugins"}


@pytest.mark.skipif(sys.platform == "win32", reason="the time of a process is read with the module resource")
def test_the_first_result_takes_little_more_time_than_to_load_the_dependencies(tmp_path: Path) -> None:
    import resource

    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def seconds(*arguments: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def least(*arguments: str) -> float:
        seconds(*arguments)  # writes the bytecode
        return min(seconds(*arguments) for _ in range(3))

    python = least("-c", "pass")
    loading = least("-c", f"import {DEPENDENCIES}") - python
    assert least("-m", "newsparse", "parse", "seeds/wire.txt") - python < MOST_TIMES_THE_DEPENDENCIES * loading


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    from newsparse import lazy_re

    broken, word = lazy_re.compile("("), lazy_re.compile("[a-z]+", lazy_re.IGNORECASE)
    assert word.findall("Ice, fog") == ["Ice", "fog"]
    assert (word.pattern, repr(word)) == ("[a-z]+", "re.compile('[a-z]+', re.IGNORECASE)")
    with pytest.raises(lazy_re.error):
        broken.match("")


@pytest.mark.parametrize(
    "module", ["newsparse", "newsparse.plugin", "newsparse.model", "newsparse.text", "newsparse.pipeline"]
)
def test_every_public_name_exists(module: str) -> None:
    from importlib import import_module

    loaded = import_module(module)
    assert all(getattr(loaded, name) is not None for name in loaded.__all__)


def test_every_module_can_be_imported_alone_with_warnings_as_errors() -> None:
    code = """
import pkgutil, subprocess, sys, newsparse
left_out = ("newsparse.__main__", "newsparse.spacy", "newsparse.arrow")  # the last two need an extra
found = (m.name for m in pkgutil.walk_packages(newsparse.__path__, "newsparse."))
names = [name for name in found if not name.startswith(left_out)]
import importlib
for name in names:
    importlib.import_module(name)
"""
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
