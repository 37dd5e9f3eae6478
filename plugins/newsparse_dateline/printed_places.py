"""Properties of the names of the places in a candidate."""

from __future__ import annotations

from newsparse.lexicon import fold_name
from newsparse_dateline.candidate import Candidate
from newsparse_dateline.vocabulary import Vocabulary

LISTED = 1500
"""The distance at which two names in capitals with a dash are items of a list, in code points."""


class PlaceNames:
    """Properties of the names of the places in a candidate."""

    def __init__(self, found: Candidate, names: list[str], words: list[list[str]], known: Vocabulary) -> None:
        self.names = names
        self.words = words
        self.vocabulary = known
        self.capitals = bool(names) and names[0].upper() == names[0] and not found.loose
        self.listed = [" ".join(w) in known.cities for w in words]
        self.known = True in self.listed
        self.first_known = bool(names) and self.listed[0]
        self.located = found.located
        self.signed = found.agency_known and found.agency_marked

    @property
    def generic(self) -> bool:
        """Whether a word in or before a name shows that it is the name of a place."""
        return self.located or any(map(self.vocabulary.is_geographic, self.words))

    @property
    def labelled(self) -> bool:
        """Whether a name that is not a known city begins or ends with a label."""
        return any(self.vocabulary.is_label(w) and " ".join(w) not in self.vocabulary.cities for w in self.words)

    @property
    def is_agency(self) -> bool:
        """Whether a name that is not a known city is the name of an agency.

        Before a known agency in brackets, a name that only begins or ends like an agency is a place: "SANA HILL (AFP)".
        """
        unknown = [name for name, listed in zip(self.names, self.listed, strict=True) if not listed]
        if self.signed:
            return any(fold_name(name) in self.vocabulary.agencies for name in unknown)
        return any(self.vocabulary.is_agency(name) for name in unknown)

    @property
    def is_common_word(self) -> bool:
        """Whether the first name is both a city and a common word (``MOBILE``, ``NICE``)."""
        return self.first_known and " ".join(self.words[0]) in self.vocabulary.labels

    def region_listed(self, text: str, found: Candidate) -> bool:
        """Whether one of the regions of the candidate is known."""
        return any(fold_name(text[start:end]) in self.vocabulary.regions for start, end in found.regions)

    @property
    def compound(self) -> bool:
        """Whether a known name begins or ends a longer name (of a club, a treaty, a person)."""
        return any(self._is_compound(words) for words in self.words if " ".join(words) not in self.vocabulary.cities)

    def _is_compound(self, words: list[str]) -> bool:
        for cut in range(1, len(words)):
            head, tail = " ".join(words[:cut]), " ".join(words[cut:])
            if self._is_known(head) and words[-1] not in self.vocabulary.geographic:
                return True
            if self._is_known(tail) and words[0] not in self.vocabulary.geographic:
                return True
        return False

    def _is_known(self, name: str) -> bool:
        return name in self.vocabulary.cities or name in self.vocabulary.regions

    @property
    def plausible(self) -> bool:
        """Whether an unknown name in capitals has the form of a place: few words, and not an acronym."""
        letters = [part for word in self.words[0] for part in word.split("-") if len(part) >= 4]
        return len(self.words[0]) <= 4 and bool(letters) and "." not in self.names[0]
