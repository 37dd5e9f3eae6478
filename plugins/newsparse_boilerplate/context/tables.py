"""Tables and facts of a story whose cells are lines: gifts, prices, results, "Attendance: 3,912"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse import lazy_re as re
from newsparse_boilerplate.lines import Line

FEWEST_AMOUNTS = 5
"""The fewest amounts of a table. Fewer may be the stock prices or the weather of a page."""

LONGEST_ROW = 4
"""The most lines from an amount to the next one."""

LONGEST_AMOUNT = 16
"""The longest amount, in code points."""

FEWEST_FACTS = 3
"""The fewest lines of a list of facts."""

LONGEST_FACT = 200
"""The longest line of one, in code points."""

_FACT = re.compile(r"[^\W\d_a-zß-öø-ÿ][^:|\n]{1,60}:\s\S")
"""A label with a colon, and a value: "Referee: S. Whitlow"."""

FEWEST_RESULTS = 2
"""The fewest adjacent results."""

LONGEST_RESULT = 90
"""The longest result, in code points."""

_NAME = r"[^\W\d_a-zß-öø-ÿ][^\d\n]{1,40}"
_SCORE = r"\d{1,3}(?:[-–]\d{1,3})?+"
_RESULT = re.compile(
    rf"{_NAME} {_SCORE}[,;]?+ (?:[-–v] )?+{_NAME} {_SCORE}|{_NAME} \d{{1,3}} ?[-–:] ?\d{{1,3}} {_NAME}"
)
"""Two names with a number each: "Velmar 2, Low Harbour 1", "Velmar 2-1 Low Harbour"."""

_AMOUNT = re.compile(r"[$€£¥₩₹]|%|\d[.,]\d")
_DATE = re.compile(r"\d[./]\d{1,2}[./]\d|\d:\d")


def is_amount(line: Line) -> bool:
    """Whether a line is a sum of money, a share or a number with a point or comma. Ranks, dates and times are not."""
    content = line.content
    if line.size > LONGEST_AMOUNT or not _AMOUNT.search(content) or any(map(str.isalpha, content)):
        return False
    return any(map(str.isdigit, content)) and not _DATE.search(content)


def tables_of_amounts(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of tables: at least ``FEWEST_AMOUNTS`` amounts, few lines apart, and what is between.

    The open lines before the first amount and after the last one belong to it: a name may be on either side.
    """
    found: set[int] = set()
    run: list[int] = []
    for number in (*(n for n, line in enumerate(lines) if is_amount(line)), len(lines) + LONGEST_ROW):
        if run and number - run[-1] > LONGEST_ROW:
            if len(run) >= FEWEST_AMOUNTS:
                found.update(range(run[0], run[-1] + 1))
                found |= {n for n in (run[0] - 1, run[-1] + 1) if 0 <= n < len(lines) and not lines[n].closed}
            run = []
        run.append(number)
    return found


def lists_of_results(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of lists of results: at least ``FEWEST_RESULTS`` adjacent ones, and the line above them.

    (In the labelled sets no such list belongs to a page.)
    """
    found: set[int] = set()
    run: list[int] = []
    for number in range(len(lines) + 1):
        if number < len(lines) and _is_result(lines[number]):
            run.append(number)
            continue
        if len(run) >= FEWEST_RESULTS:
            found.update(run)
            if run[0] > 0 and lines[run[0] - 1].listed is None:
                found.add(run[0] - 1)
        run = []
    return found


def _is_result(line: Line) -> bool:
    return line.size <= LONGEST_RESULT and line.content[-1].isalnum() and _RESULT.fullmatch(line.content) is not None


def facts_of_story(lines: Sequence[Line], found: Collection[int], known: Collection[int]) -> set[int]:
    """The numbers of the lines that stay because they are facts in a list of which most lines stay.

    Args:
        lines: the lines of the text.
        found: the numbers of the lines above their limit.
        known: the start offsets of the lines that are known to be boilerplate.
    """
    stays: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        if line.size <= LONGEST_FACT and line.start not in known and _FACT.match(line.content):
            run.append(number)
            continue
        stays |= _facts_that_stay(run, found)
        run = []
    return stays | _facts_that_stay(run, found)


def _facts_that_stay(run: Sequence[int], found: Collection[int]) -> set[int]:
    going = sum(number in found for number in run)
    return set(run) if len(run) >= FEWEST_FACTS and 0 < 2 * going < len(run) else set()
