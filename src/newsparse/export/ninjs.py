"""IPTC ninjs 3.1: the head data and the body of an article for the systems of newsrooms and agencies.

ninjs has no properties for offsets and quotes, and allows no properties of its own users: the names of those quoted are
``people`` with the relation ``quoted``. Version 3.1: https://iptc.org/std/ninjs/.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as quoted

from newsparse.model import Article, Person

Node = dict[str, Any]

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_AUTHORS = frozenset({"reporting", "writing"})


def to_ninjs(article: Article) -> Node:
    """Return an article as an IPTC ninjs 3.1 object, as plain data.

    The identifier ``uri`` is made from ``hints.id``, else from a hash of the text. The body of the role ``main`` is the
    story, that of the role ``original`` the whole text. ``located`` is the first place of the dateline. Dates are left
    out: ninjs requires the time of day and its offset, which articles do not print.
    """
    story = article.body.unwrapped().text
    dateline, byline = article.dateline, article.byline
    node: Node = {
        "uri": _uri(article),
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "type": "text",
        "representationType": "full",
        "language": article.hints.language,
        "headlines": _headlines(article),
        "descriptions": [{"role": "standfirst", "value": article.standfirst.text}] if article.standfirst else [],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(story),
                "wordCount": len(story.split()),
                "value": story,
            },
            {"role": "original", "contentType": "text/plain", "value": article.text},
        ],
        "by": byline.text if byline else article.hints.byline,
        "located": dateline and dateline.place,
        "places": [{"name": place.name, "rel": "dateline"} for place in dateline.places] if dateline else [],
        "people": list(_people(article)),
        "infoSources": list(_sources(article)),
        "edNote": "\n".join(note.text for note in article.notes),
    }
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def dumps(article: Article) -> str:
    """Return the ninjs text of an article, indented."""
    return json.dumps(to_ninjs(article), ensure_ascii=False, indent=2)


def _uri(article: Article) -> str:
    if article.hints.id:
        return f"urn:newsparse:{quoted(article.hints.id)}"
    return f"urn:newsparse:sha256:{hashlib.sha256(article.text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _headlines(article: Article) -> list[Node]:
    headline = article.headline.text if article.headline else article.hints.headline
    return [{"role": "main", "value": headline}] if headline else []


def _people(article: Article) -> Iterator[Node]:
    """Yield the authors and the people who are quoted, each once per relation."""
    signed: list[Person] = list(article.byline.people) if article.byline else []
    signed += [person for credit in article.credits if credit.role in _AUTHORS for person in credit.people]
    for name in dict.fromkeys(person.name for person in signed):
        yield {"name": name, "rel": "author"}
    for name in dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker):
        yield {"name": name, "rel": "quoted"}


def _sources(article: Article) -> Iterator[Node]:
    """Yield the agency and the people and organizations of credits who are not authors."""
    if article.dateline and article.dateline.agency:
        yield {"name": article.dateline.agency.text, "role": "agency"}
    for credit in article.credits:
        if credit.role not in _AUTHORS:
            yield from ({"name": name, "role": credit.role} for name in credit.names)
        yield from ({"name": one.text, "role": credit.role} for one in credit.organizations)
