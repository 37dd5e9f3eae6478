"""Parse one credit line, with or without brackets."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.model import CreditBlock, Span
from newsparse_credits.clauses import Clauses, Grammar, parse_clauses

LONGEST = 6000
"""The longest credit line, in code points."""

LONGEST_CONTACT = 120
"""Contact details after a credit line without brackets are shorter, in code points."""

_MARKS = re.compile(r"[-–—*_•]+[^\S\r\n]*$")
_BRACKET = re.compile(r"[()\[\]]")
_CLOSING_BRACKETS = re.compile(r"\s*[)\]]+")
_OPENING_BRACKET = re.compile(r"\s\(")
_SEPARATORS = re.compile(r"[\s;,.})\]]*")
_ADDRESS = re.compile(r"\S@\S|\+\d")
_SENTENCE_BEFORE = re.compile(r"[\w,;][^\S\r\n]{1,3}\Z")
_SENTENCE_AFTER = re.compile(r"[,;:]|[^\S\r\n]{1,3}[^\W\d_A-ZÀ-Þ]")
_FULL_STOP = re.compile(r"\.|\s*\*")


def parse_bracketed(text: str, start: int, inside: int, paragraph: int, grammar: Grammar) -> CreditBlock | None:
    """The credit line in brackets, None if the brackets contain something else.

    Args:
        text: the text.
        start: the offset of the opening bracket.
        inside: the start of the first word in the brackets.
        paragraph: the end of the paragraph, which is also the end of brackets that do not close.
        grammar: the words.
    """
    closing = _closing_bracket(text, inside, min(len(text), inside + LONGEST))
    limit = closing if closing is not None else min(paragraph, inside + LONGEST)
    clauses = parse_clauses(text, Span(inside, max(inside, limit)), grammar, bracketed=True)
    if not clauses.credits:
        return None
    if closing is not None:
        stop = _skip_closing_brackets(text, closing)
    else:
        stop = _end_of_unclosed(text, clauses.end, paragraph)
    if len(clauses.credits) == 1 and text[inside].islower() and _is_in_sentence(text, start, stop):
        return None
    if not any(credit.people or credit.organizations for credit in clauses.credits):
        rest = text[stop:paragraph].lstrip(" \u00a0\t\r\n.")
        if rest and not rest.startswith("("):
            return None
    rule = "brackets" if closing is not None else "unclosed"
    return CreditBlock(span=Span(start, stop), rule=rule, credits=clauses.credits)


def _is_in_sentence(text: str, start: int, stop: int) -> bool:
    """Whether brackets are inside a sentence: "The film (written by Ada Quill) won"."""
    before = _SENTENCE_BEFORE.search(text, max(0, start - 4), start)
    return before is not None and _SENTENCE_AFTER.match(text, stop) is not None


def _end_of_unclosed(text: str, position: int, paragraph: int) -> int:
    """The end of a credit line whose brackets do not close: the end of its paragraph if only contact details follow."""
    rest = _SEPARATORS.match(text, position, paragraph)
    if rest and (rest.end() == paragraph or _ADDRESS.search(text, rest.end(), min(paragraph, rest.end() + 40))):
        return paragraph
    return _skip_closing_brackets(text, position)


def _closing_bracket(text: str, start: int, end: int) -> int | None:
    """The offset of the closing bracket, None if there is none."""
    depth = 0
    for m in _BRACKET.finditer(text, start, end):
        if m.group() in "([":
            depth += 1
        elif depth == 0:
            return m.start()
        else:
            depth -= 1
    return None


def _skip_closing_brackets(text: str, position: int) -> int:
    """The end of the closing brackets at an offset; the offset itself if there are none."""
    m = _CLOSING_BRACKETS.match(text, position)
    return m.end() if m else position


def parse_unbracketed(text: str, span: Span, grammar: Grammar) -> tuple[CreditBlock | None, int]:
    """The credit line without an opening bracket at the start of a span, and the offset at which parsing stopped.

    Args:
        text: the text.
        span: from the first word of the line to the end of its paragraph.
        grammar: the words.
    """
    start, end = span
    limit = min(end, start + LONGEST)
    if text.find("(", start, limit) >= 0 and (bracket := _OPENING_BRACKET.search(text, start, limit)):
        limit = bracket.start()
    clauses = parse_clauses(text, Span(start, limit), grammar, bracketed=False)
    if not clauses.credits or not _is_credit_line(text, clauses, end, grammar):
        return None, clauses.end
    stop = _skip_closing_brackets(text, clauses.end)
    full_stop = _FULL_STOP.match(text, stop, end)
    stop = full_stop.end() if full_stop else stop
    rest = _SEPARATORS.match(text, stop, end)
    if rest and end - stop < LONGEST_CONTACT and grammar.is_contact(text, rest.end(), end):
        stop = end
    marks = _MARKS.search(text, max(0, start - 6), start)
    rule = "line" if clauses.openers else "sentence"
    return CreditBlock(span=Span(marks.start() if marks else start, stop), rule=rule, credits=clauses.credits), stop


def _is_credit_line(text: str, clauses: Clauses, end: int, grammar: Grammar) -> bool:
    """Whether the words after the last clause show that this is a credit line and not a sentence of the story."""
    rest = text[clauses.end : min(end, clauses.end + 80)].lstrip(" \u00a0\t\r\n.;,*_)]")
    if not rest:
        return True
    if not clauses.complete and clauses.openers < 2 and not grammar.is_contact(rest, 0, len(rest)):
        return False
    return clauses.openers > 0 or rest[0] in "(©" or rest.startswith(("Copyright", "___"))
