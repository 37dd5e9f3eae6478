"""Quotation marks and dashes, each listed once. Facts of Unicode (General Punctuation, Latin-1)."""

DOUBLE_MARKS = '"“”„‟«»″＂'
"""Marks that quote by themselves: straight, curly, low, guillemets, the inch mark that stands in for them."""

SINGLE_MARKS = "'‘’‚‛‹›′`´"
"""Marks that quote in British use, inside other quotes, and stand for an apostrophe."""

OPENING_MARKS = "“„‟«‘‚‛‹"
"""Marks that can only open, as English sets them."""

CLOSING_MARKS = "”»’›"
"""Marks that close in English; ``’`` is an apostrophe as well."""

APOSTROPHES = "'’ʼ`´"
"""What stands for an apostrophe inside a word."""

DASHES = "-‐‑‒–—―−"
"""Hyphens and dashes. Which of them part two things depends on the blanks around them."""
