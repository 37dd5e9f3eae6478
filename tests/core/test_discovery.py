"""Loading of plugins: each is loaded in isolation, each failure names the distribution, the others take part."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import types
from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, ClassVar

import click
import pytest
from attrs import define, frozen
from hostile import NUMBERS, Number

import newsparse_quotes.plugin
from newsparse import Annotation, Annotator, NewsparseWarning, Pipeline, PluginError, Settings, Span, hookimpl
from newsparse.lexicon import LexiconSettings
from newsparse.plugin import loading
from newsparse.plugin.manager import Plugins


class Good:
    """A plugin that annotates numbers."""

    @hookimpl
    def newsparse_annotators(self, settings: Settings) -> Iterable[Annotator]:
        yield NUMBERS


def plugin(name: str, **hooks: Callable[..., Any]) -> types.ModuleType:
    """A module with hooks in it."""
    module = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, hook, hookimpl(function))
    return module


def nothing() -> list[Any]:
    return []


def problem_with_a_good_plugin(source: object) -> Any:
    """Return the only problem of a pipeline with a good plugin and another one; the good one must still work."""
    pipeline = Pipeline(plugins=[Good(), source])
    assert [n.value for n in pipeline.parse("a 7").all(Number)] == [7]
    (problem,) = pipeline.problems
    assert pipeline.parse("").problems == (problem,)
    with pytest.raises(PluginError):
        Pipeline(plugins=[source], on_error="raise")
    return problem


# Unknown hooks ------------------------------------------------------------------------------------------------


def test_an_unknown_hook_name_gets_a_suggestion() -> None:
    problem = problem_with_a_good_plugin(plugin("acme", newsparse_annotator=lambda settings: []))
    assert problem.stage == "load"
    assert problem.plugin == "acme"
    assert "unknown hook 'newsparse_annotator'; did you mean 'newsparse_annotators'?" in problem.message


def test_an_unknown_hook_name_without_a_near_one_gets_the_list() -> None:
    problem = problem_with_a_good_plugin(plugin("acme", frobnicate=nothing))
    assert (
        "unknown hook 'frobnicate'; known names: 'newsparse_annotation_types', 'newsparse_annotators'"
        in problem.message
    )


@pytest.mark.parametrize("hook", ["newsparse_annotators", "newsparse_settings"])
def test_a_plugin_with_wrong_hook_arguments_is_left_out(hook: str) -> None:
    hooks = {"newsparse_annotators": lambda settings: [NUMBERS], hook: lambda setings: []}
    problem = problem_with_a_good_plugin(plugin("acme", **hooks))
    assert problem.stage == "load"
    assert "setings" in problem.message
    assert "\n" not in problem.message
    assert not Pipeline(plugins=[plugin("acme", **hooks)]).annotators


def test_a_hook_may_have_another_name_with_specname() -> None:
    module = types.ModuleType("acme")
    module.mine = hookimpl(specname="newsparse_annotators")(lambda: [NUMBERS])  # type: ignore[attr-defined]
    module.other = 3  # type: ignore[attr-defined]
    assert Pipeline(plugins=[module]).annotators == (NUMBERS,)
    module.mine = hookimpl(specname="newsparse_annotater")(lambda: [NUMBERS])  # type: ignore[attr-defined]
    assert "did you mean 'newsparse_annotators'?" in problem_with_a_good_plugin(module).message


# Hooks that fail ----------------------------------------------------------------------------------------------------


def raises(error: BaseException) -> Callable[[], Any]:
    def hook() -> Iterable[Annotator]:
        yield NUMBERS
        raise error

    return hook


@pytest.mark.parametrize(
    ("hook", "message"),
    [
        (raises(ValueError("bad luck")), "ValueError: bad luck"),
        (raises(SystemExit(2)), "SystemExit: 2"),
        (raises(ImportError("no such thing")), "ImportError: no such thing"),
        (lambda: 5, "it returned 5; return a list, or yield"),
        (lambda: NUMBERS, "it returned Annotator("),
        (lambda: [3], "it must return Annotators, not 3"),
        (lambda: [Number], "it must return Annotators"),
    ],
)
def test_only_the_results_of_a_failing_hook_are_dropped(hook: Callable[[], Any], message: str) -> None:
    problem = problem_with_a_good_plugin(plugin("acme", newsparse_annotators=hook))
    assert (problem.stage, problem.plugin) == ("build", "acme")
    assert "hook newsparse_annotators of plugin 'acme' failed" in problem.message
    assert message in problem.message
    assert "its results were dropped" in problem.message


@pytest.mark.parametrize(
    ("hook", "returned", "message"),
    [
        ("newsparse_annotation_types", [int], "subclasses of Annotation"),
        ("newsparse_annotation_types", [Number(span=Span(0, 1))], "subclasses of Annotation"),
        ("newsparse_settings", [int], "a settings class must be an attrs class with a class variable 'section'"),
        ("newsparse_settings", [Number], "with a class variable 'section'"),
    ],
)
def test_the_results_of_other_hooks_are_checked_too(hook: str, returned: object, message: str) -> None:
    assert message in problem_with_a_good_plugin(plugin("acme", **{hook: lambda: returned})).message


def test_commands_are_click_commands() -> None:
    plugins = Plugins([plugin("acme", newsparse_commands=lambda: [print]), plugin("b", newsparse_commands=nothing)])
    items, problems = plugins.commands()
    assert items == ()
    assert "click commands" in problems[0].message
    command = click.Command("learn")
    assert Plugins([plugin("acme", newsparse_commands=lambda: [command])]).commands() == ((command,), ())


def test_the_first_of_two_commands_with_one_name_is_kept() -> None:
    first, second = click.Command("learn"), click.Command("learn")
    plugins = Plugins(
        [plugin("b", newsparse_commands=lambda: [second]), plugin("a", newsparse_commands=lambda: [first])]
    )
    items, (problem,) = plugins.commands()
    assert items == (first,)
    assert problem.message == (
        "command 'learn' of plugin 'b' was left out because the name is already in use by plugin 'a'"
    )


STANDARD = {"newsparse_quotes": ["newsparse"], "acme_quotes": ["acme-news"]}


def test_a_standard_annotator_is_kept_if_another_plugin_uses_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_distributions", lambda _: STANDARD)
    monkeypatch.setattr("importlib.metadata.version", lambda _: "1.2")
    other = plugin("acme_quotes", newsparse_annotators=lambda: [Annotator(nothing, name="quotes", provides={Number})])
    other.__file__ = "acme_quotes.py"
    pipeline = Pipeline(plugins=[other, newsparse_quotes.plugin])
    assert [(one.name, pipeline.owner_of(one.name)) for one in pipeline.annotators] == [("quotes", "quotes")]
    (problem,) = pipeline.problems
    assert (problem.plugin, problem.annotator) == ("acme_quotes", "quotes")
    assert "annotator 'quotes' of plugin 'acme_quotes' of distribution acme-news 1.2 was left out" in problem.message
    assert "plugin 'quotes' of distribution newsparse 1.2 has an annotator of the same name" in problem.message


def test_a_standard_plugin_is_kept_if_another_entry_point_has_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    class Distribution:
        def __init__(self, name: str) -> None:
            self.name, self.version = name, "1.2"

    points = [EntryPoint("quotes", value, "newsparse") for value in ("a_plugin_of_acme", "newsparse_quotes.plugin")]
    for point, name in zip(points, ("acme-news", "newsparse"), strict=True):
        vars(point)["dist"] = Distribution(name)
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    monkeypatch.delenv("NEWSPARSE_DISABLE_AUTOLOAD", raising=False)
    pipeline = Pipeline()
    assert [annotator.name for annotator in pipeline.annotators] == ["quotes"]
    (problem,) = pipeline.problems
    assert "plugin 'quotes' of distribution acme-news 1.2 was left out" in problem.message
    assert "because plugin 'quotes' of distribution newsparse 1.2 has the same name" in problem.message


def test_a_hook_that_returns_none_is_not_a_failure() -> None:
    pipeline = Pipeline(plugins=[plugin("acme", newsparse_annotators=lambda: None)])
    assert not pipeline.problems
    assert not pipeline.annotators


# Plugins whose attributes raise -------------------------------------------------------------------------------


class RaisingDir:
    def __dir__(self) -> list[str]:
        raise RuntimeError("can't be listed")


class RaisingHook:
    @property
    def newsparse_annotators(self) -> object:
        raise RuntimeError("can't be read")


@define
class Unhashable:
    """A plugin object with a state, which can't be a key of a dictionary."""

    state: int = 0

    @hookimpl
    def newsparse_annotators(self, settings: Settings) -> Iterable[Annotator]:
        yield Annotator(NUMBERS.function, name="unhashable", provides={Number})


