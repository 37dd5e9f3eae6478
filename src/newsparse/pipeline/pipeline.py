"""The pipeline: plugins, settings and an order, built once and run over any number of texts."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from newsparse._messages import suggest
from newsparse.errors import NewsparseWarning, PluginError
from newsparse.lexicon import LexiconSettings, default_lexicon
from newsparse.model import Article, Hints, Problem
from newsparse.pipeline.arguments import Input, as_pairs, check_importable, check_text, check_work, listed, names_in
from newsparse.pipeline.choice import choose_annotators, cycle_problem
from newsparse.pipeline.order import order_annotators
from newsparse.pipeline.returned import Returns, convert_for
from newsparse.pipeline.run import OnError, Plan, parse_article
from newsparse.plugin import Annotator, Settings
from newsparse.plugin.loading import LoadedPlugin, PluginSource
from newsparse.plugin.manager import Plugins
from newsparse.text.layout import Layout, Splitter, split_blocks
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.export.tables import Tables

T = TypeVar("T")


class Pipeline:
    """Plugins, settings and an order of annotators. Immutable, reusable, thread-safe; pickles by import names.

    Args:
        plugins: the plugins to use, as import names, modules or objects with hook implementations; by default those
            that are installed (entry points of the group ``newsparse``).
        extra: further annotators, for one-off use without a plugin.
        disable: names of plugins, which are then not even imported, or of annotators.
        settings: instances of the settings classes of plugins.
        split: the layout of the texts, ``auto`` (the default), ``blank``, ``line`` or ``wrapped``, or a function that
            returns the blocks of a text.
        forms: whether marks and keys of Markdown, front matter, archives and wire feeds are recognised and left out.
        on_error: ``record`` keeps failures in ``article.problems``; ``raise`` raises them.
        trace: whether annotators yield remarks about rejected candidates.

    Warns:
        NewsparseWarning: if a plugin given by its import name does not load.

    Raises:
        TypeError: for an argument of the wrong type.
        PluginError: with ``on_error="raise"``, if a plugin can't be loaded or annotators depend on each other.
        ValueError: for an unknown layout, ``on_error``, or name in ``disable``.
    """

    def __init__(
        self,
        plugins: Sequence[PluginSource] | None = None,
        *,
        extra: Iterable[Annotator] = (),
        disable: Iterable[str] = (),
        settings: Settings | Iterable[object] = (),
        split: Layout | Splitter = "auto",
        forms: bool = True,
        on_error: OnError = "record",
        trace: bool = False,
    ) -> None:
        if on_error not in ("record", "raise"):
            raise ValueError(f"on_error must be 'record' or 'raise', not {on_error!r}")
        if not callable(split):
            split_blocks("", split)
        self.settings = settings if isinstance(settings, Settings) else Settings(settings)
        self.lexicon = default_lexicon().with_additions(self.settings.get(LexiconSettings))
        self.on_error = on_error
        self.trace = bool(trace)
        self._split = split
        self._forms = bool(forms)
        self._extra: tuple[Annotator, ...] = listed("extra", "a list of Annotators", extra)
        self._disable = frozenset(names_in("disable", disable))
        self._plugins = None if plugins is None else listed("plugins", "a list of plugins", plugins)
        for annotator in self._extra:
            if not isinstance(annotator, Annotator):
                advice = "; write Annotator(function, name=..., provides={...})" if callable(annotator) else ""
                raise TypeError(f"extra must be a list of Annotators, not of {annotator!r:.60}{advice}")
        self._build(Plugins(self._plugins, self._disable))
        if self.problems and on_error == "raise":
            raise PluginError(self.problems[0].message)

    def _build(self, host: Plugins) -> None:
        """Call the hooks of the plugins, and sort the annotators that take part."""
        if self.on_error == "record":
            for problem in host.misnamed:
                warnings.warn(problem.message, NewsparseWarning, stacklevel=3)
        types, settings, annotators = host.annotation_types(), host.settings_types(), host.annotators(self.settings)
        given = [*annotators.items, *((None, annotator) for annotator in self._extra)]
        self._check_disabled(host.names | {annotator.name for _, annotator in given})
        chosen = choose_annotators([pair for pair in given if pair[1].name not in self._disable], types.items)
        order = order_annotators(chosen.annotators)
        self.plugins: tuple[LoadedPlugin, ...] = host.loaded
        self.settings_types = settings.items
        self.annotation_types = chosen.kinds
        problems = (*host.problems, *types.problems, *settings.problems, *annotators.problems, *chosen.problems)
        self._plan = Plan(
            order=order,
            owners=chosen.owners,
            split=self._split,
            forms=self._forms,
            lexicon=self.lexicon,
            on_error=self.on_error,
            trace=self.trace,
            problems=(*problems, *(cycle_problem(cycle, chosen.owners) for cycle in order.cycles)),
            versions=_versions(self.plugins),
        )

    def _check_disabled(self, known: set[str] | frozenset[str]) -> None:
        for name in sorted(self._disable - known):
            if name.partition(".")[0] in known:
                continue  # an annotator of a plugin that is disabled too or did not load
            raise ValueError(f"unknown plugin or annotator in disable: {name!r}{suggest(name, known)}")

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """The annotators in the order in which they run."""
        return self._plan.order.annotators

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the plugins; each article has these problems too."""
        return self._plan.problems

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """Name and version of newsparse and of each distribution whose plugins take part."""
        return self._plan.versions

    @property
    def extra(self) -> tuple[Annotator, ...]:
        """The annotators given as ``extra``."""
        return self._extra

    @property
    def disabled(self) -> frozenset[str]:
        """The names of the plugins and annotators that are left out."""
        return self._disable

    def owner_of(self, annotator: str) -> str:
        """Return the name of the plugin of an annotator, an empty string for an annotator of ``extra``.

        Raises:
            KeyError: if the pipeline has no annotator of that name.
        """
        return self._plan.owners[annotator]

    def dependencies(self, annotator: str) -> frozenset[str]:
        """Return the names of the direct and indirect dependencies of an annotator.

        Raises:
            KeyError: if the pipeline has no annotator of that name.
        """
        return self._plan.order.seen[annotator]

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(annotator.name for annotator in self.annotators)})"

    def with_options(self, **changes: Any) -> Pipeline:
        """Return a pipeline like this one, except for the given arguments of ``Pipeline``."""
        return Pipeline(**{"plugins": self._plugins, **self._options(), **changes})

    def _options(self) -> dict[str, Any]:
        return {
            "extra": self._extra,
            "disable": self._disable,
            "settings": tuple(self.settings),
            "split": self._split,
            "forms": self._forms,
            "on_error": self.on_error,
            "trace": self.trace,
        }

    def __reduce__(self) -> tuple[Callable[..., Pipeline], tuple[Any, ...]]:
        for thing in (*(self._plugins or ()), self._split, *(annotator.function for annotator in self._extra)):
            check_importable(thing)
        for annotator in self._extra:
            for kind in annotator.provides:
                check_importable(kind)
        plugins = self._plugins and tuple(p.__name__ if isinstance(p, ModuleType) else p for p in self._plugins)
        return _rebuild, (plugins, self._options())

    def parse(self, text: str, hints: Hints | None = None) -> Article:
        """Parse one article.

        Args:
            text: the plain text; any string is accepted.
            hints: what is known about the article.

        Raises:
            TypeError: for an argument of the wrong type.
            AnnotatorError: with ``on_error="raise"``, if an annotator fails.
        """
        check_text(text)
        if hints is None:
            hints = Hints()
        elif not isinstance(hints, Hints):
            raise TypeError(f"hints must be Hints(...), not {type(hints).__name__}")
        return parse_article(self._plan, str.__str__(text), hints)  # a subclass of str can replace any method

    @overload
    def parse_many(
        self,
        texts: Iterable[Input],
        *,
        jobs: int = 1,
        time_budget: float | None = None,
        returns: Literal["articles"] = "articles",
    ) -> Iterator[Article]: ...

    @overload
    def parse_many(
        self, texts: Iterable[Input], *, jobs: int = 1, time_budget: float | None = None, returns: Literal["records"]
    ) -> Iterator[dict[str, Any]]: ...

    @overload
    def parse_many(
        self, texts: Iterable[Input], *, jobs: int = 1, time_budget: float | None = None, returns: Literal["tables"]
    ) -> Iterator[Tables]: ...

    @overload
    def parse_many(
        self,
        texts: Iterable[Input],
        *,
        jobs: int = 1,
        time_budget: float | None = None,
        returns: Callable[[Article], T],
    ) -> Iterator[T]: ...

    def parse_many(
        self,
        texts: Iterable[Input],
        *,
        jobs: int = 1,
        time_budget: float | None = None,
        returns: Returns = "articles",
    ) -> Iterator[Any]:
        """Parse many articles. There is exactly one result per input, in order, even if a process dies.

        Args:
            texts: texts, or pairs of a text and its hints; consumed as needed, never all at once. If it raises, the
                results of the inputs before come first.
            jobs: the number of processes; 1 parses in this process.
            time_budget: seconds for one text. A text that takes longer results in an article without annotations and
                with a problem of stage ``work``. It needs other processes, with ``jobs=1`` too.
            returns: what is returned for each text: ``articles``, ``records`` (``article.to_dict()``), ``tables``
                (``newsparse.tables`` of the article), or a function that takes the article. The processes make it, so
                that less has to be sent between them.

        Raises:
            TypeError: for an argument or an input of the wrong type.
            ValueError: for ``jobs`` below 1, a budget that is not positive, or an unknown word in ``returns``.
            RuntimeError: if no other process can be started.
        """
        check_work(jobs, time_budget)
        convert = convert_for(returns)
        pairs = as_pairs(texts)
        if jobs == 1 and time_budget is None:
            return (convert(self.parse(text, hints), number) for number, (text, hints) in enumerate(pairs, 1))
        from newsparse.pipeline.workers import work

        check_importable(returns)
        return work(self, pairs, int(jobs), time_budget, convert)


def _versions(plugins: Iterable[LoadedPlugin]) -> tuple[tuple[str, str], ...]:
    found = {plugin.distribution: plugin.version for plugin in plugins if plugin.distribution}
    return tuple(sorted({**found, "newsparse": __version__}.items()))


def _rebuild(plugins: Sequence[PluginSource] | None, options: dict[str, Any]) -> Pipeline:
    return Pipeline(plugins, **options)
