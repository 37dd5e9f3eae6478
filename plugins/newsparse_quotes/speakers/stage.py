"""Speaker resolution: which name a mention refers to, by an ordered tuple of named resolvers."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Speaker
from newsparse_quotes.document.limits import first_attributions
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.transcripts import TRANSCRIPT
from newsparse_quotes.speakers.context import Answer, Context, Resolver
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.person_evidence import shows_person
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.speakers.mentions import Mention, mention_of
from newsparse_quotes.speakers.names.names import family_name
from newsparse_quotes.speakers.pronouns.pronouns import antecedent, gender_noted, gender_of, pronoun
from newsparse_quotes.speakers.pronouns.relative_pronouns import relative_pronoun
from newsparse_quotes.speakers.pronouns.replies import is_asker
from newsparse_quotes.speakers.pronouns.salience import salience
from newsparse_quotes.speakers.pronouns.unnamed import begins_with_unnamed_person
from newsparse_quotes.speakers.refusals import FINAL, Reason, Refusal
from newsparse_quotes.speakers.resolvers.authors import author
from newsparse_quotes.speakers.resolvers.collectives import collective
from newsparse_quotes.speakers.resolvers.descriptions import description, is_anonymous, is_person_description
from newsparse_quotes.speakers.resolvers.epithets import epithet
from newsparse_quotes.speakers.resolvers.established import established
from newsparse_quotes.speakers.resolvers.impossible_answers import may_be_meant
from newsparse_quotes.speakers.resolvers.institutions import institution
from newsparse_quotes.speakers.resolvers.introduced_names import introduced_name
from newsparse_quotes.speakers.resolvers.labels import label
from newsparse_quotes.speakers.resolvers.main_organizations import main_organization
from newsparse_quotes.speakers.resolvers.organizations import company, own_name
from newsparse_quotes.speakers.resolvers.printed_names import (
    apposition,
    full_name,
    line_head,
    list_of_sources,
    short_name,
    title_and_name,
)  # fmt: skip
from newsparse_quotes.speakers.resolvers.relatives import relative
from newsparse_quotes.speakers.resolvers.repeated_words import with_repeated_words
from newsparse_quotes.speakers.resolvers.roles import role
from newsparse_quotes.state import State

LABEL = "label"
"""The rule of the labels of transcripts, which no other resolver is called for."""

RESOLVERS: tuple[Resolver, ...] = (
    Resolver("role", role),
    Resolver("title_and_name", title_and_name),
    Resolver("list", list_of_sources),
    Resolver("epithet", epithet),
    Resolver("pronoun", pronoun),
    Resolver("antecedent", antecedent),
    Resolver("salience", salience),
    Resolver("author", author),
    Resolver("institution", institution),
    Resolver("collective", collective),
    Resolver("main_organization", main_organization),
    Resolver("relative_pronoun", relative_pronoun),
    Resolver("introduced_name", introduced_name),
    Resolver("apposition", apposition),
    Resolver("full_name", full_name),
    Resolver("short_name", short_name),
    Resolver("relative", relative),
    Resolver("description", description),
    Resolver("line_head", line_head),
    Resolver("established", established),
    Resolver("company", company),
    Resolver("own_name", own_name),
)
"""The resolvers in the order in which they are asked. The first answer counts.

A resolver that refuses passes the mention on to the next ones, except for the reasons in ``FINAL``.
"""


REFERRING = frozenset({"pronoun", "antecedent", "salience", "description", "epithet"})
"""The resolvers of mentions that refer to a person without a name."""


def resolve_speakers(state: State) -> State:
    """The last stage: resolve the source of each attribution, in the order of the cues.

    Each one is resolved with what the earlier ones say about who speaks. The names of the text are collected only if an
    attribution has a source.
    """
    document, chunks, masked = state.document, state.chunks, state.masked
    state = state._replace(attributions=first_attributions(document.scan, state.attributions))
    if not any(one.source for one in state.attributions):
        return state
    profiles = Profiles.of(document) if state.profiles is None else state.profiles
    context = Context(document, profiles.entities, profiles, chunks, masked)
    discourse = Discourse()
    resolved = []
    for one in state.attributions:
        mention = mention_of(document, one, chunks, masked, profiles.entities)
        if mention is None:
            resolved.append(one)
        else:
            if one.rule == TRANSCRIPT:
                speaker = resolve_label(mention, context)
            else:
                speaker, discourse = resolve(mention, context, discourse)
            resolved.append(one._replace(speaker=speaker))
    return state._replace(attributions=tuple(with_repeated_words(document, resolved)))


def resolve_label(mention: Mention, context: Context) -> Speaker:
    """Resolve the label of a line in a transcript."""
    outcome = label(mention.source, context)
    if isinstance(outcome, Answer):
        return Speaker(mention.source, outcome.name, LABEL)
    return Speaker(mention.source, refusals=(Refusal(LABEL, outcome),))


def resolve(mention: Mention, context: Context, discourse: Discourse) -> tuple[Speaker, Discourse]:
    """Resolve one mention.

    Returns:
        The speaker, and the discourse after it.
    """
    refusals: list[Refusal] = []
    answer: Answer | None = None
    rule = ""
    for name, ask in RESOLVERS:
        outcome = ask(mention, context, discourse)
        if outcome is None:
            continue
        if isinstance(outcome, Answer):
            entity = outcome.entity
            if not may_be_meant(mention, context, outcome):
                outcome = Reason.NOT_A_PERSON
            elif entity and name in REFERRING and is_asker(mention, context, discourse, entity):
                outcome = Reason.ASKED
            else:
                answer, rule = outcome, name
                break
        refusals.append(Refusal(name, outcome))
        if outcome in FINAL:
            unnamed = outcome is Reason.UNNAMED_SOURCE
            discourse = discourse.after_unnamed(mention.sentence) if unnamed else discourse
            return Speaker(mention.phrase, refusals=tuple(refusals)), discourse
    if answer is not None and answer.entity is not None:
        discourse = discourse.after(mention.sentence, answer.entity, gender_noted(mention, context, answer.entity))
    elif is_anonymous(context.document, mention.head) or _may_be_person(mention, context, answer):
        discourse = discourse.after_unnamed(mention.sentence)
    if answer is None or answer.entity is None:
        single = context.lone_names.at.get(mention.head[1] - 1 if answer is None else answer.name[1] - 1)
        discourse = discourse.hearing(mention.sentence, single)
    return Speaker(mention.phrase, answer and answer.name, rule, tuple(refusals)), discourse


def _may_be_person(mention: Mention, context: Context, answer: Answer | None) -> bool:
    """Whether a mention that denotes no known person may denote one, who is then the speaker of the sentence.

    A name that ends in the family name of a known person may, and one beside which an office or a trade stands.
    """
    if answer is not None:
        known = family_name(context.document, answer.name) in context.entities.by_family
        return known or (answer.entity is None and shows_person(context.document, answer.name, whole=True))
    if context.document.words[mention.head[0]] == "who":
        return begins_with_unnamed_person(context, mention.sentence)
    lists, noun = word_lists(), context.document.words[mention.head[1] - 1]
    if noun in lists["collectives"] or noun in lists["texts"]:
        return False
    return gender_of(mention, context) != "unknown" or is_person_description(context.document, mention.head)
