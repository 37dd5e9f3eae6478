"""The declaration of an annotator: its function, what it provides and what it depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import field, frozen

from newsparse.model import Annotation, Markup, Opaque, Remark, check_class_variables
from newsparse.plugin.draft import Draft

T = TypeVar("T")
AnnotatorFunction = Callable[[Draft], Iterable[Annotation | Remark]]
Reference = type[Annotation] | str
"""A class of annotations, its kind as a string (no import needed), or the name of an annotator."""

STORY_LAWS = frozenset({"idempotent", "local", "typography"})
"""The laws that apply to stories only, and only to annotators that declare them. See ``newsparse.testing``."""


# These converters are functions, not ``frozenset``, because a type checker reads the accepted types from them.


def _kinds(given: Iterable[type[Annotation]]) -> frozenset[type[Annotation]]:
    if isinstance(given, type):
        raise TypeError(f"provides must be a set of classes, not one class; write provides={{{given.__name__}}}")
    return frozenset(_collected("provides", "a set of classes of annotations", given))


def _words(given: Iterable[str]) -> frozenset[str]:
    if isinstance(given, str):
        raise TypeError(f"laws must be a set of names, not one string; write laws={{{given!r}}}")
    return frozenset(_collected("laws", "a set of names", given))


def _exact(given: str) -> str:
    """Convert a subclass of ``str``, whose methods can be anything."""
    return str.__str__(given) if isinstance(given, str) else given


def _references(given: Iterable[Reference] | Reference) -> frozenset[Reference]:
    what = "a set of classes of annotations, of kinds or of annotators' names"
    found = frozenset([given] if isinstance(given, (str, type)) else _collected("requires or uses", what, given))
    for one in found:
        if not (isinstance(one, str) or (isinstance(one, type) and issubclass(one, Annotation))):
            raise TypeError(f"requires and uses take classes of annotations or names, not {one!r}")
    return found


def _collected(name: str, what: str, given: Iterable[T]) -> Iterable[T]:
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} must be {what}, not {given!r:.60}")
    return given


@frozen
class Annotator:
    """A function that yields annotations, and what the core needs to order and run it.

    Args:
        function: takes a ``Draft`` and yields annotations and remarks. It must not change anything.
        name: a unique dotted name with the plugin first: ``acme.ticker``.
        provides: the classes of the annotations that it yields.
        requires: its hard dependencies: classes, kinds or names of annotators. If one of them failed or is missing,
            the annotator is skipped and the article has a problem.
        uses: its optional dependencies. Only the annotations of its direct and indirect dependencies are visible to it,
            so that unrelated plugins can't change its result.
        laws: the laws of ``STORY_LAWS`` that it obeys; the testing kit checks them.

    Raises:
        TypeError: for an argument of the wrong type.
        ValueError: for an empty name or an unknown law.
    """

    function: AnnotatorFunction
    name: str = field(kw_only=True, converter=_exact)
    provides: frozenset[type[Annotation]] = field(kw_only=True, converter=_kinds)
    requires: frozenset[Reference] = field(kw_only=True, default=frozenset(), converter=_references)
    uses: frozenset[Reference] = field(kw_only=True, default=frozenset(), converter=_references)
    laws: frozenset[str] = field(kw_only=True, default=frozenset(), converter=_words)

    def __attrs_post_init__(self) -> None:
        if not callable(self.function):
            raise TypeError(f"the function of an annotator must be callable, not {self.function!r}")
        if not isinstance(self.name, str):
            raise TypeError(f"the name of an annotator must be a string, not {self.name!r}")
        if not self.name:
            raise ValueError("the name of an annotator must not be empty; use a name such as 'acme.ticker'")
        for one in self.provides:
            if not (isinstance(one, type) and issubclass(one, Annotation)):
                raise TypeError(f"annotator {self.name!r} must provide classes of annotations, not {one!r}")
            if "__attrs_attrs__" not in vars(one):
                raise TypeError(f"{one.__qualname__} is not an attrs class; decorate it with @frozen(kw_only=True)")
            check_class_variables(one)
            if one in (Opaque, Markup):
                what = "unknown kinds" if one is Opaque else "the marks of the form of a text"
                raise TypeError(
                    f"an annotator cannot provide {one.__name__}, which is for {what}; define a kind of your own"
                )
        if unknown := self.laws - STORY_LAWS:
            known = ", ".join(sorted(STORY_LAWS))
            raise ValueError(f"annotator {self.name!r} declares the unknown law {min(unknown)!r}; known laws: {known}")

    def refers_to(self, other: Annotator, references: frozenset[Reference]) -> bool:
        """Whether one of the references names another annotator or a class that it provides."""
        if other.name == self.name:
            return False
        if other.name in references:
            return True
        return any(
            provided.kind in references or any(isinstance(r, type) and issubclass(provided, r) for r in references)
            for provided in other.provides
        )