def test_a_plugin_whose_attributes_raise_is_left_out() -> None:
    assert "can't be listed" in problem_with_a_good_plugin(RaisingDir()).message
    assert "implements no hook" in problem_with_a_good_plugin(RaisingHook()).message


def test_a_plugin_may_be_any_object() -> None:
    pipeline = Pipeline(plugins=[Unhashable(), Good()])
    assert not pipeline.problems
    assert {a.name for a in pipeline.annotators} == {"tests.numbers", "unhashable"}


@pytest.mark.filterwarnings("ignore:plugin 'json' of distribution|plugin 'json' was left out")
@pytest.mark.parametrize("source", ["json", None, Good.newsparse_annotators])
def test_a_plugin_without_a_hook_is_a_problem(source: object) -> None:
    """A forgotten marker or a wrong module is reported, because no hook would be called."""
    assert "it implements no hook of newsparse; mark its functions" in problem_with_a_good_plugin(source).message


@pytest.mark.filterwarnings("ignore:plugin 'no_such_plugin_anywhere' could not be imported")
def test_a_named_plugin_that_does_not_exist_is_a_problem() -> None:
    problem = problem_with_a_good_plugin("no_such_plugin_anywhere")
    assert "plugin 'no_such_plugin_anywhere' could not be imported: ModuleNotFoundError" in problem.message
    assert "fix, uninstall or disable it" in problem.message


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "newsparse_datelin.plugin",
            r"No module named 'newsparse_datelin'; did you mean 'newsparse_dateline.plugin'\?",
        ),
        ("newsparse_dateline", r"it implements no hook of newsparse; did you mean 'newsparse_dateline.plugin'\?"),
        ("json", "it implements no hook of newsparse; mark its functions"),
    ],
)
def test_a_misspelt_plugin_is_a_warning_with_a_suggestion(source: str, message: str) -> None:
    """Without the warning, an empty pipeline would annotate nothing and the problem would be easy to miss."""
    with pytest.warns(NewsparseWarning, match=message) as warned:
        pipeline = Pipeline(plugins=[source])
    assert [str(one.message) for one in warned] == [problem.message for problem in pipeline.problems]
    assert warned[0].filename == __file__
    with pytest.raises(PluginError, match=message):
        Pipeline(plugins=[source], on_error="raise")


