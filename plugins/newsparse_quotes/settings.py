"""The settings of the plugin."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from newsparse.plugin import as_strings, strings


@frozen(kw_only=True)
class QuotesSettings:
    """Settings of the quotes plugin.

    Attributes:
        stances: also find thoughts and stances ("the union opposes the plan").
        cues: base forms of additional verbs of speech ("grumble"); their regular forms are cues.
    """

    section: ClassVar[str] = "quotes"

    stances: bool = False
    cues: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
