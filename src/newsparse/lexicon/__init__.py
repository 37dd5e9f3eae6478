"""Facts that several parsers need: agencies, places, names, titles, months.

``default_lexicon()`` has them all. A user adds names with ``LexiconSettings``, the section ``[lexicon]`` of a settings
file; an annotator reads ``draft.lexicon``, which contains the additions.
"""

from newsparse.lexicon.agencies import Agency, AgencyUse
from newsparse.lexicon.calendar import Calendar, CalendarName
from newsparse.lexicon.lexicon import Lexicon, default_lexicon
from newsparse.lexicon.names import NameWords
from newsparse.lexicon.phrases import NameSet, fold_name
from newsparse.lexicon.places import Places
from newsparse.lexicon.settings import LexiconSettings

__all__ = [
    "Agency",
    "AgencyUse",
    "Calendar",
    "CalendarName",
    "Lexicon",
    "LexiconSettings",
    "NameSet",
    "NameWords",
    "Places",
    "default_lexicon",
    "fold_name",
]
