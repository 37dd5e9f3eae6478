"""Resolvers of mentions that are a name themselves: names of companies and other organizations, names of one word."""

from __future__ import annotations

from newsparse.lexicon import default_lexicon
from newsparse.text import is_organization
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    COMMA,
    COMMON_NOUNS,
    DEFINITE_DETERMINERS,
    DETERMINERS,
    FIRM_NAME_WORDS,
    NAME_WORDS,
    OF_FOR,
    ORGANIZATION_NAME_WORDS,
    ORGANIZATION_NAMES,
    PAPER_NAME_WORDS,
    PREPOSITIONS,
    PUNCTUATION,
    ROLES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import has_possessive_ending, without_possessive
from newsparse_quotes.document.sentences import SHORTEST_COMMON
from newsparse_quotes.document.token_classes import ADVERB, CAPS, NAME, NAME_S
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.acronyms import office_of_acronym
from newsparse_quotes.speakers.names.linked_names import is_head
from newsparse_quotes.speakers.names.name_evidence import doubt_of_name
from newsparse_quotes.speakers.names.name_extents import without_titles
from newsparse_quotes.speakers.names.names import family_key, is_person_noun
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolvers.collectives import is_collective
from newsparse_quotes.speakers.resolvers.name_modifiers import (
    doubt_of_modifier,
    is_whole_with_article,
    start_behind_modifiers,
)

_BEHIND_CUE = PREPOSITIONS | DETERMINERS | PUNCTUATION | {ADVERB}
"""What may stand between a cue and the name behind it: "according to the", "said , however ,"."""


