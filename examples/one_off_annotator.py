"""An annotator for one script: no package, no entry point, no plugin.

It marks amounts of money and whether they are part of a direct quote.
"""

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from newsparse import Annotation, Annotator, Draft, Pipeline, Quote, Remark, Span

STORY = """\
TARN BRIDGE (Reuters) - The roof of the market hall leaks, and the repair costs 2.4 million pounds, the town said.

"We have $300 in the box," treasurer Ada Lunn said.
"""

AMOUNT = re.compile(r"\$\d[\d,.]*\d|\$\d|\b\d[\d,.]* (?:million |billion )?(?:pounds|dollars|euros)\b")


@frozen(kw_only=True)
class Amount(Annotation):
    """An amount of money."""

    kind: ClassVar[str] = "example.amount"

    spoken: bool
    """Whether it is part of a direct quote."""


def find_amounts(doc: Draft) -> Iterator[Amount | Remark]:
    quoted = [piece.span for quote in doc.all(Quote) if quote.form == "direct" for piece in quote.content]
    for m in AMOUNT.finditer(doc.text):
        span = Span.from_match(m)
        yield Amount(span=span, rule="currency", spoken=any(piece.contains(span) for piece in quoted))
        if doc.trace:
            yield Remark(code="example.amount", message=f"an amount of {m.group()}", span=span)


def main() -> None:
    # `uses` makes the quotes visible to the annotator. Without the quotes plugin it still works.
    annotator = Annotator(find_amounts, name="example.amounts", provides={Amount}, uses={Quote})
    article = Pipeline(extra=[annotator]).parse(STORY)
    for amount in article.all(Amount):
        print(amount.text, "| in a quote" if amount.spoken else "| in the story")


if __name__ == "__main__":
    main()
