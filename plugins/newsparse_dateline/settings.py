"""The settings section ``[dateline]``."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from newsparse.plugin import as_strings, strings


@frozen(kw_only=True)
class DatelineSettings:
    """Settings of the dateline plugin. Additional agencies, cities and regions are set in ``LexiconSettings``.

    Attributes:
        labels: kickers and slugs that are not places: ``SPOTLIGHT -``.
    """

    section: ClassVar[str] = "dateline"

    labels: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
