"""The features of readings, and the laws of the features of all models (see ``feature_claims.py``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from feature_claims import (
    cue_fields,
    end_fields,
    link_fields,
    marked,
    reading_fields,
    source_fields,
    start_fields,
    wrong,
)
from test_quotes_boundary_features import ENDS, LINKS, STARTS
from test_quotes_features import CUES, NO_SOURCE, SOURCES

from newsparse.linear import TemplateModel
from newsparse.testing import read_cases
from newsparse.text import tokens
from newsparse_quotes.features.models import TEMPLATES, model
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.procedure import attributions

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"

READINGS = [
    ("The mill will close, Ann Lee [said].",
     "content_first=yes lead=EDGE head=the sign=, after=NAME size=4 pieces=1 rank=best source=name"),
    ("But the mill will close, Ann Lee [said].", "content_first=yes after=NAME"),
    ("Ann Lee [said] the mill will close.", "content_first=no head=the size=4 sign=. after=EDGE source=name"),
    ("The mill, Ann Lee [said], will close.", "pieces=2"),
    ("The mayor [said] the mill will close.", "source=noun"),
    ("He [said] the mill will close.", "source=pronoun"),
    ("Some [said] the mill will close.", "source=other_pronoun"),
    ("The mill will close, [said] the mayor.", "source=noun_behind"),
    ("The mill will close, [said] Ann Lee.", "source=name_behind"),
    ("The mill will close, [said] he.", "source=pronoun_behind"),
    ("Ann Lee [said] the mill will close.", "outer=0 inner=0 inners=0 beside=0 free=0 parts=0 missing=0"),
    ("Ann Lee [said] that Bo Roe reported that it rained.", "inners=1 outer=0"),
    ("Ann Lee said that Bo Roe [reported] that it rained.", "inners=0 inner=0"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), READINGS)
def test_a_reading_has_the_features_of_its_content_and_source(sentence: str, claims: str) -> None:
    assert wrong(reading_fields(sentence), claims) == []


def test_a_reading_around_another_one_has_its_score_rate_and_level() -> None:
    """ "outer" is the score of the reading around the cue, "inner" that of the reading of a cue inside the content."""
    around = reading_fields("Ann Lee [said] that Bo Roe reported that it rained.")
    inside = reading_fields("Ann Lee said that Bo Roe [reported] that it rained.")
    assert around["inner"] == inside["score"]
    assert inside["outer"] == around["score"]
    assert (inside["outer_rate"], inside["outer_level"]) == (around["rate"], around["level"])


FIELDS = [
    *[(partial(source_fields, sentence), sentence) for sentence, _ in SOURCES + NO_SOURCE],
    *[(partial(cue_fields, sentence), sentence) for sentence, _ in CUES],
    *[(partial(start_fields, sentence), sentence) for sentence, _ in STARTS],
    *[(partial(end_fields, sentence), sentence) for sentence, _ in ENDS],
    *[(partial(link_fields, sentence, option), sentence) for option, sentence, _ in LINKS],
    *[(partial(reading_fields, sentence), sentence) for sentence, _ in READINGS],
]


def test_the_rate_the_frame_and_the_level_are_those_of_the_cue() -> None:
    for fields, sentence in FIELDS:
        one = marked(sentence)
        if "[" in one.ranges:
            found, entry = fields(), one.document.cue_entries[one.cue]
            level = ("plain", "strong", "noun", "stance")[entry.level]
            for name, value in (("rate", str(entry.rate)), ("frame", str(entry.frame)), ("level", level)):
                assert found.get(name, {value}) == {value}, (sentence, name)


def test_features_do_not_depend_on_other_paragraphs() -> None:
    for fields, sentence in FIELDS:
        other = partial(
            fields.func, f"It rained in Velmar and Marlow\n\n{sentence}\n\nThe barn fell.", *fields.args[1:]
        )
        assert other() == fields(), sentence


class Agreement(TemplateModel):
    """A model that compares the values of a field in the templates of each list of features."""

    def __init__(self, name: str) -> None:
        super().__init__({}, early_stop_score=None)
        self.name, self.seen, self.wrong = name, set[tuple[int, ...]](), set[str]()
        self.known = model(name)

    def score(self, keys: list[int]) -> int:
        if len(self.seen) < 4000 and tuple(keys) not in self.seen:
            self.seen.add(tuple(keys))
            self.wrong.update(disagreements(self.name, keys))
        return self.known.score(keys)


def disagreements(name: str, keys: list[int]) -> Iterator[str]:
    """The fields with several values. Fields of one name with other values are other fields."""
    values: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
    for key in keys:
        template, found = TEMPLATES[name].unpack(key)
        for (field, of), value in zip(template.fields.items(), found, strict=True):
            joined = field == "size" and template.name.startswith("option+breaks")  # of the other quotation
            values[field, of.width, of.names, joined].add(value)
    return (str(field[0]) for field, found in values.items() if len(found) > 1)


def test_a_field_has_one_value_in_all_templates() -> None:
    models = {name: Agreement(name) for name in TEMPLATES}
    for case in list(read_cases(CASES))[::4]:
        if case.marked is None:
            attributions(read(tokens(case.text), case.text, None, (), DEFAULTS), models.__getitem__)
    assert {name: one.wrong for name, one in models.items() if one.wrong} == {}
    assert all(one.seen for one in models.values())
