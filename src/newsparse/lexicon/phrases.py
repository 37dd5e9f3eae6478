"""Sets of printed names that are compared without regard to case and full stops."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from newsparse._word_cache import word_cache
from newsparse.model.fold import fold_typography


@word_cache(8192)
def fold_name(name: str) -> str:
    """The form in which names are compared.

    Case, full stops, an exclamation mark at the end, and the kind of white space, dashes and apostrophes are ignored.
    """
    plain = name if name.isascii() else fold_typography(name)
    return " ".join(plain.replace(".", "").rstrip("!").casefold().split())


class NameSet:
    """A set of names. ``phrase in names`` ignores case, full stops and a leading "The".

    Attributes:
        printed: the names as printed.
        acronym: names of up to this many letters must be printed as listed ("AIM" is not "aim").
    """

    def __init__(self, printed: tuple[str, ...], acronym: int = 0) -> None:
        self.printed = printed
        self.acronym = acronym

    @cached_property
    def folded(self) -> frozenset[str]:
        """The names as ``fold_name`` returns them, for look-ups that ignore case."""
        return frozenset(filter(None, map(fold_name, self.printed)))

    @cached_property
    def _exact(self) -> frozenset[str]:
        short = (name.replace(".", "") for name in self.printed)
        return frozenset(name for name in short if len(name) <= self.acronym)

    def __contains__(self, phrase: str) -> bool:
        folded = fold_name(phrase)
        if folded not in self.folded:
            folded = folded.removeprefix("the ")
            if folded not in self.folded:
                return False
        if len(folded) > self.acronym:
            return True
        return phrase.replace(".", "").split()[-1].rstrip("!") in self._exact

    def __len__(self) -> int:
        return len(self.folded)

    def with_names(self, names: Iterable[str]) -> NameSet:
        """The same set with more names."""
        return NameSet((*self.printed, *names), self.acronym)
