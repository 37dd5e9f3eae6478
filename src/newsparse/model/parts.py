"""The standard parts of a news article: the shared language of plugins, exporters and users.

The names are the field's own. Source of the terms: newsroom usage and IPTC's ninjs for what stands around a story,
the literature on reported speech (source, cue, content) for quotes.

Every value taken from the text carries its span, and its string equals the text there, white space folded.
"""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from newsparse.model.annotation import Annotation
from newsparse.model.span import Span

QuoteForm = Literal["direct", "mixed", "indirect"]
CreditRole = Literal[
    "reporting", "additional_reporting", "writing", "editing", "additional_editing", "photography", "video",
    "graphics", "translation", "production", "compiling", "research", "assistance", "contribution", "other",
]  # fmt: skip
BoilerplateCategory = Literal[
    "navigation", "share", "newsletter", "advertisement", "related", "copyright", "standards", "comments",
    "author_bio", "app_residue", "cookies", "player", "paywall", "live_blog", "print", "other",
]  # fmt: skip
NoteCategory = Literal[
    "exchange_rates", "contact", "keywords", "update", "correction", "advisory", "sign_off", "other",
]  # fmt: skip

QUOTE_FORMS: tuple[str, ...] = get_args(QuoteForm)
CREDIT_ROLES: tuple[str, ...] = get_args(CreditRole)
BOILERPLATE_CATEGORIES: tuple[str, ...] = get_args(BoilerplateCategory)
NOTE_CATEGORIES: tuple[str, ...] = get_args(NoteCategory)


# Values ---------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Phrase:
    """A name or phrase as it is printed, white space folded, and where."""

    text: str
    span: Span


@frozen(kw_only=True)
class Place:
    """The name of a place as it is printed, and where."""

    name: str
    span: Span


@frozen(kw_only=True)
class Person:
    """Somebody named in a byline or a credit line.

    Attributes:
        name: the name as it is printed, without title, place or affiliation.
        location: where they worked; one place may hold for several people ("A and B in Kyiv").
    """

    name: str
    span: Span
    title: Phrase | None = None
    location: Place | None = None
    affiliation: Phrase | None = None


@frozen(kw_only=True)
class PartialDate:
    """A date of which some parts may be missing. ``month`` and ``day`` count from 1.

    ``span`` is where it is printed; a year that came from ``Hints.date`` stands in ``year`` all the same.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None


@frozen(kw_only=True)
class Source:
    """Who is quoted.

    Attributes:
        mention: the phrase at the quote ("he", "the Kremlin official").
        name: the name of the speaker, in the fullest form that the article prints; ``None`` if the text does not
            determine it.
        referent: where the article prints that name; given if and only if ``name`` is.
        rule: which rule resolved the mention to the name; not empty if and only if ``name`` is given.
    """

    mention: Phrase
    name: str | None = None
    referent: Span | None = None
    rule: str = ""


@frozen(kw_only=True)
class Credit:
    """One clause of a credit line: a role and who filled it.

    ``span`` is the clause. People may also stand outside it where two clauses share them ("Reporting and writing by").
    """

    span: Span
    role: CreditRole = field(validator=in_(CREDIT_ROLES))
    people: tuple[Person, ...] = ()
    organizations: tuple[Phrase, ...] = ()


# Around the story -----------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Headline(Annotation):
    """The headline."""

    kind: ClassVar[str] = "newsparse.headline"
    lifted: ClassVar[bool] = True


@frozen(kw_only=True)
class Standfirst(Annotation):
    """The standfirst (deck, dek): the sentence or two, or the bullet points, between headline and story."""

    kind: ClassVar[str] = "newsparse.standfirst"
    lifted: ClassVar[bool] = True


@frozen(kw_only=True)
class Subheading(Annotation):
    """A heading inside the story (crosshead). Part of ``article.body``, not of ``article.paragraphs``."""

    kind: ClassVar[str] = "newsparse.subheading"


@frozen(kw_only=True)
class Caption(Annotation):
    """A picture's caption, with the credit of the picture where one is printed."""

    kind: ClassVar[str] = "newsparse.caption"
    lifted: ClassVar[bool] = True

    credit: Credit | None = None


@frozen(kw_only=True)
class Byline(Annotation):
    """Who wrote it, as printed at the head of the story."""

    kind: ClassVar[str] = "newsparse.byline"
    lifted: ClassVar[bool] = True

    people: tuple[Person, ...] = ()
    organization: Phrase | None = None
    locations: tuple[Place, ...] = ()


@frozen(kw_only=True)
class Dateline(Annotation):
    """Where, when and by which agency. The span runs from the first part to the end of the closing mark.

    Attributes:
        places: the places in the order printed; empty where only an agency or a date is printed.
        region: the first state or country printed after a place.
    """

    kind: ClassVar[str] = "newsparse.dateline"
    lifted: ClassVar[bool] = True

    places: tuple[Place, ...] = ()
    region: Phrase | None = None
    agency: Phrase | None = None
    date: PartialDate | None = None


# In the story ---------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Quote(Annotation):
    """Reported speech: what was said, by which words it is introduced, and by whom.

    Attributes:
        span: from the first piece of content or the cue to the last of them.
        form: ``direct`` (all of it in quotation marks), ``mixed`` (some of it), ``indirect`` (none of it).
        content: the pieces, in order; quotes are interrupted and run over paragraphs.
        cue: the words that report ("said", "according to").
        source: who said it; it may stand anywhere. ``None`` means that the text does not say.
    """

    kind: ClassVar[str] = "newsparse.quote"

    form: QuoteForm = field(validator=in_(QUOTE_FORMS))
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Source | None = field(default=None, metadata={"reference": True})


# Behind the story and in between ---------------------------------------------------------------------------------


@frozen(kw_only=True)
class CreditBlock(Annotation):
    """The line that says who reported, wrote and edited, brackets and all."""

    kind: ClassVar[str] = "newsparse.credit_block"
    lifted: ClassVar[bool] = True

    credits: tuple[Credit, ...] = ()


@frozen(kw_only=True)
class Note(Annotation):
    """An editorial note that is neither story nor page residue: exchange rates, contact lines, "(Adds details)"."""

    kind: ClassVar[str] = "newsparse.note"
    lifted: ClassVar[bool] = True

    category: NoteCategory = field(default="other", validator=in_(NOTE_CATEGORIES))


@frozen(kw_only=True)
class Boilerplate(Annotation):
    """What the web page left behind."""

    kind: ClassVar[str] = "newsparse.boilerplate"
    lifted: ClassVar[bool] = True

    category: BoilerplateCategory = field(default="other", validator=in_(BOILERPLATE_CATEGORIES))


STANDARD_PARTS: tuple[type[Annotation], ...] = (
    Boilerplate, Byline, Caption, CreditBlock, Dateline, Headline, Note, Quote, Standfirst, Subheading,
)  # fmt: skip
