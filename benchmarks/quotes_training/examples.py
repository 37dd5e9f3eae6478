"""Training examples of the five models, from the gold attributions."""

from __future__ import annotations

from newsparse_quotes import attach, contents, cues, sources
from newsparse_quotes.decide import Chunker, quote_side
from newsparse_quotes.lexicon import Lexicon
from quotes_training.gold import Gold, golds, owner, read_text
from quotes_training.learn import Examples

MODELS = ("attach", "cue", "source", "start", "end")


def collect(rows: list[dict], folds: list[dict[str, int]], wanted: set[str]) -> dict[str, Examples]:
    """The examples of every model."""
    found = {name: Examples() for name in MODELS}
    words = [Lexicon(grades, stances=True) for grades in folds]
    for number, row in enumerate(rows):
        reading = read_text(row["text"], words[number % len(folds)])
        Article(reading, golds(reading, row["quotes"])).examples(found, wanted)
    return found


class Article:
    """One article: which quotations are whole quotes, and which cue heads each attribution."""

    def __init__(self, reading, gold: list[Gold]) -> None:
        self.reading, self.gold = reading, gold
        self.tops = attach.top_level(reading)
        self.chunks = Chunker(reading)
        quoted = frozenset(i for q in self.tops for i in range(q.start, q.end))
        self.owners = [owner(reading, q, quoted, gold) for q in self.tops]
        self.whole: dict[int, list[int]] = {}
        for n, (g, direct) in enumerate(self.owners):
            if direct:
                self.whole.setdefault(g, []).append(n)

    def head(self, g: Gold) -> int:
        """The token that heads a cue: the highest rate, the last of equals."""
        reading = self.reading
        heads = [i for i in g.cue if reading.grades[i] and not reading.shut[i]]
        return max(heads, key=lambda i: (reading.grades[i] & 15, i), default=-1)

    def examples(self, found: dict[str, Examples], wanted: set[str]) -> None:
        """Add the examples of this article."""
        if "attach" in wanted:
            for n in range(len(self.tops)):
                self._attach(found["attach"], n)
        taken = set()
        for number, members in self.whole.items():
            g = self.gold[number]
            taken |= {i for i in g.cue if self.reading.grades[i]}
            head = self.head(g)
            if head >= 0 and "source" in wanted:
                self._source(found["source"], g, head, quote_side(self.tops, members, head))
        heads: dict[int, Gold] = {}
        for number, g in enumerate(self.gold):
            head = self.head(g)
            if number not in self.whole and head >= 0:
                heads.setdefault(head, g)
        if "cue" in wanted:
            self._cues(found["cue"], heads, taken)
        for head, g in heads.items():
            if "source" in wanted:
                self._source(found["source"], g, head, 0)
            self._content(found, g, head, wanted)

    def _attach(self, found: Examples, n: int) -> None:
        g, direct = self.owners[n]
        candidates = attach.choices(self.reading, self.tops, n)
        if g < 0:
            right = [c.option == attach.NONE for c in candidates]
        elif not direct:
            right = [c.option == attach.PART for c in candidates]
        else:
            cue = self.gold[g].cue
            before = n > 0 and self.owners[n - 1][0] == g
            after = n + 1 < len(self.tops) and self.owners[n + 1][0] == g
            right = [c.cue in cue or (c.option == attach.JOIN and before) for c in candidates]
            if not any(right) and after:
                right = [c.option == attach.NEXT for c in candidates]
        if any(right):
            found.add([c.keys for c in candidates], right)

    def _cues(self, found: Examples, heads: dict[int, Gold], taken: set[int]) -> None:
        reading = self.reading
        loose = [q.left for q, (g, direct) in zip(self.tops, self.owners, strict=True) if g >= 0 and not direct]
        for cue, grade in enumerate(reading.grades):
            if not grade or reading.shut[cue] or (cue in taken and cue not in heads):
                continue
            first, last = reading.sentences[reading.sentence_at(cue)]
            quoted = [place for place in loose if first <= place < last][:8]
            found.add([cues.features(reading, cue, first, last, quoted)], [cue in heads])

    def _source(self, found: Examples, g: Gold, head: int, side: int) -> None:
        sentence = self.reading.sentence_at(head)
        candidates = sources.candidates(self.reading, head, *self.reading.sentences[sentence], self.chunks(sentence), side)
        if g.source:
            right = [c.chunk is not None and self._names(c.chunk, g) for c in candidates]
        else:
            right = [c.chunk is None for c in candidates]
        if any(right):
            found.add([c.keys for c in candidates], right)

    def _names(self, chunk: tuple[int, int], g: Gold) -> bool:
        inside = sum(i in g.source for i in range(*chunk))
        return 2 * inside >= min(chunk[1] - chunk[0], len(g.source))

    def _content(self, found: dict[str, Examples], g: Gold, head: int, wanted: set[str]) -> None:
        reading = self.reading
        first, last = reading.sentences[reading.sentence_at(head)]
        start, end = max(g.pieces, key=lambda p: p[1] - p[0])
        sentence = reading.sentence_at(head)
        source = None
        if g.source:
            source = next((c for c in self.chunks(sentence) if self._names(c, g)), None)
        places = contents.starts(reading, head, first, last, source)
        right = [p.at == start and bool(p.end) == (start < head) for p in places]
        if not any(right) and start < head:
            right = [bool(p.end) and p.at <= start for p in places]
            last_right = max((n for n, yes in enumerate(right) if yes), key=lambda n: places[n].at, default=-1)
            right = [n == last_right for n in range(len(places))]
        if "start" in wanted and any(right):
            found["start"].add([p.keys for p in places], right)
        if start > head and "end" in wanted and first <= start < last:
            stops = contents.ends(reading, head, start, last)
            right = [e.at == end for e in stops]
            if not any(right) and end >= stops[-1].at:
                right = [False] * (len(stops) - 1) + [True]
            if any(right):
                found["end"].add([e.keys for e in stops], right)
