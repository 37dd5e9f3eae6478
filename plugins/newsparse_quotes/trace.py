"""The remarks that ``trace=True`` adds for the stages of the procedure."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Remark, Span
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.procedure import Stage
from newsparse_quotes.state import State


def stage_remarks(stage: Stage, before: State, after: State) -> Iterator[Remark]:
    """The remarks of a stage: one with counts, and one for each attribution that it adds or changes."""
    known = set(before.attributions)
    new = [one for one in after.attributions if one not in known]
    counts = {
        "attributions": (len(before.attributions), len(after.attributions)),
        "linked cues": (len(before.links.linked_cues), len(after.links.linked_cues)),
        "masked tokens": (sum(before.masked), sum(after.masked)),
        "readings": (_readings(before), _readings(after)),
    }
    changes = [f"{name}: {was} -> {now}" for name, (was, now) in counts.items() if was != now]
    changes += [f"new or changed: {len(new)}"] if new else []
    yield Remark(code="quotes.step.stage", message=f"stage {stage.name}: {', '.join(changes) or 'no change'}")
    for one in new:
        yield Remark(
            code="quotes.step.attribution",
            message=f"stage {stage.name}: {_described(after.document, one)}",
            span=_span(after.document, min(one.pieces)[0], max(last for _, last in one.pieces)),
        )


def _readings(state: State) -> int:
    return sum(len(one.readings) for one in state.readings)


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.scan.starts[first], document.scan.end(last - 1))


def _described(document: Document, found: Attribution) -> str:
    words = document.words
    cue = repr(words[found.cue]) if found.cue >= 0 else "none"
    source = repr(" ".join(words[slice(*found.source)])) if found.source else "none"
    named = ""
    if found.speaker and found.speaker.name:
        name = " ".join(words[slice(*found.speaker.name)])
        named = f", name {name!r}, named by the resolver {found.speaker.rule!r}"
    pieces = "1 piece" if len(found.pieces) == 1 else f"{len(found.pieces)} pieces"
    return f"cue {cue}, source {source}{named}, {pieces}, rule {found.rule!r}"
