"""What the page left behind: boilerplate in the text of a news article, found by wording, place and shape.

``find_boilerplate(text)`` for whoever has just the string; the annotators are in ``newsparse_boilerplate.plugin``.
"""

from newsparse_boilerplate.finder import Finding, find_boilerplate, find_by_context, find_by_wording
from newsparse_boilerplate.settings import BoilerplateSettings, Strictness
from newsparse_boilerplate.site_profile import SiteProfile

__all__ = [
    "BoilerplateSettings",
    "Finding",
    "SiteProfile",
    "Strictness",
    "find_boilerplate",
    "find_by_context",
    "find_by_wording",
]
