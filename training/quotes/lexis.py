"""The counted list of verbs: how often each form is a cue, and its frame."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np

from newsparse_quotes.document.groups import CHUNK_STARTERS, CLAUSE_OPENERS, FUNCTION_WORDS, PRONOUNS, TO
from newsparse_quotes.document.speech_verbs import STANCE, CueEntry, data_text, hand_entries
from newsparse_quotes.document.token_classes import OPEN
from quotes.gold import Gold

SLOTS = 9
LEAST_RATE = 0.03
STEPS = (0.04, 0.07, 0.11, 0.16, 0.22, 0.29, 0.37, 0.45, 0.53, 0.61, 0.69, 0.77, 0.85, 0.92)


class Counts:
    """The occurrences of forms, in total, as cues, and by frame."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.cue: Counter[str] = Counter()
        self.frames: defaultdict[str, np.ndarray] = defaultdict(lambda: np.zeros(SLOTS))

    def add(self, other: Counts, sign: int = 1) -> None:
        """Add the counts of other texts, or subtract them (``sign=-1``)."""
        for form, n in other.seen.items():
            self.seen[form] += sign * n
        for form, n in other.cue.items():
            self.cue[form] += sign * n
        for form, n in other.frames.items():
            self.frames[form] = self.frames[form] + sign * n


def stem(form: str) -> str:
    """An approximate stem, for sharing counts between the forms of a word."""
    for ending in ("ing", "ies", "ied", "ed", "es", "s", "d", "e", "y"):
        if form.endswith(ending) and len(form) - len(ending) > 2:
            form = form[: len(form) - len(ending)]
            break
    if len(form) > 3 and form[-1] == form[-2] and form[-1] not in "sl":
        form = form[:-1]
    return form.removesuffix("e").removesuffix("y")


def head_of(document, g: Gold, rate) -> int:
    """The head of a cue: the token with the highest rate; -1 if no token has one."""
    best, most = -1, 0.0
    for i in sorted(g.cue):
        value = rate(document.words[i].lower())
        if not document.long_quotations[i] and value >= most and value > 0:
            best, most = i, value
    return best


def slot_of(document, g: Gold, head: int) -> int:
    """The frame of a gold attribution: 0 quote, 1 that, 2 to, 3 other function word, 4 determiner, 5 pronoun, 6 other,
    7 content before the cue, 8 no source.
    """
    if not g.source:
        return 8
    first, _ = max(g.pieces, key=lambda p: p[1] - p[0])
    c = document.classes[first]
    if first < head:
        return 7
    for number, known in enumerate(({OPEN}, CLAUSE_OPENERS, TO, FUNCTION_WORDS, CHUNK_STARTERS, PRONOUNS)):
        if c in known:
            return number
    return 6


def count(document, gold: list[Gold], rate) -> Counts:
    """The counts of one article."""
    counts = Counts()
    for i, word in enumerate(document.words):
        if not document.long_quotations[i]:
            counts.seen[word.lower()] += 1
    heads = set()
    for g in gold:
        head = head_of(document, g, rate)
        if head >= 0:
            form = document.words[head].lower()
            heads.add(head)
            counts.frames[form] = counts.frames[form] + np.eye(SLOTS)[slot_of(document, g, head)]
    for head in heads:
        counts.cue[document.words[head].lower()] += 1
    return counts


def is_function_word(form: str) -> bool:
    """Whether a form is a function word and can't be a cue; the colon and "according" are exceptions."""
    from newsparse_quotes.document.token_classes import _SHAPES, class_names, class_of

    if form in (":", "according"):
        return False
    c = class_of(form)
    name = class_names()[c]
    return (
        not form[:1].isalpha()
        or (c >= len(_SHAPES) and not name.isupper())
        or name in ("TIME", "NUMBER", "PRONOUN_VERB", "NEGATED_AUX", "TITLE")
    )


def entries(counts: Counts, centres: np.ndarray, share: np.ndarray) -> dict[str, CueEntry]:
    """The entries of the forms that are cues often enough or are in the hand-written list."""
    hand = hand_entries(data_text("speech_verbs.toml"))
    levels = {form: entry.level for form, entry in hand.items() if not entry.manner}
    stem_seen: Counter[str] = Counter()
    stem_cue: Counter[str] = Counter()
    stem_frames: defaultdict[str, np.ndarray] = defaultdict(lambda: np.zeros(SLOTS))
    for form, n in counts.seen.items():
        if counts.cue[form] > 0 or form in levels:
            stem_seen[stem(form)] += n
            stem_cue[stem(form)] += counts.cue[form]
            stem_frames[stem(form)] += counts.frames.get(form, 0)
    found = {}
    for form in set(levels) | {f for f, n in counts.cue.items() if n > 0}:
        if is_function_word(form):
            continue
        form_stem = stem(form)
        prior = (stem_cue[form_stem] + 0.5) / (stem_seen[form_stem] + (4.0 if form not in levels else 1.5))
        rate = (counts.cue[form] + 3 * prior) / (counts.seen[form] + 3)
        enough = counts.cue[form] >= 2 or stem_cue[form_stem] >= 3
        if form not in levels and not (enough and rate >= LEAST_RATE):
            continue
        vector = counts.frames.get(form, 0) + 2 * (stem_frames[form_stem] + 2 * share) / (
            stem_frames[form_stem].sum() + 2
        )
        vector = vector / vector.sum()
        frame = int(np.argmin(((np.sqrt(vector) - centres) ** 2).sum(1)))
        found[form] = CueEntry(1 + sum(rate >= s for s in STEPS), frame, levels.get(form, STANCE))
    return found


def cluster(counts: Counts, number: int = 16) -> tuple[np.ndarray, np.ndarray]:
    """The centres of the frames, by k-means over forms with eight or more uses, and the mean frame."""
    forms = sorted(f for f, v in counts.frames.items() if v.sum() >= 8)
    total = sum(counts.frames.values())
    share = total / total.sum()
    rows = np.array([(counts.frames[f] + share) / (counts.frames[f].sum() + 1) for f in forms])
    mass = np.array([counts.frames[f].sum() for f in forms]) ** 0.5
    rows = np.sqrt(rows)
    chosen = [int(np.argmax(mass))]
    while len(chosen) < number:
        far = np.min([((rows - rows[i]) ** 2).sum(1) for i in chosen], axis=0)
        chosen.append(int(np.argmax(far * mass)))
    centres = rows[chosen]
    for _ in range(50):
        nearest = np.argmin(((rows[:, None] - centres[None]) ** 2).sum(2), axis=1)
        centres = np.array(
            [
                np.average(rows[nearest == k], axis=0, weights=mass[nearest == k])
                if (nearest == k).any()
                else centres[k]
                for k in range(number)
            ]
        )
    return centres, share
