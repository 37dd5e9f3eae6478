"""Many files in, one line of JSON each out, in the same order, whatever happens to any of them.

Run it with ``python examples/batch_to_jsonl.py FOLDER OUTPUT.jsonl [JOBS]``. A file that can't be read, or that an
annotator fails on, has its line too and is named on standard error.
"""

import json
import sys
from collections.abc import Iterator
from itertools import tee
from pathlib import Path
from typing import Any

from newsparse import Pipeline

SECONDS_PER_TEXT = 30.0
"""A text that takes longer is given up: its line says so and has nothing in it."""


def read(path: Path) -> tuple[str, str]:
    """The text of a file, and what was wrong with it (empty if nothing)."""
    try:
        return path.read_bytes().decode("utf-8"), ""
    except (OSError, UnicodeDecodeError) as error:
        return "", f"not read: {error}"


def parse_files(paths: list[Path], jobs: int) -> Iterator[dict[str, Any]]:
    """A record for each file, in order. Files are read as they are needed, not all at once."""
    documents, again = tee(map(read, paths))
    articles = Pipeline().parse_many((text for text, _ in documents), jobs=jobs, time_budget=SECONDS_PER_TEXT)
    for path, (_, unread), article in zip(paths, again, articles, strict=True):
        yield {"file": path.name, "unread": unread, **article.to_dict()}


def main(folder: str = "", output: str = "", jobs: str = "1") -> None:
    if not output:
        sys.exit("give a folder with *.txt files and the file to write: batch_to_jsonl.py FOLDER OUTPUT.jsonl [JOBS]")
    paths = sorted(Path(folder).glob("*.txt"))
    failed = 0
    with open(output, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as out:
        for record in parse_files(paths, int(jobs)):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            messages = [problem["message"] for problem in record["problems"]]
            if record["unread"]:
                messages.append(record["unread"])
            failed += bool(messages)
            for message in messages:
                print(f"{record['file']}: {message}", file=sys.stderr)
    print(f"{len(paths)} files, {failed} with problems", file=sys.stderr)


if __name__ == "__main__":  # needed: each process of parse_many imports this file anew
    main(*sys.argv[1:])
