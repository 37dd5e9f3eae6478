"""Quotation marks, apostrophes and dashes. Facts of Unicode (General Punctuation, Latin-1).

``newsparse.text`` exports these names.
"""

DOUBLE_MARKS = '"“”„‟«»″＂'
"""Double quotation marks: straight, curly, low, guillemets, and the inch mark that is printed in their place."""

SINGLE_MARKS = "'‘’‚‛‹›′`´"
"""Single quotation marks: for quotes in British use, for quotes inside quotes, and as an apostrophe."""

OPENING_MARKS = "“„‟«‘‚‛‹"
"""Marks that only open a quotation in English typography."""

CLOSING_MARKS = "”»’›"
"""Marks that close a quotation in English typography; ``’`` is also an apostrophe."""

APOSTROPHES = "'’ʼ`´"
"""Characters that are printed as an apostrophe inside a word."""

DASHES = "-‐‑‒–—―−"
"""Hyphens and dashes. Whether one separates two parts depends on the blanks around it."""
