"""One credit line, in brackets or without: where it ends, and whether it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Credit, CreditBlock, Span
from newsparse_credits.clauses import Clauses, Grammar, read_clauses

LONGEST = 6000
"""The longest credit line, in code points."""

LONGEST_CONTACT = 120
"""The longest note behind a credit line of how to reach somebody, in code points."""

_MARKS = re.compile(r"[-–—*_•]+[^\S\r\n]*$")
_CLOSE = re.compile(r"[()\[\]]")
_STRAY = re.compile(r"\s*[)\]]+")
_PAREN = re.compile(r"\s\(")
_TAIL = re.compile(r"[\s;,.})\]]*")
_ADDRESS = re.compile(r"\S@\S|\+\d")
_UNENDED = re.compile(r"[\w,;][^\S\r\n]{1,3}\Z")
_GOES_ON = re.compile(r"[,;:]|[^\S\r\n]{1,3}[^\W\d_A-ZÀ-Þ]")
_STOP = re.compile(r"\.|\s*\*")


def read_bracketed(text: str, start: int, inside: int, paragraph: int, grammar: Grammar) -> CreditBlock | None:
    """The credit line in brackets that open at ``start``; one that is not closed ends with its paragraph."""
    close = _closing(text, inside, min(len(text), inside + LONGEST))
    limit = close if close is not None else min(paragraph, inside + LONGEST)
    clauses = read_clauses(text, inside, limit, grammar, bracketed=True)
    if not clauses.credits:
        return None
    stop = _stray(text, close) if close is not None else _open_end(text, clauses.end, paragraph)
    if len(clauses.credits) == 1 and text[inside].islower() and _in_sentence(text, start, stop):
        return None
    if not any(credit.people or credit.organizations for credit in clauses.credits):
        rest = text[stop:paragraph].lstrip(" \u00a0\t\r\n.")
        if rest and not rest.startswith("("):
            return None
    return _block(Span(start, stop), clauses, "brackets" if close is not None else "unclosed")


def _in_sentence(text: str, start: int, stop: int) -> bool:
    """Whether brackets stand inside a sentence: "The film (written by Ada Quill) won"."""
    return _UNENDED.search(text, max(0, start - 4), start) is not None and _GOES_ON.match(text, stop) is not None


def _open_end(text: str, position: int, paragraph: int) -> int:
    """Where a credit line that is never closed ends: with its paragraph, if only marks or addresses are left."""
    tail = _TAIL.match(text, position, paragraph)
    if tail and (tail.end() == paragraph or _ADDRESS.search(text, tail.end(), min(paragraph, tail.end() + 40))):
        return paragraph
    return _stray(text, position)


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the bracket that closes is, ``None`` if none does."""
    depth = 0
    for m in _CLOSE.finditer(text, start, end):
        if m.group() in "([":
            depth += 1
        elif depth == 0:
            return m.start()
        else:
            depth -= 1
    return None


def _stray(text: str, position: int) -> int:
    """The position behind closing brackets that stand there, one too many or all that there are."""
    m = _STRAY.match(text, position)
    return m.end() if m else position


def read_bare(text: str, start: int, end: int, grammar: Grammar) -> tuple[CreditBlock | None, int]:
    """The credit line without an opening bracket that begins at ``start``, and how far the reading came."""
    bracket = _PAREN.search(text, start, min(end, start + LONGEST))
    limit = bracket.start() if bracket else min(end, start + LONGEST)
    clauses = read_clauses(text, start, limit, grammar, bracketed=False)
    if not clauses.credits or not _ends_well(text, clauses, end, grammar):
        return None, clauses.end
    stop = _stray(text, clauses.end)
    dot = _STOP.match(text, stop, end)
    marks = _MARKS.search(text, max(0, start - 6), start)
    stop = dot.end() if dot else stop
    tail = _TAIL.match(text, stop, end)
    if tail and end - stop < LONGEST_CONTACT and grammar.reaches(text, tail.end(), end):
        stop = end
    span = Span(marks.start() if marks else start, stop)
    return _block(span, clauses, "line" if clauses.openers else "sentence"), span.end


def _ends_well(text: str, clauses: Clauses, end: int, grammar: Grammar) -> bool:
    """Whether what follows the last clause shows that it was a credit line and no sentence of the story."""
    rest = text[clauses.end : min(end, clauses.end + 80)].lstrip(" \u00a0\t\r\n.;,*_)]")
    if not rest:
        return True
    if not clauses.clean and clauses.openers < 2 and not grammar.reaches(rest, 0, len(rest)):
        return False
    return clauses.openers > 0 or rest[0] in "(©" or rest.startswith(("Copyright", "___"))


def _block(span: Span, clauses: Clauses, rule: str) -> CreditBlock:
    found: Sequence[Credit] = clauses.credits
    return CreditBlock(span=span, rule=rule, credits=tuple(found))
