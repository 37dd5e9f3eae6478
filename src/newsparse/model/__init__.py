"""The document model: spans, annotations, the standard parts, blocks, the article and its views.

It imports attrs, and of newsparse only ``errors`` and ``_messages``.
"""

from newsparse.model.annotation import (
    STAMPED,
    Annotation,
    Opaque,
    check_class_variables,
    kind_of,
    printed_text,
    select,
    sort_key,
    stamp,
)
from newsparse.model.article import Article
from newsparse.model.blocks import BLANKS, Block, check_tiling, trim
from newsparse.model.diagnostics import Problem, Remark
from newsparse.model.fold import fold_space
from newsparse.model.hints import Hints
from newsparse.model.markup import Markup, NamedValue, hidden_spans, marks_in, move_spans, visible_text
from newsparse.model.offsets import Offsets
from newsparse.model.parts import (
    BOILERPLATE_CATEGORIES,
    NOTE_CATEGORIES,
    QUOTE_FORMS,
    QUOTE_SECTIONS,
    STANDARD_PARTS,
    TIMESTAMP_ROLES,
    Boilerplate,
    BoilerplateCategory,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    NoteCategory,
    Quote,
    QuoteForm,
    QuoteSection,
    Standfirst,
    Subheading,
    Timestamp,
    TimestampRole,
)
from newsparse.model.phrase import Phrase
from newsparse.model.span import Span, SpanIndex, invert_spans, merge_spans
from newsparse.model.story import story_pieces
from newsparse.model.values import CREDIT_ROLES, ClockTime, Credit, CreditRole, PartialDate, Person, Place, Source
from newsparse.model.view import Piece, TextView

__all__ = [
    "BLANKS",
    "BOILERPLATE_CATEGORIES",
    "CREDIT_ROLES",
    "NOTE_CATEGORIES",
    "QUOTE_FORMS",
    "QUOTE_SECTIONS",
    "STAMPED",
    "STANDARD_PARTS",
    "TIMESTAMP_ROLES",
    "Annotation",
    "Article",
    "Block",
    "Boilerplate",
    "BoilerplateCategory",
    "Byline",
    "Caption",
    "ClockTime",
    "Credit",
    "CreditBlock",
    "CreditRole",
    "Dateline",
    "Headline",
    "Hints",
    "Markup",
    "NamedValue",
    "Note",
    "NoteCategory",
    "Offsets",
    "Opaque",
    "PartialDate",
    "Person",
    "Phrase",
    "Piece",
    "Place",
    "Problem",
    "Quote",
    "QuoteForm",
    "QuoteSection",
    "Remark",
    "Source",
    "Span",
    "SpanIndex",
    "Standfirst",
    "Subheading",
    "TextView",
    "Timestamp",
    "TimestampRole",
    "check_class_variables",
    "check_tiling",
    "fold_space",
    "hidden_spans",
    "invert_spans",
    "kind_of",
    "marks_in",
    "merge_spans",
    "move_spans",
    "printed_text",
    "select",
    "sort_key",
    "stamp",
    "story_pieces",
    "trim",
    "visible_text",
]
