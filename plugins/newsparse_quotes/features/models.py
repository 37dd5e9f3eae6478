"""The six learnt models, read from their weight files."""

from __future__ import annotations

from functools import cache

from newsparse.linear import TemplateModel, Templates, read_model
from newsparse.plugin import read_text
from newsparse_quotes.features import cue, end, linking, reading, source, start

SCALE = 256
"""Weights are integers in units of 1 / ``SCALE`` log-odds."""

TEMPLATES: dict[str, Templates] = {
    module.TEMPLATES.name: module.TEMPLATES for module in (linking, cue, source, start, end, reading)
}
"""The feature templates by model name."""


@cache
def model(name: str) -> TemplateModel:
    """A learnt model by its name, which is also the name of its module and of its file in ``data/weights``."""
    text = read_text("newsparse_quotes", f"weights/{name}.tsv")
    return read_model(text, TEMPLATES[name], f"weights/{name}.tsv")
