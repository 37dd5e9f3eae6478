"""Coverage-guided fuzzing with atheris of all functions that read untrusted input.

    python benchmarks/proof/fuzz.py TARGET [CORPUS] [-max_total_time=SECONDS] [other options of libFuzzer]

Targets: ``parse`` (texts, checked against the laws of texts), ``loads`` (saved documents), ``settings`` (TOML files of
settings), ``profile`` (site profiles), ``documents`` (files that the command line reads). Needs ``pip install
atheris``. Documented exceptions are expected; any other exception ends the run, and its input is written to a file.

With an installed, compiled newsparse, the compiled modules run as they are: atheris follows the modules that call them.
A corpus of source files is then a good start.
"""

from __future__ import annotations

import csv
import io
import json
import pkgutil
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp

import atheris

PLUGINS = [f"newsparse_{name}" for name in ("boilerplate", "credits", "dateline", "furniture", "quotes")]
PACKAGES = ["newsparse", *PLUGINS]

WITH_EXTRAS = ("newsparse.arrow", "newsparse.cli.parquet", "newsparse.spacy", "newsparse.testing.fixtures")
"""Modules that need other libraries."""

with atheris.instrument_imports(include=PACKAGES):
    from click.testing import CliRunner
    from generated import text_of

    from newsparse import DecodeError, NewsparseError, Pipeline, Settings, dumps, loads
    from newsparse.cli import main as command
    from newsparse.export.shown import UNSHOWABLE
    from newsparse.linear import COMPILED
    from newsparse.testing import laws
    from newsparse_boilerplate import SiteProfile

    for package in map(import_module, PACKAGES):  # modules that are imported later would not be followed
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(WITH_EXTRAS) and not module.name.endswith("__main__"):
                import_module(module.name)

    PIPELINE = Pipeline()
    PIPELINE.parse("")

SEEDS = 300
"""Number of generated texts in a new corpus."""

TESTS = Path(__file__).resolve().parents[2] / "tests"


def text_from(data: bytes) -> str:
    """Decode UTF-8 with lone surrogates, or any other bytes with the error handler ``surrogateescape``."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def parse(data: bytes) -> None:
    text = text_from(data)
    article = laws.total(PIPELINE, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.annotated_text(article)
    laws.sources_outside_content(article)
    laws.round_trip(article, PIPELINE)


def read_document(data: bytes) -> None:
    try:
        article = loads(data)
    except DecodeError as error:
        if "\n" in str(error):
            raise AssertionError("an error message with several lines") from error
        return
    assert loads(dumps(article)) == article
    laws.tiling(article)
    laws.valid_spans(article)
    article.to_dict()


def read_settings(data: bytes) -> None:
    try:
        Settings.from_mapping(tomllib.loads(data.decode()), PIPELINE.settings_types)
    except (NewsparseError, tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return


def read_profile(data: bytes) -> None:
    try:
        profile = SiteProfile.loads(data.decode())
    except ValueError:
        return
    assert SiteProfile.loads(profile.dumps()) == profile
    profile.contains("a line")


COMMANDS = (
    ("parse", "--format", "json"), ("parse", "--format", "jsonl"), ("parse", "--format", "document"), ("parse",),
    ("parse", "--format", "csv", "--table", "quotes"), ("parse", "--format", "html"), ("clean",), ("explain",),
    ("parse", "--format", "ninjs"), ("parse", "--format", "jsonld"), ("parse", "--format", "webannotation"),
)  # fmt: skip
"""The commands that read documents."""

INPUTS = ("auto", "text", "jsonl", "html")


def read_file(data: bytes) -> None:
    """The first two bytes choose the command and the format of its input; the others are the input."""
    if len(data) < 2:
        return
    words, form = COMMANDS[data[0] % len(COMMANDS)], INPUTS[data[1] % len(INPUTS)]
    result = CliRunner().invoke(command, [*words, "--input", form], data[2:])
    if not isinstance(result.exception, SystemExit | None):
        raise result.exception
    if result.exit_code == 2 and words[-1] == "html" and form == "jsonl":
        return  # several pages need a folder
    assert result.exit_code in (0, 1), (result.exit_code, result.stderr)
    assert result.exit_code == 0 or result.stderr.startswith("newsparse: "), "a document was not read without a message"
    assert UNSHOWABLE.search(result.stderr) is None, result.stderr
    check_output(words, result.stdout)


def check_output(words: tuple[str, ...], output: str) -> None:
    """Check that the output of a command can be read in its format.

    Raises:
        AssertionError: if it can't.
    """
    match words:
        case (_, "--format", "json" | "ninjs" | "jsonld" | "webannotation") if output:
            json.loads(output)
        case (_, "--format", "jsonl"):
            assert all(isinstance(json.loads(line), dict) for line in output.split("\n") if line)
        case (_, "--format", "document"):
            assert all(loads(line) for line in output.split("\n") if line)
        case (_, "--format", "csv", *_):
            assert len({len(row) for row in csv.reader(io.StringIO(output, newline=""))}) <= 1
        case ("explain",):
            assert UNSHOWABLE.search(output) is None, output


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse, "loads": read_document, "settings": read_settings, "profile": read_profile, "documents": read_file,
}  # fmt: skip


def texts_of_cases(path: Path) -> list[str]:
    """The texts of a file of cases."""
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return [case["text"] for case in cases if "text" in case]


def seeds(target: str) -> list[bytes]:
    """The initial corpus of a target."""
    texts = [text_of(number) for number in range(SEEDS)]
    texts += [text for path in sorted((TESTS / "cases").rglob("*.toml")) for text in texts_of_cases(path)]
    sys.path.append(str(TESTS / "forms"))
    forms = import_module("form_texts")
    texts += [forms.STORY, *(text for group in (forms.ARCHIVES, forms.WIRES, forms.HEADS) for text in group.values())]
    if target == "loads":
        return [dumps(PIPELINE.parse(text)).encode() for text in texts]
    if target == "settings":
        return [
            b'[boilerplate]\nstrictness = "cautious"\nkeep = ["author_bio"]\nphrases = ["x*"]\nmode = "page"\n',
            b'[boilerplate]\nsite_files = ["none.json"]\n[[boilerplate.sites]]\nsite = "a"\narticles = []\n',
            *(f"[{kind.section}]\n".encode() for kind in PIPELINE.settings_types),  # type: ignore[attr-defined]
        ]
    if target == "profile":
        learnt = [SiteProfile.learn(texts[i : i + 5] * 4, "site").dumps() for i in range(0, 50, 5)]
        return [one.encode() for one in learnt]
    data = [text.encode("utf-8", "surrogatepass") for text in texts]
    if target == "documents":
        lines = [json.dumps({"text": text, "id": number, "date": "2026-05-02"}) for number, text in enumerate(texts)]
        data += ["\n".join(lines[number : number + 2]).encode() for number in range(0, SEEDS, 5)]
        data += [f"<html><body><h1>A</h1><p>{text}</p>".encode("utf-8", "replace") for text in texts[::5]]
        return [bytes([number % len(COMMANDS), number % len(INPUTS)]) + one for number, one in enumerate(data)]
    return data


def main() -> None:
    print("compiled modules" if COMPILED else "source files", file=sys.stderr)
    target, *rest = sys.argv[1:] or ["parse"]
    folders = [one for one in rest if not one.startswith("-")]
    corpus = Path(folders[0]) if folders else Path(mkdtemp(prefix=f"newsparse-fuzz-{target}-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [one for one in rest if one.startswith("-")]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
