"""What ``trace=True`` shows of speaker resolution."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.model import Remark, Span
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document

NO_RESOLVER = "no rule applies to this mention"


def no_name_remarks(document: Document, attributions: Iterable[Attribution]) -> Iterator[Remark]:
    """A remark for each mention without a name: which resolvers refused, and why."""
    for one in attributions:
        if one.speaker is not None and one.speaker.name is None:
            first, last = one.speaker.mention
            span = Span(document.scan.starts[first], document.scan.end(last - 1))
            reasons = "; ".join(map(str, one.speaker.refusals)) or NO_RESOLVER
            yield Remark(code="quotes.no_name", message=f"no name for the speaker: {reasons}", span=span)
