"""The errors of newsparse: one root, few leaves, each also the built-in that fits."""

from collections.abc import Iterable

import attrs


class NewsparseError(Exception):
    """The root of all errors that newsparse raises on purpose, wrong argument types (``TypeError``) excepted."""


class PluginError(NewsparseError, RuntimeError):
    """A plugin could not be loaded or set up."""


class AnnotatorError(NewsparseError, RuntimeError):
    """An annotator failed or broke the contract. The cause, if any, is its own exception."""


class SettingsError(NewsparseError, ValueError):
    """A setting is unknown or has a value that it can't have."""


class DecodeError(NewsparseError, ValueError):
    """A saved document is broken or is none."""


class NewsparseWarning(UserWarning):
    """Something is wrong that the caller should know of though the work goes on."""


LONGEST_MESSAGE = 1000
"""Code points of somebody else's exception that go into a message of ours."""


def told_by(error: BaseException) -> str:
    """What an exception says, on one line, behind the name of its class where that is not one of ours."""
    name = type(error).__name__
    try:
        said = sentence_of(error)
    except Exception:  # the exception is a plugin's; its __str__ can be as broken as the rest of it
        return name
    if len(said) > LONGEST_MESSAGE:
        said = f"{said[:LONGEST_MESSAGE]}..."
    if isinstance(error, NewsparseError):
        return said
    return f"{name}: {said}" if said else name


def sentence_of(error: BaseException) -> str:
    """What an exception says, on one line. Validators of attrs put the field and the value behind their sentence."""
    arguments = error.args
    of_attrs = len(arguments) > 1 and isinstance(arguments[1], attrs.Attribute)
    return " ".join(str(arguments[0] if of_attrs else error).split())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of an error sentence: the nearest known name, or all of them."""
    names = sorted(known)
    rest = f"; there are {', '.join(map(repr, names))}" if names else "; there are none"
    return nearest(name, names) or rest


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of an error sentence: the nearest known name, nothing where none is near."""
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
