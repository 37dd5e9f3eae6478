"""What single functions say of the last sentence of a text, or of the words in [ ].

For each function: texts for which it is true, and texts that differ in one condition.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from test_quotes_names_in_texts import unmarked

from newsparse.text.tokens import tokens
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.speakers.context import Context
from newsparse_quotes.speakers.entities import person_evidence
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.speakers.names import names
from newsparse_quotes.speakers.names.name_extents import ends_title
from newsparse_quotes.speakers.names.naming_verbs import is_introduced
from newsparse_quotes.speakers.pronouns import pronoun_rivals, replies, unnamed


def context_of(text: str) -> Context:
    """The context in which the mentions of a text are resolved."""
    document = read(tokens(text), text, None, (), DEFAULTS)
    profiles, masked = Profiles.of(document), document.long_quotations
    return Context(document, profiles.entities, profiles, NounChunks(document, masked), masked)


SENTENCES: dict[Callable[[Context, int], bool], tuple[list[str], list[str]]] = {
    lambda context, n: unnamed.has_unnamed_person(context, *context.document.sentences[n], "female"): (
        ["Then a spokeswoman came.", "Then an old former bank spokeswoman came.", "Then a chairman of it came.",
         "Then Mrs Marsh came.", "Then Mrs. Marsh came.", "It rained. Then a spokeswoman came."],
        ["Then a spokesman came.", "Then the spokeswoman came.", "Then a very old former bank spokeswoman came.",
         "Ann Lee, a spokeswoman, came.", "Then a spokeswoman, Ann Lee, came.", "Then Mrs Ann Lee came.",
         "Then a spokeswoman, Mrs Ann Lee, came.",
         "A spokeswoman, 53, she, too, came.", "A spokeswoman came. It rained."],
    ),
    lambda context, n: unnamed.has_unnamed_person(context, *context.document.sentences[n], "male", half_names=False): (
        ["Then a spokesman came."], ["Then Mr Marsh came.", "Then a spokeswoman came."],
    ),
    unnamed.begins_with_unnamed_person: (
        ["A trader was in doubt.", "However, a trader was in doubt.", "A baker was in doubt.",
         "It rained. A baker came."],
        ["The trader was in doubt.", "It rained, a trader was in doubt.", "A rumour was in doubt.",
         "A trader, Ann Lee, was in doubt.", "Then a trader was in doubt.", "Ann Lee was in doubt."],
    ),
    lambda context, n: unnamed.begins_with_relative(context, n, "male"): (
        ["His son came.", "Her son came.", "Her son, who slept, came.", "It rained. Her son came."],
        ["His daughter came.", "The son came.", "His son, Bo Lee, came.", "Then his son came.", "His boat came.",
         "Her son"],
    ),
    lambda context, n: unnamed.begins_with_relative(context, n, "female"): (
        ["His daughter came."], ["His son came."],
    ),
    pronoun_rivals.begins_with_alias: (
        ["“Zora” came late.", "“Zora” said so.", "It rained. “Zora” came late."],
        ["“The Zora” came late.", "Zora came late.", "“Zora”, a ship, came.", "“Zora”.", "“It” came late."],
    ),
    lambda context, n: pronoun_rivals.begins_with_reporter(context, n, len(context.document.words)): (
        ["When I put this to Ann Lee, she slept.", "As we met Ann Lee, she slept.",
         "It rained. When I met Ann Lee, she slept."],
        ["When he put this to Ann Lee, she slept.", "I put this to Ann Lee.",
         "When I met Ann Lee and saw him, she slept."],
    ),
    lambda context, n: replies.follows_asked_clause(context, *context.document.sentences[n]): (
        ["Asked if he paid, she slept.", "When later again asked if he paid, she slept.",
         "It rained. Asked why, she slept."],
        ["When once later again asked if he paid, she slept.", "She asked if he paid.",
         "Asked if he paid, she said “no”.", "When later again it rained, she slept."],
    ),
    lambda context, n: bool(pronoun_rivals.described_subjects(context, n)): (
        ["The officer was late.", "And the officer himself?", "And the officer?", "The star was late.",
         "It rained. The officer was late."],
        ["The pump was late.", "An officer was late.", "He met the officer.", "And the pump?", "Ann Lee was late."],
    ),
}  # fmt: skip

NAMES: dict[Callable[[Document, Chunk], bool], tuple[list[str], list[str]]] = {
    person_evidence.is_joined_to_name: (
        ["[Bo Lee] and Ann Roe run.", "Bo Lee and [Ann Roe] run.", "It rained. [Bo Lee] and Ann Roe run.",
         "It rained. Bo Lee and [Ann Roe] run."],
        ["[Bo Lee] and Ann", "[Bo Lee] and she run.", "[Bo Lee] met Ann Roe.", "Then [Bo Lee] and Ann Roe run.",
         "Bo and [Ann Roe] run.", "Then Bo Lee and [Ann Roe] run.", "Bo Lee met [Ann Roe]."],
    ),
    person_evidence.is_called_he_or_she: (
        ["[Bo Lee] came. He slept.", "[Bo Lee] came with his dog.", "[Bo Lee] came when he slept.",
         "It rained. [Bo Lee] came. She slept."],
        ["[Bo Lee] came. It slept.", "[Bo Lee] came.", "It hit [Bo Lee] when he slept.", "The [Bo Lee] came. He slept.",
         "[Bo Lee] met Ann Roe and her dog."],
    ),
    lambda document, name: is_introduced(document, name[0]): (
        ["A man named only as [Musa] came.", "A man identified himself as [Musa].", "Men known as Mrs [Musa] came.",
         "A man named simply [Musa] came.", "It rained. A man known to us all in Norby as [Musa] came."],
        ["He came as [Musa].", "He named [Musa].", "Men known to all of us in the town as [Musa] came.",
         "As [Musa] came.",
         "He was named. As [Musa] came."],
    ),
    lambda document, name: ends_title(document, name[1] - 1): (
        ["Then Tan [Sri] Lee came.", "Tan [Sri] Lee came.", "Then Datuk [Seri] Lee came."],
        ["Then [Sri] Lee came.", "[Sri] Lee came.", "Then Tan [Lee] came."],
    ),
    lambda document, name: names.is_age(document, name[0]): (
        ["Ann Lee, [36], came.", "It hit Ann Lee, [36]."],
        ["Ann Lee, [360], came.", "Ann Lee, [6], came.", "Ann Lee, [36] miles off.", "Ann Lee, [it], came.",
         "Ann Lee, [36]"],
    ),
    lambda document, name: names.is_person_noun(document, name[0]): (
        ["[Florist] Ann Lee came.", "[Sub-inspector] Lee came.", "[Inspector-general] Lee came.",
         "[Shopkeeper] Lee came.",
         "[Norwegian] Ann Lee came.", "[Brother] Lee came.", "[Dr] Lee came.", "[SHERIFF] ANN LEE"],
        ["[Marlow] Lee came.", "[Sub-boat] Lee came.", "[Boat-general] Lee came.", "[MARLOW] ANN LEE"],
    ),
    lambda document, name: names.is_organization_word(document, name[0]): (
        ["The Weir [Council] met.", "The Weir [Trust] met.", "Weir [Inc] met.", "Weir [League]'s pump sank."],
        ["The Weir [Boat] sank.", "Ann [Lee] came."],
    ),
    lambda document, name: names.family_name(document, name) == "Roe": (
        ["[Bo Roe] came.", "[Bo Roe Jr] came.", "[Bo Roe]'s boat sank.", "[Bo al-Roe] came.", "[Bo Al-Roe] came."],
        ["[Bo Roe Lee] came.", "[Bo von-Roe] came.", "[Jr Roe Lee] came."],
    ),
    lambda document, name: names.opening_word(document, name[0]) == "Fran": (
        ["[Fran] Lee came.", "[FRAN] Lee came. Then Fran slept.", "It rained.\n\n[FRAN] Lee came. Then Fran slept.",
         "It rained.\n\nIt rained.\n\n[FRAN] Lee came. Then Fran's dog slept."],
        ["[FRAN] Lee came.", "[FRAN] LEE came. Then Fran slept.", "Then [FRAN] Lee came. Then Fran slept.",
         "It rained.\n\nIt rained.\n\nIt rained.\n\n[FRAN] Lee came. Then Fran slept."],
    ),
    lambda document, name: document.words[name[0]] in names.words_after_in(document, names.name_runs(document)): (
        ["It rained in [Lee].", "It rained in [Lee]. Lee came. Lee slept. Lee sang. Lee ran.",
         "It rained in [Lee]. Lee came. Lee slept. Lee sang. Lee ran. Lee ate. Lee Hill is wet."],
        ["It rained on [Lee].", "It rained in [Lee]. Lee came. Lee slept. Lee sang. Lee ran. Lee ate.",
         "It rained in [Lee]'s town."],
    ),
}  # fmt: skip

SENTENCE_CLAIMS = [(f, text, True) for f, (yes, _) in SENTENCES.items() for text in yes]
SENTENCE_CLAIMS += [(f, text, False) for f, (_, no) in SENTENCES.items() for text in no]
NAME_CLAIMS = [(f, text, True) for f, (yes, _) in NAMES.items() for text in yes]
NAME_CLAIMS += [(f, text, False) for f, (_, no) in NAMES.items() for text in no]


@pytest.mark.parametrize(("holds", "text", "expected"), SENTENCE_CLAIMS)
def test_a_function_says_whether_it_holds_for_a_sentence(
    holds: Callable[[Context, int], bool], text: str, expected: bool
) -> None:
    context = context_of(text)
    assert holds(context, len(context.document.sentences) - 1) == expected


@pytest.mark.parametrize(("holds", "text", "expected"), NAME_CLAIMS)
def test_a_function_says_whether_it_holds_for_words(
    holds: Callable[[Document, Chunk], bool], text: str, expected: bool
) -> None:
    document, at = unmarked(text)
    size = len(tokens(text[text.index("[") + 1 : text.index("]")]).words)
    assert holds(document, (at, at + size)) == expected


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("ON GREECE", True), ("FOR THE REGION", True), ("OF THE REGION", True), ("MARLOW ASKED IF", True),
        ("ANN LEE", False), ("MINISTRY OF WORKS", False), ("MINISTRY ON WORKS", True),
    ],
)  # fmt: skip
def test_a_topic_begins_with_a_preposition_or_holds_a_conjunction(words: str, topic: bool) -> None:
    assert names.is_topic(words.split()) == topic
