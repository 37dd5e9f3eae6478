"""The forms of texts: what they name becomes a part, their marks are not part of the story, plain text stays plain."""

from __future__ import annotations

from itertools import pairwise

import pytest
from form_texts import ARCHIVES, HEADLINE, HEADS, PARAGRAPHS, PLAIN, STORY, WIRES
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Dateline, Hints, Markup, Span, dumps, loads, parse
from newsparse.forms import read_form
from newsparse.pipeline import Pipeline
from newsparse.testing import laws
from newsparse.testing.check import laws_of_texts

FORMS = {**ARCHIVES, **WIRES, **HEADS}
NO_PLUGINS = Pipeline(plugins=[])


def shown(article: Article) -> list[str]:
    return [" ".join(paragraph.text.split()) for paragraph in article.paragraphs]


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_the_story_has_no_marks_and_no_keys(text: str) -> None:
    assert shown(parse(text)) == list(PARAGRAPHS)


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_the_headline_is_what_the_form_names(text: str) -> None:
    headline = parse(text).headline
    assert headline is not None
    assert headline.text == HEADLINE


SIGNED = {name: text for name, text in FORMS.items() if name not in ("iptc", "service", "slug")}


@pytest.mark.parametrize("text", SIGNED.values(), ids=SIGNED)
def test_the_byline_is_what_the_form_names(text: str) -> None:
    byline = parse(text).byline
    assert byline is not None
    assert [name.upper() for name in byline.names] in (["ROSA LIND"], ["LIND, ROSA"])


def test_the_dateline_is_what_the_key_names() -> None:
    article = parse(ARCHIVES["nexis"])
    assert [line.place for line in article.all(Dateline)] == ["VELMAR"]


@pytest.mark.parametrize("text", [*HEADS.values(), *ARCHIVES.values()], ids=[*HEADS, *ARCHIVES])
def test_the_date_is_what_the_key_names(text: str) -> None:
    article = parse(text)
    named = [one.value.text for one in article.markup if one.role == "date" and one.value]
    assert [(stamp.date.month, stamp.date.day) for stamp in article.timestamps] == ([(5, 4)] if named else [])


COPYRIGHTED = {name: text for name, text in ARCHIVES.items() if "Copyright" in text}


@pytest.mark.parametrize("text", COPYRIGHTED.values(), ids=COPYRIGHTED)
def test_the_lines_on_copyright_have_that_role_and_no_other_lines_have_it(text: str) -> None:
    marked = [one.text for one in parse(text).markup if one.role == "copyright"]
    lines = [line for line in text.splitlines() if "Copyright" in line or "Rights Reserved" in line]
    assert marked
    assert all(any(line in one or one in line for one in marked) for line in lines if line.startswith("Copyright"))
    assert all("Copyright" in one or "Rights Reserved" in one for one in marked)


def test_a_dateline_at_the_story_is_found_besides_the_one_that_a_key_names() -> None:
    text = ARCHIVES["nexis"].replace(PARAGRAPHS[0], f"VELMAR, May 4 (AP) - {PARAGRAPHS[0]}")
    article = parse(text)
    assert [line.rule for line in article.all(Dateline)] == ["named", "agency"]
    assert shown(article) == list(PARAGRAPHS)


def test_the_headline_of_a_hint_is_kept() -> None:
    text = f"Title: Quay News\nAuthor: Rosa Lind\nURL: https://quay.example/1\n\n{HEADLINE}\n\n{STORY}"
    headline = parse(text, Hints(headline=HEADLINE)).headline
    assert headline is not None
    assert headline.text == HEADLINE


def test_the_values_of_keys_are_data() -> None:
    article = parse(ARCHIVES["nexis"])
    values = {one.role: one.value.text for one in article.markup if one.value}
    assert values["section"] == "News; Pg. 4"
    assert values["length"] == "412 words"
    assert values["publication"] == "Quay News (Velmar)"


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain_text_has_no_form(text: str) -> None:
    assert read_form(text) is None


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_text_in_a_form_obeys_the_laws_of_all_texts(text: str) -> None:
    laws_of_texts(NO_PLUGINS, text)


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_results_are_those_of_the_text_without_marks(text: str) -> None:
    """What annotators find in a text with marks they find in the text that they see, at the same words."""
    form = read_form(text)
    assert form is not None
    plain = Pipeline(forms=False).parse(form.view.text)
    quotes = [quote.text for quote in parse(text).quotes]
    assert quotes == [quote.text for quote in plain.quotes]


def test_without_forms_the_marks_are_part_of_the_text() -> None:
    assert NO_PLUGINS.with_options(forms=False).parse(HEADS["yaml"]).annotations == ()


def test_a_saved_article_with_markup_can_be_loaded() -> None:
    article = parse(f"# {HEADLINE}\n\nBy *Rosa* Lind\n\n{STORY.replace('the tent', '[the tent](https://q.example/t)')}")
    assert loads(dumps(article)) == article
    assert loads(dumps(article)).headline == article.headline


PIECES = st.sampled_from(
    ["# ", "## ", "**", "*", "_", "[a](http://b.example)", "![", "](", "\\*", "> ", "- ", "---\n", "title: A b c\n",
     "\n\n", "\n", "LENGTH: 4 words\n", "BODY:\n", "HD x\n", "LP\n", "^a<\n", "ZCZC\n", "NNNN", "Velmar said it. ", "x",
     " ", "Author: Rosa Lind\n", "URL: http://q.example\n", "LOAD-DATE: x\n", "TITLE: y\n", "\r\n", "\u2028", "===\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_mixture_of_marks_obeys_the_laws(text: str) -> None:
    article = laws.total(NO_PLUGINS, text)
    laws.unchanged(article, text)
    laws.tiling(article)
    laws.valid_spans(article)
    laws.annotated_text(article)
    laws.round_trip(article, NO_PLUGINS)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_marks_do_not_overlap_and_are_not_visible(text: str) -> None:
    form = read_form(text)
    if form is None:
        return
    spans = [one.span for one in form.markup]
    assert all(one.end <= following.start for one, following in pairwise(spans))
    assert "".join(span.of(text) for span in sorted((*form.view.spans, *form.view.omitted))) == text


@pytest.mark.parametrize(
    "piece", ["](", "[a](b.c", "![x](y.z)", "**", "*a", "# a\n\n", "> ", "^a<\n", "LENGTH: 4 words\n", "a: b\n"]
)
def test_the_time_grows_with_the_length(piece: str) -> None:
    laws.linear(read_form, piece)


def test_a_key_can_name_a_part_only_with_its_value() -> None:
    markup = parse(HEADS["yaml"]).all(Markup)
    named = next(one for one in markup if one.role == "headline")
    assert named.hidden == (Span(4, 12), Span(named.span.end - 1, named.span.end))
