"""Laws of stories, for annotators that declare them."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.model import CreditBlock, Span
from newsparse.pipeline import Pipeline
from newsparse.testing.laws.errors import LawError
from newsparse.testing.laws.shrinking import shrinking
from newsparse.testing.noise import NOISES, Noise, shape


@shrinking
def idempotent(pipeline: Pipeline, text: str) -> None:
    """Law 6: a text whose boilerplate was removed has no boilerplate."""
    body = pipeline.parse(text).body.text
    if left := pipeline.parse(body).boilerplate:
        found = [(residue.span, residue.rule, residue.span.of(body)) for residue in left]
        raise LawError("idempotent", text, f"in the cleaned text {body!r} there is {found}")


@shrinking
def local(pipeline: Pipeline, text: str, paragraph: str = "The harbour stays open.") -> None:
    """Law 7: a paragraph added at the end does not change the dateline; one added before does not change the credits.

    Args:
        pipeline: the pipeline to check.
        text: a story whose paragraphs are separated by blank lines.
        paragraph: the paragraph to add.
    """
    whole = pipeline.parse(text)
    longer = pipeline.parse(f"{text.rstrip()}\n\n{paragraph}\n")
    if whole.dateline != longer.dateline:
        spans = [dateline.span for dateline in (whole.dateline, longer.dateline) if dateline]
        found = f"a paragraph at the end moves the dateline: {whole.dateline} became {longer.dateline}"
        raise LawError("local", text, found, spans)
    shift = len(paragraph) + 2
    later = pipeline.parse(f"{paragraph}\n\n{text}")
    before = [block.span for block in whole.all(CreditBlock)]
    after = [block.span for block in later.all(CreditBlock)]
    if [span.shift(shift) for span in before] != after:
        found = f"a paragraph before moves the credits by {shift}: {before} became {after}"
        raise LawError("local", text, found, before)


@shrinking
def blind_to_typography(pipeline: Pipeline, text: str, noise: Noise | None = None) -> None:
    """Law 8: other line breaks, dashes, quotation marks and spaces give the same parts after mapping the offsets.

    Args:
        pipeline: the pipeline to check; only annotators that declare ``typography`` are compared.
        text: a story.
        noise: one of ``newsparse.testing.NOISES``; all of them by default.
    """
    declared = {a.name for a in pipeline.annotators if "typography" in a.laws}
    mine = [a for a in pipeline.parse(text).annotations if a.annotator in declared]
    for one in NOISES if noise is None else (noise,):
        noisy, position = one(text)
        expected = [shape(a, position) for a in mine]
        found = [shape(a, None) for a in pipeline.parse(noisy).annotations if a.annotator in declared]
        if expected != found:
            missing = [part for part in expected if part not in found]
            more = [part for part in found if part not in expected]
            spans = [a.span for a, part in zip(mine, expected, strict=True) if part not in found]
            shown = f"{one.__name__} changes a part: missing {missing}, additional {more}, in {noisy!r}"
            raise LawError("typography", text, shown, spans)


def keeps_story(pipeline: Pipeline, text: str, sentences: Iterable[Span]) -> None:
    """Law 14: sentences of the story stay in the body, whatever words they share with a web page.

    Args:
        pipeline: the pipeline to check.
        text: an article.
        sentences: the spans of the sentences of its story, or of its paragraphs.
    """
    article = pipeline.parse(text)
    for sentence in sentences:
        for left_out in article.body.omitted:
            if left_out.overlaps(sentence):
                by = [a for a in article.annotations if a.span.overlaps(sentence) and a.span.overlaps(left_out)]
                raise LawError("keeps_story", text, f"{left_out.of(text)!r} is not in the body: {by}", [sentence])
