"""What a user may set."""

from __future__ import annotations

from typing import ClassVar

from attrs import Factory, field, frozen

from newsparse.plugin import as_strings, strings


@frozen(kw_only=True)
class CreditsSettings:
    """Settings of the credits plugin.

    Attributes:
        openers: more words that open a clause before "by" or "from", each with its role:
            ``{"fact-checking": "research"}``.
        organizations: more names of agencies and papers, as printed, without "The".
    """

    section: ClassVar[str] = "credits"

    openers: dict[str, str] = Factory(dict)
    organizations: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
