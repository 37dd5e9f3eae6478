"""The page of an article in a real browser: layout, links, switches, accessibility, print.

Needs Chromium with its driver, and ``pip install --group browser``; without them these tests are skipped.
"""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import Hints, Pipeline

webdriver = pytest.importorskip("selenium.webdriver")
axe = pytest.importorskip("selenium_axe_python")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (shutil.which("chromium") and shutil.which("chromedriver")), reason="needs Chromium"),
    pytest.mark.filterwarnings("ignore"),
]

SEEDS = Path(__file__).parents[2] / "seeds"
PHONE = (400, 800)
DESK = (1100, 900)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(option)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module", params=["web_page", "wire"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    text = (SEEDS / f"{request.param}.txt").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("pages") / f"{request.param}.html"
    article = Pipeline(trace=True).parse(text, Hints(id=request.param))
    path.write_text(article.to_html(), encoding="utf-8")
    return path.as_uri()


def media(browser: Any, scheme: str, kind: str = "screen") -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": kind, "features": features})


def is_shown(browser: Any, selector: str) -> bool:
    return bool(browser.execute_script("return document.querySelector(arguments[0]).checkVisibility()", selector))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_reports_no_violation(browser: Any, page: str, scheme: str, size: tuple[int, int]) -> None:
    browser.set_window_size(*size)
    media(browser, scheme)
    browser.get(page)
    checker = axe.Axe(browser)
    checker.inject()
    violations = checker.run()["violations"]
    assert not violations, json.dumps(violations, indent=1)[:3000]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_is_wider_than_the_window(browser: Any, page: str, size: tuple[int, int]) -> None:
    browser.set_window_size(*size)
    browser.get(page)
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")


def test_the_links_of_a_quote_lead_to_its_row_and_back(browser: Any, page: str) -> None:
    browser.set_window_size(*DESK)
    browser.get(page)
    label = browser.find_element("css selector", ".np-text a.np-t")
    browser.execute_script("arguments[0].click()", label)
    target = browser.find_element("css selector", ":target")
    row = target.find_element("xpath", "./ancestor::tr")
    browser.execute_script("arguments[0].click()", row.find_element("css selector", "a"))
    mark = browser.find_element("css selector", ":target")
    assert label in mark.find_elements("css selector", "a.np-t")


def test_a_switch_hides_the_marks_of_its_layer_and_keeps_the_text(browser: Any, page: str) -> None:
    browser.get(page)
    selector = ".np-text .np-l-direct"
    before = browser.find_element("css selector", selector)
    words = browser.execute_script("return arguments[0].lastChild.textContent", before)
    assert is_shown(browser, f"{selector} > .np-t")
    browser.execute_script("document.querySelector('input[id$=-direct]').click()")
    assert not is_shown(browser, f"{selector} > .np-t")
    assert words in browser.find_element("css selector", ".np-text").text
    color = browser.execute_script("return getComputedStyle(arguments[0]).backgroundColor", before)
    assert color == "rgba(0, 0, 0, 0)"


def test_removed_lines_are_folded_open_with_the_keyboard_and_can_be_hidden(browser: Any, page: str) -> None:
    browser.get(page)
    summary = browser.find_element("css selector", ".np-folded summary")
    assert not is_shown(browser, ".np-folded li")
    summary.send_keys("\n")
    assert is_shown(browser, ".np-folded li")
    browser.execute_script("document.querySelector('input[id$=-boilerplate]').click()")
    assert not is_shown(browser, ".np-folded")


def test_every_control_can_be_reached_with_the_keyboard(browser: Any, page: str) -> None:
    browser.get(page)
    wanted = browser.execute_script("return document.querySelectorAll('input, summary, a[href]').length")
    reached = set()
    for _ in range(wanted + 5):
        browser.switch_to.active_element.send_keys("\ue004")
        reached.add(browser.switch_to.active_element.id)
    assert len(reached) >= wanted


def test_a_printed_page_has_dark_text_on_white_and_shows_removed_lines(browser: Any, page: str) -> None:
    media(browser, "dark", "print")
    browser.get(page)
    style = "return getComputedStyle(document.querySelector('.newsparse'))"
    assert browser.execute_script(f"{style}.color") == "rgb(0, 0, 0)"
    assert browser.execute_script(f"{style}.backgroundColor") == "rgb(255, 255, 255)"
    assert browser.execute_script("return document.querySelector('.np-folded li').getBoundingClientRect().height") > 0
    media(browser, "light")


def test_the_page_loads_nothing_and_logs_nothing(browser: Any, page: str) -> None:
    browser.get(page)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert not [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]


PICTURES = {"page": ("section:nth-of-type(2)", 1010), "speakers": ("section:nth-of-type(4)", 640)}
"""The pictures of the documentation: the first element that they show, and their greatest height in pixels."""

SMALL = 150_000
"""The greatest size of a picture, in bytes."""


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_of_the_documentation_can_be_made(
    browser: Any, tmp_path: Path, pytestconfig: pytest.Config, name: str
) -> None:
    """They show the page of an invented story. ``--screenshots docs/images`` writes them there."""
    selector, height = PICTURES[name]
    path = tmp_path / "page.html"
    text = (SEEDS / "web_page.txt").read_text(encoding="utf-8")
    path.write_text(Pipeline(trace=True).parse(text, Hints(id="web_page.txt")).to_html(), encoding="utf-8")
    browser.set_window_size(900, 1000)
    media(browser, "light")
    browser.get(path.as_uri())
    edges = "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.top + scrollY, r.height]"
    top, size = browser.execute_script(edges, selector)
    clip = {"x": 0, "y": top, "width": 880, "height": min(size, height), "scale": 1}
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    picture = base64.b64decode(shot["data"])
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < SMALL
    folder = pytestconfig.getoption("screenshots")
    (Path(folder) if folder else tmp_path).joinpath(f"{name}.png").write_bytes(picture)
