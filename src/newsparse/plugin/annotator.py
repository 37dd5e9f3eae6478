"""The declaration of an annotator: what finds things, and what it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import field, frozen

from newsparse.model import Annotation, Opaque, Remark
from newsparse.plugin.draft import Draft

T = TypeVar("T")
AnnotatorFunction = Callable[[Draft], Iterable[Annotation | Remark]]
Reference = type[Annotation] | str
"""A class of annotations, its kind as a string (which spares the import), or the name of an annotator."""

STORY_LAWS = frozenset({"idempotent", "local", "typography"})
"""The laws that hold on stories only, and only for annotators that declare them. See ``newsparse.testing``."""


# Converters of our own rather than ``frozenset``: only of these can a type checker tell what callers may pass.


def _kinds(given: Iterable[type[Annotation]]) -> frozenset[type[Annotation]]:
    if isinstance(given, type):
        raise TypeError(f"provides is a set of classes, not one class; write provides={{{given.__name__}}}")
    return frozenset(_collected("provides", "a set of classes of annotations", given))


def _words(given: Iterable[str]) -> frozenset[str]:
    if isinstance(given, str):
        raise TypeError(f"laws is a set of names, not one string; write laws={{{given!r}}}")
    return frozenset(_collected("laws", "a set of names", given))


def _references(given: Iterable[Reference] | Reference) -> frozenset[Reference]:
    what = "a set of classes of annotations, of kinds or of annotators' names"
    found = frozenset([given] if isinstance(given, (str, type)) else _collected("requires or uses", what, given))
    for one in found:
        if not (isinstance(one, str) or (isinstance(one, type) and issubclass(one, Annotation))):
            raise TypeError(f"an annotator refers to classes of annotations or to names, not to {one!r}")
    return found


def _collected(name: str, what: str, given: Iterable[T]) -> Iterable[T]:
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} is {what}, not {given!r:.60}")
    return given


@frozen
class Annotator:
    """A function that finds annotations, with what the core must know to run it in the right place.

    Args:
        function: takes the ``Draft``, yields annotations and remarks, changes nothing.
        name: unique, dotted, the plugin first: ``acme.ticker``.
        provides: the classes of annotations that it may yield.
        requires: classes, kinds or names of annotators that it can't work without; when those failed or are
            missing, it is skipped, and that is a problem.
        uses: the same, but it works without them too. It sees the annotations of what it requires and uses, directly
            or through them, and no others: what an unrelated plugin does can't change its result.
        laws: the story laws it wants to be held to, of ``STORY_LAWS``.

    Raises:
        TypeError: for an argument of the wrong type.
        ValueError: for an empty name or an unknown law.
    """

    function: AnnotatorFunction
    name: str = field(kw_only=True)
    provides: frozenset[type[Annotation]] = field(kw_only=True, converter=_kinds)
    requires: frozenset[Reference] = field(kw_only=True, default=frozenset(), converter=_references)
    uses: frozenset[Reference] = field(kw_only=True, default=frozenset(), converter=_references)
    laws: frozenset[str] = field(kw_only=True, default=frozenset(), converter=_words)

    def __attrs_post_init__(self) -> None:
        if not callable(self.function):
            raise TypeError(f"an annotator needs a function, not {self.function!r}")
        if not isinstance(self.name, str):
            raise TypeError(f"an annotator's name is a string, not {self.name!r}")
        if not self.name:
            raise ValueError("an annotator needs a name such as 'acme.ticker'")
        for one in self.provides:
            if not (isinstance(one, type) and issubclass(one, Annotation)):
                raise TypeError(f"annotator {self.name!r} provides classes of annotations, not {one!r}")
            if "__attrs_attrs__" not in vars(one):
                raise TypeError(f"{one.__qualname__} is not decorated; write @frozen(kw_only=True) above it")
            if one is Opaque:
                raise TypeError("Opaque stands for kinds that are not known; an annotator provides a kind of its own")
        if unknown := self.laws - STORY_LAWS:
            known = ", ".join(sorted(STORY_LAWS))
            raise ValueError(f"annotator {self.name!r} declares {min(unknown)!r}; the story laws are {known}")

    def refers_to(self, other: Annotator, references: frozenset[Reference]) -> bool:
        """Whether one of the references means another annotator: by its name or by what it provides."""
        if other.name == self.name:
            return False
        if other.name in references:
            return True
        return any(
            provided.kind in references or any(isinstance(r, type) and issubclass(provided, r) for r in references)
            for provided in other.provides
        )
