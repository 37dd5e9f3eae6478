"""Sets of token classes, each defined once and named after its members.

Single classes are sets too, so that every test has the form ``classes[i] in COMMA``. Several sets differ in a few
members only: the models were learnt and the limits chosen with exactly these members.
"""

from __future__ import annotations

from newsparse_quotes.document.token_classes import (
    ADVERB,
    BLANK,
    CAPS,
    CLOSE,
    ED,
    ED_NAME,
    FIGURE,
    ING,
    INITIAL,
    MARK,
    NAME,
    NAME_S,
    OPEN,
    ORGANIZATION_NAME,
    OTHER,
    PLURAL,
    SINGLE,
    WORD_S,
    numbers,
)  # fmt: skip

# Punctuation
COMMA = numbers(",")
COLON = numbers(":")
FULL_STOP = numbers(".")
DASHES = numbers("-")
AMPERSAND = numbers("&")
OPENING_BRACKET = numbers("(")
AT_SIGN = numbers("@")
SENTENCE_STOPS = numbers(". ? ! …")
STOPS_AND_COLONS = numbers(". ? ! ; :")
STOPS_COLONS_AND_COMMAS = STOPS_AND_COLONS | COMMA
CLAUSE_STOPS = STOPS_COLONS_AND_COMMAS | DASHES | numbers("…")
PUNCTUATION = CLAUSE_STOPS | numbers("( ) [ ]")
COMMAS_AND_DASHES = DASHES | numbers(", ;")
INNER_PUNCTUATION = DASHES | numbers(", ( ) ; :")
"""Punctuation inside a sentence."""

PARENTHESIS_STARTS = DASHES | numbers(", (")
PARENTHESIS_BOUNDS = PARENTHESIS_STARTS | numbers(")")

# Quotation marks
UNPAIRED_MARKS = frozenset({MARK, SINGLE})
PAIRED_MARKS = frozenset({OPEN, CLOSE})
OPENING_MARKS = UNPAIRED_MARKS | {OPEN}
STOPS_AND_PAIRED_MARKS = STOPS_AND_COLONS | PAIRED_MARKS
CLOSING_PUNCTUATION = CLAUSE_STOPS | {CLOSE}
TAG_STOPS = numbers(", ? ! …")
"""Punctuation at the end of a quotation that a speech tag follows."""

AFTER_SENTENCE_STOP = SENTENCE_STOPS | {CLOSE, SINGLE} | numbers(") ]")
"""Tokens after the stop that ends a sentence that still belong to the sentence."""

BEFORE_HEADING = SENTENCE_STOPS | {CLOSE, MARK, BLANK}

# Nouns
TITLES = numbers("TITLE")
ROLES = numbers("ROLE")
OFFICE_NOUNS = TITLES | ROLES
OFFICE_NOUNS_AND_CAPITALS = OFFICE_NOUNS | {CAPS}
UTTERANCES = numbers("UTTERANCE")
ORGANIZATION_NAMES = frozenset({ORGANIZATION_NAME})
ORGANIZATION_NAMES_AND_CAPITALS = ORGANIZATION_NAMES | {CAPS}
ORGANIZATION_NOUNS = numbers("ORGANIZATION") | ORGANIZATION_NAMES
SPEAKING_NOUNS = OFFICE_NOUNS | ORGANIZATION_NOUNS | UTTERANCES
TIMES = numbers("TIME")
NUMBERS = numbers("NUMBER one two") | {FIGURE}
FIGURES = frozenset({FIGURE})
UNCLASSIFIED = frozenset({OTHER})
OPEN_CLASS_WORDS = frozenset({OTHER, PLURAL, ING, ED, ADVERB, WORD_S})
COMMON_NOUNS = SPEAKING_NOUNS - ORGANIZATION_NAMES | {FIGURE, PLURAL, WORD_S, OTHER} | numbers("NUMBER & same")
NOUNS_OR_VERBS = frozenset({ED, ING, PLURAL, OTHER})
TIMES_AND_PARTICIPLES = TIMES | {ED, ING}

