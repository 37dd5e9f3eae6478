"""Boilerplate in the text of a news article: menus, prompts and other text of the web page.

``find_boilerplate(text)`` is for callers that have only a text; the annotators are in ``newsparse_boilerplate.plugin``.
"""

from newsparse_boilerplate.context.run import ContextRun, KnownParts
from newsparse_boilerplate.finder import find_boilerplate, find_by_wording
from newsparse_boilerplate.findings import Finding
from newsparse_boilerplate.resources import Resources, default_resources
from newsparse_boilerplate.settings import BoilerplateSettings, Strictness
from newsparse_boilerplate.site_profile import SiteProfile

__all__ = [
    "BoilerplateSettings",
    "ContextRun",
    "Finding",
    "KnownParts",
    "Resources",
    "SiteProfile",
    "Strictness",
    "default_resources",
    "find_boilerplate",
    "find_by_wording",
]
