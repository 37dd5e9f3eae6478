"""The voice of the web page: whether the page speaks in a sentence, or the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from attrs import frozen

from newsparse.text.voice_words import ADDRESS, READER, WORD, fold_sentence, voice_words, weekdays

MOST_DIALOGUE_WORDS = 20
"""The most words of a sentence in which the page talks with its reader."""

Evidence = Literal["possible", "certain"]
"""How sure it is that the page speaks: ``possible`` lets a rule remove a sentence, ``certain`` is a rule."""

MOST_PROMPT_WORDS = 5
"""The most words of a prompt that consists of a request and its object: "Sign up today."."""

_RIGHTS = re.compile(
    r"\A\W*©|(?:©|\(c\)) ?(?:19|20)\d\d|©.{0,60}?\brights\b|\bcopyright\b.{0,60}?\b(?:19|20)\d\d\b"
    r"|\ball rights? reserved\b(?! (?:for|to|by|in|under|at|until)\b)"
    r"|\b(?:this|these|our)\b.{0,60}?\b(?:may|must|can) not be "
    r"(?:published|reproduced|copied|redistributed|rewritten|republished|broadcast|distributed)\b"
    r"|\bpersonal,? non-?commercial use\b|\bproducts are independently (?:selected|reviewed|chosen)\b"
    r"|\b(?:quotes|data) (?:(?:are|is) )?delayed\b"
    r"|\b(?:reproduction|republication|redistribution)\b.{0,80}?\b(?:prohibited|permission)\b"
)
"""Notices of rights, and of the delay of prices."""

_ABOUT_ITSELF = re.compile(
    r"\bthis is a (?:breaking|developing) (?:news )?story\b|[-:.] more (?:details )?(?:to follow|follows|soon)\b|"
    r"\bthis (?:article|story|post|piece|column|report|interview|essay|review|content|video|recipe|advertisement|ad)"
    r"(?: (?:has|had|was|is|been|first|originally|previously|also|not|initially))*+"
    r" (?:appeared|appears|published|posted|printed|produced|republished|syndicated|loaded|failed|available)\b"
    r"|\bthis (?:web ?)?site (?:uses|requires|contains|works|is (?:protected|powered|operated|owned|intended))\b"
    r"|\bthis page is (?:being )?updated\b|\b(?:is|are) not responsible for the content of (?:external|other)\b"
    r"|\b(?:views|opinions) (?:and \w+ )?expressed\b"
    r"|\A(?:first|originally|previously) (?:published|printed) (?:in|on|by|at) (?![#\d])[^,.:]{2,60}\.?\Z"
)
"""The page about its article: where it appeared, whether it is there, whose views it holds."""

_OFFER = re.compile(
    r"\b(?:latest|breaking|top|best|daily|local|live|real.time|today's|day's) (?:\w+ )?"
    r"(?:news|stories|headlines|updates)\b"
    r"|\bup to date\b"
)
_LINK = re.compile(
    r"(?:\A|[:;,-] )(?:listen|watch|read|sign up|subscribe|register|donate|log in|sign in) here\b"
    r"|\b(?:click|tap|press) (?:here|below|on (?:the|this|any) (?:link|button|icon|image|headline))\b"
)
_TIME = re.compile(r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:at|until|by|from) (?:\d{1,2}[:.]\d\d|noon|midnight)\b")
_DISCLOSURE = re.compile(r"\baffiliate (?:commission|links?)\b|\bearn(?:s|ed)? (?:us )?an? (?:\w+ )?commission\b")
_COLON = re.compile(r": (?=[^\W\d_])")
_COMMENTS = re.compile(
    r"\bhear from you\b|"
    r"\b(?:in|to) the comments?\b|\bcomments? (?:section|box|form|below)\b|\b(?:before|to) comment(?:ing)?\b"
)
_OTHER_READERS = re.compile(r"\bother (?:\w+ ){0,2}(?:readers|commenters|subscribers)\b")
_APP = re.compile(r"\bapps?\b.{0,60}\b(?:ios|android|iphone|ipad|app store|google play)\b")
_DESK_ADDRESS = re.compile(
    r"\b(?:\w*news|tips?|editors?|editorial|letters|newsroom|newsdesk|feedback|corrections?|your-?stor(?:y|ies))@"
)
"""The mailboxes of newsrooms."""

_GIFT = re.compile(r"\b(?:donate|donating|a (?:donation|contribution|gift))\b(?! (?:to|for|in|towards?|at)\b)")
"""A request for money that names no recipient: the page asks for itself."""

_GIFT_OF_MONEY = re.compile(r"\b(?:donat|contribut|gift|support)")
_NEWSROOM = frozenset(("journalism", "reporting", "coverage"))

_SAY = re.compile(r"(?<!\byour )(?<!\byou )(?<!\bto )\bsay\b")
"""The verb, not "have your say"."""

_THIS_ARTICLE = re.compile(r"\bthis (?:article|story|page|post|video|podcast|report|gallery)\b")
_ACCOUNT = re.compile(
    r"\b(?:subscrib|unsubscri|your subscri|newsletter|inbox|cookies?\b|abonn|suscr|logged in|log in\b|sign in\b"
    r"|nieuwsbrief|boletín|iscriviti|abbona|assin|your comments?\b|free articles?\b)"
)
_FOLLOWING = frozenset(("follow", "like", "find", "add"))
_OBJECT_PRONOUNS = frozenset(("him", "her", "them", "me", "us"))


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
    lower, known, classes = words.lower, words.known, voice_words()
    if not known or not known.isdisjoint(classes.speech_words) or ("say" in known and _SAY.search(lower)):
        return None
    if _reports_behind_colon(words.lower):
        return None
    if _LINK.search(lower) or _RIGHTS.search(lower) or _ABOUT_ITSELF.search(lower) or words.gives_contact():
        return "certain"
    own = not known.isdisjoint(classes.outlet_pronouns)
    if _DISCLOSURE.search(lower) and (own or words.points_at_page() or not known.isdisjoint(READER)):
        return "certain"
    terms, parts = words.has_term(words.words), sum(word in classes.page_parts for word in words.words)
    if terms and words.points_at_page():
        return "certain" if words.requests or _ACCOUNT.search(lower) else "possible"
    if words.requests and parts and _THIS_ARTICLE.search(lower):
        return "certain"
    if not own and not words.address and (_TIME.search(lower) or not known.isdisjoint(weekdays())):
        return None
    if not words.addresses_reader():
        return None
    reader = not known.isdisjoint(READER)
    if (
        _COMMENTS.search(lower)
        or _OTHER_READERS.search(lower)
        or _APP.search(lower)
        or _is_dialogue(words, own, reader, parts)
        or (own and words.requests and _asks_for_support(words))
    ):
        return "certain"
    certain: Evidence = "certain" if words.requests or (own and words.requests_later) else "possible"
    if terms or _OFFER.search(lower) or _GIFT.search(lower) or parts > 1:
        return "certain" if (reader or words.requests_later) and _ACCOUNT.search(lower) else certain
    if not known.isdisjoint(classes.platforms) and (own or words.address or parts or words.follows()):
        return certain
    if parts and (own or words.address):
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
    if not _GIFT_OF_MONEY.search(words.lower):
        return False
    return not words.known.isdisjoint(_NEWSROOM | voice_words().writers)


def speaks_about_itself(lower: str) -> bool:
    """Whether a sentence in lower case says where its article appeared, or whether it is there."""
    return _ABOUT_ITSELF.search(lower) is not None


@frozen
class _Words:
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
        pronouns = classes.reader
        after = [word for first, word in pairwise(self.words) if first in classes.pointers or first in pronouns]
        return self.has_term(after) or not classes.page_parts.isdisjoint(after)

    def follows(self) -> bool:
        """Whether it asks to follow somebody with a name: "Follow The Quay Times on Facebook"."""
        for number, word in enumerate(self.words[:-1]):
            if word in _FOLLOWING:
                following = self.printed[number + 1 : number + 3]
                if self.words[number + 1] in _OBJECT_PRONOUNS or any(name[0].isupper() for name in following):
                    return True
        return False

    def gives_contact(self) -> bool:
        """Whether it gives the address of the outlet or of its author: a pronoun, a job, or a name as its subject."""
        classes = voice_words()
        if self.address and _DESK_ADDRESS.search(self.lower):
            return True
        if not self.address or self.known.isdisjoint(classes.contact_words):
            return False
        known = (_OBJECT_PRONOUNS, classes.outlet_pronouns, classes.writers, classes.platforms)
        if any(not self.known.isdisjoint(one) for one in known):
            return True
        return (
            len(self.printed) > 2
            and self.printed[0].istitle()
            and (self.printed[1].istitle() or self.printed[1] in ("can", "may"))
        )
