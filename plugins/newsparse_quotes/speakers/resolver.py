"""Speaker resolution: which name a mention refers to, by an ordered tuple of named resolvers."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.speakers.descriptions import description, is_anonymous
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.mentions import Mention, SentenceChunks, mention_of
from newsparse_quotes.speakers.name_groups import group_names
from newsparse_quotes.speakers.organizations import company, own_name
from newsparse_quotes.speakers.printed_names import (
    apposition,
    full_name,
    line_head,
    list_of_sources,
    short_name,
    title_and_name,
)  # fmt: skip
from newsparse_quotes.speakers.profiles import Profiles
from newsparse_quotes.speakers.pronouns import pronoun, relative_pronoun
from newsparse_quotes.speakers.refusals import FINAL, Reason, Refusal
from newsparse_quotes.speakers.resolution import Answer, Context, Resolution, Resolver

RESOLVERS: tuple[Resolver, ...] = (
    Resolver("title_and_name", title_and_name),
    Resolver("list", list_of_sources),
    Resolver("pronoun", pronoun),
    Resolver("relative_pronoun", relative_pronoun),
    Resolver("apposition", apposition),
    Resolver("full_name", full_name),
    Resolver("short_name", short_name),
    Resolver("description", description),
    Resolver("line_head", line_head),
    Resolver("company", company),
    Resolver("own_name", own_name),
)
"""The resolvers in the order in which they are asked. The first answer counts.

A resolver that refuses passes the mention on to the next ones, except for the reasons in ``FINAL``.
"""


def resolve_speakers(
    document: Document, text: str, attributions: Sequence[Attribution], chunks: SentenceChunks
) -> list[Resolution | None]:
    """Resolve the sources of attributions.

    Args:
        document: the analysed text.
        text: its characters.
        attributions: the attributions, by where they report: each one is resolved with what the earlier ones say about
            who speaks.
        chunks: the noun chunks of a sentence, by its number.

    Returns:
        One resolution for each attribution, ``None`` for those without a source.
    """
    mentions = [mention_of(document, one, chunks) for one in attributions]
    if not any(mentions):
        return [None] * len(mentions)
    entities = group_names(document)
    context = Context(document, entities, Profiles(document, text, entities), chunks)
    discourse = Discourse()
    resolved: list[Resolution | None] = []
    for mention in mentions:
        if mention is None:
            resolved.append(None)
            continue
        resolution, discourse = resolve(mention, context, discourse)
        resolved.append(resolution)
    return resolved


def resolve(mention: Mention, context: Context, discourse: Discourse) -> tuple[Resolution, Discourse]:
    """Resolve one mention. Returns the resolution and the discourse after it."""
    refusals: list[Refusal] = []
    for name, ask in RESOLVERS:
        outcome = ask(mention, context, discourse)
        if isinstance(outcome, Answer):
            resolution = Resolution(mention, outcome.name, name, tuple(refusals))
            if outcome.entity is not None:
                return resolution, discourse.after(mention.sentence, outcome.entity)
            break
        if isinstance(outcome, Reason):
            refusals.append(Refusal(name, outcome))
            if outcome in FINAL:
                return Resolution(mention, None, "", tuple(refusals)), discourse
    else:
        resolution = Resolution(mention, None, "", tuple(refusals))
    if is_anonymous(context.document, mention.head):
        discourse = discourse.after_unnamed(mention.sentence)
    return resolution, discourse


def in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions by where they report."""
    return sorted(attributions, key=lambda a: (a.cue if a.cue >= 0 else a.pieces[0][0], a.pieces))
