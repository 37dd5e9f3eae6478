"""An article as a page to look at: its text with every annotation marked, and tables of its quotes and speakers.

One file without scripts, for ``article.to_html()``, ``newsparse parse --format html`` and notebooks (``_repr_html_``).
"""

from newsparse.export.html.page import fragment, page

__all__ = ["fragment", "page"]
