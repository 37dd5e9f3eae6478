"""White space, quotation marks, apostrophes and dashes. Facts of Unicode (General Punctuation, Latin-1).

``newsparse.text`` exports the marks and dashes.
"""

WHITE_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""The characters of which ``str.isspace`` is true."""

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
