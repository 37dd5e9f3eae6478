"""Settings: frozen attrs classes of the plugins, looked up by class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from newsparse import lazy_re as re
from newsparse._messages import suggest
from newsparse.errors import SettingsError

T = TypeVar("T")


class Settings:
    """The settings of a pipeline: at most one instance of each settings class. Immutable.

    A settings class is a frozen attrs class whose fields all have defaults, and whose class variable ``section`` is
    its name in a TOML file.

    Raises:
        TypeError: for something that is not an instance of an attrs class.
        SettingsError: for two instances of one class.
    """

    __slots__ = ("_known",)

    def __init__(self, given: Iterable[object] = ()) -> None:
        known: dict[type, object] = {}
        if isinstance(given, (str, Mapping)):
            advice = "Settings.from_mapping reads the tables of a TOML file"
            raise TypeError(f"settings must be a list of settings such as QuotesSettings(...); {advice}")
        if not isinstance(given, Iterable):
            raise TypeError(f"settings must be a list, not {given!r:.60}; write settings=[...]")
        for one in given:
            if isinstance(one, type) or not attrs.has(type(one)):
                raise TypeError(f"settings must be instances of attrs classes such as QuotesSettings(...), not {one!r}")
            if type(one) in known:
                raise SettingsError(f"settings has two instances of {type(one).__name__}; pass one")
            known[type(one)] = one
        self._known = known

    def get(self, kind: type[T]) -> T:
        """Return the settings of a class: those of the caller, else the defaults."""
        found = self._known.get(kind)
        return found if isinstance(found, kind) else kind()

    def __iter__(self) -> Iterator[object]:
        return iter(sorted(self._known.values(), key=lambda one: type(one).__qualname__))

    def __repr__(self) -> str:
        return f"Settings([{', '.join(map(repr, self))}])"

    @classmethod
    def from_mapping(cls, sections: Mapping[str, Any], kinds: Iterable[type]) -> Settings:
        """Return the settings in a mapping of sections, such as a parsed TOML file.

        Args:
            sections: section name to a table of options.
            kinds: the known settings classes; ``Pipeline.settings_types`` has those of a pipeline.

        Raises:
            TypeError: if ``sections`` is not a mapping.
            SettingsError: for an unknown section or option, or a value of the wrong type.
        """
        from newsparse.model.structure import structure_strictly

        if not isinstance(sections, Mapping):
            raise TypeError(f"the sections of settings must be a mapping, as tomllib returns it, not {sections!r:.60}")
        by_section: dict[str, type] = {section_of(kind): kind for kind in kinds}
        given: list[object] = []
        for name, table in sections.items():
            if name not in by_section:
                raise SettingsError(f"unknown settings section [{name}]{suggest(name, by_section)}")
            if not isinstance(table, Mapping):
                raise SettingsError(f"settings section [{name}] must be a table of options, not {table!r}")
            given.append(structure_strictly(table, by_section[name], f"[{name}]", SettingsError))
        return cls(given)


def section_of(kind: type) -> str:
    """Return the section of a TOML file that a settings class reads.

    Raises:
        TypeError: if it is not an attrs class with a ``section``.
    """
    section = getattr(kind, "section", None)
    if not (isinstance(kind, type) and attrs.has(kind) and isinstance(section, str) and section):
        raise TypeError(f"a settings class must be an attrs class with a class variable 'section', not {kind!r}")
    return section


HINT_OPTIONS = ("site", "date", "language")
"""The hints that ``newsparse parse`` accepts, each as ``--hint-NAME``."""

OWN_OPTIONS = frozenset(
    {
        "--disable", "--format", "--glob", "--help", "--id-field", "--input", "--jobs", "--only", "--output",
        "--resume", "--settings", "--show-removed", "--steps", "--table", "--text-field", "--time-budget", "--trace",
        "--traceback",
        *(f"--hint-{name}" for name in HINT_OPTIONS),
    }
)  # fmt: skip
"""The options of the built-in commands themselves, which a settings class can't use."""

_OPTION = re.compile("--[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def check_settings_class(kind: Any) -> None:
    """Reject a class that can't be used as settings.

    Raises:
        TypeError: if it has no ``section``, a field without a default, or an invalid option.
    """
    section_of(kind)
    defaults = kind()
    for field in attrs.fields(kind):
        if "option" not in field.metadata:
            continue
        option = field.metadata["option"]
        if not (isinstance(option, str) and _OPTION.fullmatch(option)) or option in OWN_OPTIONS:
            raise TypeError(f"{kind.__name__}.{field.name} has the invalid or reserved option {option!r}")
        if field.metadata.get("hint", HINT_OPTIONS[0]) not in HINT_OPTIONS:
            raise TypeError(f"{kind.__name__}.{field.name} has an unknown hint; known hints: {', '.join(HINT_OPTIONS)}")
        default = getattr(defaults, field.name)
        if type(default) is not tuple and default not in field.metadata.get("choices", ()):
            raise TypeError(
                f"{kind.__name__}.{field.name} has an option, so its default must be a tuple, or one of its choices"
            )


def options_of(kind: Any) -> list[str]:
    """Return the options of the command line that a settings class declares."""
    return [field.metadata["option"] for field in attrs.fields(kind) if "option" in field.metadata]
