"""Worst-case inputs: units repeated to any size, each for a particular rule, pattern or loop.

``shape(name, size)`` returns a text of about that many code points. All names are invented.
"""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]


def repeated(unit: str, head: str = "", tail: str = "") -> Shape:
    """The unit repeated, between a head and a tail."""
    return lambda size: head + unit * max(1, (size - len(head) - len(tail)) // len(unit)) + tail


def nested(start: str, inside: str, end: str) -> Shape:
    """Nested pairs of a start and an end."""

    def make(size: int) -> str:
        depth = max(1, (size - len(inside)) // (len(start) + len(end)))
        return start * depth + inside + end * depth

    return make


def counted(line: Callable[[int], str]) -> Shape:
    """Distinct lines, made from their numbers."""

    def make(size: int) -> str:
        lines: list[str] = []
        left = size
        while left > 0:
            lines.append(line(len(lines)))
            left -= len(lines[-1])
        return "".join(lines)

    return make


def _letters(number: int) -> str:
    """A capitalised word for a number."""
    word = ""
    while number or not word:
        number, digit = divmod(number, 26)
        word += chr(97 + digit)
    return word.capitalize() + "son"


STORY = "The ferry will sail again, the harbour office said on Monday.\n\n"

SHAPES: dict[str, Shape] = {
    # Characters
    "one long word": repeated("a"),
    "one long capital word": repeated("A"),
    "one long number": repeated("1"),
    "blanks": repeated(" "),
    "no-break spaces": repeated("\xa0"),
    "wide gaps": repeated("a" + " " * 500),
    "wide blank lines": repeated(" " * 500 + "\n"),
    "line feeds": repeated("\n"),
    "carriage returns": repeated("\r"),
    "NULs": repeated("\x00"),
    "combining characters": repeated("\u0301", "a"),
    "right-to-left marks": repeated("\u200f\u202ea"),
    "lone surrogates": repeated("\ud800"),
    "full stops": repeated("."),
    "emoji with joiners": repeated("👩\u200d"),
    "a million short lines": repeated("x\n"),
    "a million short paragraphs": repeated("A.\n\n"),
    "lines of blanks": repeated(" \t\xa0\n", "A", "B"),
    # Brackets and quotation marks
    "open brackets": repeated("("),
    "closing brackets": repeated(")", "A"),
    "nested brackets": nested("(", "Editing by Ada Quill", ")"),
    "empty square brackets": repeated("[]("),
    "straight marks": repeated('"'),
    "straight marks with spaces": repeated('" '),
    "opening marks": repeated("“a "),
    "closing marks": repeated("a” "),
    "nested marks": nested("“‘", "Yes,", "’” he said. "),
    "apostrophes": repeated("'a"),
    "ambiguous single marks": repeated(" '"),
    "paragraphs that all open a mark": repeated("“It goes on, he said.\n\n"),
    "many kinds of marks": repeated("«„“‘\"'`」"),
    # Dashes, datelines
    "hyphens": repeated("-"),
    "em dashes": repeated(" — "),
    "datelines": repeated("LOW BAY (Reuters) - "),
    "datelines without an end": repeated("LOW BAY, March 3, "),
    "places": repeated("LOW BAY/"),
    "letters": repeated("a "),
    "capitals": repeated("VELMAR "),
    "dates": repeated("March 3, 2026 "),
    # Bylines, credits, notes
    "by": repeated("by "),
    "bylines": repeated("By Ada Quill\n"),
    "a byline without an end": repeated("Ada Quill, ", "By "),
    "people without an end": repeated(" and Ada Quill", "By Ada Quill"),
    "openers of credits": repeated("Reporting by "),
    "credits": repeated("(Reporting by Ada Quill in Low Bay; Editing by Li Varga)\n", STORY),
    "a credit without an end": repeated("Ada Quill in Low Bay; ", f"{STORY}(Reporting by "),
    "roles without people": repeated("; Editing by"),
    "openers in indented lines": repeated("Editing by \n  "),
    "openers and cues in indented lines": repeated("Sign up \n   Editing by  \n  likes to say  \n"),
    "exchange rates": repeated("($1 = 0.88 euros) "),
    "photo credits": repeated("REUTERS/Ada Quill "),
    "captions": repeated("FILE PHOTO: A boat is seen in Low Bay, March 3, 2020. REUTERS/Ada Quill/File Photo\n"),
    "captions of a few words": counted(lambda n: f"Photo: {_letters(n)} Quill / AP\n"),
    "captions in brackets": repeated("[Photo: A]\n"),
    # Quotes
    "cue words without a stop": repeated("said "),
    "names without a stop": repeated("Ada Quill "),
    "names and cues": repeated("Ada Quill said "),
    "pronouns and cues": repeated("he said, "),
    "quotes": repeated('"It is so," Ada Quill said.\n\n'),
    "quotes in one paragraph": repeated('"It is so," said Ada Quill. '),
    "a new speaker each time": counted(lambda n: f'"It is so," {_letters(n)} Quill{_letters(n)} said. He went.\n\n'),
    "one name and many pronouns": repeated(
        "Ann Lee left the pier. And then Lee sees boats.\n\n“We go,” she said. “No,” the trader said.\n\n"
    ),
    "quotes without a stop": repeated('"a" said X "b" said Y '),
    "quotes of pronouns": repeated('"a," he said. '),
    "paragraphs of a pronoun": repeated("He said so.\n\n"),
    "quotes of pronouns in paragraphs": repeated('"a," he said.\n\n'),
    "a mark a line": repeated('"\n'),
    "quotes in short lines": repeated('"Yes, we do so," he said.\n'),
    "cues before short quotations": repeated('He said "a b c."\n'),
    "nested marks in lines": counted(lambda n: f"“It is ‘{_letters(n)}’,” said ‘Bo’ Ek.\n"),
    "fragments": repeated('He called it "a b" and "c d" and "e f". '),
    "dialogue with dashes": repeated("– Yes, it is so, he said.\n"),
    "colons in one sentence": repeated('but that boat: "it is so" was\n'),
    "stances beside quotations": repeated('because of boat but that photo: talks "it is so" was likes to say - '),
    "cues behind quotations": repeated('"it is so" thinks denied *** '),
    "cues without a stop": repeated("according to Lee, "),
    "new people and pronouns": counted(lambda n: f"{_letters(n)} Lee met Ann {_letters(3 * n)}. He said she said so. "),
    "questions and answers": counted(lambda n: f"Q. Is it {n}?\n\nA. It is {_letters(n)}.\n\n"),
    "heads of e-mail": repeated("From: A\nTo: B\nDate: Mon\nSubject: C\n\n"),
    "dashes with names": repeated(" — Ann Lee"),
    "sources without quotes": repeated("according to Ada Quill, who said that "),
    "reports in reports": repeated("she said that he said that "),
    "titles": repeated("Chief Executive "),
    "initials": repeated("A. "),
    "abbreviations": repeated("U.S. Gen. Mr. "),
    # Boilerplate
    "lines of a page": repeated("Share this article\nMenu\nHome\n"),
    "openers of phrases": repeated("Read more: "),
    "distinct related stories": counted(lambda n: f"Read more: The ferry of {_letters(n)} sails\n"),
    "alternating notes and credits": repeated("($1 = 0.88 euros)\n(Editing by Ada Quill)\n(Adds details)\n", STORY),
    "links": repeated("https://quay.example/a?b=c#d "),
    "alternating page and story": repeated(f"Menu\nLog in\n{STORY}"),
    "emphasis": repeated("**a** "),
    "numbered lines": repeated("1. A\n"),
    "headings": repeated("# A\n\n"),
    "rules between blank lines": repeated("***\n\n"),
    "paragraphs of two letters": repeated("a b\n\n"),
    "lines of three letters": repeated("abc\n"),
    "results": counted(lambda n: f"{_letters(n)} {n % 7} {_letters(3 * n)} {n % 5}\n"),
    "times": counted(lambda n: f"{n % 12 + 1}:30 am The pier {_letters(n)}\n"),
    "addresses of people": repeated("Ada Quill @ada 3 May\n"),
    "a mixture of short lines": repeated(
        '"Yes, it is so," he said.\nPhoto: Ada Quill for the AP\n(Reporting by A; Editing by B)\n'
        "10:05 am The pier is open.\nShare this page now, please\nLOW BAY (AP) - A boat sails.\n"
    ),
    "columns of labels": repeated("News | Sport | "),
    "addresses": repeated("desk@quaynews.example@"),
    "entities": repeated("&amp;quot;"),
    "all kinds of line breaks": repeated("a\r\n\rb\n\r\u2028\x85\x0c"),
    "hard-wrapped lines": repeated("   The ferry will sail again, the\nharbour office said on Monday, as it\n"),
}


def shape(name: str, size: int) -> str:
    """A text of a shape with about ``size`` code points."""
    return SHAPES[name](size)
