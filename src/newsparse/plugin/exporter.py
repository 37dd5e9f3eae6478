"""The declaration of an exporter: a function that turns an article into text in some format."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from newsparse import lazy_re as re
from newsparse.model import Article

_NAME = re.compile("[a-z][a-z0-9_-]*")
_JSON = "application/json"


@frozen
class Exporter:
    """An output format: ``newsparse parse --format NAME`` writes what the function returns for each article.

    Args:
        name: the name of the format: lower-case letters, digits, ``-`` and ``_``.
        function: takes an ``Article``, returns its text in the format.
        description: one line, which ``newsparse plugins`` shows.
        media_type: the media type of the text. Several files in ``application/json`` are written as a JSON list.
        per_line: whether the text is one line and each article is written on a line of its own (JSON Lines, TSV).
        header: a line that is written once, before the first article.
        failed: returns the text for an input that could not be read, from its identifier and the reason; by default it
            is left out of the output and reported on standard error only.
        rows: whether the text is any number of lines, one per row of a table; used instead of ``per_line``.

    Raises:
        TypeError: for an argument of the wrong type.
        ValueError: for an invalid name.
    """

    name: str
    function: Callable[[Article], str]
    description: str = field(default="", kw_only=True)
    media_type: str = field(default="text/plain", kw_only=True)
    per_line: bool = field(default=False, kw_only=True)
    header: str = field(default="", kw_only=True)
    rows: bool = field(default=False, kw_only=True)
    failed: Callable[[str, str], str] | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not callable(self.function):
            raise TypeError(f"an exporter needs a function, not {self.function!r:.60}")
        for name in ("name", "description", "media_type", "header"):
            if not isinstance(getattr(self, name), str):
                raise TypeError(f"the {name} of an exporter must be a string, not {getattr(self, name)!r:.60}")
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"the name of an exporter must be like 'csv' or 'brat-ann', not {self.name!r}")

    @property
    def is_json(self) -> bool:
        """Whether the text is a JSON value."""
        return self.media_type == _JSON
