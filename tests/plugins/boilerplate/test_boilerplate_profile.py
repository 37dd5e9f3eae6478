"""Site profiles: boilerplate learnt from the articles of a site."""

from __future__ import annotations

import json
import os
import threading
from hashlib import blake2b
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Hints, Pipeline
from newsparse.testing.strategies.boilerplate_lines import PARAGRAPHS
from newsparse_boilerplate import BoilerplateSettings, SiteProfile, find_boilerplate
from newsparse_boilerplate.commands import learn
from newsparse_boilerplate.folding import fold_line
from newsparse_boilerplate.site_profile import ArticleFingerprint, take_fingerprint

TOWNS = ("Ostervik", "Port Elan", "Kelmsund", "Dravna", "Velmar", "San Tavio", "Corran Bay", "Fort Anselm")
SLOGAN = "Marrowgate Mercury — ink since the flood"


def articles(number: int, line: str = SLOGAN) -> list[str]:
    """Different stories of one site, each with the line at its end."""
    shift = [PARAGRAPHS[n % 8 :] + PARAGRAPHS[: n % 8] for n in range(number)]
    return ["\n\n".join([*(f"{TOWNS[n]}: {p}" for p in part[:3]), line]) for n, part in enumerate(shift)]


texts = st.lists(st.sampled_from(articles(8) + articles(4, "Written by the river")), max_size=10)


def test_a_line_of_three_articles_is_boilerplate_of_the_site() -> None:
    profile = SiteProfile.learn(articles(3), "mercury.example")
    assert profile.contains(SLOGAN)
    assert not profile.contains(PARAGRAPHS[0])


def test_a_line_of_two_articles_is_not_boilerplate_of_the_site() -> None:
    assert len(SiteProfile.learn(articles(2))) == 0


def test_nothing_is_learnt_from_copies_of_one_story() -> None:
    story = articles(1)[0]
    copies = [story, f"Updated\n\n{story}", f"{story}\n\nCorrected"]
    assert len(SiteProfile.learn(copies)) == 0


@given(texts, texts)
def test_merging_profiles_of_parts_gives_the_profile_of_the_whole(one: list[str], other: list[str]) -> None:
    merged = SiteProfile.learn(one, "s").merge(SiteProfile.learn(other, "s"))
    assert merged == SiteProfile.learn(one + other, "s")
    assert merged.dumps() == SiteProfile.learn(other + one, "s").dumps()


@given(texts, st.randoms())
def test_the_order_of_the_articles_does_not_matter(some: list[str], random: object) -> None:
    mixed = sorted(some, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert SiteProfile.learn(some).dumps() == SiteProfile.learn(mixed).dumps()


@given(texts)
def test_a_saved_profile_loads_unchanged(some: list[str]) -> None:
    profile = SiteProfile.learn(some, "s")
    again = SiteProfile.loads(profile.dumps())
    assert again == profile
    assert again.contains(SLOGAN) == profile.contains(SLOGAN)


def test_a_profile_contains_no_text_of_its_articles() -> None:
    data = SiteProfile.learn(articles(5), "s").dumps().lower()
    assert not any(word.lower() in data for word in ("Marrowgate", "ferry", "storks", "ink"))


def test_merging_profiles_of_two_sites_raises() -> None:
    with pytest.raises(ValueError, match="two sites"):
        SiteProfile("a", ()).merge(SiteProfile("b", ()))


@pytest.mark.parametrize(
    "data", ["", "[]", "{}", "null", '{"format": "newsparse.site_profile", "version": 2}', "[" * 5000]
)
def test_loading_other_data_raises(data: str) -> None:
    with pytest.raises(ValueError, match="not a site profile"):
        SiteProfile.loads(data)


def test_learning_from_one_string_raises() -> None:
    with pytest.raises(TypeError):
        SiteProfile.learn("one article")


def test_the_lines_of_the_site_are_found_in_its_next_article() -> None:
    profile = SiteProfile.learn(articles(4), "mercury.example")
    text = f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}"
    assert [finding.span.of(text) for finding in find_boilerplate(text, profile=profile)] == [SLOGAN]


