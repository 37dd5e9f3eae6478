"""Credit lines and editorial notes: who reported, wrote, edited and photographed, and notes of the desk.

Pure functions on strings::

    >>> from newsparse_credits import parse_credit_line
    >>> block = parse_credit_line("(Reporting by Ada Quill in Port Ostrel; Editing by Tom Varga)")
    >>> [(credit.role, credit.names) for credit in block.credits]
    [('reporting', ('Ada Quill',)), ('editing', ('Tom Varga',))]
"""

from newsparse_credits.clauses import Grammar
from newsparse_credits.finder import find_credits, parse_credit_line
from newsparse_credits.notes import find_notes
from newsparse_credits.roles import RoleBook, role_book
from newsparse_credits.settings import CreditsSettings

__all__ = [
    "CreditsSettings",
    "Grammar",
    "RoleBook",
    "find_credits",
    "find_notes",
    "parse_credit_line",
    "role_book",
]
