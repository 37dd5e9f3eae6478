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