REPORTER = numbers("i we")
"""The reporter, outside quotation marks."""

# Words of names
UNMARKED_NAME_WORDS = frozenset({NAME, CAPS, INITIAL, ED_NAME})
"""Words of personal names without the possessive ending."""

PERSON_NAME_WORDS = UNMARKED_NAME_WORDS | {NAME_S}
NAME_WORDS = PERSON_NAME_WORDS | ORGANIZATION_NAMES
FULL_NAME_WORDS = NAME_WORDS - {INITIAL, ED_NAME}
FIRM_NAME_WORDS = NAME_WORDS | AMPERSAND
PAPER_NAME_WORDS = NAME_WORDS | UTTERANCES
ORGANIZATION_NAME_WORDS = PAPER_NAME_WORDS | AMPERSAND | TITLES
OFFICE_NAME_WORDS = OFFICE_NOUNS_AND_CAPITALS | {OTHER, ING, ED, ADVERB, PLURAL, NAME}
DESCRIPTION_WORDS = SPEAKING_NOUNS | {NAME, CAPS, NAME_S, OTHER, PLURAL, ED, ING}
HEADING_WORDS = numbers(", - &") | {CAPS, NAME_S, FIGURE, SINGLE}
HEADLINE_SOURCE_WORDS = PERSON_NAME_WORDS | numbers("the of for")
SIGNATURE_STARTS = UNMARKED_NAME_WORDS | OFFICE_NOUNS | numbers("the a an")
LABEL_NAME_WORDS = numbers(". -") | {CAPS, INITIAL, SINGLE}
LABEL_WORDS = LABEL_NAME_WORDS | {FIGURE, NAME_S} | numbers(", & / ( ) a")
LABEL_ENDS = numbers(": , -")
TITLES_AND_FULL_STOP = TITLES | FULL_STOP

# Determiners and pronouns
ARTICLES = numbers("the a an")
LETTERS = numbers("a i")
"""Words that are single letters, and initials between names."""

DEFINITE_DETERMINERS = numbers("the this that")
INDEFINITE_DETERMINERS = numbers("a an another one")
POSSESSIVES = numbers("his her its their my our")
DETERMINERS = numbers("the a an this his her its their our my your those these")
CHUNK_STARTERS = DETERMINERS | numbers(
    "some many several few both all other others another one two any each every most more"
)
PRONOUNS = numbers(
    "he she it they we i you who which that some many several few both all others another one other this "
    "those these PRONOUN_VERB him her them me us any each every what most more"
)
SUBJECT_PRONOUNS = numbers("he she they i we it you")
HE_SHE = numbers("he she")
HE_SHE_AND_POSSESSIVES = numbers("he she his her")
RELATIVE_PRONOUNS = numbers("who which whose whom")
THAT = numbers("that")
RELATIVE_PRONOUNS_AND_THAT = RELATIVE_PRONOUNS | THAT
RELATIVE_PRONOUNS_AFTER_CHUNK = RELATIVE_PRONOUNS_AND_THAT - numbers("whom")
PERSON_STARTS = PERSON_NAME_WORDS | OFFICE_NOUNS | numbers("he she they i we who")
"""Classes of the first token of a chunk that names a person."""

SPEAKER_WORDS = OFFICE_NOUNS | {NAME, NAME_S, ORGANIZATION_NAME} | numbers("he she they i we")
SPEAKER_NAMES = OFFICE_NOUNS | PERSON_NAME_WORDS | {ORGANIZATION_NAME}
APPOSITION_STARTS = OFFICE_NOUNS | numbers("a an the who whose his her its their one")
APPOSITION_STARTS_AND_WHICH = APPOSITION_STARTS | numbers("which")

# Prepositions
IN = numbers("in")
IN_AT = numbers("in at")
TO = numbers("to")
WITH = numbers("with")
OF_FOR = numbers("of for")
OF_FOR_TO = numbers("of for to")
OF_FOR_ON = numbers("of for on")
MENTION_LINKS = numbers("of for at from in to with on")
LINKS = MENTION_LINKS | numbers("by near")
"""Prepositions that attach a noun to another noun."""

