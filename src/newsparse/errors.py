"""The exceptions of newsparse. Each is also a subclass of the built-in exception that fits."""


class NewsparseError(Exception):
    """The base class of the exceptions that newsparse raises, except ``TypeError`` for wrong argument types."""


class PluginError(NewsparseError, RuntimeError):
    """A plugin could not be loaded or set up."""


class AnnotatorError(NewsparseError, RuntimeError):
    """An annotator raised or returned invalid annotations. ``__cause__`` is its own exception, if any."""


class SettingsError(NewsparseError, ValueError):
    """A setting is unknown or has an invalid value."""


class DecodeError(NewsparseError, ValueError):
    """The document is corrupt or was not written by newsparse."""


class DataFileError(NewsparseError, ValueError):
    """A data file of newsparse or of a plugin is broken. The message names the file and the entry."""


class InputError(NewsparseError, ValueError):
    """An input can't be read: it is not plain text, its encoding is unknown, a field or a library is missing."""


class NewsparseWarning(UserWarning):
    """A non-fatal problem that the caller should know about."""
