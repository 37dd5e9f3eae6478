"""Training of the data files of the quotes plugin. Needs numpy and the evaluation sets; not part of the wheel."""
