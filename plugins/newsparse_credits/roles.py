"""The words of credit lines and the roles they stand for, their misspellings included."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from attrs import evolve, field, frozen

from newsparse.model import CREDIT_ROLES, CreditRole

SHORTEST_MISSPELT = 6
"""The shortest word that is looked at for a misspelling; shorter ones are too near to other words."""

LONG = 10
"""From this length on a word may have two slips, as in "addditonal"."""


@frozen
class RoleBook:
    """The words that open a clause.

    Attributes:
        roles: word to role; all words folded.
        additional: the words that mean more of the same by others.
        plain: other words before a role.
        raised: role to what "additional" makes of it.
        people: nouns that open a clause with a colon.
        weak: words that open sentences as well.
        accompanied: words that open nothing unless "with" stands before them.
        leading: words that may stand before an opener in its sentence.
        small: words without a capital inside the names of bodies.
    """

    roles: Mapping[str, CreditRole]
    additional: frozenset[str]
    plain: frozenset[str]
    raised: Mapping[CreditRole, CreditRole]
    people: Mapping[str, CreditRole]
    weak: frozenset[str]
    accompanied: frozenset[str]
    leading: frozenset[str]
    small: frozenset[str]
    first: frozenset[str] = field(init=False)
    """Words that an opener may begin with."""
    letters: frozenset[str] = field(init=False)
    """The first letters of the words of which misspellings are known."""
    _by_letter: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        words = sorted(w for w in (*self.additional, *self.roles) if len(w) >= SHORTEST_MISSPELT)
        letters = frozenset(word[0] for word in words)
        known = frozenset((*self.roles, *self.additional, *self.plain, *self.people, "with", "by", "this", "the"))
        object.__setattr__(self, "first", known)
        object.__setattr__(self, "letters", letters)
        object.__setattr__(self, "_by_letter", {c: tuple(w for w in words if w[0] == c) for c in letters})

    def with_openers(self, openers: Mapping[str, str]) -> RoleBook:
        """The same book with more words.

        Raises:
            ValueError: for a role that does not exist.
        """
        for role in openers.values():
            if role not in CREDIT_ROLES:
                raise ValueError(f"there is no credit role {role!r}; there are {', '.join(CREDIT_ROLES)}")
        more = {word.casefold(): cast("CreditRole", role) for word, role in openers.items()}
        return evolve(self, roles={**self.roles, **more})

    def known(self, word: str) -> bool:
        """Whether a folded word is one of an opener, rightly spelt."""
        return word in self.roles or word in self.additional or word in self.plain

    def mended(self, word: str) -> str | None:
        """The word of an opener that a folded word is a misspelling of, ``None`` if it is none.

        The first letter must be right; one slip is forgiven, two in long words. A slip is a letter too many, too few,
        wrong, or two changed about.
        """
        if len(word) < SHORTEST_MISSPELT or not word.isalpha():
            return None
        letters = set(word)
        for right in self._by_letter.get(word[0], ()):
            slips = 2 if len(right) >= LONG else 1
            if abs(len(right) - len(word)) > slips or len(letters.symmetric_difference(right)) > 2 * slips:
                continue
            if distance(word, right, slips) <= slips:
                return right
        return None


def distance(one: str, other: str, most: int) -> int:
    """The number of slips between two words (optimal string alignment), ``most + 1`` if there are more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        following = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if before and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > most:
            return most + 1
        before, row = row, following
    return min(row[-1], most + 1)


@cache
def role_book() -> RoleBook:
    """The book of the package's data file."""
    raw: dict[str, Any] = tomllib.loads(
        (files("newsparse_credits") / "data" / "roles.toml").read_text(encoding="utf-8")
    )

    def by_word(table: Mapping[str, list[str]]) -> dict[str, CreditRole]:
        return {word: cast("CreditRole", role) for role, words in table.items() for word in words}

    return RoleBook(
        roles=by_word(raw["roles"]),
        additional=frozenset(raw["modifiers"]["additional"]),
        plain=frozenset(raw["modifiers"]["plain"]),
        raised=raw["additional"],
        people=by_word(raw["people"]),
        weak=frozenset(raw["weak"]["words"]),
        accompanied=frozenset(raw["accompanied"]["words"]),
        leading=frozenset(raw["leading"]["words"]),
        small=frozenset(raw["small"]["words"]),
    )
