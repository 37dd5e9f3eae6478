"""Resolvers of mentions that hold the name of an entity, or have it beside them."""

from __future__ import annotations

from newsparse_quotes.document.groups import (
    AMPERSAND,
    COLON,
    COMMA,
    COMMON_NOUNS,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    LINKS,
    LIST_LINKS,
    NAME_WORDS,
    OF_FOR,
    OFFICE_NOUNS,
    PRONOUNS,
    ROLES,
    TITLES_AND_FULL_STOP,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.document.word_lists import is_plural_form, word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.appositions import begins_group, is_office, joined_offices
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.fields_of_office import office_of_field
from newsparse_quotes.speakers.names.names import family_name, is_person_noun
from newsparse_quotes.speakers.names.other_names import follows_place_of_office
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolvers.name_modifiers import is_whole_with_article

LIST_REACH = 4
"""Tokens beside a mention in which the other members of a list are looked for."""

_DEFINITE = DEFINITE_DETERMINERS | PRONOUNS
_OFFICES_AND_NAMES = OFFICE_NOUNS | NAME_WORDS


def title_and_name(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve an office before a name: "Bank of Velmar governor Ann Lee" is one person and not a bank."""
    source = mention.source
    classes, words = context.document.classes, context.document.words
    named = context.entities.in_range(*source)
    if not named:
        return None
    start, entity = named[-1]
    before = start - 1
    if before < source[0]:
        return None
    place = follows_place_of_office(context.document, start)
    office = classes[before] in OFFICE_NOUNS or words[before] in word_lists()["fields_of_office"] or place
    ends = [end for at, other in named[:-1] for _, end in other.mentions_in(at, at + 1)]
    if any(not all(_may_be_in_office(context, i) for i in range(end, start)) for end in ends):
        return None  # another name is joined to it; only "Army Staff" of "Chief of Army Staff General" is not
    if not office or context.profiles.is_organization(entity) or context.named_in(source) is not entity:
        return None
    if _has_other_gender(context, start, entity):
        return Reason.OTHER_GENDER
    first = source[0] + (classes[source[0]] in DEFINITE_DETERMINERS)
    inside = range(first, before)
    if any(classes[i] in LIST_LINKS and classes[i + 1] in OFFICE_NOUNS for i in inside):
        return None  # "Brisk and Commissioner Ann Lee" are two
    holder = office_of_field(context.document, start)  # "spokesperson on health Ann Lee"
    roles = [i for i in inside if classes[i] in ROLES and i != holder]
    if roles and (place or roles[0] == first):
        return None  # "spokesman for Governor Ann Lee" is not Ann Lee
    last = max(ends, default=before)  # "Bank of Velmora board member Ann Lee"
    proper = all(words[i][:1].isupper() or words[i] in word_lists()["words_in_offices"] or i >= last for i in inside)
    return Answer(entity.full, entity) if proper or place else None


def _may_be_in_office(context: Context, at: int) -> bool:
    """Whether a word behind the name of an organization may belong to an office: "Deputy", "of" behind "Chief"."""
    classes, word = context.document.classes, context.document.words[at]
    return word[:1].isupper() or classes[at] in COMMON_NOUNS or (word == "of" and classes[at - 1] in OFFICE_NOUNS)


def _has_other_gender(context: Context, start: int, entity: Entity) -> bool:
    """Whether the title before a mention states another gender than the text states of the entity.

    "Lady Bell" is not Sir Hugo Bell, although he is the only Bell whose full name the text prints.

    Args:
        context: the entities of the text.
        start: the first token of the name.
        entity: the entity with that name.
    """
    words, lists = context.document.words, word_lists()
    title = start - 2 if words[start - 1] == "." else start - 1
    if title < context.document.sentence_of(start)[0]:
        return False
    is_woman = words[title].lower() in lists["women"]
    if not is_woman and words[title].lower() not in lists["men"]:
        return False
    return context.profiles.gender(entity) in ("contradictory", "male" if is_woman else "female")


def list_of_sources(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Refuse a source that is a list of several: "Lee and Roe". "Hall & Lee" is one company."""
    classes, end = context.document.classes, mention.source[1]
    start = joined_offices(context.document, *mention.source)
    links = [
        i
        for i in range(start + 1, end - 1)
        if classes[i] in LIST_LINKS and classes[i] not in AMPERSAND and context.entities.linked_at(i) is None
    ]
    named = context.entities.in_range(start, end)
    if links and begins_group(context.document, links[-1], end):
        return None  # "Lee and her colleagues"
    several = bool(links) and len(named) != 1
    if links and not several:
        name = named[0][0]  # "the ECB and the Velmora Bank": a name on each side of the conjunction
        several = any(
            classes[i - 1] in NAME_WORDS
            and i < name
            and (_are_titles(context, i + 1, name) or classes[i + 1] in DEFINITE_DETERMINERS)
            for i in links
        )
    return Reason.SEVERAL_SOURCES if several else None


def apposition(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve a description to the name in apposition to it: "the baker of the village, Ann Lee".

    A description may begin with the name of an organization: "the Dunlow Group CEO, Ann Lee". A name without an article
    is not a description, unless it is joined to another one: "a neighbour in Velmora and Port Marlow, Ann Lee".
    """
    classes = context.document.classes
    comma, end = mention.source[1], mention.phrase[1]
    if comma < end and classes[comma] in LINKS:
        comma = next((i for i in range(comma, end) if classes[i] in COMMA), comma)
    if comma + 1 >= end or classes[comma] not in COMMA:
        return None
    of_person = comma > mention.source[1] and is_office(context.document, comma - 1)
    if of_person and not is_plural_form(context.document.words[comma - 1]):
        return None  # "the 54-year-old of the referee, Ann Lee"
    definite = classes[mention.head[0]] in DEFINITE_DETERMINERS
    if not definite and isinstance(_named(mention, context), Entity):
        return None
    named = context.entities.in_range(comma + 1, end)
    if not named:
        return None
    if len(named) > 1 and isinstance(
        person := title_and_name(mention._replace(source=(comma + 1, end)), context, _discourse), Answer
    ):
        return person  # "the host, Weir Trust board member Ann Lee"
    stop = next((i for i in range(comma + 1, end) if classes[i] in COMMA), end)
    officer = _officer(context, (comma + 1, stop))
    if officer is not None:
        return Answer(officer.full, officer)
    if not _are_titles(context, comma + 1, named[0][0]):
        return None
    if any(not _is_linked(context, at) for at, _ in named[1:]):
        return Reason.SEVERAL_CANDIDATES
    start, entity = named[0]
    if any(classes[last - 1] == NAME_S for _, last in entity.mentions_in(start, start + 1)):
        return None  # "the owner, Ann Lee's brother"
    return Answer(entity.full, entity)


def _officer(context: Context, chunk: Chunk) -> Entity | None:
    """The person whose name ends a chunk behind an office in small letters: "Weir Trust board member Ann Lee"."""
    document, start = context.document, context.entities.last_in(chunk)
    office = (chunk[0] if start is None else start) - 1
    if office < chunk[0] or not document.words[office].islower() or not is_office(document, office):
        return None
    if any(c not in DESCRIPTION_WORDS for c in document.classes[chunk[0] : office]):
        return None
    entity = context.named_in(chunk)
    return entity if entity is not None and context.profiles.is_person(entity) else None


def _is_linked(context: Context, start: int) -> bool:
    """Whether a preposition attaches a name to the one before it: "Ann Lee of the Weir Trust"."""
    document = context.document
    before = start - 1 - (document.classes[start - 1] in DEFINITE_DETERMINERS)
    return document.classes[before] in LINKS


def _are_titles(context: Context, first: int, last: int) -> bool:
    """Whether only titles and ranks stand in a token range, possibly none, with an article: "the Ven."."""
    document = context.document
    first += first + 1 < last and document.words[first] == "the"
    ranks = word_lists()["first_words_of_ranks"]  # "Rear Admiral"
    return all(
        document.classes[i] in TITLES_AND_FULL_STOP
        or is_person_noun(document, i)
        or (i + 1 < last and document.words[i].lower() in ranks)
        for i in range(first, last)
    )


def full_name(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve a name of two words or more to the fullest printed form of it: "Ann Lee" to "Ann Marie Lee"."""
    start = context.entities.last_in(mention.head)
    if start is None or mention.head[1] - start < 2:
        return None
    named = _named(mention, context)
    return Answer(named.full, named) if isinstance(named, Entity) else named


def short_name(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve a name of one word, mostly a family name, to the one full name that it is short for."""
    start = context.entities.last_in(mention.head)
    if start is None or mention.head[1] - start > 1 or is_whole_with_article(context.document, start):
        return None
    if start > mention.head[0] and context.document.words[start - 1].lower() in word_lists()["generations"]:
        return Reason.SEVERAL_CANDIDATES  # "the elder Lee" is another one than Lee
    named = _named(mention, context)
    return Answer(named.full, named) if isinstance(named, Entity) else named


def line_head(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve a description between comma and colon to the name at the start of the line: "Ann Lee, baker: ..."."""
    document, (start, end) = context.document, mention.head
    classes, comma = document.classes, start - 1
    if comma < 1 or classes[comma] not in COMMA or classes[end] not in COLON:
        return None
    if classes[start] in _DEFINITE or context.named_in(mention.head) or is_coordinated(mention, context):
        return None
    first = document.paragraphs[document.paragraph_at(comma)][0]
    entity = context.named_in((first, comma)) if first < comma else None
    return None if entity is None else Answer(entity.full, entity)


def is_coordinated(mention: Mention, context: Context) -> bool:
    """Whether a conjunction joins the head of a mention to another entity: "Lee and Ida Roe"."""
    classes, (start, end) = context.document.classes, mention.head
    before = classes[start - 1 : start] if start == mention.source[0] else b""  # "founder and chairman Ann Lee"
    behind = classes[end : end + 1]
    if not any(c in LIST_LINKS for c in (*before, *behind)):
        return False
    named = context.entities.in_range(max(0, start - LIST_REACH), end + LIST_REACH)
    return len({entity for _, entity in named}) > 1


def _named(mention: Mention, context: Context) -> Entity | Reason | None:
    """The entity that the head of a mention names."""
    entity = context.named_in(mention.head)
    if entity is None:
        return None
    if is_coordinated(mention, context):
        return Reason.COORDINATED
    name = context.entities.last_in(mention.head)
    if name and _has_other_gender(context, name, entity):
        return Reason.OTHER_GENDER
    start, end = mention.head
    classes, words = context.document.classes, context.document.words
    linked = context.entities.linked_at(end - 1)
    if linked is not None and linked[1] > end:
        return None if _modifies(mention, context, linked[1]) else entity
    inside = classes[end] in OF_FOR and any(word[:1].isupper() for word in words[end + 1 : end + 2])
    kind = name is not None and words[name - 1] in word_lists()["collectives"]  # "the charity Weir Aid for Norland"
    if inside and (kind or context.profiles.is_organization(entity)):
        return Reason.PART_OF_NAME  # "the State Department" of "the State Department of Services"
    if end - start == 1 and _begins_other_name(context, context.document.words[start], entity):
        return Reason.OTHER_NAME
    return entity


def _modifies(mention: Mention, context: Context, end: int) -> bool:
    """Whether an organization only stands before the name of a person: "Bank of Velmora's chief, Ann Lee"."""
    document = context.document
    behind = document.classes[end : end + 1]
    office = bool(behind) and behind[0] in _OFFICES_AND_NAMES and end < document.sentence_of(end - 1)[1]
    return office or bool(context.entities.in_range(end, mention.source[1]))


def _begins_other_name(context: Context, word: str, entity: Entity) -> bool:
    """Whether a name with another family name begins with a word, as that of a family company does.

    A person whom the text calls by a title and the word ("President Lee") is not meant by "Lee Tower".
    """
    begun = context.entities.by_first_word.get(without_possessive(word), ())
    others = [name for name in begun if family_name(context.document, name) != entity.family]
    if not others or not _is_titled(context, entity):
        return bool(others)
    things, words = word_lists()["last_words_of_things"], context.document.words
    return any(
        name in context.persons_named and without_possessive(words[name[1] - 1]).lower() not in things
        for name in others
    )


def _is_titled(context: Context, entity: Entity) -> bool:
    """Whether a title of a person stands before the family name of an entity where it is printed alone."""
    words, titles = context.document.words, word_lists()["personal_titles"]
    for start, end in entity.mentions[:MOST_MENTIONS]:
        if end - start == 1 and start:
            before = start - 1 - (words[start - 1] == "." and start > 1)
            if words[before].lower() in titles:
                return True
    return False
