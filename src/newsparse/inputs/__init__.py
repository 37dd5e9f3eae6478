"""Inputs: documents from files, folders, JSON Lines, Parquet, HTML and standard input.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> from newsparse.inputs import read_documents
>>> with TemporaryDirectory() as folder:
...     _ = Path(folder, "a.txt").write_text("The bridge is open.")
...     [document.text for document in read_documents([folder])]
['The bridge is open.']
"""

from newsparse.inputs.document import Document, Reading, Unreadable
from newsparse.inputs.html import read_html
from newsparse.inputs.reader import FORMATS, read_document, read_documents

__all__ = ["FORMATS", "Document", "Reading", "Unreadable", "read_document", "read_documents", "read_html"]
