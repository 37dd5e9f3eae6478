"""Annotations: custom kinds, the total order, the standard parts, text and names."""

from __future__ import annotations

import pickle
from typing import Any, ClassVar, NewType

import attrs
import pytest
from attrs import field, frozen

from newsparse import (
    Annotation,
    Article,
    Boilerplate,
    Byline,
    Credit,
    Dateline,
    Headline,
    Note,
    Opaque,
    Person,
    Phrase,
    Place,
    Quote,
    Source,
    Span,
)
from newsparse.errors import AnnotatorError
from newsparse.model import BOILERPLATE_CATEGORIES, CREDIT_ROLES, NOTE_CATEGORIES, STANDARD_PARTS, kind_of, sort_key
from newsparse.model.validation import check_annotation

AT = Span(0, 1)


def make(**body: Any) -> type[Annotation]:
    return frozen(kw_only=True)(type("Made", (Annotation,), {"__annotations__": {}, **body}))


@pytest.mark.parametrize("kind", ["acme.ticker", "a.b", "acme.markets.ticker_2"])
def test_a_kind_is_a_dotted_lower_case_name(kind: str) -> None:
    assert make(kind=kind).kind == kind


@pytest.mark.parametrize(
    "kind", ["ticker", "Acme.ticker", "acme.", ".ticker", "acme.tick-er", "acme.tïcker", "", 3, None]
)
def test_any_other_kind_is_rejected(kind: object) -> None:
    with pytest.raises(TypeError, match=r"Made needs a class variable 'kind'.*such as 'acme.ticker'"):
        make(kind=kind)


def test_annotator_and_rule_are_empty_by_default() -> None:
    made = Headline(span=AT)
    assert (made.annotator, made.rule) == ("", "")
    assert (Annotation.version, Annotation.in_body) == (1, True)
    assert make(kind="acme.ticker")(span=AT).annotator == ""


def test_a_class_must_define_its_own_kind() -> None:
    with pytest.raises(TypeError, match="needs a class variable 'kind'"):

        @frozen(kw_only=True)
        class Silent(Headline):
            pass


@pytest.mark.parametrize("version", [0, -1, True, "1", 1.0])
def test_a_version_is_an_integer_from_one(version: object) -> None:
    with pytest.raises(TypeError, match="must be an integer from 1"):
        make(kind="acme.x", version=version)


