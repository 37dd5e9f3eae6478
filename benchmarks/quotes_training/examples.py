"""Training examples of the five models, from the gold attributions."""

from __future__ import annotations

from newsparse_quotes import attach, contents, cues, sources
from newsparse_quotes.decide import Chunker, by_sentence, quote_side, with_rivals
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
            previous = attach.NOTHING_BEFORE
            for n in range(len(self.tops)):
                previous = self._attach(found["attach"], n, previous)
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

    def _attach(self, found: Examples, n: int, previous: attach.Choice) -> attach.Choice:
        g, direct = self.owners[n]
        candidates = list(attach.choices(self.reading, self.tops, n, previous))
        choices = [choice for choice, _ in candidates]
        if g < 0:
            right = [option == attach.NONE for option, _ in choices]
        elif not direct:
            right = [option == attach.PART for option, _ in choices]
        else:
            cues = self.gold[g].cue
            before = n > 0 and self.owners[n - 1][0] == g
            after = n + 1 < len(self.tops) and self.owners[n + 1][0] == g
            if any(cue in cues and self.reading.words[cue] != ":" for _, cue in choices):
                cues = {i for i in cues if self.reading.words[i] != ":"}
            right = [cue in cues or (option == attach.JOIN and before) for option, cue in choices]
            if not any(right) and after:
                right = [option == attach.NEXT for option, _ in choices]
        if not any(right):
            return attach.NONE, -1
        found.add([keys for _, keys in candidates], right)
        option, cue = next(choice for choice, yes in zip(choices, right, strict=True) if yes)
        return option, previous[1] if option == attach.JOIN else cue

    def _cues(self, found: Examples, heads: dict[int, Gold], taken: set[int]) -> None:
        reading = self.reading
        loose = [q.left for q, (g, direct) in zip(self.tops, self.owners, strict=True) if g >= 0 and not direct]
        free = {cue: [] for cue in taken if cue not in heads}
        for first, last, cue, rivals in self._rivals(free):
            quoted = [place for place in loose if first <= place < last][:8]
            found.add([cues.features(reading, cue, first, last, quoted, rivals)], [cue in heads])

    def _rivals(self, taken: dict[int, list[int]]):
        for first, last, here in by_sentence(self.reading, taken):
            for cue, rivals in with_rivals(here):
                yield first, last, cue, rivals

    def _source(self, found: Examples, g: Gold, head: int, side: int) -> None:
        sentence = self.reading.sentence_at(head)
        candidates = list(
            sources.candidates(self.reading, head, *self.reading.sentences[sentence], self.chunks(sentence), side)
        )
        if g.source:
            right = [c is not None and self._names(c, g) for c, _ in candidates]
        else:
            right = [c is None for c, _ in candidates]
        if any(right):
            found.add([keys for _, keys in candidates], right)

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
        places = list(contents.starts(reading, head, first, last, source))
        right = [p.at == start and bool(p.end) == (start < head) for p, _ in places]
        if not any(right) and start < head:
            right = [bool(p.end) and p.at <= start for p, _ in places]
            last_right = max((n for n, yes in enumerate(right) if yes), key=lambda n: places[n][0].at, default=-1)
            right = [n == last_right for n in range(len(places))]
        if "start" in wanted and any(right):
            found["start"].add([keys for _, keys in places], right)
        if start > head and "end" in wanted and first <= start < last:
            stops = list(contents.ends(reading, head, start, last))
            right = [at == end for at, _ in stops]
            if not any(right) and end >= stops[0][0]:
                right = [True] + [False] * (len(stops) - 1)
            if any(right):
                found["end"].add([keys for _, keys in stops], right)
