"""The word classes that line features are made of."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from attrs import field, fields, frozen


@frozen
class WordClasses:
    """Closed classes of words, small letters; see ``data/words.toml``."""

    address: frozenset[str]
    attribution: frozenset[str]
    imperatives: frozenset[str]
    platforms: frozenset[str]
    page: frozenset[str]
    trade: frozenset[str]
    function: frozenset[str]
    themes: frozenset[str]
    telling: frozenset[str] = field(init=False)
    """Those of the classes that count one by one: most lines hold none."""

    @telling.default
    def _telling(self) -> frozenset[str]:
        return self.address | self.page | self.platforms | self.trade | self.attribution


@cache
def word_classes() -> WordClasses:
    """The classes that come with the plugin, read once."""
    table = tomllib.loads(files("newsparse_boilerplate").joinpath("data/words.toml").read_text(encoding="utf-8"))
    return WordClasses(**{known.name: frozenset(table[known.name]) for known in fields(WordClasses) if known.init})
