"""The version, in the one place where the code and the wheel agree on it."""

__version__ = "0.1.0"
