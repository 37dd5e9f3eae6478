"""The shape that most credit lines of the wires have, read item by item: ``(Reporting by A B in C; Editing by D E)``.

What is read here the general grammar reads alike; it is only faster. The commonest openers, names and places that
are nothing else, the borders between them and the bracket that closes: nothing in it is open to doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.model import Credit, CreditBlock, CreditRole, Person, Place, Span
from newsparse.text import fold_space, parse_people
from newsparse_credits.clauses import Grammar
from newsparse_credits.credit_line import LONGEST
from newsparse_credits.sentence_credits import TOLD

_CAPITAL = r"[^\W\d_a-z]"
_WORD = rf"{_CAPITAL}[^\W\d_]++"
_NAMED = rf"(?:[^\W\d_]['’])?{_WORD}(?:[-'’][^\W\d_]++)?"
_INITIALS = rf"(?:{_CAPITAL}\.)+|{_CAPITAL}(?=[ \u00a0])"
_PARTICLE = "(?:al|bin|da|dal|de|del|den|der|di|do|dos|du|el|la|le|ten|van|von)(?=[ \u00a0])"
_ITEM = re.compile(
    r"(?:([Aa]dditional\s+)?"
    r"([Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Cc]ompiled|[Rr]eported|[Pp]olling|[Gg]raphics?)\s+[Bb]y\s+"
    r"|[aA]nd\s+|)"
    rf"((?:{_NAMED}|{_INITIALS})(?:[ \u00a0]+(?:{_INITIALS}|{_NAMED}|{_PARTICLE})){{1,4}})"
    r"(?!\s*,\s*(?i:[js]r|i{2,3}|iv)\b)"
    rf"(?:\s+in\s+({_WORD}(?:[ \u00a0]+{_WORD}){{0,2}}(?:,\s+D\.C\.)?))?"
    r"(?:\s*(\.?[)\]]|[,;&/.])\s*|\s+(?=[aA]nd\s))"
)
"""An item and the border behind it: an opener, a name, a place, the mark."""


def read_common(text: str, start: int, inside: int, grammar: Grammar) -> CreditBlock | None:
    """The credit line of the common shape in brackets that open at ``start``, ``None`` if it has another or is none.

    Args:
        text: the text.
        start: where the bracket stands.
        inside: where the first word in it begins.
        grammar: the words.
    """
    line = _Line(grammar)
    position = stop = inside
    limit = inside + LONGEST
    while not line.closed:
        item = _ITEM.match(text, position, limit)
        if item is None or not line.take(item):
            return None
        position, stop = item.end(), item.end(5)
    line.end_clause()
    while text[stop : stop + 1] in (")", "]"):
        stop += 1
    return CreditBlock(span=Span(start, stop), rule="brackets", credits=tuple(line.credits))


class _Line:
    """What was read of a line so far: its finished clauses, and of the last one who waits for a place."""

    __slots__ = ("border", "closed", "credits", "end", "grammar", "people", "place", "role", "start", "waiting")

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.credits: list[Credit] = []
        self.people: list[Person] = []
        self.waiting: list[tuple[str, Span]] = []
        self.role: CreditRole | None = None
        self.start = self.end = 0
        self.border, self.place = ";", ""
        self.closed = False

    def take(self, item: re.Match[str]) -> bool:
        """Take an item; whether there was no doubt about it."""
        more, opener, name, where, border = item.groups("")
        if opener:
            self.open(item.start(), opener.casefold(), bool(more))
        elif not self.goes_on(name):
            return False
        stopped = "." in border
        printed = _plain_name(name, stopped and not where, self.grammar)
        start, self.end = item.span(3)
        self.waiting.append((printed, Span(start, self.end)))
        self.closed = border.endswith((")", "]"))
        if not printed or (opener and self.border not in (";", ",", ".")) or (where and border in ("/", "&")):
            return False
        self.border, self.place = border, where
        return not where or self.locate(item, ". Bo Ek" if stopped else "")

    def goes_on(self, name: str) -> bool:
        """Whether a name without an opener can follow here."""
        if self.border == ";":
            self.without_place()
        elif self.border == "," and self.place:
            return _plain_place(self.place, f", {name}", self.grammar) != ""
        return self.role is not None and self.border != "."

    def locate(self, item: re.Match[str], behind: str) -> bool:
        """Take the place of everybody who waits for one."""
        printed = _plain_place(item[4], behind, self.grammar)
        start, self.end = item.span(4)
        place = Place(name=printed, span=Span(start, self.end))
        self.people += [Person(name=name, span=span, location=place) for name, span in self.waiting]
        self.waiting = []
        return printed != ""

    def without_place(self) -> None:
        """A border that no place reaches over."""
        self.people += [Person(name=name, span=span) for name, span in self.waiting]
        self.waiting = []

    def open(self, start: int, opener: str, additional: bool) -> None:
        """Begin a clause, and end the one before."""
        self.end_clause()
        book = self.grammar.book
        role = book.roles[opener]
        self.role = book.raised.get(role, role) if additional else role
        self.start = start

    def end_clause(self) -> None:
        """End the clause, if there is one."""
        if self.role:
            self.without_place()
            span = Span(self.start, self.end)
            self.credits.append(Credit(span=span, role=self.role, people=tuple(self.people)))
            self.people = []


@lru_cache(maxsize=4096)
def _plain_name(name: str, stopped: bool, grammar: Grammar) -> str:
    """The name with single blanks, if the reader of rosters takes it for a person and nothing else; else nothing."""
    printed = fold_space(name)
    nobody_else = ((Person(name=printed, span=Span(0, len(name))),), (), (), ())
    for behind in (".",) if stopped else ("", " "):
        known = parse_people(name + behind, stop=grammar.opens, organizations=grammar.organizations)
        if known[:4] != nobody_else:
            return ""
    return "" if _is_doubtful(name, grammar) else printed


@lru_cache(maxsize=4096)
def _plain_place(place: str, behind: str, grammar: Grammar) -> str:
    """The place with single blanks, if the reader of rosters takes it for one and all of it; else nothing."""
    before = "Ann Lee in "
    known = parse_people(before + place + behind, stop=grammar.opens, organizations=grammar.organizations)
    span = Span(len(before), len(before) + len(place))
    where = Place(name=fold_space(place), span=span)
    plain = known.places == (where,) and known.people[0].location == where and not (known.organizations or known.rest)
    return where.name if plain and not _is_doubtful(place, grammar) else ""


def _is_doubtful(words: str, grammar: Grammar) -> bool:
    """Whether a verb can stand in a word, or an opener glued to its "by"."""
    roles = grammar.book.roles
    return any(verb in words for verb in TOLD) or any(word[:-2] in roles for word in words.casefold().split())
