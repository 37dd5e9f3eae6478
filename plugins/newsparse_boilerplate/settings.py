"""Settings of the plugin."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import field, frozen
from attrs.validators import deep_iterable, in_

from newsparse.model import BOILERPLATE_FAMILIES
from newsparse_boilerplate.profile import SiteProfile

Strictness = Literal["cautious", "standard", "thorough"]
"""How sure a line must be: ``cautious`` takes the listed lines only, ``thorough`` rather too much than too little."""

ModeSetting = Literal["auto", "article", "page"]


def _hold_profiles(_settings: object, _field: object, files: tuple[str, ...]) -> None:
    """Refuse a file that holds no profile at once: later it would cost all that the plugin finds."""
    for file in files:
        SiteProfile.load(file)


@frozen(kw_only=True)
class BoilerplateSettings:
    """Settings section ``[boilerplate]``.

    Attributes:
        strictness: how sure a line must be to go.
        keep: families that stay, ``("author_bio",)``.
        phrases: phrases of your own, asked before all rules: a whole line, or its beginning where it ends in ``*``.
        mode: ``auto`` looks whether the text is a story or a whole page; the others set it.
        site_files: files of learnt site profiles; ``hints.site`` picks one, without that hint a single one holds. On
            the command line ``--site FILE``.
        sites: learnt site profiles, the same.
    """

    section: ClassVar[str] = "boilerplate"

    strictness: Strictness = field(default="standard", validator=in_(("cautious", "standard", "thorough")))
    keep: tuple[str, ...] = field(default=(), validator=deep_iterable(in_(BOILERPLATE_FAMILIES)))
    phrases: tuple[str, ...] = ()
    mode: ModeSetting = field(default="auto", validator=in_(("auto", "article", "page")))
    site_files: tuple[str, ...] = field(
        default=(),
        validator=_hold_profiles,
        metadata={"option": "--site", "file": True, "help": "A site profile that 'newsparse learn' wrote; repeatable."},
    )
    sites: tuple[SiteProfile, ...] = ()
