"""Linear models for plugins: weights, feature templates, and weight files that people can read.

``LinearModel`` scores candidates. ``Templates`` packs the features of a candidate into integers for fast scoring;
features may also be strings. ``read_model`` and ``read_tables`` load weight files.
"""

from newsparse.linear.files import format_model, format_tables, read_model, read_tables
from newsparse.linear.model import LinearModel
from newsparse.linear.templates import Field, Template, Templates, same_factor

__all__ = [
    "Field",
    "LinearModel",
    "Template",
    "Templates",
    "format_model",
    "format_tables",
    "read_model",
    "read_tables",
    "same_factor",
]
