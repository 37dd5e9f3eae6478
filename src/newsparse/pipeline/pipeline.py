"""The pipeline: built once, run over any number of texts."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing import parent_process
from types import ModuleType
from typing import Any, Literal

from newsparse._messages import describe_exception, suggest
from newsparse.errors import AnnotatorError, NewsparseWarning, PluginError
from newsparse.lexicon import LexiconSettings, default_lexicon
from newsparse.model import Annotation, Article, Block, Hints, Problem, Remark, check_tiling, sort_key
from newsparse.pipeline.arguments import Input, as_pairs, check_importable, check_text, check_work, listed
from newsparse.pipeline.order import Order, order_annotators, unmet
from newsparse.pipeline.results import verify
from newsparse.plugin import Annotator, Draft, Settings
from newsparse.plugin.manager import LoadedPlugin, Plugins, PluginSource
from newsparse.text.layout import Layout, Splitter, split_blocks
from newsparse.version import __version__

OnError = Literal["record", "raise"]
_FAILURES = (Exception, SystemExit)
"""What an annotator may throw without ending the process; only Ctrl-C and the like go through."""


class Pipeline:
    """Plugins, settings and an order: what ``parse`` does. Immutable, reusable, thread-safe; pickles by import names.

    Args:
        plugins: the plugins to use, as import names, modules or objects with hook implementations, in place of those
            that are installed (entry points of group ``newsparse``).
        extra: further annotators, for one-off use without a plugin.
        disable: names of plugins (which are then not even imported) or of annotators.
        settings: instances of the plugins' settings classes.
        split: the layout of the texts, ``auto`` (the default), ``blank``, ``line`` or ``wrapped``, or a function that
            gives the blocks of a text.
        on_error: ``record`` keeps what failed in ``article.problems``; ``raise`` raises it.
        trace: whether annotators remark on the candidates that they reject.

    Warns:
        NewsparseWarning: if a plugin that is given by its import name does not load.

    Raises:
        TypeError: for an argument of the wrong type.
        PluginError: with ``on_error="raise"``, if a plugin can't be loaded or annotators wait for each other.
        ValueError: for an unknown layout, ``on_error``, or name to disable.
    """

    def __init__(
        self,
        plugins: Sequence[PluginSource] | None = None,
        *,
        extra: Iterable[Annotator] = (),
        disable: Iterable[str] = (),
        settings: Settings | Iterable[object] = (),
        split: Layout | Splitter = "auto",
        on_error: OnError = "record",
        trace: bool = False,
    ) -> None:
        if on_error not in ("record", "raise"):
            raise ValueError(f"on_error is 'record' or 'raise', not {on_error!r}")
        if not callable(split):
            split_blocks("", split)
        self.settings = settings if isinstance(settings, Settings) else Settings(settings)
        self.lexicon = default_lexicon().with_additions(self.settings.get(LexiconSettings))
        self.on_error = on_error
        self.trace = bool(trace)
        self._split = split
        self._extra: tuple[Annotator, ...] = listed("extra", "a list of Annotators", extra)
        self._disable = frozenset(listed("disable", "a collection of names", disable))
        self._plugins = None if plugins is None else listed("plugins", "a list of plugins", plugins)
        for annotator in self._extra:
            if not isinstance(annotator, Annotator):
                raise TypeError(f"extra takes Annotators, not {annotator!r}")
        host = Plugins(self._plugins, self._disable)
        if on_error == "record" and parent_process() is None:  # a worker has nothing to say that was not said before
            for problem in host.misnamed:
                warnings.warn(problem.message, NewsparseWarning, stacklevel=2)
        self.annotation_types = host.annotation_types()
        self.settings_types = host.settings_types()
        given = [*host.annotators(self.settings), *(("", annotator) for annotator in self._extra)]
        self.plugins: tuple[LoadedPlugin, ...] = tuple(host.loaded)
        self.problems: tuple[Problem, ...] = ()
        self._check_disabled(host.names | {annotator.name for _, annotator in given})
        self._owner: dict[str, str] = {}
        self._order = self._arrange(given, host.problems)
        self.versions = _versions(self.plugins)
        if self.problems and on_error == "raise":
            raise PluginError(self.problems[0].message)

    def _check_disabled(self, known: set[str]) -> None:
        for name in sorted(self._disable - known):
            if name.partition(".")[0] in known:
                continue  # an annotator of a plugin that is disabled too or did not load
            raise ValueError(f"nothing is called {name!r}, so it can't be disabled{suggest(name, known)}")

    def _arrange(self, given: list[tuple[str, Annotator]], problems: list[Problem]) -> Order:
        """The order of the annotators that take part; what is wrong with the rest goes to the problems."""
        taken: dict[str, Annotator] = {}
        kinds = {kind.kind: kind for kind in self.annotation_types}
        for owner, annotator in given:
            if annotator.name in self._disable:
                continue
            if annotator.name in taken:
                message = f"a second annotator named {annotator.name!r} was left out; rename it or disable the first"
                problems.append(Problem(stage="build", plugin=owner, annotator=annotator.name, message=message))
                continue
            if clash := next((one for one in annotator.provides if kinds.get(one.kind, one) is not one), None):
                message = (
                    f"annotator {annotator.name!r} was left out because its {clash.__qualname__} has the kind "
                    f"{clash.kind!r} of another class; give it a kind of its own"
                )
                problems.append(Problem(stage="build", plugin=owner, annotator=annotator.name, message=message))
                continue
            kinds.update((one.kind, one) for one in annotator.provides)
            taken[annotator.name] = annotator
            self._owner[annotator.name] = owner
        order = order_annotators(list(taken.values()))
        for ring in order.cycles:
            path = " -> ".join((*ring, ring[0]))
            message = f"annotators wait for each other and were left out: {path}; let one of them not use the next"
            problems.append(Problem(stage="build", plugin=self._owner[ring[0]], error="CycleError", message=message))
        self.problems = tuple(problems)
        self.annotation_types = tuple(kinds[name] for name in sorted(kinds))
        return order

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """The annotators in the order in which they run."""
        return self._order.annotators

    def owner_of(self, annotator: str) -> str:
        """The name of the plugin that an annotator came from, empty for one given as ``extra``.

        Raises:
            KeyError: if no annotator of the pipeline has that name.
        """
        return self._owner[annotator]

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(annotator.name for annotator in self.annotators)})"

    @property
    def extra(self) -> tuple[Annotator, ...]:
        """The annotators that were given beside those of plugins."""
        return self._extra

    @property
    def disabled(self) -> frozenset[str]:
        """The names of plugins and annotators that are left out."""
        return self._disable

    def dependencies(self, annotator: str) -> frozenset[str]:
        """The names of the annotators whose annotations one sees, directly or through others.

        Raises:
            KeyError: if no annotator of the pipeline has that name.
        """
        return self._order.seen[annotator]

    def with_options(self, **changes: Any) -> Pipeline:
        """A pipeline like this one, but for the arguments given, which are those of ``Pipeline``."""
        return Pipeline(**{"plugins": self._plugins, **self._options(), **changes})

    def _options(self) -> dict[str, Any]:
        return {
            "extra": self._extra,
            "disable": self._disable,
            "settings": tuple(self.settings),
            "split": self._split,
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

    # Parsing -------------------------------------------------------------------------------------------------------

    def parse(self, text: str, hints: Hints | None = None) -> Article:
        """Parse one article.

        Args:
            text: its plain text. Any string will do.
            hints: what is known about it already.

        Raises:
            TypeError: for an argument of the wrong type.
            AnnotatorError: with ``on_error="raise"``, if an annotator fails.
        """
        check_text(text)
        if hints is None:
            hints = Hints()
        elif not isinstance(hints, Hints):
            raise TypeError(f"hints are given as Hints(...), not {type(hints).__name__}")
        problems = list(self.problems)
        blocks = self._blocks(text, problems)
        annotations, remarks = self._annotate(text, hints, blocks, problems)
        annotations.sort(key=sort_key)
        return Article(
            text=text,
            hints=hints,
            blocks=blocks,
            annotations=tuple(annotations),
            remarks=tuple(remarks),
            problems=tuple(problems),
            versions=self.versions,
        )

    def _blocks(self, text: str, problems: list[Problem]) -> tuple[Block, ...]:
        """The blocks; those of the core, where a function of the caller fails."""
        if isinstance(self._split, str):
            return split_blocks(text, self._split)
        try:
            blocks = tuple(islice(self._split(text), len(text) + 1))  # a function that never ends is stopped
            wrong = next((f"{b!r} is no Block" for b in blocks if not isinstance(b, Block)), None)
            if wrong := wrong or check_tiling(text, blocks):
                raise AnnotatorError(wrong)
        except _FAILURES as error:
            cause = describe_exception(error)
            message = f"the function given as split failed ({cause}); the blocks are those of layout 'auto'"
            self._note(problems, Problem(stage="split", error=type(error).__name__, message=message), error)
            return split_blocks(text)
        return blocks

    def _annotate(
        self, text: str, hints: Hints, blocks: tuple[Block, ...], problems: list[Problem]
    ) -> tuple[list[Annotation], list[Remark]]:
        """Run the annotators in order, each on what those that it stands on have found."""
        shared: dict[Callable[[str], Any], Any] = {}
        lexicon = self.lexicon
        found: dict[str, list[Annotation]] = {}
        all_of_them: list[Annotation] = []
        remarks: list[Remark] = []
        for annotator in self._order.annotators:
            name = annotator.name
            missing = next((n for n, met in self._order.required[name] if not met & found.keys()), None)
            if missing is not None:
                self._note(problems, self._problem(name, "MissingRequirement", unmet(name, missing, self.annotators)))
                continue
            seen = [one for other in self._order.seen[name] for one in found.get(other, ())]
            seen.sort(key=sort_key)
            draft = Draft(text, blocks, hints=hints, found=seen, shared=shared, trace=self.trace, lexicon=lexicon)
            try:
                made, remarked = verify(annotator.function(draft), name, annotator.provides, text)
            except _FAILURES as error:
                message = f"annotator {name!r} failed, its results were dropped: {describe_exception(error)}"
                self._note(problems, self._problem(name, type(error).__name__, message), error)
                continue
            found[name] = made
            all_of_them += made
            remarks += remarked
        return all_of_them, remarks

    def _problem(self, annotator: str, error: str, message: str) -> Problem:
        plugin = self._owner[annotator]
        return Problem(stage="annotate", plugin=plugin, annotator=annotator, error=error, message=message)

    def _note(self, problems: list[Problem], problem: Problem, cause: BaseException | None = None) -> None:
        if self.on_error == "raise":
            raise AnnotatorError(problem.message) from cause
        problems.append(problem)

    def parse_many(
        self, texts: Iterable[Input], *, jobs: int = 1, time_budget: float | None = None
    ) -> Iterator[Article]:
        """Parse many articles: exactly one result per input, in order, whatever happens to any of them.

        Args:
            texts: texts, or pairs of a text and its hints. Consumed as needed, never all at once.
            jobs: how many processes to use; 1 works in this one.
            time_budget: seconds for one text. A text that takes longer gives an article with nothing found in it and
                a problem of stage ``work``. Needs processes of its own, with ``jobs=1`` too.

        Raises:
            TypeError: for an input that is no text, and for other arguments of the wrong type.
            ValueError: for a number of jobs below 1 or a budget that is not positive.
        """
        check_work(jobs, time_budget)
        pairs = as_pairs(texts)
        if jobs == 1 and time_budget is None:
            return (self.parse(text, hints) for text, hints in pairs)
        from newsparse.pipeline.workers import work

        return work(self, pairs, jobs, time_budget)


def _versions(plugins: Iterable[LoadedPlugin]) -> tuple[tuple[str, str], ...]:
    found = {plugin.distribution: plugin.version for plugin in plugins if plugin.distribution}
    return tuple(sorted({**found, "newsparse": __version__}.items()))


def _rebuild(plugins: Sequence[PluginSource] | None, options: dict[str, Any]) -> Pipeline:
    return Pipeline(plugins, **options)