def test_the_second_of_two_plugins_with_one_name_is_left_out() -> None:
    pipeline = Pipeline(plugins=[Good(), Good()])
    assert len(pipeline.plugins) == 1
    assert "plugin 'Good' was left out because plugin 'Good' has the same name" in pipeline.problems[0].message


# Name conflicts ------------------------------------------------------------------------------------------------


def test_the_first_of_two_classes_with_one_kind_is_kept() -> None:
    @frozen(kw_only=True)
    class Other(Annotation):
        kind: ClassVar[str] = "tests.number"

    first = plugin("a", newsparse_annotation_types=lambda: [Number])
    second = plugin("b", newsparse_annotation_types=lambda: [Other])
    pipeline = Pipeline(plugins=[second, first])
    assert Number in pipeline.annotation_types
    assert Other not in pipeline.annotation_types
    assert (
        "annotation kind 'tests.number' of plugin 'b' was left out because the name is already in use"
        in pipeline.problems[0].message
    )


def test_the_first_of_two_settings_classes_with_one_section_is_kept() -> None:
    @frozen
    class One:
        section: ClassVar[str] = "acme"

    @frozen
    class Two:
        section: ClassVar[str] = "acme"

    pipeline = Pipeline(
        plugins=[plugin("b", newsparse_settings=lambda: [Two]), plugin("a", newsparse_settings=lambda: [One])]
    )
    assert pipeline.settings_types == (One, LexiconSettings)
    assert "settings section [acme] of plugin 'b' was left out" in pipeline.problems[0].message