ADVERBIAL_LINKS = numbers("in on at to with")
"""Prepositions that begin an adverbial more often than they attach a noun."""

BY = numbers("by")
ADDRESSEE_LINKS = numbers("to with at in on for")
"""Prepositions after a verb of speech that begin the person addressed, the place or the time, and not the content."""

PREPOSITIONS = numbers(
    "of to in on for with by from at about against into over under between among through during before after"
)
PREPOSITIONS_AND_AS = PREPOSITIONS | numbers("as")
PREPOSITIONS_BEFORE_CHUNK = PREPOSITIONS - numbers("before after") | numbers(
    "without via despite amid around like toward upon near across behind"
)
PREPOSITIONS_AFTER_CHUNK = LINKS - numbers("near")
BEFORE_TIME = TIMES | {FIGURE} | numbers("in on by since until from of for this that during before after through to")

CALLED_TO = DETERMINERS | UTTERANCES | {PLURAL}
"""Classes of the first token of the place that the police are called to."""

WRITTEN_OBJECTS = numbers("a an the NUMBER several many") | {FIGURE, PLURAL}
"""Classes of the first token of a noun that names what is written, sung or read."""

BEFORE_MAY = numbers("in on by since until from of this") | {FIGURE}
"""Classes of the token before the month May, which is not the verb."""

# Conjunctions and other words that open clauses
AND = numbers("and")
AND_OR = numbers("and or")
COORDINATORS = numbers("and but or")
CONTINUATIONS = numbers("and but so")
LIST_LINKS = AND_OR | AMPERSAND
CONJUNCTIONS = COORDINATORS | numbers("if because while although when where as that")
SUBORDINATORS = numbers(
    "that if because while when where as although whether than since after before until how why what so"
)
CIRCUMSTANCES = numbers("while after before when")
CONTENT_OPENERS = numbers("that whether how why what if")
EMPTY_CONTENTS = CONTENT_OPENERS | RELATIVE_PRONOUNS
"""Classes of single words that are not the content of a clause: "What they said"."""

CLAUSE_OPENERS = CONTENT_OPENERS | numbers("where when")
NEAR_CONTENT_OPENERS = numbers("that to whether if")
PASSIVE_COMPLEMENTS = CONTENT_OPENERS | numbers("by to")
CONTENT_BREAKS = numbers(", and but while as – ; who which")
CHUNK_BOUNDS = STOPS_COLONS_AND_COMMAS | PAIRED_MARKS | numbers("that but as")
FUNCTION_WORDS = numbers(
    "to of in on for with by from at as about against into over under between after before during since "
    "until without and or but nor so if because while though although whether when where why how unless "
    "who whom whose which that than via despite amid upon through"
)
CONTENT_STARTS = FUNCTION_WORDS | CHUNK_STARTERS | PRONOUNS | {OPEN, NAME}
BEFORE_CONTENT = PUNCTUATION | FUNCTION_WORDS | TIMES | UTTERANCES | {OPEN}
TYPICAL_ENGLISH = numbers(
    "the of and to that with for was his from which this they their have had been were but by not would who it he she"
)

# Verbs
IT = numbers("it")
IS_WAS = numbers("is was")
BE_FORMS = numbers("is are was were be been being am")
HAVE_FORMS = numbers("has have had")
MODALS = numbers("will would can could may might must should")
AUXILIARIES = MODALS | numbers("is are was were be been being has have had having do does did")
VERB_CLASSES = numbers("PAST PRONOUN_VERB NEGATED_AUX") | {ED}
FINITE_VERBS = VERB_CLASSES | AUXILIARIES - numbers("be been being having")
"""Classes of verbs that may have a subject."""

FINITE_VERBS_AFTER_NOUN = FINITE_VERBS - numbers("do does did NEGATED_AUX PRONOUN_VERB")
VERBS_BEFORE_CHUNK = FINITE_VERBS | {ING} | numbers("be been being not")
MENTION_ENDS = numbers("is are was were has have had will would can could and but that which")
