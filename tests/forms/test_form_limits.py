"""Limits of forms are exact: what has the length of the limit is recognised, one more, or one fewer, is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from form_texts import ARCHIVES, HEADLINE, PARAGRAPHS, STORY

from newsparse.forms import factiva, head, inline, markdown, read_form, service, wire

HEAD = "title: Ferry is back\nauthor: Ann Lee\ndate: 4 May 2024\nurl: https://quay.example/1\n"
WIRE = "^{}<\n^By Rosa Lind<\n{}"
SERVICE = "xyz0003 3 i 380  dpa 0045\n\n{}By Rosa Lind =\n\n{}"


def roles(text: str) -> list[str]:
    form = read_form(text)
    return [one.role for one in form.markup] if form else []


def has(role: str) -> Callable[[str], bool]:
    return lambda text: role in roles(text)


def is_form(text: str) -> bool:
    return read_form(text) is not None


def codes(number: int) -> str:
    """An export with so many different codes, of which four are required."""
    more = ["SN Quay News", "LA English", "BY Rosa Lind", "SE News"][: max(0, number - 4)]
    needed = [f"HD {HEADLINE}", "WC 412 words", "PD 4 May 2024"][: max(0, number - 1)]
    return "\n".join([*needed, *more, "", "LP", STORY, ""])


def display(before: int, after: int, width: int = 10) -> str:
    """The display of an export with so many lines before and after the number of words."""
    lines = [*["News"] * (before - 2), HEADLINE, "Rosa Lind", "412 words", "4 May 2024"]
    return "\n".join([*lines, *["Q" * width] * (after - 2), "Copyright 2024 Quay News", "", STORY])


MOST: dict[str, tuple[int, Callable[[str], bool], Callable[[int], str]]] = {
    "the lines of front matter": (
        head.MOST_LINES, is_form, lambda n: "---\ntitle: Ferry is back\n" + "x: y\n" * (n - 3) + f"---\n\n{STORY}",
    ),
    "the lines before those between carets": (
        wire.MOST_BEFORE_CARET, is_form, lambda n: "a1\n" * n + WIRE.format(HEADLINE, STORY),
    ),
    "the length of such a line": (
        wire.LONGEST_HEADER, is_form, lambda n: "a" * n + "\n" + WIRE.format(HEADLINE, STORY),
    ),
    "the place of the last mark of a telegraph": (
        wire.TAIL, is_form, lambda n: f"{STORY}\nNNNN{' ' * (n - 4)}",
    ),
    "the lines of the head of a service": (
        service.MOST_HEAD_LINES, has("byline"), lambda n: SERVICE.format("Ferry is back\n" * (n - 1), STORY),
    ),
    "the length of such a line of a service": (
        service.LONGEST, has("byline"), lambda n: SERVICE.format("F" * n + "\n", STORY),
    ),
    "the length of a heading that is the headline": (
        markdown.LONGEST_HEADLINE, lambda text: "headline" in {one.name for one in read_form(text).named},  # type: ignore[union-attr]
        lambda n: f"# {('Ferry ' * n)[: n - 1]}y\n\n{STORY}",
    ),
    "the lines of a display before the count": (
        factiva.MOST_BEFORE_COUNT, is_form, lambda n: display(n, 4),
    ),
    "the lines of a display after the count": (
        factiva.MOST_AFTER_COUNT, is_form, lambda n: display(3, n),
    ),
    "the length of a line of a display": (factiva.LONGEST, is_form, lambda n: display(3, 5, n)),
    "the words of a byline without by": (
        factiva.LONGEST_BYLINE_WORDS, has("byline"),
        lambda n: display(3, 4).replace("Rosa Lind", " ".join(["Ro"] * n)),
    ),
    "the length of emphasis": (
        inline.LONGEST_EMPHASIS, lambda text: roles(text).count("mark") > 0,
        lambda n: f"See [a](https://q.example).\n\n**{'x' * n}**",
    ),
}  # fmt: skip
FEWEST: dict[str, tuple[int, Callable[[str], bool], Callable[[int], str]]] = {
    "the keys of a head": (
        head.FEWEST_KEYS, is_form,
        lambda n: "Subject: Ferry is back\n" + "Date: 4 May 2024\n" * min(1, n - 1)
        + "To: b@q.example\n" * (n - 2) + f"\n{STORY}",
    ),
    "the lines between carets": (
        wire.FEWEST_CARET_LINES, is_form, lambda n: f"^{HEADLINE}<\n" * n + STORY,
    ),
    "the codes of an export": (factiva.FEWEST_CODES, is_form, codes),
    "the words of a heading on the first line, with its mark": (
        markdown.FEWEST_WORDS + 1, is_form, lambda n: f"# {'Ferry ' * (n - 1)}\n\n{STORY}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MOST)
def test_what_has_the_greatest_length_is_recognised_and_one_more_is_not(name: str) -> None:
    limit, found, text = MOST[name]
    assert [found(text(limit + more)) for more in (-1, 0, 1)] == [True, True, False]


@pytest.mark.parametrize("name", FEWEST)
def test_what_has_the_fewest_parts_is_recognised_and_one_fewer_is_not(name: str) -> None:
    limit, found, text = FEWEST[name]
    assert [found(text(limit + more)) for more in (-1, 0, 1)] == [False, True, True]


def test_quick_tests_do_not_miss_a_form() -> None:
    for text in (f"{PARAGRAPHS[0]}\n\n# {HEADLINE}\n\n{STORY}\n\n## Nets\n\n{STORY}\n\n## Ropes\n\n{STORY}",
                 f"\n \n# {HEADLINE}\n\n{STORY}", f"{HEADLINE}\n===\n\n{STORY}",
                 f"**{HEADLINE}**\n\n**Nets**\n\n{STORY}",
                 f"\ufeff---\ntitle: {HEADLINE}\n---\n\n{STORY}", f"\x02ZCZC\n{STORY}\nNNNN"):  # fmt: skip
        assert is_form(text), text
    assert not is_form(f"A # of nets, * and ] and = in a row.\n\n{STORY}")
    assert not is_form(ARCHIVES["nexis"].replace("LENGTH", "SIZE").replace("LOAD-DATE", "LOADED"))
