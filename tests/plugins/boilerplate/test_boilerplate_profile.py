"""A site's own boilerplate, learnt from its articles."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Hints, Pipeline
from newsparse.testing.strategies.boilerplate_lines import PARAGRAPHS
from newsparse_boilerplate import BoilerplateSettings, SiteProfile, find_boilerplate
from newsparse_boilerplate.commands import learn

TOWNS = ("Ostervik", "Port Elan", "Kelmsund", "Dravna", "Velmar", "San Tavio", "Corran Bay", "Fort Anselm")
SLOGAN = "Marrowgate Mercury — ink since the flood"


def articles(number: int, line: str = SLOGAN) -> list[str]:
    """Different stories of one site, each with the line at its foot."""
    shift = [PARAGRAPHS[n % 8 :] + PARAGRAPHS[: n % 8] for n in range(number)]
    return ["\n\n".join([*(f"{TOWNS[n]}: {p}" for p in part[:3]), line]) for n, part in enumerate(shift)]


texts = st.lists(st.sampled_from(articles(8) + articles(4, "Written by the river")), max_size=10)


def test_a_line_on_three_articles_is_the_sites() -> None:
    profile = SiteProfile.learn(articles(3), "mercury.example")
    assert profile.knows(SLOGAN)
    assert not profile.knows(PARAGRAPHS[0])


def test_a_line_on_two_articles_is_not() -> None:
    assert len(SiteProfile.learn(articles(2))) == 0


def test_copies_of_one_story_teach_nothing() -> None:
    story = articles(1)[0]
    copies = [story, f"Updated\n\n{story}", f"{story}\n\nCorrected"]
    assert len(SiteProfile.learn(copies)) == 0


@given(texts, texts)
def test_profiles_of_parts_merge_to_the_profile_of_the_whole(one: list[str], other: list[str]) -> None:
    merged = SiteProfile.learn(one, "s").merge(SiteProfile.learn(other, "s"))
    assert merged == SiteProfile.learn(one + other, "s")
    assert merged.dumps() == SiteProfile.learn(other + one, "s").dumps()


@given(texts, st.randoms())
def test_the_order_of_the_articles_leaves_no_trace(some: list[str], random: object) -> None:
    mixed = sorted(some, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert SiteProfile.learn(some).dumps() == SiteProfile.learn(mixed).dumps()


@given(texts)
def test_a_saved_profile_comes_back_as_it_was(some: list[str]) -> None:
    profile = SiteProfile.learn(some, "s")
    again = SiteProfile.loads(profile.dumps())
    assert again == profile
    assert again.knows(SLOGAN) == profile.knows(SLOGAN)


def test_a_profile_holds_no_text_of_an_article() -> None:
    data = SiteProfile.learn(articles(5), "s").dumps().lower()
    assert not any(word.lower() in data for word in ("Marrowgate", "ferry", "storks", "ink"))


def test_profiles_of_two_sites_do_not_merge() -> None:
    with pytest.raises(ValueError, match="two sites"):
        SiteProfile("a", ()).merge(SiteProfile("b", ()))


@pytest.mark.parametrize(
    "data", ["", "[]", "{}", "null", '{"format": "newsparse.site_profile", "version": 2}', "[" * 5000]
)
def test_anything_else_is_no_profile(data: str) -> None:
    with pytest.raises(ValueError, match="no site profile"):
        SiteProfile.loads(data)


def test_one_string_is_not_several_texts() -> None:
    with pytest.raises(TypeError):
        SiteProfile.learn("one article")


def test_a_profile_takes_the_sites_lines_out_of_its_next_article() -> None:
    profile = SiteProfile.learn(articles(4), "mercury.example")
    text = f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}"
    assert [finding.span.of(text) for finding in find_boilerplate(text, profile=profile)] == [SLOGAN]


def test_the_hint_picks_the_profile() -> None:
    profile = SiteProfile.learn(articles(4), "mercury.example")
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"], settings=[BoilerplateSettings(sites=(profile,))])
    text = f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}"
    assert pipeline.parse(text, Hints(site="mercury.example")).boilerplate[0].rule == "site"
    assert pipeline.parse(text, Hints(site="other.example")).boilerplate == ()


def test_learn_writes_a_profile_that_settings_can_read(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    for number, text in enumerate(articles(3)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    out = folder / "site.json"
    result = CliRunner().invoke(learn, [str(folder), "-o", str(out), "--site", "mercury.example"])
    assert result.exit_code == 0, result.output
    assert json.loads(out.read_text("utf-8"))["site"] == "mercury.example"
    settings = BoilerplateSettings(site_files=(str(out),))
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"], settings=[settings])
    text = f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}"
    assert len(pipeline.parse(text, Hints(site="mercury.example")).boilerplate) == 1


def test_learn_adds_to_a_profile(tmp_path: object) -> None:
    from pathlib import Path

    folder, out = Path(str(tmp_path)) / "texts", Path(str(tmp_path)) / "site.json"
    folder.mkdir()
    SiteProfile.learn(articles(2), "mercury.example").save(out)
    (folder / "3.txt").write_text(articles(3)[2], encoding="utf-8")
    arguments = [str(folder), "-o", str(out), "--site", "mercury.example", "--add"]
    assert CliRunner().invoke(learn, arguments).exit_code == 0
    assert SiteProfile.load(out).knows(SLOGAN)


def test_learn_refuses_a_folder_without_texts(tmp_path: object) -> None:
    result = CliRunner().invoke(learn, [str(tmp_path), "-o", f"{tmp_path}/site.json"])
    assert result.exit_code == 2
