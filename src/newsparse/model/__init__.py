"""The document model: spans, annotations, the standard parts, blocks, the article and its views.

Imports nothing but attrs; nothing in here knows how parts are found.
"""

from newsparse.model.annotation import Annotation, Opaque, kind_of, sort_key
from newsparse.model.article import Article
from newsparse.model.blocks import BLANKS, Block, check_tiling, story_pieces, trim
from newsparse.model.offsets import Offsets
from newsparse.model.parts import (
    BOILERPLATE_FAMILIES,
    CREDIT_ROLES,
    NOTE_FAMILIES,
    QUOTE_FORMS,
    STANDARD_PARTS,
    Boilerplate,
    BoilerplateFamily,
    Byline,
    Caption,
    Credit,
    CreditBlock,
    CreditRole,
    Dateline,
    Headline,
    Name,
    Note,
    NoteFamily,
    PartialDate,
    Person,
    Place,
    Quote,
    QuoteForm,
    Source,
    Standfirst,
    Subheading,
)
from newsparse.model.report import Hints, Problem, Remark
from newsparse.model.span import Span, invert_spans, merge_spans
from newsparse.model.view import Piece, TextView

__all__ = [
    "BLANKS",
    "BOILERPLATE_FAMILIES",
    "CREDIT_ROLES",
    "NOTE_FAMILIES",
    "QUOTE_FORMS",
    "STANDARD_PARTS",
    "Annotation",
    "Article",
    "Block",
    "Boilerplate",
    "BoilerplateFamily",
    "Byline",
    "Caption",
    "Credit",
    "CreditBlock",
    "CreditRole",
    "Dateline",
    "Headline",
    "Hints",
    "Name",
    "Note",
    "NoteFamily",
    "Offsets",
    "Opaque",
    "PartialDate",
    "Person",
    "Piece",
    "Place",
    "Problem",
    "Quote",
    "QuoteForm",
    "Remark",
    "Source",
    "Span",
    "Standfirst",
    "Subheading",
    "TextView",
    "check_tiling",
    "invert_spans",
    "kind_of",
    "merge_spans",
    "sort_key",
    "story_pieces",
    "trim",
]
