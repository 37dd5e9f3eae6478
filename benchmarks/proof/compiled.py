"""Compare the compiled modules of the installed newsparse with the source files of this checkout, text by text.

    python benchmarks/proof/compiled.py [--texts 1000000] [--seed 0] [--corpora]

Both parse the same texts in a process each, and the records are compared: generated texts, or with ``--corpora`` the
difficult strings, the adversarial shapes and every text of the evaluation sets (``NEWSPARSE_EVALS``), unchanged and
damaged. The exit code is 1 if a record differs, 2 if the installed newsparse is not compiled.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from generated import text_of
from shapes import SHAPES, shape

ROOT = Path(__file__).resolve().parents[2]
STEP = 200
"""Number of texts that are sent to both processes at once."""

SHAPE_SIZE = 2000
"""Code points of an adversarial shape."""


class Parser:
    """A process that parses texts.

    Args:
        source: whether it runs the source files instead of the installed newsparse.
    """

    def __init__(self, *, source: bool) -> None:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        if source:
            env["PYTHONPATH"] = os.pathsep.join(str(ROOT / name) for name in ("src", "plugins"))
        command = [sys.executable, __file__, "--child"]
        self._process = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.compiled = self._answer() == "compiled"

    def send(self, texts: Sequence[str]) -> None:
        """Send texts to the process."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(texts) + "\n")
        self._process.stdin.flush()

    def digests(self) -> list[str]:
        """The digests of the records of the texts that were sent last."""
        return self._answer().split()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


def differences(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The texts with different records, by number.

    Raises:
        LookupError: if the installed newsparse is not compiled, or the source files are.
    """
    parsers = compiled, source = Parser(source=False), Parser(source=True)
    try:
        if not compiled.compiled or source.compiled:
            raise LookupError("the installed newsparse is not compiled")
        number, waiting = 0, iter(texts)
        while chunk := list(islice(waiting, STEP)):
            for parser in parsers:
                parser.send(chunk)
            for text, one, other in zip(chunk, compiled.digests(), source.digests(), strict=True):
                if one != other:
                    yield number, text
                number += 1
    finally:
        for parser in parsers:
            parser.close()


def child() -> None:
    """Parse the texts of each line of the standard input and write the digests of their records."""
    from newsparse import Pipeline
    from newsparse.linear import COMPILED

    pipeline = Pipeline()
    print("compiled" if COMPILED else "pure", flush=True)
    for line in sys.stdin:
        records = [json.dumps(pipeline.parse(text).to_dict(), sort_keys=True) for text in json.loads(line)]
        print(" ".join(hashlib.sha256(record.encode()).hexdigest() for record in records), flush=True)


def corpora() -> Iterator[str]:
    """The difficult strings, the adversarial shapes and the evaluation texts."""
    from corpora import texts_of, trials
    from naughty import naughty_texts

    folder = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
    yield from naughty_texts()
    yield from (shape(name, SHAPE_SIZE) for name in SHAPES)
    yield from trials(chain.from_iterable(texts_of(path) for path in sorted(folder.rglob("*.jsonl"))), 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--corpora", action="store_true")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child()
        return 0
    count = 0

    def counted(texts: Iterable[str]) -> Iterator[str]:
        nonlocal count
        for text in texts:
            count += 1
            yield text

    texts = corpora() if args.corpora else (text_of(number, args.seed) for number in range(args.texts))
    wrong = 0
    try:
        for number, text in differences(counted(texts)):
            wrong += 1
            print(f"text {number}: {text[:400]!r}", flush=True)
    except LookupError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{count:,} texts, {wrong} with different records")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
