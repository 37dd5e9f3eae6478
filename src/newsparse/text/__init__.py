"""Pure tools on text that more than one plugin needs, each written once.

Blocks and lines (``split_blocks``), marks and dashes, folding, person names, tokens.
"""

from newsparse.model.fold import fold_space, fold_typography
from newsparse.model.punctuation import (
    APOSTROPHES,
    CLOSING_MARKS,
    DASHES,
    DOUBLE_MARKS,
    OPENING_MARKS,
    SINGLE_MARKS,
)
from newsparse.text.layout import Layout, Splitter, line_spans, split_blocks
from newsparse.text.people.names import family_name, is_person_name, match_person_name, split_names
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.people_list import PeopleList, parse_people
from newsparse.text.people.people_options import PeopleOptions, StopRule
from newsparse.text.people.places import match_place
from newsparse.text.people.titles import is_title
from newsparse.text.tokens import Tokens, tokens

__all__ = [
    "APOSTROPHES",
    "CLOSING_MARKS",
    "DASHES",
    "DOUBLE_MARKS",
    "OPENING_MARKS",
    "SINGLE_MARKS",
    "Layout",
    "PeopleList",
    "PeopleOptions",
    "Splitter",
    "StopRule",
    "Tokens",
    "family_name",
    "fold_space",
    "fold_typography",
    "is_organization",
    "is_person_name",
    "is_title",
    "line_spans",
    "match_person_name",
    "match_place",
    "parse_people",
    "split_blocks",
    "split_names",
    "tokens",
]
