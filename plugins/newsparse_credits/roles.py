"""The words that open a clause of a credit line, and the roles that they express."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, cast

from attrs import evolve, frozen

from newsparse import lazy_re as re
from newsparse.model import CREDIT_ROLES, CreditRole
from newsparse.plugin import check_choice, check_keys, read_toml, string_lists
from newsparse.text import word_cache
from newsparse.text.spelling import edit_distance

SHORTEST_MISSPELT = 6
"""The shortest word that may be a misspelt opener, in letters; shorter ones are too similar to other words."""

_LISTS = ("common", "after_with", "ambiguous", "before_opener", "inside_organizations")

LONG = 10
"""A misspelt opener of at least this many letters may have two misspellings ("addditonal"), a shorter one one."""


@frozen
class RoleBook:
    """The words that open a clause. All of them are case folded.

    Attributes:
        openers: words before "by" or "from", with their roles.
        additional: words before an opener for more people in the same role ("additional").
        neutral: other words before an opener ("original").
        additional_roles: the role of an opener after a word of ``additional``, by the role of the opener alone.
        nouns: words before a colon, with their roles ("editor").
        ambiguous: openers that also begin sentences of a story.
        after_with: openers that need "with" before them.
        before_opener: words before an opener in its sentence.
        inside_organizations: lower-case words that are part of the names of organizations.
        foreign: openers in other languages, with their roles: "Bericht von Ann Lee".
        foreign_opener: matches such an opener as its first group, with a preposition or a colon, before a capital.
        common: matches the most frequent openers, followed by "by" and a capital letter.
    """

    openers: Mapping[str, CreditRole]
    additional: frozenset[str]
    neutral: frozenset[str]
    additional_roles: Mapping[CreditRole, CreditRole]
    nouns: Mapping[str, CreditRole]
    ambiguous: frozenset[str]
    after_with: frozenset[str]
    before_opener: frozenset[str]
    inside_organizations: frozenset[str]
    foreign: Mapping[str, CreditRole]
    foreign_opener: re.Pattern[str]
    common: re.Pattern[str]

    @cached_property
    def foreign_first(self) -> frozenset[str]:
        """The first words of openers in other languages."""
        return frozenset(opener.split()[0] for opener in self.foreign)

    @cached_property
    def foreign_stems(self) -> frozenset[str]:
        """The first three letters of these words: a quick test."""
        return frozenset(word[:3] for word in self.foreign_first)

    @cached_property
    def first(self) -> frozenset[str]:
        """Words with which a clause may begin."""
        return frozenset(
            (
                *self.foreign_first,
                *self.openers,
                *self.additional,
                *self.neutral,
                *self.nouns,
                "with",
                "by",
                "this",
                "the",
            )
        )

    @cached_property
    def _spellings(self) -> Mapping[str, tuple[str, ...]]:
        """The words of which misspelt forms are recognized, by their first letter."""
        words = sorted(word for word in (*self.additional, *self.openers) if len(word) >= SHORTEST_MISSPELT)
        return {letter: tuple(word for word in words if word[0] == letter) for letter in {word[0] for word in words}}

    def with_openers(self, openers: Mapping[str, str]) -> RoleBook:
        """The same book with more openers.

        Raises:
            ValueError: if a role does not exist.
        """
        for role in openers.values():
            if role not in CREDIT_ROLES:
                raise ValueError(f"unknown credit role {role!r}; the roles are {', '.join(CREDIT_ROLES)}")
        if not openers:
            return self
        more = {word.casefold(): cast("CreditRole", role) for word, role in openers.items()}
        return evolve(self, openers={**self.openers, **more})

    def is_known(self, word: str) -> bool:
        """Whether a case-folded word is an opener, or a modifier of one, in its correct spelling."""
        return word in self.openers or word in self.additional or word in self.neutral

    def may_be_misspelt(self, word: str) -> bool:
        """Whether a case-folded word has the length and the first letter of a misspelt opener: a quick test."""
        return len(word) >= SHORTEST_MISSPELT and word[0] in self._spellings

    def corrected(self, word: str) -> str | None:
        """The opener that a case-folded word is a misspelt form of, None if it is not misspelt or not an opener.

        The first letter must be correct. A misspelt word has one slip, or up to two if the opener is long. A slip is a
        missing, superfluous or wrong letter, or a transposition of two adjacent letters.
        """
        if len(word) < SHORTEST_MISSPELT or not word.isalpha() or word in self.nouns:
            return None
        openers = self._spellings.get(word[0])
        return _nearest(word, openers) if openers else None


@word_cache(4096)
def _nearest(word: str, openers: tuple[str, ...]) -> str | None:
    """The first of the openers that a word is a misspelt form of. Cached: it is called for many common words."""
    letters = set(word)
    for opener in openers:
        slips = 2 if len(opener) >= LONG else 1
        if abs(len(opener) - len(word)) > slips or len(letters.symmetric_difference(opener)) > 2 * slips:
            continue
        if edit_distance(word, opener, slips) <= slips:
            return opener
    return None


@cache
def role_book() -> RoleBook:
    """The words of the package's data file. Cached."""
    foreign = read_toml("newsparse_credits", "foreign_openers.toml")
    return read_roles(read_toml("newsparse_credits", "roles.toml"), foreign)


def read_roles(raw: Mapping[str, Any], foreign: Mapping[str, Any] | None = None) -> RoleBook:
    """The words of a parsed ``data/roles.toml``, and of ``data/foreign_openers.toml``.

    Raises:
        ValueError: if a section or a role is unknown, or a list is not a list of strings.
    """
    where = "roles.toml"
    check_keys(raw, where, ("openers", "modifiers", "additional_roles", "nouns", "lists"))

    def by_word(section: str) -> dict[str, CreditRole]:
        table = string_lists(raw[section], f"{where}: [{section}]", (), CREDIT_ROLES)
        return {word: cast("CreditRole", role) for role, words in table.items() for word in words}

    check_keys(raw["additional_roles"], f"{where}: [additional_roles]", (), CREDIT_ROLES)
    for role, additional in raw["additional_roles"].items():
        check_choice(additional, f"{where}: [additional_roles] {role}", CREDIT_ROLES)
    modifiers = string_lists(raw["modifiers"], f"{where}: [modifiers]", ("additional", "neutral"))
    lists = string_lists(raw["lists"], f"{where}: [lists]", _LISTS)
    common = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in lists.pop("common"))
    others = string_lists(foreign or {"prepositions": []}, "foreign_openers.toml", ("prepositions",), CREDIT_ROLES)
    prepositions = "|".join(others.pop("prepositions")) or "by"
    phrases = {phrase: cast("CreditRole", role) for role, listed in others.items() for phrase in listed}
    longest_first = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)) or "(?!)"
    return RoleBook(
        foreign=phrases,
        foreign_opener=re.compile(
            rf"({longest_first})(?:\s+(?:{prepositions})\s+|\s*:\s*|\s+)(?=(?-i:[^\W\d_a-z]))".replace(r"\ ", r"\s+"),
            re.IGNORECASE,
        ),
        openers=by_word("openers"),
        nouns=by_word("nouns"),
        additional_roles=raw["additional_roles"],
        common=re.compile(rf"([Aa]dditional\s+)?({common})\s+[Bb]y\s+(?=[^\W\d_a-z])"),
        **{name: frozenset(words) for name, words in {**modifiers, **lists}.items()},
    )
