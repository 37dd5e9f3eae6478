"""Training examples of the six models from gold attributions."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.linear import Candidates
from newsparse_quotes.attribution import boundaries, linking, readings, selection, sources
from newsparse_quotes.attribution.cues import with_rivals
from newsparse_quotes.attribution.quotations import previous_cue, quote_side
from newsparse_quotes.attribution.readings import before_linked, sentences_with_cues, unlinked
from newsparse_quotes.document.groups import PRONOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.speech_verbs import CueEntry, CueLexicon
from newsparse_quotes.features import cue as cue_features
from newsparse_quotes.features.linking import JOIN, NEXT, NONE, PART
from newsparse_quotes.features.models import model
from newsparse_quotes.state import Models, Reading, SourcedCue, State
from quotes.gold import Gold, golds, owner, read_text
from quotes.learn import Examples

MODELS = ("linking", "cue", "source", "start", "end")


def collect(rows: list[tuple[int, dict]], folds: list[dict[str, CueEntry]]) -> dict[str, Examples]:
    """The examples of all models except "reading", from numbered articles; the number determines the cue lexicon."""
    found = {name: Examples() for name in MODELS}
    for article in _articles(rows, folds):
        article.examples(found)
    return found


def collect_clauses(
    rows: list[tuple[int, dict]], folds: list[dict[str, CueEntry]], models: Models, found: Examples
) -> None:
    """Add the examples of the model "reading", from models that are trained on other articles."""
    for article in _articles(rows, folds):
        article.clauses(found, models)


def _articles(rows: list[tuple[int, dict]], folds: list[dict[str, CueEntry]]) -> Iterator[Article]:
    words = [CueLexicon(entries, stances=True) for entries in folds]
    for number, row in rows:
        document = read_text(row["text"], words[number % len(folds)])
        yield Article(document, golds(document, row["quotes"]))


class Article:
    """An article with the gold attribution of each quotation and the head of each cue."""

    def __init__(self, document, gold: list[Gold]) -> None:
        self.document, self.gold = document, gold
        self.state = State.of(document, model)
        self.quotations = linking.linkable(self.state)
        self.chunks = self.state.chunks
        quoted = frozenset(i for q in self.quotations for i in range(q.start, q.end))
        self.owners = [owner(document, q, quoted, gold) for q in self.quotations]
        self.whole: dict[int, list[int]] = {}
        for n, (g, direct) in enumerate(self.owners):
            if direct:
                self.whole.setdefault(g, []).append(n)

    def head(self, g: Gold) -> int:
        """The token of a cue with the highest rate, the last one if several are equal."""
        document = self.document
        heads = [i for i in g.cue if document.rates[i] and not document.long_quotations[i]]
        return max(heads, key=lambda i: (document.rates[i], i), default=-1)

    def examples(self, found: dict[str, Examples]) -> None:
        """Add the examples of this article."""
        previous, back = linking.NOTHING_BEFORE, -1
        for n in range(len(self.quotations)):
            chosen = self._linking(found["linking"], n, previous, back)
            if self.owners[n][0] >= 0:
                previous, back = chosen, n
        taken = set()
        whole_heads = self._heads([self.gold[number] for number in self.whole])
        every_head = self._heads(self.gold)
        linked = frozenset(self.quotations[n].left for members in self.whole.values() for n in members)
        self.state = self.state._replace(linked=linked)
        for number, members in self.whole.items():
            g = self.gold[number]
            taken |= {i for i in g.cue if self.document.rates[i]}
            head = self.head(g)
            if head >= 0:
                side = quote_side([self.quotations[n] for n in members], head)
                self._source(found["source"], g, head, side, previous_cue(self.document, whole_heads, head))
        heads: dict[int, Gold] = {}
        for number, g in enumerate(self.gold):
            head = self.head(g)
            if number not in self.whole and head >= 0:
                heads.setdefault(head, g)
        self._cues(found["cue"], heads, taken)
        for head, g in heads.items():
            self._source(found["source"], g, head, 0, previous_cue(self.document, every_head, head))
            self._content(found, g, head)

    def _linking(self, found: Examples, n: int, previous: linking.Choice, back: int) -> linking.Choice:
        g, direct = self.owners[n]
        offered = Candidates()
        linking.offer_choices(offered, self.document, self.quotations, n, previous, back)
        candidates = offered.found
        choices = [choice for choice, _ in candidates]
        if g < 0:
            right = [option == NONE for option, _ in choices]
        elif not direct:
            right = [option == PART for option, _ in choices]
        else:
            cues = self.gold[g].cue
            before = back >= 0 and self.owners[back][0] == g
            after = n + 1 < len(self.quotations) and self.owners[n + 1][0] == g
            if any(cue in cues and self.document.words[cue] != ":" for _, cue in choices):
                cues = {i for i in cues if self.document.words[i] != ":"}
            right = [cue in cues or (option == JOIN and before) for option, cue in choices]
            if not any(right) and after:
                right = [option == NEXT for option, _ in choices]
        if not any(right):
            return NONE, -1
        found.add([keys for _, keys in candidates], right)
        option, cue = next(choice for choice, is_right in zip(choices, right, strict=True) if is_right)
        return option, previous[1] if option == JOIN else cue

    def _cues(self, found: Examples, heads: dict[int, Gold], taken: set[int]) -> None:
        document = self.document
        parts = [q.left for q, (g, direct) in zip(self.quotations, self.owners, strict=True) if g >= 0 and not direct]
        for cue_sentence in sentences_with_cues(self.state, taken - set(heads), parts):
            for cue, sides in with_rivals(cue_sentence.cues):
                keys = cue_features.features(
                    document, cue, cue_sentence.first, cue_sentence.last, cue_sentence.parts, sides
                )
                found.add([keys], [cue in heads])

    def clauses(self, found: Examples, models) -> None:
        """Add the examples of the model "reading".

        The correct reading is the one that covers most of a gold attribution, and at least half of it.
        """
        state = linking.mask_linked(linking.link_quotations(State.of(self.document, models)))
        links = state.links
        have = {self.owners[n][0] for members in links.linked_cues.values() for n in members}
        parts = [q.left for q, option in zip(links.quotations, links.options, strict=True) if option == PART]
        for cue_sentence in sentences_with_cues(state, links.linked_cues, parts):
            found_readings = readings.readings(state, cue_sentence)
            overlaps = [self._overlap(one, have) for one in found_readings]
            best: dict[int, float] = {}
            for one, value in zip(found_readings, overlaps, strict=True):
                best[one.cue] = max(value, best.get(one.cue, 0.5))
            for n, one in enumerate(found_readings):
                found.add(
                    [selection.features(self.document, cue_sentence, found_readings, n)], [overlaps[n] >= best[one.cue]]
                )

    def _overlap(self, one: Reading, have: set[int]) -> float:
        """The best overlap of a reading with a gold attribution that has the same source and no linked quotation."""
        words = {i for a, b in one.pieces for i in range(a, b) if self.document.words[i][:1].isalnum()}
        most = 0.0
        for number, g in enumerate(self.gold):
            both = len(words & g.content)
            if both and number not in have and self._right_source(one.source, g):
                most = max(most, both / len(words | g.content))
        return most

    def _right_source(self, source: Chunk | None, g: Gold) -> bool:
        return self._names(source, g) if source and g.source else not source and not g.source

    def _chunk_of(self, g: Gold, head: int) -> Chunk | None:
        if not g.source:
            return None
        chunks = self.chunks(self.document.sentence_at(head))
        parts = ((c[0], head) if c[0] < head < c[1] else c for c in chunks)
        return next((c for c in parts if self._names(c, g)), None)

    def _heads(self, some: list[Gold]) -> list[SourcedCue]:
        found = {head: g for g in some if (head := self.head(g)) >= 0}
        return [(head, self._chunk_of(found[head], head)) for head in sorted(found)]

    def _source(self, found: Examples, g: Gold, head: int, side: int, before: SourcedCue | None) -> None:
        document, sentence = self.document, self.document.sentence_at(head)
        here = sources.Sentence(*document.sentences[sentence], self.chunks(sentence))
        offered = Candidates()
        sources.offer_sources(offered, document, head, here, side, before)
        candidates = offered.found
        if g.source:
            inner = {i for i in g.source if i > min(g.source) and document.classes[i] in PRONOUNS}
            right = [c is not None and self._names(c, g) and c[0] not in inner for c, _ in candidates]
        else:
            right = [c is None for c, _ in candidates]
        if any(right):
            found.add([keys for _, keys in candidates], right)

    def _names(self, chunk: tuple[int, int], g: Gold) -> bool:
        inside = sum(i in g.source for i in range(*chunk))
        return 2 * inside >= min(chunk[1] - chunk[0], len(g.source))

    def _content(self, found: dict[str, Examples], g: Gold, head: int) -> None:
        document = self.document
        first, last = document.sentences[document.sentence_at(head)]
        start, end = max(g.pieces, key=lambda p: p[1] - p[0])
        offered = Candidates()
        boundaries.offer_starts(offered, document, head, first, last, self._chunk_of(g, head))
        starts = offered.found
        right = [p.at == start and bool(p.end) == (start < head) for p, _ in starts]
        if not any(right) and start < head:
            right = [bool(p.end) and p.at <= start for p, _ in starts]
            last_right = max(
                (n for n, is_right in enumerate(right) if is_right), key=lambda n: starts[n][0].at, default=-1
            )
            right = [n == last_right for n in range(len(starts))]
        if any(right):
            found["start"].add([keys for _, keys in starts], right)
        if start > head and first <= start < last:
            offered, limit = Candidates(), before_linked(self.state, start, last)
            boundaries.offer_ends(offered, document, head, start, limit, unlinked(self.state, first, last))
            stops = offered.found
            right = [at == end for at, _ in stops]
            if not any(right) and end >= stops[0][0]:
                right = [True] + [False] * (len(stops) - 1)
            if any(right):
                found["end"].add([keys for _, keys in stops], right)
