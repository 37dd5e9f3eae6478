"""The voice of the web page: whether the page speaks in a sentence, or the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from newsparse import lazy_re as re
from newsparse.text.voice_words import ADDRESS, WORD, fold_sentence, voice_patterns, voice_words, weekdays

MOST_DIALOGUE_WORDS = 20
"""The most words of a sentence in which the page talks with its reader."""

Evidence = Literal["possible", "certain"]
"""How sure it is that the page speaks: ``possible`` lets a rule remove a sentence, ``certain`` is a rule."""

MOST_PROMPT_WORDS = 5
"""The most words of a prompt that consists of a request and its object: "Sign up today."."""

MOST_STATEMENT_WORDS = 12
"""The most words of a statement about the reader's account that is certainly the page's: "You must be logged in to post
a comment.". A longer one may tell the readers of the story about a service: "If you subscribe to ..., you get ...". (In
the labelled sets 19 in 20 statements of the page are shorter.)"""

_COLON = re.compile(r": (?=[^\W\d_])")


def page_speaks(sentence: str) -> bool:
    """Whether the page may speak in a sentence: enough to let a rule remove it. See ``page_evidence``."""
    return page_evidence(sentence) is not None


def page_evidence(sentence: str) -> Evidence | None:
    """The evidence that the page speaks in a sentence, None without any.

    The page addresses the reader and names a platform, a link, an account, an offer or a part of the page; it names its
    rights; it says where the article appeared; or it gives the address of its author. A sentence with a time of day or
    a weekday announces an event, unless the outlet names itself.

    Args:
        sentence: one sentence, as printed.
    """
    words = _Words.of(sentence)
    lower, known, classes, patterns = words.lower, words.known, voice_words(), voice_patterns()
    if not known or not known.isdisjoint(classes.speech_words) or ("say" in known and patterns.say.search(lower)):
        return None
    if _reports_behind_colon(words.lower):
        return None
    if patterns.links.search(lower) or patterns.rights.search(lower) or patterns.about_itself.search(lower):
        return "certain"
    if words.gives_contact():
        return "certain"
    own = not known.isdisjoint(classes.outlet_pronouns)
    outlet = not known.isdisjoint(classes.outlet_pronouns - classes.writer_pronouns)
    reader = not known.isdisjoint(classes.reader_only)
    if patterns.disclosures.search(lower) and (own or reader or words.points_at_page()):
        return "certain"
    terms, parts = words.has_term(words.words), sum(word in classes.page_parts for word in words.words)
    if terms and words.points_at_page():
        return "certain" if words.requests or patterns.accounts.search(lower) else "possible"
    if words.requests and parts and patterns.this_article.search(lower):
        return "certain"
    if not own and not words.address and (patterns.times.search(lower) or not known.isdisjoint(weekdays())):
        return None
    if not words.addresses_reader():
        return None
    if (
        patterns.comments.search(lower)
        or patterns.other_readers.search(lower)
        or patterns.apps.search(lower)
        or _is_dialogue(words, own, reader, parts)
        or (own and words.requests and _asks_for_support(words))
    ):
        return "certain"
    certain: Evidence = "certain" if words.requests or (own and words.requests_later) else "possible"
    if terms or patterns.offers.search(lower) or patterns.gifts.search(lower) or parts > 1:
        short = len(words.words) <= MOST_STATEMENT_WORDS or not known.isdisjoint(classes.page_only)
        tells = (reader and (outlet or short or patterns.this_article.search(lower))) or words.requests_later
        return "certain" if tells and patterns.accounts.search(lower) else certain
    if not known.isdisjoint(classes.platforms) and (own or words.address or parts or words.follows()):
        return "possible" if patterns.recommendations.search(lower) else certain
    if parts and (outlet or words.address):
        return certain
    short = len(words.words) <= MOST_PROMPT_WORDS
    if parts and (short or not known.isdisjoint(classes.pointers) or "your" in known):
        return "possible"
    return None


def _reports_behind_colon(lower: str) -> bool:
    """Whether a clause behind a colon reports: "Leave a comment and lose your job: two teachers are suing"."""
    colon = _COLON.search(lower)
    if colon is None or lower.endswith("?"):
        return False
    behind, classes = WORD.findall(lower, colon.end()), voice_words()
    if behind[0] in classes.requests or not classes.reader.isdisjoint(behind):
        return False
    return not classes.auxiliaries.isdisjoint(behind)


def _is_dialogue(words: _Words, own: bool, reader: bool, parts: int) -> bool:
    """Whether a short sentence names the outlet, the reader and parts of the page: "You may write to us here"."""
    return own and reader and (parts > 1 or "@" in words.lower) and len(words.words) <= MOST_DIALOGUE_WORDS


def _asks_for_support(words: _Words) -> bool:
    """Whether a sentence asks for money for the newsroom."""
    if not voice_patterns().money.search(words.lower):
        return False
    classes = voice_words()
    return not (words.known.isdisjoint(classes.newsroom_work) and words.known.isdisjoint(classes.writers))


def speaks_about_itself(lower: str) -> bool:
    """Whether a sentence in lower case says where its article appeared, or whether it is there."""
    return voice_patterns().about_itself.search(lower) is not None


class _Words(NamedTuple):
    """The words of a sentence.

    Attributes:
        printed: the words as printed.
        words: the same in lower case.
        lower: the sentence in lower case.
        known: the different words in lower case.
        address: whether it has an address.
    """

    printed: Sequence[str]
    words: Sequence[str]
    lower: str
    known: frozenset[str]
    address: bool

    @classmethod
    def of(cls, sentence: str) -> _Words:
        folded = fold_sentence(sentence)
        printed = WORD.findall(folded)
        words = [word.lower() for word in printed]
        return cls(printed, words, folded.lower(), frozenset(words), ADDRESS.search(folded) is not None)

    @property
    def requests(self) -> bool:
        """Whether it begins with a request."""
        return self.words[0] in voice_words().requests

    @property
    def requests_later(self) -> bool:
        """Whether it has a request after its purpose: "For more news, follow ...", "To keep reading, log in"."""
        return self.words[0] in ("for", "to") and not self.known.isdisjoint(voice_words().requests)

    def addresses_reader(self) -> bool:
        """Whether it begins with a request, has a pronoun of the reader or the outlet, or a request after "to ...,"."""
        return self.requests or self.requests_later or not self.known.isdisjoint(voice_words().reader)

    @staticmethod
    def has_term(words: Iterable[str]) -> bool:
        """Whether one of some words is a term of web pages."""
        return any(word.startswith(voice_words().page_terms) for word in words)

    def points_at_page(self) -> bool:
        """Whether it has a part or term of a page after a word such as "this" or "your"."""
        classes = voice_words()
        pronouns = classes.reader - classes.subject_pronouns
        after = [word for first, word in pairwise(self.words) if first in classes.pointers or first in pronouns]
        return self.has_term(after) or not classes.page_parts.isdisjoint(after)

    def follows(self) -> bool:
        """Whether it asks to follow somebody with a name: "Follow The Quay Times on Facebook"."""
        classes = voice_words()
        for number, word in enumerate(self.words[:-1]):
            if word in classes.following_verbs:
                following = self.printed[number + 1 : number + 3]
                if self.words[number + 1] in classes.object_pronouns or any(name[0].isupper() for name in following):
                    return True
        return False

    def gives_contact(self) -> bool:
        """Whether it gives the address of the outlet or of its author: a pronoun, a job, or a name as its subject."""
        classes = voice_words()
        if self.address and voice_patterns().desk_addresses.search(self.lower):
            return True
        if not self.address or self.known.isdisjoint(classes.contact_words):
            return False
        known = (classes.object_pronouns, classes.outlet_pronouns, classes.writers, classes.platforms)
        if any(not self.known.isdisjoint(one) for one in known):
            return True
        return (
            len(self.printed) > 2
            and self.printed[0].istitle()
            and (self.printed[1].istitle() or self.printed[1] in ("can", "may"))
        )