def test_the_hint_chooses_the_profile() -> None:
    profile = SiteProfile.learn(articles(4), "mercury.example")
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"], settings=[BoilerplateSettings(sites=(profile,))])
    text = f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}"
    assert pipeline.parse(text, Hints(site="mercury.example")).boilerplate[0].rule == "site"
    assert pipeline.parse(text, Hints(site="other.example")).boilerplate == ()


def test_learn_writes_a_profile_that_settings_can_read(tmp_path: object) -> None:
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
    folder, out = Path(str(tmp_path)) / "texts", Path(str(tmp_path)) / "site.json"
    folder.mkdir()
    SiteProfile.learn(articles(2), "mercury.example").save(out)
    (folder / "3.txt").write_text(articles(3)[2], encoding="utf-8")
    arguments = [str(folder), "-o", str(out), "--site", "mercury.example", "--add"]
    assert CliRunner().invoke(learn, arguments).exit_code == 0
    assert SiteProfile.load(out).contains(SLOGAN)


def test_learn_fails_for_a_folder_without_texts(tmp_path: object) -> None:
    result = CliRunner().invoke(learn, [str(tmp_path), "-o", f"{tmp_path}/site.json"])
    assert result.exit_code == 2


def hash_of(line: str) -> str:
    """The hash of a line in a profile."""
    return blake2b(fold_line(line).encode(), digest_size=8).hexdigest()


