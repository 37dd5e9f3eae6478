"""Lines that credit the sources of a story: "With reports from Quay News", "Mit Material von dpa"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Credit, CreditBlock, Person, Phrase, Span, trim
from newsparse.plugin import read_toml, string_lists
from newsparse.text import is_organization, is_person_name
from newsparse_credits.words import any_of, sentence_words

LONGEST = 160
"""The longest line, in code points."""

MOST_WORDS = 5
"""The most words of the name of a source."""

_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]*)[)\]]\.?")
_PUNCTUATION = frozenset(':;!?"“”')


class SourceWords(NamedTuple):
    """The words of ``data/sources.toml``.

    Attributes:
        opening: the words before names of any form.
        short: the words before the names of known agencies.
        used: a sentence about the story with the names as a group, before or after a verb.
        joint: what separates names.
        unnamed: words in place of names.
        articles: the first words of names of papers.
        leading: words before a name that are not part of it.
        words: short words that are not initials.
        letters: the first letters of all of these, in both cases.
    """

    opening: re.Pattern[str]
    short: re.Pattern[str]
    used: tuple[re.Pattern[str], ...]
    joint: re.Pattern[str]
    unnamed: frozenset[str]
    articles: frozenset[str]
    leading: frozenset[str]
    words: frozenset[str]
    letters: frozenset[str]


@cache
def source_words() -> SourceWords:
    """The words of the package's data file. Cached."""
    raw = read_toml("newsparse_credits", "sources.toml")
    keys = ("openings", "short", "unnamed", "joints", "subjects", "articles", "leading", "words")
    lists = string_lists(raw, "sources.toml", keys)
    story = any_of(sentence_words().stories)
    subject = rf"(?:(?:additional|some)\s+)?(?:{'|'.join(lists['subjects'])})"
    passive = r"(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+)?(?:used|included|incorporated)\s+(?:in|into)"
    verbs = r"includes?|contains?|uses?|used|incorporates?|draws\s+on|was\s+(?:compiled|written)\s+(?:with|using|from)"
    active = rf"(?:also\s+)?(?:{verbs})"
    provided = r"(?:\s+(?:provided|supplied))?\s+(?:from|by)\s+"
    return SourceWords(
        opening=re.compile(rf"(?:{'|'.join(lists['openings'])})\s+".replace(" ", r"\s+"), re.IGNORECASE),
        short=re.compile(rf"(?:{'|'.join(lists['short'])})\s+", re.IGNORECASE),
        used=(
            re.compile(rf"{subject}{provided}(?P<names>.+?)\s+{passive}\s+(?:this|the)\s+{story}\.?", re.IGNORECASE),
            re.compile(rf"this\s+{story}\s+{active}\s+{subject}{provided}(?P<names>.+?)\.?", re.IGNORECASE),
        ),
        joint=re.compile(rf"\s*[,;/]\s*(?:(?:{'|'.join(lists['joints'])})\s+)?|\s+(?:{'|'.join(lists['joints'])})\s+"),
        unnamed=frozenset(lists["unnamed"]),
        articles=frozenset(lists["articles"]),
        leading=frozenset(lists["leading"]),
        words=frozenset(lists["words"]),
        letters=frozenset("WwCcAaMm([ITDtRSidrsQFBqfb"),
    )


def find_source_line(text: str, line: Span, lexicon: Lexicon | None = None) -> CreditBlock | None:
    """Parse a line as a credit of sources; None if it is something else.

    Args:
        text: the text.
        line: the line without white space at its ends.
        lexicon: the known agencies and places; the default lexicon if not given.
    """
    words = source_words()
    if len(line) > LONGEST or text[line.start : line.start + 1] not in words.letters:
        return None
    known = lexicon or default_lexicon()
    brackets = _BRACKETS.fullmatch(text, line.start, line.end)
    inside = trim(text, Span.from_match(brackets, "inside")) if brackets else line
    for pattern in words.used:
        if m := pattern.fullmatch(text, inside.start, inside.end):
            return _credit(text, line, Span.from_match(m, "names"), known, certain=False)
    if m := words.opening.match(text, inside.start, inside.end):
        return _credit(text, line, Span(m.end(), inside.end), known, certain=True)
    if m := words.short.match(text, inside.start, inside.end):
        return _credit(text, line, Span(m.end(), inside.end), known, certain=False, agencies=True)
    return None


def _credit(
    text: str, line: Span, names: Span, lexicon: Lexicon, *, certain: bool, agencies: bool = False
) -> CreditBlock | None:
    """The credit of the names in a range, None if one of them can't be a source.

    Args:
        text: the text.
        line: the line.
        names: the range.
        lexicon: the known agencies and places.
        certain: whether the words before the names show that they are sources, whatever their form.
        agencies: whether they must be known agencies.
    """
    people: list[Person] = []
    organizations: list[Phrase] = []
    for part in _parts(text, names):
        name = part.of(text)
        if name.casefold() in source_words().unnamed:
            organizations.append(Phrase.of(text, part))
            continue
        if not _is_name(name, lexicon) or name in lexicon.places.cities or name in lexicon.places.regions:
            return None
        first = name.split()[0].casefold()
        if name in lexicon.organizations or (not agencies and is_organization(name, lexicon)):
            organizations.append(Phrase.of(text, part))
        elif not certain:
            return None
        elif first not in source_words().articles and is_person_name(name, lexicon=lexicon):
            people.append(Person(name=Phrase.of(text, part).text, span=part))
        else:
            organizations.append(Phrase.of(text, part))
    if not organizations:
        return None  # people alone are read with their places and titles by the clauses
    credit = Credit(span=line, role="contribution", people=tuple(people), organizations=tuple(organizations))
    return CreditBlock(span=line, rule="sources", credits=(credit,))


def _parts(text: str, names: Span) -> Iterator[Span]:
    """The ranges between the joints, without a full stop at the end and an article at the start."""
    position = names.start
    end = names.end - (text[names.end - 1 : names.end] == ".")
    for joint in source_words().joint.finditer(text, names.start, end):
        yield _without_article(text, trim(text, Span(position, joint.start())))
        position = joint.end()
    yield _without_article(text, trim(text, Span(position, end)))


def _without_article(text: str, part: Span) -> Span:
    first, blank, rest = part.of(text).partition(" ")
    leads = blank and (first == "The" or first in source_words().leading)
    return trim(text, Span(part.end - len(rest), part.end)) if leads else part


def _is_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a phrase has the form of a name: a few words with a capital, the name of a site, or a known agency."""
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS or not _PUNCTUATION.isdisjoint(name):
        return False
    return words[0][0].isupper() or "." in words[0][1:-1] or name in lexicon.organizations
