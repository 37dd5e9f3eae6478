"""The settings section ``[credits]``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import Factory, field, frozen


def _check_openers(_settings: object, _field: object, openers: Mapping[str, str]) -> None:
    """Reject a blank opener."""
    for word in openers:
        if not word.strip():
            raise ValueError(f"openers must not contain {word!r}, a blank string")


@frozen(kw_only=True)
class CreditsSettings:
    """Settings of the credits plugin. Agencies and organizations are added in the section ``[lexicon]``.

    Attributes:
        openers: more words before "by" or "from", each with its role: ``{"fact-checking": "research"}``.
    """

    section: ClassVar[str] = "credits"

    openers: dict[str, str] = field(default=Factory(dict), validator=_check_openers)
