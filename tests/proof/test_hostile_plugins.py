"""Hostile plugins, in addition to the tests of the core: each is named, and only its own results are missing."""

from __future__ import annotations

import itertools
import json
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

import attrs
import pytest
from attrs import field, frozen
from click.testing import CliRunner

from newsparse import (
    Annotation,
    Annotator,
    Block,
    Draft,
    Headline,
    Phrase,
    Pipeline,
    Remark,
    Span,
    dumps,
    hookimpl,
    loads,
)
from newsparse.cli import main
from newsparse.cli.options import CommandWithSettings
from newsparse.plugin import loading
from newsparse.plugin.settings import OWN_OPTIONS

STORY = 'LOW BAY (Reuters) - The ferry sails.\n\n"It is so," Ada Quill said.\n\n(Editing by Li Varga)\n'
STANDARD = [f"newsparse_{name}.plugin" for name in ("boilerplate", "credits", "dateline", "furniture", "quotes")]
ALONE = Pipeline(plugins=STANDARD).parse(STORY)


@frozen(kw_only=True)
class Size(Annotation):
    """A kind with numbers and a name."""

    kind: ClassVar[str] = "proof.size"
    share: float = 0.0
    count: int = 0
    label: str = ""
    name: Phrase | None = None


def module(name: str, **hooks: Callable[..., Any]) -> types.ModuleType:
    made = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(made, hook, hookimpl(function))
    return made


def problem_with_the_standard_plugins(*sources: object, extra: Iterable[Annotator] = ()) -> str:
    """Return the only problem with another plugin; the results of the standard plugins must not change."""
    pipeline = Pipeline(plugins=[*STANDARD, *sources], extra=extra)
    article = pipeline.parse(STORY)
    assert article.annotations == ALONE.annotations
    assert loads(dumps(article), types=pipeline.annotation_types) == article
    (problem,) = article.problems
    assert "\n" not in problem.message
    return problem.message


def suspect(*found: Any, provides: Any = (Size,)) -> Annotator:
    return Annotator(lambda doc: found, name="proof.suspect", provides=set(provides))


# Generators that never end ------------------------------------------------------------------------------------------


def endless_annotators() -> Iterator[Annotator]:
    for number in itertools.count():
        yield Annotator(lambda doc: [], name=f"proof.n{number}", provides={Size})


@pytest.mark.parametrize(
    ("hook", "endless"),
    [
        ("newsparse_annotators", endless_annotators),
        ("newsparse_annotation_types", lambda: itertools.repeat(Size)),
        ("newsparse_settings", lambda: itertools.repeat(Limits)),
    ],
)
def test_a_hook_that_never_ends_is_stopped_and_named(hook: str, endless: Callable[[], Any]) -> None:
    message = problem_with_the_standard_plugins(module("acme", **{hook: endless}))
    assert message.startswith(
        f"hook {hook} of plugin 'acme' failed, its results were dropped: it returned more than 1000"
    )


def endless_remarks(doc: Draft) -> Iterator[Remark]:
    while True:
        yield Remark(code="proof.endless", message="again")


def test_an_annotator_with_endless_remarks_is_stopped_and_named() -> None:
    message = problem_with_the_standard_plugins(
        extra=[Annotator(endless_remarks, name="proof.endless", provides={Size})]
    )
    assert "annotator 'proof.endless' failed" in message
    assert "more than 100000" in message


def test_a_splitter_that_never_ends_is_stopped() -> None:
    def split(text: str) -> Iterator[Block]:
        while True:
            yield Block(Span(0, 1), Span(0, 1), ())

    article = Pipeline(plugins=STANDARD, split=split).parse(STORY)  # type: ignore[arg-type]
    assert article.annotations == ALONE.annotations
    assert "the function given as split failed" in article.problems[0].message


# Values that prevent saving ------------------------------------------------------------------------


class Echo(str):
    """A string that is equal to everything."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = str.__hash__


@pytest.mark.parametrize(
    "found",
    [
        Size(span=Span(0, 3), share=float("nan")),
        Size(span=Span(0, 3), share=float("inf")),
        Size(span=Span(0, 3), share=10**400),
        Size(span=Span(0, 3), share=2**53 + 1),
        Size(span=Span(0, 3), count=10**5000),
        Size(span=Span(0, 3), label=Echo("x")),
        Size(span=Span(0, 3), rule=Echo("x")),
        Size(span=Span(0, 3), name=Phrase(text=Echo("quite another text"), span=Span(0, 3))),
        Remark(code=Echo("x"), message="m"),
        Remark(code="x", message=Echo("m")),
    ],
    ids=range(10),
)
def test_values_that_cannot_be_saved_are_rejected(found: Any) -> None:
    assert "annotator 'proof.suspect' failed" in problem_with_the_standard_plugins(extra=[suspect(found)])


# Objects that can't be trusted --------------------------------------------------------------------------------------


class RaisingAttributes:
    """An object whose attributes all raise."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("can't be read")


class Nameless:
    @property
    def __name__(self) -> str:
        raise RuntimeError("no name")


class Two(Annotator):
    """A subclass of ``Annotator``."""


class RaisingRepr:
    def __repr__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize("source", [RaisingAttributes, Nameless])
def test_an_object_whose_attributes_raise_is_left_out(source: type) -> None:
    article = Pipeline(plugins=[*STANDARD, source()]).parse(STORY)
    assert article.annotations == ALONE.annotations


def two() -> Annotator:
    return Two(lambda doc: [], name="proof.two", provides={Size})


@pytest.mark.parametrize("answer", [two, RaisingRepr])
def test_a_subclass_of_annotator_is_rejected(answer: Callable[[], object]) -> None:
    message = problem_with_the_standard_plugins(module("acme", newsparse_annotators=lambda: [answer()]))
    assert "hook newsparse_annotators of plugin 'acme' failed" in message