def test_annotations_are_frozen_values() -> None:
    found = Headline(span=AT, rule="first")
    assert found == Headline(span=AT, rule="first")
    assert len({found, Headline(span=AT, rule="first")}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.rule = "second"  # type: ignore[misc]


def test_order_is_by_start_then_longer_first_then_kind_then_annotator() -> None:
    expected = [
        Note(span=Span(0, 9)),
        Headline(span=Span(0, 5), annotator="b"),
        Note(span=Span(0, 5), annotator="a"),
        Note(span=Span(0, 5), annotator="b"),
        Boilerplate(span=Span(1, 2)),
    ]
    backwards = expected[::-1]
    assert sorted(backwards, key=sort_key) == expected


def test_an_opaque_annotation_keeps_its_saved_kind() -> None:
    opaque = Opaque(span=AT, original_kind="acme.ticker", original_version=2, raw='{"symbol":"X"}')
    assert kind_of(opaque) == "acme.ticker"
    assert kind_of(Headline(span=AT)) == "newsparse.headline"
    assert opaque.data == {"symbol": "X"}


def test_upgrade_changes_nothing_by_default() -> None:
    assert Headline.upgrade({"a": 1}, 1) == {"a": 1}


def test_each_standard_part_has_its_own_kind() -> None:
    kinds = [part.kind for part in STANDARD_PARTS]
    assert len(set(kinds)) == len(kinds)
    assert all(kind.startswith("newsparse.") for kind in kinds)


def test_only_quotes_and_subheadings_are_in_the_body() -> None:
    assert {part.__name__ for part in STANDARD_PARTS if part.in_body} == {"Quote", "Subheading"}


@pytest.mark.parametrize(
    ("make_one", "known"),
    [
        (lambda label: Quote(span=AT, form=label, content=(Phrase("a", AT),)), ("direct", "mixed", "indirect")),
        (lambda label: Credit(span=AT, role=label), CREDIT_ROLES),
        (lambda label: Boilerplate(span=AT, category=label), BOILERPLATE_CATEGORIES),
        (lambda label: Note(span=AT, category=label), NOTE_CATEGORIES),
    ],
)
def test_labels_are_those_of_the_list(make_one: Any, known: tuple[str, ...]) -> None:
    for label in known:
        make_one(label)
    with pytest.raises(ValueError, match="must be in"):
        make_one("no such label")


def test_parts_without_details_are_empty_not_none() -> None:
    byline = Byline(span=AT)
    assert byline.people == ()
    assert byline.locations == ()


def test_a_custom_kind_can_be_left_out_of_the_body() -> None:
    @frozen(kw_only=True)
    class Advert(Annotation):
        kind: ClassVar[str] = "acme.advert"
        in_body: ClassVar[bool] = False

    assert not Advert(span=AT).in_body


def test_the_base_class_has_its_own_kind() -> None:
    assert Annotation.kind == "newsparse.annotation"


TEXT = 'By  Ann\nLee\n\n"We are done," she said. "It is over."\n'


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def article() -> Article:
    lee = at("Ann\nLee")
    source = Source(mention=Phrase.of(TEXT, at("she")), name="Ann Lee", referent=lee, rule="pronoun")
    content = tuple(Phrase.of(TEXT, at(words)) for words in ("We are done,", "It is over."))
    envelope = Span(at('"We').start, at('over."').end)
    found = (
        Byline(span=at("By  Ann\nLee"), people=(Person(name="Ann Lee", span=lee),)),
        Quote(span=envelope, form="direct", content=content, cue=Phrase.of(TEXT, at("said")), source=source),
    )
    return Article(text=TEXT, annotations=found)


def test_the_text_of_an_annotation_is_what_its_span_covers_with_white_space_folded() -> None:
    byline = article().byline
    assert byline is not None
    assert byline.text == "By Ann Lee"
    assert attrs.evolve(byline, rule="other").text == "By Ann Lee"
    assert pickle.loads(pickle.dumps(byline)).text == "By Ann Lee"
    assert Headline(span=AT).text == ""


def test_the_text_of_a_quote_is_what_was_said() -> None:
    (quote,) = article().quotes
    assert quote.text == "We are done, … It is over."
    assert (quote.speaker, quote.section) == ("Ann Lee", "story")
    source = Source(mention=Phrase("she", AT))
    assert attrs.evolve(quote, source=source).speaker is None
    assert attrs.evolve(quote, source=None).speaker is None


def test_names_of_people_and_of_a_place_are_plain_strings() -> None:
    lee = Person(name="Ann Lee", span=AT)
    assert Byline(span=AT, people=(lee,)).names == Credit(span=AT, role="editing", people=(lee,)).names == ("Ann Lee",)
    assert Dateline(span=AT, places=(Place(name="VELMAR", span=AT),)).place == "VELMAR"
    assert Dateline(span=AT).place is None


def test_an_annotation_refers_to_the_text_of_the_article_and_copies_nothing() -> None:
    made = article()
    assert all(one._article_text is made.text for one in made.annotations)


def test_the_text_takes_no_part_in_equality() -> None:
    assert article().annotations[0] == Byline(span=at("By  Ann\nLee"), people=article().byline.people)  # type: ignore[union-attr]


def test_a_field_text_of_a_custom_kind_replaces_the_property() -> None:
    @frozen(kw_only=True)
    class Label(Annotation):
        kind: ClassVar[str] = "acme.label"
        text: str

    (label,) = Article(text="abc", annotations=(Label(span=AT, text="mine"),)).all(Label)
    assert label.text == "mine"
    assert Article(text="abc", annotations=(label,)).to_dict()["other"]["acme.label"][0]["text"] == "mine"


def test_a_repr_is_one_short_line() -> None:
    made = article()
    assert repr(made.byline) == "Byline(0:11, 'By Ann Lee', names=('Ann Lee',))"
    assert repr(made.quotes[0]) == "Quote(13:51, 'We are done, … It is over.', form='direct', speaker='Ann Lee')"
    assert repr(Headline(span=AT)) == "Headline(0:1)"
    assert "\n" not in repr(made.paragraphs)
    assert len(repr(Article(text="word " * 1000))) < 120


UserName = NewType("UserName", str)


@frozen(kw_only=True)
class Post(Annotation):
    """A kind with a field of a type of its own, and a string that may be missing where a span may not."""

    kind: ClassVar[str] = "tests.post"
    user: UserName
    at: Span
    word: str | None = field(default=None, metadata={"printed": "at"})


def test_a_type_made_with_newtype_is_checked_as_the_type_that_it_is_made_from() -> None:
    check_annotation(Post(span=Span(0, 5), user=UserName("ann"), at=Span(0, 5), word="ferry"), "ferry")
    wrong: Any = 3
    with pytest.raises(AnnotatorError, match=r"Post\.user must be of type str"):
        check_annotation(Post(span=Span(0, 5), user=wrong, at=Span(0, 5), word="ferry"), "ferry")


def test_a_printed_string_must_be_given_if_its_span_must() -> None:
    with pytest.raises(AnnotatorError, match="must be given together"):
        check_annotation(Post(span=Span(0, 5), user=UserName("ann"), at=Span(0, 5)), "ferry")
