"""The settings section ``[lexicon]``."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from newsparse._validators import as_strings, strings


@frozen(kw_only=True)
class LexiconSettings:
    """Additional names for all plugins.

    Attributes:
        agencies: agencies, as printed. They are recognised in datelines, bylines, credit lines, credits of pictures and
            sign-offs.
        organizations: papers, broadcasters and sites, as printed, without "The". They are recognised in bylines and
            credit lines, as the employer of a writer.
        places: cities that are printed without a state or country.
        regions: states, provinces and countries, as they are printed after a city.
    """

    section: ClassVar[str] = "lexicon"

    agencies: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    organizations: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    places: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    regions: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