def test_the_first_by_name_of_two_plugins_with_one_annotator_is_kept() -> None:
    def yielding(size: int) -> Callable[[Draft], list[Size]]:
        return lambda doc: [Size(span=Span(0, 1), count=size)]

    plugins = [
        module(name, newsparse_annotators=lambda n=n: [Annotator(yielding(n), name="proof.same", provides={Size})])
        for n, name in ((2, "b"), (1, "a"))
    ]
    article = Pipeline(plugins=[*STANDARD, *plugins]).parse(STORY)
    assert [size.count for size in article.all(Size)] == [1]
    (problem,) = article.problems
    assert (problem.plugin, problem.annotator) == ("b", "proof.same")


# Kinds of another version -------------------------------------------------------------------------------------------


def test_annotations_of_a_newer_plugin_version_are_preserved_by_an_older_one() -> None:
    @frozen(kw_only=True)
    class Newer(Annotation):
        kind: ClassVar[str] = "proof.size"
        version: ClassVar[int] = 2
        weights: tuple[float, ...] = ()

    newer = Pipeline(plugins=[], extra=[suspect(Newer(span=Span(0, 3), weights=(0.5,)), provides=[Newer])])
    written = dumps(newer.parse("abc"))
    read = loads(written, types=[Size])
    assert [a.original_version for a in read.annotations] == [2]  # type: ignore[attr-defined]
    assert dumps(read) == written
    assert loads(dumps(read), types=[Newer]) == newer.parse("abc")


def test_an_upgrade_that_fails_is_one_error_that_names_the_kind() -> None:
    @frozen(kw_only=True)
    class Broken(Annotation):
        kind: ClassVar[str] = "proof.size"
        version: ClassVar[int] = 2

        @classmethod
        def upgrade(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
            raise KeyError("gone")

    written = dumps(Pipeline(plugins=[], extra=[suspect(Size(span=Span(0, 3)))]).parse("abc"))
    with pytest.raises(ValueError, match=r"version 1 of 'proof.size' could not be upgraded: KeyError"):
        loads(written, types=[Broken])


# Settings with command-line options ---------------------------------------------------------------------------


@frozen
class Limits:
    section: ClassVar[str] = "limits"
    size: int = 0


def with_option(option: object, **more: Any) -> type:
    """A settings class with an option."""
    fields: dict[str, Any] = {"form": field(**{"default": (), "metadata": {"option": option}, **more})}
    return attrs.make_class("Wants", fields, frozen=True, class_body={"section": "wants"})


class Point:
    """An entry point that loads an object."""

    dist = None

    def __init__(self, name: str, thing: object) -> None:
        self.name, self.value, self._thing = name, name, thing

    def load(self) -> object:
        return self._thing


def run(*arguments: str) -> Any:
    result = CliRunner().invoke(main, arguments, input=STORY.encode())
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


@pytest.mark.parametrize(
    "kind",
    [
        with_option(3), with_option(None), with_option("--format"), with_option("--help"), with_option("form"),
        with_option("-f"), with_option("--For mat"),
        with_option("--x", default=attrs.NOTHING), with_option("--x", default=3), with_option("--x", default=None),
    ],
)  # fmt: skip
def test_only_the_settings_with_an_invalid_option_are_dropped(kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    points = [Point("acme", module("acme", newsparse_settings=lambda: [kind]))]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    result = run("parse", "--format", "json", "-")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["body"] == STORY.rstrip()
    assert "hook newsparse_settings of plugin 'acme' failed, its results were dropped: TypeError" in result.stderr
    assert run("parse", "--help").exit_code == 0


def test_the_first_by_name_of_two_plugins_with_one_option_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    other = attrs.make_class(
        "Other", {"y": field(default=(), metadata={"option": "--shape"})}, frozen=True, class_body={"section": "other"}
    )
    points = [
        Point(name, module(name, newsparse_settings=lambda kind=kind: [kind]))
        for name, kind in (("a", with_option("--shape")), ("b", other))
    ]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    result = run("parse", "--shape", "round", "-")
    assert result.exit_code == 3
    assert (
        "settings section [other] of plugin 'b' was left out because option --shape is already in use" in result.stderr
    )


def test_a_value_that_a_settings_class_rejects_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(instance: object, attribute: object, value: tuple[str, ...]) -> None:
        if value:
            raise TypeError("never\nsatisfied")

    points = [Point("a", module("a", newsparse_settings=lambda: [with_option("--shape", validator=refuse)]))]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    result = run("parse", "--shape", "round", "-")
    assert result.exit_code == 2
    assert "--shape: TypeError: never satisfied" in result.stderr
    assert "None" not in result.stderr


def test_the_options_of_the_commands_themselves_are_all_reserved() -> None:
    with_settings = (command for command in main.commands.values() if isinstance(command, CommandWithSettings))
    parameters = (parameter for command in with_settings for parameter in command.params)
    own = {option for parameter in parameters for option in parameter.opts if option.startswith("--")}
    assert own | {"--help"} == OWN_OPTIONS


def test_another_plugin_may_yield_headlines() -> None:
    """The annotations of both annotators are kept, each with the name of its annotator."""
    extra = suspect(Headline(span=Span(0, 3)), provides=[Headline])
    article = Pipeline(plugins=STANDARD, extra=[extra]).parse(STORY)
    assert not article.problems
    assert [
        a for a in article.annotations if a.annotator != extra.name and a.annotator.startswith(("credits", "dateline"))
    ] == [a for a in ALONE.annotations if a.annotator.startswith(("credits", "dateline"))]
