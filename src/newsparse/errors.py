"""The errors of newsparse: one root, few leaves, each also the built-in that fits."""


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
        said = " ".join(str(error).split())
    except Exception:  # the exception is a plugin's; its __str__ can be as broken as the rest of it
        return name
    if len(said) > LONGEST_MESSAGE:
        said = f"{said[:LONGEST_MESSAGE]}..."
    if isinstance(error, NewsparseError):
        return said
    return f"{name}: {said}" if said else name
