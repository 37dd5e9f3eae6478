"""The laws of a parser of news text, each a function that can be called alone.

A law takes a pipeline (or an article) and a text and returns nothing; broken, it raises ``LawError`` with the law in
one sentence, the text, and the spans involved. The numbers are those of the design: 1 total, 2 unchanged, 3 tiling,
4 valid spans, 5 deterministic, 6 idempotent, 7 local, 8 blind to typography, 9 independent, 10 round trip, 11 linear.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from newsparse.errors import DecodeError
from newsparse.formats.codec import dumps, loads
from newsparse.hooks import Annotator, Draft
from newsparse.model import Annotation, Article, CreditBlock, Span, TextView, check_tiling
from newsparse.pipeline import Pipeline
from newsparse.pipeline.verify import check_annotation
from newsparse.testing.noise import NOISES, Noise, shape

GROWTH = 2.9
"""The factor by which the time may grow when a text doubles: 2 for linear work, 4 for quadratic, and some noise."""


class LawError(AssertionError):
    """A law does not hold. The message names the law, the text and what was found."""


def _fail(law: str, text: str, found: object) -> None:
    shown = repr(text) if len(text) <= 400 else f"{text[:200]!r} ... {text[-150:]!r} ({len(text)} code points)"
    raise LawError(f"{law}\n  text:  {shown}\n  found: {found}")


# Laws of every text --------------------------------------------------------------------------------------------------


def total(pipeline: Pipeline, text: str) -> Article:
    """Law 1: no text raises, and no annotator fails on it. Returns the article for further laws."""
    law = "Total: any text parses and no annotator fails on it."
    try:
        article = pipeline.parse(text)
    except Exception as error:
        raise LawError(f"{law}\n  text:  {text!r}\n  found: {type(error).__name__}: {error}") from error
    if article.problems:
        _fail(law, text, "; ".join(problem.message for problem in article.problems))
    return article


def unchanged(article: Article, text: str) -> None:
    """Law 2: the text is never changed."""
    if article.text != text:
        _fail("The text is never changed.", text, repr(article.text))


def tiling(article: Article) -> None:
    """Law 3: the blocks join to the text; a view and what it leaves out rebuild it."""
    if wrong := check_tiling(article.text, article.blocks):
        _fail("Tiling: the blocks join to the text exactly.", article.text, wrong)
    for name, view in (("body", article.body), ("unwrapped body", article.body.unwrapped())):
        _rebuilds(name, view)


def _rebuilds(name: str, view: TextView) -> None:
    law = f"Tiling: the {name} and what it leaves out rebuild the text, and it maps back."
    whole = "".join(span.of(view.source) for span in sorted((*view.spans, *view.omitted)))
    if whole != view.source:
        _fail(law, view.source, (view.spans, view.omitted))
    if any(piece.source.end > following.source.start for piece, following in pairwise(view.pieces)):
        _fail(law, view.source, f"the pieces are out of order or overlap: {view.pieces}")
    position = 0
    for piece in view.pieces:
        size = len(piece.source) if piece.shown is None else len(piece.shown)
        if size and view.to_source(Span(position, position + size)) != piece.source:
            _fail(law, view.source, f"{Span(position, position + size)} of the view should be {piece.source}")
        position += size
    if position != len(view.text):
        _fail(law, view.source, f"the pieces have {position} characters, the view has {len(view.text)}")


def valid_spans(article: Article) -> None:
    """Law 4: spans lie in the text, parts in their envelope, and strings equal the text at their spans."""
    for annotation in article.annotations:
        try:
            check_annotation(annotation, article.text)
        except Exception as error:
            _fail("Valid spans: inside the text, not empty, parts inside, strings as printed.", article.text, error)


def deterministic(pipeline: Pipeline, text: str, *, before: str = "") -> None:
    """Law 5: the same text gives the same article, whatever was parsed before and in a pipeline built anew."""
    first = pipeline.parse(text)
    pipeline.parse(before)
    for again in (pipeline.parse(text), _variants(pipeline)["anew"].parse(text)):
        if again != first:
            _fail("Deterministic: the same text gives the same article.", text, _difference(first, again))


def independent(pipeline: Pipeline, text: str) -> None:
    """Law 9: an annotator that crashes costs only itself; one that is switched off only what stands on it."""
    law = "Independent: what an annotator does changes nothing in those that do not stand on it."
    whole = pipeline.parse(text)
    article = _variants(pipeline)["crash"].parse(text)
    if article.annotations != whole.annotations or len(article.problems) != len(whole.problems) + 1:
        _fail(law, text, f"beside a crashing annotator: {_difference(whole, article)}, {article.problems}")
    for annotator in pipeline.annotators:
        kept = {a.name for a in pipeline.annotators if annotator.name not in pipeline.stands_on(a.name)}
        kept.discard(annotator.name)
        before = [a for a in whole.annotations if a.origin in kept]
        after = [
            a for a in _variants(pipeline)[f"without {annotator.name}"].parse(text).annotations if a.origin in kept
        ]
        if before != after:
            _fail(law, text, f"without {annotator.name}: {before} became {after}")


@lru_cache(maxsize=16)
def _variants(pipeline: Pipeline) -> dict[str, Pipeline]:
    """The pipelines that one is compared with: built anew, with a crashing annotator, without each of its own."""
    reversed_extra = tuple(reversed(pipeline.extra))
    crash = Annotator(_crash, name="zz.crash", provides=())
    made = {
        "anew": pipeline.with_options(extra=reversed_extra),
        "crash": pipeline.with_options(extra=(*pipeline.extra, crash)),
    }
    for annotator in pipeline.annotators:
        made[f"without {annotator.name}"] = pipeline.with_options(disable=pipeline.disabled | {annotator.name})
    return made


def _crash(_: Draft) -> Iterator[Annotation]:
    raise RuntimeError("crashes on purpose")


def round_trip(article: Article, pipeline: Pipeline) -> None:
    """Law 10: ``dumps`` and ``loads`` are inverse, without the plugins' own classes too."""
    law = "Round trip: dumps and loads are inverse."
    try:
        written = dumps(article)
        read = loads(written, types=pipeline.annotation_types)
        again = dumps(loads(written))
    except (DecodeError, TypeError) as error:
        raise LawError(f"{law}\n  text:  {article.text!r}\n  found: {type(error).__name__}: {error}") from error
    if read != article:
        _fail(law, article.text, _difference(article, read))
    if again != written:
        _fail(f"{law} Annotations of unknown kinds are written back the same.", article.text, written)
    written.encode()


