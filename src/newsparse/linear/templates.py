"""Feature templates: named fields of a few bits each, packed into one whole number.

A feature of a linear model is a template with values for its fields: "rate+next" with the values 12 and "that". As a
key of a dictionary it is one whole number: the tag of the template in the lowest bits, above it the fields in their
order. Templates hand out the factor of each field, so that an inner loop packs a key with a few products and sums::

    TEMPLATES = Templates("cue")
    RATE_NEXT, RATE_0, NEXT_0 = TEMPLATES.add(rate=4, next=8).factors

    key = RATE_NEXT + rate * RATE_0 + next_class * NEXT_0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

LONGEST_KEY = 62
"""Bits of the longest key, so that every key is a signed whole number of 64 bits for numpy. Keys of up to 30 bits are
the fastest: Python holds them in one digit."""


def _as_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _check_names(_: Field, __: object, names: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for value, name in enumerate(names):
        if name and (name in seen or "\t" in name or "\n" in name or (name.isdecimal() and name != str(value))):
            raise ValueError(f"{name!r} can't name the value {value} of a field")
        seen.add(name)


@frozen
class Field:
    """What a field of a template may hold: the whole numbers from 0 below ``2 ** width``.

    Attributes:
        width: bits.
        names: what each value is called in weight files, by value. A value without a name, or whose name is empty, is
            written as a number.

    Raises:
        ValueError: if two values share a name, or a name can't be told from the number of another value.
    """

    width: int
    names: tuple[str, ...] = field(default=(), converter=_as_names, validator=_check_names)

    @cached_property
    def numbers(self) -> Numbers:
        """The value of each name."""
        return Numbers(self)

    def name(self, value: int) -> str:
        """What a value is called in weight files."""
        return (self.names[value] if value < len(self.names) else "") or str(value)


class Numbers(dict[str, int]):
    """The value that a word in a weight file stands for: a name, or the number itself if the value has no name.

    Raises:
        ValueError: if the word is neither.
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


@frozen
class Template:
    """A feature template; ``Templates.add`` makes them.

    Attributes:
        name: what the template is called in weight files.
        tag: its number among the templates of its model.
        fields: the fields by name, the lowest bits first.
        factors: what a key is the sum of: the tag, and for each field the factor of its value.
    """

    name: str
    tag: int
    fields: dict[str, Field]
    factors: tuple[int, ...]

    def pack(self, *values: int) -> int:
        """The key of a feature: one value for each field, in the order of the fields.

        Raises:
            ValueError: if a value does not fit its field, or their number is wrong.
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

    Templates are added while the module that declares them is imported, and never later.

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
            name: what it is called in weight files; by default the names of its fields joined by "+".
            **fields: the fields, the lowest bits first; a number stands for a field of so many bits without names.

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
            ValueError: if it is not a key of one of these templates.
        """
        tag = key % (1 << self.tag_bits)
        if key >= 0 and tag < len(self._templates):
            template = self._templates[tag]
            values = template.unpack(key)
            if template.pack(*values) == key:
                return template, values
        raise ValueError(f"{key} is not a key of a template of the model {self.name}")

    def describe(self, key: int) -> str:
        """A key in words: ``rate+next: rate=12 next=that``."""
        template, values = self.unpack(key)
        pairs = zip(template.fields.items(), values, strict=True)
        return f"{template.name}: " + " ".join(f"{name}={of.name(value)}" for (name, of), value in pairs)


def same_factor(*factors: int) -> int:
    """The factor that several fields share: their values are multiplied once for all of the templates.

    Raises:
        ValueError: if the factors differ, which happens if a template has been changed.
    """
    if len(set(factors)) != 1:
        raise ValueError(f"the fields do not have the same place in their templates: {factors}")
    return factors[0]