def test_a_fingerprint_separates_the_edges_of_an_article_from_its_inside() -> None:
    """The edges are eight lines at either end, and all lines before the first or after the last paragraph."""
    labels = [f"Boats {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    before, inside, after = labels[:10], labels[10:16], labels[16:]
    text = "\n\n".join([*before, PARAGRAPHS[0], *inside, PARAGRAPHS[1], *after, "12:40", "* * *"])
    fingerprint = take_fingerprint(text)
    assert set(fingerprint.edge) == {hash_of(line) for line in [*before, *after]}
    assert set(fingerprint.inside) == {hash_of(line) for line in [*inside, PARAGRAPHS[0], PARAGRAPHS[1]]}
    assert fingerprint.signature == tuple(sorted(map(hash_of, PARAGRAPHS[:2])))
    assert list(fingerprint.edge) == sorted(fingerprint.edge)
    assert list(fingerprint.inside) == sorted(fingerprint.inside)


def test_eight_lines_from_either_end_are_the_edge_of_a_text() -> None:
    paragraphs = [f"{word}: {PARAGRAPHS[0]} Newsletters" for word in "abcdefghijklmnopqrst"]
    texts = "\n\n".join((PARAGRAPHS[1], *paragraphs, PARAGRAPHS[2]))
    fingerprint = take_fingerprint(texts)
    assert set(fingerprint.edge) == {hash_of(line) for line in [*paragraphs[:7], *paragraphs[13:]]}
    assert set(fingerprint.inside) == {hash_of(line) for line in [*paragraphs[7:13], *PARAGRAPHS[1:3]]}


def test_without_a_paragraph_all_lines_are_the_edge() -> None:
    labels = [f"Boats {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert take_fingerprint("\n\n".join(labels)) == ArticleFingerprint((), tuple(sorted(map(hash_of, labels))), ())
    assert take_fingerprint("") == ArticleFingerprint((), (), ())


def test_a_line_at_the_edge_and_inside_counts_as_edge() -> None:
    paragraphs = [f"{word}: {PARAGRAPHS[0]}" for word in "abcdefghijklmnopqrst"]
    text = "\n\n".join([*paragraphs[:10], "Boats", *paragraphs[10:], "Boats"])
    assert hash_of("Boats") in take_fingerprint(text).edge
    assert hash_of("Boats") not in take_fingerprint(text).inside


def known(*articles: ArticleFingerprint) -> SiteProfile:
    return SiteProfile("courier.example", articles)


def edge_or_inside(edges: int, insides: int, line: str = "Boats") -> SiteProfile:
    """The profile of different articles, with a line at the edge of some and inside others."""
    fingerprints = [ArticleFingerprint((f"e{n}",), (hash_of(line),), ()) for n in range(edges)]
    return known(*fingerprints, *(ArticleFingerprint((f"i{n}",), (), (hash_of(line),)) for n in range(insides)))


@pytest.mark.parametrize(
    ("edges", "insides", "recurs"),
    [(3, 0, True), (2, 0, False), (0, 5, True), (0, 4, False), (2, 2, False), (2, 3, True), (1, 4, True)],
)
def test_a_line_of_a_site_is_at_three_edges_or_in_five_articles(edges: int, insides: int, recurs: bool) -> None:
    profile = edge_or_inside(edges, insides)
    assert profile.contains("Boats") is recurs
    assert profile.contains("\u2022 BOATS:") is recurs
    assert len(profile) == int(recurs)
    assert not profile.contains("Nets")


@pytest.mark.parametrize(
    ("signatures", "recurs"),
    [
        (("ab", "cd", "ef"), True),
        (("abcd", "abef", "ghij"), False),
        (("abcd", "aefg", "hijk"), True),
        (("ab", "abcdef", "gh"), False),
        (("abc", "aefghi", "bjklmn"), True),
        (("", "", "ab"), True),
        (("a", "b", "c", "ab"), True),
    ],
)
def test_articles_that_share_half_of_their_paragraphs_count_once(signatures: tuple[str, ...], recurs: bool) -> None:
    """Half is counted of the shorter signature."""
    fingerprints = [ArticleFingerprint(tuple(s), (hash_of("Boats"), f"{n}"), ()) for n, s in enumerate(signatures)]
    assert known(*fingerprints).contains("Boats") is recurs


NOTICE = (
    "The Marrowgate Mercury has been printed on the press beside the weir since the great flood took the old house."
)


def short_articles(number: int, *notices: str) -> list[str]:
    """Stories of one paragraph, with the paragraphs of the page after it."""
    return ["\n\n".join((f"Storks {n}", paragraph, *notices)) for n, paragraph in enumerate(PARAGRAPHS[:number])]


def test_short_articles_with_the_same_paragraphs_of_the_page_are_different() -> None:
    profile = SiteProfile.learn(short_articles(5, NOTICE, SLOGAN), "mercury")
    assert profile.distinct_articles == 5
    assert profile.contains(NOTICE)
    assert profile.contains(SLOGAN)
    assert not any(profile.contains(paragraph) for paragraph in PARAGRAPHS)


def test_a_sentence_in_which_the_page_does_not_speak_needs_five_articles() -> None:
    assert not SiteProfile.learn(short_articles(4, NOTICE), "mercury").contains(NOTICE)
    assert SiteProfile.learn(short_articles(3, "Sign up for our newsletter of the valley."), "mercury").contains(
        "Sign up for our newsletter of the valley."
    )


def test_updates_of_a_long_story_are_copies_even_if_all_share_its_paragraphs() -> None:
    story = "\n\n".join(f"{town}: {paragraph}" for town in TOWNS[:2] for paragraph in PARAGRAPHS)
    updates = [f"{town} adds: {PARAGRAPHS[0]}\n\n{story}" for town in TOWNS]
    assert SiteProfile.learn(updates, "mercury").distinct_articles == 1


def test_a_fingerprint_counts_once_however_often_it_is_read() -> None:
    one = ArticleFingerprint(("a",), (hash_of("Boats"),), ())
    assert known(one, one, one).articles == (one,)


def test_the_file_of_a_profile_is_json_in_a_fixed_order() -> None:
    profile = known(ArticleFingerprint(("c",), ("d",), ("e",)), ArticleFingerprint(("a",), (), ("b",)))
    assert profile.dumps().endswith("}\n")
    assert profile.dumps().startswith('{\n "articles": [\n  {\n   "edge": [],')
    assert json.loads(profile.dumps()) == {
        "format": "newsparse.site_profile",
        "version": 1,
        "site": "courier.example",
        "articles": [
            {"signature": ["a"], "edge": [], "inside": ["b"]},
            {"signature": ["c"], "edge": ["d"], "inside": ["e"]},
        ],
    }


TABLE = json.loads(SiteProfile.learn(articles(3), "mercury.example").dumps())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "newsparse.article"}, "unknown format or version"),
        ({"version": 2}, "unknown format or version"),
        ({"site": None}, "a list of strings was expected"),
        ({"articles": [{"signature": "ab", "edge": [], "inside": []}]}, "a list of strings was expected"),
        ({"articles": [{"signature": [1], "edge": [], "inside": []}]}, "a list of strings was expected"),
        ({"articles": [{"signature": [], "edge": []}]}, "inside"),
        ({"articles": 3}, "not iterable"),
    ],
)
def test_loading_an_object_of_another_form_raises(change: dict[str, object], said: str) -> None:
    assert SiteProfile.loads(json.dumps(TABLE)).dumps() == json.dumps(TABLE, indent=1, sort_keys=True) + "\n"
    with pytest.raises(ValueError, match=f"not a site profile of newsparse: .*{said}"):
        SiteProfile.loads(json.dumps(TABLE | change))


