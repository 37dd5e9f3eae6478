"""HTML pages, with trafilatura (the extra ``html``): its text and metadata become a text and hints."""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.inputs.document import Document
from newsparse.inputs.fields import day_of, host_of
from newsparse.model import Hints, fold_space
from newsparse.model.hints import NO_HINTS

MISSING = "HTML needs trafilatura: install newsparse with the extra 'html'"
NO_TEXT = "trafilatura finds no article in this HTML page"


def read_html(html: str, hints: Hints = NO_HINTS, *, url: str | None = None) -> Document:
    """Return the article of an HTML page: the title and the text, with title, author, date and site as hints.

    Args:
        html: the page.
        hints: what the caller knows; it takes precedence over the metadata of the page.
        url: the address of the page, for its host name.

    Raises:
        InputError: if trafilatura is not installed or finds no article.
        TypeError: if ``html`` is not a ``str``.
    """
    if not isinstance(html, str):
        raise TypeError(f"html must be a str, not {type(html).__name__}")
    try:
        import trafilatura
    except ImportError:
        raise InputError(MISSING) from None
    found: Any = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    page: dict[str, Any] = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    text, title = page.get("text") or "", page.get("title") or None
    if not text.strip():
        raise InputError(NO_TEXT)
    known = Hints(
        headline=title,
        byline=page.get("author") or None,
        date=day_of(page.get("date")),
        site=host_of(url or page.get("url")) or page.get("hostname") or None,
        language=page.get("language") or None,
    )
    if title and fold_space(title) not in fold_space(text[: 2 * len(title) + 200]):
        text = f"{title}\n\n{text}"
    given = {name: value for name, value in attrs.asdict(hints, recurse=False).items() if value is not None}
    return Document(text=text, hints=attrs.evolve(known, **given))
