"""The tokens of a dateline: names, parts in brackets, marks, and the blanks between them."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.text import APOSTROPHES, DASHES

_CALENDAR = default_lexicon().calendar

DASH = f"[{re.escape(DASHES)}_]"
BLANK = r"[^\S\r\n]"
GAP = rf"{BLANK}{{0,4}}(?:\r?\n{BLANK}{{0,8}})?"
"""Blanks between two parts; a dateline in hard-wrapped text may continue on the next line."""

LETTER = r"[^\W\d_]"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_JOINED = rf"(?:(?:[{re.escape(APOSTROPHES)}.‐-]|\.-){LETTER}+)*+"
_PARTICLE = (
    r"(?:al|am|an|auf|aux|bei|bin|d[aeiou]|das|del|della|den|der|des|dos|el|en|es|et|for|im|in|la|las|le|les|los"
    r"|na|near|of|off|on|ob|sous|sur|the|to|upon|van|von|y|zu)"
)
_NO_DATE = (
    rf"(?!{_CALENDAR.month_stem_pattern}[a-z]{{0,6}}\.?{BLANK}{{0,3}}\d|{_CALENDAR.month_pattern}\.?{BLANK}{{0,3}}\()"
)
"""Rejects a month before a day, misspelt or not, and a month before a bracket; ``Maryland (`` is not a month."""
_WORD = rf"(?i:{_NO_DATE}){_CAPITAL}(?:{LETTER}{{0,4}}+(?!{LETTER}){_JOINED}\.?+|{LETTER}*+{_JOINED})"
"""A word with a capital. Only a short one includes its full stop, as abbreviations do (``Calif.``, ``ST.``)."""
_NEXT = rf"(?:{BLANK}(?!AND\b)(?:{_PARTICLE}{BLANK}{{1,2}}){{0,2}}(?:{_WORD}|\d{{1,3}}(?:ST|ND|RD|TH|st|nd|rd|th)\b))"

NAME = re.compile(rf"{_WORD}{_NEXT}{{0,8}}")
"""A name: capitalised words with particles in lower case between them."""

LOOSE_NAME = re.compile(
    rf"(?i:{_NO_DATE}){LETTER}++{_JOINED}(?:{BLANK}{{1,3}}+(?i:{_NO_DATE}){LETTER}++{_JOINED}){{0,3}}"
)
"""A name of up to four words without capitals; accepted only if an agency or a date follows."""

WORD = re.compile(r"[^\s/&]+")

BRACKET = re.compile(rf"[(\[]{BLANK}{{0,2}},?(?P<inside>[^()\[\]\r\n]{{1,60}}?){BLANK}{{0,2}}[)\]]")
UNCLOSED = re.compile(rf"\((?P<inside>{LETTER}[\w.!/ -]{{1,30}}?)(?={BLANK}{{1,3}}{DASH}{BLANK})")
UNOPENED = re.compile(rf"(?P<inside>{LETTER}{{2,20}})\)(?={BLANK}{{0,3}}{DASH})")
SLASHED = re.compile(
    rf"(?P<mark>[/|]){BLANK}?(?P<inside>{LETTER}[\w.&\xa0 -]{{1,40}}?)(?:{BLANK}\([A-Z]{{2,5}}\))?"
    rf"{BLANK}?(?P=mark)(?!\w)"
)
BARE_AGENCY = re.compile(
    rf"(?P<inside>{_CAPITAL}\w{{1,20}}(?:\.\w{{1,12}}){{0,2}}(?:{BLANK}(?!\()[A-Z]\w{{1,20}}){{0,2}})"
    rf"(?={BLANK}{{1,3}}(?:{DASH}|\()|[\u2013\u2014\u2015]|--|-\s|:|\.\s)"
)
"""An agency without brackets, before a mark or a bracket."""

VIA = re.compile(
    rf"{_CAPITAL}[\w.&'’-]{{0,30}}(?:{BLANK}(?!via\b)[\w.&'’-]{{1,30}}){{0,4}}{BLANK}via{BLANK}"
    rf"(?P<inside>{_CAPITAL}\w{{1,20}}(?:{BLANK}[A-Z]\w{{1,20}}){{0,2}})(?={BLANK}{{1,3}}{DASH})"
)
"""A paper or site with the agency that spreads its story."""

TITLE = re.compile(
    rf"{_CAPITAL}[\w.&!'’-]*(?:{BLANK}(?:of|the|and|de|for|&|[A-Z0-9][\w.&!'’-]*)){{0,4}}"
    rf"(?:/{_CAPITAL}[\w.&!'’-]*(?:{BLANK}[A-Z0-9][\w.&!'’-]*){{0,4}})?"
)
"""The form of an agency in brackets that is not in the lexicon; two agencies may share a story."""

PARTY = re.compile(rf"(?:D|R|I){DASH}[A-Z]")
"""A politician's party and state in brackets: (R-Ohio)."""

SEPARATOR = re.compile(
    rf"\.{BLANK}{{1,3}}|{BLANK}{{0,3}}(?:[,;]{BLANK}{{0,3}}(?:/(?!{BLANK}{{0,2}}{DASH}))?|/){GAP}"
    rf"|{BLANK}{{0,3}}{GAP}(?=\()|{BLANK}{{1,3}}"
)
"""The separator of two parts. It includes a line break only after a comma or a slash, and before a bracket."""

CONJUNCTION = re.compile(rf"{BLANK}{{1,3}}(?:and|AND|&){BLANK}{{1,3}}")
EXTENSION = re.compile(rf"(?:{BLANK}(?:and|AND){BLANK}|/)[^\W\d_]+")
CLOSING_DASH = re.compile(
    rf"(?:(?<=[)\]])[a-z])?{BLANK}{{0,4}}[.;,]?{BLANK}{{0,4}}"
    rf"(?P<mark>{DASH}{BLANK}{DASH}(?={BLANK})|{DASH}{{1,4}}(?!{DASH}))"
)
"""The closing dash, possibly printed twice; a stray letter after a bracket is a typing error."""

CLOSING_SLASH = re.compile(rf"{BLANK}{{0,3}}/(?:{BLANK}{{0,3}}{DASH}{{1,3}})?")
INNER_DASH = re.compile(rf"{BLANK}+{DASH}{{1,2}}{BLANK}+")
"""Separates an agency and a date in the same brackets."""

COLON = re.compile(rf"{BLANK}{{0,2}}:(?=\s|$)")
FULL_STOP = re.compile(r"\.(?=\s)")
PREFIX = re.compile(
    r"(?:(?:off the coast|(?:north|south|east|west)(?:east|west)?) of(?: the)?|(?:on|at|along|off|from) the"
    r"|near|outside|off|in|inside)(?=[^\S\r\n])[^\S\r\n]+",
    re.IGNORECASE,
)
"""Words before a name that describe the location and are not part of the name."""

PREFIX_INITIALS = tuple("NnOoIiSsEeWwAaFf")
"""The first letters of such a prefix: a quick test before the pattern."""
