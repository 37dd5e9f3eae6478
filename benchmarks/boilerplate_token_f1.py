"""Token F1 of texts against the gold articles, before and after newsparse, by extractor.

    NEWSPARSE_EVALS=../shared/evals python benchmarks/boilerplate_token_f1.py [--only EXTRACTOR ...]

"after" is ``article.body`` of the default pipeline. The gold articles include datelines, credit lines and notes, which
the body excludes: "with its lines" is the body together with them. "with profile" is the body for pages of sites with
at least four pages, each parsed with a profile learnt from the other pages of the site (same extractor).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from newsparse import CreditBlock, Dateline, Hints, Note, Pipeline
from newsparse_boilerplate import BoilerplateSettings, SiteProfile

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
FEWEST_PAGES = 4
KEPT = (Dateline, CreditBlock, Note)


def mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    args = parser.parse_args()
    sys.path.insert(0, str(EVALS))
    from score_boilerplate import token_prf  # type: ignore[import-not-found]

    with open(EVALS / "boilerplate/dev.jsonl", encoding="utf-8") as file:
        records: list[dict[str, Any]] = [json.loads(row) for row in file]
    gold = {record["page"]: record["gold"] for record in records if record.get("gold")}
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        if record["page"] in gold and (not args.only or record["extractor"] in args.only):
            groups[record["extractor"]].append(record)
    default = Pipeline(disable={"quotes"})
    print("| extractor | before | after | with its lines | sites with 4 pages: before | after | with profile |")
    print("|---|---|---|---|---|---|---|")
    for extractor, extracted in sorted(groups.items()):
        sites: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for record in extracted:
            sites[record["domain"]].append(record)
        columns: list[list[float]] = [[] for _ in range(6)]
        for record in extracted:
            true = gold[record["page"]]
            before = token_prf(record["text"], true)[2]
            article = default.parse(record["text"])
            after = token_prf(article.body.text, true)[2]
            removed = [type(a) for a in article.annotations if not a.in_body and not isinstance(a, KEPT)]
            lines = token_prf(article.view(drop=removed).text, true)[2]
            for column, value in zip(columns, (before, after, lines), strict=False):
                column.append(value)
            site = sites[record["domain"]]
            if len(site) >= FEWEST_PAGES:
                others = [other["text"] for other in site if other is not record]
                profile = SiteProfile.learn(others, record["domain"])
                known = Pipeline(settings=[BoilerplateSettings(sites=(profile,))], disable={"quotes"})
                body = known.parse(record["text"], Hints(site=record["domain"])).body.text
                for column, value in zip(columns[3:], (before, after, token_prf(body, true)[2]), strict=True):
                    column.append(value)
        print(f"| {extractor} | " + " | ".join(f"{mean(column):.4f}" for column in columns) + " |", flush=True)


if __name__ == "__main__":
    main()
