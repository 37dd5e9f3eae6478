"""The settings of the plugin."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import Any, ClassVar, Literal, get_args

from attrs import Attribute, field, frozen

from newsparse.model import BOILERPLATE_CATEGORIES
from newsparse.plugin import as_strings, one_of, strings, strings_of
from newsparse_boilerplate.site_profile import SiteProfile
from newsparse_boilerplate.wording.own_patterns import compile_patterns

Strictness = Literal["cautious", "standard", "thorough"]
"""How much evidence is required: ``cautious`` uses lists, patterns and profiles only, ``thorough`` accepts that some
lines of the story are removed."""

STRICTNESSES: tuple[str, ...] = get_args(Strictness)

ModeSetting = Literal["auto", "article", "page"]


def _check_profiles(_settings: object, _field: object, files: tuple[str, ...]) -> None:
    """Read the profiles, so that a file that is not a profile is an error of the settings."""
    for file in files:
        SiteProfile.load(file)


def _check_patterns(_settings: object, _field: object, patterns: tuple[str, ...]) -> None:
    """Compile the patterns, so that an invalid pattern is an error of the settings."""
    if patterns:
        compile_patterns(patterns)


def _as_files(given: Iterable[str | PathLike[str]]) -> tuple[str, ...]:
    """The paths of files as strings; anything else is left to the validator."""
    listed: Any = as_strings(given)  # type: ignore[arg-type]
    if type(listed) is not tuple:
        return listed  # type: ignore[no-any-return]
    return tuple(fspath(one) if isinstance(one, PathLike) else one for one in listed)


def _as_profiles(given: Iterable[SiteProfile]) -> tuple[SiteProfile, ...]:
    """A list of profiles as a tuple; anything else is left to the validator."""
    return tuple(given) if isinstance(given, list) else given  # type: ignore[return-value]


def _are_profiles(_settings: object, given: Attribute[Any], value: Any) -> None:
    """Raise a TypeError for a value that is not a tuple of profiles."""
    if not isinstance(value, tuple) or not all(isinstance(one, SiteProfile) for one in value):
        raise TypeError(f"{given.name} must be a list of SiteProfiles, not {value!r:.60}; pass files as site_files")


@frozen(kw_only=True)
class BoilerplateSettings:
    """Settings section ``[boilerplate]``.

    Attributes:
        strictness: how much evidence is required: ``cautious``, ``standard`` or ``thorough``.
        keep: categories that are not annotated: ``("author_bio",)``.
        phrases: phrases of your own, which take precedence over all rules: a whole line, or the beginning of lines if
            the phrase ends in ``*``. They are compared as text; they are not regular expressions.
        patterns: regular expressions of your own, in the syntax of the module ``regex``: a line is boilerplate if one
            of them matches the whole line as printed, with white space folded. At most 1,000 patterns of at most 2,000
            code points. Each may take 0.1 s of processor time for a line and 1 s for a text; a pattern that takes
            longer is not applied to the rest of that text. Besides ``time_budget``, this is the only limit on
            time: for a slow pattern, the result can depend on the speed of the machine.
        mode: ``article``, ``page``, or ``auto``: detect the mode of each text.
        site_files: files of site profiles, see ``newsparse learn``. ``hints.site`` chooses one; without that hint a
            profile is used if it is the only one. On the command line: ``--site FILE`` and ``--hint-site NAME``.
        sites: site profiles as objects, used like those in files.
    """

    section: ClassVar[str] = "boilerplate"

    strictness: Strictness = field(
        default="standard",
        validator=one_of(STRICTNESSES),
        metadata={"option": "--strictness", "choices": STRICTNESSES, "help": "How much evidence boilerplate requires."},
    )
    keep: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings_of(BOILERPLATE_CATEGORIES))
    phrases: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    patterns: tuple[str, ...] = field(default=(), converter=as_strings, validator=[strings, _check_patterns])
    mode: ModeSetting = field(default="auto", validator=one_of(("auto", "article", "page")))
    site_files: tuple[str, ...] = field(
        default=(),
        converter=_as_files,
        validator=[strings, _check_profiles],
        metadata={
            "option": "--site",
            "file": True,
            "hint": "site",
            "help": "A site profile that 'newsparse learn' wrote; of several --hint-site picks one.",
        },
    )
    sites: tuple[SiteProfile, ...] = field(default=(), converter=_as_profiles, validator=_are_profiles)
