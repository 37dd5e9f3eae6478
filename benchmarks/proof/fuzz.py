"""Coverage-guided fuzzing with atheris of all functions that read untrusted input.

    python benchmarks/proof/fuzz.py TARGET [CORPUS] [-max_total_time=SECONDS] [other options of libFuzzer]

Targets: ``parse`` (texts, checked against the laws of texts), ``loads`` (saved documents), ``settings`` (TOML files of
settings), ``profile`` (site profiles), ``documents`` (bytes as the command line reads them). Needs ``pip install
atheris``. Documented exceptions are expected; any other exception ends the run, and its input is written to a file.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import atheris

PACKAGES = [
    "newsparse",
    *(f"newsparse_{name}" for name in ("boilerplate", "credits", "dateline", "furniture", "quotes")),
]

with atheris.instrument_imports(include=PACKAGES):
    from generated import text_of

    from newsparse import DecodeError, NewsparseError, Pipeline, Settings, dumps, loads
    from newsparse.cli.io import UnreadableError, decoded
    from newsparse.testing import laws
    from newsparse_boilerplate import SiteProfile

    PIPELINE = Pipeline()
    PIPELINE.parse("")

SEEDS = 300
"""Number of generated texts in a new corpus."""


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


def read_bytes(data: bytes) -> None:
    try:
        decoded(data, "fuzz")
    except UnreadableError:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse, "loads": read_document, "settings": read_settings, "profile": read_profile, "documents": read_bytes,
}  # fmt: skip


def seeds(target: str) -> list[bytes]:
    """The initial corpus of a target."""
    texts = [text_of(number) for number in range(SEEDS)]
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
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def main() -> None:
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