def test_the_error_names_a_file_that_is_not_a_profile(tmp_path: Path) -> None:
    file = tmp_path / "site.json"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"site\.json: not a site profile"):
        SiteProfile.load(file)


def test_saving_leaves_no_temporary_file(tmp_path: Path) -> None:
    profile = SiteProfile.learn(articles(3), "müller.example")
    file = tmp_path / "site.json"
    for _ in range(2):
        profile.save(str(file))
        assert [path.name for path in tmp_path.iterdir()] == ["site.json"]
        assert SiteProfile.load(str(file)) == profile
    assert file.read_text(encoding="utf-8") == profile.dumps()


def test_a_failed_save_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "site.json"
    SiteProfile.learn(articles(3), "one").save(file)
    before = file.read_text(encoding="utf-8")

    def refuse(self: Path, data: str, encoding: str) -> int:
        self.write_bytes(data[:10].encode(encoding))
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(OSError, match="no space left"):
        SiteProfile.learn(articles(4), "two").save(file)
    assert file.read_text(encoding="utf-8") == before
    assert [path.name for path in tmp_path.iterdir()] == ["site.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_profile_can_be_written_into_a_pipe(tmp_path: Path) -> None:
    profile, pipe, read = SiteProfile.learn(articles(3), "one"), tmp_path / "pipe", list[str]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    profile.save(pipe)
    reader.join(10)
    assert read == [profile.dumps()]
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def texts_in(folder: Path, number: int) -> Path:
    folder.mkdir()
    for count, text in enumerate(articles(number)):
        (folder / f"{count}.txt").write_text(text, encoding="utf-8")
    return folder


def test_learn_reports_its_result_and_names_the_site_after_the_folder(tmp_path: Path) -> None:
    folder, out = texts_in(tmp_path / "mercury", 3), tmp_path / "site.json"
    (folder / "notes.md").write_text("no article", encoding="utf-8")
    result = CliRunner().invoke(learn, [str(folder), "--output", str(out)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "3 files read; mercury is known from 3 different articles, copies of one story counted once\n"
        "1 line learnt, removed from now on with this profile:\n"
        f"  in 3 files: {SLOGAN}\n"
    )
    assert SiteProfile.load(out).site == "mercury"


def test_learn_says_if_it_learnt_nothing(tmp_path: Path) -> None:
    folder = texts_in(tmp_path / "mercury", 2)
    result = CliRunner().invoke(learn, [str(folder), "-o", str(tmp_path / "site.json")])
    assert "nothing learnt: no line is near an end of 3 different articles; add more articles\n" in result.stderr


def test_learn_shows_long_lines_and_long_lists_in_part(tmp_path: Path) -> None:
    folder = tmp_path / "mercury"
    folder.mkdir()
    labels = [f"{letter}{other} boats" for letter in "abcdefg" for other in "abcdefg"]
    for number, text in enumerate(articles(3, "\n".join((*labels, "storks " * 30)))):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(learn, [str(folder), "-o", str(tmp_path / "site.json")])
    assert "50 lines learnt" in result.stderr
    assert result.stderr.endswith("  and 10 more\n")
    assert max(map(len, result.stderr.splitlines())) < 150


def test_learn_counts_copies_once(tmp_path: Path) -> None:
    folder = texts_in(tmp_path / "mercury", 3)
    (folder / "copy.txt").write_text(articles(1)[0] + "\n\nCopied on Monday", encoding="utf-8")
    result = CliRunner().invoke(learn, [str(folder), "-o", str(tmp_path / "site.json")])
    assert result.stderr.startswith("4 files read; mercury is known from 3 different articles, copies of")


def test_learn_reads_files_as_parse_does(tmp_path: Path) -> None:
    folder, out = texts_in(tmp_path / "mercury", 3), tmp_path / "site.json"
    (folder / "wide.txt").write_bytes(SLOGAN.encode("utf-16"))
    (folder / "binary.txt").write_bytes(b"\x81\xff\x8d")
    (folder / "old.txt").write_bytes("Café\n".encode("cp1252"))
    result = CliRunner().invoke(learn, [str(folder), "-o", str(out)])
    assert result.exit_code == 1
    assert "wide.txt: not read: it is UTF-16; convert it to UTF-8 first" in result.stderr
    assert "binary.txt: not read: byte 0 is not valid UTF-8" in result.stderr
    assert "old.txt: byte 3 is not valid UTF-8; read as Windows-1252" in result.stderr
    assert "4 files read" in result.stderr


def test_a_line_of_the_site_without_a_clue_has_the_category_other() -> None:
    profile = SiteProfile.learn(articles(4), "mercury.example")
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"], settings=[BoilerplateSettings(sites=(profile,))])
    (motto,) = pipeline.parse(f"{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n\n{SLOGAN}").boilerplate
    assert (motto.category, motto.rule) == ("other", "site")


def test_several_profiles_without_a_hint_produce_a_remark() -> None:
    profiles = tuple(SiteProfile.learn(articles(4), name) for name in ("one.example", "two.example"))
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"], settings=[BoilerplateSettings(sites=profiles)])
    (remark,) = pipeline.parse(SLOGAN).remarks
    assert remark.code == "boilerplate.site"
    assert "2 site profiles and none was used: set the hint 'site'" in remark.message
    assert pipeline.parse(SLOGAN, Hints(site="one.example")).remarks == ()


def test_learn_replaces_the_profile_without_add(tmp_path: Path) -> None:
    folder, out = texts_in(tmp_path / "mercury", 3), tmp_path / "site.json"
    other = SiteProfile.learn(articles(8)[5:], "mercury")
    other.save(out)
    assert CliRunner().invoke(learn, [str(folder), "-o", str(out), "--add"]).exit_code == 0
    assert len(SiteProfile.load(out).articles) == 6
    assert CliRunner().invoke(learn, [str(folder), "-o", str(out)]).exit_code == 0
    assert len(SiteProfile.load(out).articles) == 3
    out.unlink()
    assert CliRunner().invoke(learn, [str(folder), "-o", str(out), "--add"]).exit_code == 0


def test_learn_reports_errors(tmp_path: Path) -> None:
    folder, out = texts_in(tmp_path / "mercury", 3), tmp_path / "site.json"
    empty = tmp_path / "empty"
    empty.mkdir()
    result = CliRunner().invoke(learn, [str(empty), "-o", str(out)])
    assert (result.exit_code, "no *.txt file in" in result.stderr) == (2, True)
    SiteProfile.learn(articles(3), "courier").save(out)
    result = CliRunner().invoke(learn, [str(folder), "-o", str(out), "--add"])
    assert (result.exit_code, "profiles of two sites can't be merged" in result.stderr) == (2, True)
    result = CliRunner().invoke(learn, [str(folder), "-o", str(tmp_path / "nowhere" / "site.json")])
    assert (result.exit_code, "not written: No such file" in result.stderr) == (4, True)
    assert CliRunner().invoke(learn, [str(out), "-o", str(out)]).exit_code == 2
    assert CliRunner().invoke(learn, [str(folder)]).exit_code == 2
    assert CliRunner().invoke(learn, [str(folder), "-o", str(folder)]).exit_code == 2


def test_learn_skips_files_that_can_not_be_read(tmp_path: Path) -> None:
    folder, out = texts_in(tmp_path / "mercury", 3), tmp_path / "site.json"
    (folder / "9.txt").mkdir()
    (folder / "8.txt").write_bytes(b"\xfb broken")
    result = CliRunner().invoke(learn, [str(folder), "-o", str(out)])
    assert result.exit_code == 1
    assert "9.txt: not read: it is a directory" in result.stderr
    assert "4 files read; mercury is known from 4 different articles" in result.stderr


def test_learn_has_help() -> None:
    usage = " ".join(CliRunner().invoke(learn, ["--help"]).output.split())
    assert "The file of the profile. [required]" in usage
    assert "The name of the site, as in the hint 'site'; by default the folder's name. " in usage
    assert "Merge with the profile that is in the output file. " in usage
