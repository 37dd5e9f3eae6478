"""Settings: frozen attrs classes that belong to the plugins, looked up by class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from newsparse._messages import suggest
from newsparse.errors import SettingsError

T = TypeVar("T")


class Settings:
    """The settings of a pipeline: at most one instance of each settings class. Immutable.

    A settings class is a frozen attrs class whose fields all have defaults, and whose class variable ``section`` is
    its name in a TOML file.

    Raises:
        TypeError: for something that is no instance of an attrs class.
        SettingsError: for two instances of one class.
    """

    __slots__ = ("_known",)

    def __init__(self, given: Iterable[object] = ()) -> None:
        known: dict[type, object] = {}
        if not isinstance(given, Iterable):
            raise TypeError(f"settings is a list of them, not {given!r:.60}; write settings=[...], even for one")
        for one in given:
            if isinstance(one, type) or not attrs.has(type(one)):
                raise TypeError(f"settings are instances of attrs classes such as QuotesSettings(...), not {one!r}")
            if type(one) in known:
                raise SettingsError(f"two settings of class {type(one).__name__} were given; give one")
            known[type(one)] = one
        self._known = known

    def get(self, kind: type[T]) -> T:
        """The settings of a class: the caller's, or the defaults."""
        found = self._known.get(kind)
        return found if isinstance(found, kind) else kind()

    def __iter__(self) -> Iterator[object]:
        return iter(sorted(self._known.values(), key=lambda one: type(one).__qualname__))

    def __repr__(self) -> str:
        return f"Settings([{', '.join(map(repr, self))}])"

    @classmethod
    def from_mapping(cls, sections: Mapping[str, Any], kinds: Iterable[type]) -> Settings:
        """The settings that a mapping of sections spells out, such as a parsed TOML file.

        Args:
            sections: section name to a table of options.
            kinds: the settings classes that there are; ``Pipeline.settings_types`` has those of a pipeline.

        Raises:
            TypeError: for what is no mapping.
            SettingsError: for an unknown section or option, or a value of the wrong type.
        """
        from newsparse.model.structure import structure_strictly

        if not isinstance(sections, Mapping):
            raise TypeError(f"the sections of settings are a table, as tomllib gives it, not {sections!r:.60}")
        by_section: dict[str, type] = {section_of(kind): kind for kind in kinds}
        given: list[object] = []
        for name, table in sections.items():
            if name not in by_section:
                raise SettingsError(f"there is no settings section [{name}]{suggest(name, by_section)}")
            if not isinstance(table, Mapping):
                raise SettingsError(f"settings section [{name}] must be a table of options, not {table!r}")
            given.append(structure_strictly(table, by_section[name], f"[{name}]", SettingsError))
        return cls(given)


def section_of(kind: type) -> str:
    """The section of a TOML file that a settings class reads.

    Raises:
        TypeError: if the class is no attrs class with a ``section``.
    """
    section = getattr(kind, "section", None)
    if not (isinstance(kind, type) and attrs.has(kind) and isinstance(section, str) and section):
        raise TypeError(f"a settings class is an attrs class with a class variable 'section', not {kind!r}")
    return section


HINT_OPTIONS = ("site", "date", "language")
"""Hints that ``newsparse parse`` takes, each as ``--hint-NAME``."""

OWN_OPTIONS = frozenset(
    {"--format", "--disable", "--settings", "--trace", "--jobs", "--help", *(f"--hint-{name}" for name in HINT_OPTIONS)}
)
"""Options of ``newsparse parse`` itself, which no settings class may take."""

_OPTION = re.compile("--[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def check_settings_class(kind: Any) -> None:
    """Refuse a class that could not be used as settings.

    Raises:
        TypeError: if it has no ``section``, a field without a default, or an option that the command line can't have.
    """
    section_of(kind)
    defaults = kind()
    for field in attrs.fields(kind):
        if "option" not in field.metadata:
            continue
        option = field.metadata["option"]
        if not (isinstance(option, str) and _OPTION.fullmatch(option)) or option in OWN_OPTIONS:
            raise TypeError(f"{kind.__name__}.{field.name} asks for the option {option!r}, which it can't have")
        if field.metadata.get("hint", HINT_OPTIONS[0]) not in HINT_OPTIONS:
            raise TypeError(f"{kind.__name__}.{field.name} goes by a hint that is none of {', '.join(HINT_OPTIONS)}")
        if type(getattr(defaults, field.name)) is not tuple:
            raise TypeError(f"{kind.__name__}.{field.name} is an option, so its default must be a tuple")


def options_of(kind: Any) -> list[str]:
    """The options that a settings class brings to the command line."""
    return [field.metadata["option"] for field in attrs.fields(kind) if "option" in field.metadata]
