"""Write predictions for the evaluation sets: parse each text with the default pipeline.

    python benchmarks/predict.py KIND IN.jsonl OUT.jsonl      KIND: quotes datelines credits bylines boilerplate

Each line of IN has "id" and "text". The scorers of the evaluation sets document the output, which contains the values
of ``article`` unchanged.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLUGINS: list[str] | None = None

try:
    import newsparse
except ModuleNotFoundError:  # run from a checkout without an installed package
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "plugins")]
    import newsparse

    PLUGINS = sorted(f"{folder.parent.name}.plugin" for folder in ROOT.glob("plugins/*/plugin.py"))

from newsparse import Article, Byline, Credit, Dateline, Person, Pipeline, Quote, Span
from newsparse.model import PartialDate, Phrase, Place

Row = dict[str, Any]


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _node(part: Phrase | Place | None) -> Row | None:
    if part is None:
        return None
    return {"span": _span(part.span), "name": part.name if isinstance(part, Place) else part.text}


def _date(date: PartialDate | None) -> Row | None:
    if date is None:
        return None
    return {"span": _span(date.span), "month": date.month, "day": date.day, "year": date.year}


def _dateline(dateline: Dateline) -> Row:
    return {
        "span": _span(dateline.span),
        "places": [_node(place) for place in dateline.places],
        "region": _node(dateline.region),
        "agency": _node(dateline.agency),
        "date": _date(dateline.date),
    }


def _person(person: Person) -> Row:
    location = person.location.name if person.location else None
    return {"span": _span(person.span), "name": person.name, "location": location}


def _credit(credit: Credit) -> Row:
    return {
        "span": _span(credit.span),
        "role": credit.role,
        "people": [_person(person) for person in credit.people],
        "organizations": [name.text for name in credit.organizations],
    }


def _byline(byline: Byline) -> Row:
    return {
        "span": _span(byline.span),
        "people": [_person(person) for person in byline.people],
        "organization": byline.organization.text if byline.organization else None,
        "locations": [place.name for place in byline.locations],
    }


def _quote(quote: Quote) -> Row:
    return {
        "kind": quote.form,
        "content": [_span(piece.span) for piece in quote.content],
        "source": [_span(quote.source.mention.span)] if quote.source else [],
        "cue": [_span(quote.cue.span)] if quote.cue else [],
    }


def quotes(article: Article) -> Row:
    return {"quotes": [_quote(quote) for quote in article.quotes]}


def datelines(article: Article) -> Row:
    return {"dateline": _dateline(article.dateline) if article.dateline else None}


def credit_lines(article: Article) -> Row:
    blocks = [_span(block.span) for block in article.all(newsparse.CreditBlock)]
    return {"credits": [_credit(credit) for credit in article.credits], "block_spans": blocks}


def bylines(article: Article) -> Row:
    return {"byline": _byline(article.byline) if article.byline else None}


def boilerplate(article: Article) -> Row:
    return {"removed": [_span(part.span) for part in article.boilerplate]}


KINDS: dict[str, Callable[[Article], Row]] = {
    "quotes": quotes,
    "datelines": datelines,
    "credits": credit_lines,
    "bylines": bylines,
    "boilerplate": boilerplate,
}


def pipeline_for(kind: str) -> Pipeline:
    """The default pipeline; for quotes with stances, which the gold data include."""
    if kind != "quotes":
        return Pipeline(PLUGINS)
    from newsparse_quotes import QuotesSettings

    return Pipeline(PLUGINS, settings=[QuotesSettings(stances=True)])


def main() -> None:
    if len(sys.argv) != 4 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    kind, source, target = sys.argv[1:]
    pipeline = pipeline_for(kind)
    if pipeline.problems:
        sys.exit("\n".join(problem.message for problem in pipeline.problems))
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            record = json.loads(line)
            article = pipeline.parse(record["text"])
            for problem in article.problems:
                print(f"{record['id']}: {problem.message}", file=sys.stderr)
            out.write(json.dumps({"id": record["id"], **KINDS[kind](article)}) + "\n")


if __name__ == "__main__":
    main()
