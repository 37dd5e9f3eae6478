"""The family of a line that no list names: what its words speak of."""

from __future__ import annotations

import re

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.phrases import phrasebook

_CLUES: tuple[tuple[BoilerplateCategory, re.Pattern[str]], ...] = (
    ("cookies", re.compile(r"\bcookies?\b|\bconsent\b|datenschutz|\bprivacy\b")),
    ("newsletter", re.compile(r"newsletter|\binbox\b|sign up|\bboletín")),
    ("paywall", re.compile(r"\bsubscri|abonn|suscri|\bpremium\b|\blog ?in\b|\bmembership\b")),
    ("comments", re.compile(r"\bcomment|kommentar|coment|コメント")),
    ("copyright", re.compile(r"©|copyright|rights reserved|trademark|affiliate|commission")),
    ("share", re.compile(r"\bfacebook\b|\btwitter\b|\binstagram\b|whatsapp|\bshare\b|\bfollow\b|\bteilen\b|partage")),
    ("author_bio", re.compile(r"\breporter\b|\beditor\b|\bjournalist|\bcolumnist\b|\bwriter\b|\bautor|\bredakt|@")),
    ("advertisement", re.compile(r"\badvert|\bsponsor|anzeige|publici")),
    ("player", re.compile(r"\bvideos?\b|\bpodcast|\blisten\b|\baudio\b")),
    ("live_blog", re.compile(r"\blive\b|\bliveblog|\bticker\b")),
    ("app_residue", re.compile(r"\bapp\b|\bbrowser\b|javascript")),
    ("print", re.compile(r"\bprint\b|\breprint")),
)
NAVIGATION_WORDS = 4
"""A line of so many words at most is a label of the page; a longer one names another story."""


def category_of(line: Line, longer: BoilerplateCategory = "related") -> BoilerplateCategory:
    """The category, by the lists' hints first, then by what the line speaks of, at last by its length.

    Args:
        line: a line that is boilerplate.
        longer: what a line is that says nothing of itself and is too long for a label.
    """
    book = phrasebook()
    phrase = book.find(line)
    if phrase is not None:
        return phrase.category
    for category, clue in _CLUES:
        if clue.search(line.key):
            return category
    if line.prose:
        return "other"
    return "navigation" if len(line.words) <= NAVIGATION_WORDS else longer
