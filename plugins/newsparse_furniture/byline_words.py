"""The words of bylines: ``data/byline.toml``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, fold_name
from newsparse_furniture.words import any_of, read_lists

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"

_BYLINE_LISTS = (
    "kinds", "openers", "by", "by_with_place", "labels", "phrases", "agencies", "jobs", "page_words", "unnamed",
    "small", "staff", "tails", "joins", "field", "with", "located", "picture_labels", "picture_by", "desks", "articles",
    "by_with_article", "from_place", "place_ends", "sponsored", "is", "other_jobs", "heading_articles",
)  # fmt: skip


class BylineWords(NamedTuple):
    """The words of bylines.

    Attributes:
        opener: the words before the names: "By", "Opinion by", "Author:", "Von".
        openings: the first words of all openers except those that contain "by", case folded: a quick test.
        needs_place: an opener that is one only if the place of the people is printed: "From Ann Lee, Abuja".
        label: a label that is alone on a line: "By", "Author of the article:".
        agencies: "agencies" in several languages, after "with", case folded.
        kind: the kind of story after the names: "- Analysis".
        jobs: the last words of titles; a name with such a title is a byline even without "By".
        page_words: words that are in no name of a byline without a label, case folded.
        heading_articles: articles that begin a heading in capitals and no name.
        unnamed: phrases in place of the name of a writer, case folded.
        small: lower-case words inside the name of an organization.
        staff: words of organizations and desks that may follow "By" in place of a person.
        tail: a separator and a word such as "Email" or "Published" at the end of a line.
        join: a line between two names: a mark, a number, a conjunction.
        between: a conjunction between two names in a line.
        field: words after a job, before its field or its place.
        joined: a conjunction before an agency.
        located: a preposition before a place.
        picture_credit: the credit of a photographer behind a byline.
        desk: the last word of an organization that is a desk.
        outlet: a preposition, and an article of its language with a capital: "Par Le Quai".
        label_at_end: a short line that ends in a label: "Column by".
        label_before: a phrase that ends in a label, before names: "Column by Ann Lee".
        from_place: prepositions before a place at the end of a list of names.
        place_ends: the last words of names of places.
        sponsored: the words before the name of a sponsor: "Presented by".
        other_jobs: jobs that people outside newsrooms have too.
        about: the name of an author, and the verb of a note about the author after it.
    """

    opener: re.Pattern[str]
    openings: tuple[str, ...]
    needs_place: re.Pattern[str]
    label: re.Pattern[str]
    kind: re.Pattern[str]
    agencies: frozenset[str]
    jobs: frozenset[str]
    page_words: frozenset[str]
    heading_articles: frozenset[str]
    unnamed: frozenset[str]
    small: frozenset[str]
    staff: re.Pattern[str]
    tail: re.Pattern[str]
    join: re.Pattern[str]
    between: re.Pattern[str]
    field: frozenset[str]
    joined: re.Pattern[str]
    located: re.Pattern[str]
    picture_credit: re.Pattern[str]
    desk: re.Pattern[str]
    outlet: re.Pattern[str]
    label_at_end: re.Pattern[str]
    label_before: re.Pattern[str]
    from_place: frozenset[str]
    place_ends: frozenset[str]
    sponsored: re.Pattern[str]
    other_jobs: frozenset[str]
    about: re.Pattern[str]

    def is_byline(self, phrase: str, lexicon: Lexicon, *, after_by: bool = False) -> bool:
        """Whether a phrase may be a byline without a person: an agency, a desk, "our correspondent".

        Args:
            phrase: the phrase.
            lexicon: the known agencies.
            after_by: whether "By" precedes it. Otherwise it is alone on a line, where fewer agencies are bylines.
        """
        agencies = lexicon.byline_agencies if after_by else lexicon.signature_agencies
        folded = fold_name(phrase).removeprefix("the ").removeprefix("a ")
        return folded in self.unnamed or folded in agencies.folded


@cache
def byline_words() -> BylineWords:
    """The words of ``data/byline.toml``. Cached."""
    raw = read_lists("byline.toml", *_BYLINE_LISTS)
    openers = any_of((*raw["kinds"], *raw["openers"]))
    foreign = any_of((*raw["by"], *raw["by_with_place"], *raw["phrases"]))
    labels = rf"(?:{any_of(raw['labels'])})(?:\s?(?:&|\+|/|\b(?:{any_of(raw['joins'])})\b)\s?[^\W\d_]{{3,}})?"
    by = any_of(raw["by"])
    first = (*raw["by"], *raw["by_with_place"], *raw["phrases"], *raw["labels"])
    return BylineWords(
        opener=re.compile(
            rf"(?:by\s*:|by|(?:{openers})\s+by\s*:?|(?:{foreign})\s*:?|(?:{labels})\s*:)\s+", re.IGNORECASE
        ),
        openings=tuple(sorted({phrase.split()[0].casefold() for phrase in first})),
        needs_place=re.compile(rf"(?:{any_of(raw['by_with_place'])})\s", re.IGNORECASE),
        label=re.compile(
            rf"(?:by|(?:{openers})\s+by|{any_of((*raw['by'], *raw['phrases']))}|{labels})\s*:?\Z", re.IGNORECASE
        ),
        kind=re.compile(rf"\s*(?:[-–—|/,:]+\s*)(?:{any_of(raw['kinds'])})(?!\w)", re.IGNORECASE),
        agencies=frozenset(raw["agencies"]),
        jobs=frozenset(raw["jobs"]),
        page_words=frozenset(raw["page_words"]),
        heading_articles=frozenset(raw["heading_articles"]),
        unnamed=frozenset(raw["unnamed"]),
        small=frozenset(raw["small"]),
        staff=re.compile(rf"\b(?:{'|'.join(raw['staff'])})\b", re.IGNORECASE),
        tail=re.compile(rf"[\s]*[|·•/–—-][\s]*(?:{any_of(raw['tails'])})[\s:.]*\Z", re.IGNORECASE),
        join=re.compile(rf"[,;&/|+·•…–-]|\d{{1,2}}|{any_of(raw['joins'])}", re.IGNORECASE),
        between=re.compile(rf"\s+(?:{any_of(raw['joins'])})\s+(?={_CAPITAL})"),
        field=frozenset(raw["field"]),
        joined=re.compile(rf"(?:{any_of(raw['with'])})\s+(?=\S)"),
        located=re.compile(rf"(?:{any_of(raw['located'])})\s+(?={_CAPITAL})"),
        picture_credit=re.compile(
            rf"[\s,;|]+(?:{any_of(raw['picture_labels'])})\s*(?::|\b(?:{any_of(raw['picture_by'])})\b)", re.IGNORECASE
        ),
        desk=re.compile(any_of(raw["desks"]), re.IGNORECASE),
        outlet=re.compile(
            rf"(?i:{any_of(raw['by_with_article'])})\s+(?P<name>(?:(?:{any_of(raw['articles'])})\s|L['’]){_CAPITAL})"
        ),
        label_at_end=re.compile(rf"[^\W\d_]+(?:\s[^\W\d_]+)?\s(?:by|{by})\s*:?", re.IGNORECASE),
        label_before=re.compile(rf"(?i:(?:[^\W\d_]+\s){{1,3}}(?:by|{by}))\s+(?={_CAPITAL})"),
        from_place=frozenset(raw["from_place"]),
        place_ends=frozenset(raw["place_ends"]),
        sponsored=re.compile(
            rf"(?:[^\W\d_]+\s){{0,4}}(?:{any_of(raw['sponsored'])})\s+(?:by|{by}|da)\b", re.IGNORECASE
        ),
        other_jobs=frozenset(raw["other_jobs"]),
        about=re.compile(rf"(?P<name>{_CAPITAL}[^\s,]*+(?:\s[^\s,]++){{1,4}}?)\s(?:{any_of(raw['is'])})\s"),
    )