def test_plugins_are_called_in_the_order_of_their_names() -> None:
    called: list[str] = []
    modules = [plugin(n, newsparse_annotators=lambda n=n: called.append(n) or []) for n in ("c", "a", "b")]
    Pipeline(plugins=modules)
    assert called == ["a", "b", "c"]


def test_a_hook_is_called_once_with_the_settings_of_the_caller() -> None:
    @frozen
    class Mine:
        section: ClassVar[str] = "acme"
        size: int = 1

    seen: list[int] = []

    def annotators(settings: Settings) -> list[Annotator]:
        seen.append(settings.get(Mine).size)
        return []

    pipeline = Pipeline(plugins=[plugin("acme", newsparse_annotators=annotators)], settings=[Mine(size=5)])
    pipeline.parse("x")
    pipeline.parse("y")
    assert seen == [5]


# Entry points -------------------------------------------------------------------------------------------------------


def dist_info(folder: Path, name: str, version: str, points: str) -> None:
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "entry_points.txt").write_text(f"[newsparse]\n{points}\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path in which distributions can be put; the installed ones are hidden."""
    from importlib.metadata import distributions

    def only_here(group: str) -> list[EntryPoint]:
        return [p for d in distributions(path=[str(tmp_path)]) for p in d.entry_points if p.group == group]

    monkeypatch.setattr(loading, "entry_points", only_here)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


GOOD = """
from newsparse import hookimpl
from hostile import NUMBERS

@hookimpl
def newsparse_annotators(settings):
    yield NUMBERS
"""


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("1 / 0", "ZeroDivisionError"),
        ("def (", "SyntaxError"),
        ("from newsparse import NoSuchName", "ImportError: cannot import name 'NoSuchName'"),
    ],
)
def test_a_plugin_that_does_not_import_is_named_with_its_distribution(site: Path, code: str, message: str) -> None:
    name = f"crashing_{abs(hash(code))}"
    (site / f"{name}.py").write_text(code)
    (site / "good_plugin_of_tests.py").write_text(GOOD)
    dist_info(site, "acme-crash", "1.2", f"acme = {name}")
    dist_info(site, "good", "2.0", "good = good_plugin_of_tests")
    pipeline = Pipeline()
    (problem,) = pipeline.problems
    assert (problem.stage, problem.plugin) == ("load", "acme")
    assert "plugin 'acme' of distribution acme-crash 1.2 could not be imported: " in problem.message
    assert message in problem.message
    assert pipeline.parse("a 7").all(Number)
    assert [(p.name, p.distribution, p.version) for p in pipeline.plugins] == [("good", "good", "2.0")]
    assert dict(pipeline.versions)["good"] == "2.0"
    assert pipeline.owner_of("tests.numbers") == "good"


def test_a_disabled_plugin_is_not_even_imported(site: Path) -> None:
    (site / "poison_plugin_of_tests.py").write_text("raise SystemExit('imported')")
    dist_info(site, "poison", "1.0", "poison = poison_plugin_of_tests")
    pipeline = Pipeline(disable={"poison"})
    assert not pipeline.problems
    assert "poison_plugin_of_tests" not in sys.modules
    assert not Pipeline(disable={"poison.part"}).plugins, "an annotator of a plugin that did not load can be disabled"


