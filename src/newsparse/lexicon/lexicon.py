"""The lexicon: all lists of names and words in one immutable object."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache

from newsparse.lexicon.agencies import ADDED_USES, Agency, AgencyUse, agencies
from newsparse.lexicon.calendar import Calendar, calendar
from newsparse.lexicon.names import NameWords, abbreviations, name_words
from newsparse.lexicon.organizations import organization_words, unnamed_writers
from newsparse.lexicon.phrases import NameSet
from newsparse.lexicon.places import Places, places
from newsparse.lexicon.settings import LexiconSettings

DATELINE_ACRONYM = 3
"""In datelines, names of up to this many letters are case-sensitive, because any word can be in the brackets."""


class Lexicon:
    """Names of agencies, organizations and places, words of personal names, and the calendar.

    Immutable. Two lexicons are equal only if they are the same object, so that one can be the key of a cache;
    ``default_lexicon`` and ``with_additions`` return the same object for the same arguments.

    Attributes:
        agencies: the agencies, with the positions in which their names refer to them.
        places: cities and regions.
        names: words of personal names and job titles.
        calendar: months and weekdays.
        organization_words: words that show that a phrase is the name of an organization, case folded.
        abbreviations: abbreviations whose full stop does not end a sentence, case folded, without the full stop.
        added_organizations: names from the setting ``organizations``, as printed.
    """

    def __init__(
        self,
        agencies: tuple[Agency, ...],
        places: Places,
        names: NameWords,
        calendar: Calendar,
        organization_words: frozenset[str],
        abbreviations: frozenset[str],
        added_organizations: tuple[str, ...] = (),
    ) -> None:
        self.agencies = agencies
        self.places = places
        self.names = names
        self.calendar = calendar
        self.organization_words = organization_words
        self.abbreviations = abbreviations
        self.added_organizations = added_organizations

    def with_additions(self, settings: LexiconSettings) -> Lexicon:
        """This lexicon with the names of the settings; this lexicon itself if the settings are empty. Cached."""
        return self if settings == LexiconSettings() else _with_additions(self, settings)

    def agency_names(self, use: AgencyUse) -> tuple[str, ...]:
        """The names, as printed, of the agencies with this use."""
        return tuple(name for agency in self.agencies if use in agency.uses for name in agency.names)

    @cached_property
    def dateline_agencies(self) -> NameSet:
        """Agencies in a dateline. Short names must be printed as listed."""
        return NameSet(self.agency_names("dateline"), DATELINE_ACRONYM)

    @cached_property
    def byline_agencies(self) -> NameSet:
        """Agencies after "By" in place of a person."""
        return NameSet(self.agency_names("byline"))

    @cached_property
    def signature_agencies(self) -> NameSet:
        """Agencies alone on a line in place of a byline."""
        return NameSet(self.agency_names("signature"))

    @cached_property
    def organizations(self) -> NameSet:
        """Agencies, papers and broadcasters as the employer of a writer or as a source in credit lines."""
        return NameSet((*self.agency_names("organization"), *self.added_organizations, *unnamed_writers()))

    @cached_property
    def photo_agencies(self) -> NameSet:
        """Agencies in the credit of a picture, next to the name of a photographer."""
        return NameSet(self.agency_names("photo"))

    @cached_property
    def picture_suppliers(self) -> NameSet:
        """Agencies whose name alone is the credit of a picture."""
        return NameSet(self.agency_names("supplier"))

    @cached_property
    def signoff_agencies(self) -> NameSet:
        """Agencies that are printed before the initials of a desk in the last line of a story."""
        return NameSet(self.agency_names("signoff"))


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the data files of newsparse. Cached."""
    return Lexicon(agencies(), places(), name_words(), calendar(), organization_words(), abbreviations())


@lru_cache(maxsize=16)
def _with_additions(lexicon: Lexicon, settings: LexiconSettings) -> Lexicon:
    return Lexicon(
        agencies=(*lexicon.agencies, *(Agency((name,), ADDED_USES) for name in settings.agencies)),
        places=Places(
            lexicon.places.cities.with_names(settings.places), lexicon.places.regions.with_names(settings.regions)
        ),
        names=lexicon.names,
        calendar=lexicon.calendar,
        organization_words=lexicon.organization_words,
        abbreviations=lexicon.abbreviations,
        added_organizations=(*lexicon.added_organizations, *settings.organizations),
    )
