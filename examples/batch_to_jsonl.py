"""Convert many files to JSON lines: one line per file, in the same order.

Run it with ``python examples/batch_to_jsonl.py FOLDER OUTPUT.jsonl [JOBS]``. A file that can't be read, or on which
an annotator fails, has a line too and is listed on standard error.
"""

import json
import sys
from collections.abc import Iterator
from itertools import tee
from pathlib import Path
from typing import Any

from newsparse import Pipeline

SECONDS_PER_TEXT = 30.0
"""The line of a text that takes longer has a problem and no annotations."""


def read(path: Path) -> tuple[str, str]:
    """The text of a file and an error message, which is empty if there is no error."""
    try:
        return path.read_bytes().decode("utf-8"), ""
    except (OSError, UnicodeDecodeError) as error:
        return "", f"not read: {error}"


def parse_files(paths: list[Path], jobs: int) -> Iterator[dict[str, Any]]:
    """A record for each file, in order. Files are read when they are needed."""
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


if __name__ == "__main__":
    main(*sys.argv[1:])
