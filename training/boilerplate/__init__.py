"""Training of `newsparse_boilerplate`, see `__main__`."""
