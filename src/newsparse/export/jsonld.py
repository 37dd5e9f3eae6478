"""schema.org JSON-LD: the article as a ``NewsArticle`` for search engines, fact checkers and web archives.

schema.org has no property for offsets, cues or rules; the Web Annotation export has the offsets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from newsparse.export.dates import iso_date
from newsparse.model import Article, Credit, Person, Quote

Node = dict[str, Any]

_ROLES = {
    "reporting": "author", "writing": "author", "additional_reporting": "contributor", "editing": "editor",
    "additional_editing": "editor", "translation": "translator",
}  # fmt: skip
"""The properties of ``CreativeWork`` for the roles of credits; other roles are contributors."""


def to_jsonld(article: Article) -> Node:
    """Return an article as a schema.org ``NewsArticle``, as plain data.

    ``dateline`` is the dateline as printed, and ``locationCreated`` its places. Quotes are parts of the type
    ``Quotation``; a speaker with a name is their ``creator``. A date without a year is left out.
    """
    credited = [*_byline(article), *((_ROLES.get(c.role, "contributor"), c) for c in article.credits)]
    node: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article.hints.id,
        "headline": (article.headline and article.headline.text) or article.hints.headline,
        "alternativeHeadline": article.standfirst and article.standfirst.text,
        "inLanguage": article.hints.language,
        "datePublished": _published(article),
        "articleBody": article.body.unwrapped().text,
        "wordCount": len(article.body.text.split()),
        **_dateline(article),
        **_contributors(credited),
        "creditText": "; ".join(credit.span.of(article.text) for credit in article.credits) or None,
        "correction": [note.text for note in article.notes if note.category == "correction"],
        "hasPart": [_quotation(quote) for quote in article.quotes],
    }
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def dumps(article: Article) -> str:
    """Return the JSON-LD text of an article, indented."""
    made = json.dumps(to_jsonld(article), ensure_ascii=False, indent=2)
    return made.replace("<", "\\u003c")  # pages have JSON-LD in a script element, which "</script>" would end


def _published(article: Article) -> str | None:
    if article.published and (printed := iso_date(article.published)):
        return printed
    return article.hints.date.isoformat() if article.hints.date else None


def _dateline(article: Article) -> Node:
    dateline = article.dateline
    if dateline is None:
        return {}
    return {
        "dateline": dateline.text,
        "dateCreated": dateline.date and iso_date(dateline.date),
        "locationCreated": [{"@type": "Place", "name": place.name} for place in dateline.places],
        "sourceOrganization": dateline.agency and {"@type": "NewsMediaOrganization", "name": dateline.agency.text},
    }


def _byline(article: Article) -> list[tuple[str, Credit]]:
    """Return the byline as a credit of authors."""
    if article.byline is None:
        return []
    signed = article.byline
    organizations = (signed.organization,) if signed.organization else ()
    return [("author", Credit(span=signed.span, role="writing", people=signed.people, organizations=organizations))]


def _contributors(credited: Iterable[tuple[str, Credit]]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for role, credit in credited:
        nodes = [_person(person) for person in credit.people]
        nodes += [{"@type": "Organization", "name": one.text} for one in credit.organizations]
        known = found.setdefault(role, [])
        known.extend(node for node in nodes if node["name"] not in {one["name"] for one in known})
    return found


def _person(person: Person) -> Node:
    node: Node = {"@type": "Person", "name": person.name}
    if person.title:
        node["jobTitle"] = person.title.text
    if person.affiliation:
        node["affiliation"] = {"@type": "Organization", "name": person.affiliation.text}
    return node


def _quotation(quote: Quote) -> Node:
    node: Node = {"@type": "Quotation", "text": quote.text}
    if quote.speaker:
        node["creator"] = {"@type": "Person", "name": quote.speaker}
    elif quote.source:
        node["creditText"] = quote.source.mention.text
    return node
