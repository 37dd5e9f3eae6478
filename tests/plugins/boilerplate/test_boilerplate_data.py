"""The weights and limits that come with the plugin."""

from __future__ import annotations

from importlib.resources import files

import pytest

from newsparse_boilerplate import default_resources
from newsparse_boilerplate.scoring import POSITIONS, read_limits, read_models

WEIGHTS = files("newsparse_boilerplate").joinpath("data/weights/lines.tsv").read_text(encoding="utf-8")
ROWS = [row.split("\t") for row in WEIGHTS.splitlines() if not row.startswith("#")]


def test_each_weight_has_a_table_a_feature_and_a_number() -> None:
    assert {table for table, _, _ in ROWS} == {*POSITIONS, "page line", "page position"}
    assert all(abs(float(weight)) < 20 for _, _, weight in ROWS)
    assert len(ROWS) < 1500


def test_a_removed_neighbour_is_never_evidence_of_the_story() -> None:
    """Otherwise a line could stay in the first pass and be removed in a second pass."""
    assert all(float(weight) >= 0 for _, feature, weight in ROWS if feature.startswith("removed="))


def test_a_missing_table_raises() -> None:
    with pytest.raises(ValueError, match=r"^weights/lines\.tsv lacks the key 'page position'"):
        read_models("\n".join(f"{name}\tbias\t0" for name in (*POSITIONS, "page line")))


def test_a_missing_or_unknown_limit_raises() -> None:
    page = "inside = 1\nnear = 1\nfar = 1\nlength = 1\n"
    article = "leading = 1\nbetween = 1\ntrailing = 1\ntrailing_prose = 1\nlength = 1\n"
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\.page\] lacks the key 'reach'"):
        read_limits(f"[standard.article]\n{article}[standard.page]\n{page}")
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\.page\] has the unknown key 'rich'; allowed "):
        read_limits(f"[standard.article]\n{article}[standard.page]\n{page}rich = 2\n")
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\.page\] reach must be a number, not '2'"):
        read_limits(f"[standard.article]\n{article}[standard.page]\n{page}reach = '2'\n")
    assert read_limits(f"[standard.article]\n{article}[standard.page]\n{page}reach = 2\n")["standard"].page.reach == 2


def test_stricter_settings_have_higher_limits() -> None:
    limits = [default_resources().limits[name] for name in ("thorough", "standard", "cautious")]
    for size in (20, 200):
        for position in POSITIONS:
            found = [known.article.limit(position, size) for known in limits]
            assert found == sorted(found)
        for distance in (0, 1, 50):
            found = [known.page.limit(distance, size) for known in limits]
            assert found == sorted(found)


def test_long_lines_have_higher_limits_except_far_from_the_story_of_a_page() -> None:
    limits = default_resources().limits["standard"]
    for position in POSITIONS:
        assert limits.article.limit(position, 400) > limits.article.limit(position, 20)
    assert limits.page.limit(0, 400) > limits.page.limit(0, 20)
    assert limits.page.limit(1, 400) > limits.page.limit(1, 20)
    assert limits.page.limit(50, 400) == limits.page.limit(50, 20)
