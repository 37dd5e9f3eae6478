"""Weight files: tab-separated text with one weight per line.

The columns of a model with templates are the template, the value of each of its fields in order, and the weight. Values
that have names are written as names::

    # Weights of the model "cue", times 256. Learnt by ... from ...
    early_stop_score	1129
    rate+next	12	that	331

A file of models with string features has three columns: the table (one per model), the feature, and the weight. The
feature ``bias`` is added to every score.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsparse import lazy_re as re
from newsparse.errors import DataFileError
from newsparse.linear.model import LinearModel
from newsparse.linear.search import TemplateModel
from newsparse.linear.templates import Templates

EARLY_STOP_SCORE = "early_stop_score"
BIAS = "bias"
TABLE_COLUMNS = 3

LinearTable = Mapping[str, float]
"""The weights of a model with string features; ``bias`` is one of them."""


def format_model(
    templates: Templates, weights: Mapping[int, int], *, comment: str, early_stop_score: int | None = None
) -> str:
    """The weight file of a model with templates, in the order of the templates and of their values.

    Args:
        templates: the templates of the model.
        weights: the weights by key; weights of 0 are left out.
        comment: one or more lines that describe the weights and their training data.
        early_stop_score: see ``TemplateModel``.

    Raises:
        ValueError: if a key does not belong to a template.
    """
    rows = []
    for key, weight in weights.items():
        if weight:
            template, values = templates.unpack(key)
            names = [of.name(value) for of, value in zip(template.fields.values(), values, strict=True)]
            rows.append((template.tag, values, "\t".join([template.name, *names, str(weight)])))
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    if early_stop_score is not None:
        lines.append(f"{EARLY_STOP_SCORE}\t{early_stop_score}")
    lines += [line for _, _, line in sorted(rows)]
    return "\n".join(lines) + "\n"


_BLOCK = re.compile(r"^(?!#)([^\t\n]+)(?:\t.*)?(?:\n\1\t.*)*", re.MULTILINE)
"""Consecutive lines of one template."""


def read_model(text: str, templates: Templates, file: str = "weights") -> TemplateModel:
    """Read a weight file written by ``format_model``.

    Args:
        text: the content of the file.
        templates: the templates of the model.
        file: the name of the file, for messages.

    Raises:
        DataFileError: if a line names an unknown template or value, or repeats a feature; the message names the file,
            the model and the first of the lines of the template.
    """
    weights: dict[int, int] = {}
    early_stop_score = None
    block: re.Match[str] | None = None
    try:
        for block in _BLOCK.finditer(text):
            name = block[1]
            if name == EARLY_STOP_SCORE:
                early_stop_score = int(block[0].partition("\t")[2])
                continue
            # Columns are converted at once: tens of thousands of lines are read before the first text is parsed.
            template = templates.named(name)
            cells = block[0].replace("\n", "\t").split("\t")
            width = len(template.fields) + 2
            size = len(cells) // width
            if len(cells) % width or cells[::width].count(name) != size:
                raise ValueError(f"a line does not have {width} columns")
            keys = [template.tag] * size
            for at, of in enumerate(template.fields.values(), 1):
                factor, values = template.factors[at], map(of.numbers.__getitem__, cells[at::width])
                keys = [key + factor * value for key, value in zip(keys, values, strict=True)]
            known = len(weights)
            weights.update(zip(keys, map(int, cells[width - 1 :: width]), strict=True))
            if len(weights) != known + size:
                raise ValueError("a feature has two weights")
    except (ValueError, KeyError) as error:
        line = text.count("\n", 0, block.start()) + 1 if block else 1
        cause = f"{error} is unknown" if isinstance(error, KeyError) else str(error)
        name = block[1] if block else ""
        where = f"{file}: model {templates.name}, template {name} from line {line}"
        raise DataFileError(f"{where}: {cause}") from error
    return TemplateModel(weights, early_stop_score=early_stop_score)


def format_tables(tables: Mapping[str, LinearTable], *, comment: str) -> str:
    """The weight file of models with string features, sorted by table and feature, the bias first."""
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    for name, table in sorted(tables.items()):
        features = sorted(table.items(), key=lambda pair: (pair[0] != BIAS, pair[0]))
        lines += [f"{name}\t{feature}\t{weight}" for feature, weight in features]
    return "\n".join(lines) + "\n"


def read_tables(text: str, file: str = "weights") -> dict[str, LinearModel]:
    """Read a weight file written by ``format_tables``: the models by table.

    Args:
        text: the content of the file.
        file: the name of the file, for messages.

    Raises:
        DataFileError: if a line is malformed or repeats a feature; the message contains the line and its number.
    """
    tables: dict[str, dict[str, float]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line[0] == "#":
            continue
        try:
            cells = line.split("\t")
            if len(cells) != TABLE_COLUMNS:
                raise ValueError(f"there are {len(cells)} columns instead of {TABLE_COLUMNS}")
            name, feature, weight = cells
            table = tables.setdefault(name, {})
            if feature in table:
                raise ValueError("the feature has a weight already")
            table[feature] = float(weight)
        except ValueError as error:
            raise DataFileError(f"{file}, line {number}: {error} in {line!r:.80}") from error
    return {name: LinearModel(table, bias=table.pop(BIAS, 0.0)) for name, table in tables.items()}