def test_the_first_by_value_of_two_entry_points_with_one_name_is_kept(site: Path) -> None:
    (site / "good_plugin_of_tests.py").write_text(GOOD)
    (site / "second_plugin_of_tests.py").write_text(GOOD)
    dist_info(site, "one", "1.0", "acme = second_plugin_of_tests")
    dist_info(site, "two", "1.0", "acme = good_plugin_of_tests")
    pipeline = Pipeline()
    (loaded,) = pipeline.plugins
    assert loaded.distribution == "two"
    (problem,) = pipeline.problems
    assert (
        "plugin 'acme' of distribution one 1.0 was left out because plugin 'acme' of distribution two 1.0 has"
        in problem.message
    )
    assert not Pipeline(disable={"acme"}).problems, "the advice to disable it must work"


def test_a_repeated_entry_point_is_loaded_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "good_plugin_of_tests.py").write_text(GOOD)
    point = EntryPoint("acme", "good_plugin_of_tests", "newsparse")
    monkeypatch.setattr(loading, "entry_points", lambda group: [point, point])
    pipeline = Pipeline()
    assert len(pipeline.plugins) == 1
    assert not pipeline.problems


def test_entry_points_can_be_switched_off(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "good_plugin_of_tests.py").write_text(GOOD)
    dist_info(site, "good", "2.0", "good = good_plugin_of_tests")
    monkeypatch.setenv("NEWSPARSE_DISABLE_AUTOLOAD", "1")
    assert not Pipeline().plugins
    assert Pipeline(plugins=["good_plugin_of_tests"]).plugins, "named plugins are still loaded"


def test_named_plugins_have_their_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_distributions", lambda _: {"newsparse_quotes": ["newsparse"]})
    (loaded,) = Plugins([newsparse_quotes.plugin]).loaded
    assert (loaded.name, loaded.distribution) == ("quotes", "newsparse")
    assert loaded.version


def test_a_module_without_metadata_has_no_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_distributions", lambda _: {"newsparse_quotes": ["not-there"]})
    (loaded,) = Plugins([newsparse_quotes.plugin]).loaded
    assert (loaded.distribution, loaded.version) == ("", "")


def test_a_named_plugin_can_be_disabled_too() -> None:
    assert not Plugins(["no_such_plugin_anywhere"], disable={"no_such_plugin_anywhere"}).problems


def test_the_name_of_a_plugin_module_is_short() -> None:
    hook = {"newsparse_annotators": nothing}
    given = [plugin("newsparse_acme.plugin", **hook), plugin("other", **hook), Good]
    assert {loaded.name for loaded in Plugins(given).loaded} == {"acme", "other", "Good"}


def test_a_crash_at_import_does_not_end_a_fresh_process(tmp_path: Path) -> None:
    (tmp_path / "exits_at_import.py").write_text("import sys; sys.exit(9)")
    dist_info(tmp_path, "exits", "1.0", "exits = exits_at_import")
    script = textwrap.dedent(
        """
        from newsparse import Pipeline
        problems = [p for p in Pipeline().problems if p.plugin == "exits"]
        print(problems[0].message)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True, env=None
    )
    assert "plugin 'exits' of distribution exits 1.0 could not be imported: SystemExit: 9" in done.stdout


def test_a_cycle_is_a_problem_of_the_plugin_of_its_first_annotator() -> None:
    def waits(name: str, other: str) -> Any:
        found = Annotator(lambda doc: [], name=name, provides={Number}, uses={other})
        return plugin(f"of_{name}", newsparse_annotators=lambda settings: [found])

    (problem,) = Pipeline(plugins=[waits("first", "second"), waits("second", "first")]).problems
    assert problem.message.startswith("dependency cycle, annotators skipped: first -> second -> first")
    assert problem.plugin == "of_first"
