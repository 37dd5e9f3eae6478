"""Claims about short texts, condition by condition, from the files in ``claims``.

A file belongs to the kind of claim that its name begins with. Claims are grouped: a text for which a rule holds stands
beside others that differ from it in one condition. A line that
begins with ``#`` is a comment. `` ¶ `` stands for the break between two paragraphs.

- Stories: a text, and on the indented lines below it its quotes, each as ``NAME: WORDS``, several pieces of content
  joined by `` | ``. The name is ``?`` if the mention at the quote has no name, and ``-`` if the quote has no source.
- Sources: a text, and on the indented lines below it the source of each quote, as ``PHRASE = NAME``.
- Mentions: ``STORY | MENTION | NAME``: the name of the speaker of a quote behind the story whose source is the mention.
  It is ``-`` if the story does not determine the speaker, which may be followed by the first resolver that is
  responsible and its reason: ``STORY | MENTION | - | RESOLVER REASON``.
- Names: a text, and below it the forms in which it prints each name of two words or more, joined by ``/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse import Pipeline
from newsparse.model import Quote
from newsparse.text import tokens
from newsparse_quotes import find_quotes
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.speakers.entities.name_groups import group_names
from newsparse_quotes.speakers.refusals import Reason

CLAIMS = Path(__file__).parent / "claims"
TRACED = Pipeline(plugins=["newsparse_quotes.plugin"], trace=True)
WORDS = "“The pump is the wrong one for a well of this depth,” {} said."


def files(kind: str) -> list[str]:
    """The files with claims of a kind, which their names begin with."""
    return sorted(path.stem for path in CLAIMS.glob(f"{kind}*.txt"))


def lines(name: str) -> Iterator[str]:
    """The lines of a file without comments."""
    text = (CLAIMS / f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def texts(*names: str) -> list[tuple[str, list[str]]]:
    """The texts of files, each with the indented lines below it."""
    found: list[tuple[str, list[str]]] = []
    for name in names:
        for line in lines(name):
            if line.startswith(" "):
                found[-1][1].append(line.strip())
            else:
                found.append((line, []))
    return found


def mentions(*names: str) -> list[list[str]]:
    """The stories of files, each with a mention, the name of its speaker, and a reason or an empty string."""
    return [[*line.split(" | "), ""][:4] for name in names for line in lines(name)]


def with_paragraphs(text: str) -> str:
    return text.replace(" ¶ ", "\n\n")


def name_of(quote: Quote) -> str:
    return "-" if quote.source is None else quote.source.name or "?"


def quotes_of(text: str) -> list[str]:
    """The quotes of a text, as claims print them."""
    found = find_quotes(with_paragraphs(text))
    return [f"{name_of(quote)}: {' | '.join(piece.text for piece in quote.content)}" for quote in found]


def sources_of(text: str) -> list[str]:
    """The sources of the quotes of a text, as claims print them."""
    found = ((quote.source, name_of(quote)) for quote in find_quotes(with_paragraphs(text)))
    return [f"{source.mention.text} = {name}" for source, name in found if source is not None]


def speaker_of(story: str, mention: str) -> str:
    """The name of the speaker of a quote behind a story, as claims print it."""
    name = name_of(find_quotes(with_paragraphs(f"{story} ¶ {WORDS.format(mention)}"))[-1])
    return "-" if name == "?" else name


def first_reason(story: str, mention: str) -> str:
    """The first reason why the mention at a quote behind a story has no name, as claims print it."""
    article = TRACED.parse(with_paragraphs(f"{story} ¶ {WORDS.format(mention)}"))
    message = [remark.message for remark in article.remarks if remark.code == "quotes.no_name"][-1]
    _, resolver, reason = message.split(";")[0].split(": ")
    return f"{resolver} {Reason(reason).name}"


def names_in(text: str) -> list[str]:
    """The names of a text, as claims print them."""
    text = with_paragraphs(text)
    document = read(tokens(text), text, None, (), DEFAULTS)
    entities = dict.fromkeys(group_names(document).at.values())
    return ["/".join(" ".join(document.words[slice(*form)]) for form in one.mentions) for one in entities]


@pytest.mark.parametrize(("text", "quotes"), texts(*files("introductions"), *files("stories")))
def test_the_quotes_of_a_story(text: str, quotes: list[str]) -> None:
    assert quotes_of(text) == quotes


@pytest.mark.parametrize(("text", "sources"), texts(*files("sources")))
def test_the_sources_of_a_sentence(text: str, sources: list[str]) -> None:
    assert sources_of(text) == sources


@pytest.mark.parametrize(("story", "mention", "speaker", "reason"), mentions(*files("mentions")))
def test_the_speaker_of_a_mention(story: str, mention: str, speaker: str, reason: str) -> None:
    assert speaker_of(story, mention) == speaker
    assert not reason or first_reason(story, mention) == reason


@pytest.mark.parametrize(("text", "names"), texts(*files("names")))
def test_the_names_of_a_text(text: str, names: list[str]) -> None:
    assert names_in(text) == names
