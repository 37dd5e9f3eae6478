"""The scripts in ``examples/`` run, and the third-party plugin there can be built, installed, loaded and used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
PLUGIN = EXAMPLES / "custom_plugin"


def run(
    *arguments: str | Path, cwd: Path, python: str | Path = sys.executable, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run Python with warnings as errors; ``python`` is that of another environment."""
    done = subprocess.run(
        [str(python), "-W", "error", *map(str, arguments)], cwd=cwd, input=given, capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_every_script_has_a_test_here() -> None:
    tested = {"quickstart.py", "one_off_annotator.py", "batch_to_jsonl.py", "spark_parse.py"}
    assert {path.name for path in EXAMPLES.glob("*.py")} == tested


def test_the_quickstart_shows_every_part(tmp_path: Path) -> None:
    shown = run(EXAMPLES / "quickstart.py", cwd=tmp_path).stdout
    for line in (
        "headline:    Lamps of Ostrand to be lit by hand again",
        "places:      ['OSTRAND']",
        "agency:      Reuters",
        "quote:       direct | Hedda Wirth | No tourist comes here to see light bulbs,",
        "credit:      reporting ('Tomas Iversen',)",
        "credit:      editing ('June Calloway',)",
        "boilerplate: app_residue | Exit mobile version",
    ):
        assert line in shown.splitlines()
    assert shown.count("paragraph:") == 3


def test_the_quotes_are_visible_to_the_one_off_annotator(tmp_path: Path) -> None:
    shown = run(EXAMPLES / "one_off_annotator.py", cwd=tmp_path).stdout
    assert shown.splitlines() == ["2.4 million pounds | in the story", "$300 | in a quote"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_batch_has_a_line_for_every_file_in_order(tmp_path: Path, jobs: str) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(3):
        story = f"TARN BRIDGE (Reuters) - Boat {number} came in late on Monday, the harbour office said.\n"
        (stories / f"{number}.txt").write_text(story, encoding="utf-8")
    (stories / "1b.txt").write_bytes(b"\xff\xfe broken")
    done = run(EXAMPLES / "batch_to_jsonl.py", stories, tmp_path / "out.jsonl", jobs, cwd=tmp_path)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["file"] for record in records] == ["0.txt", "1.txt", "1b.txt", "2.txt"]
    assert [record["body"][:6] for record in records] == ["Boat 0", "Boat 1", "", "Boat 2"]
    assert "1b.txt: not read" in done.stderr
    assert "4 files, 1 with problems" in done.stderr


def test_a_batch_without_arguments_prints_its_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "batch_to_jsonl.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("give a folder with *.txt files and the file to write: batch_to_jsonl.py FOLDER")


@pytest.mark.slow
def test_the_laws_of_a_plain_parser_can_be_checked(tmp_path: Path) -> None:
    run("-m", "pytest", "-q", "-p", "no:cacheprovider", EXAMPLES / "plain_parser", cwd=tmp_path)


# The third-party package --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a virtual environment in which the example is installed, by pip without the network.

    It can import the packages of the environment of the tests, so that only the example is built.
    """
    pytest.importorskip("pip", reason="pip, which installs the example, is not installed")
    pytest.importorskip("hatchling", reason="hatchling, which builds the example, is not installed")
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    places = {"base": str(folder), "platbase": str(folder)}
    here = "".join(f"import site; site.addsitedir({path!r})\n" for path in sys.path if path.endswith("-packages"))
    site_packages = Path(sysconfig.get_path("purelib", "venv", places))
    (site_packages / "where_the_tests_run.pth").write_text(here, encoding="utf-8")
    python = Path(sysconfig.get_path("scripts", "venv", places), "python")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps")
    done = subprocess.run(
        [python, *pip, "--no-build-isolation", PLUGIN],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert (site_packages / "newsparse_tickers" / "plugin.py").is_file()
    return python


@pytest.mark.slow
def test_the_plugin_passes_its_own_tests(installed: Path, tmp_path: Path) -> None:
    config = PLUGIN / "pyproject.toml"
    run("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", config, PLUGIN / "tests", cwd=tmp_path, python=installed)


def test_the_plugin_is_found_through_its_entry_point(installed: Path, tmp_path: Path) -> None:
    listed = json.loads(run("-m", "newsparse", "plugins", "--format", "json", cwd=tmp_path, python=installed).stdout)
    assert {"name": "tickers", "distribution": "newsparse-tickers", "version": "0.1.0"} in listed["plugins"]
    assert listed["problems"] == []


def parse(
    story: str, *options: str | Path, cwd: Path, python: str | Path = sys.executable
) -> dict[str, list[dict[str, object]]]:
    """Return the annotations of custom kinds that the command line prints."""
    command = ("-m", "newsparse", "parse", "--format", "json", *options, "-")
    record = json.loads(run(*command, cwd=cwd, python=python, given=story).stdout)
    other: dict[str, list[dict[str, object]]] = record["other"]
    return other


STORY = "TARN BRIDGE (Reuters) - Harrow Biscuits (HBR.L) said on Monday it would buy the miller Corvo (CRV.PA).\n"


def test_the_plugin_takes_part_in_a_parse(installed: Path, tmp_path: Path) -> None:
    found = parse(STORY, cwd=tmp_path, python=installed)["tickers.ticker"]
    assert [ticker["text"] for ticker in found] == ["(HBR.L)", "(CRV.PA)"]
    assert found[0]["symbol"] == {"text": "HBR", "span": [STORY.index("HBR"), STORY.index("HBR") + 3]}
    assert parse(STORY, cwd=tmp_path) == {}


def test_the_plugin_reads_its_section_of_the_settings(installed: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[tickers]\nexchanges = ["PA"]\n', encoding="utf-8")
    found = parse(STORY, "--settings", settings, cwd=tmp_path, python=installed)["tickers.ticker"]
    assert [ticker["text"] for ticker in found] == ["(CRV.PA)"]


def test_a_document_with_tickers_is_preserved_without_the_plugin(installed: Path, tmp_path: Path) -> None:
    document = tmp_path / "document.json"
    code = f"import newsparse; print(newsparse.dumps(newsparse.parse({STORY!r})), end='')"
    document.write_text(run("-c", code, cwd=tmp_path, python=installed).stdout, encoding="utf-8")
    code = """if True:
        import newsparse, pathlib
        written = pathlib.Path("document.json").read_text(encoding="utf-8")
        article = newsparse.loads(written)
        kinds = [kept.original_kind for kept in article.all(newsparse.Opaque)]
        assert kinds == ["tickers.ticker"] * 2, kinds
        assert newsparse.dumps(article) == written
    """
    run("-c", code, cwd=tmp_path)