def company(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve the first word of a company's name to the full name: "Dunlow" to "Dunlow Pumps Inc"."""
    full = _company_name(context, mention.head[1] - 1)
    if full is None:
        return None
    name = _own_name(mention, context)
    if not isinstance(name, tuple) or name[1] - name[0] > 1:
        return None
    return Answer(full)


def own_name(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Take a name that denotes no known entity as it is: an organization, or a name of one word."""
    name = _own_name(mention, context)
    if isinstance(name, tuple) and _is_joined(context.document, name):
        return Reason.COORDINATED
    if isinstance(name, tuple) and _is_behind_other_words(context.document, mention):
        return Reason.NOT_SUBJECT
    if not isinstance(name, tuple):
        return name
    if _owns_noun(context.document, name, mention.cue):
        return Reason.POSSESSOR
    single = context.lone_names.at.get(name[0]) if name[1] - name[0] == 1 else None
    return Answer(name, single if single in context.lone_names.titled else None)


def _is_behind_other_words(document: Document, mention: Mention) -> bool:
    """Whether a name behind its cue is not directly behind it: "said a nurse in Port Marlow" is not of the town."""
    between = range(mention.cue + 1, mention.source[0])
    return mention.cue >= 0 and any(document.classes[i] not in _BEHIND_CUE for i in between)


def _owns_noun(document: Document, name: Chunk, cue: int) -> bool:
    """Whether a noun follows a possessive, unlike that of "Macy's": "according to Marlow's estimates"."""
    end = name[1]
    if document.classes[end - 1] != NAME_S and not has_possessive_ending(document.words[end - 1]):
        return False
    noun = end != cue and document.classes[end] in COMMON_NOUNS
    return noun and (0 <= cue < name[0] or not (document.finite[end] or document.rates[end]))


def _is_joined(document: Document, name: Chunk) -> bool:
    """Whether "and" or "or" joins another name to a name: "Velmora and Marlow"."""
    words, classes, (start, end) = document.words, document.classes, name
    if end + 1 < len(words) and classes[end] in AND_OR and words[end + 1][:1].isupper():
        return True
    return start > 1 and classes[start - 1] in AND_OR and classes[start - 2] in NAME_WORDS


def _own_name(mention: Mention, context: Context) -> Chunk | Reason | None:
    """The head of a mention if it is a name, without an article before it."""
    document = context.document
    classes, words, (start, end) = document.classes, document.words, mention.head
    titled = _behind_title(document, start, end)
    if titled:
        start = titled
    if classes[start] in DEFINITE_DETERMINERS:
        start += 1
    small = next((i for i in range(end - 1, start - 1, -1) if words[i][:1].islower()), -1)
    if small >= 0 and words[small] in word_lists()["collectives"]:
        start = small + 1  # "housing charity Shelter"
    start = start_behind_modifiers(context, start, end)
    if start == end or not words[start][:1].isupper() or not _may_be_name(document, start, end):
        return None
    modifies = doubt_of_modifier(context, (start, end), mention.cue)
    if modifies is not None:
        return modifies
    capital = any(word[:1].isupper() for word in words[end + 1 : end + 2])
    if classes[end] in OF_FOR and (end < mention.source[1] or capital):
        return Reason.PART_OF_NAME  # the Bank of a city, the Office for something
    if words[end - 1].lower() in word_lists()["nameless"]:
        return Reason.UNNAMED_SOURCE
    if end - start > 2:
        start, end = without_titles(document, (start, end))
    return (start, end) if end - start > 1 else _name_of_one_word(mention, context, start)


def _name_of_one_word(mention: Mention, context: Context, start: int) -> Chunk | Reason | None:
    """A word if it is a whole name, of an organization or of a person with no longer name in the text."""
    document, word, end = context.document, context.document.words[start], start + 1
    if len(word) == 1 or word[1] == "-":
        return None  # the Q of questions and answers, "R-Utah" of a lawmaker
    if document.classes[start] == CAPS and len(word) >= SHORTEST_COMMON and is_person_noun(document, start):
        return None  # "ANALYST", unlike the acronym "MAN"
    if office_of_acronym(document, start) or _is_new_acronym(context, mention, start):
        return None
    if document.words[start - 1].endswith(endings("seat_endings")) or is_whole_with_article(document, start):
        return start, end  # a firm
    if word in word_lists()["suffixes"] or word.lower() in word_lists()["firms"]:
        return Reason.PART_OF_NAME
    if _is_family_name(context, start):
        return Reason.FAMILY_NAME
    if _ends_place(document, start):
        return Reason.PART_OF_NAME
    if _is_given_name(context, start):
        return Reason.OTHER_NAME
    return doubt_of_name(context, mention, start) or (start, end)


def _is_new_acronym(context: Context, mention: Mention, at: int) -> bool:
    """Whether letters behind "said the" are printed here only: "said the CEC" after "Health executive Ann Lee".

    Who is mentioned behind a quotation has been introduced, so the letters are short for an office of that person.
    """
    words = context.document.words
    if context.document.classes[at] != CAPS or words[at - 1] != "the" or mention.cue != at - 2:
        return False
    return context.counts[words[at]] < 2


def _behind_title(document: Document, start: int, end: int) -> int:
    """The one word of a name behind a title of a person ("Mrs Lee", "Judge Lee"); 0 if there is no such word."""
    name = end - 1
    before = name - 1
    if before > start and document.words[before] == ".":
        before -= 1
    if before < start or document.words[before].lower() not in word_lists()["personal_titles"]:
        return 0
    if not document.words[before][:1].isupper() or document.classes[name] not in (NAME, CAPS):
        return 0
    return 0 if is_person_noun(document, name) or is_head(document, name) else name


def _may_be_name(document: Document, start: int, end: int) -> bool:
    """Whether every word of a chunk may belong to a name.

    Names of organizations also hold words of closed classes: "the Justice Department", "the Weir Post", "Hall & Lee".
    """
    words, classes = document.words, document.classes
    if end - start > 1 and (classes[end - 1] in ORGANIZATION_NAMES or words[end - 1] == "Police"):
        allowed = ORGANIZATION_NAME_WORDS | ROLES
    else:
        allowed = PAPER_NAME_WORDS if end - start == 2 and classes[start] == NAME else FIRM_NAME_WORDS
    if not all(classes[i] in allowed and not words[i][:1].islower() for i in range(start, end)):
        return False
    return word_lists()["offices"].isdisjoint(words[start:end])


def _is_family_name(context: Context, at: int) -> bool:
    """Whether an entity has a word as its family name. A word that may be a place is not taken for one.

    Nor is one that the text prints alone before the names of things that end in it, or that ends the name of a place:
    "Loamly" and "Camp Loamly".
    """
    words, land = context.document.words, word_lists()["land"]
    word = words[at]
    bearers = context.entities.by_family.get(family_key(word), ())
    if not bearers or word in context.entities.place_words:
        return False
    return any(
        context.profiles.is_person(one) or (one.full[0] < at and words[one.full[0]].lower() not in land)
        for one in bearers
    )


def _ends_place(document: Document, at: int) -> bool:
    """Whether a word is the state or country of a place before it: "in Sarnbridge, Maryland, said"."""
    region = at > 1 and default_lexicon().places.is_region(document.words[at])
    return region and document.classes[at - 1] in COMMA and document.classes[at - 2] in NAME_WORDS


def _is_given_name(context: Context, at: int) -> bool:
    """Whether a longer name that may be a person's, and that stands before a word, begins with it.

    The names of organizations and places begin other names as well: "Dunlow Park", "Norland Lee". They are printed
    alone before them, or are known.
    """
    word = without_possessive(context.document.words[at])
    longer = [name for name in context.entities.by_first_word.get(word, ()) if name in context.persons_named]
    definite = context.document.words[at - 1].lower() == "the"
    known = context.document.classes[at] == CAPS or is_organization(word) or _company_name(context, at) is not None
    if not longer or definite or known:
        return False
    if default_lexicon().places.is_region(word) or word in default_lexicon().places.cities:
        return False
    lone = context.lone_names.at.get(at)
    if lone is not None and is_collective(context, lone):
        return False
    return lone is None or min(longer) < lone.mentions[0]


def _company_name(context: Context, index: int) -> Chunk | None:
    """The name of the company that begins with a word, if it is the only name printed before that begins so.

    It must end in a legal form ("Inc"), or in a word that only names of businesses end in ("Motors"), if it has two
    words and comes first: the first word of the name of another organization may be a person's name.
    """
    words = context.document.words
    begun = context.entities.by_first_word.get(without_possessive(words[index]), ())
    longer = [name for name in begun if name[0] < index]
    if not longer:
        return None
    full = max(longer, key=lambda name: name[1] - name[0])
    spelt = words[full[0] : full[1]]
    alike = all(words[a:b] == spelt[: b - a] for a, b in longer)
    last, lists = without_possessive(spelt[-1]).lower(), word_lists()
    if alike and last in lists["firms"]:
        return full
    if not alike or len(spelt) > 2 or last not in lists["last_words_of_businesses"]:
        return None
    return full if _is_introduced_in_full(context, full) else None


def _is_introduced_in_full(context: Context, full: Chunk) -> bool:
    """Whether the story prints a name in full before its first word alone, which is not the name of a place.

    A unit has a longer name than the firm that is named before it: "Weirco" and later "Weirco Holdings".
    """
    word, places = context.document.words[full[0]], default_lexicon().places
    if places.is_region(word) or word in places.cities or word in context.entities.place_words:
        return False
    headline = context.document.paragraphs[0][1]
    return not context.positions_of(word, headline if headline <= full[0] else 0, full[0])
