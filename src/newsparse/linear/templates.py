"""Feature templates: named fields of a few bits each, packed into one integer.

A feature of a linear model is a template with values for its fields: "rate+next" with the values 12 and "that". Its key
is one integer: the tag of the template in the lowest bits, then the fields in order. A template provides the factor of
each field, so that an inner loop packs a key with a few products and sums::

    TEMPLATES = Templates("cue")
    RATE_NEXT, RATE_0, NEXT_0 = TEMPLATES.add(rate=4, next=8).factors

    key = RATE_NEXT + rate * RATE_0 + next_class * NEXT_0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

LONGEST_KEY = 62
"""Maximum bits of a key, so that keys fit signed 64-bit integers of numpy. Keys of up to 30 bits are the fastest:
CPython stores them in one digit."""


def _check_names(names: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for value, name in enumerate(names):
        if name and (name in seen or "\t" in name or "\n" in name or (name.isdecimal() and name != str(value))):
            raise ValueError(f"{name!r} is not a valid name for the value {value} of a field")
        seen.add(name)


class Field:
    """A field of a template, with the integers from 0 to ``2 ** width - 1`` as values.

    Attributes:
        width: the number of bits.
        names: the names of the values in weight files, by value. A value without a name, or with an empty name, is
            written as a number.

    Raises:
        ValueError: if two values share a name, or if a name is the number of another value.
    """

    def __init__(self, width: int, names: Iterable[str] = ()) -> None:
        self.width = width
        self.names = tuple(names)
        _check_names(self.names)

    @cached_property
    def numbers(self) -> Numbers:
        """The values by name."""
        return Numbers(self)

    def name(self, value: int) -> str:
        """The name of a value in weight files."""
        return (self.names[value] if value < len(self.names) else "") or str(value)


class Numbers(dict[str, int]):
    """The values of a field by their representation in weight files: a name, or a number if the value has no name.

    Raises:
        ValueError: if a key is not the representation of a value.
    """

    def __init__(self, of: Field) -> None:
        super().__init__((name, value) for value, name in enumerate(of.names) if name)
        self._of = of

    def __missing__(self, word: str) -> int:
        value = int(word) if word.isascii() and word.isdecimal() else -1
        if not 0 <= value < 1 << self._of.width or self._of.name(value) != word:
            raise ValueError(f"{word!r} is not a value of a field of {self._of.width} bits")
        self[word] = value
        return value


class Template(NamedTuple):
    """A feature template, created by ``Templates.add``.

    Attributes:
        name: the name in weight files.
        tag: the number of the template in its model.
        fields: the fields by name, the lowest bits first.
        factors: the tag, and the factor of each field. A key is the tag plus the values times their factors.
    """

    name: str
    tag: int
    fields: dict[str, Field]
    factors: tuple[int, ...]

    def pack(self, *values: int) -> int:
        """The key of a feature: one value for each field, in the order of the fields.

        Raises:
            ValueError: if a value does not fit its field, or if the number of values is wrong.
        """
        if len(values) != len(self.fields):
            raise ValueError(f"{self.name} has {len(self.fields)} fields, not {len(values)}")
        key = self.tag
        for (name, of), factor, value in zip(self.fields.items(), self.factors[1:], values, strict=True):
            if not 0 <= value < 1 << of.width:
                raise ValueError(f"{value} does not fit the field {name} of {self.name}, which has {of.width} bits")
            key += value * factor
        return key

    def unpack(self, key: int) -> tuple[int, ...]:
        """The values of the fields in a key of this template."""
        factors = self.factors[1:]
        return tuple(key // factor % (1 << of.width) for of, factor in zip(self.fields.values(), factors, strict=True))


class Templates(Sequence[Template]):
    """The feature templates of one model, in the order in which they were added.

    Templates are added only while the module that declares them is imported.

    Args:
        name: the name of the model.
        tag_bits: the bits of a key that hold the tag; there may be ``2 ** tag_bits`` templates.
    """

    def __init__(self, name: str, *, tag_bits: int = 5) -> None:
        self.name = name
        self.tag_bits = tag_bits
        self._templates: list[Template] = []
        self._by_name: dict[str, Template] = {}

    def add(self, name: str = "", /, **fields: Field | int) -> Template:
        """Declare a template.

        Args:
            name: the name in weight files; by default the names of the fields joined by "+".
            **fields: the fields, the lowest bits first; an integer is the width of a field without names.

        Raises:
            ValueError: if there are too many templates, the name is taken, or the keys would be too long.
        """
        name = name or "+".join(fields)
        whole = {key: of if isinstance(of, Field) else Field(of) for key, of in fields.items()}
        tag = len(self._templates)
        if tag >= 1 << self.tag_bits:
            raise ValueError(f"the model {self.name} has room for {1 << self.tag_bits} templates")
        if name in self._by_name or "\t" in name or name.startswith("#"):
            raise ValueError(f"the model {self.name} can't have another template {name!r}")
        factors, bits = [tag], self.tag_bits
        for of in whole.values():
            factors.append(1 << bits)
            bits += of.width
        if bits > LONGEST_KEY:
            raise ValueError(f"keys of {name} would have {bits} bits")
        template = Template(name, tag, whole, tuple(factors))
        self._templates.append(template)
        self._by_name[name] = template
        return template

    def __getitem__(self, at: int) -> Template:  # type: ignore[override]  # slices are not needed
        return self._templates[at]

    def __len__(self) -> int:
        return len(self._templates)

    def __iter__(self) -> Iterator[Template]:
        return iter(self._templates)

    def named(self, name: str) -> Template:
        """The template with a name.

        Raises:
            KeyError: if there is none.
        """
        return self._by_name[name]

    def unpack(self, key: int) -> tuple[Template, tuple[int, ...]]:
        """The template of a key and the values of its fields.

        Raises:
            ValueError: if the key does not belong to one of these templates.
        """
        tag = key % (1 << self.tag_bits)
        if key >= 0 and tag < len(self._templates):
            template = self._templates[tag]
            values = template.unpack(key)
            if template.pack(*values) == key:
                return template, values
        raise ValueError(f"{key} is not a key of a template of the model {self.name}")

    def describe(self, key: int) -> str:
        """A readable form of a key: ``rate+next: rate=12 next=that``."""
        template, values = self.unpack(key)
        pairs = zip(template.fields.items(), values, strict=True)
        return f"{template.name}: " + " ".join(f"{name}={of.name(value)}" for (name, of), value in pairs)


def same_factor(*factors: int) -> int:
    """The common factor of fields of several templates, for inner loops that multiply a value once.

    Raises:
        ValueError: if the factors differ.
    """
    if len(set(factors)) != 1:
        raise ValueError(f"the fields do not have the same position in their templates: {factors}")
    return factors[0]
