"""Linear models for plugins: weights, feature templates, and weight files that people can read.

``Templates`` packs the features of a candidate into integers. A ``TemplateModel`` scores them fast, and a ``Search``
keeps the best candidates. The features of a ``LinearModel`` are strings. ``read_model`` and ``read_tables`` load weight
files.
"""

from newsparse.linear.files import format_model, format_tables, read_model, read_tables
from newsparse.linear.model import LinearModel
from newsparse.linear.search import COMPILED, Candidates, Search, TemplateModel
from newsparse.linear.templates import Field, Template, Templates, same_factor

__all__ = [
    "COMPILED",
    "Candidates",
    "Field",
    "LinearModel",
    "Search",
    "Template",
    "TemplateModel",
    "Templates",
    "format_model",
    "format_tables",
    "read_model",
    "read_tables",
    "same_factor",
]
