"""The keys of ``data/keys.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from newsparse import _data
from newsparse import lazy_re as re
from newsparse.model.markup import MARKUP_ROLES, MarkupRole

Roles = Mapping[str, MarkupRole]
"""Each key, case folded, with its role."""


class Keys(NamedTuple):
    """The keys of the forms.

    Attributes:
        head: keys at the head of a text and in front matter.
        archive: keys of exports of Nexis and ProQuest.
        signature: keys that only these exports have.
        labels: lines before the story in these exports.
        tail_labels: lines before the keys after the story.
        factiva: the codes of Factiva.
        wire_tags: the words in brackets after the slug of a wire story.
        languages: names of languages that are printed on a line of their own.
    """

    head: Roles
    archive: Roles
    signature: frozenset[str]
    labels: frozenset[str]
    tail_labels: frozenset[str]
    factiva: Roles
    wire_tags: re.Pattern[str]
    languages: frozenset[str]


@cache
def form_keys() -> Keys:
    """The keys of the package's data file. Cached.

    Raises:
        ValueError: if a section or a role is unknown, or a list is not a list of strings.
    """
    raw = _data.read_toml("newsparse.forms", "keys.toml")
    _data.check_keys(raw, "keys.toml", ("head", "archive", "signature", "labels", "factiva", "wire"))

    def roles(section: str) -> dict[str, MarkupRole]:
        table = _data.string_lists(raw[section], f"keys.toml: [{section}]", (), MARKUP_ROLES)
        return {key: cast("MarkupRole", role) for role, keys in table.items() for key in keys}

    labels = _data.string_lists(raw["labels"], "keys.toml: [labels]", ("body", "tail"))
    wire = _data.string_lists(raw["wire"], "keys.toml: [wire]", ("tags", "languages"))
    tag = f"(?:{'|'.join(sorted(map(re.escape, wire['tags']), key=len, reverse=True))})(?: \\d{{1,2}})?"
    return Keys(
        head=roles("head"),
        archive=roles("archive"),
        signature=frozenset(_data.string_lists(raw["signature"], "keys.toml: [signature]", ("archive",))["archive"]),
        labels=frozenset(labels["body"]),
        tail_labels=frozenset(labels["tail"]),
        factiva=roles("factiva"),
        wire_tags=re.compile(rf"\({tag}(?:, ?{tag})*\)", re.IGNORECASE),
        languages=frozenset(wire["languages"]),
    )
