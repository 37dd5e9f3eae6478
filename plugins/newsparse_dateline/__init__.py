"""Datelines: places, region, agency and date at the head of a news story.

``find_dateline(text)`` is all there is to it; the plugin hands its result to ``article.dateline``.
"""

from newsparse_dateline.finder import find_dateline
from newsparse_dateline.settings import DatelineSettings
from newsparse_dateline.tables import Tables, tables

__all__ = ["DatelineSettings", "Tables", "find_dateline", "tables"]
