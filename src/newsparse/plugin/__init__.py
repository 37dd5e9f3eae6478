"""The interface of plugins: hooks, annotators, exporters, the draft, settings.

``hookimpl`` loads pluggy; nothing else here does.
"""

from typing import TYPE_CHECKING, Any

from newsparse._data import (
    check_choice,
    check_keys,
    data_folder,
    parse_toml,
    read_bytes,
    read_text,
    read_toml,
    string_list,
    string_lists,
)
from newsparse._validators import as_strings, one_of, strings, strings_of
from newsparse.errors import DataFileError
from newsparse.plugin.annotator import STORY_LAWS, Annotator, AnnotatorFunction, Reference
from newsparse.plugin.draft import Draft
from newsparse.plugin.exporter import Exporter
from newsparse.plugin.settings import Settings

if TYPE_CHECKING:
    from newsparse.plugin.spec import hookimpl

__all__ = [
    "STORY_LAWS",
    "Annotator",
    "AnnotatorFunction",
    "DataFileError",
    "Draft",
    "Exporter",
    "Reference",
    "Settings",
    "as_strings",
    "check_choice",
    "check_keys",
    "data_folder",
    "hookimpl",
    "one_of",
    "parse_toml",
    "read_bytes",
    "read_text",
    "read_toml",
    "string_list",
    "string_lists",
    "strings",
    "strings_of",
]


def __getattr__(name: str) -> Any:
    if name == "hookimpl":
        from newsparse.plugin.spec import hookimpl

        return hookimpl
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
