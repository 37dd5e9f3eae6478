"""The standard parts of a news article, shared by plugins, exporters and users.

Names follow newsroom usage and IPTC's ninjs for the parts around a story, and the literature on reported speech
(source, cue, content) for quotes.
"""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from newsparse.model.annotation import Annotation
from newsparse.model.markup import Markup
from newsparse.model.phrase import Phrase
from newsparse.model.values import ClockTime, Credit, PartialDate, Person, Place, Source

QuoteForm = Literal["direct", "mixed", "indirect"]
QuoteSection = Literal["headline", "standfirst", "story", "caption"]
BoilerplateCategory = Literal[
    "navigation", "share", "newsletter", "advertisement", "related", "copyright", "standards", "comments",
    "author_bio", "app_residue", "cookies", "player", "paywall", "live_blog", "print", "other",
]  # fmt: skip
NoteCategory = Literal[
    "exchange_rates", "contact", "keywords", "update", "correction", "advisory", "sign_off", "other",
]  # fmt: skip
TimestampRole = Literal["published", "updated"]

QUOTE_FORMS: tuple[str, ...] = get_args(QuoteForm)
QUOTE_SECTIONS: tuple[str, ...] = get_args(QuoteSection)
BOILERPLATE_CATEGORIES: tuple[str, ...] = get_args(BoilerplateCategory)
NOTE_CATEGORIES: tuple[str, ...] = get_args(NoteCategory)
TIMESTAMP_ROLES: tuple[str, ...] = get_args(TimestampRole)

OMISSION = " … "
"""Joins the pieces of an interrupted quote in ``Quote.text``."""


# Around the story -----------------------------------------------------------------------------------------------


@frozen(kw_only=True, repr=False)
class Headline(Annotation):
    """The headline."""

    kind: ClassVar[str] = "newsparse.headline"
    in_body: ClassVar[bool] = False


@frozen(kw_only=True, repr=False)
class Standfirst(Annotation):
    """The standfirst (deck, dek): the sentences or bullet points between headline and story."""

    kind: ClassVar[str] = "newsparse.standfirst"
    in_body: ClassVar[bool] = False


@frozen(kw_only=True, repr=False)
class Subheading(Annotation):
    """A heading inside the story (crosshead). It is part of ``article.body``, not of ``article.paragraphs``."""

    kind: ClassVar[str] = "newsparse.subheading"


@frozen(kw_only=True, repr=False)
class Caption(Annotation):
    """The caption of a picture.

    Attributes:
        credit: the credit of the picture, if one is printed.
    """

    kind: ClassVar[str] = "newsparse.caption"
    in_body: ClassVar[bool] = False

    credit: Credit | None = None


@frozen(kw_only=True, repr=False)
class Byline(Annotation):
    """The byline at the head of the story.

    Attributes:
        people: the authors, in the order printed.
        organization: the agency or desk that signs the story.
        locations: the places the authors worked from.
    """

    kind: ClassVar[str] = "newsparse.byline"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("names",)

    people: tuple[Person, ...] = ()
    organization: Phrase | None = None
    locations: tuple[Place, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the people."""
        return tuple(person.name for person in self.people)


@frozen(kw_only=True, repr=False)
class Dateline(Annotation):
    """The dateline: where and when the story was filed, and by which agency.

    Attributes:
        span: from the first part to the end of the closing mark.
        places: the places in the order printed; empty if only an agency or a date is printed.
        region: the first state or country printed after a place.
        agency: the news agency.
        date: the date.
    """

    kind: ClassVar[str] = "newsparse.dateline"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("place",)

    places: tuple[Place, ...] = ()
    region: Phrase | None = None
    agency: Phrase | None = None
    date: PartialDate | None = None

    @property
    def place(self) -> str | None:
        """The name of the first place, ``None`` if no place is printed."""
        return self.places[0].name if self.places else None


@frozen(kw_only=True, repr=False)
class Timestamp(Annotation):
    """A date of publication or of the last change, as pages print it: "Updated 12 May 2024, 10:14".

    Attributes:
        span: from the label or the weekday, if there is one, to the end of the date and the time.
        date: the date. Day and month are ``None`` if their order is ambiguous ("03/04/2024").
        time: the time of day, if one is printed.
        role: ``updated`` if the label says so, otherwise ``published``.
    """

    kind: ClassVar[str] = "newsparse.timestamp"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("role",)

    date: PartialDate
    time: ClockTime | None = None
    role: TimestampRole = field(default="published", validator=in_(TIMESTAMP_ROLES))


# In the story ---------------------------------------------------------------------------------------------------


@frozen(kw_only=True, repr=False)
class Quote(Annotation):
    """Reported speech: what was said, the words that introduce it, and who said it.

    Attributes:
        span: from the first piece of content or the cue to the last of them.
        form: ``direct`` (all of it in quotation marks), ``mixed`` (some of it), ``indirect`` (none of it).
        content: the pieces of what was said, at least one, in order, without overlaps. A quote that is interrupted has
            several.
        cue: the words that report ("said", "according to").
        source: who said it, anywhere in the text; ``None`` if the text gives no source.
        section: the section of the article that the quote is in.
    """

    kind: ClassVar[str] = "newsparse.quote"
    _repr_fields: ClassVar[tuple[str, ...]] = ("form", "speaker")

    form: QuoteForm = field(validator=in_(QUOTE_FORMS))
    content: tuple[Phrase, ...] = field(metadata={"in_order": True})
    cue: Phrase | None = None
    source: Source | None = field(default=None, metadata={"reference": True})
    section: QuoteSection = field(default="story", validator=in_(QUOTE_SECTIONS))

    @property
    def text(self) -> str:
        """What was said: the pieces of the content, joined by `` … ``."""
        return OMISSION.join(piece.text for piece in self.content)

    @property
    def speaker(self) -> str | None:
        """The name of the speaker; ``None`` if the article does not name them. ``source.mention`` has the phrase at the
        quote ("he", "officials")."""
        return self.source.name if self.source else None


# After and between the paragraphs ---------------------------------------------------------------------------------


@frozen(kw_only=True, repr=False)
class CreditBlock(Annotation):
    """A credit line as printed, with its brackets.

    Attributes:
        credits: its clauses: who reported, wrote and edited the story.
    """

    kind: ClassVar[str] = "newsparse.credit_block"
    in_body: ClassVar[bool] = False

    credits: tuple[Credit, ...] = ()


@frozen(kw_only=True, repr=False)
class Note(Annotation):
    """An editorial note that is neither story nor boilerplate: exchange rates, contact lines, "(Adds details)".

    Attributes:
        category: what the note is about.
    """

    kind: ClassVar[str] = "newsparse.note"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("category",)

    category: NoteCategory = field(default="other", validator=in_(NOTE_CATEGORIES))


@frozen(kw_only=True, repr=False)
class Boilerplate(Annotation):
    """Text of the web page around the article, such as a share button or a cookie notice.

    Attributes:
        category: its purpose on the page.
    """

    kind: ClassVar[str] = "newsparse.boilerplate"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("category",)

    category: BoilerplateCategory = field(default="other", validator=in_(BOILERPLATE_CATEGORIES))


STANDARD_PARTS: tuple[type[Annotation], ...] = (
    Boilerplate, Byline, Caption, CreditBlock, Dateline, Headline, Markup, Note, Quote, Standfirst,
    Subheading, Timestamp,
)  # fmt: skip
