"""Who spoke so far: the state of speaker resolution between two quotes, as a value."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from newsparse.records import field, frozen
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.genders import Gender

SENTENCES_KEPT = 16
"""Sentences before the current one whose speakers are kept: more than any resolver looks back."""

ENTITIES_KEPT = 30
"""The entities whose gender is kept, the latest ones."""


@frozen(eq=False)
class Discourse:
    """The speakers of the quotes resolved so far, in the order of the cues. Each quote yields a new value.

    Attributes:
        speakers: the speaker by number of sentence, for the latest sentences that have one; ``None`` if several people
            or a person without a name speak in the sentence.
        last: the last speaker with a name, and the number of the sentence.
        genders: the gender of the pronouns that were resolved, by entity, for the latest entities.
        heard: the last source of each sentence, for the latest sentences: like ``speakers``, but including
            organizations and names of one word; ``None`` if the last source has no name.
        spoken: the latest speakers, each once, the last one at the end.
    """

    speakers: Mapping[int, Entity | None] = field(factory=dict)
    last: tuple[int, Entity] | None = None
    genders: Mapping[Entity, Gender] = field(factory=dict)
    heard: Mapping[int, Entity | None] = field(factory=dict)
    spoken: tuple[Entity, ...] = ()

    def after(self, sentence: int, speaker: Entity, gender: Gender = "unknown") -> Discourse:
        """The discourse after a quote whose speaker is known, by a pronoun of a gender if one was resolved."""
        known = self.speakers.get(sentence, speaker)
        genders = self.genders
        if gender != "unknown" and speaker not in genders:
            latest = list(genders.items())[1 - ENTITIES_KEPT :]
            genders = {**dict(latest), speaker: gender}
        speakers = self._with(sentence, speaker if known is speaker else None)
        spoken = (*(one for one in self.spoken[1 - ENTITIES_KEPT :] if one is not speaker), speaker)
        return Discourse(speakers, (sentence, speaker), genders, self.heard, spoken).hearing(sentence, speaker)

    def after_unnamed(self, sentence: int) -> Discourse:
        """The discourse after a quote of a person without a name. A known speaker of the sentence stays."""
        return self if sentence in self.speakers else evolve(self, speakers=self._with(sentence, None))

    def hearing(self, sentence: int, speaker: Entity | None) -> Discourse:
        """The discourse after a quote of any source; ``None`` if it has no name."""
        kept = {n: one for n, one in self.heard.items() if n >= sentence - SENTENCES_KEPT}
        return evolve(self, heard={**kept, sentence: speaker})

    def _with(self, sentence: int, speaker: Entity | None) -> Mapping[int, Entity | None]:
        kept = {n: one for n, one in self.speakers.items() if n >= sentence - SENTENCES_KEPT}
        kept[sentence] = speaker
        return kept
