"""The boilerplate lines of a whole page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsparse.model import Span
from newsparse_boilerplate.context.features import bin_of, line_features
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.page.paragraph_flags import paragraph_flags
from newsparse_boilerplate.page.story import PageLines
from newsparse_boilerplate.scoring import PageLimits, ScoreModels

SIZE_BINS = ((15, "15"), (30, "30"), (50, "50"), (80, "80"), (120, "120"), (200, "200"), (400, "400"))
"""The bins of lengths in code points: the upper limit and the name of each bin."""


def page_line_features(lines: Sequence[Line], paragraphs: Sequence[bool]) -> list[list[str]]:
    """The features of each line of a page without its neighbours.

    Args:
        lines: the lines.
        paragraphs: for each line whether it is a paragraph of prose or a piece of one, see ``paragraph_flags``.
    """
    counts = Counter(line.key for line in lines)
    found = []
    for line, paragraph in zip(lines, paragraphs, strict=True):
        features = [*line_features(line), "size=" + bin_of(line.size, SIZE_BINS, "400+")]
        if paragraph:
            features.append("paragraph")
            features.append("whole" if line.prose else "piece")
        if counts[line.key] > 1:
            features.append("repeated")
        found.append(features)
    return found


def judge_page(
    lines: Sequence[Line], models: ScoreModels, limits: PageLimits, article_parts: Sequence[Span] = ()
) -> list[int]:
    """The numbers of the boilerplate lines of a page; empty if the page has no story.

    Args:
        lines: all lines of the page.
        models: the models that score them.
        limits: the scores above which a line is boilerplate.
        article_parts: parts of the article such as a headline or byline; they stay if they are
            near the story.
    """
    paragraphs = paragraph_flags(lines)
    features = page_line_features(lines, paragraphs)
    page = PageLines(lines, paragraphs, features, [models.page_line.score(known) for known in features])
    if not page.story[1]:
        return []
    protected = {span.start for span in article_parts}
    found = []
    for number, line in enumerate(lines):
        distance = page.distance(number)
        if line.start in protected and distance <= limits.reach:
            continue
        if models.page_position.score(page.position_features(number)) > limits.limit(distance, line.size):
            found.append(number)
    return found
