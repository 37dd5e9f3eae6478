"""A plugin for the tests of ``newsparse.arrow``, which other processes can import."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen

from newsparse import Annotation, Annotator, Draft, Span, hookimpl


@frozen(kw_only=True)
class Ticker(Annotation):
    """The words ``$ACME``."""

    kind: ClassVar[str] = "tests.ticker"
    symbol: str


def tickers(draft: Draft) -> Iterator[Ticker]:
    """Yield the tickers; obey the commands in the text."""
    if "KILL" in draft.text:
        os._exit(9)
    if "SLEEP" in draft.text:
        time.sleep(60)
    if (at := draft.text.find("$ACME")) >= 0:
        yield Ticker(span=Span(at, at + 5), symbol="ACME")


@hookimpl
def newsparse_annotators(settings: Any) -> list[Annotator]:
    """Return the annotator."""
    return [Annotator(tickers, name="arrow_helpers.tickers", provides={Ticker})]


def dies_once(batches: Iterator[Any], tally: str, **options: Any) -> Iterator[Any]:
    """Kill the process of the first call; parse in all later calls."""
    from newsparse.arrow import parse_batches

    for batch in parse_batches(batches, **options):
        yield batch
        if not os.path.exists(tally):
            with open(tally, "x"):
                os.kill(os.getpid(), signal.SIGKILL)
