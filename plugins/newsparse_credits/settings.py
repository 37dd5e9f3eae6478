"""The settings section ``[credits]``."""

from __future__ import annotations

from typing import ClassVar

from attrs import Factory, frozen


@frozen(kw_only=True)
class CreditsSettings:
    """Settings of the credits plugin. Agencies and organizations are added in the section ``[lexicon]``.

    Attributes:
        openers: more words before "by" or "from", each with its role: ``{"fact-checking": "research"}``.
    """

    section: ClassVar[str] = "credits"

    openers: dict[str, str] = Factory(dict)
