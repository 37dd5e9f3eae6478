"""A document that was read, or the reason why it could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.model.hints import NO_HINTS, Hints


@frozen(kw_only=True)
class Document:
    """A text to parse.

    Attributes:
        text: the text.
        hints: what the input says about the article; ``hints.id`` identifies it.
        notice: what the user should know about how it was read, such as another encoding; empty otherwise.
    """

    text: str = field(repr=False)
    hints: Hints = NO_HINTS
    notice: str = ""


@frozen(kw_only=True)
class Unreadable:
    """A document that could not be read.

    Attributes:
        id: its identifier: the name of the file, with the number of the line in a file of many documents.
        reason: why, in one sentence that says what to do.
    """

    id: str
    reason: str


@frozen(kw_only=True)
class Reading:
    """How documents are read.

    Attributes:
        format: a key of ``newsparse.inputs.FORMATS``; ``auto`` decides by the name and the beginning of each file.
        glob: which files of a folder are read, in all its subfolders, such as ``*.txt``.
        text_field: the field of JSON Lines and the column of Parquet that has the text.
        id_field: the field that has the identifier; if a document has none, ``FILE:NUMBER`` identifies it.
        hint_fields: the fields that hints are taken from, by hint; the first that a document has counts.
    """

    format: str = "auto"
    glob: str = "*.txt"
    text_field: str = "text"
    id_field: str = "id"
    hint_fields: Mapping[str, tuple[str, ...]] = field(
        default={
            "headline": ("headline", "title"),
            "byline": ("byline", "author", "authors"),
            "date": ("date", "published", "date_publish"),
            "site": ("site", "hostname", "domain", "source_domain", "url"),
            "language": ("language", "lang"),
        }
    )
