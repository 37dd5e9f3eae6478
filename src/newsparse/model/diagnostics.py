"""What a parse has to say besides its results, and what its caller knew before."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from attrs import Attribute, field, frozen

from newsparse.model.span import Span

Stage = Literal["load", "build", "split", "annotate", "work"]


@frozen(kw_only=True)
class Problem:
    """Something failed. What it would have found is missing from the article; everything else is there.

    Attributes:
        stage: ``load`` (a plugin could not be imported), ``build`` (it could not be set up), ``split`` (the blocks),
            ``annotate`` (an annotator failed or lied), ``work`` (a worker process died or ran out of time).
        plugin: the distribution or entry point that is to blame, empty where the core is.
        annotator: the annotator's name, empty outside ``annotate``.
        error: the name of the exception's class.
        message: one sentence: what, where, and what to do.
    """

    stage: Stage
    plugin: str = ""
    annotator: str = ""
    error: str = ""
    message: str = ""


@frozen(kw_only=True)
class Remark:
    """Something worth knowing that is no result: an unpaired mark, a rejected candidate (with ``trace=True``).

    Attributes:
        code: a dotted name to filter by, ``quotes.unpaired_mark``.
        annotator: the annotator that remarked it; stamped by the core.
    """

    code: str
    message: str
    span: Span | None = None
    annotator: str = ""


def _day(date: dt.date | None) -> dt.date | None:
    """The day of a point in time; everything else is left for the validator."""
    return date.date() if isinstance(date, dt.datetime) else date


def _check(_hints: object, given: Attribute[Any], value: Any) -> None:
    """Refuse a hint of the wrong type, in a sentence that says which would be right."""
    kind, right = _RIGHT.get(given.name, (str, "a string"))
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"the hint {given.name!r} is {right}, not {value!r:.60}")


_RIGHT: dict[str, tuple[type, str]] = {"date": (dt.date, "a datetime.date such as date(2024, 1, 1)")}


@frozen(kw_only=True)
class Hints:
    """What the caller knows already. All of it is optional, none of it is believed against the text.

    Attributes:
        date: when it was published; of a ``datetime`` the day is kept.
        site: the host name or any other key of the site the text comes from.
        language: a BCP 47 tag such as ``en`` or ``pt-BR``.

    Raises:
        TypeError: for a value of the wrong type.
    """

    headline: str | None = field(default=None, validator=_check)
    byline: str | None = field(default=None, validator=_check)
    date: dt.date | None = field(default=None, converter=_day, validator=_check)
    site: str | None = field(default=None, validator=_check)
    language: str | None = field(default=None, validator=_check)


NO_HINTS = Hints()