def linear(parse: Callable[[str], object], text: str, *, size: int = 1 << 13, tries: int = 6) -> None:
    """Law 11: doubling a text at most about doubles the time. Repeats ``text`` to ``size`` code points and on.

    Robust on a noisy machine: processor time of this thread without the garbage collector, two doublings, the best run
    of each size so far; and what is too slow in all ``tries`` runs is measured once more on texts four times as large,
    where noise weighs less and a power weighs more.
    """
    for scale in (1, 4):
        count = max(1, scale * size // max(1, len(text)))
        growth = _growth(parse, text * count, text * (count * 4), tries)
        if growth <= GROWTH:
            return
    _fail(f"Linear: doubling a text may make the time grow {GROWTH} times at most.", text, f"growth {growth:.1f}")


def _growth(parse: Callable[[str], object], small: str, large: str, tries: int) -> float:
    """How the time grows when a text doubles, from the best runs of one text and of one four times as long."""
    fast = slow = float("inf")
    growth = 0.0
    for _ in range(tries):
        fast, slow = min(fast, _time(parse, small)), min(slow, _time(parse, large))
        growth = (slow / max(fast, 1e-4)) ** 0.5
        if growth <= GROWTH:
            break
    return growth


def _time(parse: Callable[[str], object], text: str) -> float:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        start = time.thread_time()
        parse(text)
        return time.thread_time() - start
    finally:
        if was_enabled:
            gc.enable()


# Laws of stories, for annotators that declare them ------------------------------------------------------------------


def idempotent(pipeline: Pipeline, text: str) -> None:
    """Law 6: a text whose boilerplate was taken off has none left."""
    body = pipeline.parse(text).body.text
    if left := pipeline.parse(body).boilerplate:
        found = [(residue.span, residue.rule, residue.span.of(body)) for residue in left]
        _fail("Idempotent: cleaned text has nothing more to remove.", text, found)


def local(pipeline: Pipeline, text: str, paragraph: str = "The harbour stays open.") -> None:
    """Law 7: a paragraph added at the end moves no dateline; one added before moves no credits of the end."""
    whole = pipeline.parse(text)
    longer = pipeline.parse(f"{text.rstrip()}\n\n{paragraph}\n")
    if whole.dateline != longer.dateline:
        _fail("Local: a paragraph at the end moves no dateline.", text, (whole.dateline, longer.dateline))
    shift = len(paragraph) + 2
    later = pipeline.parse(f"{paragraph}\n\n{text}")
    before = [block.span.shift(shift) for block in whole.all(CreditBlock)]
    after = [block.span for block in later.all(CreditBlock)]
    if before != after:
        _fail("Local: a paragraph before moves no credits of the end.", text, (before, after))


def blind_to_typography(pipeline: Pipeline, text: str, noise: Noise | None = None) -> None:
    """Law 8: line breaks, dashes, marks and blanks of another make give the same parts after mapping the offsets.

    ``noise`` is one of ``newsparse.testing.NOISES``; all of them where it is not given.
    """
    declared = {a.name for a in pipeline.annotators if "typography" in a.laws}
    whole = pipeline.parse(text)
    for one in NOISES if noise is None else (noise,):
        noisy, position = one(text)
        expected = [shape(a, position) for a in whole.annotations if a.origin in declared]
        found = [shape(a, None) for a in pipeline.parse(noisy).annotations if a.origin in declared]
        if expected != found:
            missing = [part for part in expected if part not in found]
            more = [part for part in found if part not in expected]
            _fail(
                f"Blind to typography: {one.__name__} changes no part.", text,
                f"missing {missing}, more {more}, in {noisy!r}",
            )  # fmt: skip


def negative(pipeline: Pipeline, text: str, kind: type[Annotation]) -> None:
    """Nothing of this class is found in the text."""
    if found := pipeline.parse(text).all(kind):
        _fail(f"Negative: there is no {kind.__name__} in this text.", text, found)


def _difference(first: Article, second: Article) -> str:
    gone = [a for a in first.annotations if a not in second.annotations]
    come = [a for a in second.annotations if a not in first.annotations]
    if gone or come:
        return f"gone: {gone}; come: {come}"
    return f"{first!r} and {second!r}"
