"""Functions on text that several plugins use: blocks, tokens, sentences, punctuation, spelling, names of
people, regular expressions of users, and the guard that keeps sentences of the story.

All functions are pure. Those that recognise names take a ``Lexicon``.
"""

from newsparse._word_cache import word_cache
from newsparse.model.fold import fold_space, fold_typography
from newsparse.model.punctuation import (
    APOSTROPHES,
    CLOSING_MARKS,
    DASHES,
    DOUBLE_MARKS,
    OPENING_MARKS,
    SINGLE_MARKS,
)
from newsparse.text.density import Density, first_of_stretches
from newsparse.text.desk_voice import describes_picture, desk_speaks
from newsparse.text.layout import Layout, Splitter, line_spans, split_blocks
from newsparse.text.page_voice import Evidence, page_evidence, page_speaks
from newsparse.text.people.names import family_name, is_person_name, match_person_name, split_names
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.people_list import PeopleList, parse_people
from newsparse.text.people.people_options import PeopleOptions, StopRule
from newsparse.text.people.places import match_place
from newsparse.text.people.titles import is_title
from newsparse.text.sentences import ends_sentence, split_sentences
from newsparse.text.spelling import edit_distance
from newsparse.text.story_guard import continues_after, interrupts_sentence, may_remove, may_remove_brackets
from newsparse.text.tokens import Tokens, tokens
from newsparse.text.user_patterns import PatternMatches, UserPatterns

__all__ = [
    "APOSTROPHES",
    "CLOSING_MARKS",
    "DASHES",
    "DOUBLE_MARKS",
    "OPENING_MARKS",
    "SINGLE_MARKS",
    "Density",
    "Evidence",
    "Layout",
    "PatternMatches",
    "PeopleList",
    "PeopleOptions",
    "Splitter",
    "StopRule",
    "Tokens",
    "UserPatterns",
    "continues_after",
    "describes_picture",
    "desk_speaks",
    "edit_distance",
    "ends_sentence",
    "family_name",
    "first_of_stretches",
    "fold_space",
    "fold_typography",
    "interrupts_sentence",
    "is_organization",
    "is_person_name",
    "is_title",
    "line_spans",
    "match_person_name",
    "match_place",
    "may_remove",
    "may_remove_brackets",
    "page_evidence",
    "page_speaks",
    "parse_people",
    "split_blocks",
    "split_names",
    "split_sentences",
    "tokens",
    "word_cache",
]
