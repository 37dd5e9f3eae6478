"""Cities, and the states, provinces and countries that are printed after them."""

from __future__ import annotations

from functools import cache, cached_property

from newsparse.lexicon._files import read_lines
from newsparse.lexicon.phrases import NameSet

POSTAL = 2
"""The number of letters of a postal abbreviation: "IN" after a comma is Indiana, "in" is a preposition."""


class Places:
    """Names of places.

    Attributes:
        cities: cities that are printed without a state or country.
        regions: states, provinces, countries and territories, and their abbreviations.
    """

    def __init__(self, cities: NameSet, regions: NameSet) -> None:
        self.cities = cities
        self.regions = regions

    def is_region(self, phrase: str) -> bool:
        """Whether a phrase is a region; a postal abbreviation must not be in lower case."""
        return phrase in self.regions and (len(phrase) > POSTAL or not phrase.islower())

    @cached_property
    def region_abbreviations(self) -> frozenset[str]:
        """The regions that are printed with a full stop at the end, folded."""
        return NameSet(tuple(name for name in self.regions.printed if name.endswith("."))).folded

    @cached_property
    def region_starts(self) -> frozenset[str]:
        """The first words of the regions, case folded, up to the first full stop."""
        return frozenset(name.casefold().split()[0].partition(".")[0] for name in self.regions.printed)


@cache
def places() -> Places:
    """The places of ``data/cities.txt`` and ``data/regions.txt``. Cached."""
    return Places(NameSet(read_lines("cities")), NameSet(read_lines("regions")))
