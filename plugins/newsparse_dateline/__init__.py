"""Datelines: the places, the region, the agency and the date at the beginning of a news story.

``find_dateline(text)`` is the whole interface; the plugin passes its result to ``article.dateline``.
"""

from newsparse_dateline.finder import find_dateline
from newsparse_dateline.settings import DatelineSettings

__all__ = ["DatelineSettings", "find_dateline"]
