"""An unlimited number of varied texts, each determined by its number and a seed.

``text_of(n)`` returns the n-th text. A fifth are whole stories; the others are damaged stories and random sequences of
pieces or characters.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import fragments as f

Make = Callable[[Random], str]


def person(r: Random) -> str:
    name = f"{r.choice(f.FIRST)} {r.choice(f.LAST)}"
    return name if r.random() < 0.6 else f"{r.choice(f.TITLES)} {r.choice((name, name.rsplit(maxsplit=1)[-1]))}"


def people(r: Random) -> str:
    names = [person(r) for _ in range(r.choice((1, 1, 1, 2, 2, 3, 5)))]
    where = f" in {r.choice(f.PLACES)}" if r.random() < 0.4 else ""
    return r.choice((", ", " and ", "; ", " & ", "/")).join(names) + where


def dateline(r: Random) -> str:
    inner = r.choice(
        (f"({r.choice(f.ORGANIZATIONS)})", f"{r.choice(f.DATES)} ({r.choice(f.ORGANIZATIONS)})", r.choice(f.DATES), "")
    )
    places = r.choice(("/", ", ", " and ", "-")).join(r.choice(f.PLACES) for _ in range(r.choice((1, 1, 1, 2, 4))))
    return f"{places}{r.choice((', ', ' ', ''))}{inner}{r.choice(f.DASHES)}"


def speaker(r: Random) -> str:
    return r.choice((person(r), r.choice(f.PRONOUNS), f"the {r.choice(f.TITLES).lower()}", r.choice(f.ORGANIZATIONS)))


def said(r: Random) -> str:
    pair = [speaker(r), r.choice(f.VERBS)]
    if r.random() < 0.4:
        pair.reverse()
    return " ".join(pair)


def marked(r: Random) -> str:
    start, end = r.choice(f.MARKS)
    return f"{start}{r.choice(f.SENTENCES)}{r.choice(f.STOPS)}{end}"


def quotation(r: Random) -> str:
    form = r.randrange(6)
    if form == 0:
        return f"{marked(r)} {said(r)}{r.choice(f.STOPS)}"
    if form == 1:
        return f"{said(r)}{r.choice((' ', ': ', ', ', ' that '))}{marked(r)}{r.choice(f.STOPS)}"
    if form == 2:
        return f"{marked(r)} {said(r)}{r.choice(f.STOPS)} {marked(r)}"
    if form == 3:
        return f"{said(r)} {r.choice(f.SENTENCES)}{r.choice(f.STOPS)}"
    if form == 4:
        return f"{r.choice(f.SENTENCES)}, {said(r)}{r.choice(f.STOPS)}"
    return f"{said(r)} {r.choice(f.SENTENCES)} {marked(r)} {r.choice(f.SENTENCES)}{r.choice(f.STOPS)}"


def sentence(r: Random) -> str:
    return r.choice(f.SENTENCES) + r.choice(f.STOPS)


def credit(r: Random) -> str:
    roles = r.choice(("; ", ", ", ". ", " ")).join(
        f"{r.choice(f.ROLES)} by {people(r)}" for _ in range(r.choice((1, 1, 2, 3)))
    )
    start, end = r.choice((("(", ")"), ("(", ")"), ("", ""), ("((", "))"), ("[", "]"), ("(", ""), ("", ")")))
    return f"{start}{roles}{end}"


def byline(r: Random) -> str:
    tail = r.choice(
        ("", "", f", {r.choice(f.ORGANIZATIONS)}", f" | {r.choice(f.DATES)}", f" ({r.choice(f.ORGANIZATIONS)})")
    )
    return f"{r.choice(f.OPENERS)}{people(r)}{tail}"


def pick(pieces: tuple[str, ...]) -> Make:
    return lambda r: r.choice(pieces)


PIECES: tuple[Make, ...] = (
    dateline, quotation, quotation, said, marked, sentence, credit, byline, people,
    pick(f.NOTES), pick(f.PAGE), pick(f.PAGE), pick(f.DAMAGE), pick(f.DATES), pick(f.ROLES),
)  # fmt: skip


def paragraph(r: Random) -> str:
    return " ".join(r.choice((sentence, quotation))(r) for _ in range(r.choice((1, 1, 2, 3))))


def wrapped(text: str, r: Random) -> str:
    """The text with a line break after a fixed number of words."""
    words, size = text.split(" "), r.randint(3, 9)
    return "\n".join(" ".join(words[i : i + size]) for i in range(0, len(words), size))


def story(r: Random) -> str:
    parts = [r.choice(f.SENTENCES)] if r.random() < 0.7 else []
    parts += [make(r) for make in (pick(f.PAGE), pick(f.SENTENCES), byline) if r.random() < 0.5]
    body = [paragraph(r) for _ in range(r.randint(1, 4))]
    if r.random() < 0.7:
        body[0] = dateline(r) + body[0]
    if r.random() < 0.2:
        body = [wrapped(one, r) for one in body]
    parts += body
    parts += [make(r) for make in (credit, pick(f.NOTES), pick(f.PAGE), pick(f.PAGE)) if r.random() < 0.5]
    return r.choice(f.BREAKS[:4] if r.random() < 0.8 else f.BREAKS).join(parts)


def random_pieces(r: Random) -> str:
    """Random pieces, with random separators."""
    return "".join(r.choice(PIECES)(r) + r.choice(f.BREAKS) for _ in range(r.randint(1, 12)))


def repeated(r: Random) -> str:
    """One piece and a separator, repeated."""
    unit = r.choice(PIECES)(r) + r.choice((*f.BREAKS, r.choice(f.DAMAGE)))
    return unit[:60] * r.randint(2, 30)


def characters(r: Random) -> str:
    alphabet = r.choice(f.ALPHABETS) + r.choice(("", r.choice(f.ALPHABETS), r.choice(f.DAMAGE)))
    return "".join(r.choices(alphabet, k=r.randint(0, 200)))


def any_characters(r: Random) -> str:
    top = r.choice((0x80, 0x250, 0x3000, 0x10000, 0x110000))
    return "".join(chr(r.randrange(top)) for _ in range(r.randint(0, 80)))


def damaged(text: str, r: Random) -> str:
    """The text with one to five changes such as scrapers and editors cause."""
    for _ in range(r.randint(1, 5)):
        size = len(text)
        i = r.randint(0, size)
        j = min(size, i + r.choice((1, 1, 2, 5, 20, 80)))
        cut = text[i:j]
        new = r.choice((
            "", cut + cut, r.choice(f.DAMAGE) + cut, r.choice(f.BREAKS), cut.swapcase(), cut[::-1],
            cut.replace(" ", ""), r.choice(f.DASHES), "".join(r.choice(f.MARKS)),
            cut + r.choice(f.DAMAGE) * r.randint(1, 5), r.choice(PIECES)(r), cut.replace(" ", "\xa0"),
            cut.encode("utf-8", "replace").decode("latin-1"), cut.upper(),
        ))  # fmt: skip
        text = text[:i] + new + text[j:]
    return text


def damaged_story(r: Random) -> str:
    return damaged(story(r), r)


GENERATORS: tuple[Make, ...] = (
    story, story, damaged_story, damaged_story, damaged_story, random_pieces, random_pieces,
    repeated, characters, any_characters,
)  # fmt: skip


def text_of(number: int, seed: int = 0) -> str:
    """The text of a number; the same in every process and on every machine."""
    r = Random(number * 1_000_003 + seed)
    return r.choice(GENERATORS)(r)
