"""What a user may set."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from newsparse.plugin import as_strings, strings


@frozen(kw_only=True)
class DatelineSettings:
    """Names of your own for the dateline plugin. All of them are added to the lists of the plugin.

    Attributes:
        places: cities that stand alone: ``SPRINGFIELD:`` is a dateline only where the city is known.
        regions: states, provinces and countries, as they are printed after a place.
        agencies: agencies and newswires, as they stand in brackets.
        labels: kickers and slugs that are no places: ``SPOTLIGHT -``.
    """

    section: ClassVar[str] = "dateline"

    places: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    regions: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    agencies: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
    labels: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
