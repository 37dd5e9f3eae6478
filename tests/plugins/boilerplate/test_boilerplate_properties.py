"""On generated stories: boilerplate is found, the story stays, and a second pass finds nothing."""

from __future__ import annotations

from hypothesis import given

from newsparse import Pipeline
from newsparse.model import merge_spans
from newsparse.testing import laws
from newsparse.testing.strategies.boilerplate_lines import PageText, boilerplate_lines, whole_pages
from newsparse_boilerplate import find_boilerplate

PIPELINE = Pipeline(plugins=["newsparse_boilerplate.plugin"])


@given(boilerplate_lines())
def test_listed_lines_are_found_and_paragraphs_stay(page: PageText) -> None:
    found = merge_spans(finding.span for finding in find_boilerplate(page.text))
    assert list(found) == list(page.page)


@given(whole_pages())
def test_in_a_whole_page_the_story_stays_and_most_other_lines_are_found(page: PageText) -> None:
    article = PIPELINE.parse(page.text)
    removed = [annotation.span for annotation in article.boilerplate]
    assert not any(span.overlaps(paragraph) for span in removed for paragraph in page.story)
    assert len(removed) >= 0.9 * len(page.page)
    assert [remark.code for remark in article.remarks] == ["boilerplate.mode"]


@given(boilerplate_lines() | whole_pages())
def test_a_text_without_its_boilerplate_has_no_boilerplate(page: PageText) -> None:
    laws.idempotent(PIPELINE, page.text)


@given(boilerplate_lines())
def test_typography_does_not_matter(page: PageText) -> None:
    laws.blind_to_typography(PIPELINE, page.text)


@given(boilerplate_lines())
def test_a_stricter_setting_finds_no_more(page: PageText) -> None:
    from newsparse_boilerplate import BoilerplateSettings

    cautious, standard, thorough = (
        {finding.span for finding in find_boilerplate(page.text, settings=BoilerplateSettings(strictness=level))}
        for level in ("cautious", "standard", "thorough")
    )
    assert cautious <= standard <= thorough
