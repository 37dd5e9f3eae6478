"""Settings of the plugin."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import Any, ClassVar, Literal

from attrs import Attribute, field, frozen

from newsparse.model import BOILERPLATE_CATEGORIES
from newsparse.plugin import as_strings, one_of, strings, strings_of
from newsparse_boilerplate.site_profile import SiteProfile

Strictness = Literal["cautious", "standard", "thorough"]
"""How sure a line must be: ``cautious`` takes the listed lines only, ``thorough`` rather too much than too little."""

ModeSetting = Literal["auto", "article", "page"]


def _hold_profiles(_settings: object, _field: object, files: tuple[str, ...]) -> None:
    """Refuse a file that holds no profile at once: later it would cost all that the plugin finds."""
    for file in files:
        SiteProfile.load(file)


def _as_files(given: Iterable[str | PathLike[str]]) -> tuple[str, ...]:
    """The paths of files as strings; what is no list is left for the validator."""
    listed: Any = as_strings(given)  # type: ignore[arg-type]
    if type(listed) is not tuple:
        return listed  # type: ignore[no-any-return]
    return tuple(fspath(one) if isinstance(one, PathLike) else one for one in listed)


def _as_profiles(given: Iterable[SiteProfile]) -> tuple[SiteProfile, ...]:
    """The profiles as a tuple; what is no list is left for the validator."""
    return tuple(given) if isinstance(given, list) else given  # type: ignore[return-value]


def _are_profiles(_settings: object, given: Attribute[Any], value: Any) -> None:
    """Refuse what is no tuple of profiles."""
    if not isinstance(value, tuple) or not all(isinstance(one, SiteProfile) for one in value):
        raise TypeError(f"{given.name} is a list of SiteProfiles, not {value!r:.60}; files go to site_files")


@frozen(kw_only=True)
class BoilerplateSettings:
    """Settings section ``[boilerplate]``.

    Attributes:
        strictness: how sure a line must be to go.
        keep: categories that stay, ``("author_bio",)``.
        phrases: phrases of your own, asked before all rules: a whole line, or its beginning where it ends in ``*``.
        mode: ``auto`` looks whether the text is a story or a whole page; the others set it.
        site_files: files of learnt site profiles; ``hints.site`` picks one, without that hint a single one holds. On
            the command line ``--site FILE``, and ``--hint-site NAME``.
        sites: learnt site profiles, the same.
    """

    section: ClassVar[str] = "boilerplate"

    strictness: Strictness = field(default="standard", validator=one_of(("cautious", "standard", "thorough")))
    keep: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings_of(BOILERPLATE_CATEGORIES))
    phrases: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    mode: ModeSetting = field(default="auto", validator=one_of(("auto", "article", "page")))
    site_files: tuple[str, ...] = field(
        default=(),
        converter=_as_files,
        validator=[strings, _hold_profiles],
        metadata={
            "option": "--site",
            "file": True,
            "hint": "site",
            "help": "A site profile that 'newsparse learn' wrote; of several --hint-site picks one.",
        },
    )
    sites: tuple[SiteProfile, ...] = field(default=(), converter=_as_profiles, validator=_are_profiles)
