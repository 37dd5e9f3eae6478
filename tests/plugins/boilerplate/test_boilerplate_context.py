"""Boilerplate by position and by site profiles; parts of the article, speech, tables and kept categories stay."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import newsparse
from newsparse import Hints, Pipeline
from newsparse.model import Annotation, Boilerplate, Span
from newsparse.text import split_blocks
from newsparse_boilerplate import (
    BoilerplateSettings,
    ContextRun,
    Finding,
    KnownParts,
    SiteProfile,
    Strictness,
    find_boilerplate,
    find_by_wording,
)
from newsparse_boilerplate.lines import lines_of
from newsparse_boilerplate.page.detect import Mode
from newsparse_boilerplate.plugin import load_profiles

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
TOWER = "The tower is that of a brewery, which has fed the birds each winter since its owner was a boy and rivers ran."
LABELS = [f"Boats {letter}{other}" for letter in "abcdef" for other in "abcdef"]


def text_of(*lines: str) -> str:
    return "\n\n".join(lines)


def spans(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts]


def context(
    text: str,
    strictness: Strictness = "standard",
    *,
    keep: tuple[str, ...] = (),
    removed: Sequence[str] = (),
    outside_body: Sequence[str] = (),
    headings: Sequence[str] = (),
    profile: SiteProfile | None = None,
) -> list[tuple[str, str, str]]:
    """The lines that are boilerplate by their position, with category and rule."""
    settings = BoilerplateSettings(strictness=strictness, keep=keep)
    known = KnownParts(
        boilerplate=spans(text, *removed), outside_body=spans(text, *outside_body), subheadings=spans(text, *headings)
    )
    lines = lines_of(text, split_blocks(text))
    run = ContextRun(text=text, lines=lines, settings=settings, known=known, profile=profile)
    return [(finding.span.of(text), finding.category, finding.rule) for finding in run.findings()]


LEFT = text_of("Skip to main content", "Nets", STORKS, "Imagine this:", RINGS, "Most read", "Boats of the week", "Nets")


def test_a_line_beside_boilerplate_is_boilerplate() -> None:
    known = ["Skip to main content", "Most read"]
    assert ("Nets", "navigation", "score") in context(LEFT, removed=known)
    assert {content for content, _, _ in context(LEFT, "thorough", removed=known)} == {"Nets", "Boats of the week"}
    assert context(LEFT, "cautious", removed=known) == []


def test_known_boilerplate_is_not_annotated_again() -> None:
    text = text_of(STORKS, RINGS, "Most read", "Boats of the week")
    assert context(text, removed=["Most read", "Boats of the week"]) == []


def test_a_subheading_stays_between_paragraphs() -> None:
    label, top = "Your account and alerts", "Skip to main content"
    text = text_of(top, STORKS, label, RINGS)
    assert context(text, "thorough", removed=[top]) == [(label, "navigation", "score")]
    assert context(text, "thorough", removed=[top], headings=[label]) == []


def test_a_text_without_a_line_that_surely_belongs_to_a_page_keeps_its_doubtful_lines() -> None:
    label = "Your account and alerts"
    assert context(text_of(STORKS, label, RINGS)) == []
    assert context(text_of(STORKS, label, RINGS, "Sign up for our newsletter"), "thorough") != []


@pytest.mark.parametrize(
    "items",
    [
        ("Stork: Ines Marlow", "The miller: Piet Roe", "Her daughter: Rosa Linde"),
        ("Monday 7 p.m.", "Tuesday 9 a.m.", "Doors at seven"),
        ("10.15 Low Harbour", "11.40 Marrowgate"),
        ("Velmar 2, Marrowgate 1", "Low Harbour 0, Quay 3"),
        ("2 eggs", "1 pint of milk", "Salt"),
    ],
)
def test_short_lines_stay_in_a_text_without_a_line_that_surely_belongs_to_a_page(items: tuple[str, ...]) -> None:
    """They are a cast, times, results or ingredients."""
    assert context(text_of(STORKS, *items, RINGS), "thorough") == []
    assert context(text_of(STORKS, RINGS, *items)) == []


BANNER = "Subscribe now and read our stories on your phone!"


@pytest.mark.parametrize(
    "below",
    [
        "With those words the mayor of Velmar opened the fair, and the storks of the town rose from all of its roofs.",
        "That is what the bill of the stork says, in paint, above the door of the brewery that has fed it for years.",
    ],
)
def test_a_line_stays_if_the_paragraph_below_refers_to_it(below: str) -> None:
    assert context(text_of(BANNER, below, STORKS), "thorough") == []
    assert [content for content, _, _ in context(text_of(BANNER, STORKS, below), "thorough")] == [BANNER]


def test_a_line_stays_if_the_story_quotes_it() -> None:
    quoting = f"The sign above the harbour door reads “{BANNER}”, and Roe has been asked to take it down."
    assert context(text_of(BANNER, STORKS, quoting), "thorough") == []


def test_lines_below_a_heading_at_the_end_are_boilerplate() -> None:
    below = text_of(STORKS, RINGS, "Most read", "A winter that never was", "What a stork really costs")
    found = [content for content, _, _ in context(below, removed=["Most read"])]
    assert found == ["A winter that never was", "What a stork really costs"]
    inside = text_of(STORKS, "Most read", "A winter that never was", RINGS)
    assert context(inside, removed=["Most read"]) == []


@pytest.mark.parametrize(
    ("story", "heading", "links"),
    [
        (
            (
                "De markt van Velmar is terug op het plein, waar hij tien jaar geleden om de brug moest verdwijnen.",
                "De gemeente betaalt de kramen, en de helft van de kooplieden komt uit de streek zelf, zei Rosa Linde.",
            ),
            "Meest gelezen",
            ("Zoutprijs stijgt voor de derde keer", "Ooievaars terug op de daken"),
        ),
        ((STORKS, RINGS), "More from Velmar", ("Salt price rises for the third time", "Storks are back on the roofs")),
    ],
)
def test_links_go_below_a_heading_that_any_rule_finds(
    story: tuple[str, ...], heading: str, links: tuple[str, ...]
) -> None:
    """A label of the interface and a pattern find these headings; the lists of phrases have neither."""
    article = newsparse.parse(text_of(*story, heading, *links))
    assert [b.text for b in article.boilerplate] == [heading, *links]


RESULTS = ("Low Harbour 2, Velmar 1", "Marrowgate 0, Dravna 0")


@pytest.mark.parametrize(
    "lines",
    [
        (STORKS, "Sign up for our newsletter", "Results", *RESULTS, RINGS, "Related stories"),
        (STORKS, RINGS, "The results", *RESULTS, "Share this article", "Most read"),
        (
            STORKS,
            RINGS,
            "Listen to this article",
            "Opening hours",
            "Saturday, 7 a.m. to 1 p.m.",
            "Follow us on Facebook",
        ),
        (STORKS, "Share this article", "The stalls", RINGS, "Sign up for our newsletter"),
        (STORKS, "Advertisement", "What you need", "2 eggs", "1 pint of milk", "Salt", RINGS, "Comments"),
    ],
)
def test_a_list_of_the_story_stays_beside_boilerplate(lines: tuple[str, ...]) -> None:
    body = str(newsparse.parse(text_of("Eleven storks return", f"VELMAR (AP) — {lines[0]}", *lines[1:])).body)
    page = ("Sign up", "Related", "Share", "Most read", "Listen", "Follow", "Advertisement", "Comments")
    assert [line for line in lines if not line.startswith(page) and line not in body] == []


def test_parts_outside_the_body_stay_and_are_not_neighbours() -> None:
    text = text_of("Skip to main content", "Nets", STORKS, RINGS)
    assert context(text, "thorough", removed=["Skip to main content"]) == [("Nets", "navigation", "score")]
    assert context(text, "thorough", removed=["Skip to main content"], outside_body=["Nets"]) == []


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("Follow our boats on your own website: read @velmar, subscribe and click here for more!", True),
        ("Follow our boats on your own website: read @velmar, subscribe and click here, said Roe!", False),
        ("| Follow | Share | Click here | Subscribe | Newsletter | Your account |", False),
    ],
)
def test_reported_speech_and_table_rows_stay_whatever_their_words(line: str, goes: bool) -> None:
    text = text_of(STORKS, RINGS, "Most read", line, "Newsletter", "Your account")
    found = context(text, "thorough", removed=["Most read", "Newsletter", "Your account"])
    assert (line in [content for content, _, _ in found]) is goes


def test_categories_to_keep_stay() -> None:
    assert context(LEFT, removed=["Skip to main content", "Most read"], keep=("navigation",)) == []


PAGE = text_of("Storks of Velmar", *LABELS[:15], STORKS, RINGS, TOWER, STORKS[:-1] + " or so.", *LABELS[15:])


def test_in_a_page_lines_outside_the_story_are_boilerplate() -> None:
    found = context(PAGE)
    assert {rule for _, _, rule in found} <= {"page", "score"}
    gone = {content for content, _, _ in found}
    assert gone <= {"Storks of Velmar", *LABELS}
    assert len(gone) >= 0.9 * len(LABELS)
    assert {content for content, _, _ in context(PAGE, "cautious")} <= gone


def test_in_a_page_parts_of_the_article_near_the_story_stay() -> None:
    near, far = LABELS[14], LABELS[35]
    gone = {content for content, _, _ in context(PAGE, outside_body=[near, far])}
    assert near not in gone
    assert far in gone


def test_in_a_page_each_line_is_found_once() -> None:
    found = [content for content, _, _ in context(PAGE, removed=LABELS[:3])]
    assert len(found) == len(set(found))
    assert set(found).isdisjoint(LABELS[:3])
    found_with = context(PAGE, removed=LABELS[:3], profile=learnt(LABELS[3]))
    assert found_with[0] == (LABELS[3], "navigation", "site")
    assert LABELS[3] not in [content for content, _, _ in found_with[1:]]


def test_the_mode_is_set_or_detected() -> None:
    def mode_of(text: str, settings: BoilerplateSettings) -> str:
        return ContextRun(text=text, lines=lines_of(text, split_blocks(text)), settings=settings).mode

    assert [mode_of(text, BoilerplateSettings()) for text in (PAGE, LEFT)] == ["page", "article"]
    modes: tuple[Mode, ...] = ("page", "article")
    for mode in modes:
        assert [mode_of(text, BoilerplateSettings(mode=mode)) for text in (PAGE, LEFT)] == [mode, mode]


def learnt(*own: str, site: str = "courier.example") -> SiteProfile:
    """The profile of a site that prints these lines on three pages."""
    stories = (STORKS, RINGS, TOWER)
    return SiteProfile.learn([text_of(story, *own) for story in stories], site)


def test_lines_of_the_site_are_found_at_every_strictness() -> None:
    profile = learnt("Ink since the flood", "Facebook fans of ink")
    text = text_of(STORKS, "Ink since the flood", RINGS, "Facebook fans of ink", TOWER)
    expected = [("Ink since the flood", "navigation", "site"), ("Facebook fans of ink", "share", "site")]
    levels: tuple[Strictness, ...] = ("cautious", "standard", "thorough")
    for level in levels:
        assert context(text, level, profile=profile) == expected
        assert context(text, level, profile=profile, keep=("share",)) == expected[:1]
        assert context(text, level, profile=profile, removed=["Ink since the flood"]) == expected[1:]


def test_both_steps_together_are_in_order() -> None:
    text = text_of("Skip to main content", "Nets", STORKS, "Advertisement", RINGS, "Most read", "Boats of the week")
    found = find_boilerplate(text)
    assert [finding.span for finding in found] == sorted(finding.span for finding in found)
    assert {"Skip to main content", "Advertisement", "Most read"} <= {finding.span.of(text) for finding in found}
    assert found == find_boilerplate(text, split_blocks(text))
    first = find_by_wording(text, split_blocks(text))
    assert first[0] == Finding(Span(0, 20), "navigation", "line:en")
    assert [finding.span.of(text) for finding in first] == ["Skip to main content", "Advertisement", "Most read"]


def rules(text: str, hints: Hints | None = None, **settings: object) -> list[tuple[str, str]]:
    pipeline = Pipeline(settings=[BoilerplateSettings(**settings)])  # type: ignore[arg-type]
    article = pipeline.parse(text, hints)
    assert not article.problems
    return [(known.span.of(text), known.rule) for known in article.boilerplate]


def test_each_annotation_names_its_annotator_and_rule() -> None:
    text = text_of("Skip to main content", STORKS, "The nets, opens new tab, are out.", RINGS, "Most read", "Nets")
    article = newsparse.parse(text)
    found = {(known.span.of(text), known.category, known.rule, known.annotator) for known in article.boilerplate}
    assert found == {
        ("Skip to main content", "navigation", "line:en", "boilerplate.wording"),
        (", opens new tab", "app_residue", "inline", "boilerplate.wording"),
        ("Most read", "related", "line:en", "boilerplate.wording"),
        ("Nets", "navigation", "score", "boilerplate.context"),
    }


def test_headlines_bylines_captions_and_credits_stay() -> None:
    text = text_of(
        "Skip to main content",
        "Storks Return to the Roofs of Velmar",
        "By Ann Lowell",
        STORKS,
        RINGS,
        TOWER,
        "(Reporting by Ann Lowell; Editing by Piet Roe)",
        "Most read",
        "Nets",
    )
    assert [content for content, _ in rules(text)] == ["Skip to main content", "Most read", "Nets"]


@pytest.mark.parametrize(
    ("sites", "site", "known"),
    [
        ((), "", False),
        (("a.example",), "", True),
        (("a.example",), "a.example", True),
        (("a.example",), "b.example", False),
        (("a.example", "b.example"), "", False),
        (("a.example", "b.example"), "b.example", True),
    ],
)
def test_the_hint_chooses_one_of_several_profiles(sites: Sequence[str], site: str, known: bool) -> None:
    profiles = tuple(learnt("Ink since the flood", site=name) for name in sites)
    text = text_of(STORKS, RINGS, "Ink since the flood", TOWER)
    found = rules(text, Hints(site=site or None), sites=profiles)
    assert found == ([("Ink since the flood", "site")] if known else [])


def test_profiles_of_one_site_are_merged(tmp_path: object) -> None:
    one, other, third = (
        SiteProfile.learn([text_of(story, "Ink since the flood")], "a.example") for story in (STORKS, RINGS, TOWER)
    )
    file = f"{tmp_path}/a.json"
    third.save(file)
    settings = BoilerplateSettings(sites=(one, other), site_files=(file,))
    (profile,) = load_profiles(settings).values()
    assert profile == one.merge(other).merge(third)
    assert profile.contains("Ink since the flood")


def test_the_remark_about_a_page_gives_the_reason() -> None:
    (remark,) = Pipeline(plugins=["newsparse_boilerplate.plugin"]).parse(PAGE).remarks
    assert remark.code == "boilerplate.mode"
    assert remark.message == "the text is a whole page: its story was found by the scores of its lines"
    assert remark.span is None


def test_the_laws_of_stories_are_declared() -> None:
    annotators = [known for known in Pipeline().annotators if known.name.startswith("boilerplate.")]
    assert [known.name for known in annotators] == ["boilerplate.wording", "boilerplate.context"]
    for known in annotators:
        assert known.provides == {Boilerplate}
        assert known.laws == {"idempotent", "local", "typography"}
        assert issubclass(Boilerplate, Annotation)


def test_the_command_line_accepts_a_profile(tmp_path: object) -> None:
    from click.testing import CliRunner

    from newsparse.cli import main

    file, text = f"{tmp_path}/site.json", text_of(STORKS, RINGS, "Ink since the flood", TOWER)
    learnt("Ink since the flood").save(file)
    with_profile = CliRunner().invoke(main, ["parse", "--format", "text", "--site", file], input=text)
    without = CliRunner().invoke(main, ["parse", "--format", "text"], input=text)
    missing = CliRunner().invoke(main, ["parse", "--site", f"{file}x"], input=text)
    usage = CliRunner().invoke(main, ["parse", "--help"])
    assert ("Ink since" in with_profile.output, "Ink since" in without.output) == (False, True)
    assert (with_profile.exit_code, without.exit_code, missing.exit_code) == (0, 0, 2)
    assert "does not exist" in missing.output
    said = "A site profile that 'newsparse learn' wrote; of several --hint-site picks one. "
    assert " ".join(usage.output.split()).count(said) == 1


@pytest.mark.parametrize(
    "copy", ["Storks return to the roofs", "STORKS RETURN TO THE ROOFS", "Storks  return to the roofs"]
)
def test_a_line_that_repeats_the_headline_is_not_in_the_story(copy: str) -> None:
    text = text_of(copy, "Storks return to the roofs", f"VELMAR (AP) — {STORKS}", RINGS, TOWER)
    article = newsparse.parse(text)
    assert article.headline is not None
    assert [b.rule for b in article.boilerplate] == ["headline_copy"]
    assert str(article.body) == text_of(STORKS, RINGS, TOWER)


def test_a_copy_of_a_headline_of_one_word_may_be_a_line_of_the_story() -> None:
    lines = text_of("Storks", STORKS, "Storks", RINGS)
    run = ContextRun(text=lines, lines=lines_of(lines, split_blocks(lines)), known=KnownParts(headline=Span(0, 6)))
    assert run.find_headline_copies() == []


def test_a_headline_inside_a_sentence_of_the_story_stays() -> None:
    text = text_of(
        "Storks return to the roofs", f"VELMAR (AP) — {STORKS}", f"Storks return to the roofs each year. {RINGS}"
    )
    assert newsparse.parse(text).boilerplate == ()


@pytest.mark.parametrize("kicker", ["INTERVIEW", "Theatre review", "LEAGUE TWO", "Obituaries"])
def test_the_form_of_a_text_or_the_name_of_a_section_above_the_headline_is_not_in_the_body(kicker: str) -> None:
    story = "\n".join((STORKS, RINGS, TOWER))
    text = f"{kicker}\nPetra Olin on storks, towers and the end of the brewery\nBy Tom Abel\n4 May 2024\n{story}"
    assert newsparse.parse(text).body.text == story


@pytest.mark.parametrize("line", ["Night boats return", "The storks of Velmar are back"])
def test_a_line_above_the_headline_that_may_be_a_headline_is_not_removed_as_a_kicker(line: str) -> None:
    article = newsparse.parse(
        f"{line}\nPetra Olin on storks and towers\nBy Tom Abel\n4 May 2024\n{STORKS}\n{RINGS}\n{TOWER}"
    )
    assert not any(one.rule == "kicker" for one in article.boilerplate)


@pytest.mark.parametrize(
    "name", ["The Marrow Bay Courier", "Boat race: who won the cup in Velmar", "Night boats return"]
)
def test_a_line_above_the_headline_of_a_page_is_not_in_the_body(name: str) -> None:
    story = "\n".join((STORKS, RINGS, TOWER))
    text = f"Home\nSport\nLog in\n{name}\nPetra Olin on storks and towers\nBy Tom Abel\n4 May 2024\n{story}"
    assert newsparse.parse(text).body.text == story


@pytest.mark.parametrize("job", ["Reporter", "Senior business correspondent", "Redakteurin"])
def test_the_job_of_the_author_below_the_byline_is_not_in_the_body(job: str) -> None:
    story = "\n".join((STORKS, RINGS, TOWER))
    assert newsparse.parse(f"Storks and towers of Velmar\nBy Tom Abel\n{job}\n{story}").body.text == story


@pytest.mark.parametrize("line", ["The editor resigned.", "How to save the storks of the three towers"])
def test_another_line_below_the_byline_is_not_a_job(line: str) -> None:
    article = newsparse.parse(f"Storks and towers of Velmar\nBy Tom Abel\n{line}\n{STORKS}\n{RINGS}\n{TOWER}")
    assert not any(one.rule == "job_below_byline" for one in article.boilerplate)


DATED = f"VELMAR (AP) — {STORKS}\n{RINGS}\n{TOWER}"


@pytest.mark.parametrize("line", ["3 of 7", "A stork on its nest (Velmar Police Department)", "Key points"])
def test_a_short_line_between_the_headline_and_the_dateline_of_a_page_is_not_in_the_body(line: str) -> None:
    text = f"Home\nSport\nLog in\nPetra Olin on storks and towers\nBy Tom Abel\n4 May 2024\n{line}\n{DATED}"
    assert line not in newsparse.parse(text).body.text


@pytest.mark.parametrize("line", ["The storks are back.", "- Storks return to all of the towers"])
def test_a_sentence_or_an_item_between_the_headline_and_the_dateline_is_not_boilerplate(line: str) -> None:
    text = f"Home\nSport\nLog in\nPetra Olin on storks and towers\nBy Tom Abel\n4 May 2024\n{line}\n{DATED}"
    assert not any(one.rule == "above_dateline" for one in newsparse.parse(text).boilerplate)


def test_a_line_above_the_dateline_of_a_text_without_other_boilerplate_stays() -> None:
    text = f"Petra Olin on storks and towers\nBy Tom Abel\nWhat: storks\n{DATED}"
    assert not newsparse.parse(text).boilerplate


def test_a_sentence_above_the_headline_of_a_page_stays() -> None:
    story = "\n".join((STORKS, RINGS, TOWER))
    text = (
        f"Home\nSport\nLog in\nThe boats are late.\nPetra Olin on storks and towers\nBy Tom Abel\n4 May 2024\n{story}"
    )
    assert "The boats are late." in newsparse.parse(text).body.text


def test_a_short_line_between_a_paragraph_and_a_headline_is_not_removed_as_a_kicker() -> None:
    text = (
        f"{STORKS}\n\nThe towers\n\nPetra Olin on storks and towers\n\nBy Tom Abel\n\n4 May 2024\n\n{RINGS}\n\n{TOWER}"
    )
    assert not any(one.rule == "kicker" for one in newsparse.parse(text).boilerplate)
